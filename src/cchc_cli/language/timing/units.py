"""Stretches of the calendar in words: `Quý II`, `tháng 6`, `ngày 15 tháng 6`, `đầu tháng 6`, `6 tháng đầu năm`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from cchc_cli.language.dates import END, last_day
from cchc_cli.language.timing.tokens import Cursor, StopError, is_numeral
from cchc_cli.language.timing.vocabulary import (
    LAST_YEAR,
    MONTH_WORDS,
    NAMED_MONTHS,
    NEXT_YEAR,
    OTHER_YEARS,
    PARTS,
    PARTS_OF_TERM,
    THIS_YEAR,
)


def quarter(cur: Cursor, hint: Atom | None) -> Atom | None:
    """`Quý II`, `quý 2`, `Quý hai`, `Q2`, and in a list `II` or, after one not in Roman numerals, `2` and `ba`."""
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
    if number is None and (named or (hint and not hint.roman and cur.number_word())):
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


def month(cur: Cursor, hint: Atom | None) -> Atom | None:
    """`Tháng 6`, `T6`, `tháng sáu`, `tháng Chạp`, and in a list of months `6` and `sáu`."""
    start = cur.i
    named = cur.key() == "tháng" or (cur.key() in {"t", "th"} and bool(cur.number(1) or cur.key(1) == "."))
    if named:
        cur.i += 1
        cur.take((":", "."))
    elif hint is None or hint.unit != "month" or not (cur.number() or cur.number_word()):
        return None
    digits = cur.number()
    if not named and cur.key(1) == "/" and not full_year(cur.number(2)) and not short_year(cur, 2):
        cur.i = start
        return None
    number = int(digits[:4]) if digits and len(digits) <= 2 else 0 if digits else _month_in_words(cur)
    if number is None or (not named and not 1 <= number <= 12):
        cur.i = start
        return None
    if not 1 <= number <= 12:
        raise StopError(start, "no-such-month")
    cur.i += 1 if digits else 0
    return with_year_after(cur, month_atom(number))


def _month_in_words(cur: Cursor) -> int | None:
    word = cur.key()
    if word in NAMED_MONTHS:
        cur.i += 1
        return NAMED_MONTHS[word]
    if word in {"tư", "từ"} and cur.key(1) != "ngày":
        cur.i += 1
        return 4
    if word == "năm" and (cur.number(1) or cur.key(1) not in {"năm", "", ".", ";", ")", "("}):
        return None
    return cur.count() or None


_OF_MONTHS = ("của các", "các", "trong các")  # ngày 20 các tháng 3, 6, 9


def day_and_month(cur: Cursor, *, named: bool) -> Atom | None:
    """`15 tháng 6 năm 2021` and `15 tháng 6/2021`."""
    of = next((words for words in _OF_MONTHS if cur.starts(words, 1)), "")
    ahead = 1 + len(of.split())
    if len(cur.number()) not in {1, 2} or cur.key(ahead) != "tháng":
        return None
    if not cur.number(ahead + 1) and not (named and not of and cur.key(2) in MONTH_WORDS):
        return None
    if cur.key(ahead + 2) == "lần":
        return None  # 3 tháng 1 lần
    start, day = cur.i, int(cur.number())
    cur.i += ahead
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


Unit = Literal["day", "month", "quarter", "half", "year"]
Place = tuple[int, int]  # month and day; month 0: not said yet


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of some year. `year` is None where the phrase does not say it; `shift` 1 is `năm sau`.

    `lacking`: a day whose month is told by what stands beside it.
    """

    unit: Unit
    begin: Place
    end: Place
    year: int | None = None
    shift: int = 0
    part: str = ""
    roman: bool = False
    lacking: bool = False


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


def _relative(cur: Cursor) -> int | None:
    """After `năm`: 1 for the next year, -1 for the last, 0 for this one."""
    for shift, phrases in ((-1, LAST_YEAR), (1, NEXT_YEAR), (0, THIS_YEAR)):
        start = cur.i
        if cur.take(phrases):
            if cur.key() in {"khi", "ngày", "tháng", "quý"} or cur.number():
                cur.i = start
                return None
            return shift
    return None


def year(cur: Cursor, *, bare: bool) -> Atom | None:
    """`năm 2021`, `năm sau`, `2021`; with `bare` also `năm` alone, the plan's year."""
    if cur.key() == "năm":
        colon = cur.key(1) == ":"
        named = full_year(cur.number(1 + colon))
        if named is not None:
            cur.i += 2 + colon
            return year_atom(named)
        start = cur.i
        cur.i += 1
        shift = _relative(cur)
        if shift is not None or (bare and cur.key() not in OTHER_YEARS):
            return year_atom(shift=shift or 0)
        cur.i = start
        return None
    named = full_year(cur.number())
    if named is None:
        return None
    cur.i += 1
    return year_atom(named)


