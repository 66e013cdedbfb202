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
    known = {task.identity: task for task in tasks}
    for found in plan_status.roll_up.disagreements(plan_status) if plan_status.roll_up else ():
        task = known.get(found.task.identity)
        if task and any(assignment.unit.name == _whose(found) for assignment in plan_status.assignments(task)):
            yield found


def contradiction(found: AnyDisagreement) -> str:
    """Both accounts, and which of them counts: one sentence."""
    task, whose = found.task.id, _whose(found)
    if isinstance(found, Disagreement):
        return (
            f"Nhiệm vụ {task}, {whose}: sổ này ghi {_told(found.above)}, sổ của {whose} ghi {_told(found.own)}; lấy "
            f"theo sổ của {whose}."
        )
    said = (
        f"{found.done} sổ riêng ghi đã hoàn thành" if found.is_short else f"{found.open} sổ riêng ghi chưa hoàn thành"
    )
    return (
        f"Nhiệm vụ {task}, {whose}: sổ này ghi {found.told}/{found.size} ngày {day(found.on)}, nhưng đến ngày ấy "
        f"{said}; lấy theo sổ riêng."
    )


def contradiction_data(found: AnyDisagreement) -> dict[str, Any]:
    """`above` and `own` are states; of a group that is only counted they are numbers, on the day `on`."""
    said: dict[str, Any]
    if isinstance(found, Disagreement):
        said = {"on": None, "above": _state(found.above), "own": _state(found.own)}
    else:
        own = {"done": found.done, "open": found.open, "of": found.size}
        said = {"on": found.on, "above": {"done": found.told, "of": found.size}, "own": own}
    return {"task": found.task.identity, "name": _whose(found), **said, "text": contradiction(found)}


def _whose(found: AnyDisagreement) -> str:
    return found.group if isinstance(found, CountedDisagreement) else found.body


def _state(status: Status) -> dict[str, Any]:
    return {"state": status.state, "done_on": status.done_on}


def _told(status: Status) -> str:
    """The state with the day on which it came about: two journals may differ in that alone."""
    return state(status) + (f" ngày {day(status.done_on)}" if status.done_on else "")
