"""Tables of tasks: columns, rows, areas, cells."""
