"""What all papers and the page say in the same words: letterheads, states, sentences, rows."""
