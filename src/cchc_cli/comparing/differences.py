"""What differs between two plans, as values: a thing of the plan, and what of it is not as before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from cchc_cli.model.plan import Amendment

T = TypeVar("T")


class ChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"

    @classmethod
    def of(cls, old: object | None, new: object | None) -> ChangeKind:
        return cls.ADDED if old is None else cls.REMOVED if new is None else cls.CHANGED


class DifferenceSection(StrEnum):
    """The part of plan or register in which the thing stands, in the order in which people read them."""

    PLAN = "plan"
    DECISION = "decision"
    AMENDMENTS = "amendments"
    BODY = "body"
    TARGETS = "targets"
    INDICATORS = "indicators"
    AREAS = "areas"
    TASKS = "tasks"
    REPORTING = "reporting"
    CORRECTIONS = "corrections"
    UNPLACED = "unplaced"
    ACCEPTED = "accepted"
    AGENCIES = "agencies"
    GROUPS = "groups"
    OPEN = "open"
    CALENDAR = "calendar"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Shift:
    """A due date, or a first day, that moved; None where there is none."""

    old: date | None
    new: date | None

    @property
    def days(self) -> int | None:
        """How many days later it is now; None when one of the two is missing."""
        return (self.new - self.old).days if self.old and self.new else None

    @property
    def turn(self) -> Literal["later", "earlier", "new", "gone"]:
        """What became of it."""
        if self.old is None or self.new is None:
            return "new" if self.old is None else "gone"
        return "later" if self.new > self.old else "earlier"


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One value: its key in the file (`time`, `products.time`), and which of several (a product's number).

    Of a time `shift` is its due date where that moved, `start` its first day.
    """

    key: str
    old: str | None  # None: it was not there
    new: str | None  # None: it is gone
    part: str = ""
    shift: Shift | None = None
    start: Shift | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing that came, went or changed; `old_id` if its number is another now, `areas` (from, to) if it moved.

    `who` leads the task, in the plan's words; `decisions` made the difference, where it was asked which.
    """

    section: DifferenceSection
    kind: ChangeKind
    id: str
    name: str
    changes: tuple[ValueChange, ...] = ()
    old_id: str = ""
    areas: tuple[int, int] | None = None
    who: str = ""
    decisions: tuple[Amendment, ...] = ()


def either(old: T | None, new: T | None) -> T:
    """The thing as it is, or as it was when it is gone."""
    found = old if new is None else new
    if found is None:
        raise ValueError("neither old nor new")
    return found
