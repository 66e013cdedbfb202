"""One line of YAML that reads back as what it was made of, quoted only where it must be."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.files.yaml_document import parse_document
from cchc_cli.files.yaml_writer import flow

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"on": "2021-03-26", "event": "done"}, "{on: 2021-03-26, event: done}"),
        ({"task": "1.10"}, '{task: "1.10"}'),
        ({"document": {"number": "5/KH-UBND"}}, "{document: {number: 5/KH-UBND}}"),
        ({"agency": "Sở Nội vụ", "percent": 50}, "{agency: Sở Nội vụ, percent: 50}"),
        ({"value": Decimal("98.50")}, "{value: 98.50}"),
        ({"note": "Chậm: do dịch"}, '{note: "Chậm: do dịch"}'),
        ({"note": "a, b"}, '{note: "a, b"}'),
        ({"note": "no"}, '{note: "no"}'),
        ({"note": "Gia hạn?"}, '{note: "Gia hạn?"}'),
        ({"note": "2021"}, '{note: "2021"}'),
        ({"note": "dòng\nmới"}, '{note: "dòng\\nmới"}'),
    ],
)
def test_it_is_written_as_a_person_would(value: dict[str, object], written: str) -> None:
    assert flow(value) == written  # type: ignore[arg-type]


def kept(text: str) -> str:
    """What a file may hold of a text: a mark stands for each control character, lines end as everywhere."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join("\ufffd" if unicodedata.category(c) == "Cc" and c not in "\n\t\x85" else c for c in lines)


@given(st.dictionaries(st.sampled_from(["note", "by", "agency"]), TEXTS, min_size=1))
def test_any_text_reads_back(value: dict[str, str]) -> None:
    line = flow(value)
    assert "\n" not in line
    document = parse_document(f"- {line}\n".encode(), "x.yaml")
    assert document.data == [{key: unicodedata.normalize("NFC", kept(text)) for key, text in value.items()}]


@given(TEXTS)
def test_other_yaml_readers_take_it_for_text_too(text: str) -> None:
    (entry,) = yaml.safe_load(f"- {flow({'note': text})}\n")
    assert str(entry["note"]) == kept(text)


def test_bytes_of_a_command_line_that_are_no_text_become_a_mark() -> None:
    (entry,) = parse_document(f"- {flow({'note': 'a' + chr(0xDCFF)})}".encode(), "x.yaml").data
    assert entry["note"] == "a\ufffd"
