"""Dates, numbers and the lengths of lines as the decree and Vietnamese usage write them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from cchc_cli.documents.word.environment import DocumentEnvironment
from cchc_cli.documents.word.rule_lines import line_under, text_width
from cchc_cli.language.numbers import number
from cchc_cli.model.days import date_words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2021, 1, 5), "ngày 05 tháng 01 năm 2021"),
        (date(2021, 2, 10), "ngày 10 tháng 02 năm 2021"),
        (date(2021, 3, 9), "ngày 09 tháng 3 năm 2021"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2020, 12, 28), "ngày 28 tháng 12 năm 2020"),
    ],
)
def test_zero_stands_before_days_under_ten_and_months_one_and_two_only(day: date, words: str) -> None:
    assert date_words(day) == words


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (50, "50"),
        (1500, "1.500"),
        (Decimal("12.50"), "12,5"),
        (Decimal("1234567.25"), "1.234.567,25"),
        (Decimal(100), "100"),
        (Decimal("1E+3"), "1.000"),
        (-1234.5, "-1.234,5"),
    ],
)
def test_numbers_have_decimal_comma_and_dot_thousands(value: Decimal | float, text: str) -> None:
    assert number(value) == text


def _length(markup: str, column: float) -> float:
    sides = [int(twips) for twips in re.findall(r'w:(?:left|right)="(\d+)"', markup)]
    assert sides[0] == sides[1]
    return column - sum(sides) / 1440 * 25.4


@pytest.mark.parametrize(
    "text", ["TỈNH LONG AN", "BỘ NỘI VỤ", "THÀNH PHỐ HỒ CHÍ MINH", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Về chữ thường"]
)
def test_line_is_a_third_to_a_half_of_its_text(text: str) -> None:
    """Phụ lục I, mục II.2.b."""
    share = _length(line_under(text, 100, 12), 100) / text_width(text, size=12)
    assert 1 / 3 <= share <= 1 / 2


def test_line_fits_both_the_longest_row_and_the_last() -> None:
    rows = ["ỦY BAN NHÂN DÂN", "TỈNH LONG AN"]
    length = _length(line_under(rows, 60, 12), 60)
    assert all(1 / 3 <= length / text_width(row, size=12) <= 1 / 2 for row in rows)


def test_line_under_wrapped_text_is_measured_by_a_row_and_not_by_the_whole() -> None:
    length = _length(line_under("Về việc ban hành kế hoạch " * 10, 165, 14, inset=15), 165)
    assert 135 / 3 * 0.8 <= length <= 135 / 2


def test_text_in_lower_case_that_is_printed_in_capitals_is_measured_so() -> None:
    assert line_under("Bộ Nội vụ", 60, 12, caps=True) == line_under("BỘ NỘI VỤ", 60, 12)


def test_width_of_the_motto() -> None:
    """5.6 cm in 13 pt bold Times New Roman; accents add nothing."""
    assert text_width("Độc lập - Tự do - Hạnh phúc", size=13) == pytest.approx(55.9, abs=0.1)
    assert text_width("Đường", size=12) == text_width("Dương", size=12)


AGENCIES = [
    {"name": "UBND huyện Vĩnh Hưng", "kind": "Ủy ban", "task": "1.10"},
    {"name": "UBND huyện Đức Huệ", "kind": "Ủy ban", "task": "1.9"},
    {"name": "Sở Nội vụ", "kind": "Sở", "task": "1.2"},
    {"name": "UBND huyện Đức Hòa", "kind": "Ủy ban", "task": "2.1"},
]


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ names|sort|join(', ') }}", "Bến Lức, Đức Hòa, Đức Huệ, Vĩnh Hưng"),
        ("{{ names|sort(reverse=true)|join(', ') }}", "Vĩnh Hưng, Đức Huệ, Đức Hòa, Bến Lức"),
        ("{% for a in agencies|sort(attribute='kind,name') %}{{ a.task }} {% endfor %}", "1.2 2.1 1.9 1.10 "),
        ("{% for a in agencies|sort(attribute='task') %}{{ a.task }} {% endfor %}", "1.2 1.9 1.10 2.1 "),
        ("{{ [3, 1, 2]|sort|join(' ') }}", "1 2 3"),
        ("{% for k, of in agencies|groupby('name') %}{{ of[0].task }} {% endfor %}", "1.2 2.1 1.9 1.10 "),
    ],
)
def test_templates_sort_names_as_dictionaries_do_and_numbers_by_value(source: str, printed: str) -> None:
    names = ["Vĩnh Hưng", "Đức Huệ", "Đức Hòa", "Bến Lức"]
    assert DocumentEnvironment().from_string(source).render(names=names, agencies=AGENCIES) == printed
