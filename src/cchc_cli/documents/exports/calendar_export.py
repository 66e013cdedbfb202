"""The deadlines of a plan as an iCalendar file for Outlook and Google Calendar: RFC 5545, the same bytes each time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from cchc_cli.language.text import fold, one_line, writable
from cchc_cli.model.days import day as day_words
from cchc_cli.model.plan import PeriodicReport, Plan
from cchc_cli.tracking.appointments import Agenda, Appointment
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.state_words import counted_state
from cchc_cli.tracking.states import State
from cchc_cli.tracking.workdays import Workdays

if TYPE_CHECKING:
    from icalendar import Alarm as IcsAlarm
    from icalendar import Event as IcsEvent

PRODUCT = "-//cchc//cchc-cli//VI"
TIME_ZONE = "Asia/Ho_Chi_Minh"
ALARMS = (7, 1)  # days before
_OPENING = timedelta(hours=8)  # of the offices: an alarm at midnight is heard by nobody
_LONGEST = 110  # characters of a summary
_LONGEST_BREAK = 31  # days without a working day among them that are looked past


@dataclass(frozen=True, slots=True)
class Event:
    """A day with its words. The same `uid` with a higher `sequence` replaces what was imported before.

    `alarms` are in days before, each a working day; a `cancelled` event is taken out of the calendar.
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
    if event.day < date.max:
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
    alarm.add("TRIGGER", _OPENING - timedelta(days=days))  # from the midnight, local time, with which the day begins
    alarm.add("DESCRIPTION", f"Còn {days} ngày: {_plain(event.summary)}")
    return alarm


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _plain(text: str) -> str:
    """What a text of iCalendar can hold: line ends in one form, no control characters."""
    return writable(text).replace("\x7f", "")


def events(plan_status: PlanStatus, found: Agenda, workdays: Workdays) -> list[Event]:
    """In the order of their days; with the periodic reports unless about one agency."""
    plan = plan_status.interpreted.plan
    made = [_of_task(plan, appointment, workdays) for appointment in found.appointments]
    made += [_withdrawn(plan, appointment) for appointment in found.withdrawn]
    if plan_status.asks_about(plan_status.reporter):
        made += [_of_report(plan_status, r, workdays, found.changes.of(r.period)) for r in plan.reporting]
        made += [_withdrawn_report(plan, r, found.changes.of(r.period)) for r in found.withdrawn_reports]
    return sorted(made, key=lambda event: (event.day, event.uid))


def _of_task(plan: Plan, found: Appointment, workdays: Workdays) -> Event:
    task, done = found.part.task, not found.status.state.is_open
    product = f" (sản phẩm {found.part.number})" if found.part.number else ""
    what = one_line(found.part.name)
    area = f"{task.area.number}. {task.area.title}"
    return Event(
        _uid(plan, found.key),
        found.day,
        _summary(f"{task.id}{product}", what, found.status.state),
        "\n".join(_description(plan, found, workdays)),
        (f"CCHC {plan.year}", area),
        _sequence(found.revision),
        found.changed,
        () if done else _alarms(found.day, workdays, found.gap),
        cancelled=found.status.state is State.NOT_ARISEN,
    )


def _withdrawn(plan: Plan, found: Appointment) -> Event:
    """What a calendar made before may hold is taken out of it, above whatever it was there."""
    task, product = found.part.task, f" (sản phẩm {found.part.number})" if found.part.number else ""
    area = f"{task.area.number}. {task.area.title}"
    return Event(
        _uid(plan, found.key),
        found.day,
        _shortened(f"Bỏ {task.id}{product}: {one_line(found.part.name)}"),
        "\n".join(_why_withdrawn(plan, found)),
        (f"CCHC {plan.year}", area),
        _sequence(found.revision) + 1,
        found.changed,
        cancelled=True,
    )


def _why_withdrawn(plan: Plan, found: Appointment) -> Iterator[str]:
    yield f"Nhiệm vụ {found.part.task.id}: {one_line(found.part.task.task.title)}"
    yield "Kế hoạch nay không còn thời hạn này."
    yield from (
        f"Quyết định điều chỉnh: {amendment.number} ngày {day_words(amendment.date)}"
        for amendment in plan.amendments_of(found.part.task.id)
    )


def _sequence(revision: int) -> int:
    """Even, so that there is a number between for taking out what the next change may bring back."""
    return 2 * revision


