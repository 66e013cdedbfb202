"""`cchc deadlines`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.choices import called
from cchc_cli.cli.console import Answer
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Cell, Column, Table, table_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_cli.tracking.deadlines import Deadline
    from cchc_cli.tracking.workdays import Workdays


@called({"overdue": "quá hạn", "soon": "sắp đến hạn"})
class FailOn(StrEnum):
    OVERDUE = "overdue"
    SOON = "soon"


def deadlines(
    asked: options.ListOptions,
    within: Annotated[
        int, typer.Option("--within", min=0, metavar="NGÀY", help="Sắp đến hạn: trong bao nhiêu ngày tới.")
    ] = 30,
    agency: options.AgenciesOption = None,
    area: options.AreaOption = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option("--fail-on", help="Thoát với mã 1 khi có nhiệm vụ quá hạn (soon: hoặc sắp đến hạn)."),
    ] = None,
) -> int:
    """Nhiệm vụ quá hạn, sắp đến hạn, đang chờ điều kiện.

    Kỳ báo cáo của kế hoạch cũng là thời hạn. Nhiệm vụ giao cho nhiều cơ quan: kèm số cơ quan đã hoàn thành (3/34).
    Số ngày làm việc tính theo plans/calendar.yaml.
    """
    from cchc_cli.cli import labels
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
    sections = [
        ("overdue", f"Quá hạn đến ngày {labels.day(day)}", overdue),
        ("soon", f"Đến hạn trong {within} ngày tới", soon),
        ("waiting", "Chờ điều kiện", waiting),
    ]
    tables = [
        _table(key, f"{title}: {len(listed)}" if listed else title, listed, day, workdays)
        for key, title, listed in sections
    ]
    lists = {key: [_data(d, day, workdays) for d in listed] for key, _, listed in sections}
    notes = [*options.journal_note(loaded), *_notes(day, within, workdays)]
    console.present(Answer(tables, {"as_of": day, "within": within, **lists}, notes), asked.format_, asked.way)
    return int(bool(fail_on and overdue) or bool(fail_on is FailOn.SOON and soon))


def _notes(day: date, within: int, workdays: Workdays) -> list[str]:
    last = date.fromordinal(min(day.toordinal() + within, date.max.toordinal()))
    if workdays.knows(day, last):
        return []
    return ["calendar.yaml chưa có đủ ngày nghỉ của các năm này: ngày làm việc chỉ trừ thứ Bảy, Chủ nhật."]


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

    def said(key: str) -> tuple[Column, Callable[[Deadline], str]]:
        """What the words of the last column hold, for programs."""
        return Column(key, "", hidden=True), lambda d: _plain(_data(d, day, workdays)[key])

    return table_of(
        found,
        [
            (Column("id", "Số"), lambda d: labels.narrow(d.id)),
            (Column("what", "Nhiệm vụ", ratio=4), lambda d: labels.cell(d.what)),
            (Column("lead", "Chủ trì", ratio=2, spare=1, into="what"), lambda d: labels.cell(d.who)),
            (Column("due", "Hạn"), lambda d: labels.due(d.status.due)),
            (Column("remaining", "Thời gian còn lại", ratio=2), lambda d: _remaining(d, day, workdays)),
            *map(said, ("working_days_left", "of", "done", "bodies", "condition")),
        ],
        title,
        key,
        style=lambda d: labels.style(d.status),
    )


def _plain(value: object) -> str:
    return "" if value is None else str(value)


def _remaining(deadline: Deadline, day: date, workdays: Workdays) -> Cell:
    """The words; in CSV the days left, less than 0 when late."""
    from cchc_cli.tracking.states import State

    days, late = deadline.status.days, deadline.status.state is State.OVERDUE
    return Cell(_remaining_words(deadline, day, workdays), _plain(-days if late and days else days))


def _remaining_words(deadline: Deadline, day: date, workdays: Workdays) -> str:
    """The days left or late, or what is waited for; before it how many, `18/19 đơn vị`, when it is not all of them."""
    from cchc_cli.cli import labels
    from cchc_cli.language.text import in_sentence
    from cchc_cli.tracking.states import State

    status = deadline.status
    share = f"{deadline.share} đơn vị " if deadline.share else ""
    done = f"; hoàn thành {deadline.done}/{deadline.bodies}" if deadline.done else ""
    if status.state is State.WAITING:
        return f"{share}chờ {in_sentence(deadline.condition)}{done}"
    worked = (
        f" ({workdays.between(day, status.due)} ngày làm việc)"
        if status.due_soon and status.due and status.days
        else ""
    )
    return f"{share}{labels.state(status)}{worked}{done}"


command = single(deadlines)
