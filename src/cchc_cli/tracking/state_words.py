"""States, roles, goals and verdicts in words: the same on the screen and in every document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.tracking.queries import Role
from cchc_cli.tracking.states import State, Status

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.model.journal import Fact, Void
    from cchc_cli.model.plan import Indicator
    from cchc_cli.tracking.rates import Verdict

STATES: Mapping[State, str] = {
    State.DONE_ON_TIME: "hoàn thành đúng hạn",
    State.DONE_LATE: "hoàn thành chậm",
    State.PENDING: "trong hạn",
    State.OVERDUE: "quá hạn",
    State.WAITING: "chờ điều kiện",
    State.NOT_ARISEN: "không phát sinh",
}
ROLES: Mapping[Role, str] = {Role.LEAD: "chủ trì", Role.SUPPORT: "phối hợp"}
KINDS: Mapping[str, str] = {
    "dated": "có hạn",
    "all-year": "cả năm",
    "recurring": "định kỳ",
    "conditional": "có điều kiện",
}

_BOUNDS = {"at_least": "từ {0} trở lên", "more_than": "trên {0}", "at_most": "không quá {0}", "less_than": "dưới {0}"}


TODAY = "hôm nay"  # on a screen; a paper is read later and names the day
LEFT = "còn {} ngày"
OWN_JOURNAL = "theo sổ riêng"  # of a body below, where the answer comes from that


def state(status: Status, today: str = TODAY, left: str = LEFT) -> str:
    """The state in words, with days where they matter: `quá hạn 5 ngày`."""
    if status.state is State.OVERDUE:
        return f"quá hạn {number(status.days)} ngày"
    if status.due_soon and status.days is not None:
        return f"đến hạn {today}" if status.days == 0 else left.format(status.days)
    if status.state is State.PENDING and status.due is None:
        return "không có hạn"
    return STATES[status.state]


def counted_state(status: Status, today: str = TODAY, left: str = LEFT, bodies: str = "") -> str:
    """The state, with days late when done late, and how many of a group have done it.

    Bodies in several states that are still open are told apart: `1/19 trong hạn, 18/19 chờ điều kiện`. A paper, which
    explains itself, says what is counted: `bodies`.
    """
    of = f"{status.of} {bodies}".rstrip()
    open_ = [(state_, count) for state_, count in status.bodies.items() if state_.is_open]
    if len(open_) > 1:
        done = [f"{status.done}/{status.of} {'đã ' if bodies else ''}hoàn thành"] if status.done else []
        counts = [of, *[str(status.of)] * (len(open_) - 1)]
        told = (f"{count}/{all_} {STATES[state_]}" for all_, (state_, count) in zip(counts, open_, strict=True))
        return ", ".join([*told, *done, *_by_own_journals(status)])
    if status.state is State.DONE_LATE:
        text = f"hoàn thành chậm {number(status.days)} ngày"
    elif status.state is State.PENDING and status.started:
        text = "đang thực hiện, " + state(status, today, left)
    else:
        text = state(status, today, left)
    own = _by_own_journals(status)
    if status.of == 1 or not (status.done or own):
        return text
    if bodies and status.state.is_open:
        return ", ".join([f"{text}; {status.done}/{of} đã hoàn thành", *own])
    return f"{text} ({', '.join([f'{status.done}/{of}', *own])})"


def _by_own_journals(status: Status) -> list[str]:
    """How many of the bodies say so themselves."""
    return [f"{number(status.own)} {OWN_JOURNAL}"] if status.own else []


def amount(value: Decimal, unit: str) -> str:
    """`98,5%`, `188 xã`."""
    return f"{number(value)}{unit if unit == '%' else f' {unit}'}"


def money(million_vnd: Decimal) -> str:
    """`200 triệu đồng`; none is not an amount but that none is needed."""
    return f"{number(million_vnd)} triệu đồng" if million_vnd else "Không cần kinh phí (0)"


def goal(indicator: Indicator) -> str:
    """`trên 98%`, `từ 40% trở lên`; a full 100% is just `100%`."""
    bound, value = next(iter(indicator.bounds.items()))
    full = bound == "at_least" and indicator.unit == "%" and value == 100
    return amount(value, indicator.unit) if full else _BOUNDS[bound].format(amount(value, indicator.unit))


def verdict(found: Verdict | None, unit: str) -> str:
    """Whether a value reaches its goal, and how much it misses by."""
    if found is None:
        return "chưa đo"
    if found.met:
        return "đạt"
    return f"chưa đạt, thiếu {amount(found.misses_by, unit)}" if found.misses_by else "chưa đạt, vừa bằng mức"


def whose(entry: Fact | Void, source: str = "") -> str:
    """The agency that an entry names; `source` is the body whose own journal it stands in."""
    return f"{getattr(entry, 'agency', '')} ({OWN_JOURNAL})" if source else getattr(entry, "agency", "")


def entry_words(entry: Fact | Void, number_of: Callable[[str], str]) -> str:
    """An entry in a sentence: `15/6/2021, 1.7, hoàn thành, Sở Tư pháp, 88/BC-STP`; tasks by the numbers people know."""
    from cchc_cli.model.journal import EVENTS

    others = getattr(entry, "indicator", "") or f"mã {getattr(entry, 'ref', '')}"
    number = number_of(entry.task) if hasattr(entry, "task") else others
    product, document = getattr(entry, "product", None), getattr(entry, "document", None)
    words = [
        day(entry.on),
        f"{number} sản phẩm {product}" if product else number,
        EVENTS[entry.event].name,
        getattr(entry, "agency", ""),
        document.number if document else "",
        detail(entry),
    ]
    return ", ".join(filter(None, words))


def detail(entry: Fact | Void, written: Callable[[date], str] = day) -> str:
    """What an entry says beside its event: percent, count, new due date as it is to be `written`, value, note."""
    parts = []
    if (percent := getattr(entry, "percent", None)) is not None:
        parts.append(f"{percent}%")
    if (count := getattr(entry, "count", None)) is not None:
        parts.append(f"{count} đơn vị")
    if due := getattr(entry, "due", None):
        parts.append(f"hạn mới {written(due)}")
    if (value := getattr(entry, "value", None)) is not None:
        parts.append(f"giá trị {number(value)}")
    return "; ".join([*parts, *([entry.note] if entry.note else [])])
