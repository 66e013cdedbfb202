"""Quarters, months and reporting periods: what they are called, from when to when, what comes before and after."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.language.text import fold
from cchc_cli.model.days import NotADay, read_day
from cchc_cli.model.plan import PeriodicReport, Plan

_NUMERALS = ("", "I", "II", "III", "IV")  # of the quarters


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both within; `name` as people say it: Quý II/2021."""

    name: str
    first: date
    last: date


def quarter(text: str, year: int) -> Period:
    """`2`, `II`, `Q2`, `Quý II`, `2/2022`: a quarter of `year` unless another is written."""
    match = re.fullmatch(r"(?:quy|q)?\s*(iv|i{1,3}|[1-4])(?:\s*[/.-]\s*(\d{4}))?", fold(text))
    if match is None or match[2] == "0000":
        raise UsageStop(f"không có quý «{text}»", f"viết 1–4, I–IV hoặc Q1–Q4, ví dụ: {Need.QUARTER} II")
    return _quarter(int(match[1]) if match[1].isdecimal() else _NUMERALS.index(match[1].upper()), int(match[2] or year))


def quarter_of(day: date) -> Period:
    return _quarter((day.month + 2) // 3, day.year)


def _quarter(number: int, year: int) -> Period:
    return Period(f"Quý {_NUMERALS[number]}/{year}", date(year, number * 3 - 2, 1), _month_end(year, number * 3))


def month(text: str, year: int) -> Period:
    """`6`, `06`, `Tháng 6`, `6/2022`, `2022-06`: a month of `year` unless another is written."""
    match = re.fullmatch(r"(?:thang|t)?\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?", fold(text))
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})", text.strip())
    number, year = (
        (int(iso[2]), int(iso[1])) if iso else (int(match[1]) if match else 0, int((match and match[2]) or year))
    )
    if not 1 <= number <= 12 or year < 1:
        raise UsageStop(f"không có tháng «{text}»", f"viết 1–12, ví dụ: {Need.MONTH} 6 hoặc {Need.MONTH} 6/2021")
    return Period(f"Tháng {number}/{year}", date(year, number, 1), _month_end(year, number))


def day(text: str, year: int | None = None, today: date | None = None) -> date:
    """A day as it is typed: 2021-06-30, 30/6/2021, 30-6-2021, 30/6 of `year`, `hôm nay`.

    Raises:
        UsageStop: it is none; says why the calendar has no such day, else how days are written.
    """
    try:
        return read_day(text, year, today)
    except NotADay as fault:
        why = f": {fault.why}" if fault.no_such else ""
        raise UsageStop(f"không có ngày «{text}»{why}", "viết 2021-06-30 hoặc 30/6/2021") from None


def month_of(day: date) -> Period:
    return Period(f"Tháng {day.month}/{day.year}", day.replace(day=1), _month_end(day.year, day.month))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_DECREE = "Nghị định 09/2019/NĐ-CP"
