"""How the program calls things, the same in every table, message and document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.cli.console import Cell
from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.tracking.queries import Involvement, MentionKind, Role
from cchc_cli.tracking.state_words import STATES, amount, counted_state, goal, state
from cchc_cli.tracking.states import State, Status

if TYPE_CHECKING:
    from cchc_cli.model.journal import Measured, TaskEntry
    from cchc_cli.tracking.indicators import Verdict

__all__ = ["STATES", "amount", "counted_state", "day", "goal", "number", "state"]  # the same in documents

STYLES: Mapping[State, str] = {
    State.DONE_ON_TIME: "green",
    State.DONE_LATE: "yellow",
    State.OVERDUE: "red",
    State.WAITING: "dim",
    State.NOT_ARISEN: "dim",
}
ROLES: Mapping[Role, str] = {Role.LEAD: "chủ trì", Role.SUPPORT: "phối hợp"}
WAYS: Mapping[MentionKind, str] = {
    MentionKind.NAMED: "",
    MentionKind.GROUP: "\n(theo nhóm)",
    MentionKind.OPEN: "\n(không nêu tên)",
}
KINDS: Mapping[str, str] = {
    "dated": "có hạn",
    "all-year": "cả năm",
    "recurring": "định kỳ",
    "conditional": "có điều kiện",
}


def style(status: Status) -> str:
    return "yellow" if status.due_soon else STYLES.get(status.state, "")


def part(value: Involvement) -> str:
    """`chủ trì`; `phối hợp` with `(theo nhóm)` below it."""
    return ROLES[value.role] + WAYS[value.way]


def due(value: date | None, mark: str = "") -> Cell:
    """A due date for a table: shown as people write it, in CSV as 2021-03-31."""
    return Cell(mark + day(value, "–"), value.isoformat() if value else "")


def state_cell(status: Status) -> Cell:
    """A state for a table: shown in words, in CSV by its code."""
    return Cell(state(status), status.state)


def cell(text: str) -> str:
    """A cell's words on as few lines as they have, without the full stop that ends it."""
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines()).removesuffix(".")


def bar(percent: float | None, width: int = 10) -> str:
    """A bar of full and empty cells with the percentage: `████░░░░░░ 42%`; a dash where there is nothing to do."""
    if percent is None:
        return "–"
    full = int(percent / 100 * width)
    return f"{'█' * full}{'░' * (width - full)} {percent:.0f}%"


def detail(entry: TaskEntry | Measured) -> str:
    """What an entry says beside its event: percent, count, new due date, value, note."""
    parts = []
    if (percent := getattr(entry, "percent", None)) is not None:
        parts.append(f"{percent}%")
    if (count := getattr(entry, "count", None)) is not None:
        parts.append(f"{count} đơn vị")
    if due := getattr(entry, "due", None):
        parts.append(f"hạn mới {day(due)}")
    if (value := getattr(entry, "value", None)) is not None:
        parts.append(f"giá trị {number(value)}")
    return "; ".join([*parts, *([entry.note] if entry.note else [])])


def verdict(found: Verdict | None, unit: str) -> tuple[str, str]:
    """The verdict in words, and its style."""
    if found is None:
        return "chưa đo", "dim"
    if found.met:
        return "đạt", "green"
    return (f"chưa đạt, thiếu {amount(found.misses_by, unit)}" if found.misses_by else "chưa đạt, vừa bằng mức"), "red"
