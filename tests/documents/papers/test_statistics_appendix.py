"""The statistics appendix has the workspace's lines, this period's value beside the one before."""

from __future__ import annotations

from typing import Any

from builders import book_of, task
from cchc_cli.documents.papers.progress_report import Beside, ProgressReport, progress_report
from cchc_cli.documents.wording.frame import Clerk, office
from cchc_cli.model.reporting.statistics_table import Statistics
from cchc_cli.model.validation import typed
from cchc_cli.tracking.periods import reporting
from cchc_cli.tracking.plan_status import PlanStatus
from journals import journal


def report(period: str, *lines: dict[str, Any]) -> ProgressReport:
    interpreted = book_of(task("1.1", time="Quý I/2021"), task("1.2"), coordinator="snv")
    entries = journal({"on": "2021-05-01", "event": "done", "task": "1.1"})
    found = typed(Statistics, {"source": "Minh họa", "lines": list(lines)})
    wanted = reporting(period, interpreted.plan)
    status = PlanStatus(interpreted, entries, wanted.last)
    return progress_report(status, wanted, office(interpreted), Clerk(2021), Beside(statistics=found))


DONE = {"code": "1.2", "name": "Đã hoàn thành", "unit": "nhiệm vụ", "group": "Kế hoạch", "of_plan": "done"}
VISITS = {
    "code": "2.1",
    "name": "Đã kiểm tra",
    "unit": "cơ quan",
    "group": "Kiểm tra",
    "values": [{"period": "2021-H1", "value": "12"}, {"period": "2021-Q1", "value": "5"}],
}
FAULTS = {"code": "2.2", "name": "Vấn đề", "group": "Kiểm tra"}


def cells(found: ProgressReport) -> list[tuple[str, str, str, str]]:
    return [(row.group, row.code, row.before, row.now) for row in found.statistics]


def test_lines_stand_with_the_period_before_and_what_is_not_known_says_so() -> None:
    found = report("2021-H1", DONE, VISITS, FAULTS)
    assert found.statistics_before == "quý I năm 2021"
    assert cells(found) == [
        ("Kế hoạch", "1.2", "0", "1"), ("Kiểm tra", "2.1", "5", "12"), ("", "2.2", "", "chưa có báo cáo")
    ]  # fmt: skip


def test_the_same_period_of_the_last_year_goes_before_the_period_before() -> None:
    last_year = VISITS | {"values": [*VISITS["values"], {"period": "2020-H1", "value": "9.5"}]}
    found = report("2021-H1", DONE, last_year)
    assert found.statistics_before == "6 tháng đầu năm 2020"
    assert cells(found) == [("Kế hoạch", "1.2", "", "1"), ("Kiểm tra", "2.1", "9,5", "12")]


def test_money_that_was_used_is_told_beside_what_was_planned() -> None:
    used = {"code": "9", "name": "Kinh phí đã sử dụng", "unit": "triệu đồng", "says": "money-used",
            "values": [{"period": "2021-H1", "value": "37.5"}]}  # fmt: skip
    assert report("2021-H1", used).money.endswith("Kinh phí đã sử dụng trong kỳ: 37,5 triệu đồng.")
    assert "đã sử dụng" not in report("2021-Q1", used).money


def test_a_period_for_which_nothing_is_filled_in_has_no_appendix() -> None:
    found = report("2021-Q3", DONE, VISITS)
    assert (found.statistics, found.statistics_before) == ([], "")
