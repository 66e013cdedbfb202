"""Last year's plan carried over: what moves, what is left open, what is left behind."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import decision, parsed, plan_of, task
from cchc_cli.language.text import nfc
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import validate
from cchc_cli.starting.next_year import PreviousYear, next_plan


def carried(plan: Plan, year: int = 2022, unfinished: list[str] | None = None) -> tuple[Plan, str]:
    """The new plan as read back, and its text."""
    text = next_plan(PreviousYear(plan, "plans/2021.yaml", unfinished), year)
    validated = validate(parsed(text), Plan)
    assert validated.value is not None, validated.problems
    assert validated.problems == ()
    return validated.value, text


def test_words_and_times_move_and_each_is_marked_above() -> None:
    plan = plan_of(
        task(
            title="Kiểm tra CCHC năm 2021.", products=[{"name": "Báo cáo năm 2020.", "time": "Quý I/2021"}, "Kế hoạch."]
        )
    )
    new, text = carried(plan)
    found = new.areas[0].tasks[0]
    assert (found.title, found.products[0].name) == ("Kiểm tra CCHC năm 2022.", "Báo cáo năm 2021.")
    assert found.products[0].time is not None
    assert found.products[0].time.text == "Quý I/2022"
    assert found.time is not None
    assert found.time.text == "Quý II/2022"
    lines = [line.strip(" -") for line in text.splitlines()]
    for value, mark in (
        ("title: Kiểm tra CCHC năm 2022.", "2021 → 2022"),
        ("name: Báo cáo năm 2021.", "2020 → 2021"),
        ("time: Quý I/2022", "2021 → 2022"),
    ):
        assert lines[lines.index(value) - 1] == f"# cần xem: {mark}"


def test_agencies_numbers_money_and_goals_are_taken_as_they_are() -> None:
    targets = [{"text": "Trên 85%", "indicators": [{"id": "1.1", "name": "Hài lòng", "more_than": "85.5"}]}]
    plan = plan_of(task("1.10", budget="12,5"), task("1.11", budget=None), targets=targets)
    new, text = carried(plan)
    first, second = new.areas[0].tasks
    assert (first.id, first.lead, first.support, first.budget) == ("1.10", "Sở Nội vụ", "Sở Tư pháp", "12,5")
    assert second.budget is None
    assert new.targets == plan.targets
    assert 'id: "1.10"' in text


def test_the_decision_is_left_open() -> None:
    old = decision(grounds=["Căn cứ Luật ngày 19/6/2015;"], recipients=["Như Điều 3;"])
    new, text = carried(plan_of(decision=old))
    assert (new.decision.number, new.decision.date) == ("…/QĐ-UBND", date(2021, 12, 31))
    assert (new.decision.grounds, new.decision.recipients) == ((), ("Như Điều 3;",))
    assert new.decision.effective == date(2022, 1, 1)
    assert "# - Căn cứ Luật ngày 19/6/2015;" in text


def test_last_years_decision_is_not_named_any_more() -> None:
    body = {
        "subject": "Công tác CCHC năm 2021",
        "issued_with": "(Ban hành kèm theo Quyết định số 4963/QĐ-UBND ngày 28/12/2020 của UBND tỉnh)",
        "place_date": "Long An, ngày 28 tháng 12 năm 2020",
    }
    new, _ = carried(plan_of(body=body))
    assert new.body is not None
    assert new.body.issued_with == "(Ban hành kèm theo Quyết định số …/QĐ-UBND ngày … của UBND tỉnh)"
    assert new.body.place_date == "Long An, ngày … tháng … năm …"


def test_what_was_said_of_last_years_text_stays_behind() -> None:
    corrections = [{"where": "1.1", "scanned": "a", "read": "b", "reason": "c"}]
    amendments = [{"number": "1/QĐ-UBND", "date": "2021-05-05", "tasks": ["1.1"]}]
    accepted = [{"code": "money-missing", "where": "1.1", "reason": "d"}]
    new, _ = carried(plan_of(corrections=corrections, amendments=amendments, accepted=accepted))
    assert (new.corrections, new.amendments, new.accepted) == ((), (), ())


def test_periodic_reports_move_with_their_days() -> None:
    report: dict[str, Any] = {
        "period": "2021-H1", "name": "Báo cáo 6 tháng đầu năm 2021", "start": "2020-12-15", "end": "2021-06-14",
        "due": "2021-06-25", "basis": "Nghị định 09/2019/NĐ-CP (số liệu từ 15/12/2020)",
    }  # fmt: skip
    new, _ = carried(plan_of(reporting=[report]))
    (found,) = new.reporting
    assert (found.period, found.start, found.due) == ("2022-H1", date(2021, 12, 15), date(2022, 6, 25))
    assert found.basis == "Nghị định 09/2019/NĐ-CP (số liệu từ 15/12/2021)"


def test_a_slip_of_the_year_is_written_as_it_was_meant() -> None:
    slip = {"text": "Quý I/2020", "due": "2021-03-31", "reason": "Ghi nhầm năm."}
    new, _ = carried(plan_of(task(time=slip)))
    time = new.areas[0].tasks[0].time
    assert time is not None
    assert (time.text, time.due) == ("Quý I/2022", None)


def test_another_reading_stays_explained() -> None:
    read = {"text": "Quý I/2021", "due": "2021-04-15", "reason": "Theo công văn."}
    new, _ = carried(plan_of(task(time=read)))
    time = new.areas[0].tasks[0].time
    assert time is not None
    assert (time.text, time.due, time.reason) == ("Quý I/2022", date(2022, 4, 15), "Theo công văn.")


@pytest.mark.parametrize(
    ("unfinished", "said"),
    [
        (["1.1 Việc (Sở Nội vụ): quá hạn 5 ngày"], "# - 1.1 Việc (Sở Nội vụ): quá hạn 5 ngày\nareas:"),
        ([], "# plans/2021.yaml: mọi nhiệm vụ đã hoàn thành.\nareas:"),
        (None, "# plans/2021.yaml không có sổ theo dõi: chưa biết nhiệm vụ nào chưa hoàn thành.\nareas:"),
    ],
)
def test_unfinished_tasks_are_listed_above_the_new_ones(unfinished: list[str] | None, said: str) -> None:
    assert said in carried(plan_of(), unfinished=unfinished)[1]


def test_a_plan_of_several_years_keeps_its_length() -> None:
    new, _ = carried(plan_of(until="2025"), 2026)
    assert new.years == (2026, 2030)


WORDS = st.text(min_size=1, max_size=80).map(nfc).filter(lambda t: t.isprintable() and t == " ".join(t.split()))


@given(st.lists(WORDS, min_size=1, max_size=3), WORDS)
@settings(max_examples=150, deadline=None)
def test_any_words_come_through(products: list[str], lead: str) -> None:
    """Whatever stands in a cell, quotes and colons included, is read back as it was, years aside."""
    plan = plan_of(task(products=products, lead=lead))
    found = carried(plan)[0].areas[0].tasks[0]
    assert found.lead == plan.areas[0].tasks[0].lead
    assert [len(p.name) for p in found.products] == [len(p.name) for p in plan.areas[0].tasks[0].products]
