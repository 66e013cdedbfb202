"""Office files read into paragraphs and tables."""
