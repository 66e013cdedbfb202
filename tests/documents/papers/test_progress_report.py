"""What the periodic report says of a plan and its journal."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from builders import REGISTER, book_of, plan_of, task
from cchc_cli.documents.papers.progress_report import Beside, ProgressReport, progress_report
from cchc_cli.documents.wording.frame import Clerk, office
from cchc_cli.documents.wording.sentences import Account, in_sentence, named
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.reporting.narrative import Narrative
from cchc_cli.tracking.periods import reporting
from cchc_cli.tracking.plan_status import PlanStatus
from journals import journal

TASKS = [
    task("1.1", title="Xong đúng hạn.", time="Quý I/2021"),
    task("1.2", title="Xong trễ.", time="Quý I/2021"),
    task("1.3", title="Quá hạn im lặng.", time="Quý I/2021"),
    task("1.4", title="Đang làm.", time="Quý IV/2021"),
    task("1.5", title="Im lặng.", time="Trong năm"),
    task("1.6", title="Chờ.", time="Khi Chính phủ ban hành"),
    task("1.7", title="Của nhóm.", lead="Các sở, ban, ngành tỉnh", time="Quý II/2021"),
    task("1.8", title="Hai sản phẩm.", time=None,
         products=[{"name": "Kế hoạch", "time": "Quý I/2021"}, {"name": "Báo cáo", "time": "Quý IV/2021"}]),
    task("1.9", title="Không phát sinh."),
]  # fmt: skip
ENTRIES: list[dict[str, Any]] = [
    {"on": "2021-01-10", "event": "done", "task": "1.1", "document": {"number": "1/KH-SNV", "date": "2021-01-09"}},
    {"on": "2021-04-05", "event": "done", "task": "1.2"},
    {"on": "2021-04-10", "event": "progress", "task": "1.4", "percent": "40", "note": "Đã lập đoàn."},
    {"on": "2021-04-20", "event": "difficulty", "task": "1.4", "agency": "stp", "note": "Thiếu kinh phí."},
    {"on": "2021-04-21", "event": "difficulty", "task": "1.5", "note": "Chưa có hướng dẫn."},
    {"on": "2021-05-02", "event": "resolved", "task": "1.5"},
    {"on": "2021-04-25", "event": "done", "task": "1.7", "agency": "stp"},
    {"on": "2021-03-20", "event": "done", "task": "1.8", "product": "1"},
    {"on": "2021-04-01", "event": "not-arisen", "task": "1.9"},
    {"on": "2021-06-20", "event": "done", "task": "1.5"},
]


def report(
    period: str = "2021-Q2",
    entries: list[dict[str, Any]] = ENTRIES,
    beside: Beside | None = None,
    **plan: Any,
) -> ProgressReport:
    interpreted = book_of(*TASKS, coordinator="snv", **plan)
    wanted = reporting(period, interpreted.plan)
    status = PlanStatus(interpreted, journal(*entries), wanted.last)
    return progress_report(status, wanted, office(interpreted), Clerk(2021), beside)


def test_every_task_stands_in_exactly_one_list() -> None:
    (area,) = report().steering
    told = [*area.done, *area.running, *area.overdue]
    named = [*area.earlier, *area.silent, *area.waiting, *area.not_arisen]
    assert (len(told), sorted(re.findall(r"nhiệm vụ ([\d.]+),", "".join(named)))) == (5, ["1.1", "1.5", "1.6", "1.9"])
    assert area.total == len(TASKS) == len(told) + len(named)


SENTENCES = [
    ("done", "Xong trễ (nhiệm vụ 1.2, Sở Nội vụ chủ trì): ",
     "đã hoàn thành ngày 05/4/2021, chậm 5 ngày so với hạn 31/3/2021; chưa có tài liệu kiểm chứng."),
    ("running", "Đang làm (nhiệm vụ 1.4, Sở Nội vụ chủ trì): ", "đang thực hiện, đạt 40%, hạn 31/12/2021."),
    ("running", "Của nhóm (nhiệm vụ 1.7, các sở, ban, ngành tỉnh chủ trì): ",
     "1/2 cơ quan, đơn vị đã hoàn thành (Sở Tư pháp), Sở Nội vụ chưa có báo cáo, hạn 30/6/2021."),
    ("running", "Hai sản phẩm (nhiệm vụ 1.8, Sở Nội vụ chủ trì): ",
     "Kế hoạch: đã hoàn thành ngày 20/3/2021, đúng hạn; Báo cáo: chưa có báo cáo, hạn 31/12/2021."),
    ("overdue", "Quá hạn im lặng (nhiệm vụ 1.3, Sở Nội vụ chủ trì): ",
     "chưa có báo cáo, quá hạn 75 ngày (hạn 31/3/2021)."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "what", "come_to"), SENTENCES, ids=[s[1][:12] for s in SENTENCES])
def test_a_task_is_told_in_a_sentence(kind: str, what: str, come_to: str) -> None:
    (area,) = report().steering
    assert what + come_to in getattr(area, kind)


def test_proof_is_named_in_the_period_in_which_the_work_was_done() -> None:
    (area,) = report("2021-Q1").steering
    (told,) = area.done
    assert told.endswith(
        "đã hoàn thành ngày 10/01/2021, đúng hạn; "
        "tài liệu kiểm chứng: Kế hoạch số 1/KH-SNV ngày 09/01/2021 của Sở Nội vụ."
    )


def test_difficulties_are_open_or_resolved_within_the_period() -> None:
    found = report()
    assert found.difficulties == ["Thiếu kinh phí (nhiệm vụ 1.4; Sở Tư pháp; ghi nhận ngày 20/4/2021)."]
    assert found.resolved == [
        "Chưa có hướng dẫn (nhiệm vụ 1.5; ghi nhận ngày 21/4/2021): đã giải quyết ngày 02/5/2021."
    ]
    assert report("2021-Q3").resolved == []


def test_numbers_are_compared_with_the_period_before() -> None:
    found = report()
    assert (found.figures.of_all, found.figures.of_due) == ("2/8 (25%)", "2/3 (66,7%)")
    assert found.compared_with == "quý I năm 2021 (số liệu đến ngày 14/3/2021)"
    rows = {row.name: (row.before, row.now, row.change) for row in found.comparison}
    assert rows["Đã hoàn thành"] == ("1", "2", "tăng 1")
    assert rows["Quá hạn chưa hoàn thành"] == ("0", "1", "tăng 1")
    assert rows["Tỷ lệ hoàn thành trên tổng số"] == ("1/9 (11,1%)", "2/8 (25%)", "tăng 13,9 điểm phần trăm")
    assert report("2021-Q1").comparison == []
    assert report("2021-Q1").compared_with == ""


def test_next_period_has_what_is_left_what_is_due_and_what_goes_on() -> None:
    found = report()
    assert found.period.next == "quý III năm 2021"
    assert found.remaining == ["Quá hạn im lặng (nhiệm vụ 1.3, Sở Nội vụ chủ trì)."]
    assert (found.turn, [(row.text[:8], row.due) for row in found.finishing]) == (
        "30/6/2021",
        [("Của nhóm", "30/6/2021")],
    )
    assert found.coming == []
    assert found.continuing == ["Im lặng (nhiệm vụ 1.5, Sở Nội vụ chủ trì)."]
    assert found.waiting == ["Chờ (nhiệm vụ 1.6, Sở Nội vụ chủ trì): khi Chính phủ ban hành."]


def test_of_products_with_leads_of_their_own_the_one_that_is_owed_is_named_with_its_lead() -> None:
    products = [
        {"name": "Phần mềm", "lead": "Sở Tư pháp", "time": "Quý I/2021"},
        {"name": "Quy chế", "lead": "Sở Nội vụ", "time": "Quý III/2021"},
    ]
    interpreted = book_of(task(title="Hệ thống.", lead=None, support=None, products=products), coordinator="snv")
    period = reporting("2021-H1", interpreted.plan)
    standing = PlanStatus(interpreted, journal(), period.last)
    found = progress_report(standing, period, office(interpreted), Clerk(2021))
    assert found.remaining == ["Hệ thống: Phần mềm (nhiệm vụ 1.1, Sở Tư pháp chủ trì)."]
    assert [row.text for row in found.coming] == ["Hệ thống: Quy chế (nhiệm vụ 1.1, Sở Nội vụ chủ trì)"]


def test_what_is_due_in_december_is_not_work_of_the_year_to_come() -> None:
    """The figures of a year end on 14 December, the year on the 31st."""
    moved = {"on": "2021-12-01", "event": "extended", "task": "1.4", "due": "2022-02-28"}
    found = report("2021", [moved])
    assert (found.period.next, found.turn) == ("năm 2022", "31/12/2021")
    assert {row.due for row in found.finishing} == {"31/12/2021"}
    assert [(row.text[:8], row.due) for row in found.coming] == [("Đang làm", "28/02/2022")]
    assert found.continuing == []
    third = report("2021-Q3", [moved | {"on": "2021-09-01"}])
    assert (third.turn, {row.due for row in third.coming}) == ("30/9/2021", {"31/12/2021"})


def test_the_next_years_plan_is_told_with_what_is_due_in_its_first_quarter() -> None:
    rows = [task("1.1", title="Sớm.", time="Quý I/2022"), task("1.2", title="Muộn.", time="Quý II/2022")]
    coming = InterpretedPlan(plan_of(*rows, year="2022", title="Kế hoạch năm 2022"), REGISTER)
    found = report("2021", beside=Beside(coming))
    assert found.next_plan == "Kế hoạch năm 2022: 2 nhiệm vụ, trong đó 1 nhiệm vụ có hạn đến ngày 31/3/2022"
    assert [(row.text, row.due) for row in found.next_plan_tasks] == [
        ("Sớm (nhiệm vụ 1.1, Sở Nội vụ chủ trì)", "31/3/2022")
    ]
    assert report("2021").next_plan == ""


def test_what_there_is_none_of_is_not_counted_out() -> None:
    none = report(entries=[])
    assert none.steering[0].tally == (
        "chưa có nhiệm vụ hoàn thành; 4 nhiệm vụ quá hạn; 4 nhiệm vụ đang trong thời hạn; 1 nhiệm vụ chờ điều kiện"
    )
    assert none.overall[0].startswith("Đến ngày 14/6/2021, chưa có nhiệm vụ hoàn thành trong 9 nhiệm vụ của Kế hoạch; ")
    assert report("2021-M02", []).overall[-1] == "Chưa có nhiệm vụ đến hạn."
    first = report("2021-Q1")
    assert first.steering[0].tally.startswith("đã hoàn thành 1/9 (11,1%), đúng hạn; 7 nhiệm vụ đang")
    words = [*first.overall, first.steering[0].tally, *none.overall]
    assert not re.search(r"(?<![\d/(,])0 (?!%)", " ".join(words))


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Sở, ngành được giao chủ trì soạn thảo văn bản.", "Sở, ngành được giao chủ trì soạn thảo văn bản"),
        ("- Sở Nội vụ tuyển công chức.\n- Sở Tư pháp tuyển viên chức.",
         "Sở Nội vụ tuyển công chức; Sở Tư pháp tuyển viên chức"),
        ("Sở Nội vụ.", "Sở Nội vụ chủ trì"),
    ],
)  # fmt: skip
def test_who_leads_is_told_without_a_word_twice(lead: str, told: str) -> None:
    (found,) = book_of(task("1.1", title="Việc.", lead=lead)).tasks
    assert named(found) == f"Việc (nhiệm vụ 1.1, {told})"


def test_a_note_joins_the_sentence_and_keeps_the_capital_of_a_name() -> None:
    assert in_sentence("Đã mở đủ 4 lớp.") == "đã mở đủ 4 lớp"
    assert in_sentence("Bộ Nội vụ chưa có ý kiến.") == "Bộ Nội vụ chưa có ý kiến"


def test_table_has_a_state_for_each_deadline_and_says_where_nothing_was_reported() -> None:
    rows = {row.id: row for area in report().tasks for row in area.tasks}
    assert [(s.kind, s.text) for s in rows["1.8"].states] == [
        ("done", "hoàn thành đúng hạn"),
        ("pending", "trong hạn, chưa có báo cáo"),
    ]
    assert [(s.kind, s.text) for s in rows["1.3"].states] == [("overdue", "quá hạn 75 ngày, chưa có báo cáo")]
    assert (rows["1.3"].late, rows["1.2"].late, rows["1.1"].late) == ("75", "5", "")
    assert rows["1.1"].proof == ["1/KH-SNV ngày 09/01/2021"]


def test_agencies_with_most_overdue_work_come_first() -> None:
    first, *_ = report().agencies
    assert (first.name, first.shares.overdue, first.total) == ("Sở Nội vụ", 1, 9)


def test_adjustments_of_the_plan_are_named_from_their_day_on() -> None:
    change = {"number": "99/QĐ-UBND", "date": "2021-05-01", "subject": "Điều chỉnh thời hạn", "tasks": ["1.2"]}
    assert report(amendments=[change]).amendments == [
        "Quyết định số 99/QĐ-UBND ngày 01/5/2021 của UBND tỉnh Long An về việc điều chỉnh thời hạn (nhiệm vụ 1.2)."
    ]
    assert report("2021-M04", amendments=[change]).amendments == []


def test_areas_that_are_not_about_steering_have_their_own_part() -> None:
    areas = [{"number": "2", "title": "Cải cách thể chế", "tasks": [task("2.1")]}]
    found = report(areas=areas)
    assert (found.steering, [area.title for area in found.areas]) == ([], ["Cải cách thể chế"])


def told(*entries: dict[str, Any], **of_task: Any) -> str:
    """The sentence of the one task after these entries."""
    interpreted = book_of(task("1.1", **{"title": "Việc.", "time": "Quý III/2021"} | of_task), coordinator="snv")
    status = PlanStatus(interpreted, journal(*entries), date(2021, 12, 14))
    return Account(status).sentence(interpreted.tasks[0]).partition("chủ trì): ")[2]


LETTER = {"number": "9011/UBND-VX", "date": "2021-09-14"}
MOVED = {"on": "2021-09-15", "event": "extended", "task": "1.1", "due": "2021-11-30", "document": LETTER}
AGAIN = {"on": "2021-11-20", "event": "extended", "task": "1.1", "due": "2021-12-31", "note": "Giãn cách."}


def test_every_change_of_a_deadline_is_told_with_its_document() -> None:
    assert told(MOVED, AGAIN) == (
        "chưa có báo cáo, hạn 31/12/2021; thời hạn được điều chỉnh từ 30/9/2021 đến 30/11/2021 theo Công văn số "
        "9011/UBND-VX ngày 14/9/2021 của UBND tỉnh Long An; thời hạn được điều chỉnh từ 30/11/2021 đến 31/12/2021 "
        "(giãn cách)."
    )


def test_an_extension_after_the_fact_changed_nothing_and_is_not_told() -> None:
    assert "điều chỉnh" not in told({"on": "2021-09-01", "event": "done", "task": "1.1"}, MOVED)


def test_a_condition_that_came_about_is_told_with_its_document_and_its_note() -> None:
    law = {"number": "76/NQ-CP", "date": "2021-07-15"}
    entry = {"on": "2021-07-16", "event": "triggered", "task": "1.1", "due": "2021-12-20", "document": law}
    assert told(entry | {"note": "Ban hành"}, time="Khi Chính phủ ban hành").endswith(
        "điều kiện đã phát sinh theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ (Ban hành), "
        "thời hạn đến 20/12/2021."
    )


GONE = {"on": "2021-09-01", "event": "not-arisen", "task": "1.1", "note": "Không có dự thảo"}


def test_why_something_did_not_arise_is_told_of_whom_it_is_true() -> None:
    group = {"lead": "Các sở, ban, ngành tỉnh"}
    assert "; Sở Tư pháp không phát sinh (không có dự thảo)" in told(GONE | {"agency": "stp"}, **group)
    assert told(GONE | {"document": LETTER}) == (
        "không phát sinh (không có dự thảo, theo Công văn số 9011/UBND-VX ngày 14/9/2021 của UBND tỉnh Long An)."
    )
    assert "phát sinh" not in told(GONE, {"on": "2021-09-02", "event": "reopened", "task": "1.1"})


def test_a_task_that_did_not_arise_is_named_with_the_reason() -> None:
    (area,) = report(entries=[GONE | {"on": "2021-04-01"}]).steering
    assert area.not_arisen == ["Xong đúng hạn (nhiệm vụ 1.1, Sở Nội vụ chủ trì): không có dự thảo."]


def test_what_one_of_a_group_has_done_is_told_of_a_task_for_which_the_others_wait() -> None:
    own: dict[str, Any] = {"task": "1.1", "agency": "stp"}
    entries = [
        own | {"on": "2021-04-01", "event": "triggered", "due": "2021-05-31"},
        own | {"on": "2021-05-20", "event": "done", "document": {"number": "9/QĐ-STP", "date": "2021-05-19"}},
    ]
    tasks = [task("1.1", title="Chờ.", lead="Các sở, ban, ngành tỉnh", time="Khi Chính phủ ban hành")]
    (area,) = report(entries=entries, areas=[{"number": "1", "title": "Chỉ đạo", "tasks": tasks}]).steering
    (line,) = area.waiting
    assert line.startswith(
        "Chờ (nhiệm vụ 1.1, các sở, ban, ngành tỉnh chủ trì): 1/2 cơ quan, đơn vị đã hoàn thành (Sở Tư pháp), "
        "1 cơ quan, đơn vị chờ điều kiện: khi Chính phủ ban hành; "
    )
    assert line.endswith("tài liệu kiểm chứng: Quyết định số 9/QĐ-STP ngày 19/5/2021 của Sở Tư pháp.")


def test_how_a_difficulty_was_resolved_is_told() -> None:
    solved = {"on": "2021-05-02", "event": "resolved", "task": "1.5", "note": "Đã có hướng dẫn.", "document": LETTER}
    (found,) = report(entries=[ENTRIES[4], solved]).resolved
    assert found.endswith(
        "): đã giải quyết ngày 02/5/2021 theo Công văn số 9011/UBND-VX ngày 14/9/2021 của UBND tỉnh Long An "
        "(đã có hướng dẫn)."
    )


def test_who_of_a_group_is_at_it_and_who_is_silent_is_told() -> None:
    entry = {"on": "2021-09-01", "event": "progress", "task": "1.1", "agency": "stp", "percent": "60"}
    assert told(entry, lead="Các sở, ban, ngành tỉnh").startswith(
        "Sở Tư pháp (đạt 60%) đang thực hiện, Sở Nội vụ chưa có báo cáo, quá hạn"
    )


def test_bodies_that_have_reported_are_named_and_a_group_that_all_has_by_its_own_name() -> None:
    """The register has two bodies in each of both groups."""
    leads = "Các sở, ban, ngành tỉnh; UBND cấp huyện"
    done = {"on": "2021-03-01", "event": "done", "task": "1.1", "agency": "UBND cấp huyện"}
    assert told(done, lead=leads).startswith("2/4 cơ quan, đơn vị đã hoàn thành (UBND cấp huyện), ")
    alone = done | {"agency": "stp"}
    assert told(alone, lead=leads).startswith("1/4 cơ quan, đơn vị đã hoàn thành (Sở Tư pháp), Sở Nội vụ, UBND huyện ")


def test_what_was_recorded_of_later_days_changes_nothing() -> None:
    later = [
        {"on": "2021-06-15", "event": "not-arisen", "task": "1.3"},
        {"on": "2021-07-01", "event": "extended", "task": "1.4", "due": "2022-03-31"},
        {"on": "2021-08-01", "event": "done", "task": "1.3"},
    ]
    assert report(entries=[*ENTRIES, *later]) == report()


TARGETS = [
    {
        "text": "Chỉ tiêu.",
        "indicators": [
            {"id": "1", "name": "Hồ sơ đúng hạn", "at_least": "95", "unit": "%"},
            {"id": "2", "name": "Văn bản ký số", "at_least": "90", "unit": "%"},
            {"id": "3", "name": "Mức hài lòng", "at_least": "85", "unit": "%"},
        ],
    }
]
MEASURED = [
    {"on": "2021-06-01", "event": "measured", "indicator": "1", "value": "91.5"},
    {"on": "2021-06-01", "event": "measured", "indicator": "2", "value": "92"},
]


def test_the_assessment_is_drafted_with_its_figures() -> None:
    found = report(entries=[*ENTRIES, *MEASURED], targets=TARGETS)
    assert found.strengths == [
        "Trong kỳ đã hoàn thành 1 nhiệm vụ.",
        "Có 1/2 chỉ tiêu đã đo đạt mức phải đạt.",
    ]
    assert found.shortcomings == [
        "Có 1 nhiệm vụ hoàn thành chậm: Xong trễ (nhiệm vụ 1.2, chậm 5 ngày).",
        "Có 1 nhiệm vụ quá hạn chưa hoàn thành: Quá hạn im lặng (nhiệm vụ 1.3, quá hạn 75 ngày).",
        "Có 2 nhiệm vụ chưa có báo cáo về việc thực hiện: Quá hạn im lặng (nhiệm vụ 1.3); Im lặng (nhiệm vụ 1.5).",
        "Có 1 chỉ tiêu chưa đạt mức phải đạt: Hồ sơ đúng hạn đạt 91,5% (mức phải đạt: từ 95% trở lên).",
        "Có 1 chỉ tiêu chưa có kết quả đo: Mức hài lòng.",
    ]
    (causes,) = found.causes
    assert causes == (
        "Khó khăn, vướng mắc được ghi nhận trong kỳ: thiếu kinh phí (nhiệm vụ 1.4, Sở Tư pháp); chưa có hướng dẫn "
        "(nhiệm vụ 1.5)."
    )
    assert (report("2021-M01", []).causes, report("2021-M01", []).strengths) == ([], [])


def test_what_the_officer_wrote_takes_the_drafts_place_part_by_part() -> None:
    found = report(beside=Beside(narrative=Narrative(causes=("Do dịch.",), proposals=("Đề nghị.",))))
    assert (found.causes, found.proposals) == (["Do dịch."], ["Đề nghị."])
    assert found.shortcomings == report().shortcomings


def test_done_work_without_proof_and_the_money_of_the_plan_are_told() -> None:
    found = report()
    assert [line[:8] for line in found.unproved] == ["Xong trễ", "Của nhóm", "Hai sản "]
    assert found.unproved[1] == "Của nhóm (nhiệm vụ 1.7, Sở Tư pháp)."  # whom the others of the group are not
    assert found.money == ""
    areas = [{"number": "1", "title": "Một", "tasks": [task("1.1", budget="50"), task("1.2", budget="Theo dự toán")]}]
    assert report(entries=[], areas=areas).money == (
        "Kinh phí bố trí theo Kế hoạch: 50 triệu đồng cho 1 nhiệm vụ; 1 nhiệm vụ ghi nguồn kinh phí, không ghi số tiền."
    )
