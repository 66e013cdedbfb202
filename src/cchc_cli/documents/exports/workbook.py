"""Tables as an Excel workbook: typed cells, filters, a head that stays, ready to print; the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from cchc_cli.documents.repacking import repacked
from cchc_cli.documents.word.rule_lines import text_width
from cchc_cli.language.text import writable

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as ExcelCell
    from openpyxl.styles import Border
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | Decimal | date | None


class Tone(StrEnum):
    """What a row's state is like; its colour fills the cells that `tinted` columns have in it."""

    PLAIN = ""
    GOOD = "C6EFCE"
    LATE = "FFE699"
    SOON = "FFF2CC"
    BAD = "FFC7CE"
    QUIET = "E7E6E6"


@dataclass(frozen=True, slots=True)
class WorkbookColumn:
    """`width` in characters; `form` is an Excel number format for numbers, `@` for texts that look like numbers."""

    title: str
    width: int
    form: str = ""
    tinted: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class WorkbookRow:
    """`tones`, where given, are the cells' own, whatever the columns say."""

    cells: Sequence[Value]
    tone: Tone = Tone.PLAIN
    tones: Sequence[Tone] = ()


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """`name` is the tab; `heading` is printed above every page, the lines of `caption` stand above the table."""

    name: str
    heading: str
    columns: Sequence[WorkbookColumn]
    rows: Sequence[WorkbookRow]
    caption: Sequence[str] = ()

    @property
    def head(self) -> int:
        """The row with the columns' titles."""
        return len(self.caption) + 1


FONT = "Times New Roman"
DAY, WHOLE, MONEY, PERCENT = "dd/mm/yyyy", "#,##0", "#,##0.###", "0.0%"
LONGEST = 32_767  # characters that a cell of Excel holds
_CUT = " … (còn nữa, xem tệp kế hoạch)"
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read `_x0041_` as A
_FORMULA = re.compile(r"[=+\-@\t'＝＋－＠]")
_LINE, _HIGHEST = 14.5, 409.0  # points: a line of 11-point type, the highest row that Excel has
_CHARACTER, _PADDING = 1.85, 2.0  # mm: a column's unit, and what stays free beside a text


