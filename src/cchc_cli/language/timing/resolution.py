"""From what a phrase says to days: years filled in from the plan, windows, kind, condition, recurrence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from typing import Literal

from cchc_cli.language.dates import add_months, day_before, day_of
from cchc_cli.language.timing.clauses import Condition, EventSpan
from cchc_cli.language.timing.series import MOST_YEARS, TimePiece
from cchc_cli.language.timing.times_before import Reading
from cchc_cli.language.timing.timing import Recurrence, Rule
from cchc_cli.language.timing.tokens import Cursor, StopError
from cchc_cli.language.timing.units import Atom, Place
from cchc_cli.language.timing.vocabulary import PURPOSES
from cchc_cli.language.timing.windows import Claim, TimeContext, Window, merged

_ALSO = frozenset({"và", "hoặc", "hay"})


@dataclass(frozen=True, slots=True)
class ResolvedTime:
    """A phrase's meaning in its context."""

    kind: Literal["dated", "all-year", "recurring", "conditional"]
    windows: tuple[Window, ...]
    condition: str | None
    recurrence: Recurrence | None


def resolve(cur: Cursor, said: Reading, context: TimeContext) -> ResolvedTime:
    """The meaning of what was said. Raises `StopError` where the calendar or the plan's years do not allow one."""
    returns = recurs(said)
    conditions = governing(cur, said, recurs=returns)
    claims = merged(_claims(cur, said, context, recurs=returns))
    spans = [] if said.pieces else said.spans
    words = [(c.at, c.to) for c in said.conditions] + [
        (s.at, s.to) for s in said.spans if s.event or (spans and not s.since)
    ]
    if not (claims or returns or conditions or words or said.sudden or said.if_any):
        raise StopError(said.first_prose or 0, "not-understood")
    windows = tuple(claim.window for claim in claims)
    if conditions or any(not s.since or s.loose for s in spans) or not (claims or returns):
        kind: Literal["dated", "all-year", "recurring", "conditional"] = "conditional"
        words = words or said.sudden
    elif returns:
        kind = "recurring"
    else:
        kind = "all-year" if len(claims) == 1 and claims[0].whole_year else "dated"
    condition = "; ".join(verbatim(cur, at, to) for at, to in sorted(words)) or None
    if kind == "conditional" and condition is None:
        condition = verbatim(cur, 0, len(cur.tokens))
    return ResolvedTime(kind, windows, condition, _recurrence(cur, said, context) if returns else None)


def verbatim(cur: Cursor, at: int, to: int) -> str:
    """The phrase's own characters from one token to before another, signs at the end left off."""
    return cur.text[cur.tokens[at].start : cur.tokens[to - 1].end].strip(" ,;.:-\n")


def recurs(said: Reading) -> bool:
    """Does the phrase come back, by a word for it or by `năm sau`? A report's name alone gives way to a time."""
    if any((piece.first.shift or piece.last.shift) and not piece.to_come for piece in said.pieces):
        return True
    return bool(said.recurring) and (said.firm or not said.pieces)


def governing(cur: Cursor, said: Reading, *, recurs: bool) -> list[Condition]:
    """The conditions the time hangs on, not `theo quy định` beside a time, nor an `or else` beside a recurrence."""
    named = bool(said.pieces or recurs or said.steady)
    found = [c for c in said.conditions if not (c.vague and named) and not (c.issue and _closed(said))]
    found = [c for c in found if not (_only_says_how(cur, said, c) or _of_a_purpose(cur, said, c))]
    if not recurs:
        return found
    return [c for c in found if cur.tokens[c.at].key != "theo" and not _alternative(cur, said, c)]


def _only_says_how(cur: Cursor, said: Reading, found: Condition) -> bool:
    """`Từ tháng 3 đến tháng 9/2025 theo kế hoạch của Bộ`: behind a span with both its ends `theo` does not say when."""
    spans = [piece for piece in said.pieces if piece.ranged and piece.mode == "from" and piece.to <= found.at]
    return bool(spans) and cur.tokens[found.at].key == "theo" and cur.tokens[found.at + 1].key != "điều"


def _of_a_purpose(cur: Cursor, said: Reading, found: Condition) -> bool:
    """`Trong năm 2025 để kết nối với trạm biến áp khi hoàn thành`: what follows `để` does not bind the time."""
    before = max((piece.to for piece in said.pieces if piece.to <= found.at), default=-1)
    words = cur.tokens[before : found.at] if before >= 0 else []
    keys = {token.key for token in words}
    return bool(PURPOSES & keys) and not {";", "."} & keys


