"""How many are in which state, in sentences: what there is none of is left out."""

from __future__ import annotations

from cchc_cli.documents.wording.figures import rate
from cchc_cli.language.numbers import number
from cchc_cli.tracking.rates import Totals
from cchc_cli.tracking.states import State

_OPEN = (
    (State.OVERDUE, "quá hạn"),
    (State.PENDING, "đang trong thời hạn"),
    (State.WAITING, "chờ điều kiện"),
    (State.NOT_ARISEN, "không phát sinh"),
)


def tally(found: Totals) -> str:
    """`đã hoàn thành 8/12 (66,7%), trong đó 5 đúng hạn, 3 chậm; 1 nhiệm vụ quá hạn; …`.

    Where fewer are counted than there are, it says which are left out: the figures of one sentence have to add up.
    """
    open_ = [f"{number(found.counts[state])} nhiệm vụ {words}" for state, words in _OPEN if found.counts[state]]
    left_out = " (không tính vào tỷ lệ)" if found.done and found.counts[State.NOT_ARISEN] else ""
    return "; ".join([_done(found, rate(found.of_all)), *open_]) + left_out


def standing_now(found: Totals, last: str) -> str:
    """`Đến ngày 14/12/2021, trong 44 nhiệm vụ của Kế hoạch có 19 nhiệm vụ đã hoàn thành (12 đúng hạn, …); …`."""
    counts = [f"{number(found.counts[state])} nhiệm vụ {words}" for state, words in _OPEN if found.counts[state]]
    if not found.done:
        none = f"Đến ngày {last}, chưa có nhiệm vụ hoàn thành"
        return f"{none} trong {number(found.total)} nhiệm vụ của Kế hoạch; {'; '.join(counts)}."
    done = f"{number(found.done)} nhiệm vụ đã hoàn thành{_in_brackets(found)}"
    return f"Đến ngày {last}, trong {number(found.total)} nhiệm vụ của Kế hoạch có {'; '.join([done, *counts])}."


def rates_told(found: Totals) -> list[str]:
    """Both rates in a sentence each; where nothing is due yet the second says so."""
    left_out = " (không kể nhiệm vụ không phát sinh)" if found.counts[State.NOT_ARISEN] else ""
    of_all = f"Tỷ lệ hoàn thành trên tổng số nhiệm vụ{left_out}: {rate(found.of_all)}."
    if not found.due:
        return [of_all, "Chưa có nhiệm vụ đến hạn."]
    return [of_all, f"Tỷ lệ hoàn thành trên số nhiệm vụ đã đến hạn: {rate(found.of_due)}."]


def _done(found: Totals, share: str) -> str:
    if not found.done:
        return "chưa có nhiệm vụ hoàn thành"
    on_time, late = found.counts[State.DONE_ON_TIME], found.counts[State.DONE_LATE]
    if on_time and late:
        return f"đã hoàn thành {share}, trong đó {number(on_time)} đúng hạn, {number(late)} chậm"
    all_ = "đều " if found.done > 1 else ""
    return f"đã hoàn thành {share}, {all_}{'chậm so với thời hạn' if late else 'đúng hạn'}"


def _in_brackets(found: Totals) -> str:
    on_time, late = found.counts[State.DONE_ON_TIME], found.counts[State.DONE_LATE]
    if on_time and late:
        return f" ({number(on_time)} đúng hạn, {number(late)} chậm)"
    return f" ({'đều ' if found.done > 1 else ''}{'chậm' if late else 'đúng hạn'})"
