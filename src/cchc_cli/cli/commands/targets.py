"""`cchc targets`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer, Cell, Column, Format, Row, Table, table_of
from cchc_cli.cli.framework import single
from cchc_cli.model.journal import Measured

if TYPE_CHECKING:
    from cchc_cli.model.plan import Indicator
    from cchc_cli.tracking.rates import Verdict


Values = Mapping[str, list[Measured]]


@dataclass(frozen=True)
class _Value:
    """A value measured of an indicator; `entry` is None where there is none."""

    indicator: Indicator
    entry: Measured | None

    @property
    def verdict(self) -> Verdict | None:
        from cchc_cli.tracking.rates import judge

        return judge(self.indicator, self.entry.value) if self.entry else None


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
    latest = [_latest(indicator, measured) for indicator in indicators]
    every = [_Value(i, entry) for i in indicators for entry in measured.get(i.id, [])]
    tables = [_table(every if history else latest, history=history)]
    if text and asked.format_ in {Format.TEXT, Format.TABLE}:
        rows = [Row([str(n), target.text]) for n, target in enumerate(all_targets, 1)]
        tables.append(Table([Column("number", "Số"), Column("text", "Nguyên văn", ratio=1)], rows, "Chỉ tiêu cụ thể"))
    data = [
        {"number": n, "text": target.text, "indicators": [_data(i, measured) for i in target.indicators]}
        for n, target in enumerate(all_targets, 1)
    ]
    verdicts = [value.verdict for value in latest if value.verdict]
    known, met = len(verdicts), sum(verdict.met for verdict in verdicts)
    notes = [f"{len(all_targets)} chỉ tiêu, {len(indicators)} con số phải đạt: {_said(len(indicators), known, met)}."]
    console.present(Answer(tables, data, notes), asked.format_, asked.way)


def _said(of: int, known: int, met: int) -> str:
    """How many are measured and met; no count of nothing."""
    if not known:
        return "chưa đo con số nào"
    measured = "đều đã đo" if known == of else f"{known} đã đo"
    return f"{measured}, {met} đạt" if met else f"{measured}, chưa con số nào đạt"


def _latest(indicator: Indicator, measured: Values) -> _Value:
    return _Value(indicator, next(reversed(measured.get(indicator.id, [])), None))


def _table(values: list[_Value], *, history: bool) -> Table:
    from cchc_cli.cli import labels

    def amount(value: _Value) -> str:
        if value.entry is None:
            return ""
        return Cell(labels.amount(value.entry.value, value.indicator.unit), f"{value.entry.value:f}")

    def document(value: _Value) -> str:
        return value.entry.document.number if value.entry and value.entry.document else ""

    shown: dict[str, tuple[Column, Callable[[_Value], str]]] = {
        "id": (Column("id", "Mã"), lambda v: v.indicator.id),
        "name": (Column("name", "Chỉ số", ratio=3), lambda v: v.indicator.name),
        "goal": (Column("goal", "Phải đạt", ratio=1), lambda v: labels.goal(v.indicator)),
        "value": (Column("value", "Đo được", right=True), amount),
        "on": (Column("on", "Ngày"), lambda v: labels.on(v.entry.on if v.entry else None)),
        "met": (Column("met", "Kết quả", ratio=1), lambda v: labels.verdict(v.verdict, v.indicator.unit)),
        "document": (Column("document", "Văn bản", ratio=1), document),
    }
    keys = ("id", "on", "value", "met", "document") if history else ("id", "name", "goal", "value", "on", "met")
    return table_of(values, [shown[key] for key in keys], style=lambda v: labels.verdict_style(v.verdict))


def _data(indicator: Indicator, measured: Values) -> dict[str, Any]:
    value = _latest(indicator, measured)
    last, verdict = value.entry, value.verdict
    return {
        "id": indicator.id,
        "name": indicator.name,
        "unit": indicator.unit,
        **{bound: float(number) for bound, number in indicator.bounds.items()},
        "value": float(last.value) if last else None,
        "measured_on": last.on if last else None,
        "met": verdict.met if verdict else None,
        "misses_by": float(verdict.misses_by) if verdict else None,
        "history": [{"on": e.on, "value": float(e.value)} for e in measured.get(indicator.id, [])],
    }


command = single(targets)
