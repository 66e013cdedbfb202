"""The sheet that goes out to be filled in and comes back: what is owed, a row each, as .xlsx or .csv."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cchc_cli.checking.recording import OF_AGENCIES, EntryFault
from cchc_cli.documents.exports.csv_file import csv_bytes, unguarded
from cchc_cli.documents.exports.typed_entries import TypedFault, Typing, read_entry
from cchc_cli.files.office_package import read_bytes, walled
from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.files.writing import write_output
from cchc_cli.language.text import cell_words, fold
from cchc_cli.model.days import day as day_words
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.journal import EVENTS
from cchc_cli.tracking.assignments import Assignment, parts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.queries import find_agency, find_task, task_name
from cchc_cli.tracking.state_words import counted_state

# key of an entry → heading of its column; those before `event` are filled in by the program, and the key, by which
# the task is known even when its number has changed by the time the sheet comes back
COLUMNS: Mapping[str, str] = {
    "task": "Nhiệm vụ",
    "product": "Sản phẩm",
    "agency": "Cơ quan",
    "what": "Nội dung",
    "due": "Hạn",
    "state": "Trạng thái",
    "event": "Sự kiện",
    "on": "Ngày",
    "document": "Số văn bản",
    "document_date": "Ngày văn bản",
    "percent": "Tiến độ (%)",
    "count": "Số đơn vị đã hoàn thành",
    "new_due": "Hạn mới",
    "note": "Ghi chú",
    "key": "Khóa",
}
SHEET_EVENTS: Mapping[str, str] = {kind.in_sheet: code for code, kind in EVENTS.items() if kind.in_sheet}
_FORMER = {"Số đơn vị đã xong": "count"}  # headings of sheets that may still come back
_WIDTHS = {"what": 60, "agency": 28, "note": 40, "state": 20, "event": 20, "document": 18}
_TO_FILL_IN = list(COLUMNS)[list(COLUMNS).index("event") : -1]
# key of an entry → the key of its column, for the columns that make an entry
_OF_ENTRY: Mapping[str, str] = {
    "on": "on",
    "task": "task",
    "product": "product",
    "percent": "percent",
    "count": "count",
    "agency": "agency",
    "due": "new_due",
    "document": "document",
    "document_date": "document_date",
    "note": "note",
}
_NAMES: Mapping[str, str] = {key: COLUMNS[column] for key, column in _OF_ENTRY.items()}
_NEEDED_COLUMNS: Mapping[Need, str] = {  # by what a hint says is needed
    Need.AGENCY: f"cột {COLUMNS['agency']}",
    Need.PRODUCT: f"cột {COLUMNS['product']}",
    Need.DUE: f"cột {COLUMNS['new_due']}",
    Need.PERCENT: f"cột {COLUMNS['percent']}",
    Need.COUNT: f"cột {COLUMNS['count']}",
    Need.NOTE: f"cột {COLUMNS['note']}",
    Need.DOCUMENT: f"cột {COLUMNS['document']}",
}


@dataclass(frozen=True)
class SheetRow:
    """A filled-in row: its number in the sheet, the entry it makes, what it says that it is about, what is wrong."""

    number: int
    fields: dict[str, Any]
    what: str = ""
    key: str = ""
    faults: tuple[TypedFault, ...] = ()


def sheet_bytes(rows: Sequence[Mapping[str, str]], suffix: str) -> bytes:
    """The sheet with these rows, by the keys of COLUMNS."""
    cells = [[row.get(key, "") for key in COLUMNS] for row in rows]
    return csv_bytes(list(COLUMNS.values()), cells) if suffix == ".csv" else _xlsx_bytes(cells)


def _xlsx_bytes(rows: list[list[str]]) -> bytes:
    """A styled sheet with the heading frozen and the events to choose from."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Phiếu cập nhật"
    sheet.append(list(COLUMNS.values()))
    for row in rows:
        sheet.append(row)
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.number_format, cell.data_type = "@", "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, key in enumerate(COLUMNS, 1):
        head = sheet.cell(1, number)
        head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor="D9E2F3")
        head.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width, column.hidden = _WIDTHS.get(key, 14), key == "key"
    choice = DataValidation(type="list", formula1=f'"{",".join(SHEET_EVENTS)}"', allow_blank=True)
    letter = get_column_letter(list(COLUMNS).index("event") + 1)
    choice.add(f"{letter}2:{letter}{max(2, len(rows) + 1)}")
    sheet.add_data_validation(choice)
    sheet.freeze_panes = "B2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read_sheet(path: Path, year: int, today: date) -> list[SheetRow]:
    """The rows in which something was filled in, those with faults too; a day without a year is of `year`.

    Raises:
        UsageStop: no such sheet, or one that cannot be cut into rows.
        DocumentStop: the file is damaged, something else, or built to do harm.
    """
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise UsageStop(f"{path.name}: không phải phiếu .csv hay .xlsx", "lưu phiếu lại thành .xlsx hoặc .csv")
    if not path.is_file():
        raise UsageStop(f"không đọc được {path}: không có tệp này", "xem lại đường dẫn")
    with walled(path):
        raw = read_bytes(path)
        table, first = (_csv_table(raw, path.name), 1) if path.suffix.lower() == ".csv" else _xlsx_table(path, raw)
        return _rows(table, path.name, first, Typing(_NAMES, year, today, "cột "))


