"""Folding for search and the one Unicode form."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.language.text import fold, nfc


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
