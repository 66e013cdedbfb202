"""Office files opened with suspicion and read into paragraphs and tables."""
