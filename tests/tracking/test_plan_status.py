"""Tasks stand alike only where nothing that makes a difference tells them apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import State
from journals import journal

AUTUMN = date(2021, 10, 1)
DONE = {"on": "2021-05-01", "event": "done", "task": "1.1"}


def states(second: dict[str, Any], *recorded: dict[str, Any], agency: str = "") -> list[State]:
    """The states of two tasks, of which the second has these changes."""
    interpreted = book_of(task("1.1"), task("1.2", **second))
    status = PlanStatus(interpreted, journal(*recorded), AUTUMN, agency=agency)
    return [status.of(row).state for row in interpreted.tasks]


def test_two_tasks_with_the_same_bodies_and_times_stand_alike() -> None:
    assert states({}) == [State.OVERDUE, State.OVERDUE]


def test_what_was_recorded_of_one_is_not_told_of_the_other() -> None:
    assert states({}, DONE) == [State.DONE_ON_TIME, State.OVERDUE]


@pytest.mark.parametrize(
    ("second", "state"),
    [
        ({"time": "Quý IV/2021"}, State.PENDING),
        ({"time": "Khi Chính phủ ban hành"}, State.WAITING),
        ({"time": None}, State.PENDING),
        ({"time": None, "products": [{"name": "Báo cáo", "time": "Quý IV/2021"}]}, State.PENDING),
    ],
)
def test_another_time_is_another_state(second: dict[str, Any], state: State) -> None:
    assert states(second) == [State.OVERDUE, state]


def test_other_bodies_are_counted_apart() -> None:
    interpreted = book_of(task("1.1"), task("1.2", lead="Sở Nội vụ, Sở Tư pháp"))
    status = PlanStatus(interpreted, (), AUTUMN)
    assert [status.of(row).of for row in interpreted.tasks] == [1, 2]
    assert [status.about("stp").of(row).of for row in interpreted.tasks] == [1, 1]
