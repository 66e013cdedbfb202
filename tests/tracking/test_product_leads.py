"""One task whose products are led by different bodies: each followed apart, from the plan's words to the rates."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.checking import plan_rules
from cchc_cli.checking.journal_rules import check_journal
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.scoring import Scoring
from cchc_cli.model.validation import typed
from cchc_cli.tracking.assignments import Responsibilities, leading, parts, timings
from cchc_cli.tracking.deadlines import deadlines, debts
from cchc_cli.tracking.plan_status import PlanStatus, span
from cchc_cli.tracking.queries import Role, holding_words, involved, part_in, parts_with
from cchc_cli.tracking.ranking import score_of
from cchc_cli.tracking.rates import by_agency
from cchc_cli.tracking.states import State
from journals import happened, journal

MERGED = [
    {"name": "Kế hoạch", "lead": "Sở Nội vụ", "support": "Sở Tư pháp"},
    {"name": "Báo cáo", "lead": "Sở Tư pháp, UBND huyện Đức Hòa", "time": "Quý III/2021"},
]
DAY = date(2021, 7, 15)
SCORING = typed(Scoring, {"source": "x", "on_time": "70", "overdue": "20", "overdue_limit": "30", "proof": "10"})


def plan(**changes: Any) -> InterpretedPlan:
    return book_of(task(**({"products": MERGED, "lead": None, "support": None} | changes)), task("1.2"))


def row(**changes: Any) -> InterpretedTask:
    return plan(**changes).tasks[0]


def status(*entries: dict[str, Any], agency: str = "", on: date = DAY) -> PlanStatus:
    return PlanStatus(plan(), journal(*entries), on, agency=agency)


def codes(entry: dict[str, Any], **changes: Any) -> list[tuple[object, str]]:
    found = check_journal(plan(**changes), journal(entry), date(2021, 12, 31))
    return [(finding.loc[-1], finding.code) for finding in found if finding.is_error]


def owed(plan_status: PlanStatus) -> dict[tuple[int, str], State]:
    task_ = plan_status.interpreted.tasks[0]
    return {(a.part.number, a.unit.id): plan_status.of_assignment(a).state for a in plan_status.assignments(task_)}


def test_each_product_is_a_part_of_its_own_with_the_tasks_time_where_it_has_none() -> None:
    task_ = row()
    assert [(p.number, p.lead.text, p.support.text, p.timing and p.timing.text) for p in parts(task_)] == [
        (1, "Sở Nội vụ", "Sở Tư pháp", "Quý II/2021"),
        (2, "Sở Tư pháp, UBND huyện Đức Hòa", "", "Quý III/2021"),
    ]
    assert [timing and timing.text for timing in timings(task_)] == ["Quý II/2021", "Quý III/2021"]
    assert span(task_).due == date(2021, 9, 30)


def test_products_of_one_time_say_it_once() -> None:
    same = [MERGED[0], {"name": "Báo cáo", "lead": "Sở Tư pháp"}]
    assert span(row(products=same)).text == "Quý II/2021"
    assert [part.number for part in parts(row(products=same))] == [1, 2]
    assert [part.number for part in parts(row(products=same, time=None))] == [1, 2]


def test_the_rest_of_a_task_is_its_own_leads() -> None:
    task_ = row(products=["Kế hoạch", "Sơ kết", {"name": "Báo cáo", "lead": "Sở Tư pháp"}], lead="Sở Nội vụ")
    assert [(part.number, part.named_by, part.lead.text) for part in parts(task_)] == [
        (0, (1, 2), "Sở Nội vụ"),
        (3, (3,), "Sở Tư pháp"),
    ]
    assert [part.number for part in parts(row(products=task_.task.products and [*MERGED], lead="UBND cấp xã"))] == [
        0, 1, 2,
    ]  # fmt: skip


def test_a_lead_of_its_own_makes_a_part_also_where_nothing_has_a_time() -> None:
    task_ = row(products=["Kế hoạch", {"name": "Báo cáo", "lead": "Sở Tư pháp"}], lead="Sở Nội vụ", time=None)
    assert [(part.number, part.lead.text) for part in parts(task_)] == [(0, "Sở Nội vụ"), (2, "Sở Tư pháp")]


def test_who_leads_the_task_is_all_who_lead_any_of_it() -> None:
    task_ = row()
    assert task_.lead.text == "Sở Nội vụ;\nSở Tư pháp, UBND huyện Đức Hòa"
    assert task_.lead.agencies == ("snv", "stp", "ubnd-duc-hoa")
    assert [task_.lead.text[m.start : m.end] for m in task_.lead.mentions] == [m.text for m in task_.lead.mentions]
    assert (leading(task_).text, leading(task_, 1).text) == (task_.lead.text, "Sở Nội vụ")
    assert holding_words("duc hoa bao cao")(task_)


@pytest.mark.parametrize(
    ("id_", "role", "numbers"),
    [
        ("snv", Role.LEAD, [1]),
        ("stp", Role.LEAD, [2]),
        ("stp", Role.SUPPORT, [1]),
        ("ubnd-duc-hoa", Role.LEAD, [2]),
        ("ubnd-moc-hoa", Role.LEAD, []),
    ],
)
def test_what_a_body_has_of_the_task(id_: str, role: Role, numbers: list[int]) -> None:
    responsibilities = Responsibilities(plan())
    task_ = responsibilities.interpreted.tasks[0]
    assert [part.number for part in parts_with(responsibilities, task_, id_, role)] == numbers
    led = part_in(responsibilities, task_, id_, Role.LEAD)
    assert (led is not None) is (id_ != "ubnd-moc-hoa")


def test_who_leads_one_product_and_supports_another_is_told_both() -> None:
    found = involved(Responsibilities(plan()), "stp")
    assert [(task_.id, part.role) for task_, part in found] == [
        ("1.1", Role.LEAD),
        ("1.1", Role.SUPPORT),
        ("1.2", Role.SUPPORT),
    ]


def test_an_unknown_name_is_found_at_its_product() -> None:
    unknown = [{"name": "Kế hoạch", "lead": "Sở Hàng không", "support": "Sở Vũ trụ"}]
    found = plan_rules.check(plan(products=unknown))
    assert [f.loc[-3:] for f in found if f.kind is plan_rules.AGENCY_UNKNOWN] == [
        ("products", 0, "lead"),
        ("products", 0, "support"),
    ]


def test_who_leads_one_product_may_support_another_but_not_the_same() -> None:
    def said(products: list[Any]) -> list[Any]:
        found = plan_rules.check(plan(products=products))
        return [(f.loc[-3:], f.values["what"]) for f in found if f.kind is plan_rules.LEAD_SUPPORTS]

    assert said(MERGED) == []
    assert said([MERGED[0] | {"support": "SNV"}]) == [(("products", 0, "support"), "sản phẩm 1 của nhiệm vụ 1.1")]


def test_an_entry_without_product_is_about_what_its_agency_leads() -> None:
    found = owed(status(happened("2021-04-01", "done", "1.1", agency="Sở Nội vụ")))
    assert found == {
        (1, "snv"): State.DONE_ON_TIME,
        (2, "stp"): State.PENDING,
        (2, "ubnd-duc-hoa"): State.PENDING,
    }


def test_an_entry_about_a_product_is_about_all_who_lead_it() -> None:
    found = owed(status(happened("2021-07-01", "extended", "1.1", product=2, due="2021-12-31"), on=date(2021, 10, 5)))
    assert found == {(1, "snv"): State.OVERDUE, (2, "stp"): State.PENDING, (2, "ubnd-duc-hoa"): State.PENDING}


@pytest.mark.parametrize(
    ("entry", "errors"),
    [
        (happened("2021-07-01", "done", "1.1", agency="Sở Nội vụ"), []),
        (happened("2021-07-01", "done", "1.1", product=1), []),
        (happened("2021-07-01", "done", "1.1", product=2, agency="STP"), []),
        (happened("2021-07-01", "done", "1.1", product=2), [("agency", "agency-needed")]),
        (happened("2021-07-01", "done", "1.1", product=2, agency="SNV"), [("agency", "not-lead")]),
        (happened("2021-07-01", "done", "1.1", product=1, agency="STP"), [("agency", "not-lead")]),
        (happened("2021-07-01", "started", "1.1", agency="Mộc Hóa"), [("agency", "not-lead")]),
        (happened("2021-07-01", "started", "1.1"), [("agency", "agency-needed")]),
        (happened("2021-07-01", "extended", "1.1", due="2021-12-31"), [("product", "product-needed")]),
    ],
)
def test_what_can_be_recorded(entry: dict[str, Any], errors: list[tuple[str, str]]) -> None:
    assert codes(entry) == errors


def test_where_each_product_has_one_lead_naming_the_product_is_enough() -> None:
    single = [MERGED[0], {"name": "Báo cáo", "lead": "Sở Tư pháp"}]
    assert codes(happened("2021-07-01", "done", "1.1"), products=single) == [("product", "product-needed")]
    moved = happened("2021-07-01", "extended", "1.1", due="2021-12-31")
    assert codes(moved, products=single) == []  # the time is the task's, and moves for all


def test_deadlines_and_debts_are_each_bodys_own() -> None:
    plan_status = status(happened("2021-04-01", "done", "1.1", agency="SNV"))
    found = deadlines(plan_status, plan_status.interpreted.tasks[:1])
    assert [(d.id, d.who, d.status.state.value, d.status.of) for d in found] == [
        ("1.1 sp 1", "Sở Nội vụ", "done-on-time", 1),
        ("1.1 sp 2", "Sở Tư pháp, UBND huyện Đức Hòa", "pending", 2),
    ]
    late = status(on=date(2021, 7, 20))
    of = {debt.unit.id: [d.id for d in debt.overdue] for debt in debts(late, late.interpreted.tasks[:1])}
    assert of == {"snv": ["1.1 sp 1"], "stp": [], "ubnd-duc-hoa": []}


def test_asked_about_one_body_only_its_products_stand() -> None:
    plan_status = status(agency="stp")
    task_ = plan_status.interpreted.tasks[0]
    assert [part.number for part in plan_status.parts(task_)] == [2]
    assert (plan_status.of(task_).state, plan_status.of(task_).of) == (State.PENDING, 1)
    assert [d.id for d in deadlines(plan_status, [task_])] == ["1.1 sp 2"]
    assert [part.number for part in status(agency="ubnd-moc-hoa").parts(task_)] == [1, 2]  # leads nothing: the whole


def test_the_task_is_done_when_every_body_has_done_its_product() -> None:
    done = [happened("2021-06-01", "done", "1.1", agency=name) for name in ("SNV", "STP")]
    plan_status = status(*done)
    found = plan_status.of(plan_status.interpreted.tasks[0])
    assert (found.state, found.done, found.of) == (State.PENDING, 2, 3)
    whole = status(*done, happened("2021-06-02", "done", "1.1", agency="Đức Hòa"))
    assert whole.of(whole.interpreted.tasks[0]).state is State.DONE_ON_TIME


def test_rates_and_scores_count_a_body_by_its_own_products() -> None:
    plan_status = status(happened("2021-06-01", "done", "1.1", agency="STP"), on=date(2021, 12, 31))
    first = plan_status.interpreted.tasks[:1]
    assert {g.key: (g.totals.done, g.totals.total) for g in by_agency(plan_status, first)} == {
        "snv": (0, 1), "stp": (1, 1), "ubnd-duc-hoa": (0, 1),
    }  # fmt: skip
    score = score_of(plan_status, first, "stp", SCORING)
    assert score is not None
    assert [part.part.number for part in score.counted] == [2]


def test_two_tasks_whose_products_are_led_crosswise_stand_apart() -> None:
    crossed = [MERGED[0] | {"time": "Quý I/2021"}, {"name": "Báo cáo", "lead": "Sở Tư pháp", "time": "Quý IV/2021"}]
    other = [crossed[1] | {"lead": "Sở Nội vụ"}, crossed[0] | {"lead": "Sở Tư pháp"}]
    led: dict[str, Any] = {"lead": None, "support": None, "time": None}
    interpreted = book_of(task(products=crossed, **led), task("1.2", products=other, **led))
    of_snv = PlanStatus(interpreted, (), DAY, agency="snv")
    assert [of_snv.of(task_).state for task_ in interpreted.tasks] == [State.OVERDUE, State.PENDING]
