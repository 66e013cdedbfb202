"""`cchc sheet` and `cchc collect`: what goes out, what comes back changed, and what is refused at which row."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from builders import SHIPPED, Cchc, Result
from cchc_cli.cli.app import run

Edits = Mapping[int, Mapping[str, Any]]  # row below the heading, from 1 → heading of the column → what is typed
Change = Callable[[Workbook, Worksheet], None]
DAY = "2021-06-30"
STARTED = {"Sự kiện": "bắt đầu", "Ngày": "1/6/2021"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round of sheets to every body, of the shipped plan without a journal."""
    folder = tmp_path_factory.mktemp("sent") / "phieu"
    assert run(["sheet", "--each", "agency", "--as-of", DAY, "--plan", str(SHIPPED), "-o", str(folder)]) == 0
    return folder


@pytest.fixture
def sent(made: Path, workspace: Path) -> Path:
    """The round in a working folder of its own."""
    (workspace.parent / "ve").mkdir()
    return Path(shutil.copytree(made, workspace.parent / "phieu"))


def name(symbol: str) -> str:
    return f"{DAY}_phieu-cap-nhat_{symbol}.xlsx"


def test_supported_tasks_are_there_to_read(sent: Path, cchc: Cchc) -> None:
    """Locked, and of none a code by which it would be taken back."""
    target = load_workbook(sent / name("STP"))["Phối hợp"]
    rows = list(target.iter_rows(min_row=head_of(target) + 1, values_only=True))
    supported = cchc("tasks", "--agency", "STP", "--role", "support", "--as-of", DAY, "-f", "json").json
    assert [row[0] for row in rows] == [task["id"] for task in supported]
    assert target.protection.sheet
    assert all(cell.protection.locked for line in target.iter_rows() for cell in line)
    assert "Mã dòng" not in columns(target)


def head_of(sheet: Worksheet) -> int:
    return next(row for row in range(1, 30) if sheet.cell(row, 1).value in {"Số", "Mã"})


def columns(sheet: Worksheet) -> dict[Any, int]:
    return {sheet.cell(head_of(sheet), at).value: at for at in range(1, sheet.max_column + 1)}


def answer(
    source: Path,
    to: str,
    edits: Edits | None = None,
    day: str = "",
    tab: str = "Nhiệm vụ",
    change: Change | None = None,
) -> Path:
    """The sheet filled in and sent back under another name."""
    book = load_workbook(source)
    sheet = book[tab]
    head, places = head_of(sheet), columns(sheet)
    for row, cells in (edits or {}).items():
        for title, value in cells.items():
            sheet.cell(head + row, places[title]).value = value
    if day:
        sheet.cell(head - 1, 3).value = day
    if change:
        change(book, sheet)
    back = source.parent.parent / "ve" / to
    book.save(back)
    return back


def collect(cchc: Cchc, *args: str) -> Result:
    return cchc("collect", "ve", "-f", "json", *args)


def journal(workspace: Path) -> list[str]:
    path = workspace / "2021.journal.yaml"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return [line for line in text.splitlines() if line.startswith("- ")]


def of(found: Result, file: str) -> dict[str, Any]:
    return next(one for one in found.json["files"] if one["file"].endswith(file))


def messages(found: Result, file: str) -> list[tuple[Any, str]]:
    return [(fault["row"], fault["message"]) for fault in of(found, file)["faults"]]


def test_every_body_but_the_sender_gets_a_sheet_and_a_letter(sent: Path) -> None:
    bodies = json.loads((sent / "danh-sach.json").read_text(encoding="utf-8"))["bodies"]
    assert len(bodies) == 35
    assert "snv" not in {body["id"] for body in bodies}
    assert {body["file"] for body in bodies} == {path.name for path in sent.glob("*.xlsx")}
    assert len(list(sent.glob("*.docx"))) == 35


