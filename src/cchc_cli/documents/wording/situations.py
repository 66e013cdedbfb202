"""How many tasks stand how, in a sentence that leaves out what there is none of."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_cli.language.numbers import number
from cchc_cli.tracking.rates import Totals
from cchc_cli.tracking.states import State

_OPEN = {
    State.OVERDUE: "quá hạn",
    State.PENDING: "đang trong thời hạn",
    State.WAITING: "chờ điều kiện thực hiện",
    State.NOT_ARISEN: "không phát sinh",
}


def situation(found: Totals) -> str:
    """`đã hoàn thành 2 nhiệm vụ (đúng hạn 1, trễ hạn 1); 9 nhiệm vụ đang trong thời hạn`."""
    rest = [f"{number(found.counts[state])} nhiệm vụ {words}" for state, words in _OPEN.items() if found.counts[state]]
    return "; ".join([*_done(found), *rest])


def _done(found: Totals) -> Iterator[str]:
    timely, late = found.counts[State.DONE_ON_TIME], found.counts[State.DONE_LATE]
    if timely and late:
        yield f"đã hoàn thành {number(found.done)} nhiệm vụ (đúng hạn {number(timely)}, trễ hạn {number(late)})"
    elif found.done:
        yield f"đã hoàn thành {number(found.done)} nhiệm vụ {'trễ hạn' if late else 'đúng hạn'}"
    else:
        yield "chưa có nhiệm vụ hoàn thành"
