"""Cells that are one with the cell above: a value says so, whatever template prints it, and Word merges them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

AS_ABOVE = "\ufdd0"  # no character of any text, by Unicode's own word
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BEHIND = ("tcW", "gridSpan", "hMerge")  # what stands before `vMerge` in a cell's properties


def merge_cells(table: Any) -> None:
    """Merges every cell that says nothing but `AS_ABOVE` with the one above it, and takes the mark away."""
    rows = [row.findall(_W + "tc") for row in table.findall(_W + "tr")]
    for above, cells in pairwise(rows):
        for upper, cell in zip(above, cells, strict=False):
            marks = [text for text in cell.iter(_W + "t") if text.text and AS_ABOVE in text.text]
            if marks and "".join(text.text or "" for text in cell.iter(_W + "t")).strip() == AS_ABOVE:
                _merge(upper, "restart")
                _merge(cell, "continue")
            for text in marks:
                text.text = text.text.replace(AS_ABOVE, "")


def _merge(cell: Any, how: str) -> None:
    """A cell that is merged already stays as it is: of three the middle one goes on."""
    properties = cell.find(_W + "tcPr")
    if properties is None:
        properties = cell.makeelement(_W + "tcPr")
        cell.insert(0, properties)
    if properties.find(_W + "vMerge") is None:
        at = sum(properties.find(_W + name) is not None for name in _BEHIND)
        properties.insert(at, properties.makeelement(_W + "vMerge", {_W + "val": how}))
