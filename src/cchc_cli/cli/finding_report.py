"""Problems shown: as text with the line and a caret, as JSON, as annotations of GitHub Actions."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from cchc_cli.cli.needs import spelled
from cchc_cli.files.problems import Problem, Severity, to_mend

WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"}
LOOKED_AT = "đã xem xét"
_LONGEST = 100  # characters of an excerpt


def as_text(problems: Iterable[Problem]) -> str:
    return "".join(f"{_one(problem)}\n" for problem in problems)


def as_data(problem: Problem) -> dict[str, Any]:
    keys = ("path", "line", "column", "severity", "code", "message")
    accepted = {"accepted": problem.accepted} if problem.accepted else {}
    return {key: getattr(problem, key) for key in keys} | {"hint": spelled(problem.hint)} | accepted


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands (docs.github.com, «Workflow commands for GitHub Actions»)."""
    return "".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": f"cchc {problem.code}"}
    where = ",".join(f"{key}={_escaped(str(value), _PROPERTY)}" for key, value in place.items())
    level = "notice" if problem.accepted else problem.severity
    text = "\n".join(filter(None, (problem.message, _remark(problem)[1])))
    return f"::{level} {where}::{_escaped(text, _MESSAGE)}\n"


_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _MESSAGE | {":": "%3A", ",": "%2C"}


def _escaped(text: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)


def _one(problem: Problem) -> str:
    word = LOOKED_AT if problem.accepted else WORDS[problem.severity]
    head = f"{problem.path}:{problem.line}:{problem.column}: {word}[{problem.code}]: {problem.message}"
    parts = [head]
    if problem.source:
        parts += _excerpt(problem)
    title, said = _remark(problem)
    if said:
        parts.append(f"    {title}: {said}")
    return "\n".join(parts)


def _remark(problem: Problem) -> tuple[str, str]:
    """What follows the message: how to mend it or, once it was looked at, why it was left."""
    return ("lý do", problem.accepted) if problem.accepted else ("gợi ý", spelled(problem.hint))


def _excerpt(problem: Problem) -> tuple[str, str]:
    """The line, cut to a window around the column when it is long, and the caret below it."""
    source, at = "".join(map(_visible, problem.source)), problem.column - 1
    start = max(0, at - _LONGEST // 2) if len(source) > _LONGEST else 0
    shown = source[start : start + _LONGEST]
    before, after = "…" if start else "", "…" if start + _LONGEST < len(source) else ""
    gutter = f"{problem.line:>5} | "
    indent = len(gutter) + len(before) + sum(map(_cells, shown[: at - start]))
    return f"{gutter}{before}{shown}{after}", " " * indent + "^"


def _visible(character: str) -> str:
    """A tab as a space; what a terminal would obey instead of showing it as a sign that stands for it."""
    if character == "\t":
        return " "
    return "�" if unicodedata.category(character) in {"Cc", "Zl", "Zp"} else character


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def count(problems: Collection[Problem], *, files: int | None = None) -> str:
    """The summary: how many of what, in how many files where that is known."""
    left = to_mend(problems)
    errors = [problem.severity for problem in left].count(Severity.ERROR)
    looked_at = f", {len(problems) - len(left)} {LOOKED_AT}" if len(left) < len(problems) else ""
    counted = (
        f"{errors} lỗi, {len(left) - errors} cảnh báo{looked_at}." if problems else "không có lỗi, không có cảnh báo."
    )
    return counted if files is None else f"Đã kiểm tra {files} tệp: {counted}"


REPORTS: Mapping[str, Callable[[Iterable[Problem]], str]] = {"text": as_text, "github": as_github}
