"""`cchc log`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.console import Answer, Column, Table, table_of
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
    first = options.day_in(loaded.interpreted.plan, since) if since else None
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
    from cchc_cli.cli import labels
    from cchc_cli.model.journal import EVENTS

    return table_of(
        entries,
        [
            (Column("on", "Ngày"), lambda entry: labels.day(entry.on)),
            (Column("task", "Số"), lambda entry: _about(entry, plan_status.responsibilities.number)),
            (Column("event", "Sự kiện", ratio=2), lambda entry: EVENTS[entry.event].name),
            (Column("agency", "Cơ quan", ratio=2), lambda entry: getattr(entry, "agency", "")),
            (Column("document", "Văn bản"), _proof),
            (Column("detail", "Nội dung", ratio=3), labels.detail),
        ],
    )


def _about(entry: TaskEntry | Measured, number_of: Callable[[str], str]) -> str:
    if entry.event == "measured":
        return f"chỉ số {entry.indicator}"
    number = number_of(entry.task)
    return f"{number} sp {entry.product}" if entry.product else number


def _proof(entry: TaskEntry | Measured) -> str:
    from cchc_cli.cli import labels

    document = entry.document
    return document.number + (f"\nngày {labels.day(document.date)}" if document.date else "") if document else ""


command = single(log)
