"""Recipes, map and changelog are true: files and tables exist, recipes stay short, CI runs what they say."""

from __future__ import annotations

import importlib
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from builders import REPOSITORY

PACKAGE = REPOSITORY / "src" / "cchc_cli"
GUIDE = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
CHANGES = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
# recipe → how many files it may touch
RECIPES = {
    "Add a field to a task": 3,
    "Add an event to the journal": 3,
    "Add a rule to `check`": 1,
    "Add a paper": 3,
    "Add a timing word": 1,
    "Change a message": 1,
    "Add an option to all queries": 1,
}
# a table that grows by a row → the file that a recipe names for it
TABLES = {
    "FIELDS": "src/cchc_cli/model/task_fields.py",
    "EVENTS": "src/cchc_cli/model/journal.py",
    "PLAN_RULES": "src/cchc_cli/checking/plan_rules.py",
}
SECTIONS = dict(re.findall(r"^### ([^\n]+)\n(.*?)(?=^##|\Z)", GUIDE, re.MULTILINE | re.DOTALL))


def steps(recipe: str) -> list[tuple[str, str]]:
    """The file that each step touches, with the step's words."""
    return re.findall(r"^\d+\. `([^`]+)`(.*?)(?=^\d+\. |^\n|\Z)", SECTIONS[recipe], re.MULTILINE | re.DOTALL)


def rooms(folder: Path) -> set[str]:
    return {path.parent.name for path in folder.glob("*/__init__.py")}


def first_cells(text: str, heading: str) -> dict[str, str]:
    """The rows of the table below a heading: what is named in the first cell → the whole row."""
    _, _, after = text.partition(f"## {heading}\n")
    below = re.split(r"^## ", after, maxsplit=1, flags=re.MULTILINE)[0]
    return {name: row for row, name in re.findall(r"^(\| `(\w+)/` \|.*)$", below, re.MULTILINE)}


def test_there_is_a_recipe_for_everything_that_is_added_often() -> None:
    assert set(SECTIONS) == set(RECIPES)


@pytest.mark.parametrize(("recipe", "most"), RECIPES.items(), ids=RECIPES)
def test_a_recipe_touches_few_files_and_they_exist(recipe: str, most: int) -> None:
    files = [file for file, _ in steps(recipe)]
    assert 1 <= len(set(files)) == len(files) <= most
    assert [file for file in files if not list(REPOSITORY.glob(file))] == []


def test_every_step_of_a_recipe_was_read() -> None:
    numbered = len(re.findall(r"^\d+\. ", GUIDE, re.MULTILINE))
    assert sum(len(steps(recipe)) for recipe in RECIPES) == numbered


def test_every_file_named_anywhere_exists() -> None:
    named = re.findall(r"`((?:src|tests|tools|templates|schemas|docs|benchmarks|\.ci)/[^` ]*)`", GUIDE)
    assert len(named) > 20
    assert [name for name in named if not list(REPOSITORY.glob(name.rstrip("/")))] == []


@pytest.mark.parametrize(("table", "file"), TABLES.items(), ids=TABLES)
def test_the_tables_are_where_the_recipes_say(table: str, file: str) -> None:
    said = [words for recipe in RECIPES for step, words in steps(recipe) if step == file]
    assert any(f"`{table}`" in words for words in said)
    module = importlib.import_module(file.removeprefix("src/").removesuffix(".py").replace("/", "."))
    assert len(getattr(module, table)) > 5


def test_what_is_written_by_a_program_is_written_by_one_that_exists() -> None:
    programs = re.findall(r"\.venv/bin/python (\S+\.py)", GUIDE)
    assert len(set(programs)) == 4
    assert [program for program in programs if not (REPOSITORY / program).exists()] == []


@pytest.mark.parametrize(
    ("text", "heading"), [(GUIDE, "The map"), (README, "How it is built")], ids=["CONTRIBUTING.md", "README.md"]
)
def test_the_map_shows_every_room_with_its_sub_rooms(text: str, heading: str) -> None:
    rows = first_cells(text, heading)
    assert set(rows) == rooms(PACKAGE)
    for room, row in rows.items():
        assert {part for part in rooms(PACKAGE / room) if f"`{part}/`" not in row} == set()


