"""`cchc import --for`, `cchc explain link`: where a body's plan goes, what it never replaces, what it is tied to."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, cast

import pytest

from builders import PLANS, REPOSITORY, Cchc
from cchc_cli.files.yaml_document import read_document
from office import docx, table
from own_plans import HEAD, justice

PLAN = Path("bodies/stp/plans/2021.yaml")


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return justice(tmp_path_factory.mktemp("word") / "stp.docx")


@pytest.fixture(autouse=True)
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(PLANS, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_workspace_is_made_around_it_and_the_departments_added_to_its_register(cchc: Cchc, word: Path) -> None:
    result = cchc("import", str(word), "--for", "Sở Tư pháp")
    assert result.code == 0
    assert "5 nhiệm vụ nối chắc, 2 cần xem và chọn, 1 không giống nhiệm vụ nào" in result.err
    text = PLAN.read_text(encoding="utf-8")
    for line in ("issuer: stp", "parent: {number: 4963/QĐ-UBND, year: 2021}", "coordinator: stp"):
        assert f"\n{line}\n" in text
    assert "\n  superior: UBND TỈNH LONG AN\n  issuer: SỞ TƯ PHÁP\n" in text
    reports = [cast("Any", read_document(path).data)["reporting"] for path in (PLAN, Path("plans/2021.yaml"))]
    assert reports[0] == reports[1] != []
    assert "\n# cần xem: hạn gửi của các kỳ, đủ sớm để cấp trên tổng hợp; đang ghi theo kế hoạch cấp trên\n" in text
    register = PLAN.with_name("agencies.yaml").read_bytes()
    above = Path("plans/agencies.yaml").read_bytes()
    assert "name: Phòng Kiểm tra văn bản" in register.decode()
    assert "Phòng" not in above.decode()
    assert all(line in register.splitlines() for line in above.splitlines())
    assert {path.name for path in Path("bodies/stp").iterdir()} >= {"plans", "schemas", "README.md", ".gitattributes"}
    assert cchc("check").code == 0


def test_only_a_draft_nobody_touched_is_replaced_and_only_when_told(cchc: Cchc, word: Path) -> None:
    cchc("init", "--for", "stp")
    draft = PLAN.read_bytes()
    refused = cchc("import", str(word), "--for", "stp")
    assert (refused.code, PLAN.read_bytes()) == (4, draft)
    assert "--force" in refused.err
    assert cchc("import", str(word), "--for", "stp", "--force").code == 0
    assert b"Nh\xe1\xba\xadp t\xe1\xbb\xab stp.docx" in PLAN.read_bytes()
    taken = PLAN.read_bytes()
    again = cchc("import", str(word), "--for", "stp", "--force")
    assert (again.code, PLAN.read_bytes()) == (4, taken)


@pytest.mark.parametrize("touched", ["plan", "journal"])
def test_what_somebody_worked_on_is_never_replaced(touched: str, cchc: Cchc, word: Path) -> None:
    cchc("init", "--for", "stp")
    if touched == "plan":
        PLAN.write_text(PLAN.read_text(encoding="utf-8").replace("cần xem: người ký", "", 1), encoding="utf-8")
    else:
        PLAN.with_name("2021.journal.yaml").write_text('- {on: 2021-03-01, event: started, task: "1.1"}\n', "utf-8")
    before = {path: path.read_bytes() for path in Path("bodies").rglob("*") if path.is_file()}
    refused = cchc("import", str(word), "--for", "stp", "--force")
    assert (refused.code, "dời tệp ấy đi trước" in refused.err) == (4, True)
    assert {path: path.read_bytes() for path in Path("bodies").rglob("*") if path.is_file()} == before


def test_a_register_that_is_there_keeps_every_line(cchc: Cchc, word: Path) -> None:
    cchc("init", "--for", "stp")
    register = PLAN.with_name("agencies.yaml")
    register.write_text("# của Sở\n" + register.read_text(encoding="utf-8"), encoding="utf-8")
    assert cchc("import", str(word), "--for", "stp", "--force").code == 0
    text = register.read_text(encoding="utf-8")
    assert text.startswith("# của Sở\n")
    assert "name: Phòng Kiểm tra văn bản" in text


def test_a_plan_of_another_year_is_not_this_ones(cchc: Cchc, tmp_path: Path) -> None:
    title = "Kế hoạch cải cách hành chính năm 2022 của Sở Tư pháp"
    row = ["1", "Tự kiểm tra văn bản quy phạm pháp luật", "Báo cáo", "Văn phòng Sở", "", "Quý I/2022"]
    file = docx(tmp_path / "2022.docx", "KẾ HOẠCH", title, "PHỤ LỤC", table(HEAD, row))
    wrong = cchc("import", str(file), "--for", "stp")
    assert (wrong.code, "kế hoạch cấp trên là năm 2021" in wrong.err) == (2, True)
    assert not Path("bodies").exists()


@pytest.mark.parametrize(
    "wrong",
    [["--for", "ubnd-xa"], ["--for", "không có"], ["--for", "stp", "-o", "x.yaml"], ["--plan", "plans/2021.yaml"]],
)
def test_what_makes_no_sense_is_refused(wrong: list[str], cchc: Cchc, word: Path) -> None:
    assert cchc("import", str(word), *wrong).code == 2
    assert not Path("bodies").exists()


def test_a_commune_is_tied_to_its_district(cchc: Cchc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan above is the one of the workspace in which one works: here the district's."""
    shutil.copytree(REPOSITORY / "examples/cascade", tmp_path / "tinh")
    monkeypatch.chdir(tmp_path / "tinh/bodies/ubnd-song-xanh")
    shutil.rmtree("bodies")
    row = ["1", "Khảo sát sự hài lòng của người dân tại xã", "Báo cáo", "Văn phòng xã", "", "Tháng 5/2021"]
    title = "Kế hoạch cải cách hành chính năm 2021 của UBND xã Cầu Tre"
    file = docx(tmp_path / "xa.docx", "KẾ HOẠCH", title, "PHỤ LỤC", table(HEAD, row))
    assert cchc("import", str(file), "--for", "xa-cau-tre").code == 0
    text = Path("bodies/xa-cau-tre/plans/2021.yaml").read_text(encoding="utf-8")
    assert "\nissuer: xa-cau-tre\nparent: {number: 45/QĐ-UBND, year: 2021}\n" in text
    assert 'implements:\n          - "1"\n' in text


