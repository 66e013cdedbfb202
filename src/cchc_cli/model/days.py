"""A day as people write it: in files, on the command line, in tables and letters."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date

from cchc_cli.language.dates import last_day
from cchc_cli.language.text import fold

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_WRITTEN = re.compile(r"(?:ngay )?(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?:(?P=mark)(?P<year>\d{4}|\d{2}))?")
_TODAY = "hom nay"


class NotADay(ValueError):  # noqa: N818 - says what the text is
    """The text is not of the form of a day (`why` is empty), or names one that no calendar has, for this reason."""

    def __init__(self, why: str = "") -> None:
        super().__init__(why or "not a day")
        self.why = why

    @property
    def no_such(self) -> bool:
        return bool(self.why)

    @property
    def code(self) -> str:
        """The key to the words for it."""
        return "date_missing" if self.no_such else "date_form"


def read_day(text: str, year: int | None = None, today: date | None = None) -> date:
    """A day written as 2021-06-30, 30/6/2021, 30-6-2021, 30.6.2021 or 30/6/21, with `ngày` before it or not.

    `30/6` is of `year` and `hôm nay` is `today`, where these are known: what is kept in a file says its year itself.

    Raises:
        NotADay: it is none.
    """
    match = _ISO.fullmatch(text)  # as the program writes it: thousands of times in a journal
    if match is None:
        folded = fold(text).replace("–", "-")
        if folded == _TODAY and today is not None:
            return today
        match = _ISO.fullmatch(folded) or _WRITTEN.fullmatch(folded)
    if match is None or not (match["year"] or year):
        raise NotADay
    return _existing(_whole_year(match["year"] or str(year)), int(match["month"]), int(match["day"]))


def _whole_year(digits: str) -> int:
    """Of two digits, of this century: no plan or document of the last one is recorded."""
    return int(digits) if len(digits) > 2 else 2000 + int(digits)


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADay(_why_no_such(year, month, day)) from None


def _why_no_such(year: int, month: int, day: int) -> str:
    if not year:
        return "không có năm 0"
    if not 1 <= month <= 12:
        return f"không có tháng {month}"
    if not day:
        return "ngày đầu tháng là ngày 1"
    if (month, day) == (2, 29) and not isleap(year):
        return f"năm {year} không nhuận: tháng 2 có 28 ngày"
    return f"tháng {month} có {last_day(year, month)} ngày"


def day(value: date | None, missing: str = "") -> str:
    """A day as people write it: 31/3/2021, 05/01/2021.

    A zero stands before days under 10 and before months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b).
    """
    return f"{value.day:02d}/{_month(value)}/{value.year}" if value else missing


def date_words(day: date) -> str:
    """The same day in words: `ngày 05 tháng 01 năm 2021`, `ngày 29 tháng 6 năm 2021`."""
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)