def test_both_maps_have_the_rooms_in_the_same_order() -> None:
    assert list(first_cells(README, "How it is built")) == list(first_cells(GUIDE, "The map"))


def test_the_changelog_begins_with_the_version_of_the_package() -> None:
    version = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    released = re.findall(r"^## (\d+\.\d+\.\d+) - \d{4}-\d\d-\d\d$", CHANGES, re.MULTILINE)
    assert released[0] == version
    assert released == sorted(released, key=lambda text: [int(part) for part in text.split(".")], reverse=True)
    kinds = set(re.findall(r"^### (.+)$", CHANGES, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


@pytest.fixture(scope="module")
def workflow() -> Any:
    return yaml.safe_load((REPOSITORY / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))


def commands(job: Any) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


def test_ci_runs_what_has_to_pass_on_the_oldest_python_and_a_new_one(workflow: Any) -> None:
    linux, windows = workflow["jobs"]["linux"], workflow["jobs"]["windows"]
    assert ".ci/run" in commands(linux)
    assert (REPOSITORY / ".ci" / "run").exists()
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for job in (linux, windows):
        oldest, newest = job["strategy"]["matrix"]["python"]
        assert project["requires-python"] == f">={oldest}"
        assert [int(part) for part in oldest.split(".")] < [int(part) for part in newest.split(".")]


def test_ci_on_windows_finds_the_line_of_the_readme(workflow: Any) -> None:
    (script,) = [command for command in commands(workflow["jobs"]["windows"]) if "README.md" in command]
    pattern = re.search(r"-Pattern '([^']+)'", script)
    assert pattern
    (line,) = re.findall(f"{pattern[1]}.*$", README, re.MULTILINE)
    assert line.endswith(r".venv\Scripts\python -m pytest -q")


def test_ci_uses_actions_of_a_fixed_version_and_no_secrets(workflow: Any) -> None:
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert [name for name in used if not re.fullmatch(r"actions/[\w-]+@v\d+(\.\d+)*", name)] == []
    assert workflow["permissions"] == {"contents": "read"}
    assert "secrets." not in (REPOSITORY / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")


def versions(file: str) -> dict[str, str]:
    """Of the packages that a file pins, by their canonical names."""
    lines = (REPOSITORY / file).read_text(encoding="utf-8").splitlines()
    pins = (re.match(r"([\w.-]+)==([\w.!+]+)", line) for line in lines)
    return {canonicalize_name(pin[1]): pin[2] for pin in pins if pin}


def asked(*kinds: str) -> list[Requirement]:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = (line for kind in kinds for line in project["optional-dependencies"][kind])
    return [Requirement(line) for line in [*project["dependencies"], *more]]


def test_every_package_that_is_asked_for_has_the_version_that_was_tried() -> None:
    tried = versions("constraints.txt")
    wrong = [r.name for r in asked("dev") if not r.specifier.contains(tried.get(canonicalize_name(r.name), "0"))]
    assert wrong == []


def test_the_locked_packages_are_the_versions_that_were_tried_each_with_its_hashes() -> None:
    tried, locked = versions("constraints.txt"), versions("requirements.lock")
    needed = {canonicalize_name(r.name) for r in asked("parquet")}
    assert needed - set(locked) == set()
    assert {name: version for name, version in locked.items() if tried.get(name, version) != version} == {}
    entries = re.split(r"^(?=[\w.-]+==)", (REPOSITORY / "requirements.lock").read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert len(entries) == len(locked)
    assert [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}$", entry, re.MULTILINE)] == []


def test_only_what_builds_the_package_or_another_system_needs_is_locked_without_having_been_tried() -> None:
    untried = set(versions("requirements.lock")) - set(versions("constraints.txt"))
    assert untried <= {"hatchling", "editables", "tomlkit", "trove-classifiers", "colorama"}
