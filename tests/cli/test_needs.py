"""Hints from below the command line name a need; only the command line knows which option or command that is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import REPOSITORY, Cchc
from cchc_cli.cli.app import COMMANDS
from cchc_cli.cli.needs import SPELLED, spelled
from cchc_cli.files.problems import Need

PACKAGE = REPOSITORY / "src" / "cchc_cli"
OURS = re.compile(r"\bcchc [a-z]|(?:^|[\s«(])(?:--[a-z]|-o\b)")
GITS = re.compile(r"\bgit [^;]*")


def prose(path: Path) -> Iterator[str]:
    """The texts of a module that may reach a person: literals with a space in them that are no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield from [node.value] if " " in node.value else []


ELSEWHERE = {"cli", "compiled"}  # the command line itself, and templates, which Jinja has compiled
BELOW = [path for path in sorted(PACKAGE.rglob("*.py")) if not ELSEWHERE & set(path.relative_to(PACKAGE).parts)]


def test_nobody_below_the_command_line_says_what_to_type() -> None:
    assert len(BELOW) > 80
    said = [(path.name, text) for path in BELOW for text in prose(path) if OURS.search(GITS.sub("", text))]
    assert said == []


def test_what_people_would_type_is_recognised() -> None:
    assert all(OURS.search(text) for text in ("xem: cchc tasks", "thêm --force để ghi đè", "nơi khác với -o"))
    assert not OURS.search(GITS.sub("", "lấy đủ: git fetch --unshallow --tags"))


@pytest.mark.parametrize("need", Need)
def test_every_need_is_an_option_or_a_command(need: Need) -> None:
    program, _, rest = SPELLED[need].partition(" ")
    assert rest.split()[0] in COMMANDS if program == "cchc" else program.startswith("-")


def test_only_needs_are_spelled_out() -> None:
    assert spelled(f"thêm ({Need.AGENCY}); xem {Need.TASKS}, ‹khác›") == "thêm (--agency); xem cchc tasks, ‹khác›"


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_hint_of_the_rules_reaches_people_spelled_out(workspace: Path, cchc: Cchc, form: str) -> None:
    journal = workspace / "2021.journal.yaml"
    journal.write_text('- {on: 2021-03-01, event: started, task: "nào"}\n', encoding="utf-8")
    shown = cchc("check", str(journal), "-f", form).out
    assert "xem các số: cchc tasks" in shown
    assert "‹" not in shown


@pytest.mark.usefixtures("workspace")
def test_what_record_refuses_and_warns_of_is_spelled_out(cchc: Cchc) -> None:
    refused = cchc("record", "started", "nào", "--on", "1/3/2021")
    assert (refused.code, "xem các số: cchc tasks" in refused.err) == (2, True)
    warned = cchc("record", "triggered", "1.6", "--on", "15/7/2021", "--document", "76/NQ-CP")
    assert (warned.code, "(nêu thời hạn: --due)" in warned.err) == (0, True)


def test_what_stops_a_command_is_spelled_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> None:
    monkeypatch.chdir(tmp_path)
    assert "bằng --plan TỆP hay biến môi trường CCHC_PLAN" in cchc("tasks").err
    assert "(--plan)" in cchc("tasks", "--plan", "x.yaml").err
