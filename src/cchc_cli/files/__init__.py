"""YAML in and out with places, problems as values, atomic writes. Knows nothing of plans."""
