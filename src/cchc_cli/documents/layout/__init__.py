"""What a Word file looks like, in its own terms: styles by their names, sections, tables that stay on a page."""
