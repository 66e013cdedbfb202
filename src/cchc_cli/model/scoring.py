"""How agencies are ranked: weights and thresholds as a province sets them, with their source."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from cchc_cli.model.base import Model
from cchc_cli.model.plan import Text

Points = Annotated[Decimal, Field(ge=0, le=1000)]


class Grade(Model):
    name: Text = Field(description="Tên xếp loại, ví dụ: Tốt")
    at_least: Points = Field(description="Từ bao nhiêu phần trăm điểm tối đa")


class Scoring(Model):
    """An agency's points: `on_time` × share on time + `overdue` × (1 − mean days late ÷ limit) + `proof` × share."""

    source: Text = Field(description="Văn bản quy định cách chấm, hoặc nói rõ là minh họa")
    on_time: Points = Field(description="Điểm tối đa cho tỷ lệ việc đến hạn được hoàn thành đúng hạn")
    overdue: Points = Field(description="Điểm tối đa cho số ngày trễ bình quân một việc đến hạn")
    overdue_limit: int = Field(ge=1, description="Từ bao nhiêu ngày trễ bình quân thì không còn điểm")
    proof: Points = Field(description="Điểm tối đa cho tỷ lệ việc hoàn thành có tài liệu kiểm chứng")
    grades: list[Grade] = Field(default_factory=list, description="Các mức xếp loại")
    stand_in: ClassVar[dict[str, str]] = {"on_time": "1"}

    @model_validator(mode="after")
    def _some_points(self) -> Scoring:
        if not self.most:
            raise PydanticCustomError("no_points", "no points to give")
        return self

    @property
    def most(self) -> Decimal:
        return self.on_time + self.overdue + self.proof

    def grade(self, percent: Decimal) -> str:
        """The best grade whose threshold is reached; empty when there is none."""
        reached = [grade for grade in self.grades if percent >= grade.at_least]
        return max(reached, key=lambda grade: grade.at_least).name if reached else ""
