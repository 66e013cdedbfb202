"""What is to be done in a period, by the due dates that the journal has."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.tracking.period_work import Placed, When, place, work_in
from cchc_cli.tracking.periods import Period, month, quarter
from cchc_cli.tracking.plan_status import PlanStatus
from journals import journal

SECOND = quarter("II", 2021)
LEADS = {"lead": "Sở Tư pháp; Sở Nội vụ"}


def placed(
    changes: dict[str, Any], period: Period, *recorded: dict[str, Any], as_of: date | None = None
) -> Placed | None:
    """Where the one task of a plan stands to the period, by default as seen long before it."""
    interpreted = book_of(task(**changes))
    status = PlanStatus(interpreted, journal(*recorded), as_of or period.first - timedelta(20))
    return place(status, status.assignments(interpreted.tasks[0]), period)


def when_in(changes: dict[str, Any], period: Period) -> When | None:
    found = placed(changes, period)
    return found.when if found else None


def due_in(changes: dict[str, Any], period: Period) -> date | None:
    found = placed(changes, period)
    return found.due if found and found.when is When.DUE else None


@pytest.mark.parametrize(
    ("time", "when"),
    [
        ("Quý II/2021", When.DUE),
        ("Quý I, II/2021", When.DUE),
        ("Quý I, III/2021", None),
        ("Tháng 6/2021", When.DUE),
        ("Quý II/2022", None),
        ("Trước ngày 01/7/2021", When.DUE),
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
    assert when_in({"time": time}, SECOND) is when


def test_the_nearest_relation_of_any_product_decides() -> None:
    products = [{"name": "a", "time": "Khi Chính phủ ban hành"}, {"name": "b", "time": "Quý II/2021"}]
    assert when_in({"products": products, "time": "Trong năm"}, SECOND) is When.DUE


def test_a_month_works_like_a_quarter() -> None:
    assert when_in({"time": "Quý II/2021"}, month("5", 2021)) is When.IN
    assert when_in({"time": "Quý II/2021"}, month("7", 2021)) is None


def test_a_task_without_a_time_that_is_understood_belongs_to_no_period() -> None:
    assert when_in({"time": None}, SECOND) is None
    assert when_in({"time": "???"}, SECOND) is None


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
    assert due_in({"time": time}, SECOND) == due


@pytest.mark.parametrize("time", ["Trong năm", "Hằng quý", "Năm 2021 (khi có hướng dẫn của TW)"])
def test_what_runs_all_year_or_waits_is_not_due_in_its_last_quarter(time: str) -> None:
    assert due_in({"time": time}, quarter("IV", 2021)) is None


def test_the_first_product_due_in_the_quarter_counts() -> None:
    times = ("Quý I/2021", "Tháng 6/2021", "Tháng 4/2021")
    products = [{"name": t, "time": t} for t in times]
    assert due_in({"products": products, "time": None}, SECOND) == date(2021, 4, 30)


def test_what_was_due_before_and_is_not_done_is_left_over() -> None:
    left = placed({"time": "Quý I/2021"}, SECOND, as_of=date(2021, 4, 10))
    assert left == Placed(When.LEFT)


def test_on_the_eve_of_the_period_work_due_that_day_is_about_to_be_left_over() -> None:
    assert placed({"time": "Quý I/2021"}, SECOND, as_of=date(2021, 3, 31)) == Placed(When.LEFT)
    assert placed({"time": "Quý I/2021"}, SECOND, as_of=date(2021, 3, 30)) is None


def test_what_is_done_is_not_left_over() -> None:
    done = {"on": "2021-03-20", "event": "done", "task": "1.1"}
    assert placed({"time": "Quý I/2021"}, SECOND, done, as_of=date(2021, 4, 10)) is None


def test_an_extended_due_date_takes_the_work_to_its_new_period() -> None:
    extended = {"on": "2021-03-20", "event": "extended", "task": "1.1", "due": "2021-05-31"}
    assert placed({"time": "Quý I/2021"}, SECOND, extended, as_of=date(2021, 4, 1)) == Placed(
        When.DUE, date(2021, 5, 31)
    )
    third = quarter("III", 2021)
    assert placed({"time": "Quý III/2021"}, third, extended, as_of=date(2021, 4, 1)) is None


def test_a_condition_that_has_come_about_puts_the_work_into_the_period_of_its_due_date() -> None:
    triggered = {"on": "2021-02-01", "event": "triggered", "task": "1.1", "due": "2021-05-31"}
    changes = {"time": "Khi Chính phủ ban hành"}
    assert placed(changes, SECOND, triggered, as_of=date(2021, 2, 1)) == Placed(When.DUE, date(2021, 5, 31))
    assert placed(changes, quarter("I", 2021), triggered, as_of=date(2021, 2, 1)) == Placed(When.IN)
    assert placed(changes, quarter("III", 2021), triggered, as_of=date(2021, 2, 1)) is None


def test_bodies_that_stand_differently_to_the_period_are_told_apart() -> None:
    interpreted = book_of(task(**LEADS, time="Khi Chính phủ ban hành"))
    triggered = {"on": "2021-02-01", "event": "triggered", "task": "1.1", "agency": "stp", "due": "2021-05-31"}
    found = list(work_in(PlanStatus(interpreted, journal(triggered), date(2021, 4, 1)), interpreted.tasks, SECOND))
    assert {(work.when, work.status.of, work.bodies) for work in found} == {(When.DUE, 1, 2), (When.WAITING, 1, 2)}
