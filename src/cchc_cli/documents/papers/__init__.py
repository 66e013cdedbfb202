"""One file a paper, and the frame they share."""
