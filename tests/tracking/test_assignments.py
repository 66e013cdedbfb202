"""Who owes what: a task or its timed products, times its leading bodies."""

from __future__ import annotations

from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.files.problems import DataStop
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking import assignments
from cchc_cli.tracking.assignments import Responsibilities, Unit, parts, timings

TWO_TIMES = [{"name": "Kế hoạch", "time": "Quý I/2021"}, {"name": "Báo cáo", "time": "Quý IV/2021"}]


def only(**changes: Any) -> tuple[Responsibilities, InterpretedTask]:
    interpreted = book_of(task(**changes))
    return Responsibilities(interpreted), interpreted.tasks[0]


def test_a_task_with_one_time_is_one_part_whatever_its_products() -> None:
    _, row = only(products=["a", "b"])
    assert [(part.number, part.name) for part in parts(row)] == [(0, "Việc 1.1.")]


def test_products_with_times_of_their_own_are_parts_of_their_own() -> None:
    _, row = only(products=TWO_TIMES, time=None)
    assert [(part.number, part.name) for part in parts(row)] == [(1, "Kế hoạch"), (2, "Báo cáo")]


def test_a_task_can_have_a_time_beside_that_of_a_product() -> None:
    _, row = only(products=["a", {"name": "b", "time": "Quý I/2021"}])
    assert [part.number for part in parts(row)] == [0, 2]


@pytest.mark.parametrize(
    "changes",
    [{}, {"time": None}, {"products": TWO_TIMES, "time": None}, {"products": TWO_TIMES}, {"products": []}],
    ids=["its own", "none", "of products alone", "of both", "no products"],
)
def test_the_times_of_a_task_are_those_of_its_parts(changes: dict[str, Any]) -> None:
    _, row = only(**changes)
    assert list(timings(row)) == [part.timing for part in parts(row)]


def test_a_task_without_any_time_is_still_one_part() -> None:
    _, row = only(time=None)
    assert [(part.number, part.timing) for part in parts(row)] == [(0, None)]


@pytest.mark.parametrize(
    ("lead", "units"),
    [
        ("Sở Nội vụ", [Unit("snv", "Sở Nội vụ")]),
        ("Sở Nội vụ, STP, SNV", [Unit("snv", "Sở Nội vụ"), Unit("stp", "Sở Tư pháp")]),
        (
            "Các sở, ban, ngành tỉnh",
            [Unit("snv", "Sở Nội vụ", 1, "so-nganh"), Unit("stp", "Sở Tư pháp", 1, "so-nganh")],
        ),
        ("UBND cấp xã", [Unit("ubnd-xa", "UBND cấp xã", 188, "ubnd-xa")]),
        ("Các cơ quan, đơn vị liên quan", [Unit("", "Các cơ quan, đơn vị liên quan")]),
        ("Xyz", [Unit("", "Xyz")]),
    ],
    ids=["named", "named twice", "group", "counted group", "open", "unknown"],
)
def test_the_leading_bodies_are_each_there_once(lead: str, units: list[Unit]) -> None:
    responsibilities, row = only(lead=lead)
    assert list(responsibilities.units(row.lead)) == units


@pytest.mark.parametrize("lead", ["Các sở, ban, ngành tỉnh; Sở Nội vụ", "Sở Nội vụ; Các sở, ban, ngành tỉnh"])
def test_who_is_named_beside_a_group_counts_as_named(lead: str) -> None:
    responsibilities, row = only(lead=lead)
    assert {unit.id: unit.group for unit in responsibilities.units(row.lead)} == {"snv": "", "stp": "so-nganh"}


def test_every_part_is_owed_by_every_leading_body() -> None:
    responsibilities, row = only(lead="Sở Nội vụ, Sở Tư pháp", products=TWO_TIMES, time=None)
    assert [a.key for a in responsibilities.assignments(row)] == [
        ("1.1", 1, "snv"), ("1.1", 1, "stp"), ("1.1", 2, "snv"), ("1.1", 2, "stp"),
    ]  # fmt: skip


def test_products_without_a_time_share_that_of_the_task() -> None:
    responsibilities, row = only(products=["a", {"name": "b", "time": "Quý I/2021"}, "c"])
    shared = {a.part.number: a.shared_products for a in responsibilities.assignments(row)}
    assert shared == {0: {1, 3}, 2: set()}


@pytest.mark.parametrize(
    ("agency", "meant"),
    [
        ("stp", {"stp"}),
        ("Sở Tư pháp", {"stp"}),
        ("so-nganh", {"snv", "stp"}),
        ("ubnd-xa", set()),
        ("ubnd-duc-hoa", set()),
    ],
)
def test_the_units_meant_are_the_agency_itself_or_the_members_of_the_group(agency: str, meant: set[str]) -> None:
    responsibilities, row = only(lead="Các sở, ban, ngành tỉnh")
    assert responsibilities.unit_ids(row, agency) == meant


def test_where_an_open_expression_leads_any_known_agency_may_be_meant() -> None:
    responsibilities, row = only(lead="Các cơ quan, đơn vị liên quan")
    assert responsibilities.unit_ids(row, "stp") == {"Các cơ quan, đơn vị liên quan"}
    assert responsibilities.unit_ids(row, "Xyz") == set()


def test_an_agency_knows_its_groups() -> None:
    responsibilities, _ = only()
    assert responsibilities.groups_of["snv"] == ("so-nganh",)
    assert "ubnd-xa" not in responsibilities.groups_of


@pytest.mark.parametrize("limit", ["MOST_ASSIGNMENTS", "MOST_OF_TASK"])
def test_a_plan_that_lists_more_bodies_than_there_can_be_is_refused(
    limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of them takes memory in every document: such a group is to be counted."""
    found, row = only(lead="UBND cấp huyện")
    assert len(found.assignments(row)) == 2
    monkeypatch.setattr(assignments, limit, 1)
    found, row = only(lead="UBND cấp huyện")
    with pytest.raises(DataStop, match=r"quá nhiều cơ quan, tính đến nhiệm vụ 1\.1") as stopped:
        found.assignments(row)
    assert "có 2 thành viên: ghi số lượng (count) thay cho danh sách (members)" in stopped.value.hint
