"""The progress report word for word, for the example journal at three dates; every entry of the year is in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from builders import REPOSITORY
from cchc_cli.model.days import day
from cchc_cli.model.journal import Difficulty, Extended, Measured, Resolved, TaskEntry, Triggered
from journals import EXAMPLE, read_journal

sys.path.insert(0, str(REPOSITORY / "tools"))
import golden_texts

GOLDEN = Path(__file__).parent / "golden_progress"
LAST = date(2021, 12, 14)


@pytest.mark.parametrize("period", golden_texts.PERIODS)
def test_its_words_are_those_that_were_read(period: str) -> None:
    """Written by tools/golden_texts.py."""
    assert golden_texts.words_of(period) == (GOLDEN / f"{period}.txt").read_text(encoding="utf-8")


def marks(entry: TaskEntry | Measured) -> Iterator[str]:
    """Words by which the report tells of the entry, whatever else has happened since."""
    if entry.document is not None:
        yield entry.document.number
    if isinstance(entry, Difficulty):
        yield entry.note[1:].rstrip(".")
    if isinstance(entry, Resolved):
        yield f"đã giải quyết ngày {day(entry.on)}"
    if isinstance(entry, Extended | Triggered) and entry.due:
        yield day(entry.due)
    if isinstance(entry, Measured):
        yield day(entry.on)
    if entry.event == "not-arisen":
        yield entry.note[1:]


# what is told otherwise, and why
ABSENT = {
    ("started", "1.1"): "done since",
    ("started", "1.5"): "told as `đang thực hiện`, which has no words of its own",
    ("started", "3.6"): "its note is told",
    ("reopened", "2.2"): "done again since",
    ("reopened", "3.5"): "its note is told",
    ("not-arisen", "3.5"): "reopened since",
    ("done", "2.2"): "the first of two, taken back when it was reopened",
    ("progress", "1.3"): "done since",
    ("progress", "2.3"): "done since",
    ("progress", "1.10"): "told as 60%",
    ("progress", "1.13"): "its count is in that of the group",
    ("progress", "3.2"): "told as 40%",
    ("progress", "6.1"): "told as 52%, the last",
    ("done", "1.3"): "it has no document, which is told",
}


def test_every_entry_of_the_year_is_in_the_years_report_or_rightly_absent() -> None:
    told = (GOLDEN / "2021.txt").read_text(encoding="utf-8")
    entries = [entry for entry in read_journal(EXAMPLE) if entry.on <= LAST]
    last = {entry.indicator: entry for entry in entries if isinstance(entry, Measured)}
    missing = set()
    for entry in entries:
        if isinstance(entry, Measured):
            if last[entry.indicator] is entry and not all(mark in told for mark in marks(entry)):
                missing.add(("measured", entry.indicator))
        elif not (found := list(marks(entry))) or not all(mark in told for mark in found):
            missing.add((entry.event, entry.task))
    assert missing == set(ABSENT)
    assert len(entries) > 100
