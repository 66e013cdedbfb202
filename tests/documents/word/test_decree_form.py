"""Every document against the decree, value by value, read from its XML.

Clauses are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I unless they name another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from cchc_cli.documents.word.rule_lines import text_width

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 1440 / 25.4
Find = Callable[[Any, str], list[Any]]
Parts = dict[str, Any]

# clause, style, sizes allowed, face, capitals, alignment
STYLES = [
    ("II.1.a", "Quốc hiệu", 12, 13, "bold", True, "center"),
    ("II.1.b", "Tiêu ngữ", 13, 14, "bold", False, "center"),
    ("II.2.b", "Cơ quan chủ quản", 12, 13, "", True, "center"),
    ("II.2.b", "Cơ quan ban hành", 12, 13, "bold", True, "center"),
    ("II.3.c", "Số ký hiệu", 13, 13, "", False, "center"),
    ("II.4.c", "Địa danh ngày tháng", 13, 14, "italic", False, "center"),
    ("II.5.b", "Tên loại", 13, 14, "bold", True, "center"),
    ("II.5.b", "Trích yếu", 13, 14, "bold", False, "center"),
    ("II.5.b", "Trích yếu công văn", 12, 13, "", False, "center"),
    ("Phụ lục III, mẫu 1.2", "Thẩm quyền ban hành", 13, 14, "bold", True, "center"),
    ("Phụ lục III, mẫu 1.2", "Quyết định", 13, 14, "bold", True, "center"),
    ("II.6.a", "Căn cứ", 13, 14, "italic", False, "both"),
    ("II.6.đ", "Phần", 13, 14, "bold", False, "center"),
    ("II.6.đ", "Điều", 13, 14, "", False, "both"),
    ("II.6.e", "Nội dung", 13, 14, "", False, "both"),
    ("II.6.e", "Nội dung dẫn", 13, 14, "", False, "both"),
    ("II.6.e", "Nội dung cuối", 13, 14, "", False, "both"),
    ("V.6.b", "Mục", 13, 14, "bold", True, "both"),
    ("V.6.b", "Khoản có tiêu đề", 13, 14, "bold", False, "both"),
    ("V.6.b", "Khoản", 13, 14, "", False, "both"),
    ("V.6.b", "Điểm", 13, 14, "", False, "both"),
    ("II.9.d", "Kính gửi", 13, 14, "", False, "left"),
    ("II.9.d", "Nơi nhận", 12, 12, "bold italic", False, "left"),
    ("II.9.d", "Nơi nhận danh sách", 11, 11, "", False, "left"),
    ("II.7.đ", "Quyền hạn chức vụ", 13, 14, "bold", True, "center"),
    ("II.7.đ", "Họ tên", 13, 14, "bold", False, "center"),
    ("III.1.b", "Phụ lục", 14, 14, "bold", False, "center"),
    ("III.1.b", "Tên phụ lục", 13, 14, "bold", True, "center"),
    ("III.1.c", "Kèm theo", 13, 14, "italic", False, "center"),
    ("I.7", "Số trang", 13, 14, "", False, "center"),
]
# the parts that a document of each kind must have, in their styles (Phụ lục III)
HEAD = ["Quốc hiệu", "Tiêu ngữ", "Cơ quan ban hành", "Số ký hiệu", "Địa danh ngày tháng"]
SIGNED = ["Nơi nhận", "Nơi nhận danh sách", "Quyền hạn chức vụ", "Họ tên", "Nội dung cuối"]
NAMED = [*HEAD, "Tên loại", "Trích yếu", *SIGNED]
LETTER = [*HEAD, "Cơ quan chủ quản", "Trích yếu công văn", "Kính gửi", *SIGNED]
APPENDIX = ["Phụ lục", "Tên phụ lục", "Kèm theo"]
PARTS = {
    "plan": [*NAMED, "Căn cứ", "Quyết định", "Điều", *APPENDIX],
    "progress": [*NAMED, "Cơ quan chủ quản", "Kính gửi", "Mục", *APPENDIX],
    "assignment": [*LETTER, *APPENDIX],
    "reminder": LETTER,
    "collective": [*LETTER, *APPENDIX],
    "sheet": LETTER,
    "worklist": [*NAMED, "Cơ quan chủ quản", "Mục", *APPENDIX],
    "ranking": [*NAMED, "Cơ quan chủ quản", *APPENDIX],
    "unproven": [*LETTER, *APPENDIX],
    "escalation": [*NAMED, "Cơ quan chủ quản", "Kính gửi", *APPENDIX],
    "minutes": [*(part for part in NAMED if part != "Địa danh ngày tháng"), "Cơ quan chủ quản", "Mục", *APPENDIX],
    "summary": [*NAMED, "Cơ quan chủ quản", "Kính gửi"],
    "changes": [*NAMED, "Kính gửi", "Căn cứ", "Thẩm quyền ban hành", "Quyết định", "Điều", *APPENDIX],
}

# papers about work that is looked over
REVIEWED = ["unproven", "escalation", "minutes", "summary"]


def value(found: Find, node: Any, path: str, name: str = "val") -> str | None:
    nodes = found(node, path)
    given: str | None = nodes[0].get(W + name) if nodes else None
    return given


def style_sheet(find: Find, parts: Parts) -> dict[str, Any]:
    """Paragraph styles by the names an officer sees."""
    styles = find(parts["word/styles.xml"], "//w:style[@w:type='paragraph']")
    return {value(find, style, "w:name") or "": style for style in styles}


def texts(find: Find, parts: Parts, style: str) -> list[str]:
    id_ = style_sheet(find, parts)[style].get(W + "styleId")
    found = find(parts["word/document.xml"], f"//w:p[w:pPr/w:pStyle/@w:val='{id_}']")
    return ["".join(t.text or "" for t in find(p, ".//w:t")) for p in found]


def test_styles_are_the_decrees(find: Find, parts: Parts) -> None:
    styles = style_sheet(find, parts)
    for clause, name, least, most, face, caps, align in STYLES:
        style = styles[name]
        assert least <= int(value(find, style, "w:rPr/w:sz") or 0) / 2 <= most, (clause, name)
        flags = {"bold": bool(find(style, "w:rPr/w:b")), "italic": bool(find(style, "w:rPr/w:i"))}
        assert " ".join(flag for flag in flags if flags[flag]) == face, (clause, name)
        assert bool(find(style, "w:rPr/w:caps")) is caps, (clause, name)
        assert value(find, style, "w:pPr/w:jc") == align, (clause, name)


def test_body_is_indented_and_spaced(find: Find, parts: Parts) -> None:
    """II.6.e: first line 1 or 1.27 cm in; at least 6 pt between paragraphs; single to 1.5 line pitch."""
    styles = style_sheet(find, parts)
    for name in ("Nội dung", "Nội dung dẫn", "Nội dung cuối", "Căn cứ", "Điều", "Khoản", "Mục", "Điểm"):
        properties = find(styles[name], "w:pPr")[0]
        spacing = [int(value(find, properties, "w:spacing", side) or 0) for side in ("before", "after")]
        assert int(value(find, properties, "w:ind", "firstLine") or 0) in {567, 720}
        assert sum(spacing) >= 120
        assert 240 <= int(value(find, properties, "w:spacing", "line") or 0) <= 360
        assert value(find, properties, "w:spacing", "lineRule") == "auto"


def test_abstract_of_a_letter_stands_six_points_below_its_number(find: Find, parts: Parts) -> None:
    """II.5.b."""
    assert value(find, style_sheet(find, parts)["Trích yếu công văn"], "w:pPr/w:spacing", "before") == "120"


def test_every_style_is_times_new_roman_in_four_slots_in_black_vietnamese(find: Find, parts: Parts) -> None:
    """I.4."""
    sheet = parts["word/styles.xml"]
    hidden = {"DefaultParagraphFont", "TableNormal", "NoList"}
    runs = find(sheet, "w:docDefaults/w:rPrDefault/w:rPr")
    runs += [find(s, "w:rPr")[0] for s in find(sheet, "w:style") if s.get(W + "styleId") not in hidden]
    for run in runs:
        fonts = find(run, "w:rFonts")[0]
        assert [fonts.get(W + slot) for slot in ("ascii", "hAnsi", "eastAsia", "cs")] == ["Times New Roman"] * 4
        assert value(find, run, "w:lang") == "vi-VN"
    colours = {value(find, s, "w:rPr/w:color") for s in find(sheet, "w:style") if s.get(W + "styleId") != "TheMau"}
    assert colours <= {"000000", None}


def test_no_run_or_paragraph_is_formatted_where_a_style_says_it(find: Find, parts: Parts) -> None:
    body = parts["word/document.xml"]
    assert {child.tag for child in find(body, "//w:r/w:rPr/*")} <= {W + "rStyle"}
    direct = {child.tag for child in find(body, "//w:p/w:pPr[not(w:pStyle/@w:val='KeNgang')]/*")}
    assert direct <= {W + "pStyle", W + "sectPr"}
    assert not find(body, "//w:p[not(w:pPr/w:pStyle)]")


def test_no_tag_is_left(find: Find, parts: Parts) -> None:
    for name, root in parts.items():
        text = "".join(t.text or "" for t in find(root, "//w:t"))
        assert not re.search(r"\{[{%]|[%}]\}", text), name
    assert texts(find, parts, "Thẻ mẫu") == []


@pytest.mark.parametrize("name", PARTS)
def test_document_has_the_parts_of_its_form(find: Find, made: dict[str, Parts], name: str) -> None:
    assert [style for style in PARTS[name] if not texts(find, made[name], style)] == []


@pytest.mark.parametrize("name", PARTS)
def test_text_ends_with_the_mark_of_the_end(find: Find, made: dict[str, Parts], name: str) -> None:
    """Phụ lục III, every form: ./."""
    assert all(text.endswith("./.") for text in texts(find, made[name], "Nội dung cuối"))


@pytest.mark.parametrize("name", ["progress", "worklist", "ranking", "assignment", "reminder", "changes", *REVIEWED])
def test_number_and_day_stay_blank_for_the_clerk(find: Find, made: dict[str, Parts], name: str) -> None:
    """II.3.c: no space in the symbol; a named document has its kind in it, a letter has not."""
    kind = {
        "progress": "BC-",
        "worklist": "CTr-",
        "ranking": "TB-",
        "escalation": "BC-",
        "minutes": "BB-",
        "summary": "BC-",
        "changes": "TTr-",
    }.get(name, "")
    number = texts(find, made[name], "Số ký hiệu")[0]
    assert re.fullmatch(rf"Số: \s+/{kind}SNV", number)
    if name != "minutes":  # Phụ lục III, mẫu 1.9: place and day stand in the text
        assert re.fullmatch(r"Long An, ngày\s+tháng\s+năm 2021", texts(find, made[name], "Địa danh ngày tháng")[0])


@pytest.mark.parametrize("name", REVIEWED)
def test_clerk_fills_in_number_day_signer_and_unit(find: Find, filled: dict[str, Parts], name: str) -> None:
    """II.3.c: a zero before numbers under 10; II.7.a; II.9.d: the drafting unit in the line of the archive."""
    parts = filled[name]
    assert re.fullmatch(r"Số: 07/(?:[A-Z]+-)?SNV(?:-CCHC)?", texts(find, parts, "Số ký hiệu")[0])
    dated = "Nội dung" if name == "minutes" else "Địa danh ngày tháng"
    assert texts(find, parts, dated)[0].rstrip(".").endswith(", ngày 31 tháng 12 năm 2021")
    assert texts(find, parts, "Quyền hạn chức vụ")[-2:] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert texts(find, parts, "Họ tên")[-1] == "Trần Thị B"
    assert texts(find, parts, "Nơi nhận danh sách")[-1] == "- Lưu: VT, CCHC."


def test_decision_has_the_clerks_number_and_day_and_its_proposal_neither(find: Find, filled: dict[str, Parts]) -> None:
    proposal, decision = texts(find, filled["changes"], "Số ký hiệu")
    assert re.fullmatch(r"Số: \s+/TTr-SNV", proposal)
    assert decision == "Số: 07/QĐ-UBND"
    days = texts(find, filled["changes"], "Địa danh ngày tháng")
    assert re.fullmatch(r"Long An, ngày\s+tháng\s+năm 2021", days[0])
    assert days[1] == "Long An, ngày 31 tháng 12 năm 2021"


def test_tables_and_bars_are_said_in_words_too(find: Find, parts: Parts) -> None:
    """For those who have a document read out: what a table holds, what a bar shows."""
    for table in [*tables(find, parts), *find(parts["word/document.xml"], "//w:tc/w:tbl")]:
        assert (value(find, table, "w:tblPr/w:tblDescription") or "Các cột").partition(":")[0] != "Các cột"
        assert value(find, table, "w:tblPr/w:tblCaption")


def test_tables_and_charts_of_the_text_are_named_and_counted(find: Find, parts: Parts) -> None:
    """The decree has no form for it: `Bảng 1. …`, `Biểu đồ 1. …`; an appendix of one table has its own heading."""
    body, style = parts["word/document.xml"], style_sheet(find, parts)["Tên bảng"].get(W + "styleId")
    counted: dict[str, int] = {}
    for table in tables(find, parts):
        above = next(iter(find(table, "preceding-sibling::w:p[1]")), None)
        before = find(table, "preceding-sibling::w:p[w:pPr/w:pStyle/@w:val='TenPhuLuc']")
        if value(find, above, "w:pPr/w:pStyle") != style:
            assert before, "a table of the text has no name"
            continue
        found = re.match(r"(Bảng|Biểu đồ) (\d+)\. \w", "".join(t.text or "" for t in find(above, ".//w:t")))
        assert found
        counted[found[1]] = counted.get(found[1], 0) + 1
        assert int(found[2]) == counted[found[1]]
    assert len(find(body, f"//w:p[w:pPr/w:pStyle/@w:val='{style}']")) == sum(counted.values())


def test_recipients_end_with_the_archive(find: Find, parts: Parts) -> None:
    """II.9.d."""
    listed = [text for text in texts(find, parts, "Nơi nhận danh sách") if text.startswith("- ")]
    assert not listed or listed[-1].startswith("- Lưu: VT")


def lines(find: Find, parts: Parts) -> list[Any]:
    return find(parts["word/document.xml"], "//w:p[w:pPr/w:pStyle/@w:val='KeNgang']")


def length(find: Find, line: Any, column: float) -> float:
    return column - sum(int(value(find, line, "w:pPr/w:ind", side) or 0) for side in ("left", "right")) / MM


def test_line_under_the_issuer_is_a_third_to_a_half_of_its_name(find: Find, parts: Parts) -> None:
    """II.2.b."""
    for line in lines(find, parts):
        if find(line, "ancestor::w:tc"):
            column = int(value(find, line, "ancestor::w:tc/w:tcPr/w:tcW", "w") or 0) / MM
            above = find(line, "preceding-sibling::w:p[w:pPr/w:pStyle/@w:val='CoQuanBanHanh'][1]")[0]
            width = text_width("".join(t.text for t in find(above, ".//w:t")).upper(), size=12)
            assert 1 / 3 - 0.01 <= length(find, line, column) / width <= 1 / 2 + 0.01


def test_line_under_an_abstract_is_a_third_to_a_half_of_a_row(find: Find, parts: Parts) -> None:
    """II.5.b; Phụ lục III, mẫu 2.1."""
    under = [line for line in lines(find, parts) if not find(line, "ancestor::w:tc")]
    for line in under:
        column = 252.0 if value(find, line, "following::w:sectPr[1]/w:pgSz", "orient") else 165.0
        assert column / 20 <= length(find, line, column) <= column / 2


def sections(find: Find, parts: Parts) -> list[Any]:
    return find(parts["word/document.xml"], "//w:sectPr")


def test_pages_are_a4_within_the_decrees_margins(find: Find, parts: Parts) -> None:
    """I.1-I.3: appendices may lie."""
    limits = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
    for section in sections(find, parts):
        size = [value(find, section, "w:pgSz", side) for side in ("w", "h")]
        assert sorted(filter(None, size)) == ["11906", "16838"]
        assert (size[0] == "16838") is (value(find, section, "w:pgSz", "orient") == "landscape")
        for side, (least, most) in limits.items():
            assert least - 0.1 <= int(value(find, section, "w:pgMar", side) or 0) / MM <= most + 0.1


def test_page_number_stands_in_the_top_margin_from_page_two_and_starts_anew(find: Find, parts: Parts) -> None:
    """I.7, III.1.đ: every appendix counts its own pages."""
    for section in sections(find, parts):
        assert find(section, "w:titlePg")
        assert value(find, section, "w:pgNumType", "start") == "1"
        header, top = (int(value(find, section, "w:pgMar", side) or 0) for side in ("header", "top"))
        assert 0 < header < top
        assert [r.get(W + "type") for r in find(section, "w:headerReference")] == ["default", "first"]
    header, first = parts["word/header1.xml"], parts["word/header2.xml"]
    assert [t.text.strip() for t in find(header, "//w:instrText")] == ["PAGE"]
    assert value(find, header, "//w:pStyle") == "SoTrang"
    assert not find(first, "//w:t | //w:instrText")


def test_several_appendices_have_roman_numbers_one_has_none(find: Find, made: dict[str, Parts]) -> None:
    """III.1.b."""
    assert texts(find, made["progress"], "Phụ lục") == ["Phụ lục I", "Phụ lục II"]
    assert texts(find, made["worklist"], "Phụ lục") == ["Phụ lục"]


def tables(find: Find, parts: Parts) -> list[Any]:
    return find(parts["word/document.xml"], "//w:tbl[w:tblPr/w:tblStyle/@w:val='BangKe']")


def test_tables_repeat_their_heads_break_between_rows_and_fill_the_page(find: Find, parts: Parts) -> None:
    for table in tables(find, parts):
        rows = find(table, "w:tr")
        assert [bool(find(row, "w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(find(row, "w:trPr/w:cantSplit") for row in rows)
        widths = [int(column.get(W + "w")) for column in find(table, "w:tblGrid/w:gridCol")]
        assert any(sum(widths) == pytest.approx(room * MM, abs=12) for room in (165, 252))
        for row in rows:
            assert sum(int(w.get(W + "w")) for w in find(row, "w:tc/w:tcPr/w:tcW")) == pytest.approx(sum(widths), abs=5)


def test_bars_are_as_wide_as_their_column_and_divided_by_their_numbers(find: Find, made: dict[str, Parts]) -> None:
    bars = find(made["progress"]["word/document.xml"], "//w:tc/w:tbl")
    assert len(bars) > 40
    for bar in bars:
        cells = [int(w.get(W + "w")) for w in find(bar, "w:tr/w:tc/w:tcPr/w:tcW")]
        grid = [int(column.get(W + "w")) for column in find(bar, "w:tblGrid/w:gridCol")]
        column = int(value(find, bar, "ancestor::w:tc/w:tcPr/w:tcW", "w") or 0)
        assert cells == grid
        assert sum(cells) < column
        assert all(width > 0 for width in cells)


def test_signature_never_stands_alone_and_headings_stay_with_their_text(find: Find, parts: Parts) -> None:
    styles = style_sheet(find, parts)
    for name in ("Nội dung cuối", "Nội dung dẫn", "Mục", "Khoản có tiêu đề", "Tên loại", "Nơi nhận",
                 "Quyền hạn chức vụ", "Phụ lục", "Tên bảng", "Bảng nhóm"):  # fmt: skip
        assert find(styles[name], "w:pPr/w:keepNext"), name
