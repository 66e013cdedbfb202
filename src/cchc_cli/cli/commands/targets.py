"""`cchc targets`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer, Column, Format, Row, Table
from cchc_cli.cli.framework import single
from cchc_cli.model.journal import Measured

if TYPE_CHECKING:
    from cchc_cli.model.plan import Indicator

Values = Mapping[str, list[Measured]]


def targets(
    text: Annotated[bool, typer.Option("--text", help="In cả nguyên văn từng chỉ tiêu.")] = False,
    history: Annotated[bool, typer.Option("--history", help="Mọi lần đo, không chỉ lần gần nhất.")] = False,
    *,
    asked: options.QueryOptions,
) -> None:
    """Các chỉ tiêu cụ thể, con số phải đạt và con số đo được."""
    loaded = asked.open()
    measured = options.plan_status(loaded, asked.as_of).replay.measured
    all_targets = loaded.interpreted.plan.targets
    indicators = [indicator for target in all_targets for indicator in target.indicators]
    tables = [_history(indicators, measured) if history else _latest(indicators, measured)]
    if text and asked.format_ is Format.TEXT:
        rows = [Row([str(n), target.text]) for n, target in enumerate(all_targets, 1)]
        tables.append(Table([Column("number", "Số"), Column("text", "Nguyên văn", ratio=1)], rows, "Chỉ tiêu cụ thể"))
    data = [
        {"number": n, "text": target.text, "indicators": [_data(i, measured) for i in target.indicators]}
        for n, target in enumerate(all_targets, 1)
    ]
    met = sum(plan_status is True for plan_status in (_met(i, measured) for i in indicators))
    known = sum(bool(measured.get(i.id)) for i in indicators)
    notes = [f"{len(all_targets)} chỉ tiêu, {len(indicators)} con số phải đạt: {known} đã đo, {met} đạt."]
    console.present(Answer(tables, data, notes), asked.format_)


def _latest(indicators: list[Indicator], measured: Values) -> Table:
    from cchc_cli.cli import labels
    from cchc_cli.tracking.rates import judge

    columns = [
        Column("id", "Mã"),
        Column("name", "Chỉ số", ratio=3),
        Column("goal", "Phải đạt", ratio=1),
        Column("value", "Đo được", right=True),
        Column("on", "Ngày"),
        Column("met", "Kết quả", ratio=1),
    ]
    rows = []
    for indicator in indicators:
        entries = measured.get(indicator.id)
        last = entries[-1] if entries else None
        verdict = judge(indicator, last.value) if last else None
        result, style = labels.verdict(verdict, indicator.unit)
        value = labels.amount(last.value, indicator.unit) if last else ""
        day = labels.day(last.on) if last else ""
        rows.append(Row([indicator.id, indicator.name, labels.goal(indicator), value, day, result], style))
    return Table(columns, rows)


def _history(indicators: list[Indicator], measured: Values) -> Table:
    from cchc_cli.cli import labels
    from cchc_cli.tracking.rates import judge

    columns = [
        Column("id", "Mã"),
        Column("on", "Ngày"),
        Column("value", "Đo được", right=True),
        Column("met", "Kết quả", ratio=1),
        Column("document", "Văn bản", ratio=1),
    ]
    rows = []
    for indicator in indicators:
        for entry in measured.get(indicator.id, []):
            result, style = labels.verdict(judge(indicator, entry.value), indicator.unit)
            number = entry.document.number if entry.document else ""
            value = labels.amount(entry.value, indicator.unit)
            rows.append(Row([indicator.id, labels.day(entry.on), value, result, number], style))
    return Table(columns, rows)


def _met(indicator: Indicator, measured: Values) -> bool | None:
    from cchc_cli.tracking.rates import judge

    entries = measured.get(indicator.id)
    return judge(indicator, entries[-1].value).met if entries else None


def _data(indicator: Indicator, measured: Values) -> dict[str, Any]:
    from cchc_cli.tracking.rates import judge

    entries = measured.get(indicator.id, [])
    data = {
        "id": indicator.id,
        "name": indicator.name,
        "unit": indicator.unit,
        **{bound: float(value) for bound, value in indicator.bounds.items()},
        "value": float(entries[-1].value) if entries else None,
        "measured_on": entries[-1].on if entries else None,
        "met": _met(indicator, measured),
        "misses_by": float(judge(indicator, entries[-1].value).misses_by) if entries else None,
    }
    return data | {"history": [{"on": e.on, "value": float(e.value)} for e in entries]}


command = single(targets)
