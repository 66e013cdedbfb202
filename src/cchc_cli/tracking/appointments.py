"""What stands in a calendar: a day for every deadline that has one, each with a name that stays the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.journal import Fact, JournalLine, Void
from cchc_cli.model.plan import PeriodicReport, Plan, leading_number
from cchc_cli.tracking.assignments import Assignment, TaskPart, Unit
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.replay import Key
from cchc_cli.tracking.states import State, Status, sum_up

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Appointment:
    """A deadline on its day.

    `key` names it in every export of the plan: task, product, occurrence, and the body when its due date has been set
    apart from the others'. `revision` grows with all that may move it, the last on `changed`. `gap` is how many days
    before it the occurrence before is, None without one.
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
    """`undated` are the parts that have no day: waiting for a condition, or without an end.

    `withdrawn` are deadlines that an earlier calendar may hold and that are none any more.
    """

    appointments: tuple[Appointment, ...]
    undated: tuple[TaskPart, ...]
    withdrawn: tuple[Appointment, ...]
    withdrawn_reports: tuple[PeriodicReport, ...]
    changes: Changes


def agenda(
    plan_status: PlanStatus,
    tasks: Iterable[InterpretedTask],
    changes: Changes | None = None,
    earlier: Iterable[PlanStatus] = (),
) -> Agenda:
    """The deadlines of the tasks in their order; for one agency or group only what is its own.

    `earlier` is how things stood when a calendar may have been made of them: other editions, other entries.
    """
    changes, then = changes or Changes(plan_status), tuple(earlier)
    by_part = list(_by_part(plan_status, tasks, changes))
    found = tuple(appointment for _, made in by_part for appointment in made)
    before = {
        appointment.key: appointment
        for status in then
        for _, made in _by_part(status, _other_then(status, plan_status, changes), changes)
        for appointment in made
    }
    reports = {report.period: report for status in then for report in status.interpreted.plan.reporting}
    return Agenda(
        found,
        tuple(part for part, made in by_part if not made),
        _less(before, (appointment.key for appointment in found)),
        _less(reports, (report.period for report in plan_status.interpreted.plan.reporting)),
        changes,
    )


def _other_then(then: PlanStatus, now: PlanStatus, changes: Changes) -> Iterable[InterpretedTask]:
    """The tasks that may have stood in another way: of the same edition only those of which something was recorded."""
    tasks = then.interpreted.tasks
    return tasks if then.interpreted is not now.interpreted else filter(changes.touch, tasks)


def _less(before: Mapping[str, T], kept: Iterable[str]) -> tuple[T, ...]:
    still = frozenset(kept)
    return tuple(one for key, one in before.items() if key not in still)


def earlier_statuses(plan_status: PlanStatus, plans: Iterable[Plan], written: Iterable[Fact]) -> Iterator[PlanStatus]:
    """How things stood for a calendar made before: with the plan's editions, oldest first, then as it is.

    Each before anything was recorded and with all that ever was, here and in the bodies' own journals, also what has
    been taken back since.
    """
    register, entries = plan_status.interpreted.register, tuple(written)
    below = plan_status.roll_up and plan_status.roll_up.ever()
    for interpreted in (*(InterpretedPlan(plan, register) for plan in plans), plan_status.interpreted):
        for recorded, roll_up in (((), None), (entries, below)):
            yield PlanStatus(interpreted, recorded, plan_status.as_of, agency=plan_status.agencies, roll_up=roll_up)


class Changes:
    """All that may have moved a deadline: it only grows, also when an entry is taken back.

    `written` are the lines of the journal, each with its day and the entry that it makes or takes back.
    """

    def __init__(self, plan_status: PlanStatus, written: Iterable[tuple[date, Fact]] | None = None) -> None:
        self._plan = plan_status.interpreted.plan
        self._days: dict[str, list[date]] = {}
        entries = plan_status.replay.entries
        for day, entry in [(entry.on, entry) for entry in entries] if written is None else written:
            if entry.event != "measured":
                self._days.setdefault(entry.task, []).append(day)

    def touch(self, task: InterpretedTask) -> bool:
        return task.identity in self._days

    def of(self, name: str, number: str = "") -> tuple[int, date]:
        """How often was changed what the journal knows by a name, and decisions by its number too; and when last."""
        names = {name, number}
        amended = [amendment.date for amendment in self._plan.amendments if not names.isdisjoint(amendment.tasks)]
        days = [*self._days.get(name, ()), *amended]
        slips = sum(leading_number(slip.where) == (number or name) for slip in self._plan.corrections)
        return len(days) + slips, max([*days, self._plan.decision.date])


def written(lines: Iterable[JournalLine], as_of: date) -> Iterator[tuple[date, Fact]]:
    """What a journal says up to the day, line by line; a line that takes back changes what it takes back.

    That counts whatever its day is, for what it takes back is seen on none.
    """
    known: dict[str, Fact] = {}
    for line in lines:
        fact = line.entry if not isinstance(line.entry, Void) else known.get(line.means[0] if line.means else "")
        if fact is not None:
            known.setdefault(line.digest, fact)
            if fact.on <= as_of:
                yield min(line.entry.on, as_of), fact


def _by_part(
    plan_status: PlanStatus, tasks: Iterable[InterpretedTask], changes: Changes
) -> Iterator[tuple[TaskPart, list[Appointment]]]:
    moved: dict[Key, list[set[Key]]] = {}
    for entry in plan_status.replay.entries:
        if entry.event in {"extended", "triggered"} and entry.agency:
            keys = {assignment.key for assignment in plan_status.replay.touching(entry)}
            for key in keys:
                moved.setdefault(key, []).append(keys)
    for task in tasks:
        history = changes.of(task.identity, task.id)
        for part in plan_status.parts(task):
            yield part, list(_of_part(plan_status, part, moved, history))


def _of_part(
    plan_status: PlanStatus, part: TaskPart, moved: Mapping[Key, list[set[Key]]], history: tuple[int, date]
) -> Iterator[Appointment]:
    """`moved` are the assignments whose due date a body's own entry set, with all that the entry touched.

    A body set apart from the others keeps an appointment of its own, wherever it is moved.
    """
    all_ = [a for a in plan_status.responsibilities.assignments(part.task) if a.part.number == part.number]
    asked, of_part = plan_status.assignments(part.task), {a.key for a in all_}
    apart = {key for key in of_part for keys in moved.get(key, ()) if not of_part <= keys}
    shared = [a for a in all_ if a.key not in apart]
    groups = [(_key(part), shared), *((f"{_key(part)}-{a.unit.key}", [a]) for a in all_ if a not in shared)]
    for key, assignments in groups:
        own = [a for a in assignments if a in asked]
        if own:
            made = _appointments(plan_status, key, own, history)
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
