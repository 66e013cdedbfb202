"""Who below has made a plan out of this one: issued or drafted, what it takes up, leaves out, has later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc_cli.checking.cascade.cascade_rules import (
    IMPLEMENTS_REMOVED,
    PlanPair,
    changed_since,
    implemented_tasks_exist,
    is_issued,
    led_tasks_taken_up,
    not_later,
)
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.register import Agency
from cchc_cli.tracking.assignments import Responsibilities, responsibilities_of
from cchc_cli.tracking.cascade.plan_levels import BodyPlan, BodyPlans, leading_bodies
from cchc_cli.tracking.queries import led_by


class PlanState(StrEnum):
    ISSUED = "issued"
    DRAFT = "draft"  # its decision has no number yet
    MISSING = "missing"

    @property
    def words(self) -> str:
        return {"issued": "đã ban hành", "draft": "dự thảo", "missing": "chưa có kế hoạch"}[self]


class Uptake(StrEnum):
    """What became of a task above that a body leads, or that it takes up of its own accord."""

    TAKEN_UP = "taken-up"
    LATER = "later"  # taken up, with a deadline after the one above
    CHANGED = "changed"  # taken up, and adjusted above since
    MISSING = "missing"

    @property
    def mark(self) -> str:
        return {"taken-up": "●", "later": "▲", "changed": "◆", "missing": "○"}[self]

    @property
    def words(self) -> str:
        return {
            "taken-up": "đã nhận",
            "later": "nhận nhưng hạn muộn hơn",
            "changed": "cấp trên đã điều chỉnh sau khi nhận",
            "missing": "chưa nhận",
        }[self]


NOT_ITS = "·"  # the mark of a task that is not the body's


@dataclass(frozen=True)
class BodyView:
    """One body on a day: its plan, and the tasks above by their keys, those it leads first.

    `removed` are the keys of tasks that it takes up and that decisions have taken out of the plan above since.
    """

    body: Agency
    plan: BodyPlan | None
    tasks: Mapping[str, Uptake]
    as_of: date
    removed: tuple[str, ...] = ()

    @property
    def state(self) -> PlanState:
        if self.plan is None:
            return PlanState.MISSING
        return PlanState.ISSUED if is_issued(self.plan.interpreted.plan, self.as_of) else PlanState.DRAFT

    @property
    def issued_on(self) -> date | None:
        issued = self.plan is not None and self.state is PlanState.ISSUED
        return self.plan.interpreted.plan.decision.date if self.plan and issued else None

    @property
    def taken(self) -> int:
        """How many of its tasks it takes up."""
        return len(self.tasks) - len(self.that_are(Uptake.MISSING))

    def that_are(self, uptake: Uptake) -> list[str]:
        return [key for key, found in self.tasks.items() if found is uptake]

    @property
    def is_behind(self) -> bool:
        """Whether it has no issued plan, or one that leaves out what it leads, has it later, or as it was once."""
        found = {*self.tasks.values()} - {Uptake.TAKEN_UP}
        return self.state is not PlanState.ISSUED or bool(found) or bool(self.removed)


def cascade_view(interpreted: InterpretedPlan, below: BodyPlans, as_of: date) -> list[BodyView]:
    """The bodies that lead anything, or have a plan of their own that names this one, in the register's order."""
    shown = {body.id for body in leading_bodies(interpreted)} | below.plans.keys()
    bodies = (body for body in interpreted.register.agencies if body.id in shown)
    responsibilities = responsibilities_of(interpreted)
    return [_view(responsibilities, body, below.plans.get(body.id), as_of) for body in bodies]


def marked_areas(interpreted: InterpretedPlan, views: Iterable[BodyView]) -> dict[int, list[InterpretedTask]]:
    """By their areas the tasks that are any of these bodies': the columns of a matrix."""
    asked = {key for view in views for key in view.tasks}
    areas: dict[int, list[InterpretedTask]] = {}
    for task in interpreted.tasks:
        if task.identity in asked:
            areas.setdefault(task.area.number, []).append(task)
    return areas


def _view(known: Responsibilities, body: Agency, plan: BodyPlan | None, as_of: date) -> BodyView:
    tasks = dict.fromkeys((task.identity for task in led_by(known, body.id)), Uptake.MISSING)
    if plan is None:
        return BodyView(body, None, tasks, as_of)
    pair = PlanPair(plan.interpreted, known.interpreted)
    taken = {task.identity: Uptake.TAKEN_UP for _, _, task in pair.links}
    changed = {task.identity: Uptake.CHANGED for _, _, task in pair.links if changed_since(pair, task, as_of)}
    later = {str(found.values["key"]): Uptake.LATER for found in not_later(pair)}
    gaps = {str(found.values["above"]): Uptake.MISSING for found in led_tasks_taken_up(pair)}
    gone = (str(f.values["above"]) for f in implemented_tasks_exist(pair) if f.kind is IMPLEMENTS_REMOVED)
    return BodyView(body, plan, {**tasks, **taken, **changed, **later, **gaps}, as_of, tuple(dict.fromkeys(gone)))