def _csv_table(raw: bytes, name: str) -> list[list[str]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageStop(f"{name}: không phải mã UTF-8", "trong Excel: Save as → CSV UTF-8") from None
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    lines: list[list[str]] = []
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            lines.append(line)
            if any(_holds_rows(cell, delimiter, len(lines[0])) for cell in line):
                raise _unclosed(name, len(lines))
    except csv.Error:
        if '"' in text:
            raise _unclosed(name, len(lines) + 1) from None
        raise UsageStop(f"{name}: không phải tệp CSV đọc được", "mở bằng Excel hay LibreOffice rồi lưu lại") from None
    return [[unguarded(cell) for cell in line] for line in lines]


def _unclosed(name: str, row: int) -> UsageStop:
    return UsageStop(
        f"{name}: dòng {row} có dấu ngoặc kép mở mà không đóng, nuốt các dòng sau",
        'chưa ghi dòng nào; đóng dấu ấy, hay mở bằng Excel hoặc LibreOffice rồi lưu lại (trong ô viết "" thay ")',
    )


def _holds_rows(cell: str, delimiter: str, width: int) -> bool:
    """Whether a cell of several lines has whole rows of the sheet in it: its quote was closed by another one's."""
    row = re.compile(rf"\d+(?:\.\d+)*\w?{delimiter}")
    fewest = min(width - 1, len(_TO_FILL_IN))
    return any(row.match(line) and line.count(delimiter) >= fewest for line in cell.splitlines()[1:])


def _xlsx_table(path: Path, raw: bytes) -> tuple[list[list[str]], int]:
    """The first worksheet's rows, behind the guard that every file from outside passes, and the number of the first."""
    from cchc_cli.files.office_package import open_workbook
    from cchc_cli.importing.reading.xlsx_reader import read_xlsx

    table = next((found for found in read_xlsx(open_workbook(path, raw)).tables if found.number == 1), None)
    if table is None:
        return [], 1
    cells = [
        [cell.text if cell is not None and (cell.row, cell.column) == (row, column) else "" for column, cell in line]
        for row, line in enumerate(map(enumerate, table.rows))
    ]
    return cells, table.first


def _rows(table: Sequence[Sequence[str]], name: str, first: int, typing: Typing) -> list[SheetRow]:
    """`first` is the number of the heading's row."""
    places = _places(table[0] if table else [], name)
    rows: list[SheetRow] = []
    for number, cells in enumerate(table[1:], first + 1):
        row = {key: cells[at].strip() for key, at in places.items() if at < len(cells)}
        if any(row.get(key) for key in _TO_FILL_IN):
            fields, faults = _fields(row, typing)
            rows.append(SheetRow(number, fields, row.get("what", ""), row.get("key", ""), tuple(faults)))
    return rows


def latest(rows: Sequence[SheetRow]) -> date | None:
    """The latest day in the rows, which tells whose they are where no plan is named."""
    return max((date.fromisoformat(row.fields["on"]) for row in rows if "on" in row.fields), default=None)


def refused_rows(faults: Sequence[str]) -> UsageStop:
    """What is said of a sheet with faulty rows, each named by its number."""
    return UsageStop(f"{len(faults)} lỗi trong phiếu\n  " + "\n  ".join(faults), "chưa ghi dòng nào; sửa rồi chạy lại")


def _places(head: Iterable[str], name: str) -> dict[str, int]:
    """Which column is which, by its heading or key."""
    headings = {title: key for key, title in COLUMNS.items()} | _FORMER
    known = {fold(title): key for title, key in headings.items()} | {key: key for key in COLUMNS}
    places = {known[found]: at for at, cell in enumerate(head) if (found := fold(cell.strip())) in known}
    missing = [COLUMNS[key] for key in ("task", "event", "on") if key not in places]
    if missing:
        raise UsageStop(f"{name}: thiếu cột {', '.join(missing)}", f"dùng phiếu do «{Need.UPDATE_SHEET}» tạo ra")
    return places


def _fields(row: Mapping[str, str], typing: Typing) -> tuple[dict[str, Any], list[TypedFault]]:
    """The entry of a row, in which what stays empty is left out, and all that is wrong with it."""
    written = row.get("event", "")
    event = event_of(written)
    typed = {key: row.get(column, "") for key, column in _OF_ENTRY.items()}
    typed["task"] = typed["task"].replace(",", ".")  # a number, shown as Vietnamese write it
    fields, faults = read_entry(event, typed, typing)
    if event not in SHEET_EVENTS.values():
        faults.insert(0, no_such_event(written))
    ordered = {key: value for key, value in fields.items() if key == "on"} | {"event": event}
    return ordered | fields, faults


def event_of(written: str) -> str:
    """The code of an event by what the sheet calls it; as written where there is none."""
    return {fold(name): code for name, code in SHEET_EVENTS.items()}.get(fold(written), written)


def no_such_event(written: str) -> TypedFault:
    said = f"không có sự kiện «{written}»" if written else f"chưa điền cột {COLUMNS['event']}"
    return TypedFault(said, f"chọn một: {', '.join(SHEET_EVENTS)}")


def write(plan_status: PlanStatus, tasks: Sequence[InterpretedTask], path: Path, *, force: bool) -> int:
    """Writes the sheet; returns how many rows it has."""
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise UsageStop(f"phiếu phải là tệp .xlsx hoặc .csv: {path.name}", f"ví dụ: {Need.SHEET} phieu.xlsx")
    rows = owed(plan_status, tasks)
    write_output(path, sheet_bytes(rows, path.suffix.lower()), force=force)
    return len(rows)


def owed(plan_status: PlanStatus, tasks: Sequence[InterpretedTask]) -> list[dict[str, str]]:
    """A row for everything still to be done; of one agency, only its own part."""
    rows = []
    for task in tasks:
        several = len(plan_status.responsibilities.units(task.lead)) > 1
        for assignment in plan_status.assignments(task):
            found = plan_status.of_assignment(assignment)
            unit, part = assignment.unit, assignment.part
            if found.state.is_open:
                rows.append(
                    {
                        "task": task.id,
                        "product": named_product(assignment),
                        "agency": unit.name if unit.id or several else "",
                        "what": cell_words(part.name),
                        "due": day_words(found.due),
                        "state": counted_state(found),
                        "key": task.identity,
                    }
                )
    return rows


def named_product(assignment: Assignment) -> str:
    """The product that names the part in an entry: its own, or beside other parts the one left to the task."""
    part = assignment.part
    is_named = len(part.named_by) == 1 and (part.number > 0 or len(parts(part.task)) > 1)
    return str(*part.named_by) if is_named else ""


Judge = Callable[[Sequence[dict[str, Any]]], Sequence[EntryFault]]
"""What is wrong with entries that can be read, by their numbers among them."""


def entries(rows: list[SheetRow], book: InterpretedPlan, judge: Judge = lambda _: ()) -> list[dict[str, Any]]:
    """The entries of the rows, by what the journal knows their tasks by, with full names.

    Rows of a task of which another row cannot be read are not judged: they would be misjudged.

    Raises:
        UsageStop: something is wrong with a row, its reading, whom it names, or as it is judged; everything is told.
    """
    read, faults = judged_entries(rows, book, judge)
    if faults:
        raise refused_rows([f"dòng {number}: {said}" for number, said in faults])
    return read


def judged_entries(
    rows: Sequence[SheetRow], book: InterpretedPlan, judge: Judge
) -> tuple[list[dict[str, Any]], list[tuple[int, str]]]:
    """The same, with the faults by the numbers of their rows instead of a stop."""
    tasks = {task.identity: task for task in book.tasks}
    read = [_ReadRow(row, book, tasks) for row in rows]
    unsure = {one.entry.get("task") for one in read if one.unread}
    judged = [one for one in read if one.entry.get("task") not in unsure]
    faults = [(one.row.number, told(fault.message, fault.hint)) for one in read for fault in one.faults]
    for fault in judge([one.entry for one in judged]) if judged else ():
        one = judged[min(fault.number, len(judged) - 1)]
        if not one.faults or fault.problem.code not in OF_AGENCIES:  # the agency is nobody, which is said already
            faults.append((one.row.number, told(fault.problem.message, fault.problem.hint)))
    return [one.entry for one in read], sorted(faults, key=lambda fault: fault[0])


def told(message: str, hint: str) -> str:
    """A fault on one line, with the columns that its hint says are needed."""
    for need, column in _NEEDED_COLUMNS.items():
        hint = hint.replace(need, column)
    return f"{message} ({hint})" if hint else message


class _ReadRow:
    """A row with its entry; `unread` are faults that leave it unclear what the entry would be."""

    def __init__(self, row: SheetRow, book: InterpretedPlan, tasks: Mapping[str, InterpretedTask]) -> None:
        self.row, self.entry, self.unread = row, row.fields, list(row.faults)
        if "task" in row.fields:
            self._identify(book, tasks)
        self.faults = list(self.unread)
        try:
            self.entry = with_name(book, self.entry)
        except UsageStop as stop:
            self.faults.append(TypedFault(stop.message, stop.hint))

    def _identify(self, book: InterpretedPlan, tasks: Mapping[str, InterpretedTask]) -> None:
        row, identity = self.row, _identity(self.row, book, tasks)
        self.entry = row.fields | {"task": identity}
        task, product = tasks.get(identity), row.fields.get("product", 0)
        name = next((part.name for part in parts(task) if part.number == product), "") if task else ""
        if _is_of_another(row, task, name):
            said = f"nội dung không phải của nhiệm vụ {row.fields['task']}"
            why = "Excel đổi 1.10 thành 1.1, hay số đã đổi sau khi gửi phiếu? dùng phiếu .xlsx mới"
            self.unread.append(TypedFault(said, why))


def _identity(row: SheetRow, book: InterpretedPlan, tasks: Mapping[str, InterpretedTask]) -> str:
    """Of the task whose key the row brings back, else of the one that its number means; as written where nobody is."""
    if row.key in tasks:
        return row.key
    written: str = row.fields["task"]
    try:
        return find_task(book, written).identity
    except UsageStop:
        return written


def _is_of_another(row: SheetRow, task: InterpretedTask | None, name: str) -> bool:
    """Whether the words are another task's, or the number was overwritten beside a key that stayed."""
    if task is not None and task_name(row.fields["task"]) not in {task.id.casefold(), task.identity.casefold()}:
        return True
    return bool(row.what and name) and fold(row.what).rstrip(".") != fold(name).rstrip(".")


def with_name(book: InterpretedPlan, entry: dict[str, Any]) -> dict[str, Any]:
    """The entry with its agency's full name; an open expression of the plan keeps its words.

    Raises:
        UsageStop: nobody, or several, go by what was typed.
    """
    typed = entry.get("agency")
    if not typed:
        return entry
    is_open = any(not known.id for known in book.lexicon.find(typed))
    return entry | {"agency": typed if is_open else book.name(find_agency(book, typed).id)}
