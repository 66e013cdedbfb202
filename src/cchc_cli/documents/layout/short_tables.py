"""Short tables stay on one page: every row but the last is kept with the one below it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

MOST_ROWS = 10  # with their heads; of three lines each they take half a page
# the style of a cell → the same that stays with what follows
_KEPT = {"Bảng nội dung": "Bảng nội dung liền", "Bảng số": "Bảng số liền"}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def keep_together(table: Any, ids: Mapping[str, str]) -> None:
    """`ids` are those of the styles by their names; by styles alone, so that no paragraph is formatted by hand."""
    rows = table.findall(_W + "tr")
    if len(rows) > MOST_ROWS:
        return
    kept = {ids[style]: ids[other] for style, other in _KEPT.items() if style in ids and other in ids}
    for row in rows[:-1]:
        for style in row.iter(_W + "pStyle"):
            style.set(_W + "val", kept.get(style.get(_W + "val"), style.get(_W + "val")))
