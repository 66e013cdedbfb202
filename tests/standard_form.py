"""A time that was understood in one standard form, for the tests to read it back."""

from __future__ import annotations

import re
from datetime import date

from cchc_cli.language.timing.timing import Rule, Timing
from cchc_cli.language.timing.windows import Window


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


def standard_form(timing: Timing) -> str:
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
