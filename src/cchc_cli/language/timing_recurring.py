"""Phrases for what comes back: `hằng quý`, `6 tháng, năm`, `ngày 20 hằng tháng`, `thứ Sáu hằng tuần`."""

from __future__ import annotations

from dataclasses import replace

from cchc_cli.language.dates import END
from cchc_cli.language.recurrence import Rule
from cchc_cli.language.timing_hours import clock
from cchc_cli.language.timing_rates import UNITS, Repeat, rate, rule_of, times
from cchc_cli.language.timing_series import bounds
from cchc_cli.language.timing_words import Cursor, is_numeral

_EACH = ("hằng", "mỗi", "từng", "vào mỗi", "vào hằng")
_NEXT = ("tiếp theo", "kế tiếp", "sau liền kề", "liền kề", "liền sau", "sau", "kế", "báo cáo")
_TURN = {
    "đầu tiên": 1, "đầu": 1, "thứ nhất": 1, "giữa": 2, "thứ hai": 2, "thứ 2": 2,
    "cuối cùng": 3, "cuối": 3, "thứ ba": 3, "thứ 3": 3,
}  # fmt: skip
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "từ": 2, "năm": 3, "sáu": 4, "bảy": 5}


def _bare_unit(cur: Cursor) -> Rule | None:
    """`quý`, `6 tháng`, `năm`: a unit that no number makes a certain one."""
    start = cur.i
    if cur.take(("nửa năm", "sáu tháng")):
        return Rule("half")
    cur.take(("cả",))
    digits = bool(cur.number())
    dated = cur.key() == "năm" and cur.key(1) == "ngày" and cur.number(2)  # báo cáo năm ngày 15/12
    count = cur.count() if digits or (cur.key(1) in UNITS and not dated) else 0
    unit = cur.key()
    certain = cur.number(1) and cur.key(2) != "lần" and cur.key(2) not in UNITS
    if unit not in UNITS or certain or is_numeral(cur.key(1)) or cur.key(1) in {"đầu", "học", "nay", "này"}:
        cur.i = start
        return None
    if unit in {"ngày", "tuần"} and (digits or cur.key(1) == "làm"):
        cur.i = start
        return None
    cur.i += 1
    after = cur.key(1) if cur.key() == "(" else cur.key()
    if count and after in {"cuối", "kể", "tính", "làm", "từ", "sau"} and not cur.starts("sau đó"):
        cur.i = start
        return None
    if (count, unit) == (9, "tháng"):
        return Rule("year", month=9, day=END)  # a report on nine months is made once a year
    return rule_of(count, unit)


def _more_units(cur: Cursor) -> list[Rule]:
    """The units that go on a list: `, 6 tháng, năm`, `và hằng năm`, `/năm`."""
    rules: list[Rule] = []
    while cur.key() in {",", "và", "/", "hoặc", "-", "&", "hay"}:
        start = cur.i
        cur.i += 1
        cur.take(("và",))
        cur.take(("định kỳ", *_REPORTS))
        cur.take(_EACH)
        rule = _bare_unit(cur)
        if rule is None:
            cur.i = start
            break
        rules.append(rule)
    return rules


def each(cur: Cursor) -> Repeat | None:
    """`hằng quý`, `mỗi 6 tháng`, `định kỳ hằng tháng, quý, năm`, `mỗi năm 02 lần`."""
    start = cur.i
    if cur.starts("các năm") and cur.key(2) in _LIST_GOES_ON:
        cur.i += 2
        return Repeat((Rule("year"),))
    bounds(cur)
    if not cur.take(_EACH):
        cur.i = start
        return None
    rule = _bare_unit(cur)
    if rule is None:
        cur.i = start
        return None
    rules = [rule, *_more_units(cur)]
    if rules == [Rule("month")] and (days := _days_after(cur)):
        return Repeat(tuple(days))
    often = times(cur)
    if often and len(rules) == 1:
        rules = [replace(rule, times=often)]
    return Repeat(tuple(rules))


def periodic(cur: Cursor) -> Repeat | None:
    """`Định kỳ`, `định kỳ 6 tháng, năm`, `báo cáo quý`, and a list of units alone: `6 tháng, năm`."""
    start = cur.i
    joined = cur.key(-1) in {",", "và"} and start > 0
    told = cur.take(("báo cáo định kỳ", "định kỳ", *_REPORTS))
    regular, after = told.endswith("định kỳ"), cur.i
    if regular:
        cur.take(("báo cáo", "vào"))
        found = rate(cur) or month_days(cur) or each(cur)
        if found:
            return found
    rule = _bare_unit(cur)
    rules = [rule, *_more_units(cur)] if rule else []
    if len(rules) == 1 and joined and cur.key() in _LIST_GOES_ON and _of_reports(cur, rules[0]):
        return Repeat(tuple(rules), listed=True)
    headed = cur.key() in {"(", ":"} and not cur.number(1) and not is_numeral(cur.key(1))
    headed |= cur.key() == "và" and cur.key(-1) == "tháng" and bool(rules) and _of_reports(cur, rules[0])
    if rules and (told or len(rules) > 1 or (headed and rules[0].every == 1)):
        weak = bool(told) and not regular and len(rules) == 1
        return Repeat(tuple(rules), listed=len(rules) > 1 or cur.key() == "và", weak=weak)
    cur.i = after if regular else start
    return Repeat(()) if regular else None


_REPORTS = ("báo cáo sơ kết", "báo cáo tổng kết", "báo cáo", "sơ kết", "tổng kết")
_LIST_GOES_ON = frozenset({"", ",", "và", ".", ";", ")", "\n"})


def _of_reports(cur: Cursor, rule: Rule) -> bool:
    """Is it a period reports are made for: a quarter, six or nine months, a year?"""
    in_months = cur.key(-1) == "tháng"
    return rule.every == 1 and rule.unit in ({"half", "year"} if in_months else {"quarter", "year"})


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


def _days_after(cur: Cursor) -> list[Rule]:
    """The days after `hằng tháng`: `(trước ngày 20)`, `vào ngày 5 và 20`."""
    start = cur.i
    cur.take((",", "("))
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
    if cur.take(_EACH) and cur.take(("tháng",)):
        return Rule("month")
    if cur.take(("tháng",)):
        for words, number in _TURN.items():
            back = cur.i
            if cur.take((words,)):
                cur.take(("của",))
                cur.take(_EACH)
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
    week = cur.take(("những ngày", "các ngày", "ngày", "tuần")) == "tuần"
    last = cur.take(("cuối cùng", "cuối"))
    first = "" if last else cur.take(("đầu tiên", "đầu"))
    cur.take(("của",))
    if (last or first) and cur.take(_EACH) and (rule := _bare_unit(cur)):
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
