"""Entries are added whole or not at all, and what they change is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders import book_of, task
from cchc_cli.checking.recording import HEADER, Recorded, Refused, record
from cchc_cli.files.problems import DataStop
from cchc_cli.tracking.states import State
from journals import happened

TODAY = date(2021, 12, 31)
BOOK = book_of(
    task("1.1"), task("1.2", lead="Các sở, ban, ngành tỉnh"), task("1.3", time="Khi Chính phủ ban hành"), task("1.4")
)
DONE = happened("2021-05-01", "done", document="1/BC-SNV")
LINE = '- {on: 2021-05-01, event: done, task: "1.1", title: Việc 1.1, document: {number: 1/BC-SNV}}\n'
BLOCK = "- on: 2021-04-01\n  event: started\n  task: '1.4'\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "2021.journal.yaml"


def added(path: Path, *entries: dict[str, object], dry_run: bool = False) -> Recorded:
    return record(BOOK, path, list(entries), TODAY, dry_run=dry_run)  # type: ignore[arg-type]


def test_the_first_entry_makes_the_file_with_a_header(path: Path) -> None:
    added(path, DONE)
    assert path.read_text(encoding="utf-8") == HEADER + LINE


def test_a_dry_run_says_the_same_and_writes_nothing(path: Path) -> None:
    shown = added(path, DONE, dry_run=True)
    assert not path.exists()
    assert shown == added(path, DONE)


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("# chỉ lời ghi chú\n", id="comments alone"),
        pytest.param("", id="empty"),
        pytest.param("\n\n", id="blank lines"),
        pytest.param("---\n" + LINE.replace("1.1", "1.4"), id="document mark"),
        pytest.param("# đầu\n\n" + LINE.replace("1.1", "1.4") + "\n# cuối", id="comment without a line end"),
        pytest.param(LINE.replace("1.1", "1.4").rstrip("\n"), id="no final newline"),
        pytest.param(BLOCK + "  note: |\n    - một\n    - hai", id="block style"),
        pytest.param("-\n  on: 2021-04-01\n  event: started\n  task: '1.4'\n", id="dash alone"),
        pytest.param("  - on: 2021-04-01\n    event: started\n    task: '1.4'\n", id="indented"),
        pytest.param("-   {on: 2021-04-01, event: started, task: '1.4'}\n", id="wide dash"),
        pytest.param(BLOCK + "  note: >-\n    dài\n\n", id="folded text"),
        pytest.param("\ufeff- {on: 2021-04-01, event: started, task: '1.4'}\n", id="byte order mark"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_stands_there_keeps_every_byte(before: str, line_end: str, path: Path) -> None:
    old = before.replace("\n", line_end).encode()
    path.write_bytes(old)
    recorded = added(path, DONE)
    new = path.read_bytes()
    assert new.startswith(old)
    assert new.endswith(recorded.lines[0].encode() + (b"\r\n" if b"\r\n" in old else b"\n"))
    assert added(path, happened("2021-05-02", "reopened")).changes[0].before.state is State.DONE_ON_TIME


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[]\n", id="empty list in brackets"),
        pytest.param("[{on: 2021-04-01, event: started, task: '1.4'}]\n", id="list in brackets"),
        pytest.param(LINE.replace("1.1", "1.4") + "...\n", id="end mark"),
        pytest.param(
            "- {on: 2021-04-01, event: started, task: '1.4', note: a\n    }\n    # x\n- |+\n", id="open block"
        ),
    ],
)
def test_a_file_that_cannot_grow_at_its_end_is_left_alone(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataStop):
        added(path, DONE)
    assert path.read_text(encoding="utf-8") == text


def test_a_list_in_brackets_is_told_how_to_be_written(path: Path) -> None:
    path.write_text("[]\n", encoding="utf-8")
    with pytest.raises(DataStop, match="không viết theo dạng thêm được vào cuối") as stop:
        added(path, DONE)
    assert "«- »" in stop.value.hint


def test_nothing_is_added_to_a_journal_with_errors(path: Path) -> None:
    broken = "- {on: hôm qua, event: done, task: '1.1'}\n"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(DataStop, match="đang có lỗi") as stop:
        added(path, DONE)
    assert [(p.line, p.code) for p in stop.value.problems] == [(1, "wrong-date")]
    assert path.read_text(encoding="utf-8") == broken


def test_errors_that_only_rules_find_in_older_entries_do_not_block_new_ones(path: Path) -> None:
    path.write_text('- {on: 2021-04-01, event: started, task: "9.9"}\n', encoding="utf-8")
    assert added(path, DONE).lines


def test_all_entries_are_added_or_none(path: Path) -> None:
    with pytest.raises(Refused) as refused:
        added(path, DONE, happened("2021-05-01", "done", "9.9"), happened("2021-05-01", "done", "1.2"))
    assert [(f.number, f.problem.code) for f in refused.value.faults] == [(1, "unknown-task"), (2, "agency-needed")]
    assert not path.exists()


def test_faults_of_form_are_of_their_entry_too(path: Path) -> None:
    path.write_text(LINE.replace("1.1", "1.4"), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        added(path, DONE, happened("2021-13-01", "done"), happened("2021-05-01", "progress"))
    assert [(f.number, f.problem.code) for f in refused.value.faults] == [(1, "wrong-date"), (2, "empty-value")]


def test_entries_added_together_are_checked_against_each_other(path: Path) -> None:
    with pytest.raises(Refused, match="đã hoàn thành"):
        added(path, DONE, DONE | {"note": "Lần nữa"})


def test_an_entry_that_makes_an_older_one_impossible_is_refused(path: Path) -> None:
    added(path, happened("2021-05-10", "done", document="1/BC-SNV"))
    with pytest.raises(Refused, match="đã hoàn thành"):
        added(path, DONE)


def test_changes_tell_the_state_before_and_after_on_the_day(path: Path) -> None:
    (change,) = added(path, happened("2021-07-05", "done", document="1/BC-SNV")).changes
    assert (change.before.state, change.before.days) == (State.OVERDUE, 5)
    assert (change.after.state, change.after.days) == (State.DONE_LATE, 5)


def test_a_trigger_changes_every_member_that_it_touches(path: Path) -> None:
    (change,) = added(path, happened("2021-07-05", "triggered", "1.3", due="2021-10-01")).changes
    assert (change.before.state, change.after.state) == (State.WAITING, State.PENDING)
    changes = added(path, happened("2021-07-06", "extended", "1.2", due="2021-10-01")).changes
    assert {change.assignment.unit.id for change in changes} == {"snv", "stp"}


def test_changes_of_entries_added_together_follow_each_other(path: Path) -> None:
    changes = added(path, DONE, happened("2021-05-01", "reopened")).changes
    states = [(c.before.state, c.after.state) for c in changes]
    assert states == [(State.PENDING, State.DONE_ON_TIME), (State.DONE_ON_TIME, State.PENDING)]


def test_what_changes_nothing_tells_no_change(path: Path) -> None:
    assert not added(path, happened("2021-05-01", "difficulty", note="Thiếu người")).changes


def test_warnings_are_about_the_new_entries_alone(path: Path) -> None:
    path.write_text('- {on: 2021-04-01, event: done, task: "1.4"}\n', encoding="utf-8")
    assert not added(path, DONE).warnings
    (warning,) = added(path, happened("2021-05-01", "done", "1.2", agency="STP")).warnings
    assert warning.code == "done-without-proof"
