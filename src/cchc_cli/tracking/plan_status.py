"""Where every task stands on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.tracking.assignments import Assignment, TaskPart, Unit, parts
from cchc_cli.tracking.replay import Replay
from cchc_cli.tracking.states import SOON, Status, status_of, status_of_due, sum_up

if TYPE_CHECKING:
    from cchc_cli.model.journal import Measured, TaskEntry


class PlanStatus:
    """States on the day `as_of` after a journal; a due date at most `within` days ahead is near.

    With the id of an agency or a group, a task that it leads stands as its own part of it does: who has done what a
    group was given is not overdue with the others.
    """

    def __init__(
        self,
        book: InterpretedPlan,
        entries: Iterable[TaskEntry | Measured],
        as_of: date,
        within: int = SOON,
        agency: str = "",
    ) -> None:
        self.book, self.as_of, self.within, self.agency = book, as_of, within, agency
        self.replay = Replay(book, entries, as_of)
        self.roll = self.replay.roll
        self._tasks: dict[tuple[str, int], Status] = {}

    def about(self, agency: str) -> PlanStatus:
        """The same day for one agency."""
        other = copy(self)
        other.agency = agency
        return other

    def of_assignment(self, assignment: Assignment) -> Status:
        record = self.replay.record(assignment)
        return status_of(assignment.part.timing, record, self.as_of, self.within, count=assignment.unit.count)

    def of_part(self, part: TaskPart) -> Status:
        """The part's bodies summed up."""
        return sum_up(self.of_assignment(a) for a in self.assignments(part.task) if a.part.number == part.number)

    def of_unit(self, task: InterpretedTask, unit: Unit) -> Status:
        """One body's parts of the task summed up."""
        return sum_up(self.of_assignment(a) for a in self.roll.assignments(task) if a.unit == unit)

    def of(self, task: InterpretedTask) -> Status:
        """The task's parts and bodies summed up."""
        key = self.agency, id(task)
        if key not in self._tasks:
            self._tasks[key] = sum_up(map(self.of_assignment, self.assignments(task)))
        return self._tasks[key]

    def assignments(self, task: InterpretedTask) -> tuple[Assignment, ...]:
        """All of the task, or those of the one agency that is asked about, when it leads."""
        all_ = self.roll.assignments(task)
        if not self.agency:
            return all_
        return tuple(a for a in all_ if self.agency in {a.unit.id, a.unit.group}) or all_

    def units(self, task: InterpretedTask) -> tuple[Unit, ...]:
        """The leading bodies of the task, or the one that is asked about."""
        return tuple(dict.fromkeys(a.unit for a in self.assignments(task)))

    def of_due(self, due: date) -> Status:
        """The status of something due on a plain day, such as a report."""
        return status_of_due(due, self.as_of, self.within)


@dataclass(frozen=True, slots=True)
class TaskTime:
    """A task's time as one: words, kind, first start and last due over its parts; None where there is none."""

    text: str
    kind: str | None
    start: date | None
    due: date | None
    condition: str | None
    if_any: bool


def span(task: InterpretedTask) -> TaskTime:
    own = [part.timing for part in parts(task)]
    timings = [timing for timing in own if isinstance(timing, Timing)]
    text = "; ".join(timing.text.strip() for timing in own if timing is not None)
    return TaskTime(
        text,
        next((t.kind for t in timings), None),
        min((t.start for t in timings if t.start), default=None),
        _last_due(timings),
        next((t.condition for t in timings if t.condition), None),
        any(t.if_any for t in timings),
    )


def _last_due(timings: list[Timing]) -> date | None:
    dues = [timing.due for timing in timings]
    return None if None in dues else max((due for due in dues if due), default=None)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing that is due, for the lists of deadlines: a part of a task, or a periodic report."""

    id: str
    what: str
    who: str
    status: Status
    condition: str = ""
    part: TaskPart | None = None


def deadlines(tasks: tuple[InterpretedTask, ...], standing: PlanStatus) -> Iterator[Deadline]:
    for task in tasks:
        for part in parts(task):
            condition = part.timing.condition or part.timing.text if isinstance(part.timing, Timing) else ""
            name = part.task.id if not part.number else f"{part.task.id} sp {part.number}"
            yield Deadline(name, part.name, task.task.lead, standing.of_part(part), condition, part)
