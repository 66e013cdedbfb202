"""Word documents from Jinja templates."""
