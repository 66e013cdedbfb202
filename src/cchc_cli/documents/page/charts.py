"""Bars and trends as a page draws them: places of 100, beside the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

from cchc_cli.documents.page.timeline import percent_text
from cchc_cli.documents.wording.figures import Figures, figures
from cchc_cli.documents.wording.table_rows import TargetRow, target_rows
from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.tracking.rates import GroupTotals, Totals
from cchc_cli.tracking.state_words import STATES, amount
from cchc_cli.tracking.states import State

if TYPE_CHECKING:
    from cchc_cli.model.journal import Measured
    from cchc_cli.model.plan import Indicator, Target
    from cchc_cli.tracking.plan_status import PlanStatus

_HEIGHT = 40  # of a trend, in its own units; it is 100 wide


@dataclass(frozen=True, slots=True, repr=False)
class Segment:
    kind: Annotated[str, "Trạng thái: done-on-time, done-late, overdue, pending, waiting, not-arisen; để chọn màu"]
    name: Annotated[str, "Trạng thái bằng lời"]
    count: Annotated[int, "Bao nhiêu nhiệm vụ"]
    start: Annotated[str, "Bắt đầu ở bao nhiêu phần trăm bề ngang"]
    width: Annotated[str, "Rộng bao nhiêu phần trăm bề ngang"]


@dataclass(frozen=True, slots=True, repr=False)
class GroupBar:
    name: Annotated[str, "Tên lĩnh vực, cơ quan"]
    anchor: Annotated[str, "Chỗ của cơ quan trong trang; trống với lĩnh vực"]
    figures: Annotated[Figures, "Số liệu"]
    segments: Annotated[list[Segment], "Các đoạn của thanh, theo trạng thái"]
    text: Annotated[str, "Thanh bằng lời"]


def segments(found: Totals) -> list[Segment]:
    """What is not there has no piece; what has not arisen is no part of the bar, as in the rates."""
    whole = found.of_all.of
    made: list[Segment] = []
    before = 0
    for state in State:
        count = found.counts[state]
        if count and state is not State.NOT_ARISEN:
            start, width = percent_text(before * 100 / whole), percent_text(count * 100 / whole)
            made.append(Segment(state.value, STATES[state], count, start, width))
            before += count
    return made


def group_bar(line: GroupTotals, anchor: str = "") -> GroupBar:
    made = segments(line.totals)
    text = ", ".join(f"{number(segment.count)} {segment.name}" for segment in made)
    return GroupBar(line.name, anchor, figures(line.totals), made, text or STATES[State.NOT_ARISEN])


@dataclass(frozen=True, slots=True, repr=False)
class Trend:
    points: Annotated[str, "Đường đi qua các lần đo, trong khung 100 × 40"]
    last_x: Annotated[str, "Lần đo cuối, theo bề ngang"]
    last_y: Annotated[str, "Lần đo cuối, theo bề cao"]
    goal_y: Annotated[str, "Mức phải đạt, theo bề cao"]
    text: Annotated[str, "Các lần đo bằng lời: ngày và giá trị"]


@dataclass(frozen=True, slots=True, repr=False)
class IndicatorLine:
    row: Annotated[TargetRow, "Chỉ số với mức phải đạt và lần đo gần nhất"]
    trend: Annotated[Trend | None, "Các lần đo; không có khi chưa đo"]


def indicator_lines(targets: Sequence[Target], plan_status: PlanStatus) -> list[IndicatorLine]:
    rows = target_rows(targets, plan_status)
    indicators = [indicator for target in targets for indicator in target.indicators]
    measured = plan_status.replay.measured
    return [
        IndicatorLine(row, _trend(indicator, measured[indicator.id]) if indicator.id in measured else None)
        for row, indicator in zip(rows, indicators, strict=True)
    ]


def _trend(indicator: Indicator, found: Sequence[Measured]) -> Trend:
    goal = next(iter(indicator.bounds.values()))
    values = [goal, *(entry.value for entry in found)]
    low, high = min(values), max(values)
    first, last = found[0].on, found[-1].on
    days = (last - first).days
    points = [
        (percent_text(4 + (entry.on - first).days * 92 / days if days else 50), _height(entry.value, low, high))
        for entry in found
    ]
    text = "; ".join(f"{day(entry.on)}: {amount(entry.value, indicator.unit)}" for entry in found)
    return Trend(" ".join(f"{x},{y}" for x, y in points), *points[-1], _height(goal, low, high), text)


def _height(value: Decimal, low: Decimal, high: Decimal) -> str:
    share = float((value - low) / (high - low)) if high > low else 0.5
    return percent_text(_HEIGHT - 5 - share * (_HEIGHT - 10))
