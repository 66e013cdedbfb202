"""`cchc import` proposes what the register lacks, and adds it without touching what stands there."""

from __future__ import annotations

from difflib import ndiff
from pathlib import Path

import pytest
import yaml

from builders import Cchc
from cchc_cli.importing.register_proposals import Proposal, with_proposal
from office import docx, table

HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"]
REGISTER = """\
agencies:  # của tỉnh
- id: snv
  name: "Sở Nội vụ"   # thường trực

# các nhóm
groups: []
"""


def document(path: Path, *phrases: str) -> Path:
    rows = [[str(n), f"Việc thứ {n}.", phrase, "", "Quý I/2022"] for n, phrase in enumerate(phrases, start=1)]
    return docx(path, "PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ NĂM 2022", table(HEAD, *rows))


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "agencies.yaml"
    path.write_text(REGISTER, encoding="utf-8")
    return path


def imported(cchc: Cchc, *phrases: str, register: bool = True) -> str:
    path = document(Path("a.docx"), *phrases)
    asked = ["--register"] if register else []
    result = cchc("import", str(path), "-o", "plans/2022.yaml", "--force", *asked)
    assert result.code == 0
    return result.err


def names(register: Path) -> list[str]:
    return [agency["name"] for agency in yaml.safe_load(register.read_text(encoding="utf-8"))["agencies"]]


def unknown(cchc: Cchc) -> list[str]:
    return [one["message"] for one in cchc("check", "-f", "json").json if one["code"] == "agency-unknown"]


def test_what_stands_in_the_register_stays_byte_for_byte(cchc: Cchc, register: Path) -> None:
    imported(cchc, "Sở Nội vụ", "Bộ Tư pháp", "Viện Chăn nuôi", "Viện")
    new = register.read_text(encoding="utf-8")
    assert [line for line in ndiff(REGISTER.splitlines(), new.splitlines()) if line.startswith(("- ", "? "))] == []
    assert names(register) == ["Sở Nội vụ", "Bộ Tư pháp", "Viện Chăn nuôi"]
    assert yaml.safe_load(new)["open"] == ["Viện"]
    assert unknown(cchc) == []


def test_each_new_entry_asks_for_a_look_and_says_where_it_is_named(cchc: Cchc, register: Path) -> None:
    imported(cchc, "Viện Chăn nuôi", "Viện Chăn nuôi; Bộ Tư pháp")
    codes = [one["code"] for one in cchc("check", "plans/agencies.yaml", "-f", "json").json]
    assert codes == ["needs-review", "needs-review"]
    assert "ở nhiệm vụ 1.1, 1.2" in register.read_text(encoding="utf-8")


def test_a_body_of_the_state_brings_its_symbol_and_source(cchc: Cchc, register: Path) -> None:
    imported(cchc, "bộ văn hóa, thể thao và du lịch; Bộ Văn hóa, Thể thao và Du lịch")
    (_, ministry) = yaml.safe_load(register.read_text(encoding="utf-8"))["agencies"]
    assert (ministry["id"], ministry["symbol"]) == ("bvhttdl", "BVHTTDL")
    assert ministry["source"].startswith("Nghị quyết số 176/2025/QH15")


def test_a_name_without_its_locality_is_the_same_body(cchc: Cchc, register: Path) -> None:
    imported(cchc, "Ban Quản lý khu Kinh tế", "Ban Quản lý khu Kinh tế tỉnh Đồng Tháp")
    assert names(register) == ["Sở Nội vụ", "Ban Quản lý khu Kinh tế tỉnh Đồng Tháp"]
    assert unknown(cchc) == []


def test_a_head_said_once_belongs_to_every_name_after_it(cchc: Cchc, register: Path) -> None:
    imported(cchc, "các Cục: Di sản văn hóa, Bản quyền tác giả; Vụ Pháp chế")
    assert names(register) == ["Sở Nội vụ", "Cục Di sản văn hóa", "Cục Bản quyền tác giả", "Vụ Pháp chế"]
    assert unknown(cchc) == []


