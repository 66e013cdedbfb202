"""What the models make of texts: days, money, bounds, short forms, and nothing beyond what they know."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date
from decimal import Decimal
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import book_of, plan_of, task
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.base import parse_date
from cchc_cli.model.days import NotADay
from cchc_cli.model.journal import EVENTS, Done, Journal, Measured, TaskEntry, Void
from cchc_cli.model.plan import Indicator, Task, parse_money
from cchc_cli.model.register import Group
from cchc_cli.model.validation import typed


@pytest.mark.parametrize(
    "written",
    [
        "2021-06-30",
        "30/6/2021",
        "30/06/2021",
        "30.6.2021",
        " 2021-6-30 ",
        "30-6-2021",
        "30–6–2021",
        "30/6/21",
        "ngày 30/6/2021",
    ],
)
def test_a_day_is_read_in_the_forms_people_write(written: str) -> None:
    assert parse_date(written) == date(2021, 6, 30)


@pytest.mark.parametrize("written", ["2021-13-45", "31/4/2021", "29/2/2021", "0/1/2021", "1/1/0000"])
def test_a_day_that_is_not_in_the_calendar_is_none(written: str) -> None:
    with pytest.raises(NotADay) as caught:
        parse_date(written)
    assert caught.value.code == "date_missing"


@pytest.mark.parametrize(
    "written", ["", "30/6", "6/2021", "2021", "30/6-2021", "hôm nay", "2021-06-30T00:00", "30 tháng 6", None, 5]
)
def test_anything_else_is_not_a_day(written: object) -> None:
    with pytest.raises(NotADay) as caught:
        parse_date(written)
    assert caught.value.code == "date_form"


@given(st.dates())
def test_every_day_comes_back_from_its_iso_form(day: date) -> None:
    assert parse_date(day.isoformat()) == parse_date(day) == day


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("50", "50"),
        ("0", "0"),
        ("1.500", "1500"),
        ("1.234.567", "1234567"),
        ("12,5", "12.5"),
        ("1.5", "1.5"),
        (" 7 ", "7"),
    ],
)
def test_money_is_read_as_people_write_it(written: str, amount: str) -> None:
    assert parse_money(written) == Decimal(amount)


@pytest.mark.parametrize(
    "written", ["", "50 triệu", "1.50.000", "12,5,1", "-5", "dự trù riêng", "1 500", "NaN", "1.5000"]
)
def test_what_is_no_plain_number_is_no_money(written: str) -> None:
    assert parse_money(written) is None


def test_absent_zero_and_worded_money_are_three_things() -> None:
    absent, zero, worded = (typed(Task, task(budget=b)) for b in (None, "0", "Dự trù riêng"))
    assert (absent.budget, absent.million_vnd) == (None, None)
    assert (zero.budget, zero.million_vnd) == ("0", Decimal(0))
    assert (worded.budget, worded.million_vnd) == ("Dự trù riêng", None)


def test_bare_text_is_the_short_form_of_a_product_and_a_time() -> None:
    row = typed(Task, task(products=["Báo cáo", {"name": "b", "time": "Quý I/2021"}], time="Quý II/2021"))
    long = task(
        products=[{"name": "Báo cáo"}, {"name": "b", "time": {"text": "Quý I/2021"}}], time={"text": "Quý II/2021"}
    )
    assert row == typed(Task, long)


@pytest.mark.parametrize("bound", ["at_least", "more_than", "at_most", "less_than"])
def test_an_indicator_has_one_bound_and_keeps_which(bound: str) -> None:
    indicator = typed(Indicator, {"id": "1.1", "name": "a", bound: "98"})
    assert indicator.bounds == {bound: Decimal(98)}


def test_a_group_counts_its_members_or_says_how_many() -> None:
    assert typed(Group, {"id": "g", "name": "a", "members": ["x", "y"]}).size == 2
    assert typed(Group, {"id": "g", "name": "a", "count": "188"}).size == 188


def test_values_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        plan_of().title = "khác"  # type: ignore[misc]


def test_a_plan_of_several_years_knows_its_first_and_last() -> None:
    assert plan_of().years == (2021, 2021)
    assert plan_of(until="2025").years == (2021, 2025)


def test_the_journal_has_an_entry_for_every_event() -> None:
    more = {"progress": {"percent": "5"}, "extended": {"due": "2021-12-31"}, "difficulty": {"note": "a"}}
    rows = [
        {"on": "2021-03-26", "event": event, "task": "1.1", **more.get(event, {})}
        for event in EVENTS
        if event not in {"measured", "void"}
    ]
    rows.append({"on": "26/3/2021", "event": "measured", "indicator": "1.1", "value": "98.5"})
    rows.append({"on": "26/3/2021", "event": "void", "ref": "12345678"})
    journal = typed(Journal, rows)
    assert [entry.event for entry in journal] == list(EVENTS)
    measured = journal[-2]
    assert isinstance(measured, Measured)
    assert measured.value == Decimal("98.5")


def test_the_table_of_events_has_the_journals_types() -> None:
    assert {kind.entry for kind in EVENTS.values()} == {*get_args(TaskEntry | Measured | Void)}
    assert [get_args(get_type_hints(kind.entry)["event"]) for kind in EVENTS.values()] == [(code,) for code in EVENTS]


def test_an_event_says_what_it_takes_and_requires() -> None:
    assert EVENTS["difficulty"].requires == {"on", "event", "task", "note"}
    assert EVENTS["measured"].requires == {"on", "event", "indicator", "value"}
    assert {code for code, kind in EVENTS.items() if "due" in kind.takes} == {"triggered", "extended"}


def test_a_proof_is_kept_with_its_number_and_day() -> None:
    row = {
        "on": "2021-03-26",
        "event": "done",
        "task": "2.1",
        "product": "1",
        "document": {"number": "512/KH-UBND", "date": "25/3/2021"},
    }
    [entry] = typed(Journal, [row])
    assert isinstance(entry, Done)
    assert entry.document is not None
    assert (entry.document.number, entry.document.date, entry.product) == ("512/KH-UBND", date(2021, 3, 25), 1)


def test_words_of_a_book_are_understood_in_its_year_and_after_its_issue() -> None:
    [read] = book_of(task(time="Quý II", lead="so noi vu", support="STP; UBND cấp xã")).tasks
    assert isinstance(read.timing, Timing)
    assert (read.timing.start, read.timing.due) == (date(2021, 4, 1), date(2021, 6, 30))
    assert (read.lead.agencies, read.support.agencies, read.support.groups) == (("snv",), ("stp",), ("ubnd-xa",))


def test_an_explained_reading_takes_the_place_of_the_words() -> None:
    time = {"text": "Quý I/2020", "start": "2021-01-01", "due": "2021-03-31", "reason": "in nhầm"}
    [read] = book_of(task(time=time)).tasks
    assert isinstance(read.timing, Timing)
    assert (read.timing.text, read.timing.kind) == ("Quý I/2020", "dated")
    assert (read.timing.start, read.timing.due) == (date(2021, 1, 1), date(2021, 3, 31))


def test_a_reading_explains_words_that_nobody_understands() -> None:
    [read] = book_of(task(time={"text": "???", "due": "2021-03-31", "reason": "hỏi lại"})).tasks
    assert isinstance(read.timing, Timing)
    assert (read.timing.start, read.timing.due) == (None, date(2021, 3, 31))


def test_an_id_without_an_entry_is_its_own_name() -> None:
    interpreted = book_of()
    assert (interpreted.name("snv"), interpreted.name("ubnd-xa"), interpreted.name("xyz")) == (
        "Sở Nội vụ",
        "UBND cấp xã",
        "xyz",
    )
