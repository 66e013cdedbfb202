"""A body's sheet as an .xlsx file: the plan's words locked, cells to fill in with choices and hints, an identity."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from cchc_cli.documents.exports.update_sheet import SHEET_EVENTS
from cchc_cli.documents.exports.workbook import WorkbookColumn, WorkbookRow, WorkbookSheet, dated, fill_sheet
from cchc_cli.documents.sheets.sheet_rows import (
    CODE,
    DIFFICULTY,
    FORM,
    LOCKED,
    SUPPORTED,
    TO_FILL_IN,
    BodySheet,
    SheetKind,
    whole_digest,
)
from cchc_cli.model.days import day as day_words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell as ExcelCell
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

HIDDEN = "cchc"  # the worksheet with the identity and the rows as they were sent
REPORT_DAY = "Ngày báo cáo"
TABS: Mapping[SheetKind, str] = {
    SheetKind.TASK: "Nhiệm vụ",
    SheetKind.DIFFICULTY: "Khó khăn",
    SheetKind.INDICATOR: "Chỉ số",
}
SUPPORT_TAB = "Phối hợp"
_A3 = 8  # what is filled in by hand needs room
_INPUT = "FFFBE6"  # a pale yellow: here one writes
_WIDTHS = {
    "Số": 7, "Mã": 7, "Nội dung": 42, "Sản phẩm": 28, "Hạn": 12, "Trạng thái": 18, "Đã báo cáo": 26,
    "Cơ quan chủ trì": 34,
    "Khó khăn đã nêu": 46, "Ngày nêu": 12, "Chỉ số": 52, "Phải đạt": 18, "Đo gần nhất": 26,
    "Sự kiện": 16, "Ngày": 12, "Số văn bản": 17, "Ngày văn bản": 12, "Tiến độ (%)": 9, "Hạn mới": 12, "Ghi chú": 24,
    DIFFICULTY: 26, "Giá trị": 12,
}  # fmt: skip
_DAY_COLUMN = 3  # its name runs over the first two
_DAY_HINT = "Gõ ngày/tháng/năm, ví dụ 30/6/2021."
# heading → what the program says when the cell is chosen; at most 255 characters
HINTS: Mapping[str, str] = {
    "Sự kiện": "Chọn trong danh sách. Không có gì mới thì để trống cả dòng.",
    "Ngày": f"Ngày xảy ra. {_DAY_HINT} Để trống: lấy «{REPORT_DAY}» ở đầu phiếu.",
    "Số văn bản": "Số, ký hiệu của tài liệu kiểm chứng, ví dụ 512/KH-UBND. Nhiệm vụ hoàn thành cần có văn bản.",
    "Ngày văn bản": f"Ngày của văn bản ở cột bên. {_DAY_HINT}",
    "Tiến độ (%)": "Số nguyên từ 0 đến 100, chỉ gõ số, ví dụ 60. Dùng với sự kiện «tiến độ».",
    "Hạn mới": f"Chỉ khi được gia hạn hoặc điều kiện đã xảy ra, theo văn bản ở cột Số văn bản. {_DAY_HINT}",
    "Ghi chú": "Bằng lời, nếu cần.",
    DIFFICULTY: "Khó khăn, vướng mắc, kiến nghị bằng lời. Có thể điền riêng, không cần chọn sự kiện.",
    "Giá trị": "Kết quả đo được, ví dụ 98,5.",
}


def sheet_bytes(sheet: BodySheet, cited: str, office: str) -> bytes:
    """`cited` names the plan in words, `office` is whom it goes back to. The same bytes for the same sheet."""
    from openpyxl import Workbook
    from openpyxl.workbook.protection import WorkbookProtection

    book = Workbook()
    book.remove(book.worksheets[0])
    for kind in SheetKind:
        rows = sheet.of(kind)
        if rows or kind is SheetKind.TASK:
            _worksheet(book, sheet, kind, _caption(sheet, kind, cited, office))
    if sheet.supported:
        _supported(book, sheet)
    _hidden(book, sheet)
    book.security = WorkbookProtection(lockStructure=True)
    book.properties.creator, book.properties.title = "cchc", f"Phiếu cập nhật, {sheet.identity.name}"[:255]
    stream = io.BytesIO()
    book.save(stream)
    day = date.fromisoformat(sheet.identity.day)
    return dated(stream.getvalue(), datetime.combine(day, time(), UTC))


def _caption(sheet: BodySheet, kind: SheetKind, cited: str, office: str) -> list[str]:
    identity = sheet.identity
    day, reply = (day_words(date.fromisoformat(text)) for text in (identity.day, identity.reply_by))
    if kind is SheetKind.TASK:
        return [
            f"PHIẾU CẬP NHẬT TÌNH HÌNH THỰC HIỆN NHIỆM VỤ - {identity.name}",
            f"Theo {cited}. Số liệu đến ngày {day}.",
            f"Gửi lại {office} chậm nhất ngày {reply}: gửi chính tệp này, tên tệp đặt thế nào cũng được.",
            "Chỉ điền ô màu vàng; không có gì mới thì để trống. Chọn một ô sẽ thấy lời chỉ dẫn.",
            f"{REPORT_DAY}:",
        ]
    if kind is SheetKind.DIFFICULTY:
        return [f"KHÓ KHĂN ĐANG MỞ - {identity.name}", "Khó khăn nào đã gỡ được thì chọn «đã giải quyết», điền ngày."]
    asked = "Điền giá trị đo được ở ô màu vàng." if sheet.open_indicators else "Để theo dõi, không phải điền."
    return ["CHỈ SỐ CỦA KẾ HOẠCH", asked]


def _worksheet(book: Workbook, sheet: BodySheet, kind: SheetKind, caption: Sequence[str]) -> None:
    fill = TO_FILL_IN[kind]
    titles = (*LOCKED[kind], *fill.values(), CODE)
    numbers = {"Số", "Mã", "Hạn", "Ngày nêu"}
    columns = [
        WorkbookColumn(
            title,
            _WIDTHS.get(title, 18),
            "" if title == "Tiến độ (%)" else "@",
            tinted=title == "Trạng thái",
            centred=title in numbers,
        )
        for title in titles
    ]
    rows = [
        WorkbookRow([*row.words, *("" for _ in fill), row.code(sheet.identity)], tone) for row, tone in sheet.of(kind)
    ]
    target = book.create_sheet(TABS[kind])
    table = WorkbookSheet(TABS[kind], f"Phiếu cập nhật, {sheet.identity.name}", columns, rows, caption)
    fill_sheet(target, table)
    first, width = table.head + 1, len(LOCKED[kind])
    _open_cells(target, sheet, kind, first, width)
    _validate(target, kind, first, first + len(rows) - 1, width)
    if kind is SheetKind.TASK:
        _open_day(target, len(caption))
    target.column_dimensions[_letter(len(titles))].hidden = True
    target.page_setup.paperSize = _A3
    _protect(target)


def _supported(book: Workbook, sheet: BodySheet) -> None:
    """The tasks that others lead, to read: without codes, so that nothing of them is taken back."""
    columns = [
        WorkbookColumn(title, _WIDTHS[title], "@", tinted=title == "Trạng thái", centred=title in {"Số", "Hạn"})
        for title in SUPPORTED
    ]
    rows = [WorkbookRow(list(words), tone) for words, tone in sheet.supported]
    name = sheet.identity.name
    caption = [f"NHIỆM VỤ PHỐI HỢP - {name}", "Để theo dõi, không phải điền: cơ quan chủ trì báo cáo."]
    target = book.create_sheet(SUPPORT_TAB)
    fill_sheet(target, WorkbookSheet(SUPPORT_TAB, f"Phiếu cập nhật, {name}", columns, rows, caption))
    target.page_setup.paperSize = _A3
    _protect(target)


def _open_cells(target: Worksheet, sheet: BodySheet, kind: SheetKind, first: int, width: int) -> None:
    """Unlocks the cells to fill in and gives them their shade; one look for each column."""
    looks: dict[int, ExcelCell] = {}
    for number, (row, _) in enumerate(sheet.of(kind), first):
        if not sheet.is_open(row):
            continue
        for column, title in enumerate(TO_FILL_IN[kind].values(), width + 1):
            cell = target.cell(number, column)
            if column in looks:
                cell._style = copy(looks[column]._style)  # type: ignore[attr-defined,union-attr]  # noqa: SLF001
            else:
                looks[column] = _opened(cell, "General" if title == "Tiến độ (%)" else "@")


def _opened(cell: object, form: str) -> ExcelCell:
    from openpyxl.cell import Cell
    from openpyxl.styles import PatternFill, Protection

    assert isinstance(cell, Cell)  # noqa: S101 - no cells are merged
    cell._style = copy(cell._style)  # type: ignore[attr-defined]  # noqa: SLF001 - shared with locked cells
    cell.fill, cell.protection = PatternFill("solid", fgColor=_INPUT), Protection(locked=False)
    cell.number_format = form
    return cell


def _open_day(target: Worksheet, row: int) -> None:
    """The day that holds for rows without one."""
    from openpyxl.worksheet.datavalidation import DataValidation

    _opened(target.cell(row, _DAY_COLUMN), "@")
    validation = DataValidation(allow_blank=True)
    _prompt(validation, REPORT_DAY, f"Ngày lấy cho những dòng để trống cột Ngày. {_DAY_HINT}")
    validation.add(f"{_letter(_DAY_COLUMN)}{row}")
    target.add_data_validation(validation)


def _validate(target: Worksheet, kind: SheetKind, first: int, last: int, width: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    if last < first:
        return
    for column, (key, title) in enumerate(TO_FILL_IN[kind].items(), width + 1):
        validation = DataValidation(allow_blank=True)
        if key == "event":
            events = SHEET_EVENTS if kind is SheetKind.TASK else [n for n, c in SHEET_EVENTS.items() if c == "resolved"]
            validation = DataValidation("list", formula1=f'"{",".join(events)}"', allow_blank=True)
            validation.error = "Chọn một sự kiện trong danh sách."
        elif key == "percent":
            validation = DataValidation("whole", operator="between", formula1="0", formula2="100", allow_blank=True)
            validation.error = "Tiến độ là số nguyên từ 0 đến 100, chỉ gõ số."
        validation.errorTitle, validation.showErrorMessage = title, True
        _prompt(validation, title, HINTS[title])
        validation.add(f"{_letter(column)}{first}:{_letter(column)}{last}")
        target.add_data_validation(validation)


def _prompt(validation: DataValidation, title: str, hint: str) -> None:
    validation.promptTitle, validation.prompt, validation.showInputMessage = title, hint, True


def _protect(target: Worksheet) -> None:
    """No password: it keeps from slips, and what was changed all the same is seen by the rows' codes."""
    protection = target.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.sort = protection.autoFilter = False


def _hidden(book: Workbook, sheet: BodySheet) -> None:
    """The identity, the digest of what was sent, and every row as it went out."""
    target = book.create_sheet(HIDDEN)
    lines: list[tuple[str, ...]] = [(FORM, "")]
    lines += [(key, str(value)) for key, value in asdict(sheet.identity).items()]
    lines.append(("digest", whole_digest(sheet.identity, sheet.rows)))
    lines.append(("open", ",".join(sorted(sheet.open_indicators))))
    lines += [(f"row-{row.kind}", row.key, row.product, *row.words) for row in sheet.rows]
    for number, line in enumerate(lines, 1):
        for place, text in enumerate(line, 1):
            if text:
                cell = target.cell(number, place, text)
                cell.data_type, cell.number_format = "s", "@"
    target.sheet_state = "hidden"
    target.protection.sheet = True


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(column)
