"""What an importer sees of a document: paragraphs and tables in their order, cells with merges resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cchc_cli.language.text import nfc, one_line

_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x80, 0x85)])
_INVISIBLE |= dict.fromkeys([*range(0x86, 0xA0), *range(9), *range(0x0E, 0x20), 0x7F])
_INVISIBLE |= dict.fromkeys(range(0xFDD0, 0xFDF0))  # and these: Unicode has given them to nobody
_INVISIBLE |= dict.fromkeys(end + n for end in range(0xFFFE, 0x110000, 0x10000) for n in (0, 1))
_LINES = dict.fromkeys([0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], "\n")
_BULLETS = dict.fromkeys([0xF0B7, 0xF0A7, 0xF06C, 0xF0D8, 0xF0FC, 0xF076, 0xF02D], "•")
_CLEAN = _INVISIBLE | _LINES | _BULLETS
_RULE = re.compile(r"[-–—_=*.…⁕~ ]+")


def clean(text: str) -> str:
    """The words as they are, in NFC; white space single, lines without blanks at their ends, no empty lines."""
    lines = (one_line(line) for line in nfc(text.translate(_CLEAN)).split("\n"))
    return "\n".join(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`text` is clean, with the number or dash that Word's lists give it."""

    text: str
    bold: bool = False
    parts: tuple[str, ...] = ()  # the text between tabs, where a line has several

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n") if self.text else []


@dataclass(slots=True, eq=False)
class DocumentCell:
    """A cell at its first row and column of the grid, counted from 0, and how many of each it covers."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def text(self) -> str:
        if len(self.paragraphs) == 1:  # as nearly everywhere, and rows ask for it often
            return self.paragraphs[0].text
        return "\n".join([p.text for p in self.paragraphs if p.text])

    @property
    def lines(self) -> list[str]:
        return [line for p in self.paragraphs for line in p.lines]

    @property
    def bold(self) -> bool:
        written = [p for p in self.paragraphs if p.text]
        return bool(written) and all(p.bold for p in written)


@dataclass(frozen=True)
class DocumentTable:
    """`rows` is the grid: a merged cell stands at every place that it covers. `number` counts from 1 in the file.

    `first` is the number of the grid's first row in the file: in a worksheet rows above the table have been taken off.
    `name` is the worksheet's.
    """

    number: int
    rows: Sequence[Sequence[DocumentCell | None]]
    widths: Sequence[int] = ()
    first: int = 1
    name: str = ""

    @cached_property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    def cells(self, row: int) -> list[DocumentCell]:
        """The cells at a row, each once, from left to right."""
        return list(dict.fromkeys(cell for cell in self.rows[row] if cell is not None))

    def own(self, row: int) -> list[DocumentCell]:
        """The cells that begin in a row."""
        return [cell for cell in self.cells(row) if cell.row == row]

    def all_cells(self) -> Iterator[DocumentCell]:
        for row in range(len(self.rows)):
            yield from self.own(row)


Block = Paragraph | DocumentTable


@dataclass(frozen=True)
class OutOfSight:
    """What a worksheet's content does not show: it is read like all the rest. Rows and columns by Excel's names."""

    sheet: str
    whole: bool  # the worksheet itself is hidden
    rows: tuple[int, ...] = ()
    columns: tuple[str, ...] = ()
    formulas: int = 0
    unsaved: int = 0  # formulas without the value that they last had: empty cells

    @property
    def is_anything(self) -> bool:
        return bool(self.whole or self.rows or self.columns or self.formulas)


@dataclass(frozen=True)
class SourceDocument:
    """A file's content, and what its reader noticed."""

    blocks: tuple[Block, ...]
    footnotes: tuple[str, ...] = ()
    old_fonts: tuple[str, ...] = ()
    out_of_sight: tuple[OutOfSight, ...] = ()

    @property
    def tables(self) -> list[DocumentTable]:
        return [block for block in self.blocks if isinstance(block, DocumentTable)]


def is_rule(text: str) -> bool:
    """Dashes or dots that only draw a line, or nothing at all."""
    return _RULE.fullmatch(text) is not None or not text


def fill_grid(cells: Iterable[DocumentCell], height: int, width: int) -> list[list[DocumentCell | None]]:
    """The grid of cells, each at every place that it covers."""
    grid: list[list[DocumentCell | None]] = [[None] * width for _ in range(height)]
    for cell in cells:
        for row in range(cell.row, min(cell.row + cell.rows, height)):
            for column in range(cell.column, min(cell.column + cell.columns, width)):
                grid[row][column] = cell
    return grid
