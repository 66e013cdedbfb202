"""The short lines under issuer and abstract, whose length the decree measures by the text above them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from markupsafe import Markup

from cchc_cli.documents.layout.named_styles import RULE, empty_paragraph

# Advance widths of Times New Roman Bold in thousandths of the font size; an accent does not widen its letter.
_WIDTHS = {
    "A": 722, "B": 667, "C": 722, "D": 722, "E": 667, "F": 611, "G": 778, "H": 778, "I": 389, "J": 500, "K": 778,
    "L": 667, "M": 944, "N": 722, "O": 778, "P": 611, "Q": 778, "R": 722, "S": 556, "T": 667, "U": 722, "V": 722,
    "W": 1000, "X": 722, "Y": 722, "Z": 667, "a": 500, "b": 556, "c": 444, "d": 556, "e": 444, "f": 333, "g": 500,
    "h": 556, "i": 278, "j": 333, "k": 556, "l": 278, "m": 833, "n": 556, "o": 500, "p": 556, "q": 556, "r": 444,
    "s": 389, "t": 333, "u": 556, "v": 500, "w": 722, "x": 500, "y": 500, "z": 444, " ": 250, ".": 250, ",": 250,
    "-": 333, "/": 278, "(": 333, ")": 333, ":": 333, ";": 333,
}  # fmt: skip
_OTHER = 500
_MM_PER_POINT = 25.4 / 72
_SHARE = 0.42  # between 1/3 and 1/2
_HALF = 0.48  # a little under 1/2


def text_width(text: str, *, size: float) -> float:
    """How wide the text is in bold Times New Roman of `size` points, in mm, on one row."""
    letters = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    units = sum(_WIDTHS.get(c, _OTHER) for c in letters if not unicodedata.combining(c))
    return units / 1000 * size * _MM_PER_POINT


def line_under(
    text: str | Sequence[str], column: float, size: float, *, inset: float = 0, caps: bool = False
) -> Markup:
    """A paragraph that draws a line of 1/3-1/2 of the text's length, centred in a column of `column` mm.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2.b and II.5.b. The line is the top border of an empty paragraph of style
    `Kẻ ngang`, shortened by indents on both sides: it needs no drawing, so Word and LibreOffice show the same, it moves
    with the text and can be dragged on the ruler. `size` is in points, `inset` what the text's style indents on either
    side in mm, `caps` says that the style prints capitals.
    """
    written = "\n".join([text] if isinstance(text, str) else text)
    length = _length(_rows(written.upper() if caps else written, column - 2 * inset, size))
    side = round((column - length) / 2 * 1440 / 25.4)
    return empty_paragraph(RULE, Markup('<w:ind w:left="{0}" w:right="{0}"/>').format(side))


def _rows(text: str, width: float, size: float) -> list[float]:
    """How wide each row of the text is, in mm, once it is wrapped to a width."""
    rows: list[str] = []
    for part in text.splitlines() or [""]:
        rows.append("")
        for word in part.split():
            longer = f"{rows[-1]} {word}".strip()
            if rows[-1] and text_width(longer, size=size) > width:
                rows.append(word)
            else:
                rows[-1] = longer
    return [min(text_width(row, size=size), width) for row in rows]


def _length(rows: list[float]) -> float:
    """1/3-1/2 of the longest row, and of the last one too, under which the line stands, where both can be had."""
    longest, last = max(rows), rows[-1]
    length = min(_SHARE * longest, _HALF * last)
    return length if length >= longest / 3 else _SHARE * longest
