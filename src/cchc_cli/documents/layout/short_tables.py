"""Short tables stay on one page: every row but the last is kept with the one below it."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Any

from cchc_cli.documents.word.rule_lines import text_width

MOST_ROWS = 10  # with their heads
# printed lines of a short table, less than a third of a page: a longer one kept whole leaves the page before it empty
MOST_LINES = 16
# the style of a cell → the same that stays with what follows
_KEPT = {"Bảng nội dung": "Bảng nội dung liền", "Bảng số": "Bảng số liền"}
_EDGES, _SIZE = 3.8, 12  # mm that a cell keeps free on its sides; points
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def keep_together(table: Any, ids: Mapping[str, str]) -> None:
    """`ids` are those of the styles by their names; by styles alone, so that no paragraph is formatted by hand."""
    rows = table.findall(_W + "tr")
    if not 1 < len(rows) <= MOST_ROWS or sum(map(_lines, rows)) > MOST_LINES:
        return
    kept = {ids[style]: ids[other] for style, other in _KEPT.items() if style in ids and other in ids}
    for row in rows[:-1]:
        for style in row.iter(_W + "pStyle"):
            style.set(_W + "val", kept.get(style.get(_W + "val"), style.get(_W + "val")))


def _lines(row: Any) -> int:
    """How many lines the row's fullest cell is printed in."""
    return max((_lines_of(cell) for cell in row.findall(_W + "tc")), default=1)


def _lines_of(cell: Any) -> int:
    width = cell.find(f"{_W}tcPr/{_W}tcW")
    measure = "" if width is None else width.get(_W + "w") or ""
    room = max(int(measure) * 25.4 / 1440 - _EDGES, 1) if measure.isdigit() else 0
    texts = ("".join(t.text or "" for t in paragraph.iter(_W + "t")) for paragraph in cell.findall(_W + "p"))
    return sum(max(1, ceil(text_width(text, size=_SIZE) / room)) if room else 1 for text in texts)
