"""Plans without a table: who does what is said in numbered lines and the lines below them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cchc_cli.files.problems import DocumentStop
from cchc_cli.importing.import_report import report_lines
from cchc_cli.importing.importer import import_file
from office import data_of, docx

HEAD = ("UBND TỈNH LAI CHÂU", "Số: 7360/KH-UBND", "Lai Châu, ngày 19 tháng 11 năm 2025", "KẾ HOẠCH", "THI HÀNH LUẬT")
LAW = (
    "Thực hiện Quyết định số 2138/QĐ-TTg, Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "- Xác định thời hạn, tiến độ hoàn thành và trách nhiệm.",
    "II. NỘI DUNG",
    "1. Tổ chức tuyên truyền Luật",
    "- Cơ quan thực hiện: Sở Khoa học và Công nghệ; Sở Tư pháp.",
    "- Cơ quan phối hợp: Các sở, ngành.",
    "- Thời gian thực hiện: Năm 2025 - 2026.",
    "2. Rà soát văn bản",
    "- Nội dung: rà soát các văn bản liên quan.",
    "- Cơ quan chủ trì: Sở Tư pháp.",
    "- Thời hạn:",
    "+ Các sở gửi kết quả trước ngày 15 tháng 12 năm 2025.",
    "+ Sở Tư pháp báo cáo trước ngày 31 tháng 12 năm 2025.",
    "3. Xây dựng Nghị định",
    "- Nghị định quy định chi tiết",
    "+ Cơ quan chủ trì: Sở Tư pháp.",
    "+ Thời gian: Theo tiến độ của Trung ương.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Kinh phí: Sở Tài chính tham mưu.",
    "2. Thời gian: từ ngày ký.",
)
REST = ("+ Thời gian: Quý I/2025", "+ Sản phẩm: Báo cáo")
FIELDS = ("title", "lead", "support", "time", "note", "products")


def areas(tmp_path: Path, *lines: str) -> list[Any]:
    """Each area's number and title, and what its tasks say, in the order of `FIELDS` without what is not said."""
    data = data_of(docx(tmp_path / "a.docx", *HEAD, *lines))
    assert "unplaced" not in data
    return [
        (area["number"], area["title"], [[task[key] for key in FIELDS if key in task] for task in area["tasks"]])
        for area in data["areas"]
    ]


def test_lines_below_a_number_say_who_and_when(tmp_path: Path) -> None:
    two_days = (
        "+ Các sở gửi kết quả trước ngày 15 tháng 12 năm 2025.\n+ Sở Tư pháp báo cáo trước ngày 31 tháng 12 năm 2025."
    )
    assert areas(tmp_path, *LAW) == [
        (
            "2",
            "NỘI DUNG",
            [
                [
                    "Tổ chức tuyên truyền Luật",
                    "Sở Khoa học và Công nghệ; Sở Tư pháp.",
                    "Các sở, ngành.",
                    "Năm 2025 - 2026.",
                ],
                ["Rà soát văn bản", "Sở Tư pháp.", two_days, "Nội dung: rà soát các văn bản liên quan."],
                ["Nghị định quy định chi tiết", "Sở Tư pháp.", "Theo tiến độ của Trung ương."],
            ],
        )
    ]


