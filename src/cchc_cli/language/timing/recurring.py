"""What comes back, in words: `02 lần/năm`, `hằng quý`, `ngày 20 hằng tháng`, `6 tháng, năm`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc_cli.language.dates import END
from cchc_cli.language.timing.series import bounds
from cchc_cli.language.timing.timing import Every, Rule
from cchc_cli.language.timing.tokens import Cursor, is_numeral
from cchc_cli.language.timing.units import clock, full_year
from cchc_cli.language.timing.vocabulary import (
    AT_LEAST,
    EACH,
    LIST_GOES_ON,
    NEXT_PERIOD,
    REPORTS,
    TIMES_BEGIN,
    TURNS,
    WEEKDAYS,
)

UNITS: dict[str, Every] = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}


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
    cur.take(AT_LEAST)
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
    cur.take(AT_LEAST)
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
    """`02 lần/năm`, `1-2 lần/năm`, `01 chuyên mục/tháng`, `01 ngày/tháng`, `hai lần mỗi năm`, `01 lần trong năm`."""
    start = cur.i
    often = cur.count()
    if often and cur.key() in {"-", "đến"} and cur.number(1):
        cur.i += 1
        often = cur.count()
    if often and cur.starts("ngày /") and cur.key(2) in {"tuần", "tháng", "quý"} and not cur.number(3):
        cur.i += 3
        return _repeated(often, 1, cur.key(-1))
    words = 0
    while often and cur.token().kind == "word" and words < 4 and not _ends_what_is_done(cur):
        cur.i, words = cur.i + 1, words + 1
        if cur.key() == "/" or (cur.key(-1) == "lần" and (cur.key() in {"mỗi", "một", "trong", "trên", "1"})):
            cur.take(("/",))
            every, unit = _unit_after(cur)
            if every:
                return _repeated(often, every, unit)
            break
    cur.i = start
    return None


def _ends_what_is_done(cur: Cursor) -> bool:
    return cur.key() in UNITS or is_numeral(cur.key()) or cur.number_word() > 0


def bare_unit(cur: Cursor, *, each: bool = False) -> Rule | None:
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
    certain = certain and not (each and cur.token(2).kind == "word")  # mỗi năm 04 số
    if unit not in UNITS or certain or is_numeral(cur.key(1)) or cur.key(1) in {"đầu", "học", "nay", "này"}:
        cur.i = start
        return None
    of_a_year = unit == "tháng" and cur.key(1) == "năm" and full_year(cur.number(2)) is not None  # 06 tháng năm 2025
    if of_a_year or (unit in {"ngày", "tuần"} and (digits or cur.key(1) == "làm")):
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


def more_units(cur: Cursor) -> list[Rule]:
    """The units that go on a list: `, 6 tháng, năm`, `và hằng năm`, `/năm`."""
    rules: list[Rule] = []
    while cur.key() in {",", "và", "/", "hoặc", "-", "&", "hay"}:
        start = cur.i
        cur.i += 1
        cur.take(("và",))
        cur.take(("định kỳ", *REPORTS))
        cur.take(EACH)
        rule = bare_unit(cur)
        if rule is None:
            cur.i = start
            break
        rules.append(rule)
    return rules


def _day_numbers(cur: Cursor) -> list[int]:
    """`ngày 15`, `ngày 15 và 30`, `ngày 10-15` (its last)."""
    days: list[int] = []
    bare = bool(cur.number()) and cur.key(1) in {"hằng", "mỗi"} and cur.key(2) == "tháng"  # trước 25 hằng tháng
    while bare or cur.take(("các ngày", "ngày")) or days:
        bare = False
        if len(cur.number()) not in {1, 2} or not 1 <= int(cur.number()) <= 31:
            break
        value = int(cur.number())
        days = [*days[:-1], value] if cur.key(-1) in {"-", "đến"} else [*days, value]
        cur.i += 1
        if cur.key() not in {",", "và", "-", "đến"} or not (cur.number(1) or cur.key(1) == "ngày"):
            break
        cur.i += 1
    return days


def _last_day(cur: Cursor) -> list[int]:
    """`ngày cuối tháng đầu quý sau`, not the `ngày cuối cùng của tháng` that every month has."""
    start = cur.i
    named = cur.take(("ngày cuối cùng", "ngày cuối"))
    month = cur.i
    told = _month_kind(cur, dated=False) if named else None
    cur.i = month if told else start
    return [END] if told else []


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


def _month_kind(cur: Cursor, *, dated: bool) -> Rule | None:
    """After the day: `hằng tháng`, `của tháng`, `của tháng sau`, `tháng đầu quý sau`; alone `tháng cuối mỗi quý`."""
    start = cur.i
    of = cur.take((",", "của")) == "của"
    cur.take(("vào", "các"))
    if cur.take(EACH) and cur.take(("tháng",)):
        return Rule("month")
    if cur.take(("tháng",)):
        for words, number in TURNS.items():
            back = cur.i
            if cur.take((words,)):
                cur.take(("của",))
                cur.take((*EACH, "các"))
                if cur.key() == "quý" and not cur.number(1) and not is_numeral(cur.key(1)):
                    cur.i += 1
                    cur.take(NEXT_PERIOD)
                    return Rule("quarter", month=number)
            cur.i = back
        if dated and of and cur.key() in LIST_GOES_ON:
            return Rule("month")
        if dated and cur.take(NEXT_PERIOD):
            of_quarter = cur.take(("của quý báo cáo", "sau quý báo cáo", "của quý trước", "quý báo cáo", "quý trước"))
            cur.take(("của",))
            return Rule("quarter", month=1) if of_quarter else Rule("month")
    cur.i = start
    return None


def _unnamed_period(cur: Cursor) -> bool:
    """Step over `của tháng cuối kỳ báo cáo`: it comes back, but how often is not said."""
    start = cur.i
    cur.take((",", "của"))
    if cur.take(("tháng",)) and cur.take(TURNS) and (cur.take(("của",)) or True) and cur.take(("kỳ báo cáo", "kỳ")):
        return True
    cur.i = start
    return False


def month_days(cur: Cursor) -> Repeat | None:
    """`Ngày 20 hằng tháng`, `trước ngày 15 của tháng cuối quý`, `tháng cuối mỗi quý`."""
    start = cur.i
    mode, _ = bounds(cur)
    mode = "until" if clock(cur) and mode == "before" else mode
    at = cur.i
    if not (days := _day_numbers(cur)):
        cur.i = at
        days = _last_day(cur)
    if days and _unnamed_period(cur):
        return Repeat(())
    kind = _month_kind(cur, dated=bool(days)) if days or cur.key() == "tháng" else None
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
    if (days := _first_days(cur) or _week_of_month(cur)) is not None:
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


def _week_of_month(cur: Cursor) -> Repeat | None:
    """`tuần thứ 2 hằng tháng`, `tuần 3 của mỗi tháng`."""
    start = cur.i
    count = cur.count() if cur.take(("tuần thứ", "tuần")) else 0
    if 1 <= count <= 4 and (cur.take(("của",)) or True) and cur.take(EACH) and cur.take(("tháng",)):
        return Repeat((Rule("month", month=1, day=7 * count if count < 4 else END),))
    cur.i = start
    return None


def _first_days(cur: Cursor) -> Repeat | None:
    """`10 ngày đầu hằng tháng`, `05 ngày đầu của tháng đầu quý`, `10 ngày đầu mỗi quý`."""
    start = cur.i
    count = cur.count()
    if 1 <= count <= 27 and cur.take(("ngày đầu tiên", "ngày đầu")):
        kind = _month_kind(cur, dated=True) or (
            bare_unit(cur) if (cur.take(("của",)) or True) and cur.take(EACH) else None
        )
        if kind and kind.unit not in {"day", "week"}:
            return Repeat((replace(kind, month=kind.month or 1, day=count),))
    cur.i = start
    return None


def each(cur: Cursor) -> Repeat | None:
    """`hằng quý`, `mỗi 6 tháng`, `định kỳ hằng tháng, quý, năm`, `mỗi năm 02 lần`."""
    start = cur.i
    if cur.starts("các năm") and cur.key(2) in LIST_GOES_ON:
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
    often = times(cur) or (_days_in_each(cur) if rule.unit != "day" else 0)
    if often and len(rules) == 1:
        rules = [replace(rule, times=often)]
    return Repeat(tuple(rules))


def _days_in_each(cur: Cursor) -> int:
    """Step over the days of `mỗi tháng một ngày`, which are none of the calendar; 0 when none stand here."""
    start = cur.i
    count = cur.count()
    if count and cur.take(("ngày",)) and cur.key() in LIST_GOES_ON:
        return count
    cur.i = start
    return 0


def periodic(cur: Cursor) -> Repeat | None:
    """`Định kỳ`, `định kỳ 6 tháng, năm`, `báo cáo quý`, and a list of units alone: `6 tháng, năm`."""
    start = cur.i
    joined = cur.key(-1) in {",", "và"} and start > 0
    limited = (joined or cur.key(-1) == ";") and (cur.key() in {"quý", "năm"} or cur.number() in {"6", "06", "9", "09"})
    told = cur.take(("báo cáo định kỳ", "định kỳ", *REPORTS))
    regular, after = told.endswith("định kỳ"), cur.i
    if regular:
        cur.take(("báo cáo", "vào"))
        found = rate(cur) or month_days(cur) or each(cur)
        if found:
            return found
    rule = bare_unit(cur)
    rules = [rule, *more_units(cur)] if rule else []
    if len(rules) == 1 and joined and cur.key() in LIST_GOES_ON - {"("} and _of_reports(cur, rules[0]):
        return Repeat(tuple(rules), listed=True)
    if told and rules == [Rule("month")] and (days := days_after(cur)):
        return Repeat(tuple(days))
    headed = _headed(cur, rules) and not (cur.tokens[start].key == "cả" and (start == 0 or not _limit_within(cur)))
    headed = headed or (limited and len(rules) == 1 and _before_a_day(cur))
    headed |= cur.key() == "và" and cur.key(-1) == "tháng" and bool(rules) and _of_reports(cur, rules[0])
    if rules and (told or len(rules) > 1 or (headed and rules[0].every == 1)):
        weak = not regular and len(rules) == 1 and (bool(told) or cur.key() in {")", "trước"})
        return Repeat(tuple(rules), listed=len(rules) > 1 or cur.key() == "và", weak=weak)
    cur.i = after if regular else start
    return Repeat(()) if regular else None


def _headed(cur: Cursor, rules: list[Rule]) -> bool:
    """Is the unit a report's name: `6 tháng (trước 15/6)`, `năm: 15/12`, `15/12 (năm)`?"""
    if cur.key() == ")":
        return len(rules) == 1 and cur.key(-2) == "(" and rules[0].unit != "day"
    if cur.key() not in {"(", ":"} or is_numeral(cur.key(1)):
        return False
    told = cur.number(1) or (cur.key(1) in TIMES_BEGIN and not cur.starts("dự kiến )", 1))
    if cur.key() == "(" and not told:
        return False  # 03 tháng (dự kiến)
    yearly = bool(rules) and rules[0].unit in {"half", "year"}
    return not cur.number(1) or (yearly and cur.key(2) == "/" and len(cur.number(3)) in {1, 2})


