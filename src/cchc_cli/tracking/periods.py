"""Quarters, months and days as people type them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from cchc_cli.files.problems import UsageStop
from cchc_cli.language.text import fold
from cchc_cli.model.days import NotADay, read_day

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both within; `name` as people say it: Quý II/2021."""

    name: str
    first: date
    last: date


def quarter(text: str, year: int) -> Period:
    """`2`, `II`, `Q2`, `Quý II`, `2/2022`: a quarter of `year` unless another is written."""
    match = re.fullmatch(r"(?:quy|q)?\s*(iv|i{1,3}|[1-4])(?:\s*[/.-]\s*(\d{4}))?", fold(text))
    if match is None or match[2] == "0000":
        raise UsageStop(f"không có quý «{text}»", "viết 1–4, I–IV hoặc Q1–Q4, ví dụ: --quarter II")
    return _quarter(_ROMAN.get(match[1]) or int(match[1]), int(match[2] or year))


def quarter_of(day: date) -> Period:
    return _quarter((day.month + 2) // 3, day.year)


def _quarter(number: int, year: int) -> Period:
    roman = next(numeral.upper() for numeral, value in _ROMAN.items() if value == number)
    return Period(f"Quý {roman}/{year}", date(year, number * 3 - 2, 1), _month_end(year, number * 3))


def month(text: str, year: int) -> Period:
    """`6`, `06`, `Tháng 6`, `6/2022`, `2022-06`: a month of `year` unless another is written."""
    match = re.fullmatch(r"(?:thang|t)?\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?", fold(text))
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})", text.strip())
    number, year = (
        (int(iso[2]), int(iso[1])) if iso else (int(match[1]) if match else 0, int((match and match[2]) or year))
    )
    if not 1 <= number <= 12 or year < 1:
        raise UsageStop(f"không có tháng «{text}»", "viết 1–12, ví dụ: --month 6 hoặc --month 6/2021")
    return Period(f"Tháng {number}/{year}", date(year, number, 1), _month_end(year, number))


def day(text: str) -> date:
    """A day typed as 2021-06-30 or 30/6/2021."""
    try:
        return read_day(text)
    except NotADay:
        raise UsageStop(f"không có ngày «{text}»", "viết 2021-06-30 hoặc 30/6/2021") from None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
