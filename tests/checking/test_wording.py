"""The table of messages and the rules fit together: every code is used, every code used is in the table."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import REPOSITORY
from cchc_cli.checking.findings import ERRORS, Finding
from cchc_cli.files import messages as reading_words
from cchc_cli.language.timing.timing import Unread
from cchc_cli.model.wording import NEAREST, RULES, TIME_REASONS, kind_of, say_unread, shown

SOURCES = REPOSITORY / "src" / "cchc_cli"


def calls(name: str) -> Iterator[ast.Call]:
    """Every call of a function or method with this name anywhere in the package."""
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and name == getattr(node.func, "id", getattr(node.func, "attr", "")):
                yield node


def texts(node: ast.AST) -> set[str]:
    return {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def strings_outside(*tables: Path) -> set[str]:
    """Every string literal of the package but those of the tables themselves."""
    paths = [path for path in SOURCES.rglob("*.py") if path not in tables]
    return {text for path in paths for text in texts(ast.parse(path.read_text(encoding="utf-8")))}


def test_every_code_that_a_rule_can_give_is_in_the_table() -> None:
    codes = [call.args[1] for call in calls("Finding") if len(call.args) > 1]
    assert len(codes) > 20
    assert {c.value for c in codes if isinstance(c, ast.Constant)} <= set(RULES)


def test_every_code_of_the_table_is_used() -> None:
    used = strings_outside(SOURCES / "model" / "wording.py")
    assert [code for code in RULES if code not in used] == []


def test_every_code_that_is_an_error_is_in_the_table() -> None:
    assert set(RULES) >= ERRORS


def test_every_code_of_reading_is_used() -> None:
    used = strings_outside(SOURCES / "files" / "wording.py")
    assert [code for code in reading_words.READING if code not in used] == []


@pytest.mark.parametrize("code", RULES)
def test_every_message_can_be_filled(code: str) -> None:
    message, hint = RULES[code]
    names = [name for _, name, _, _ in string.Formatter().parse(message + hint) if name]
    finding = Finding((), code, dict.fromkeys(names, "…"))
    for text in (finding.message(1), finding.hint()):
        assert "{}" not in text
        assert "{{" not in text


@pytest.mark.parametrize("code", RULES)
def test_every_message_is_one_sentence_in_small_letters(code: str) -> None:
    message = RULES[code][0]
    assert not message.endswith(".")
    assert "\n" not in message
    assert message[0] in "«{" or message[0].islower()


@pytest.mark.parametrize("code", set(TIME_REASONS) | {"not-understood", "incomplete", "backwards", "no-year"})
def test_a_timing_that_is_not_understood_is_explained_with_its_piece(code: str) -> None:
    words = say_unread(Unread("Quý V", 4, "V", code))
    assert words.endswith(": dừng ở «V»")
    assert words[0].islower()


def test_the_nearest_name_is_offered_in_quotes() -> None:
    assert NEAREST.format(nearest="Sở Y tế") == "có phải: «Sở Y tế»?"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({}, "một bảng (khóa: giá trị)"),
        ([], "một danh sách (- …)"),
        ("a", "«a»"),
        (None, "để trống"),
        ("a" * 81, f"«{'a' * 79}…»"),
        (object(), "giá trị khác"),
    ],
    ids=["map", "list", "text", "nothing", "long text", "other"],
)
def test_a_value_can_stand_in_a_sentence(value: object, words: str) -> None:
    assert shown(value) == words


def test_a_kind_is_named() -> None:
    assert kind_of("a") == "chữ"
