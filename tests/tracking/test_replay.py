"""What each event makes of the plan's state, on any day."""

from __future__ import annotations

from datetime import date

import pytest

from builders import book_of, task
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.tracking.states import State, Status
from journals import happened, journal, only, plan_status, status

ONE = book_of(task())  # Quý II/2021, Sở Nội vụ
TWO_PRODUCTS = book_of(task(products=["Kế hoạch.", "Báo cáo."]))
TIMED = book_of(
    task(products=[{"name": "Kế hoạch.", "time": "Quý I/2021"}, {"name": "Báo cáo.", "time": "Quý IV/2021"}], time=None)
)
GROUP = book_of(task(lead="Các sở, ban, ngành tỉnh; UBND cấp huyện"))  # two and two members
CONDITIONAL = book_of(task(time="Khi Chính phủ ban hành"))
COUNTED = book_of(task(lead="UBND cấp xã"))
DUE = date(2021, 6, 30)


def test_done_is_done_on_its_day() -> None:
    assert status(ONE, happened("2021-06-30", "done")) == Status(
        State.DONE_ON_TIME, DUE, started=True, done_on=DUE, done=1
    )
    assert status(ONE, happened("2021-07-01", "done")) == Status(
        State.DONE_LATE, DUE, 1, started=True, done_on=date(2021, 7, 1), done=1
    )


@pytest.mark.parametrize("event", ["started", "progress"])
def test_what_has_begun_is_still_pending_or_overdue(event: str) -> None:
    entry = happened("2021-04-01", event, note="Đang làm")
    assert status(ONE, entry, as_of="2021-06-30").state is State.PENDING
    assert status(ONE, entry, as_of="2021-07-01").state is State.OVERDUE
    assert status(ONE, entry).started


def test_a_day_before_an_entry_does_not_see_it() -> None:
    entry = happened("2021-05-10", "done")
    assert status(ONE, entry, as_of="2021-05-09").state is State.PENDING
    assert status(ONE, entry, as_of="2021-05-10").state is State.DONE_ON_TIME


def test_entries_count_in_the_order_of_their_days_and_of_one_day_in_file_order() -> None:
    later_written_first = [happened("2021-06-02", "reopened"), happened("2021-06-01", "done")]
    assert status(ONE, *later_written_first, as_of="2021-06-03").state is State.PENDING
    same_day = [happened("2021-06-01", "done"), happened("2021-06-01", "reopened")]
    assert status(ONE, *same_day, as_of="2021-06-03").state is State.PENDING
    assert status(ONE, *same_day, happened("2021-06-01", "done"), as_of="2021-06-03").state is State.DONE_ON_TIME


def test_reopened_work_is_as_open_as_before() -> None:
    entries = [happened("2021-03-01", "done"), happened("2021-04-01", "reopened")]
    assert status(ONE, *entries, as_of="2021-04-01").state is State.PENDING
    assert status(ONE, *entries).state is State.OVERDUE
    assert status(ONE, *entries, happened("2021-07-10", "done")).days == 10


def test_reopened_work_needs_a_new_proof() -> None:
    entries = [happened("2021-03-01", "done", document="1/BC-SNV"), happened("2021-04-01", "reopened")]
    (assignment,) = plan_status(ONE).responsibilities.assignments(only(ONE))
    again = plan_status(ONE, *entries, happened("2021-05-01", "done")).replay.record(assignment)
    assert again.lacks_proof
    assert not plan_status(ONE, *entries[:1]).replay.record(assignment).lacks_proof


def test_products_with_one_deadline_are_done_with_the_last_of_them() -> None:
    first, last = happened("2021-05-01", "done", product=2), happened("2021-06-01", "done", product=1)
    assert status(TWO_PRODUCTS, first, as_of="2021-05-31").state is State.PENDING
    assert status(TWO_PRODUCTS, first, last).done_on == date(2021, 6, 1)


def test_a_whole_task_can_be_done_without_naming_products() -> None:
    assert status(TWO_PRODUCTS, happened("2021-05-01", "done")).state is State.DONE_ON_TIME


def test_a_product_that_has_not_arisen_leaves_the_others() -> None:
    gone = happened("2021-06-20", "not-arisen", product=2)
    assert status(TWO_PRODUCTS, gone, as_of="2021-06-25").state is State.PENDING
    found = status(TWO_PRODUCTS, happened("2021-06-01", "done", product=1), gone)
    assert (found.state, found.done_on) == (State.DONE_ON_TIME, date(2021, 6, 1))
    assert status(TWO_PRODUCTS, gone, happened("2021-06-21", "not-arisen", product=1)).state is State.NOT_ARISEN


