"""Every rule over a journal: what it finds, where, and what it lets pass."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.checking.journal_rules import check_journal
from cchc_cli.language.document_numbers import DOCUMENT_NUMBER
from cchc_cli.model.interpretation import InterpretedPlan
from journals import happened, journal, measured

TODAY = date(2021, 12, 31)
SHARE = {"id": "1.1", "name": "Tỷ lệ", "at_least": "80"}
DAYS = {"id": "1.2", "name": "Số ngày", "at_most": "3", "unit": "ngày"}
TARGETS = [{"text": "Đạt 80%; không quá 3 ngày", "indicators": [SHARE, DAYS]}]
TWO_TIMES = [{"name": "Kế hoạch.", "time": "Quý I/2021"}, {"name": "Báo cáo.", "time": "Quý IV/2021"}]
REPORT = {
    "period": "2021-H1", "name": "Báo cáo 6 tháng", "start": "2020-12-15", "end": "2021-06-14", "due": "2021-06-25",
    "basis": "Nghị định 09/2019/NĐ-CP",
}  # fmt: skip
BOOK = book_of(
    task("1.1"),
    task("1.2", products=["Kế hoạch.", "Báo cáo."]),
    task("1.3", products=TWO_TIMES, time=None),
    task("1.4", lead="Các sở, ban, ngành tỉnh; UBND cấp huyện"),
    task("1.5", time="Khi Chính phủ ban hành"),
    task("1.6", lead="UBND cấp xã"),
    task("1.7", lead="Sở Nội vụ, các cơ quan, đơn vị liên quan"),
    targets=TARGETS,
    reporting=[REPORT],
)
PROOF = "1/BC-SNV"
NO_OWN_TIME = ("product", "no-own-time")


def found(*entries: dict[str, Any], interpreted: InterpretedPlan = BOOK) -> list[tuple[tuple[str | int, ...], str]]:
    findings = check_journal(interpreted, journal(*entries), TODAY)
    assert all(finding.kind.filled(line=1, **finding.values)[0] for finding in findings)
    return [(finding.loc, finding.code) for finding in findings]


def test_a_sound_year_has_no_finding() -> None:
    assert not found(
        happened("2021-03-01", "started"),
        happened("2021-03-02", "progress", percent=50),
        happened("2021-03-03", "difficulty", note="Thiếu người"),
        happened("2021-03-04", "resolved"),
        happened("2021-03-05", "extended", due="2021-07-31", document=PROOF),
        happened("2021-07-01", "done", document={"number": PROOF, "date": "2021-07-01"}),
        happened("2021-07-02", "reopened"),
        happened("2021-07-03", "not-arisen"),
        happened("2021-07-04", "triggered", "1.5", due="2021-08-01", document="76/NQ-CP"),
        happened("2021-07-05", "done", "1.3", product=2, document=PROOF),
        happened("2021-07-06", "done", "1.4", agency="STP", document=PROOF),
        happened("2021-07-07", "progress", "1.6", count=188, document=PROOF),
        happened("2021-07-08", "done", "1.7", agency="các cơ quan, đơn vị liên quan", document=PROOF),
        measured("2021-07-09", "1.1", "100"),
        measured("2021-07-09", "1.2", "500"),
    )


@pytest.mark.parametrize(
    ("entry", "place", "code"),
    [
        (happened("2020-12-27", "started"), "on", "before-decision"),
        (happened("2022-01-01", "started"), "on", "in-future"),
        (happened("2021-05-01", "started", "9.9"), "task", "unknown-task"),
        (happened("2021-05-01", "started", product=2), "product", "unknown-product"),
        (happened("2021-05-01", "started", agency="Sở Thể thao"), "agency", "unknown-agency"),
        (happened("2021-05-01", "started", agency="Sở Tư pháp"), "agency", "not-lead"),
        (happened("2021-05-01", "started", "1.4"), "agency", "agency-needed"),
        (happened("2021-05-01", "progress", "1.3", percent=10), "product", "product-needed"),
        (happened("2021-05-01", "reopened"), "event", "nothing-to-reopen"),
        (happened("2021-05-01", "triggered", due="2021-07-01"), "event", "no-condition"),
        (happened("2021-05-01", "triggered", "1.5", document=PROOF), "event", "triggered-undated"),
        (happened("2021-06-20", "started", "2021-H1"), "event", "report-event"),
        (happened("2021-06-20", "reopened", "2021-H1"), "event", "report-not-sent"),
        (happened("2021-06-20", "done", "2021-H1"), "event", "done-without-proof"),
        (happened("2021-05-01", "done"), "event", "done-without-proof"),
        (happened("2021-05-01", "extended", due="2021-07-01"), "event", "extended-without-document"),
        (happened("2021-05-01", "extended", due="2021-06-30", document=PROOF), "due", "extended-earlier"),
        (happened("2021-05-01", "extended", "1.2", product=1, due="2021-07-01", document=PROOF), *NO_OWN_TIME),
        (happened("2021-05-01", "progress", count=3), "count", "not-counted"),
        (happened("2021-05-01", "progress", "1.6", count=189), "count", "count-too-large"),
        (happened("2021-05-01", "resolved"), "event", "nothing-to-resolve"),
        (measured("2021-05-01", "9.9", "1"), "indicator", "unknown-indicator"),
        (measured("2021-05-01", "1.1", "100.5"), "value", "percent-range"),
        (measured("2021-05-01", "1.1", "-1"), "value", "percent-range"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_is_found_at_its_place(entry: dict[str, Any], place: str, code: str) -> None:
    assert found(entry) == [((0, place), code)]


@pytest.mark.parametrize("number", ["512", "512/KH", "KH-UBND/512", "512 /KH-UBND", "Số 512/KH-UBND", "512/KH-UBND."])
def test_a_document_number_not_in_the_form_of_the_decree_is_found(number: str) -> None:
    assert found(happened("2021-05-01", "done", document=number)) == [((0, "document", "number"), "document-number")]


@pytest.mark.parametrize(
    "number",
    [
        "512/KH-UBND", "05/BNV-VP", "12/UBND-VX", "118/2008/QĐ-TTg", "76/NQ-CP", "15a/QĐ-BQLKKT", "88/SGD&ĐT-VP",
        "39-NQ/TW", "02-ĐA/TU", "77/2015/QH13", "580/2018/UBTVQH14", "12777/UBND-THKSTTHC", "5076/SNV-TTr",
    ],
)  # fmt: skip
def test_document_numbers_as_they_are_in_use_pass(number: str) -> None:
    assert DOCUMENT_NUMBER.fullmatch(number)


def test_a_document_dated_after_the_day_is_a_warning() -> None:
    entry = happened("2021-05-01", "done", document={"number": PROOF, "date": "2021-05-02"})
    (finding,) = check_journal(BOOK, journal(entry), TODAY)
    assert (finding.loc, finding.code, finding.is_error) == ((0, "document", "date"), "document-after", False)


def test_a_missing_proof_is_a_warning() -> None:
    (finding,) = check_journal(BOOK, journal(happened("2021-05-01", "done")), TODAY)
    assert not finding.is_error


def second(first: str, then: str, **more: Any) -> list[str]:
    """What is found of the second of two entries about the same task."""
    due = {"due": "2021-08-01"} if then == "extended" else {}
    note = {"note": "…"} if then == "progress" else {}
    entries = [
        happened("2021-05-01", first, document=PROOF),
        happened("2021-05-02", then, document=PROOF, **due, **note, **more),
    ]
    return [code for (index, *_), code in found(*entries) if index == 1]


@pytest.mark.parametrize("then", ["started", "progress", "not-arisen", "extended"])
def test_what_is_done_neither_starts_nor_goes_on_nor_gets_a_later_deadline(then: str) -> None:
    assert second("done", then) == ["contradiction"]


@pytest.mark.parametrize("then", ["done", "started", "progress", "not-arisen", "extended"])
def test_what_has_not_arisen_is_reopened_before_anything_else(then: str) -> None:
    assert second("not-arisen", then) == ["contradiction"]


def test_done_is_said_once() -> None:
    assert second("done", "done") == ["done-again"]


def test_a_report_is_sent_once() -> None:
    sent = happened("2021-06-20", "done", "2021-H1", document=PROOF)
    assert not found(sent)
    assert found(sent, sent | {"on": "2021-06-21"}) == [((1, "event"), "done-again")]


def test_done_can_be_said_again_after_reopening() -> None:
    done = [happened(f"2021-05-0{n}", event, document=PROOF) for n, event in enumerate(("done", "reopened", "done"), 1)]
    assert not found(*done)


def test_each_product_is_done_once() -> None:
    first, other = (happened("2021-05-01", "done", "1.2", product=n, document=PROOF) for n in (1, 2))
    assert not found(first, other)
    assert found(first, first | {"on": "2021-05-02"}) == [((1, "event"), "done-again")]


def test_a_product_can_be_reopened_alone() -> None:
    first = happened("2021-05-01", "done", "1.2", product=1, document=PROOF)
    assert not found(first, happened("2021-05-02", "reopened", "1.2", product=1))
    assert found(first, happened("2021-05-02", "reopened", "1.2", product=2)) == [((1, "event"), "nothing-to-reopen")]


def test_a_task_of_which_something_is_done_has_arisen() -> None:
    first = happened("2021-05-01", "done", "1.2", product=1, document=PROOF)
    assert found(first, happened("2021-05-02", "not-arisen", "1.2")) == [((1, "event"), "contradiction")]
    assert not found(first, happened("2021-05-02", "not-arisen", "1.2", product=2))


def test_a_group_can_report_for_members_of_which_some_have_reported() -> None:
    one = happened("2021-05-01", "done", "1.4", agency="STP", document=PROOF)
    group = happened("2021-05-02", "done", "1.4", agency="Các sở, ban, ngành tỉnh", document=PROOF)
    assert not found(one, group)
    assert found(one, group, group | {"on": "2021-05-03"}) == [((2, "event"), "done-again")]


@pytest.mark.parametrize("event", ["triggered", "extended", "difficulty"])
def test_what_is_about_the_whole_group_needs_no_agency(event: str) -> None:
    interpreted = book_of(task(lead="Các sở, ban, ngành tỉnh", time="Khi Chính phủ ban hành"))
    entry = happened("2021-05-01", event, due="2021-09-01", document=PROOF)
    entry |= {"note": "Thiếu người"} if event == "difficulty" else {}
    if event == "difficulty":
        del entry["due"]
    assert not found(entry, interpreted=interpreted)


def test_contradictions_go_by_the_days_not_by_the_lines() -> None:
    entries = [happened("2021-06-02", "reopened"), happened("2021-06-01", "done", document=PROOF)]
    assert not found(*entries)


def test_one_resolution_settles_every_difficulty_that_it_is_about() -> None:
    entries = [happened("2021-05-01", "difficulty", note=n) for n in "ab"]
    once = [*entries, happened("2021-05-02", "resolved")]
    assert not found(*once)
    assert found(*once, happened("2021-05-03", "resolved")) == [((3, "event"), "nothing-to-resolve")]


def test_a_resolution_of_somebody_elses_difficulty_settles_nothing() -> None:
    difficulty = happened("2021-05-01", "difficulty", "1.4", agency="Sở Tư pháp", note="Thiếu người")
    other = happened("2021-05-02", "resolved", "1.4", agency="Sở Nội vụ")
    assert found(difficulty, other) == [((1, "event"), "nothing-to-resolve")]
    assert not found(difficulty, happened("2021-05-02", "resolved", "1.4", agency="STP"))


def test_the_nearest_task_and_agency_are_suggested() -> None:
    entries = journal(
        happened("2021-05-01", "started", "1.8"), happened("2021-05-01", "started", agency="Sở Nội vu tỉnh")
    )
    hints = [finding.kind.filled(**finding.values)[1] for finding in check_journal(BOOK, entries, TODAY)]
    assert "có phải: «1." in hints[0]
    assert "Sở Nội vụ" in hints[1]


def needs_product(event: str, task_: dict[str, Any], product: int | None = None) -> list[str]:
    """What the rule about products says of one sound entry about this task."""
    more: dict[str, Any] = {"due": "2022-03-31"} if event in {"extended", "triggered"} else {}
    more |= {"percent": 10} if event == "progress" else {}
    more |= {"product": product} if product is not None else {}
    entry = happened("2021-05-01", event, document=PROOF, **more)
    return [code for _, code in found(entry, interpreted=book_of(task_)) if code in {"product-needed", "no-own-time"}]


TIMED = {"name": "Kế hoạch.", "time": "Quý I/2021"}
ASKING = ["progress", "done", "not-arisen", "reopened", "extended", "triggered"]


@pytest.mark.parametrize("event", ASKING)
@pytest.mark.parametrize(
    "several",
    [
        pytest.param(task(products=TWO_TIMES, time=None), id="each product with a time"),
        pytest.param(task(products=[TIMED, "Báo cáo."]), id="one with a time, the other with the task's"),
        pytest.param(task(products=[TIMED, "Báo cáo.", "Tờ trình."]), id="two with the task's"),
    ],
)
def test_where_several_deadlines_may_be_meant_the_product_is_asked_for(event: str, several: dict[str, Any]) -> None:
    assert needs_product(event, several) == ["product-needed"]
    assert needs_product(event, several, product=1) == []
    assert needs_product(event, several, product=2) == []


@pytest.mark.parametrize("event", ASKING)
def test_where_there_is_one_deadline_no_product_is_asked_for(event: str) -> None:
    assert needs_product(event, task(products=["Kế hoạch.", "Báo cáo."])) == []
    assert needs_product(event, task(products=[TIMED], time=None)) == []


@pytest.mark.parametrize("event", ["started", "difficulty"])
def test_what_is_about_the_task_as_a_whole_needs_no_product(event: str) -> None:
    entry = happened("2021-05-01", event, "1.3") | ({"note": "Thiếu người"} if event == "difficulty" else {})
    assert not found(entry)


def test_what_settles_a_task_means_all_of_it_where_no_product_has_the_tasks_own_time() -> None:
    only_timed = task(products=[TIMED])
    assert needs_product("done", only_timed) == []
    assert needs_product("extended", only_timed) == ["product-needed"]


@pytest.mark.parametrize("event", ASKING)
def test_the_tasks_own_deadline_beside_products_that_all_have_theirs_is_named_by_0(event: str) -> None:
    all_timed = task(products=TWO_TIMES, time="Khi Chính phủ ban hành")
    assert needs_product(event, all_timed) == ["product-needed"]
    assert needs_product(event, all_timed, product=0) == []


def test_0_names_nothing_where_a_product_has_the_tasks_own_time() -> None:
    for products in ([TIMED, "Báo cáo."], ["Kế hoạch.", "Báo cáo."]):
        entry = happened("2021-05-01", "done", product=0, document=PROOF)
        assert found(entry, interpreted=book_of(task(products=products))) == [((0, "product"), "unknown-product")]


def test_the_products_to_choose_from_are_named() -> None:
    interpreted = book_of(task("1.1", products=["Báo cáo.", TIMED]), task("1.2", products=TWO_TIMES, time=None))
    entries = [happened("2021-05-01", "extended", id_, due="2022-03-31", document=PROOF) for id_ in ("1.1", "1.2")]
    findings = check_journal(interpreted, journal(*entries), TODAY)
    assert [finding.values["numbers"] for finding in findings] == ["1, 2", "1, 2"]


@pytest.mark.parametrize(
    ("typed", "hint"), [("số 512/kh–ubnd", "viết 512/KH-UBND"), ("512", "viết như 512/KH-UBND, 88/BC-STP")]
)
def test_a_document_number_in_a_wrong_form_is_shown_in_the_right_one(typed: str, hint: str) -> None:
    (finding,) = check_journal(BOOK, journal(happened("2021-05-01", "done", document=typed)), TODAY)
    assert finding.kind.filled(**finding.values)[1].startswith(hint)


TRIGGERED = happened("2021-05-01", "triggered", "1.5", document=PROOF, due="2021-08-01")


@pytest.mark.parametrize(
    ("change", "place", "code"),
    [
        ({"document": None}, "event", "triggered-without-document"),
        ({"due": "2021-04-30"}, "due", "triggered-due-before"),
    ],
)
def test_a_condition_comes_about_by_a_document_with_a_deadline_still_to_come(
    change: dict[str, Any], place: str, code: str
) -> None:
    assert not found(TRIGGERED)
    assert not found(TRIGGERED | {"due": "2021-05-01"})
    assert found(TRIGGERED | change) == [((0, place), code)]


@pytest.mark.parametrize("event", ["done", "not-arisen"])
def test_a_condition_that_comes_about_after_the_work_is_settled_has_no_effect_and_is_found(event: str) -> None:
    settled = happened("2021-04-01", event, "1.5", document=PROOF)
    assert found(settled, TRIGGERED) == [((1, "event"), "triggered-settled")]
    assert not found(settled, happened("2021-04-20", "reopened", "1.5"), TRIGGERED)


@pytest.mark.parametrize(
    ("on", "codes"),
    [("2021-12-31", []), ("2022-03-31", []), ("2022-04-01", [((0, "on"), "outside-years")])],
)
def test_a_day_after_the_first_quarter_of_the_next_year_is_odd(on: str, codes: list[Any]) -> None:
    findings = check_journal(BOOK, journal(happened(on, "started")), date(2026, 11, 24))
    assert [(finding.loc, finding.code) for finding in findings] == codes


@pytest.mark.parametrize(
    ("first", "again", "place", "code"),
    [
        (happened("2021-03-01", "started"), {"on": "2021-03-02"}, "event", "started-again"),
        (TRIGGERED, {"on": "2021-05-02", "due": "2021-09-01"}, "event", "triggered-again"),
        (happened("2021-03-01", "progress", percent=40), {"percent": 60}, "event", "progress-again"),
        (happened("2021-03-01", "progress", "1.6", count=40), {"count": 60, "note": "x"}, "event", "progress-again"),
        (happened("2021-03-01", "progress", note="Đã họp"), {"note": "đã họp", "by": "An"}, "event", "progress-again"),
        (happened("2021-03-01", "difficulty", note="Thiếu người."), {"on": "2021-04-01"}, "note", "difficulty-again"),
        (
            happened("2021-03-01", "difficulty", note="Thiếu người."),
            {"note": "thiếu  người", "by": "An"},
            "note",
            "difficulty-again",
        ),
        (measured("2021-03-01", "1.1", "70"), {"value": "71"}, "indicator", "measured-again"),
    ],
)
def test_what_was_said_already_is_found_when_it_is_said_again(
    first: dict[str, Any], again: dict[str, Any], place: str, code: str
) -> None:
    assert not found(first)
    assert found(first, first | again) == [((1, place), code)]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (happened("2021-03-01", "progress", percent=40), {"on": "2021-03-02"}),
        (happened("2021-03-01", "progress", percent=40), {"percent": None, "note": "Đã họp"}),
        (happened("2021-03-01", "progress", note="Đã họp"), {"note": "Đã gửi văn bản"}),
        (happened("2021-03-01", "progress", "1.4", agency="STP", percent=40), {"agency": "SNV"}),
        (happened("2021-03-01", "difficulty", note="Thiếu người"), {"note": "Thiếu tiền"}),
        (happened("2021-03-01", "difficulty", "1.4", agency="STP", note="Thiếu người"), {"agency": "SNV"}),
        (measured("2021-03-01", "1.1", "70"), {"on": "2021-03-02"}),
        (measured("2021-03-01", "1.1", "70"), {"indicator": "1.2"}),
    ],
)
def test_what_is_new_in_anything_is_not_said_again(first: dict[str, Any], other: dict[str, Any]) -> None:
    assert not found(first, first | other)


def test_a_difficulty_that_was_resolved_may_come_back() -> None:
    raised = happened("2021-03-01", "difficulty", note="Thiếu người")
    assert not found(raised, happened("2021-04-01", "resolved"), raised | {"on": "2021-05-01"})


def test_an_extension_that_a_later_decision_went_beyond_is_no_finding() -> None:
    extended = happened("2021-06-10", "extended", due="2021-10-15", document=PROOF)
    change = {"number": "99/QĐ-UBND", "date": "2021-08-20", "subject": "Điều chỉnh thời hạn", "tasks": ["1.1"]}
    decided, silent = (book_of(task(time="Quý IV/2021"), amendments=made) for made in ([change], []))
    assert [finding.code for finding in check_journal(decided, journal(extended), TODAY)] == []
    assert [finding.code for finding in check_journal(silent, journal(extended), TODAY)] == ["extended-earlier"]
