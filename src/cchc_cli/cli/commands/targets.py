"""`cchc targets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer, Column, Format, Row, Table
from cchc_cli.cli.framework import single

if TYPE_CHECKING:
    from cchc_cli.model.plan import Indicator

_BOUNDS = {"at_least": "từ {0} trở lên", "more_than": "trên {0}", "at_most": "không quá {0}", "less_than": "dưới {0}"}


def targets(
    text: Annotated[bool, typer.Option("--text", help="In cả nguyên văn từng chỉ tiêu.")] = False,
    plan: options.PlanOption = None,
    year: options.YearOption = None,
    format_: options.FormatOption = Format.TEXT,
) -> None:
    """Các chỉ tiêu cụ thể và con số đo được."""
    loaded = options.open_plan(plan, year)
    all_targets = loaded.book.plan.targets
    indicators = [indicator for target in all_targets for indicator in target.indicators]
    columns = [Column("id", "Mã"), Column("name", "Chỉ số", ratio=1), Column("goal", "Mức phải đạt")]
    rows = [Row([i.id, i.name, goal(i)]) for i in indicators]
    tables = [Table(columns, rows)]
    if text and format_ is Format.TEXT:
        words = [Row([str(n), target.text]) for n, target in enumerate(all_targets, 1)]
        tables.append(Table([Column("number", "Số"), Column("text", "Nguyên văn", ratio=1)], words, "Chỉ tiêu cụ thể"))
    data = [
        {
            "number": n,
            "text": target.text,
            "indicators": [i.model_dump(mode="json", exclude_none=True) for i in target.indicators],
        }
        for n, target in enumerate(all_targets, 1)
    ]
    notes = [f"{len(all_targets)} chỉ tiêu, {len(indicators)} con số đo được."]
    console.present(Answer(tables, data, notes), format_)


def goal(indicator: Indicator) -> str:
    """`trên 98%`, `từ 40% trở lên`; a full 100% is just `100%`."""
    from cchc_cli.cli import words

    bound, value = next(iter(indicator.bounds.items()))
    unit = indicator.unit if indicator.unit == "%" else f" {indicator.unit}"
    amount = f"{words.number(value)}{unit}"
    return amount if bound == "at_least" and indicator.unit == "%" and value == 100 else _BOUNDS[bound].format(amount)


command = single(targets)
