"""Where every task stands on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING

from cchc_cli.language.text import fold
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.tracking.assignments import Assignment, TaskPart, Unit, parts, timings
from cchc_cli.tracking.replay import Difficulties, OwnAccount, Record, Replay, in_order
from cchc_cli.tracking.states import SOON, State, Status, status_of, status_of_due, sum_parts, sum_up

if TYPE_CHECKING:
    from cchc_cli.model.journal import Difficulty, Fact, Measured, TaskEntry, Void
    from cchc_cli.model.plan import PeriodicReport
    from cchc_cli.tracking.cascade.roll_up import RollUp
    from cchc_cli.tracking.replay import Key


class PlanStatus:
    """States on the day `as_of` after a journal; a due date at most `within` days ahead is near.

    With the ids of agencies or groups, a task that they lead stands as their own part of it does: who has done what a
    group was given is not overdue with the others. With a `roll_up` a body's own journal goes before this one.
    """

    def __init__(
        self,
        interpreted: InterpretedPlan,
        entries: Iterable[TaskEntry | Measured],
        as_of: date,
        within: int = SOON,
        agency: str | tuple[str, ...] = "",
        roll_up: RollUp | None = None,
    ) -> None:
        self.interpreted, self.as_of, self.within = interpreted, as_of, within
        self.agencies = agency if isinstance(agency, tuple) else (agency,) if agency else ()
        self.replay = Replay(interpreted, entries, as_of)
        self.responsibilities = self.replay.responsibilities
        self._tasks: dict[tuple[object, ...], Status] = {}
        self._assignments: dict[Key, Status] = {}
        self.roll_up = roll_up
        self.own: Mapping[Key, OwnAccount] = roll_up.accounts(self) if roll_up else {}  # by bodies' own journals
        self._touched = self.replay.touched | {task for task, _, _ in self.own}

    def about(self, agency: str) -> PlanStatus:
        """The same day for one agency."""
        other = copy(self)
        other.agencies = (agency,) if agency else ()
        return other

    @property
    def agency(self) -> str:
        """The one that is asked about; empty for all, or for several."""
        return self.agencies[0] if len(self.agencies) == 1 else ""

    def asks_about(self, body: str) -> bool:
        return not self.agencies or body in self.agencies

    def on(self, day: date) -> PlanStatus:
        """An earlier day after the same journal, of which nothing later is seen."""
        return PlanStatus(self.interpreted, self.replay.entries, day, self.within, self.agencies, self.roll_up)

    def of_assignment(self, assignment: Assignment) -> Status:
        key = assignment.key
        if key not in self._assignments:
            own = self.own.get(key)
            self._assignments[key] = own.status if own else self.of_own_journal(assignment)
        return self._assignments[key]

    def record(self, assignment: Assignment) -> Record:
        """What is known of it up to the day, by the body's own journal where that speaks."""
        own = self.own.get(assignment.key)
        return own.record if own else self.replay.record(assignment)

    @cached_property
    def _told(self) -> list[tuple[TaskEntry, str]]:
        """The entries of the bodies' own journals, with whose each is."""
        return self.roll_up.entries(self) if self.roll_up and self.own else []

    @cached_property
    def _sources(self) -> Mapping[int, str]:
        return {id(entry): name for entry, name in self._told}

    def source(self, entry: Fact | Void) -> str:
        """The name of the body whose own journal the entry stands in; empty for one of this plan's journal."""
        return self._sources.get(id(entry), "")

    @cached_property
    def entries(self) -> list[TaskEntry | Measured]:
        """What was recorded up to the day, here and in the bodies' own journals, in the order in which it happened."""
        told = [entry for entry, _ in self._told]
        return in_order([*self.replay.entries, *told]) if told else self.replay.entries

    @cached_property
    def _difficulties(self) -> Difficulties:
        """Those of all journals; one that two of them tell of counts once, as the body's own has it."""
        if not self._told:
            return self.replay.troubles
        known = self.responsibilities.tasks
        twice = {self._said(entry) for entry, _ in self._told if entry.event == "difficulty"}
        told = (e for e in self.entries if e.event in {"difficulty", "resolved"} and e.task in known)
        ours = (e for e in told if self.source(e) or e.event != "difficulty" or self._said(e) not in twice)
        return Difficulties(self.responsibilities, ours)

    def _said(self, entry: TaskEntry) -> tuple[object, ...]:
        return entry.task, fold(entry.note), self.responsibilities.bodies_meant(entry)

    def of_own_journal(self, assignment: Assignment) -> Status:
        """What this plan's journal alone says, whatever the body's own does."""
        record = self.replay.record(assignment)
        return status_of(assignment.part.timing, record, self.as_of, self.within, count=assignment.unit.count)

    def own_journals(self, task: InterpretedTask) -> list[str]:
        """The ids of the bodies, and of the groups that are only counted, of which own journals speak of the task."""
        return list(dict.fromkeys(unit for identity, _, unit in self.own if identity == task.identity))

    def members(self, task: InterpretedTask, unit: Unit) -> list[tuple[str, Status]]:
        """Of a group that is only counted those that keep journals, by name, each with its parts summed up."""
        found: dict[str, tuple[str, list[Status]]] = {}
        for member in (member for own in self._own_of(task, unit) for member in own.members):
            found.setdefault(member.home, (member.bodies[0], []))[1].append(member.status)
        return [(name, sum_parts(statuses)) for name, statuses in found.values()]

    def others(self, task: InterpretedTask, unit: Unit) -> Status | None:
        """The rest of such a group, of which this journal has but the number; None where there is nobody else."""
        statuses = [own.others for own in self._own_of(task, unit) if own.others]
        return sum_parts(statuses) if statuses else None

    def _own_of(self, task: InterpretedTask, unit: Unit) -> list[OwnAccount]:
        """What bodies' own journals say of the unit's parts of the task."""
        keys = [assignment.key for assignment in self.assignments(task) if assignment.unit == unit]
        return [own for key in keys if (own := self.own.get(key))]

    def sources(self, task: InterpretedTask) -> list[str]:
        """The names of the bodies whose own journals say where they stand with the task."""
        found = (own.bodies for (identity, _, _), own in self.own.items() if identity == task.identity)
        return list(dict.fromkeys(name for bodies in found for name in bodies))

    def of_part(self, part: TaskPart) -> Status:
        """The part's bodies summed up."""
        return sum_up(map(self.of_assignment, self.part_assignments(part)))

    def of_units(self, task: InterpretedTask) -> dict[Unit, Status]:
        """Each leading body's parts of the task summed up, or those of the one that is asked about.

        Where it is the task's only body its parts are counted one by one.
        """
        summed = sum_parts if len(self.responsibilities.units(task.lead)) > 1 else sum_up
        return {unit: summed(own) for unit, own in self._by_unit(task).items()}

    def _by_unit(self, task: InterpretedTask) -> dict[Unit, list[Status]]:
        found: dict[Unit, list[Status]] = {}
        for assignment in self.assignments(task):
            found.setdefault(assignment.unit, []).append(self.of_assignment(assignment))
        return found

    def of(self, task: InterpretedTask) -> Status:
        """The task's bodies summed up, each with all its parts; of a single body its parts are counted one by one.

        Tasks of which nothing was recorded stand alike where their bodies and their times are the same.
        """
        alike = task.identity not in self._touched and not task.product_leads
        own = (task.lead.text, *timings(task)) if alike else (id(task),)
        key = self.agencies, *own
        if key not in self._tasks:
            statuses = list(self._by_unit(task).values())
            self._tasks[key] = sum_up(map(sum_parts, statuses)) if len(statuses) > 1 else self._of_single(statuses[0])
        return self._tasks[key]

    def _of_single(self, statuses: list[Status]) -> Status:
        """Its parts are counted, not it: whether it keeps a journal is no number among them."""
        found = sum_up(statuses)
        return replace(found, own=0) if found.own and len(statuses) > 1 else found

    def parts(self, task: InterpretedTask) -> tuple[TaskPart, ...]:
        """The task's deadlines, or those that the agencies that are asked about have."""
        if not self.agencies or not task.product_leads:
            return parts(task)
        return tuple(dict.fromkeys(assignment.part for assignment in self.assignments(task)))

    def part_assignments(self, part: TaskPart) -> tuple[Assignment, ...]:
        """Who owes the part, or the one agency that is asked about."""
        return tuple(a for a in self.assignments(part.task) if a.part.number == part.number)

    def assignments(self, task: InterpretedTask) -> tuple[Assignment, ...]:
        """All of the task, or those of the agencies that are asked about, when they lead."""
        return self.responsibilities.assignments(task, self.agencies)

    def products_left(self, assignment: Assignment) -> tuple[int, ...]:
        """The numbers of the products that the body has still to deliver by this deadline."""
        if self.of_assignment(assignment).state.is_done:
            return ()
        record, part = self.record(assignment), assignment.part
        numbers = sorted({part.number} if part.number else assignment.shared_products)
        return tuple(n for n in numbers if not record.is_done(n) and not record.is_gone(n))

    def of_report(self, report: PeriodicReport) -> Status:
        """Where a periodic report stands: sent in time or late, to come, or overdue."""
        sent = self.replay.sent.get(report.period)
        if sent is None:
            return status_of_due(report.due, self.as_of, self.within)
        late = (sent.on - report.due).days
        state = State.DONE_LATE if late > 0 else State.DONE_ON_TIME
        return Status(state, report.due, late if late > 0 else None, started=True, done_on=sent.on, done=1)

    @cached_property
    def reporter(self) -> str:
        """The id of the body that writes the periodic reports; empty when the plan names none."""
        named = self.interpreted.plan.coordinator
        return next(iter(self.interpreted.ids(named)), "") if named else ""

    @property
    def difficulties(self) -> list[Difficulty]:
        """Those still open, oldest first; for one agency those that are its own."""
        return [found for found in self._difficulties.open if self._is_asked(found)]

    def resolved(self, first: date, last: date) -> list[tuple[Difficulty, TaskEntry]]:
        """The difficulties that were resolved from the first to the last day, each with what resolved it."""
        return [(d, by) for d, by in self._difficulties.resolved if first <= by.on <= last and self._is_asked(d)]

    def _is_asked(self, difficulty: Difficulty) -> bool:
        if not self.agencies:
            return True
        groups = [group for id_ in self.agencies if (group := self.responsibilities.groups.get(id_))]
        asked = {*self.agencies, *(member for group in groups for member in group.members)}
        return bool(self.responsibilities.bodies_meant(difficulty) & asked)

    def unproven(self, tasks: Iterable[InterpretedTask]) -> list[InterpretedTask]:
        """The tasks of which something is done without a proof document."""
        return [task for task in tasks if any(self.record(a).lacks_proof for a in self.assignments(task))]


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
    return _span(timings(task))


@cache
def _span(own: tuple[Timing | Unread | None, ...]) -> TaskTime:
    read = [timing for timing in own if isinstance(timing, Timing)]
    text = "; ".join(timing.text.strip() for timing in own if timing is not None)
    return TaskTime(
        text,
        next((t.kind for t in read), None),
        min((t.start for t in read if t.start), default=None),
        _last_due(read),
        next((t.condition for t in read if t.condition), None),
        any(t.if_any for t in read),
    )


def _last_due(timings: list[Timing]) -> date | None:
    dues = [timing.due for timing in timings]
    return None if None in dues else max((due for due in dues if due), default=None)
