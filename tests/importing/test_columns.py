"""What each column of a table is: by the words of its heading, by what stands below it, by what somebody says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.files.problems import DataStop, DocumentStop, UsageStop
from cchc_cli.importing.importer import import_file
from cchc_cli.importing.table.columns import ToldColumns, role_of
from cchc_cli.importing.told_columns import read_asked, remember, remembered, told_columns
from office import docx, table

Rows = Sequence[Sequence[str]]


def tasks(tmp_path: Path, *rows: Sequence[str], told: ToldColumns | None = None) -> list[Any]:
    plan = import_file(docx(tmp_path / "bang.docx", table(*rows)), 2025, told=told or {}).plan
    return [task for area in plan.areas for task in area.tasks]


def loose(tmp_path: Path, *rows: Sequence[str], told: ToldColumns | None = None) -> list[str]:
    plan = import_file(docx(tmp_path / "bang.docx", table(*rows)), 2025, told=told or {}).plan
    return [one.text for one in plan.unplaced]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Trách nhiệm thực hiện", "lead"), ("Chỉ tiêu đạt được", "products"), ("Theo dõi, đôn đốc", "note"),
        ("Cơ quan theo dõi, đôn đốc", "note"), ("Sản phẩm đầu ra", "products"), ("Văn bản giao nhiệm vụ", "note"),
        ("Đơn vị tính", "note"), ("ĐVT", "note"), ("Kinh phí (tỷ VND)", "budget"), ("Mã nhiệm vụ", "number"),
        ("Cơ quan chủ trì, theo dõi", "lead"), ("Đơn vị", "unknown"), ("Nội dung yêu cầu", "title"),
    ],
)  # fmt: skip
def test_headings_of_other_provinces_are_known(heading: str, role: str) -> None:
    assert role_of(heading) == role


@pytest.mark.parametrize("first", ["Người đứng đầu chịu trách nhiệm", "Lãnh đạo phụ trách", "Trách nhiệm thực hiện"])
def test_who_leads_stands_before_who_answers_for_it_whatever_the_order(tmp_path: Path, first: str) -> None:
    head = ["TT", "Nhiệm vụ", first, "Cơ quan chủ trì"]
    (task,) = tasks(tmp_path, head, ["1", "Tập huấn.", "Ông A", "Sở Nội vụ"])
    assert task.lead == "Sở Nội vụ"
    turned = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", first]
    (task,) = tasks(tmp_path, turned, ["1", "Tập huấn.", "Sở Nội vụ", "Ông A"])
    assert task.lead == "Sở Nội vụ"


def test_an_output_is_the_product_before_a_result(tmp_path: Path) -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Kết quả cần đạt", "Sản phẩm đầu ra"]
    row = ["1", "Ban hành kế hoạch.", "Sở Nội vụ", "100% cơ quan", "Kế hoạch"]
    (task,) = tasks(tmp_path, head, row)
    assert [product.name for product in task.products] == ["Kế hoạch"]
    assert loose(tmp_path, head, row) == ["100% cơ quan"]


@pytest.mark.parametrize("heading", ["Mã nhiệm vụ", "Nhiệm vụ", "Nội dung"])
def test_codes_are_never_the_title(tmp_path: Path, heading: str) -> None:
    head = ["STT", heading, "Tên nhóm nhiệm vụ/nhiệm vụ", "Đơn vị chủ trì"]
    found = tasks(
        tmp_path,
        head,
        ["1", "KH20_N01.1", "Ban hành quy chế bắt buộc áp dụng các công cụ số.", "Sở Nội vụ"],
        ["", "KH20_N01.2", "Triển khai mô hình trợ lý ảo tại các đơn vị.", "Sở Tư pháp"],
    )
    assert [task.title[:8] for task in found] == ["Ban hành", "Triển kh"]
    assert "KH20_N01.2" in str(found[1].remarks)


def test_long_texts_below_an_unknown_heading_say_what_is_to_be_done(tmp_path: Path) -> None:
    head = ["STT", "Diễn giải", "Nơi làm", "Cơ quan chủ trì", "Thời hạn"]
    row = ["1", "Rà soát, chuẩn hóa toàn bộ quy trình nội bộ của các sở.", "Tân An", "Sở Nội vụ", "Quý I"]
    (task,) = tasks(tmp_path, head, row)
    assert task.title == row[1]
    with pytest.raises(DocumentStop):
        tasks(
            tmp_path,
            ["STT", "Đơn vị", "Người phụ trách", "Điện thoại"],
            ["1", "Phòng Kiểm soát thủ tục hành chính", "A", "0"],
        )


def test_columns_without_a_field_stand_in_the_note_under_their_headings(tmp_path: Path) -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Văn bản giao nhiệm vụ", "Ghi chú", "Theo dõi, đôn đốc"]
    row = ["1", "Tập huấn.", "Sở Nội vụ", "12/KH-UBND", "Gửi Bộ.", "Văn phòng"]
    (task,) = tasks(tmp_path, head, row)
    assert task.texts == {"note": "Văn bản giao nhiệm vụ: 12/KH-UBND\nGửi Bộ.\nTheo dõi, đôn đốc: Văn phòng"}
    assert loose(tmp_path, head, row) == []


@pytest.mark.parametrize(
    ("heading", "written", "millions"),
    [
        ("Kinh phí (tỷ VND)", "32", "32.000"), ("Tổng số (tỷ VND)", "1,5", "1.500"),
        ("Kinh phí (tỷ đồng)", "2", "2.000"), ("Kinh phí (triệu VNĐ)", "50", "50"), ("Kinh phí (tr. đồng)", "50", "50"),
        ("Kinh phí (nghìn đồng)", "50.000", "50"),
    ],
)  # fmt: skip
def test_money_is_counted_in_the_unit_of_its_heading(tmp_path: Path, heading: str, written: str, millions: str) -> None:
    (task,) = tasks(tmp_path, ["TT", "Nhiệm vụ", "Chủ trì", heading], ["1", "Tập huấn.", "Sở Nội vụ", written])
    assert task.budget == millions


def test_somebody_says_what_a_column_is(tmp_path: Path) -> None:
    head = ["TT", "Nhiệm vụ", "Bộ phận", "Chủ trì", "Nơi làm"]
    row = ["1", "Tập huấn.", "Sở Nội vụ", "Ông A", "Tân An"]
    told = told_columns(read_asked(["bộ phận=chủ trì", "note"]))
    (task,) = tasks(tmp_path, head, row, told=told)
    assert (task.lead, task.texts["note"]) == ("Sở Nội vụ", "Chủ trì: Ông A\nNơi làm: Tân An")
    assert loose(tmp_path, head, row, told=told) == []


def test_a_table_is_found_by_what_somebody_says_of_it(tmp_path: Path) -> None:
    rows = [["TT", "Diễn giải", "Nơi nhận việc"], ["1", "Tập huấn.", "Sở Nội vụ"]]
    with pytest.raises(DocumentStop, match=r"bảng 1 không có cột nhiệm vụ .*«TT», «Diễn giải», «Nơi nhận việc»"):
        tasks(tmp_path, *rows)
    told = told_columns({"Diễn giải": "title", "Nơi nhận việc": "lead"})
    assert [task.lead for task in tasks(tmp_path, *rows, told=told)] == ["Sở Nội vụ"]


def test_a_list_of_legal_documents_is_no_plan(tmp_path: Path) -> None:
    head = ["STT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu nội dung", "Thời điểm có hiệu lực"]
    with pytest.raises(DocumentStop, match="bảng 1 là danh mục văn bản"):
        tasks(tmp_path, head, ["1", "12/2020/QĐ-UBND", "01/02/2020", "Quy định về phí.", "15/02/2020"])


@pytest.mark.parametrize(
    ("first", "second", "marked"),
    [("NSTW", "5.000", True), ("NSTW", "0", False), ("Tổng số", "5.000", False)],
)
def test_money_in_another_column_is_marked(first: str, second: str, marked: bool, tmp_path: Path) -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", f"Kinh phí (triệu đồng) {first}", "Kinh phí (triệu đồng) NSĐP"]
    [found] = tasks(tmp_path, head, ["1", "Nâng cấp.", "Sở Nội vụ", "20", second])
    assert found.budget == "20"
    said = "cần xem: còn tiền ở cột «Kinh phí (triệu đồng) NSĐP»: 5.000; kinh phí là tổng thì sửa lại"
    assert (said in found.remarks.get("budget", [])) == marked


@pytest.mark.parametrize(
    "head",
    [
        ["STT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu nội dung", "Cơ quan chủ trì tham mưu"],
        [
            "STT",
            "Tên văn bản quy phạm pháp luật",
            "Cơ quan chủ trì soạn thảo",
            "Số ký hiệu đã ban hành",
            "Ngày ban hành",
        ],
        ["TT", "Tên văn bản", "Cơ quan ban hành", "Nội dung cần rà soát", "Thời gian ban hành"],
    ],
)
def test_documents_that_somebody_drafted_are_no_tasks(head: list[str], tmp_path: Path) -> None:
    with pytest.raises(DocumentStop, match="là danh mục văn bản: «"):
        tasks(tmp_path, head, ["1", "12/2024/QĐ-UBND", "10/02/2024", "Lưu trữ", "Sở Nội vụ"])


def test_what_is_assigned_stands_before_the_document_that_assigns_it(tmp_path: Path) -> None:
    head = ["TT", "Tên văn bản", "Nội dung giao", "Chủ trì", "Thời hạn"]
    [found] = tasks(tmp_path, head, ["1", "Công văn số 12/BNV-CCHC", "Báo cáo rà soát.", "Sở Nội vụ", "Quý I/2021"])
    assert (found.title, found.texts["note"]) == ("Báo cáo rà soát.", "Tên văn bản: Công văn số 12/BNV-CCHC")


@pytest.mark.parametrize("text", ["Cột A=foo", "foo", "Cột A="])
def test_a_field_that_is_none_is_refused_with_those_there_are(text: str) -> None:
    with pytest.raises(UsageStop) as stop:
        read_asked([text])
    assert "lead (chủ trì)" in stop.value.hint


def test_columns_are_remembered_once_and_the_last_word_counts(tmp_path: Path) -> None:
    file = tmp_path / "columns.yaml"
    assert remembered(file) == {}
    assert remember(file, {"Trách nhiệm: ai": "lead", "*": "note"}) == 2
    before = file.read_text(encoding="utf-8")
    assert remember(file, {"*": "note"}) == 0
    assert remember(file, {"Trách nhiệm: ai": "support"}) == 1
    assert file.read_text(encoding="utf-8").startswith(before)
    assert remembered(file) == {"Trách nhiệm: ai": "support", "*": "note"}


@pytest.mark.parametrize("text", ["- {heading: A}\n", "a: b\n", "- {heading: A, as: foo}\n", "- [\n"])
def test_remembered_columns_that_cannot_be_read_are_a_message(tmp_path: Path, text: str) -> None:
    file = tmp_path / "columns.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataStop, match=r"columns\.yaml"):
        remembered(file)


def test_what_somebody_says_goes_before_every_heading(tmp_path: Path) -> None:
    rows = [["TT", "Nội dung", "Mô tả", "Chủ trì", "Đầu mối"], ["1", "CCHC", "Tập huấn.", "Ông A", "Sở Nội vụ"]]
    (task,) = tasks(tmp_path, *rows, told=told_columns({"Mô tả": "title", "Đầu mối": "lead"}))
    assert (task.title, task.lead) == ("Tập huấn.", "Sở Nội vụ")


@pytest.mark.parametrize("role", ["title", "lead", "support", "time", "products", "budget", "note"])
def test_a_column_that_somebody_names_is_read_as_one_that_its_heading_names(tmp_path: Path, role: str) -> None:
    known = {"title": "Nhiệm vụ", "lead": "Chủ trì", "support": "Phối hợp", "time": "Thời gian", "products": "Sản phẩm"}
    known |= {"budget": "Kinh phí", "note": "Ghi chú"}
    row = ["1", "Tập huấn.", "Sở Nội vụ", "Sở Tư pháp", "Quý I", "Báo cáo", "50", "Gửi Bộ.", "Thể chế"]
    (plain,) = tasks(tmp_path, ["TT", *known.values(), "Lĩnh vực"], row)
    strange = ["TT", *({**known, role: "Cột lạ"}).values(), "Lĩnh vực"]
    (told,) = tasks(tmp_path, strange, row, told=told_columns({"Cột lạ": role}))
    written = plain if role != "note" else replace(plain, texts={"note": "Cột lạ: Gửi Bộ."})
    assert told == written
