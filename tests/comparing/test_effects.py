"""What a change does to deadlines, and to whom it gives or takes work."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from builders import REGISTER, book_of, task
from cchc_cli.comparing.differences import Shift
from cchc_cli.comparing.effects import DeadlineShift, Effects, MoneyShift, Work
from cchc_cli.comparing.plan_differences import compare
from cchc_cli.model.base import plain_data
from cchc_cli.model.register import Register
from cchc_cli.model.validation import typed


def effects(old: dict[str, Any], new: dict[str, Any]) -> Effects:
    return compare(book_of(old), book_of(new)).effects


def said(works: tuple[Work, ...]) -> list[tuple[str, int, tuple[str, ...], tuple[str, ...]]]:
    return [(work.body.name, work.body.size, work.lead, work.support) for work in works]


def test_a_new_lead_has_more_work_and_the_old_one_less() -> None:
    found = effects(task(lead="Sở Nội vụ", support=""), task(lead="Sở Tư pháp", support=""))
    assert said(found.more) == [("Sở Tư pháp", 1, ("1.1",), ())]
    assert said(found.less) == [("Sở Nội vụ", 1, ("1.1",), ())]


def test_other_words_for_the_same_body_change_nothing() -> None:
    assert effects(task(lead="Sở Nội vụ"), task(lead="SNV.")) == Effects()


def test_a_group_named_as_a_whole_is_said_as_one_with_its_size() -> None:
    found = effects(task(support=""), task(support="UBND cấp huyện; UBND cấp xã"))
    assert said(found.more) == [("UBND cấp huyện", 2, (), ("1.1",)), ("UBND cấp xã", 188, (), ("1.1",))]
    assert found.more[0].body.members == ("ubnd-duc-hoa", "ubnd-moc-hoa")


def test_a_body_that_had_the_work_by_name_gets_nothing_through_its_group() -> None:
    found = effects(task(support="Sở Tư pháp, Sở Nội vụ"), task(support="Các sở, ban, ngành tỉnh"))
    assert (found.more, found.less) == ((), ())


def test_a_member_that_joins_a_group_gets_all_its_tasks() -> None:
    data = plain_data(REGISTER)
    data["groups"][0]["members"] = ["snv"]
    before = typed(Register, data)
    tasks = [task("1.1", lead="Các sở, ban, ngành tỉnh", support=""), task("1.2", support="Các sở, ban, ngành tỉnh")]
    found = compare(book_of(*tasks, register=before), book_of(*tasks))
    assert said(found.effects.more) == [("Sở Tư pháp", 1, ("1.1",), ("1.2",))]
    assert found.effects.more[0].body.via == "Các sở, ban, ngành tỉnh"


def test_an_agency_under_another_id_is_still_the_same_body() -> None:
    data = plain_data(REGISTER)
    data["agencies"][0]["id"] = "sonoivu"
    data["groups"][0]["members"] = ["sonoivu", "stp"]
    found = compare(book_of(task()), book_of(task(), register=typed(Register, data)))
    assert found.effects == Effects()


def test_a_task_that_only_has_another_number_moves_no_work() -> None:
    assert effects(task("1.1", title="Việc"), task("1.5", title="Việc")) == Effects()


def test_deadlines_that_move_come_and_go() -> None:
    old = [task("1.1", time="Quý II/2021"), task("1.2", time="Quý II/2021"), task("1.3"), task("1.4")]
    new = [
        task("1.1", time="Quý III/2021"),
        task("1.2", time="Quý I/2021"),
        task("1.3", time="Khi Chính phủ ban hành"),
        task("1.5", title="Việc khác hẳn", time=None, products=[{"name": "Báo cáo", "time": "Tháng 6/2021"}]),
    ]
    found = compare(book_of(*old), book_of(*new)).effects.deadlines
    assert {(d.shift.turn, d.task, d.product) for d in found} == {
        ("later", "1.1", 0),
        ("earlier", "1.2", 0),
        ("new", "1.5", 1),
        ("gone", "1.3", 0),
        ("gone", "1.4", 0),
    }
    assert found[0] == DeadlineShift("1.1", 0, Shift(date(2021, 6, 30), date(2021, 9, 30)), "Sở Nội vụ")


def test_a_first_day_that_moves_alone_is_told_and_one_that_goes_with_its_due_date_is_not() -> None:
    (start,) = effects(task(time="Quý II, III/2021"), task(time="Quý III/2021")).starts
    assert start == DeadlineShift("1.1", 0, Shift(date(2021, 4, 1), date(2021, 7, 1)), "Sở Nội vụ")
    assert effects(task(time="Quý II/2021"), task(time="Quý III/2021")).starts == ()


def test_a_first_day_that_is_explained_otherwise_is_a_change_though_no_word_of_the_time_is() -> None:
    def time(start: str) -> dict[str, Any]:
        return task(time={"text": "Quý II/2021", "start": start, "due": "2021-06-30", "reason": "a"})

    assert [start.shift.days for start in effects(time("2021-04-01"), time("2021-05-01")).starts] == [30]


def test_money_has_the_total_of_all_tasks_before_and_after() -> None:
    old = [task("1.1", budget="1.500"), task("1.2", budget="50"), task("1.3", budget="Theo dự toán")]
    new = [task("1.1", budget="1.500"), task("1.2", budget="80"), task("1.3", budget="Theo dự toán")]
    found = compare(book_of(*old), book_of(*new)).effects
    assert found.money == MoneyShift(Decimal(1550), Decimal(1580))
    assert compare(book_of(*old), book_of(*reversed(old))).effects.money is None
