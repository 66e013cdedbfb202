"""Whole-day events as an iCalendar file that Outlook and Google Calendar take: RFC 5545, the same bytes each time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm as IcsAlarm
    from icalendar import Event as IcsEvent

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
PRODUCT = "-//cchc//cchc-cli//VI"
TIME_ZONE = "Asia/Ho_Chi_Minh"


@dataclass(frozen=True, slots=True)
class Event:
    """A day with its words. The same `uid` with a higher `sequence` replaces what was imported before.

    `alarms` are in days before; a `cancelled` event is taken out of the calendar.
    """

    uid: str
    day: date
    summary: str
    description: str
    categories: Sequence[str]
    sequence: int
    changed: date
    alarms: Sequence[int] = ()
    cancelled: bool = False


def calendar_bytes(events: Sequence[Event], name: str, as_of: date) -> bytes:
    """The .ics file; `as_of` is the day on which it was made."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", _plain(name))
    calendar.add("NAME", _plain(name))
    calendar.add("X-WR-TIMEZONE", TIME_ZONE)
    for event in events:
        calendar.add_component(_event(event, as_of))
    return bytes(calendar.to_ical())


def _event(event: Event, as_of: date) -> IcsEvent:
    from icalendar import Event as IcsEvent

    made = IcsEvent()
    made.add("UID", event.uid)
    made.add("DTSTAMP", _midnight(as_of))
    made.add("LAST-MODIFIED", _midnight(event.changed))
    made.add("SEQUENCE", event.sequence)
    made.add("DTSTART", event.day)
    made.add("DTEND", event.day + timedelta(days=1))  # the first day after it
    made.add("SUMMARY", _plain(event.summary))
    made.add("DESCRIPTION", _plain(event.description))
    made.add("CATEGORIES", [_plain(category) for category in event.categories])
    made.add("STATUS", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("TRANSP", "TRANSPARENT")
    made.add("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE")
    made.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
    for days in event.alarms:
        made.add_component(_alarm(event, days))
    return made


def _alarm(event: Event, days: int) -> IcsAlarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", timedelta(days=-days))
    alarm.add("DESCRIPTION", f"Còn {days} ngày: {_plain(event.summary)}")
    return alarm


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _plain(text: str) -> str:
    """What a text of iCalendar can hold: line ends in one form, no control characters."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