def test_plan_words_are_locked_and_cells_to_fill_in_are_not(sent: Path) -> None:
    book = load_workbook(sent / name("STP"))
    sheet = book["Nhiệm vụ"]
    head, places = head_of(sheet), columns(sheet)
    assert sheet.protection.sheet
    locked = {title: sheet.cell(head + 1, at).protection.locked for title, at in places.items()}
    assert [title for title, is_locked in locked.items() if not is_locked] == [
        "Sự kiện", "Ngày", "Số văn bản", "Ngày văn bản", "Tiến độ (%)", "Hạn mới", "Ghi chú", "Khó khăn, kiến nghị",
    ]  # fmt: skip
    hints = {v.promptTitle: v for v in sheet.data_validations.dataValidation}
    assert "hoàn thành" in hints["Sự kiện"].formula1
    assert all(v.prompt and len(v.prompt) <= 255 and v.showInputMessage for v in hints.values())
    assert book["cchc"].sheet_state == "hidden"
    assert "09/7/2021" in str(sheet.cell(3, 1).value)


@pytest.mark.usefixtures("workspace")
def test_earlier_answers_and_open_difficulties_are_shown(cchc: Cchc) -> None:
    cchc("record", "progress", "1.7", "--agency", "STP", "--percent", "40", "--on", "2021-05-01")
    cchc("record", "difficulty", "1.7", "--agency", "STP", "--note", "Thiếu người", "--on", "2021-05-02")
    assert cchc("sheet", "--agency", "stp", "--as-of", DAY, "-o", "p").code == 0
    book = load_workbook(Path("p") / name("STP"))
    rows = [[str(cell or "") for cell in row] for row in book["Nhiệm vụ"].iter_rows(values_only=True)]
    assert next(row[5] for row in rows if row[0] == "1.7").splitlines() == [
        "01/5/2021: tiến độ, 40%",
        "02/5/2021: khó khăn, vướng mắc, Thiếu người",
    ]
    assert [row[2] for row in book["Khó khăn"].iter_rows(min_row=4, values_only=True)] == ["Thiếu người"]


def test_what_was_filled_in_is_recorded_with_its_body(sent: Path, workspace: Path, cchc: Cchc) -> None:
    rows: Edits = {
        1: {"Sự kiện": "tiến độ", "Tiến độ (%)": 60, "Khó khăn, kiến nghị": "Thiếu người"},
        2: {"Sự kiện": "hoàn thành", "Ngày": "20/6", "Số văn bản": "88/BC-STP", "Ngày văn bản": "19/6/2021"},
    }
    answer(sent / name("STP"), "trả lời.xlsx", rows, day="30/6/2021")
    assert collect(cchc).code == 0
    said = [line.split(", title")[0] + line[line.index(", agency") :] for line in journal(workspace)]
    assert said[:2] == [
        '- {on: 2021-06-30, event: progress, task: "1.7", agency: Sở Tư pháp, percent: 60}',
        '- {on: 2021-06-30, event: difficulty, task: "1.7", agency: Sở Tư pháp, note: Thiếu người}',
    ]
    proof = "document: {number: 88/BC-STP, date: 2021-06-19}"
    assert said[2:] == [f'- {{on: 2021-06-20, event: done, task: "1.13", agency: Sở Tư pháp, {proof}}}']


def test_nothing_is_recorded_twice(sent: Path, workspace: Path, cchc: Cchc) -> None:
    back = answer(sent / name("STP"), "a.xlsx", {1: STARTED})
    shutil.copy(back, back.with_name("b.xlsx"))
    assert [file["outcome"] for file in collect(cchc).json["files"]] == ["recorded", "repeated"]
    assert [file["outcome"] for file in collect(cchc).json["files"]] == ["repeated", "repeated"]
    assert len(journal(workspace)) == 1


def test_what_was_taken_back_does_not_come_back_with_its_sheet(sent: Path, workspace: Path, cchc: Cchc) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED})
    collect(cchc)
    assert cchc("record", "undo", "--yes").code == 0
    found = of(collect(cchc), "a.xlsx")
    assert (found["outcome"], "bị hủy" in found["repeated"][0]) == ("repeated", True)
    assert len(journal(workspace)) == 2


