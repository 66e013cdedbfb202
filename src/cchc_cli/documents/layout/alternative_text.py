"""What is read aloud of a table to those who cannot see it; LibreOffice drops it from what it saves."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from cchc_cli.language.text import one_line

_TAG = re.compile(r"\{[%{#].*?[%}#]\}")
_LAYOUT = ("Bảng trình bày", "Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải")


def describe(table: Any) -> None:
    """A name and a description for a table without one, from the row of headings that is repeated on its pages."""
    properties = table.find(qn("w:tblPr"))
    if properties is None or properties.find(qn("w:tblDescription")) is not None:
        return
    headings = _headings(table)
    name, about = ("Bảng số liệu", f"Các cột: {', '.join(headings)}") if headings else _LAYOUT
    if properties.find(qn("w:tblCaption")) is None:
        properties.append(_text("w:tblCaption", name))
    properties.append(_text("w:tblDescription", about))


def _headings(table: Any) -> list[str]:
    cells = table.xpath("w:tr[w:trPr/w:tblHeader][1]/w:tc")
    words = (_TAG.sub("", "".join(node.text or "" for node in cell.iter(qn("w:t")))) for cell in cells)
    return [one_line(text) for text in words if text.strip()]


def _text(name: str, words: str) -> Any:
    element = OxmlElement(name)
    element.set(qn("w:val"), words)
    return element