def _alternative(cur: Cursor, said: Reading, found: Condition) -> bool:
    before = cur.tokens[found.at - 1].key if found.at else ""
    after = cur.tokens[found.to].key if found.to < len(cur.tokens) else ""
    return before in _ALSO or after == "hoặc" or any(to == found.at for _, to in said.sudden)


def _closed(said: Reading) -> bool:
    """Has a time counted from the issue an end of its own?"""
    return any(piece.mode in {"until", "before"} for piece in said.pieces)


def _claims(cur: Cursor, said: Reading, context: TimeContext, *, recurs: bool) -> Iterator[Claim]:
    issue = any(c.issue for c in said.conditions)
    years = _over_the_years(said, context) if recurs else context
    for piece in said.pieces:
        for claim in claims_of(piece, years, recurs=recurs):
            late = issue and context.issued and claim.window.start is None and claim.limit
            yield replace(claim, window=replace(claim.window, start=context.issued), limit=False) if late else claim
    for span in timed_spans(cur, said):
        yield from (replace(claim, at=span.at, apart=2 * bool(said.pieces)) for claim in _of_span(span, context))
    if not said.pieces and issue and context.issued:
        yield Claim(Window(context.issued, None))
    first, last = context.years
    if recurs and _goes_on_after(said, context):
        yield Claim(Window(date(first, 1, 1), date(last, 12, 31)), at=len(cur.tokens))
    elif _all_year(cur, said, recurs=recurs):
        yield Claim(Window(date(first, 1, 1), date(last, 12, 31)), whole_year=True)


def timed_spans(cur: Cursor, said: Reading) -> list[EventSpan]:
    """The spans that tell when: all, or beside times those from a named day that stand in a clause of their own."""
    if not said.pieces:
        return said.spans
    clauses = list(accumulate(token.key in {";", ".", "\n"} for token in cur.tokens))  # each token's, by number
    timed = {clauses[place] for piece in said.pieces for place in (piece.at, piece.to - 1)}
    known = [span for span in said.spans if span.since is not None and not span.loose]
    return [span for span in known if clauses[span.at] not in timed]


def _over_the_years(said: Reading, context: TimeContext) -> TimeContext:
    """`Hằng năm giai đoạn 2026-2030, trước 30/11`: what comes back does so to the last of the years named."""
    last = max((piece.last.year or 0 for piece in said.pieces if piece.last.unit == "year" and piece.ranged), default=0)
    first, plan_last = context.years
    return replace(context, years=(first, last)) if plan_last < last <= first + MOST_YEARS else context


def _goes_on_after(said: Reading, context: TimeContext) -> bool:
    """`Trước 25 hằng tháng; năm: trước 15/12`: do reports of set days come after the last day that is named?"""
    claims = (claim for piece in said.pieces for claim in claims_of(piece, context, recurs=True))
    named = [claim.window.end for claim in claims if claim.window.end]
    close = date(context.years[1], 12, 31)
    dated = tuple(rule for rule in said.rules if rule.day and rule.unit in {"month", "quarter"})
    if not named or not dated or max(named) >= close or len(said.recurring) < 2:
        return False
    after = Recurrence("", dated, date(context.years[0], 1, 1)).occurrences(max(named) + timedelta(days=1), close)
    return next(after, None) is not None


def _all_year(cur: Cursor, said: Reading, *, recurs: bool) -> bool:
    """Are the plan's years the outer bound: `thường xuyên`, or a recurrence with no time of its own?"""
    if said.listed and recurs and all(p.first.year is p.last.year is None for p in said.pieces):
        return True
    if not said.steady:
        return recurs and not said.pieces and not said.spans and not said.only_rate
    periods = [p for p in said.pieces if p.mode == "in" and (p.first.unit != "day" or p.ranged)]
    if any(p.mode in {"from", "after"} or p.open_end for p in said.pieces):
        return False
    return not periods or all(_apart(cur, said.steady[0], p) for p in periods)


def _apart(cur: Cursor, steady: tuple[int, int], piece: TimePiece) -> bool:
    """`Quý I, thường xuyên` names two times; `thường xuyên trong Quý I` is one, and so is a year beside it."""
    if piece.first.unit == "year":
        return False
    between = cur.tokens[piece.to : steady[0]] if piece.at < steady[0] else cur.tokens[steady[1] : piece.at]
    return any((token.kind == "sign" and token.key != "(") or token.key in _ALSO for token in between)


def _years(piece: TimePiece, context: TimeContext, *, recurs: bool) -> list[tuple[int, int]]:
    """The years its two ends lie in, once for each year of the plan where it comes back."""
    first, last = piece.first, piece.last
    if first.year is not None and last.year is not None:
        return [(first.year, last.year)]
    low, high = context.years
    if first.unit == last.unit == "year" and not first.shift:
        return [(first.year or low, last.year or high)]
    if low != high and not recurs:
        raise StopError(piece.at, "no-year")
    years = range(low, high + 1)
    return [(first.year or year + first.shift, last.year or year + last.shift) for year in years]