def test_the_words_stay_in_the_body_and_the_report_says_where_the_tasks_come_from(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", *HEAD, *LAW)
    imported = import_file(path)
    assert imported.plan.body is not None
    assert [section.title for section in imported.plan.body.sections][1:] == ["NỘI DUNG", "TỔ CHỨC THỰC HIỆN"]
    assert next(iter(report_lines(path, imported, "", None))).endswith(
        ": 1 lĩnh vực, 3 nhiệm vụ từ phần lời (văn bản không có bảng phân công)."
    )
    [said] = imported.plan.remarks["areas"]
    assert said.startswith("cần xem: văn bản không có bảng phân công")


@pytest.mark.parametrize(
    "lines",
    [
        ["a) Kiểm tra.", "Chủ trì: Sở Y tế; Phối hợp: các sở; Thời gian: Quý I/2025; Sản phẩm: Báo cáo"],
        ["- Kiểm tra. (Chủ trì: Sở Y tế; phối hợp: các sở; thời gian: Quý I/2025; sản phẩm: Báo cáo)."],
        ["1.1. Kiểm tra.", "* Chủ trì: Sở Y tế", "* Phối hợp: các sở", "* Thời gian: Quý I/2025", "* Kết quả: Báo cáo"],
        ["- Kiểm tra.", "+ Cơ quan, đơn vị chủ trì:", "* Sở Y tế", "+ Phối hợp: các sở", *REST],
    ],
    ids=["on one line", "in brackets", "with stars", "below a dash"],
)  # fmt: skip
def test_however_it_is_set(lines: list[str], tmp_path: Path) -> None:
    found = areas(tmp_path, "II. NỘI DUNG", "1. Chỉ đạo", *lines, "2. Thể chế", *lines)
    task = ["Kiểm tra.", "Sở Y tế", "các sở", "Quý I/2025", ["Báo cáo"]]
    assert found == [("1", "Chỉ đạo", [task]), ("2", "Thể chế", [task])]


def test_points_may_say_what_who_and_when(tmp_path: Path) -> None:
    [(number, title, [task])] = areas(
        tmp_path,
        "II. NỘI DUNG",
        "1. Về dữ liệu",
        "a) Nhiệm vụ:",
        "- Rà soát dữ liệu.",
        "- Số hóa dữ liệu.",
        "b) Cơ quan thực hiện:",
        "- Đơn vị chủ trì: Sở Y tế.",
        "- Đơn vị phối hợp: Các sở.",
        "c) Thời gian thực hiện: Trong năm 2025.",
        "2. Về nền tảng: Sở Y tế làm.",
        "III. TỔ CHỨC",
        "- Đơn vị chủ trì: Sở Nội vụ.",
    )[:1]
    assert (number, title) == ("2", "NỘI DUNG")
    assert task == [
        "Về dữ liệu", "Sở Y tế.", "Các sở.", "Trong năm 2025.", "- Rà soát dữ liệu.\n- Số hóa dữ liệu.",
    ]  # fmt: skip


def test_the_steps_of_a_procedure_are_no_tasks(tmp_path: Path) -> None:
    step = ["- Số lượng hồ sơ: 01 bộ", "- Thời hạn giải quyết: 15 ngày", "- Cơ quan thực hiện TTHC: Sở Tư pháp."]
    with pytest.raises(DocumentStop, match="không thấy bảng phân công"):
        areas(tmp_path, "II. NỘI DUNG", "1. Cấp bản sao", *step, "2. Cấp phiếu", *step)


def test_a_number_with_tasks_and_one_that_is_a_task_are_both_areas(tmp_path: Path) -> None:
    own = ["- Chủ trì: Sở Y tế", "- Thời gian: Quý I/2025"]
    found = areas(
        tmp_path, "II. NỘI DUNG", "1. Rà soát", "1.1. Văn bản", *own, "1.2. Thủ tục", *own, "2. Kiểm tra", *own
    )
    assert [(title, [task[0] for task in tasks]) for _, title, tasks in found] == [
        ("Rà soát", ["Văn bản", "Thủ tục"]),
        ("Kiểm tra", ["Kiểm tra"]),
    ]


def test_sentences_that_speak_of_leading_are_no_tasks(tmp_path: Path) -> None:
    lines = (
        "1. Giao Sở Nội vụ chủ trì, phối hợp các sở rà soát; thời gian: Quý I.",
        "2. Thời gian: 01 ngày, địa điểm: Hội trường.",
        "3. Kiểm tra",
        "- Chủ trì: Sở Nội vụ",
    )
    with pytest.raises(DocumentStop, match="không thấy bảng phân công"):
        areas(tmp_path, *lines)
