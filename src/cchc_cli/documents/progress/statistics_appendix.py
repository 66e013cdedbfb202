"""The statistics appendix: the lines of the workspace's table, this period's value beside the one before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from cchc_cli.language.numbers import number
from cchc_cli.model.plan import Plan
from cchc_cli.model.reporting.statistics_table import StatisticLine, Statistics
from cchc_cli.tracking.periods import ReportingPeriod, previous, reporting
from cchc_cli.tracking.rates import Totals
from cchc_cli.tracking.states import State


@dataclass(frozen=True, slots=True)
class StatisticRow:
    group: Annotated[str, "Tên nhóm, ở dòng đầu của nhóm; trống ở các dòng khác"]
    code: Annotated[str, "Mã dòng"]
    name: Annotated[str, "Nội dung thống kê"]
    unit: Annotated[str, "Đơn vị tính"]
    before: Annotated[str, "Giá trị của kỳ so sánh; trống khi chưa có"]
    now: Annotated[str, "Giá trị của kỳ báo cáo, hoặc «chưa có báo cáo»"]


def statistic_rows(
    found: Statistics, period: ReportingPeriod, plan: Plan, now: Totals, compared: tuple[str, Totals] | None
) -> dict[str, Any]:
    """The fields `statistics` and `statistics_before`; without rows where nobody has filled anything in for the period.

    Beside it stands the same period of the last year where that is filled in, else the period before.
    """
    if not any(line.value(period.id) is not None for line in found.lines):
        return {"statistics": [], "statistics_before": ""}
    before = _before(found, period, plan)
    then = compared[1] if compared and before and compared[0] == before.name else None
    rows, group = [], ""
    for line in found.lines:
        past, value = _value(line, before, then), _value(line, period, now)
        heading = line.group if line.group != group else ""
        told = "chưa có báo cáo" if value is None else number(value)
        rows.append(StatisticRow(heading, line.code, line.name, line.unit, "" if past is None else number(past), told))
        group = line.group
    return {"statistics": rows, "statistics_before": before.name if before else ""}


def _before(found: Statistics, period: ReportingPeriod, plan: Plan) -> ReportingPeriod | None:
    last_year = reporting(f"{int(period.id[:4]) - 1}{period.id[4:]}", plan)
    if any(line.value(last_year.id) is not None for line in found.lines):
        return last_year
    return previous(period, plan)


def _value(line: StatisticLine, period: ReportingPeriod | None, counted: Totals | None) -> Decimal | None:
    """As written down, or of what the plan itself tells as it is counted; None where that is not known."""
    if not line.of_plan:
        return line.value(period.id) if period else None
    if counted is None:
        return None
    whole = {"total": counted.total, "done": counted.done}
    return Decimal(whole[line.of_plan] if line.of_plan in whole else counted.counts[State(line.of_plan)])
