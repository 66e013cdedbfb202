"""Every kind of problem that files, validation and rules declare: used, tested, and said in one way."""

from __future__ import annotations

import ast
import pkgutil
import re
import string
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from builders import REPOSITORY
from cchc_cli import checking, files, model
from cchc_cli.files.problems import ProblemKind
from cchc_cli.language.nearest import perhaps
from cchc_cli.language.timing.timing import UNREAD_REASONS, Unread, say_unread
from cchc_cli.model.validation import kind_of, shown

VIETNAMESE = re.compile(r"[ăâđêôơưàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]")


def modules(room: ModuleType) -> Iterator[ModuleType]:
    return (import_module(f"{room.__name__}.{found.name}") for found in pkgutil.iter_modules(room.__path__))


def kinds_in(value: object) -> Iterator[ProblemKind]:
    """The kind that a module's name stands for, or those of a table."""
    if isinstance(value, ProblemKind):
        yield value
    elif isinstance(value, dict | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from kinds_in(item)


def declared(room: ModuleType) -> list[ProblemKind]:
    return [kind for m in modules(room) for name in assigned(m) for kind in kinds_in(getattr(m, name))]


def assigned(module: ModuleType) -> Iterator[str]:
    """The names that a module gives values of its own: what it imports is declared elsewhere."""
    for node in tree(module).body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def tree(module: ModuleType) -> ast.Module:
    return ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))


RULED = list(dict.fromkeys(declared(checking)))
EVERY = [*RULED, *dict.fromkeys([*declared(files), *declared(model)])]


def label(kind: ProblemKind) -> str:
    return f"{kind.code}: {kind.message[:24]}"


def test_the_kinds_are_found() -> None:
    assert {"duplicate-task", "in-future", "task-changed", "calendar-day", "no-plan"} <= {kind.code for kind in RULED}
    assert {"bom", "duplicate-key", "yaml-syntax", "unknown-key"} <= {kind.code for kind in EVERY}


def test_no_two_rules_share_a_code_nor_does_a_rule_take_one_of_reading_or_validation() -> None:
    assert [code for code, times in Counter(kind.code for kind in RULED).items() if times > 1] == []
    assert {kind.code for kind in RULED} & {kind.code for kind in EVERY[len(RULED) :]} == set()


@pytest.mark.parametrize("module", list(modules(checking)), ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_kind_is_given_by_a_rule_beside_it(module: ModuleType) -> None:
    used = {n.id for n in ast.walk(tree(module)) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    assert [n for n in assigned(module) if isinstance(getattr(module, n), ProblemKind) and n not in used] == []


def test_every_code_is_looked_for_by_a_test() -> None:
    here = Path(__file__)
    texts = [p.read_text(encoding="utf-8") for p in (REPOSITORY / "tests").rglob("test_*.py") if p != here]
    assert sorted({k.code for k in EVERY if not any(f'"{k.code}"' in text for text in texts)}) == []


@pytest.mark.parametrize("kind", EVERY, ids=label)
def test_every_message_can_be_filled(kind: ProblemKind) -> None:
    found = [name for _, name, _, _ in string.Formatter().parse(kind.message + kind.hint) if name is not None]
    fields = [name for name in found if not name.startswith("need.")]
    assert all(field.isidentifier() for field in fields)
    for text in kind.filled(**dict.fromkeys(fields, "…")):
        assert "{}" not in text
        assert "{{" not in text


@pytest.mark.parametrize("kind", EVERY, ids=label)
def test_every_message_is_one_vietnamese_sentence_in_small_letters(kind: ProblemKind) -> None:
    assert VIETNAMESE.search(kind.message)
    assert kind.message[0] in "«{" or kind.message[0].islower()
    for text in (kind.message, kind.hint):
        assert not text.endswith(".")
        assert "\n" not in text


@pytest.mark.parametrize("code", set(UNREAD_REASONS) | {"not-understood", "incomplete", "backwards", "no-year"})
def test_a_timing_that_is_not_understood_is_explained_with_its_piece(code: str) -> None:
    words = say_unread(Unread("Quý V", 4, "V", code))
    assert words.endswith(": dừng ở «V»")
    assert words[0].islower()


def test_the_nearest_name_is_offered_in_quotes() -> None:
    assert perhaps("Sở Y tế") == "có phải: «Sở Y tế»?"
    assert perhaps() == ""


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
