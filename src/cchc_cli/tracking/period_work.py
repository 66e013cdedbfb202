"""What is to be done in a period: what is left over, what falls due, what goes on, what waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from cchc_cli.language.timing.timing import Timing
from cchc_cli.language.timing.windows import Window
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.assignments import Assignment, TaskPart
from cchc_cli.tracking.deadlines import moved_by
from cchc_cli.tracking.periods import Period
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.replay import Record
from cchc_cli.tracking.states import State, Status, sum_up

if TYPE_CHECKING:
    from cchc_cli.model.journal import Extended, Triggered
    from cchc_cli.model.plan import PeriodicReport


class When(StrEnum):
    """How work stands to a period, what presses most first."""

    LEFT = "left"  # due before it and not done
    DUE = "due"
    IN = "in"  # under way in it, due later
    ALL_YEAR = "all-year"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Placed:
    """How work stands to a period: when, and the first due date that it has in the period."""

    when: When
    due: date | None = None


def place(status: PlanStatus, assignments: Iterable[Assignment], period: Period) -> Placed | None:
    """How work stands to the period, by the due dates that the journal has; None when it has nothing to do with it.

    Of several bodies or products the one that presses most decides.
    """
    found = [placed for a in assignments if (placed := _place(status, a, status.of_assignment(a), period))]
    when = min((placed.when for placed in found), key=list(When).index, default=None)
    return None if when is None else Placed(when, min((placed.due for placed in found if placed.due), default=None))


def place_in_any(status: PlanStatus, assignments: Sequence[Assignment], periods: Iterable[Period]) -> Placed | None:
    """How work stands to several periods, in the order of time: due in one before all else, else as to the first."""
    found = [placed for period in periods if (placed := place(status, assignments, period))]
    return next((placed for placed in found if placed.due), found[0] if found else None)


@dataclass(frozen=True, slots=True)
class PeriodWork:
    """A part of a task as far as its bodies stand alike to the period: `status` sums these up, of `bodies` in all.

    `moved_by` is what set or moved their due date, in order; nothing where it did so for some of them only.
    """

    part: TaskPart
    when: When
    status: Status
    bodies: int
    moved_by: tuple[Triggered | Extended, ...] = ()


def work_in(status: PlanStatus, tasks: Iterable[InterpretedTask], period: Period) -> Iterator[PeriodWork]:
    """What is still to be done in the period, part by part; finished work is left out."""
    for part in (part for task in tasks for part in status.parts(task)):
        alike: dict[When, list[tuple[Assignment, Status]]] = {}
        owed = status.part_assignments(part)
        for assignment in owed:
            found = status.of_assignment(assignment)
            placed = _place(status, assignment, found, period) if found.state.is_open else None
            if placed:
                alike.setdefault(placed.when, []).append((assignment, found))
        bodies = sum(assignment.unit.count for assignment in owed)
        for when, standing in alike.items():
            moves = {moved_by(status, assignment, found.due) for assignment, found in standing}
            summed = sum_up([found for _, found in standing])
            yield PeriodWork(part, when, summed, bodies, moves.pop() if len(moves) == 1 else ())


def reports_in(status: PlanStatus, period: Period) -> Iterator[tuple[When, PeriodicReport, Status]]:
    """The periodic reports that are still to be sent in the period: due in it, or left over."""
    for report in status.interpreted.plan.reporting:
        found = status.of_report(report)
        if _is_left(found, period, status.as_of):
            yield When.LEFT, report, found
        elif found.state.is_open and period.first <= report.due <= period.last:
            yield When.DUE, report, found


def windows(status: PlanStatus, task: InterpretedTask) -> tuple[Window, ...]:
    """When the task may be done, over its parts and bodies, each stretch once: the last day as the journal has it."""
    found = (
        window
        for assignment in status.assignments(task)
        for window in _windows(assignment.part.timing, status.record(assignment), status.of_assignment(assignment))
    )
    return tuple(dict.fromkeys(found))


def _place(status: PlanStatus, assignment: Assignment, found: Status, period: Period) -> Placed | None:
    """`found` is the status of the assignment."""
    timing, record = assignment.part.timing, status.record(assignment)
    if _is_left(found, period, status.as_of):
        return Placed(When.LEFT)
    windows = _windows(timing, record, found)
    touches = any(_touches(window, period) for window in windows)
    if found.state is State.WAITING:
        return Placed(When.WAITING) if touches or not windows else None
    dated = record.due is not None or _has_date(timing)
    if found.due and period.first <= found.due <= period.last and dated:
        return Placed(When.DUE, found.due)
    if not touches:
        return None
    return Placed(When.IN if dated else When.ALL_YEAR)


def _is_left(found: Status, period: Period, as_of: date) -> bool:
    """Due before the period and not done, be it overdue or, on the eve of the period, about to be."""
    return (
        found.state in {State.OVERDUE, State.PENDING}
        and found.due is not None
        and found.due < period.first
        and (found.state is State.OVERDUE or as_of.toordinal() >= period.first.toordinal() - 1)
    )


def _has_date(timing: object) -> bool:
    return not isinstance(timing, Timing) or timing.kind in {"dated", "conditional"}


def _windows(timing: object, record: Record, found: Status) -> Sequence[Window]:
    """When the work may be done: the plan's windows, its last day as the journal has it."""
    planned = timing.windows if isinstance(timing, Timing) else ()
    if record.triggered_on is not None:
        return (Window(record.triggered_on, found.due),)
    if record.due is None or not planned:
        return planned
    last = planned[-1]
    return (*planned[:-1], Window(last.start if last.start and last.start <= record.due else None, record.due))


def _touches(window: Window, period: Period) -> bool:
    """A bare due date belongs to the period in which it falls, not to all before it."""
    if window.start is None:
        return window.end is not None and period.first <= window.end <= period.last
    return window.touches(period.first, period.last)