def test_a_dry_run_writes_nothing(sent: Path, workspace: Path, cchc: Cchc) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED})
    assert of(collect(cchc, "--dry-run"), "a.xlsx")["outcome"] == "recorded"
    assert journal(workspace) == []


def test_one_wrong_row_refuses_its_file_and_no_other(sent: Path, workspace: Path, cchc: Cchc) -> None:
    wrong: Edits = {
        1: STARTED,
        2: {"Sự kiện": "xong"},
        3: {"Sự kiện": "tiến độ", "Ngày": "31/6/2021", "Tiến độ (%)": 130},
    }
    answer(sent / name("SCT"), "sai.xlsx", wrong)
    answer(sent / name("STP"), "đúng.xlsx", {1: STARTED})
    found = collect(cchc)
    assert found.code == 1
    rows = [row for row, _ in messages(found, "sai.xlsx")]
    assert rows == [8, 8, 9, 9]
    said = " ".join(message for _, message in messages(found, "sai.xlsx"))
    assert all(part in said for part in ("không có sự kiện «xong»", "chưa điền cột Ngày", "31/6/2021", "0 đến 100"))
    assert [body["id"] for body in found.json["to_mend"]] == ["sct"]
    assert len(journal(workspace)) == 1


def changed_words(_: Workbook, sheet: Worksheet) -> None:
    sheet.cell(head_of(sheet) + 1, 2).value = "Việc khác"


def test_locked_words_that_were_changed_refuse_a_row_that_answers(sent: Path, cchc: Cchc) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED}, change=changed_words)
    answer(sent / name("SCT"), "b.xlsx", {2: STARTED}, change=changed_words)
    found = collect(cchc)
    assert [(row, "«Việc khác»" in said) for row, said in messages(found, "a.xlsx")] == [(7, True)]
    assert (of(found, "b.xlsx")["outcome"], "không tính" in of(found, "b.xlsx")["remarks"][0]) == ("recorded", True)


def merged(_: Workbook, sheet: Worksheet) -> None:
    first, at = head_of(sheet) + 1, columns(sheet)["Sự kiện"]
    sheet.merge_cells(start_row=first, end_row=first + 2, start_column=at, end_column=at)


def test_an_answer_merged_over_several_rows_is_refused(sent: Path, cchc: Cchc) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED}, change=merged)
    assert messages(collect(cchc), "a.xlsx") == [(7, "ô đã gộp qua 3 dòng; bỏ gộp, điền từng dòng")]


def rows_of_another(sent: Path) -> Change:
    def add(_: Workbook, sheet: Worksheet) -> None:
        other = load_workbook(sent / name("STC"))["Nhiệm vụ"]
        place = sheet.max_row + 1
        for at in range(1, sheet.max_column + 1):
            sheet.cell(place, at).value = other.cell(head_of(other) + 1, at).value
        sheet.cell(place, columns(sheet)["Ghi chú"]).value = "của sở khác"
        sheet.cell(place + 1, columns(sheet)["Ghi chú"]).value = "tự thêm"

    return add


def test_rows_of_another_sheet_and_added_rows_are_refused(sent: Path, workspace: Path, cchc: Cchc) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED}, change=rows_of_another(sent))
    said = messages(collect(cchc), "a.xlsx")
    assert [message.split(" (")[0].split(",")[0] for _, message in said] == [
        "dòng của phiếu khác",
        "dòng tự thêm",
    ]
    assert journal(workspace) == []


def torn(book: Workbook, sheet: Worksheet) -> None:
    """No protection, another tab's name, rows from the last to the first but two, a column gone, one hidden."""
    sheet.protection.sheet, book.security = False, None
    first = head_of(sheet) + 1
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]
    sheet.delete_rows(first, len(rows))
    for number, row in enumerate(reversed(rows[:-2]), first):
        for at, value in enumerate(row, 1):
            sheet.cell(number, at).value = value
    sheet.column_dimensions["B"].hidden, sheet.title = True, "Sheet1"
    sheet.delete_cols(columns(sheet)["Đã báo cáo"])


