"""The sheet that goes out to be filled in, and what is read from it when it comes back."""

from __future__ import annotations

import csv
import io
import os
import tempfile
import time
import tracemalloc
import warnings
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from builders import book_of, task
from cchc_cli.documents.exports.update_sheet import (
    COLUMNS,
    SHEET_EVENTS,
    SheetRow,
    entries,
    owed,
    read_sheet,
    sheet_bytes,
)
from cchc_cli.files.problems import DocumentStop, UsageStop
from cchc_cli.model.journal import EVENTS
from journals import plan_status
from office import W, package

OWED = [
    {"task": "1.10", "agency": "Báo Long An", "what": "Chuyên trang", "due": "31/12/2021", "state": "trong hạn"},
    {"task": "2.1", "product": "2", "agency": "Sở Tư pháp", "what": "Báo cáo, kết quả", "state": "trong hạn"},
]
TITLES = list(COLUMNS.values())
FILLED: dict[str, Any] = {"task": "1.1", "event": "hoàn thành", "on": "30/6/2021"}


def written(tmp_path: Path, *rows: dict[str, Any], name: str = "phieu.xlsx") -> Path:
    """A sheet with these rows, as a spreadsheet program saves it."""
    path = tmp_path / name
    table = [TITLES, *([row.get(key, "") for key in COLUMNS] for row in rows)]
    if path.suffix == ".csv":
        text = io.StringIO()
        csv.writer(text, lineterminator="\r\n").writerows(table)
        path.write_bytes(text.getvalue().encode("utf-8-sig"))
        return path
    book = Workbook()
    for cells in table:
        book.worksheets[0].append(cells)
    book.save(path)
    return path


def read(path: Path) -> list[SheetRow]:
    return read_sheet(path, 2021, date(2021, 12, 31))


def refused(path: Path) -> UsageStop:
    """What is said of a sheet with faulty rows."""
    with pytest.raises(UsageStop) as stop:
        entries(read(path), book_of(task("1.1"), task("1.7")))
    return stop.value


def fields(path: Path) -> list[dict[str, Any]]:
    return [row.fields for row in read(path)]


def test_the_xlsx_sheet_has_a_row_for_everything_owed_all_of_it_text(tmp_path: Path) -> None:
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(sheet_bytes(OWED, ".xlsx"))
    sheet = load_workbook(path).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert list(rows[0]) == TITLES
    assert [row[0] for row in rows[1:]] == ["1.10", "2.1"]
    assert {cell.number_format for cells in sheet.iter_rows(min_row=2) for cell in cells} == {"@"}


@pytest.mark.parametrize(
    ("products", "named"),
    [
        (["Kế hoạch.", {"name": "Báo cáo.", "time": "Quý I/2021"}], ["1", "2"]),
        ([{"name": "Báo cáo.", "time": "Quý I/2021"}, "Kế hoạch.", "Tờ trình."], ["", "1"]),
        ([{"name": "Báo cáo.", "time": "Quý I/2021"}, {"name": "Kế hoạch.", "time": "Quý I/2021"}], ["0", "1", "2"]),
        (["Kế hoạch."], [""]),
    ],
    ids=["one left to the task's own time", "two left to it, each named by hand", "none left to it", "one deadline"],
)
def test_a_row_names_its_product_where_a_task_has_several_deadlines(products: list[Any], named: list[str]) -> None:
    book = book_of(task(products=products))
    assert [row["product"] for row in owed(plan_status(book), book.tasks)] == named


def test_the_events_are_offered_for_choice_in_every_row() -> None:
    sheet = load_workbook(io.BytesIO(sheet_bytes(OWED, ".xlsx"))).worksheets[0]
    (choice,) = sheet.data_validations.dataValidation
    assert str(choice.sqref) == "G2:G3"
    assert choice.formula1 == f'"{",".join(SHEET_EVENTS)}"'
    assert len(choice.formula1) <= 255  # what Excel allows


def test_every_event_of_tasks_has_a_name() -> None:
    assert {*SHEET_EVENTS.values()} | {"measured", "void"} == {*EVENTS}


def test_the_csv_sheet_is_read_by_excel_as_utf_8() -> None:
    raw = sheet_bytes(OWED, ".csv")
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert rows[0] == TITLES
    assert rows[2][3] == "Báo cáo, kết quả"


