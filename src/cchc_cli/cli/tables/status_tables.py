"""What `cchc status` shows: the grid, bars, what is due, difficulties, a periodic report; and the same as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cchc_cli.cli import labels
from cchc_cli.cli.console import Answer
from cchc_cli.cli.tables.table import Cell, Column, Row, Table, table_of
from cchc_cli.tracking.states import State

if TYPE_CHECKING:
    from cchc_cli.model.journal import Difficulty
    from cchc_cli.tracking.deadlines import Deadline
    from cchc_cli.tracking.plan_status import PlanStatus
    from cchc_cli.tracking.rates import GroupTotals, Rate, Totals
    from cchc_cli.tracking.states import Status

_HEADINGS = {  # of the four-way grid, short enough to stand on one line
    "done-on-time": "Hoàn thành đúng hạn",
    "done-late": "Hoàn thành chậm",
    "pending": "Trong hạn",
    "overdue": "Quá hạn",
    "waiting": "Chờ điều kiện",
    "not-arisen": "Không phát sinh",
}


def grid(found: Totals, title: str) -> Table:
    """The four-way grid with what waits and what has not arisen; the row adds up."""
    columns = [Column(state, _HEADINGS[state], right=True) for state in State]
    cells = [labels.some(found.counts[state]) for state in State]
    return Table([*columns, Column("total", "Tổng", right=True)], [Row([*cells, str(found.total)])], title, "totals")


def rates(found: Totals) -> Table:
    """Both rates with numerator and denominator."""
    columns = [
        Column("rate", "Cách tính", ratio=1),
        Column("percent", "Tỷ lệ"),
        Column("done", "Hoàn thành", right=True),
    ]
    named = {
        Cell("trên tổng số nhiệm vụ, trừ nhiệm vụ không phát sinh", "all"): found.of_all,
        Cell("trên số nhiệm vụ đã đến hạn", "due"): found.of_due,
    }
    rows = [Row([name, labels.bar(r.percent), labels.fraction(r)]) for name, r in named.items()]
    return Table(columns, rows, key="rates")


def bars(lines: Sequence[GroupTotals], title: str, key: str) -> Table:
    return table_of(
        lines,
        [
            (Column("name", "Tên", ratio=1, brief=True), lambda line: line.name),
            (Column("percent", "Tiến độ"), lambda line: labels.bar(line.totals.of_all.percent)),
            (Column("done", "Hoàn thành", right=True), lambda line: labels.fraction(line.totals.of_all)),
            (Column("overdue", "Quá hạn", right=True), lambda line: _some(line, State.OVERDUE)),
            (Column("waiting", "Chờ điều kiện", right=True, spare=1), lambda line: _some(line, State.WAITING)),
        ],
        title,
        key,
        style=lambda line: "red" if line.totals.counts[State.OVERDUE] else "",
    )


def _some(line: GroupTotals, state: State) -> Cell:
    return labels.some(line.totals.counts[state])


def dues(found: Sequence[Deadline], title: str, key: str) -> Table:
    return table_of(
        found,
        [
            (Column("id", "Số"), lambda d: d.id),
            (Column("what", "Nhiệm vụ", ratio=3, brief=True), lambda d: labels.cell(d.what)),
            (Column("lead", "Chủ trì", ratio=2, brief=True), lambda d: labels.cell(d.who)),
            (Column("due", "Hạn"), lambda d: labels.due(d.status.due)),
            (Column("state", "Trạng thái"), lambda d: labels.state_cell(d.status, lambda s: _shared(s, d.share))),
            (Column("done", "Hoàn thành", right=True, spare=1), lambda d: f"{d.done}/{d.bodies}"),
        ],
        title,
        key,
        style=lambda d: labels.style(d.status),
    )


def _shared(status: Status, share: str) -> str:
    return labels.state(status) + (f" ({share})" if share else "")


def difficulties(found: Sequence[Difficulty], plan_status: PlanStatus) -> Table:
    number = plan_status.responsibilities.number
    return table_of(
        found,
        [
            (Column("task", "Số"), lambda d: number(d.task)),
            (Column("on", "Ngày"), lambda d: labels.on(d.on)),
            (Column("agency", "Cơ quan", ratio=1, brief=True), lambda d: labels.whose(d, plan_status.source(d))),
            (Column("note", "Nội dung", ratio=3, brief=True), lambda d: d.note),
        ],
        f"Khó khăn, vướng mắc chưa giải quyết: {len(found)}",
        "difficulties",
    )


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
    from cchc_cli.documents.exports.task_json import picked

    named = {"id": deadline.task_id, "key": deadline.key, "product": deadline.product}
    named |= {"what": deadline.what, "lead": deadline.who}
    return named | picked(deadline.status, "due", "state", "days")


def periodic_report(status: PlanStatus, period: str) -> Answer | None:
    """All about the periodic report that goes by its period, such as 2021-H1; None where there is none."""
    from cchc_cli.documents.exports.task_json import picked
    from cchc_cli.tracking.periods import report_named

    report = report_named(period, status.interpreted.plan)
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
        **picked(report, "start", "end", "due", "basis"),
        **picked(found, "state", "due_soon", "done_on"),
        "document": document or None,
    }
    columns = [Column("field", "Mục"), Column("value", "Nội dung", ratio=1)]
    rows = [Row([name, said]) for name, said in lines.items() if said]
    return Answer([Table(columns, rows, f"Kỳ báo cáo {report.period}")], data)
