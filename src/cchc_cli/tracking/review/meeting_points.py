"""What a review meeting goes through, body by body: what is overdue, what is due, which difficulties are open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.assignments import Unit, leading
from cchc_cli.tracking.deadlines import Deadline, debts
from cchc_cli.tracking.plan_status import PlanStatus

if TYPE_CHECKING:
    from cchc_cli.model.journal import Difficulty


@dataclass(frozen=True, slots=True)
class MeetingPoints:
    """The longest overdue first, the nearest first, the oldest difficulty first."""

    unit: Unit
    overdue: tuple[Deadline, ...]
    soon: tuple[Deadline, ...]
    difficulties: tuple[Difficulty, ...]


def meeting_points(plan_status: PlanStatus, tasks: Iterable[InterpretedTask]) -> list[MeetingPoints]:
    """The leading bodies that have any in the plan's order, then whoever else reported a difficulty.

    What is due soon is what is due within the days of `plan_status`: of a quarter, those to its end.
    """
    found = [
        MeetingPoints(debt.unit, debt.overdue, debt.soon, _own_difficulties(plan_status, debt.unit))
        for debt in debts(plan_status, tasks)
    ]
    told = {id(difficulty) for points in found for difficulty in points.difficulties}
    rest = [difficulty for difficulty in plan_status.difficulties if id(difficulty) not in told]
    return [p for p in found if p.overdue or p.soon or p.difficulties] + list(_of_others(plan_status, rest))


def _own_difficulties(plan_status: PlanStatus, unit: Unit) -> tuple[Difficulty, ...]:
    return () if unit.is_open else tuple(plan_status.about(unit.id).difficulties)


def _of_others(plan_status: PlanStatus, rest: Iterable[Difficulty]) -> Iterator[MeetingPoints]:
    by_name: dict[str, list[Difficulty]] = {}
    for difficulty in rest:
        by_name.setdefault(difficulty.agency or _leads(plan_status, difficulty), []).append(difficulty)
    for text, own in by_name.items():
        id_ = next(iter(plan_status.responsibilities.ids(text)), "")
        yield MeetingPoints(Unit(id_, plan_status.interpreted.name(id_) if id_ else text), (), (), tuple(own))


def _leads(plan_status: PlanStatus, difficulty: Difficulty) -> str:
    """Who leads the task, in the plan's words."""
    task = plan_status.responsibilities.tasks.get(difficulty.task)
    return leading(task, difficulty.product).text if task else ""
