"""What asks and answers quickly imports nothing that it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from builders import REPOSITORY, Started
from cchc_cli.cli.app import COMMANDS

HEAVY = ("docx", "docxtpl", "lxml", "openpyxl", "icalendar", "jinja2")
JOURNAL = "examples/2021/2021.journal.yaml"
PROGRAM = """
import contextlib, io, sys
from cchc_cli.cli.app import run
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    code = run(sys.argv[1:])
print(code, *sorted(sys.modules))
"""


def imported(*args: str) -> set[str]:
    """The packages that the program has imported after a command that went well."""
    return {name.partition(".")[0] for name in modules(*args)}


def modules(*args: str) -> set[str]:
    command = [sys.executable, "-c", PROGRAM, *args]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    code, *names = done.stdout.split()
    assert code == "0"
    return set(names)


@pytest.mark.parametrize(
    "args",
    [
        ["--help"],
        ["tasks"],
        ["tasks", "--agency", "snv"],
        ["tasks", "--help"],
        ["check"],
        ["show", "1.1"],
        ["deadlines"],
    ],
    ids=" ".join,
)
def test_a_question_imports_no_library_for_documents(args: list[str]) -> None:
    assert imported(*args) & set(HEAVY) == set()


def test_the_help_imports_neither_the_models_nor_yaml_nor_tables() -> None:
    assert imported("--help") & {"pydantic", "yaml", "rich"} == set()


@pytest.mark.parametrize(
    "args",
    [["tasks", "--agency", "snv"], ["show", "1.1"], ["deadlines", "--journal", JOURNAL], ["status"]],
    ids=" ".join,
)
def test_what_was_read_before_is_not_validated_again(args: list[str]) -> None:
    imported(*args)
    assert imported(*args) & {"pydantic", "pydantic_core", "yaml"} == set()


def test_piped_output_needs_no_tables() -> None:
    assert "rich" not in imported("tasks")


def test_no_command_needs_the_types_of_a_plan_to_say_its_options() -> None:
    """Its help, Tab and a slip in its options wait for nothing that only an answer needs."""
    every = "; ".join(f"import {module}" for module, _ in COMMANDS.values())
    command = [sys.executable, "-c", f"import sys; {every}; print(*sys.modules)"]
    modules = set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    assert {module for module, _ in COMMANDS.values()} <= modules
    assert modules & {"cchc_cli.model.plan", "cchc_cli.model.loading", "cchc_cli.cli.labels"} == set()


def test_a_number_is_offered_again_without_the_plan(started: Started) -> None:
    asked = {"_CCHC_COMPLETE": "complete_bash", "COMP_WORDS": "cchc\nshow\n2.", "COMP_CWORD": "2"}
    started(env=asked)
    done = started(env=asked | {"PYTHONVERBOSE": "1"})
    assert done.stdout.decode().split() == ["2.1", "2.2", "2.3", "2.4"]
    assert b"cchc_cli.model.loading" in done.stderr
    assert b"cchc_cli.model.plan" not in done.stderr
    assert b"cchc_cli.tracking" not in done.stderr


def test_a_command_is_offered_without_its_module(started: Started) -> None:
    asked = {"_CCHC_COMPLETE": "complete_bash", "COMP_WORDS": "cchc\nta", "COMP_CWORD": "1", "PYTHONVERBOSE": "1"}
    done = started(env=asked)
    assert done.stdout.decode().split() == ["tasks", "targets"]
    assert b"cchc_cli.cli.framework" in done.stderr
    assert b"cchc_cli.cli.commands" not in done.stderr


@pytest.mark.parametrize(
    ("command", "models"),
    [
        ("report plan --year 2021 --force -o {}/plan.docx", {"plan"}),
        ("tasks", {"plan", "register", "calendar"}),
        ("deadlines", {"plan", "register", "calendar"}),
    ],
)
def test_only_the_types_of_files_that_are_read_are_imported(command: str, models: set[str], tmp_path: Path) -> None:
    args = command.format(tmp_path).split()
    imported(*args)
    files = {"plan", "register", "calendar", "journal", "scoring"}
    assert {name for name in files if f"cchc_cli.model.{name}" in modules(*args)} == models
