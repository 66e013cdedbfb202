"""One stretch of the calendar in words: a year, a half, a quarter, a month, a day, or a named part of one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from cchc_cli.language.dates import END
from cchc_cli.language.timing_words import Cursor, StopError, is_numeral

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


def quarter_atom(number: int, *, roman: bool) -> Atom:
    """The quarter, 1 to 4; `roman` says how it was written."""
    return Atom("quarter", (3 * number - 2, 1), (3 * number, END), roman=roman)


def month_atom(number: int) -> Atom:
    """The month, 1 to 12."""
    return Atom("month", (number, 1), (number, END))


def day_atom(day: int, month: int, year: int | None = None) -> Atom:
    """The day; month 0 when it is still to come."""
    return Atom("day", (month, day), (month, day), year)


def full_year(digits: str) -> int | None:
    """The year four digits name, when it is one a plan can speak of."""
    return int(digits) if len(digits) == 4 and "1900" <= digits <= "2199" else None


def short_year(cur: Cursor, ahead: int) -> int | None:
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
        colon = cur.key(1) == ":"
        named = full_year(cur.number(1 + colon))
        if named is not None:
            cur.i += 2 + colon
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


_TERMS = frozenset({"đầu", "giữa", "cuối", "kỳ", "hè"})


def school_year(cur: Cursor) -> list[tuple[Atom, str]]:
    """`năm học 2025-2026`: 5 September to 31 May, as the Khung kế hoạch thời gian năm học of Bộ GD&ĐT has it."""
    first, last = full_year(cur.number(2)), full_year(cur.number(4))
    part = cur.key(-1) in _TERMS or bool(cur.number(-1)) or is_numeral(cur.key(-1))
    if part or not (cur.starts("năm học") and first and last == first + 1 and cur.key(3) in {"-", "/"}):
        return []
    cur.i += 5
    return [(day_atom(5, 9, first), "list"), (day_atom(31, 5, last), "range")]


def with_year_after(cur: Cursor, atom: Atom) -> Atom:
    """The atom with the year written after it: `/2021`, `-2021`, `năm 2021`, `, năm 2021`, `của năm sau`."""
    if atom.year is not None:
        return atom
    start = cur.i
    if cur.key() in {"/", "-", ".", ","} and (named := full_year(cur.number(1))) and not _iso(cur, 1):
        cur.i += 2
        return replace(atom, year=named)
    if cur.key() == "/" and (short := short_year(cur, 1)) and cur.key(2) != "/":
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


def checked(cur: Cursor, atom: Atom) -> Atom:
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
        found, used = day_atom(int(cur.number(4)), int(second), int(first)), 5
    elif cur.key(3) == sign and len(first) <= 2 and len(second) <= 2 and (named := _third(cur, sign)):
        found, used = day_atom(int(first), int(second), named), 5
    elif full_year(second) and len(first) <= 2 and (sign == "/" or cur.tight(1) or len(first) == 2):
        found, used = replace(month_atom(int(first)), year=int(second)), 3
    elif sign == "/" and len(first) <= 2 and len(second) <= 2 and not _third_part(cur):
        found, used = day_atom(int(first), int(second)), 3
    else:
        return None
    found = checked(cur, found)
    cur.i += used
    return with_year_after(cur, found)


def _third_part(cur: Cursor) -> bool:
    """Does a further part follow `15/6`, or is it a fraction, `1/2 ngày`?"""
    return (cur.key(3) == "/" and cur.tight(3)) or cur.key(3) in {"ngày", "buổi"}


def _third(cur: Cursor, sign: str) -> int | None:
    """The year that ends a date of three numbers, signs other than a slash only without spaces."""
    if sign != "/" and not all(cur.tight(n) for n in range(1, 5)):
        return None
    return full_year(cur.number(4)) or (short_year(cur, 4) if sign != "-" else None)