def test_one_product_can_be_reopened() -> None:
    done, reopened = happened("2021-05-01", "done"), happened("2021-05-10", "reopened", product=2)
    assert status(TWO_PRODUCTS, done, reopened, as_of="2021-05-10").state is State.PENDING
    again = status(TWO_PRODUCTS, done, reopened, happened("2021-05-20", "done", product=2))
    assert (again.state, again.done_on) == (State.DONE_ON_TIME, date(2021, 5, 20))


def test_products_with_deadlines_of_their_own_stand_for_themselves() -> None:
    first = happened("2021-04-02", "done", product=1)
    found = status(TIMED, first, as_of="2021-04-02")
    assert (found.state, found.due, found.done, found.of) == (State.PENDING, date(2021, 12, 31), 1, 2)
    both = status(TIMED, first, happened("2021-12-31", "done", product=2))
    assert (both.state, both.days, both.done) == (State.DONE_LATE, 2, 2)


def test_the_tasks_own_deadline_beside_those_of_all_its_products_is_settled_as_0() -> None:
    products = [{"name": "Kế hoạch.", "time": "Quý I/2021"}, {"name": "Báo cáo.", "time": "Quý II/2021"}]
    book = book_of(task(products=products, time="Quý IV/2021"))
    moved = happened("2021-05-01", "extended", product=0, due="2022-01-31")
    both = [happened("2021-03-01", "done", product=n) for n in (1, 2)]
    last = status(book, *both, moved)
    assert (last.state, last.due, last.done, last.of) == (State.PENDING, date(2022, 1, 31), 2, 3)
    done = happened("2021-12-01", "done", product=0)
    assert status(book, *both, moved, done).state is State.DONE_ON_TIME
    assert status(book, *both, moved, done, happened("2021-12-02", "reopened", product=0)).state is State.PENDING


def test_one_member_of_a_group_counts_for_itself() -> None:
    found = status(GROUP, happened("2021-05-01", "done", agency="Sở Nội vụ"), as_of="2021-06-30")
    assert (found.state, found.done, found.of) == (State.PENDING, 1, 4)


@pytest.mark.parametrize("name", ["stp", "STP", "Sở Tư pháp", "so tu phap", "Cơ quan tư pháp"])
def test_an_agency_goes_by_id_symbol_name_and_alias(name: str) -> None:
    assert status(GROUP, happened("2021-05-01", "done", agency=name)).done == 1


def test_a_group_named_stands_for_all_its_members() -> None:
    found = status(GROUP, happened("2021-05-01", "done", agency="UBND cấp huyện"))
    assert found.done == 2


def test_what_a_group_reports_leaves_the_days_of_members_that_were_done_before() -> None:
    found = plan_status(
        GROUP,
        happened("2021-05-01", "done", agency="Đức Hòa"),
        happened("2021-07-15", "done", agency="UBND cấp huyện"),
    )
    days = {unit.id: of_unit.done_on for unit, of_unit in found.of_units(only(GROUP)).items()}
    assert days["ubnd-duc-hoa"] == date(2021, 5, 1)
    assert days["ubnd-moc-hoa"] == date(2021, 7, 15)


def test_a_member_for_which_it_has_not_arisen_is_left_out_of_the_base() -> None:
    entries = [
        happened("2021-05-01", "not-arisen", agency="STP"),
        *(happened("2021-06-01", "done", agency=name) for name in ("SNV", "UBND cấp huyện")),
    ]
    found = status(GROUP, *entries)
    assert (found.state, found.done, found.of) == (State.DONE_ON_TIME, 3, 3)


def test_all_members_done_is_done_and_late_with_the_latest() -> None:
    entries = [happened("2021-06-01", "done", agency=n) for n in ("SNV", "UBND cấp huyện")]
    found = status(GROUP, *entries, happened("2021-07-05", "done", agency="STP"))
    assert (found.state, found.days, found.done) == (State.DONE_LATE, 5, 4)


def test_an_open_expression_that_leads_is_done_by_its_own_words_and_not_by_one_agency() -> None:
    interpreted = book_of(task(lead="Sở Nội vụ, các cơ quan, đơn vị liên quan"))
    assert status(interpreted, happened("2021-05-01", "done", agency="Các cơ quan, đơn vị liên quan")).done == 1
    by_one = status(interpreted, happened("2021-05-01", "done", agency="Sở Tư pháp"))
    assert (by_one.done, by_one.started) == (0, True)
    by_both = [happened("2021-05-01", "done", agency=name) for name in ("SNV", "Các cơ quan, đơn vị liên quan")]
    assert status(interpreted, *by_both).state is State.DONE_ON_TIME


