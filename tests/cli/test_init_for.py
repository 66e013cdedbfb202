"""`cchc init --for`: workspaces of the bodies below, from the plan in use; `check` of both levels."""

from __future__ import annotations

import itertools
import shutil
import zipfile
from pathlib import Path

import pytest

from builders import PLANS, Cchc, replaced
from cchc_cli.model.workspace import files_to_check

PLAN = Path("plans/2021.yaml")
pytestmark = pytest.mark.usefixtures("province")


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(PLANS, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def body(id_: str) -> Path:
    return Path("bodies") / id_ / PLAN


def test_a_second_run_leaves_what_is_there(cchc: Cchc) -> None:
    cchc("init", "--for", "stp")
    body("stp").write_text("year: 2021\n", encoding="utf-8")
    assert cchc("init", "--for", "stp").code == 4
    assert body("stp").read_text(encoding="utf-8") == "year: 2021\n"


def test_a_task_led_by_name_and_one_led_through_a_group(cchc: Cchc) -> None:
    cchc("init", "--for", "stp")
    tasks = {t["title"]: t for t in cchc("tasks", "--plan", str(body("stp")), "-f", "json").json}
    above = {t["id"]: t for t in cchc("tasks", "-f", "json").json}
    assert {above["2.1"]["title"], above["1.7"]["title"]} <= set(tasks)  # by name, and through the group
    assert above["1.2"]["title"] not in tasks  # it only supports that one
    text = body("stp").read_text(encoding="utf-8")
    assert "# - 1.2 Phối hợp triển khai" in text
    for title, own in tasks.items():
        (same,) = [t for t in above.values() if t["title"] == title]
        assert own["due"] == same["due"]


def test_the_draft_decision_has_the_body_below_its_superior(cchc: Cchc) -> None:
    cchc("init", "--for", "stp")
    assert cchc("report", "plan", "--plan", str(body("stp")), "-o", "stp.docx").code == 0
    words = zipfile.ZipFile("stp.docx").read("word/document.xml").decode()
    assert words.index("TỈNH LONG AN") < words.index("SỞ TƯ PHÁP") < words.index("/QĐ-STP") < words.index("GIÁM ĐỐC")


def test_a_district_signs_for_its_committee_in_its_own_town(cchc: Cchc) -> None:
    cchc("init", "--for", "ubnd-ben-luc")
    text = body("ubnd-ben-luc").read_text(encoding="utf-8")
    for line in ("issuer: ỦY BAN NHÂN DÂN HUYỆN BẾN LỨC", "place: Bến Lức", "position: CHỦ TỊCH", "number: …/QĐ-UBND"):
        assert f"  {line}\n" in text
    assert "superior" not in text


def test_check_above_covers_the_bodies_at_their_own_lines(cchc: Cchc) -> None:
    cchc("init", "--for", "stp")
    text = body("stp").read_text(encoding="utf-8").replace('          - "1.7"\n', '          - "1.77"\n', 1)
    body("stp").write_text(text, encoding="utf-8")
    found = [p for p in cchc("check", "-f", "json").json if p["code"] in {"implements-unknown", "not-taken-up"}]
    line = text.splitlines().index('          - "1.77"') + 1
    assert {(p["path"], p["line"], p["code"]) for p in found} == {
        ("bodies/stp/plans/2021.yaml", line, "implements-unknown"),
        ("bodies/stp/plans/2021.yaml", text.splitlines().index("parent: {number: 4963/QĐ-UBND, year: 2021}") + 1,
         "not-taken-up"),
    }  # fmt: skip
    assert cchc("check").code == 1
    assert cchc("check", "plans").code == 0


def test_alone_nothing_is_compared_and_that_is_said_once(cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    cchc("init", "--for", "stp")
    text = replaced(body("stp").read_text(encoding="utf-8"), '          - "1.7"\n', '          - "1.77"\n')
    body("stp").write_text(text, encoding="utf-8")
    shutil.move("bodies/stp", "rieng")
    monkeypatch.chdir("rieng")
    result = cchc("check")
    assert result.code == 0
    assert result.err.count("Không có kế hoạch cấp trên (4963/QĐ-UBND năm 2021) ở đây") == 1


def test_a_plan_above_that_is_another_one(cchc: Cchc) -> None:
    cchc("init", "--for", "stp")
    body("stp").write_text(replaced(body("stp").read_text(encoding="utf-8"), "{number: 4963/", "{number: 1/"), "utf-8")
    assert "parent-unknown" in {p["code"] for p in cchc("check", "-f", "json").json}


def test_a_link_back_to_the_province_is_no_body(province: Path, cchc: Cchc) -> None:
    Path("bodies").mkdir()
    Path("bodies/vong").symlink_to(province, target_is_directory=True)
    paths = {p["path"] for p in cchc("check", "-f", "json").json}
    assert not {path for path in paths if path.startswith("bodies")}


def test_bodies_that_link_to_each_other_are_each_looked_at_once(cchc: Cchc) -> None:
    names = ("stp", "snv", "stc", "sct", "sgtvt", "sxd", "syt", "stttt")
    for name in names:
        shutil.copytree("plans", Path("bodies") / name / "plans")
    for one, other in itertools.permutations(names, 2):
        (Path("bodies") / one / "bodies").mkdir(exist_ok=True)
        (Path("bodies") / one / "bodies" / other).symlink_to(f"../../{other}", target_is_directory=True)
    assert {path.parent.parent for path in files_to_check([Path()], Path())} == {
        Path(),
        *(Path("bodies") / name for name in names),
    }
    assert cchc("status").code == 0


@pytest.mark.parametrize("wrong", [["--for", "ubnd-xa"], ["--for", "stp", "moi"], ["--for", "stp", "--province", "A"]])
def test_what_cannot_be_made(wrong: list[str], cchc: Cchc) -> None:
    assert cchc("init", *wrong).code == 2
    assert not Path("bodies").exists()
