"""Edits in place: what is meant changes, every other byte stays, and what cannot be edited so is refused."""

from __future__ import annotations

import pytest

from cchc_cli.files.problems import DataStop
from cchc_cli.files.splicing import Splicer
from cchc_cli.files.yaml_document import parse_document

PLACE = ("tasks", 0, "id")


def spliced(text: str, number: str = "1.10", key: str = "1.9", raw: bytes = b"") -> str:
    raw = raw or text.encode()
    document = parse_document(raw, "plan.yaml")
    splicer = Splicer(document)
    row = document.data["tasks"][0] | {"id": number, "key": key}
    expected = document.data | {"tasks": [row, *document.data["tasks"][1:]]}
    edits = [splicer.piece(PLACE, "1.9", number), splicer.pair_after(PLACE, "key", key)]
    return splicer.edited(raw, edits, expected).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('tasks:\n  - id: "1.9"\n    title: A\n', 'tasks:\n  - id: "1.10"\n    key: "1.9"\n    title: A\n'),
        ("tasks:\n- id: '1.9'   # số\n  # lời\n", "tasks:\n- id: '1.10'   # số\n  key: '1.9'\n  # lời\n"),
        ("tasks:\n  - id: 1.9\n", 'tasks:\n  - id: 1.10\n    key: "1.9"\n'),
        ("tasks:\n  - id: 1.9", 'tasks:\n  - id: 1.10\n    key: "1.9"'),
        ("tasks:\n  -\n    title: A\n    id: 1.9\n", 'tasks:\n  -\n    title: A\n    id: 1.10\n    key: "1.9"\n'),
        ('tasks: [{id: "1.9", title: A}]', 'tasks: [{id: "1.10", key: "1.9", title: A}]'),
        ('tasks:\n  - &a {title: A, id: "1.9"}\n', 'tasks:\n  - &a {title: A, id: "1.10", key: "1.9"}\n'),
        ('tasks:\n  - id: &so !!str "1.9"\n', 'tasks:\n  - id: &so !!str "1.10"\n    key: "1.9"\n'),
        ('tasks:\r\n  - id: "1.9"\r\n    a: b\r\n', 'tasks:\r\n  - id: "1.10"\r\n    key: "1.9"\r\n    a: b\r\n'),
        ('# ắ\ntasks:\n  - id: "1.9"\n', '# ắ\ntasks:\n  - id: "1.10"\n    key: "1.9"\n'),
    ],
)
def test_only_the_number_changes_and_a_key_comes_behind_it(before: str, after: str) -> None:
    assert spliced(before) == after


def test_a_byte_order_mark_stays() -> None:
    assert spliced("", raw='\ufefftasks: [{id: "1.9"}]'.encode()) == '\ufefftasks: [{id: "1.10", key: "1.9"}]'


@pytest.mark.parametrize(
    "text",
    [
        'a: &n "1.9"\ntasks:\n  - id: *n\n',  # another place says it
        "tasks:\n  - id: >-\n      1.9\n",
        'tasks:\n  - id: "1\\u002e9"\n',
        "tasks:\n  - ? id\n    : 1.9\n",
        'a: &t {id: "1.9"}\ntasks:\n  - *t\n',
    ],
)
def test_what_is_written_in_another_way_is_refused_and_not_guessed(text: str) -> None:
    with pytest.raises(DataStop, match="không sửa tự động được"):
        spliced(text)


def test_an_anchor_whose_alias_would_change_too_is_refused() -> None:
    with pytest.raises(DataStop, match="không sửa tự động được"):
        spliced('tasks:\n  - id: &n "1.9"\nother: *n\n')
