"""Who is overdue on a day and was so before: at the cut-off days of earlier periodic reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.deadlines import Deadline, Debt, debts
from cchc_cli.tracking.periods import ReportingPeriod, earlier_periods
from cchc_cli.tracking.plan_status import PlanStatus


@dataclass(frozen=True, slots=True)
class OverdueWork:
    """One overdue thing, with the earlier periods at whose cut-off it was overdue already."""

    deadline: Deadline
    earlier: tuple[ReportingPeriod, ...]


@dataclass(frozen=True, slots=True)
class RepeatedDebt:
    """A body that is overdue again: how much of its work was so at which earlier cut-off, be it done since or not."""

    debt: Debt
    work: tuple[OverdueWork, ...]  # what is overdue on the day, the longest first
    earlier: tuple[tuple[ReportingPeriod, int, int], ...]  # the period; how many tasks, how many periodic reports


def overdue_again(plan_status: PlanStatus, tasks: Iterable[InterpretedTask]) -> list[RepeatedDebt]:
    """Those overdue at the most cut-off days first, of equals those overdue for longest."""
    tasks = list(tasks)
    now = [debt for debt in debts(plan_status, tasks) if debt.overdue]
    periods = earlier_periods(plan_status.interpreted.plan, plan_status.as_of) if now else []
    past = [(period, _overdue_on(plan_status, tasks, period)) for period in periods]
    found = [_repeated(debt, past) for debt in now]
    again = [repeated for repeated in found if repeated.earlier]
    return sorted(again, key=lambda repeated: (-len(repeated.earlier), -repeated.debt.longest))


_Work = tuple[str, int | None]  # a task's identity and the product, 0 for the whole; a report's period, and None


def _overdue_on(
    plan_status: PlanStatus, tasks: list[InterpretedTask], period: ReportingPeriod
) -> dict[str, Counter[_Work]]:
    """What each body had overdue at the period's cut-off, by the body's key."""
    then = debts(plan_status.on(period.last), tasks)
    return {debt.unit.key: Counter(map(_known_by, debt.overdue)) for debt in then if debt.overdue}


def _repeated(debt: Debt, past: list[tuple[ReportingPeriod, dict[str, Counter[_Work]]]]) -> RepeatedDebt:
    own = [(period, found[debt.unit.key]) for period, found in past if debt.unit.key in found]
    work = (OverdueWork(d, tuple(p for p, found in own if _known_by(d) in found)) for d in debt.overdue)
    return RepeatedDebt(debt, tuple(work), tuple((period, *_tasks_and_reports(found)) for period, found in own))


def _known_by(deadline: Deadline) -> _Work:
    return deadline.key, deadline.part.number if deadline.part else None


def _tasks_and_reports(found: Counter[_Work]) -> tuple[int, int]:
    reports = sum(count for (_, product), count in found.items() if product is None)
    return found.total() - reports, reports
