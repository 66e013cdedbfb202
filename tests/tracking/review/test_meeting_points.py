"""What a review meeting goes through, body by body."""

from __future__ import annotations

from datetime import date
from typing import Any

from builders import book_of, task
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.review.meeting_points import meeting_points
from journals import happened, journal

TASKS = [
    task("1.1", lead="Sở Tư pháp", time="Quý I/2021"),
    task("1.2", lead="Sở Tư pháp", time="Tháng 6/2021"),
    task("1.3", lead="UBND cấp huyện", time="Quý III/2021"),
    task("1.4", lead="UBND cấp huyện", time="Tháng 5/2021"),
]


def points(*entries: dict[str, Any], within: int = 20) -> list[tuple[str, list[str], list[str], list[str]]]:
    found = PlanStatus(book_of(*TASKS), journal(*entries), date(2021, 6, 10), within)
    return [
        (p.unit.id, [d.id for d in p.overdue], [d.id for d in p.soon], [d.note for d in p.difficulties])
        for p in meeting_points(found, found.interpreted.tasks)
    ]


def test_overdue_and_due_by_the_end_of_the_quarter_stand_under_their_body() -> None:
    assert points() == [
        ("stp", ["1.1"], ["1.2"], []),
        ("ubnd-duc-hoa", ["1.4"], [], []),
        ("ubnd-moc-hoa", ["1.4"], [], []),
    ]


def test_who_has_nothing_open_is_not_gone_through() -> None:
    done = [happened("2021-03-30", "done", "1.1"), happened("2021-05-30", "done", "1.4")]
    assert points(*done, within=0) == []


def test_a_difficulty_stands_under_each_body_that_it_is_about_and_gets_lost_under_none() -> None:
    """One of nobody in particular is of all that lead; one of a body that leads nothing stands under that body."""
    done = [happened("2021-03-30", "done", "1.1"), happened("2021-05-30", "done", "1.4")]
    told = [
        happened("2021-06-01", "difficulty", "1.3", note="Thiếu người"),
        happened("2021-06-02", "difficulty", "1.3", agency="Đức Hòa", note="Thiếu máy"),
        happened("2021-06-03", "difficulty", "1.2", agency="Sở Nội vụ", note="Thiếu lớp"),
    ]
    assert points(*done, *told, within=0) == [
        ("ubnd-duc-hoa", [], [], ["Thiếu người", "Thiếu máy"]),
        ("ubnd-moc-hoa", [], [], ["Thiếu người"]),
        ("snv", [], [], ["Thiếu lớp"]),
    ]
