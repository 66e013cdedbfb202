"""A new workspace, or a new year in one that is there: its files as text."""
