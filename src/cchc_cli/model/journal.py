"""What happened, entry by entry. The file only grows; a correction is a new entry."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, RootModel, model_validator
from pydantic_core import PydanticCustomError

from cchc_cli.model.base import Day, Model
from cchc_cli.model.plan import Text

LARGEST = 10**15  # of a measured value: more is a slip, and 1e999999999 could not be printed


class Document(Model):
    """A proof document (tài liệu kiểm chứng)."""

    number: Text = Field(description="Số, ký hiệu, ví dụ: 512/KH-UBND")
    date: Day | None = Field(None, description="Ngày của văn bản")


class _Entry(Model):
    on: Day = Field(description="Ngày xảy ra")
    note: str = Field("", description="Ghi chú")
    by: str = Field("", description="Người ghi")


class _TaskEntry(_Entry):
    task: Text = Field(description="Số nhiệm vụ")
    product: int | None = Field(None, ge=1, description="Số thứ tự sản phẩm trong nhiệm vụ")
    agency: str = Field("", description="Cơ quan thực hiện: mã, ký hiệu hoặc tên")
    document: Document | None = Field(None, description="Tài liệu kiểm chứng hoặc văn bản làm căn cứ")


class Started(_TaskEntry):
    event: Literal["started"] = Field(description="Bắt đầu thực hiện")


class Progress(_TaskEntry):
    """How far it is: in percent, or for a group that is only counted, how many of it have done it."""

    event: Literal["progress"] = Field(description="Tiến độ")
    percent: int | None = Field(None, ge=0, le=100, description="Tiến độ, phần trăm")
    count: int | None = Field(None, ge=0, description="Số đơn vị đã hoàn thành, với nhóm chỉ đếm số lượng")

    @model_validator(mode="after")
    def _something(self) -> Progress:
        if self.percent is None and self.count is None and not self.note:
            raise PydanticCustomError("progress_empty", "nothing said")
        return self


class Done(_TaskEntry):
    event: Literal["done"] = Field(description="Hoàn thành")


class Reopened(_TaskEntry):
    event: Literal["reopened"] = Field(description="Mở lại việc đã hoàn thành hoặc không phát sinh")


class NotArisen(_TaskEntry):
    event: Literal["not-arisen"] = Field(description="Không phát sinh")


class Triggered(_TaskEntry):
    """The condition has come about: by which document, and by when it is now due."""

    event: Literal["triggered"] = Field(description="Điều kiện đã xảy ra")
    due: Day | None = Field(None, description="Thời hạn từ nay")


class Extended(_TaskEntry):
    event: Literal["extended"] = Field(description="Gia hạn")
    due: Day = Field(description="Thời hạn mới")


class Difficulty(_TaskEntry):
    event: Literal["difficulty"] = Field(description="Khó khăn, vướng mắc, kiến nghị")
    note: Text = Field(description="Khó khăn, vướng mắc, kiến nghị bằng lời")


class Resolved(_TaskEntry):
    event: Literal["resolved"] = Field(description="Khó khăn đã được giải quyết")


class Measured(_Entry):
    event: Literal["measured"] = Field(description="Kết quả đo một chỉ số")
    indicator: Text = Field(description="Mã chỉ số, ví dụ 2.4")
    value: Decimal = Field(
        ge=-LARGEST, le=LARGEST, decimal_places=6, description="Giá trị đo được, theo đơn vị của chỉ số"
    )
    document: Document | None = Field(None, description="Tài liệu kiểm chứng")


TaskEntry = Started | Progress | Done | Reopened | NotArisen | Triggered | Extended | Difficulty | Resolved
Entry = Annotated[TaskEntry | Measured, Field(discriminator="event")]


class Journal(RootModel[list[Entry]]):
    """The file: a list of entries."""

    @property
    def entries(self) -> tuple[TaskEntry | Measured, ...]:
        return tuple(self.root)


EVENTS = (
    "started",
    "progress",
    "done",
    "reopened",
    "not-arisen",
    "triggered",
    "extended",
    "difficulty",
    "resolved",
    "measured",
)
