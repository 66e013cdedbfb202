"""What became of a task that goes by this number no more: the number it has now, or the decision that took it out."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_cli.comparing.matching import pair_tasks
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.plan import Amendment, Plan, Task
from cchc_cli.tracking.queries import task_name


@dataclass(frozen=True)
class FormerTask:
    """`identity` is what the journal knows it by; the title is empty where only a decision speaks of it.

    What is no more (`now` is None) has the `decisions` that name it; none where nobody says why it went.
    """

    identity: str
    title: str
    now: InterpretedTask | None
    decisions: tuple[Amendment, ...] = ()


def former_task(interpreted: InterpretedPlan, issued: Plan | None, number: str) -> FormerTask | None:
    """The task that had this number in the plan as issued, or that a decision names; None where nobody knows it."""
    name = task_name(number)
    old = next((task for _, task in issued.tasks() if task.id.casefold() == name), None) if issued else None
    if old is None or issued is None:
        decisions = tuple(interpreted.plan.amendments_of(name))
        return FormerTask(name, "", None, decisions) if decisions else None
    now = _now(interpreted, issued, old)
    return FormerTask(old.identity, old.title, now, () if now else _decisions(interpreted.plan, old))


def _now(interpreted: InterpretedPlan, issued: Plan, old: Task) -> InterpretedTask | None:
    before, after = [task for _, task in issued.tasks()], interpreted.tasks
    pairs = pair_tasks(before, [task.task for task in after])
    return next((after[j] for i, j in pairs if j is not None and i is not None and before[i] is old), None)


def _decisions(plan: Plan, old: Task) -> tuple[Amendment, ...]:
    return tuple(plan.amendments_of(old.id, old.identity))
