"""YAML in and out with places, problems as values, atomic writes, the guard of Office files. Knows nothing of plans."""
