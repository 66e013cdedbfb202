"""The days of a calendar: each deadline under a name that stays, with a revision that grows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.tracking.appointments import Agenda, Appointment, agenda
from journals import happened, plan_status

GROUP = book_of(task(lead="Các sở, ban, ngành tỉnh"))  # snv, stp
MOVED: dict[str, Any] = {"due": "2021-09-30", "document": {"number": "1/CV-UBND"}}


def of(interpreted: InterpretedPlan, *entries: dict[str, Any], as_of: str = "2021-05-01", agency: str = "") -> Agenda:
    return agenda(plan_status(interpreted, *entries, as_of=as_of, agency=agency), interpreted.tasks)


def days(found: Agenda) -> dict[str, date]:
    return {appointment.key: appointment.day for appointment in found.appointments}


def only(found: Agenda) -> Appointment:
    (appointment,) = found.appointments
    return appointment


def test_a_task_stands_on_its_due_day() -> None:
    assert days(of(book_of(task()))) == {"1.1": date(2021, 6, 30)}


def test_products_with_times_of_their_own_stand_apart() -> None:
    products = [{"name": "Kế hoạch.", "time": "Quý I/2021"}, {"name": "Báo cáo.", "time": "Quý IV/2021"}]
    found = days(of(book_of(task(products=products, time=None))))
    assert found == {"1.1-sp1": date(2021, 3, 31), "1.1-sp2": date(2021, 12, 31)}


def test_a_group_has_one_appointment_for_all_of_it() -> None:
    appointment = only(of(GROUP))
    assert [unit.id for unit in appointment.units] == ["snv", "stp"]
    assert not appointment.is_partial


@pytest.mark.parametrize("time", ["Khi Chính phủ ban hành", "Từ Quý I/2021", "Năm 2021 (khi có hướng dẫn của TW)"])
def test_what_waits_or_has_no_end_is_listed_as_undated(time: str) -> None:
    found = of(book_of(task(time=time)))
    assert found.appointments == ()
    assert [part.task.id for part in found.undated] == ["1.1"]


def test_once_its_condition_has_come_about_it_has_a_day() -> None:
    entry = happened("2021-04-01", "triggered", due="2021-08-31")
    assert days(of(book_of(task(time="Khi Chính phủ ban hành")), entry)) == {"1.1": date(2021, 8, 31)}


def test_a_moved_due_date_keeps_its_name_and_raises_the_revision() -> None:
    before, after = only(of(book_of(task()))), only(of(book_of(task()), happened("2021-04-01", "extended", **MOVED)))
    assert (before.key, before.day, before.revision) == ("1.1", date(2021, 6, 30), 0)
    assert (after.key, after.day, after.revision) == ("1.1", date(2021, 9, 30), 1)
    assert (before.changed, after.changed) == (date(2020, 12, 28), date(2021, 4, 1))


def test_every_entry_about_it_and_every_amendment_is_a_revision() -> None:
    amendments = [{"number": "7/QĐ-UBND", "date": "2021-04-20", "tasks": ["1.1"]}]
    interpreted = book_of(task(), amendments=amendments)
    found = only(of(interpreted, happened("2021-04-01", "started"), happened("2021-04-10", "progress", percent="50")))
    assert (found.revision, found.changed) == (3, date(2021, 4, 20))


def test_a_body_whose_due_date_is_moved_alone_gets_a_name_of_its_own_for_good() -> None:
    alone = happened("2021-04-01", "extended", agency="stp", **MOVED)
    back = happened("2021-04-02", "extended", **(MOVED | {"due": "2021-06-30"}))
    apart = {"1.1": date(2021, 6, 30), "1.1-stp": date(2021, 9, 30)}
    assert days(of(GROUP, alone)) == apart
    assert days(of(GROUP, alone, back)) == apart | {"1.1-stp": date(2021, 6, 30)}
    assert all(appointment.is_partial for appointment in of(GROUP, alone).appointments)


def test_moved_for_every_body_it_stays_one() -> None:
    assert days(of(GROUP, happened("2021-04-01", "extended", **MOVED))) == {"1.1": date(2021, 9, 30)}
    lone = of(book_of(task()), happened("2021-04-01", "extended", agency="snv", **MOVED))
    assert days(lone) == {"1.1": date(2021, 9, 30)}


def test_an_agency_is_told_its_own_under_the_same_name() -> None:
    alone = happened("2021-04-01", "extended", agency="stp", **MOVED)
    assert days(of(GROUP, agency="stp")) == {"1.1": date(2021, 6, 30)}
    assert days(of(GROUP, alone, agency="stp")) == {"1.1-stp": date(2021, 9, 30)}
    assert days(of(GROUP, alone, agency="snv")) == {"1.1": date(2021, 6, 30)}
    assert [u.id for u in only(of(GROUP, agency="snv")).units] == ["snv"]


def test_a_recurring_task_stands_on_every_day_it_falls_due() -> None:
    found = of(book_of(task(time="Hằng quý")))
    assert days(found) == {
        "1.1-lan1": date(2021, 3, 31), "1.1-lan2": date(2021, 6, 30), "1.1-lan3": date(2021, 9, 30),
        "1.1-lan4": date(2021, 12, 31),
    }  # fmt: skip
    assert [appointment.gap for appointment in found.appointments] == [None, 91, 92, 92]


def test_of_a_recurring_task_an_extension_moves_the_last() -> None:
    found = days(of(book_of(task(time="Hằng quý")), happened("2021-04-01", "extended", due="2022-01-15")))
    assert list(found.values())[-2:] == [date(2021, 9, 30), date(2022, 1, 15)]


def test_now_and_then_without_a_rule_is_due_at_the_end() -> None:
    assert days(of(book_of(task(time="Định kỳ, đột xuất trong năm")))) == {"1.1": date(2021, 12, 31)}
