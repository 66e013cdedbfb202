"""Why a deadline is the day it is, and what stands in its way, as the journal says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cchc_cli.language.text import unended
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.days import day

if TYPE_CHECKING:
    from cchc_cli.documents.wording.citations import Citations
    from cchc_cli.tracking.deadlines import Deadline
    from cchc_cli.tracking.period_work import PeriodWork


def moved(deadline: Deadline | PeriodWork, citations: Citations) -> list[str]:
    """`Điều chỉnh từ 30/9/2021 đến 30/11/2021 theo Công văn số 9011/UBND-THKSTTHC ngày 14/9/2021`; a line a change."""
    return list(_moved(deadline, citations))


def _moved(deadline: Deadline | PeriodWork, citations: Citations) -> Iterator[str]:
    timing = deadline.part.timing if deadline.part else None
    due = timing.due if isinstance(timing, Timing) else None
    for entry in deadline.moved_by:
        by = f"theo {citations.of(entry)}" if entry.document else ""
        if entry.event == "extended":
            since = f"từ {day(due)} " if due else ""
            yield f"Điều chỉnh {since}đến {day(entry.due)} {by}".rstrip()
        elif by:
            yield by[:1].upper() + by[1:]
        due = entry.due or due


def troubles(deadline: Deadline) -> list[str]:
    """`Khó khăn, vướng mắc đã báo cáo ngày 10/8/2021: Thiếu nhân lực`, those that are still open."""
    return [f"Khó khăn, vướng mắc đã báo cáo ngày {day(d.on)}: {unended(d.note)}" for d in deadline.difficulties]
