"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.days import NotADay, read_day

TODAY = date(2022, 1, 10)


@pytest.mark.parametrize(
    "typed",
    [
        "2021-06-15", "2021-6-15", "15/6/2021", "15-6-2021", "15–6–2021", "15.6.2021", "15/06/21", "15/6", "15-6",
        "ngày 15/6/2021", "Ngày 15/6", "NGÀY  15-6-2021", "ngay 15/6/2021",
    ],
)  # fmt: skip
def test_a_day_is_understood_as_it_is_typed(typed: str) -> None:
    assert read_day(typed, 2021, TODAY) == date(2021, 6, 15)


@pytest.mark.parametrize("typed", ["hôm nay", "Hôm nay", "hom  nay"])
def test_today_is_the_day_that_is_given(typed: str) -> None:
    assert read_day(typed, 2021, TODAY) == TODAY


@pytest.mark.parametrize(
    "typed", ["15/6", "hôm nay", "ngày 15/6", "", "15", "6/2021", "15/6-2021", "15/6/2", "15/6/021"]
)
def test_without_a_year_or_a_day_to_go_by_there_is_none(typed: str) -> None:
    with pytest.raises(NotADay) as caught:
        read_day(typed)
    assert not caught.value.no_such


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("31/6/2021", "tháng 6 có 30 ngày"),
        ("31/6", "tháng 6 có 30 ngày"),
        ("2021-06-31", "tháng 6 có 30 ngày"),
        ("32/1/2021", "tháng 1 có 31 ngày"),
        ("29/2/2021", "năm 2021 không nhuận: tháng 2 có 28 ngày"),
        ("30/2/2021", "tháng 2 có 28 ngày"),
        ("30/2/2024", "tháng 2 có 29 ngày"),
        ("1/13/2021", "không có tháng 13"),
        ("1/0/2021", "không có tháng 0"),
        ("0/1/2021", "ngày đầu tháng là ngày 1"),
        ("1/1/0000", "không có năm 0"),
    ],
)
def test_a_day_that_no_calendar_has_says_why(typed: str, why: str) -> None:
    with pytest.raises(NotADay) as caught:
        read_day(typed, 2021, TODAY)
    assert caught.value.why == why


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    d, m, y = day.day, day.month, day.year
    for typed in (f"{d}/{m}/{y}", f"{d:02}-{m:02}-{y}", f"{d}.{m}.{y % 100:02}", f"ngày {d}/{m}", day.isoformat()):
        assert read_day(typed, y) == day
