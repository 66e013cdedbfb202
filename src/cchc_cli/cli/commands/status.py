"""`cchc status`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.choices import called
from cchc_cli.cli.console import Answer
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Column, Table, table_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.tracking.assignments import Unit
    from cchc_cli.tracking.plan_status import PlanStatus
    from cchc_cli.tracking.rates import GroupTotals
    from cchc_cli.tracking.states import Status


@called({"area": "lĩnh vực", "agency": "cơ quan", "task": "nhiệm vụ", "quarter": "quý"})
class By(StrEnum):
    AREA = "area"
    AGENCY = "agency"
    TASK = "task"
    QUARTER = "quarter"


SHORT = 5  # how many of a long list the one screen shows; of what is not yet late, and of the agencies, fewer
SHORTER = 3


def status(
    id_: Annotated[
        str | None,
        typer.Argument(metavar="SỐ", help="Số nhiệm vụ: ai đã làm, ai chưa.", autocompletion=complete.tasks),
    ] = None,
    by: Annotated[By | None, typer.Option("--by", help="Bảng đầy đủ theo lĩnh vực, cơ quan, nhiệm vụ hay quý.")] = None,
    agency: options.AgenciesOption = None,
    area: options.AreaOption = None,
    *,
    asked: options.QueryOptions,
    sheet: Annotated[
        Path | None,
        typer.Option("--sheet", metavar="TỆP", help="Ghi phiếu cập nhật .xlsx hoặc .csv để điền rồi nạp lại."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè phiếu đã có.")] = False,
) -> None:
    """Tình hình thực hiện: tổng số, theo lĩnh vực, theo cơ quan, nhiệm vụ quá hạn lâu nhất, nhiệm vụ sắp tới.

    Hai tỷ lệ hoàn thành: trên tổng số nhiệm vụ (không kể nhiệm vụ không phát sinh), và trên số nhiệm vụ đã đến hạn.
    """
    loaded = asked.open(options.year_in(id_))
    plan_status = options.plan_status(loaded, asked.as_of, agency=agency)
    tasks = options.chosen_tasks(loaded, agency, area)
    if id_ is not None:
        from cchc_cli.cli.tables.status_tables import periodic_report

        answer = periodic_report(plan_status, id_) or _members(plan_status, options.find_task(loaded, id_))
    elif sheet is not None:
        from cchc_cli.documents.exports import update_sheet

        count = update_sheet.write(plan_status, tasks, sheet, force=force)
        console.write_line(f"Đã ghi {sheet}: {count} dòng. Điền rồi nạp lại bằng: cchc record --from {sheet}")
        return
    else:
        answer = _overview(plan_status, tasks, reports=area is None) if by is None else _grouped(plan_status, tasks, by)
    console.present(
        Answer(answer.tables, answer.data, [*answer.notes, *options.journal_note(loaded)]), asked.format_, asked.way
    )


def _overview(plan_status: PlanStatus, tasks: Sequence[InterpretedTask], *, reports: bool) -> Answer:
    from cchc_cli.cli import labels
    from cchc_cli.cli.tables import status_tables as show
    from cchc_cli.model.base import plain_data
    from cchc_cli.tracking.deadlines import deadlines
    from cchc_cli.tracking.rates import by_agency, by_area, totals
    from cchc_cli.tracking.states import State

    all_ = totals(map(plan_status.of, tasks), plan_status.as_of)
    areas, agencies = by_area(plan_status, tasks), by_agency(plan_status, tasks)
    dues = deadlines(plan_status, tasks, reports=reports)
    overdue = [d for d in dues if d.status.state is State.OVERDUE]
    upcoming = [d for d in dues if d.status.state is State.PENDING and d.status.due]
    ids = {task.identity for task in tasks}
    difficulties = [d for d in plan_status.difficulties if d.task in ids]
    unproven = [task.id for task in plan_status.unproven(tasks)]
    data = {
        "as_of": plan_status.as_of,
        **show.totals_data(all_),
        "areas": [show.line_data(line) for line in areas],
        "agencies": [show.line_data(line) for line in agencies],
        "overdue": [show.deadline_data(d) for d in overdue],
        "upcoming": [show.deadline_data(d) for d in upcoming],
        "difficulties": [plain_data(d, sparse=True) for d in difficulties],
        "missing_proof": unproven,
    }
    longest = f"Quá hạn lâu nhất{_all(len(overdue), SHORT, 'cchc deadlines')}"
    tables = [
        show.grid(all_, f"Tình hình đến ngày {labels.day(plan_status.as_of)}"),
        show.rates(all_),
        show.bars(areas, "Theo lĩnh vực", "areas"),
        *_worst(agencies),
        show.dues(overdue[:SHORT], longest, "overdue"),
        show.dues(upcoming[:SHORTER], "Đến hạn tiếp theo", "upcoming"),
        *([show.difficulties(difficulties, plan_status)] if difficulties else []),
    ]
    notes = [f"Thiếu tài liệu kiểm chứng: {', '.join(unproven)}."] if unproven else []
    return Answer(tables, data, notes)


def _worst(agencies: Sequence[GroupTotals]) -> list[Table]:
    """Those with the most overdue, or where nothing is, with the least done; no table for one alone."""
    from cchc_cli.cli.tables import status_tables as show
    from cchc_cli.tracking.states import State

    if len(agencies) < 2:
        return []
    late = [line for line in agencies if line.totals.counts[State.OVERDUE]]
    worst = sorted(
        late or agencies, key=lambda line: (-line.totals.counts[State.OVERDUE], line.totals.of_all.percent or 0)
    )
    first = "nhiều nhiệm vụ quá hạn nhất" if late else "tỷ lệ hoàn thành thấp nhất"
    title = f"Theo cơ quan: {first}{_all(len(agencies), SHORTER, '--by agency')}"
    return [show.bars(worst[:SHORTER], title, "agencies")]


def _all(count: int, shown: int, where: str) -> str:
    """Where all of them are, when a table shows fewer."""
    return f" (đủ {count}: {where})" if count > shown else ""


def _grouped(plan_status: PlanStatus, tasks: Sequence[InterpretedTask], by: By) -> Answer:
    from cchc_cli.cli.tables import status_tables as show
    from cchc_cli.tracking.rates import by_agency, by_area, by_quarter, totals

    if by is By.TASK:
        return _by_task(plan_status, tasks)
    lines = {By.AREA: by_area, By.AGENCY: by_agency, By.QUARTER: by_quarter}[by](plan_status, tasks)
    all_ = totals(map(plan_status.of, tasks), plan_status.as_of)
    return Answer([show.bars(lines, "", "lines"), show.rates(all_)], [show.line_data(line) for line in lines])


def _by_task(plan_status: PlanStatus, tasks: Sequence[InterpretedTask]) -> Answer:
    from cchc_cli.cli import labels
    from cchc_cli.documents.exports.task_json import task_data

    def done(task: InterpretedTask) -> str:
        found = plan_status.of(task)
        return f"{found.done}/{found.of}"

    table = table_of(
        tasks,
        [
            (Column("id", "Số"), lambda task: task.id),
            (Column("title", "Nhiệm vụ", ratio=3), lambda task: labels.cell(task.task.title)),
            (Column("due", "Hạn"), lambda task: labels.due(plan_status.of(task).due)),
            (Column("state", "Trạng thái", ratio=1), lambda task: labels.state_cell(plan_status.of(task))),
            (Column("done", "Hoàn thành", right=True), done),
        ],
        style=lambda task: labels.style(plan_status.of(task)),
    )
    return Answer([table], [task_data(task, plan_status.of(task)) for task in tasks])


def _by_whom(status: Status) -> str:
    """The state; of one body also whether it says so by a journal of its own."""
    from cchc_cli.cli import labels

    return labels.counted_state(status) + (f" ({labels.OWN_JOURNAL})" if status.own and status.of == 1 else "")


_OF_MEMBER = ("state", "due", "done_on")
_OF_OTHERS = ("state", "due", "done", "of")


@dataclass(frozen=True)
class _Leading:
    """A body that leads the task; of a group that is only counted those that keep journals, and the others."""

    unit: Unit
    status: Status
    members: Sequence[tuple[str, Status]]
    others: Status | None

    @classmethod
    def of(cls, plan_status: PlanStatus, task: InterpretedTask) -> list[_Leading]:
        """Those that have not reported first, among the members of a group too."""
        return [
            cls(
                unit,
                found,
                sorted(plan_status.members(task, unit), key=lambda member: _open_first(member[1])),
                plan_status.others(task, unit),
            )
            for unit, found in sorted(plan_status.of_units(task).items(), key=lambda line: _open_first(line[1]))
        ]

    def lines(self) -> list[tuple[str, Status]]:
        rest = [(f"{self.others.of} đơn vị khác, theo sổ này", self.others)] if self.others else []
        return [(self.unit.name, self.status), *((f"  – {name}", found) for name, found in [*self.members, *rest])]

    def data(self, own: Sequence[str]) -> dict[str, Any]:
        """`own` are the ids of those of which own journals speak."""
        from cchc_cli.documents.exports.task_json import picked

        return {
            "id": self.unit.id or None,
            "name": self.unit.name,
            **picked(self.status, "state", "due", "done_on", "done", "of"),
            "own_journal": self.unit.id in own,
            "members": [{"name": name, **picked(found, *_OF_MEMBER)} for name, found in self.members],
            "others": picked(self.others, *_OF_OTHERS) if self.others else None,
        }


def _open_first(status: Status) -> tuple[bool, bool]:
    return not status.state.is_open, status.started


def _members(plan_status: PlanStatus, task: InterpretedTask) -> Answer:
    """Each leading body of the task with its state, those that have not reported first.

    Under a group that is only counted stand those of it that keep journals, and the number of the others.
    """
    from cchc_cli.cli import labels
    from cchc_cli.documents.exports.task_json import picked

    leading = _Leading.of(plan_status, task)
    table = table_of(
        [line for one in leading for line in one.lines()],
        [
            (Column("agency", "Cơ quan", ratio=2), lambda line: line[0]),
            (Column("due", "Hạn"), lambda line: labels.due(line[1].due)),
            (Column("state", "Trạng thái", ratio=1), lambda line: labels.state_cell(line[1], _by_whom)),
            (Column("done_on", "Ngày hoàn thành", spare=1, into="state"), lambda line: labels.on(line[1].done_on)),
        ],
        f"Nhiệm vụ {task.id}: {labels.cell(task.task.title)}",
        style=lambda line: labels.style(line[1]),
    )
    all_, own = plan_status.of(task), plan_status.own_journals(task)
    of_units = [one.data(own) for one in leading]
    data = {"id": task.id, "key": task.identity, **picked(all_, "state", "done", "of"), "agencies": of_units}
    silent = sum(max(one.status.of - one.status.done, 0) for one in leading if one.status.state.is_open)
    whole = (labels.counted_state(all_) if all_.mixed else labels.state(all_)).removesuffix(f" ({all_.done}/{all_.of})")
    left = f", còn {silent} chưa báo cáo hoàn thành" if silent else ""
    return Answer([table], data, [f"Đã hoàn thành {all_.done}/{all_.of}{left}. Cả nhiệm vụ: {whole}."])


command = single(status)
