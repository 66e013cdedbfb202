"""One HTML file to look at: what it says, how its pictures are drawn, its template."""
