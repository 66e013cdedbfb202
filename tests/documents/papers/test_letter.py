"""Who writes a document, and what a clerk leaves blank."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from builders import REGISTER, book_of, decision
from cchc_cli.documents.exports.letter_list import short_names
from cchc_cli.documents.wording.frame import Clerk, Office, archive, letterhead, office, plan_words, signature
from cchc_cli.files.file_names import file_name, slug
from cchc_cli.files.problems import UsageStop
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.register import Register
from cchc_cli.model.validation import typed

SNV = Office("snv", "Sở Nội vụ", ["SỞ NỘI VỤ"], ["ỦY BAN NHÂN DÂN"], "SNV", "", "GIÁM ĐỐC")
PLAN = book_of(decision=decision(subject="Về việc ban hành Kế hoạch")).plan


def interpreted(name: str, symbol: str = "") -> InterpretedPlan:
    register = typed(Register, {"agencies": [{"id": "x", "name": name, "symbol": symbol}]})
    return book_of(register=register, coordinator="x")


@pytest.mark.parametrize(
    ("name", "rows", "authority", "position"),
    [
        ("Sở Nội vụ", ["SỞ NỘI VỤ"], "", "GIÁM ĐỐC"),
        ("Văn phòng UBND tỉnh", ["VĂN PHÒNG UBND TỈNH"], "", "CHÁNH VĂN PHÒNG"),
        ("Thanh tra tỉnh", ["THANH TRA TỈNH"], "", "CHÁNH THANH TRA"),
        ("UBND huyện Bến Lức", ["ỦY BAN NHÂN DÂN", "HUYỆN BẾN LỨC"], "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("Trung tâm Tin học", ["TRUNG TÂM TIN HỌC"], "", "THỦ TRƯỞNG"),
    ],
)
def test_office_has_its_rows_and_its_head(name: str, rows: list[str], authority: str, position: str) -> None:
    """Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2, II.7."""
    found = office(interpreted(name))
    assert (found.rows, found.authority, found.position) == (rows, authority, position)
    assert found.superior == ([] if authority else ["ỦY BAN NHÂN DÂN", "TỈNH LONG AN"])


def test_issuer_of_the_plan_has_nobody_above_it() -> None:
    found = office(interpreted("UBND tỉnh"))
    assert (found.superior, found.rows, found.symbol) == ([], ["ỦY BAN NHÂN DÂN", "TỈNH LONG AN"], "UBND")


def test_nobody_to_send_is_said() -> None:
    with pytest.raises(UsageStop, match="không biết cơ quan nào gửi"):
        office(InterpretedPlan(PLAN, REGISTER))


@pytest.mark.parametrize(
    ("number", "kind", "unit", "written"),
    [
        ("", "BC", "", "\u00a0" * 6 + "/BC-SNV"),
        ("7", "BC", "", "07/BC-SNV"),
        ("120", "", "CCHC", "120/SNV-CCHC"),
        ("15", "", "", "15/SNV"),
        ("3/BC-SNV-VP", "BC", "", "03/BC-SNV-VP"),
    ],
)
def test_number_and_symbol(number: str, kind: str, unit: str, written: str) -> None:
    """Mục II.3: a zero before numbers under 10; a letter has the unit in place of the kind."""
    head = letterhead(SNV, PLAN, Clerk(2021, number=number, unit=unit), kind)
    assert head.number + head.symbol == written


OFFICE = replace(SNV, others={"STP": "Sở Tư pháp"})


@pytest.mark.parametrize(
    ("number", "kind", "said"),
    [
        ("3/BC-UBND", "BC", "«3/BC-UBND» không có ký hiệu của Sở Nội vụ"),
        ("3/BC-SNVX", "BC", "«3/BC-SNVX» không có ký hiệu của Sở Nội vụ"),
        ("3/BC-STP", "BC", "«3/BC-STP» không có ký hiệu của Sở Nội vụ, là của Sở Tư pháp"),
        ("3/STP-CCHC", "", "«3/STP-CCHC» không có ký hiệu của Sở Nội vụ, là của Sở Tư pháp"),
    ],
)
def test_sign_of_another_body_is_refused_with_the_own_one(number: str, kind: str, said: str) -> None:
    with pytest.raises(UsageStop) as refused:
        letterhead(OFFICE, PLAN, Clerk(2021, number=number, unit="CCHC"), kind)
    assert str(refused.value) == said
    assert ("ký hiệu là BC-SNV;" if kind else "ký hiệu là SNV-CCHC;") in refused.value.hint


def test_body_without_a_symbol_may_have_any_but_those_of_others() -> None:
    paper = replace(OFFICE, name="Báo Long An", symbol="")
    assert letterhead(paper, PLAN, Clerk(2021, number="3/BC-BLA"), "BC").symbol == "/BC-BLA"
    with pytest.raises(UsageStop, match="là của Sở Tư pháp"):
        letterhead(paper, PLAN, Clerk(2021, number="3/BC-STP"), "BC")


def test_day_is_written_out_or_left_blank() -> None:
    given = letterhead(SNV, PLAN, Clerk(2021, day=date(2021, 2, 5)))
    assert given.place_date == "Long An, ngày 05 tháng 02 năm 2021"
    assert letterhead(SNV, PLAN, Clerk(2022)).place_date.replace("\u00a0", "") == "Long An, ngàythángnăm 2022"


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("", ("", "GIÁM ĐỐC", "")),
        ("Trần Thị B", ("", "GIÁM ĐỐC", "Trần Thị B")),
        ("QUYỀN GIÁM ĐỐC / Trần Thị B", ("", "QUYỀN GIÁM ĐỐC", "Trần Thị B")),
        ("KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Trần Thị B", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị B")),
    ],
)
def test_signer_signs_as_head_or_for_the_head(text: str, signed: tuple[str, str, str]) -> None:
    found = signature(SNV, Clerk(2021, signer=text))
    assert (found.authority, found.position, found.name) == signed


def test_deputy_signs_for_a_committee_on_its_behalf() -> None:
    committee = Office("u", "UBND tỉnh", [], [], "UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    found = signature(committee, Clerk(2021, signer="KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / A"))
    assert found.authority.split("\n") == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]


@pytest.mark.parametrize(
    ("text", "authority", "position"),
    [
        ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / A", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / A", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN / A", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TL. CHỦ TỊCH / GIÁM ĐỐC SỞ NỘI VỤ / A", "TL. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"),
    ],
)
def test_full_block_of_a_signer_doubles_nothing(text: str, authority: str, position: str) -> None:
    committee = Office("u", "UBND tỉnh", [], [], "UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    found = signature(committee, Clerk(2021, signer=text))
    assert (found.authority, found.position, found.name) == (authority, position, "A")


def test_first_citation_names_kind_number_day_body_and_subject() -> None:
    """Mục II.6.b."""
    assert plan_words(PLAN).citation == (
        "Quyết định số 4963/QĐ-UBND ngày 28/12/2020 của UBND tỉnh Long An về việc ban hành Kế hoạch"
    )


def test_archive_line() -> None:
    assert [archive(Clerk(2021, unit=unit)) for unit in ("", "CCHC")] == ["Lưu: VT.", "Lưu: VT, CCHC."]


@pytest.mark.parametrize(
    ("text", "name"),
    [("SKHĐT", "SKHDT"), ("UBND huyện Bến Lức", "UBND-huyen-Ben-Luc"), ("a/b:c*?", "a-b-c"), ("con", "con-"), ("", "")],
)
def test_names_are_safe(text: str, name: str) -> None:
    assert slug(text) == name


def test_file_name_sorts_by_day() -> None:
    assert file_name(date(2021, 6, 5), "cong-van-don-doc", "STP") == "2021-06-05_cong-van-don-doc_STP.docx"


def test_two_agencies_of_one_symbol_are_told_apart_by_their_ids() -> None:
    agencies = [
        {"id": "a", "name": "A", "symbol": "SN"},
        {"id": "b", "name": "B", "symbol": "sn"},
        {"id": "c", "name": "C"},
    ]
    register = typed(Register, {"agencies": agencies})
    assert short_names(register.agencies) == {"a": "a", "b": "b", "c": "C"}
