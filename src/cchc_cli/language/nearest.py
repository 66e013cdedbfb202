"""The known word that a misspelt one most likely stands for, and how it is offered."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word closest to `word`, or an empty string when none is close."""
    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def perhaps(word: str = "") -> str:
    """The word offered in a hint; nothing where there is none to offer."""
    return f"có phải: «{word}»?" if word else ""
