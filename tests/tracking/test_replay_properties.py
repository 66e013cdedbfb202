"""What holds after any year that could have happened, and what never breaks whatever a journal says."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import book_of, task
from cchc_cli.checking.journal_rules import check_journal
from cchc_cli.model.journal import EVENTS
from cchc_cli.tracking.deadlines import deadlines
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import by_agency, by_area, by_quarter, totals
from cchc_cli.tracking.states import State, Status
from journals import Entries, happened, journal, measured

FIRST, LAST = date(2020, 12, 28), date(2022, 2, 28)
TIMES = [{"name": "Kế hoạch.", "time": "Quý I/2021"}, {"name": "Báo cáo.", "time": "Quý IV/2021"}]
BOOK = book_of(
    task("1.1"),
    task("1.2", products=["Kế hoạch.", "Quyết định.", "Báo cáo."], time="Trong năm"),
    task("1.3", products=TIMES, time=None),
    task("1.4", lead="Các sở, ban, ngành tỉnh; UBND cấp huyện", products=["Kế hoạch.", "Báo cáo."]),
    task("1.5", time="Khi Chính phủ ban hành"),
    task("1.6", lead="Sở Nội vụ, các cơ quan, đơn vị liên quan; UBND cấp xã", time="Năm 2021 (khi có hướng dẫn)"),
    task("1.7", lead="UBND cấp xã", time="Từ quý I/2021 và các năm tiếp theo"),
    targets=[{"text": "Đạt 80%", "indicators": [{"id": "1.1", "name": "Tỷ lệ", "at_least": "80"}]}],
)
EVERYBODY = ["", "SNV", "STP", "Đức Hòa", "UBND cấp huyện", "Các sở, ban, ngành tỉnh", "UBND cấp xã"]
LEADING: dict[
    str, tuple[list[str], list[int | None]]
] = {  # who can be named, and which products; the last of each is what fits least often
    "1.1": ([""], [None, 1]),
    "1.2": (["", "SNV"], [1, 2, 3, None]),
    "1.3": ([""], [1, 2]),
    "1.4": (["SNV", "STP", "Đức Hòa", "UBND cấp huyện", "Các sở, ban, ngành tỉnh"], [None, 1, 2]),
    "1.5": ([""], [None]),
    "1.6": (["SNV", "UBND cấp xã", "các cơ quan, đơn vị liên quan"], [None]),
    "1.7": ([""], [None]),
}
EVENTS_OF_TASKS = [event for event in EVENTS if event not in {"measured", "void"}]

days = st.dates(FIRST, LAST)


@st.composite
def entries(draw: st.DrawFn, *, fitting: bool) -> dict[str, Any]:
    """An entry of the right form about the book's tasks; a fitting one names who leads and a product there is."""
    on, id_ = draw(days).isoformat(), draw(st.sampled_from(list(LEADING)))
    event = draw(st.sampled_from([*EVENTS_OF_TASKS, "done", "done"]))
    if not fitting and draw(st.integers(0, 9)) == 0:
        return measured(on, "1.1", str(draw(st.integers(0, 100))))
    agencies, products = LEADING[id_] if fitting else (EVERYBODY, [None, 1, 2, 3])
    more: dict[str, Any] = {
        "agency": draw(st.sampled_from(agencies)),
        "product": draw(st.sampled_from(products)),
        "document": draw(st.sampled_from([None, {"number": "1/BC-SNV"}])),
    }
    if event in {"extended", "triggered"}:
        more["due"] = draw(days).isoformat()
    if event == "progress":
        more["percent"] = draw(st.integers(0, 100))
        if not fitting or id_ == "1.7" or more["agency"] == "UBND cấp xã":
            more["count"] = draw(st.sampled_from([None, 0, 100, 188]))
    if event == "difficulty":
        more["note"] = "Thiếu người"
    return happened(on, event, id_, **more)


anything = st.lists(entries(fitting=False), min_size=5, max_size=30).map(lambda found: journal(*found))
likely = st.lists(entries(fitting=True), min_size=15, max_size=40)


def sound(found: Entries) -> Entries:
    """As much of a journal, from its start, as the rules let pass."""
    kept: Entries = ()
    for entry in found:
        wider = (*kept, entry)
        if not any(finding.is_error for finding in check_journal(BOOK, wider, LAST)):
            kept = wider
    return kept