def school_year(cur: Cursor, *, named: bool) -> list[tuple[Atom, str]]:
    """`năm học 2025-2026`, or the two years alone: 5 September to 31 May.

    So the Khung kế hoạch thời gian năm học of Bộ GD&ĐT has it.
    """
    at = 2 if named else 0
    first, last = full_year(cur.number(at)), full_year(cur.number(at + 2))
    part = cur.key(-1) in PARTS_OF_TERM or bool(cur.number(-1)) or is_numeral(cur.key(-1))
    if named and (part or not cur.starts("năm học")):
        return []
    if not (first and last == first + 1 and cur.key(at + 1) in {"-", "/"}):
        return []
    cur.i += at + 3
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


_MONTH = {
    "đầu": (1, 10), "những ngày đầu": (1, 10), "các ngày đầu": (1, 10), "thượng tuần": (1, 10),
    "giữa": (11, 20), "trung tuần": (11, 20),
    "cuối": (21, END), "những ngày cuối": (21, END), "các ngày cuối": (21, END), "hạ tuần": (21, END),
    "nửa đầu": (1, 15), "nửa cuối": (16, END), "tuần đầu": (1, 7), "tuần cuối": (22, END),
    "tuần đầu tiên": (1, 7), "tuần cuối cùng": (22, END),
}  # fmt: skip
_QUARTER = {"nửa đầu": ((0, 1), (1, 15)), "nửa cuối": ((1, 16), (2, END))}  # months from its first
_YEAR: dict[str, tuple[Place, Place]] = {
    "đầu": ((1, 1), (3, END)), "giữa": ((6, 1), (6, END)), "cuối": ((10, 1), (12, END)),
    "nửa đầu": ((1, 1), (6, END)), "nửa cuối": ((7, 1), (12, END)),
}  # fmt: skip


def _part_of(whole: Atom, part: str) -> Atom | None:
    """The part of a month, quarter or year. A plan's `đầu tháng` is its first ten days, not Điều 146's one day."""
    first = whole.begin[0]
    if part.startswith("ngày"):
        edge = whole.begin if "đầu" in part else whole.end
        return replace(whole, unit="day", begin=edge, end=edge)
    if whole.unit == "month" and part in _MONTH:
        begin, end = _MONTH[part]
        return replace(whole, begin=(first, begin), end=(first, end), part=part)
    if whole.unit == "quarter" and part in _QUARTER:
        (begin, day), (end, last) = _QUARTER[part]
        return replace(whole, unit="half", begin=(first + begin, day), end=(first + end, last), part=part)
    place = part.removeprefix("tháng ").split()[0]
    if whole.unit == "quarter" and place in {"đầu", "giữa", "cuối"}:
        only = first + ("đầu", "giữa", "cuối").index(place)
        return replace(whole, unit="month", begin=(only, 1), end=(only, END), part=part)
    if whole.unit == "year" and part in _YEAR:
        span = _YEAR[part]
        return replace(whole, unit="quarter", begin=span[0], end=span[1], part=part)
    return None


_WEEKS = 5  # that a month can have begun


def _week(cur: Cursor) -> tuple[int, int] | None:
    """`tuần 2`, `tuần thứ hai`, `tuần 2, 3`, `tuần 1 và tuần 2`: the days of those weeks of a month."""
    if cur.key() != "tuần" or not (cur.number(1) or cur.key(1) == "thứ"):
        return None
    cur.i += 1
    cur.take(("thứ",))
    number = last = 1 if cur.take(("nhất",)) else cur.count()
    while cur.key() in {",", "và", "-", "đến"}:
        more = cur.number(1 + (cur.key(1) == "tuần"))
        if not more or (int(more[:3]) != last + 1 and (cur.key() in {",", "và"} or not last < int(more[:3]) <= _WEEKS)):
            break
        cur.i += 1
        cur.take(("tuần",))
        last = cur.count()
    if cur.key() == "," and cur.key(1) == "tháng":
        cur.i += 1
    return (7 * number - 6, 7 * last if last < 4 else END) if 1 <= number <= last <= _WEEKS else None


def _whole(cur: Cursor) -> Atom | None:
    cur.take(("của",))
    return month(cur, None) or quarter(cur, None) or year(cur, bare=True)


def parts(cur: Cursor) -> list[Atom]:
    """`Đầu tháng 6`, `giữa và cuối năm 2021`, `tuần 2 tháng 6`; an empty list when none stands here."""
    start = cur.i
    week = _week(cur)
    if week:
        whole = _whole(cur)
        if whole and whole.unit == "month":
            m = whole.begin[0]
            return [replace(whole, begin=(m, min(week[0], 28)), end=(m, week[1]), part="tuần")]
        cur.i = start
        return []
    names = [cur.take(PARTS)]
    while names[-1] and (cur.key() in {",", "và", "-"}) and len(names) < 4:
        back = cur.i
        cur.i += 1
        names.append(cur.take(PARTS))
        if not names[-1]:
            cur.i = back
    whole = _whole(cur) if names[0] else None
    found = [_part_of(whole, name) for name in names if name] if whole else []
    if not found or None in found or cur.key() == "học":
        cur.i = start
        return []
    return [atom for atom in found if atom]