def test_order_of_rows_names_and_protection_do_not_matter(sent: Path, workspace: Path, cchc: Cchc) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED}, change=torn)
    found = of(collect(cchc), "a.xlsx")
    assert (found["outcome"], found["agency"]) == ("recorded", "stp")
    assert "không còn 2 dòng" in found["remarks"][0]
    assert 'task: "1.7"' in journal(workspace)[0]


def forged(book: Workbook, _: Worksheet) -> None:
    hidden = book["cchc"]
    row = next(n for n in range(1, 20) if hidden.cell(n, 1).value == "body")
    hidden.cell(row, 2).value = "stc"


def without_identity(book: Workbook, _: Worksheet) -> None:
    del book["cchc"]


def without_codes(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_cols(columns(sheet)["Mã dòng"])


def with_formula(_: Workbook, sheet: Worksheet) -> None:
    sheet.cell(head_of(sheet) + 1, columns(sheet)["Ghi chú"]).value = "=1/0"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (forged, "phần nhận dạng ẩn đã bị sửa"),
        (without_identity, "phần nhận dạng ẩn đã mất"),
        (without_codes, "không còn cột «Mã dòng»"),
        (with_formula, "ô công thức chưa có kết quả"),
    ],
)
def test_a_sheet_that_cannot_be_known_is_refused(
    sent: Path, workspace: Path, cchc: Cchc, change: Change, why: str
) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED}, change=change)
    assert why in messages(collect(cchc), "a.xlsx")[0][1]
    assert journal(workspace) == []


def test_what_is_no_sheet_is_refused_and_other_files_are_left_aside(sent: Path, cchc: Cchc) -> None:
    back = sent.parent / "ve"
    (back / "rác.xlsx").write_bytes(b"hello")
    (back / "~$khóa.xlsx").write_bytes(b"")
    (back / "công văn.pdf").write_bytes(b"%PDF")
    Workbook().save(back / "khác.xlsx")
    found = cchc("collect", "ve", "--sent", "phieu", "-f", "json")
    assert {Path(file["file"]).name for file in found.json["files"]} == {"rác.xlsx", "khác.xlsx"}
    assert "Bỏ qua 1 tệp không phải bảng tính: công văn.pdf" in found.err + cchc("collect", "ve").err
    assert len(found.json["missing"]) == 35


def test_the_sheet_of_another_day_or_plan_is_refused(sent: Path, workspace: Path, cchc: Cchc) -> None:
    assert cchc("sheet", "--agency", "sct", "--as-of", "2021-03-31", "-o", "cu").code == 0
    answer(sent.parent / "cu" / "2021-03-31_phieu-cap-nhat_SCT.xlsx", "cũ.xlsx", {1: STARTED})
    answer(sent / name("STP"), "mới.xlsx", {1: STARTED})
    found = collect(cchc)
    assert "phiếu kỳ trước, ngày 31/3/2021" in messages(found, "cũ.xlsx")[0][1]
    assert of(found, "mới.xlsx")["outcome"] == "recorded"
    plan = workspace / "2021.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("4963/QĐ-UBND", "4964/QĐ-UBND"), encoding="utf-8")
    assert "phiếu của kế hoạch khác" in messages(collect(cchc), "mới.xlsx")[0][1]


def test_two_sheets_of_a_body_that_contradict_are_both_refused(sent: Path, workspace: Path, cchc: Cchc) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED, 2: STARTED})
    answer(sent / name("STP"), "b.xlsx", {1: {**STARTED, "Ngày": "2/6/2021"}, 3: STARTED})
    found = collect(cchc)
    assert messages(found, "a.xlsx") == [(7, "trả lời khác với tệp b.xlsx của cùng cơ quan; giữ một tệp đúng")]
    assert [row for row, _ in messages(found, "b.xlsx")] == [7]
    assert journal(workspace) == []


def test_a_later_sheet_that_only_says_more_adds_what_is_new(sent: Path, workspace: Path, cchc: Cchc) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED})
    answer(sent / name("STP"), "b.xlsx", {1: STARTED, 3: STARTED})
    assert [file["outcome"] for file in collect(cchc).json["files"]] == ["recorded", "recorded"]
    assert len(journal(workspace)) == 2


