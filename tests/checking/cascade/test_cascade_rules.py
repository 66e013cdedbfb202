"""A body's plan against the one that it carries out: each rule finds its one fault, and a plan as drafted has none."""

from __future__ import annotations

from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.checking.cascade.cascade_rules import PlanPair, check_pair
from cchc_cli.model.interpretation import InterpretedPlan

PARENT = {"number": "4963/QĐ-UBND", "year": "2021"}
INDICATOR = {"id": "1.1", "name": "Hồ sơ đúng hạn", "at_least": "95"}


def parent(*tasks: dict[str, Any], **changes: Any) -> InterpretedPlan:
    """`stp` leads 1.1 by name and 1.3 through its group, supports 1.2, and has no part in 1.4."""
    given = tasks or (
        task("1.1", lead="Sở Tư pháp"),
        task("1.2"),
        task("1.3", lead="Các sở, ban, ngành tỉnh"),
        task("1.4", support="UBND cấp xã"),
    )
    return book_of(*given, **changes)


def child(*tasks: dict[str, Any], **changes: Any) -> InterpretedPlan:
    given = tasks or (own("1.1"), own("1.2", "1.3"))
    return book_of(*given, **({"issuer": "stp", "parent": PARENT} | changes))


def own(id_: str, *above: str, **changes: Any) -> dict[str, Any]:
    return task(id_, lead="Sở Tư pháp", support=None, implements=list(above or (id_,)), **changes)


def codes(pair: PlanPair) -> list[str]:
    return [finding.code for finding in check_pair(pair)]


def test_a_plan_that_takes_up_all_it_leads_has_nothing_to_find() -> None:
    assert codes(PlanPair(child(), parent())) == []


def test_a_body_that_the_plan_above_does_not_know() -> None:
    found = check_pair(PlanPair(child(issuer="spt"), parent()))
    assert [(f.code, f.loc, f.values["nearest"]) for f in found] == [("issuer-unknown", ("issuer",), "có phải: «stp»?")]


def test_a_task_that_is_not_in_the_plan_above() -> None:
    found = check_pair(PlanPair(child(own("1.1"), own("1.2", "1.3", "9.9")), parent()))
    assert [(f.code, f.loc) for f in found] == [("implements-unknown", ("areas", 0, "tasks", 1, "implements", 1))]
    assert found[0].is_error


def test_a_task_taken_out_of_the_plan_above_names_the_decision() -> None:
    amendments = [{"number": "77/QĐ-UBND", "date": "2021-05-04", "tasks": ["1.1"]}]
    left = parent(task("1.3", lead="Các sở, ban, ngành tỉnh"), amendments=amendments)
    (found,) = check_pair(PlanPair(child(), left))
    assert (found.code, found.is_error) == ("implements-removed", False)
    assert "Quyết định 77/QĐ-UBND ngày 04/5/2021" in str(found.values["why"])


def test_a_task_that_is_given_to_others() -> None:
    assert codes(PlanPair(child(own("1.1"), own("1.2", "1.3"), own("1.3", "1.4")), parent())) == [
        "implements-not-given"
    ]


def test_supporting_is_enough_and_an_open_expression_may_mean_anybody() -> None:
    above = parent(task("1.1", support="Các sở, ban, ngành tỉnh"), task("1.2", support="Các cơ quan, đơn vị liên quan"))
    assert codes(PlanPair(child(own("1.1"), own("1.2")), above)) == []


@pytest.mark.parametrize(
    ("time", "found"),
    [
        ("Quý II/2021", []),
        ("Quý I/2021", []),
        ("Trước ngày 01/7/2021", []),
        ("Quý III/2021", ["later-than-parent"]),
        ("Trong năm", ["later-than-parent"]),
    ],
)
def test_a_time_after_the_one_above(time: str, found: list[str]) -> None:
    assert codes(PlanPair(child(own("1.1", time=time), own("1.2", "1.3")), parent())) == found


def test_the_decision_that_moved_the_time_above_is_named() -> None:
    amendments = [{"number": "77/QĐ-UBND", "date": "2021-02-01", "tasks": ["1.1"]}]
    above = parent(task("1.1", lead="Sở Tư pháp", time="Quý I/2021"), amendments=amendments)
    (found,) = check_pair(PlanPair(child(own("1.1")), above))
    assert (found.values["due"], found.values["limit"]) == ("30/6/2021", "31/3/2021")
    assert "77/QĐ-UBND" in str(found.values["why"])


@pytest.mark.parametrize(
    ("decided", "adjusted_since", "found"),
    [
        ("2021-02-01", (), ["parent-changed"]),
        ("2020-12-01", (), []),  # before the body issued its plan
        ("2021-02-01", ("2021-03-01",), []),  # it has followed
    ],
)
def test_a_task_that_the_plan_above_changed_since(
    decided: str, adjusted_since: tuple[str, ...], found: list[str]
) -> None:
    """Also where nothing contradicts: the body may have what the task was before."""
    amendments = [{"number": "77/QĐ-UBND", "date": decided, "tasks": ["1.1"]}]
    above = parent(task("1.1", lead="Sở Tư pháp", time="Quý IV/2021"), amendments=amendments)
    followed = [{"number": "9/QĐ-STP", "date": day, "tasks": ["1.1"]} for day in adjusted_since]
    findings = check_pair(PlanPair(child(own("1.1"), amendments=followed), above))
    assert [finding.code for finding in findings] == found
    assert all("77/QĐ-UBND ngày 01/02/2021" in str(f.values["why"]) for f in findings)


def test_what_is_led_through_a_group_is_to_be_taken_up_too() -> None:
    found = check_pair(PlanPair(child(own("1.1")), parent()))
    assert [(f.code, f.values["above"]) for f in found] == [("not-taken-up", "1.3")]


def test_a_key_is_what_a_renumbered_task_is_taken_up_by() -> None:
    above = parent(task("1.2", key="1.1", lead="Sở Tư pháp"))
    assert codes(PlanPair(child(own("1.1")), above)) == []


@pytest.mark.parametrize(
    ("level", "found"),
    [
        ({"at_least": "95"}, []),
        ({"at_least": "98"}, []),
        ({"at_least": "94,5".replace(",", ".")}, ["target-below-parent"]),
        ({"more_than": "90"}, ["target-below-parent"]),
        ({"at_least": "90", "unit": "điểm"}, []),
    ],
)
def test_targets_are_not_below(level: dict[str, str], found: list[str]) -> None:
    above = parent(targets=[{"text": "95%", "indicators": [INDICATOR]}])
    mine = {"id": "a", "name": "hồ sơ đúng hạn"} | level
    assert codes(PlanPair(child(targets=[{"text": "…", "indicators": [mine]}]), above)) == found
