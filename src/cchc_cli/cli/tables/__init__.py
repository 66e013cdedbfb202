"""Tables of the command line: what stands in one, how it fits a terminal, those that several commands show."""
