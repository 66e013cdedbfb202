"""Documents that strangers send, made to cost much or to say what no number is: bounded by one budget, never a bug."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from builders import Cchc
from cchc_cli.documents.word.template_package import check_package
from cchc_cli.files import office_package
from cchc_cli.files.office_package import Budget, Cost, walled
from cchc_cli.files.problems import DocumentStop
from cchc_cli.importing.importer import import_file
from office import HEAD, ROW, TABLE, W, document, docx, workbook, xlsx


def amplified() -> bytes:
    rows = "".join(f'<row r="{n}"><c r="B{n}" t="s"><v>0</v></c></row>' for n in range(3, 3000))
    return workbook(rows, shared=f"<si><t>{'chữ dài ' * 4000}</t></si>")


def many_rows() -> bytes:
    return workbook("".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(3, 100_003)))


def one_sheet_often() -> bytes:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(3, 1000))
    return workbook(rows, sheets='<sheet name="T" r:id="worksheet"/>' * 80)


TOO_MUCH: dict[str, tuple[Callable[[], bytes], str]] = {
    "shared strings amplified": (amplified, "hơn 20.000.000 chữ"),
    "100,000 rows": (many_rows, "hơn 30.000 dòng"),
    "one sheet 80 times": (one_sheet_often, "hơn 30.000 dòng"),
    "one sheet 20,000 times": (
        lambda: workbook("", sheets='<sheet name="T" r:id="worksheet"/>' * 20_000),
        "hơn 5.000 bảng",
    ),
    "a cell far down and far right": (
        lambda: workbook('<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c><c r="IV1"><v>1</v></c></row>'),
        "hơn 3.000.000 ô",
    ),
    "empty cells": (lambda: workbook("<row>" + "<c/>" * 4_000_000 + "</row>"), "phần tử XML"),
    "attributes": (lambda: workbook("<row>" + '<c a="" b="" c=""/>' * 600_000 + "</row>"), "phần tử XML"),
    "merged cells": (
        lambda: workbook("", tail="<mergeCells>" + '<mergeCell ref="A2:D2"/>' * 1_200_000 + "</mergeCells>"),
        "phần tử XML",
    ),
    "20,000 tables": (lambda: document(TABLE * 20_000), "hơn 5.000 bảng"),
    "tables within tables": (
        lambda: document(("<w:tbl><w:tr><w:tc>" * 50 + "</w:tc></w:tr></w:tbl>" * 50) * 200),
        "hơn 5.000 bảng",
    ),
    "empty paragraphs": (lambda: document("<w:p/>" * 4_000_000), "phần tử XML"),
    "paragraphs": (lambda: document("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 260_000), "hơn 250.000 đoạn văn"),
    "comments": (lambda: document("<!---->" * 4_000_000), "phần tử XML"),
    "rows as wide as can be": (
        lambda: document(
            "<w:tbl>" + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="256"/></w:tcPr></w:tc></w:tr>' * 12_000 + "</w:tbl>"
        ),
        "hơn 3.000.000 ô",
    ),
}


def refused(path: Path) -> str:
    with walled(path), pytest.raises(DocumentStop) as caught:
        import_file(path, 2021)
    return caught.value.message


def without_end() -> None:
    with walled(Path("a.docx")):
        while True:
            pass


@pytest.mark.parametrize(("make", "words"), TOO_MUCH.values(), ids=TOO_MUCH)
def test_what_costs_too_much_is_refused_with_the_limit(make: Callable[[], bytes], words: str, tmp_path: Path) -> None:
    path = tmp_path / "la.docx"
    path.write_bytes(make())
    assert words in refused(path)  # by the budget: the wall behind it is not reached


def numbering(level: str) -> str:
    return (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="x"><w:startOverride w:val="²"/>'
        "</w:lvlOverride></w:num></w:numbering>"
    )


LISTED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
SPANNED = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
SYMBOL = '<w:p><w:r><w:sym w:char="{}"/></w:r></w:p>'
FOOTNOTES = (
    f'<w:footnotes xmlns:w="{W}"><w:footnote><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>'
)
XF, BRACKETS, LABEL, MARKS = '<xf numFmtId="200"/>', "[" * 300_000, "%1" * 1_000_000, "\u0301\u0323" * 100_000
NO_SYMBOLS = ["110000", "FFFFFFFF", "zz", "D800", "", "-1"]
NO_STRINGS = ["99999999999999999999", "-1", "²"]
ODD: dict[str, Callable[[], bytes]] = {
    "a number of a billion digits": lambda: workbook('<row r="3"><c r="A3"><v>1e999999999</v></c></row>'),
    "a number next to nothing": lambda: workbook('<row r="3"><c r="A3"><v>1e-999999999</v></c></row>'),
    "a percentage out of range": lambda: workbook(
        '<row r="3"><c r="A3" s="0"><v>1e329</v></c></row>', styles='<cellXfs><xf numFmtId="9"/></cellXfs>'
    ),
    "a day before and after all days": lambda: workbook(
        "<row>" + "".join(f'<c s="0"><v>{day}</v></c>' for day in (2958466, -5, "NaN")) + "</row>",
        styles='<cellXfs><xf numFmtId="14"/></cellXfs>',
    ),
    "column XFD": lambda: workbook('<row r="3"><c r="XFD3" t="str"><v>x</v></c></row>'),
    "a row and a place that are no numbers": lambda: workbook('<row r="abc"><c r="??"><v>1</v></c></row><row r="²"/>'),
    "shared strings that are not there": lambda: workbook(
        "<row>" + "".join(f'<c t="s"><v>{index}</v></c>' for index in NO_STRINGS) + "</row>"
    ),
    "styles that are not there": lambda: workbook(
        '<row r="3"><c r="A3" s="²"><v>1</v></c><c r="B3" s="99999999999999"><v>1</v></c></row>',
        styles='<fonts><font/></fonts><cellXfs><xf numFmtId="x" fontId="-3"/></cellXfs>',
    ),
    "a number format of brackets": lambda: workbook(
        "", styles=f'<numFmts><numFmt numFmtId="200" formatCode="{BRACKETS}"/></numFmts>'
         f"<cellXfs>{XF * 100}</cellXfs>",
    ),
    "gridSpan 100000000": lambda: document(SPANNED.format(100_000_000)),
    "gridSpan of 5,000 digits": lambda: document(SPANNED.format("9" * 5000)),
    "gridSpan no number": lambda: document(SPANNED.format("abc") + SPANNED.format("²") + SPANNED.format(-1)),
    "no tblGrid": lambda: document(TABLE.replace("<w:tblGrid></w:tblGrid>", "")),
    "a symbol above 10FFFF": lambda: document("".join(map(SYMBOL.format, NO_SYMBOLS))),
    "a list's level no number": lambda: document(
        LISTED.format("²") + LISTED.format(0), numbering=numbering('<w:lvl w:ilvl="abc"><w:start w:val="²"/></w:lvl>')
    ),
    "a list's label without end": lambda: document(
        LISTED.format(0) * 500,
        numbering=numbering(f'<w:lvl w:ilvl="0"><w:lvlText w:val="{LABEL}"/></w:lvl>')
    ),
    "marks on one letter": lambda: document(f"<w:p><w:r><w:t>a{MARKS}</w:t></w:r></w:p>"),
}  # fmt: skip


@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
def test_what_is_no_number_or_no_letter_leaves_the_rest_readable(make: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / "la.docx"
    path.write_bytes(make())
    with walled(path):
        tasks = [task for area in import_file(path, 2021).plan.areas for task in area.tasks]
    assert ("Tập huấn.", "Sở Nội vụ") in [(task.title, task.lead) for task in tasks]


@pytest.mark.parametrize("form", ["utf-16", "utf-16-le", "utf-16-be"])
def test_footnotes_in_utf_16_are_read_or_refused(form: str, tmp_path: Path) -> None:
    head = '<?xml version="1.0" encoding="UTF-16"?>'
    path = tmp_path / "la.docx"
    path.write_bytes(document("", footnotes=(head + FOOTNOTES).encode(form)))
    assert import_file(path, 2021).source.footnotes == ("chú thích",)


def test_a_budget_is_of_the_whole_file() -> None:
    of_file = Budget("a.docx")
    of_file.spend(Cost.ROWS, 20_000)
    of_file.spend(Cost.TABLES)
    with pytest.raises(DocumentStop, match=r"a\.docx có hơn 30\.000 dòng"):
        of_file.spend(Cost.ROWS, 10_001)


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_package, "SECONDS", 0.2)
    with pytest.raises(DocumentStop, match=r"a\.docx quá phức tạp: đọc cần hơn 0.2 giây"):
        without_end()


def test_time_is_watched_where_the_system_tells_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_package, "SECONDS", 0.2)
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(DocumentStop, match=r"a\.docx quá phức tạp: đọc cần hơn 0.2 giây"):
        without_end()


def test_what_takes_too_much_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_package, "_peak", iter([10, *[600] * 1000]).__next__)
    with pytest.raises(DocumentStop, match="MB bộ nhớ"):
        without_end()


def test_a_person_who_stops_the_program_stops_it() -> None:
    with pytest.raises(KeyboardInterrupt), walled(Path("a.docx")):
        raise KeyboardInterrupt


@pytest.mark.usefixtures("workspace")
def test_a_file_name_of_several_lines_adds_nothing_to_the_plan(cchc: Cchc, tmp_path: Path) -> None:
    path = docx(tmp_path / "a\nareas: []\u2028x: 1\x85y: 2\x1b[31m.docx", TABLE)
    result = cchc("import", str(path), "--year", "2022")
    assert result.code == 0
    assert [line for line in result.out.splitlines() if "areas:" in line] == [
        "# Nhập từ a areas: []�x: 1�y: 2�[31m.docx; đối chiếu với bản gốc trước khi dùng.",
        "areas:",
    ]


@pytest.mark.usefixtures("workspace")
def test_what_is_hidden_and_what_is_computed_is_named(cchc: Cchc, tmp_path: Path) -> None:
    rows = (
        '<row r="3" hidden="1"><c r="A3"><v>2</v></c><c r="B3" t="str"><f>A1&amp;B1</f><v>Kiểm tra.</v></c></row>'
        '<row r="4"><c r="A4"><f>A3+1</f></c><c r="B4" t="str"><v>Sơ kết.</v></c></row><row r="5" hidden="1"/>'
    )
    cols = '<cols><col min="3" max="3" hidden="1"/><col min="27" max="30" hidden="1"/></cols>'
    sheets = '<sheet name="Bí mật" state="veryHidden" r:id="worksheet"/>'
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(rows, cols=cols, sheets=sheets))
    result = cchc("import", str(path), "--year", "2022")
    assert "Kiểm tra." in result.out
    assert "Trang tính «Bí mật» bị ẩn trong Excel mà có nội dung; vẫn đọc." in result.err
    assert "Trang tính «Bí mật»: dòng 3 và cột C bị ẩn trong Excel mà có nội dung; vẫn đọc." in result.err
    assert "Trang tính «Bí mật»: 2 ô là công thức; đã đọc giá trị lưu trong tệp" in result.err
    assert "Trang tính «Bí mật»: 1 công thức chưa có giá trị lưu trong tệp" in result.err


@pytest.mark.usefixtures("workspace")
def test_nothing_is_said_of_a_workbook_without_either(cchc: Cchc, tmp_path: Path) -> None:
    result = cchc("import", str(xlsx(tmp_path / "a.xlsx", [HEAD, ROW])), "--year", "2022")
    assert "ẩn" not in result.err
    assert "công thức" not in result.err


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("make", [many_rows, one_sheet_often, amplified])
def test_a_sheet_that_comes_back_is_bounded_alike(make: Callable[[], bytes], cchc: Cchc, tmp_path: Path) -> None:
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(make())
    result = cchc("record", "--from", str(path))
    assert result.code == 4
    assert "không đọc" in result.err


def test_a_template_is_bounded_alike(tmp_path: Path) -> None:
    openxml = "application/vnd.openxmlformats"
    types = (
        f'<Types xmlns="x"><Default Extension="rels" ContentType="{openxml}-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="{openxml}-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    packed = BytesIO(document("<w:p/>" * 3_600_000))
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(tmp_path / "t.docx", "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, types if name == "[Content_Types].xml" else old.read(name))
    with pytest.raises(DocumentStop, match="phần tử XML"):
        check_package((tmp_path / "t.docx").read_bytes(), "progress")
