"""States and rates as documents print them: numbers for bars, words for everything else."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.tracking.rates import Rate, Totals
from cchc_cli.tracking.state_words import LEFT, counted_state
from cchc_cli.tracking.states import State, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """How many are in each state, by its name: what a bar is divided by."""

    done_on_time: Annotated[int, "Hoàn thành đúng hạn"]
    done_late: Annotated[int, "Hoàn thành chậm"]
    overdue: Annotated[int, "Chưa hoàn thành, quá hạn"]
    pending: Annotated[int, "Chưa hoàn thành, trong hạn"]
    waiting: Annotated[int, "Chờ điều kiện"]
    not_arisen: Annotated[int, "Không phát sinh; không có trong thanh tiến độ"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Shares):
    total: Annotated[int, "Tổng số nhiệm vụ"]
    done: Annotated[int, "Đã hoàn thành, đúng hạn và chậm"]
    unfinished: Annotated[int, "Chưa hoàn thành, trong hạn và quá hạn"]
    of_all: Annotated[str, "Hoàn thành trên tổng số (không kể việc không phát sinh), kèm tỷ lệ"]
    of_due: Annotated[str, "Hoàn thành trên số đã đến hạn, kèm tỷ lệ"]
    percent: Annotated[str, "Tỷ lệ hoàn thành trên tổng số"]


def shares(found: Totals) -> Shares:
    return Shares(**_counts(found))


def figures(found: Totals) -> Figures:
    return Figures(
        **_counts(found),
        total=found.total,
        done=found.done,
        unfinished=found.counts[State.PENDING] + found.counts[State.OVERDUE],
        of_all=rate(found.of_all),
        of_due=rate(found.of_due),
        percent=percent(found.of_all),
    )


def _counts(found: Totals) -> dict[str, int]:
    """The fields of `Shares`."""
    return {state.name.lower(): found.counts[state] for state in State}


def rate(found: Rate) -> str:
    """`12/44 (27,3%)`."""
    return f"{number(found.done)}/{number(found.of)} ({percent(found)})" if found.of else "0/0"


def percent(found: Rate) -> str:
    rounded = found.rounded()
    return "–" if rounded is None else f"{number(rounded)}%"


@dataclass(frozen=True, slots=True)
class Comparison:
    name: Annotated[str, "Chỉ số được so sánh"]
    before: Annotated[str, "Kỳ trước"]
    now: Annotated[str, "Kỳ này"]
    change: Annotated[str, "Tăng, giảm; tỷ lệ tính bằng điểm phần trăm"]


def compare(before: Totals, now: Totals) -> list[Comparison]:
    counts = [
        ("Đã hoàn thành", before.done, now.done),
        ("Hoàn thành chậm", before.counts[State.DONE_LATE], now.counts[State.DONE_LATE]),
        ("Quá hạn chưa hoàn thành", before.counts[State.OVERDUE], now.counts[State.OVERDUE]),
    ]
    rates = [
        ("Tỷ lệ hoàn thành trên tổng số", before.of_all, now.of_all),
        ("Tỷ lệ hoàn thành trên số đã đến hạn", before.of_due, now.of_due),
    ]
    rows = [Comparison(name, number(b), number(n), _change(Decimal(n - b))) for name, b, n in counts]
    return rows + [Comparison(name, _told(b), _told(n), _points(b, n)) for name, b, n in rates]


def _told(found: Rate) -> str:
    return rate(found) if found.of else "chưa có"


def _change(value: Decimal, unit: str = "") -> str:
    if not value:
        return "không đổi"
    return f"{'tăng' if value > 0 else 'giảm'} {number(abs(value))}{unit}"


def _points(before: Rate, now: Rate) -> str:
    past, present = before.rounded(), now.rounded()
    return "–" if past is None or present is None else _change(present - past, " điểm phần trăm")


@dataclass(frozen=True, slots=True)
class StateWords:
    kind: Annotated[str, "Loại: done, late, overdue, soon, pending, waiting, not-arisen; để chọn kiểu chữ, màu nền"]
    text: Annotated[str, "Tình hình bằng lời"]


_KINDS = {
    State.DONE_ON_TIME: "done",
    State.DONE_LATE: "late",
    State.OVERDUE: "overdue",
    State.PENDING: "pending",
    State.WAITING: "waiting",
    State.NOT_ARISEN: "not-arisen",
}


def state_words(status: Status, left: str = LEFT, bodies: str = "") -> StateWords:
    """`left` is how the days to a near deadline are said, `bodies` what a group's count counts."""
    kind = "soon" if status.due_soon else _KINDS[status.state]
    return StateWords(kind, counted_state(status, f"ngày {day(status.due)}", left, bodies))
