"""What `cchc status` shows: the grid, bars, what is due, difficulties, a periodic report; and the same as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cchc_cli.cli import labels
from cchc_cli.cli.console import Answer, Column, Row, Table
from cchc_cli.model.journal import Difficulty
from cchc_cli.tracking.deadlines import Deadline
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import GroupTotals, Rate, Totals
from cchc_cli.tracking.states import State

_HEADINGS = {  # of the four-way grid, short enough to stand on one line
    "done-on-time": "Xong đúng hạn",
    "done-late": "Xong trễ hạn",
    "pending": "Trong hạn",
    "overdue": "Quá hạn",
    "waiting": "Chờ",
    "not-arisen": "Không phát sinh",
}


def grid(found: Totals, title: str) -> Table:
    """The four-way grid with what waits and what has not arisen; the row adds up."""
    columns = [Column(state, _HEADINGS[state], right=True) for state in State]
    cells = [str(found.counts[state]) for state in State]
    return Table([*columns, Column("total", "Tổng", right=True)], [Row([*cells, str(found.total)])], title)


def rates(found: Totals) -> Table:
    """Both rates with numerator and denominator."""
    columns = [Column("rate", "Hoàn thành", 1), Column("bar", "Tỷ lệ"), Column("done", "Xong", right=True)]
    named = {
        "trên tổng số nhiệm vụ (không kể việc không phát sinh)": found.of_all,
        "trên số nhiệm vụ đã đến hạn": found.of_due,
    }
    return Table(columns, [Row([name, labels.bar(r.percent), f"{r.done}/{r.of}"]) for name, r in named.items()])


def bars(lines: Sequence[GroupTotals], title: str) -> Table:
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
                labels.bar(line.totals.of_all.percent),
                f"{line.totals.of_all.done}/{line.totals.of_all.of}",
                str(line.totals.counts[State.OVERDUE]),
                str(line.totals.counts[State.WAITING]),
            ],
            "red" if line.totals.counts[State.OVERDUE] else "",
        )
        for line in lines
    ]
    return Table(columns, rows, title)


def dues(found: Sequence[Deadline], title: str) -> Table:
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
                labels.cell(d.what),
                labels.cell(d.who),
                labels.day(d.status.due),
                labels.state(d.status) + (f" ({d.share})" if d.share else ""),
                f"{d.done}/{d.bodies}",
            ],
            labels.style(d.status),
        )
        for d in found
    ]
    return Table(columns, rows, title)


def difficulties(found: Sequence[Difficulty], plan_status: PlanStatus) -> Table:
    number = plan_status.responsibilities.number
    columns = [
        Column("task", "Số"),
        Column("on", "Ngày"),
        Column("agency", "Cơ quan", 1, brief=True),
        Column("note", "Nội dung", 3, brief=True),
    ]
    rows = [Row([number(d.task), labels.day(d.on), d.agency, d.note]) for d in found]
    return Table(columns, rows, f"Khó khăn, vướng mắc chưa giải quyết: {len(found)}")


def totals_data(found: Totals) -> dict[str, Any]:
    return {
        "total": found.total,
        "states": {state.value: found.counts[state] for state in State},
        "rates": {"all": rate_data(found.of_all), "due": rate_data(found.of_due)},
    }


def rate_data(rate: Rate) -> dict[str, Any]:
    return {"done": rate.done, "of": rate.of, "percent": None if rate.percent is None else round(rate.percent, 2)}


def line_data(line: GroupTotals) -> dict[str, Any]:
    return {"key": line.key or None, "name": line.name, **totals_data(line.totals)}


def deadline_data(deadline: Deadline) -> dict[str, Any]:
    return {
        "id": deadline.task_id,
        "key": deadline.key,
        "product": deadline.product,
        "what": deadline.what,
        "lead": deadline.who,
        "due": deadline.status.due,
        "state": deadline.status.state,
        "days": deadline.status.days,
    }


def periodic_report(status: PlanStatus, period: str) -> Answer | None:
    """All about the periodic report that goes by its period, such as 2021-H1; None where there is none."""
    wanted = period.strip().upper()
    report = next((r for r in status.interpreted.plan.reporting if r.period.upper() == wanted), None)
    if report is None:
        return None
    found, sent = status.of_report(report), status.replay.sent.get(report.period)
    document = sent.document.number if sent and sent.document else ""
    lines = {
        "Báo cáo": report.name,
        "Cơ quan báo cáo": status.interpreted.name(status.reporter) if status.reporter else "",
        "Số liệu": f"{labels.day(report.start)} – {labels.day(report.end)}",
        "Hạn gửi": labels.day(report.due),
        "Căn cứ": report.basis,
        "Trạng thái": labels.counted_state(found),
        "Ngày gửi": labels.day(found.done_on),
        "Văn bản": document,
    }
    data = {
        "id": report.period,
        "name": report.name,
        "lead": status.reporter or None,
        "start": report.start,
        "end": report.end,
        "due": report.due,
        "basis": report.basis,
        "state": found.state,
        "due_soon": found.due_soon,
        "done_on": found.done_on,
        "document": document or None,
    }
    columns = [Column("field", "Mục"), Column("value", "Nội dung", ratio=1)]
    rows = [Row([name, said]) for name, said in lines.items() if said]
    return Answer([Table(columns, rows, f"Kỳ báo cáo {report.period}")], data)