def test_an_office_and_a_section_whose_names_read_on_are_one_body_each(cchc: Cchc, register: Path) -> None:
    imported(
        cchc, "Văn phòng HĐND và UBND huyện", "Phòng Phổ biến, giáo dục pháp luật; Phòng Xây dựng, theo dõi và rà soát"
    )
    whole = [
        "Phòng Phổ biến, giáo dục pháp luật",
        "Phòng Xây dựng, theo dõi và rà soát",
        "Văn phòng HĐND và UBND huyện",
    ]
    assert sorted(names(register)) == sorted(["Sở Nội vụ", *whole])
    assert unknown(cchc) == []


def test_communes_without_names_are_a_group_to_be_counted(cchc: Cchc, register: Path) -> None:
    register.write_text(REGISTER.replace("groups: []\n", ""), encoding="utf-8")
    imported(cchc, "UBND các xã, phường, đặc khu")
    (group,) = yaml.safe_load(register.read_text(encoding="utf-8"))["groups"]
    assert (group["id"], group["count"]) == ("ubnd-xa", 1)
    assert unknown(cchc) == []


def test_a_register_that_cannot_be_added_to_is_left_and_the_entries_are_shown(cchc: Cchc, register: Path) -> None:
    register.write_text("agencies: []\n", encoding="utf-8")
    said = imported(cchc, "Viện Chăn nuôi")
    assert register.read_text(encoding="utf-8") == "agencies: []\n"
    assert "    name: Viện Chăn nuôi" in said


def test_without_being_asked_the_entries_are_only_shown(cchc: Cchc, register: Path) -> None:
    said = imported(cchc, "Viện Chăn nuôi", "Viện Chăn nuôi", register=False)
    assert register.read_text(encoding="utf-8") == REGISTER
    shown = yaml.safe_load(said[said.index("agencies:\n") : said.index("Đã ghi ")])
    assert shown == {"agencies": [{"id": "vcn", "name": "Viện Chăn nuôi"}]}
    assert said.count("«Viện Chăn nuôi» (2 lần; nhiệm vụ 1.1, 1.2)") == 1


def test_a_second_import_adds_nothing(cchc: Cchc, register: Path) -> None:
    imported(cchc, "Viện Chăn nuôi", "Viện", "Bộ Tư pháp")
    once = register.read_bytes()
    imported(cchc, "Viện Chăn nuôi", "Viện", "Bộ Tư pháp")
    assert register.read_bytes() == once


def test_a_register_that_is_not_there_is_begun(cchc: Cchc, register: Path) -> None:
    register.unlink()
    imported(cchc, "Viện Chăn nuôi")
    assert names(register) == ["Viện Chăn nuôi"]
    assert register.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=")


def test_line_ends_of_the_register_are_kept(cchc: Cchc, register: Path) -> None:
    register.write_bytes(REGISTER.replace("\n", "\r\n").encode())
    imported(cchc, "Viện Chăn nuôi", "Viện")
    raw = register.read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert names(register) == ["Sở Nội vụ", "Viện Chăn nuôi"]


@pytest.mark.usefixtures("register")
def test_the_first_five_lines_say_it_all(cchc: Cchc) -> None:
    said = imported(cchc, "Viện Chăn nuôi", "Viện Chăn nuôi", register=False).splitlines()
    assert "1 lĩnh vực, 2 nhiệm vụ" in said[0]
    assert said[1].startswith("Kế hoạch năm 2022 (theo trích yếu); số (không thấy)")
    assert said[2] == "Trích yếu: PHÂN CÔNG NHIỆM VỤ NĂM 2022"
    assert "1 tên cơ quan chưa biết" in said[3]
    assert "chỗ phải sửa" in said[3]
    assert said[4] == "Gõ tiếp: cchc import a.docx -o plans/2022.yaml --force --register"


