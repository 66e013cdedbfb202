"""The .ics file as other programs read it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from cchc_cli.documents.exports.calendar_export import Event, calendar_bytes

AS_OF = date(2021, 8, 1)


def event(**changes: Any) -> Event:
    data: dict[str, Any] = {
        "uid": "cchc-2021-1.1@tinh", "day": date(2021, 12, 31), "summary": "Hạn 1.1: Kiểm tra, rà soát; báo cáo",
        "description": "Chủ trì: Sở Nội vụ\nHạn", "categories": ["CCHC 2021", "1. Chỉ đạo, điều hành"], "sequence": 2,
        "changed": date(2021, 7, 12), "alarms": (7, 1),
    }  # fmt: skip
    return Event(**(data | changes))


def made(*events: Event) -> bytes:
    return calendar_bytes(events or [event()], "CCHC 2021 – Sở Nội vụ", AS_OF)


def parsed(data: bytes) -> Any:
    """By a second library, which also checks what a calendar must have."""
    calendar = vobject.readOne(data.decode())
    assert calendar.validate(raiseException=True)
    return calendar


def test_an_event_takes_its_whole_day() -> None:
    found = parsed(made()).vevent
    assert (found.dtstart.value, found.dtend.value) == (date(2021, 12, 31), date(2022, 1, 1))
    assert b"DTSTART;VALUE=DATE:20211231\r\n" in made()


def test_words_come_through() -> None:
    found = parsed(made()).vevent
    assert found.summary.value == "Hạn 1.1: Kiểm tra, rà soát; báo cáo"
    assert found.description.value == "Chủ trì: Sở Nội vụ\nHạn"
    assert found.categories.value == ["CCHC 2021", "1. Chỉ đạo, điều hành"]


def test_name_and_revision_say_which_event_replaces_which() -> None:
    found = parsed(made()).vevent
    assert (found.uid.value, found.sequence.value) == ("cchc-2021-1.1@tinh", "2")
    assert found.last_modified.value == datetime(2021, 7, 12, tzinfo=UTC)
    assert found.dtstamp.value == datetime(2021, 8, 1, tzinfo=UTC)


def test_alarms_go_off_days_before_at_eight() -> None:
    found = parsed(made()).vevent.valarm_list
    eight = timedelta(hours=8)  # after the midnight with which the day begins
    assert [alarm.trigger.value - eight for alarm in found] == [timedelta(days=-7), timedelta(days=-1)]
    assert {alarm.action.value for alarm in found} == {"DISPLAY"}
    assert not hasattr(parsed(made(event(alarms=()))).vevent, "valarm")


def test_what_is_cancelled_says_so() -> None:
    assert parsed(made(event(cancelled=True))).vevent.status.value == "CANCELLED"
    assert parsed(made()).vevent.status.value == "CONFIRMED"


def test_the_calendar_is_named_and_published() -> None:
    calendar = parsed(made())
    assert (calendar.version.value, calendar.method.value) == ("2.0", "PUBLISH")
    assert calendar.contents["x-wr-calname"][0].value == "CCHC 2021 – Sở Nội vụ"


def test_the_bytes_are_the_same_each_time() -> None:
    assert made() == made()


def test_a_calendar_without_events_is_one() -> None:
    assert Calendar.from_ical(calendar_bytes([], "CCHC", AS_OF)).walk("VEVENT") == []


def written(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return (
        "".join(c for c in text if (c >= " " and c != "\x7f") or c in "\t\n")
        .replace("\ufffe", "")
        .replace("\uffff", "")
    )


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
@settings(max_examples=150, deadline=None)
@example("ế" * 100)
@example('a\\nb, c; d: "e" \\')
@example("một\r\nhai\u2028ba\x85bốn")
def test_any_text_survives_on_lines_of_at_most_75_octets(text: str) -> None:
    data = made(event(description=text))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    (read,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(read.get("DESCRIPTION", "")) == written(text)
