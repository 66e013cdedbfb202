"""Days of the calendar and numbers in words."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.language.dates import END, add_months, day_of, number_in_words, roman_quarter


@pytest.mark.parametrize(
    ("words", "number", "used"),
    [
        ("ba ngày", 3, 1),
        ("mười", 10, 1),
        ("mười lăm ngày", 15, 2),
        ("hai mươi", 20, 2),
        ("ba mươi mốt", 31, 3),
        ("chín mươi ngày", 90, 2),
        ("một trăm ngày", 100, 2),
        ("một trăm hai mươi ngày", 120, 4),
        ("ngày", 0, 0),
        ("", 0, 0),
    ],
)
def test_a_number_in_words(words: str, number: int, used: int) -> None:
    assert number_in_words(words.split()) == (number, used)


@pytest.mark.parametrize(
    ("typed", "quarter"), [("I", 1), ("lI", 2), ("iii", 3), ("1V", 4), ("V", None), ("IIII", None)]
)
def test_a_roman_quarter_as_typed(typed: str, quarter: int | None) -> None:
    assert roman_quarter(typed) == quarter


def test_a_month_later_ends_with_the_shorter_month() -> None:
    assert add_months(date(2020, 12, 31), 2) == date(2021, 2, 28)


def test_the_last_day_of_february_depends_on_the_year() -> None:
    assert (day_of(2023, 2, END), day_of(2024, 2, END)) == (date(2023, 2, 28), date(2024, 2, 29))
    assert day_of(2023, 2, 29) is None
