"""The state of what somebody owes, on any day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from cchc_cli.language.timing.timing import Timing, Unread

if TYPE_CHECKING:
    from cchc_cli.tracking.replay import Record

SOON = 30  # days before the due date from which a deadline counts as near


class State(StrEnum):
    DONE_ON_TIME = "done-on-time"
    DONE_LATE = "done-late"
    PENDING = "pending"
    OVERDUE = "overdue"
    WAITING = "waiting"
    NOT_ARISEN = "not-arisen"

    @property
    def is_done(self) -> bool:
        return self in {State.DONE_ON_TIME, State.DONE_LATE}

    @property
    def is_open(self) -> bool:
        """Still to be done, now or once its condition comes about."""
        return self in {State.PENDING, State.OVERDUE, State.WAITING}


@dataclass(frozen=True, slots=True)
class Status:
    """A state with its figures.

    `days` is days late when overdue or done late, days left when pending; None without a due date. `done` of `of`
    bodies have done it (a counted group counts with its members); of a single body they are its deadlines.
    `mixed` is filled when the bodies are in several states.
    """

    state: State
    due: date | None = None
    days: int | None = None
    due_soon: bool = False
    started: bool = False
    done_on: date | None = None
    done: int = 0
    of: int = 1
    mixed: tuple[tuple[State, int], ...] = ()
    own: int = 0  # of the bodies, how many stand as their own journals say

    @property
    def bodies(self) -> Mapping[State, int]:
        """How many bodies are in which state, the worst first; of a counted group all its members."""
        return dict(self.mixed) or {self.state: self.of}

    @property
    def shown_under(self) -> tuple[State, ...]:
        """The states under which it is found: its own, and those in which some of its bodies still have it open."""
        return tuple(dict.fromkeys((self.state, *(state for state in self.bodies if state.is_open))))

    def is_due(self, as_of: date) -> bool:
        """Whether it counts among what is due: its due date is the day or earlier, be it done or not."""
        return self.state not in {State.WAITING, State.NOT_ARISEN} and self.due is not None and self.due <= as_of


def status_of(
    timing: Timing | Unread | None, record: Record, as_of: date, within: int = SOON, *, count: int = 1
) -> Status:
    """The status of one assignment on a day, by its timing and what the journal says of it up to that day."""
    due = record.due or (timing.due if isinstance(timing, Timing) else None)
    if record.not_arisen:
        return Status(State.NOT_ARISEN, due, of=count)
    if record.done_on:
        late = max(0, (record.done_on - due).days) if due else 0
        state = State.DONE_LATE if late else State.DONE_ON_TIME
        return Status(state, due, late or None, done_on=record.done_on, started=True, done=count, of=count)
    done = min(record.count or 0, count)
    if isinstance(timing, Timing) and timing.kind == "conditional" and record.triggered_on is None:
        return Status(State.WAITING, due, started=record.started, done=done, of=count)
    return status_of_due(due, as_of, within, started=record.started, done=done, of=count)


def status_of_due(
    due: date | None, as_of: date, within: int = SOON, *, started: bool = False, done: int = 0, of: int = 1
) -> Status:
    """Pending, or overdue from the day after the due date; without a due date pending for ever."""
    if due is None:
        return Status(State.PENDING, None, started=started, done=done, of=of)
    left = (due - as_of).days
    if left < 0:
        return Status(State.OVERDUE, due, -left, started=started, done=done, of=of)
    return Status(State.PENDING, due, left, left <= within, started, None, done, of)


_ORDER = (State.OVERDUE, State.PENDING, State.WAITING, State.DONE_LATE, State.DONE_ON_TIME, State.NOT_ARISEN)


def sum_up(statuses: Iterable[Status]) -> Status:
    """One status for several bodies: what is still open decides, the worst first; of equals the earliest due.

    Done once all are done (or have not arisen), late when any was late, on the day of the last one. What has not
    arisen is not counted in `of`, as long as there is anything else.
    """
    all_ = list(statuses)
    if len(all_) == 1:
        return all_[0]
    worst = min(all_, key=lambda s: (_ORDER.index(s.state), s.due or date.max))
    due, days, done_on = worst.due, worst.days, None
    if worst.state.is_done:
        finished = [s for s in all_ if s.state.is_done]
        due = max((s.due for s in finished if s.due), default=None)
        days = max((s.days for s in finished if s.days), default=None)
        done_on = max(s.done_on for s in finished if s.done_on)
    arisen = [s for s in all_ if s.state is not State.NOT_ARISEN] or all_
    started, done, of = any(s.started for s in all_), sum(s.done for s in arisen), sum(s.of for s in arisen)
    own = sum(s.own for s in all_)
    return Status(worst.state, due, days, worst.due_soon, started, done_on, done, of, _mixed(all_), own)


def _mixed(statuses: Iterable[Status]) -> tuple[tuple[State, int], ...]:
    counts: Counter[State] = Counter()
    for status in statuses:
        counts.update(status.bodies)
    return tuple((state, counts[state]) for state in _ORDER if counts[state]) if len(counts) > 1 else ()


def sum_parts(statuses: Iterable[Status]) -> Status:
    """One status for what one body owes by several deadlines: it has done its work once it has done all of it."""
    all_ = list(statuses)
    if len(all_) == 1:
        return all_[0]
    arisen = [s for s in all_ if s.state is not State.NOT_ARISEN] or all_
    done, of = min(s.done for s in arisen), max(s.of for s in all_)
    return replace(sum_up(all_), done=done, of=of, mixed=(), own=max(s.own for s in all_))
