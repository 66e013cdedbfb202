"""Templates as officers save them: what other programs change in a file, mended and said."""
