"""`cchc check -`: text that is not saved yet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, Started, replaced


def test_unsaved_text_is_checked_as_the_file_it_belongs_to(workspace: Path, started: Started) -> None:
    text = replaced(PLAN_TEXT, "lead: Sở Nội vụ", "lead: Sở Lạ")
    done = started("check", "-", "--path", "plans/2021.yaml", "-f", "json", cwd=workspace.parent, stdin=text.encode())
    (problem,) = json.loads(done.stdout)
    assert done.returncode == 1
    assert (problem["path"], problem["line"], problem["code"]) == ("plans/2021.yaml", 15, "agency-unknown")


def test_the_name_says_what_kind_of_file_it_is(workspace: Path, started: Started) -> None:
    text = replaced(REGISTER_TEXT, "id: stp", "id: snv").encode()
    done = started("check", "-", "--path", "plans/agencies.yaml", "-f", "json", cwd=workspace.parent, stdin=text)
    assert [problem["code"] for problem in json.loads(done.stdout)] == ["duplicate-id"]


def test_the_file_need_not_exist_and_is_not_written(workspace: Path, started: Started) -> None:
    text = PLAN_TEXT.replace("2021", "2022").replace("2020", "2021").encode()
    done = started("check", "-", "--path", "plans/2022.yaml", cwd=workspace.parent, stdin=text)
    assert (done.returncode, done.stdout.decode()) == (0, "Đã kiểm tra 1 tệp: không có lỗi, không có cảnh báo.\n")
    assert not (workspace / "2022.yaml").exists()


def test_text_in_another_encoding_is_a_problem_with_a_place(workspace: Path, started: Started) -> None:
    done = started("check", "-", "--path", "plans/2021.yaml", cwd=workspace.parent, stdin=PLAN_TEXT.encode("utf-16"))
    assert done.returncode == 1
    assert "plans/2021.yaml:1:1: lỗi[encoding]" in done.stdout.decode()


@pytest.mark.usefixtures("workspace")
def test_without_a_path_nobody_knows_what_it_is(cchc: Cchc) -> None:
    result = cchc("check", "-")
    assert (result.code, result.out) == (2, "")
    assert "thiếu --path" in result.err


@pytest.mark.usefixtures("workspace")
def test_a_path_without_stdin_is_a_mistake(cchc: Cchc) -> None:
    result = cchc("check", "--path", "plans/2021.yaml")
    assert result.code == 2
    assert "cchc check - --path plans/2021.yaml" in result.err
