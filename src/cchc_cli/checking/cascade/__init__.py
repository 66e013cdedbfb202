"""A plan and those of the bodies below it: what holds between the two."""
