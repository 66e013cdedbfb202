"""A workspace is loaded whole, or stops with every problem; nothing is answered from broken data."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, replaced
from cchc_cli.files.problems import DataStop
from cchc_cli.model.loading import load, load_names, load_register
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


def test_names_are_those_of_the_files_as_they_are_now(folder: Path) -> None:
    path = folder / "2021.yaml"
    old = load_names(Workspace(path))
    path.write_text(replaced(PLAN_TEXT, 'id: "1.1"', 'id: "1.7"'), encoding="utf-8")
    new = load_names(Workspace(path))
    assert [[number for number, _ in names.tasks] for names in (old, new, old)] == [["1.1"], ["1.7"], ["1.1"]]
    loaded = load(Workspace(path)).interpreted
    assert dict(new.tasks) == {task.id: task.task.title for task in loaded.tasks}
    assert dict(new.bodies) == {body.id: body.name for body in loaded.bodies}
    assert dict(new.areas) == {str(area.number): area.title for area in loaded.areas}


def test_names_are_known_while_the_journal_is_broken(folder: Path) -> None:
    (folder / "2021.journal.yaml").write_text("a: b: c\n")
    assert [number for number, _ in load_names(Workspace(folder / "2021.yaml")).tasks] == ["1.1"]


@pytest.mark.parametrize("name", ["2021.yaml", "agencies.yaml", "calendar.yaml"])
def test_names_kept_from_before_do_not_hide_a_file_broken_since(name: str, folder: Path) -> None:
    load_names(Workspace(folder / "2021.yaml"))
    (folder / name).write_text("a: b: c\n")
    with pytest.raises(DataStop):
        load_names(Workspace(folder / "2021.yaml"))
