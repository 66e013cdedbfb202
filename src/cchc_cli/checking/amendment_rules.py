"""Rules over the decisions that adjust a plan, and over what changed in it since it was issued without one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from cchc_cli.checking.findings import Finding, Path
from cchc_cli.comparing.matching import pair_tasks, plain
from cchc_cli.files.problems import warning
from cchc_cli.language.nearest import nearest, perhaps
from cchc_cli.model.days import day as vn
from cchc_cli.model.plan import Area, Plan, Task, WrittenTime
from cchc_cli.model.task_fields import FieldKind, in_order_of


def check_amendments(plan: Plan, issued: Plan | None) -> Iterator[Finding]:
    """`issued` is the plan as issued; where nobody knows it, only the amendments themselves are checked."""
    yield from _dates(plan)
    if issued is not None:
        yield from _tasks_known(plan, issued)
        yield from _changes(plan, issued)


AMENDMENT_DATE = warning(
    "amendment-date",
    "quyết định điều chỉnh {number} ngày {date} trước ngày ban hành {issued}",
    "xem lại date của quyết định điều chỉnh",
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


def _tasks_known(plan: Plan, issued: Plan) -> Iterator[Finding]:
    known = {task.id for one in (plan, issued) for _, task in one.tasks()}
    for n, amendment in enumerate(plan.amendments):
        for t, id_ in enumerate(amendment.tasks):
            if id_ not in known:
                guess = nearest(id_, known)
                values: dict[str, object] = {"id": id_, "nearest": perhaps(guess)}
                yield Finding(("amendments", n, "tasks", t), AMENDMENT_TASK, values)


_AMEND = "thêm quyết định điều chỉnh vào amendments: {{number, date, tasks: [{id}]}}; chép sai thì ghi vào corrections"
TASK_CHANGED = warning("task-changed", "nhiệm vụ {id} khác bản ban hành theo {number}: {what}", _AMEND)
TASK_ADDED = warning("task-added", "nhiệm vụ {id} không có trong bản ban hành theo {number}", _AMEND)
TASK_REMOVED = warning("task-removed", "nhiệm vụ {id} của bản ban hành theo {number} không còn", _AMEND)

NEED_DECISION = (TASK_CHANGED, TASK_ADDED, TASK_REMOVED)
NEED_ISSUED = (AMENDMENT_TASK, *NEED_DECISION)  # nothing is found of these without the plan as issued


def _changes(plan: Plan, issued: Plan) -> Iterator[Finding]:
    """A task whose words, lead or time changed, that came or went, while no amendment and no correction names it."""
    excused = {id_ for amendment in plan.amendments for id_ in amendment.tasks} | _corrected(plan, issued)
    was, now = _located(issued), _located(plan)
    for before, after in pair_tasks([task for _, task in was], [task for _, task in now]):
        old = None if before is None else was[before][1]
        loc, new = now[after] if after is not None else (("areas",), None)
        what = _what_changed(old, new)
        task = new or old
        if what and task and not {t.id for t in (old, new) if t} & excused:
            kind = TASK_CHANGED if old and new else TASK_ADDED if new else TASK_REMOVED
            yield Finding(loc, kind, {"id": task.id, "what": what, "number": plan.decision.number})


def _located(plan: Plan) -> list[tuple[Path, Task]]:
    def tasks(place: int, area: Area) -> Iterator[tuple[Path, Task]]:
        return ((("areas", place, "tasks", t, "id"), task) for t, task in enumerate(area.tasks))

    return [found for a, area in enumerate(plan.areas) for found in tasks(a, area)]


def _what_changed(old: Task | None, new: Task | None) -> str:
    """The names of what differs, for the message; a task that came or went differs as a whole."""
    if old is None or new is None:
        return "cả nhiệm vụ"
    return ", ".join(
        field.amended
        for field in in_order_of(_WRITTEN)
        if field.amended and _WRITTEN[field.kind](old, field.key) != _WRITTEN[field.kind](new, field.key)
    )


def _words(task: Task, key: str) -> str:
    return plain(getattr(task, key) or "")


def _time_of(task: Task, key: str) -> tuple[object, ...]:
    return _time(getattr(task, key))


def _time(written: WrittenTime | None) -> tuple[object, ...]:
    return (plain(written.text), written.start, written.due) if written else ()


def _products(task: Task, key: str) -> list[tuple[object, ...]]:
    return sorted((plain(product.name), str(_time(product.time))) for product in getattr(task, key))


# in the order in which the message names them
_WRITTEN: Mapping[FieldKind, Callable[[Task, str], object]] = {
    FieldKind.NAME: _words,
    FieldKind.AGENCIES: _words,
    FieldKind.TIME: _time_of,
    FieldKind.PRODUCTS: _products,
    FieldKind.MONEY: _words,
    FieldKind.TEXT: _words,
}


def _corrected(plan: Plan, issued: Plan) -> set[str]:
    """Tasks whose transcription was set right since: the correction is new, and its place begins with their number."""
    before = {(slip.where, slip.read) for slip in issued.corrections}
    new = [slip.where for slip in plan.corrections if (slip.where, slip.read) not in before]
    return {found[0] for where in new if (found := re.match(r"\w+(?:\.\w+)*", where))}
