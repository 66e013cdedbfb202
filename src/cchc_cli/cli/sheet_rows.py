"""The update sheet's way out and back: a row for what is owed, an entry for a row that was filled in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cchc_cli.cli import console, words
from cchc_cli.documents.sheets import SheetRow, refused_rows, sheet_bytes
from cchc_cli.files.output import write_output
from cchc_cli.files.problems import UsageStop
from cchc_cli.language.text import fold
from cchc_cli.model.reading import Book, ReadTask
from cchc_cli.tracking.assignments import parts
from cchc_cli.tracking.questions import find_agency
from cchc_cli.tracking.recording import Fault
from cchc_cli.tracking.standing import Standing


def write(standing: Standing, tasks: Sequence[ReadTask], path: Path, *, force: bool) -> None:
    """Writes the sheet and says how it comes back."""
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise UsageStop(f"phiếu phải là tệp .xlsx hoặc .csv: {path.name}", "ví dụ: --sheet phieu.xlsx")
    rows = owed(standing, tasks)
    write_output(path, sheet_bytes(rows, path.suffix.lower()), force=force)
    console.write_line(f"Đã ghi {path}: {len(rows)} dòng. Điền xong, nạp lại bằng: cchc record --from {path}")


def owed(standing: Standing, tasks: Sequence[ReadTask]) -> list[dict[str, str]]:
    """A row for everything still to be done; of one agency, only its own part."""
    rows = []
    for task in tasks:
        several = len(standing.roll.units(task.lead)) > 1
        for assignment in standing.assignments(task):
            found = standing.of_assignment(assignment)
            unit, part = assignment.unit, assignment.part
            if found.state.is_open:
                rows.append(
                    {
                        "task": task.id,
                        "product": str(part.number or ""),
                        "agency": unit.name if unit.id or several else "",
                        "what": words.cell(part.name),
                        "due": words.day(found.due),
                        "state": words.counted_state(found),
                    }
                )
    return rows


def entries(rows: list[SheetRow], book: Book) -> list[dict[str, Any]]:
    """The entries of the rows, with full names.

    Raises:
        UsageStop: a row names nobody known, or its number and its words are of different tasks.
    """
    names = {(task.id, part.number): part.name for task in book.tasks for part in parts(task)}
    found, faults = [], []
    for row in rows:
        name = names.get((row.fields["task"], row.fields.get("product", 0)))
        if row.what and name and fold(row.what).rstrip(".") != fold(name).rstrip("."):
            said = f"nội dung không phải của nhiệm vụ {row.fields['task']}"
            faults.append(f"dòng {row.number}: {said} (Excel đổi 1.10 thành 1.1? dùng phiếu .xlsx)")
        try:
            found.append(with_name(book, row.fields))
        except UsageStop as stop:
            faults.append(f"dòng {row.number}: {stop.message} ({stop.hint})")
    if faults:
        raise refused_rows(faults)
    return found


def with_name(book: Book, entry: dict[str, Any]) -> dict[str, Any]:
    """The entry with its agency's full name; an open expression of the plan keeps its words.

    Raises:
        UsageStop: nobody, or several, go by what was typed.
    """
    typed = entry.get("agency")
    if not typed:
        return entry
    is_open = any(not known.id for known in book.lexicon.find(typed))
    return entry | {"agency": typed if is_open else book.name(find_agency(book, typed).id)}


def by_row(faults: tuple[Fault, ...], numbers: list[int]) -> list[str]:
    """What is wrong with the entries of rows with these numbers, each told by its row."""
    return [f"dòng {numbers[min(f.number, len(numbers) - 1)]}: {f.problem.message}" for f in faults]
