"""`cchc targets`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer, Format
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Cell, Column, Row, Table, table_of

if TYPE_CHECKING:
    from cchc_cli.model.plan import Indicator
    from cchc_cli.tracking.rates import Reached, Verdict


@dataclass(frozen=True)
class _Line:
    """An indicator with a value that was measured of it; None where there is none."""

    indicator: Indicator
    value: Reached | None


def targets(
    text: Annotated[bool, typer.Option("--text", help="In cả nguyên văn từng chỉ tiêu.")] = False,
    history: Annotated[bool, typer.Option("--history", help="Mọi lần đo, không chỉ lần gần nhất.")] = False,
    *,
    asked: options.QueryOptions,
) -> None:
    """Các chỉ tiêu cụ thể, con số phải đạt và con số đo được."""
    from cchc_cli.tracking.rates import every_reached, reached

    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of)
    all_targets = loaded.interpreted.plan.targets
    indicators = [indicator for target in all_targets for indicator in target.indicators]
    latest = {indicator.id: reached(plan_status, indicator) for indicator in indicators}
    every = {indicator.id: every_reached(plan_status, indicator) for indicator in indicators}
    lines = (
        [_Line(i, value) for i in indicators for value in every[i.id]]
        if history
        else [_Line(i, latest[i.id]) for i in indicators]
    )
    tables = [_table(lines, history=history)]
    if text and asked.format_ in {Format.TEXT, Format.TABLE}:
        rows = [Row([str(n), target.text]) for n, target in enumerate(all_targets, 1)]
        tables.append(Table([Column("number", "Số"), Column("text", "Nguyên văn", ratio=1)], rows, "Chỉ tiêu cụ thể"))
    data = [
        {
            "number": n,
            "text": target.text,
            "indicators": [_data(i, latest[i.id], every[i.id]) for i in target.indicators],
        }
        for n, target in enumerate(all_targets, 1)
    ]
    known = [value for value in latest.values() if value]
    said = _said(len(indicators), len(known), sum(value.verdict.met for value in known))
    notes = [f"{len(all_targets)} chỉ tiêu, {len(indicators)} con số phải đạt: {said}."]
    console.present(Answer(tables, data, notes), asked.format_, asked.way)


def _said(of: int, known: int, met: int) -> str:
    """How many are measured and met; no count of nothing."""
    if not known:
        return "chưa đo con số nào"
    measured = "đều đã đo" if known == of else f"{known} đã đo"
    return f"{measured}, {met} đạt" if met else f"{measured}, chưa con số nào đạt"


def _table(lines: list[_Line], *, history: bool) -> Table:
    from cchc_cli.cli import labels

    def amount(line: _Line) -> str:
        if line.value is None:
            return ""
        value = line.value.entry.value
        return Cell(labels.amount(value, line.indicator.unit), f"{value:f}")

    def document(line: _Line) -> str:
        return line.value.entry.document.number if line.value and line.value.entry.document else ""

    shown: dict[str, tuple[Column, Callable[[_Line], str]]] = {
        "id": (Column("id", "Mã"), lambda line: line.indicator.id),
        "name": (Column("name", "Chỉ số", ratio=3), lambda line: line.indicator.name),
        "goal": (Column("goal", "Phải đạt", ratio=1), lambda line: labels.goal(line.indicator)),
        "value": (Column("value", "Đo được", right=True), amount),
        "on": (Column("on", "Ngày"), lambda line: labels.on(line.value.entry.on if line.value else None)),
        "met": (Column("met", "Kết quả", ratio=1), _met),
        "document": (Column("document", "Văn bản", ratio=1), document),
    }
    keys = ("id", "on", "value", "met", "document") if history else ("id", "name", "goal", "value", "on", "met")
    return table_of(lines, [shown[key] for key in keys], style=lambda line: labels.verdict_style(_verdict(line)))


def _met(line: _Line) -> Cell:
    """Whether the goal is met; in CSV `true` or `false`."""
    from cchc_cli.cli import labels

    found = _verdict(line)
    return Cell(labels.verdict(found, line.indicator.unit), str(found.met).lower() if found else "")


def _verdict(line: _Line) -> Verdict | None:
    return line.value.verdict if line.value else None


def _data(indicator: Indicator, latest: Reached | None, every: list[Reached]) -> dict[str, Any]:
    last, verdict = (latest.entry, latest.verdict) if latest else (None, None)
    return {
        "id": indicator.id,
        "name": indicator.name,
        "unit": indicator.unit,
        **{bound: float(number) for bound, number in indicator.bounds.items()},
        "value": float(last.value) if last else None,
        "measured_on": last.on if last else None,
        "met": verdict.met if verdict else None,
        "misses_by": float(verdict.misses_by) if verdict else None,
        "history": [{"on": e.on, "value": float(e.value)} for e in (value.entry for value in every)],
    }


command = single(targets)
