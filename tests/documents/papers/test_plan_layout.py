"""The plan of 2021 as a Word file, value by value against the decree.

Clauses are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I unless they name another.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from cchc_cli.documents.papers.issued_plan import plan_context
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.rule_lines import text_width
from cchc_cli.documents.word.templates import find_template
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import typed

ROOT = Path(__file__).resolve().parents[3]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}
MM = 1440 / 25.4


@pytest.fixture(scope="module")
def plan() -> Plan:
    text = (ROOT / "plans" / "2021.yaml").read_text(encoding="utf-8")
    return typed(Plan, yaml.load(text, yaml.CBaseLoader))  # noqa: S506 - plain text only


@pytest.fixture(scope="module")
def parts(plan: Plan) -> dict[str, Any]:
    document = render(find_template("plan").read(), plan_context(plan), name="plan")
    return read_parts(document)


def read_parts(document: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def find(node: Any, path: str) -> list[Any]:
    found: list[Any] = node.xpath(path, namespaces=NS)
    return found


def value(node: Any, path: str, name: str = "val") -> str | None:
    found = find(node, path)
    given: str | None = found[0].get(W + name) if found else None
    return given


@pytest.fixture(scope="module")
def styles(parts: dict[str, Any]) -> dict[str, Any]:
    """Paragraph styles by the names an officer sees."""
    found = find(parts["word/styles.xml"], "//w:style[@w:type='paragraph']")
    return {value(style, "w:name") or "": style for style in found}


def size(style: Any) -> float:
    return int(value(style, "w:rPr/w:sz") or 0) / 2


def styled(parts: dict[str, Any], styles: dict[str, Any], name: str) -> list[str]:
    """The texts of the paragraphs in a style."""
    id_ = styles[name].get(W + "styleId")
    found = find(parts["word/document.xml"], f"//w:p[w:pPr/w:pStyle/@w:val='{id_}']")
    return ["".join(t.text or "" for t in find(p, ".//w:t")) for p in found]


USES = [
    ("Quốc hiệu", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] * 2),
    ("Tiêu ngữ", ["Độc lập - Tự do - Hạnh phúc"] * 2),
    ("Cơ quan ban hành", ["ỦY BAN NHÂN DÂN", "TỈNH LONG AN"] * 2),
    ("Số ký hiệu", ["Số: 4963 /QĐ-UBND", ""]),
    ("Địa danh ngày tháng", ["Long An, ngày 28 tháng 12 năm 2020", "Long An, ngày tháng 12 năm 2020"]),
    ("Tên loại", ["QUYẾT ĐỊNH", "KẾ HOẠCH"]),
    ("Thẩm quyền ban hành", ["ỦY BAN NHÂN DÂN TỈNH LONG AN"]),
    ("Quyết định", ["QUYẾT ĐỊNH:"]),
    ("Quyền hạn chức vụ", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] * 2),
    ("Họ tên", ["Nguyễn Văn Út"] * 2),
    ("Nơi nhận", ["Nơi nhận:"]),
    ("Phụ lục", ["Phụ lục"]),
    ("Tên phụ lục", ["PHÂN CÔNG THỰC HIỆN NHIỆM VỤ CCHC NĂM 2021"]),
    (
        "Mục",
        [
            "I. MỤC TIÊU, YÊU CẦU VÀ CHỈ TIÊU",
            "II. NHIỆM VỤ CCHC NĂM 2021",
            "III. GIẢI PHÁP",
            "IV. TỔ CHỨC THỰC HIỆN",
        ],
    ),
]


@pytest.mark.parametrize(("name", "texts"), USES, ids=[u[0] for u in USES])
def test_part_stands_in_its_style(parts: dict[str, Any], styles: dict[str, Any], name: str, texts: list[str]) -> None:
    assert styled(parts, styles, name) == texts


def test_blank_before_the_stroke_is_not_printed(parts: dict[str, Any]) -> None:
    """II.3.c: không cách chữ."""
    paragraph = find(parts["word/document.xml"], "//w:p[w:pPr/w:pStyle/@w:val='SoKyHieu']")[0]
    printed = "".join(t.text for t in find(paragraph, "w:r[not(w:rPr/w:rStyle/@w:val='ChoGhiSo')]/w:t"))
    assert printed == "Số: 4963/QĐ-UBND"
    assert find(parts["word/styles.xml"], "//w:style[@w:styleId='ChoGhiSo']/w:rPr/w:vanish")


def test_article_numbers_are_bold(parts: dict[str, Any]) -> None:
    """II.6.đ."""
    labels = find(parts["word/document.xml"], "//w:r[w:rPr/w:rStyle/@w:val='SoDieu']/w:t")
    assert [t.text for t in labels if t.text] == ["Điều 1. ", "Điều 2. ", "Điều 3. "]
    assert find(parts["word/styles.xml"], "//w:style[@w:styleId='SoDieu']/w:rPr/w:b")


def test_recipients_have_dashes_and_their_own_lines(parts: dict[str, Any], styles: dict[str, Any]) -> None:
    """II.9.d."""
    listed = [text for text in styled(parts, styles, "Nơi nhận danh sách") if text]
    assert listed[0] == "- Như Điều 3;"
    assert listed[-1] == "- Lưu: VT."
    assert len(listed) == 7


def line_length(paragraph: Any, column: float) -> float:
    return column - sum(int(value(paragraph, "w:pPr/w:ind", side) or 0) for side in ("left", "right")) / MM


def cell_width(paragraph: Any) -> float:
    return int(value(paragraph, "ancestor::w:tc/w:tcPr/w:tcW", "w") or 0) / MM


def test_line_under_the_motto_is_as_long_as_its_text(parts: dict[str, Any], styles: dict[str, Any]) -> None:
    """II.1.b: nét liền, dài bằng dòng chữ."""
    style = styles["Kẻ dưới Tiêu ngữ"]
    assert value(style, "w:pPr/w:pBdr/w:top") == "single"
    lines = find(parts["word/document.xml"], "//w:p[w:pPr/w:pStyle/@w:val='KeDuoiTieuNgu']")
    assert len(lines) == 2
    for line in lines:
        indents = sum(int(value(style, "w:pPr/w:ind", side) or 0) for side in ("left", "right"))
        motto = text_width("Độc lập - Tự do - Hạnh phúc", size=size(styles["Tiêu ngữ"]))
        assert cell_width(line) - indents / MM == pytest.approx(motto, abs=0.5)


def test_lines_under_issuer_and_abstract_are_a_third_to_a_half(parts: dict[str, Any], styles: dict[str, Any]) -> None:
    """II.2.b, II.5.b; Phụ lục III, mẫu 2.1."""
    assert value(styles["Kẻ ngang"], "w:pPr/w:pBdr/w:top") == "single"
    lines = find(parts["word/document.xml"], "//w:p[w:pPr/w:pStyle/@w:val='KeNgang']")
    inside = [line for line in lines if find(line, "ancestor::w:tc")]
    assert (len(lines), len(inside)) == (5, 2)
    for line in inside:
        share = line_length(line, cell_width(line)) / text_width("TỈNH LONG AN", size=12)
        assert 1 / 3 <= share <= 1 / 2
    abstract = next(line for line in lines[2:] if line not in inside)
    subject = text_width("Công tác cải cách hành chính năm 2021 trên địa bàn tỉnh", size=14)
    assert 1 / 3 <= line_length(abstract, 165) / subject <= 1 / 2


def sections(parts: dict[str, Any]) -> list[Any]:
    return find(parts["word/document.xml"], "//w:sectPr")


def test_pages_are_a4_and_the_appendix_lies(parts: dict[str, Any]) -> None:
    """I.1, I.2."""
    sizes = [(value(s, "w:pgSz", "w"), value(s, "w:pgSz", "h"), value(s, "w:pgSz", "orient")) for s in sections(parts)]
    assert sizes == [("11906", "16838", None)] * 2 + [("16838", "11906", "landscape")]


def task_table(parts: dict[str, Any]) -> Any:
    return find(parts["word/document.xml"], "//w:tbl[w:tblPr/w:tblStyle/@w:val='BangKe']")[0]


def test_table_repeats_its_header_and_breaks_between_rows(parts: dict[str, Any], plan: Plan) -> None:
    rows = find(task_table(parts), "w:tr")
    assert len(rows) == 1 + sum(1 for _ in plan.tasks())
    assert [bool(find(row, "w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * (len(rows) - 1)
    assert all(find(row, "w:trPr/w:cantSplit") for row in rows)


def test_table_has_the_sources_columns_and_fills_the_page(parts: dict[str, Any]) -> None:
    table = task_table(parts)
    headings = ["".join(t.text for t in find(cell, ".//w:t")) for cell in find(table, "w:tr[1]/w:tc")]
    assert headings == [
        "TT", "Nội dung CCHC", "Nhiệm vụ cụ thể", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp",
        "Thời gian thực hiện", "Dự trù kinh phí thực hiện (triệu đồng)",
    ]  # fmt: skip
    assert value(table, "w:tblPr/w:tblLayout", "type") == "fixed"
    widths = [int(column.get(W + "w")) for column in find(table, "w:tblGrid/w:gridCol")]
    page = sections(parts)[-1]
    room = int(value(page, "w:pgSz", "w") or 0) - sum(int(value(page, "w:pgMar", s) or 0) for s in ("left", "right"))
    assert sum(widths) == pytest.approx(room, abs=5)
    for row in find(table, "w:tr"):
        assert [int(w.get(W + "w")) for w in find(row, "w:tc/w:tcPr/w:tcW")] == widths


def test_area_cells_are_merged_down_their_tasks(parts: dict[str, Any], plan: Plan) -> None:
    expected = [kind for area in plan.areas for kind in ["restart"] + ["continue"] * (len(area.tasks) - 1)]
    rows = find(task_table(parts), "w:tr[position()>1]")
    for column in (1, 2):
        assert [value(row, f"w:tc[{column}]/w:tcPr/w:vMerge") for row in rows] == expected
