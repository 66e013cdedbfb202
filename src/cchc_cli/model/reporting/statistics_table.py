"""Figures that a report's statistics appendix has and no journal: a table of lines, each with its value by period."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Literal

from cchc_cli.model.base import Limits, Model, Text, about

LARGEST_VALUE = 10**15

Amount = Annotated[Decimal, Limits({"ge": -LARGEST_VALUE, "le": LARGEST_VALUE, "decimal_places": 6})]
OfPlan = Literal["total", "done", "done-on-time", "done-late", "overdue"]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class StatisticValue(Model):
    period: Text = field(metadata=about("Kỳ báo cáo, ví dụ 2021-H1, 2021-Q1, 2021"))
    value: Amount = field(metadata=about("Giá trị của kỳ, theo đơn vị của dòng"))
    note: str = field(default="", metadata=about("Ghi chú"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class StatisticLine(Model):
    code: Text = field(metadata=about("Mã dòng, ví dụ 1.2"))
    name: Text = field(metadata=about("Nội dung thống kê"))
    unit: str = field(default="", metadata=about("Đơn vị tính"))
    group: str = field(default="", metadata=about("Nhóm của dòng, in thành một dòng tiêu đề"))
    of_plan: OfPlan | None = field(
        default=None, metadata=about("Số nhiệm vụ của kế hoạch mà chương trình tự tính, thay cho values")
    )
    says: Literal["money-used"] | None = field(
        default=None,
        metadata=about("money-used: dòng này là kinh phí đã sử dụng, triệu đồng, báo cáo nêu trong lời văn"),
    )
    values: tuple[StatisticValue, ...] = field(default=(), metadata=about("Giá trị theo kỳ"))

    def value(self, period: str) -> Decimal | None:
        return next((known.value for known in self.values if known.period.upper() == period.upper()), None)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Statistics(Model):
    source: Text = field(metadata=about("Văn bản quy định biểu mẫu, hoặc nói rõ là chưa đối chiếu"))
    lines: tuple[StatisticLine, ...] = field(default=(), metadata=about("Các dòng thống kê"))


def money_used(found: Statistics, period: str) -> Decimal | None:
    """In triệu đồng; None where nobody has recorded it for the period."""
    known = [line.value(period) for line in found.lines if line.says == "money-used"]
    return next((value for value in known if value is not None), None)


NO_STATISTICS = Statistics(source="–")
