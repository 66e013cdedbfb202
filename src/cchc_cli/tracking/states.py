"""The state of what somebody owes, on any day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc_cli.language.timing import Timing, Unread

SOON = 30  # days before the due date from which a deadline counts as near


class State(StrEnum):
    DONE_ON_TIME = "done-on-time"
    DONE_LATE = "done-late"
    PENDING = "pending"
    OVERDUE = "overdue"
    WAITING = "waiting"
    NOT_ARISEN = "not-arisen"


@dataclass(frozen=True, slots=True)
class Status:
    """A state with its figures. `days` is days late when overdue or done late, else days left; None without a due."""

    state: State
    due: date | None
    days: int | None = None
    due_soon: bool = False


def status_on(as_of: date, timing: Timing | Unread | None, within: int = SOON) -> Status:
    """The status of something nobody has reported on. Overdue from the day after its due date."""
    if isinstance(timing, Timing) and timing.kind == "conditional":
        return Status(State.WAITING, timing.due)
    return status_of_due(as_of, timing.due if isinstance(timing, Timing) else None, within)


def status_of_due(as_of: date, due: date | None, within: int = SOON) -> Status:
    """Pending or overdue; without a due date pending for ever."""
    if due is None:
        return Status(State.PENDING, None)
    left = (due - as_of).days
    if left < 0:
        return Status(State.OVERDUE, due, -left)
    return Status(State.PENDING, due, left, left <= within)


_ORDER = (State.OVERDUE, State.PENDING, State.WAITING, State.DONE_LATE, State.DONE_ON_TIME, State.NOT_ARISEN)


def sum_up(statuses: Iterable[Status]) -> Status:
    """One status for several: the worst that is still open decides; of equals the earliest due, undated last."""
    return min(statuses, key=lambda s: (_ORDER.index(s.state), s.due or date.max))
