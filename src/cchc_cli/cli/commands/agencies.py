"""`cchc agencies`."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.console import Answer
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Column, Row, Table
from cchc_cli.tracking.states import State

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.plan_status import PlanStatus
    from cchc_cli.tracking.queries import Involvement
    from cchc_cli.tracking.states import Status


def agencies(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="CƠ-QUAN",
            help="Mã, ký hiệu hay tên: in phiếu nhiệm vụ của cơ quan này.",
            autocompletion=complete.agencies,
        ),
    ] = None,
    *,
    asked: options.QueryOptions,
) -> None:
    """Cơ quan nào có bao nhiêu nhiệm vụ; phiếu nhiệm vụ của một cơ quan."""
    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of)
    answer = _overview(loaded, plan_status) if name is None else _sheet(loaded, plan_status, name)
    console.present(answer, asked.format_, asked.way)


def _overview(loaded: LoadedWorkspace, plan_status: PlanStatus) -> Answer:
    """A row an agency: led by name and through groups, supported, overdue, next due."""
    from cchc_cli.cli import labels

    data = [_counts(plan_status, a.id, a.name) for a in plan_status.responsibilities.agencies.values()]
    data += [
        _counts(plan_status, g.id, g.name) for g in plan_status.responsibilities.groups.values() if g.count is not None
    ]
    data = sorted((d for d in data if d["lead"] or d["support"]), key=lambda d: (-d["lead"], -d["support"]))
    columns = [
        Column("id", "Mã"),
        Column("name", "Cơ quan", ratio=3),
        Column("lead", "Chủ trì", right=True),
        Column("lead_by_group", "theo nhóm", right=True, spare=1),
        Column("support", "Phối hợp", right=True, spare=2),
        Column("overdue", "Quá hạn", right=True),
        Column("next_due", "Hạn tới"),
    ]
    rows = [
        Row([d["id"], d["name"], *(labels.some(d[c.key]) for c in columns[2:-1]), labels.due(d["next_due"])])
        for d in data
    ]
    idle = len(plan_status.responsibilities.agencies) - sum(
        d["id"] in plan_status.responsibilities.agencies for d in data
    )
    notes = ["Chủ trì, phối hợp: kể cả theo nhóm. Quá hạn: nhiệm vụ chủ trì. Hạn tới: cả báo cáo định kỳ."]
    if idle:
        notes.append(f"{idle} cơ quan trong danh mục không có nhiệm vụ nêu tên.")
    return Answer([Table(columns, rows)], data, [*notes, *options.journal_note(loaded)])


def _counts(plan_status: PlanStatus, id_: str, name: str) -> dict[str, Any]:
    from cchc_cli.tracking.deadlines import next_due
    from cchc_cli.tracking.queries import MentionKind, Role, involved

    own, found = plan_status.about(id_), involved(plan_status.responsibilities, id_)
    counts = Counter((part.role, part.way) for _, part in found)
    led = [task for task, part in found if part.role is Role.LEAD]
    return {
        "id": id_,
        "name": name,
        "lead": sum(n for (role, _), n in counts.items() if role is Role.LEAD),
        "lead_by_group": counts[Role.LEAD, MentionKind.GROUP],
        "support": sum(n for (role, _), n in counts.items() if role is Role.SUPPORT),
        "overdue": sum(own.of(task).state is State.OVERDUE for task in led),
        "next_due": next_due(own, led),
    }


def _sheet(loaded: LoadedWorkspace, plan_status: PlanStatus, name: str) -> Answer:
    from cchc_cli.cli import labels
    from cchc_cli.documents.exports.task_json import task_data
    from cchc_cli.tracking.queries import Role, find_agency, involved, open_part_in

    entry = find_agency(loaded.interpreted, name)
    plan_status = plan_status.about(entry.id)
    found = involved(plan_status.responsibilities, entry.id)
    tables = [
        _tasks(plan_status, [(t, p) for t, p in found if p.role is role], labels.ROLES[role].capitalize(), role)
        for role in (Role.LEAD, Role.SUPPORT)
    ]
    named = {task.id for task, _ in found}
    unnamed = sum(task.id not in named and open_part_in(task) is not None for task in loaded.interpreted.tasks)
    data = {
        **_who(plan_status, entry.id),
        "tasks": [
            task_data(t, plan_status.of(t)) | {"role": p.role, "by": p.way, "group": p.group or None} for t, p in found
        ],
        "open_tasks": unnamed,
    }
    beside = ", ".join(filter(None, [data["symbol"], *data["groups"]]))
    notes = []
    if unnamed:
        notes.append(f"Còn {unnamed} nhiệm vụ giao chung, không nêu tên; xem: cchc tasks --agency {entry.id} --open")
    return Answer(tables, data, notes, head=f"{data['name']}: {beside}" if beside else data["name"])


def _who(plan_status: PlanStatus, id_: str) -> dict[str, Any]:
    """Who the entry is: an agency with its symbol and groups, or a group with its members."""
    responsibilities, interpreted = plan_status.responsibilities, plan_status.interpreted
    if id_ in responsibilities.groups:
        group = responsibilities.groups[id_]
        members = [interpreted.name(member) for member in group.members]
        return {"id": id_, "name": group.name, "symbol": "", "groups": [], "members": members, "count": group.size}
    agency = responsibilities.agencies[id_]
    groups = [interpreted.name(group) for group in responsibilities.groups_of.get(id_, ())]
    return {"id": id_, "name": agency.name, "symbol": agency.symbol, "aliases": list(agency.aliases), "groups": groups}


def _worst_first(
    plan_status: PlanStatus, found: list[tuple[InterpretedTask, Involvement]]
) -> list[tuple[InterpretedTask, Involvement, Status]]:
    """What is overdue, the longest first, what is due, what waits, what is done."""
    every = [(task, part, plan_status.of(task)) for task, part in found]
    order = (State.OVERDUE, State.PENDING, State.WAITING, State.DONE_LATE, State.DONE_ON_TIME, State.NOT_ARISEN)
    return sorted(every, key=lambda one: (order.index(one[2].state), one[2].due or date.max))


def _tasks(plan_status: PlanStatus, found: list[tuple[InterpretedTask, Involvement]], title: str, key: str) -> Table:
    from cchc_cli.cli import labels
    from cchc_cli.tracking.plan_status import span

    columns = [
        Column("id", "Số"),
        Column("title", "Nhiệm vụ", ratio=8, brief=True),
        Column("time", "Thời gian", ratio=2, brief=True, spare=1),
        Column("due", "Hạn"),
        Column("state", "Trạng thái"),
    ]
    rows = []
    for task, part, status in _worst_first(plan_status, found):
        through = labels.WAYS[part.way]
        cells = [
            task.id,
            labels.cell(task.task.title) + through,
            labels.cell(span(task).text),
            labels.due(status.due),
            labels.state_cell(status),
        ]
        rows.append(Row(cells, labels.style(status)))
    return Table(columns, rows, f"{title}: {len(found)}", key)


command = single(agencies)
