"""One stretch of the calendar in words: a year, a half, a quarter, a month, a day, or a named part of one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from cchc_cli.language.dates import END
from cchc_cli.language.timing_words import Cursor, StopError

Unit = Literal["day", "month", "quarter", "half", "year"]
Place = tuple[int, int]  # month and day; month 0: not said yet


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of some year. `year` is None where the phrase does not say it; `shift` 1 is `năm sau`."""

    unit: Unit
    begin: Place
    end: Place
    year: int | None = None
    shift: int = 0
    part: str = ""
    roman: bool = False


def year_atom(year: int | None = None, shift: int = 0) -> Atom:
    """The whole of a year."""
    return Atom("year", (1, 1), (12, END), year, shift)


def _quarter(number: int, *, roman: bool) -> Atom:
    return Atom("quarter", (3 * number - 2, 1), (3 * number, END), roman=roman)


def _month(number: int) -> Atom:
    return Atom("month", (number, 1), (number, END))


def _day(day: int, month: int, year: int | None = None) -> Atom:
    return Atom("day", (month, day), (month, day), year)


def full_year(digits: str) -> int | None:
    """The year four digits name, when it is one a plan can speak of."""
    return int(digits) if len(digits) == 4 and "1900" <= digits <= "2199" else None


def _short_year(cur: Cursor, ahead: int) -> int | None:
    """`22` after a slash, for a year within ten of the plan's."""
    digits = cur.number(ahead)
    year = 2000 + int(digits) if len(digits) == 2 else 0
    return year if abs(year - cur.years[0]) <= 10 else None


_NEXT = ("tiếp theo", "kế tiếp", "liền kề sau", "sau liền kề", "liền sau", "sau", "liền kề tiếp theo", "liền kề")
_LAST = ("trước liền kề", "liền kề trước", "liền trước", "trước")
_OTHER_YEARS = frozenset({"học", "tài"})  # năm học, năm tài chính: not the calendar's
_THIS = ("này", "nay", "báo cáo", "kế hoạch")


def _relative(cur: Cursor) -> int | None:
    """After `năm`: 1 for the next year, -1 for the last, 0 for this one."""
    for shift, phrases in ((-1, _LAST), (1, _NEXT), (0, _THIS)):
        start = cur.i
        if cur.take(phrases):
            if cur.key() in {"khi", "ngày", "tháng", "quý"} or cur.number():
                cur.i = start
                return None
            return shift
    return None


def year(cur: Cursor, *, bare: bool) -> Atom | None:
    """`năm 2021`, `năm sau`, `2021`; with `bare` also `năm` alone, the plan's year."""
    if len(cur.number()) in {1, 2} and cur.key(1) == "năm" and full_year(cur.number(2)):
        cur.i += 1  # trong 3 năm 2021-2023
    if cur.key() == "năm":
        named = full_year(cur.number(1))
        if named is not None:
            cur.i += 2
            return year_atom(named)
        start = cur.i
        cur.i += 1
        shift = _relative(cur)
        if shift is not None or (bare and cur.key() not in _OTHER_YEARS):
            return year_atom(shift=shift or 0)
        cur.i = start
        return None
    named = full_year(cur.number())
    if named is None:
        return None
    cur.i += 1
    return year_atom(named)


def _year_after(cur: Cursor, atom: Atom) -> Atom:
    """The atom with the year written after it: `/2021`, `-2021`, `năm 2021`, `, năm 2021`, `của năm sau`."""
    if atom.year is not None:
        return atom
    start = cur.i
    if cur.key() in {"/", "-", ".", ","} and (named := full_year(cur.number(1))) and not _iso(cur, 1):
        cur.i += 2
        return replace(atom, year=named)
    elif cur.key() == "/" and (short := _short_year(cur, 1)) and cur.key(2) != "/":
        cur.i += 2
        return replace(atom, year=short)
    cur.take(("của", ", của", "trong", ",", "/", "("))
    follows_comma = cur.key(-1) in {",", "("} and cur.i > start
    lone = cur.key() == "năm" and not follows_comma and cur.token(1).kind != "word"
    found = None if follows_comma and cur.key() != "năm" else year(cur, bare=lone)
    if found is None or (found.year is None and follows_comma):
        cur.i = start
        return atom
    if cur.key() == ")" and cur.tokens[start].key == "(":
        cur.i += 1
    return replace(atom, year=found.year, shift=found.shift)


