"""One thin module per command, and all that knows options, prints or names a command."""
