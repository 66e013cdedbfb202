"""What `check` and `diff` print, for a terminal, a forge, a pull request."""
