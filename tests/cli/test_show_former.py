"""`cchc show` of a number that is no more: the number it became, or the decision that took the task out."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from builders import Cchc, replaced

ENTRY = '- {on: 2021-03-01, event: started, task: "1.11", title: Tổ chức học tập kinh nghiệm một số…}\n'
AMENDED = '\namendments:\n  - {number: 1234/QĐ-UBND, date: 2021-07-15, subject: Điều chỉnh Kế hoạch, tasks: ["1.11"]}\n'


@pytest.fixture
def plan(workspace: Path) -> Path:
    (workspace / "2021.journal.yaml").write_text(ENTRY, encoding="utf-8")
    return workspace / "2021.yaml"


def without_1_11(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    start, end = text.index('      - id: "1.11"'), text.index('      - id: "1.12"')
    plan.write_text(text[:start] + text[end:], encoding="utf-8")


def amended(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8") + AMENDED, encoding="utf-8")


def git(folder: Path, *args: str) -> None:
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@b", *args], cwd=folder, check=True)


@pytest.fixture
def issued(plan: Path) -> Path:
    """The plan as issued, in git."""
    git(plan.parent, "init", "-q")
    git(plan.parent, "add", ".")
    git(plan.parent, "commit", "-qm", "Ban hành")
    return plan


def rows(out: str) -> list[list[str]]:
    return [line.split("\t") for line in out.splitlines()]


def test_a_removed_task_is_shown_with_the_decision_that_removed_it(plan: Path, cchc: Cchc) -> None:
    without_1_11(plan)
    amended(plan)
    result = cchc("show", "1.11")
    assert result.code == 0
    assert rows(result.out) == [
        ["# Nhiệm vụ 1.11"],
        ["Mục", "Nội dung"],
        ["Nhiệm vụ", "Tổ chức học tập kinh nghiệm một số…"],
        ["Trạng thái", "không còn trong kế hoạch"],
        ["Bỏ theo", "Quyết định 1234/QĐ-UBND ngày 15/7/2021: Điều chỉnh Kế hoạch"],
        ["# Diễn biến"],
        ["Ngày", "Số", "Sự kiện", "Cơ quan", "Văn bản", "Nội dung"],
        ["01/3/2021", "1.11", "bắt đầu thực hiện", "", "", ""],
    ]
    assert cchc("check").code == 0


def test_git_knows_its_words_and_that_no_decision_speaks_of_it(issued: Path, cchc: Cchc) -> None:
    without_1_11(issued)
    shown = cchc("show", "1,11", "-f", "json").json
    assert shown["title"].startswith("Tổ chức học tập kinh nghiệm một số địa phương")
    assert (shown["removed"], shown["amendments"], len(shown["history"])) == (True, [], 1)
    assert "không thấy quyết định điều chỉnh nào nêu" in cchc("show", "1.11").out
    amended(issued)
    assert [a["number"] for a in cchc("show", "1.11", "-f", "json").json["amendments"]] == ["1234/QĐ-UBND"]


def test_the_number_as_issued_leads_to_the_task_under_its_new_number(issued: Path, cchc: Cchc) -> None:
    text = issued.read_text(encoding="utf-8")
    issued.write_text(replaced(text, '- id: "1.13"', '- id: "1.20"'), encoding="utf-8")
    result = cchc("show", "1.13")
    assert "PAPI" in result.out
    assert "1.13 là số của nhiệm vụ khi ban hành; nay mang số 1.20" in result.err


def test_a_number_that_nobody_ever_had_is_unknown(issued: Path, cchc: Cchc) -> None:
    result = cchc("show", "1.99")
    assert (result.code, "không có nhiệm vụ 1.99" in result.err) == (2, True)
    assert issued.exists()


def test_a_number_that_another_task_has_now_tells_of_the_one_that_went(issued: Path, cchc: Cchc) -> None:
    without_1_11(issued)
    amended(issued)
    assert cchc("renumber", "--after", "1.11", "--by", "-1").code == 0
    result = cchc("show", "1.11")
    assert ["Khóa", "1.12 (trong sổ theo dõi, phiếu, lịch)"] in rows(result.out)
    assert "1.11 khi ban hành là nhiệm vụ khác, nay đã bỏ theo Quyết định 1234/QĐ-UBND ngày 15/7/2021" in result.err
    assert cchc("check").code == 0
    assert "khi ban hành là việc khác" not in cchc("show", "1.12").err
