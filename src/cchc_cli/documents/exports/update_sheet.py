"""The sheet that goes out to be filled in and comes back: what is owed, a row each, as .xlsx or .csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cchc_cli.checking.recording import EntryFault
from cchc_cli.documents.exports.csv_file import csv_bytes, unguarded
from cchc_cli.files.budget import walled
from cchc_cli.files.office_package import read_bytes
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
    "count": "Số đơn vị đã xong",
    "new_due": "Hạn mới",
    "note": "Ghi chú",
    "key": "Khóa",
}
SHEET_EVENTS: Mapping[str, str] = {kind.in_sheet: code for code, kind in EVENTS.items() if kind.in_sheet}
_WIDTHS = {"what": 60, "agency": 28, "note": 40, "state": 20, "event": 20, "document": 18}
_TO_FILL_IN = list(COLUMNS)[list(COLUMNS).index("event") : -1]


@dataclass(frozen=True)
class SheetRow:
    """A filled-in row: its number in the sheet, the entry it makes, and what it says that it is about."""

    number: int
    fields: dict[str, Any]
    what: str = ""
    key: str = ""


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


def read_sheet(path: Path) -> list[SheetRow]:
    """The rows in which an event was filled in.

    Raises:
        UsageStop: no such sheet, or rows that cannot be read; names each of them.
        DocumentStop: the file is damaged, something else, or built to do harm.
    """
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise UsageStop(f"{path.name}: không phải phiếu .csv hay .xlsx", "lưu phiếu lại thành .xlsx hoặc .csv")
    if not path.is_file():
        raise UsageStop(f"không đọc được {path}: không có tệp này", "xem lại đường dẫn")
    with walled(path):
        raw = read_bytes(path)
        return _rows(_csv_table(raw, path.name), path.name) if path.suffix.lower() == ".csv" else _xlsx_rows(path, raw)


def _csv_table(raw: bytes, name: str) -> list[list[str]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageStop(f"{name}: không phải mã UTF-8", "trong Excel: Save as → CSV UTF-8") from None
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return [[unguarded(cell) for cell in line] for line in lines]
    except csv.Error:
        raise UsageStop(f"{name}: không phải tệp CSV đọc được", "mở bằng Excel hay LibreOffice rồi lưu lại") from None


def _xlsx_rows(path: Path, raw: bytes) -> list[SheetRow]:
    """The first worksheet's, behind the guard that every file from outside passes."""
    from cchc_cli.files.office_package import open_workbook
    from cchc_cli.importing.reading.xlsx_reader import read_xlsx

    table = next((found for found in read_xlsx(open_workbook(path, raw)).tables if found.number == 1), None)
    if table is None:
        return _rows([], path.name)
    cells = [
        [cell.text if cell is not None and (cell.row, cell.column) == (row, column) else "" for column, cell in line]
        for row, line in enumerate(map(enumerate, table.rows))
    ]
    return _rows(cells, path.name, table.first)


def _rows(table: Sequence[Sequence[str]], name: str, first: int = 1) -> list[SheetRow]:
    """`first` is the number of the heading's row."""
    places = _places(table[0] if table else [], name)
    rows: list[SheetRow] = []
    faults: list[str] = []
    for number, cells in enumerate(table[1:], first + 1):
        row = {key: cells[at].strip() for key, at in places.items() if at < len(cells)}
        if any(row.get(key) for key in _TO_FILL_IN):
            try:
                rows.append(SheetRow(number, _fields(row), row.get("what", ""), row.get("key", "")))
            except UsageStop as stop:
                faults.append(f"dòng {number}: {stop.message} ({stop.hint})")
    if faults:
        raise refused_rows(faults)
    return rows


def latest(rows: Sequence[SheetRow]) -> date:
    """The latest day in the rows, which tells whose they are where no plan is named."""
    return max(date.fromisoformat(row.fields["on"]) for row in rows)


def refused_rows(faults: Sequence[str]) -> UsageStop:
    """What is said of a sheet with faulty rows, each named by its number."""
    return UsageStop(f"{len(faults)} lỗi trong phiếu\n  " + "\n  ".join(faults), "chưa ghi dòng nào; sửa rồi chạy lại")


