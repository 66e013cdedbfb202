"""Two revisions of a workspace, file by file: its plans, register, calendar and journals."""
