"""The tables of tasks among a document's tables, each with its rows by role; a table cut into several is one again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import accumulate, pairwise

from cchc_cli.importing.reading.blocks import Block, DocumentCell, DocumentTable
from cchc_cli.importing.table.columns import (
    LONGEST_HEADING,
    NOTHING_TOLD,
    ColumnRole,
    Header,
    TableColumn,
    ToldColumns,
    find_header,
    role_of,
    row_words,
)
from cchc_cli.importing.table.numbering import NO_LABEL, Label, read_label
from cchc_cli.language.text import fold

_SHARE = 0.4  # of a column's width that a cell must cover to stand in it


@dataclass(frozen=True, slots=True)
class Loose:
    """A cell or line that fits nowhere: table, row and column count from 1, and are 0 outside a table."""

    table: int
    row: int
    column: int
    text: str
    heading: str = ""

    @classmethod
    def at(cls, table: DocumentTable, cell: DocumentCell, heading: str = "") -> Loose:
        return cls(table.number, table.first + cell.row, cell.column + 1, cell.text, heading)


@dataclass(frozen=True, slots=True, eq=False)
class TableRow:
    """A row by role. `cells` are those at the row, `label` is its number, `title` its text without that number."""

    table: int
    number: int  # counts from 1 in the file
    index: int  # in the grid, from 0
    cells: Mapping[str, tuple[DocumentCell, ...]]
    label: Label
    title: str
    running: str = ""  # a second number that runs through the whole table
    spans: tuple[str, ...] = ()  # headings of columns that a cell of another column covers too
    after_break: bool = False  # the first of a page or of a table that goes on

    def text(self, role: str) -> str:
        return "\n".join(cell.text for cell in self.cells.get(role, ()) if cell.text)

    def is_fresh(self, role: str) -> bool:
        """Whether a cell of the role begins in this row and says something."""
        return any(cell.row == self.index and cell.text for cell in self.cells.get(role, ()))

    def is_covered(self, role: str) -> bool:
        """Whether the cell of the role has come down from a row above."""
        return any(cell.row < self.index and cell.text for cell in self.cells.get(role, ()))

    def holds(self, *roles: str) -> bool:
        return any(self.text(role) for role in roles)

    def loose(self, *but: str) -> Iterator[Loose]:
        """The cells that begin in this row, as places."""
        for role, cells in self.cells.items():
            for cell in cells:
                if role not in but and cell.row == self.index and cell.text:
                    yield Loose(self.table, self.number, cell.column + 1, cell.text)


@dataclass(frozen=True)
class TaskTable:
    """A table of tasks, perhaps of several tables of the file. `above` are rows over its header."""

    tables: tuple[int, ...]
    header: Header
    rows: tuple[TableRow, ...]
    above: tuple[Loose, ...] = ()
    loose: tuple[Loose, ...] = ()
    place: int = 0  # of its first table among the blocks
    places: frozenset[int] = frozenset()


@dataclass
class _Building:
    """Blocks walked, sheets grown."""

    told: ToldColumns
    sheets: list[TaskTable] = field(default_factory=list)
    text_between: bool = False

    def add(self, place: int, table: DocumentTable) -> None:
        header = find_header(table, self.told)
        last = self.sheets[-1] if self.sheets else None
        if header is not None and last is not None and self._repeats(last, table, header):
            self._go_on(last, place, table, replace(last.header, row=header.row, end=header.end))
        elif header is not None:
            rows, loose = _read_rows(table, header)
            above = tuple(_above(table, header.row))
            self.sheets.append(TaskTable((table.number,), header, rows, above, loose, place, frozenset({place})))
        elif last is not None and not self.text_between and _goes_on(table, last):
            self._go_on(last, place, table, replace(last.header, row=0, end=0))
        self.text_between = False

    def _repeats(self, last: TaskTable, table: DocumentTable, header: Header) -> bool:
        """Whether the table is more of the last one: the same header, and no other title of its own above that."""
        said = {loose.text for loose in last.above}
        own = [loose for loose in _above(table, header.row) if loose.text not in said]
        return not self.text_between and header.words == last.header.words and not own

    def _go_on(self, last: TaskTable, place: int, table: DocumentTable, header: Header) -> None:
        rows, loose = _read_rows(table, header)
        rows = (replace(rows[0], after_break=True), *rows[1:]) if rows else ()
        self.sheets[-1] = replace(
            last,
            tables=(*last.tables, table.number),
            rows=last.rows + rows,
            loose=last.loose + tuple(_above(table, header.row)) + loose,
            places=last.places | {place},
        )


def find_sheets(blocks: Sequence[Block], told: ToldColumns = NOTHING_TOLD) -> list[TaskTable]:
    building = _Building(told)
    for place, block in enumerate(blocks):
        if isinstance(block, DocumentTable):
            building.add(place, block)
        else:
            building.text_between = building.text_between or len(block.text) > 3
    return building.sheets


def _goes_on(table: DocumentTable, sheet: TaskTable) -> bool:
    """A table without a header right below a sheet, as wide and with numbers where that has them."""
    header = sheet.header
    if table.width != max(column.end for column in header.columns) or not table.rows:
        return False
    numbers = header.of(ColumnRole.NUMBER)
    first = table.rows[0][numbers[0].begin] if numbers else None
    return first is None or read_label(first.text) is not None or first.columns > 1


def _above(table: DocumentTable, end: int) -> Iterator[Loose]:
    return (Loose.at(table, cell) for row in range(end) for cell in table.own(row) if cell.text)


def _read_rows(table: DocumentTable, header: Header) -> tuple[tuple[TableRow, ...], tuple[Loose, ...]]:
    rows, loose = list[TableRow](), list[Loose]()
    skip, after_break = header.end, False
    edges = _edges(table)
    coded = len(header.of(ColumnRole.NUMBER)) > 1
    columns = cache(lambda begin, wide: _covered(header, begin, min(begin + wide, table.width), edges))
    for index in range(header.end, len(table.rows)):
        if index < skip:
            continue
        if height := _repeated(table, header, index):
            skip, after_break = index + height, True
            continue
        if _counts_columns(table, index) and (not rows or after_break):
            continue
        cells = table.cells(index)
        if any(cell.row == index and cell.text for cell in cells):
            placed = [(cell, columns(cell.column, cell.columns)) for cell in cells]
            row = _row(table, index, placed, coded=coded)
            rows.append(replace(row, after_break=True) if after_break else row)
            loose += _unknown(table, index, header, row)
            after_break = False
    return tuple(rows), tuple(loose)


def _repeated(table: DocumentTable, header: Header, index: int) -> int:
    """How many rows repeat the header here, 0 for none."""
    if _says_again(table, header, index):
        return 1
    first = next((cell.text for cell in table.own(index) if cell.text), "")
    if len(first) > LONGEST_HEADING or fold(first) not in header.lines[0]:
        return 0
    rows = range(index, min(index + len(header.lines), len(table.rows)))
    return len(header.lines) if tuple(row_words(table, row) for row in rows) == header.lines else 0


def _says_again(table: DocumentTable, header: Header, index: int) -> bool:
    """Whether a row names the same columns in other words: `Nội dung` for `Nhiệm vụ, giải pháp`, the rest alike."""
    cells = [cell for cell in table.own(index) if cell.text]
    columns = [next((c for c in header.columns if c.begin <= cell.column < c.end), None) for cell in cells]
    return (
        len(cells) > 2
        and not cells[0].text[:1].isdigit()
        and all(
            column is not None
            and len(cell.text) <= LONGEST_HEADING
            and column.role is not ColumnRole.UNKNOWN
            and role_of(cell.text) == column.role
            for cell, column in zip(cells, columns, strict=True)
        )
    )


def _counts_columns(table: DocumentTable, index: int) -> bool:
    """The row `1 2 3 … 11`, perhaps in brackets or with a formula: `(8) = (6) + (7)`."""
    texts = [cell.text.strip("()[]. ") for cell in table.own(index) if cell.text]
    firsts = [text.split("=")[0].strip("() ") for text in texts]
    if len(texts) < 3 or len(texts) < len(table.cells(index)) - 1:
        return False
    if all(len(text) == 1 and text.isalpha() for text in firsts):
        return firsts == sorted(firsts)
    numbers = [int(text) for text in firsts if text.isdecimal() and len(text) < 3]
    letters = [text for text in firsts if not text.isdecimal()]
    ordered = all(a < b for a, b in pairwise(numbers))
    return len(numbers) > 1 and ordered and numbers[0] <= 2 and all(len(text) == 1 for text in letters)


def _edges(table: DocumentTable) -> list[int]:
    """How far from the left each grid column begins, by the widths that the grid states."""
    widths = [*table.widths, *[0] * (table.width - len(table.widths))]
    return list(accumulate((width or 1 for width in widths), initial=0))


def _covered(header: Header, begin: int, end: int, edges: Sequence[int]) -> list[TableColumn]:
    """Which columns a cell stands in, the one it belongs to first."""
    shares = {}
    for column in header.columns:
        left, right = max(begin, column.begin), min(end, column.end)
        if left < right:
            shares[column] = (edges[right] - edges[left]) / (edges[column.end] - edges[column.begin])
    covered = [column for column, share in shares.items() if share >= _SHARE]
    covered = covered or sorted(shares, key=lambda column: -shares[column])[:1]
    order: dict[str, int] = {ColumnRole.TITLE: 0, ColumnRole.AREA: 1}
    return sorted(covered, key=lambda column: order.get(column.role, 2))


def _row(
    table: DocumentTable, index: int, placed: Sequence[tuple[DocumentCell, list[TableColumn]]], *, coded: bool
) -> TableRow:
    cells: dict[str, tuple[DocumentCell, ...]] = {}
    numbers: dict[int, DocumentCell] = {}
    spans: list[str] = []
    for cell, columns in placed:
        first = columns[0] if columns else None
        role = first.role if first else ColumnRole.UNKNOWN
        if role is ColumnRole.NUMBER and first is not None:
            numbers[first.begin] = cell
        if cell.text and cell.row == index:
            spans += [
                c.heading
                for c in columns[1:]
                if c.role not in {ColumnRole.NUMBER, ColumnRole.UNKNOWN, ColumnRole.TITLE}
            ]
        cells[role] = (*cells.get(role, ()), cell)
    label, running = _labels([numbers[at] for at in sorted(numbers)], coded=coded)
    title = "\n".join(c.text for c in cells.get(ColumnRole.TITLE, ()) if c.text)
    return TableRow(table.number, table.first + index, index, cells, label, title, running, tuple(spans))


def _labels(numbers: Sequence[DocumentCell], *, coded: bool) -> tuple[Label, str]:
    """The row's number; of two columns of numbers the second one, when it has one, and the first runs on."""
    written = [cell.text for cell in numbers if cell.text]
    if not written:
        return NO_LABEL, ""
    last = next((n for n in reversed(range(len(written))) if read_label(written[n])), -1)
    if last < 0 and coded:  # codes alone beside a column of numbers that is empty here
        return NO_LABEL, " ".join(written)
    label = read_label(written[last]) or Label(written[last], NO_LABEL.level)
    return label, " ".join(text for n, text in enumerate(written) if n != last % len(written))


def _unknown(table: DocumentTable, index: int, header: Header, row: TableRow) -> Iterator[Loose]:
    for cell in row.cells.get(ColumnRole.UNKNOWN, ()):
        if cell.row == index and cell.text:
            heading = next((c.heading for c in header.columns if c.begin <= cell.column < c.end), "")
            yield Loose.at(table, cell, heading)
