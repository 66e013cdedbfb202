"""What the work is looked over by: proof that is missing, lateness that comes again, the points of a meeting."""
