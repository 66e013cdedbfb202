"""`cchc status`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.choices import called
from cchc_cli.cli.console import Answer
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Column, Row, Table, table_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.model.interpretation import InterpretedTask
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


def _open_first(found: Sequence[tuple[str, Status]]) -> list[tuple[str, Status]]:
    return sorted(found, key=lambda one: (not one[1].state.is_open, one[1].started))


def _members(plan_status: PlanStatus, task: InterpretedTask) -> Answer:
    """Each leading body of the task with its state, those that have not reported first.

    Under a group that is only counted stand those of it that keep journals, and the number of the others.
    """
    from cchc_cli.cli import labels
    from cchc_cli.documents.exports.task_json import picked

    units = sorted(plan_status.of_units(task).items(), key=lambda found: (not found[1].state.is_open, found[1].started))
    silent = sum(max(s.of - s.done, 0) for _, s in units if s.state.is_open)
    columns = [
        Column("agency", "Cơ quan", ratio=2),
        Column("due", "Hạn"),
        Column("state", "Trạng thái", ratio=1),
        Column("done_on", "Ngày hoàn thành", spare=1, into="state"),
    ]
    members = {unit.key: _open_first(plan_status.members(task, unit)) for unit, _ in units}
    others = {unit.key: plan_status.others(task, unit) for unit, _ in units}
    rest = {key: [(f"{found.of} đơn vị khác, theo sổ này", found)] if found else [] for key, found in others.items()}
    lines = [
        line
        for unit, s in units
        for line in [(unit.name, s), *((f"  – {name}", found) for name, found in [*members[unit.key], *rest[unit.key]])]
    ]
    rows = [
        Row([name, labels.due(s.due), labels.state_cell(s, _by_whom), labels.on(s.done_on)], labels.style(s))
        for name, s in lines
    ]
    all_ = plan_status.of(task)
    own = plan_status.own_journals(task)
    of_units = [
        {
            "id": unit.id or None,
            "name": unit.name,
            **picked(s, "state", "due", "done_on", "done", "of"),
            "own_journal": unit.id in own,
            "members": [{"name": name, **picked(found, *_OF_MEMBER)} for name, found in members[unit.key]],
            "others": picked(found, *_OF_OTHERS) if (found := others[unit.key]) else None,
        }
        for unit, s in units
    ]
    data = {"id": task.id, "key": task.identity, **picked(all_, "state", "done", "of"), "agencies": of_units}
    title = f"Nhiệm vụ {task.id}: {labels.cell(task.task.title)}"
    whole = (labels.counted_state(all_) if all_.mixed else labels.state(all_)).removesuffix(f" ({all_.done}/{all_.of})")
    left = f", còn {silent} chưa báo cáo hoàn thành" if silent else ""
    return Answer(
        [Table(columns, rows, title)], data, [f"Đã hoàn thành {all_.done}/{all_.of}{left}. Cả nhiệm vụ: {whole}."]
    )


command = single(status)