def test_a_counted_group_is_followed_by_number_and_done_with_the_last() -> None:
    part = happened("2021-05-01", "progress", agency="UBND cấp xã", count=120)
    found = status(COUNTED, part, as_of="2021-06-30")
    assert (found.state, found.done, found.of) == (State.PENDING, 120, 188)
    assert status(COUNTED, part).state is State.OVERDUE
    last = happened("2021-07-03", "progress", count=188)
    assert (status(COUNTED, part, last).state, status(COUNTED, part, last).days) == (State.DONE_LATE, 3)


def test_a_later_number_of_a_counted_group_replaces_the_earlier() -> None:
    counts = [happened(f"2021-05-0{n}", "progress", count=count) for n, count in ((1, 120), (2, 90))]
    assert status(COUNTED, *counts).done == 90


def test_the_document_of_the_last_number_is_the_proof() -> None:
    (assignment,) = plan_status(COUNTED).responsibilities.assignments(only(COUNTED))
    counted = plan_status(COUNTED, happened("2021-05-01", "progress", count=188, document="9/BC-SNV"))
    assert not counted.replay.record(assignment).lacks_proof


def test_what_has_not_arisen_stays_so_until_it_is_reopened() -> None:
    gone, reopened = happened("2021-03-01", "not-arisen"), happened("2021-04-01", "reopened")
    assert status(ONE, gone).state is State.NOT_ARISEN
    assert status(ONE, gone, reopened).state is State.OVERDUE


def test_a_condition_waits_until_it_has_come_about() -> None:
    come = happened("2021-07-15", "triggered", due="2021-10-15", document="76/NQ-CP")
    assert status(CONDITIONAL, come, as_of="2021-07-14").state is State.WAITING
    pending = status(CONDITIONAL, come, as_of="2021-10-15")
    assert (pending.state, pending.due) == (State.PENDING, date(2021, 10, 15))
    assert status(CONDITIONAL, come, as_of="2021-10-16").state is State.OVERDUE


def test_a_condition_that_has_come_about_without_a_due_date_leaves_the_task_undated() -> None:
    found = status(CONDITIONAL, happened("2021-07-15", "triggered"))
    assert (found.state, found.due) == (State.PENDING, None)


def test_a_condition_can_come_about_for_one_member_alone() -> None:
    interpreted = book_of(task(lead="Các sở, ban, ngành tỉnh", time="Năm 2021 (khi có hướng dẫn của TW)"))
    found = plan_status(interpreted, happened("2021-03-01", "triggered", agency="SNV"), as_of="2021-04-01")
    states = {unit.id: of_unit.state for unit, of_unit in found.of_units(only(interpreted)).items()}
    assert states == {"snv": State.PENDING, "stp": State.WAITING}


def test_what_waited_can_be_done_without_more_ado() -> None:
    assert status(CONDITIONAL, happened("2021-07-15", "done")).state is State.DONE_ON_TIME


def test_an_extension_counts_from_the_day_it_was_given() -> None:
    extended = happened("2021-07-05", "extended", due="2021-08-31")
    assert status(ONE, extended, as_of="2021-07-04").state is State.OVERDUE
    assert status(ONE, extended, as_of="2021-08-31").state is State.PENDING
    assert status(ONE, extended, as_of="2021-09-01").days == 1
    assert status(ONE, extended, happened("2021-08-31", "done")).state is State.DONE_ON_TIME


def test_an_extension_gives_an_undated_task_a_due_date() -> None:
    interpreted = book_of(task(time="Từ quý I/2021 và các năm tiếp theo"))
    assert status(interpreted, happened("2021-03-01", "extended", due="2021-05-31")).state is State.OVERDUE


def test_an_extension_of_a_waiting_task_counts_once_its_condition_has_come_about() -> None:
    extended = happened("2021-03-01", "extended", due="2021-05-31")
    assert status(CONDITIONAL, extended).state is State.WAITING
    assert status(CONDITIONAL, extended, happened("2021-04-01", "triggered")).state is State.OVERDUE


def test_an_extension_of_one_product_or_one_member_leaves_the_others() -> None:
    product = status(TIMED, happened("2021-03-01", "extended", product=1, due="2021-06-30"), as_of="2021-04-01")
    assert (product.state, product.due) == (State.PENDING, date(2021, 6, 30))
    member = happened("2021-06-01", "extended", agency="STP", due="2021-12-31")
    found = plan_status(GROUP, member, as_of="2021-07-01")
    states = {unit.id: of_unit.state for unit, of_unit in found.of_units(only(GROUP)).items()}
    assert states["stp"] is State.PENDING
    assert states["snv"] is State.OVERDUE


def test_difficulties_are_open_until_resolved() -> None:
    difficulty = happened("2021-05-01", "difficulty", note="Thiếu người")
    resolved = happened("2021-06-01", "resolved")
    assert [d.note for d in plan_status(ONE, difficulty).replay.difficulties] == ["Thiếu người"]
    assert not plan_status(ONE, difficulty, resolved).replay.difficulties
    assert plan_status(ONE, difficulty, resolved, as_of="2021-05-31").replay.difficulties