def _before_a_day(cur: Cursor) -> bool:
    """Does a limit to the report follow: `6 tháng trước 10/6`, `quý trước ngày 15 tháng cuối quý`?"""
    return cur.key() == "trước" and bool(cur.number(1) or (cur.key(1) == "ngày" and cur.number(2)))


def _limit_within(cur: Cursor) -> bool:
    """Do the brackets or words that follow say by when: `cả năm (15/12)`, `cả năm: trước 15/12`?"""
    return bool(cur.number(1)) or cur.key(1) in {"trước", "chậm", "muộn", "hạn", "ngày", "báo", "gửi"}


def _of_reports(cur: Cursor, rule: Rule) -> bool:
    """Is it a period reports are made for: a quarter, six or nine months, a year?"""
    in_months = cur.key(-1) == "tháng"
    return rule.every == 1 and rule.unit in ({"half", "year"} if in_months else {"quarter", "year"})


def weekday(cur: Cursor) -> int | None:
    """Step over `thứ Sáu`, `thứ 6`, `Chủ nhật`: Monday is 0; None when none stands here."""
    if cur.take(("chủ nhật",)):
        return 6
    if cur.starts("ngày thứ"):
        cur.i += 1
    if cur.key() != "thứ":
        return None
    number = _weekday_number(cur, 1)
    cur.i += 2 if number is not None else 0
    return _last_weekday(cur, number) if number is not None else None


def _weekday_number(cur: Cursor, ahead: int) -> int | None:
    digit = cur.number(ahead)
    return int(digit) - 2 if digit and 2 <= int(digit[:3]) <= 7 else WEEKDAYS.get(cur.key(ahead))


def _last_weekday(cur: Cursor, number: int) -> int:
    """The last of `thứ 2, 4, 6 hằng tuần`, where the list goes on to a week; else the one that began it."""
    start, last = cur.i, number
    while cur.key() in {",", "và"} and (more := _weekday_number(cur, 1)) is not None and more > last:
        cur.i, last = cur.i + 2, more
    if cur.i > start and not (cur.key() in {*EACH, "trong", "của", "các"} and cur.key(1) == "tuần"):
        cur.i, last = start, number
    return last


def repeats(cur: Cursor) -> Repeat | None:
    """The recurrence that stands here."""
    return month_days(cur) or each(cur) or rate(cur) or periodic(cur)
