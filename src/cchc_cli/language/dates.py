"""Calendar days of a year known only by month and day, and numbers written in Vietnamese words."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

END = 99
"""As a day of the month: the last one, whatever the month."""

_ONES = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
NUMBER_WORDS = frozenset({*_ONES, "mười"})
"""The words a number in words can begin with."""

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def last_day(year: int, month: int) -> int:
    """The number of the month's last day."""
    return calendar.monthrange(year, month)[1]


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, `END` meaning the month's last; None when there is no such day."""
    try:
        return date(year, month, last_day(year, month) if day == END else day)
    except (ValueError, calendar.IllegalMonthError):
        return None


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter (Điều 148 Bộ luật Dân sự 2015)."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)


def roman_quarter(letters: str) -> int | None:
    """1 to 4 for `I` to `IV`, in either case; a small `l` or a digit `1` typed for `I` counts as one."""
    return _ROMAN.get(letters.casefold().replace("l", "i").replace("1", "i"))


def number_in_words(words: Sequence[str]) -> tuple[int, int]:
    """The number (1 to 199) the lower-case words begin with, and how many of them it takes; (0, 0) for none."""
    if list(words[:2]) == ["một", "trăm"]:
        rest, used = number_in_words(words[2:5])
        return 100 + rest, 2 + used
    if not words:
        return 0, 0
    if words[0] == "mười":
        ones = _ONES.get(words[1], 0) if len(words) > 1 else 0
        return 10 + ones, 2 if ones else 1
    tens = _ONES.get(words[0], 0)
    if not tens or len(words) < 2 or words[1] != "mươi":
        return tens, 1 if tens else 0
    ones = _ONES.get(words[2], 0) if len(words) > 2 else 0
    return tens * 10 + ones, 3 if ones else 2
