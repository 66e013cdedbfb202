"""Tables of every paper: what is read aloud of them, and that the short ones are not cut by the end of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from docx.oxml.parser import parse_xml
from lxml import etree

from cchc_cli.documents.layout.alternative_text import describe
from cchc_cli.documents.layout.short_tables import MOST_ROWS, keep_together

Find = Callable[[Any, str], list[Any]]
Parts = dict[str, Any]
VALUE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"


def said(find: Find, table: Any) -> tuple[str, str]:
    return tuple(find(table, f"w:tblPr/w:{name}")[0].get(VALUE) for name in ("tblCaption", "tblDescription"))


def test_every_table_says_what_it_is(find: Find, parts: Parts) -> None:
    for table in find(parts["word/document.xml"], "//w:tbl"):
        assert all(said(find, table))


def test_a_table_of_data_says_its_columns_and_one_that_only_places_words_says_so(
    find: Find, made: dict[str, Parts]
) -> None:
    """Of a table that another program saved, and that lost what was said of it."""
    (chart,) = find(made["summary"]["word/document.xml"], "w:body/w:tbl[contains(., 'Tiến độ')]")
    assert said(find, find(made["summary"]["word/document.xml"], "w:body/w:tbl")[0]) == (
        "Bảng trình bày",
        "Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải",
    )
    bare = parse_xml(etree.tostring(chart))
    for element in bare.xpath("w:tblPr/w:tblCaption | w:tblPr/w:tblDescription"):
        element.getparent().remove(element)
    describe(bare)
    described = [element.get(VALUE) for element in bare.xpath("w:tblPr/w:tblCaption | w:tblPr/w:tblDescription")]
    assert described == ["Bảng số liệu", "Các cột: Lĩnh vực, Tiến độ, Hoàn thành, Quá hạn"]


def test_a_bar_says_its_numbers(find: Find, made: dict[str, Parts]) -> None:
    bars = [said(find, table) for table in find(made["progress"]["word/document.xml"], "//w:tbl//w:tbl")]
    assert bars[0] == (
        "Thanh tiến độ",
        "hoàn thành đúng hạn 5; hoàn thành chậm 3; quá hạn 1; trong hạn 3",
    )


def test_the_legend_has_a_style_of_its_own(find: Find, made: dict[str, Parts]) -> None:
    document = made["progress"]["word/document.xml"]
    words = find(document, "//w:p[.//w:t[contains(., 'hoàn thành chậm')]]/w:pPr/w:pStyle[@w:val='ChuGiai']")
    assert len(words) == 2
    lists = find(document, "//w:p[w:pPr/w:pStyle/@w:val='NoiNhanDanhSach']")
    assert all("".join(p.itertext()).startswith("- ") for p in lists)


@pytest.mark.parametrize("kept", [True, False])
def test_rows_of_a_short_table_stay_together_and_those_of_a_long_one_do_not(
    find: Find, made: dict[str, Parts], kept: bool
) -> None:
    tables = find(made["progress"]["word/document.xml"], "w:body/w:tbl[w:tblPr/w:tblStyle/@w:val='BangKe']")
    short = [table for table in tables if len(find(table, "w:tr")) <= MOST_ROWS]
    chosen = short if kept else [table for table in tables if table not in short]
    assert chosen
    for table in chosen:
        rows = find(table, "w:tr")[1:-1]
        first = [find(row, "w:tc[1]/w:p[1]/w:pPr/w:pStyle/@w:val")[0] for row in rows]
        assert all(style.endswith("Lien") for style in first) is kept


@pytest.mark.parametrize(("words", "kept"), [("Ngắn", "Liền"), ("Dài vô cùng. " * 30, "Rời")])
def test_few_rows_that_are_long_in_print_are_no_short_table(words: str, kept: str) -> None:
    """Kept whole it would leave the page before it empty."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    cell = (
        f'<w:tc><w:tcPr><w:tcW w:w="2000"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Rời"/></w:pPr>'
        f"<w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"
    )
    table = parse_xml(f'<w:tbl xmlns:w="{w}">{f"<w:tr>{cell}</w:tr>" * 2}</w:tbl>')
    keep_together(table, {"Bảng nội dung": "Rời", "Bảng nội dung liền": "Liền"})
    assert [style.get(VALUE) for style in table.xpath("//w:pStyle")] == [kept, "Rời"]
