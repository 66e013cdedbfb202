"""Days off and working Saturdays, by year, as the Government decides them."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_cli.model.base import Day, Model, Text, about


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class DayOff(Model):
    start: Day = field(metadata=about("Ngày nghỉ đầu tiên"))
    end: Day | None = field(default=None, metadata=about("Ngày nghỉ cuối cùng, khi nghỉ nhiều ngày"))
    name: Text = field(metadata=about("Tên ngày nghỉ"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class CalendarYear(Model):
    year: int = field(metadata=about("Năm", ge=1990, le=2100))
    source: Text = field(metadata=about("Văn bản hoặc thông báo quy định"))
    days_off: tuple[DayOff, ...] = field(default=(), metadata=about("Các ngày nghỉ"))
    working_days: tuple[Day, ...] = field(default=(), metadata=about("Thứ Bảy, Chủ nhật đi làm bù"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Calendar(Model):
    years: tuple[CalendarYear, ...] = field(default=(), metadata=about("Từng năm"))
