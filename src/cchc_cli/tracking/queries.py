"""Which tasks: by agency and role, period, area, state and words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.text import fold
from cchc_cli.language.timing.timing import Timing
from cchc_cli.language.timing.windows import Window
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask, RegisteredBody
from cchc_cli.tracking.assignments import Responsibilities, parts
from cchc_cli.tracking.periods import Period


class Role(StrEnum):
    LEAD = "lead"
    SUPPORT = "support"
    ANY = "any"


class MentionKind(StrEnum):
    """How a phrase names an agency: by its own name, through a group, or in an open expression that may mean it."""

    NAMED = "named"
    GROUP = "group"
    OPEN = "open"


class When(StrEnum):
    """How a task stands to a period: to be done in it, all year round, or waiting for its condition."""

    IN = "in"
    ALL_YEAR = "all-year"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Involvement:
    """An agency's part in a task. `group` is the group's id when the way is GROUP."""

    role: Role
    way: MentionKind
    group: str = ""


def part_in(roll: Responsibilities, task: InterpretedTask, id_: str, role: Role = Role.ANY) -> Involvement | None:
    """The first that holds of: leads by name, leads through a group, supports by name, supports through a group."""
    phrases = {Role.LEAD: task.lead, Role.SUPPORT: task.support}
    for wanted in (Role.LEAD, Role.SUPPORT) if role is Role.ANY else (role,):
        way, group = _way(roll, phrases[wanted], id_)
        if way is not None:
            return Involvement(wanted, way, group)
    return None


def open_part_in(task: InterpretedTask, role: Role = Role.ANY) -> Involvement | None:
    """The part of whoever is meant by an open expression such as «Các cơ quan, đơn vị liên quan»."""
    phrases = {Role.LEAD: task.lead, Role.SUPPORT: task.support}
    for wanted in (Role.LEAD, Role.SUPPORT) if role is Role.ANY else (role,):
        if phrases[wanted].open:
            return Involvement(wanted, MentionKind.OPEN)
    return None


def _way(roll: Responsibilities, phrase: AgencyPhrase, id_: str) -> tuple[MentionKind | None, str]:
    if id_ in phrase.agencies or id_ in phrase.groups:
        return MentionKind.NAMED, ""
    through = next((g for g in phrase.groups if g in roll.groups_of.get(id_, ())), "")
    return (MentionKind.GROUP, through) if through else (None, "")


def find_agency(book: InterpretedPlan, text: str) -> RegisteredBody:
    """The agency or group that people mean by an id, symbol, name, alias or a unique part of a name.

    Raises:
        UsageStop: nobody or several; the hint names the candidates.
    """
    ids = set(book.ids(text))
    found = [body for body in book.bodies if body.id in ids] or _by_words(book, text)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageStop(f"«{text}» có thể là nhiều cơ quan", "chọn một: " + _candidates(found))
    near = {id_ for name in book.lexicon.suggest(text) for id_ in book.ids(name)}
    candidates = _candidates(body for body in book.bodies if body.id in near)
    hint = f"có phải: {candidates}?" if near else f"xem danh sách: {Need.AGENCIES}"
    raise UsageStop(f"không biết cơ quan «{text}»", hint)


def _by_words(book: InterpretedPlan, text: str) -> list[RegisteredBody]:
    """Bodies one of whose names holds the words of `text` side by side."""
    wanted = f" {fold(text)} "
    if not wanted.strip():
        return []
    return [body for body in book.bodies if any(wanted in f" {fold(n)} " for n in (body.name, *body.aliases))]


def _candidates(bodies: Iterable[RegisteredBody]) -> str:
    return ", ".join(f"{body.name} ({body.id})" for body in bodies)


def timings(task: InterpretedTask) -> list[Timing]:
    return [part.timing for part in parts(task) if isinstance(part.timing, Timing)]


def when_in(task: InterpretedTask, period: Period) -> When | None:
    """How the task stands to the period; None when it has nothing to do with it."""
    best: When | None = None
    for timing in timings(task):
        when = _when(timing, period)
        if when is not None and (best is None or list(When).index(when) < list(When).index(best)):
            best = when
    return best


def _when(timing: Timing, period: Period) -> When | None:
    touches = any(_touches(window, period) for window in timing.windows)
    if timing.kind == "conditional":
        return When.WAITING if touches or not timing.windows else None
    if not touches:
        return None
    return When.IN if timing.kind == "dated" else When.ALL_YEAR


def _touches(window: Window, period: Period) -> bool:
    """A bare due date belongs to the period in which it falls, not to all before it."""
    if window.start is None:
        return window.end is not None and period.first <= window.end <= period.last
    return window.touches(period.first, period.last)


def due_in(task: InterpretedTask, period: Period) -> date | None:
    """The first due date of the task or its products that falls into the period."""
    dues = (timing.due for timing in timings(task) if timing.kind == "dated")
    return min((due for due in dues if due and period.first <= due <= period.last), default=None)


def holding_words(words: str) -> Callable[[InterpretedTask], bool]:
    """Whether every one of `words` occurs in the task's title, products, agencies or note, accents aside."""
    wanted = fold(words).split()

    def holds(task: InterpretedTask) -> bool:
        row = task.task
        text = fold(" ".join([row.id, row.title, *(p.name for p in row.products), row.lead, row.support, row.note]))
        return all(word in text for word in wanted)

    return holds
