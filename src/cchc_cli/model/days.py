"""A day as people write it: in files, on the command line, in tables and letters."""

from __future__ import annotations

import re
from datetime import date

_WRITTEN = re.compile(
    r"(?P<iso>\d{4})-(?P<iso_month>\d{1,2})-(?P<iso_day>\d{1,2})|(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})"
)


class NotADay(ValueError):  # noqa: N818 - says what the text is
    """The text is not of the form of a day, or names one that no calendar has (`no_such`)."""

    def __init__(self, *, no_such: bool) -> None:
        super().__init__("no such day" if no_such else "not a day")
        self.no_such = no_such

    @property
    def code(self) -> str:
        """The key to the words for it."""
        return "date_missing" if self.no_such else "date_form"


def read_day(text: str) -> date:
    """A day written as 2021-06-30 or 30/6/2021.

    Raises:
        NotADay: it is none.
    """
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        raise NotADay(no_such=False)
    parts = (
        (match["iso"], match["iso_month"], match["iso_day"])
        if match["iso"]
        else (match["year"], match["month"], match["day"])
    )
    try:
        return date(*map(int, parts))
    except ValueError:
        raise NotADay(no_such=True) from None


def day(value: date | None, missing: str = "") -> str:
    """A day as people write it: 31/3/2021."""
    return f"{value.day}/{value.month}/{value.year}" if value else missing


def date_words(day: date) -> str:
    """`ngày 05 tháng 01 năm 2021`, `ngày 29 tháng 6 năm 2021`.

    A zero stands before days under 10 and before months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b).
    """
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"
