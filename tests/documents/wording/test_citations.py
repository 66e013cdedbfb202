"""A document is cited in full when first named, short afterwards; who issued it only where that is known."""

from __future__ import annotations

from typing import Any

import pytest

from builders import book_of, task
from cchc_cli.documents.wording.citations import Citations
from cchc_cli.model.journal import Document
from cchc_cli.model.validation import typed


def cite(citations: Citations, number: str, agency: str = "", **more: Any) -> str:
    return citations.cite(typed(Document, {"number": number, "date": "2021-06-09"} | more), agency)


@pytest.mark.parametrize(
    ("number", "agency", "issuer"),
    [
        ("233/BC-UBND", "ubnd-duc-hoa", "UBND huyện Đức Hòa"),
        ("4455/QĐ-UBND", "stp", "UBND tỉnh Long An"),  # what a department has done may be the committee's decision
        ("512/KH-UBND", "", "UBND tỉnh Long An"),
        ("3315/BC-SNV", "ubnd-huyen", "Sở Nội vụ"),  # one reports for all of a group
        ("88/BC-STP", "Sở Tư pháp", "Sở Tư pháp"),
        ("76/NQ-CP", "", "Chính phủ"),
        ("2955/BNV-CCHC", "", "Bộ Nội vụ"),
        ("12/BC-PTTH", "", ""),
        ("14/2021", "", ""),
    ],
)
def test_who_issued_it_is_told_where_its_sign_or_the_entry_says(number: str, agency: str, issuer: str) -> None:
    said = cite(Citations(book_of(task())), number, agency)
    assert said.endswith(f"số {number} ngày 09/6/2021" + (f" của {issuer}" if issuer else ""))


def test_a_recorded_issuer_goes_before_what_the_sign_says() -> None:
    citations = Citations(book_of(task()))
    assert cite(citations, "9/KH-UBND", issuer="ubnd-moc-hoa").endswith("của UBND huyện Mộc Hóa")
    assert cite(citations, "9/BC-X", issuer="Trường Chính trị tỉnh").endswith("của Trường Chính trị tỉnh")


def test_the_second_time_it_is_named_short_and_another_of_the_same_number_is_not() -> None:
    citations = Citations(book_of(task()))
    first = cite(citations, "233/BC-UBND", "ubnd-duc-hoa")
    assert first == "Báo cáo số 233/BC-UBND ngày 09/6/2021 của UBND huyện Đức Hòa"
    assert cite(citations, "233/BC-UBND", "ubnd-duc-hoa") == "Báo cáo số 233/BC-UBND"
    assert cite(citations, "233/BC-UBND", "ubnd-moc-hoa").endswith("của UBND huyện Mộc Hóa")