def _alarms(day: date, workdays: Workdays, gap: int | None = None) -> tuple[int, ...]:
    """How many days before to ring: on the working day that is near, but not before the occurrence before."""
    found = (_working_before(day, days, workdays) for days in ALARMS)
    return tuple(dict.fromkeys(days for days in found if gap is None or days < gap))


def _working_before(day: date, days: int, workdays: Workdays) -> int:
    return next((n for n in range(days, days + _LONGEST_BREAK) if workdays.is_working(day - timedelta(n))), days)


def _of_report(plan_status: PlanStatus, report: PeriodicReport, workdays: Workdays, history: tuple[int, date]) -> Event:
    plan, status = plan_status.interpreted.plan, plan_status.of_report(report)
    lines = [
        report.name,
        *([f"Cơ quan báo cáo: {plan_status.interpreted.name(plan_status.reporter)}"] if plan_status.reporter else []),
        f"Số liệu: từ {day_words(report.start)} đến {day_words(report.end)}",
        f"Căn cứ: {report.basis}",
        f"Trạng thái: {counted_state(status)}",
        *_day_off(report.due, workdays),
    ]
    revision, changed = history
    summary = _summary("báo cáo", one_line(report.name), status.state)
    return Event(
        _report_uid(plan, report),
        report.due,
        summary,
        "\n".join(lines),
        (f"CCHC {plan.year}", "Báo cáo định kỳ"),
        _sequence(revision),
        changed,
        _alarms(report.due, workdays) if status.state.is_open else (),
    )


def _withdrawn_report(plan: Plan, report: PeriodicReport, history: tuple[int, date]) -> Event:
    revision, changed = history
    summary, why = _shortened(f"Bỏ báo cáo: {one_line(report.name)}"), "Kế hoạch nay không còn kỳ báo cáo này."
    sequence, categories = _sequence(revision) + 1, (f"CCHC {plan.year}", "Báo cáo định kỳ")
    return Event(_report_uid(plan, report), report.due, summary, why, categories, sequence, changed, cancelled=True)


def _report_uid(plan: Plan, report: PeriodicReport) -> str:
    return _uid(plan, f"bao-cao-{_slug(report.period)}")


def _uid(plan: Plan, key: str) -> str:
    """The same in every export and in no other plan's: the deadline, the plan's number and year, who issued it."""
    name = _slug(key)
    if name != key:  # `1/9` and `1-9` are not the same task
        name = f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
    return f"cchc-{plan.year}-{name}@{_slug(plan.decision.number)}.{_slug(plan.decision.issuer)}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", fold(text)).strip("-.") or "x"


def _summary(number: str, what: str, state: State) -> str:
    begin = {
        State.DONE_ON_TIME: "Đã hoàn thành", State.DONE_LATE: "Đã hoàn thành", State.NOT_ARISEN: "Không phát sinh",
    }.get(state, "Hạn")  # fmt: skip
    return _shortened(f"{begin} {number}: {what}")


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _description(plan: Plan, found: Appointment, workdays: Workdays) -> Iterator[str]:
    task = found.part.task
    yield f"Nhiệm vụ {task.id}: {one_line(task.task.title)}"
    own = found.part.number
    products = [read for read in task.products if own == read.number or not (own or read.lead)]
    yield from (f"Sản phẩm: {one_line(read.product.name)}" for read in products)
    yield f"Chủ trì: {one_line(found.part.lead.text)}"
    if found.part.support.text:
        yield f"Phối hợp: {one_line(found.part.support.text)}"
    if found.part.timing is not None:
        yield f"Thời gian: {one_line(found.part.timing.text)}"
    if found.is_partial:
        yield f"Phần của: {', '.join(unit.name for unit in found.units)}"
    yield f"Trạng thái: {counted_state(found.status)}"
    yield from _day_off(found.day, workdays)
    yield f"Kế hoạch: {plan.title} ({plan.decision.number} ngày {day_words(plan.decision.date)})"


def _day_off(day: date, workdays: Workdays) -> Iterator[str]:
    """The working day to have it done by, when the due date is none and the calendar knows the year."""
    if workdays.knows(day, day) and not workdays.is_working(day):
        before = next((d for n in range(1, _LONGEST_BREAK) if workdays.is_working(d := day - timedelta(n))), day)
        yield f"Ngày {day_words(day)} là ngày nghỉ; ngày làm việc trước đó: {day_words(before)}."
