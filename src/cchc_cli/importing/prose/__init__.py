"""The words around the tables: decision, body, signature."""
