"""How the program calls things, the same in every table, message and document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from cchc_cli.tracking.questions import Part, Role, Way
from cchc_cli.tracking.states import State, Status

STATES: Mapping[State, str] = {
    State.DONE_ON_TIME: "hoàn thành đúng hạn",
    State.DONE_LATE: "hoàn thành trễ hạn",
    State.PENDING: "trong hạn",
    State.OVERDUE: "quá hạn",
    State.WAITING: "chờ điều kiện",
    State.NOT_ARISEN: "không phát sinh",
}
STYLES: Mapping[State, str] = {
    State.DONE_ON_TIME: "green",
    State.DONE_LATE: "yellow",
    State.OVERDUE: "red",
    State.WAITING: "dim",
    State.NOT_ARISEN: "dim",
}
ROLES: Mapping[Role, str] = {Role.LEAD: "chủ trì", Role.SUPPORT: "phối hợp"}
WAYS: Mapping[Way, str] = {Way.NAMED: "", Way.GROUP: "\n(theo nhóm)", Way.OPEN: "\n(không nêu tên)"}
KINDS: Mapping[str, str] = {
    "dated": "có hạn",
    "all-year": "cả năm",
    "recurring": "định kỳ",
    "conditional": "có điều kiện",
}


def day(value: date | None, missing: str = "") -> str:
    """A day as people write it: 31/3/2021."""
    return f"{value.day}/{value.month}/{value.year}" if value else missing


def number(value: Decimal | float | None) -> str:
    """A number with decimal comma and dots for thousands: 1.234,5."""
    if value is None:
        return ""
    plain = f"{Decimal(str(value)).normalize():,f}"
    return plain.translate(str.maketrans(",.", ".,"))


def state(status: Status) -> str:
    """The state in words, with days where they matter: `quá hạn 5 ngày`."""
    if status.state is State.OVERDUE:
        return f"quá hạn {number(status.days)} ngày"
    if status.due_soon and status.days is not None:
        return "đến hạn hôm nay" if status.days == 0 else f"còn {status.days} ngày"
    if status.state is State.PENDING and status.due is None:
        return "không có hạn"
    return STATES[status.state]


def style(status: Status) -> str:
    return "yellow" if status.due_soon else STYLES.get(status.state, "")


def part(value: Part) -> str:
    """`chủ trì`; `phối hợp` with `(theo nhóm)` below it."""
    return ROLES[value.role] + WAYS[value.way]


def cell(text: str) -> str:
    """A cell's words on as few lines as they have, without the full stop that ends it."""
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines()).removesuffix(".")
