"""A test that cannot fail is a defect: every test asserts something itself or expects something to be raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from builders import REPOSITORY


def all_tests() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in (REPOSITORY / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):  # tests in classes too
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"{path.name}: {node.name}", node


def can_fail(test: ast.FunctionDef) -> bool:
    attributes = {node.attr for node in ast.walk(test) if isinstance(node, ast.Attribute)}
    return "raises" in attributes or any(isinstance(node, ast.Assert) for node in ast.walk(test))


def test_every_test_can_fail() -> None:
    every = list(all_tests())
    assert len(every) > 1000
    assert [name for name, test in every if not can_fail(test)] == []
