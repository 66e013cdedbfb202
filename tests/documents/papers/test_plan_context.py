"""What the template is given of a plan: its words, arranged, nothing dropped."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from cchc_cli.documents.papers.issued_plan import plan_context
from cchc_cli.documents.wording.frame import issuer_rows, plan_words
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import typed
from own_plans import own_document

DECISION: dict[str, Any] = {
    "issuer": "ỦY BAN NHÂN DÂN TỈNH LONG AN",
    "number": "4963/QĐ-UBND",
    "date": "2020-12-28",
    "place": "Long An",
    "subject": "Về việc ban hành Kế hoạch",
}
TASK = {"id": "1.10", "title": "Kiểm tra.", "lead": "Sở Nội vụ"}


def context(task: dict[str, Any] | None = None, **plan: Any) -> dict[str, Any]:
    area = {"number": 1, "title": "Chỉ đạo", "tasks": [{**TASK, **(task or {})}]}
    data = {"year": 2021, "title": "Kế hoạch", "decision": DECISION, "areas": [area], **plan}
    return asdict(plan_context(typed(Plan, data)))


def decision(**fields: Any) -> dict[str, Any]:
    given: dict[str, Any] = context(decision={**DECISION, **fields})["decision"]
    return given


def row(**fields: Any) -> dict[str, Any]:
    task: dict[str, Any] = context(fields)["appendix"]["areas"][0]["tasks"][0]
    return task


@pytest.mark.parametrize(
    ("issuer", "rows"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH LONG AN", ["ỦY BAN NHÂN DÂN", "TỈNH LONG AN"]),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"]),
        ("ỦY BAN NHÂN DÂN HUYỆN BẾN LỨC", ["ỦY BAN NHÂN DÂN", "HUYỆN BẾN LỨC"]),
        ("ỦY BAN NHÂN DÂN THỊ XÃ KIẾN TƯỜNG", ["ỦY BAN NHÂN DÂN", "THỊ XÃ KIẾN TƯỜNG"]),
        ("Ủy ban nhân dân xã An Lạc", ["Ủy ban nhân dân", "xã An Lạc"]),
        ("UBND TỈNH LONG AN", ["UBND TỈNH LONG AN"]),
        ("BỘ NỘI VỤ", ["BỘ NỘI VỤ"]),
        ("SỞ LAO ĐỘNG VÀ XÃ HỘI TỈNH LONG AN", ["SỞ LAO ĐỘNG VÀ XÃ HỘI", "TỈNH LONG AN"]),
        ("LIÊN MINH HỢP TÁC XÃ TỈNH LONG AN", ["LIÊN MINH HỢP TÁC XÃ", "TỈNH LONG AN"]),
        ("SỞ KHOA HỌC\nVÀ CÔNG NGHỆ", ["SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"]),
    ],
)
def test_issuer_breaks_before_its_place(issuer: str, rows: list[str]) -> None:
    assert issuer_rows(issuer) == rows


@pytest.mark.parametrize(
    ("signer", "authority"),
    [
        (None, "ỦY BAN NHÂN DÂN TỈNH LONG AN"),
        ({"authority": "TM. ỦY BAN NHÂN DÂN", "position": "CHỦ TỊCH", "name": "A"}, "ỦY BAN NHÂN DÂN TỈNH LONG AN"),
        ({"position": "CHỦ TỊCH", "name": "A"}, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG AN"),
        (
            {"authority": "KT. CHỦ TỊCH", "position": "PHÓ CHỦ TỊCH", "name": "A"},
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG AN",
        ),
    ],
)
def test_body_decides_when_signed_for_it_else_its_head(signer: dict[str, str] | None, authority: str) -> None:
    """Phụ lục III, mẫu 1.2."""
    assert decision(signer=signer)["authority"] == authority


@pytest.mark.parametrize(
    ("number", "parts"),
    [("4963/QĐ-UBND", ("4963", "/QĐ-UBND")), ("4963 /QĐ-UBND", ("4963", "/QĐ-UBND")), ("12", ("12", ""))],
)
def test_number_and_symbol_are_apart(number: str, parts: tuple[str, str]) -> None:
    given = decision(number=number)
    assert (given["number"], given["symbol"]) == parts


def test_articles_become_lines_and_the_last_is_kept_with_the_signature() -> None:
    articles = [
        {"number": 1, "paragraphs": ["Điều 1. Ban hành.", "Đoạn hai."]},
        {"number": 2, "paragraphs": ["Thi hành./."]},
    ]
    signer = {"position": "CHỦ TỊCH", "name": "A"}
    lines = [
        {"kind": "article", "label": "Điều 1. ", "text": "Ban hành."},
        {"kind": "text", "label": "", "text": "Đoạn hai."},
        {"kind": "article", "label": "Điều 2. ", "text": "Thi hành./."},
    ]
    assert decision(articles=articles)["lines"] == lines
    assert decision(articles=articles, signer=signer)["lines"] == [*lines[:2], {**lines[2], "kind": "last"}]


def test_sections_become_lines_by_depth() -> None:
    sections = [
        {
            "number": "I",
            "title": "MỤC TIÊU",
            "paragraphs": ["Đoạn."],
            "sections": [
                {"number": "1", "title": "Chỉ tiêu:", "targets": True},
                {
                    "number": "2",
                    "paragraphs": ["Không tiêu đề.", "Tiếp."],
                    "sections": [{"number": "a", "paragraphs": ["Điểm."]}],
                },
                {"number": "3)", "title": "Có dấu"},
                {"title": "Không số"},
                {"paragraphs": ["Trơn."]},
            ],
        }
    ]  # fmt: skip
    given = context(
        body={"subject": "Công tác", "intro": ["Nhằm …"], "sections": sections},
        targets=[{"text": "Có 100%."}, {"text": "- Có 60%."}],
    )
    assert [(line["kind"], line["text"]) for line in given["body"]["lines"]] == [
        ("text", "Nhằm …"),
        ("section", "I. MỤC TIÊU"),
        ("text", "Đoạn."),
        ("heading", "1. Chỉ tiêu:"),
        ("text", "- Có 100%."),
        ("text", "- Có 60%."),
        ("item", "2. Không tiêu đề."),
        ("text", "Tiếp."),
        ("point", "a) Điểm."),
        ("heading", "3) Có dấu"),
        ("heading", "Không số"),
        ("text", "Trơn."),
    ]


@pytest.mark.parametrize(
    ("products", "lines"),
    [
        ([], [""]),
        (["Kế hoạch."], ["Kế hoạch."]),
        (["Kế hoạch.", "- Báo cáo."], ["- Kế hoạch.", "- Báo cáo."]),
    ],
)
def test_several_products_have_dashes_one_stands_bare(products: list[str], lines: list[str]) -> None:
    assert row(products=products)["products"] == lines


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({}, [""]),
        ({"time": "Quý II, III/2021"}, ["Quý II, III/2021"]),
        ({"products": [{"name": "a", "time": "Quý I"}, {"name": "b", "time": "Quý IV"}]}, ["- Quý I", "- Quý IV"]),
        ({"products": [{"name": "a", "time": "Quý I"}, "b"]}, ["Sản phẩm 1: Quý I"]),
        ({"time": "Trong năm", "products": [{"name": "a", "time": "Quý I"}]}, ["Trong năm", "Quý I"]),
    ],
)
def test_times_are_the_tasks_or_its_products(fields: dict[str, Any], lines: list[str]) -> None:
    assert row(**fields)["times"] == lines


def test_row_keeps_the_words_and_leaves_blank_what_is_not_given() -> None:
    assert row(budget="0") == {
        "title": "1.10. Kiểm tra.",
        "products": [""],
        "lead": "Sở Nội vụ",
        "support": "",
        "times": [""],
        "budget": "0",
        "note": "",
    }
    assert row()["budget"] == ""


def test_area_without_tasks_keeps_a_row_for_its_title() -> None:
    given = context(areas=[{"number": 3, "title": "Trống"}])
    assert len(given["appendix"]["areas"][0]["tasks"]) == 1


def test_notes_are_seen() -> None:
    assert not context()["appendix"]["has_notes"]
    assert context({"note": "x"})["appendix"]["has_notes"]


def test_plan_without_body_appendix_or_signer() -> None:
    given = context()
    assert given["body"] is None
    assert given["signer"] == {"authority": "", "position": "", "name": ""}
    assert given["appendix"]["title"] == "Kế hoạch"
    assert not given["appendix"]["numbered"]


@pytest.mark.parametrize("number", ["4963/QĐ-UBND", "…/QĐ-STP", "12", "…"])
def test_decision_issues_the_plan_unless_the_number_is_of_another_kind(number: str) -> None:
    assert not context(decision={**DECISION, "number": number})["alone"]


def test_plan_under_its_own_number_has_a_heading_even_without_words() -> None:
    given = context(decision={**DECISION, "number": "112/KH-STP", "subject": "Cải cách hành chính"})
    assert given["alone"]
    assert (given["body"]["kind"], given["body"]["subject"]) == ("KẾ HOẠCH", "Cải cách hành chính")


def test_plan_under_its_own_number_is_cited_by_its_kind() -> None:
    cited = plan_words(own_document()).citation
    assert cited == (
        "Kế hoạch số 112/KH-STP ngày 18/01/2021 của Sở Tư pháp về cải cách hành chính năm 2021 của Sở Tư pháp"
    )


def test_letter_prints_no_kind() -> None:
    given = context(decision={**DECISION, "number": "295/UBND-NC"}, body={"kind": "CÔNG VĂN", "subject": "V/v giao"})
    assert (given["alone"], given["body"]["kind"], given["body"]["subject"]) == (True, "", "V/v giao")


def test_decisions_that_adjust_tasks_are_named_oldest_first() -> None:
    amendments = [
        {"number": "80/QĐ-UBND", "date": "2021-09-12", "tasks": ["1.10"]},
        {"number": "77/QĐ-UBND", "date": "2021-01-05", "tasks": ["1.1", "1.10"]},
        {"number": "90/QĐ-UBND", "date": "2021-10-01"},
    ]
    assert context(amendments=amendments)["appendix"]["amendments"] == [
        "(Nhiệm vụ 1.1, 1.10 được điều chỉnh theo Quyết định số 77/QĐ-UBND ngày 05 tháng 01 năm 2021)",
        "(Nhiệm vụ 1.10 được điều chỉnh theo Quyết định số 80/QĐ-UBND ngày 12 tháng 9 năm 2021)",
        "(Kế hoạch được điều chỉnh theo Quyết định số 90/QĐ-UBND ngày 01 tháng 10 năm 2021)",
    ]
