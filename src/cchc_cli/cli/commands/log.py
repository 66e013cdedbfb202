"""`cchc log`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.console import Answer, Column, Row, Table
from cchc_cli.cli.framework import single

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_cli.model.journal import Measured, TaskEntry
    from cchc_cli.tracking.plan_status import PlanStatus


def log(
    agency: options.AgencyOption = None,
    task: Annotated[
        str | None, typer.Option("--task", metavar="SỐ", help="Chỉ nhiệm vụ này.", autocompletion=complete.tasks)
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="NGÀY", help="Từ ngày này.")] = None,
    *,
    asked: options.QueryOptions,
) -> None:
    """Sổ theo dõi dưới dạng bảng."""
    from cchc_cli.model.base import plain_data
    from cchc_cli.tracking.queries import find_agency

    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of)
    first = options.as_of_day(since) if since else None
    key = options.find_task(loaded, task).identity if task else None
    wanted = find_agency(loaded.interpreted, agency).id if agency else None
    entries = [
        entry
        for entry in plan_status.replay.entries
        if (first is None or entry.on >= first)
        and key in (None, getattr(entry, "task", None))
        and (wanted is None or wanted in _whose(plan_status, entry))
    ]
    data = [plain_data(entry, sparse=True) for entry in entries]
    notes = [f"{len(entries)} mục.", *options.journal_note(loaded)]
    console.present(Answer([table(entries, plan_status)], data, notes), asked.format_)


def _whose(plan_status: PlanStatus, entry: TaskEntry | Measured) -> set[str]:
    """The agencies and groups that an entry is about: those it names, or that lead its task when it names none."""
    if entry.event == "measured" or entry.task not in plan_status.replay.touching.tasks:
        return set()
    units = [assignment.unit for assignment in plan_status.replay.touching(entry)]
    return {unit.id for unit in units} | {unit.group for unit in units} | plan_status.responsibilities.ids(entry.agency)


def table(entries: list[TaskEntry | Measured], plan_status: PlanStatus) -> Table:
    """Entries in the order in which they happened."""
    columns = [
        Column("on", "Ngày"),
        Column("task", "Số"),
        Column("event", "Sự kiện", ratio=2),
        Column("agency", "Cơ quan", ratio=2),
        Column("document", "Văn bản"),
        Column("detail", "Nội dung", ratio=3),
    ]
    return Table(columns, [Row(_cells(entry, plan_status.responsibilities.number)) for entry in entries])


def _cells(entry: Any, number_of: Callable[[str], str]) -> list[str]:
    from cchc_cli.cli import labels
    from cchc_cli.model.journal import EVENTS

    number = f"chỉ số {entry.indicator}" if entry.event == "measured" else number_of(entry.task)
    product = getattr(entry, "product", None)
    document = entry.document
    proof = document.number + (f"\nngày {labels.day(document.date)}" if document.date else "") if document else ""
    return [
        labels.day(entry.on),
        f"{number} sp {product}" if product else number,
        EVENTS[entry.event].name,
        getattr(entry, "agency", ""),
        proof,
        labels.detail(entry),
    ]


command = single(log)
