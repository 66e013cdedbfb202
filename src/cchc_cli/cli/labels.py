"""How tables show things: their words, which every document has too, and the styles and bars of the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from cchc_cli.cli.tables.table import Cell
from cchc_cli.language.numbers import number
from cchc_cli.language.text import cell_words as cell
from cchc_cli.model.days import day
from cchc_cli.tracking.queries import Involvement, MentionKind
from cchc_cli.tracking.state_words import (
    KINDS,
    OWN_JOURNAL,
    ROLES,
    STATES,
    amount,
    counted_state,
    detail,
    entry_words,
    goal,
    money,
    state,
    verdict,
    whose,
)
from cchc_cli.tracking.states import State, Status

if TYPE_CHECKING:
    from cchc_cli.tracking.assignments import TaskPart
    from cchc_cli.tracking.rates import Rate, Verdict

# the same in documents
__all__ = [
    "KINDS",
    "OWN_JOURNAL",
    "ROLES",
    "STATES",
    "amount",
    "cell",
    "counted_state",
    "day",
    "detail",
    "entry_words",
    "goal",
    "money",
    "number",
    "state",
    "verdict",
    "whose",
]

STYLES: Mapping[State, str] = {
    State.DONE_ON_TIME: "green",
    State.DONE_LATE: "yellow",
    State.OVERDUE: "red",
    State.WAITING: "dim",
    State.NOT_ARISEN: "dim",
}
WAYS: Mapping[MentionKind, str] = {
    MentionKind.NAMED: "",
    MentionKind.GROUP: "\n(theo nhóm)",
    MentionKind.OPEN: "\n(không nêu tên)",
}


def style(status: Status) -> str:
    return "yellow" if status.due_soon else STYLES.get(status.state, "")


def part(value: Involvement) -> str:
    """`chủ trì`; `phối hợp` with `(theo nhóm)` below it."""
    return ROLES[value.role] + WAYS[value.way]


def due(value: date | None, mark: str = "") -> Cell:
    """A due date for a table: shown as people write it, in CSV as 2021-03-31."""
    return Cell(mark + day(value, "–"), value.isoformat() if value else "")


def on(value: date | None) -> Cell:
    """A day for a table: shown as people write it, in CSV as 2021-03-31; nothing where there is none."""
    return Cell(day(value), value.isoformat() if value else "")


def figure(value: Decimal | float) -> Cell:
    """A number for a table: shown as people write it, in CSV with a decimal point."""
    return Cell(number(value), f"{float(value):g}")


def some(count: float) -> Cell:
    """A count for a table: none is a dash for people, 0 in CSV."""
    return Cell(number(count) if count else "–", f"{count:g}")


def state_cell(status: Status, words: Callable[[Status], str] | None = None) -> Cell:
    """A state for a table: shown in words, counted where own journals make the count, in CSV by its code."""
    told = words or (counted_state if status.own else state)
    return Cell(told(status), status.state)


def part_number(part: TaskPart) -> Cell:
    """The number of a task, below it that of its product."""
    return narrow(f"{part.task.id} sp {part.number}" if part.number else part.task.id)


def narrow(id_: str) -> Cell:
    """`5.5 sp 1`, `chỉ số 4.1` on two lines, so that names get the room."""
    return Cell(id_.replace(" sp ", "\nsp ").replace("chỉ số ", "chỉ số\n"), id_)


_NAMED = 4  # so many bodies are named where there may be hundreds


def few(names: Sequence[str]) -> str:
    """`Sở Tư pháp, Sở Y tế`; of many the first, and how many more."""
    more = len(names) - _NAMED
    return ", ".join(names) if more <= 1 else f"{', '.join(names[:_NAMED])} và {more} cơ quan, đơn vị khác"


def fraction(rate: Rate) -> str:
    return f"{rate.done}/{rate.of}"


def bar(percent: float | None, width: int = 10) -> Cell:
    """A bar of full and empty cells with the percentage: `████░░░░░░ 42%`; a dash where there is nothing to do.

    In CSV the percentage alone.
    """
    if percent is None:
        return Cell("–", "")
    full = int(percent / 100 * width)
    return Cell(f"{'█' * full}{'░' * (width - full)} {percent:.0f}%", f"{round(percent, 2):g}")


def verdict_style(found: Verdict | None) -> str:
    return "dim" if found is None else "green" if found.met else "red"
