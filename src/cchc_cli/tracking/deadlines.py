"""What is due, one by one: every part of a task and every periodic report, with its state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.assignments import TaskPart, parts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import State, Status, sum_up


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
    bodies: int = 1
    done: int = 0

    @property
    def share(self) -> str:
        """How many of the bodies it is about, `18/19`; empty when it is about all of them."""
        return f"{self.status.of}/{self.bodies}" if self.status.of < self.bodies else ""

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

    Asked about one agency, the reports are among them when it is the one that writes them.
    """
    found = [deadline for task in tasks for part in parts(task) for deadline in _of_part(status, part)]
    if reports and status.agency in {"", status.reporter}:
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
    name = f"{part.task.id} sp {part.number}" if part.number else part.task.id
    for statuses in by_state.values():
        yield Deadline(name, part.name, part.task.task.lead, sum_up(statuses), condition, part, bodies, done)


def _of_reports(status: PlanStatus) -> Iterator[Deadline]:
    who = status.interpreted.name(status.reporter) if status.reporter else ""
    for report in status.interpreted.plan.reporting:
        found = status.of_report(report)
        yield Deadline(report.period, report.name, who, found, done=found.done)
