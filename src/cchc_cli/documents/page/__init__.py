"""One HTML file to look at: what it says, how its pictures are drawn, its template.

Its values have no `repr` of their own: each would be compiled anew whenever a page is made, and nobody prints one.
"""
