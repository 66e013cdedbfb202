"""A template as Word leaves it when an officer saved it: other style ids, runs cut, parts renamed and moved."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REFERENCES = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
_PIECE = 4  # letters of a run before the spelling checker's mark cuts it


def word_rewritten(template: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    trees = {name: etree.fromstring(data) for name, data in parts.items() if re.fullmatch(r"word/\w+\.xml", name)}
    _rename_styles(trees)
    for paragraph in list(trees["word/document.xml"].iter(W + "p")):
        _cut(paragraph)
    parts |= {name: etree.tostring(tree, xml_declaration=True, encoding="UTF-8") for name, tree in trees.items()}
    return _packed(_moved(parts))


def _rename_styles(trees: dict[str, Any]) -> None:
    """An id of the letters that Word keeps of the name, with a number where two would be alike."""
    renamed: dict[str, str] = {}
    for style in trees["word/styles.xml"].findall(W + "style"):
        name = style.find(W + "name").get(W + "val")
        renamed[style.get(W + "styleId")] = f"{re.sub('[^A-Za-z]', '', name)}{len(renamed)}"
        style.set(W + "styleId", renamed[style.get(W + "styleId")])
    for tree in trees.values():
        for node in tree.iter(*(W + name for name in _REFERENCES)):
            node.set(W + "val", renamed.get(node.get(W + "val"), node.get(W + "val")))


def _cut(paragraph: Any) -> None:
    paragraph.set(W + "rsidR", "00A77427")
    for run in paragraph.findall(W + "r"):
        text = run.findtext(W + "t") or ""
        for start in range(0, len(text), _PIECE):
            piece = copy.deepcopy(run)
            piece.find(W + "t").text = text[start : start + _PIECE].replace("'", "\u2019")
            run.addprevious(piece)
            run.addprevious(etree.Element(W + "proofErr", {W + "type": "spellStart"}))
        if text:
            paragraph.remove(run)


def _moved(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The headers under other names and relations, and every part at another place of the archive."""
    moved = {}
    for name, data in reversed(parts.items()):
        text = data
        for old, new in ((b"header1.xml", b"header7.xml"), (b"header2.xml", b"header5.xml"), (b'"rId', b'"rId9')):
            text = text.replace(old, new) if name.startswith(("word/", "[")) else text
        moved[name.replace("header1", "header7").replace("header2", "header5")] = text
    return moved


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def shape(made: bytes) -> dict[str, Any]:
    """What stays the same whoever saved the template: sections, paragraphs with their style's name, tables."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = ("document.xml", "styles.xml", "_rels/document.xml.rels")
        trees: list[Any] = [etree.fromstring(archive.read(f"word/{part}")) for part in parts]
        body, styles, relations = trees
        targets = {r.get("Id"): archive.read(f"word/{r.get('Target')}") for r in relations if "header" in r.get("Type")}
    names = {s.get(W + "styleId"): s.find(W + "name").get(W + "val") for s in styles.findall(W + "style")}
    return {
        "sections": [_section(section, targets) for section in body.iter(W + "sectPr")],
        "paragraphs": [_paragraph(paragraph, names) for paragraph in body.iter(W + "p")],
        "tables": [_table(table, names) for table in body.iter(W + "tbl")],
    }


def _section(section: Any, targets: dict[str, bytes]) -> tuple[Any, ...]:
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    references = section.findall(W + "headerReference")
    headers = {r.get(W + "type"): b" PAGE " in targets[r.get(_R + "id")] for r in references}
    return (
        *(size.get(W + name) for name in ("w", "h", "orient")),
        *(margins.get(W + name) for name in ("top", "right", "bottom", "left", "header")),
        section.find(W + "titlePg") is not None,
        section.find(W + "pgNumType").get(W + "start"),
        headers,
    )


def _paragraph(paragraph: Any, names: dict[str, str]) -> tuple[str, str]:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    text = "".join(node.text or "" for node in paragraph.iter(W + "t"))
    return (names["Normal" if style is None else style.get(W + "val")], text)


def _table(table: Any, names: dict[str, str]) -> tuple[Any, ...]:
    style = table.find(f"{W}tblPr/{W}tblStyle")
    rows = table.findall(W + "tr")
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
    whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows]
    cells = [[_width(cell) for cell in row.findall(W + "tc")] for row in rows]
    return ("" if style is None else names[style.get(W + "val")], heads, whole, cells)


def _width(cell: Any) -> int:
    """In millimetres: LibreOffice rounds by a twip."""
    return round(int(cell.find(f"{W}tcPr/{W}tcW").get(W + "w")) * 25.4 / 1440)
