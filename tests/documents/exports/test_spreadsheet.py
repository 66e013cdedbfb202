"""The workbook opened again: typed cells, texts as they were, ready for the screen and for paper."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from cchc_cli.documents.exports.workbook import (
    LONGEST,
    MONEY,
    Tone,
    Value,
    WorkbookColumn,
    WorkbookRow,
    WorkbookSheet,
    row_height,
    workbook_bytes,
)

DAY = date(2021, 8, 1)
COLUMNS = (
    WorkbookColumn("Số", 7, "@"),
    WorkbookColumn("Việc", 40),
    WorkbookColumn("Hạn", 12),
    WorkbookColumn("Kinh phí", 10, MONEY, tinted=True),
)


def book(*rows: WorkbookRow, title: str = "Kế hoạch", heading: str = "Đến ngày 1/8/2021") -> bytes:
    return workbook_bytes([WorkbookSheet("Nhiệm vụ", heading, COLUMNS, rows)], title, DAY)


def opened(data: bytes) -> Any:
    return load_workbook(io.BytesIO(data))["Nhiệm vụ"]


def row(
    number: str = "1.10", what: str = "Việc", money: Value = Decimal("12.5"), tone: Tone = Tone.PLAIN
) -> WorkbookRow:
    return WorkbookRow([number, what, date(2021, 6, 30), money], tone)


def test_every_value_has_its_type() -> None:
    cells = opened(book(row()))[2]
    assert [cell.value for cell in cells] == ["1.10", "Việc", datetime(2021, 6, 30), 12.5]  # noqa: DTZ001 - Excel's days
    assert [cell.data_type for cell in cells] == ["s", "s", "d", "n"]
    assert [cell.number_format for cell in cells] == ["@", "General", "dd/mm/yyyy", MONEY]


def test_an_empty_value_is_an_empty_cell() -> None:
    assert [cell.value for cell in opened(book(WorkbookRow(["", None, None, ""])))[2]] == [None] * 4


@pytest.mark.parametrize(
    "text", ["=1+1", "+84", "-5", "- Sở Nội vụ", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "'a"]
)
def test_what_looks_like_a_formula_stays_text_also_after_editing(text: str) -> None:
    cell = opened(book(row(what=text)))["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_text_in_a_column_of_numbers_stays_text() -> None:
    cell = opened(book(row(money="Theo kế hoạch")))["D2"]
    assert (cell.value, cell.number_format, cell.alignment.horizontal) == ("Theo kế hoạch", "General", "left")


def test_the_state_colours_only_the_columns_that_show_it() -> None:
    cells = opened(book(row(tone=Tone.BAD)))[2]
    assert cells[3].fill.fgColor.rgb == "00FFC7CE"
    assert cells[1].fill.fill_type is None


def test_the_head_stays_filters_and_repeats_on_paper() -> None:
    sheet = opened(book(row(), row()))
    assert [cell.value for cell in sheet[1]] == ["Số", "Việc", "Hạn", "Kinh phí"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("B2", "A1:D3", "$1:$1")
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == ("landscape", 9, 1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.column_dimensions["B"].width == 40
    assert sheet["B2"].alignment.wrap_text


def test_the_heading_is_printed_as_it_is_written() -> None:
    assert opened(book(heading="Sở KH&ĐT")).oddHeader.left.text == "Sở KH&&ĐT"


def test_a_row_is_as_high_as_its_longest_cell_needs() -> None:
    columns = [WorkbookColumn("a", 10), WorkbookColumn("b", 40)]
    assert row_height(["ngắn", "ngắn"], columns) == row_height(["", date(2021, 1, 1)], columns)
    assert row_height(["một hai ba bốn năm sáu", ""], columns) > row_height(["", "một hai ba bốn năm sáu"], columns)
    assert row_height(["a\nb\nc", ""], columns) > row_height(["a\nb", ""], columns)
    assert row_height(["x" * 5000, ""], columns) == 409


def test_the_bytes_are_the_same_on_any_day_and_name_the_day_asked_for() -> None:
    data = book(row())
    assert data == book(row())
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.read("docProps/core.xml").count(b"2021-08-01T00:00:00Z") == 2


def test_a_text_longer_than_a_cell_says_that_it_was_cut() -> None:
    value = opened(book(row(what="x" * 40_000)))["B2"].value
    assert len(value) == LONGEST
    assert value.endswith("(còn nữa, xem tệp kế hoạch)")


def written(text: str) -> str | None:
    """What a cell can hold of a text: line ends in one form, no control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in text if c >= " " or c in "\t\n")
    return kept.replace("\ufffe", "").replace("\uffff", "") or None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@settings(max_examples=150, deadline=None)
@example("_x0041_ __x000D_")
@example("<b>&amp;</b> ]]>")
@example(" đầu và cuối \n")
@example("=cmd|' /C calc'!A0")
def test_any_text_survives(text: str) -> None:
    value = opened(book(row(what=text)))["B2"].value
    assert (unescape(value) if value else value) == written(text)