@pytest.mark.parametrize(
    ("resolved", "left"),
    [
        ({}, []),
        ({"agency": "STP"}, ["của Sở Nội vụ"]),
        ({"agency": "Sở Nội vụ"}, ["của Sở Tư pháp"]),
        ({"agency": "Đức Hòa"}, ["của Sở Tư pháp", "của Sở Nội vụ"]),
    ],
)
def test_a_resolution_that_names_an_agency_is_about_its_difficulty_alone(
    resolved: dict[str, str], left: list[str]
) -> None:
    difficulties = [
        happened("2021-05-01", "difficulty", agency="Sở Tư pháp", note="của Sở Tư pháp"),
        happened("2021-05-02", "difficulty", agency="snv", note="của Sở Nội vụ"),
    ]
    found = plan_status(GROUP, *difficulties, happened("2021-06-01", "resolved", **resolved))
    assert [d.note for d in found.replay.difficulties] == left


def test_entries_about_tasks_that_are_no_longer_in_the_plan_change_nothing() -> None:
    assert status(ONE, happened("2021-05-01", "done", "9.9")).state is State.OVERDUE


def test_an_entry_of_an_agency_that_does_not_lead_changes_nothing() -> None:
    assert status(ONE, happened("2021-05-01", "done", agency="Đức Hòa")).state is State.OVERDUE


def test_of_one_agency_only_its_own_part_counts() -> None:
    done = happened("2021-05-01", "done", agency="STP")
    assert plan_status(GROUP, done, agency="stp").of(only(GROUP)).state is State.DONE_ON_TIME
    assert plan_status(GROUP, done, agency="snv").of(only(GROUP)).state is State.OVERDUE
    assert plan_status(GROUP, done, agency="so-nganh").of(only(GROUP)).of == 2
    assert plan_status(GROUP, done).of(only(GROUP)).of == 4


def test_a_task_that_the_agency_does_not_lead_stands_as_a_whole() -> None:
    assert plan_status(ONE, happened("2021-05-01", "done"), agency="stp").of(only(ONE)).state is State.DONE_ON_TIME


def test_the_order_of_the_file_is_kept_for_reading() -> None:
    entries = journal(happened("2021-05-02", "started"), happened("2021-05-01", "progress", percent=10))
    assert [entry.event for entry in entries] == ["started", "progress"]


def test_what_was_recorded_follows_the_key_and_not_the_number() -> None:
    book = book_of(task("1.1", key="1.1-2", title="Việc mới."), task("1.2", key="1.1"))
    found = plan_status(book, happened("2021-06-30", "done"), as_of="2021-06-30")
    assert [found.of(read).state for read in book.tasks] == [State.PENDING, State.DONE_ON_TIME]


def test_numbers_of_entries_are_those_that_their_tasks_have_now() -> None:
    found = plan_status(book_of(task("1.2", key="1.1")))
    assert [found.responsibilities.number(name) for name in ("1.1", "2021-H1")] == ["1.2", "2021-H1"]


def decided(on: str, time: str = "Quý IV/2021", tasks: tuple[str, ...] = ("1.1",)) -> InterpretedPlan:
    """A plan of one task after a decision of the day."""
    return book_of(
        task(time=time),
        amendments=[{"number": "99/QĐ-UBND", "date": on, "subject": "Điều chỉnh", "tasks": list(tasks)}],
    )


@pytest.mark.parametrize(
    ("plan", "as_of", "due"),
    [
        (decided("2021-08-20"), "2021-08-20", date(2021, 12, 31)),  # the later word is the decision's
        (decided("2021-08-20"), "2021-08-19", date(2021, 10, 15)),  # not yet decided
        (decided("2021-06-09"), "2021-12-31", date(2021, 10, 15)),  # decided before, extended since
        (decided("2021-08-20", tasks=("1.2",)), "2021-12-31", date(2021, 10, 15)),  # about another task
        (decided("2021-08-20", time="Quý III/2021"), "2021-12-31", date(2021, 10, 15)),  # about something else of it
    ],
)
def test_a_decision_after_an_extension_has_the_last_word(plan: InterpretedPlan, as_of: str, due: date) -> None:
    extended = happened("2021-06-10", "extended", due="2021-10-15")
    assert status(plan, extended, as_of=as_of).due == due


def test_an_extension_after_the_decision_goes_beyond_it() -> None:
    early, late = (
        happened(on, "extended", due=due) for on, due in (("2021-06-10", "2021-10-15"), ("2021-11-01", "2022-01-31"))
    )
    assert status(decided("2021-08-20"), early, late, as_of="2021-12-31").due == date(2022, 1, 31)
