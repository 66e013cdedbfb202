"""Working days: Monday to Friday, less the days off, plus the working Saturdays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import SHIPPED
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.loading import load
from cchc_cli.model.validation import typed
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.workdays import Workdays

NONE = Workdays(Calendar())


@pytest.fixture(scope="module")
def of_2021() -> Workdays:
    return Workdays(load(Workspace(SHIPPED)).calendar)


def test_the_year_2021_has_250_working_days(of_2021: Workdays) -> None:
    assert of_2021.between(date(2020, 12, 31), date(2021, 12, 31)) == 250


@pytest.mark.parametrize(
    "day",
    ["2021-01-01", "2021-02-10", "2021-02-16", "2021-04-21", "2021-04-30", "2021-05-01", "2021-05-03", "2021-09-02",
     "2021-09-03", "2021-06-19", "2021-06-20"],
)  # fmt: skip
def test_holidays_and_weekends_of_2021_are_off(day: str, of_2021: Workdays) -> None:
    assert not of_2021.is_working(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2021-02-09", "2021-02-17", "2021-05-04", "2021-09-01", "2021-06-15"])
def test_the_days_beside_them_are_worked(day: str, of_2021: Workdays) -> None:
    assert of_2021.is_working(date.fromisoformat(day))


def test_the_day_itself_does_not_count_and_the_last_one_does(of_2021: Workdays) -> None:
    tuesday = date(2021, 6, 15)
    assert of_2021.between(tuesday, tuesday) == 0
    assert of_2021.between(tuesday, date(2021, 6, 16)) == 1
    assert of_2021.between(tuesday, date(2021, 6, 25)) == 8


@given(st.dates(date(2020, 12, 1), date(2022, 1, 31)), st.integers(-3, 400))
def test_they_are_counted_as_if_walked_through(after: date, days: int) -> None:
    off = [{"start": "2021-02-06", "end": "2021-02-17", "name": "Tết"}, {"start": "2021-04-30", "name": "30/4"}]
    year = {"year": 2021, "source": "a", "days_off": off, "working_days": ["2021-02-07", "2021-06-19", "2021-02-10"]}
    found = Workdays(typed(Calendar, {"years": [year]}))
    walked = sum(found.is_working(after + timedelta(n)) for n in range(1, days + 1))
    assert found.between(after, after + timedelta(days)) == walked


def test_between_the_ends_of_the_calendar_nobody_waits() -> None:
    assert NONE.between(date.min, date.max) == 2_608_614


def test_until_a_day_that_has_passed_there_are_none() -> None:
    assert NONE.between(date(2021, 6, 15), date(2021, 6, 1)) == 0


def test_a_saturday_worked_in_exchange_counts() -> None:
    year = {"year": 2021, "source": "a", "working_days": ["2021-06-19"]}
    worked = Workdays(typed(Calendar, {"years": [year]}))
    assert (worked.is_working(date(2021, 6, 19)), NONE.is_working(date(2021, 6, 19))) == (True, False)


def test_a_year_that_the_calendar_does_not_have_is_not_known(of_2021: Workdays) -> None:
    assert of_2021.knows(date(2021, 1, 1), date(2021, 12, 31))
    assert not of_2021.knows(date(2021, 12, 31), date(2022, 1, 1))
    assert not of_2021.knows(date(2020, 12, 31), date(2021, 1, 1))


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(0, 400), st.integers(0, 400))
def test_working_days_add_up_and_five_sevenths_are_worked(start: date, first: int, more: int) -> None:
    middle = start + timedelta(first)
    end = middle + timedelta(more)
    assert NONE.between(start, middle) + NONE.between(middle, end) == NONE.between(start, end)
    assert NONE.between(start, start + timedelta(7)) == 5
