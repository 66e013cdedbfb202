"""Where the journal of a plan and a body's own say different things: in words, and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from cchc_cli.model.days import day
from cchc_cli.tracking.cascade.counted_groups import CountedDisagreement
from cchc_cli.tracking.cascade.roll_up import Disagreement
from cchc_cli.tracking.state_words import state

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.tracking.plan_status import PlanStatus
    from cchc_cli.tracking.states import Status

AnyDisagreement = CountedDisagreement | Disagreement


def contradictions(plan_status: PlanStatus, tasks: Iterable[InterpretedTask]) -> Iterator[AnyDisagreement]:
    """Those about the tasks, and about who is asked about."""
    if plan_status.roll_up is None:
        return
    asked = {assignment.key for task in tasks for assignment in plan_status.assignments(task)}
    yield from (found for found in plan_status.roll_up.disagreements(plan_status) if found.assignment.key in asked)


def contradiction(found: AnyDisagreement) -> str:
    """Both accounts, and which of them counts: one sentence."""
    task, whose = found.assignment.part.task.id, found.assignment.unit.name
    here, own = accounts(found)
    if isinstance(found, Disagreement):
        return f"Nhiệm vụ {task}, {whose}: sổ này ghi {here}, sổ của {whose} ghi {own}; lấy theo sổ của {whose}."
    return f"Nhiệm vụ {task}, {whose}: sổ này ghi {here}, nhưng đến ngày ấy {own}; lấy theo sổ riêng."


def accounts(found: AnyDisagreement) -> tuple[str, str]:
    """What this journal says, and what the body's own says, or those of the group's members do."""
    if isinstance(found, Disagreement):
        return _told(found.above), _told(found.own)
    own = f"{found.done} sổ riêng ghi đã hoàn thành" if found.is_short else f"{found.open} sổ riêng ghi chưa hoàn thành"
    return f"{found.told}/{found.size} ngày {day(found.on)}", own


def contradiction_data(found: AnyDisagreement) -> dict[str, Any]:
    """`above` and `own` are states; of a group that is only counted they are numbers, on the day `on`."""
    said: dict[str, Any]
    if isinstance(found, Disagreement):
        said = {"on": None, "above": _state(found.above), "own": _state(found.own)}
    else:
        own = {"done": found.done, "open": found.open, "of": found.size}
        said = {"on": found.on, "above": {"done": found.told, "of": found.size}, "own": own}
    task, whose = found.assignment.part.task.identity, found.assignment.unit.name
    return {"task": task, "name": whose, **said, "text": contradiction(found)}


def _state(status: Status) -> dict[str, Any]:
    return {"state": status.state, "done_on": status.done_on}


def _told(status: Status) -> str:
    """The state with the day on which it came about: two journals may differ in that alone."""
    return state(status) + (f" ngày {day(status.done_on)}" if status.done_on else "")
