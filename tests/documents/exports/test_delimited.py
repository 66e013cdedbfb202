"""CSV as Excel opens it: bytes, types, and texts that are no formulas and come back as they were."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_cli.documents.exports.csv_file import csv_bytes, guarded, unguarded
from cchc_cli.documents.exports.workbook import Value


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_bytes_are_utf8_with_a_mark_and_crlf() -> None:
    assert csv_bytes(["Số", "Việc"], [["1.10", "Đức Hòa"]]) == b"\xef\xbb\xbf" + "Số,Việc\r\n1.10,Đức Hòa\r\n".encode()


def test_days_and_numbers_are_written_for_every_language_of_excel() -> None:
    rows: list[list[Value]] = [[date(2021, 6, 3), Decimal("12.50"), 7, None, 0.5]]
    assert read(csv_bytes(["a"] * 5, rows))[1] == ["2021-06-03", "12.5", "7", "", "0.5"]


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "- Sở Nội vụ", "@a", "\t=1", "\r=1", "\n=1", "＝1", "'=1"])
def test_what_excel_would_run_gets_an_apostrophe(text: str) -> None:
    assert read(csv_bytes(["a"], [[text]]))[1] == ["'" + text]


@pytest.mark.parametrize("text", ["Sở Nội vụ", "1.10", "'quote'", "a=b", "", "(nếu có)"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@example("''=1")
@example("'\t")
def test_any_text_comes_back(text: str) -> None:
    (field,) = read(csv_bytes(["a", "b"], [[text, "b"]]))[1][:1]
    assert unguarded(field) == text
    assert field[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"}