def _place(year: int, place: Place, at: int) -> date:
    found = day_of(year, *place)
    if found is None:
        raise StopError(at, "no-such-day")
    return found


def claims_of(piece: TimePiece, context: TimeContext, *, recurs: bool) -> Iterator[Claim]:
    for first, last in _years(piece, context, recurs=recurs):
        begin = _place(first, piece.first.begin, piece.at)
        turn = recurs and piece.first.year is None and piece.last.end < piece.first.begin
        turn &= piece.ranged and piece.first.shift == piece.last.shift
        end = _place(last + turn, piece.last.end, piece.at)
        if piece.exclusive:
            end = day_before(_place(last + turn, piece.last.begin, piece.at))
        if begin > end:
            raise StopError(piece.at, "backwards")
        bounded = _bounded(piece, begin, end, context)
        yield replace(bounded, at=piece.at, apart=piece.apart, completes=piece.completes)


def _bounded(piece: TimePiece, begin: date, end: date, context: TimeContext) -> Claim:
    """The window between two days as the words before them bound it."""
    mode, point = piece.mode, not piece.ranged and piece.first.unit == "day"
    limit = piece.mode in {"until", "before"} or piece.completing or (point and piece.within)
    if mode == "before":
        end = end if piece.first.part == "cuối" else day_before(begin)
    if piece.open_end and mode in {"until", "before"}:
        return Claim(Window(None, None))
    if mode in {"until", "before"} or (mode == "in" and point and not piece.open_end):
        start = context.issued if piece.from_issue and context.issued and context.issued <= end else None
        return Claim(Window(start, end), limit=limit and start is None, within=piece.within)
    if mode == "after":
        return Claim(Window(end + timedelta(days=1), None), within=piece.within)
    if piece.open_end or (mode == "from" and not piece.ranged):
        return Claim(Window(begin, None), within=piece.within)
    whole = piece.first.unit == "year" and not piece.ranged and piece.mode == "in"
    return Claim(Window(begin, end), limit=limit, within=piece.within, whole_year=whole)


def _of_span(span: EventSpan, context: TimeContext) -> Iterator[Claim]:
    """A span's window, where the day it is counted from is known; the day itself is not counted (Điều 147 BLDS)."""
    start, whole = context.issued, span.since is not None and span.since.unit != "day"
    if span.since is not None:
        start = _place(span.since.year or context.years[0], span.since.begin, span.at)
    if start is None or (span.event and not span.issue):
        return
    end = None if span.loose else _later(start, span)
    if end and whole:
        end = day_before(end)  # 12 tháng từ tháng 01/2025: its first day is counted
    if end or span.issue or span.since:
        yield Claim(Window(start, end))


def _later(start: date, span: EventSpan) -> date:
    try:
        if span.unit in {"tháng", "năm"}:
            return add_months(start, span.count * (12 if span.unit == "năm" else 1))
        return start + timedelta(days=span.count * (7 if span.unit == "tuần" else 1))
    except (OverflowError, ValueError):
        raise StopError(span.at, "no-such-day") from None


def _recurrence(cur: Cursor, said: Reading, context: TimeContext) -> Recurrence:
    """The rules as said; `hằng năm` beside days of the year means those days."""
    yearly = [
        _yearly(piece, atom) for piece in said.pieces if (atom := piece.last).year is None and atom.unit != "year"
    ]
    own = [rule for rule in said.rules if said.listed or not (yearly and rule == Rule("year"))]
    if said.listed:
        own += yearly
    elif yearly and (len(own) < len(said.rules) or any(p.last.shift for p in said.pieces)):
        own = [rule for rule in own if rule.day or rule.unit not in {"half", "quarter"}] + yearly
    if said.weekday is not None:
        own = [replace(rule, weekday=said.weekday) if rule.unit == "week" else rule for rule in own]
    places = said.recurring or [(piece.at, piece.to) for piece in said.pieces if piece.last.shift]
    named = {rule.unit for rule in own if rule.day}
    own = [rule for rule in own if said.listed or rule.day or rule.times > 1 or rule.unit not in named]
    text = ", ".join(verbatim(cur, at, to) for at, to in places)
    return Recurrence(text, tuple(dict.fromkeys(own)), date(context.years[0], 1, 1))


def _yearly(piece: TimePiece, atom: Atom) -> Rule:
    before = piece.mode == "before" or piece.exclusive
    month, day = atom.begin if before else atom.end
    return Rule("year", month=month, day=day, before=before)
