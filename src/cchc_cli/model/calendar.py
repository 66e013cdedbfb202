"""Days off and working Saturdays, by year, as the Government decides them."""

from __future__ import annotations

from pydantic import Field

from cchc_cli.model.base import Day, Model
from cchc_cli.model.plan import Text


class DayOff(Model):
    start: Day = Field(description="Ngày nghỉ đầu tiên")
    end: Day | None = Field(None, description="Ngày nghỉ cuối cùng, khi nghỉ nhiều ngày")
    name: Text = Field(description="Tên ngày nghỉ")


class CalendarYear(Model):
    year: int = Field(ge=1990, le=2100, description="Năm")
    source: Text = Field(description="Văn bản hoặc thông báo quy định")
    days_off: list[DayOff] = Field(default_factory=list, description="Các ngày nghỉ")
    working_days: list[Day] = Field(default_factory=list, description="Thứ Bảy, Chủ nhật đi làm bù")


class Calendar(Model):
    years: list[CalendarYear] = Field(default_factory=list, description="Từng năm")
