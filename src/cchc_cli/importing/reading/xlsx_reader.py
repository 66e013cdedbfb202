"""Worksheets walked once: every cell as Excel shows it, merged cells resolved, blank rows between blocks as the cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from lxml import etree

from cchc_cli.files.office_package import Budget, Cost, Package, attribute, child, local, whole
from cchc_cli.importing.reading.blocks import (
    DocumentCell,
    DocumentTable,
    OutOfSight,
    Paragraph,
    SourceDocument,
    clean,
    fill_grid,
)
from cchc_cli.model.days import day

_MOST_MERGED = 3_000_000  # places that the merged cells of a worksheet may cover together
_LONGEST_FORMAT = 255  # characters; Excel allows no more
WIDEST = 256
_LARGEST_POWER = 330  # of ten, in a number of Excel's; written out, one of a billion would fill the memory
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_DAY_FORMATS = {14, 15, 16, 17, 22, *range(27, 32), *range(50, 59)}
_PERCENT_FORMATS = {9, 10}
# formulas without a value; an empty one is that of a formula that gives an empty text, else it was never computed
_UNSAVED = (
    "//*[local-name()='c'][*[local-name()='f']]"
    "[not(*[local-name()='v']) or (not(@t='str') and not(*[local-name()='v']/text()))]"
)


def read_xlsx(package: Package) -> SourceDocument:
    """Every worksheet as a table, in the workbook's order."""
    interpreted = package.xml(package.main)
    sheets = child(interpreted, "sheets")
    parts, shared = package.related(package.main), _shared_strings(package.one("sharedStrings"))
    reader = _Reader(shared, _formats(package.one("styles")), _epoch(interpreted), package.budget)
    tables: list[DocumentTable] = []
    unseen: list[OutOfSight] = []
    for number, sheet in enumerate(sheets if sheets is not None else (), 1):
        target = parts.get(attribute(sheet, "id") or "", ("", ""))[1]
        root = package.xml(target)
        package.budget.spend(Cost.TABLES)
        table = reader.table(root, number) if root is not None else None
        if root is not None and table is not None:
            tables.append(replace(table, name=clean(attribute(sheet, "name") or "")))
            unseen.append(_out_of_sight(sheet, root, tables[-1]))
    return SourceDocument(tuple(tables), out_of_sight=tuple(found for found in unseen if found.is_anything))


def _out_of_sight(sheet: etree._Element, root: etree._Element, table: DocumentTable) -> OutOfSight:
    """What is hidden in a worksheet and holds something, and how much of it is computed."""
    filled = {(cell.row, cell.column) for cell in table.all_cells()}
    rows, columns = {row + table.first for row, _ in filled}, {column for _, column in filled}
    hidden = {whole(attribute(line, "r"), 0) for line in _children(root, "sheetData") if _is_hidden(line)}
    cols = [e for e in _children(root, "cols") if _is_hidden(e)]
    ranges = [(whole(attribute(e, "min"), 1), whole(attribute(e, "max"), 0)) for e in cols]
    return OutOfSight(
        table.name,
        attribute(sheet, "state") in {"hidden", "veryHidden"},
        tuple(sorted(rows & hidden)),
        tuple(_letters(c) for c in sorted(columns) if any(first <= c + 1 <= last for first, last in ranges)),
        _count(root, "//*[local-name()='c']/*[local-name()='f']"),
        _count(root, _UNSAVED),
    )


def _is_hidden(element: etree._Element) -> bool:
    return attribute(element, "hidden") in {"1", "true"}


def _count(root: etree._Element, path: str) -> int:
    return int(str(root.xpath(f"count({path})")).partition(".")[0])


@dataclass(frozen=True)
class _Reader:
    shared: list[tuple[str, bool]]
    formats: list[tuple[str, bool]]  # of each cell style: what kind of number, and bold
    epoch: date
    budget: Budget

    def table(self, root: etree._Element, number: int) -> DocumentTable | None:
        cells = {(cell.row, cell.column): cell for cell in self._cells(child(root, "sheetData"))}
        if not cells:
            return None
        height = max(row for row, _ in cells) + 1
        width = min(max(column for _, column in cells) + 1, WIDEST)
        first = min(row for row, _ in cells)
        height -= first
        self.budget.spend(Cost.CELLS, height * width)
        for cell in cells.values():
            cell.row -= first
        cells = {(row - first, column): cell for (row, column), cell in cells.items()}
        _merge(cells, child(root, "mergeCells"), first, height, width)
        kept = sorted(cells.values(), key=lambda cell: (cell.row, cell.column))
        return DocumentTable(number, fill_grid(kept, height, width), first=first + 1)

    def _cells(self, data: etree._Element | None) -> Iterator[DocumentCell]:
        row = -1
        for line in data if data is not None else ():
            self.budget.spend(Cost.ROWS)
            row = whole(attribute(line, "r"), row + 2) - 1
            column = -1
            for element in line:
                found = _REFERENCE.fullmatch(attribute(element, "r") or "")
                column = _column(found[1]) if found else column + 1
                text, bold = self._value(element)
                self.budget.spend(Cost.CHARACTERS, len(text))
                if text and column < WIDEST:
                    yield DocumentCell(row, column, paragraphs=[Paragraph(line, bold) for line in text.split("\n")])

    def _value(self, element: etree._Element) -> tuple[str, bool]:
        """The text that Excel shows in a cell, and whether it is bold."""
        style = attribute(element, "s") or "0"
        kind, bold = _at(self.formats, style)
        type_, value = attribute(element, "t"), child(element, "v")
        raw = (value.text or "") if value is not None else ""
        if type_ == "s":
            text, all_bold = _at(self.shared, raw)
            return text, bold or all_bold
        if type_ == "inlineStr":
            return _rich(child(element, "is"))[0], bold
        if type_ in {"str", "e", "b"}:
            return clean(raw), bold
        return self._number(raw, kind), bold

    def _number(self, raw: str, kind: str) -> str:
        try:
            number = Decimal(raw)
        except InvalidOperation:
            return clean(raw)
        if not number.is_finite() or abs(number.adjusted()) > _LARGEST_POWER:
            return clean(raw)
        if kind in {"day", "month"} and 0 < number < (date.max - self.epoch).days + 1:
            shown = self.epoch + timedelta(days=int(number))
            return day(shown) if kind == "day" else day(shown.replace(day=1)).removeprefix("01/")
        if kind == "percent":
            return _plain(number * 100) + "%"
        return _plain(number)


