"""Tables as an Excel workbook: typed cells, filters, a head that stays, ready to be printed; the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as ExcelCell
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
class Column:
    """`width` in characters; `form` is an Excel number format for numbers, `@` for texts that look like numbers."""

    title: str
    width: int
    form: str = ""
    tinted: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    cells: Sequence[Value]
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name` is the tab; `heading` is printed above every page."""

    name: str
    heading: str
    columns: Sequence[Column]
    rows: Sequence[Row]


FONT = "Times New Roman"
DAY, WHOLE, MONEY, PERCENT = "dd/mm/yyyy", "#,##0", "#,##0.###", "0.0%"
LONGEST = 32_767  # characters that a cell of Excel holds
_CUT = " … (còn nữa, xem tệp kế hoạch)"
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read `_x0041_` as A
_FORMULA = re.compile(r"[=+\-@\t'＝＋－＠]")
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def workbook_bytes(sheets: Sequence[Sheet], title: str, day: date) -> bytes:
    """The .xlsx file; `day` stands in its properties as the day on which it was made."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    book.properties.creator, book.properties.title = "cchc", _plain(title)[:255]
    stream = io.BytesIO()
    book.save(stream)
    return _dated(stream.getvalue(), datetime.combine(day, time(), UTC))


def _fill(target: Worksheet, sheet: Sheet) -> None:
    _head(target, sheet)
    for number, row in enumerate(sheet.rows, 2):
        for place, (column, value) in enumerate(zip(sheet.columns, row.cells, strict=True), 1):
            cell = target.cell(number, place)
            _put(cell, value, column)
            _style(cell, column, row.tone)
    _page(target, sheet)


def _head(target: Worksheet, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(sheet.columns, 1):
        cell = target.cell(1, place, column.title)
        cell.font = Font(name=FONT, size=11, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E78")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = _border()
        target.column_dimensions[get_column_letter(place)].width = column.width
    target.row_dimensions[1].height = 32


def _put(cell: ExcelCell, value: Value, column: Column) -> None:
    """The value with its type. A text is one whatever it looks like, also when somebody edits the cell later."""
    if value is None or value == "":
        return
    if isinstance(value, str):
        cell.value = _ESCAPE.sub("_x005F_", _plain(value))
        cell.data_type = "s"
        cell.quotePrefix = _FORMULA.match(value) is not None  # type: ignore[attr-defined]  # the stubs lack it
    else:
        cell.value = value
    cell.number_format = DAY if isinstance(value, date) else _form(value, column)


def _form(value: str | float | Decimal, column: Column) -> str:
    """A text under a number format stays as it is, a number under `@` would be one no more."""
    if isinstance(value, str):
        return "@" if column.form == "@" else "General"
    return column.form if column.form != "@" else "General"


def _style(cell: ExcelCell, column: Column, tone: Tone) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    cell.font = Font(name=FONT, size=11)
    typed = not isinstance(cell.value, str) and cell.value is not None
    across = "center" if column.centred or isinstance(cell.value, date) else "right" if typed else "left"
    cell.alignment = Alignment(horizontal=across, vertical="top", wrap_text=True)
    cell.border = _border()
    if column.tinted and tone:
        cell.fill = PatternFill("solid", fgColor=tone.value)


def _border():  # type: ignore[no-untyped-def]  # noqa: ANN202 - openpyxl is imported late
    from openpyxl.styles import Border, Side

    side = Side("thin", color="BFBFBF")
    return Border(left=side, right=side, top=side, bottom=side)


def _page(target: Worksheet, sheet: Sheet) -> None:
    """Filters, the head that stays, and A4 across with the head on every page."""
    target.freeze_panes = "B2" if len(sheet.columns) > 1 else "A2"
    target.auto_filter.ref = target.dimensions
    target.print_title_rows = "1:1"
    setup = target.page_setup
    setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight = "landscape", 9, 1, 0
    target.sheet_properties.pageSetUpPr.fitToPage = True
    margins = target.page_margins
    margins.left = margins.right = margins.bottom = 0.5
    margins.top = 0.8
    target.oddHeader.left.text = _plain(sheet.heading).replace("&", "&&")
    target.oddFooter.right.text = "Trang &P/&N"


def _plain(text: str) -> str:
    """What a cell can hold: line ends in one form, no control characters, no more than fits."""
    text = _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if len(text) <= LONGEST else text[: LONGEST - len(_CUT)] + _CUT


def _dated(data: bytes, moment: datetime) -> bytes:
    """The package with one date for all its entries and `moment` in its properties."""
    stamp = f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.create_system, entry.compress_type = 0, zipfile.ZIP_DEFLATED
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(?<=W3CDTF\">)[^<]*", stamp, content)
            target.writestr(entry, content)
    return packed.getvalue()
