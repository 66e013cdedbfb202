"""Words that stayed, went and came in a text; paragraphs in a list."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.comparing.text_differences import ListStep, compare_lists, compare_words

texts = st.lists(st.sampled_from(["Sở", "Nội", "vụ", "98,5%", "2021.", "(CCHC)", "4963/QĐ-UBND", "–"])).map(" ".join)


def test_only_the_changed_words_are_set_apart() -> None:
    pieces = compare_words("Có trên 85% hồ sơ.", "Có trên 90% hồ sơ giấy.")
    assert [(p.op, p.text) for p in pieces] == [
        ("same", "Có trên"),
        ("removed", " 85"),
        ("added", " 90"),
        ("same", "% hồ sơ"),
        ("added", " giấy"),
        ("same", "."),
    ]


def test_a_number_with_its_symbol_is_one_word() -> None:
    pieces = compare_words("Quyết định 4963/QĐ-UBND", "Quyết định 4964/QĐ-UBND")
    assert [p.text for p in pieces if p.op != "same"] == [" 4963/QĐ-UBND", " 4964/QĐ-UBND"]


def test_a_mark_alone_between_two_changes_did_not_stay() -> None:
    pieces = compare_words("các đơn vị, địa phương khác", "các sở (huyện, xã) khác")
    assert [(p.op, p.text) for p in pieces] == [
        ("same", "các"),
        ("removed", " đơn vị, địa phương"),
        ("added", " sở (huyện, xã)"),
        ("same", " khác"),
    ]


@given(texts, texts)
def test_the_pieces_give_both_texts_back(old: str, new: str) -> None:
    pieces = compare_words(old, new)
    assert "".join(p.text for p in pieces if p.op != "removed").replace(" ", "") == new.replace(" ", "")
    removed = "".join(p.text for p in pieces if p.op != "added").replace(" ", "")
    assert removed == old.replace(" ", "")


def test_very_long_texts_are_not_compared_word_by_word() -> None:
    begin = time.perf_counter()
    pieces = compare_words("a " * 50_000, "b a " * 50_000)
    assert time.perf_counter() - begin < 5
    assert [p.op for p in pieces] == ["removed", "added"]


def test_a_paragraph_put_in_taken_out_and_changed() -> None:
    old = ["Đoạn thứ nhất nói về mục tiêu.", "Đoạn thứ hai nói về yêu cầu.", "Hết."]
    assert list(compare_lists(old, [old[0], "Mới hoàn toàn khác.", *old[1:]])) == [ListStep(None, 1)]
    assert list(compare_lists(old, [old[0], old[2]])) == [ListStep(1, None)]
    assert list(compare_lists(old, [old[0], "Đoạn thứ hai nói về các yêu cầu.", old[2]])) == [ListStep(1, 1)]
