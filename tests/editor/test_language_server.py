"""An editor's view of the files, through the real yaml-language-server: hover, completion, errors."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from builders import PLANS, REPOSITORY
from language_server import SERVER, LanguageServer

NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(
    NODE is None or not SERVER.exists(), reason="yaml-language-server is not installed: npm ci --prefix tests/editor"
)
MODELINE = "# yaml-language-server: $schema=../schemas/{}.schema.json\n"
JOURNAL = MODELINE.format("journal") + "- on: 2021-03-26\n  event: done\n  task: 2.1\n"


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    assert NODE is not None
    server = LanguageServer(NODE, REPOSITORY)
    yield server
    server.close()


def place(text: str, words: str) -> tuple[int, int]:
    """Line and column, from 0, of the first `words`."""
    before = text[: text.index(words)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


@pytest.mark.parametrize("name", ["2021", "agencies", "calendar"])
def test_the_shipped_files_have_no_errors(server: LanguageServer, name: str) -> None:
    path = PLANS / f"{name}.yaml"
    assert server.open(path, path.read_text(encoding="utf-8")) == []


def test_hover_explains_a_key_in_vietnamese(server: LanguageServer) -> None:
    text = (PLANS / "2021.yaml").read_text(encoding="utf-8")
    server.open(PLANS / "hover.yaml", text)
    assert "Quyết định ban hành" in server.hover(*place(text, "decision:"))
    assert "Cơ quan chủ trì, nguyên văn" in server.hover(*place(text, "lead:"))
    assert "Thời gian thực hiện, nguyên văn" in server.hover(*place(text, "time:"))


def test_keys_of_a_task_are_completed(server: LanguageServer) -> None:
    text = MODELINE.format("plan") + 'areas:\n  - number: 1\n    tasks:\n      - id: "1.1"\n        \n'
    server.open(PLANS / "keys.yaml", text)
    assert {"title", "lead", "support", "time", "products", "budget", "note"} <= set(server.completion(5, 8))


def test_events_of_the_journal_are_completed(server: LanguageServer) -> None:
    text = JOURNAL.replace("event: done\n  task: 2.1", "event: ")
    server.open(PLANS / "a.journal.yaml", text)
    assert {"started", "done", "not-arisen", "measured"} <= set(server.completion(2, 9))


def test_a_wrong_value_is_an_error_at_its_place_in_vietnamese(server: LanguageServer) -> None:
    text = (PLANS / "2021.yaml").read_text(encoding="utf-8").replace("date: 2020-12-28", "date: hôm qua")
    (problem,) = server.open(PLANS / "value.yaml", text)
    assert problem["message"] == "viết ngày như 2021-06-30 hoặc 30/6/2021"
    line, column = place(text, "hôm qua")
    assert problem["range"]["start"] == {"line": line, "character": column}


def test_an_unknown_key_and_an_unknown_event_are_errors(server: LanguageServer) -> None:
    text = (PLANS / "agencies.yaml").read_text(encoding="utf-8").replace("    symbol: SNV", "    simbol: SNV")
    assert [problem["range"]["start"]["line"] for problem in server.open(PLANS / "key.yaml", text)] == [
        place(text, "simbol")[0]
    ]
    (problem,) = server.open(PLANS / "b.journal.yaml", JOURNAL.replace("done", "xong"))
    assert problem["range"]["start"] == {"line": 2, "character": 9}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        at_least: 100\n", "        at_least: 100\n        at_most: 100\n"),
        ("        at_least: 100\n", ""),
        ("time: Quý III/2021", "time: {text: Quý III/2021, due: 2021-09-30}"),
    ],
    ids=["two bounds", "no bound", "a reading without its reason"],
)
def test_what_keys_ask_of_each_other_is_asked_while_typing(server: LanguageServer, old: str, new: str) -> None:
    text = (PLANS / "2021.yaml").read_text(encoding="utf-8")
    at = text.index(old)
    problems = server.open(PLANS / f"together-{at}-{len(new)}.yaml", text[:at] + new + text[at + len(old) :])
    (line,) = {problem["range"]["start"]["line"] for problem in problems}
    assert abs(line - text[:at].count("\n")) <= 2, problems


def test_a_sound_journal_has_no_errors(server: LanguageServer) -> None:
    assert server.open(PLANS / "c.journal.yaml", JOURNAL) == []
