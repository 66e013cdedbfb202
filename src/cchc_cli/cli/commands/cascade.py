"""`cchc cascade`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Cell, Column, Row, Table, table_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cchc_cli.checking.cascade.cascade_view import BodyView
    from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask

_NAMED = 6  # tasks that a cell names


def cascade(
    matrix: Annotated[bool, typer.Option("--matrix", help="Bảng cơ quan × nhiệm vụ.")] = False,
    missing: Annotated[
        bool, typer.Option("--missing", help="Chỉ cơ quan chưa ban hành kế hoạch, hoặc kế hoạch còn phải sửa.")
    ] = False,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NGÀY", help="Hạn ban hành kế hoạch: cho biết ai đúng, ai chậm.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Ghi bảng và ma trận ra tệp Excel (.xlsx).")
    ] = None,
    force: options.ForceOption = False,
    *,
    asked: options.QueryOptions,
) -> None:
    """Kế hoạch của cơ quan cấp dưới: ai đã ban hành, nhận nhiệm vụ nào, bỏ sót nhiệm vụ nào, hạn nào muộn hơn.

    Kế hoạch cấp dưới nằm trong bodies/, mỗi cơ quan một thư mục (cchc init --for), và ghi parent là kế hoạch này.
    Với --matrix: ● đã nhận, ▲ nhận nhưng hạn muộn hơn, ◆ cấp trên đã điều chỉnh sau khi nhận, ○ chủ trì mà chưa nhận,
    · không phải nhiệm vụ của cơ quan. Đôn đốc: cchc report reminder --cascade.

        cchc cascade --missing --by 31/1/2021
    """
    from cchc_cli.checking.cascade.cascade_view import PlanState, cascade_view
    from cchc_cli.model.workspace import shown
    from cchc_cli.tracking.cascade.plan_levels import BodyPlans

    loaded = asked.open()
    below, limit = BodyPlans.below(loaded, options.reading_bodies), options.as_of_day(by) if by else None
    options.say_without_plans([loaded.workspace.root])
    day = options.day_in(loaded.interpreted.plan, asked.as_of)
    every = cascade_view(loaded.interpreted, below, day)
    views = [view for view in every if view.is_behind] if missing else every
    if output is not None:
        _write(output, loaded.interpreted, views, day, force=force)
        return
    behind, states = sum(view.is_behind for view in every), Counter(view.state for view in every)
    counted = ", ".join(f"{states[state]} {state.words}" for state in PlanState if states[state])
    notes = [
        f"{len(every)} cơ quan" + f": {counted}" * bool(counted) + f"; {behind} phải đôn đốc" * bool(behind) + ".",
        *(f"Không đọc được {shown(path)}: chạy cchc check để xem lỗi." for path in below.unreadable),
    ]
    if matrix:
        notes.append(_legend())
    table = _matrix(loaded.interpreted, views, asked.format_) if matrix else _table(loaded.interpreted, views, limit)
    console.present(Answer([table], [_data(view, limit) for view in views], notes), asked.format_, asked.way)


def _write(output: Path, interpreted: InterpretedPlan, views: Sequence[BodyView], day: date, *, force: bool) -> None:
    from cchc_cli.documents.exports.cascade_sheets import cascade_sheets
    from cchc_cli.documents.exports.workbook import workbook_bytes
    from cchc_cli.files.problems import UsageStop
    from cchc_cli.files.writing import write_output

    if output.suffix.lower() != ".xlsx":
        raise UsageStop(f"«{output}» không phải là tệp .xlsx", "ví dụ: -o cap-duoi.xlsx")
    data = workbook_bytes(cascade_sheets(interpreted, views), interpreted.plan.title, day)
    write_output(output, data, force=force)
    console.write_line(f"Đã ghi {output}: {len(views)} cơ quan.")


def _table(interpreted: InterpretedPlan, views: Sequence[BodyView], limit: date | None) -> Table:
    from cchc_cli.checking.cascade.cascade_view import Uptake

    numbers = {task.identity: task.id for task in interpreted.tasks}

    def named(view: BodyView, uptake: Uptake) -> Cell:
        return _few([numbers[key] for key in view.that_are(uptake)], len(view.tasks))

    def changed(view: BodyView) -> Cell:
        return _few([*(numbers[key] for key in view.that_are(Uptake.CHANGED)), *view.removed], len(view.tasks))

    adjusted = [(Column("changed", "Cấp trên đã đổi", ratio=1), changed)] if any(map(changed, views)) else []
    return table_of(
        views,
        [
            (Column("agency", "Cơ quan", ratio=2), lambda v: v.body.name),
            (Column("plan", "Kế hoạch"), lambda v: Cell(v.state.words, v.state)),
            (Column("issued_on", "Ngày", spare=1, into="plan"), lambda v: _issued(v, limit)),
            (Column("taken_up", "Đã nhận", right=True, spare=2), lambda v: f"{v.taken}/{len(v.tasks)}"),
            (Column("missing", "Chưa nhận", ratio=1), lambda v: named(v, Uptake.MISSING)),
            (Column("later", "Muộn hơn", ratio=1), lambda v: named(v, Uptake.LATER)),
            *adjusted,
        ],
        style=lambda v: "bold red" if v.state == "missing" else "yellow" if v.is_behind else "",
    )


def _issued(view: BodyView, limit: date | None) -> Cell:
    from cchc_cli.cli import labels

    issued = labels.on(view.issued_on)
    if limit is None or view.issued_on is None:
        return issued
    late = (view.issued_on - limit).days
    return Cell(f"{issued}\n({f'chậm {late} ngày' if late > 0 else 'đúng hạn'})", issued.plain)


def _few(keys: Sequence[str], of: int) -> Cell:
    """The numbers of a few tasks, of many how many they are; in CSV all of them."""
    few = ", ".join(keys[:_NAMED]) + (f" … ({len(keys)} nhiệm vụ)" if len(keys) > _NAMED else "")
    return Cell(f"cả {of}" if len(keys) == of > _NAMED else few, " ".join(keys))


def _matrix(interpreted: InterpretedPlan, views: Sequence[BodyView], format_: console.Format) -> Table:
    """For people an area is one column of marks, a mark a task; for programs each task is a column."""
    from cchc_cli.checking.cascade.cascade_view import marked_areas

    areas = marked_areas(interpreted, views)
    if format_ is console.Format.CSV:
        tasks = [task for of_area in areas.values() for task in of_area]
        rows = [Row([v.body.name, *(v.tasks.get(task.identity, "") for task in tasks)]) for v in views]
        return Table([Column("agency", "Cơ quan"), *(Column(task.id, task.id) for task in tasks)], rows)
    columns = [Column(str(area), f"{tasks[0].id}–{tasks[-1].id.split('.')[-1]}") for area, tasks in areas.items()]
    rows = [Row([_brief(v.body.name), *(_marks(v, tasks) for tasks in areas.values())]) for v in views]
    return Table([Column("agency", "Cơ quan", ratio=1, brief=True), *columns], rows)


def _legend() -> str:
    from cchc_cli.checking.cascade.cascade_view import NOT_ITS, Uptake

    marks = "; ".join(f"{uptake.mark} {uptake.words}" for uptake in Uptake)
    return f"{marks}; {NOT_ITS} không phải nhiệm vụ của cơ quan."


def _brief(name: str) -> str:
    """`Huyện Bến Lức`: beside the marks there is little room, and of every district's name the end tells it."""
    from cchc_cli.language.agencies.heads import locality_of

    place = name.split(maxsplit=1)[-1] if locality_of(name) and name.startswith("UBND ") else name
    return place[:1].upper() + place[1:]


def _marks(view: BodyView, tasks: Sequence[InterpretedTask]) -> str:
    from cchc_cli.checking.cascade.cascade_view import NOT_ITS

    return "".join(view.tasks[task.identity].mark if task.identity in view.tasks else NOT_ITS for task in tasks)


def _data(view: BodyView, limit: date | None) -> dict[str, Any]:
    from cchc_cli.model.workspace import shown

    plan = view.plan
    return {
        "id": view.body.id,
        "name": view.body.name,
        "plan": view.state,
        "file": shown(plan.loaded.workspace.plan) if plan else None,
        "number": plan.interpreted.plan.decision.number if plan and view.issued_on else None,
        "issued_on": view.issued_on,
        "in_time": view.issued_on <= limit if limit and view.issued_on else None,
        "tasks": dict(view.tasks),
        "removed": list(view.removed),
    }


command = single(cascade)
