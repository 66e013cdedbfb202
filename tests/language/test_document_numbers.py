"""Numbers of documents as people type them come out in the form of the decree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.language.document_numbers import DOCUMENT_NUMBER, document_number, issuer_sign


@pytest.mark.parametrize(
    "typed",
    [
        "512/KH-UBND", "số 512/KH-UBND", "Số: 512/KH-UBND", "so 512/kh-ubnd", "512 /KH-UBND", "512/ KH - UBND",
        "512/KH–UBND", "512/KH—UBND", "512/kh-ubnd", " 512/KH-UBND. ", "512/KH-ubnd",
    ],
)  # fmt: skip
def test_what_is_typed_for_a_number_becomes_the_number(typed: str) -> None:
    assert document_number(typed) == "512/KH-UBND"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("118/2008/qđ-ttg", "118/2008/QĐ-TTg"),
        ("12/ttr-ubnd", "12/TTr-UBND"),
        ("15a/qđ-bqlkkt", "15a/QĐ-BQLKKT"),
        ("39-nq/tw", "39-NQ/TW"),
        ("77/2015/qh13", "77/2015/QH13"),
        ("88/sgd&đt-vp", "88/SGD&ĐT-VP"),
    ],
)
def test_small_letters_become_those_that_the_sign_has(typed: str, number: str) -> None:
    assert document_number(typed) == number


@pytest.mark.parametrize("typed", ["512", "512/KH", "Số 512", "KH-UBND/512", "Sở 5/KH-UBND", "512/KH UBND", "số"])
def test_what_is_no_number_stays_as_it_was_typed(typed: str) -> None:
    assert document_number(typed) == typed


@given(st.from_regex(DOCUMENT_NUMBER, fullmatch=True) | st.text())
def test_what_came_out_once_comes_out_again(typed: str) -> None:
    assert document_number(document_number(typed)) == document_number(typed)


@pytest.mark.parametrize(
    "number", ["512/KH-UBND", "118/2008/QĐ-TTg", "5076/SNV-TTr", "15a/QĐ-BQLKKT", "02-ĐA/TU", "9/QyĐ-UBND"]
)
def test_a_number_in_its_form_is_left_alone(number: str) -> None:
    assert document_number(number) == number
    assert document_number(number.lower()) == number


@pytest.mark.parametrize(
    ("number", "sign"),
    [
        ("233/BC-UBND", "UBND"),
        ("72/2021/QĐ-UBND", "UBND"),
        ("118/2008/QĐ-TTg", "TTg"),
        ("9011/UBND-THKSTTHC", "UBND"),
        ("5120/STNMT-VP", "STNMT"),
        ("88/STP", "STP"),
        ("02-ĐA/TU", "TU"),
        ("76/NQ-CP", "CP"),
        ("14/2021", ""),
        ("45", ""),
    ],
)
def test_the_sign_says_who_issued_it(number: str, sign: str) -> None:
    assert issuer_sign(number) == sign
