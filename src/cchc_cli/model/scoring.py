"""How agencies are ranked: weights and thresholds as a province sets them, with their source."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, ClassVar

from cchc_cli.model.base import Contradiction, Limits, Model, Text, about

Points = Annotated[Decimal, Limits({"ge": Decimal(0), "le": Decimal(1000)})]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Grade(Model):
    name: Text = field(metadata=about("Tên xếp loại, ví dụ: Tốt"))
    at_least: Points = field(metadata=about("Từ bao nhiêu phần trăm điểm tối đa"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Scoring(Model):
    """An agency's points: `on_time` × share on time + `overdue` × (1 − mean days late ÷ limit) + `proof` × share."""

    source: Text = field(metadata=about("Văn bản quy định cách chấm, hoặc nói rõ là minh họa"))
    on_time: Points = field(metadata=about("Điểm tối đa cho tỷ lệ nhiệm vụ đến hạn được hoàn thành đúng hạn"))
    overdue: Points = field(metadata=about("Điểm tối đa cho số ngày chậm bình quân một nhiệm vụ đến hạn"))
    overdue_limit: int = field(metadata=about("Từ bao nhiêu ngày chậm bình quân thì không còn điểm", ge=1))
    proof: Points = field(metadata=about("Điểm tối đa cho tỷ lệ nhiệm vụ hoàn thành có tài liệu kiểm chứng"))
    least_due: int = field(
        default=1,
        metadata=about(
            "Có từ bao nhiêu nhiệm vụ đến hạn thì mới xếp hạng, để một nhiệm vụ không đứng trên tất cả", ge=1
        ),
    )
    grades: tuple[Grade, ...] = field(default=(), metadata=about("Các mức xếp loại"))
    stand_in: ClassVar[dict[str, str]] = {"on_time": "1"}

    def __post_init__(self) -> None:
        if not self.most:
            raise Contradiction("no_points")

    @property
    def most(self) -> Decimal:
        return self.on_time + self.overdue + self.proof

    def grade(self, percent: Decimal) -> str:
        """The best grade whose threshold is reached; empty when there is none."""
        reached = [grade for grade in self.grades if percent >= grade.at_least]
        return max(reached, key=lambda grade: grade.at_least).name if reached else ""
