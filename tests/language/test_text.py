"""Folding for search and the one Unicode form."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.documents.layout.merged_cells import AS_ABOVE
from cchc_cli.language.text import CONTROLS, fold, nfc
from cchc_cli.language.words import wording


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Sở Nội vụ", "so noi vu"),
        ("Hoà", "hoa"),
        ("Hòa", "hoa"),
        ("ĐBQH", "dbqh"),
        ("  Uỷ\tban\n nhân  dân ", "uy ban nhan dan"),
        ("ƯỚC", "uoc"),
        ("", ""),
    ],
)
def test_folding_leaves_bare_small_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_both_unicode_forms_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_a_composed_letter_is_one_character() -> None:
    decomposed = unicodedata.normalize("NFD", "Sở Nội vụ")
    assert nfc(decomposed) == "Sở Nội vụ"
    assert nfc("Sở Nội vụ") == "Sở Nội vụ"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Sở Văn hóa", "sở văn  hoá."),
        ("Ủy ban", "Uỷ ban"),
        ("kỹ thuật; quý I", "kĩ thuật - quí I"),
        ("VBQPP L", "VBQPPL"),
        ("Số 512/KH-UBND", "số 512 KH – UBND"),
        ("1.500", "1500"),
        ("Quý\nI/2021", "Quý I / 2021"),
    ],
)
def test_the_same_words_written_otherwise_have_one_wording(old: str, new: str) -> None:
    assert wording(old) == wording(new)
    assert wording(unicodedata.normalize("NFD", old)) == wording(new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Hòa", "Hóa"),
        ("Thanh", "Thạnh"),
        ("Quý II/2021", "Quý III/2021"),
        ("12,5", "125"),
        ("1.10", "110"),
        ("12/5", "125"),
        ("12", "21"),
        ("98", "98%"),
        ("thúy", "thúi"),
        ("tay", "tai"),
        ("trên 98%", "từ 98%"),
        ("", "0"),
    ],
)
def test_other_words_have_another_wording(old: str, new: str) -> None:
    assert wording(old) != wording(new)


@given(st.text())
def test_wording_does_not_depend_on_the_unicode_form(text: str) -> None:
    assert wording(unicodedata.normalize("NFD", text)) == wording(unicodedata.normalize("NFC", text))


def test_the_mark_of_merged_cells_is_in_no_text_of_a_workspace() -> None:
    assert CONTROLS.search(f"Việc {AS_ABOVE}")
