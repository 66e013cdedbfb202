"""The page's part on the bodies' own plans: who has one and takes up what, a section a level.

The rules between plans are imported where they are asked: most pages have no such part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from cchc_cli.language.text import one_line
from cchc_cli.model.days import day

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.checking.cascade.cascade_view import BodyView, Uptake
    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.loading import LoadedWorkspace


@dataclass(frozen=True, slots=True, repr=False)
class AreaMarks:
    """What became of an area's tasks with one body, a mark a task."""

    marks: Annotated[
        str,
        "Mỗi nhiệm vụ một dấu: ● đã nhận, ▲ hạn muộn hơn, ◆ cấp trên đã đổi, ○ chưa nhận, · không phải của cơ quan",
    ]
    text: Annotated[str, "Như thế, bằng lời"]


@dataclass(frozen=True, slots=True, repr=False)
class BodyPlanRow:
    name: Annotated[str, "Tên cơ quan"]
    state: Annotated[str, "Kế hoạch: đã ban hành, dự thảo, chưa có"]
    behind: Annotated[bool, "Còn phải đôn đốc"]
    issued: Annotated[str, "Ngày ban hành"]
    taken: Annotated[str, "Đã nhận bao nhiêu nhiệm vụ trên số phải nhận"]
    missing: Annotated[str, "Số của các nhiệm vụ chưa nhận"]
    later: Annotated[str, "Số của các nhiệm vụ nhận với hạn muộn hơn"]
    areas: Annotated[list[AreaMarks], "Bảng cơ quan × nhiệm vụ: các ô của cơ quan, mỗi lĩnh vực một ô"]
    changed: Annotated[str, "Số của các nhiệm vụ cấp trên đã điều chỉnh hay bỏ sau khi cơ quan nhận"] = ""


@dataclass(frozen=True, slots=True, repr=False)
class PlanLevel:
    """The plans below one plan."""

    title: Annotated[str, "Của cấp nào"]
    anchor: Annotated[str, "Chỗ của mục trong trang"]
    summary: Annotated[str, "Bao nhiêu cơ quan, bao nhiêu đã ban hành"]
    areas: Annotated[list[str], "Đầu cột của bảng: từ nhiệm vụ nào đến nhiệm vụ nào"]
    bodies: Annotated[list[BodyPlanRow], "Các cơ quan, theo danh mục"]
    adjusted: Annotated[bool, "Cấp trên đã điều chỉnh nhiệm vụ nào sau khi cơ quan nhận"] = False


def plan_levels(loaded: LoadedWorkspace, as_of: date) -> list[PlanLevel]:
    """This plan's bodies, then those of each body that has some; empty where no body has a plan of its own."""
    return list(_levels(loaded, "Kế hoạch của các cơ quan", "muc-cap-duoi", as_of))


def _levels(loaded: LoadedWorkspace, title: str, anchor: str, as_of: date) -> Iterator[PlanLevel]:
    from cchc_cli.checking.cascade.cascade_view import cascade_view, marked_areas
    from cchc_cli.tracking.cascade.plan_levels import BodyPlans

    below = BodyPlans.below(loaded)
    if not below.plans:
        return
    views = cascade_view(loaded.interpreted, below, as_of)
    areas = marked_areas(loaded.interpreted, views)
    numbers = {task.identity: task.id for task in loaded.interpreted.tasks}
    rows = [_row(view, numbers, list(areas.values())) for view in views]
    yield PlanLevel(
        title,
        anchor,
        _summary(views),
        [f"{tasks[0].id}–{tasks[-1].id}" if len(tasks) > 1 else tasks[0].id for tasks in areas.values()],
        rows,
        adjusted=any(row.changed for row in rows),
    )
    for number, view in enumerate(views, 1):
        if view.plan:
            name = f"Kế hoạch dưới {one_line(view.body.name)}"
            yield from _levels(view.plan.loaded, name, f"{anchor}-{number}", as_of)


def _summary(views: Sequence[BodyView]) -> str:
    from cchc_cli.checking.cascade.cascade_view import PlanState

    states = [view.state for view in views]
    counted = ", ".join(f"{states.count(state)} {state.words}" for state in PlanState if state in states)
    return f"{len(views)} cơ quan: {counted}."


def _row(view: BodyView, numbers: dict[str, str], areas: Sequence[Sequence[InterpretedTask]]) -> BodyPlanRow:
    from cchc_cli.checking.cascade.cascade_view import Uptake

    def named(uptake: Uptake, *more: str) -> str:
        return ", ".join([*(numbers[key] for key in view.that_are(uptake)), *more])

    return BodyPlanRow(
        one_line(view.body.name),
        view.state.words,
        view.is_behind,
        day(view.issued_on),
        f"{view.taken}/{len(view.tasks)}",
        named(Uptake.MISSING),
        named(Uptake.LATER),
        [_marks(view, tasks) for tasks in areas],
        named(Uptake.CHANGED, *view.removed),
    )


def _marks(view: BodyView, tasks: Sequence[InterpretedTask]) -> AreaMarks:
    from cchc_cli.checking.cascade.cascade_view import NOT_ITS

    own: dict[Uptake, list[str]] = {}
    for task in tasks:
        if task.identity in view.tasks:
            own.setdefault(view.tasks[task.identity], []).append(task.id)
    marks = "".join(view.tasks[task.identity].mark if task.identity in view.tasks else NOT_ITS for task in tasks)
    told = (f"{uptake.words}: {', '.join(found)}" for uptake, found in own.items())
    return AreaMarks(marks, "; ".join(told) or "không có nhiệm vụ của cơ quan")
