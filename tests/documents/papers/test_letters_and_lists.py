"""What reminders, assignment sheets, programmes, notices and appendices of changes hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from builders import REGISTER, book_of, task
from cchc_cli.documents.papers.assignment_letter import assignment_sheet, share
from cchc_cli.documents.papers.changes_draft import changes_draft
from cchc_cli.documents.papers.ranking_notice import ranking_notice
from cchc_cli.documents.papers.reminder import Round, reminder, reply_day
from cchc_cli.documents.papers.work_programme import eve, worklist
from cchc_cli.documents.word.bars import bar
from cchc_cli.documents.wording.frame import Clerk, office
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.scoring import Scoring
from cchc_cli.model.validation import typed
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.deadlines import debts
from cchc_cli.tracking.periods import quarter
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.ranking import rank
from cchc_cli.tracking.workdays import Workdays
from journals import journal

CLERK = Clerk(2021)
TASKS = [
    task("1.1", lead="Sở Tư pháp", support="Sở Nội vụ", time="Quý I/2021"),
    task("1.2", lead="Các sở, ban, ngành tỉnh", support=None, time="Tháng 4/2021"),
    task("1.3", lead="Sở Tư pháp", support=None, time="Quý III/2021"),
    task("1.4", lead="Sở Nội vụ", support="Sở Tư pháp", time="Trong năm"),
    task("1.5", lead="Sở Tư pháp", support=None, time="Khi Chính phủ ban hành"),
    task("1.6", lead="Sở, ngành được giao", support=None, time="Quý I/2021"),
]
REGISTERED = replace(REGISTER, open=(*REGISTER.open, "Sở, ngành được giao"))


def interpreted(*tasks: dict[str, Any]) -> InterpretedPlan:
    return book_of(*(tasks or TASKS), register=REGISTERED, coordinator="snv")


def plan_status(day: date, *entries: dict[str, Any], within: int = 30) -> PlanStatus:
    return PlanStatus(interpreted(), journal(*entries), day, within)


def test_reminder_has_what_the_body_owes_longest_first_and_what_is_near() -> None:
    found = plan_status(date(2021, 5, 10), within=150)
    debt = next(debt for debt in debts(found, found.interpreted.tasks) if debt.unit.id == "stp")
    letter = reminder(found, debt, office(found.interpreted), CLERK, Round(date(2021, 5, 20)))
    rows = [(row.number, row.id, row.due) for row in letter.overdue]
    assert rows == [("1", "1.1", "31/3/2021"), ("2", "1.2", "30/4/2021")]
    assert [row.id for row in letter.soon] == ["1.3"]
    assert (letter.longest, letter.to, letter.reply_by) == ("40", "Sở Tư pháp", "20/5/2021")
    assert (letter.figures.total, letter.figures.overdue, letter.figures.waiting) == (4, 2, 1)


def test_what_the_body_has_done_of_a_groups_task_is_not_asked_for() -> None:
    found = plan_status(date(2021, 5, 10), {"on": "2021-04-30", "event": "done", "task": "1.2", "agency": "stp"})
    owed = {debt.unit.key: [d.task_id for d in debt.overdue] for debt in debts(found, found.interpreted.tasks)}
    assert owed == {"stp": ["1.1"], "snv": ["1.2"], "Sở, ngành được giao": ["1.6"]}


def test_a_letter_says_that_what_has_not_arisen_is_not_in_its_rate() -> None:
    entries = [
        {"on": "2021-03-30", "event": event, "task": task} for event, task in (("done", "1.1"), ("not-arisen", "1.3"))
    ]
    found = plan_status(date(2021, 5, 10), *entries)
    debt = next(debt for debt in debts(found, found.interpreted.tasks) if debt.unit.id == "stp")
    letter = reminder(found, debt, office(found.interpreted), CLERK, Round(date(2021, 5, 20)))
    assert letter.situation.startswith("đã hoàn thành 1/3 (33,3%)")
    assert letter.situation.endswith("1 nhiệm vụ không phát sinh (không tính vào tỷ lệ)")


def test_answer_is_due_after_seven_working_days() -> None:
    off = {"year": "2021", "source": "x", "days_off": [{"start": "2021-06-21", "name": "Nghỉ"}]}
    days = [Workdays(typed(Calendar, {"years": years})) for years in ([], [off])]
    assert [reply_day(known, date(2021, 6, 15)) for known in days] == [date(2021, 6, 24), date(2021, 6, 25)]


def test_assignment_is_by_quarter_with_the_group_it_came_through() -> None:
    given = interpreted()
    sheet = assignment_sheet(given, share(given, Responsibilities(given), "stp"), office(given), CLERK)
    lead = [(group.name, [(row.id, row.note) for row in group.rows]) for group in sheet.lead]
    assert lead == [
        ("Quý I/2021", [("1.1", "")]),
        ("Quý II/2021", [("1.2", "Giao theo nhóm: Các sở, ban, ngành tỉnh")]),
        ("Quý III/2021", [("1.3", "")]),
        ("Khi có điều kiện", [("1.5", "")]),
    ]
    assert [(group.name, [row.partner for row in group.rows]) for group in sheet.support] == [
        ("Trong năm, thường xuyên", ["Sở Nội vụ"])
    ]
    assert (sheet.leads, sheet.supports, sheet.year) == (4, 1, "2021")


def test_programme_has_what_is_left_due_going_on_and_waiting() -> None:
    period = quarter("III", 2021)
    found = plan_status(date(2021, 6, 30), {"on": "2021-03-31", "event": "done", "task": "1.6"})
    programme = worklist(found, period, office(found.interpreted), CLERK)
    assert [(group.name, [row.id for row in group.rows]) for group in programme.groups] == [
        ("Nhiệm vụ từ kỳ trước chuyển sang", ["1.1", "1.2"]),
        ("Nhiệm vụ đến hạn trong kỳ", ["1.3"]),
        ("Nhiệm vụ tiếp tục thực hiện", ["1.4"]),
        ("Nhiệm vụ chờ điều kiện", ["1.5"]),
    ]
    assert programme.counts[0] == "2 nhiệm vụ từ kỳ trước chuyển sang."
    assert (programme.period, programme.first, programme.last) == ("quý III năm 2021", "01/7/2021", "30/9/2021")
    last = worklist(found, quarter("IV", 2021), office(found.interpreted), CLERK)
    assert last.groups[1].rows[0].id == "1.4", "the year's work falls due in the period in which the year ends"


@pytest.mark.parametrize(
    ("today", "day"),
    [("2021-01-01", "2021-06-30"), ("2021-08-15", "2021-08-15"), ("2022-05-05", "2021-06-30")],
)
def test_programme_stands_as_of_today_within_its_period_else_of_the_day_before(today: str, day: str) -> None:
    assert str(eve(quarter("III", 2021), date.fromisoformat(today))) == day


def test_notice_ranks_and_names_those_it_does_not_rank() -> None:
    weights = {"on_time": "100", "overdue": "0", "overdue_limit": "90", "proof": "0"}
    rules = typed(Scoring, {"source": "Quy định.", **weights})
    found = plan_status(date(2021, 4, 30), {"on": "2021-03-01", "event": "done", "task": "1.1"})
    notice = ranking_notice(
        found, rank(found, found.interpreted.tasks, rules), rules.source, office(found.interpreted), CLERK
    )
    rows = [(row.rank, row.name, row.on_time, row.points) for row in notice.rows]
    assert rows == [("1", "Sở Tư pháp", "1/2 (50%)", "50"), ("2", "Sở Nội vụ", "0/1 (0%)", "0")]
    assert [(bloc.name, len(bloc.rows)) for bloc in notice.blocs] == [("Các sở, ban, ngành tỉnh", 2)]
    assert notice.unranked == ["Sở, ngành được giao (không nêu tên cơ quan)"]
    assert notice.source == "Quy định"


def test_changes_are_grouped_and_counted_through() -> None:
    old = interpreted(task("1.1"), task("1.2"), task("1.3"))
    new = interpreted(task("1.1", time="Quý III/2021", budget="20"), task("1.2"), task("1.4", title="Việc mới."))
    appendix = changes_draft(old, new, None, CLERK)
    rows = [(group.name, [(row.number, row.id) for row in group.rows]) for group in appendix.groups]
    assert rows == [
        ("Nhiệm vụ điều chỉnh", [("1", "1.1")]),
        ("Nhiệm vụ bổ sung", [("2", "1.4")]),
        ("Nhiệm vụ đưa ra khỏi kế hoạch", [("3", "1.3")]),
    ]
    changed = appendix.groups[0].rows[0]
    assert changed.old == ["Thời gian: Quý II/2021", "Kinh phí (triệu đồng): 0"]
    assert changed.new == ["Thời gian: Quý III/2021", "Kinh phí (triệu đồng): 20"]
    proposal = changes_draft(old, new, office(new), CLERK).proposal
    assert proposal is not None
    assert proposal.shifts == ["Nhiệm vụ 1.1: lùi từ ngày 30/6/2021 đến ngày 30/9/2021 (92 ngày)."]
    assert appendix.issued_with.startswith("(Kèm theo Quyết định số \u00a0")


def test_changes_belong_to_the_amendment_that_made_them() -> None:
    amendment = {"number": "99/QĐ-UBND", "date": "2021-07-01", "tasks": ["1.1"]}
    old, new = book_of(task("1.1")), book_of(task("1.1", budget="9"), amendments=[amendment])
    appendix = changes_draft(old, new, None, CLERK)
    assert appendix.issued_with == "(Kèm theo Quyết định số 99/QĐ-UBND ngày 01/7/2021 của UBND tỉnh Long An)"


@dataclass(frozen=True)
class Counts:
    done_on_time: int = 0
    done_late: int = 0
    overdue: int = 0
    pending: int = 0
    waiting: int = 0


def widths(counts: Counts, width: float) -> list[tuple[int, str]]:
    found = re.findall(r'<w:tcW w:w="(\d+)"[^>]*/><w:shd [^>]*w:fill="(\w+)"', bar(counts, width))
    return [(int(twips), colour) for twips, colour in found]


def test_bar_is_divided_by_its_numbers_and_as_wide_as_it_is_to_be() -> None:
    cells = widths(Counts(done_on_time=1, overdue=1, pending=2), 40)
    assert sum(twips for twips, _ in cells) == round(40 * 1440 / 25.4)
    assert [round(twips / 567, 1) for twips, _ in cells] == [1.0, 1.0, 2.0]
    assert len({colour for _, colour in cells}) == 3


def test_bar_of_nothing_is_empty() -> None:
    assert widths(Counts(), 40) == [(2268, "FFFFFF")]


@pytest.mark.parametrize("counts", [Counts(1), Counts(1, 1, 1, 1, 1), Counts(999, 1), Counts(0, 0, 7, 0, 3)])
def test_no_width_is_lost_to_rounding(counts: Counts) -> None:
    assert sum(twips for twips, _ in widths(counts, 61.6)) == round(61.6 * 1440 / 25.4)
