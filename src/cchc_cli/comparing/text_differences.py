"""What changed inside a text, word by word, and between two lists of texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from typing import Literal

from cchc_cli.comparing.matching import likeness
from cchc_cli.language.text import one_line

_WORD = re.compile(r" ?(?:[\w/.\-–]*\w|[^\w\s])")  # a word with what joins its parts, or one mark; its space before it
_MOST_STEPS = 4_000_000  # words of the one times words of the other: more is shown as all new
_LETTER = re.compile(r"\w")
_ALIKE = 0.4  # share of common words from which a paragraph is taken for another one changed
_NEAR = 40  # paragraphs among which the changed one is looked for


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A stretch of words that stayed, went or came."""

    op: Literal["same", "removed", "added"]
    text: str


def compare_words(old: str, new: str) -> tuple[TextPiece, ...]:
    """The pieces whose `same` and `removed` give the old text, `same` and `added` the new one, white space aside."""
    was, now = _WORD.findall(one_line(old)), _WORD.findall(one_line(new))
    if len(was) * len(now) > _MOST_STEPS:
        return tuple(_pieces("".join(was), "".join(now)))
    matcher = SequenceMatcher(None, [w.strip() for w in was], [w.strip() for w in now], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if _worth_keeping(block, was, now)]
    pieces: list[TextPiece] = []
    i = k = 0
    for block in blocks:
        pieces += _pieces("".join(was[i : block.a]), "".join(now[k : block.b]))
        i, k = block.a + block.size, block.b + block.size
        if block.size:
            pieces.append(TextPiece("same", "".join(now[block.b : k])))
    return tuple(pieces)


def _worth_keeping(block: Match, was: Sequence[str], now: Sequence[str]) -> bool:
    """Marks alone that stayed between two changes are no words that stayed. The last block, of size 0, is kept."""
    first = block.a == 0 and block.b == 0
    last = block.a + block.size == len(was) and block.b + block.size == len(now)
    return first or last or any(_LETTER.search(word) for word in now[block.b : block.b + block.size])


def _pieces(removed: str, added: str) -> Iterator[TextPiece]:
    if removed:
        yield TextPiece("removed", removed)
    if added:
        yield TextPiece("added", added)


@dataclass(frozen=True, slots=True)
class ListStep:
    """One text of a list that came (`old` None), went (`new` None) or changed, with its places counted from 0."""

    old: int | None
    new: int | None


def compare_lists(old: Sequence[str], new: Sequence[str]) -> Iterator[ListStep]:
    """What differs between two lists whose order matters; white space does not count."""
    was, now = [*map(one_line, old)], [*map(one_line, new)]
    for tag, i, j, k, n in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _steps(was, now, range(i, j), range(k, n))


def _steps(was: Sequence[str], now: Sequence[str], old: range, new: range) -> Iterator[ListStep]:
    """Two stretches that differ: texts much alike are one text changed, in order; the rest went or came."""
    places = list(old)
    for place in new:
        like = next((p for p in places[:_NEAR] if likeness(was[p], now[place]) >= _ALIKE), None)
        if like is None and len(old) == len(new) == 1:
            like = places[0]
        if like is not None:
            yield from (ListStep(gone, None) for gone in places[: places.index(like)])
            del places[: places.index(like) + 1]
        yield ListStep(like, place)
    yield from (ListStep(gone, None) for gone in places)
