"""Bars that show progress: a table of one row whose shaded cells are as wide as their numbers.

Shading is drawn as areas and not as dots: it is sharp in print at any size, and Word and LibreOffice show the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from markupsafe import Markup

from cchc_cli.documents.layout.named_styles import NO_ROOM, empty_paragraph

# colours apart in grey too, for prints in black and white, from dark (done) to light (to be done)
COLOURS: Mapping[str, str] = {
    "done_on_time": "1F4E79",
    "done_late": "5B9BD5",
    "overdue": "E0592A",
    "pending": "BDD7EE",
    "waiting": "EDEDED",
}
_SAID: Mapping[str, str] = {
    "done_on_time": "hoàn thành đúng hạn",
    "done_late": "hoàn thành chậm",
    "overdue": "quá hạn",
    "pending": "trong hạn",
    "waiting": "chờ điều kiện",
}
_HEIGHT = 198  # twips: 3.5 mm
_EDGE = "808080"


class Counted(Protocol):
    """How many there are of each state."""

    @property
    def done_on_time(self) -> int: ...
    @property
    def done_late(self) -> int: ...
    @property
    def overdue(self) -> int: ...
    @property
    def pending(self) -> int: ...
    @property
    def waiting(self) -> int: ...


def bar(totals: Counted, width: float) -> Markup:
    """A bar of `width` mm, divided by state; without anything to count an empty one. Takes its paragraph's place."""
    counts = [(int(getattr(totals, name)), colour) for name, colour in COLOURS.items()]
    total, room = sum(count for count, _ in counts), round(width * 1440 / 25.4)
    shares = [(room * count // total, colour) for count, colour in counts if count] if total else [(room, "FFFFFF")]
    widest = max(range(len(shares)), key=lambda n: shares[n][0])
    rest = room - sum(share for share, _ in shares)
    cells = [(share + (rest if n == widest else 0), colour) for n, (share, colour) in enumerate(shares)]
    return _table(cells, _in_words(totals))


def _in_words(totals: Counted) -> str:
    """What is read out in the bar's place."""
    told = [f"{words} {count}" for name, words in _SAID.items() if (count := int(getattr(totals, name)))]
    return "; ".join(told) or "chưa có việc"


def _table(cells: list[tuple[int, str]], words: str) -> Markup:
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_EDGE}"/>' for side in _SIDES)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width, _ in cells)
    return Markup(  # noqa: S704 - numbers and colours of this module
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(width for width, _ in cells)}" w:type="dxa"/><w:jc w:val="left"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblCaption w:val="Thanh tiến độ"/><w:tblDescription w:val="{words}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/>"
        f'<w:trHeight w:val="{_HEIGHT}" w:hRule="exact"/></w:trPr>{"".join(_cell(*cell) for cell in cells)}</w:tr>'
        "</w:tbl>"
    )


_SIDES = ("top", "left", "bottom", "right")


def _cell(width: int, colour: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'
        f"</w:tcPr>{empty_paragraph(NO_ROOM)}</w:tc>"
    )
