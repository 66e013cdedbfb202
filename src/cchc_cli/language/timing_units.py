"""Quarters, months and days as phrases name them: `Quý II`, `tháng 6`, `T6`, `ngày 15 tháng 6`, `21-22/10`."""

from __future__ import annotations

from dataclasses import replace

from cchc_cli.language.timing_atoms import (
    Atom,
    checked,
    day_atom,
    full_year,
    month_atom,
    numeric,
    quarter_atom,
    short_year,
    with_year_after,
)
from cchc_cli.language.timing_words import Cursor, StopError


def quarter(cur: Cursor, hint: Atom | None) -> Atom | None:
    """`Quý II`, `quý 2`, `Quý hai`, `Q2`, and in a list `II` or, after a quarter in digits, `2`."""
    start = cur.i
    named = cur.key() == "quý" or (cur.key() == "q" and bool(cur.number(1) or cur.key(1) == "."))
    if named:
        cur.i += 1
        cur.take((":", "."))
    elif (hint is None or hint.unit != "quarter") and not _headed_elsewhere(cur):
        return None
    number = cur.numeral()
    roman = number is not None
    if number is None and (named or not (hint and hint.roman)) and cur.number() and cur.key(1) != "%":
        number = _digit_quarter(cur, start, named=named)
    if number is None and named:
        number = _word_quarter(cur)
    if number is None:
        cur.i = start
        return None
    return with_year_after(cur, quarter_atom(number, roman=roman))


_NUMERALS = frozenset({"i", "ii", "iii", "iv"})


def _headed_elsewhere(cur: Cursor) -> bool:
    """Is it `II/2025` or `I, II/2025`, under a heading that says `Quý`?"""
    ahead = 0
    while cur.key(ahead) in _NUMERALS and cur.key(ahead + 1) in {"-", ","} and ahead < 6:
        ahead += 2
    dated = cur.key(ahead) in _NUMERALS and cur.key(ahead + 1) == "/" and full_year(cur.number(ahead + 2)) is not None
    return dated and cur.token(-1).kind != "word"


def _digit_quarter(cur: Cursor, start: int, *, named: bool) -> int | None:
    number = int(cur.number()[:4])
    if 1 <= number <= 4 and len(cur.number()) <= 2:
        if not named and cur.key(1) == "/" and not full_year(cur.number(2)):
            return None
        cur.i += 1
        return number
    if named:
        raise StopError(start, "no-such-quarter")
    return None


def _word_quarter(cur: Cursor) -> int | None:
    words = {"một": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "từ": 4, "bốn": 4, "đầu": 1, "cuối": 4}
    word = cur.key()
    if word not in words or (word in {"đầu", "cuối"} and cur.key(1) != "năm"):
        return None
    if (
        word == "từ"
        and (cur.number(1) or cur.key(1) in {"ngày", "tháng", "quý", "năm"})
        and not full_year(cur.number(2))
    ):
        return None
    cur.i += 1
    return words[word]


_MONTH_WORDS = {"giêng": 1, "chạp": 12}


def month(cur: Cursor, hint: Atom | None) -> Atom | None:
    """`Tháng 6`, `T6`, `tháng sáu`, `tháng Chạp`, and in a list of months `6`."""
    start = cur.i
    named = cur.key() == "tháng" or (cur.key() in {"t", "th"} and bool(cur.number(1) or cur.key(1) == "."))
    if named:
        cur.i += 1
        cur.take((":", "."))
    elif hint is None or hint.unit != "month" or not cur.number():
        return None
    digits = cur.number()
    if not named and cur.key(1) == "/" and not full_year(cur.number(2)) and not short_year(cur, 2):
        cur.i = start
        return None
    number = int(digits[:4]) if digits and len(digits) <= 2 else 0 if digits else _month_in_words(cur)
    if number is None or (digits and not named and not 1 <= number <= 12):
        cur.i = start
        return None
    if not 1 <= number <= 12:
        raise StopError(start, "no-such-month")
    cur.i += 1 if digits else 0
    return with_year_after(cur, month_atom(number))


def _month_in_words(cur: Cursor) -> int | None:
    word = cur.key()
    if word in _MONTH_WORDS:
        cur.i += 1
        return _MONTH_WORDS[word]
    if word in {"tư", "từ"} and cur.key(1) != "ngày":
        cur.i += 1
        return 4
    if word == "năm" and (cur.number(1) or cur.key(1) not in {"năm", ""}):
        return None
    return cur.count() or None


def day_and_month(cur: Cursor, *, named: bool) -> Atom | None:
    """`15 tháng 6 năm 2021` and `15 tháng 6/2021`."""
    if len(cur.number()) not in {1, 2} or cur.key(1) != "tháng":
        return None
    if not cur.number(2) and not (named and cur.key(2) in {"giêng", "chạp"}):
        return None
    start, day = cur.i, int(cur.number())
    cur.i += 1
    found = month(cur, None)
    if found is None:
        cur.i = start
        return None
    try:
        place = (found.begin[0], day)
        return checked(cur, Atom("day", place, place, found.year, found.shift, part="ngày"))
    except StopError as stop:
        raise StopError(start, stop.reason) from None


def day(cur: Cursor, hint: Atom | None) -> Atom | None:
    """`ngày 15/6/2021`, `15/6`, `ngày 15 tháng 6 năm 2021`, and, its month to come, `ngày 15`."""
    start = cur.i
    named = cur.key() == "ngày"
    if named:
        cur.i += 1
        cur.take((":",))
    found = numeric(cur) or day_and_month(cur, named=named) or _open_number(cur)
    if found is None and len(cur.number()) in {1, 2} and (named or (hint is not None and hint.unit == "day")):
        value = int(cur.number())
        if not 1 <= value <= 31:
            raise StopError(start, "no-such-day")
        cur.i += 1
        found = _in_month(cur, value)
    if found is None:
        cur.i = start
    return found


def _in_month(cur: Cursor, value: int) -> Atom:
    """The day, in the month of `ngày 15 của tháng 6` where one is said."""
    start = cur.i
    within = month(cur, None) if cur.take(("của", "trong")) else None
    if within is None:
        cur.i = start
        return day_atom(value, 0)
    number = within.begin[0]
    return replace(checked(cur, day_atom(value, number, within.year)), shift=within.shift)


def _open_number(cur: Cursor) -> Atom | None:
    """The `21` of `21-22/10/2015` and the `2` of `2 đến 11/1977`: a number the date after it explains."""
    ahead, limit = 0, 31
    while len(cur.number(ahead)) in {1, 2} and cur.key(ahead + 1) in {"-", "đến", ",", "và"} and limit:
        ahead, limit = ahead + 2, limit - 1
    if not ahead:
        return None
    start = cur.i
    cur.i += ahead
    try:
        right = numeric(cur) or day_and_month(cur, named=False)
    finally:
        cur.i = start
    if right is None or right.unit not in {"day", "month"}:
        return None
    value = int(cur.number())
    found = day_atom(value, right.begin[0]) if right.unit == "day" else month_atom(value)
    cur.i += 1
    return found if found.unit == "day" else checked(cur, found)
