"""Vietnamese text understood: folding, dates, timing phrases, agency phrases. Knows nothing of plans."""
