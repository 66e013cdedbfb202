"""Papers about work that is looked over: every word of each for the example journal, and what goes into them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builders import REGISTER, book_of, task
from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.papers.review.escalation import again_of_others, escalation
from cchc_cli.documents.papers.review.meeting_minutes import days_to, meeting_day, meeting_minutes
from cchc_cli.documents.papers.review.unproven_list import unproven_list, unproven_of_others
from cchc_cli.documents.word.docx_text import docx_text
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Clerk, Sample, office
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.tracking.periods import quarter
from cchc_cli.tracking.plan_status import PlanStatus
from journals import happened, journal

GOLDEN = Path(__file__).parent / "golden"
CLERK = Clerk(2021)
TASKS = [
    task("1.1", lead="Sở Tư pháp", time="Quý I/2021"),
    task("1.2", lead="Các sở, ban, ngành tỉnh", time="Tháng 4/2021"),
    task("1.3", lead="Sở Tư pháp", time="Quý III/2021"),
    task("1.4", lead="UBND cấp huyện", time="Tháng 5/2021"),
]


def interpreted(*tasks: dict[str, Any]) -> InterpretedPlan:
    return book_of(*(tasks or TASKS), register=replace(REGISTER), coordinator="snv")


def at(day: str, *entries: dict[str, Any]) -> PlanStatus:
    return PlanStatus(interpreted(), journal(*entries), date.fromisoformat(day))


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_words_are_those_that_were_read_line_by_line(path: Path, sample: Sample, tmp_path: Path) -> None:
    made = tmp_path / "made.docx"
    context = CATALOGUE[path.stem].example(sample)
    made.write_bytes(render(find_template(path.stem).read(), context, name=path.stem))
    assert docx_text(made) == path.read_text(encoding="utf-8")


def test_what_is_done_without_a_document_is_asked_for_body_by_body() -> None:
    found = at(
        "2021-06-30",
        happened("2021-03-30", "done", "1.1", document="12/KH-STP"),
        happened("2021-04-20", "done", "1.2"),
        happened("2021-05-20", "done", "1.4", agency="UBND huyện Đức Hòa"),
    )
    us = office(found.interpreted)
    listed = unproven_of_others(found, us)
    letter = unproven_list(found, listed, us, CLERK, date(2021, 7, 9))
    rows = [(body.name, [(row.number, row.id, row.done) for row in body.rows]) for body in letter.bodies]
    assert rows == [
        ("Sở Tư pháp", [("1", "1.2", "20/4/2021")]),
        ("UBND huyện Đức Hòa", [("2", "1.4", "20/5/2021")]),
    ]
    assert (letter.total, letter.to, letter.asks) == (2, "Các cơ quan, đơn vị có tên tại Phụ lục", "Đề nghị")


def test_province_orders_and_one_body_is_named() -> None:
    found = at("2021-06-30", happened("2021-03-30", "done", "1.1"))
    us = replace(office(found.interpreted), rows=["ỦY BAN NHÂN DÂN", "TỈNH LONG AN"])
    letter = unproven_list(found, unproven_of_others(found, us), us, CLERK, date(2021, 7, 9))
    assert (letter.to, letter.addressed, letter.asks) == ("Sở Tư pháp", "Sở Tư pháp", "Yêu cầu")


def test_bodies_overdue_with_the_same_work_stand_together_and_the_sender_is_left_out() -> None:
    found = at("2021-07-05", happened("2021-03-30", "done", "1.1"), happened("2021-07-01", "started", "1.3"))
    us = office(found.interpreted)
    named, left = again_of_others(found, us)
    report = escalation(found, named, us, CLERK, date(2021, 7, 14))
    assert left == ["Sở Nội vụ: là cơ quan đứng tên văn bản (có 1 việc quá hạn)"]
    assert [(body.name, body.overdue, body.since, body.earlier) for body in report.bodies] == [
        (name, 1, due, ["6 tháng đầu năm 2021: 1 việc"])
        for name, due in (
            ("Sở Tư pháp", "30/4/2021"),
            ("UBND huyện Đức Hòa", "31/5/2021"),
            ("UBND huyện Mộc Hóa", "31/5/2021"),
        )
    ]
    assert [(group.names, [row.id for row in group.rows]) for group in report.groups] == [
        ("Sở Tư pháp", ["1.2"]),
        ("UBND huyện Đức Hòa; UBND huyện Mộc Hóa (2 cơ quan, đơn vị)", ["1.4"]),
    ]
    assert (report.to, report.criticises, report.total) == ("Ủy ban nhân dân tỉnh Long An", False, 3)


def test_a_meeting_goes_once_through_what_several_bodies_owe() -> None:
    period = quarter("II", 2021)
    day = date(2021, 6, 10)
    entry = happened("2021-06-02", "difficulty", "1.4", agency="Đức Hòa", note="Thiếu máy")
    found = PlanStatus(interpreted(), journal(happened("2021-03-30", "done", "1.1"), entry), day, days_to(period, day))
    form = meeting_minutes(found, period, office(found.interpreted), CLERK)
    assert [(group.names, [row.id for row in group.rows], group.difficulties) for group in form.groups] == [
        ("Sở Tư pháp; Sở Nội vụ (2 cơ quan, đơn vị)", ["1.2"], []),
        ("UBND huyện Đức Hòa; UBND huyện Mộc Hóa (2 cơ quan, đơn vị)", ["1.4"], []),
        ("UBND huyện Đức Hòa", [], ["Thiếu máy (nhiệm vụ 1.4; UBND huyện Đức Hòa; ghi nhận ngày 02/6/2021)."]),
    ]
    assert form.points == ["4 việc quá hạn", "1 khó khăn, vướng mắc chưa giải quyết"]
    assert (form.head.place_date, form.period) == ("", "quý II năm 2021")


def test_a_meeting_stands_as_of_today_within_its_period_else_of_its_last_day() -> None:
    period = quarter("II", 2021)
    assert [meeting_day(period, date(2021, month, 9)) for month in (1, 5, 8)] == [
        date(2021, 6, 30),
        date(2021, 5, 9),
        date(2021, 6, 30),
    ]
