"""`cchc cascade`: who below has issued a plan, takes up what, leaves out what, is later."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from builders import PLANS, Cchc, replaced


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> Path:
    """Three bodies of the shipped plan: `stp` has issued its plan, `stc` leaves 1.7 out, `ubnd-ben-luc` is later."""
    shutil.copytree(PLANS, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    for id_ in ("stp", "stc", "ubnd-ben-luc"):
        assert cchc("init", "--for", id_).code == 0
    spoil("stp", "number: …/QĐ-STP", "number: 12/QĐ-STP")
    spoil("stp", "date: 2020-12-28", "date: 2021-01-20")
    spoil("stc", '          - "1.7"\n', '          - "1.13"\n')
    spoil("ubnd-ben-luc", "        time: Quý IV/2021.\n", "        time: Trước ngày 15/02/2022\n")
    return tmp_path


def spoil(id_: str, old: str, new: str) -> None:
    plan = Path("bodies") / id_ / "plans" / "2021.yaml"
    plan.write_text(replaced(plan.read_text(encoding="utf-8"), old, new), encoding="utf-8")


def view(cchc: Cchc, *args: str) -> dict[str, Any]:
    return {body["id"]: body for body in cchc("cascade", "-f", "json", *args).json}


@pytest.mark.usefixtures("province")
def test_who_has_issued_and_when(cchc: Cchc) -> None:
    bodies = view(cchc, "--by", "15/1/2021")
    assert len(bodies) == 36
    assert {id_: body["plan"] for id_, body in bodies.items() if body["plan"] != "missing"} == {
        "stp": "issued", "stc": "draft", "ubnd-ben-luc": "draft",
    }  # fmt: skip
    assert (bodies["stp"]["issued_on"], bodies["stp"]["in_time"], bodies["stp"]["number"]) == (
        "2021-01-20", False, "12/QĐ-STP",
    )  # fmt: skip
    assert view(cchc, "--by", "20/1/2021")["stp"]["in_time"] is True


@pytest.mark.usefixtures("province")
def test_what_is_taken_up_left_out_and_later(cchc: Cchc) -> None:
    bodies = view(cchc)
    found = {id_: {k for k, v in bodies[id_]["tasks"].items() if v == "missing"} for id_ in ("stp", "stc", "sct")}
    assert (found["stp"], found["stc"]) == (set(), {"1.7"})
    assert len(found["sct"]) == len(bodies["sct"]["tasks"]) == 10  # it has no plan at all
    assert [k for k, v in bodies["ubnd-ben-luc"]["tasks"].items() if v == "later"]


@pytest.mark.usefixtures("province")
def test_only_who_is_behind(cchc: Cchc) -> None:
    behind = view(cchc, "--missing")
    assert "stp" not in behind
    assert len(behind) == 35


@pytest.mark.usefixtures("province")
def test_the_matrix_has_a_mark_a_task(cchc: Cchc) -> None:
    head, *rows = [line.split("\t") for line in cchc("cascade", "--matrix").out.splitlines()]
    assert head[1:4] == ["1.1–13", "2.1–4", "3.1–9"]
    own = {row[0]: row[1:] for row in rows}
    assert own["Sở Tư pháp"][:2] == ["······●·····●", "●●●●"]
    assert own["Sở Tài chính"][0] == "······○·····●"
    csv = cchc("cascade", "--matrix", "-f", "csv").out.splitlines()
    keys = csv[0].split(",")
    stc = next(line for line in csv if line.startswith("Sở Tài chính")).split(",")
    assert (stc[keys.index("1.7")], stc[keys.index("1.13")], stc[keys.index("1.1")]) == ("missing", "taken-up", "")


@pytest.mark.usefixtures("province")
def test_a_plan_that_cannot_be_read_is_said(cchc: Cchc) -> None:
    Path("bodies/stc/plans/2021.yaml").write_text("x: [\n", encoding="utf-8")
    result = cchc("cascade")
    assert result.code == 0
    assert "Không đọc được bodies/stc/plans/2021.yaml" in result.err


def test_an_empty_folder_of_a_body_is_no_plan_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc
) -> None:
    """Such is a submodule that was not fetched: who reminds its body of a plan that it has is told before."""
    shutil.copytree(PLANS, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    Path("bodies/stp").mkdir(parents=True)
    Path("bodies/.git").mkdir()
    for command in ("cascade", "check", "status"):
        said = cchc(command).err
        assert "Không có plans/ trong bodies/stp, nên coi như cơ quan chưa có kế hoạch" in said
        assert "git submodule update --init" in said


@pytest.mark.usefixtures("shipped")
def test_without_bodies_nobody_has_a_plan(cchc: Cchc) -> None:
    assert {body["plan"] for body in cchc("cascade", "-f", "json").json} == {"missing"}
    assert "36 cơ quan: 36 chưa có kế hoạch; 36 phải đôn đốc." in cchc("cascade").err


@pytest.mark.usefixtures("province")
def test_a_task_that_was_adjusted_above_since_is_to_be_mended_below(cchc: Cchc) -> None:
    """Since the body issued its plan; what is adjusted before is in it."""
    decided = "amendments:\n  - {number: 9/QĐ-UBND, date: %s, tasks: ['2.1']}\nareas:"
    plan = Path("plans/2021.yaml")
    issued = plan.read_text(encoding="utf-8")
    plan.write_text(replaced(issued, "\nareas:", "\n" + decided % "2021-01-19"), encoding="utf-8")
    assert view(cchc)["stp"]["tasks"]["2.1"] == "taken-up"
    plan.write_text(replaced(issued, "\nareas:", "\n" + decided % "2021-02-01"), encoding="utf-8")
    assert view(cchc)["stp"]["tasks"]["2.1"] == "changed"
    assert "stp" in view(cchc, "--missing")
    assert view(cchc, "--as-of", "2021-01-25")["stp"]["tasks"]["2.1"] == "taken-up"


@pytest.mark.usefixtures("province")
def test_one_letter_goes_to_those_who_are_behind(cchc: Cchc) -> None:
    result = cchc("report", "reminder", "--cascade", "--as-of", "2021-03-01")
    assert (result.code, result.out) == (
        0, "Đã ghi 2021-03-01_cong-van-don-doc-ke-hoach_chung.docx (mẫu cascade, kèm chương trình).\n",
    )  # fmt: skip
    assert "34 cơ quan phải đôn đốc" in result.err  # of 35, Sở Nội vụ writes it
    assert "Không gửi Sở Nội vụ" in result.err
    opened = docx.Document("2021-03-01_cong-van-don-doc-ke-hoach_chung.docx")
    text = "\n".join(paragraph.text for paragraph in opened.paragraphs)
    assert "34 cơ quan, đơn vị chưa gửi kế hoạch đã ban hành; 2 cơ quan, đơn vị có kế hoạch hoặc dự thảo" in text


@pytest.mark.usefixtures("province")
def test_no_letter_goes_to_who_has_all(cchc: Cchc) -> None:
    done = cchc("report", "reminder", "--cascade", "--agency", "STP", "--as-of", "2021-03-01")
    assert (done.code, done.out) == (
        0, "Không có kế hoạch nào chưa ban hành hay cần bổ sung, không lập công văn.\n"
    )  # fmt: skip
    assert cchc("report", "reminder", "--cascade", "--agency", "stc", "--as-of", "2021-03-01").code == 0
    assert Path("2021-03-01_cong-van-don-doc-ke-hoach_STC.docx").is_file()
    assert cchc("report", "reminder", "--cascade", "--together").code == 2


@pytest.mark.usefixtures("province")
def test_the_workbook_has_the_same_marks_in_colours(cchc: Cchc) -> None:
    assert cchc("cascade", "-o", "cap-duoi.xlsx").out == "Đã ghi cap-duoi.xlsx: 36 cơ quan.\n"
    book = openpyxl.load_workbook("cap-duoi.xlsx")
    table: list[Any] = list(book["Ma trận"].iter_rows(min_row=2))
    head, rows = table[0], table[1:]
    told = {body["name"]: body["tasks"] for body in cchc("cascade", "-f", "json").json}
    marks = {"●": ("taken-up", "C6EFCE"), "▲": ("later", "FFE699"), "○": ("missing", "FFC7CE")}
    for name, *cells in rows:
        found = {head[n].value: cell for n, cell in enumerate(cells, 1) if cell.value}
        assert {key: marks[cell.value][0] for key, cell in found.items()} == told[name.value]
        assert all(cell.fill.fgColor.rgb == f"00{marks[cell.value][1]}" for cell in found.values())
    assert [row[0].value for row in book["Cơ quan"].iter_rows(min_row=2)] == list(told)
    assert cchc("cascade", "-o", "cap-duoi.csv").code == 2