def _places(head: Iterable[str], name: str) -> dict[str, int]:
    """Which column is which, by its heading or key."""
    known = {fold(title): key for key, title in COLUMNS.items()} | {key: key for key in COLUMNS}
    places = {known[found]: at for at, cell in enumerate(head) if (found := fold(cell.strip())) in known}
    missing = [COLUMNS[key] for key in ("task", "event", "on") if key not in places]
    if missing:
        raise UsageStop(f"{name}: thiếu cột {', '.join(missing)}", f"dùng phiếu do «{Need.UPDATE_SHEET}» tạo ra")
    return places


def _fields(row: Mapping[str, str]) -> dict[str, Any]:
    """The entry of a row; what stays empty is left out."""
    written = row.get("event", "")
    event = {fold(k): v for k, v in SHEET_EVENTS.items()}.get(fold(written), written)
    if event not in SHEET_EVENTS.values():
        said = f"không có sự kiện «{written}»" if written else "chưa điền cột Sự kiện"
        raise UsageStop(said, f"chọn một: {', '.join(SHEET_EVENTS)}")
    if not row.get("on"):
        raise UsageStop("chưa điền cột Ngày", "ngày xảy ra, ví dụ 30/6/2021")
    fields: dict[str, Any] = {"on": _day(row["on"]), "event": event}
    fields["task"] = row["task"].replace(",", ".")  # a number, shown as Vietnamese write it
    for key in ("product", "percent", "count"):
        if row.get(key):
            fields[key] = _whole(row[key], COLUMNS[key])
    if row.get("agency"):
        fields["agency"] = row["agency"]
    if row.get("new_due"):
        fields["due"] = _day(row["new_due"])
    if row.get("document"):
        day = {"date": _day(row["document_date"])} if row.get("document_date") else {}
        fields["document"] = {"number": row["document"], **day}
    elif row.get("document_date"):
        raise UsageStop("có Ngày văn bản mà không có Số văn bản", "điền cột Số văn bản, ví dụ 512/KH-UBND")
    if row.get("note"):
        fields["note"] = row["note"]
    return fields


def _day(text: str) -> str:
    from cchc_cli.tracking.periods import day

    return day(text).isoformat()


def _whole(text: str, title: str) -> int:
    digits = text.removesuffix("%").strip()
    if not digits.isdecimal() or len(digits) > 9:
        raise UsageStop(f"cột {title} cần một số nguyên, đang là «{text}»", "ví dụ: 50")
    return int(digits)


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
                        "product": _product(assignment),
                        "agency": unit.name if unit.id or several else "",
                        "what": cell_words(part.name),
                        "due": day_words(found.due),
                        "state": counted_state(found),
                        "key": task.identity,
                    }
                )
    return rows


def _product(assignment: Assignment) -> str:
    """The product that names the part in an entry: its own, or beside other parts the one left to the task."""
    part = assignment.part
    is_named = len(part.named_by) == 1 and (part.number > 0 or len(parts(part.task)) > 1)
    return str(*part.named_by) if is_named else ""


def entries(rows: list[SheetRow], book: InterpretedPlan) -> list[dict[str, Any]]:
    """The entries of the rows, by what the journal knows their tasks by, with full names.

    Raises:
        UsageStop: a row names nobody known, or its number and its words are of different tasks.
    """
    tasks = {task.identity: task for task in book.tasks}
    names = {(task.identity, part.number): part.name for task in book.tasks for part in parts(task)}
    found, faults = [], []
    for row in rows:
        identity = _identity(row, book, tasks)
        name = names.get((identity, row.fields.get("product", 0)))
        if _is_of_another(row, tasks.get(identity), name or ""):
            said = f"nội dung không phải của nhiệm vụ {row.fields['task']}"
            why = "Excel đổi 1.10 thành 1.1, hay số đã đổi sau khi gửi phiếu? dùng phiếu .xlsx mới"
            faults.append(f"dòng {row.number}: {said} ({why})")
        try:
            found.append(with_name(book, row.fields | {"task": identity}))
        except UsageStop as stop:
            faults.append(f"dòng {row.number}: {stop.message} ({stop.hint})")
    if faults:
        raise refused_rows(faults)
    return found


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


def by_row(faults: tuple[EntryFault, ...], numbers: list[int]) -> list[str]:
    """What is wrong with the entries of rows with these numbers, each told by its row."""
    return [f"dòng {numbers[min(f.number, len(numbers) - 1)]}: {f.problem.message}" for f in faults]