def test_those_who_did_not_answer_are_reminded_with_their_sheet(sent: Path, cchc: Cchc) -> None:
    answer(sent / name("STP"), "a.xlsx")
    found = collect(cchc, "--sent", "phieu", "--missing", "chua-gui.json")
    assert [body["id"] for body in found.json["returned"]] == ["stp"]
    assert len(found.json["missing"]) == 34
    assert collect(cchc, "--sent", "phieu", "--missing", "chua-gui.json").code == 0  # its own list is replaced
    assert cchc("sheet", "--again", "chua-gui.json", "-o", "nhac", "--reply-by", "15/7/2021").code == 0
    assert len(list(Path("nhac").glob("*.xlsx"))) == 34
    letter = cchc("text", str(Path("nhac") / f"{DAY}_cong-van-gui-phieu_STC.docx")).out
    assert "đề nghị gửi lại chậm nhất ngày 09/7/2021; đến nay Sở Nội vụ chưa nhận được" in letter
    assert "chậm nhất ngày 15/7/2021" in letter
    shutil.copy(Path("nhac") / name("STC"), sent.parent / "ve")
    assert [body["id"] for body in collect(cchc, "--sent", "phieu").json["returned"]] == ["stp", "stc"]


def test_another_file_is_not_taken_for_the_list_before_anything_is_recorded(
    sent: Path, workspace: Path, cchc: Cchc
) -> None:
    answer(sent / name("STP"), "a.xlsx", {1: STARTED})
    Path("ghi-chu.json").write_text("[]", encoding="utf-8")
    assert cchc("collect", "ve", "--missing", "ghi-chu.json").code == 2
    assert journal(workspace) == []


def test_indicators_are_measured_by_whom_they_were_given_to(sent: Path, workspace: Path, cchc: Cchc) -> None:
    measured = {1: {"Giá trị": "98,5", "Ngày": "30/6/2021"}}
    answer(sent / name("SCT"), "a.xlsx", measured, tab="Chỉ số")
    assert "không giao cơ quan này báo cáo" in messages(collect(cchc), "a.xlsx")[0][1]
    first = load_workbook(sent / name("SCT"))["Chỉ số"].cell(4, 1).value
    found = cchc("sheet", "--agency", "stp", "--as-of", DAY, "-o", "phieu", "--force", "--indicator", str(first))
    assert found.code == 0
    answer(sent / name("STP"), "b.xlsx", measured, tab="Chỉ số")
    assert of(collect(cchc), "b.xlsx")["outcome"] == "recorded"
    assert f'event: measured, indicator: "{first}", value: 98.5' in journal(workspace)[0]


def test_a_difficulty_is_resolved_on_its_own_tab(workspace: Path, cchc: Cchc) -> None:
    cchc("record", "difficulty", "1.7", "--agency", "STP", "--note", "Thiếu người", "--on", "2021-05-02")
    assert cchc("sheet", "--agency", "stp", "--as-of", DAY, "-o", "phieu").code == 0
    (workspace.parent / "ve").mkdir()
    answer(
        Path.cwd() / "phieu" / name("STP"), "a.xlsx", {1: {"Sự kiện": "đã giải quyết", "Ngày": "1/6"}}, tab="Khó khăn"
    )
    assert of(collect(cchc), "a.xlsx")["changes"] == ["1.7: khó khăn đang mở 1 → 0"]


def test_a_single_sheet_is_added_to_the_list_of_its_round(sent: Path, cchc: Cchc) -> None:
    assert cchc("sheet", "--agency", "snv", "--as-of", DAY, "-o", "phieu").code == 0
    assert len(json.loads((sent / "danh-sach.json").read_text(encoding="utf-8"))["bodies"]) == 36
    before = sorted(sent.iterdir())
    assert cchc("sheet", "--agency", "snv", "--as-of", "2021-09-30", "-o", "phieu").code == 4
    assert sorted(sent.iterdir()) == before
