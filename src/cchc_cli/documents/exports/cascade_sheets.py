"""Who below has a plan and takes up what, as a workbook: a table of the bodies, and the matrix of bodies and tasks."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_cli.checking.cascade.cascade_view import BodyView, PlanState, Uptake, marked_areas
from cchc_cli.documents.exports.workbook import DAY, WHOLE, Tone, WorkbookColumn, WorkbookRow, WorkbookSheet
from cchc_cli.model.interpretation import InterpretedPlan

_TONES = {Uptake.TAKEN_UP: Tone.GOOD, Uptake.LATER: Tone.LATE, Uptake.CHANGED: Tone.LATE, Uptake.MISSING: Tone.BAD}
_STATES = {PlanState.ISSUED: Tone.GOOD, PlanState.DRAFT: Tone.LATE, PlanState.MISSING: Tone.BAD}
_BODIES = (
    WorkbookColumn("Cơ quan", 36),
    WorkbookColumn("Kế hoạch", 18, tinted=True),
    WorkbookColumn("Ngày ban hành", 14, DAY, centred=True),
    WorkbookColumn("Đã nhận", 10, WHOLE, centred=True),
    WorkbookColumn("Phải nhận", 10, WHOLE, centred=True),
    WorkbookColumn("Chưa nhận", 30, "@"),
    WorkbookColumn("Hạn muộn hơn", 30, "@"),
    WorkbookColumn("Cấp trên đã đổi", 30, "@"),
)


def cascade_sheets(interpreted: InterpretedPlan, views: Sequence[BodyView]) -> list[WorkbookSheet]:
    """In the register's order; a mark a task, in the colour of what became of it."""
    numbers = {task.identity: task.id for task in interpreted.tasks}
    tasks = [task for of_area in marked_areas(interpreted, views).values() for task in of_area]
    title = f"Kế hoạch của các cơ quan thực hiện {interpreted.plan.title}"
    marks = "; ".join(f"{uptake.mark} {uptake.words}" for uptake in Uptake)
    return [
        WorkbookSheet("Cơ quan", title, _BODIES, [_body(view, numbers) for view in views]),
        WorkbookSheet(
            "Ma trận",
            title,
            [WorkbookColumn("Cơ quan", 36), *(WorkbookColumn(task.id, 6, "@", centred=True) for task in tasks)],
            [_marks(view, [task.identity for task in tasks]) for view in views],
            caption=[f"{marks}; để trống: không phải nhiệm vụ của cơ quan."],
        ),
    ]


def _body(view: BodyView, numbers: dict[str, str]) -> WorkbookRow:
    def named(uptake: Uptake) -> str:
        return ", ".join(numbers[key] for key in view.that_are(uptake))

    cells = [view.body.name, view.state.words, view.issued_on, view.taken, len(view.tasks)]
    changed = ", ".join(filter(None, [named(Uptake.CHANGED), *view.removed]))
    return WorkbookRow([*cells, named(Uptake.MISSING), named(Uptake.LATER), changed], _STATES[view.state])


def _marks(view: BodyView, keys: Sequence[str]) -> WorkbookRow:
    found = [view.tasks.get(key) for key in keys]
    marks = [uptake.mark if uptake else None for uptake in found]
    return WorkbookRow([view.body.name, *marks], tones=[Tone.PLAIN, *(_TONES[u] if u else Tone.PLAIN for u in found)])
