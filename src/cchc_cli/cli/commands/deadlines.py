"""`cchc deadlines`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer, Column, Row, Table
from cchc_cli.cli.framework import single

if TYPE_CHECKING:
    from cchc_cli.tracking.deadlines import Deadline
    from cchc_cli.tracking.states import Status
    from cchc_cli.tracking.workdays import Workdays


class FailOn(StrEnum):
    OVERDUE = "overdue"
    SOON = "soon"


def deadlines(
    asked: options.QueryOptions,
    within: Annotated[
        int, typer.Option("--within", min=0, metavar="NGÀY", help="Sắp đến hạn: trong bao nhiêu ngày tới.")
    ] = 30,
    agency: options.AgencyOption = None,
    area: options.AreaOption = None,
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", help="Thoát với mã 1 khi có việc quá hạn (soon: hoặc sắp đến hạn).")
    ] = None,
) -> int:
    """Việc quá hạn, việc sắp đến hạn, việc đang chờ điều kiện.

    Kỳ báo cáo của kế hoạch cũng là thời hạn. Số ngày làm việc tính theo plans/calendar.yaml.
    """
    from cchc_cli.tracking.deadlines import deadlines
    from cchc_cli.tracking.states import State
    from cchc_cli.tracking.workdays import Workdays

    loaded = asked.open()
    plan_status, workdays = options.plan_status(loaded, asked.as_of, within, agency), Workdays(loaded.calendar)
    day = plan_status.as_of
    found = deadlines(plan_status, options.chosen_tasks(loaded, agency, area), reports=area is None)
    overdue = [d for d in found if d.status.state is State.OVERDUE]
    soon = [d for d in found if d.status.due_soon]
    waiting = [d for d in found if d.status.state is State.WAITING]
    data = {
        "as_of": day,
        "within": within,
        "overdue": [_data(d, day, workdays) for d in overdue],
        "soon": [_data(d, day, workdays) for d in soon],
        "waiting": [_data(d, day, workdays) for d in waiting],
    }
    tables = [
        _table("overdue", f"Quá hạn đến ngày {_vn(day)}: {len(overdue)}", overdue, day, workdays),
        _table("soon", f"Đến hạn trong {within} ngày tới: {len(soon)}", soon, day, workdays),
        _table("waiting", f"Chờ điều kiện: {len(waiting)}", waiting, day, workdays),
    ]
    console.present(
        Answer(tables, data, [*options.journal_note(loaded), *_notes(day, within, workdays)]), asked.format_
    )
    return int(bool(fail_on and overdue) or bool(fail_on is FailOn.SOON and soon))


def _notes(day: date, within: int, workdays: Workdays) -> list[str]:
    last = date.fromordinal(min(day.toordinal() + within, date.max.toordinal()))
    if workdays.knows(day, last):
        return []
    return ["calendar.yaml chưa có đủ ngày nghỉ của các năm này: ngày làm việc chỉ trừ thứ Bảy, Chủ nhật."]


def _vn(day: date) -> str:
    from cchc_cli.cli import labels

    return labels.day(day)


def _data(deadline: Deadline, day: date, workdays: Workdays) -> dict[str, Any]:
    from cchc_cli.tracking.states import State

    status = deadline.status
    late = status.state is State.OVERDUE
    return {
        "id": deadline.task_id,
        "key": deadline.key,
        "product": deadline.product,
        "what": deadline.what,
        "lead": deadline.who,
        "of": status.of,
        "done": deadline.done,
        "bodies": deadline.bodies,
        "due": status.due,
        "state": status.state,
        "days_late": status.days if late else None,
        "days_left": status.days if status.due_soon else None,
        "working_days_left": workdays.between(day, status.due) if status.due_soon and status.due else None,
        "condition": deadline.condition if status.state is State.WAITING else None,
    }


def _table(key: str, title: str, found: list[Deadline], day: date, workdays: Workdays) -> Table:
    from cchc_cli.cli import labels

    columns = [
        Column("id", "Số"),
        Column("what", "Việc", ratio=4),
        Column("lead", "Chủ trì", ratio=2),
        Column("due", "Hạn"),
        Column("remaining", "Còn / trễ", ratio=2),
    ]
    rows = [
        Row(
            [d.id, labels.cell(d.what), labels.cell(d.who), labels.due(d.status.due), _remaining(d, day, workdays)],
            labels.style(d.status),
        )
        for d in found
    ]
    return Table(columns, rows, title, key)


def _remaining(deadline: Deadline, day: date, workdays: Workdays) -> str:
    status = deadline.status
    share = f"{deadline.share}: " if deadline.share else ""
    return share + _days(status, deadline, day, workdays)


def _days(status: Status, deadline: Deadline, day: date, workdays: Workdays) -> str:
    from cchc_cli.cli import labels
    from cchc_cli.tracking.states import State

    if status.state is State.WAITING:
        return f"chờ: {labels.cell(deadline.condition)}"
    if status.due_soon and status.due and status.days:
        return f"{labels.state(status)} ({workdays.between(day, status.due)} ngày làm việc)"
    return labels.state(status) if status.due_soon else f"trễ {labels.number(status.days)} ngày"


command = single(deadlines)
