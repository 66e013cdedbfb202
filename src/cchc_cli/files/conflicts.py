"""Marks of a merge that git could not finish, in any text: `<<<<<<<`, `|||||||`, `=======`, `>>>>>>>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_cli.files.problems import Problem, error
from cchc_cli.files.source import SourceText

_SIGNS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")  # in the order in which they come; the second may be missing
_MARK = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$", re.MULTILINE)
_LONGEST = 300  # characters shown of a side

CONFLICT = error(
    "merge-conflict",
    "chưa giải quyết xung đột git: bên {ours}: {our_lines}; bên {theirs}: {their_lines}",
    "giữ lại điều đúng, có khi là của cả hai bên, rồi xóa các dòng <<<<<<<, =======, >>>>>>>",
)
LEFT_OVER = error(
    "merge-conflict",
    "chưa giải quyết xung đột git: còn sót dòng {mark}",
    "xem lại hai bên đã giữ đúng chưa (git diff), rồi xóa dòng này",
)


def conflicts(source: SourceText) -> Iterator[Problem]:
    """One problem a conflict, and one a mark that stands alone."""
    if not any(sign in source.text for sign in _SIGNS):
        return
    marks = list(_MARK.finditer(source.text.replace("\r\n", " \n")))
    while marks:
        taken = _conflict(marks)
        yield _whole(source, taken) if taken else _left_over(source, marks[0])
        del marks[: len(taken) or 1]


def _conflict(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks of the conflict that begins with the first one; none when they are no whole one."""
    for order in (_SIGNS, [_SIGNS[0], *_SIGNS[2:]]):
        if [mark[1] for mark in marks[: len(order)]] == list(order):
            return marks[: len(order)]
    return []


def _whole(source: SourceText, marks: list[re.Match[str]]) -> Problem:
    first, *_, middle, last = marks
    end = marks[1]  # of the first side: where the common ancestor begins, or the other side
    return source.problem(
        first.start(),
        CONFLICT,
        ours=_named(first, "này"),
        theirs=_named(last, "kia"),
        our_lines=_shown(source.text[first.end() : end.start()]),
        their_lines=_shown(source.text[middle.end() : last.start()]),
    )


def _left_over(source: SourceText, mark: re.Match[str]) -> Problem:
    return source.problem(mark.start(), LEFT_OVER, mark=mark[1])


def _named(mark: re.Match[str], otherwise: str) -> str:
    """The branch or revision that git names beside a mark."""
    return (mark[2] or "").strip() or otherwise


def _shown(side: str) -> str:
    """The lines of a side on one line."""
    lines = [line.strip() for line in side.splitlines() if line.strip()]
    text = " ⏎ ".join(lines)
    if len(text) > _LONGEST:
        return f"«{text[:_LONGEST]}…» ({len(lines)} dòng)"
    return f"«{text}»" if text else "không có gì"
