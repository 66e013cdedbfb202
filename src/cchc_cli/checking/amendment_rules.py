"""Rules over the decisions that adjust a plan, and over what changed in it since it was issued without one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cchc_cli.checking.findings import Finding, Path
from cchc_cli.comparing.difference_words import KINDS, SECTIONS, change_line, decision
from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection
from cchc_cli.files.problems import warning
from cchc_cli.language.nearest import nearest, perhaps
from cchc_cli.model.days import day as vn

if TYPE_CHECKING:
    from cchc_cli.comparing.history.adjustments import Adjustment, PlanHistory, TaskHistory
    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.plan import Plan


def check_amendments(plan: Plan, history: PlanHistory | None) -> Iterator[Finding]:
    """Where nobody knows how the plan was issued, only the amendments themselves are checked."""
    yield from _dates(plan)
    if history is not None:
        yield from _tasks_known(plan, history)
        yield from _task_changes(plan, history)
        yield from _other_changes(plan, history)


AMENDMENT_DATE = warning(
    "amendment-date",
    "quyết định điều chỉnh {number} ngày {date} trước ngày ban hành {issued}",
    "xem lại ngày (date) của quyết định điều chỉnh",
)


def _dates(plan: Plan) -> Iterator[Finding]:
    issued = plan.decision.date
    for n, amendment in enumerate(plan.amendments):
        if amendment.date < issued:
            values: dict[str, object] = {"number": amendment.number, "date": vn(amendment.date), "issued": vn(issued)}
            yield Finding(("amendments", n, "date"), AMENDMENT_DATE, values)


AMENDMENT_TASK = warning(
    "amendment-task", "quyết định điều chỉnh nêu nhiệm vụ {id} không có trong kế hoạch", "{nearest}"
)


def _tasks_known(plan: Plan, history: PlanHistory) -> Iterator[Finding]:
    for n, amendment in enumerate(plan.amendments):
        for t, id_ in enumerate(amendment.tasks):
            if id_ not in history.numbers:
                guess = nearest(id_, history.numbers)
                values: dict[str, object] = {"id": id_, "nearest": perhaps(guess)}
                yield Finding(("amendments", n, "tasks", t), AMENDMENT_TASK, values)


_AMEND = (
    "ghi quyết định vào amendments, tasks có {id}; đổi sau lần ghi (commit) đưa quyết định vào thì cần quyết định "
    "khác; chép sai thì ghi vào corrections"
)
TASK_CHANGED = warning("task-changed", "nhiệm vụ {id} đổi mà không theo quyết định nào: {what}{before}", _AMEND)
TASK_ADDED = warning("task-added", "nhiệm vụ {id} thêm vào mà không theo quyết định nào{before}", _AMEND)
TASK_REMOVED = warning("task-removed", "nhiệm vụ {id} bị bỏ mà không theo quyết định nào{before}", _AMEND)
_TASK_KINDS = {ChangeKind.CHANGED: TASK_CHANGED, ChangeKind.ADDED: TASK_ADDED, ChangeKind.REMOVED: TASK_REMOVED}


def _task_changes(plan: Plan, history: PlanHistory) -> Iterator[Finding]:
    """A task that no amendment names since it changed, came or went."""
    for task in history.tasks:
        for left in task.adjustments:
            if left.undecided:
                yield _about_task(plan, task, left.difference)


def _about_task(plan: Plan, task: TaskHistory, found: Difference) -> Finding:
    place = _task_place(task.now, found) if task.now else _area_of(plan, task.last.area.number)
    values = {"id": found.id, "what": _what(found), "before": _before(task.adjustments)}
    return Finding(place, _TASK_KINDS[found.kind], values)


def _task_place(task: InterpretedTask, found: Difference) -> Path:
    """The field, where only one has changed and still is there; else the task's number."""
    keys = {change.key.split(".")[0] for change in found.changes}
    key = keys.pop() if len(keys) == 1 and not found.areas else "id"
    return (*task.loc, key if getattr(task.task, key) else "id")


def _area_of(plan: Plan, number: int) -> Path:
    places = {area.number: ("areas", place, "title") for place, area in enumerate(plan.areas)}
    return places.get(number, ("areas",))


def _what(found: Difference) -> str:
    moved = ["chuyển từ lĩnh vực {} sang {}".format(*found.areas)] if found.areas else []
    return "; ".join([*moved, *(change_line(found.section, change) for change in found.changes)])


def _before(adjustments: tuple[Adjustment, ...]) -> str:
    """Which decisions cover what changed before."""
    made = [(amendment, a.difference) for a in adjustments for amendment in a.amendments]
    said = [f"{decision(amendment)} chỉ nói: {_what(found) or KINDS[found.kind]}" for amendment, found in made]
    return f" ({'; '.join(said)})" if said else ""


PLAN_CHANGED = warning(
    "plan-changed",
    "{what} mà không theo quyết định nào",
    "ghi quyết định vào amendments; đổi sau lần ghi (commit) đưa quyết định vào thì cần quyết định khác; "
    "chép sai thì ghi vào corrections",
)
NEED_DECISION = (TASK_CHANGED, TASK_ADDED, TASK_REMOVED, PLAN_CHANGED)
NEED_ISSUED = (AMENDMENT_TASK, *NEED_DECISION)  # nothing is found of these without the plan as issued


def _other_changes(plan: Plan, history: PlanHistory) -> Iterator[Finding]:
    """Title, decision, text, targets, areas: what changed since the last amendment came in."""
    for left in history.others:
        if left.undecided:
            yield from _about_other(plan, left.difference)


def _about_other(plan: Plan, found: Difference) -> Iterator[Finding]:
    name = f"{SECTIONS[found.section]} {found.id}".strip()
    if found.kind is not ChangeKind.CHANGED:
        what = f"{name} {KINDS[found.kind]}: {found.name}"
        yield Finding(_other_place(plan, found, ""), PLAN_CHANGED, {"what": what})
        return
    for change in found.changes:
        what = f"{name} đổi: {change_line(found.section, change)}"
        piece = " ".join((change.new or "").split()[:4])
        yield Finding(_other_place(plan, found, change.key), PLAN_CHANGED, {"what": what}, piece=piece)


def _other_place(plan: Plan, found: Difference, key: str) -> Path:
    match found.section:
        case DifferenceSection.DECISION:
            return ("decision", *key.split("."))
        case DifferenceSection.BODY:
            return ("body", "sections" if key == "paragraphs" else key)
        case DifferenceSection.TARGETS:
            return ("targets",) if found.kind is ChangeKind.REMOVED else ("targets", int(found.id) - 1)
        case DifferenceSection.INDICATORS:
            return _indicator_of(plan, found.id)
        case DifferenceSection.AREAS:
            return _area_of(plan, int(found.id))
        case _:
            return tuple(key.split("."))


def _indicator_of(plan: Plan, id_: str) -> Path:
    places = {
        indicator.id: ("targets", t, "indicators", i)
        for t, target in enumerate(plan.targets)
        for i, indicator in enumerate(target.indicators)
    }
    return places.get(id_, ("targets",))
