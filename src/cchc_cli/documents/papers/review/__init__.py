"""Papers about work that is looked over: missing proof, lateness that comes again, a meeting, a page of summary."""