# said in the order in which it happened, as most journals are, or in any
years = st.one_of(likely, likely.map(lambda found: sorted(found, key=lambda entry: entry["on"]))).map(
    lambda found: sound(journal(*found))
)


def statuses(found: Entries, day: date) -> dict[str, Status]:
    plan_status = PlanStatus(BOOK, found, day)
    of_parts = {d.id: plan_status.of_part(d.part) for d in deadlines(plan_status, BOOK.tasks) if d.part}
    return {t.id: plan_status.of(t) for t in BOOK.tasks} | {f"part {id_}": s for id_, s in of_parts.items()}


@given(years, days)
def test_later_entries_are_not_seen(found: Entries, day: date) -> None:
    until = tuple(entry for entry in found if entry.on <= day)
    assert statuses(found, day) == statuses(until, day)


@given(anything, days)
def test_the_order_of_the_file_only_decides_between_entries_of_one_day(found: Entries, day: date) -> None:
    assert statuses(found, day) == statuses(tuple(sorted(found, key=lambda entry: entry.on)), day)


@given(years, days)
def test_the_sums_add_up(found: Entries, day: date) -> None:
    plan_status = PlanStatus(BOOK, found, day)
    whole = totals(map(plan_status.of, BOOK.tasks), day)
    assert whole.total == len(BOOK.tasks)
    for lines in (by_area(plan_status, BOOK.tasks), by_quarter(plan_status, BOOK.tasks)):
        assert sum((line.totals.counts for line in lines), Counter()) == +whole.counts
        assert sum(line.totals.due for line in lines) == whole.due
        assert sum(line.totals.done_of_due for line in lines) == whole.done_of_due
    for line in by_agency(plan_status, BOOK.tasks):
        led = [t for t in BOOK.tasks if line.name in {unit.name for unit in plan_status.responsibilities.units(t.lead)}]
        assert line.totals.total == len(led)


@given(anything, days)
def test_a_rate_is_never_more_than_all(found: Entries, day: date) -> None:
    whole = totals(statuses(found, day).values(), day)
    assert 0 <= whole.of_all.done <= whole.of_all.of
    assert 0 <= whole.of_due.done <= whole.of_due.of


@given(anything, days)
def test_a_state_says_the_same_as_its_figures(found: Entries, day: date) -> None:
    for status in statuses(found, day).values():
        assert 0 <= status.done <= status.of
        assert status.state.is_done == (status.done_on is not None)
        if status.state.is_done:
            assert status.done == status.of
            assert status.done_on is not None
            assert status.done_on <= day
        if status.state is State.OVERDUE:
            assert status.due is not None
            assert status.days == (day - status.due).days > 0
        if status.state is State.PENDING and status.due is not None:
            assert status.days == (status.due - day).days >= 0


@given(years, days)
def test_the_parts_of_members_add_up_to_the_task(found: Entries, day: date) -> None:
    plan_status = PlanStatus(BOOK, found, day)
    for of_task in BOOK.tasks:
        units = plan_status.of_units(of_task).values()
        arisen = [s for s in units if s.state is not State.NOT_ARISEN]
        whole = plan_status.of(of_task)
        assert whole.done == sum(s.done for s in units)
        assert whole.state.is_open == any(s.state.is_open for s in units)
        if arisen:
            assert whole.of == sum(s.of for s in arisen)


@given(years, days)
def test_what_is_late_was_due(found: Entries, day: date) -> None:
    for status in statuses(found, day).values():
        if status.state in {State.OVERDUE, State.DONE_LATE}:
            assert status.due is not None
            assert (status.days or 0) > 0


@given(years)
def test_nothing_happens_on_days_without_entries_but_the_passing_of_deadlines(found: Entries) -> None:
    quiet = max((entry.on for entry in found), default=FIRST) + timedelta(1)
    before, after = statuses(found, quiet), statuses(found, quiet + timedelta(400))
    for id_, status in before.items():
        allowed = {status.state, State.OVERDUE} if status.state is State.PENDING else {status.state}
        assert after[id_].state in allowed


@settings(max_examples=30)
@given(years)
def test_a_sound_year_stays_sound_in_whatever_order_it_was_written_down(found: Entries) -> None:
    in_order = sorted(found, key=lambda entry: entry.on)
    codes = {f.code for f in check_journal(BOOK, in_order, LAST) if f.is_error}
    assert not codes
