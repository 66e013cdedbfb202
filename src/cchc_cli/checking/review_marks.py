"""Marks that an import or a new year left for a person: «cần xem: …», in a comment or at the start of a value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_cli.files.problems import Problem, warning
from cchc_cli.files.source import SourceText
from cchc_cli.language.text import one_line

_MARK = re.compile(  # «cần xem» in quotes only speaks of the mark; «cần xem xét» is prose
    r"(?:^|(?P<before>[#\-:;.,\[(«\"'|>]))[ \t]*"
    r"(?P<mark>c(?:ầ|â\u0300|a\u0302\u0300)n[ \t]+xem)"
    r"[ \t]*(?::|(?=[\])\r]|$))",
    re.IGNORECASE,
)
_SURE = ("xem", "Xem", "XEM")  # what is in every mark, found faster than the pattern in a large file
_CLOSING = {"(": ")", "[": "]", "«": "»", '"': '"', "'": "'"}
_LONGEST = 80

NEEDS_REVIEW = warning("needs-review", "còn chỗ phải rà{what}", "rà hoặc điền rồi thì xóa dòng nhắc này")


def review_marks(source: SourceText) -> list[Problem]:
    """A warning for every line that still has such a mark, in the order of the file."""
    return [
        source.problem_at(line, found.start("mark") + 1, NEEDS_REVIEW, what=_what(text[found.end() :], found["before"]))
        for line in sorted(set(_candidates(source)))
        if (found := _MARK.search(text := source.line(line)))
    ]


def _candidates(source: SourceText) -> Iterator[int]:
    for word in _SURE:
        at = source.text.find(word)
        while at >= 0:
            yield source.position(at)[0]
            at = source.text.find(word, at + 1)


def _what(rest: str, before: str | None) -> str:
    """What is to be looked at, as far as it stands on the line of the mark."""
    said = one_line(rest).removesuffix(_CLOSING.get(before or "", "")).strip()
    return f": {said if len(said) <= _LONGEST else said[: _LONGEST - 1] + '…'}" if said else ""
