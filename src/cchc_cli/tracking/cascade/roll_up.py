"""What the bodies' own journals say of the tasks above: a view, never copied into the journal above.

A body speaks for its part of a task where its plan takes the task up and its journal has anything of it; its day counts
against the deadline above. Where it is silent the journal above speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from cchc_cli.files.problems import DataStop
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.loading import LoadedWorkspace
from cchc_cli.tracking.assignments import Assignment, Responsibilities, TaskPart, parts
from cchc_cli.tracking.cascade.plan_levels import BodyPlan, BodyPlans
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.replay import Key
from cchc_cli.tracking.states import State, Status, status_of_due, sum_parts


@dataclass(frozen=True)
class Disagreement:
    """Both journals speak of a body's part of a task, and not alike; the body's own counts."""

    task: InterpretedTask
    body: str
    above: Status
    own: Status


class RollUp:
    """The bodies of a plan that keep journals; those that cannot be read are named, and silent."""

    def __init__(self, loaded: LoadedWorkspace) -> None:
        self._loaded = loaded
        below = BodyPlans.below(loaded)
        kept = {id_: body for id_, body in below.plans.items() if body.loaded.has_journal}
        self.speaking = {id_: body for id_, body in kept.items() if _is_readable(body)}
        broken = [body.loaded.workspace.journal for id_, body in kept.items() if id_ not in self.speaking]
        self.unreadable: tuple[Path, ...] = (*below.unreadable, *broken)

    @cached_property
    def _responsibilities(self) -> Responsibilities:
        return Responsibilities(self._loaded.interpreted)

    def states(self, above: PlanStatus) -> Mapping[Key, Status]:
        """By the assignment above, on the day of `above`, which knows only its own journal."""
        return {key: status for body in self.speaking.values() for key, status in self._said(body, above)}

    def _said(self, body: BodyPlan, above: PlanStatus) -> Iterator[tuple[Key, Status]]:
        own = PlanStatus(body.interpreted, body.loaded.entries, above.as_of, above.within)
        for identity, tasks in body.taking_up.items():
            told = [task for task in tasks if task.identity in own.replay.touched]
            task = self._responsibilities.tasks.get(identity)
            if task is None or not told:
                continue
            assignments = [a for a in self._responsibilities.assignments(task) if a.unit.id == body.id]
            owed = [assignment.part for assignment in assignments]
            for assignment in assignments:
                status = sum_parts(_of_part(own, found, assignment.part, owed) for found in told)
                yield assignment.key, _by_deadline(status, above.of_assignment(assignment), above)

    def disagreements(self, above: PlanStatus) -> list[Disagreement]:
        """Where the journal above says that something is settled, or when, and the body's own says otherwise."""
        found = []
        for assignment in self._assignments():
            own = above.own.get(assignment.key)
            if own is None or not above.replay.record(assignment).is_touched:
                continue
            told = above.of_own_journal(assignment)
            if (told.state, told.done_on) != (own.state, own.done_on):
                found.append(Disagreement(assignment.part.task, assignment.unit.name, told, own))
        return found

    def _assignments(self) -> Iterator[Assignment]:
        for task in self._loaded.interpreted.tasks:
            yield from self._responsibilities.assignments(task)


def _is_readable(body: BodyPlan) -> bool:
    try:
        return body.loaded.entries is not None
    except DataStop:
        return False


def _of_part(own: PlanStatus, task: InterpretedTask, part: TaskPart, owed: Sequence[TaskPart]) -> Status:
    """Of the body's task what has the same place as the part above; all of it where it is divided otherwise.

    Of products that are led apart its plan has its own alone, and these in their order: the parts `owed`.
    """
    below = parts(task)
    if part.task.product_leads:
        return own.of_part(below[owed.index(part)]) if len(below) == len(owed) else own.of(task)
    same = [found for found in below if found.number == part.number]
    alike = len(below) == len(parts(part.task)) and same
    return own.of_part(same[0]) if alike else own.of(task)


def _by_deadline(status: Status, above: Status, day: PlanStatus) -> Status:
    """The state by the deadline above: a body's own earlier one is its own affair."""
    if above.due is None or status.state in {State.NOT_ARISEN, State.WAITING}:
        return replace(status, of=1, done=min(status.done, 1), mixed=())
    if status.done_on is None:
        return status_of_due(above.due, day.as_of, day.within, started=status.started)
    late = max(0, (status.done_on - above.due).days)
    state = State.DONE_LATE if late else State.DONE_ON_TIME
    return Status(state, above.due, late or None, started=True, done_on=status.done_on, done=1)