def test_words_that_excel_would_run_go_out_guarded_and_come_back_as_they_were(tmp_path: Path) -> None:
    row = {"task": "1.1", "what": "=1+1", "event": "khó khăn", "on": "26/12/2021", "note": "- Thiếu kinh phí"}
    path = tmp_path / "phieu.csv"
    path.write_bytes(sheet_bytes([row], ".csv"))
    assert ",'=1+1," in path.read_text(encoding="utf-8-sig")
    (found,) = read(path)
    assert (found.what, found.fields["note"]) == ("=1+1", "- Thiếu kinh phí")


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_sheet_that_nobody_filled_in_has_nothing_to_record(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"phieu{suffix}"
    path.write_bytes(sheet_bytes(OWED, suffix))
    assert not read(path)


@pytest.mark.parametrize("name", ["phieu.xlsx", "phieu.csv"])
def test_a_filled_row_is_an_entry_with_its_number_and_its_words(name: str, tmp_path: Path) -> None:
    row = {
        "task": "2.1", "product": "2", "agency": "Sở Tư pháp", "what": "Báo cáo", "event": "hoàn thành",
        "on": "26/12/2021", "document": "380/BC-UBND", "document_date": "24/12/2021", "note": "Gửi trễ",
    }  # fmt: skip
    assert read(written(tmp_path, {}, row, name=name)) == [
        SheetRow(
            3,
            {
                "on": "2021-12-26",
                "event": "done",
                "task": "2.1",
                "product": 2,
                "agency": "Sở Tư pháp",
                "document": {"number": "380/BC-UBND", "date": "2021-12-24"},
                "note": "Gửi trễ",
            },
            "Báo cáo",
        )
    ]


@pytest.mark.parametrize(
    ("row", "entry"),
    [
        ({"event": "tiến độ", "percent": "50"}, {"event": "progress", "percent": 50}),
        ({"event": "tiến độ", "percent": "50 %"}, {"event": "progress", "percent": 50}),
        ({"event": "tiến độ", "count": 120}, {"event": "progress", "count": 120}),
        ({"event": "gia hạn", "new_due": "2021-11-30"}, {"event": "extended", "due": "2021-11-30"}),
        ({"event": "Không phát sinh"}, {"event": "not-arisen"}),
        ({"event": "hoan thanh"}, {"event": "done"}),
        ({"event": "done"}, {"event": "done"}),
    ],
)
def test_events_and_figures_are_understood_as_people_type_them(
    row: dict[str, Any], entry: dict[str, Any], tmp_path: Path
) -> None:
    assert fields(written(tmp_path, FILLED | row)) == [{"on": "2021-06-30", "task": "1.1"} | entry]


@pytest.mark.parametrize("day", [date(2021, 6, 30), datetime(2021, 6, 30), "2021-06-30", "30/06/2021", "30.6.2021"])  # noqa: DTZ001
def test_a_day_may_be_a_date_of_the_spreadsheet_or_typed(day: object, tmp_path: Path) -> None:
    assert fields(written(tmp_path, FILLED | {"on": day}))[0]["on"] == "2021-06-30"


@pytest.mark.parametrize("number", [1.1, "1.1"])
def test_a_task_typed_as_a_number_is_still_that_task(number: object, tmp_path: Path) -> None:
    assert fields(written(tmp_path, FILLED | {"task": number}))[0]["task"] == "1.1"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv_is_read_as_any_spreadsheet_writes_it(delimiter: str, encoding: str, tmp_path: Path) -> None:
    text = io.StringIO()
    row = FILLED | {"note": 'Có "dấu", phẩy; chấm phẩy\nvà dòng mới'}
    csv.writer(text, delimiter=delimiter).writerows([TITLES, [row.get(key, "") for key in COLUMNS]])
    path = tmp_path / "phieu.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    assert fields(path)[0]["note"] == row["note"]


def test_columns_may_be_moved_and_others_left_out_or_added(tmp_path: Path) -> None:
    path = tmp_path / "phieu.csv"
    path.write_text("Ngày,Người điền,SỰ KIỆN,Nhiệm vụ\n30/6/2021,Lan,hoàn thành,1.1\n", encoding="utf-8")
    assert fields(path) == [{"on": "2021-06-30", "event": "done", "task": "1.1"}]


def test_a_sheet_without_the_needed_columns_is_told_which(tmp_path: Path) -> None:
    path = tmp_path / "phieu.csv"
    path.write_text("Nhiệm vụ,Ghi chú\n1.1,xong\n", encoding="utf-8")
    with pytest.raises(UsageStop, match="thiếu cột Sự kiện, Ngày"):
        read(path)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"event": "xong"}, "không có sự kiện «xong»"),
        ({"event": ""}, "chưa điền cột Sự kiện"),
        ({"on": ""}, "chưa điền cột Ngày"),
        ({"on": "hôm qua"}, "không có ngày «hôm qua»"),
        ({"on": "31/6/2021"}, "không có ngày «31/6/2021»"),
        ({"on": "29/2/2021"}, "không có ngày «29/2/2021» (cột Ngày): năm 2021 không nhuận: tháng 2 có 28 ngày"),
        ({"event": "gia hạn"}, "chưa điền cột Hạn mới"),
        ({"event": "khó khăn"}, "chưa điền cột Ghi chú"),
        ({"percent": "101%"}, "cột Tiến độ (%) cần một số từ 0 đến 100"),
        ({"percent": "nửa"}, "cột Tiến độ (%) cần một số nguyên"),
        ({"percent": 0.5}, "cột Tiến độ (%) cần một số nguyên"),
        ({"count": "9" * 5_000}, "cột Số đơn vị đã hoàn thành cần một số nguyên"),
        ({"document_date": "24/12/2021"}, "có Ngày văn bản mà không có Số văn bản"),
        ({"new_due": "cuối năm"}, "không có ngày «cuối năm»"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_by_its_number(row: dict[str, Any], said: str, tmp_path: Path) -> None:
    assert f"dòng 3: {said}" in refused(written(tmp_path, FILLED, FILLED | row)).message


def test_every_bad_row_is_named(tmp_path: Path) -> None:
    stop = refused(written(tmp_path, FILLED | {"event": "xong"}, FILLED, FILLED | {"on": "mai"}))
    assert stop.message.startswith("2 lỗi trong phiếu")
    assert "dòng 2: " in stop.message
    assert "dòng 4: " in stop.message
    assert "chưa ghi dòng nào" in stop.hint


def test_a_note_without_an_event_is_not_lost_in_silence(tmp_path: Path) -> None:
    stop = refused(written(tmp_path, {"task": "1.1", "note": "đang làm"}))
    assert "dòng 2: chưa điền cột Sự kiện" in stop.message
    assert "dòng 2: chưa điền cột Ngày" in stop.message


@pytest.mark.parametrize("name", ["phieu.xls", "phieu.txt", "phieu"])
def test_other_files_are_refused_by_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(UsageStop, match=r"không phải phiếu \.csv hay \.xlsx"):
        read(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("phieu.csv", "Nhiệm vụ".encode("utf-16"), "không phải mã UTF-8"),
        ("phieu.csv", b"", "thiếu cột"),
        ("phieu.csv", b'"', "dòng 1 có dấu ngoặc kép mở mà không đóng"),
        ("phieu.csv", b'"' + b"x" * 200_000, "dòng 1 có dấu ngoặc kép mở mà không đóng"),
        ("phieu.csv", b"x" * 200_000, "không phải tệp CSV đọc được"),
    ],
)
def test_damaged_files_are_refused(name: str, raw: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(UsageStop, match=said):
        read(tmp_path / name)


@given(st.data())
def test_a_sheet_damaged_in_its_bytes_or_its_parts_is_refused_or_read(data: st.DataObject) -> None:
    damaged = data.draw(st.sampled_from([_with_other_bytes, _with_a_broken_part]))(data)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "phieu.xlsx"
        path.write_bytes(damaged)
        with warnings.catch_warnings(action="ignore"):
            try:
                rows = read(path)
            except (UsageStop, DocumentStop) as stop:
                assert "phieu.xlsx" in stop.message or "lỗi trong phiếu" in stop.message  # noqa: PT017 - or it is read
            else:
                assert all(row.number > 1 for row in rows)
                assert all(row.faults or row.fields["event"] in SHEET_EVENTS.values() for row in rows)


SOUND = sheet_bytes([FILLED], ".xlsx")


def _with_other_bytes(data: st.DataObject) -> bytes:
    raw = bytearray(SOUND)
    for at in data.draw(st.lists(st.integers(0, len(raw) - 1), max_size=20)):
        raw[at] = data.draw(st.integers(0, 255))
    return bytes(raw[: data.draw(st.sampled_from([len(raw), len(raw) // 2]))])


def _with_a_broken_part(data: st.DataObject) -> bytes:
    with ZipFile(io.BytesIO(SOUND)) as sound:
        parts = {name: sound.read(name) for name in sound.namelist()}
    broken = data.draw(st.sampled_from(sorted(parts)))
    cut, put = data.draw(st.integers(0, len(parts[broken]))), data.draw(st.sampled_from([b"", b"<", b"&", b'"', b"0"]))
    parts[broken] = parts[broken][:cut] + put + parts[broken][cut + len(put) + data.draw(st.integers(0, 5)) :]
    stream = io.BytesIO()
    with ZipFile(stream, "w") as copy:
        for name, part in parts.items():
            copy.writestr(name, part)
    return stream.getvalue()


def test_a_missing_sheet_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageStop, match="không đọc được"):
        read(tmp_path / "phieu.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "phieu.xlsx")
    with pytest.raises(UsageStop, match="không đọc được"):
        read(tmp_path / "phieu.xlsx")


def _with_part(name: str, content: bytes) -> bytes:
    """The sound sheet with another part, or one more."""
    with ZipFile(io.BytesIO(SOUND)) as sound:
        parts = {entry: sound.read(entry) for entry in sound.namelist()} | {name: content}
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as copy:
        for entry, part in parts.items():
            copy.writestr(entry, part)
    return stream.getvalue()


def _encrypted(raw: bytes) -> bytes:
    """A zip whose entries say that they are encrypted."""
    content = bytearray(raw)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    return bytes(content)


SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
LAUGHS = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(8)
)  # fmt: skip


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: b"", "tệp trống"),
        (lambda: b"hello", "không phải tệp"),
        (lambda: b"%PDF-1.7", "tệp PDF"),
        (lambda: b"PK\x03\x04 nothing", "đã hỏng"),
        (lambda: SOUND[:-40], "đã hỏng"),
        (lambda: OLE, "không phải tệp Excel"),
        (lambda: OLE + "EncryptedPackage\0".encode("utf-16-le").ljust(128, b"\0"), "có mật khẩu"),
        (lambda: _encrypted(SOUND), "có mật khẩu"),
        (lambda: package("word/document.xml", {"word/document.xml": f'<w:document xmlns:w="{W}"/>'}), "không phải tệp"),
        (lambda: _with_part(SHEET, b"<x>" + b" " * (100 << 20) + b"</x>"), "lớn hơn 64 MB"),
        (lambda: _with_part("xl/styles.xml", b"<x>" + b"a" * (100 << 20) + b"</x>"), "lớn hơn 64 MB"),
        (lambda: _with_part(SHEET, LAUGHS + b"]><w>&i;</w>"), "DTD"),
        (lambda: _with_part("xl/workbook.xml", b'<!DOCTYPE w SYSTEM "http://localhost/x"><w/>'), "DTD"),
    ],
)
def test_a_sheet_built_to_do_harm_is_refused_soon_and_in_little_memory(
    make: Callable[[], bytes], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(make())
    tracemalloc.start()
    begun = time.monotonic()
    with pytest.raises(DocumentStop, match=said) as stop:
        read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "\n" not in stop.value.message
    assert time.monotonic() - begun < 5
    assert peak < 150 << 20


@pytest.mark.parametrize("number", ["1e999999999", "-1e-999999999", "NaN", "Infinity", "9" * 5_000])
def test_a_number_that_is_none_of_excels_costs_nothing(number: str, tmp_path: Path) -> None:
    for style in ("0", "1", "9" * 5_000):
        cell = f'<c r="A1" s="{style}"><v>{number}</v></c><c r="B1" t="s"><v>{number}</v></c>'
        sheet = f'<worksheet xmlns="x"><sheetData><row r="{number}">{cell}</row></sheetData></worksheet>'
        (tmp_path / "phieu.xlsx").write_bytes(_with_part(SHEET, sheet.encode()))
        begun = time.monotonic()
        with pytest.raises(UsageStop, match="thiếu cột"):
            read(tmp_path / "phieu.xlsx")
        assert time.monotonic() - begun < 1


def test_a_strict_workbook_is_read_although_openpyxl_finds_no_sheet_in_it(tmp_path: Path) -> None:
    """Excel's «Strict Open XML» has other namespaces."""
    with ZipFile(io.BytesIO(SOUND)) as sound:
        parts = {name: sound.read(name) for name in sound.namelist()}
    schemas, strictly = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    strict = io.BytesIO()
    with ZipFile(strict, "w") as archive:
        for name, part in parts.items():
            renamed = part.replace(schemas + b"spreadsheetml/2006/", strictly + b"spreadsheetml/")
            renamed = renamed.replace(schemas + b"officeDocument/2006/", strictly + b"officeDocument/")
            archive.writestr(name, renamed)
    (tmp_path / "phieu.xlsx").write_bytes(strict.getvalue())
    assert fields(tmp_path / "phieu.xlsx") == [{"on": "2021-06-30", "event": "done", "task": "1.1"}]


def test_a_sheet_filled_before_a_renumbering_comes_back_to_its_task(tmp_path: Path) -> None:
    before = book_of(task("1.9", title="Tuyên truyền."), task("1.10", title="Chuyên trang."))
    rows = [row | {"event": "bắt đầu", "on": "1/6/2021"} for row in owed(plan_status(before), before.tasks)]
    after = book_of(
        task("1.9", key="1.9-2", title="Việc mới."),
        task("1.10", key="1.9", title="Tuyên truyền."),
        task("1.11", key="1.10", title="Chuyên trang."),
    )
    for name in ("phieu.xlsx", "phieu.csv"):
        assert [entry["task"] for entry in entries(read(written(tmp_path, *rows, name=name)), after)] == [
            "1.9",
            "1.10",
        ]
    again = [row | {"event": "bắt đầu", "on": "1/6/2021"} for row in owed(plan_status(after), after.tasks)]
    found = entries(read(written(tmp_path, *again)), after)
    assert [entry["task"] for entry in found] == ["1.9-2", "1.9", "1.10"]


def test_an_old_sheet_without_keys_is_refused_where_its_number_is_another_tasks_by_now(tmp_path: Path) -> None:
    after = book_of(task("1.9", key="1.9-2", title="Việc mới."), task("1.10", key="1.9", title="Tuyên truyền."))
    old = written(tmp_path, FILLED | {"task": "1.9", "what": "Tuyên truyền"})
    with pytest.raises(UsageStop, match=r"nội dung không phải của nhiệm vụ 1\.9"):
        entries(read(old), after)
    wordless = written(tmp_path, FILLED | {"task": "1.10"})
    assert entries(read(wordless), after)[0]["task"] == "1.9"


def test_a_number_overwritten_beside_the_key_of_another_task_is_refused(tmp_path: Path) -> None:
    book = book_of(task("1.1"), task("1.2"))
    copied = written(tmp_path, FILLED | {"task": "1.2", "key": "1.1"})
    with pytest.raises(UsageStop, match=r"nội dung không phải của nhiệm vụ 1\.2"):
        entries(read(copied), book)


def test_the_key_is_hidden_in_a_workbook() -> None:
    sheet = load_workbook(io.BytesIO(sheet_bytes(OWED, ".xlsx"))).worksheets[0]
    hidden = [letter for letter, column in sheet.column_dimensions.items() if column.hidden]
    assert [sheet[f"{letter}1"].value for letter in hidden] == ["Khóa"]


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        (['1.1,bắt đầu,1/6/2021,"Thiếu', "1.2,bắt đầu,1/6/2021,x", '1.3,bắt đầu,1/6/2021,"Đủ"'], 2),
        (['1.1,bắt đầu,1/6/2021,"hai\r\ndòng"', '1.2,bắt đầu,1/6/2021,"Thiếu', "1.3,bắt đầu,1/6/2021,x"], 3),
        (['1.1,bắt đầu,1/6/2021,"Thiếu', '1.3,bắt đầu,1/6/2021,Đủ"'], 2),
    ],
)
def test_a_quote_that_is_not_closed_is_named_by_the_row_in_which_it_opened(
    rows: list[str], row: int, tmp_path: Path
) -> None:
    path = tmp_path / "phieu.csv"
    path.write_text("\r\n".join(["Nhiệm vụ,Sự kiện,Ngày,Ghi chú", *rows, ""]), encoding="utf-8", newline="")
    with pytest.raises(UsageStop, match=f"dòng {row} có dấu ngoặc kép mở mà không đóng"):
        read(path)


def test_a_note_of_several_lines_is_read_whole(tmp_path: Path) -> None:
    path = written(tmp_path, FILLED | {"note": "Một, hai\n1.2, ba"}, name="phieu.csv")
    assert fields(path)[0]["note"] == "Một, hai\n1.2, ba"


@pytest.mark.parametrize(("value", "shape"), [(0.75, "0%"), (0.75, "0 %"), (75, "0"), (75, '0" %"'), ("75 %", "@")])
def test_a_cell_that_shows_a_percentage_is_that_percentage(value: float | str, shape: str, tmp_path: Path) -> None:
    path = written(tmp_path, FILLED | {"event": "tiến độ", "percent": value})
    book = load_workbook(path)
    for cells in book.worksheets[0].iter_rows(min_row=2):
        for cell in cells:
            if cell.value == value:
                cell.number_format = shape
    book.save(path)
    assert fields(path)[0]["percent"] == 75
