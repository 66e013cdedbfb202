"""Which tasks: by agency and role, period and words."""

from __future__ import annotations

from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.files.problems import UsageStop
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.periods import quarter
from cchc_cli.tracking.queries import (
    Involvement,
    MentionKind,
    Role,
    find_agency,
    find_task,
    holding_words,
    once_named,
    open_part_in,
    part_in,
    parts_in,
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
        ("Các sở, ban, ngành tỉnh", "Sở Nội vụ", "snv", Role.SUPPORT, None),
        ("Các sở, ban, ngành tỉnh; Sở Nội vụ", "", "snv", Role.ANY, Involvement(Role.LEAD, MentionKind.NAMED)),
        ("Sở Nội vụ", "Các cơ quan, đơn vị liên quan", "ubnd-duc-hoa", Role.ANY, None),
    ],
)
def test_the_part_of_an_agency_is_its_first_by_role_then_by_name(
    lead: str, support: str, id_: str, role: Role, part: Involvement | None
) -> None:
    assert part_in(ROLL, row(lead=lead, support=support), id_, role) == part


def test_the_parts_in_many_tasks_are_those_in_each_of_them() -> None:
    bodies = ["Sở Nội vụ", "Sở Tư pháp", "Các cơ quan, đơn vị liên quan.", "UBND cấp huyện"]
    pairs = [(lead, support) for lead in bodies for support in bodies] * 2
    book = book_of(*(task(f"1.{n}", lead=lead, support=support) for n, (lead, support) in enumerate(pairs, 1)))
    found = list(parts_in(Responsibilities(book), book.tasks, "stp", Role.ANY))
    assert found == [(row, part_in(Responsibilities(book), row, "stp")) for row in book.tasks]
    assert len({part for _, part in found}) == 3  # leads, supports, neither


def test_an_open_expression_is_a_part_for_whoever_is_meant() -> None:
    supported = row(support="Các cơ quan, đơn vị liên quan")
    assert open_part_in(supported) == Involvement(Role.SUPPORT, MentionKind.OPEN)
    assert open_part_in(supported, Role.LEAD) is None
    assert open_part_in(row()) is None


@pytest.mark.parametrize("words", ["", "kiem tra", "KIỂM TRA", "vu noi", "1.1", "báo cáo", "kiem bao noi", "phap"])
def test_all_words_are_sought_anywhere_in_the_row_accents_aside(words: str) -> None:
    assert holding_words(words)(row(title="Kiểm tra CCHC"))


@pytest.mark.parametrize("words", ["thanh tra", "kiem xyz", "Quý"])
def test_a_word_that_is_not_there_is_not_found(words: str) -> None:
    assert not holding_words(words)(row(title="Kiểm tra CCHC"))


RENUMBERED = book_of(task("1.9", key="1.9-2"), task("1.10", key="1.9"), task("1.11a"), task("1.12", key="1.11"))


@pytest.mark.parametrize(
    ("typed", "number"),
    [("1.9", "1.9"), ("1.9-2", "1.9"), ("1,10.", "1.10"), ("1.11", "1.12"), (" 1.11A ", "1.11a")],
)
def test_a_task_goes_by_its_number_before_its_key(typed: str, number: str) -> None:
    assert find_task(RENUMBERED, typed).id == number


def test_a_number_that_was_another_tasks_once_is_known() -> None:
    assert [[read.id for read in once_named(RENUMBERED, name)] for name in ("1.9", "1.10")] == [["1.10"], []]


def test_an_unknown_task_is_answered_with_the_nearest_number() -> None:
    with pytest.raises(UsageStop, match=r"không có nhiệm vụ 1\.13") as stop:
        find_task(RENUMBERED, "1.13")
    assert stop.value.hint == "có phải: 1.12?"
