"""What was reported as done without a document that proves it, body by body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.assignments import Assignment, Unit
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import Status


@dataclass(frozen=True, slots=True)
class UnprovenWork:
    """What a body has done by one deadline, and no document says so."""

    assignment: Assignment
    status: Status


def unproven_work(
    plan_status: PlanStatus, tasks: Iterable[InterpretedTask]
) -> Iterator[tuple[Unit, tuple[UnprovenWork, ...]]]:
    """The bodies that have any, in the order in which the plan names them, each with its own in the plan's order."""
    for unit, led in plan_status.responsibilities.led(tasks).values():
        owed = (a for task in led for a in plan_status.responsibilities.of_unit(task, unit))
        found = tuple(UnprovenWork(a, plan_status.of_assignment(a)) for a in owed if plan_status.record(a).lacks_proof)
        if found:
            yield unit, found
