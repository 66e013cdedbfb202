"""`cchc log`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.choices import called
from cchc_cli.cli.console import Answer
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Cell, Column, Table, table_of
from cchc_cli.model.journal import EVENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cchc_cli.model.journal import Fact, JournalLine, Measured, TaskEntry, Void
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.plan_status import PlanStatus


AskedEvent = StrEnum("AskedEvent", [(code.replace("-", "_").upper(), code) for code in EVENTS])  # type: ignore[misc]
called({code: kind.name for code, kind in EVENTS.items()})(AskedEvent)


def log(
    agency: options.AgenciesOption = None,
    task: Annotated[
        str | None, typer.Option("--task", metavar="SỐ", help="Chỉ nhiệm vụ này.", autocompletion=complete.tasks)
    ] = None,
    event: Annotated[
        list[AskedEvent] | None,
        typer.Option("--event", metavar="SỰ-KIỆN", help="Chỉ loại sự kiện này; nêu được nhiều lần."),
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="NGÀY", help="Từ ngày này.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="NGÀY", help="Đến hết ngày này.")] = None,
    all_: Annotated[bool, typer.Option("--all", help="Cả các mục hủy và các mục ghi trùng.")] = False,
    *,
    asked: options.ListOptions,
) -> None:
    """Sổ theo dõi dưới dạng bảng.

    Mục đã hủy bị gạch, kèm ngày hủy, ai hủy và vì sao; mã ở cột cuối dùng cho cchc record void.
    """
    from cchc_cli.model.journal import lines_of

    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of)
    first = options.day_in(loaded.interpreted.plan, since) if since else date.min
    last = min(plan_status.as_of, options.day_in(loaded.interpreted.plan, until) if until else date.max)
    key = _identity(loaded, task) if task else None
    wanted = options.agency_ids(loaded, agency)
    every = lines_of(loaded.journal)
    lines = [
        line
        for line in sorted(every, key=lambda line: line.entry.on)
        if first <= line.entry.on <= last
        and (not event or line.entry.event in event)
        and (all_ or (line.repeats is None and (not line.means or line.entry.event in (event or ()))))
        and any(_is_about(plan_status, fact, key, wanted) for fact in _facts(line, every))
    ]
    standing = sum(line.stands and not line.is_void for line in lines)
    voided = sum(line.voided_by is not None for line in lines)
    counted = [f"{n} {what}" for n, what in ((standing, "mục"), (voided, "mục đã hủy")) if n]
    notes = [*([f"{', '.join(counted)}."] if counted else []), *options.journal_note(loaded)]
    answer = Answer([_log_table(lines, every, plan_status)], [_data(line, every) for line in lines], notes)
    console.present(answer, asked.format_, asked.way)


def _identity(loaded: LoadedWorkspace, name: str) -> str:
    """What the journal knows a task by, be it that the plan has it no more.

    Raises:
        UsageStop: neither has it.
    """
    from cchc_cli.files.problems import UsageStop
    from cchc_cli.tracking.queries import task_name

    try:
        return options.find_task(loaded, name).identity
    except UsageStop:
        recorded = {getattr(entry, "task", "") for entry in loaded.journal}
        gone = next((task for task in recorded if task and task.casefold() == task_name(name)), None)
        if gone is None:
            raise
        return gone


def _facts(line: JournalLine, every: Sequence[JournalLine]) -> Iterator[Fact | None]:
    """What a line is about: itself, or for a void what it takes back or brings back; None where that is unknown."""
    from cchc_cli.model.journal import Void

    if not isinstance(line.entry, Void):
        yield line.entry
        return
    meant = [other for other in every[: line.index] if len(line.means) == 1 and other.digest == line.means[0]]
    yield from (fact for other in meant for fact in _facts(other, every))
    if not meant:
        yield None


def _is_about(plan_status: PlanStatus, fact: Fact | None, task: str | None, agencies: Sequence[str]) -> bool:
    if fact is None:
        return task is None and not agencies
    return task in (None, getattr(fact, "task", None)) and (
        not agencies or not _whose(plan_status, fact).isdisjoint(agencies)
    )


def _whose(plan_status: PlanStatus, entry: Fact) -> set[str]:
    """The agencies and groups that an entry is about: those it names, or that lead its task when it names none."""
    if entry.event == "measured" or entry.task not in plan_status.replay.touching.tasks:
        return set()
    units = [assignment.unit for assignment in plan_status.replay.touching(entry)]
    return {unit.id for unit in units} | {unit.group for unit in units} | plan_status.responsibilities.ids(entry.agency)


def table(entries: list[TaskEntry | Measured], plan_status: PlanStatus) -> Table:
    """Entries in the order in which they happened."""
    return table_of(entries, list(_columns(plan_status)))


def _columns(plan_status: PlanStatus) -> Iterator[tuple[Column, Callable[[Fact | Void], str]]]:
    from cchc_cli.cli import labels

    yield Column("on", "Ngày"), lambda entry: labels.on(entry.on)
    yield Column("task", "Số"), lambda entry: labels.narrow(_about(entry, plan_status.responsibilities.number))
    yield Column("event", "Sự kiện", ratio=2), lambda entry: Cell(EVENTS[entry.event].name, entry.event)
    yield (
        Column("agency", "Cơ quan", ratio=2, spare=2, into="detail"),
        lambda entry: labels.whose(entry, plan_status.source(entry)),
    )
    yield Column("document", "Văn bản", spare=1, into="detail"), _proof
    yield Column("detail", "Nội dung", ratio=3), lambda entry: Cell(labels.detail(entry), entry.note)
    for key, title in _VALUES.items():
        yield Column(key, title, hidden=True), partial(_value, key)


_VALUES = {"percent": "Phần trăm", "count": "Số đơn vị", "due": "Hạn mới", "value": "Giá trị"}


def _value(key: str, entry: Fact | Void) -> str:
    """For programs what the words of an entry hold: `31.2`, `2021-03-31`; empty where it has none."""
    found = getattr(entry, key, None)
    return "" if found is None else format(found.normalize(), "f") if isinstance(found, Decimal) else str(found)


def _about(entry: Fact | Void, number_of: Callable[[str], str]) -> str:
    if entry.event == "measured":
        return f"chỉ số {entry.indicator}"
    if entry.event == "void":
        return entry.ref
    number = number_of(entry.task)
    return f"{number} sp {entry.product}" if entry.product else number


def _proof(entry: Fact | Void) -> str:
    from cchc_cli.cli import labels

    document = None if entry.event == "void" else entry.document
    if document is None or not document.date:
        return document.number if document else ""
    return Cell(f"{document.number}\nngày {labels.day(document.date)}", f"{document.number} {document.date}")


def _log_table(lines: Sequence[JournalLine], every: Sequence[JournalLine], plan_status: PlanStatus) -> Table:
    """The same with what became of each, and the reference by which it can be taken back."""

    def fated(words: Callable[[Fact | Void], str], line: JournalLine) -> Cell:
        said = words(line.entry)
        both = ("\n".join(filter(None, [text, _fate(line, every)])) for text in (said, getattr(said, "plain", said)))
        return Cell(*both)

    of_entries = [
        (column, partial(fated, cell) if column.key == "detail" else _of_entry(cell))
        for column, cell in _columns(plan_status)
    ]
    ref = (Column("ref", "Mã"), _reference)
    return table_of(lines, [*of_entries, ref], style=lambda line: "" if line.stands else "strike")


def _reference(line: JournalLine) -> str:
    return line.ref


def _of_entry(cell: Callable[[Fact | Void], str]) -> Callable[[JournalLine], str]:
    return lambda line: cell(line.entry)


def _fate(line: JournalLine, every: Sequence[JournalLine]) -> str:
    """Who took it back, when and why; that it is said twice."""
    from cchc_cli.cli import labels

    if line.voided_by is None:
        return "" if line.repeats is None else "(ghi trùng, không tính)"
    void = every[line.voided_by].entry
    by = f", {void.by}" if void.by else ""
    return f"(đã hủy ngày {labels.day(void.on)}{by}{f': {void.note}' if void.note else ''})"


def _data(line: JournalLine, every: Sequence[JournalLine]) -> dict[str, Any]:
    """The entry by its keys, but `ref` is its own reference and `voids` the one of the entry that a void takes back."""
    from cchc_cli.model.base import plain_data
    from cchc_cli.model.journal import Void

    data: dict[str, Any] = plain_data(line.entry, sparse=True)
    data |= ({"voids": line.entry.ref} if isinstance(line.entry, Void) else {}) | {"ref": line.ref}
    if line.voided_by is not None:
        void = every[line.voided_by].entry
        data["voided"] = {"on": void.on.isoformat(), "by": void.by, "note": void.note}
    return data | ({"repeats": True} if line.repeats is not None else {})


command = single(log)
