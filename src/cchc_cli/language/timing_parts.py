"""Parts of a stretch: `đầu tháng 6`, `cuối năm`, `6 tháng đầu năm`, `tuần đầu tháng 6`, `ngày cuối quý II`."""

from __future__ import annotations

from dataclasses import replace

from cchc_cli.language.dates import END, last_day
from cchc_cli.language.timing_atoms import Atom, Place, with_year_after, year, year_atom
from cchc_cli.language.timing_units import day, month, quarter
from cchc_cli.language.timing_words import Cursor

_PARTS = (
    "nửa đầu", "nửa cuối", "tuần đầu", "tuần cuối", "thượng tuần", "trung tuần", "hạ tuần",
    "những ngày đầu", "những ngày cuối", "các ngày đầu", "các ngày cuối",
    "ngày đầu tiên", "ngày đầu", "ngày cuối cùng", "ngày cuối", "đầu", "giữa", "cuối",
    "tháng đầu tiên", "tháng đầu", "tháng giữa", "tháng cuối cùng", "tháng cuối",
)  # fmt: skip
_MONTH = {
    "đầu": (1, 10), "những ngày đầu": (1, 10), "các ngày đầu": (1, 10), "thượng tuần": (1, 10),
    "giữa": (11, 20), "trung tuần": (11, 20),
    "cuối": (21, END), "những ngày cuối": (21, END), "các ngày cuối": (21, END), "hạ tuần": (21, END),
    "nửa đầu": (1, 15), "nửa cuối": (16, END), "tuần đầu": (1, 7), "tuần cuối": (22, END),
}  # fmt: skip
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
    place = part.removeprefix("tháng ").split()[0]
    if whole.unit == "quarter" and place in {"đầu", "giữa", "cuối"}:
        only = first + ("đầu", "giữa", "cuối").index(place)
        return replace(whole, unit="month", begin=(only, 1), end=(only, END), part=part)
    if whole.unit == "year" and part in _YEAR:
        span = _YEAR[part]
        return replace(whole, unit="quarter", begin=span[0], end=span[1], part=part)
    return None


def _week(cur: Cursor) -> tuple[int, int] | None:
    """`tuần 2`, `tuần thứ hai`: the days of that week of a month."""
    if cur.key() != "tuần" or not (cur.number(1) or cur.key(1) == "thứ"):
        return None
    cur.i += 1
    cur.take(("thứ",))
    number = 1 if cur.take(("nhất",)) else cur.count()
    return (7 * number - 6, 7 * number if number < 4 else END) if 1 <= number <= 5 else None


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
    names = [cur.take(_PARTS)]
    while names[-1] and (cur.key() in {",", "và", "-"}) and len(names) < 4:
        back = cur.i
        cur.i += 1
        names.append(cur.take(_PARTS))
        if not names[-1]:
            cur.i = back
    whole = _whole(cur) if names[0] else None
    found = [_part_of(whole, name) for name in names if name] if whole else []
    if not found or None in found or cur.key() == "học":
        cur.i = start
        return []
    return [atom for atom in found if atom]


def stretch(cur: Cursor) -> Atom | None:
    """`6 tháng đầu năm 2021`, `9 tháng`, `2 quý cuối năm`, `10 ngày đầu tháng 6`, `nửa năm cuối`."""
    start = cur.i
    count = cur.count()
    unit = cur.key()
    edge = cur.key(1)
    if start and cur.tokens[start - 1].key == "cả" and (count, unit) in {(4, "quý"), (12, "tháng")}:
        cur.i += 1
        cur.take(("trong", "của"))
        return year(cur, bare=True) or year_atom()
    if not count or unit not in {"tháng", "quý", "ngày"} or edge not in {"đầu", "cuối"}:
        cur.i = start
        return None
    cur.i += 2
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
