"""Agencies ranked by what a scoring file says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.model.scoring import Scoring
from cchc_cli.tracking.ranking import Ranked, rank
from journals import happened, standing

BOOK = book_of(
    task("1.1"),  # Sở Nội vụ, due on 30 June
    task("1.2", lead="Sở Tư pháp"),
    task("1.3", lead="UBND huyện Đức Hòa", time="Quý IV/2021"),
    task("1.4", lead="Các sở, ban, ngành tỉnh", time="Quý I/2021"),
    task("1.5", lead="UBND cấp xã"),
)
POINTS = {"source": "Minh họa", "on_time": "60", "overdue": "20", "overdue_limit": "10", "proof": "20"}
DONE = [
    happened("2021-03-30", "done", "1.4", agency="SNV", document="1/BC-SNV"),
    happened("2021-04-05", "done", "1.4", agency="STP"),
    happened("2021-06-30", "done", "1.1", document="2/BC-SNV"),
    happened("2021-06-30", "done", "1.2", document="1/BC-STP"),
]


def ranked(*entries: dict[str, Any], as_of: str = "2021-09-30", **changes: Any) -> list[Ranked]:
    return rank(standing(BOOK, *entries, as_of=as_of), BOOK.tasks, Scoring.model_validate(POINTS | changes))


def by_agency(found: list[Ranked]) -> dict[str, Ranked]:
    return {r.score.unit.id: r for r in found}


def test_points_are_shares_on_time_and_proved_and_days_not_late() -> None:
    found = by_agency(ranked(*DONE))
    assert found["snv"].score.points == Decimal(100)
    stp = found["stp"].score
    assert (stp.on_time.done, stp.on_time.of, stp.late_days) == (1, 2, 5)
    assert (stp.proof.done, stp.proof.of) == (1, 2)
    assert stp.points == Decimal(60) / 2 + Decimal(20) * (1 - Decimal("0.25")) + Decimal(20) / 2


def test_days_late_over_the_limit_cost_all_points_for_them_and_no_more() -> None:
    nothing_done = by_agency(ranked())
    assert nothing_done["snv"].score.points == 0
    assert nothing_done["snv"].score.late_days == 92 + 183


def test_who_has_nothing_due_yet_is_left_out() -> None:
    assert set(by_agency(ranked(*DONE))) == {"snv", "stp"}
    assert "ubnd-duc-hoa" in by_agency(ranked(*DONE, as_of="2022-01-01"))


def test_groups_that_are_only_counted_are_not_ranked() -> None:
    assert "ubnd-xa" not in by_agency(ranked(*DONE, happened("2021-06-30", "done", "1.5")))


def test_the_best_is_first_and_agencies_with_the_same_points_share_a_rank() -> None:
    book = book_of(task(lead="Các sở, ban, ngành tỉnh; UBND cấp huyện"))
    entries = [happened("2021-06-01", "done", agency="Mộc Hóa", document="1/BC-UBND")]
    found = rank(standing(book, *entries), book.tasks, Scoring.model_validate(POINTS))
    assert [(r.rank, r.tied, r.score.unit.id) for r in found] == [
        (1, 1, "ubnd-moc-hoa"),
        (2, 3, "snv"),
        (2, 3, "stp"),
        (2, 3, "ubnd-duc-hoa"),
    ]


def test_the_rank_after_a_tie_leaves_out_as_many_as_are_tied() -> None:
    late = happened("2021-04-30", "done", "1.4", agency="STP", document="9/BC-STP")
    book = book_of(task("1.4", lead="Các sở, ban, ngành tỉnh; UBND cấp huyện", time="Quý I/2021"))
    entries = [happened("2021-03-30", "done", "1.4", agency=n, document="1/BC-SNV") for n in ("SNV", "UBND cấp huyện")]
    found = rank(standing(book, *entries, late), book.tasks, Scoring.model_validate(POINTS))
    assert [r.rank for r in found] == [1, 1, 1, 4]


def test_the_weights_are_those_of_the_file() -> None:
    found = by_agency(ranked(*DONE, on_time="0", overdue="0", proof="7"))
    assert (found["snv"].score.points, found["stp"].score.points) == (Decimal(7), Decimal("3.5"))


@pytest.mark.parametrize(
    ("percent", "grade"), [("100", "Tốt"), ("80", "Tốt"), ("79.99", "Khá"), ("50", "Khá"), ("49.99", "")]
)
def test_the_grade_is_the_best_whose_threshold_is_reached(percent: str, grade: str) -> None:
    grades = [{"name": "Khá", "at_least": "50"}, {"name": "Tốt", "at_least": "80"}]
    assert Scoring.model_validate(POINTS | {"grades": grades}).grade(Decimal(percent)) == grade
