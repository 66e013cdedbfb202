"""What differs between two editions of a journal, and between two of the calendar."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, ValueChange
from cchc_cli.comparing.plan_differences import by_key, difference, field_changes, set_changes
from cchc_cli.comparing.task_differences import changed
from cchc_cli.model.base import plain_data
from cchc_cli.model.calendar import Calendar, CalendarYear
from cchc_cli.model.days import day
from cchc_cli.model.journal import EVENTS
from cchc_cli.tracking.state_words import detail

_WORDS = "title"  # those of the task, beside its number: not what happened


def journal_differences(
    old: Iterable[Any], new: Iterable[Any], numbers: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Difference]:
    """Entries by what they say, wherever they stand; of those that differ, one about the same thing is the same.

    They are told by the numbers that people know; `numbers` has these by what the journal knows tasks by.
    """
    left: list[Any] = []
    came: list[Any] = []
    for was, now in by_key(old, new, _fact):
        if was is None or now is None:
            (left if now is None else came).append(was or now)
    for was, now in by_key(left, came, _about):
        entry = now or was
        changes = _entry_changes(was, now) if was and now else ()
        kind = ChangeKind.of(was, now)
        yield Difference(DifferenceSection.JOURNAL, kind, _whose(entry, numbers), said(entry), tuple(changes))


def _fact(entry: Any) -> Any:
    return dataclasses.replace(entry, **{_WORDS: ""}) if hasattr(entry, _WORDS) else entry


def _about(entry: Any) -> tuple[Any, ...]:
    return entry.event, _whose(entry, {}), getattr(entry, "agency", "")


def _whose(entry: Any, numbers: Mapping[str, str]) -> str:
    """The number of its task, with the product's; the indicator's; what a taking back refers to."""
    if identity := getattr(entry, "task", ""):
        task = numbers.get(identity, identity)
        return f"{task} sản phẩm {entry.product}" if entry.product else task
    return f"chỉ số {entry.indicator}" if hasattr(entry, "indicator") else getattr(entry, "ref", "")


def said(entry: Any) -> str:
    """`12/5/2021 hoàn thành «Xây dựng Kế hoạch …»: Sở Nội vụ; 512/KH-UBND ngày 12/5/2021; đã gửi`."""
    document = getattr(entry, "document", None)
    proof = f"{document.number} ngày {day(document.date)}" if document and document.date else ""
    parts = [getattr(entry, "agency", ""), proof or (document.number if document else ""), detail(entry)]
    words = getattr(entry, _WORDS, "")
    head = f"{day(entry.on)} {EVENTS[entry.event].name}" + (f" «{words}»" if words else "")
    told = "; ".join(filter(None, parts))
    return f"{head}: {told}" if told else head


def _entry_changes(old: Any, new: Any) -> Iterator[ValueChange]:
    was, now = _flat(_fact(old)), _flat(_fact(new))
    for key in {**was, **now}:
        yield from changed(key, was.get(key), now.get(key))


def _flat(entry: Any) -> Mapping[str, str]:
    """The entry's values as texts by their keys, those of its document as `document.number`."""
    flat: dict[str, str] = {}
    for key, value in plain_data(entry, sparse=True).items():
        inner = value.items() if isinstance(value, dict) else (("", value),)
        flat |= {f"{key}.{name}" if name else key: str(item) for name, item in inner if item not in ("", None)}
    return flat


def calendar_differences(old: Calendar, new: Calendar) -> Iterator[Difference]:
    """Years by their number; days off and working days by what they are."""
    for was, now in by_key(old.years, new.years, lambda one: one.year):
        year = now or was
        changes = [*field_changes(was, now, ["source"]), *_days(was, now)]
        if year is not None:
            yield from difference(DifferenceSection.CALENDAR, was, now, str(year.year), "", changes)


def _days(old: CalendarYear | None, new: CalendarYear | None) -> Iterator[ValueChange]:
    was, now = ([_day_off(*_span(d), d.name) for d in year.days_off] if year else [] for year in (old, new))
    yield from set_changes("days_off", was, now)
    was, now = ([day(worked) for worked in year.working_days] if year else [] for year in (old, new))
    yield from set_changes("working_days", was, now)


def _span(off: Any) -> tuple[date, date | None]:
    return off.start, off.end if off.end != off.start else None


def _day_off(start: date, end: date | None, name: str) -> str:
    return f"{day(start)} đến {day(end)} ({name})" if end else f"{day(start)} ({name})"
