"""What stands in a calendar: a day for every deadline that has one, each with a name that stays the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.journal import TaskEntry
from cchc_cli.tracking.assignments import Assignment, TaskPart, Unit, parts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.replay import Key
from cchc_cli.tracking.states import State, Status, sum_up


@dataclass(frozen=True, slots=True)
class Appointment:
    """A deadline on its day.

    `key` names it in every export of the plan: task, product, occurrence, and the body when its due date has been set
    apart from the others'. `revision` grows with every journal entry and amendment about it, the last on `changed`.
    `gap` is how many days before it the occurrence before is, None without one.
    """

    key: str
    day: date
    part: TaskPart
    units: tuple[Unit, ...]
    status: Status
    revision: int
    changed: date
    gap: int | None = None
    is_partial: bool = False  # others owe the same


@dataclass(frozen=True)
class Agenda:
    """`undated` are the parts that have no day: waiting for a condition, or without an end."""

    appointments: tuple[Appointment, ...]
    undated: tuple[TaskPart, ...]


def agenda(plan_status: PlanStatus, tasks: Iterable[InterpretedTask]) -> Agenda:
    """The deadlines of the tasks in their order; for one agency or group only what is its own."""
    history = _History(plan_status)
    found: list[Appointment] = []
    undated: list[TaskPart] = []
    for task in tasks:
        for part in parts(task):
            made = list(_of_part(plan_status, history, part))
            found += made
            if not made:
                undated.append(part)
    return Agenda(tuple(found), tuple(undated))


class _History:
    """The journal's entries by the assignments they touch."""

    def __init__(self, plan_status: PlanStatus) -> None:
        self._issued = plan_status.interpreted.plan.decision.date
        self._plan = plan_status.interpreted.plan
        self._entries: dict[Key, list[date]] = {}
        self.apart: set[Key] = set()
        for entry in plan_status.replay.entries:
            if entry.event != "measured" and entry.task in plan_status.replay.touching.tasks:
                self._take(plan_status, entry)

    def _take(self, plan_status: PlanStatus, entry: TaskEntry) -> None:
        found = {assignment.key for assignment in plan_status.replay.touching(entry)}
        for key in found:
            self._entries.setdefault(key, []).append(entry.on)
        if entry.event in {"extended", "triggered"} and entry.agency:
            self._set_apart(plan_status, plan_status.replay.touching.tasks[entry.task], found)

    def _set_apart(self, plan_status: PlanStatus, task: InterpretedTask, found: set[Key]) -> None:
        """Once set apart from the others a body keeps an appointment of its own, for the journal only grows."""
        for part in parts(task):
            of_part = {a.key for a in plan_status.responsibilities.assignments(task) if a.part.number == part.number}
            if not of_part <= found:
                self.apart |= of_part & found

    def of(self, assignments: Sequence[Assignment]) -> tuple[int, date]:
        """How often these were changed, and when last."""
        task = assignments[0].part.task
        amended = [amendment.date for amendment in self._plan.amendments_of(task.id, task.identity)]
        days = [day for a in assignments for day in self._entries.get(a.key, [])]
        return len(days) + len(amended), max([*days, *amended, self._issued])


def _of_part(plan_status: PlanStatus, history: _History, part: TaskPart) -> Iterator[Appointment]:
    all_ = [a for a in plan_status.responsibilities.assignments(part.task) if a.part.number == part.number]
    asked = plan_status.assignments(part.task)
    shared = [a for a in all_ if a.key not in history.apart]
    groups = [(_key(part), shared), *((f"{_key(part)}-{a.unit.key}", [a]) for a in all_ if a not in shared)]
    for key, assignments in groups:
        own = [a for a in assignments if a in asked]
        if own:
            made = _appointments(plan_status, key, own, history.of(assignments))
            yield from (replace(appointment, is_partial=len(own) < len(all_)) for appointment in made)


def _key(part: TaskPart) -> str:
    return f"{part.task.identity}-sp{part.number}" if part.number else part.task.identity


def _appointments(
    plan_status: PlanStatus, key: str, assignments: Sequence[Assignment], history: tuple[int, date]
) -> Iterator[Appointment]:
    """One on the due date, or one for every day on which a recurring task falls due. What waits has none."""
    part, units = assignments[0].part, tuple(a.unit for a in assignments)
    status = sum_up(map(plan_status.of_assignment, assignments))
    if status.state is State.WAITING:
        return
    days = _days(plan_status, part, status.due)
    for number, day in enumerate(days, 1):
        name = f"{key}-lan{number}" if len(days) > 1 else key
        gap = (day - days[number - 2]).days if number > 1 else None
        yield Appointment(name, day, part, units, status, *history, gap)


def _days(plan_status: PlanStatus, part: TaskPart, due: date | None) -> list[date]:
    """The days on which the part falls due; an extended due date takes the place of the last."""
    timing = part.timing
    if not isinstance(timing, Timing) or timing.recurrence is None:
        return [due] if due else []
    first, last = plan_status.interpreted.plan.years
    start, end = timing.start or date(first, 1, 1), timing.due or date(last, 12, 31)
    days = list(timing.recurrence.occurrences(start, end))
    if due and timing.due and due != timing.due:
        days = [*days[:-1], due]
    return sorted(set(days)) or ([due] if due else [])
