"""What became of a plan since it was issued, and by which decisions."""
