"""`cchc budget`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.choices import called
from cchc_cli.cli.console import Answer, Format
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Column, Row, Table, table_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.loading import LoadedWorkspace


@called({"area": "lĩnh vực", "agency": "cơ quan"})
class SummedBy(StrEnum):
    AREA = "area"
    AGENCY = "agency"


def budget(
    agency: options.AgenciesOption = None,
    area: options.AreaOption = None,
    by: Annotated[SummedBy, typer.Option("--by", help="Cộng theo lĩnh vực hay theo cơ quan chủ trì.")] = SummedBy.AREA,
    as_of: options.AsOfOption = None,
    *,
    asked: options.PlanQueryOptions,
) -> None:
    """Kinh phí theo lĩnh vực hay cơ quan: bằng số, không cần, bằng lời, không ghi; kèm danh sách nhiệm vụ.

    Nhiệm vụ do nhiều cơ quan cùng chủ trì đứng ở một dòng riêng, để tổng không bị cộng trùng.
    """
    from cchc_cli.cli import labels

    loaded = asked.open(as_of)
    tasks = options.chosen_tasks(loaded, agency, area)
    groups = (_by_area if by is SummedBy.AREA else _by_agency)(loaded, tasks)
    data = [named | _sums(found) for _, named, found in groups]
    total = _sums(tasks)
    columns = [
        Column(by.value, "Lĩnh vực" if by is SummedBy.AREA else "Cơ quan chủ trì", ratio=1),
        Column("million_vnd", "Triệu đồng", right=True),
        Column("funded", "Bằng số", right=True),
        Column("zero", "Không cần (0)", right=True, spare=1),
        Column("text", "Bằng lời", right=True, spare=2),
        Column("absent", "Không ghi", right=True, spare=3),
    ]
    rows = [*(_row(name, _sums(found)) for name, _, found in groups), _row("Cộng", total, "bold")]
    lists = _lists(tasks) if asked.format_ is not Format.CSV else []
    money = f"Tổng {labels.number(total['million_vnd'])} triệu đồng ghi bằng số, cho {total['funded']} nhiệm vụ."
    notes = [money if total["funded"] else "Không nhiệm vụ nào có kinh phí ghi bằng số."]
    key = "areas" if by is SummedBy.AREA else "agencies"
    answer = Answer([Table(columns, rows), *lists], {key: data, "total": total, "tasks": _ids(tasks)}, notes)
    console.present(answer, asked.format_, asked.way)


Groups = list[tuple[str, dict[str, Any], "list[InterpretedTask]"]]  # name, what names it in JSON, its tasks


def _by_area(loaded: LoadedWorkspace, tasks: Sequence[InterpretedTask]) -> Groups:
    areas = [a for a in loaded.interpreted.areas if any(t.area is a for t in tasks)]
    return [
        (f"{a.number}. {a.title}", {"area": {"number": a.number, "title": a.title}}, [t for t in tasks if t.area is a])
        for a in areas
    ]


def _by_agency(loaded: LoadedWorkspace, tasks: Sequence[InterpretedTask]) -> Groups:
    """Each task once: under the body that alone leads it, else with all that several lead."""
    from cchc_cli.tracking.assignments import Responsibilities

    known = Responsibilities(loaded.interpreted)
    groups: dict[tuple[str, str], list[InterpretedTask]] = {}
    shared: list[InterpretedTask] = []
    for task in tasks:
        units = known.units(task.lead)
        (groups.setdefault((units[0].id, units[0].name), []) if len(units) == 1 else shared).append(task)
    found: Groups = [(name, {"agency": {"id": id_ or None, "name": name}}, own) for (id_, name), own in groups.items()]
    several = "Nhiều cơ quan cùng chủ trì"
    return [*found, *([(several, {"agency": {"id": None, "name": several}}, shared)] if shared else [])]


def _sums(tasks: Sequence[InterpretedTask]) -> dict[str, Any]:
    """Triệu đồng written as numbers, and how many tasks have money, 0, words only, or nothing."""
    from cchc_cli.tracking.queries import Money, million_vnd, money_of

    kinds = [money_of(task) for task in tasks]
    return {"million_vnd": float(million_vnd(tasks)), **{kind.value: kinds.count(kind) for kind in Money}}


def _ids(tasks: Sequence[InterpretedTask]) -> dict[str, list[str]]:
    from cchc_cli.tracking.queries import Money, money_of

    return {kind.value: [task.id for task in tasks if money_of(task) is kind] for kind in Money}


def _row(title: str, sums: dict[str, Any], style: str = "") -> Row:
    from cchc_cli.cli import labels

    return Row(
        [title, *(labels.some(sums[k]) for k in ("million_vnd", "funded", "zero", "text", "absent"))],
        style,
    )


def _lists(tasks: Sequence[InterpretedTask]) -> list[Table]:
    """The tasks without an amount, by why; for people only, CSV keeps to the sums."""
    from cchc_cli.cli import labels
    from cchc_cli.tracking.queries import Money, money_of

    titles = {
        Money.TEXT: "Kinh phí bằng lời",
        Money.ZERO: "Không cần kinh phí (0)",
        Money.ABSENT: "Không ghi kinh phí",
    }
    tables = []
    for kind, title in titles.items():
        found = [task for task in tasks if money_of(task) is kind]
        said = [(Column("budget", "Kinh phí", ratio=3), lambda t: labels.cell(t.task.budget or ""))]
        columns = [
            (Column("id", "Số"), lambda t: t.id),
            *(said if kind is Money.TEXT else []),
            (Column("title", "Nhiệm vụ", ratio=4), lambda t: labels.cell(t.task.title)),
            (Column("lead", "Chủ trì", ratio=2), lambda t: labels.cell(t.lead.text)),
        ]
        if found:
            tables.append(table_of(found, columns, f"{title}: {len(found)}", kind.value))
    return tables


command = single(budget)
