"""Phrases for what comes back: `hằng quý`, `6 tháng, năm`, `ngày 20 hằng tháng`, `thứ Sáu hằng tuần`."""

from __future__ import annotations

from dataclasses import replace

from cchc_cli.language.recurrence import Rule
from cchc_cli.language.timing_bounds import bounds
from cchc_cli.language.timing_month_days import days_after, month_days
from cchc_cli.language.timing_periods import EACH, REPORTS, bare_unit, more_units
from cchc_cli.language.timing_rates import Repeat, rate, times
from cchc_cli.language.timing_words import Cursor, is_numeral

_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "từ": 2, "năm": 3, "sáu": 4, "bảy": 5}


def each(cur: Cursor) -> Repeat | None:
    """`hằng quý`, `mỗi 6 tháng`, `định kỳ hằng tháng, quý, năm`, `mỗi năm 02 lần`."""
    start = cur.i
    if cur.starts("các năm") and cur.key(2) in _LIST_GOES_ON:
        cur.i += 2
        return Repeat((Rule("year"),))
    bounds(cur)
    if not cur.take(EACH):
        cur.i = start
        return None
    rule = bare_unit(cur, each=True)
    if rule is None:
        cur.i = start
        return None
    rules = [rule, *more_units(cur)]
    if rules == [Rule("month")] and (days := days_after(cur)):
        return Repeat(tuple(days))
    often = times(cur)
    if often and len(rules) == 1:
        rules = [replace(rule, times=often)]
    return Repeat(tuple(rules))


def periodic(cur: Cursor) -> Repeat | None:
    """`Định kỳ`, `định kỳ 6 tháng, năm`, `báo cáo quý`, and a list of units alone: `6 tháng, năm`."""
    start = cur.i
    joined = cur.key(-1) in {",", "và"} and start > 0
    told = cur.take(("báo cáo định kỳ", "định kỳ", *REPORTS))
    regular, after = told.endswith("định kỳ"), cur.i
    if regular:
        cur.take(("báo cáo", "vào"))
        found = rate(cur) or month_days(cur) or each(cur)
        if found:
            return found
    rule = bare_unit(cur)
    rules = [rule, *more_units(cur)] if rule else []
    if len(rules) == 1 and joined and cur.key() in _LIST_GOES_ON and _of_reports(cur, rules[0]):
        return Repeat(tuple(rules), listed=True)
    if told and rules == [Rule("month")] and (days := days_after(cur)):
        return Repeat(tuple(days))
    headed = _headed(cur, rules)
    headed |= cur.key() == "và" and cur.key(-1) == "tháng" and bool(rules) and _of_reports(cur, rules[0])
    if rules and (told or len(rules) > 1 or (headed and rules[0].every == 1)):
        weak = not regular and len(rules) == 1 and (bool(told) or cur.key() == ")")
        return Repeat(tuple(rules), listed=len(rules) > 1 or cur.key() == "và", weak=weak)
    cur.i = after if regular else start
    return Repeat(()) if regular else None


def _headed(cur: Cursor, rules: list[Rule]) -> bool:
    """Is the unit a report's name: `6 tháng (trước 15/6)`, `năm: 15/12`, `15/12 (năm)`?"""
    if cur.key() == ")":
        return len(rules) == 1 and cur.key(-2) == "(" and rules[0].unit != "day"
    if cur.key() not in {"(", ":"} or is_numeral(cur.key(1)):
        return False
    yearly = bool(rules) and rules[0].unit in {"half", "year"}
    return not cur.number(1) or (yearly and cur.key(2) == "/" and len(cur.number(3)) in {1, 2})


_LIST_GOES_ON = frozenset({"", ",", "và", ".", ";", ")", "\n"})


def _of_reports(cur: Cursor, rule: Rule) -> bool:
    """Is it a period reports are made for: a quarter, six or nine months, a year?"""
    in_months = cur.key(-1) == "tháng"
    return rule.every == 1 and rule.unit in ({"half", "year"} if in_months else {"quarter", "year"})


def weekday(cur: Cursor) -> int | None:
    """Step over `thứ Sáu`, `thứ 6`, `Chủ nhật`: Monday is 0; None when none stands here."""
    if cur.take(("chủ nhật",)):
        return 6
    if cur.key() != "thứ":
        return None
    digit = cur.number(1)
    number = int(digit) - 2 if digit and 2 <= int(digit[:3]) <= 7 else _WEEKDAYS.get(cur.key(1))
    cur.i += 2 if number is not None else 0
    return number


def repeats(cur: Cursor) -> Repeat | None:
    """The recurrence that stands here."""
    return month_days(cur) or each(cur) or rate(cur) or periodic(cur)
