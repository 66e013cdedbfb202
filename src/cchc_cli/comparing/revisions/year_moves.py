"""A plan made for another year: what is new in it besides the year, with what only went along counted once."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, Shift, ValueChange
from cchc_cli.comparing.effects import DeadlineShift
from cchc_cli.comparing.plan_differences import Differences
from cchc_cli.model.plan import Plan

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# what was said of the old year's own text stays behind with it
_STAYS_BEHIND = frozenset(
    {
        DifferenceSection.CORRECTIONS,
        DifferenceSection.AMENDMENTS,
        DifferenceSection.UNPLACED,
        DifferenceSection.ACCEPTED,
    }
)


@dataclass(frozen=True, slots=True)
class YearMove:
    """How many years later the new plan is, and how many tasks and other things differ in nothing else."""

    old: int
    new: int
    tasks: int = 0
    others: int = 0


def besides_year(found: Differences, old: Plan, new: Plan) -> tuple[Differences, YearMove | None]:
    """What differs besides the year; due dates that moved by more are counted from where the year alone puts them."""
    years = new.year - old.year
    if not years:
        return found, None
    counted = {True: 0, False: 0}
    kept = []
    for entry in found.entries:
        rest = _rest(entry, years)
        if rest is None:
            counted[entry.section is DifferenceSection.TASKS] += entry.kind is ChangeKind.CHANGED
        else:
            kept.append(rest)
    effects = replace(
        found.effects,
        deadlines=tuple(_shifts(found.effects.deadlines, years)),
        starts=tuple(_shifts(found.effects.starts, years)),
    )
    return Differences(tuple(kept), effects), YearMove(old.year, new.year, counted[True], counted[False])


def _rest(entry: Difference, years: int) -> Difference | None:
    """What of a thing differs besides the year; None when nothing does."""
    if entry.kind is ChangeKind.REMOVED and entry.section in _STAYS_BEHIND:
        return None
    if entry.kind is not ChangeKind.CHANGED:
        return entry
    changes = tuple(rest for change in entry.changes if (rest := _change(change, years)))
    renumbered = entry.old_id and not _only_years(entry.old_id, entry.id, years)
    return replace(entry, changes=changes) if changes or renumbered or entry.areas else None


def _change(change: ValueChange, years: int) -> ValueChange | None:
    due, start = _moved(change.shift, years), _moved(change.start, years)
    if due is None and start is None and _only_years(change.old, change.new, years):
        return None
    return replace(change, shift=due, start=start)


def _only_years(old: str | None, new: str | None, years: int) -> bool:
    """The same words, where every year is the same or went along."""
    if old is None or new is None or _YEAR.sub("*", old) != _YEAR.sub("*", new):
        return False
    pairs = zip(_YEAR.findall(old), _YEAR.findall(new), strict=True)
    return all(int(now) - int(was) in {0, years} for was, now in pairs)


def _shifts(deadlines: tuple[DeadlineShift, ...], years: int) -> Iterator[DeadlineShift]:
    yield from (replace(found, shift=rest) for found in deadlines if (rest := _moved(found.shift, years)))


def _moved(shift: Shift | None, years: int) -> Shift | None:
    """The shift from where the year alone puts the day; None when that is where it is."""
    if shift is None or shift.old is None:
        return shift
    expected = _later(shift.old, years)
    if shift.new == expected or (shift.new and _ends_february(shift.new) and _ends_february(expected)):
        return None
    return Shift(expected, shift.new)


def _later(day: date, years: int) -> date:
    year = day.year + years
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def _ends_february(day: date) -> bool:
    return day.month == 2 and day.day == monthrange(day.year, 2)[1]
