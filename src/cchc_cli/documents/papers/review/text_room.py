"""Texts of any length where there is room for one row."""

from __future__ import annotations

from cchc_cli.documents.word.rule_lines import text_width


def shortened(text: str, room: float, size: float = 12) -> str:
    """The text, or as many of its words as fit into `room` mm with `…` behind; a single long word is cut.

    Reckoned in bold, which is wider than what is printed.
    """
    if text_width(text, size=size) <= room:
        return text
    words = text.split()
    while len(words) > 1 and text_width(" ".join(words) + " …", size=size) > room:
        words.pop()
    kept = " ".join(words)
    while kept and text_width(f"{kept} …", size=size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip(' ,;:')} …"
