"""What a plan's own repository takes from this one, hooks and CI files, calls commands that there are."""

from __future__ import annotations

import re
import shlex
from typing import Any

import pytest
import yaml

from builders import REPOSITORY, Cchc
from cchc_cli.cli.app import COMMANDS

FILES = [".pre-commit-hooks.yaml", ".pre-commit-config.yaml", "docs/ci/github-actions.yml", "docs/ci/gitlab-ci.yml"]


def read(name: str) -> Any:
    return yaml.safe_load((REPOSITORY / name).read_text(encoding="utf-8"))


def calls(name: str) -> list[list[str]]:
    """Every call of the program written in the file, as words."""
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    found = re.findall(r"(?:^|[\s`\"])(cchc [a-z][^\n`|>#;]*)", text, re.MULTILINE)
    return [shlex.split(call.rstrip(' ".,:)')) for call in found if "không" not in call]


@pytest.mark.parametrize("name", [*FILES, "docs/git.md"])
def test_every_call_names_a_command_and_options_that_there_are(name: str, cchc: Cchc) -> None:
    written = calls(name)
    assert written
    for _, command, *arguments in written:
        assert command in COMMANDS, command
        options = [word for word in arguments if word.startswith("-") and word != "-"]
        page = cchc(command, "--help").out
        assert [option for option in options if not re.search(rf"(?<![\w-]){option}(?![\w-])", page)] == []


def test_the_hook_checks_all_of_plans_when_one_of_its_files_changes() -> None:
    (hook,) = read(".pre-commit-hooks.yaml")
    assert (hook["id"], hook["entry"], hook["pass_filenames"]) == ("cchc-check", "cchc check", False)
    matching = ["plans/2021.yaml", "plans/agencies.yaml", "plans/2021.journal.yaml", "cai-cach/plans/scoring.yaml"]
    matching += ["bodies/stp/plans/2021.yaml"]
    assert [name for name in matching if re.search(hook["files"], name)] == matching
    assert [
        n for n in ("docs/ci/gitlab-ci.yml", "floorplans/a.yaml", "plans/a.md") if re.search(hook["files"], n)
    ] == []


def test_the_workflows_fetch_the_whole_history() -> None:
    steps = read("docs/ci/github-actions.yml")["jobs"]["kiem-tra"]["steps"]
    assert steps[0]["with"]["fetch-depth"] == 0
    assert read("docs/ci/gitlab-ci.yml")["variables"]["GIT_DEPTH"] == "0"


def test_the_guide_names_every_file() -> None:
    text = (REPOSITORY / "docs" / "git.md").read_text(encoding="utf-8")
    for words in ("ci/github-actions.yml", "ci/gitlab-ci.yml", "diff=cchc", "merge=union", "id: cchc-check"):
        assert words in text