def _iso(cur: Cursor, ahead: int = 0) -> bool:
    return (
        len(cur.number(ahead)) == 4
        and cur.key(ahead + 1) == cur.key(ahead + 3) == "-"
        and bool(cur.number(ahead + 2) and cur.number(ahead + 4))
        and all(cur.tight(ahead + n) for n in range(1, 5))
    )


def _checked(cur: Cursor, atom: Atom) -> Atom:
    """The atom, once its month and day are ones the calendar has."""
    month, day = atom.begin
    if not 1 <= month <= 12:
        raise StopError(cur.i, "no-such-month")
    longest = 29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31
    if atom.unit == "day" and not 1 <= day <= longest:
        raise StopError(cur.i, "no-such-day")
    return atom


def numeric(cur: Cursor) -> Atom | None:
    """`15/6/2021`, `15-6-2021`, `15.6.2021`, `2021-06-15`, `15/6`, `6/2021`."""
    first, sign, second = cur.number(), cur.key(1), cur.number(2)
    if not first or not second or sign not in {"/", "-", "."}:
        return None
    if _iso(cur):
        found, used = _day(int(cur.number(4)), int(second), int(first)), 5
    elif cur.key(3) == sign and len(first) <= 2 and len(second) <= 2 and (named := _third(cur, sign)):
        found, used = _day(int(first), int(second), named), 5
    elif full_year(second) and len(first) <= 2 and (sign == "/" or cur.tight(1) or len(first) == 2):
        found, used = replace(_month(int(first)), year=int(second)), 3
    elif sign == "/" and len(first) <= 2 and len(second) <= 2 and not (cur.key(3) == "/" and cur.tight(3)):
        found, used = _day(int(first), int(second)), 3
    else:
        return None
    found = _checked(cur, found)
    cur.i += used
    return _year_after(cur, found)


def _third(cur: Cursor, sign: str) -> int | None:
    """The year that ends a date of three numbers, signs other than a slash only without spaces."""
    if sign != "/" and not all(cur.tight(n) for n in range(1, 5)):
        return None
    return full_year(cur.number(4)) or (_short_year(cur, 4) if sign != "-" else None)


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
    found = _day(value, right.begin[0]) if right.unit == "day" else _month(value)
    cur.i += 1
    return found if found.unit == "day" else _checked(cur, found)


def quarter(cur: Cursor, hint: Atom | None) -> Atom | None:
    """`Quý II`, `quý 2`, `Quý hai`, `Q2`, and in a list `II` or, after a quarter in digits, `2`."""
    start = cur.i
    named = cur.key() == "quý" or (cur.key() == "q" and bool(cur.number(1) or cur.key(1) == "."))
    if named:
        cur.i += 1
        cur.take((":", "."))
    elif hint is None or hint.unit != "quarter":
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
    return _year_after(cur, _quarter(number, roman=roman))


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
    if word == "từ" and (cur.number(1) or cur.key(1) in {"ngày", "tháng", "quý", "năm"}) and not full_year(cur.number(2)):
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
    if not named and cur.key(1) == "/" and not full_year(cur.number(2)) and not _short_year(cur, 2):
        cur.i = start
        return None
    number = int(digits[:4]) if digits and len(digits) <= 2 else 0 if digits else _month_in_words(cur)
    if number is None or (digits and not named and not 1 <= number <= 12):
        cur.i = start
        return None
    if not 1 <= number <= 12:
        raise StopError(start, "no-such-month")
    cur.i += 1 if digits else 0
    return _year_after(cur, _month(number))


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
        return _checked(cur, Atom("day", (found.begin[0], day), (found.begin[0], day), found.year, found.shift))
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
        found = _year_after(cur, _day(value, 0)) if cur.key() in {"/"} else _day(value, 0)
    if found is None:
        cur.i = start
    return found


def with_year_after(cur: Cursor, atom: Atom) -> Atom:
    """The atom with the year written after it, where one is."""
    return _year_after(cur, atom)
