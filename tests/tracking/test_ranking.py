"""Agencies ranked by what a scoring file says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from builders import REGISTER, book_of, task
from cchc_cli.model.register import Register
from cchc_cli.model.scoring import Scoring
from cchc_cli.model.validation import typed
from cchc_cli.tracking.ranking import Ranked, Ranking, Reason, rank
from journals import happened, plan_status

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


def ranked(*entries: dict[str, Any], as_of: str = "2021-09-30", **changes: Any) -> Sequence[Ranked]:
    return ranking(*entries, as_of=as_of, **changes).ranked


def ranking(*entries: dict[str, Any], as_of: str = "2021-09-30", **changes: Any) -> Ranking:
    return rank(plan_status(BOOK, *entries, as_of=as_of), BOOK.tasks, typed(Scoring, POINTS | changes))


def by_agency(found: Sequence[Ranked]) -> dict[str, Ranked]:
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
    interpreted = book_of(task(lead="Các sở, ban, ngành tỉnh; UBND cấp huyện"))
    entries = [happened("2021-06-01", "done", agency="Mộc Hóa", document="1/BC-UBND")]
    found = rank(plan_status(interpreted, *entries), interpreted.tasks, typed(Scoring, POINTS)).ranked
    assert [(r.rank, r.tied, r.score.unit.id) for r in found] == [
        (1, 2, "snv"),
        (1, 2, "stp"),
        (1, 1, "ubnd-moc-hoa"),
        (2, 1, "ubnd-duc-hoa"),
    ]
    assert [r.bloc for r in found] == ["Các sở, ban, ngành tỉnh"] * 2 + ["UBND cấp huyện"] * 2


def test_agencies_with_the_same_points_stand_as_in_a_dictionary() -> None:
    names = ["UBND huyện Vĩnh Hưng", "UBND huyện Đức Huệ", "UBND huyện Cần Đước", "UBND huyện Đức Hòa"]
    agencies = [{"id": f"u{n}", "name": name} for n, name in enumerate(names)]
    interpreted = book_of(task(lead="; ".join(names)), register=typed(Register, {"agencies": agencies}))
    found = rank(plan_status(interpreted), interpreted.tasks, typed(Scoring, POINTS)).ranked
    assert [r.score.unit.name.removeprefix("UBND huyện ") for r in found] == [
        "Cần Đước",
        "Đức Hòa",
        "Đức Huệ",
        "Vĩnh Hưng",
    ]


def test_the_rank_after_a_tie_leaves_out_as_many_as_are_tied() -> None:
    one_bloc = replace(REGISTER, groups=REGISTER.groups[2:])
    lead = "Sở Nội vụ; Sở Tư pháp; UBND huyện Đức Hòa; UBND huyện Mộc Hóa"
    interpreted = book_of(task("1.4", lead=lead, time="Quý I/2021"), register=one_bloc)
    late = happened("2021-04-30", "done", "1.4", agency="STP", document="9/BC-STP")
    in_time = [
        happened("2021-03-30", "done", "1.4", agency=name, document="1/BC-SNV")
        for name in ("SNV", "Đức Hòa", "Mộc Hóa")
    ]
    found = rank(plan_status(interpreted, *in_time, late), interpreted.tasks, typed(Scoring, POINTS)).ranked
    assert [r.rank for r in found] == [1, 1, 1, 4]


def test_who_is_left_out_is_told_why() -> None:
    reasons = {left.unit.name: left.reason for left in ranking(*DONE).left_out}
    assert reasons == {"UBND cấp xã": Reason.COUNTED, "UBND huyện Đức Hòa": Reason.NOTHING_DUE}
    overdue = {left.unit.name for left in ranking(as_of="2022-01-05").left_out}
    assert overdue == {"UBND cấp xã"}


def test_who_has_fewer_due_than_the_file_asks_for_is_not_ranked() -> None:
    found = ranking(*DONE, least_due="2")
    assert set(by_agency(found.ranked)) == {"snv", "stp"}  # each two
    found = ranking(*DONE, least_due="3")
    assert not found.ranked
    assert {left.unit.id: left.reason for left in found.left_out}["snv"] is Reason.FEW_DUE


def test_the_weights_are_those_of_the_file() -> None:
    found = by_agency(ranked(*DONE, on_time="0", overdue="0", proof="7"))
    assert (found["snv"].score.points, found["stp"].score.points) == (Decimal(7), Decimal("3.5"))


@pytest.mark.parametrize(
    ("percent", "grade"), [("100", "Tốt"), ("80", "Tốt"), ("79.99", "Khá"), ("50", "Khá"), ("49.99", "")]
)
def test_the_grade_is_the_best_whose_threshold_is_reached(percent: str, grade: str) -> None:
    grades = [{"name": "Khá", "at_least": "50"}, {"name": "Tốt", "at_least": "80"}]
    assert typed(Scoring, POINTS | {"grades": grades}).grade(Decimal(percent)) == grade
