"""States counted: both rates with their bases, by area, agency and quarter."""

from __future__ import annotations

from datetime import date

import pytest

from builders import book_of, decision, task
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import typed
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import Rate, by_agency, by_area, by_quarter, totals
from cchc_cli.tracking.states import State, Status
from journals import happened, plan_status

DAY = date(2021, 6, 30)
STATUSES = [
    Status(State.DONE_ON_TIME, date(2021, 3, 31), done_on=date(2021, 3, 1)),
    Status(State.DONE_LATE, date(2021, 3, 31), 1, done_on=date(2021, 4, 1)),
    Status(State.DONE_ON_TIME, date(2021, 12, 31), done_on=date(2021, 6, 1)),
    Status(State.DONE_ON_TIME, None, done_on=date(2021, 6, 1)),
    Status(State.PENDING, date(2021, 6, 30), 0),
    Status(State.OVERDUE, date(2021, 6, 29), 1),
    Status(State.WAITING),
    Status(State.NOT_ARISEN),
]


def test_every_status_is_counted_once() -> None:
    found = totals(STATUSES, DAY)
    assert found.total == 8
    assert [found.counts[state] for state in State] == [3, 1, 1, 1, 1, 1]


def test_the_rate_of_all_leaves_out_what_has_not_arisen() -> None:
    assert totals(STATUSES, DAY).of_all == Rate(4, 7)


def test_the_rate_of_what_is_due_counts_what_was_due_by_the_day() -> None:
    assert totals(STATUSES, DAY).of_due == Rate(2, 4)


@pytest.mark.parametrize(("rate", "percent"), [(Rate(1, 3), 100 / 3), (Rate(0, 5), 0), (Rate(0, 0), None)])
def test_a_share_of_nothing_is_none(rate: Rate, percent: float | None) -> None:
    assert rate.percent == (None if percent is None else pytest.approx(percent))


def two_areas() -> InterpretedPlan:
    areas = [
        {"number": "1", "title": "Chỉ đạo", "tasks": [task("1.1"), task("1.2", lead="Các sở, ban, ngành tỉnh")]},
        {"number": "2", "title": "Thể chế", "tasks": [task("2.1", lead="Sở Tư pháp", time="Quý IV/2021")]},
    ]
    plan = typed(Plan, {"year": "2021", "title": "Kế hoạch", "decision": decision(), "areas": areas})
    return InterpretedPlan(plan, book_of().register)


def lines(found: PlanStatus) -> dict[str, tuple[int, int]]:
    return {line.name: (line.totals.done, line.totals.total) for line in by_area(found, found.interpreted.tasks)}


def test_areas_count_their_tasks() -> None:
    assert lines(plan_status(two_areas(), happened("2021-05-01", "done"))) == {
        "1. Chỉ đạo": (1, 2),
        "2. Thể chế": (0, 1),
    }


def test_agencies_count_their_own_part_of_what_a_group_leads() -> None:
    found = plan_status(two_areas(), happened("2021-05-01", "done", "1.2", agency="STP"))
    counts = {line.key: line.totals for line in by_agency(found, found.interpreted.tasks)}
    assert (counts["stp"].done, counts["stp"].total) == (1, 2)
    assert (counts["snv"].done, counts["snv"].total, counts["snv"].counts[State.OVERDUE]) == (0, 2, 2)


def test_quarters_go_by_the_due_date_undated_last() -> None:
    interpreted = book_of(task("1.1", time="Quý IV/2021"), task("1.2", time="Khi Chính phủ ban hành"), task("1.3"))
    found = plan_status(interpreted, happened("2021-03-01", "extended", "1.3", due="2021-07-15"))
    names = [line.name for line in by_quarter(found, interpreted.tasks)]
    assert names == ["Quý III/2021", "Quý IV/2021", "Không có hạn"]


def test_for_one_agency_only_it_is_listed() -> None:
    found = plan_status(two_areas(), agency="stp")
    assert [line.key for line in by_agency(found, found.interpreted.tasks)] == ["snv", "stp"]
    assert [line.key for line in by_agency(found, found.interpreted.tasks[1:])] == ["stp"]
