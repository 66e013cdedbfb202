"""A template that another program saved, made again what docxtpl can take: nothing of it is lost with a tag.

LibreOffice and Word cut a tag into several runs, put the end of a section into the paragraph before it, which may be a
command that goes, and LibreOffice writes a section of a template that is one page long as if all its pages were first.
"""

from __future__ import annotations

import copy
import re
from typing import Any

from docx.oxml import OxmlElement

from cchc_cli.documents.layout.alternative_text import describe
from cchc_cli.documents.layout.looks import header_root
from cchc_cli.documents.layout.named_styles import NO_ROOM, style_ids

# `{% vm %}` makes one cell of many, in which only what stands in its run is printed once
_TAG = re.compile(r"\{%\s*[vh]m\s*%\}.*|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_OPENING = re.compile(r"\{%-?p\s+(?:if|for|macro|call|filter)\b")
_COMMAND = re.compile(r"\{[%{]-?p\s")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FILLED = "w:r/*[self::w:t or self::w:drawing or self::w:pict or self::w:br]"
_SHOWN = tuple(_W + name for name in ("t", "instrText", "fldSimple", "drawing", "pict", "tab"))


def mend(document: Any) -> None:
    """`document` is python-docx's."""
    style = style_ids(document.styles.element).get(NO_ROOM)
    for paragraph in list(document.element.body.iter(_W + "p")):
        _join_tags(paragraph)
        _free_section(paragraph, style)
    for table in document.element.body.iter(_W + "tbl"):
        describe(table)
    _number_pages(document)


def _join_tags(paragraph: Any) -> None:
    """Every tag into the run in which it begins: what stands between its runs stays well-formed."""
    texts = [node for node in paragraph.iter(_W + "t") if node.text and next(node.iterancestors(_W + "p")) is paragraph]
    if len(texts) < 2:
        return
    owner = [node for node in texts for _ in node.text]
    whole = "".join(node.text for node in texts)
    moved = False
    for tag in _TAG.finditer(whole):
        first = owner[tag.start()]
        moved = moved or owner[tag.end() - 1] is not first
        owner[tag.start() : tag.end()] = [first] * (tag.end() - tag.start())
    if moved:
        for node in texts:
            node.text = "".join(letter for letter, at in zip(whole, owner, strict=True) if at is node)
            node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _free_section(paragraph: Any, style: str | None) -> None:
    """A section's end that stands in a paragraph with a command, in one of its own: that paragraph goes.

    A paragraph that is there for the end alone takes no room, or it makes a page of its own: it gets back its style.
    """
    section = paragraph.find(f"{_W}pPr/{_W}sectPr")
    if section is None:
        return
    properties = section.getparent()
    properties.append(section)  # LibreOffice writes it first, where the schema has it last
    text = "".join(node.text or "" for node in paragraph.iter(_W + "t"))
    if _COMMAND.search(text):
        own: Any = OxmlElement("w:p")
        own.get_or_add_pPr().append(section)
        place = paragraph.addprevious if _OPENING.search(text) else paragraph.addnext
        place(own)
        own.style = style
    elif properties.find(_W + "pStyle") is None and not paragraph.xpath(_FILLED):
        paragraph.style = style


def _number_pages(document: Any) -> None:
    """The number on its second page and after for a section that lost it, as the next section has it, or the last.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.7: every page but the first shows its number.
    """
    sections = [section._sectPr for section in document.sections]  # noqa: SLF001 - python-docx has no other way
    whole = [section for section in sections if _is_numbered(document, section)]
    for n, section in enumerate(sections):
        if whole and _is_stripped(document, section):
            _take_header(section, next((other for other in sections[n:] if other in whole), whole[-1]))


def _headers(document: Any, section: Any) -> dict[str, Any]:
    """The headers of a section by their kind."""
    found = {r.get(_W + "type"): header_root(document, r) for r in section.findall(_W + "headerReference")}
    return {kind: root for kind, root in found.items() if root is not None}


def _is_numbered(document: Any, section: Any) -> bool:
    default = _headers(document, section).get("default")
    return section.find(_W + "titlePg") is not None and default is not None and _shows(default)


def _is_stripped(document: Any, section: Any) -> bool:
    headers = _headers(document, section)
    return section.find(_W + "titlePg") is None and [*headers] == ["default"] and not _shows(headers["default"])


def _shows(header: Any) -> bool:
    return any(True for node in header.iter(*_SHOWN) if node.text or len(node) or node.attrib)


def _take_header(section: Any, other: Any) -> None:
    for reference in section.findall(_W + "headerReference"):
        section.remove(reference)
    for reference in reversed(other.findall(_W + "headerReference")):
        section.insert(0, copy.deepcopy(reference))
    section.titlePg_val = True
