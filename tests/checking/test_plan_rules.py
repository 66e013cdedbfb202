"""Every rule finds its fault in the smallest plan that has it, and nothing in one that has not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from builders import REGISTER, book_of, decision, task
from cchc_cli.checking import plan_rules, register_rules
from cchc_cli.checking.plan_rules import check
from cchc_cli.checking.register_rules import check_calendar, check_register
from cchc_cli.files.problems import ProblemKind
from cchc_cli.model.base import plain_data
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.register import Register
from cchc_cli.model.validation import typed

T = ("areas", 0, "tasks")
REPORT = {
    "period": "2021-H1",
    "name": "a",
    "start": "2020-12-15",
    "end": "2021-06-14",
    "due": "2021-06-25",
    "basis": "b",
}
LEFT = [{"number": 1, "paragraphs": ["Ban hành kèm theo Quyết định này Kế hoạch."]}]
SAME = {"text": "Có 80% hồ sơ và 98,5% văn bản"}


def areas(*numbers: int) -> list[dict[str, Any]]:
    return [{"number": n, "title": "a", "tasks": [task(f"{n}.1")]} for n in numbers]


def target(*indicators: dict[str, str], text: str = "Có 80% hồ sơ và 98,5% văn bản") -> list[dict[str, Any]]:
    return [{"text": text, "indicators": [{"name": "a", **i} for i in indicators]}]


# code → (a book that has the fault, where it is, a book that comes near and has it not)
CASES: Mapping[str, tuple[InterpretedPlan, tuple[str | int, ...], InterpretedPlan]] = {
    "duplicate-task": (book_of(task("1.1"), task("1.1")), (*T, 1, "id"), book_of(task("1.1"), task("1.2"))),
    "duplicate-area": (book_of(areas=areas(1, 1)), ("areas", 1, "number"), book_of(areas=areas(1, 2))),
    "duplicate-indicator": (
        book_of(targets=target({"id": "1.1", "at_least": "80"}, {"id": "1.1", "at_least": "80"})),
        ("targets", 0, "indicators", 1, "id"),
        book_of(targets=target({"id": "1.1", "at_least": "80"}, {"id": "1.2", "at_least": "80"})),
    ),
    "task-area": (book_of(task("1.1"), task("2.2")), (*T, 1, "id"), book_of(task("1.1"), task("mới"))),
    "numbering-gap": (book_of(task("1.1"), task("1.3")), (*T, 1, "id"), book_of(task("1.9"), areas=areas(1))),
    "numbering-order": (
        book_of(task("1.1"), task("1.2"), task("1.3"), task("1.2")),
        (*T, 3, "id"),
        book_of(task("1.1"), task("1.2")),
    ),
    "area-gap": (book_of(areas=areas(1, 3)), ("areas", 1, "number"), book_of(areas=areas(1, 2))),
    "time-missing": (book_of(task(time=None)), (*T, 0, "time"), book_of(task(time="Trong năm"))),
    "time-not-understood": (
        book_of(task(time="Quý V/2021")),
        (*T, 0, "time", "text"),
        book_of(task(time="Quý IV/2021")),
    ),
    "product-time-missing": (
        book_of(task(time=None, products=[{"name": "a", "time": "Quý I/2021"}, "b"])),
        (*T, 0, "products", 1, "time"),
        book_of(task(products=[{"name": "a", "time": "Quý I/2021"}, "b"])),
    ),
    "due-before-issue": (
        book_of(task(time="Quý I/2020")),
        (*T, 0, "time", "text"),
        book_of(task(time="Ngày 28/12/2020")),
    ),
    "outside-year": (book_of(task(time="Tháng 01/2022")), (*T, 0, "time", "text"), book_of(task(time="Tháng 12/2021"))),
    "agency-unknown": (
        book_of(task(support="Sở Tư pháp, Sở Lạ")),
        (*T, 0, "support"),
        book_of(task(support="so noi vu")),
    ),
    "agency-none": (book_of(task(lead=" ; ")), (*T, 0, "lead"), book_of(task(support=""))),
    "lead-supports": (
        book_of(task(lead="Sở Nội vụ", support="SNV và STP")),
        (*T, 0, "support"),
        book_of(task(lead="Các sở, ban, ngành tỉnh", support="Sở Nội vụ")),
    ),
    "money-missing": (
        book_of(task("1.1"), task("1.2", budget=None)),
        (*T, 1, "budget"),
        book_of(task("1.1", budget=None), task("1.2", budget=None)),
    ),
    "money-large": (book_of(task(budget="50.000.000")), (*T, 0, "budget"), book_of(task(budget="999.999"))),
    "decision-order": (
        book_of(decision=decision(effective="2020-12-27")),
        ("decision", "effective"),
        book_of(decision=decision(effective="2020-12-28")),
    ),
    "decision-year": (
        book_of(decision=decision(date="2019-12-31"), year="2021"),
        ("decision", "date"),
        book_of(decision=decision(date="2020-01-01")),
    ),
    "decision-number": (
        book_of(decision=decision(number="QĐ 4963")),
        ("decision", "number"),
        book_of(decision=decision(number="12a/2021/NQ-HĐND")),
    ),
    "decision-kind": (
        book_of(decision=decision(number="112/KH-STP", articles=LEFT)),
        ("decision", "articles"),
        book_of(decision=decision(number="…/QĐ-STP", articles=LEFT)),
    ),
    "report-dates": (
        book_of(reporting=[{**REPORT, "due": "2021-06-14"}]),
        ("reporting", 0),
        book_of(reporting=[{**REPORT, "due": "2021-06-15"}]),
    ),
    "indicator-number": (
        book_of(targets=target({"id": "1.1", "at_least": "98"})),
        ("targets", 0, "indicators", 0, "at_least"),
        book_of(targets=target({"id": "1.1", "more_than": "98.5"}, {"id": "1.2", "at_most": "80.0"})),
    ),
}


@pytest.mark.parametrize("code", CASES)
def test_a_rule_finds_its_fault_at_its_place(code: str) -> None:
    interpreted, loc, _ = CASES[code]
    [finding, *_] = [finding for finding in check(interpreted) if finding.code == code and finding.loc == loc]
    assert "{" not in finding.kind.filled(line=7, **finding.values)[0]


@pytest.mark.parametrize("code", CASES)
def test_a_rule_leaves_a_sound_plan_alone(code: str) -> None:
    assert code not in [finding.code for finding in check(CASES[code][2])]


@pytest.mark.parametrize("code", sorted(set(CASES) - {"numbering-order", "task-area", "duplicate-area"}))
def test_a_fault_is_found_by_its_rule_alone(code: str) -> None:
    assert [finding.code for finding in check(CASES[code][0])] == [code]


def test_the_smallest_plan_has_no_finding() -> None:
    assert check(book_of()) == []


@pytest.mark.parametrize(("start", "end"), [("2021-06-15", "2021-06-14")])
def test_a_report_whose_data_end_before_they_start_is_found(start: str, end: str) -> None:
    [finding] = check(book_of(reporting=[{**REPORT, "start": start, "end": end}]))
    assert (finding.code, finding.values["what"]) == ("report-dates", "ngày chốt số liệu trước ngày bắt đầu")


def test_the_first_place_of_a_repeated_number_is_referred_to() -> None:
    [finding] = check(book_of(task("1.1"), task("1.1")))
    assert finding.refers_to == (*T, 0, "id")
    assert finding.kind.filled(line=7, **finding.values)[0] == "nhiệm vụ 1.1 có hai lần; lần đầu ở dòng 7"


def test_a_number_missing_at_the_start_of_an_area_is_a_gap() -> None:
    [finding] = check(book_of(task("1.2")))
    assert finding.kind.filled(line=0, **finding.values)[0] == "số nhiệm vụ nhảy từ 1.0 đến 1.2, thiếu 1.1"


def test_a_gap_after_a_task_out_of_order_is_counted_from_the_largest_number() -> None:
    found = check(book_of(task("1.1"), task("1.2"), task("1.3"), task("1.2"), task("1.5")))
    [gap] = [finding for finding in found if finding.code == "numbering-gap"]
    assert gap.kind.filled(**gap.values)[0] == "số nhiệm vụ nhảy từ 1.3 đến 1.5, thiếu 1.4"


def test_a_task_of_another_area_does_not_count_in_this_one() -> None:
    found = check(book_of(task("1.1"), task("2.9"), task("1.2")))
    assert [finding.code for finding in found] == ["task-area"]


def test_the_piece_that_is_not_understood_is_named() -> None:
    [finding] = check(book_of(task(time="Quý I/2021, quý V/2021")))
    assert finding.piece == "V/2021"
    assert "dừng ở «V/2021»" in finding.kind.filled(line=0, **finding.values)[0]
    assert finding.kind.filled(**finding.values)[1] == "không có ngày, tháng hay quý này" or finding.kind.hint.format(
        **finding.values
    ).startswith("viết theo mẫu")


def test_an_explained_reading_is_named_beside_the_odd_words() -> None:
    time = {"text": "Quý I/2020", "due": "2021-03-31", "reason": "in nhầm năm"}
    [finding] = check(book_of(task(time=time)))
    assert finding.kind.filled(line=0, **finding.values)[0].endswith(
        "trước ngày ban hành 28/12/2020; đang hiểu là 31/3/2021: in nhầm năm"
    )


def test_a_time_before_the_issue_is_not_reported_as_outside_the_year_too() -> None:
    assert [finding.code for finding in check(book_of(task(time="Quý I/2020")))] == ["due-before-issue"]


def test_a_window_in_a_later_year_of_the_plan_is_within_it() -> None:
    assert check(book_of(task(time="Quý I/2023"), until="2025")) == []
    assert [f.code for f in check(book_of(task(time="Quý I/2026"), until="2025"))] == ["outside-year"]


def test_an_unknown_agency_is_answered_with_the_nearest_name() -> None:
    [finding] = check(book_of(task(support="Sở Tư phát")))
    assert (finding.code, finding.piece) == ("agency-unknown", "Sở Tư phát")
    assert finding.kind.filled(**finding.values)[1] == "có phải: «Sở Tư pháp»?"


def test_an_agency_without_a_near_name_is_answered_with_where_to_add_it() -> None:
    [finding] = check(book_of(task(support="Xyz")))
    assert "agencies.yaml" in finding.kind.filled(**finding.values)[1]


@pytest.mark.parametrize("budget", ["0", "12,5", "1.500", "Dự trù riêng"])
def test_money_in_any_form_is_not_absent(budget: str) -> None:
    assert check(book_of(task(budget=budget))) == []


def register(**changes: Any) -> Register:
    return typed(Register, plain_data(REGISTER) | changes)


def agency(id_: str, name: str, **more: Any) -> dict[str, Any]:
    return {"id": id_, "name": name, **more}


REGISTER_CASES: Mapping[str, tuple[Register, tuple[str | int, ...]]] = {
    "duplicate-id": (
        typed(Register, {"agencies": [agency("a", "Sở A")], "groups": [{"id": "a", "name": "B", "count": 2}]}),
        ("groups", 0, "id"),
    ),
    "duplicate-name": (
        typed(Register, {"agencies": [agency("a", "Sở Hoà"), agency("b", "Sở B", aliases=["SO HÒA"])]}),
        ("agencies", 1, "aliases", 0),
    ),
    "unknown-member": (
        register(groups=[{"id": "g", "name": "G", "members": ["snv", "stpp"]}]),
        ("groups", 0, "members", 1),
    ),
}


@pytest.mark.parametrize("code", REGISTER_CASES)
def test_a_rule_of_the_register_finds_its_fault_at_its_place(code: str) -> None:
    interpreted, loc = REGISTER_CASES[code]
    assert [(finding.code, finding.loc) for finding in check_register(interpreted)] == [(code, loc)]


def test_a_sound_register_has_no_finding() -> None:
    assert check_register(REGISTER) == []


def test_a_name_written_twice_for_the_same_agency_is_no_fault() -> None:
    assert check_register(typed(Register, {"agencies": [agency("a", "Sở A", aliases=["so a"])]})) == []


def test_an_unknown_member_is_answered_with_the_nearest_id() -> None:
    [finding] = check_register(REGISTER_CASES["unknown-member"][0])
    assert finding.kind.filled(**finding.values)[1] == "có phải: «stp»?"


def calendar(*days: str, end: str | None = None) -> Calendar:
    off = [{"start": day, "end": end, "name": "a"} for day in days]
    return typed(Calendar, {"years": [{"year": "2021", "source": "b", "days_off": off}]})


def test_a_day_off_of_another_year_is_found_at_its_place() -> None:
    assert [f.loc for f in check_calendar(calendar("2021-01-01", "2022-01-01"))] == [
        ("years", 0, "days_off", 1, "start")
    ]
    assert [f.loc for f in check_calendar(calendar("2021-12-31", end="2022-01-02"))] == [
        ("years", 0, "days_off", 0, "end")
    ]


def test_days_off_of_the_year_are_no_fault() -> None:
    assert list(check_calendar(calendar("2021-01-01", end="2021-12-31"))) == []


@pytest.mark.parametrize(
    ("kind", "is_error"),
    [
        (plan_rules.DUPLICATE_TASK, True),
        (plan_rules.TIME_NOT_UNDERSTOOD, True),
        (plan_rules.AGENCY_UNKNOWN, True),
        (plan_rules.AGENCY_NONE, True),
        (register_rules.UNKNOWN_MEMBER, True),
        (plan_rules.NUMBERING_GAP, False),
        (plan_rules.MONEY_MISSING, False),
        (plan_rules.OUTSIDE_YEAR, False),
        (plan_rules.DUE_BEFORE_ISSUE, False),
        (plan_rules.LEAD_SUPPORTS, False),
    ],
)
def test_severity_goes_by_harm(kind: ProblemKind, *, is_error: bool) -> None:
    assert kind.is_error is is_error