def _at(items: list[tuple[str, bool]], index: str) -> tuple[str, bool]:
    place = whole(index, len(items))
    return items[place] if place < len(items) else ("", False)


def _plain(number: Decimal) -> str:
    """As typed in Vietnamese: a comma before decimals; a float's noise rounded off as Excel does, to 15 digits."""
    text = f"{Decimal(f'{number:.15g}'):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _merge(
    cells: dict[tuple[int, int], DocumentCell], element: etree._Element | None, first: int, height: int, width: int
) -> None:
    """Cells stretched over their merged ranges; a range is cut to the part of the sheet that is used."""
    area = 0
    for range_ in element if element is not None else ():
        found = [_REFERENCE.fullmatch(part) for part in (attribute(range_, "ref") or "").split(":")]
        if len(found) != 2 or not (found[0] and found[1]):
            continue
        top, left = int(found[0][2]) - 1 - first, _column(found[0][1])
        cell = cells.get((top, left))
        if cell is not None:
            cell.rows = max(1, min(int(found[1][2]) - first, height) - top)
            cell.columns = max(1, min(_column(found[1][1]) + 1, width) - left)
            area += cell.rows * cell.columns
        if area > _MOST_MERGED:
            return


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _letters(column: int) -> str:
    """`AB` for the column 27, counted from 0."""
    text = ""
    while column >= 0:
        text = chr(ord("A") + column % 26) + text
        column = column // 26 - 1
    return text


def _shared_strings(root: etree._Element | None) -> list[tuple[str, bool]]:
    return [_rich(item) for item in root if local(item) == "si"] if root is not None else []


def _rich(item: etree._Element | None) -> tuple[str, bool]:
    """Text in one piece or in runs, readings aside, and whether all runs are bold."""
    texts, bold = [], True
    for part in item if item is not None else ():
        if local(part) == "t":
            texts.append(part.text or "")
            bold = False
        elif local(part) == "r":
            text = child(part, "t")
            texts.append((text.text or "") if text is not None else "")
            bold = bold and child(part, "rPr", "b") is not None
    return clean("".join(texts)), bold and bool(texts)


def _formats(root: etree._Element | None) -> list[tuple[str, bool]]:
    codes = {
        attribute(e, "numFmtId"): (attribute(e, "formatCode") or "")[:_LONGEST_FORMAT]
        for e in _children(root, "numFmts")
    }
    fonts = [child(font, "b") is not None for font in _children(root, "fonts")]
    return [(_kind(attribute(e, "numFmtId") or "0", codes), _font(e, fonts)) for e in _children(root, "cellXfs")]


def _children(root: etree._Element | None, name: str) -> list[etree._Element]:
    found = child(root, name)
    return list(found) if found is not None else []


def _font(style: etree._Element, fonts: list[bool]) -> bool:
    id_ = attribute(style, "fontId") or ""
    place = whole(id_, len(fonts))
    return fonts[place] if place < len(fonts) else False


def _kind(id_: str, codes: Mapping[str | None, str]) -> str:
    """What a number format shows: `day`, `month`, `percent` or a plain number."""
    code = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", codes.get(id_, "")).lower()
    number = whole(id_, 0)
    if number in _DAY_FORMATS:
        return "month" if number == 17 else "day"
    if number in _PERCENT_FORMATS or "%" in code:
        return "percent"
    if "y" in code and "m" in code:
        return "day" if "d" in code else "month"
    return "day" if "d" in code and "m" in code else ""


def _epoch(interpreted: etree._Element | None) -> date:
    """The day before Excel's first; its 1900 is a leap year, and Macs once began in 1904."""
    mac = attribute(child(interpreted, "workbookPr"), "date1904") in {"1", "true"}
    return date(1904, 1, 1) if mac else date(1899, 12, 30)
