"""The YAML that is written reads back as it was, and looks as people write it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.files.yaml_document import parse_document
from cchc_cli.files.yaml_writer import WIDTH, Commented, Flow, Number, Value, write_mapping
from cchc_cli.importing.reading.blocks import clean

LETTERS = st.text(alphabet=st.characters(codec="utf-8"), max_size=200).map(clean)
PIECES = st.lists(
    st.sampled_from(
        ["a", "Sở Nội vụ", "- ", ": ", " #", "'", '"', "\n", "\\", "%", "{", "}", "[", ",", "&", "*", "no", "1.10", "~"]
    ),
    max_size=30,
).map(lambda pieces: clean("".join(pieces)))


def written(value: Any) -> str:
    return "\n".join(write_mapping({"key": value}))


def read(text: str) -> Any:
    document = parse_document(text.encode(), "a.yaml")
    assert document.readable, document.problems
    assert isinstance(document.data, dict)
    return document.data["key"]


@given(LETTERS | PIECES)
def test_every_text_reads_back(text: str) -> None:
    assert (read(written(text)) or "") == text
    assert (read(written([text, {"name": text}]))) == [text or "", {"name": text or ""}]
    assert read(written([Flow({"table": 1, "text": text})])) == [{"table": "1", "text": text}]


LISTS = st.lists(st.dictionaries(st.sampled_from("abc"), LETTERS.filter(bool), min_size=1) | LETTERS, min_size=1)


@given(st.dictionaries(st.sampled_from(["x", "y", "z"]), LISTS | LETTERS.filter(bool), min_size=1))
def test_every_structure_reads_back(value: dict[str, Any]) -> None:
    assert read(written(value)) == value


def test_long_texts_are_folded_to_the_width_and_short_ones_plain() -> None:
    long = "Xây dựng và triển khai kế hoạch kiểm tra " * 8
    lines = written([long.strip(), "Kế hoạch.", "1.10", "Các sở: Tư pháp", "- Kế hoạch"]).split("\n")
    assert lines[1] == "  - >-"
    assert max(map(len, lines)) <= WIDTH
    assert lines[-4:] == ["  - Kế hoạch.", '  - "1.10"', '  - "Các sở: Tư pháp"', '  - "- Kế hoạch"']


def test_lines_are_kept_in_a_block() -> None:
    assert written("Gồm:\n- Luật;\n- Nghị định.").split("\n") == ["key: |-", "  Gồm:", "  - Luật;", "  - Nghị định."]


def test_comments_stand_above_their_keys_and_items() -> None:
    task: dict[str, Value] = {"id": "1.1", "lead": Commented("nt", ["cần xem: nt"]), "budget": Number("50")}
    assert written([Commented(task, ["cần xem: trước"])]).split("\n") == [
        "key:",
        "  # cần xem: trước",
        '  - id: "1.1"',
        "    # cần xem: nt",
        "    lead: nt",
        "    budget: 50",
    ]


def test_a_comment_on_the_first_key_of_an_item_stands_above_the_item() -> None:
    lines = written([{"id": Commented("1.1", ["cần xem"])}]).split("\n")
    assert lines == ["key:", "  # cần xem", '  - id: "1.1"']


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  Sở\u00a0 Nội  vụ \r\n", "Sở Nội vụ"),
        ("a\u200bb\ufeff\u00ad", "ab"),
        ("So\u031b\u0309 Nội vụ", "Sở Nội vụ"),
        ("\uf0b7 Kế hoạch", "• Kế hoạch"),
        ("một\u2028hai\x0bba", "một\nhai\nba"),
    ],
)
def test_text_is_cleaned_of_what_nobody_typed(raw: str, text: str) -> None:
    assert clean(raw) == text
