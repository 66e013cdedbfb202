"""What a plan's own repository takes from this one, hooks and CI files, calls commands that there are."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from builders import REPOSITORY, Cchc
from cchc_cli.cli.app import COMMANDS
from cchc_cli.cli.review.difference_markdown import MARK

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


STUB = """#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in
  *per_page*) cat "$NOTES_AT_HAND" ;;
  *--paginate*) printf "$OWN_COMMENTS" ;;
esac
"""


def posted(tmp_path: Path, script: str, notes: list[dict[str, Any]]) -> list[str]:
    """What a script of the CI asks of the forge, where these comments are there already."""
    for name in ("curl", "gh"):
        (tmp_path / name).write_text(STUB, encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "notes.json").write_text(json.dumps(notes), encoding="utf-8")
    (tmp_path / "thay-doi.md").write_text(f"{MARK}\n", encoding="utf-8")
    forge = {"CCHC_TOKEN": "t", "CI_API_V4_URL": "https://g/api/v4", "CI_PROJECT_ID": "7", "CI_MERGE_REQUEST_IID": "3"}
    forge |= {"GITHUB_REPOSITORY": "tinh/ke-hoach", "PR": "3", "RUNNER_TEMP": str(tmp_path)}
    environment = {
        "PATH": f"{tmp_path}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "CALLS": str(tmp_path / "calls"),
        "NOTES_AT_HAND": str(tmp_path / "notes.json"),
        "OWN_COMMENTS": "".join(f"{note['id']}\n" for note in notes),
        **forge,
    }
    subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, env=environment, check=True)
    return (tmp_path / "calls").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("notes", "request_", "url"),
    [
        ([{"id": 5, "body": "Đồng ý."}], "POST", "merge_requests/3/notes"),
        (
            [{"id": 5, "body": "Đồng ý."}, {"id": 9, "body": f"{MARK}\n\n### So sánh"}],
            "PUT",
            "merge_requests/3/notes/9",
        ),
    ],
)
def test_gitlabs_comment_is_posted_once_and_then_changed(
    tmp_path: Path, notes: list[dict[str, Any]], request_: str, url: str
) -> None:
    script = read("docs/ci/gitlab-ci.yml")["thay-doi"]["script"][-1]
    _, call = posted(tmp_path, script, notes)
    assert f" -X {request_} " in call
    assert call.endswith(f"--data-urlencode body@thay-doi.md https://g/api/v4/projects/7/{url}")


@pytest.mark.parametrize(
    ("notes", "request_", "url"),
    [([], "POST", "issues/3/comments"), ([{"id": 9}, {"id": 12}], "PATCH", "issues/comments/9")],
)
def test_githubs_comment_is_posted_once_and_then_changed(
    tmp_path: Path, notes: list[dict[str, Any]], request_: str, url: str
) -> None:
    *_, step = read("docs/ci/github-actions.yml")["jobs"]["kiem-tra"]["steps"]
    asked, call = posted(tmp_path, step["run"], notes)
    assert "repos/tinh/ke-hoach/issues/3/comments" in asked
    assert call == f"api --silent -X {request_} -F body=@{tmp_path}/thay-doi.md repos/tinh/ke-hoach/{url}"
