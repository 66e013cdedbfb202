"""Days of each month or quarter: `ngày 20 hằng tháng`, `trước ngày 15 của tháng cuối quý`, `cuối mỗi quý`."""

from __future__ import annotations

from dataclasses import replace

from cchc_cli.language.dates import END
from cchc_cli.language.recurrence import Rule
from cchc_cli.language.timing_bounds import bounds
from cchc_cli.language.timing_hours import clock
from cchc_cli.language.timing_periods import EACH, bare_unit
from cchc_cli.language.timing_rates import Repeat
from cchc_cli.language.timing_words import Cursor, is_numeral

_NEXT = ("tiếp theo", "kế tiếp", "sau liền kề", "liền kề", "liền sau", "sau", "kế", "báo cáo")
_TURN = {
    "đầu tiên": 1, "đầu": 1, "thứ nhất": 1, "giữa": 2, "thứ hai": 2, "thứ 2": 2,
    "cuối cùng": 3, "cuối": 3, "thứ ba": 3, "thứ 3": 3,
}  # fmt: skip


def _day_numbers(cur: Cursor) -> list[int]:
    """`ngày 15`, `ngày 15 và 30`, `ngày 10-15` (its last)."""
    days: list[int] = []
    while cur.take(("các ngày", "ngày")) or days:
        if len(cur.number()) not in {1, 2} or not 1 <= int(cur.number()) <= 31:
            break
        value = int(cur.number())
        days = [*days[:-1], value] if cur.key(-1) in {"-", "đến"} else [*days, value]
        cur.i += 1
        if cur.key() not in {",", "và", "-", "đến"} or not (cur.number(1) or cur.key(1) == "ngày"):
            break
        cur.i += 1
    return days


def days_after(cur: Cursor) -> list[Rule]:
    """The days after `hằng tháng`: `(trước ngày 20)`, `vào ngày 5 và 20`."""
    start = cur.i
    cur.take((",", "(", ":"))
    mode, _ = bounds(cur)
    days = _day_numbers(cur)
    if not days or (cur.key() in {"/", "tháng", "-", "."} and (cur.number(1) or is_numeral(cur.key(1)))):
        cur.i = start
        return []
    if cur.tokens[start].key == "(":
        cur.take((")",))
    return [Rule("month", month=1, day=day, before=mode == "before") for day in days]


def _month_kind(cur: Cursor) -> Rule | None:
    """After the day: `hằng tháng`, `của tháng sau`, `của tháng đầu quý sau`, `tháng cuối mỗi quý`."""
    start = cur.i
    cur.take((",", "của"))
    cur.take(("vào",))
    if cur.take(EACH) and cur.take(("tháng",)):
        return Rule("month")
    if cur.take(("tháng",)):
        for words, number in _TURN.items():
            back = cur.i
            if cur.take((words,)):
                cur.take(("của",))
                cur.take(EACH)
                if cur.key() == "quý" and not cur.number(1) and not is_numeral(cur.key(1)):
                    cur.i += 1
                    cur.take(_NEXT)
                    return Rule("quarter", month=number)
            cur.i = back
        if cur.take(_NEXT):
            cur.take(("của",))
            return Rule("quarter", month=1) if cur.take(("quý báo cáo", "quý trước")) else Rule("month")
    cur.i = start
    return None


def _unnamed_period(cur: Cursor) -> bool:
    """Step over `của tháng cuối kỳ báo cáo`: it comes back, but how often is not said."""
    start = cur.i
    cur.take((",", "của"))
    if cur.take(("tháng",)) and cur.take(_TURN) and (cur.take(("của",)) or True) and cur.take(("kỳ báo cáo", "kỳ")):
        return True
    cur.i = start
    return False


def month_days(cur: Cursor) -> Repeat | None:
    """`Ngày 20 hằng tháng`, `trước ngày 15 của tháng cuối quý`, `tháng cuối mỗi quý`."""
    start = cur.i
    mode, _ = bounds(cur)
    mode = "until" if clock(cur) and mode == "before" else mode
    days = _day_numbers(cur)
    if days and _unnamed_period(cur):
        return Repeat(())
    kind = _month_kind(cur) if days or cur.key() == "tháng" else None
    if kind is None:
        cur.i = start
        return _edge(cur)
    before = mode == "before"
    if not days:
        days = [1 if before else END]
    return Repeat(tuple(replace(kind, month=kind.month or 1, day=day, before=before) for day in days))


def _edge(cur: Cursor) -> Repeat | None:
    """`cuối mỗi quý`, `đầu hằng tháng`, `ngày cuối cùng của hằng tháng`, `tuần cuối hằng tháng`."""
    start = cur.i
    bounds(cur)
    if (days := _first_days(cur)) is not None:
        return days
    named = cur.take(("những ngày", "các ngày", "ngày", "tuần"))
    week = named == "tuần"
    last = cur.take(("cuối cùng", "cuối"))
    first = "" if last else cur.take(("đầu tiên", "đầu"))
    whole = bool(cur.take(("của",)) and named)
    if (last or first) and (cur.take(EACH) or whole) and (rule := bare_unit(cur)):
        if last or rule.unit in {"day", "week"}:
            return Repeat((rule,))
        return Repeat((replace(rule, month=1, day=(7 if week else 10) if rule.unit == "month" else END),))
    cur.i = start
    return None


def _first_days(cur: Cursor) -> Repeat | None:
    """`10 ngày đầu hằng tháng`, `05 ngày đầu của tháng đầu quý`."""
    start = cur.i
    count = cur.count()
    if 1 <= count <= 27 and cur.take(("ngày đầu tiên", "ngày đầu")) and (kind := _month_kind(cur)):
        return Repeat((replace(kind, month=kind.month or 1, day=count),))
    cur.i = start
    return None
