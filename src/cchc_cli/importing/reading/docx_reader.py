"""Word's document.xml walked once: paragraphs and tables in order, with what lists, revisions and shapes hide."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from cchc_cli.files.office_package import Budget, Cost, Package, attribute, child, local, whole
from cchc_cli.importing.reading.blocks import (
    Block,
    DocumentCell,
    DocumentTable,
    Paragraph,
    SourceDocument,
    clean,
    fill_grid,
)
from cchc_cli.importing.reading.word_styles import Numbering, Styles, is_bold, list_place, read_numbering, read_styles

WIDEST = 256  # columns of a grid; Word has at most 63
_WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "hyperlink", "fldSimple", "dir", "bdo"}
_PLAIN = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_OLD_FONTS = (".Vn", "VNI-", "VNtimes")


def read_docx(package: Package) -> SourceDocument:
    root = package.xml(package.main)
    reader = _Reader(package.budget, read_styles(package.one("styles")), read_numbering(package.one("numbering")))
    body = child(root, "body")
    blocks = tuple(reader.blocks(body)) if body is not None else ()
    notes = tuple(reader.footnotes(package.one("footnotes")))
    return SourceDocument(blocks, notes, tuple(sorted(reader.old_fonts)))


@dataclass
class _Run:
    text: str
    bold: bool


@dataclass
class _Reader:
    budget: Budget
    styles: Styles
    numbering: Numbering
    tables: int = 0
    old_fonts: set[str] = field(default_factory=set)
    in_cell: bool = False  # there a list's number may stand alone

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self.paragraphs(element)
            elif name == "tbl":
                yield from self.table(element)
            elif name in _WRAPPERS:
                yield from self.blocks(element)

    def paragraphs(self, element: etree._Element) -> Iterator[Block]:
        """The paragraph, and what the text boxes anchored in it hold."""
        boxes: list[etree._Element] = []
        properties = child(element, "pPr")
        style = attribute(child(properties, "pStyle"), "val") or self.styles.default
        bold = self.styles.bold.get(style, False)
        runs = [run for run in self._runs(element, boxes, bold=bold) if run.text]
        place = list_place(properties) or self.styles.lists.get(style)
        raw = "".join(run.text for run in runs)
        text = clean(raw)
        label = self.numbering.label(place) if place and (text or self.in_cell) else ""
        parts = tuple(filter(None, map(clean, raw.split("\t"))))
        full = f"{label} {text}".strip()
        self.budget.spend(Cost.PARAGRAPHS)
        self.budget.spend(Cost.CHARACTERS, len(full))
        all_bold = bool(text) and all(run.bold for run in runs if run.text.strip())
        yield Paragraph(full, all_bold, parts if len(parts) > 1 else ())
        for box in boxes:
            yield from self.blocks(box)

    def _runs(self, parent: etree._Element, boxes: list[etree._Element], *, bold: bool) -> Iterator[_Run]:
        for element in parent:
            name = local(element)
            if name == "r":
                yield from self._run(element, boxes, bold=bold)
            elif name in _WRAPPERS:
                yield from self._runs(element, boxes, bold=bold)
            elif name in {"oMath", "oMathPara"}:
                yield _Run("".join(e.text or "" for e in element.iter() if local(e) == "t"), bold)

    def _run(self, run: etree._Element, boxes: list[etree._Element], *, bold: bool) -> Iterator[_Run]:
        properties = child(run, "rPr")
        if properties is not None:
            bold = self._bold(properties, bold=bold)
            self._note_fonts(properties)
        for element in run:
            name = local(element)
            if name == "t":
                yield _Run(element.text or "", bold)
            elif name in _PLAIN:
                yield _Run(_PLAIN[name], bold)
            elif name == "sym":
                yield _Run(_symbol(element), bold)
            elif name in {"drawing", "pict", "AlternateContent", "object"}:
                boxes.extend(_text_boxes(element))

    def _bold(self, properties: etree._Element, *, bold: bool) -> bool:
        style = attribute(child(properties, "rStyle"), "val")
        own = is_bold(properties)
        return own if own is not None else bold or self.styles.bold.get(style or "", False)

    def _note_fonts(self, properties: etree._Element) -> None:
        font = attribute(child(properties, "rFonts"), "ascii") or ""
        if font.startswith(_OLD_FONTS):
            self.old_fonts.add(font)

    def footnotes(self, root: etree._Element | None) -> Iterator[str]:
        """The notes at the foot of pages; the lines that part them from the text are typed."""
        for note in root if root is not None else ():
            if attribute(note, "type") is None:
                texts = (block.text for block in self.blocks(note) if isinstance(block, Paragraph))
                yield "\n".join(filter(None, texts))

    def table(self, element: etree._Element) -> Iterator[DocumentTable]:
        """The table, and after it the tables that stand in its cells and are more than a few words."""
        self.tables += 1
        self.budget.spend(Cost.TABLES)
        number, inner = self.tables, list[DocumentTable]()
        cells: list[DocumentCell] = []
        covering: dict[int, DocumentCell] = {}
        rows = [row for row in _wrapped(element, "tr") if child(row, "trPr", "del") is None]
        self.budget.spend(Cost.ROWS, len(rows))
        for index, row in enumerate(rows):
            covering = self._row(row, index, cells, covering, inner)
        width = max((cell.column + cell.columns for cell in cells), default=0)
        self.budget.spend(Cost.CELLS, len(rows) * width)
        yield DocumentTable(number, fill_grid(cells, len(rows), width), _widths(element))
        yield from inner

    def _row(
        self,
        row: etree._Element,
        index: int,
        cells: list[DocumentCell],
        above: dict[int, DocumentCell],
        inner: list[DocumentTable],
    ) -> dict[int, DocumentCell]:
        """Adds a row's cells; returns which cell each column may be continued from in the next row."""
        column = _number(child(row, "trPr", "gridBefore"))
        covering: dict[int, DocumentCell] = {}
        for element in _wrapped(row, "tc"):
            properties = child(element, "tcPr")
            columns = min(max(1, _number(child(properties, "gridSpan"))), WIDEST - column)
            if columns < 1:
                break
            mark = child(properties, "vMerge")
            origin = above.get(column) if mark is not None and attribute(mark, "val") != "restart" else None
            before = cells[-1] if cells and cells[-1].row == index else None
            if origin is not None:
                origin.rows = index - origin.row + 1
                origin.paragraphs += self._content(element, inner)
            elif before is not None and attribute(child(properties, "hMerge"), "val") == "continue":
                before.columns += columns
                before.paragraphs += self._content(element, inner)
            else:
                cells.append(DocumentCell(index, column, 1, columns, self._content(element, inner)))
            if mark is not None:
                covering[column] = origin or cells[-1]
            column += columns
        return covering

    def _content(self, element: etree._Element, inner: list[DocumentTable]) -> list[Paragraph]:
        self.in_cell, outer = True, self.in_cell
        paragraphs: list[Paragraph] = []
        for block in self.blocks(element):
            if isinstance(block, Paragraph):
                paragraphs.append(block)
            elif len(block.rows) > 1 and block.width > 2:
                inner.append(block)
            else:
                paragraphs += [p for cell in block.all_cells() for p in cell.paragraphs]
        self.in_cell = outer
        return [p for p in paragraphs if p.text]


def _wrapped(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table, or the cells of a row, in whatever Word has put around them."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in _WRAPPERS:
            yield from _wrapped(element, name)


def _text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of shapes; a shape written twice, for new and old programs, counts once."""
    name = local(element)
    if name == "txbxContent":
        yield element
    elif name == "AlternateContent":
        choice = child(element, "Choice")
        yield from _text_boxes(choice if choice is not None else element)
    else:
        for part in element:
            yield from _text_boxes(part)


def _symbol(element: etree._Element) -> str:
    code = attribute(element, "char") or ""
    number = int(code, 16) if re.fullmatch(r"[0-9a-fA-F]{1,6}", code) else sys.maxunicode + 1
    return chr(number) if number <= sys.maxunicode and not 0xD800 <= number < 0xE000 else ""


def _widths(table: etree._Element) -> list[int]:
    grid = child(table, "tblGrid")
    return [_number(e, "w") for e in grid if local(e) == "gridCol"][:WIDEST] if grid is not None else []


def _number(element: etree._Element | None, name: str = "val") -> int:
    text = attribute(element, name) or "0"
    return min(whole(text, WIDEST * 100 if text.isdecimal() else 0), WIDEST * 100)
