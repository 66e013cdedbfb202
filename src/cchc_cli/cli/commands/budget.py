"""`cchc budget`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer, Column, Format, Row, Table
from cchc_cli.cli.framework import single

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.model.interpretation import InterpretedTask


def budget(
    agency: options.AgencyOption = None,
    area: options.AreaOption = None,
    as_of: options.AsOfOption = None,
    *,
    asked: options.PlanQueryOptions,
) -> None:
    """Kinh phí theo lĩnh vực: bằng số, bằng lời, không ghi."""
    from cchc_cli.cli import labels

    loaded = asked.open(as_of)
    tasks = options.chosen_tasks(loaded, agency, area)
    areas = [a for a in loaded.interpreted.areas if any(t.area is a for t in tasks)]
    data = [{"area": {"number": a.number, "title": a.title}} | _sums([t for t in tasks if t.area is a]) for a in areas]
    total = _sums(tasks)
    columns = [
        Column("area", "Lĩnh vực", ratio=1),
        Column("million_vnd", "Triệu đồng", right=True),
        Column("funded", "Có tiền", right=True),
        Column("zero", "Ghi 0", right=True),
        Column("text", "Bằng lời", right=True),
        Column("absent", "Không ghi", right=True),
    ]
    rows = [_row(f"{d['area']['number']}. {d['area']['title']}", d) for d in data] + [_row("Cộng", total, "bold")]
    tables = [Table(columns, rows), _worded(tasks, asked.format_)]
    notes = [f"Tổng {labels.number(total['million_vnd'])} triệu đồng ghi bằng số, cho {total['funded']} nhiệm vụ."]
    console.present(Answer([t for t in tables if t.rows], {"areas": data, "total": total}, notes), asked.format_)


def _sums(tasks: Sequence[InterpretedTask]) -> dict[str, Any]:
    """Triệu đồng written as numbers, and how many tasks have money, 0, words only, or nothing."""
    from cchc_cli.tracking.queries import million_vnd

    amounts = [t.task.million_vnd for t in tasks if t.task.million_vnd is not None]
    worded = [t for t in tasks if t.task.budget and t.task.million_vnd is None]
    return {
        "million_vnd": float(million_vnd(tasks)),
        "funded": sum(amount > 0 for amount in amounts),
        "zero": sum(amount == 0 for amount in amounts),
        "text": len(worded),
        "absent": sum(t.task.budget is None for t in tasks),
    }


def _row(title: str, sums: dict[str, Any], style: str = "") -> Row:
    from cchc_cli.cli import labels

    return Row(
        [title, labels.number(sums["million_vnd"]), *(str(sums[k]) for k in ("funded", "zero", "text", "absent"))],
        style,
    )


def _worded(tasks: Sequence[InterpretedTask], format_: Format) -> Table:
    """The budgets in words: for people only, CSV keeps to the sums."""
    from cchc_cli.cli import labels

    worded = [t for t in tasks if t.task.budget and t.task.million_vnd is None and format_ is Format.TEXT]
    rows = [Row([t.id, labels.cell(t.task.budget or ""), labels.cell(t.task.lead)]) for t in worded]
    columns = [Column("id", "Số"), Column("budget", "Kinh phí", ratio=3), Column("lead", "Chủ trì", ratio=2)]
    return Table(columns, rows, "Kinh phí bằng lời")


command = single(budget)