def workbook_bytes(sheets: Sequence[WorkbookSheet], title: str, day: date) -> bytes:
    """The .xlsx file; `day` stands in its properties as the day on which it was made."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        fill_sheet(book.create_sheet(sheet.name), sheet)
    book.properties.creator, book.properties.title = "cchc", _plain(title)[:255]
    stream = io.BytesIO()
    book.save(stream)
    return dated(stream.getvalue(), datetime.combine(day, time(), UTC))


def fill_sheet(target: Worksheet, sheet: WorkbookSheet) -> None:
    """The table with its look in an empty worksheet."""
    from openpyxl.cell import Cell

    dressed: dict[_Look, ExcelCell] = {}
    _head(target, sheet)
    for number, row in enumerate(sheet.rows, sheet.head + 1):
        for place, (column, value) in enumerate(zip(sheet.columns, row.cells, strict=True), 1):
            cell = target.cell(number, place)
            assert isinstance(cell, Cell)  # noqa: S101 - no cells are merged
            _put(cell, value)
            shade = row.tones[place - 1] if row.tones else row.tone if column.tinted else Tone.PLAIN
            _dress(cell, _look(value, column, shade), dressed)
        target.row_dimensions[number].height = row_height(row.cells, sheet.columns)
    _page(target, sheet)


def _head(target: Worksheet, sheet: WorkbookSheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for place, line in enumerate(sheet.caption, 1):
        cell = target.cell(place, 1, _plain(line))
        cell.font = Font(name=FONT, size=11, bold=place == 1)
    for place, column in enumerate(sheet.columns, 1):
        cell = target.cell(sheet.head, place, column.title)
        cell.font = Font(name=FONT, size=11, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E78")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = _border()
        target.column_dimensions[get_column_letter(place)].width = column.width
    titles = [column.title for column in sheet.columns]
    target.row_dimensions[sheet.head].height = row_height(titles, sheet.columns) + 4


def _put(cell: ExcelCell, value: Value) -> None:
    """The value with its type. A text is one whatever it looks like."""
    if isinstance(value, str) and value:
        cell.value = _ESCAPE.sub("_x005F_", _plain(value))
        cell.data_type = "s"
    elif value != "":
        cell.value = value


@dataclass(frozen=True, slots=True)
class _Look:
    """`quoted`: the text stays one when somebody edits the cell, as after an apostrophe typed before it."""

    form: str
    across: str
    tone: Tone
    quoted: bool


def _look(value: Value, column: WorkbookColumn, shade: Tone) -> _Look:
    if isinstance(value, date):
        return _Look(DAY, "center", shade, quoted=False)
    if value is None or isinstance(value, str):
        form = "@" if column.form == "@" else "General"
        quoted = value is not None and _FORMULA.match(value) is not None
        return _Look(form, "center" if column.centred else "left", shade, quoted)
    form = column.form if column.form != "@" else "General"
    return _Look(form, "center" if column.centred else "right", shade, quoted=False)


def _dress(cell: ExcelCell, look: _Look, dressed: dict[_Look, ExcelCell]) -> None:
    """Gives the cell its look; openpyxl takes its time over each, so that the first of a kind is shared."""
    from openpyxl.styles import Alignment, Font, PatternFill

    first = dressed.setdefault(look, cell)
    if first is not cell:
        cell._style = first._style  # type: ignore[attr-defined]  # noqa: SLF001
        return
    cell.number_format, cell.quotePrefix = look.form, look.quoted
    cell.font = Font(name=FONT, size=11)
    cell.alignment = Alignment(horizontal=look.across, vertical="top", wrap_text=True)
    cell.border = _border()
    if look.tone:
        cell.fill = PatternFill("solid", fgColor=look.tone.value)


def _border() -> Border:
    from openpyxl.styles import Border, Side

    side = Side("thin", color="BFBFBF")
    return Border(left=side, right=side, top=side, bottom=side)


def row_height(cells: Sequence[Value], columns: Sequence[WorkbookColumn]) -> float:
    """In points, so that wrapped texts are seen whole: not every program fits rows by itself."""
    texts = ((cell, column.width) for cell, column in zip(cells, columns, strict=True) if isinstance(cell, str))
    lines = max((sum(_lines(line, width) for line in text.split("\n")) for text, width in texts), default=1)
    return min(_HIGHEST, max(lines, 1) * _LINE + 1)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many characters."""
    room, count, used = width * _CHARACTER - _PADDING, 1, 0.0
    for word in text.split(" "):
        length = _width(word)
        if used and used + _width(" ") + length > room:
            count, used = count + 1, 0.0
        used += length + (_width(" ") if used else 0)
        while used > room > 0:  # a word longer than the column is broken
            count, used = count + 1, used - room
    return count


@cache
def _width(word: str) -> float:
    """In mm, in upright type: the table of widths is that of bold type."""
    return text_width(word, size=11) * 0.95


def _page(target: Worksheet, sheet: WorkbookSheet) -> None:
    """Filters, the head that stays, and A4 across with the head on every page."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    target.freeze_panes = f"{'B' if len(sheet.columns) > 1 else 'A'}{sheet.head + 1}"
    target.auto_filter.ref = f"A{sheet.head}:{target.dimensions.rpartition(':')[2]}"
    target.print_title_rows = f"{sheet.head}:{sheet.head}"
    setup = target.page_setup
    setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight = "landscape", 9, 1, 0
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = target.page_margins
    margins.left = margins.right = margins.bottom = 0.5
    margins.top = 0.8
    heading = _plain(sheet.heading).replace("&", "&&")
    target.oddHeader = HeaderFooterItem(left=_HeaderFooterPart(text=heading))
    target.oddFooter = HeaderFooterItem(right=_HeaderFooterPart(text="Trang &P/&N"))


def _plain(text: str) -> str:
    """What a cell can hold: line ends in one form, no control characters, no more than fits."""
    text = writable(text)
    return text if len(text) <= LONGEST else text[: LONGEST - len(_CUT)] + _CUT


def dated(data: bytes, moment: datetime) -> bytes:
    """The package with `moment` in its properties."""
    stamp, properties = f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode(), "docProps/core.xml"
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        said = source.read(properties)
    return repacked(data, {properties: re.sub(rb"(?<=W3CDTF\">)[^<]*", stamp, said)})
