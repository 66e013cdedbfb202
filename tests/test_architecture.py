"""The house is what DESIGN says it is: imports run downward, a name and a file stand once, no folder is crowded."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from builders import REPOSITORY

PACKAGE = REPOSITORY / "src" / "cchc_cli"
# from the ground up; a room imports itself and those before it
ROOMS = (
    "language",
    "files",
    "model",
    "tracking",
    "comparing",
    "checking",
    "starting",
    "importing",
    "documents",
    "cli",
)
MOST_MODULES = 13
TERMINAL = {"typer", "rich"}
MADE = PACKAGE / "documents" / "compiled"  # of the shipped templates, by tools/build_templates.py
MODULES = sorted(set(PACKAGE.rglob("*.py")) - set(MADE.glob("part_*.py")))


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Every module that a file names in an import, within functions and for type checkers too."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}:{node.lineno}: relative"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_above(room: str) -> set[str]:
    return set(ROOMS[ROOMS.index(room) + 1 :])


def test_every_folder_is_a_room() -> None:
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_imports_one_above_it(room: str) -> None:
    upward = {
        f"{name(path)} imports {module}"
        for path in MODULES
        if name(path).startswith(f"{room}/")
        for module in imported(path)
        if module.startswith("cchc_cli.") and module.split(".")[1] in rooms_above(room)
    }
    assert upward == set()


def test_only_the_command_line_knows_the_terminal() -> None:
    knowing = {
        name(path)
        for path in MODULES
        if not name(path).startswith("cli/")
        for module in imported(path)
        if module.split(".")[0] in TERMINAL
    }
    assert knowing == set()


def test_no_public_class_name_stands_twice() -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for path in MODULES:
        for node in tree(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes[node.name].append(name(path))
    assert {kind: found for kind, found in homes.items() if len(found) > 1} == {}


def test_no_file_name_stands_twice() -> None:
    """Of the modules of `commands/` a command's name decides."""
    homes: dict[str, list[str]] = defaultdict(list)
    for path in MODULES:
        if path.name != "__init__.py" and path.parent.name != "commands":
            homes[path.name].append(name(path))
    assert {file: found for file, found in homes.items() if len(found) > 1} == {}


def test_no_folder_is_crowded() -> None:
    counts: dict[str, int] = defaultdict(int)
    for path in MODULES:
        if path.name != "__init__.py" and path.parent.name != "commands":
            counts[name(path.parent)] += 1
    assert {folder: count for folder, count in counts.items() if count > MOST_MODULES} == {}
