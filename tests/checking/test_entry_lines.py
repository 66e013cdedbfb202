"""An entry over several lines is an error, with the one line that says the same; entries on one line never are."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import parsed
from cchc_cli.checking.entry_lines import entries_over_lines
from cchc_cli.checking.recording import added_text
from cchc_cli.files.problems import Problem
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.model.journal import Journal
from cchc_cli.model.validation import validate

ONE = '- {on: 2021-03-26, event: done, task: "1.1"}\n'


def found(text: str) -> list[Problem]:
    document = parsed(text, "2021.journal.yaml")
    return list(entries_over_lines(document, validate(document, Journal).value or ()))


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        pytest.param(
            "- on: 2021-03-26\n  event: progress # mới\n  task: '1.1'\n  percent: 050\n",
            '{on: 2021-03-26, event: progress, task: "1.1", percent: 50}',
            id="block",
        ),
        pytest.param(
            '- {on: 2021-03-26, event: done,\n   task: "1.1"}\n',
            '{on: 2021-03-26, event: done, task: "1.1"}',
            id="broken within braces",
        ),
        pytest.param(
            '- {on: 2021-03-26, event: started, task: "1.1", note: "a\n# b"}\n',
            '{on: 2021-03-26, event: started, task: "1.1", note: "a # b"}',
            id="a line that looks like a comment",
        ),
        pytest.param(
            "-\n  on: 2021-03-26\n  event: done\n  task: '1.1'\n  note: |\n    một\n    hai\n"
            "  document: {number: 1/BC-SNV}\n",
            '{on: 2021-03-26, event: done, task: "1.1", note: "một\\nhai\\n", document: {number: 1/BC-SNV}}',
            id="lines of text, the dash alone",
        ),
        pytest.param(
            "- on: 2021-03-26\n  event: measured\n  indicator: 4.1\n  value: 31.20\n",
            '{on: 2021-03-26, event: measured, indicator: "4.1", value: 31.20}',
            id="a value",
        ),
    ],
)
def test_the_line_ready_to_paste_says_the_same(entry: str, line: str) -> None:
    (problem,) = found(ONE + "\n# ghi chú\n" + entry + ONE)
    assert (problem.code, problem.line) == ("entry-lines", 4 if entry.startswith("- ") else 5)
    assert problem.hint == f"thay bằng một dòng: - {line}"
    assert found(ONE + f"- {line}\n") == []
    before, after = (validate(parsed(text), Journal) for text in (entry, f"- {line}\n"))
    assert before.problems == after.problems == ()
    assert before.value == after.value


def test_an_entry_that_refers_to_another_does_not_stand_alone() -> None:
    text = '- &a {on: 2021-03-26, event: started, task: "1.1"}\n- *a\n'
    assert [(p.line, p.hint) for p in found(text)] == [
        (2, 'thay bằng một dòng: - {on: 2021-03-26, event: started, task: "1.1"}')
    ]


@pytest.mark.parametrize("entry", ["- a:\n    - b\n  c: d\n", "- a\n  b\n", "- - a\n  - b\n", "- x:\n  y:\n"])
def test_what_is_no_entry_is_still_told_to_be_on_one_line(entry: str) -> None:
    assert [p.hint for p in found(entry)] == ["viết lại mục này trên một dòng: - {on: …, event: …}"]


TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
ENTRY: Any = st.fixed_dictionaries(
    {"on": st.just("2021-05-01"), "event": st.sampled_from(["done", "difficulty", "progress"]), "task": TEXT},
    optional={"note": TEXT, "by": TEXT, "percent": st.integers(0, 100), "document": st.just({"number": "1/BC-SNV"})},
)


@given(st.lists(ENTRY, min_size=1, max_size=4))
def test_whatever_record_writes_is_one_line_an_entry(entries: list[Any]) -> None:
    text = added_text(b"# so\n", entries)
    assert len(text.splitlines()) == text.count("\n") == len(entries)
    document = parse_document(text.encode(), "2021.journal.yaml")
    assert len(document.data) == len(entries)
    assert list(entries_over_lines(document, ())) == []
