"""Rules over what takes entries back, and what recording refuses when it would."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.checking.file_problems import check_file
from cchc_cli.checking.journal_rules import check_journal
from cchc_cli.checking.recording import Recorded, Refused, record
from cchc_cli.model.journal import Journal, reference
from cchc_cli.model.validation import typed
from cchc_cli.tracking.state_words import entry_words
from cchc_cli.tracking.states import State
from journals import happened, journal, measured

TODAY = date(2021, 12, 31)
REPORT = {
    "period": "2021-H1", "name": "Báo cáo 6 tháng", "start": "2020-12-15", "end": "2021-06-14", "due": "2021-06-25",
    "basis": "Nghị định 09/2019/NĐ-CP",
}  # fmt: skip
INDICATOR = {"id": "1.1", "name": "Tỷ lệ", "at_least": "80"}
BOOK = book_of(
    task("1.1"),
    task("1.2", lead="Các sở, ban, ngành tỉnh"),
    reporting=[REPORT],
    targets=[{"text": "Đạt 80%", "indicators": [INDICATOR]}],
)
DONE = happened("2021-05-01", "done", document="1/BC-SNV")
REOPENED = happened("2021-05-10", "reopened")


def ref(data: dict[str, Any]) -> str:
    return reference(typed(Journal, [data])[0])


def void(data: dict[str, Any], on: str = "2021-06-01", **more: Any) -> dict[str, Any]:
    return {"on": on, "event": "void", "ref": ref(data)} | more


def found(*entries: dict[str, Any]) -> list[tuple[tuple[str | int, ...], str]]:
    return [(finding.loc, finding.code) for finding in check_journal(BOOK, journal(*entries), TODAY)]


def test_what_is_taken_back_is_not_judged() -> None:
    wrong = happened("2020-01-01", "done", "9.9")
    assert found(wrong) == [((0, "on"), "before-decision"), ((0, "task"), "unknown-task")]
    assert not found(wrong, void(wrong))
    assert not found(DONE, void(DONE), DONE | {"on": "2021-05-02"})


def test_the_voids_own_day_is_judged() -> None:
    assert found(DONE, void(DONE, on="2022-06-01")) == [((1, "on"), "in-future")]


def test_a_reference_that_nobody_has_is_an_error_with_the_nearest() -> None:
    near = ref(DONE)[:-2] + "zz"
    assert found(DONE, {**void(DONE), "ref": near}) == [((1, "ref"), "unknown-ref")]
    (finding,) = check_journal(BOOK, journal(DONE, {**void(DONE), "ref": near}), TODAY)
    assert finding.kind.filled(**finding.values)[1] == f"có phải: «{ref(DONE)}»?"
    assert found(DONE, {**void(DONE), "ref": ref(DONE)[:3]}) == [((1, "ref"), "unknown-ref")]


def test_a_reference_that_two_entries_begin_with_is_an_error_that_names_both() -> None:
    by_start: dict[str, dict[str, Any]] = {}
    for number in range(10_000):
        one = happened("2021-05-01", "difficulty", note=f"Vướng {number}")
        other = by_start.setdefault(ref(one)[:4], one)
        if other is not one:
            break
    back = {**void(one), "ref": ref(one)[:4]}
    (finding,) = check_journal(BOOK, journal(one, other, back), TODAY)
    assert (finding.loc, finding.code) == ((2, "ref"), "ambiguous-ref")
    message, _ = finding.kind.filled(**finding.values)
    assert "có 2 mục" in message
    assert ref(one) in message
    assert ref(other) in message


def test_a_void_before_its_entry_is_an_error_that_says_where_it_is() -> None:
    assert found(void(DONE), DONE) == [((0, "ref"), "void-before-entry")]
    assert check_journal(BOOK, journal(void(DONE), DONE), TODAY)[0].refers_to == (1,)


def test_taking_back_twice_is_a_warning() -> None:
    assert found(DONE, void(DONE), void(DONE, by="Lan")) == [((2, "ref"), "void-again")]
    assert not found(DONE, void(DONE), DONE, void(DONE, by="Lan"))
    assert not found(DONE, void(DONE), void(DONE, by="Lan"), void(void(DONE, by="Lan")))


def test_what_stands_twice_is_a_warning_at_the_second() -> None:
    again = happened("2021-06-20", "done", "2021-H1", document="2/BC-SNV")
    for entry in (DONE, again, measured("2021-05-01", "1.1", "90"), happened("2021-05-01", "difficulty", note="a")):
        assert found(entry, entry) == [((1, "event"), "entry-twice")]


def test_the_message_of_a_repetition_has_the_line_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "2021.journal.yaml"
    line = '- {on: 2021-05-01, event: difficulty, task: "1.1", note: a}\n'
    path.write_text(f"# đầu\n{line}{line}", encoding="utf-8")
    problems = [p for p in check_file(path, TODAY, Path("plans/2021.yaml").resolve()) if p.code == "entry-twice"]
    assert [(p.line, "dòng 2" in p.message) for p in problems] == [(3, True)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "2021.journal.yaml"


def added(path: Path, *entries: dict[str, Any]) -> Recorded:
    return record(BOOK, path, list(entries), TODAY)


def test_what_a_void_takes_back_is_told_with_what_changed(path: Path) -> None:
    added(path, DONE)
    recorded = added(path, void(DONE))
    assert [entry_words(e, str) for e in recorded.taken_back] == ["01/5/2021, 1.1, hoàn thành, 1/BC-SNV"]
    (change,) = recorded.changes
    assert (change.before.state, change.after.state) == (State.DONE_ON_TIME, State.PENDING)
    recorded = added(path, void(void(DONE), on="2021-06-02"))
    assert (len(recorded.taken_back), len(recorded.brought_back)) == (0, 1)
    (change,) = recorded.changes
    assert (change.before.state, change.after.state) == (State.PENDING, State.DONE_ON_TIME)


def test_a_change_is_told_of_the_entrys_day_where_the_void_has_an_earlier_one(path: Path) -> None:
    added(path, DONE)
    (change,) = added(path, void(DONE, on="2021-01-05")).changes
    assert change.before.state is State.DONE_ON_TIME


def test_a_void_that_makes_a_later_entry_impossible_names_it_and_how_to_go_on(path: Path) -> None:
    added(path, DONE, REOPENED)
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        added(path, void(DONE))
    (fault,) = refused.value.faults
    assert "10/5/2021, 1.1, mở lại" in fault.problem.message
    assert "dòng 4" in fault.problem.message
    assert ref(REOPENED) in fault.problem.hint
    assert path.read_bytes() == before
    added(path, void(REOPENED))
    assert len(added(path, void(DONE)).taken_back) == 1


def test_restoring_what_has_been_recorded_anew_names_the_new_entry(path: Path) -> None:
    anew = DONE | {"on": "2021-05-02"}
    added(path, DONE)
    added(path, void(DONE))
    added(path, anew)
    with pytest.raises(Refused, match=r"02/5/2021, 1\.1, hoàn thành"):
        added(path, void(void(DONE)))


@pytest.mark.parametrize("entry", [DONE, happened("2021-05-01", "difficulty", note="a"), void(DONE)])
def test_what_stands_there_already_is_not_added_again(entry: dict[str, Any], path: Path) -> None:
    added(path, DONE)
    if entry != DONE:
        added(path, entry)
    before = path.read_bytes()
    with pytest.raises(Refused):
        added(path, entry)
    assert path.read_bytes() == before


def test_what_was_taken_back_can_be_recorded_again(path: Path) -> None:
    added(path, DONE)
    added(path, void(DONE))
    assert added(path, DONE).changes
    assert added(path, void(DONE)).taken_back