_REPORTED = frozenset({3, 6, 9})  # of a year's months, what reports are made on


def by_the_moon(cur: Cursor, at: int) -> bool:
    """Was the time that ends here called as those of the lunar calendar are, `mùng 10 tháng 3`, `rằm tháng 7`?"""
    full_moon = at > 0 and cur.tokens[at - 1].key == "rằm"
    return full_moon or any(
        token.key == "ngày" and cur.text[token.start].lower() == "m" for token in cur.tokens[at : cur.i]
    )


def stretch(cur: Cursor) -> Atom | None:
    """`6 tháng đầu năm 2021`, `9 tháng năm 2021`, `2 quý cuối năm`, `10 ngày đầu tháng 6`, `6 tháng còn lại`."""
    start = cur.i
    count = cur.count()
    unit = cur.key()
    edge = cur.key(1)
    if start and cur.tokens[start - 1].key in {"cả", "suốt"} and (count, unit) in {(4, "quý"), (12, "tháng")}:
        cur.i += 1
        cur.take(("trong", "của"))
        return year(cur, bare=True) or year_atom()
    reported = unit == "tháng" and count in _REPORTED and edge == "năm" and full_year(cur.number(2)) is not None
    left = unit != "ngày" and cur.starts("còn lại", 1)
    if not count or unit not in {"tháng", "quý", "ngày"} or not (reported or left or edge in {"đầu", "cuối"}):
        cur.i = start
        return None
    cur.i += 1 if reported else 3 if left else 2
    edge = "đầu" if reported else "cuối" if left else edge
    cur.take(("của", "tiên của", "tiên", "cùng của", "cùng"))
    found = _days_of(cur, count, edge) if unit == "ngày" else _months_of(cur, count * (3 if unit == "quý" else 1), edge)
    if found is None:
        cur.i = start
    return found


def _days_of(cur: Cursor, count: int, edge: str) -> Atom | None:
    whole = month(cur, None)
    if whole is None or count > 27:
        return None
    only = whole.begin[0]
    longest = last_day(whole.year or 2023, only)
    span = (1, count) if edge == "đầu" else (longest + 1 - count, END)
    return replace(whole, begin=(only, span[0]), end=(only, span[1]), part=edge)


def _months_of(cur: Cursor, months: int, edge: str) -> Atom | None:
    whole = year(cur, bare=True) or (None if cur.key() in {"tháng", "quý", "hằng"} else _plan_year(cur))
    if whole is None or not 1 <= months <= 12:
        return None
    first, last = (1, months) if edge == "đầu" else (13 - months, 12)
    return replace(whole, unit="half", begin=(first, 1), end=(last, END))


def _plan_year(cur: Cursor) -> Atom:
    return with_year_after(cur, Atom("year", (1, 1), (12, END)))


def item(cur: Cursor, hint: Atom | None, *, bare: bool = False) -> list[Atom]:
    """The stretch or stretches that stand here. `hint`: the one before it in a list, which names the unit."""
    found = parts(cur)
    if found:
        return found
    one = stretch(cur) or quarter(cur, hint) or month(cur, hint) or day(cur, hint) or year(cur, bare=bare)
    return [one] if one else []


_HOURS_IN_WORDS = tuple(f"{edge} {hours}" for edge in ("cuối", "đầu") for hours in (
    "giờ làm việc", "giờ chiều", "giờ sáng", "giờ hành chính", "giờ", "buổi sáng", "buổi chiều",
))  # fmt: skip


def clock(cur: Cursor) -> bool:
    """Step over a time of day: `16 giờ 30 phút`, `16h00’`, `14:00`, `cuối giờ chiều`."""
    if cur.take(_HOURS_IN_WORDS):
        return True
    if not cur.number() or len(cur.number()) > 2:
        return False
    if cur.key(1) in {"h", "giờ"} and not cur.starts("làm việc", 2):
        cur.i += 2
        minutes = cur.key(1) not in {"/", "-", "."} or (cur.tight() and cur.key(1) != "/")
        if len(cur.number()) == 2 and minutes:
            cur.i += 1
            cur.take(("phút", "'", "’", "`", "p"))
        return True
    if cur.key(1) == ":" and len(cur.number(2)) == 2 and cur.tight(1) and cur.tight(2):
        cur.i += 3
        cur.i += 2 if cur.key() == ":" and cur.tight() and cur.number(1) else 0
        return True
    return False


def clocks(cur: Cursor) -> int:
    """Step over times of day, `00 giờ 00 đến 00 giờ 15`; how many there were."""
    seen = 0
    while seen < 4 and clock(cur):
        seen += 1
        cur.take((",", "-", "đến"))
    return seen


def round_the_clock(cur: Cursor) -> bool:
    """Step over `24/7` and `24/24 giờ`."""
    if not (cur.starts("24 / 7") or cur.starts("24 / 24")):
        return False
    cur.i += 3
    cur.take(("giờ", "h"))
    return True
