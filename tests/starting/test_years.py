"""Which years of a plan's words go into the next year with it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.starting.moving_years import Years

NEXT = Years(2021, 2021, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Kế hoạch CCHC năm 2021", "Kế hoạch CCHC năm 2022"),
        ("Xác định Chỉ số CCHC năm 2020", "Xác định Chỉ số CCHC năm 2021"),
        ("Xây dựng Kế hoạch CCHC năm 2022.", "Xây dựng Kế hoạch CCHC năm 2023."),
        ("các năm 2020, 2021 và 2022", "các năm 2021, 2022 và 2023"),
        ("PAR INDEX 2020", "PAR INDEX 2021"),
        ("báo cáo tháng 11/2021", "báo cáo tháng 11/2022"),
        ("trong năm học 2020-2021", "trong năm học 2021-2022"),
        ("gửi trước ngày 15/12/2021", "gửi trước ngày 15/12/2022"),
        ("chậm nhất là ngày 15 tháng 12 năm 2021", "chậm nhất là ngày 15 tháng 12 năm 2022"),
        ("số liệu từ 15/12/2020 đến 14/6/2021", "số liệu từ 15/12/2021 đến 14/6/2022"),
        ("có hiệu lực từ ngày 01/01/2021./.", "có hiệu lực từ ngày 01/01/2022./."),
        ("trước ngày 29/02/2020", "trước ngày 28/02/2021"),
    ],
)
def test_years_next_to_the_plans_own_move(old: str, new: str) -> None:
    moved = NEXT.prose(old)
    assert moved.text == new
    assert re.match(r"cần xem: \d{4} → \d{4}", moved.remarks[0])


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch CCHC giai đoạn 2021-2030",
        "nhiệm kỳ 2020 – 2021",
        "giai đoạn từ năm 2020 đến năm 2021",
        "Quyết định số 4963/QĐ-UBND ngày 28/12/2020 của UBND tỉnh",
        "văn bản số 6459/BNV-CCHC ngày 07 tháng 12 năm 2020",
        "Nghị quyết số 18-NQ/TW ngày 25/10/2020",
        "Nghị định 107/2020/NĐ-CP và 108/2020/NĐ-CP ngày 14/9/2020",
        "Quyết định số 2021/QĐ-UBND",
        "Nghị quyết số 12/NQ-CP năm 2021",
        "TCVN ISO 9001:2021",
        "Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
        "mục tiêu 2025, tầm nhìn 2030",
        "của Chính phủ năm 2018",
        "12021 hồ sơ, 2.021 lượt",
    ],
)
def test_names_of_documents_periods_and_far_years_stay_without_a_word(text: str) -> None:
    moved = NEXT.prose(text)
    assert (moved.text, moved.remarks) == (text, ())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hội nghị ngày 15/3/2021", "15/3/2021"),
        ("Đề án đến năm 2022", "đến năm 2022"),
        ("áp dụng từ năm 2021", "từ năm 2021"),
        ("theo Luật Đầu tư năm 2020", "2020"),
    ],
)
def test_what_may_be_either_stays_and_is_named(text: str, kept: str) -> None:
    moved = NEXT.prose(text)
    assert (moved.text, moved.remarks) == (text, (f"cần xem: giữ nguyên {kept}",))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Quý IV/2020, Quý I/2021", "Quý IV/2021, Quý I/2022"),
        ("15/6/2021", "15/6/2022"),
        ("Từ năm 2021", "Từ năm 2022"),
        ("Tháng 01/2022", "Tháng 01/2023"),
        ("Theo Kế hoạch số 12/KH-UBND ngày 3/2/2021", "Theo Kế hoạch số 12/KH-UBND ngày 3/2/2021"),
        ("Giai đoạn 2021-2025", "Giai đoạn 2021-2025"),
        ("Trong năm", "Trong năm"),
    ],
)
def test_the_dates_of_a_deadline_move(old: str, new: str) -> None:
    assert NEXT.time(old).text == new


def test_the_own_years_of_a_plan_of_several_years_move_together() -> None:
    years = Years(2021, 2025, 5)
    assert years.prose("Kế hoạch giai đoạn 2021-2025").text == "Kế hoạch giai đoạn 2026-2030"
    assert years.prose("Chiến lược giai đoạn 2021-2030").text == "Chiến lược giai đoạn 2021-2030"


def test_a_leap_day_becomes_the_28th() -> None:
    assert Years(2024, 2024, 1).day(date(2024, 2, 29)) == date(2025, 2, 28)


@given(st.text(alphabet="năm giaiđoạnQuý/-–.,:() 0123456789IV\n", max_size=60))
def test_nothing_but_years_ever_changes(text: str) -> None:
    moved = NEXT.prose(text).text
    assert len(moved) == len(text)
    assert re.sub(r"\d", "0", moved) == re.sub(r"\d", "0", text)
