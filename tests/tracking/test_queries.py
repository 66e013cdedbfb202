"""Which tasks: by agency and role, period and words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.files.problems import UsageStop
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.periods import month, quarter
from cchc_cli.tracking.queries import (
    Involvement,
    MentionKind,
    Role,
    When,
    due_in,
    find_agency,
    holding_words,
    open_part_in,
    part_in,
    when_in,
)

BOOK = book_of()
ROLL = Responsibilities(BOOK)
SECOND = quarter("II", 2021)


def row(**changes: Any) -> InterpretedTask:
    return book_of(task(**changes)).tasks[0]


@pytest.mark.parametrize(
    "typed", ["stp", "STP", "Sở Tư pháp", "so tu phap", "SỞ TƯ PHÁP", "Cơ quan tư pháp", "tư pháp"]
)
def test_an_agency_goes_by_id_symbol_name_alias_with_and_without_accents(typed: str) -> None:
    assert find_agency(BOOK, typed).id == "stp"


@pytest.mark.parametrize(
    ("typed", "id_"), [("Đức Hòa", "ubnd-duc-hoa"), ("đức hoà", "ubnd-duc-hoa"), ("cấp xã", "ubnd-xa")]
)
def test_a_unique_part_of_a_name_is_enough(typed: str, id_: str) -> None:
    assert find_agency(BOOK, typed).id == id_


def test_an_ambiguous_name_is_answered_with_the_candidates() -> None:
    with pytest.raises(UsageStop, match="nhiều cơ quan") as stop:
        find_agency(BOOK, "huyện")
    assert "UBND huyện Đức Hòa (ubnd-duc-hoa)" in stop.value.hint
    assert "UBND huyện Mộc Hóa (ubnd-moc-hoa)" in stop.value.hint


def test_a_misspelt_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageStop, match="không biết cơ quan «Sở Tư phát»") as stop:
        find_agency(BOOK, "Sở Tư phát")
    assert "Sở Tư pháp (stp)" in stop.value.hint


@pytest.mark.parametrize("typed", ["", "  ", "zzzzzz", "-", "Các cơ quan, đơn vị liên quan"])
def test_nobody_is_answered_with_where_to_look(typed: str) -> None:
    with pytest.raises(UsageStop, match="không biết cơ quan"):
        find_agency(BOOK, typed)


@pytest.mark.parametrize(
    ("lead", "support", "id_", "role", "part"),
    [
        ("Sở Nội vụ", "Sở Tư pháp", "snv", Role.ANY, Involvement(Role.LEAD, MentionKind.NAMED)),
        ("Sở Nội vụ", "Sở Tư pháp", "stp", Role.ANY, Involvement(Role.SUPPORT, MentionKind.NAMED)),
        ("Sở Nội vụ", "Sở Tư pháp", "stp", Role.LEAD, None),
        ("Sở Nội vụ", "Sở Tư pháp", "snv", Role.SUPPORT, None),
        (
            "UBND cấp huyện",
            "Sở Nội vụ",
            "ubnd-duc-hoa",
            Role.ANY,
            Involvement(Role.LEAD, MentionKind.GROUP, "ubnd-huyen"),
        ),
        (
            "Sở Nội vụ",
            "UBND cấp huyện",
            "ubnd-duc-hoa",
            Role.ANY,
            Involvement(Role.SUPPORT, MentionKind.GROUP, "ubnd-huyen"),
        ),
        ("UBND cấp huyện", "", "ubnd-huyen", Role.ANY, Involvement(Role.LEAD, MentionKind.NAMED)),
        (
            "Các sở, ban, ngành tỉnh",
            "Sở Nội vụ",
            "snv",
            Role.ANY,
            Involvement(Role.LEAD, MentionKind.GROUP, "so-nganh"),
        ),
        ("Các sở, ban, ngành tỉnh", "Sở Nội vụ", "snv", Role.SUPPORT, Involvement(Role.SUPPORT, MentionKind.NAMED)),
        ("Các sở, ban, ngành tỉnh; Sở Nội vụ", "", "snv", Role.ANY, Involvement(Role.LEAD, MentionKind.NAMED)),
        ("Sở Nội vụ", "Các cơ quan, đơn vị liên quan", "ubnd-duc-hoa", Role.ANY, None),
    ],
)
def test_the_part_of_an_agency_is_its_first_by_role_then_by_name(
    lead: str, support: str, id_: str, role: Role, part: Involvement | None
) -> None:
    assert part_in(ROLL, row(lead=lead, support=support), id_, role) == part


def test_an_open_expression_is_a_part_for_whoever_is_meant() -> None:
    supported = row(support="Các cơ quan, đơn vị liên quan")
    assert open_part_in(supported) == Involvement(Role.SUPPORT, MentionKind.OPEN)
    assert open_part_in(supported, Role.LEAD) is None
    assert open_part_in(row()) is None


@pytest.mark.parametrize(
    ("time", "when"),
    [
        ("Quý II/2021", When.IN),
        ("Quý I, II/2021", When.IN),
        ("Quý I, III/2021", None),
        ("Tháng 6/2021", When.IN),
        ("Quý II/2022", None),
        ("Trước ngày 01/7/2021", When.IN),
        ("Trước ngày 22/12/2021", None),
        ("Trong năm", When.ALL_YEAR),
        ("Hằng quý", When.ALL_YEAR),
        ("Năm 2022", None),
        ("Khi Chính phủ ban hành", When.WAITING),
        ("Năm 2021 (khi có hướng dẫn của TW)", When.WAITING),
        ("Năm 2022 (khi có hướng dẫn của TW)", None),
        ("Từ quý I/2020 và các năm tiếp theo", When.IN),
    ],
)
def test_a_task_is_in_a_quarter_all_year_waiting_or_not_of_it(time: str, when: When | None) -> None:
    assert when_in(row(time=time), SECOND) is when


def test_the_nearest_relation_of_any_product_decides() -> None:
    products = [{"name": "a", "time": "Khi Chính phủ ban hành"}, {"name": "b", "time": "Quý II/2021"}]
    assert when_in(row(products=products, time="Trong năm"), SECOND) is When.IN


def test_a_month_works_like_a_quarter() -> None:
    assert when_in(row(time="Quý II/2021"), month("5", 2021)) is When.IN
    assert when_in(row(time="Quý II/2021"), month("7", 2021)) is None


def test_a_task_without_a_time_that_is_understood_belongs_to_no_period() -> None:
    assert when_in(row(time=None), SECOND) is None
    assert when_in(row(time="???"), SECOND) is None


@pytest.mark.parametrize(
    ("time", "due"),
    [
        ("Quý II/2021", date(2021, 6, 30)),
        ("Quý I, II/2021", date(2021, 6, 30)),
        ("Trước ngày 16/6/2021", date(2021, 6, 15)),
        ("Quý II, III/2021", None),
        ("Quý II, IV/2021", None),
        ("Trong năm", None),
        ("Năm 2021 (khi có hướng dẫn của TW)", None),
    ],
)
def test_due_in_a_quarter_is_what_ends_in_it(time: str, due: date | None) -> None:
    assert due_in(row(time=time), SECOND) == due


@pytest.mark.parametrize("time", ["Trong năm", "Hằng quý", "Năm 2021 (khi có hướng dẫn của TW)"])
def test_what_runs_all_year_or_waits_is_not_due_in_its_last_quarter(time: str) -> None:
    assert due_in(row(time=time), quarter("IV", 2021)) is None


def test_the_first_product_due_in_the_quarter_counts() -> None:
    times = ("Quý I/2021", "Tháng 6/2021", "Tháng 4/2021")
    products = [{"name": t, "time": t} for t in times]
    assert due_in(row(products=products, time=None), SECOND) == date(2021, 4, 30)


@pytest.mark.parametrize("words", ["", "kiem tra", "KIỂM TRA", "vu noi", "1.1", "báo cáo", "kiem bao noi", "phap"])
def test_all_words_are_sought_anywhere_in_the_row_accents_aside(words: str) -> None:
    assert holding_words(words)(row(title="Kiểm tra CCHC"))


@pytest.mark.parametrize("words", ["thanh tra", "kiem xyz", "Quý"])
def test_a_word_that_is_not_there_is_not_found(words: str) -> None:
    assert not holding_words(words)(row(title="Kiểm tra CCHC"))
