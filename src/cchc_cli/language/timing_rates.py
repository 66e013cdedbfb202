"""How often, as a rate: `02 lần/năm`, `6 tháng/lần`, `02 tuần một lần`, `01 chuyên mục/tháng`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc_cli.language.recurrence import Every, Rule
from cchc_cli.language.timing_words import Cursor, is_numeral

UNITS: dict[str, Every] = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}
_AT_LEAST = ("ít nhất là", "ít nhất", "tối thiểu", "tối đa", "không quá", "khoảng")


@dataclass(frozen=True, slots=True)
class Repeat:
    """What a phrase says comes back.

    `rate`: only how often (`1 lần/quý`), not that it is each one of the plan's.
    `listed`: its periods are told off one by one (`6 tháng, năm`).
    `weak`: it may be no more than a report's name (`báo cáo năm`), which gives way to a time.
    """

    rules: tuple[Rule, ...]
    rate: bool = False
    listed: bool = False
    weak: bool = False


def rule_of(count: int, unit: str) -> Rule:
    """Due every so many units; months as the quarters, halves and years they make."""
    if unit != "tháng":
        return Rule(UNITS[unit], every=max(count, 1))
    whole: dict[int, Rule] = {3: Rule("quarter"), 6: Rule("half"), 12: Rule("year")}
    return whole.get(count) or Rule("month", every=max(count, 1))


def times(cur: Cursor) -> int:
    """Step over `ít nhất 02 lần`; 0 when it does not stand here."""
    start = cur.i
    cur.take(_AT_LEAST)
    count = cur.count()
    if count and cur.take(("lần", "kỳ", "đợt", "cuộc", "buổi")):
        return count
    cur.i = start
    return 0


def _unit_after(cur: Cursor) -> tuple[int, str]:
    """`quý` or `06 tháng` that ends a rate; a count of 0 when none stands here."""
    start = cur.i
    cur.take(("trong", "mỗi", "trên"))
    count = cur.count() if cur.key() not in UNITS else 1
    unit = cur.key()
    if count and unit in UNITS and not cur.number(1) and not is_numeral(cur.key(1)):
        cur.i += 1
        return count, unit
    cur.i = start
    return 0, ""


def _repeated(often: int, every: int, unit: str) -> Repeat:
    rule = replace(rule_of(every, unit), times=max(often, 1))
    return Repeat((rule,), rate=unit != "năm")


def rate(cur: Cursor) -> Repeat | None:
    """`02 lần/năm`, `01 cuộc/quý`, `6 tháng/lần`, `02 tuần một lần`, `hai lần mỗi năm`, `một năm 2 lần`."""
    start = cur.i
    cur.take(_AT_LEAST)
    found = _once_every(cur) or _so_many_per(cur)
    if found is None:
        cur.i = start
    return found


def _once_every(cur: Cursor) -> Repeat | None:
    """`6 tháng/lần`, `02 tuần một lần`, `một năm 2 lần`, `quý/lần`."""
    start = cur.i
    count = cur.count() if cur.key() not in UNITS else 1
    unit = cur.key()
    if count and unit in UNITS:
        cur.i += 1
        cur.take(("/", "thực hiện", "báo cáo", ","))
        if cur.take(("lần",)):
            return _repeated(1, count, unit)
        often = cur.count() if cur.key() not in UNITS and not cur.number(-1) else 0
        if often and cur.take(("lần",)):
            return _repeated(often, count, unit)
    cur.i = start
    return None


def _so_many_per(cur: Cursor) -> Repeat | None:
    """`02 lần/năm`, `1-2 lần/năm`, `01 chuyên mục/tháng`, `hai lần mỗi năm`, `01 lần trong năm`."""
    start = cur.i
    often = cur.count()
    if often and cur.key() in {"-", "đến"} and cur.number(1):
        cur.i += 1
        often = cur.count()
    words = 0
    while often and cur.token().kind == "word" and words < 4 and cur.key() not in UNITS:
        cur.i, words = cur.i + 1, words + 1
        if cur.key() == "/" or (cur.key(-1) == "lần" and (cur.key() in {"mỗi", "một", "trong", "trên", "1"})):
            cur.take(("/",))
            every, unit = _unit_after(cur)
            if every:
                return _repeated(often, every, unit)
            break
    cur.i = start
    return None
