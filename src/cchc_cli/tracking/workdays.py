"""Working days, Monday to Friday, less the days off and plus the working Saturdays of the workspace's calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cchc_cli.model.calendar import Calendar

DAY = timedelta(days=1)


class Workdays:
    def __init__(self, calendar: Calendar) -> None:
        self.years = frozenset(year.year for year in calendar.years)
        self._off = {day for year in calendar.years for off in year.days_off for day in _days(off.start, off.end)}
        self._working = {day for year in calendar.years for day in year.working_days}

    def is_working(self, day: date) -> bool:
        return day in self._working or (day.weekday() < 5 and day not in self._off)

    def between(self, after: date, until: date) -> int:
        """How many working days there are after `after`, up to and with `until`; whole weeks are not walked through."""
        weeks, rest = divmod(max(0, (until - after).days), 7)
        weekdays = weeks * 5 + sum((after + n * DAY).weekday() < 5 for n in range(1, rest + 1))
        named = (day for day in self._off | self._working if after < day <= until)
        return weekdays + sum(self.is_working(day) - (day.weekday() < 5) for day in named)

    def knows(self, first: date, last: date) -> bool:
        """Whether the calendar has every year from `first` to `last`; without it holidays are not counted."""
        return all(year in self.years for year in range(first.year, last.year + 1))


def _days(first: date, last: date | None) -> Iterator[date]:
    return (first + n * DAY for n in range(((last or first) - first).days + 1))
