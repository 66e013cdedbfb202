"""How much one text says of another: abbreviations, names and words that say little, weights."""

from __future__ import annotations

import pytest

from cchc_cli.language.shared_words import WordWeights

PLAN = [
    "Rà soát, đơn giản hóa TTHC.",
    "Kiểm soát TTHC tại các cơ quan, đơn vị.",
    "Theo dõi thi hành pháp luật.",
    "Tự kiểm tra, kiểm tra VBQPPL.",
    "Duy trì hệ thống quản lý chất lượng.",
]


@pytest.fixture
def weights() -> WordWeights:
    return WordWeights(PLAN, ["đơn giản hóa thủ tục hành chính (TTHC); Trung tâm hành chính công"], ["Sở Tư pháp"])


def covered(weights: WordWeights, one: str, other: str) -> float:
    return round(weights.covered(weights.read(one), weights.read(other)), 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("thủ tục hành chính", "TTHC"),  # explained in brackets, though other words have these initials too
        ("HTQLCL", "hệ thống quản lý chất lượng"),  # the only words with these initials
        ("THEO DÕI THI HÀNH PHÁP LUẬT", "theo dõi thi hành pháp luật"),
        ("Thực hiện theo dõi thi hành pháp luật của Sở Tư pháp trên địa bàn", "Theo dõi thi hành pháp luật"),
        ("theo doi thi hanh phap luat", "Theo dõi thi hành pháp luật"),
    ],
)
def test_the_same_said_otherwise(one: str, other: str, weights: WordWeights) -> None:
    assert covered(weights, one, other) == covered(weights, other, one) == 1


def test_an_abbreviation_that_may_be_several_words_stays_itself() -> None:
    weights = WordWeights(["Thủ tục hành chính", "Trung tâm hành chính"])
    assert covered(weights, "TTHC", "Thủ tục hành chính") == 0
    assert covered(weights, "TTHC", "TTHC") == 1


def test_a_word_that_many_have_counts_little(weights: WordWeights) -> None:
    common = covered(weights, "soát thi", "soát")  # two texts have the first word, one the second
    assert 0 < common < 0.5
    assert covered(weights, "Theo dõi thi hành pháp luật về đất đai", PLAN[2]) < 0.8  # a new word weighs most


def test_words_without_anything_to_compare(weights: WordWeights) -> None:
    assert covered(weights, "", PLAN[0]) == covered(weights, "Thực hiện theo quy định", PLAN[0]) == 0
    assert weights.shared(weights.read(PLAN[0]), weights.read("")) == ()


def test_shared_phrases_are_told_as_they_are_written(weights: WordWeights) -> None:
    own = weights.read("Đơn giản hóa thủ tục hành chính, rà soát văn bản")
    assert weights.shared(weights.read(PLAN[0]), own) == ("đơn giản hóa TTHC", "Rà soát")


def test_little_words_are_told_by_their_accents(weights: WordWeights) -> None:
    """`đo` is not `do`, `đề` not `để`."""
    assert covered(weights, "đo đề", "do để") == covered(weights, "do để", "đo đề") == 0


def test_words_that_stand_apart_in_the_other_text_are_no_phrase(weights: WordWeights) -> None:
    text = weights.read("người dân đối với sự phục vụ")
    assert weights.shared(text, weights.read("công dân khi giao dịch, gặp sự cố")) == ()
    assert weights.shared(text, weights.read("công dân về sự cố")) == ("dân đối với sự",)
