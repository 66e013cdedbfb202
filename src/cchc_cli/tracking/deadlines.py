"""What is due, one by one: every part of a task and every periodic report, with its state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.assignments import Assignment, TaskPart, Unit
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import State, Status, sum_up

if TYPE_CHECKING:
    from cchc_cli.model.journal import Difficulty, Extended, Triggered


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing that is due: a part of a task, or a periodic report.

    A part whose bodies are in several states stands under each of them: `status` sums up those in one, of all that
    owe the part, which are `bodies`; `done` of these have done it.
    """

    id: str
    what: str
    who: str
    status: Status
    condition: str = ""
    part: TaskPart | None = None
    products: tuple[int, ...] = ()  # of one body: the numbers of those still to be delivered
    bodies: int = 1
    done: int = 0
    moved_by: tuple[Triggered | Extended, ...] = ()  # of one body: what set or moved its due date, in order
    difficulties: tuple[Difficulty, ...] = ()  # of one body: those it has reported and that are still open

    @property
    def share(self) -> str:
        """How many of the bodies it is about, `18/19`; empty when it is about all of them.

        Those of a group that is only counted which have done it are not among those who have it open.
        """
        about = self.status.of - (self.status.done if self.status.state.is_open else 0)
        return f"{about}/{self.bodies}" if about < self.bodies else ""

    @property
    def product(self) -> int | None:
        return self.part.number or None if self.part else None

    @property
    def task_id(self) -> str:
        """The number of the task, or the period of the report."""
        return self.part.task.id if self.part else self.id

    @property
    def key(self) -> str:
        """What the journal knows it by: the task's identity, or the period of the report."""
        return self.part.task.identity if self.part else self.id


def deadlines(status: PlanStatus, tasks: Iterable[InterpretedTask], *, reports: bool = True) -> list[Deadline]:
    """The deadlines of the tasks and the periodic reports, soonest first, undated ones last.

    Asked about agencies, the reports are among them when one of these writes them.
    """
    found = [deadline for task in tasks for part in status.parts(task) for deadline in _of_part(status, part)]
    if reports and status.asks_about(status.reporter):
        found += _of_reports(status)
    return sorted(found, key=lambda deadline: deadline.status.due or date.max)


def _of_part(status: PlanStatus, part: TaskPart) -> Iterator[Deadline]:
    by_state: dict[State, list[Status]] = {}
    for assignment in status.part_assignments(part):
        found = status.of_assignment(assignment)
        by_state.setdefault(found.state, []).append(found)
    every = [found for statuses in by_state.values() for found in statuses]
    bodies, done = sum(found.of for found in every), sum(found.done for found in every)
    condition = part.timing.condition or part.timing.text if isinstance(part.timing, Timing) else ""
    for statuses in by_state.values():
        yield Deadline(
            _name(part),
            part.name,
            part.lead.text,
            sum_up(statuses),
            condition,
            part,
            bodies=bodies,
            done=done,
        )


def _name(part: TaskPart) -> str:
    return f"{part.task.id} sp {part.number}" if part.number else part.task.id


def _of_reports(status: PlanStatus) -> Iterator[Deadline]:
    who = status.interpreted.name(status.reporter) if status.reporter else ""
    for report in status.interpreted.plan.reporting:
        found = status.of_report(report)
        yield Deadline(report.period, report.name, who, found, done=found.done)


def next_due(status: PlanStatus, tasks: Iterable[InterpretedTask]) -> date | None:
    """The first due date that is still to come, of the periodic reports too where they are the agency's."""
    pending = (d.status for d in deadlines(status, tasks) if d.status.state is State.PENDING)
    return next((found.due for found in pending), None)


@dataclass(frozen=True, slots=True)
class Debt:
    """What one body has to do: the tasks it leads, and of its own part of them what is overdue and what is due soon.

    The periodic reports are debts of the body that writes them.
    """

    unit: Unit
    tasks: tuple[InterpretedTask, ...]
    overdue: tuple[Deadline, ...]  # the longest first
    soon: tuple[Deadline, ...]  # the nearest first

    @property
    def longest(self) -> int:
        return max((deadline.status.days or 0 for deadline in self.overdue), default=0)


def debts(status: PlanStatus, tasks: Iterable[InterpretedTask]) -> Iterator[Debt]:
    """Every leading body with what it owes on the day, in the order in which the plan names them."""
    led = status.responsibilities.led(tasks)
    if status.reporter:
        writer = Unit(status.reporter, status.interpreted.name(status.reporter))
        led.setdefault(writer.key, (writer, []))
    for unit, own in led.values():
        owed = (a for task in own for a in status.responsibilities.of_unit(task, unit))
        troubles = status.about(unit.id).difficulties
        found = [_of_assignment(status, assignment, troubles) for assignment in owed]
        found += _of_reports(status) if unit.key == status.reporter else ()
        found.sort(key=lambda deadline: deadline.status.due or date.max)
        overdue = tuple(d for d in found if d.status.state is State.OVERDUE)
        yield Debt(unit, tuple(own), overdue, tuple(d for d in found if d.status.due_soon))


def _of_assignment(status: PlanStatus, assignment: Assignment, troubles: Iterable[Difficulty]) -> Deadline:
    part, found = assignment.part, status.of_assignment(assignment)
    return Deadline(
        _name(part),
        part.name,
        assignment.unit.name,
        found,
        part=part,
        products=status.products_left(assignment),
        bodies=found.of,
        done=found.done,
        moved_by=moved_by(status, assignment, found.due),
        difficulties=tuple(d for d in troubles if d.task == part.task.identity and _is_of(d.product, part)),
    )


def moved_by(status: PlanStatus, assignment: Assignment, due: date | None) -> tuple[Triggered | Extended, ...]:
    """What set the day that counts; nothing where the body's own plan counts another."""
    record = status.record(assignment)
    return tuple(record.deadlines) if record.due in (None, due) else ()


def _is_of(product: int | None, part: TaskPart) -> bool:
    return product is None or product in part.named_by
