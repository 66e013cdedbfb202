"""A state follows from the due date, the day and the record, and several states sum up to one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.language.timing.reader import read_timing
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.language.timing.windows import TimeContext
from cchc_cli.tracking.replay import Record
from cchc_cli.tracking.states import State, Status, status_of, status_of_due, sum_up

CONTEXT = TimeContext((2021, 2021), date(2020, 12, 28))
DUE = date(2021, 6, 30)


def timing(text: str) -> Timing | Unread:
    return read_timing(text, CONTEXT)


def state(text: str, as_of: date, record: Record | None = None) -> State:
    return status_of(timing(text), record or Record(), as_of).state


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2020, 1, 1), Status(State.PENDING, DUE, 546)),
        (date(2021, 5, 30), Status(State.PENDING, DUE, 31)),
        (date(2021, 5, 31), Status(State.PENDING, DUE, 30, due_soon=True)),
        (date(2021, 6, 30), Status(State.PENDING, DUE, 0, due_soon=True)),
        (date(2021, 7, 1), Status(State.OVERDUE, DUE, 1)),
        (date(2031, 6, 30), Status(State.OVERDUE, DUE, 3652)),
    ],
    ids=["long before", "31 days", "30 days", "the day itself", "the day after", "ten years after"],
)
def test_a_deadline_is_near_then_due_then_overdue_from_the_day_after(as_of: date, expected: Status) -> None:
    assert status_of(timing("Quý II/2021"), Record(), as_of) == expected


def test_how_near_is_near_can_be_chosen() -> None:
    assert not status_of_due(DUE, date(2021, 6, 15), within=14).due_soon
    assert status_of_due(DUE, date(2021, 6, 15), within=15).due_soon


@pytest.mark.parametrize("as_of", [date.min, date(2021, 6, 15), date.max])
def test_without_a_due_date_nothing_is_ever_overdue(as_of: date) -> None:
    assert status_of_due(None, as_of) == Status(State.PENDING)
    assert status_of(timing("Từ quý I/2021 và các năm tiếp theo"), Record(), as_of) == Status(State.PENDING)
    assert status_of(Unread("???", 0, "???", "not-understood"), Record(), as_of) == Status(State.PENDING)


@pytest.mark.parametrize("text", ["Theo Kế hoạch của Bộ Nội vụ", "Năm 2021 (khi có hướng dẫn của TW)"])
def test_a_condition_that_has_not_come_about_waits_and_is_never_overdue(text: str) -> None:
    assert state(text, date(2030, 1, 1)) is State.WAITING


def test_a_condition_that_has_come_about_counts_from_its_own_due_date() -> None:
    record = Record(triggered_on=date(2021, 1, 1), due=date(2021, 12, 31))
    assert state("Khi Chính phủ ban hành", date(2021, 12, 31), record) is State.PENDING
    assert state("Khi Chính phủ ban hành", date(2022, 1, 1), record) is State.OVERDUE


def test_a_condition_that_has_come_about_without_a_due_date_keeps_the_outer_bound() -> None:
    found = status_of(
        timing("Năm 2021 (khi có hướng dẫn của TW)"), Record(triggered_on=date(2021, 1, 1)), date(2021, 12, 1)
    )
    assert (found.state, found.due) == (State.PENDING, date(2021, 12, 31))


@pytest.mark.parametrize(
    ("done_on", "expected", "late"),
    [(date(2021, 6, 30), State.DONE_ON_TIME, None), (date(2021, 7, 5), State.DONE_LATE, 5)],
)
def test_done_is_in_time_until_the_due_day_and_late_after(done_on: date, expected: State, late: int | None) -> None:
    found = status_of(timing("Quý II/2021"), Record(done_on=done_on), date(2021, 12, 31))
    assert (found.state, found.days, found.done, found.done_on) == (expected, late, 1, done_on)


def test_what_has_no_due_date_is_always_done_in_time() -> None:
    assert state("Khi Chính phủ ban hành", date(2030, 1, 1), Record(done_on=date(2029, 1, 1))) is State.DONE_ON_TIME


def test_an_extension_moves_the_due_date() -> None:
    assert state("Quý II/2021", date(2021, 7, 15), Record(due=date(2021, 7, 31))) is State.PENDING


def test_what_has_not_arisen_is_neither_open_nor_done() -> None:
    found = state("Quý II/2021", date(2022, 1, 1), Record(not_arisen=True))
    assert (found, found.is_open, found.is_done) == (State.NOT_ARISEN, False, False)


def test_a_counted_group_shows_how_many_have_done_it() -> None:
    found = status_of(timing("Quý II/2021"), Record(count=120), date(2021, 6, 1), count=188)
    assert (found.state, found.done, found.of) == (State.PENDING, 120, 188)


PENDING_EARLY = Status(State.PENDING, date(2021, 3, 31), 10)
PENDING_LATE = Status(State.PENDING, date(2021, 12, 31), 200)
OVERDUE = Status(State.OVERDUE, date(2021, 2, 1), 3)
DONE = Status(State.DONE_ON_TIME, date(2021, 1, 31), done_on=date(2021, 1, 30), done=1)
LATE = Status(State.DONE_LATE, date(2021, 1, 31), 5, done_on=date(2021, 2, 5), done=1)
WAITING = Status(State.WAITING)
NOT_ARISEN = Status(State.NOT_ARISEN)


@pytest.mark.parametrize(
    ("statuses", "expected", "due"),
    [
        ([PENDING_LATE, OVERDUE, DONE], State.OVERDUE, date(2021, 2, 1)),
        ([PENDING_LATE, PENDING_EARLY], State.PENDING, date(2021, 3, 31)),
        ([WAITING, PENDING_LATE], State.PENDING, date(2021, 12, 31)),
        ([WAITING, DONE], State.WAITING, None),
        ([DONE, LATE], State.DONE_LATE, date(2021, 1, 31)),
        ([DONE, NOT_ARISEN], State.DONE_ON_TIME, date(2021, 1, 31)),
        ([NOT_ARISEN, NOT_ARISEN], State.NOT_ARISEN, None),
        ([Status(State.PENDING), PENDING_LATE], State.PENDING, date(2021, 12, 31)),
    ],
)
def test_what_is_open_and_worst_decides_for_several(statuses: list[Status], expected: State, due: date | None) -> None:
    found = sum_up(statuses)
    assert (found.state, found.due) == (expected, due)


def test_several_are_counted_together() -> None:
    found = sum_up([DONE, LATE, PENDING_LATE, Status(State.PENDING, done=120, of=188)])
    assert (found.done, found.of) == (122, 191)


def test_several_are_done_on_the_day_of_the_last() -> None:
    assert sum_up([DONE, LATE]).done_on == date(2021, 2, 5)
    assert sum_up([DONE, PENDING_LATE]).done_on is None


@given(st.dates(), st.dates(), st.integers(0, 400))
def test_days_lead_from_the_day_to_the_due_date(due: date, as_of: date, within: int) -> None:
    found = status_of_due(due, as_of, within)
    assert found.days is not None
    assert found.days >= 0
    step = timedelta(found.days)
    assert as_of == (due + step if found.state is State.OVERDUE else due - step)
    assert found.due_soon == (found.state is State.PENDING and found.days <= within)
