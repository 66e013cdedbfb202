"""A stretch of days a task may be done in, and how several of them make one sorted list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Window:
    """From a day to a day, both included; None where that end is open."""

    start: date | None
    end: date | None

    def touches(self, first: date, last: date) -> bool:
        """Has the window a day in the period from first to last?"""
        return (self.start is None or self.start <= last) and (self.end is None or self.end >= first)


@dataclass(frozen=True, slots=True)
class TimeContext:
    """What a phrase is read in: the first and last year of the plan, and the day it was issued where that is known."""

    years: tuple[int, int]
    issued: date | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A window a phrase names.

    `limit`: a last day for others (`trước ngày D`); `completes`: one by which what was begun is to be done; `apart`: 1
    when it is said of another act than what stands before it, 2 under a label or bullet of its own; `within`: said in
    brackets; `at`: its place, -1 for what holds throughout.
    """

    window: Window
    limit: bool = False
    completes: bool = False
    within: bool = False
    whole_year: bool = False
    apart: int = 0
    at: int = -1


def _holds(outer: Window, inner: Window) -> bool:
    """Does the outer window, closed at the end, hold the whole inner one?"""
    if outer.start is None or outer.end is None or inner.end is None:
        return False
    return outer.start <= (inner.start or inner.end) and inner.end <= outer.end


def _within(day: date, window: Window) -> bool:
    return window.start is not None and window.start <= day and (window.end is None or day <= window.end)


def _limits_of(claim: Claim, claims: list[Claim]) -> Iterator[Claim]:
    """The limits for the claim: said after it, of the same act (of any in a year, of any begun)."""
    apart, most = 0, int(claim.whole_year or claim.window.end is None)
    for later in claims:
        if later.at > claim.at:
            apart = max(apart, later.apart)
            if apart > most:
                return
            if later.limit and apart <= (claim.whole_year or later.completes):
                yield later


def _ended(claim: Claim, claims: list[Claim]) -> Claim:
    """The claim ended by the latest of its limits that fall in its window."""
    window = claim.window
    days = [limit.window.end for limit in _limits_of(claim, claims) if limit.window.end]
    inside = [day for day in days if _within(day, window) and day != window.end]
    if not inside:
        return claim
    return replace(claim, window=replace(window, end=max(inside)), whole_year=False)


def _taken(limit: Window, windows: list[Window]) -> bool:
    return any(limit.end is not None and _within(limit.end, window) for window in windows)


def _limited(claims: list[Claim]) -> list[Claim]:
    """`Trong năm, hoàn thành trước 30/11`: a limit that falls in a window is that window's end, not one of its own."""
    marks = [claim for claim in claims if claim.limit or claim.apart]
    ended = [_ended(claim, marks) for claim in claims]
    taken = [c.window for c in ended if c.window.start]
    return [c for c in ended if c.window.start or not (c.limit and _taken(c.window, taken))]


def _narrowed(claims: list[Claim]) -> list[Claim]:
    """`Năm 2021 (Quý IV)`: what brackets name more closely takes the place of what stands before them.

    A whole year or an open beginning there that is not within what stands before tells of something else:
    `Trước 30/6 (nội dung có hiệu lực từ 01/8)`, `Tháng 01/2022 (kết quả năm 2021)`.
    """
    result: list[Claim] = []
    for claim in claims:
        before = result[-1].window if result and claim.within and not (claim.limit or result[-1].within) else None
        window = claim.window
        if before and window.start and before.end and window.end is None:
            if _within(window.start, before):
                result[-1] = replace(result[-1], window=replace(before, start=window.start), whole_year=False)
            continue
        if before and window.start and _holds(before, window):
            result[-1] = replace(claim, apart=max(claim.apart, result[-1].apart))
        elif not (before and claim.whole_year and before.end and not claim.apart):
            result.append(claim)
    return result


def merged(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that stand, in order of time; one held by another is part of it."""
    kept = _limited(_narrowed(list(claims)))
    kept = list({claim.window: claim for claim in kept}.values())
    kept = [c for c in kept if not any(o is not c and _holds(o.window, c.window) for o in kept)]
    return sorted(kept, key=lambda c: (c.window.start or c.window.end or date.min, c.window.end or date.max))
