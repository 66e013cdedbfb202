"""Styles by their names: every program that saves a Word file gives them ids of its own, and keeps the names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

RULE, NO_ROOM = "Kẻ ngang", "Ngắt phần"
WRITTEN = (RULE, NO_ROOM)  # the program itself writes paragraphs in these
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = Markup("<w:p><w:pPr>{0}{1}</w:pPr></w:p>")
_STYLE = Markup('<w:pStyle w:val="{0}"/>')


def empty_paragraph(style: str, properties: Markup | str = "") -> Markup:
    """A paragraph without words, in the style of this name until `with_ids` puts the template's own id."""
    return _PARAGRAPH.format(_STYLE.format(style), properties)


def with_ids(xml: str, names: Mapping[str, str]) -> str:
    """The XML with ids for the names that the program wrote; where the template has no such style, with none.

    A value cannot be taken for one: its `<` is escaped.
    """
    for name in WRITTEN:
        own = str(_STYLE.format(name))
        xml = xml.replace(own, str(_STYLE.format(names[name])) if name in names else "")
    return xml


def style_ids(styles: Any) -> dict[str, str]:
    """The ids of a style sheet (the root of `word/styles.xml`) by their names."""
    found = {}
    for style in styles.iter(_W + "style"):
        name = style.find(_W + "name")
        found["" if name is None else name.get(_W + "val", "")] = style.get(_W + "styleId", "")
    return found
