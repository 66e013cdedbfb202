"""`cchc import` from the command line: where the plan goes, what is said on stderr, which code comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import Cchc
from office import docx, table

HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện", "Địa điểm"]
ROWS = [
    HEAD,
    ["1", "Kiểm tra CCHC.", "Sở Nội dụ", "Qúy X/2022", "Tân An"],
    ["2", "Tập huấn.", "Sở Nội vụ", "Quý I/2022", ""],
]
LETTERHEAD = table(
    [
        "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nSố: 5000/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLong An, ngày 28 tháng 12 năm 2021",
    ]
)


@pytest.fixture
def word(workspace: Path) -> Path:
    """A decision with two tasks, in a workspace with the register of 2021."""
    title = "Về việc ban hành Kế hoạch cải cách hành chính năm 2022"
    return docx(workspace.parent / "ke-hoach.docx", LETTERHEAD, "QUYẾT ĐỊNH", title, "PHỤ LỤC", table(*ROWS))


def test_the_plan_is_written_and_checked(cchc: Cchc, word: Path, workspace: Path) -> None:
    result = cchc("import", str(word), "-o", "plans/2022.yaml")
    assert (result.code, result.out) == (0, "")
    text = (workspace / "2022.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schemas/plan.schema.json\n")
    assert "\nyear: 2022\ntitle: Kế hoạch cải cách hành chính năm 2022\n" in text
    assert "Đã ghi plans/2022.yaml." in result.err
    assert "plans/2022.yaml:" in result.err
    assert "time-not-understood" in result.err


def test_the_report_names_columns_agencies_and_times(cchc: Cchc, word: Path) -> None:
    result = cchc("import", str(word))
    assert result.code == 0
    assert "1 lĩnh vực, 2 nhiệm vụ từ 2 dòng của bảng 2" in result.err
    assert "Cơ quan chủ trì → chủ trì" in result.err
    assert "không nhận ra (ghi ở unplaced): Địa điểm" in result.err
    assert "có phải: «Sở Nội vụ»?" in result.err
    assert "«Qúy X/2022» (nhiệm vụ 1.1)" in result.err
    assert "{table: 2, row: 2, column: 5, heading: Địa điểm, text: Tân An}" in result.out


def test_without_a_register_nothing_is_said_of_single_agencies(
    cchc: Cchc, word: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    word.parent.joinpath("plans", "agencies.yaml").unlink()
    result = cchc("import", str(word))
    assert "Không có danh mục cơ quan" in result.err
    assert "Sở Nội dụ»" not in result.err


def test_a_file_that_is_there_is_kept_unless_forced(cchc: Cchc, word: Path, workspace: Path) -> None:
    before = (workspace / "2021.yaml").read_bytes()
    refused = cchc("import", str(word), "-o", "plans/2021.yaml")
    assert refused.code == 4
    assert "--force" in refused.err
    assert (workspace / "2021.yaml").read_bytes() == before
    assert cchc("import", str(word), "-o", "plans/2021.yaml", "--force").code == 0
    assert (workspace / "2021.yaml").read_bytes() != before


def test_a_file_without_tasks_and_a_year_nobody_states(cchc: Cchc, tmp_path: Path) -> None:
    nothing = cchc("import", str(docx(tmp_path / "trong.docx", "Kính gửi:")))
    assert (nothing.code, nothing.out) == (4, "")
    assert "không thấy bảng phân công" in nothing.err
    yearless = docx(tmp_path / "nam.docx", table(*ROWS))
    assert "--year" in cchc("import", str(yearless)).err
    assert cchc("import", str(yearless), "--year", "2022").code == 0


def test_what_is_not_placed_is_a_warning_of_check(cchc: Cchc, word: Path) -> None:
    cchc("import", str(word), "-o", "plans/2022.yaml")
    found = [one for one in cchc("check", "plans/2022.yaml", "-f", "json").json if one["code"] == "unplaced"]
    assert [one["severity"] for one in found] == ["warning"]
    assert "«Tân An» (bảng 2, dòng 2, cột 5" in found[0]["message"]


def test_the_year_nobody_states_is_that_of_the_file_to_be_written(cchc: Cchc, tmp_path: Path, workspace: Path) -> None:
    path = docx(tmp_path / "phu-luc.docx", "PHỤ LỤC", table(HEAD, ["1", "Tập huấn.", "Sở Nội vụ", "Quý I", ""]))
    assert cchc("import", str(path), "-o", "plans/2023.yaml").code == 0
    assert "\nyear: 2023\n" in (workspace / "2023.yaml").read_text(encoding="utf-8")


def test_a_column_that_is_named_once_is_known_for_the_next_document(cchc: Cchc, word: Path, workspace: Path) -> None:
    asked = cchc("import", str(word), "-o", "plans/2022.yaml", "--column", "địa điểm=note", "--column", "Nơi=lead")
    assert "Không có cột «Nơi» trong bảng nào" in asked.err
    assert (workspace / "columns.yaml").read_text(encoding="utf-8").splitlines()[1:] == [
        "- {heading: địa điểm, as: note}"
    ]
    assert 'note: "Địa điểm: Tân An"' in (workspace / "2022.yaml").read_text(encoding="utf-8")
    assert 'note: "Địa điểm: Tân An"' in cchc("import", str(word)).out
    assert "columns.yaml" not in cchc("check").out
    assert cchc("check", "plans/columns.yaml").code == 0
    wrong = cchc("import", str(word), "--column", "Địa điểm=nơi chốn")
    assert (wrong.code, wrong.out) == (2, "")


def test_unknown_columns_are_named_with_what_to_type(cchc: Cchc, word: Path) -> None:
    said = cchc("import", str(word)).err
    assert '--column note; là trường khác: --column "Địa điểm=lead"' in said
