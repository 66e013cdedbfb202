"""The decision's own parts and the plan's words, where they are recognised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.importing.draft import DraftDecision
from cchc_cli.importing.importer import import_file
from cchc_cli.importing.plan_yaml import plan_text
from cchc_cli.importing.prose.decision import with_place
from office import C, data_of, docx, paragraph, table

Read = Callable[..., dict[str, Any]]

TASKS = table(["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "A.", "Sở Y tế", "Quý I/2022"])
LETTERHEAD = table(
    [
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n-------\nSố: 12/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Giang, ngày 05 tháng 01 năm 2022",
    ]
)
DECISION = [
    LETTERHEAD,
    "QUYẾT ĐỊNH",
    "Về việc ban hành Kế hoạch cải cách hành chính↵năm 2022",
    "ỦY BAN NHÂN DÂN TỈNH AN GIANG",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
    "Theo đề nghị của Giám đốc Sở Nội vụ.",
    "QUYẾT ĐỊNH:",
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.",
    "Điều 2. Quyết định này có hiệu lực kể từ ngày 15/01/2022.",
    "Các đơn vị thi hành Quyết định này./.",
    table(
        [
            "Nơi nhận:\n- Như Điều 2;\nĐài PT - TH tỉnh;\n- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nTrần Thị Bình",
        ]
    ),
]
BODY = [
    "KẾ HOẠCH",
    "Cải cách hành chính năm 2022",
    "(Ban hành kèm theo Quyết định số 12/QĐ-UBND",
    "ngày 05/01/2022 của UBND tỉnh)",
    "Nhằm tiếp tục cải cách, UBND tỉnh ban hành Kế hoạch như sau:",
    "I. MỤC TIÊU",
    "1. Mục tiêu chung",
    "Tiếp tục cải cách.",
    "2. Chỉ tiêu cụ thể:",
    "- Có 100% hồ sơ đúng hạn.",
    "- Trên 90% hài lòng.",
    "II. GIẢI PHÁP",
    "1. Tăng cường chỉ đạo, điều hành của người đứng đầu các cơ quan.",
    "a) Phân công rõ người.",
    "b) Đôn đốc thường xuyên./.",
]
APPENDIX = ["PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ", "(Kèm theo Quyết định số 12/QĐ-UBND)", TASKS]


@pytest.fixture
def whole(read_tables: Read) -> dict[str, Any]:
    return read_tables(*DECISION, *BODY, *APPENDIX, year=None)


@pytest.fixture
def read_tables(tmp_path: Path) -> Read:
    def read(*blocks: str, year: int | None = None) -> dict[str, Any]:
        return data_of(docx(tmp_path / "qd.docx", *blocks), year)

    return read


def test_the_decision_is_read_part_by_part(whole: dict[str, Any]) -> None:
    assert whole["decision"] == {
        "issuer": "ỦY BAN NHÂN DÂN TỈNH AN GIANG",
        "number": "12/QĐ-UBND",
        "date": "2022-01-05",
        "effective": "2022-01-15",
        "place": "An Giang",
        "subject": "Về việc ban hành Kế hoạch cải cách hành chính năm 2022",
        "grounds": [
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
            "Theo đề nghị của Giám đốc Sở Nội vụ.",
        ],
        "articles": [
            {"number": "1", "paragraphs": ["Ban hành kèm theo Quyết định này Kế hoạch."]},
            {
                "number": "2",
                "paragraphs": [
                    "Quyết định này có hiệu lực kể từ ngày 15/01/2022.",
                    "Các đơn vị thi hành Quyết định này./.",
                ],
            },
        ],
        "recipients": ["Như Điều 2;", "Đài PT - TH tỉnh;", "Lưu: VT."],
        "signer": {
            "authority": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
            "position": "PHÓ CHỦ TỊCH",
            "name": "Trần Thị Bình",
        },
    }


def test_the_body_is_read_heading_by_heading(whole: dict[str, Any]) -> None:
    assert whole["body"] == {
        "kind": "KẾ HOẠCH",
        "subject": "Cải cách hành chính năm 2022",
        "issued_with": "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2022 của UBND tỉnh)",
        "intro": ["Nhằm tiếp tục cải cách, UBND tỉnh ban hành Kế hoạch như sau:"],
        "sections": [
            {
                "number": "I",
                "title": "MỤC TIÊU",
                "sections": [
                    {"number": "1", "title": "Mục tiêu chung", "paragraphs": ["Tiếp tục cải cách."]},
                    {"number": "2", "title": "Chỉ tiêu cụ thể:", "targets": "true"},
                ],
            },
            {
                "number": "II",
                "title": "GIẢI PHÁP",
                "sections": [
                    {
                        "number": "1",
                        "paragraphs": ["Tăng cường chỉ đạo, điều hành của người đứng đầu các cơ quan."],
                        "sections": [
                            {"number": "a", "paragraphs": ["Phân công rõ người."]},
                            {"number": "b", "paragraphs": ["Đôn đốc thường xuyên./."]},
                        ],
                    }
                ],
            },
        ],
    }
    assert whole["targets"] == [{"text": "Có 100% hồ sơ đúng hạn."}, {"text": "Trên 90% hài lòng."}]


def test_year_title_and_appendix(whole: dict[str, Any]) -> None:
    assert whole["year"] == "2022"
    assert whole["title"] == "Kế hoạch cải cách hành chính năm 2022"
    assert whole["appendix"] == {"title": "PHÂN CÔNG NHIỆM VỤ", "issued_with": "(Kèm theo Quyết định số 12/QĐ-UBND)"}
    assert "unplaced" not in whole


def test_bold_tells_a_long_heading_from_a_paragraph(read_tables: Read) -> None:
    text = "1. Đẩy mạnh tuyên truyền."
    plain = read_tables(*DECISION, "KẾ HOẠCH", "Năm 2022", "I. NHIỆM VỤ", text, *APPENDIX)
    bold = read_tables(*DECISION, "KẾ HOẠCH", "Năm 2022", "I. NHIỆM VỤ", paragraph(text, bold=True), *APPENDIX)
    assert plain["body"]["sections"][0]["sections"] == [{"number": "1", "paragraphs": ["Đẩy mạnh tuyên truyền."]}]
    assert bold["body"]["sections"][0]["sections"] == [{"number": "1", "title": "Đẩy mạnh tuyên truyền."}]


def test_a_plan_without_a_decision_has_its_own_letterhead_and_signature(read_tables: Read) -> None:
    letterhead = LETTERHEAD.replace("12/QĐ-UBND", "980/KH-UBND")
    data = read_tables(
        letterhead, *(b for b in BODY if "12/QĐ" not in b and "ngày 05/01" not in b), DECISION[-1], *APPENDIX
    )
    assert data["decision"]["number"] == "980/KH-UBND"
    assert data["decision"]["subject"] == "Cải cách hành chính năm 2022"
    assert data["decision"]["signer"]["name"] == "Trần Thị Bình"
    assert data["body"]["kind"] == "KẾ HOẠCH"


@pytest.mark.parametrize("appendix", [[], ["PHỤ LỤC", "PHÂN CÔNG", TASKS]], ids=["in its words", "in an appendix"])
def test_an_official_letter_has_its_subject_in_the_letterhead(appendix: list[str], read_tables: Read) -> None:
    letterhead = LETTERHEAD.replace(
        "12/QĐ-UBND", "4512/UBND-CCHC\nV/v triển khai nhiệm vụ nâng cao\nChỉ số CCHC năm 2022"
    )
    words = ["Kính gửi: Các sở, ban, ngành.", "Ủy ban nhân dân tỉnh yêu cầu:"]
    inside = [] if appendix else [TASKS]
    data = read_tables(letterhead, *words, *inside, "2. Giao Sở Nội vụ đôn đốc./.", DECISION[-1], *appendix, year=None)
    decision = data["decision"]
    assert (data["year"], decision["number"], decision["issuer"], decision["date"], decision["place"]) == (
        "2022", "4512/UBND-CCHC", "ỦY BAN NHÂN DÂN TỈNH AN GIANG", "2022-01-05", "An Giang",
    )  # fmt: skip
    assert decision["subject"] == "V/v triển khai nhiệm vụ nâng cao Chỉ số CCHC năm 2022"
    assert (decision["signer"]["name"], decision["recipients"]) == (
        "Trần Thị Bình",
        ["Như Điều 2;", "Đài PT - TH tỉnh;", "Lưu: VT."],
    )
    assert (data["body"]["kind"], data["body"]["intro"]) == ("CÔNG VĂN", words)
    assert "unplaced" not in data


def test_a_draft_without_number_and_day_says_so(tmp_path: Path) -> None:
    draft = LETTERHEAD.replace("Số: 12/QĐ-UBND", "Số:      /QĐ-UBND").replace("ngày 05 tháng 01", "ngày    tháng   ")
    text = plan_text(import_file(docx(tmp_path / "a.docx", draft, *DECISION[1:], *APPENDIX)).plan, "a.docx")
    assert "  # cần xem: số quyết định để trống trong văn bản\n  number: /QĐ-UBND\n" in text
    assert "cần xem: không thấy ngày ban hành: «An Giang, ngày tháng năm 2022»" in text


def test_a_superior_body_stays_on_its_own_row(read_tables: Read) -> None:
    letterhead = LETTERHEAD.replace("ỦY BAN NHÂN DÂN", "BỘ TÀI CHÍNH").replace("TỈNH AN GIANG", "TỔNG CỤC HẢI QUAN")
    data = read_tables(letterhead, *DECISION[1:], *APPENDIX)
    assert data["decision"]["issuer"] == "BỘ TÀI CHÍNH\nTỔNG CỤC HẢI QUAN"


def test_sections_go_on_below_a_table_in_the_body(read_tables: Read) -> None:
    data = read_tables(*DECISION, *BODY[:5], "I. NHIỆM VỤ", TASKS, "II. TỔ CHỨC THỰC HIỆN", "Các sở thực hiện.")
    assert [section["title"] for section in data["body"]["sections"]] == ["NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"]
    assert data["areas"][0]["title"] == "NHIỆM VỤ"


def test_lines_below_the_last_table_are_listed(read_tables: Read) -> None:
    data = read_tables(*DECISION, *APPENDIX, "Ghi chú: (*) làm trước.")
    assert data["unplaced"] == [{"table": "0", "row": "0", "column": "0", "text": "Ghi chú: (*) làm trước."}]


def test_several_years_are_read_from_the_title(read_tables: Read) -> None:
    blocks = [block.replace("năm 2022", "giai đoạn 2022-2025") for block in DECISION]
    data = read_tables(*blocks, *APPENDIX)
    assert (data["year"], data["until"]) == ("2022", "2025")


def test_the_year_asked_for_wins(read_tables: Read) -> None:
    assert read_tables(*DECISION, *APPENDIX, year=2023)["year"] == "2023"


def test_a_letterhead_of_paragraphs_with_tabs(tmp_path: Path) -> None:
    def tabbed(left: str, right: str) -> str:
        return f"<w:p><w:r><w:t>{left}</w:t><w:tab/><w:t>{right}</w:t></w:r></w:p>"

    head = tabbed("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    head += tabbed("TỈNH AN GIANG", "Độc lập - Tự do - Hạnh phúc")
    head += tabbed("Số: 12/QĐ-UBND", "An Giang, ngày 05 tháng 01 năm 2022")
    decision = data_of(docx(tmp_path / "a.docx", head, *DECISION[1:], *APPENDIX), None)["decision"]
    assert decision["issuer"] == "ỦY BAN NHÂN DÂN TỈNH AN GIANG"
    assert (decision["number"], decision["date"], decision["place"]) == ("12/QĐ-UBND", "2022-01-05", "An Giang")


def test_an_area_row_of_the_appendix_in_two_cells(read_tables: Read) -> None:
    tasks = table(
        ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["I", C("Thể chế", across=3)], ["1", "A.", "Sở Y tế", "Quý I/2022"]
    )
    assert read_tables(*DECISION, *APPENDIX[:3], tasks)["areas"][0]["title"] == "Thể chế"


def test_an_appendix_alone_names_its_decision(read_tables: Read) -> None:
    attached = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2022 của UBND tỉnh An Giang)"
    decision = read_tables("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ NĂM 2022", attached, TASKS)["decision"]
    assert (decision["number"], decision["date"]) == ("12/QĐ-UBND", "2022-01-05")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("có hiệu lực kể từ ngày ký.", "2022-01-05"),
        ("có hiệu lực thi hành từ ngày 15/01/2022./.", "2022-01-15"),
        ("có hiệu lực thi hành kể từ ngày 01 tháng 02 năm 2022.", "2022-02-01"),
        ("có giá trị trong năm.", None),
    ],
)
def test_the_day_of_effect_is_read_from_the_articles(read_tables: Read, words: str, day: str | None) -> None:
    blocks = [b.replace("có hiệu lực kể từ ngày 15/01/2022.", words) for b in DECISION]
    assert read_tables(*blocks, *APPENDIX)["decision"].get("effective") == day


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("(Kèm theo Công văn số 62/BVH-VP ngày 18 tháng 11 năm 2022 của Bộ Văn hóa)", "BỘ VĂN HÓA"),
        ("(Kèm theo Kế hoạch số 62/KH-UBND ngày 18/11/2022 của UBND tỉnh An Giang)", "ỦY BAN NHÂN DÂN TỈNH AN GIANG"),
        ("(Kèm theo Quyết định số 62/QĐ-UBND ngày 18/11/2022 của UBND tỉnh)", ""),
        ("(Kèm theo Quyết định số 62/QĐ-UBND ngày 18/11/2022)", ""),
    ],
)
def test_an_appendix_alone_says_who_issued_it(tmp_path: Path, line: str, issuer: str) -> None:
    decision = data_of(docx(tmp_path / "a.docx", "PHỤ LỤC", "DANH SÁCH NHIỆM VỤ", line, TASKS), 2022)["decision"]
    assert decision.get("issuer", "") == issuer
    assert decision["date"] == "2022-11-18"


def test_an_older_resolution_says_who_issued_it_below_its_kind(tmp_path: Path) -> None:
    said = "CỦA CHÍNH PHỦ SỐ 03/NQ-CP NGÀY 15 THÁNG 01 NĂM 2022"
    path = docx(tmp_path / "a.docx", "NGHỊ QUYẾT", said, "VỀ NHỮNG GIẢI PHÁP NĂM 2022", "I. MỤC TIÊU", "Lời.", TASKS)
    data = data_of(path, None)
    decision = data["decision"]
    assert [decision[key] for key in ("issuer", "number", "date")] == ["CHÍNH PHỦ", "03/NQ-CP", "2022-01-15"]
    assert decision["subject"] == data["body"]["subject"] == "VỀ NHỮNG GIẢI PHÁP NĂM 2022"
    assert f"theo dòng «{said}»" in plan_text(import_file(path).plan, "a")


@pytest.mark.parametrize(
    ("issuer", "place"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP", "Đồng Tháp"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Thành phố Hồ Chí Minh"),
        ("BỘ TƯ PHÁP", "Hà Nội"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Hà Nội"),
        ("SỞ NỘI VỤ", ""),
        ("BỘ CHỈ HUY QUÂN SỰ", ""),
    ],
)
def test_a_place_not_written_is_that_of_the_issuers_office(issuer: str, place: str) -> None:
    placed = with_place(DraftDecision(issuer=issuer))
    assert placed.place == place
    assert ("cần xem" in str(placed.remarks)) == bool(place)
    assert with_place(DraftDecision(issuer=issuer, place="Cần Thơ")).place == "Cần Thơ"
