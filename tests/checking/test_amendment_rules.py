"""After the plan is issued a task may change only by a decision that the plan names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, replaced
from cchc_cli.checking.file_problems import check_file
from repositories import Repo

LATER = ("time: Quý II/2021", "time: Quý III/2021")
AMENDMENT = """\
amendments:
  - number: 77/QĐ-UBND
    date: 5/5/2021
    subject: Về việc điều chỉnh Kế hoạch.
    tasks: [1.1]
"""
SECOND = """\
      - id: "1.2"
        title: Tập huấn cho cán bộ, công chức.
        lead: Sở Nội vụ
        time: Quý II/2021
        budget: 0
"""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A draft without a number, committed; then the plan as issued."""
    repo = Repo(tmp_path)
    repo.write("plans/agencies.yaml", REGISTER_TEXT)
    repo.write("plans/2021.yaml", PLAN_TEXT.replace("4963/QĐ-UBND", "0/QĐ-UBND").replace("Quý II/", "Quý I/"))
    repo.commit("dự thảo")
    repo.write("plans/2021.yaml", PLAN_TEXT)
    repo.commit("ban hành")
    monkeypatch.chdir(repo.root)
    return repo


def found(repo: Repo, text: str) -> list[tuple[int, str]]:
    """Line and code of what `check` says once the plan is `text`."""
    path = repo.write("plans/2021.yaml", text)
    return [(problem.line, problem.code) for problem in check_file(path, date(2021, 6, 15))]


def test_the_plan_as_issued_is_fine_though_the_draft_differed(repo: Repo) -> None:
    assert found(repo, PLAN_TEXT) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (*LATER, "thời gian"),
        ("lead: Sở Nội vụ", "lead: UBND cấp xã", "cơ quan chủ trì"),
        ("title: Kiểm tra CCHC.", "title: Kiểm tra, thanh tra CCHC.", "nhiệm vụ"),
        ("        budget: 50\n", "        budget: 50\n        products: [Báo cáo]\n", "sản phẩm"),
    ],
)
def test_a_change_without_a_decision_is_a_warning_at_the_task(repo: Repo, old: str, new: str, what: str) -> None:
    path = repo.write("plans/2021.yaml", replaced(PLAN_TEXT, old, new))
    (problem,) = check_file(path, date(2021, 6, 15))
    assert (problem.line, problem.severity, problem.code) == (13, "warning", "task-changed")
    assert problem.message == f"nhiệm vụ 1.1 khác bản ban hành theo 4963/QĐ-UBND: {what}"


def test_support_money_and_note_may_change(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, "budget: 50", "budget: 60\n        note: a")
    assert found(repo, replaced(text, "support: Sở Tư pháp", "support: UBND cấp xã")) == []


def test_a_decision_that_names_the_task_allows_it(repo: Repo) -> None:
    assert found(repo, replaced(PLAN_TEXT, *LATER) + AMENDMENT) == []


def test_a_decision_that_names_other_tasks_does_not(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, *LATER) + AMENDMENT.replace("[1.1]", "[9.9]")
    assert found(repo, text) == [(13, "task-changed"), (23, "amendment-task")]


def test_tasks_that_come_and_go_need_a_decision_too(repo: Repo) -> None:
    assert found(repo, PLAN_TEXT + SECOND) == [(19, "task-added")]
    assert found(repo, PLAN_TEXT + SECOND + AMENDMENT.replace("[1.1]", "[1.2]")) == []
    other = PLAN_TEXT[: PLAN_TEXT.index('      - id: "1.1"')] + SECOND
    assert (10, "task-removed") in found(repo, other)
    assert "task-removed" not in dict(map(reversed, found(repo, other + AMENDMENT)))  # type: ignore[arg-type]


def test_a_slip_of_the_transcription_set_right_is_no_amendment(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, "title: Kiểm tra CCHC.", "title: Kiểm tra CCCHC.")
    slip = "corrections:\n  - {where: '1.1, cột Nhiệm vụ', scanned: CCHC, read: CCCHC, reason: Chép thiếu chữ.}\n"
    assert found(repo, text + slip) == []


def test_a_decision_before_the_plans_own_is_doubtful(repo: Repo) -> None:
    assert found(repo, PLAN_TEXT + AMENDMENT.replace("5/5/2021", "5/5/2020")) == [(21, "amendment-date")]


def test_the_plan_as_issued_is_found_under_its_old_name(repo: Repo) -> None:
    repo.git("mv", "plans/2021.yaml", "plans/ke-hoach.yaml")
    repo.commit("đổi tên")
    path = repo.write("plans/ke-hoach.yaml", replaced(PLAN_TEXT, *LATER))
    assert [problem.code for problem in check_file(path, date(2021, 6, 15))] == ["task-changed"]


def test_without_git_there_is_no_such_rule(tmp_path: Path) -> None:
    (tmp_path / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    path = tmp_path / "2021.yaml"
    path.write_text(replaced(PLAN_TEXT, *LATER), encoding="utf-8")
    assert check_file(path, date(2021, 6, 15)) == []


def test_show_names_the_decisions_that_adjust_a_task(repo: Repo, cchc: Cchc) -> None:
    repo.write("plans/2021.yaml", PLAN_TEXT + AMENDMENT)
    assert "Quyết định 77/QĐ-UBND ngày 5/5/2021: Về việc điều chỉnh Kế hoạch" in cchc("show", "1.1").out
    (amendment,) = cchc("show", "1.1", "-f", "json").json["amendments"]
    assert (amendment["number"], amendment["date"]) == ("77/QĐ-UBND", "2021-05-05")