@pytest.mark.usefixtures("register")
def test_the_first_five_lines_offer_to_say_once_who_leads(cchc: Cchc) -> None:
    said = imported(cchc, "", "", "Sở Nội vụ").splitlines()
    assert said[0].startswith("Đã đọc")
    assert said[4] == 'Gõ tiếp: cchc import a.docx -o plans/2022.yaml --force --lead "Tên cơ quan"'
    assert sum("cần xem" in line.casefold() for line in said[:5]) == 1


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022, ĐỊNH HƯỚNG ĐẾN NĂM 2030", "2022"),
        ("KẾ HOẠCH NĂM 2022 THỰC HIỆN CHƯƠNG TRÌNH GIAI ĐOẠN 2021-2030", "2022"),
        ("KẾ HOẠCH NĂM 2022 THỰC HIỆN NGHỊ QUYẾT SỐ 36/2019/QH12 TẦM NHÌN 2045", "2022"),
        ("CHIẾN LƯỢC GIAI ĐOẠN 2022 - 2025 VÀ ĐỊNH HƯỚNG ĐẾN NĂM 2030", "2022 - 2025"),
    ],
)
def test_the_year_is_the_plans_own(title: str, year: str, cchc: Cchc) -> None:
    path = docx(Path("b.docx"), "PHỤ LỤC", title, table(HEAD, ["1", "Việc.", "Sở Nội vụ", "", "Quý I"]))
    assert f"Kế hoạch năm {year} (theo trích yếu)" in cchc("import", str(path)).err


@pytest.mark.usefixtures("register")
def test_a_year_that_does_not_fit_the_day_of_issue_is_marked(cchc: Cchc) -> None:
    attached = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh)"
    row = ["1", "Việc.", "Sở Nội vụ", "", "Quý I"]
    path = docx(Path("c.docx"), "PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ NĂM 2020", attached, table(HEAD, row))
    assert "cần xem: trích yếu nói năm 2020 nhưng ngày ban hành là năm 2026" in cchc("import", str(path)).out


def test_a_letter_or_a_figure_is_left_to_the_officer(cchc: Cchc, register: Path) -> None:
    imported(cchc, "A; 100%; Viện Chăn nuôi")
    data = yaml.safe_load(register.read_text(encoding="utf-8"))
    assert "open" not in data
    assert names(register) == ["Sở Nội vụ", "Viện Chăn nuôi"]


@pytest.mark.parametrize(
    "text",
    [
        'agencies:\n  - &a\n    id: snv\n    name: Sở Nội vụ\n    note: |\n      một\n\n# hết\nopen:\n- "x"\n# cuối\n',
        "\ufeffagencies:\n- {id: snv, name: Sở Nội vụ}",
    ],
)
def test_however_the_register_is_written_nothing_of_it_goes(text: str, cchc: Cchc, register: Path) -> None:
    register.write_text(text, encoding="utf-8")
    imported(cchc, "Viện Chăn nuôi", "Các Viện")
    new = register.read_text(encoding="utf-8")
    assert [line for line in ndiff(text.splitlines(), new.splitlines()) if line.startswith(("- ", "? "))] == []
    assert names(register) == ["Sở Nội vụ", "Viện Chăn nuôi"]
    assert yaml.safe_load(new)["open"][-1] == "Các Viện"


def test_a_set_of_nouns_is_proposed_whole(cchc: Cchc, register: Path) -> None:
    imported(cchc, "Sở, ban, ngành", "Sở, ban, ngành tỉnh", "Sở Nội vụ")
    assert yaml.safe_load(register.read_text(encoding="utf-8"))["open"] == ["Sở, ban, ngành tỉnh", "Sở, ban, ngành"]
    assert unknown(cchc) == []


def test_bodies_that_share_a_locality_are_proposed_with_it(cchc: Cchc, register: Path) -> None:
    imported(cchc, "HĐND, UBND, Sở Xây dựng tỉnh Lào Cai")
    assert names(register) == ["Sở Nội vụ", "HĐND tỉnh Lào Cai", "UBND tỉnh Lào Cai", "Sở Xây dựng tỉnh Lào Cai"]
    assert unknown(cchc) == []


def test_a_register_to_which_nothing_is_added_stays_as_it_is() -> None:
    """A body's own plan may name none that the plan above does not know."""
    assert with_proposal(b"agencies: []\n", "plans/agencies.yaml", Proposal()) == b"agencies: []\n"
