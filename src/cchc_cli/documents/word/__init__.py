"""Word templates made into documents: environment, drawing, and the checking of templates."""
