"""`cchc status`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.console import Answer, Column, Format, Row, Table
from cchc_cli.cli.framework import single

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.model.journal import Difficulty
    from cchc_cli.model.reading import ReadTask
    from cchc_cli.tracking.standing import Deadline, Standing
    from cchc_cli.tracking.summary import Line, Rate, Totals


_HEADINGS = {  # of the four-way grid, short enough to stand on one line
    "done-on-time": "Xong đúng hạn",
    "done-late": "Xong trễ hạn",
    "pending": "Trong hạn",
    "overdue": "Quá hạn",
    "waiting": "Chờ",
    "not-arisen": "Không phát sinh",
}


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
    agency: options.AgencyOption = None,
    area: options.AreaOption = None,
    as_of: options.AsOfOption = None,
    sheet: Annotated[
        Path | None,
        typer.Option("--sheet", metavar="TỆP", help="Ghi phiếu cập nhật .xlsx hoặc .csv để điền rồi nạp lại."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè phiếu đã có.")] = False,
    plan: options.PlanOption = None,
    year: options.YearOption = None,
    journal: options.JournalOption = None,
    format_: options.FormatOption = Format.TEXT,
) -> None:
    """Kế hoạch đang ở đâu: tổng số, theo lĩnh vực, theo cơ quan, việc trễ nhất, việc sắp tới.

    Hai tỷ lệ hoàn thành: trên tổng số nhiệm vụ (không kể việc không phát sinh), và trên số nhiệm vụ đã đến hạn.
    """
    loaded = options.open_plan(plan, year, journal)
    standing = options.standing(loaded, as_of, agency=agency)
    tasks = options.chosen_tasks(loaded, agency, area)
    if id_ is not None:
        answer = _members(standing, options.find_task(loaded, id_))
    elif sheet is not None:
        _write_sheet(standing, tasks, sheet, force=force)
        return
    else:
        answer = _overview(standing, tasks) if by is None else _grouped(standing, tasks, by)
    console.present(Answer(answer.tables, answer.data, [*answer.notes, *options.journal_note(loaded)]), format_)


def _overview(standing: Standing, tasks: Sequence[ReadTask]) -> Answer:
    from cchc_cli.cli import words
    from cchc_cli.tracking.standing import deadlines
    from cchc_cli.tracking.states import State
    from cchc_cli.tracking.summary import by_agency, by_area, totals

    all_ = totals(map(standing.of, tasks), standing.as_of)
    areas, agencies = by_area(standing, tasks), by_agency(standing, tasks)
    dues = sorted(deadlines(tuple(tasks), standing), key=lambda d: d.status.due or standing.as_of)
    overdue = [d for d in dues if d.status.state is State.OVERDUE]
    upcoming = [d for d in dues if d.status.state is State.PENDING and d.status.due]
    ids = {task.id for task in tasks}
    difficulties = [d for d in standing.replay.difficulties if d.task in ids]
    unproven = _unproven(standing, tasks)
    data = {
        "as_of": standing.as_of,
        **_totals(all_),
        "areas": [_line(line) for line in areas],
        "agencies": [_line(line) for line in agencies],
        "overdue": [_deadline(d) for d in overdue],
        "upcoming": [_deadline(d) for d in upcoming],
        "difficulties": [d.model_dump(mode="json", exclude_none=True) for d in difficulties],
        "missing_proof": unproven,
    }
    worst = sorted(agencies, key=lambda line: (-line.totals.counts[State.OVERDUE], line.totals.of_all.percent or 0))
    tables = [
        _grid(all_, f"Tình hình đến ngày {words.day(standing.as_of)}"),
        _rates(all_),
        _bars(areas, "Theo lĩnh vực"),
    ]
    if len(agencies) > 1:
        title = f"Theo cơ quan: nhiều việc quá hạn nhất (cả {len(agencies)}: --by agency)"
        tables.append(_bars(worst[:SHORTER], title))
    tables.append(_dues(overdue[:SHORT], f"Trễ lâu nhất (cả {len(overdue)}: cchc deadlines)"))
    tables.append(_dues(upcoming[:SHORTER], "Đến hạn tiếp theo"))
    if difficulties:
        tables.append(_difficulties(difficulties))
    notes = [f"Thiếu tài liệu kiểm chứng: {', '.join(unproven)}."] if unproven else []
    return Answer(tables, data, notes)


def _difficulties(found: Sequence[Difficulty]) -> Table:
    from cchc_cli.cli import words

    columns = [
        Column("task", "Số"),
        Column("on", "Ngày"),
        Column("agency", "Cơ quan", 1, brief=True),
        Column("note", "Nội dung", 3, brief=True),
    ]
    rows = [Row([d.task, words.day(d.on), d.agency, d.note]) for d in found]
    return Table(columns, rows, f"Khó khăn, vướng mắc chưa giải quyết: {len(found)}")


def _unproven(standing: Standing, tasks: Sequence[ReadTask]) -> list[str]:
    """The tasks of which something is done without a proof document."""
    return [task.id for task in tasks if any(standing.replay.record(a).lacks_proof for a in standing.assignments(task))]


def _rates(found: Totals) -> Table:
    """Both rates with numerator and denominator."""
    from cchc_cli.cli import words

    columns = [Column("rate", "Hoàn thành", 1), Column("bar", "Tỷ lệ"), Column("done", "Xong", right=True)]
    rates = {
        "trên tổng số nhiệm vụ (không kể việc không phát sinh)": found.of_all,
        "trên số nhiệm vụ đã đến hạn": found.of_due,
    }
    return Table(columns, [Row([name, words.bar(r.percent), f"{r.done}/{r.of}"]) for name, r in rates.items()])


def _grid(found: Totals, title: str) -> Table:
    """The four-way grid with what waits and what has not arisen; the row adds up."""
    from cchc_cli.tracking.states import State

    columns = [Column(state, _HEADINGS[state], right=True) for state in State]
    cells = [str(found.counts[state]) for state in State]
    return Table([*columns, Column("total", "Tổng", right=True)], [Row([*cells, str(found.total)])], title)


def _bars(lines: Sequence[Line], title: str) -> Table:
    from cchc_cli.cli import words
    from cchc_cli.tracking.states import State

    columns = [
        Column("name", "Tên", ratio=1, brief=True),
        Column("bar", "Tiến độ"),
        Column("done", "Xong", right=True),
        Column("overdue", "Quá hạn", right=True),
        Column("waiting", "Chờ", right=True),
    ]
    rows = [
        Row(
            [
                line.name,
                words.bar(line.totals.of_all.percent),
                f"{line.totals.of_all.done}/{line.totals.of_all.of}",
                str(line.totals.counts[State.OVERDUE]),
                str(line.totals.counts[State.WAITING]),
            ],
            "red" if line.totals.counts[State.OVERDUE] else "",
        )
        for line in lines
    ]
    return Table(columns, rows, title)


def _dues(found: Sequence[Deadline], title: str) -> Table:
    from cchc_cli.cli import words

    columns = [
        Column("id", "Số"),
        Column("what", "Việc", ratio=3, brief=True),
        Column("lead", "Chủ trì", ratio=2, brief=True),
        Column("due", "Hạn"),
        Column("state", "Trạng thái"),
        Column("done", "Xong", right=True),
    ]
    rows = [
        Row(
            [
                d.id,
                words.cell(d.what),
                words.cell(d.who),
                words.day(d.status.due),
                words.state(d.status),
                f"{d.status.done}/{d.status.of}",
            ],
            words.style(d.status),
        )
        for d in found
    ]
    return Table(columns, rows, title)


def _grouped(standing: Standing, tasks: Sequence[ReadTask], by: By) -> Answer:
    from cchc_cli.tracking.summary import by_agency, by_area, by_quarter, totals

    if by is By.TASK:
        return _by_task(standing, tasks)
    lines = {By.AREA: by_area, By.AGENCY: by_agency, By.QUARTER: by_quarter}[by](standing, tasks)
    all_ = totals(map(standing.of, tasks), standing.as_of)
    return Answer([_bars(lines, ""), _rates(all_)], [_line(line) for line in lines])


def _by_task(standing: Standing, tasks: Sequence[ReadTask]) -> Answer:
    from cchc_cli.cli import words
    from cchc_cli.cli.task_data import task_data

    columns = [
        Column("id", "Số"),
        Column("title", "Nhiệm vụ", ratio=3),
        Column("due", "Hạn"),
        Column("state", "Trạng thái", ratio=1),
        Column("done", "Xong", right=True),
    ]
    rows, data = [], []
    for task in tasks:
        found = standing.of(task)
        data.append(task_data(task, found))
        cells = [
            task.id,
            words.cell(task.task.title),
            words.day(found.due, "–"),
            words.state(found),
            f"{found.done}/{found.of}",
        ]
        rows.append(Row(cells, words.style(found)))
    return Answer([Table(columns, rows)], data)


def _members(standing: Standing, task: ReadTask) -> Answer:
    """Each leading body of the task with its state: who has reported, who has not."""
    from cchc_cli.cli import words

    units = [(unit, standing.of_unit(task, unit)) for unit in standing.units(task)]
    columns = [
        Column("agency", "Cơ quan", ratio=1),
        Column("due", "Hạn"),
        Column("state", "Trạng thái"),
        Column("done_on", "Ngày xong"),
    ]
    rows = [
        Row([unit.name, words.day(s.due, "–"), words.counted_state(s), words.day(s.done_on)], words.style(s))
        for unit, s in units
    ]
    all_ = standing.of(task)
    data = {
        "id": task.id,
        "state": all_.state,
        "done": all_.done,
        "of": all_.of,
        "agencies": [
            {
                "id": u.id or None,
                "name": u.name,
                "state": s.state,
                "due": s.due,
                "done_on": s.done_on,
                "done": s.done,
                "of": s.of,
            }
            for u, s in units
        ],
    }
    title = f"Nhiệm vụ {task.id}: {words.cell(task.task.title)}"
    return Answer([Table(columns, rows, title)], data, [f"Đã hoàn thành {all_.done}/{all_.of}: {words.state(all_)}."])


def _totals(found: Totals) -> dict[str, Any]:
    from cchc_cli.tracking.states import State

    return {
        "total": found.total,
        "states": {state.value: found.counts[state] for state in State},
        "rates": {"all": _rate(found.of_all), "due": _rate(found.of_due)},
    }


def _rate(rate: Rate) -> dict[str, Any]:
    return {"done": rate.done, "of": rate.of, "percent": None if rate.percent is None else round(rate.percent, 2)}


def _line(line: Line) -> dict[str, Any]:
    return {"key": line.key or None, "name": line.name, **_totals(line.totals)}


def _deadline(deadline: Deadline) -> dict[str, Any]:
    number = deadline.part.number if deadline.part else 0
    return {
        "id": deadline.part.task.id if deadline.part else deadline.id,
        "product": number or None,
        "what": deadline.what,
        "lead": deadline.who,
        "due": deadline.status.due,
        "state": deadline.status.state,
        "days": deadline.status.days,
    }


def _write_sheet(standing: Standing, tasks: Sequence[ReadTask], path: Path, *, force: bool) -> None:
    from cchc_cli.documents.sheets import sheet_bytes
    from cchc_cli.files.output import write_output
    from cchc_cli.files.problems import UsageStop

    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise UsageStop(f"phiếu phải là tệp .xlsx hoặc .csv: {path.name}", "ví dụ: --sheet phieu.xlsx")
    rows = _sheet_rows(standing, tasks)
    write_output(path, sheet_bytes(rows, path.suffix.lower()), force=force)
    console.write_line(f"Đã ghi {path}: {len(rows)} dòng. Điền xong, nạp lại bằng: cchc record --from {path}")


def _sheet_rows(standing: Standing, tasks: Sequence[ReadTask]) -> list[dict[str, str]]:
    """A row for everything still to be done; of one agency, only its own part."""
    from cchc_cli.cli import words

    rows = []
    for task in tasks:
        several = len(standing.roll.units(task.lead)) > 1
        for assignment in standing.assignments(task):
            found = standing.of_assignment(assignment)
            unit, part = assignment.unit, assignment.part
            if found.state.is_open:
                rows.append(
                    {
                        "task": task.id,
                        "product": str(part.number or ""),
                        "agency": unit.name if unit.id or several else "",
                        "what": words.cell(part.name),
                        "due": words.day(found.due),
                        "state": words.counted_state(found),
                    }
                )
    return rows


command = single(status)
