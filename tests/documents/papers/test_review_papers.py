"""Papers about work that is looked over: what goes into them."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from builders import REGISTER, book_of, task
from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.papers.review.body_groups import GroupNames
from cchc_cli.documents.papers.review.chair_summary import chair_summary
from cchc_cli.documents.papers.review.escalation import again_of_others, escalation
from cchc_cli.documents.papers.review.meeting_minutes import days_to, meeting_day, meeting_minutes
from cchc_cli.documents.papers.review.text_room import shortened
from cchc_cli.documents.papers.review.unproven_list import unproven_list, unproven_of_others
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.rule_lines import text_width
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Clerk, Sample, issuer, office
from cchc_cli.files.libreoffice import convert, find_office
from cchc_cli.files.problems import UsageStop
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.tracking.periods import quarter
from cchc_cli.tracking.plan_status import PlanStatus
from journals import happened, journal

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
    us = replace(office(found.interpreted), issues=True)
    letter = unproven_list(found, unproven_of_others(found, us), us, CLERK, date(2021, 7, 9))
    assert (letter.to, letter.addressed, letter.asks) == ("Sở Tư pháp", "Sở Tư pháp", "Yêu cầu")


def test_bodies_overdue_with_the_same_work_stand_together_and_the_sender_is_left_out() -> None:
    found = at("2021-07-05", happened("2021-03-30", "done", "1.1"), happened("2021-07-01", "started", "1.3"))
    us = office(found.interpreted)
    named, left = again_of_others(found, us)
    report = escalation(found, named, us, CLERK, date(2021, 7, 14))
    assert left == ["Sở Nội vụ: là cơ quan đứng tên văn bản (có 1 nhiệm vụ quá hạn)"]
    assert [(body.name, body.overdue, body.since, body.earlier) for body in report.bodies] == [
        (name, 1, due, ["6 tháng đầu năm 2021: 1 nhiệm vụ"])
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


def test_who_answers_for_others_is_not_who_is_criticised() -> None:
    found = at("2021-11-05", happened("2021-09-30", "done", "1.3"))
    us = replace(office(found.interpreted), issues=True)
    named, _ = again_of_others(found, replace(us, id="x"))
    with_them = escalation(found, named, us, CLERK, date(2021, 11, 14))
    without = [again for again in named if again.debt.unit.id != "snv"]
    assert (with_them.through, escalation(found, without, us, CLERK, date(2021, 11, 14)).through) == ("", "Sở Nội vụ")


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
    assert form.points == ["4 nhiệm vụ quá hạn", "1 khó khăn, vướng mắc chưa giải quyết"]
    assert (form.head.place_date, form.period) == ("", "quý II năm 2021")


def test_a_meeting_stands_as_of_today_within_its_period_else_of_its_last_day() -> None:
    period = quarter("II", 2021)
    assert [meeting_day(period, date(2021, month, 9)) for month in (1, 5, 8)] == [
        date(2021, 6, 30),
        date(2021, 5, 9),
        date(2021, 6, 30),
    ]


def test_a_group_of_many_bodies_is_headed_by_their_numbers_in_the_table() -> None:
    bodies = [f"Sở {n}" for n in range(1, 10)]
    names = GroupNames(bodies)
    assert names.of(bodies[:1]) == "Sở 1"
    assert names.of(bodies[:4]) == "Sở 1; Sở 2; Sở 3; Sở 4 (4 cơ quan, đơn vị)"
    assert names.of([*bodies[:2], *bodies[4:7], bodies[8]]) == "6 cơ quan, đơn vị (số 1, 2, 5-7, 9 tại Bảng 1)"


def pages(document: bytes) -> int:
    """How many pages LibreOffice makes of it."""
    made = convert({"a.docx": document}, "pdf", find_office("pdf"))["a.docx"]
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", made))


LONG = "Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức và xây dựng, phát triển Chính phủ điện tử"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice không có trên máy")
def test_summary_is_one_page_also_where_names_are_long_and_much_is_overdue() -> None:
    areas = [
        {
            "number": str(n),
            "title": f"{LONG} {n}",
            "tasks": [task(f"{n}.1", lead="Các sở, ban, ngành tỉnh", time="Quý I/2021"),
                      task(f"{n}.2", lead="UBND cấp huyện", time="Trong năm", title=LONG)],
        }
        for n in range(1, 13)
    ]  # fmt: skip
    plan = book_of(areas=areas, coordinator="snv", title=f"Kế hoạch {LONG}", register=REGISTER)
    told = [happened("2021-04-02", "difficulty", "1.2", note=f"{LONG}. " * 5)]
    clerk = Clerk(2021, "7", date(2021, 12, 31), "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Thị Hoàng Anh", "CCHC")
    found = PlanStatus(plan, journal(*told), date(2021, 12, 20))
    paper = chair_summary(found, office(plan), clerk)
    assert len(paper.areas) == 7
    assert paper.areas[-1].name == "6 lĩnh vực khác"
    assert pages(render(find_template("summary").read(), paper, name="summary")) == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice không có trên máy")
def test_summary_of_the_example_year_is_one_page(sample: Sample) -> None:
    paper = CATALOGUE["summary"].example(sample)
    assert pages(render(find_template("summary").read(), paper, name="summary")) == 1


def test_summary_names_the_worst_first_and_asks_for_what_the_records_say() -> None:
    told = happened("2021-06-02", "difficulty", "1.4", agency="Đức Hòa", note="Thiếu máy.")
    found = at("2021-07-05", told)
    paper = chair_summary(found, office(found.interpreted), CLERK)
    assert [(body.name, body.overdue, body.longest, body.task) for body in paper.worst] == [
        ("Sở Tư pháp", 2, "96", "1.1"),
        ("Sở Nội vụ", 1, "66", "1.2"),
        ("UBND huyện Đức Hòa", 1, "35", "1.4"),
        ("UBND huyện Mộc Hóa", 1, "35", "1.4"),
    ]
    assert paper.asks == [
        "chỉ đạo 3 cơ quan, đơn vị khác hoàn thành dứt điểm nhiệm vụ quá hạn",
        "xem xét, phê bình 3 cơ quan, đơn vị tiếp tục quá hạn từ kỳ báo cáo trước",
        "cho ý kiến về 1 khó khăn, vướng mắc (nhiệm vụ 1.4): Thiếu máy",
    ]
    assert (paper.to, paper.chair) == ("Chủ tịch Ủy ban nhân dân tỉnh Long An", "Chủ tịch")


def test_summary_asks_for_nothing_while_nothing_is_wrong() -> None:
    found = at("2021-03-01")
    paper = chair_summary(found, office(found.interpreted), CLERK)
    assert (paper.worst, paper.asks, paper.late_bodies) == ([], [], 0)


def test_nobody_sends_a_summary_to_himself() -> None:
    found = at("2021-03-01")
    with pytest.raises(UsageStop, match="người đứng đầu của chính mình"):
        chair_summary(found, issuer(found.interpreted.plan), CLERK)


@pytest.mark.parametrize("text", ["Ngắn", LONG, "Dài" * 300])
def test_what_has_no_room_is_cut_to_fit(text: str) -> None:
    short = shortened(text, 60)
    assert text_width(short, size=12) <= 60
    assert short == text or (short.endswith(" …") and text.startswith(short.removesuffix(" …")))
