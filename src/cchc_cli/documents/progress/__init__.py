"""What the progress report is made of, part by part."""
