"""`cchc renumber`: the plan's text edited in place, and everything recorded still at its task."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builders import Cchc, replaced
from journals import EXAMPLE

NEW = '      - id: "1.9"\n        title: Hội thi tìm hiểu CCHC.\n        lead: Sở Nội vụ\n        time: Quý III/2021\n'
AS_OF = ("--as-of", "2021-12-31")


@pytest.fixture
def plan(workspace: Path) -> Path:
    shutil.copy(EXAMPLE, workspace)
    return workspace / "2021.yaml"


def states(cchc: Cchc) -> dict[str, tuple[str, int, int]]:
    """What every task has come to, by its key."""
    found = cchc("tasks", "-f", "json", *AS_OF).json
    return {task["key"]: (task["state"], task["done"], task["of"]) for task in found}


def inserted(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(replaced(text, '      - id: "1.10"\n', NEW + '      - id: "1.10"\n'), encoding="utf-8")


def test_what_was_recorded_stays_with_its_task(plan: Path, cchc: Cchc) -> None:
    journal = EXAMPLE.read_bytes()
    before = states(cchc)
    result = cchc("renumber", "--after", "1.8", "--by", "1")
    assert (result.code, result.out.splitlines()[:2]) == (
        0,
        ["Đã đổi trong plans/2021.yaml:", '  1.9 → 1.10 (key: "1.9"): Xây dựng Kế hoạch tuyên truyền năm 2021'],
    )
    assert states(cchc) == before
    assert (plan.parent / EXAMPLE.name).read_bytes() == journal
    assert cchc("check").code == 0


def test_a_task_inserted_into_the_room_made_needs_one_key_which_check_and_renumber_name(plan: Path, cchc: Cchc) -> None:
    before = states(cchc)
    cchc("renumber", "--after", "1.8", "--by", "1")
    inserted(plan)
    checked = cchc("check")
    assert checked.code == 1
    assert "nhiệm vụ 1.9: 1.9 đã là key của nhiệm vụ 1.10" in checked.out
    assert 'ví dụ key: "1.9-2" (hoặc chạy: cchc renumber --keys)' in checked.out
    assert cchc("renumber", "--keys").out.splitlines()[1:] == ['  1.9 (key: "1.9-2"): Hội thi tìm hiểu CCHC']
    assert cchc("check").code == 0
    assert states(cchc) == before | {"1.9-2": ("overdue", 0, 1)}


def test_numbers_shifted_by_hand_are_an_error_until_the_keys_are_there(plan: Path, cchc: Cchc) -> None:
    before = states(cchc)
    text = plan.read_text(encoding="utf-8")
    for number in range(13, 8, -1):
        text = replaced(text, f'- id: "1.{number}"', f'- id: "1.{number + 1}"')
    plan.write_text(text, encoding="utf-8")
    inserted(plan)
    checked = cchc("check", "-f", "json")
    assert (checked.code, [p["code"] for p in checked.json if p["severity"] == "error"]) == (1, ["entry-moved"])
    refused = cchc("record", "started", "1.9", "--on", "1/7/2021")
    assert (refused.code, "cchc check" in refused.err) == (3, True)
    assert cchc("renumber", "--keys").code == 0
    assert cchc("check").code == 0
    assert states(cchc) == before | {"1.9-2": ("overdue", 0, 1)}


@pytest.mark.usefixtures("plan")
def test_the_number_that_people_type_is_the_one_it_has_now(cchc: Cchc) -> None:
    cchc("renumber", "1.1", "--to", "1.2", "1.2", "--to", "1.1")
    shown = cchc("show", "1.2")
    assert shown.out.startswith("# Nhiệm vụ 1.2\n")
    assert "1.2 trước đây là số của nhiệm vụ nay mang số 1.1" in shown.err
    recorded = cchc("record", "difficulty", "1.2", "--note", "Thiếu người", "--on", "20/12/2021")
    assert 'task: "1.1", title: Xây dựng và triển khai Kế hoạch kiểm tra CCHC…' in recorded.out
    assert "20/12/2021\t1.2\tkhó khăn, vướng mắc" in cchc("log", "--task", "1.2").out
    assert [entry["task"] for entry in cchc("show", "1.2", "-f", "json").json["history"]][-1] == "1.1"
    assert "1.2\t20/12/2021" in cchc("status", *AS_OF).out


def test_a_dry_run_shows_the_difference_and_writes_nothing(plan: Path, cchc: Cchc) -> None:
    before = plan.read_bytes()
    result = cchc("renumber", "1.13=1.13a", "--dry-run")
    assert result.out.splitlines()[:2] == ["--- plans/2021.yaml", "+++ plans/2021.yaml"]
    assert [line for line in result.out.splitlines()[2:] if line[0] in "+-"][:3] == [
        '-      - id: "1.13"', '+      - id: "1.13a"', '+        key: "1.13"'
    ]  # fmt: skip
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "chưa nói đổi số nào"),
        (["1.1"], "có 1 số cũ mà có 0 số mới"),
        (["1.1", "--to", "9.1", "--keys"], "không đi cùng nhau"),
        (["1.1", "--to", "9.1", "--by", "2"], "--by chỉ đi với --after hoặc --line"),
        (["--keys", "--area", "1"], "--area chỉ đi với --after"),
        (["--line", "1"], "dòng 1 không có nhiệm vụ nào"),
        (["1.1", "--to", "1.2"], "hai nhiệm vụ sẽ cùng số: 1.2"),
        (["--after", "9.1"], "không có nhiệm vụ nào sau 9.1"),
    ],
)
def test_what_is_not_clear_changes_nothing(args: list[str], said: str, plan: Path, cchc: Cchc) -> None:
    before = plan.read_bytes()
    result = cchc("renumber", *args)
    assert (result.code, said in result.err) == (2, True)
    assert plan.read_bytes() == before


def test_where_nothing_has_to_change_it_says_so(plan: Path, cchc: Cchc) -> None:
    before = plan.read_bytes()
    for args in (["--keys"], ["1.1=1.1"], ["--keys", "--dry-run"]):
        assert "Không có gì phải đổi." in cchc("renumber", *args).err
    assert plan.read_bytes() == before
