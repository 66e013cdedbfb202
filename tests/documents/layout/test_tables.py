"""Tables of every paper: what is read aloud of them, and that the short ones are not cut by the end of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cchc_cli.documents.layout.short_tables import MOST_ROWS

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
    tables = [said(find, table) for table in find(made["progress"]["word/document.xml"], "w:body/w:tbl")]
    assert tables[0] == ("Bảng trình bày", "Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải")
    assert ("Bảng số liệu", "Các cột: Lĩnh vực, Tiến độ, Hoàn thành, Quá hạn") in tables


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
