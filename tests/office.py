"""Word and Excel files written by hand for the tests: exactly the XML that a case needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from cchc_cli.files.yaml_document import parse_document
from cchc_cli.importing.importer import import_file
from cchc_cli.importing.plan_yaml import plan_text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True)
class C:
    """A cell: its text (a line break is a paragraph, `↵` a soft break), and how far it is merged."""

    text: str = ""
    down: int = 1
    across: int = 1
    list_: str = ""  # id of the Word list that its paragraphs belong to
    bold: bool = False


Cells = Sequence[str | C]
Data = dict[str, Any]


def data_of(path: Path, year: int | None = 2021) -> Data:
    """The file that the import writes, read back."""
    document = parse_document(plan_text(import_file(path, year).plan, path.name).encode(), "plan.yaml")
    assert document.readable
    assert not document.problems
    assert isinstance(document.data, dict)
    return document.data


def paragraph(text: str, *, bold: bool = False, list_: str = "") -> str:
    numbering = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_}"/></w:numPr></w:pPr>' if list_ else ""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    pieces = text.split("↵")
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces)
    return f"<w:p>{numbering}<w:r>{look}{runs}</w:r></w:p>"


def table(*rows: Cells, widths: Sequence[int] = ()) -> str:
    """Rows of cells; a cell merged down takes its place in the rows below by itself."""
    covered: dict[int, tuple[int, int]] = {}  # column → rows still covered, width
    lines = [_row(row, covered) for row in rows]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def _row(row: Cells, covered: dict[int, tuple[int, int]]) -> str:
    """A row's XML; `covered` says which columns cells from above still cover, and is brought up to date."""
    cells, column, left, below = [], 0, list(row), dict[int, tuple[int, int]]()
    while left or any(at >= column for at in covered):
        if column in covered:
            rows, width = covered.pop(column)
            cells.append(_cell(C(across=width), '<w:vMerge w:val="continue"/>'))
        else:
            first = left.pop(0) if left else ""
            cell = C(first) if isinstance(first, str) else first
            rows, width = cell.down, cell.across
            cells.append(_cell(cell, '<w:vMerge w:val="restart"/>' if rows > 1 else ""))
        if rows > 1:
            below[column] = rows - 1, width
        column += width
    covered |= below
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _cell(cell: C, merge: str) -> str:
    span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    paragraphs = "".join(paragraph(line, bold=cell.bold, list_=cell.list_) for line in cell.text.split("\n"))
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{paragraphs}</w:tc>"


def docx(path: Path, *blocks: str, numbering: str = "", body: str = "") -> Path:
    """A .docx of paragraphs (plain texts) and tables (XML)."""
    content = body or "".join(block if block.startswith("<w:") else paragraph(block) for block in blocks)
    parts = {"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{content}</w:body></w:document>'}
    relations = {}
    if numbering:
        parts["word/numbering.xml"] = f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>'
        relations["numbering"] = "numbering.xml"
    parts["word/_rels/document.xml.rels"] = _relations(relations)
    path.write_bytes(package("word/document.xml", parts))
    return path


def list_definition(id_: str, form: str, text: str, start: int = 1) -> str:
    """A Word list of one level."""
    return (
        f'<w:abstractNum w:abstractNumId="{id_}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{id_}"><w:abstractNumId w:val="{id_}"/></w:num>'
    )


def package(main: str, parts: Mapping[str, str | bytes]) -> bytes:
    """An OOXML package of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{_TYPES}"/>')
        archive.writestr("_rels/.rels", _relations({"officeDocument": main}))
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _relations(targets: Mapping[str, str]) -> str:
    found = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind.rstrip("0123456789")}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{found}</Relationships>'


_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(
    path: Path, *sheets: Iterable[Sequence[object]], merges: Sequence[str] = (), formats: Sequence[str] = ()
) -> Path:
    """A .xlsx of rows; a value is a text, a number, or (number, index of its format) in `formats`."""
    parts = {f"xl/worksheets/sheet{n}.xml": _sheet(rows, merges if n == 1 else ()) for n, rows in enumerate(sheets, 1)}
    names = "".join(f'<sheet name="Trang {n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, len(sheets) + 1))
    interpreted = f'<workbook xmlns="{_S}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>'
    codes = "".join(f'<numFmt numFmtId="{164 + n}" formatCode="{code}"/>' for n, code in enumerate(formats))
    styles = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(formats)))
    parts["xl/styles.xml"] = (
        f'<styleSheet xmlns="{_S}"><numFmts>{codes}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>'
    )
    targets = {f"worksheet{n}": f"worksheets/sheet{n}.xml" for n in range(1, len(sheets) + 1)}
    parts["xl/_rels/workbook.xml.rels"] = _relations({**targets, "styles": "styles.xml"})
    path.write_bytes(package("xl/workbook.xml", {"xl/workbook.xml": interpreted, **parts}))
    return path


def _sheet(rows: Iterable[Sequence[object]], merges: Sequence[str]) -> str:
    lines = "".join(
        f'<row r="{r}">{"".join(_value(value, f"{_letters(c)}{r}") for c, value in enumerate(row))}</row>'
        for r, row in enumerate(rows, 1)
    )
    ranges = "".join(f'<mergeCell ref="{ref}"/>' for ref in merges)
    return f'<worksheet xmlns="{_S}"><sheetData>{lines}</sheetData><mergeCells>{ranges}</mergeCells></worksheet>'


def _letters(column: int) -> str:
    return chr(ord("A") + column)


def _value(value: object, reference: str) -> str:
    if value in (None, ""):
        return ""
    if isinstance(value, str):
        return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    number, style = value if isinstance(value, tuple) else (value, 0)
    return f'<c r="{reference}" s="{style}"><v>{number}</v></c>'


# what a plan of one task looks like
HEAD = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"]
ROW = ["1", "Tập huấn.", "Sở Nội vụ", "Quý I"]
TABLE = table(HEAD, ROW)


def workbook(
    rows: str, *, tail: str = "", shared: str = "", styles: str = "", sheets: str = "", cols: str = ""
) -> bytes:
    """A workbook of one worksheet with the head of a plan's table and a task; `rows` and the rest are XML."""
    cells = "".join(f'<c r="{"ABCD"[n]}1" t="str"><v>{text}</v></c>' for n, text in enumerate(HEAD))
    task = "".join(f'<c r="{"ABCD"[n]}2" t="str"><v>{text}</v></c>' for n, text in enumerate(ROW))
    data = f'<sheetData><row r="1">{cells}</row><row r="2">{task}</row>{rows}</sheetData>'
    related = {"worksheet": "worksheets/sheet1.xml", "sharedStrings": "sharedStrings.xml", "styles": "styles.xml"}
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for kind, target in related.items()
    )
    named = sheets or '<sheet name="Trang 1" r:id="worksheet"/>'
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{_S}" xmlns:r="{_OFFICE}"><sheets>{named}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_S}">{cols}{data}{tail}</worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_S}">{shared}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{_S}">{styles}</styleSheet>',
    }
    return package("xl/workbook.xml", parts)


def document(body: str, **parts: str | bytes) -> bytes:
    """A Word file of this body and a plan's table; other parts by their kind."""
    relations = "".join(f'<Relationship Id="{k}" Type="{_OFFICE}/{k}" Target="{k}.xml"/>' for k in parts)
    return package(
        "word/document.xml",
        {
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}{TABLE}</w:body></w:document>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
            **{f"word/{kind}.xml": content for kind, content in parts.items()},
        },
    )
