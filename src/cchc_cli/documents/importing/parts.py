"""A document cut into its parts: letterhead, decision, signature, the plan's own body, the appendix with its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cchc_cli.documents.importing.blocks import Block, Cell, Paragraph, Table
from cchc_cli.documents.importing.sheets import Loose, Sheet
from cchc_cli.language.text import fold

KINDS = {
    "ke hoach", "chuong trinh", "de an", "quy dinh", "quy che", "chien luoc", "phuong an", "danh muc", "du an",
    "chuong trinh hanh dong", "ke hoach hanh dong",
}  # fmt: skip
_APPENDIX = re.compile(r"phu luc(?: so)?(?: (?:[ivxl]+|\d+|[a-h]))?[ .:]*")
_ATTACHED = re.compile(r"[(\[*]*\s*(?:ban hanh )?kem theo\b")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, or a sheet or other table in its place."""

    text: str
    bold: bool = False
    sheet: Sheet | None = None
    table: Table | None = None
    cell: Cell | None = None  # where the line stands in a table that is none of tasks
    parts: tuple[str, ...] = ()
    place: Loose | None = None  # of a row above the header of a table of tasks

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def loose(self) -> Loose:
        if self.place is not None:
            return replace(self.place, text=self.text)
        if self.cell is None or self.table is None:
            return Loose(0, 0, 0, self.text)
        return Loose(self.table.number, self.table.first + self.cell.row, self.cell.column + 1, self.text)


@dataclass(frozen=True)
class Parts:
    """`between` are the lines and sheets of the appendix, or of the whole document when it has nothing else."""

    letterhead: tuple[Line, ...] = ()
    decision: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()
    appendix: tuple[Line, ...] = ()
    is_decision: bool = False
    has_appendix: bool = False
    other_tables: tuple[Table, ...] = field(default=())


def cut(blocks: Sequence[Block], sheets: Sequence[Sheet]) -> Parts:
    lines = list(_lines(blocks, sheets))
    others = [b for n, b in enumerate(blocks) if isinstance(b, Table) and not any(n in s.places for s in sheets)]
    first_sheet = next((n for n, line in enumerate(lines) if line.sheet), len(lines))
    decision = _first(lines, 0, first_sheet, lambda line: line.folded.strip(" :") == "quyet dinh")
    body = _first(lines, 0 if decision is None else decision + 1, first_sheet, _is_kind)
    start = min((n for n in (decision, body) if n is not None), default=None)
    appendix = _first(lines, start or 0, len(lines), is_appendix)
    if start is None:
        letterhead = _letterhead_end(lines, first_sheet if appendix is None else appendix)
        begin = letterhead
    else:
        letterhead, begin = start, len(lines) if appendix is None else appendix
    if appendix is None and start is not None and body is None:
        begin = first_sheet
    body_end = begin
    return Parts(
        tuple(lines[:letterhead]),
        () if decision is None else tuple(lines[decision : body if body is not None else begin]),
        () if body is None else tuple(lines[body:body_end]),
        tuple(lines[begin:]),
        is_decision=decision is not None,
        has_appendix=appendix is not None,
        other_tables=tuple(others),
    )


def _lines(blocks: Sequence[Block], sheets: Sequence[Sheet]) -> Iterator[Line]:
    """Every line of the document in order; tables of tasks as one, other tables cell by cell."""
    begins = {sheet.place: sheet for sheet in sheets}
    inside = {place for sheet in sheets for place in sheet.places}
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            whole = len(block.lines) == 1
            yield from (Line(text, block.bold, parts=block.parts if whole else ()) for text in block.lines)
        elif place in begins:
            above = begins[place].above
            yield from (Line(text, place=loose) for loose in above for text in loose.text.split("\n"))
            yield Line("", sheet=begins[place])
        elif place not in inside:
            for cell in block.all_cells():
                for paragraph in cell.paragraphs:
                    yield from (Line(text, paragraph.bold, table=block, cell=cell) for text in paragraph.lines)


def _first(lines: Sequence[Line], begin: int, end: int, wanted) -> int | None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    return next((n for n in range(begin, end) if not lines[n].sheet and wanted(lines[n])), None)


def _is_kind(line: Line) -> bool:
    """The kind of a document on a line of its own, in capitals: `KẾ HOẠCH`."""
    return line.cell is None and line.text.isupper() and line.folded.strip(" :") in KINDS


def is_appendix(line: Line) -> bool:
    return line.cell is None and _APPENDIX.fullmatch(line.folded) is not None and line.text[:1].isupper()


def is_attached(line: Line) -> bool:
    """`(Ban hành kèm theo Quyết định số …)`."""
    return _ATTACHED.match(line.folded) is not None


def _letterhead_end(lines: Sequence[Line], end: int) -> int:
    """In a document without a heading of its kind: after the table or lines with the nation's name."""
    nation = next((n for n in range(min(end, 12)) if "cong hoa xa hoi" in lines[n].folded), None)
    if nation is None:
        return 0
    table = lines[nation].table
    if table is not None:
        return next((n for n in range(nation, end) if lines[n].table is not table), end)
    near = range(nation, min(nation + 8, end))
    return max(n for n in near if n == nation or _is_of_letterhead(lines[n].folded)) + 1


def _is_of_letterhead(folded: str) -> bool:
    return "doc lap - tu do" in folded or folded.startswith("so:") or (" ngay " in folded and " thang " in folded)


def until_closed(lines: Sequence[Line], at: int) -> tuple[str, int]:
    """A text in brackets that may go over several lines, and the line after it."""
    text, end = lines[at].text, at + 1
    while text.count("(") > text.count(")") and end < min(at + 4, len(lines)) and lines[end].text:
        text, end = f"{text} {lines[end].text}", end + 1
    return text, end