def test_explain_says_what_speaks_for_each_and_what_would_be_written(cchc: Cchc) -> None:
    words = "Điều tra, đo lường sự hài lòng của người dân"
    (told,) = map(json.loads, cchc("explain", "link", words, "--for", "stp", "-f", "json").out.splitlines())
    assert (told["implements"], told["doubt"]) == ("1.7", None)
    first, second = told["candidates"]
    assert (first["id"], first["role"], first["way"], first["due"]) == ("1.7", "lead", "group", "2021-12-31")
    assert first["shared"] == ["điều tra đo lường sự hài lòng của người dân"]
    assert (second["id"], second["role"]) == ("1.8", None)
    late = cchc("explain", "link", words, "--for", "stp", "--time", "Quý I/2022").out
    assert late.splitlines()[1] == "  chưa nối: hạn muộn hơn cấp trên"
    assert "chủ trì qua nhóm; muộn hơn hạn 31/12/2021" in late
    assert "chưa nối: chưa biết là của cơ quan nào" in cchc("explain", "link", words).out
    assert "không hiểu thời gian" in cchc("explain", "link", words, "--for", "stp", "--time", "Mai kia").out


@pytest.mark.parametrize("linked", ["bodies", "bodies/stp", "bodies/stp/plans"])
@pytest.mark.parametrize("to", ["outside", "itself"])
@pytest.mark.parametrize("command", ["init", "import"])
def test_a_link_of_the_folder_leads_nothing_out_of_bodies(
    linked: str, to: str, command: str, province: Path, word: Path, tmp_path_factory: pytest.TempPathFactory, cchc: Cchc
) -> None:
    place = tmp_path_factory.mktemp("noi-khac") if to == "outside" else province
    Path(linked).parent.mkdir(parents=True, exist_ok=True)
    Path(linked).symlink_to(place, target_is_directory=True)
    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
    told = cchc(*([command, str(word)] if command == "import" else [command]), "--for", "stp", "--year", "2021")
    assert told.code == 4
    assert "đây là liên kết ra ngoài bodies/" in told.err
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == before
