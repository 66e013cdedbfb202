"""The plan's state in numbers: the grid of states, both rates, by area, agency, quarter; indicators against goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.periods import quarter_of
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import State, Status

if TYPE_CHECKING:
    from cchc_cli.model.journal import Measured
    from cchc_cli.model.plan import Indicator


@dataclass(frozen=True, slots=True)
class Rate:
    """`done` of `of`; the share is None of nothing."""

    done: int
    of: int

    @property
    def percent(self) -> float | None:
        return self.done / self.of * 100 if self.of else None

    def rounded(self, places: int = 1) -> Decimal | None:
        """The percentage as it is printed: rounded half up, as people and spreadsheets do."""
        if not self.of:
            return None
        return (Decimal(self.done * 100) / self.of).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@dataclass(frozen=True)
class Totals:
    """How many are in which state. The states exclude each other and add up to `total`.

    `of_all` leaves out what has not arisen; `of_due` is about what was due by the day, done or not.
    """

    counts: Counter[State]
    due: int
    done_of_due: int

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def done(self) -> int:
        return self.counts[State.DONE_ON_TIME] + self.counts[State.DONE_LATE]

    @property
    def of_all(self) -> Rate:
        return Rate(self.done, self.total - self.counts[State.NOT_ARISEN])

    @property
    def of_due(self) -> Rate:
        return Rate(self.done_of_due, self.due)


def totals(statuses: Iterable[Status], as_of: date) -> Totals:
    all_ = list(statuses)
    due = [s for s in all_ if s.is_due(as_of)]
    return Totals(Counter(s.state for s in all_), len(due), sum(s.state.is_done for s in due))


@dataclass(frozen=True)
class GroupTotals:
    """Totals of one area, agency or quarter."""

    key: str
    name: str
    totals: Totals


def by_area(plan_status: PlanStatus, tasks: Iterable[InterpretedTask]) -> list[GroupTotals]:
    groups: dict[tuple[int, str], list[Status]] = {}
    for task in tasks:
        groups.setdefault((task.area.number, task.area.title), []).append(plan_status.of(task))
    return [
        GroupTotals(str(n), f"{n}. {title}", totals(found, plan_status.as_of)) for (n, title), found in groups.items()
    ]


def by_agency(plan_status: PlanStatus, tasks: Iterable[InterpretedTask]) -> list[GroupTotals]:
    """What each leading body owes: its own part of every task, also of those that a group leads."""
    groups: dict[tuple[str, str], list[Status]] = {}
    for task in tasks:
        for unit, status in plan_status.of_units(task).items():
            groups.setdefault((unit.id, unit.name), []).append(status)
    return [GroupTotals(id_, name, totals(found, plan_status.as_of)) for (id_, name), found in groups.items()]


def by_quarter(plan_status: PlanStatus, tasks: Iterable[InterpretedTask]) -> list[GroupTotals]:
    """By the quarter in which a task is due; undated ones last."""
    groups: dict[str, list[Status]] = {}
    for task in sorted(tasks, key=lambda t: plan_status.of(t).due or date.max):
        status = plan_status.of(task)
        name = quarter_of(status.due).name if status.due else "Không có hạn"
        groups.setdefault(name, []).append(status)
    return [GroupTotals(name, name, totals(found, plan_status.as_of)) for name, found in groups.items()]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`misses_by` is the distance to the bound in the indicator's unit, 0 when met.

    A value that stands exactly on a bound which it must pass misses by 0 and is not met.
    """

    met: bool
    misses_by: Decimal


def judge(indicator: Indicator, value: Decimal) -> Verdict:
    """The value against the indicator's one bound: `more_than` 98 excludes 98, `at_least` 98 includes it."""
    bound, goal = next(iter(indicator.bounds.items()))
    met = {
        "at_least": value >= goal,
        "more_than": value > goal,
        "at_most": value <= goal,
        "less_than": value < goal,
    }[bound]
    return Verdict(met, Decimal(0) if met else abs(value - goal))


@dataclass(frozen=True, slots=True)
class Reached:
    """What an indicator was measured at, and what that is worth."""

    entry: Measured
    verdict: Verdict


def reached(plan_status: PlanStatus, indicator: Indicator) -> Reached | None:
    """The last measurement up to the day; None where there is none."""
    return next(reversed(every_reached(plan_status, indicator)), None)


def every_reached(plan_status: PlanStatus, indicator: Indicator) -> list[Reached]:
    """All measurements up to the day, in the order in which they were made."""
    entries = plan_status.replay.measured.get(indicator.id, [])
    return [Reached(entry, judge(indicator, entry.value)) for entry in entries]
