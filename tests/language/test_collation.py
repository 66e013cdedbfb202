"""Names in the order of Vietnamese dictionaries."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.language.collation import sort_key

DISTRICTS = [
    "Bến Lức",
    "Cần Đước",
    "Cần Giuộc",
    "Châu Thành",
    "Đức Hòa",
    "Đức Huệ",
    "Mộc Hóa",
    "Tân Hưng",
    "Tân Thạnh",
    "Tân Trụ",
    "Thạnh Hóa",
    "Thủ Thừa",
    "Vĩnh Hưng",
]


def shuffled(names: list[str]) -> list[str]:
    return random.Random(1).sample(names, len(names))  # noqa: S311 - any order does


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(DISTRICTS, id="the districts of Long An"),
        pytest.param([f"UBND huyện {name}" for name in DISTRICTS], id="behind words that are the same"),
        pytest.param([*"aăâbcdđeêghiklmnoôơpqrstuưvxy"], id="the alphabet"),
        pytest.param(["e", "f", "g", "i", "j", "k", "v", "w", "x", "y", "z"], id="f j w z at their Latin places"),
        pytest.param(["ma", "mà", "mả", "mã", "má", "mạ"], id="tones"),
        pytest.param(["ạng", "anh", "anh em", "ảnh", "ánh sáng"], id="tones after the letters of their syllable"),
        pytest.param(["ba", "bà con", "bá", "bác", "bách"], id="the tone of a syllable before the next syllable"),
        pytest.param(["Hòa", "Hoàng", "Huệ"], id="wherever the tone is put"),
        pytest.param(["a", "A", "ban", "Ban"], id="small letters first where nothing else differs"),
        pytest.param(["ban a", "Ban b", "ban c"], id="case after all letters"),
        pytest.param(["Phường 2", "Phường 10", "Phường An Hội"], id="numbers by value, before words"),
        pytest.param(["Phòng", "Phòng 1", "Phòng A"], id="what ends first stands first"),
        pytest.param(["Sở KH", "Sở KH-ĐT", "Sở KH&TT"], id="marks between words do not count"),
        pytest.param(["Ea Kar", "Ea Súp", "Êđê"], id="names of other languages"),
    ],
)
def test_names_stand_as_in_a_dictionary(names: list[str]) -> None:
    assert sorted(shuffled(names), key=sort_key) == names


def test_old_and_new_places_of_a_tone_are_the_same_word() -> None:
    assert sorted(["Hòa Phú", "Hoà Bình", "Hòa An"], key=sort_key) == ["Hòa An", "Hoà Bình", "Hòa Phú"]


@given(st.text(), st.text())
def test_any_two_texts_can_be_ordered_and_only_equal_ones_are_equal(one: str, other: str) -> None:
    one, other = (unicodedata.normalize("NFC", text) for text in (one, other))
    assert [sort_key(one) < sort_key(other), sort_key(one) > sort_key(other)].count(True) == (one != other)


@given(st.text())
def test_both_unicode_forms_stand_at_the_same_place(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(unicodedata.normalize("NFC", text))
