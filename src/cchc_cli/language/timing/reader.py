"""What a plan's words for time (`thời gian thực hiện`) mean: windows of days, recurrences, conditions.

A phrase is read in a context, the plan's years and its day of issue. Nothing is guessed: a number or a word of time
that is not understood makes the whole phrase `Unread`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_cli.language.timing.grammar import read_phrase
from cchc_cli.language.timing.resolution import resolve
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.language.timing.tokens import Cursor, StopError
from cchc_cli.language.timing.windows import TimeContext

_BREAKS = frozenset(",;()\n")
_LONGEST = 2000  # characters; no cell of a plan comes near


def read_timing(text: str, context: TimeContext) -> Timing | Unread:
    """The meaning of the phrase, or the piece at which it was not understood. Never raises."""
    if len(text) > _LONGEST:
        return Unread(text, _LONGEST, text[_LONGEST : _LONGEST + 20], "too-long")
    cur = Cursor(text, context.years)
    if not cur.tokens:
        return Unread(text, 0, "", "empty")
    try:
        reading = read_phrase(cur)
        found = resolve(cur, reading, context)
    except StopError as stop:
        return _unread(cur, stop)
    return Timing(text, found.kind, found.windows, found.condition, found.recurrence, reading.if_any)


def _unread(cur: Cursor, stop: StopError) -> Unread:
    """The piece from the token the reading stopped at to the next break; for a number a space is one."""
    first = cur.tokens[min(stop.at, len(cur.tokens) - 1)]
    end = first.end
    for token in cur.tokens[stop.at + 1 :]:
        if token.key in _BREAKS or (first.kind == "number" and token.start > end):
            break
        end = token.end
    return Unread(cur.text, first.start, cur.text[first.start : end], stop.reason)


_BULLET = re.compile(r"^\s*(?:[-–—+•*·▪]+\s*|\d{1,2}[.)]\s+(?=\D)|[a-zđ]\)\s*)")


def split_items(text: str) -> list[str]:
    """The times of a cell, without their bullets: one a line, one a bullet, and parted by `;` where each is whole."""
    lines = [line for line in text.splitlines() if line.strip(" \t-–+•*;.")]
    if len(lines) == 1 and re.match(r"\s*[-–+•*]", text):
        lines = re.split(rf"(?<=\s){re.escape(text.strip()[0])}\s+(?=\D)", " " + text.strip())
    items = [part for line in lines for part in _by_semicolons(_BULLET.sub("", line).strip())]
    return [item for item in items if item.strip(" -;.")]


def _by_semicolons(line: str) -> Sequence[str]:
    parts = [part.strip() for part in line.split(";") if part.strip()]
    context = TimeContext((2021, 2021))
    if len(parts) > 1 and all(isinstance(read_timing(part, context), Timing) for part in parts):
        return parts
    return [line.rstrip("; ")]