_CUT = 14  # the last day of every period; the next begins on the day after
_DUE = 25
_PART = r"M\d{1,2}|Q[1-4]|H[12]|9M"
_FORM = re.compile(rf"(?P<year>\d{{4}})(?:-(?P<part>{_PART}))?|(?P<alone>{_PART})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rule:
    """From the 15th of month `after` (0: December of the year before) to the 14th of month `last`."""

    name: str
    after: int
    last: int
    previous: str = ""  # the report before in the same year, "" for none
    next: str = ""  # the period after; "+" stands for the next year
    basis: str = "Điều 12"


# Nghị định 09/2019/NĐ-CP, Điều 12: months, quarters, half years, year. It has no report on nine months.
RULES: Mapping[str, _Rule] = {
    **{
        f"M{m:02}": _Rule(f"tháng {m}", m - 1, m, f"M{m - 1:02}" if m > 1 else "", f"M{m + 1:02}" if m < 12 else "+M01")
        for m in range(1, 13)
    },
    **{
        f"Q{q}": _Rule(
            f"quý {_NUMERALS[q]}", 3 * q - 3, 3 * q, f"Q{q - 1}" if q > 1 else "", f"Q{q + 1}" if q < 4 else "+Q1"
        )
        for q in range(1, 5)
    },
    "H1": _Rule("6 tháng đầu năm", 0, 6, "Q1", "H2"),
    "H2": _Rule("6 tháng cuối năm", 6, 12, "H1", "+H1"),
    "9M": _Rule("9 tháng đầu năm", 0, 9, "H1", "Q4", "Điều 12 (ngày chốt của quý III; Điều này không có kỳ 9 tháng)"),
    "": _Rule("năm", 0, 12, "9M", "+"),
}


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """A reporting period: `name` as people say it (`6 tháng đầu năm 2021`), first and last day of its figures."""

    id: str
    name: str
    first: date
    last: date
    due: date
    basis: str

    @property
    def period(self) -> Period:
        return Period(self.name, self.first, self.last)


_SAID = re.compile(
    r"(?:bao cao |ky )*(?:(?P<month>thang (?P<number>\d{1,2}))|(?P<quarter>quy (?P<numeral>iv|i{1,3}|[1-4]))|"
    r"(?P<half>(?:6|sau) thang(?P<second> cuoi nam)?(?: dau nam)?)|(?P<nine>(?:9|chin) thang(?: dau nam)?)|(?:ca )?nam)"
    r"(?:(?: nam|/| |-)+(?P<year>\d{4}))?"
)


def period_code(text: str) -> str:
    """A reporting period said in words, `6 tháng`, `quý I/2021`, `năm 2021`, by its code; all else as it stands."""
    said = _SAID.fullmatch(fold(text))
    if said is None:
        return text.strip()
    part = ""
    if said["month"]:
        part = f"M{int(said['number']):02}"
    elif said["quarter"]:
        part = f"Q{said['numeral'] if said['numeral'].isdecimal() else _NUMERALS.index(said['numeral'].upper())}"
    elif said["half"]:
        part = "H2" if said["second"] else "H1"
    elif said["nine"]:
        part = "9M"
    return "-".join(filter(None, [said["year"], part]))


def report_named(text: str, plan: Plan) -> PeriodicReport | None:
    """The plan's own periodic report that goes by this code or these words; without a year, of the plan's first."""
    code = period_code(text).upper()
    wanted = {code, f"{plan.year}-{code}".removesuffix("-")} if text.strip() else set()
    return next((report for report in plan.reporting if report.period.upper() in wanted), None)


def reporting(text: str, plan: Plan, year: int | None = None) -> ReportingPeriod:
    """The period named `2021-M05`, `2021-Q1`, `2021-H1`, `2021-9M` or `2021`, as the plan has it, else by the decree.

    Where no year is written it is of `year`, else of the plan's first.

    Raises:
        UsageStop: there is no such period.
    """
    code = period_code(text)
    match = _FORM.fullmatch(code)
    of_year = year or plan.year
    year, part = (int(match["year"] or of_year), (match["part"] or match["alone"] or "").upper()) if match else (0, "")
    if not code and text.strip():
        year = of_year  # «năm»
    if part.startswith("M"):
        part = f"M{int(part[1:]):02}"
    if part not in RULES or not 1990 <= year <= 2100:
        raise UsageStop(
            f"không có kỳ báo cáo «{text}»",
            f"viết như {plan.year}-M05 (tháng), {plan.year}-Q1 (quý), {plan.year}-H1 (6 tháng), {plan.year}-9M hoặc "
            f"{plan.year}, hay bằng lời: tháng 5, quý I, 6 tháng, 9 tháng, năm",
        )
    return _of(year, part, plan)


def is_period(text: str) -> bool:
    """Whether it names a reporting period with its year, as `2021-H1` does."""
    match = _FORM.fullmatch(text)
    return match is not None and bool(match["year"]) and (match["part"] or "") in RULES


def _of(year: int, part: str, plan: Plan) -> ReportingPeriod:
    rule, id_ = RULES[part], f"{year}-{part}".removesuffix("-")
    name = f"{rule.name} {year}" if rule.name.endswith("năm") else f"{rule.name} năm {year}"
    own = next((report for report in plan.reporting if report.period.upper() == id_), None)
    if own is not None:
        return ReportingPeriod(id_, name, own.start, own.end, own.due, own.basis)
    first = date(year - 1, 12, _CUT) if rule.after == 0 else date(year, rule.after, _CUT)
    basis = f"{_DECREE}, {rule.basis} và khoản 1 Điều 13"
    return ReportingPeriod(
        id_, name, first + timedelta(1), date(year, rule.last, _CUT), date(year, rule.last, _DUE), basis
    )


def previous(period: ReportingPeriod, plan: Plan) -> ReportingPeriod | None:
    """The report with which this one is compared; None for the first of a year."""
    year, part = _split(period)
    before = RULES[part].previous
    return _of(year, before, plan) if before else None


def earlier_periods(plan: Plan, day: date) -> list[ReportingPeriod]:
    """Those of the plan's years whose figures were cut off before the day: quý I, 6 tháng, 9 tháng, năm."""
    first, last = plan.years
    found = [_of(year, part, plan) for year in range(first, last + 1) for part in ("Q1", "H1", "9M", "")]
    return [period for period in found if period.last < day]


def following(period: ReportingPeriod, plan: Plan) -> ReportingPeriod:
    year, part = _split(period)
    after = RULES[part].next
    return _of(year + 1, after[1:], plan) if after.startswith("+") else _of(year, after, plan)


def _split(period: ReportingPeriod) -> tuple[int, str]:
    year, _, part = period.id.partition("-")
    return int(year), part
