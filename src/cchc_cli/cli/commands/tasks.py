"""`cchc tasks`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.choices import called
from cchc_cli.cli.console import Answer, Format
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Column, Table, table_of
from cchc_cli.tracking.queries import Money, Role
from cchc_cli.tracking.states import State, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.period_work import When
    from cchc_cli.tracking.periods import Period
    from cchc_cli.tracking.plan_status import PlanStatus
    from cchc_cli.tracking.queries import Involvement

called({"lead": "chủ trì", "support": "phối hợp", "any": "mọi vai trò"})(Role)
called({"funded": "có kinh phí", "zero": "không cần kinh phí", "text": "bằng lời", "absent": "không ghi"})(Money)


@called(
    {
        "done": "hoàn thành",
        "done-on-time": "hoàn thành đúng hạn",
        "done-late": "hoàn thành chậm",
        "pending": "trong hạn",
        "soon": "sắp đến hạn",
        "overdue": "quá hạn",
        "waiting": "chờ điều kiện",
        "not-arisen": "không phát sinh",
    }
)
class AskedState(StrEnum):
    """A state to ask for: one of the states, or `done` for both kinds, or what of `pending` is due soon."""

    DONE = "done"
    DONE_ON_TIME = "done-on-time"
    DONE_LATE = "done-late"
    PENDING = "pending"
    SOON = "soon"
    OVERDUE = "overdue"
    WAITING = "waiting"
    NOT_ARISEN = "not-arisen"

    def holds(self, status: Status) -> bool:
        if self is AskedState.DONE:
            return status.state.is_done
        if self is AskedState.SOON:
            return status.due_soon
        return State(self) in status.shown_under


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
    agency: options.AgenciesOption = None,
    role: Annotated[Role, typer.Option("--role", help="Vai trò của cơ quan; đi với --agency.")] = Role.ANY,
    open_: Annotated[
        bool,
        typer.Option("--open", help="Cả nhiệm vụ giao chung, không nêu tên (Các cơ quan, đơn vị liên quan)."),
    ] = False,
    quarter: options.QuartersOption = None,
    month: options.MonthOption = None,
    area: options.AreaOption = None,
    state: Annotated[
        list[AskedState] | None,
        typer.Option("--state", metavar="TRẠNG-THÁI", help="Nêu được nhiều lần; «hoàn thành» gồm cả đúng hạn và chậm."),
    ] = None,
    money: Annotated[list[Money] | None, typer.Option("--money", help="Kinh phí; nêu được nhiều lần.")] = None,
    *,
    asked: options.ListOptions,
) -> None:
    """Liệt kê nhiệm vụ theo cơ quan, quý, tháng, lĩnh vực, trạng thái, kinh phí, từ khóa.

    Với --quarter hoặc --month: trước hết là nhiệm vụ từ kỳ trước chuyển sang, rồi nhiệm vụ phải làm trong kỳ (đến hạn
    trong kỳ có dấu ●, quá hạn đứng đầu), nhiệm vụ làm cả năm, sau cùng là nhiệm vụ đang chờ điều kiện.
    """
    from cchc_cli.documents.exports.task_json import task_data

    loaded = asked.open(options.year_in(*(quarter or ()), month))
    plan_status = options.plan_status(loaded, asked.as_of, agency=agency)
    periods = options.periods(quarter, month, loaded.interpreted.plan.year_of(plan_status.as_of))
    wanted = options.area_number(loaded, area)
    holds = _asked_for(plan_status, state or (), money or ())
    chosen = [t for t in _with_words(loaded, words or []) if wanted in (None, t.area.number) and holds(t)]
    parts, notes = _of_agencies(plan_status, chosen, role, open_=open_)
    found = [_Hit(task, plan_status.of(task), part) for task, part in parts]
    if periods:
        found = _in_periods(plan_status, found, periods)
    notes = [*([f"{len(found)} nhiệm vụ."] if found else []), *notes, *options.journal_note(loaded)]
    if asked.format_ is Format.JSON:
        answer = Answer([], [task_data(hit.task, hit.status) | _extra(hit) for hit in found])
    else:
        answer = Answer(_tables(found, periods), None, notes)
    console.present(answer, asked.format_, asked.way)


def _asked_for(
    plan_status: PlanStatus, states: Sequence[AskedState], moneys: Sequence[Money]
) -> Callable[[InterpretedTask], bool]:
    """Whether a task is in one of the states and has one of the kinds of money asked for."""
    from cchc_cli.tracking.queries import money_of

    def holds(task: InterpretedTask) -> bool:
        in_state = not states or any(state.holds(plan_status.of(task)) for state in states)
        return in_state and (not moneys or money_of(task) in moneys)

    return holds


def _with_words(loaded: LoadedWorkspace, words: Sequence[str]) -> list[InterpretedTask]:
    from cchc_cli.tracking.queries import holding_words

    if not words:
        return list(loaded.interpreted.tasks)
    holds = holding_words(" ".join(words))
    return [task for task in loaded.interpreted.tasks if holds(task)]


def _of_agencies(
    plan_status: PlanStatus, chosen: list[InterpretedTask], role: Role, *, open_: bool
) -> tuple[Sequence[tuple[InterpretedTask, Involvement | None]], list[str]]:
    """The tasks in which one of the agencies has a part, with it; what has to be said of those that name nobody."""
    from cchc_cli.tracking.queries import open_part_in, parts_in

    if not plan_status.agencies:
        unused = [f"--role {role} không có tác dụng khi không có --agency."] if role is not Role.ANY else []
        unused += ["--open không có tác dụng khi không có --agency."] if open_ else []
        return [(task, None) for task in chosen], unused
    named: dict[str, tuple[InterpretedTask, Involvement]] = {}
    for id_ in plan_status.agencies:
        for task, part in parts_in(plan_status.responsibilities, chosen, id_, role):
            if part and (task.identity not in named or part.role is Role.LEAD):
                named[task.identity] = (task, part)
    rest = [task for task in chosen if task.identity not in named]
    unnamed = [(task, unsaid) for task in rest if (unsaid := open_part_in(task, role))]
    notes = [f"Cơ quan: {', '.join(map(plan_status.interpreted.name, plan_status.agencies))}."]
    if open_:
        return sorted([*named.values(), *unnamed], key=lambda found: found[0].loc), notes
    if unnamed:
        notes.append(
            f"Còn {len(unnamed)} nhiệm vụ giao chung, không nêu tên (như «các cơ quan liên quan»); xem bằng --open."
        )
    return sorted(named.values(), key=lambda found: found[0].loc), notes


def _in_periods(plan_status: PlanStatus, hits: list[_Hit], periods: Sequence[Period]) -> list[_Hit]:
    """What has to do with the periods: overdue work first, then what is due in them."""
    from cchc_cli.tracking.period_work import When, place_in_any

    placed = [
        _Hit(h.task, h.status, h.part, When.IN if found.when is When.DUE else found.when, found.due)
        for h in hits
        if (found := place_in_any(plan_status, plan_status.assignments(h.task), periods))
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


def _tables(hits: list[_Hit], periods: Sequence[Period]) -> list[Table]:
    from cchc_cli.tracking.period_work import When

    if not periods:
        return [_table(hits, "")]
    names = ", ".join(period.name for period in periods)
    titles = [
        (When.LEFT, "Nhiệm vụ từ kỳ trước chuyển sang"),
        (When.IN, f"{names}: nhiệm vụ phải làm trong kỳ (● đến hạn trong kỳ)"),
        (When.ALL_YEAR, "Nhiệm vụ làm cả năm, định kỳ"),
        (When.WAITING, "Nhiệm vụ đang chờ điều kiện"),
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
                Column("role", "Vai trò", spare=2)
                if with_part
                else Column("lead", "Chủ trì", ratio=4, spare=2, into="title"),
                lambda hit: labels.part(hit.part) if hit.part else labels.cell(hit.task.lead.text),
            ),
            (Column("time", "Thời gian", ratio=3, spare=1), lambda hit: labels.cell(span(hit.task).text)),
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
