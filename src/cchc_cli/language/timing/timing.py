"""A timing phrase understood, or not: plain values, apart from the grammar that makes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cchc_cli.language.timing.recurrence import Recurrence
from cchc_cli.language.timing.windows import Window

Kind = Literal["dated", "all-year", "recurring", "conditional"]


@dataclass(frozen=True, slots=True)
class Timing:
    """A phrase understood. `windows` are in order of time; `condition` is the phrase's own words."""

    text: str
    kind: Kind
    windows: tuple[Window, ...]
    condition: str | None
    recurrence: Recurrence | None
    if_any: bool

    @property
    def start(self) -> date | None:
        """The first day of the first window; None when it is open or there is none."""
        return self.windows[0].start if self.windows else None

    @property
    def due(self) -> date | None:
        """The last day of the last window, the last on which the task is in time; None when there is none."""
        return self.windows[-1].end if self.windows else None

    def overlaps(self, first: date, last: date) -> bool:
        """Does any window touch the period from first to last? Open ends reach everywhere."""
        return any(window.touches(first, last) for window in self.windows)


@dataclass(frozen=True, slots=True)
class Unread:
    """A phrase not understood: the piece it stopped at, where that is (in characters of `text`), and a code for why.

    Codes: `empty`, `too-long`, `not-understood`, `incomplete`, `no-such-day`, `no-such-month`, `no-such-quarter`,
    `no-year` (the plan has several), `ambiguous-year`, `backwards`.
    """

    text: str
    position: int
    piece: str
    reason: str


UNREAD_REASONS: Mapping[str, str] = {
    "no-such-day": "không có ngày, tháng hay quý này",
    "empty": "thời gian để trống",
}


def say_unread(unread: Unread) -> str:
    """Why a timing phrase is not understood, in one sentence."""
    reason = UNREAD_REASONS.get(unread.reason, "không hiểu")
    return f"{reason}: dừng ở «{unread.piece}»" if unread.piece else reason
