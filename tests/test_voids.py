"""Nothing that was taken back shows anywhere: every answer is that of the journal without it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from builders import Cchc
from cchc_cli.cli import word_output
from cchc_cli.files.yaml_document import read_document
from cchc_cli.model.journal import EVENTS, Journal, lines_of
from cchc_cli.model.validation import typed
from journals import EXAMPLE, SCORING, happened

DAY = "2022-01-05"
QUESTIONS = [
    ["status"],
    ["status", "-f", "json"],
    ["status", "1.7", "-f", "json"],
    ["status", "--by", "agency", "-f", "csv"],
    ["tasks", "-f", "json"],
    ["show", "1.1", "-f", "json"],
    ["show", "2.2"],
    ["show", "2021-H1"],
    ["deadlines"],
    ["agencies", "-f", "json"],
    ["agencies", "stp"],
    ["targets", "-f", "json"],
    ["score", "--scoring", str(SCORING)],
    ["export", "json"],
    ["export", "csv"],
]
PAPERS = [
    ["report", "progress", "--period", "2021"],
    ["report", "progress", "--period", "2021-Q2"],
    ["report", "worklist", "--quarter", "IV"],
    ["report", "ranking", "--scoring", str(SCORING)],
]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[Any]]]:
    """Where the journal lies, and what was said of it by its text: that of the whole journal is asked for once."""
    return tmp_path_factory.mktemp("journal") / "2021.journal.yaml", {}


@pytest.fixture
def answers(
    cchc: Cchc, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked: tuple[Path, dict[str, list[Any]]]
) -> Callable[[str], list[Any]]:
    """Everything that is said of the plan with a journal of this text."""
    (path, known), made = asked, list[Any]()

    def render(_: object, word: Any) -> bytes:
        made.append(word.context)
        return b""

    monkeypatch.setattr(word_output, "_render", render)

    def ask(text: str) -> list[Any]:
        if text not in known:
            known[text] = say(text)
        return known[text]

    def say(text: str) -> list[Any]:
        path.write_text(text, encoding="utf-8")
        made.clear()
        given = ["--journal", str(path), "--as-of", DAY]
        said = [cchc(*question, *given) for question in QUESTIONS]
        for paper in PAPERS:
            dated = given[:2] if "--period" in paper or "--quarter" in paper else given
            assert cchc(*paper, *dated, "-o", str(tmp_path / "a.docx"), "--force").code == 0, paper
        assert {answer.code for answer in said} == {0}
        return [*((answer.out, answer.err) for answer in said), *map(repr, made)]

    return ask


SENT = happened("2021-06-20", "done", "2021-H1", document="45/BC-SNV")
DATA: list[dict[str, Any]] = [*read_document(EXAMPLE).data, SENT]
LINES = [f"- {json.dumps(row, ensure_ascii=False)}" for row in DATA]
READ = lines_of(typed(Journal, DATA))


def void(number: int) -> str:
    return f'- {{on: 2021-12-19, event: void, ref: "{READ[number].ref}", note: Ghi nhầm, by: Lan}}'


def _is_of(event: str, row: dict[str, Any]) -> bool:
    return row["event"] == event and not row.get("task", "").startswith("2021-")


KINDS: dict[str, Callable[[dict[str, Any]], bool]] = {
    **{event: partial(_is_of, event) for event in EVENTS if event not in {"progress", "void"}},
    "percent": lambda row: "percent" in row,
    "count": lambda row: "count" in row,
    "report": lambda row: row.get("task", "").startswith("2021-"),
}


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_taken_back_is_seen_nowhere(kind: str, answers: Callable[[str], list[Any]]) -> None:
    n = max(n for n, row in enumerate(DATA) if KINDS[kind](row) and READ[n].stands)
    whole, without = answers("\n".join(LINES)), answers("\n".join([*LINES[:n], *LINES[n + 1 :]]))
    assert answers("\n".join([*LINES, void(n)])) == without != whole


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("seed", range(3))
def test_many_taken_back_at_any_place_are_seen_nowhere(seed: int, answers: Callable[[str], list[Any]]) -> None:
    chance = Random(seed)  # noqa: S311
    gone = set(chance.sample(range(len(LINES)), 15))
    written = list(LINES)
    for n in gone:
        at = written.index(LINES[n])
        written.insert(chance.randint(at + 1, len(written)), void(n))
    assert answers("\n".join(written)) == answers("\n".join(line for n, line in enumerate(LINES) if n not in gone))
