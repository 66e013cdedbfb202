"""How the program calls things, the same in every table, message and document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from cchc_cli.model.journal import Measured, TaskEntry
from cchc_cli.model.plan import Indicator
from cchc_cli.tracking.indicators import Verdict
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
EVENTS: Mapping[str, str] = {
    "started": "bắt đầu thực hiện",
    "progress": "tiến độ",
    "done": "hoàn thành",
    "reopened": "mở lại",
    "not-arisen": "không phát sinh",
    "triggered": "điều kiện đã xảy ra",
    "extended": "gia hạn",
    "difficulty": "khó khăn, vướng mắc",
    "resolved": "đã giải quyết",
    "measured": "đo chỉ số",
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


def counted_state(status: Status) -> str:
    """The state, with days late when done late, and how many of a counted group have done it."""
    if status.state is State.DONE_LATE:
        text = f"hoàn thành trễ {number(status.days)} ngày"
    elif status.state is State.PENDING and status.started:
        text = "đang thực hiện, " + state(status)
    else:
        text = state(status)
    return f"{text} ({status.done}/{status.of})" if status.of > 1 and status.done else text


def style(status: Status) -> str:
    return "yellow" if status.due_soon else STYLES.get(status.state, "")


def part(value: Part) -> str:
    """`chủ trì`; `phối hợp` with `(theo nhóm)` below it."""
    return ROLES[value.role] + WAYS[value.way]


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


_BOUNDS = {"at_least": "từ {0} trở lên", "more_than": "trên {0}", "at_most": "không quá {0}", "less_than": "dưới {0}"}


def amount(value: Decimal, unit: str) -> str:
    """`98,5%`, `188 xã`."""
    return f"{number(value)}{unit if unit == '%' else f' {unit}'}"


def goal(indicator: Indicator) -> str:
    """`trên 98%`, `từ 40% trở lên`; a full 100% is just `100%`."""
    bound, value = next(iter(indicator.bounds.items()))
    full = bound == "at_least" and indicator.unit == "%" and value == 100
    return amount(value, indicator.unit) if full else _BOUNDS[bound].format(amount(value, indicator.unit))


def verdict(found: Verdict | None, unit: str) -> tuple[str, str]:
    """The verdict in words, and its style."""
    if found is None:
        return "chưa đo", "dim"
    if found.met:
        return "đạt", "green"
    return (f"chưa đạt, thiếu {amount(found.misses_by, unit)}" if found.misses_by else "chưa đạt, vừa bằng mức"), "red"
