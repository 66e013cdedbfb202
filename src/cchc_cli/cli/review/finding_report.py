"""Problems shown: as text with the line and a caret, as JSON, and in the forms that forges read."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from cchc_cli.cli.console import json_text
from cchc_cli.cli.needs import spelled
from cchc_cli.files.problems import Problem, Severity, to_mend
from cchc_cli.language.text import SIGN, visible
from cchc_cli.model.workspace import BODIES

WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"}
LOOKED_AT = "đã xem xét"
_LONGEST = 100  # characters of an excerpt


def as_text(problems: Iterable[Problem]) -> str:
    return "".join(f"{_one(problem)}\n" for problem in problems)


def as_data(problem: Problem) -> dict[str, Any]:
    keys = ("path", "line", "column", "severity", "code", "message")
    accepted = {"accepted": problem.accepted} if problem.accepted else {}
    return {key: getattr(problem, key) for key in keys} | {"hint": _ready(problem)} | accepted


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands (docs.github.com, «Workflow commands for GitHub Actions»)."""
    return "".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    file, title = in_repository(problem.path), f"cchc {problem.code}"
    place = {"file": file, "line": problem.line, "col": problem.column, "title": title}
    where = ",".join(f"{key}={_escaped(str(value), _PROPERTY)}" for key, value in place.items())
    level = "notice" if problem.accepted else problem.severity
    text = "\n".join(filter(None, (problem.message, _remark(problem)[1])))
    return f"::{level} {where}::{_escaped(text, _MESSAGE)}\n"


def in_repository(path: str) -> str:
    """The path as forges know it: from the root of the git repository, of which the workspace may be a sub-folder."""
    file = Path(path).resolve()
    root = next((folder for folder in file.parents if (folder / ".git").exists()), None)
    return path if root is None else file.relative_to(root).as_posix()


_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _MESSAGE | {":": "%3A", ",": "%2C"}


def _escaped(text: str, table: Mapping[str, str]) -> str:
    return visible("".join(table.get(character, character) for character in text))


def as_gitlab(problems: Iterable[Problem]) -> str:
    """A code quality report (docs.gitlab.com, «Code Quality», «Implement a custom tool»)."""
    return _document([_quality(problem, mark) for problem, mark in _marked(problems)])


_GRAVITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def _quality(problem: Problem, mark: str) -> dict[str, Any]:
    return {
        "description": _said(problem),
        "check_name": problem.code,
        "fingerprint": mark,
        "severity": "info" if problem.accepted else _GRAVITY[problem.severity],
        "location": {"path": in_repository(problem.path), "lines": {"begin": problem.line}},
    }


def as_sarif(problems: Iterable[Problem]) -> str:
    """A log of the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0)."""
    from importlib.metadata import version

    marked = _marked(problems)
    codes = sorted({problem.code for problem, _ in marked})
    driver = {"name": "cchc", "version": version("cchc-cli"), "rules": [{"id": code} for code in codes]}
    results = [_result(problem, mark, codes.index(problem.code)) for problem, mark in marked]
    run = {"tool": {"driver": driver}, "language": "vi", "columnKind": "unicodeCodePoints", "results": results}
    return _document({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]})


def _result(problem: Problem, mark: str, rule: int) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(in_repository(problem.path))},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": _said(problem).replace("{", "{{").replace("}", "}}")},  # §3.11.5: braces hold arguments
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"cchc/v1": mark},
        "suppressions": [{"kind": "external", "justification": problem.accepted}] if problem.accepted else [],
    }


def _said(problem: Problem) -> str:
    _, remark = _remark(problem)
    return visible(f"{problem.message} ({remark})" if remark else problem.message)


def _document(data: object) -> str:
    return json_text(data) + "\n"


def _marked(problems: Iterable[Problem]) -> list[tuple[Problem, str]]:
    """Each problem with what forges know it by from one run to the next: lines that move do not change it."""
    seen: Counter[tuple[str, str, str]] = Counter()
    marked = []
    for problem in problems:
        known = (in_repository(problem.path), problem.code, problem.source.strip())
        seen[known] += 1
        mark = hashlib.sha256("\0".join((*known, str(seen[known]))).encode()).hexdigest()
        marked.append((problem, mark))
    return marked


def _one(problem: Problem) -> str:
    word = LOOKED_AT if problem.accepted else WORDS[problem.severity]
    head = f"{problem.path}:{problem.line}:{problem.column}: {word}[{problem.code}]: {problem.message}"
    parts = [_on_one_line(head)]
    if problem.source:
        parts += _excerpt(problem)
    title, said = _remark(problem)
    if said:
        parts.append(f"    {title}: {_on_one_line(said)}")
    return "\n".join(parts)


def _on_one_line(text: str) -> str:
    """A value's line ends are shown: what follows one would look like a line of the program's own."""
    return visible(text).replace("\n", "⏎")


def _remark(problem: Problem) -> tuple[str, str]:
    """What follows the message: how to mend it or, once it was looked at, why it was left."""
    return ("lý do", problem.accepted) if problem.accepted else ("gợi ý", _ready(problem))


def _ready(problem: Problem) -> str:
    """The hint, its command to accept ready to be copied; of a body's own plan it has to be given in that folder."""
    place = f"{problem.path}:{problem.line}"
    hint = spelled(problem.hint)
    below = BODIES in PurePath(problem.path).parts
    return hint if below or " " in place else hint.replace("MÃ CHỖ", f"{problem.code} {place}")


def _excerpt(problem: Problem) -> tuple[str, str]:
    """The line, cut to a window around the column when it is long, and the caret below it."""
    source, at = visible(problem.source.replace("\t", " ").replace("\n", SIGN)), problem.column - 1
    start = max(0, at - _LONGEST // 2) if len(source) > _LONGEST else 0
    shown = source[start : start + _LONGEST]
    before, after = "…" if start else "", "…" if start + _LONGEST < len(source) else ""
    gutter = f"{problem.line:>5} | "
    indent = len(gutter) + len(before) + sum(map(_cells, shown[: at - start]))
    return f"{gutter}{before}{shown}{after}", " " * indent + "^"


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


REPORTS: Mapping[str, Callable[[Iterable[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "gitlab": as_gitlab,
    "sarif": as_sarif,
}
