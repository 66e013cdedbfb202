"""A workspace is loaded whole, or stops with every problem; nothing is answered from broken data."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, replaced
from cchc_cli.files.problems import DataStop
from cchc_cli.model.loading import load, load_register
from cchc_cli.model.workspace import Workspace


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest workspace: a plan and a register."""
    (tmp_path / "2021.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    (tmp_path / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_workspace_without_calendar_and_journal_is_loaded(folder: Path) -> None:
    loaded = load(Workspace(folder / "2021.yaml"))
    assert (loaded.calendar.years, loaded.entries, loaded.has_journal) == ((), (), False)
    assert [task.id for task in loaded.interpreted.tasks] == ["1.1"]


def test_the_journal_beside_the_plan_is_loaded(folder: Path) -> None:
    (folder / "2021.journal.yaml").write_text('- {on: 2021-04-01, event: started, task: "1.1"}\n')
    loaded = load(Workspace(folder / "2021.yaml"))
    assert (loaded.has_journal, [entry.event for entry in loaded.entries]) == (True, ["started"])


@pytest.mark.parametrize("name", ["2021.yaml", "agencies.yaml", "calendar.yaml", "2021.journal.yaml"])
def test_an_error_in_any_file_of_the_workspace_stops_with_its_problems(name: str, folder: Path) -> None:
    (folder / name).write_text("a: b: c\n")
    with pytest.raises(DataStop) as stop:
        _ = load(Workspace(folder / "2021.yaml")).entries
    assert [(p.path, p.code) for p in stop.value.problems] == [(name, "yaml-syntax")]


def test_what_does_not_ask_for_the_journal_is_answered_beside_a_broken_one(folder: Path) -> None:
    (folder / "2021.journal.yaml").write_text("a: b: c\n")
    loaded = load(Workspace(folder / "2021.yaml"))
    assert ([task.id for task in loaded.interpreted.tasks], loaded.has_journal) == (["1.1"], True)
    with pytest.raises(DataStop):
        _ = loaded.entries


def test_a_broken_plan_and_a_broken_journal_are_told_together(folder: Path) -> None:
    for name in ("2021.yaml", "2021.journal.yaml"):
        (folder / name).write_text("a: b: c\n")
    with pytest.raises(DataStop) as stop:
        load(Workspace(folder / "2021.yaml"))
    assert [p.path for p in stop.value.problems] == ["2021.yaml", "2021.journal.yaml"]


def test_a_fault_that_only_rules_find_does_not_stop_the_answer(folder: Path) -> None:
    path = folder / "2021.yaml"
    path.write_text(replaced(PLAN_TEXT, "time: Quý II/2021", "time: Quý V"), encoding="utf-8")
    assert load(Workspace(path)).interpreted.tasks[0].id == "1.1"


def test_a_missing_register_stops_with_its_name(folder: Path) -> None:
    (folder / "agencies.yaml").unlink()
    with pytest.raises(DataStop) as stop:
        load_register(Workspace(folder / "2021.yaml"))
    assert [(p.path, p.code) for p in stop.value.problems] == [("agencies.yaml", "not-found")]
