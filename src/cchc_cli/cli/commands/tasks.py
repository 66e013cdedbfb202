"""`cchc tasks`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer, Column, Format, Table, table_of
from cchc_cli.cli.framework import single
from cchc_cli.tracking.queries import Role
from cchc_cli.tracking.states import State

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.period_work import When
    from cchc_cli.tracking.periods import Period
    from cchc_cli.tracking.plan_status import PlanStatus
    from cchc_cli.tracking.queries import Involvement
    from cchc_cli.tracking.states import Status


@dataclass(frozen=True)
class _Hit:
    task: InterpretedTask
    status: Status
    part: Involvement | None = None
    when: When | None = None  # its section in a period: what falls due stands among what is to be done, with a mark
    due_in_period: date | None = None


def tasks(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="TỪ…", help="Từ khóa trong nhiệm vụ, có dấu hoặc không.")
    ] = None,
    agency: options.AgencyOption = None,
    role: Annotated[Role, typer.Option("--role", help="Vai trò của cơ quan.")] = Role.ANY,
    open_: Annotated[
        bool, typer.Option("--open", help="Cả những việc giao chung, không nêu tên (Các cơ quan, đơn vị liên quan).")
    ] = False,
    quarter: options.QuarterOption = None,
    month: options.MonthOption = None,
    area: options.AreaOption = None,
    state: Annotated[State | None, typer.Option("--state", help="Trạng thái.")] = None,
    *,
    asked: options.QueryOptions,
) -> None:
    """Liệt kê nhiệm vụ theo cơ quan, quý, tháng, lĩnh vực, trạng thái, từ khóa.

    Với --quarter hoặc --month: trước hết là việc kỳ trước chuyển sang, rồi việc phải làm trong kỳ (đến hạn trong kỳ có
    dấu ●, việc quá hạn đứng đầu), việc làm cả năm, sau cùng là việc đang chờ điều kiện.
    """
    from cchc_cli.documents.exports.task_json import task_data

    loaded = asked.open(options.year_in(quarter, month))
    plan_status = options.plan_status(loaded, asked.as_of, agency=agency)
    period = options.period(quarter, month, loaded.interpreted.plan.year_of(plan_status.as_of))
    wanted = options.area_number(loaded, area)
    chosen = [task for task in _with_words(loaded, words or []) if wanted in (None, task.area.number)]
    if state is not None:
        chosen = [task for task in chosen if state in plan_status.of(task).shown_under]
    parts, notes = _of_agency(plan_status, chosen, agency, role, open_=open_)
    found = [_Hit(task, plan_status.of(task), part) for task, part in parts]
    if period is not None:
        found = _in_period(plan_status, found, period)
    notes = [f"{len(found)} nhiệm vụ.", *notes, *options.journal_note(loaded)]
    if asked.format_ is Format.JSON:
        console.print_json([task_data(hit.task, hit.status) | _extra(hit) for hit in found])
    else:
        console.present(Answer(_tables(found, period), None, notes), asked.format_)


def _with_words(loaded: LoadedWorkspace, words: Sequence[str]) -> list[InterpretedTask]:
    from cchc_cli.tracking.queries import holding_words

    if not words:
        return list(loaded.interpreted.tasks)
    holds = holding_words(" ".join(words))
    return [task for task in loaded.interpreted.tasks if holds(task)]


def _of_agency(
    plan_status: PlanStatus, chosen: list[InterpretedTask], agency: str | None, role: Role, *, open_: bool
) -> tuple[Sequence[tuple[InterpretedTask, Involvement | None]], list[str]]:
    """The tasks in which the agency has a part, with it; and what has to be said of those that name nobody."""
    from cchc_cli.tracking.queries import find_agency, open_part_in, parts_in

    if agency is None:
        return [(task, None) for task in chosen], []
    id_ = find_agency(plan_status.interpreted, agency).id
    named, unnamed = [], []
    for task, part in parts_in(plan_status.responsibilities, chosen, id_, role):
        if part:
            named.append((task, part))
        elif unsaid := open_part_in(task, role):
            unnamed.append((task, unsaid))
    notes = [f"Cơ quan: {plan_status.interpreted.name(id_)}."]
    if open_:
        return sorted([*named, *unnamed], key=lambda found: found[0].loc), notes
    if unnamed:
        notes.append(
            f"Còn {len(unnamed)} việc giao chung, không nêu tên (như «các cơ quan liên quan»); xem bằng --open."
        )
    return named, notes


def _in_period(plan_status: PlanStatus, hits: list[_Hit], period: Period) -> list[_Hit]:
    """What has to do with the period: overdue work first, then what is due in it."""
    from cchc_cli.tracking.period_work import When, place

    placed = [
        _Hit(h.task, h.status, h.part, When.IN if found.when is When.DUE else found.when, found.due)
        for h in hits
        if (found := place(plan_status, plan_status.assignments(h.task), period))
    ]
    sections: list[When | None] = [*When]
    return sorted(
        placed,
        key=lambda h: (sections.index(h.when), h.status.state is not State.OVERDUE, h.due_in_period is None),
    )


def _extra(hit: _Hit) -> dict[str, object]:
    extra: dict[str, object] = {}
    if hit.part is not None:
        extra |= {"role": hit.part.role, "by": hit.part.way}
    if hit.when is not None:
        extra |= {"when": hit.when, "due_in_period": hit.due_in_period is not None}
    return extra


def _tables(hits: list[_Hit], period: Period | None) -> list[Table]:
    from cchc_cli.tracking.period_work import When

    if period is None:
        return [_table(hits, "")]
    titles = [
        (When.LEFT, "Việc kỳ trước chuyển sang"),
        (When.IN, f"{period.name}: việc phải làm trong kỳ (● đến hạn trong kỳ)"),
        (When.ALL_YEAR, "Việc làm cả năm, định kỳ"),
        (When.WAITING, "Việc đang chờ điều kiện"),
    ]
    sections = [([h for h in hits if h.when is when], title, when) for when, title in titles]
    return [_table(found, title, when) for found, title, when in sections if found or when is not When.LEFT]


def _table(hits: list[_Hit], title: str, key: str = "") -> Table:
    from cchc_cli.cli import labels
    from cchc_cli.tracking.plan_status import span

    with_part = any(hit.part for hit in hits)
    return table_of(
        hits,
        [
            (Column("id", "Số"), lambda hit: hit.task.id),
            (Column("title", "Nhiệm vụ", ratio=8), lambda hit: labels.cell(hit.task.task.title)),
            (
                Column("role", "Vai trò") if with_part else Column("lead", "Chủ trì", ratio=4),
                lambda hit: labels.part(hit.part) if hit.part else labels.cell(hit.task.task.lead),
            ),
            (Column("time", "Thời gian", ratio=3), lambda hit: labels.cell(span(hit.task).text)),
            (
                Column("due", "Hạn"),
                lambda hit: labels.due(hit.due_in_period, "● ") if hit.due_in_period else labels.due(hit.status.due),
            ),
            (Column("state", "Trạng thái", ratio=2), lambda hit: labels.state_cell(hit.status)),
        ],
        title,
        key,
        style=lambda hit: labels.style(hit.status),
    )


command = single(tasks)
