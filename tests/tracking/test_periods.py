"""Quarters, months and days as people type them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.tracking.periods import Period, day, month, quarter

SECOND = Period("Quý II/2021", date(2021, 4, 1), date(2021, 6, 30))


@pytest.mark.parametrize("typed", ["2", "II", "ii", "Q2", "q2", "QII", "Quý II", "quý 2", "quy ii", "Qúy II", " II "])
def test_a_quarter_is_understood_in_every_usual_form(typed: str) -> None:
    assert quarter(typed, 2021) == SECOND


@pytest.mark.parametrize("typed", ["2/2022", "II/2022", "Q2-2022", "Quý II / 2022", "II.2022"])
def test_a_quarter_can_name_its_year(typed: str) -> None:
    assert quarter(typed, 2021) == Period("Quý II/2022", date(2022, 4, 1), date(2022, 6, 30))


@pytest.mark.parametrize("typed", ["", "0", "5", "V", "IIII", "22", "II, III", "Q", "Quý", "2/21", "1/0000", "hai"])
def test_what_is_no_quarter_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UsageStop, match="không có quý") as stop:
        quarter(typed, 2021)
    assert f"{Need.QUARTER} II" in stop.value.hint


@pytest.mark.parametrize("typed", ["6", "06", "Tháng 6", "tháng 06", "thang 6", "T6", "6/2021", "2021-06", "06.2021"])
def test_a_month_is_understood_in_every_usual_form(typed: str) -> None:
    assert month(typed, 2021) == Period("Tháng 6/2021", date(2021, 6, 1), date(2021, 6, 30))


@pytest.mark.parametrize(("year", "last"), [(2021, 28), (2024, 29)])
def test_february_ends_with_its_year(year: int, last: int) -> None:
    assert month("2", year).last == date(year, 2, last)


@pytest.mark.parametrize("typed", ["", "0", "13", "2021-13", "2021-06-15", "6/21", "sáu", "1/0000", "0000-06"])
def test_what_is_no_month_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UsageStop, match="không có tháng") as stop:
        month(typed, 2021)
    assert f"{Need.MONTH} 6" in stop.value.hint


@given(st.integers(1, 9999))
def test_four_quarters_and_twelve_months_cover_every_year_without_a_gap(year: int) -> None:
    for periods in ([quarter(str(n), year) for n in range(1, 5)], [month(str(n), year) for n in range(1, 13)]):
        assert (periods[0].first, periods[-1].last) == (date(year, 1, 1), date(year, 12, 31))
        assert all(a.last + timedelta(1) == b.first for a, b in pairwise(periods))


@pytest.mark.parametrize("typed", ["2021-06-30", "30/6/2021", "30.6.2021"])
def test_a_day_is_understood_in_both_orders(typed: str) -> None:
    assert day(typed) == date(2021, 6, 30)


@pytest.mark.parametrize("typed", ["", "hôm nay", "31/6/2021", "30/6", "2021-6"])
def test_what_is_no_day_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UsageStop, match="không có ngày") as stop:
        day(typed)
    assert "30/6/2021" in stop.value.hint
