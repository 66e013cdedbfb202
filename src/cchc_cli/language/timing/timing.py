"""A timing phrase understood, or not: plain values, apart from the grammar that makes them."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from itertools import groupby
from typing import Literal

from cchc_cli.language.dates import END, add_months, day_before, day_of
from cchc_cli.language.timing.windows import Window

Kind = Literal["dated", "all-year", "recurring", "conditional"]


@dataclass(frozen=True, slots=True)
class Timing:
    """A phrase understood. `windows` are in order of time; `condition` is the phrase's own words."""

    text: str
    kind: Kind
    windows: tuple[Window, ...]
    condition: str | None
    recurrence: Recurrence | None
    if_any: bool

    @property
    def start(self) -> date | None:
        """The first day of the first window; None when it is open or there is none."""
        return self.windows[0].start if self.windows else None

    @property
    def due(self) -> date | None:
        """The last day of the last window, the last on which the task is in time; None when there is none."""
        return self.windows[-1].end if self.windows else None


@dataclass(frozen=True, slots=True)
class Unread:
    """A phrase not understood: the piece it stopped at, where that is (in characters of `text`), and a code for why.

    Codes: `empty`, `too-long`, `not-understood`, `incomplete`, `no-such-day`, `no-such-month`, `no-such-quarter`,
    `no-year` (the plan has several), `ambiguous-year`, `backwards`.
    """

    text: str
    position: int
    piece: str
    reason: str


UNREAD_REASONS: Mapping[str, str] = {
    "no-such-day": "không có ngày, tháng hay quý này",
    "empty": "thời gian để trống",
}


def say_unread(unread: Unread) -> str:
    """Why a timing phrase is not understood, in one sentence."""
    reason = UNREAD_REASONS.get(unread.reason, "không hiểu")
    return f"{reason}: dừng ở «{unread.piece}»" if unread.piece else reason


Every = Literal["day", "week", "month", "quarter", "half", "year"]
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


@dataclass(frozen=True, slots=True)
class Rule:
    """Due days that repeat.

    Each period of `every` units has `times` due days, evenly spread, the last on its last day; or the one named by
    `month` (counted in the period) and `day`, with `before` the day before it. A week's is its `weekday` (Monday 0).
    """

    unit: Every
    every: int = 1
    times: int = 1
    month: int | None = None
    day: int | None = None
    before: bool = False
    weekday: int = 6


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The words of a recurrence and its rules; `anchor` is the day its periods are counted from."""

    text: str
    rules: tuple[Rule, ...]
    anchor: date

    def occurrences(self, first: date, last: date) -> Iterator[date]:
        """The due days from first to last, in order, each once; made one by one as they are asked for."""
        days = heapq.merge(*(_days(rule, self.anchor, first, last) for rule in self.rules))
        return (day for day, _ in groupby(days))


def _days(rule: Rule, anchor: date, first: date, last: date) -> Iterator[date]:
    days = (
        _by_days(rule, anchor, first, last) if rule.unit in {"day", "week"} else _by_months(rule, anchor, first, last)
    )
    return (day for day in days if first <= day <= last)


def _by_days(rule: Rule, anchor: date, first: date, last: date) -> Iterator[date]:
    """Due days of a rule counted in days or weeks, at most a period outside the bounds."""
    if rule.unit == "week":
        start, step = anchor.toordinal() - anchor.weekday(), 7 * rule.every
        offset = step - 7 + rule.weekday
    else:
        start, step, offset = anchor.toordinal(), rule.every, 0
    at = start + (first.toordinal() - start) // step * step
    while at <= last.toordinal():
        for n in range(1, rule.times + 1):
            day = at + offset - (rule.times - n) * max(step // rule.times, 1)
            if first.toordinal() <= day <= last.toordinal():
                yield date.fromordinal(day)
        at += step


def _by_months(rule: Rule, anchor: date, first: date, last: date) -> Iterator[date]:
    length = _MONTHS[rule.unit] * rule.every
    origin = anchor.year * 12
    month = origin + ((first.year * 12 + first.month - 1) - origin) // length * length
    while 12 < month < MAXYEAR * 12 - 2 * length and month <= last.year * 12 + last.month:
        begin = date(month // 12, month % 12 + 1, 1)
        yield from _due_days(rule, begin, add_months(begin, length))
        month += length


def _due_days(rule: Rule, begin: date, end: date) -> Iterator[date]:
    """The due days of the period that begins on the one day and ends before the other."""
    if rule.month is None and rule.day is None:
        for n in range(1, rule.times + 1):
            yield day_before(begin + timedelta(days=(end - begin).days * n // rule.times))
        return
    month = add_months(begin, (rule.month or 1) - 1)
    due = day_of(month.year, month.month, rule.day or END) or day_of(month.year, month.month, END)
    if due:
        yield day_before(due) if rule.before else due
