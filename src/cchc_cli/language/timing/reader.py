"""What a plan's words for time (`thời gian thực hiện`) mean: windows of days, recurrences, conditions.

A phrase is read in a context, the plan's years and its day of issue. Nothing is guessed: a number or a word of time
that is not understood makes the whole phrase `Unread`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from cchc_cli.language.timing.grammar import read_phrase
from cchc_cli.language.timing.resolution import resolve
from cchc_cli.language.timing.timing import Rule, Timing, Unread
from cchc_cli.language.timing.tokens import Cursor, StopError
from cchc_cli.language.timing.windows import TimeContext, Window

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


def _on(day: date) -> str:
    return f"{day:%d/%m}/{day.year:04d}"


def _words(window: Window, *, alone: bool) -> str:
    """The window in words; a last day beside other windows is a day of its own, no limit to them."""
    if window.start and window.end:
        return f"từ ngày {_on(window.start)} đến ngày {_on(window.end)}"
    if window.start:
        return f"từ ngày {_on(window.start)} trở đi"
    until = "đến hết ngày" if alone else "ngày"
    return f"{until} {_on(window.end)}" if window.end else ""


_NAMES = {"day": "ngày", "week": "tuần", "month": "tháng", "quarter": "quý", "half": "6 tháng", "year": "năm"}


def _how_often(rule: Rule) -> str:
    if rule.every == 1 or rule.unit == "half":
        return f"{rule.times} lần/{_NAMES[rule.unit]}"
    return f"{rule.times} lần/{rule.every} {_NAMES[rule.unit]}"


def _condition(timing: Timing) -> str:
    words = " ".join(re.sub("[“”]", "", timing.condition or "").split())
    return f"theo điều kiện “{words}”"


def render_timing(timing: Timing) -> str:
    """The phrase in one standard form, which reads as the same windows, kind and `if_any` in the same context.

    A time open at both ends (`đến năm 2025 và các năm tiếp theo`) has no other form than its own words.
    """
    if any(window.start is None and window.end is None for window in timing.windows):
        return timing.text
    alone = not any(window.start for window in timing.windows)
    spans = "; ".join(_words(window, alone=alone) for window in timing.windows)
    if timing.kind == "all-year":
        years = {day.year for day in (timing.start, timing.due) if day}
        parts = [f"Năm {years.pop()}" if len(years) == 1 else "Thường xuyên"]
    elif timing.kind == "recurring":
        rules = timing.recurrence.rules if timing.recurrence else ()
        often = sorted({_how_often(rule) for rule in rules if not rule.day}) or ["hằng năm"] * bool(rules)
        parts = [f"Định kỳ {', '.join(often)}".strip(), spans]
    elif timing.kind == "conditional":
        parts = [f"{spans} ({_condition(timing)})" if spans else _condition(timing)]
    else:
        parts = [spans]
    phrase = "; ".join(part for part in parts if part) + (" (nếu có)" if timing.if_any else "")
    return phrase[:1].upper() + phrase[1:]


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
    whole = all(isinstance(read_timing(part, context), Timing) for part in parts)
    return parts if len(parts) > 1 and whole else [line.rstrip("; ")]
