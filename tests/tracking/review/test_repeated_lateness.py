"""Who is overdue on a day and was so at the cut-off days of earlier periodic reports."""

from __future__ import annotations

from datetime import date
from typing import Any

from builders import book_of, task
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.review.repeated_lateness import overdue_again
from journals import happened, journal

TASKS = [
    task("1.1", lead="Sở Tư pháp", time="Tháng 02/2021"),
    task("1.2", lead="Sở Tư pháp", time="Tháng 5/2021"),
    task("1.3", lead="Sở Nội vụ", time="Tháng 6/2021"),
]


def again(day: str, *entries: dict[str, Any]) -> list[tuple[str, list[tuple[str, int]], list[tuple[str, list[str]]]]]:
    """Each body: periods with how much was overdue, work with the periods in which it was."""
    found = PlanStatus(book_of(*TASKS), journal(*entries), date.fromisoformat(day))
    return [
        (
            body.debt.unit.id,
            [(period.id, tasks) for period, tasks, _ in body.earlier],
            [(work.deadline.id, [period.id for period in work.earlier]) for work in body.work],
        )
        for body in overdue_again(found, found.interpreted.tasks)
    ]


def test_work_that_stays_overdue_and_work_done_since_both_count_as_before() -> None:
    """1.1 was overdue on 14/3 and is done in April; 1.2 is overdue on 14/6 and on the day; 1.3 only on the day."""
    done = happened("2021-04-10", "done", "1.1")
    expected = [("stp", [("2021-Q1", 1), ("2021-H1", 1)], [("1.2", ["2021-H1"])])]
    assert again("2021-07-05", done) == expected


def test_nobody_is_overdue_again_who_is_not_overdue_now_or_never_was_before() -> None:
    entries = [happened("2021-04-10", "done", "1.1"), happened("2021-06-20", "done", "1.2")]
    assert again("2021-07-05", *entries) == []
    assert again("2021-03-10") == []


def test_an_extension_recorded_later_does_not_undo_what_was_overdue_then() -> None:
    entry = happened("2021-04-10", "extended", "1.1", due="2021-06-30", document="9/UBND-VX")
    (stp, _) = again("2021-09-20", entry)
    assert stp == ("stp", [("2021-Q1", 1), ("2021-H1", 1), ("2021-9M", 2)], [("1.2", ["2021-H1", "2021-9M"]),
                   ("1.1", ["2021-Q1", "2021-9M"])])  # fmt: skip


def test_who_was_overdue_at_more_cut_offs_stands_first() -> None:
    assert [body for body, *_ in again("2021-09-20")] == ["stp", "snv"]
