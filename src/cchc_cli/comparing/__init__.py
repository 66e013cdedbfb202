"""Two editions of a plan side by side: out of git, what changed, whom it touches, in words and data."""
