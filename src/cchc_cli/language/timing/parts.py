"""Which words of a timing phrase gave which part of its meaning: for whoever asks why it is read so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from cchc_cli.language.timing.grammar import read_phrase
from cchc_cli.language.timing.resolution import claims_of, governing, recurs, timed_spans, verbatim
from cchc_cli.language.timing.times_before import Reading
from cchc_cli.language.timing.tokens import Cursor, is_numeral
from cchc_cli.language.timing.windows import TimeContext, Window

PartKind = Literal["time", "all-year", "recurrence", "condition", "if-any", "aside"]


@dataclass(frozen=True, slots=True)
class TimePart:
    """Words as they stand, what they are, and the windows that they gave; `aside` words changed nothing."""

    text: str
    kind: PartKind
    windows: tuple[Window, ...] = ()


def parts_of(text: str, context: TimeContext) -> list[TimePart]:
    """The parts of a phrase that is understood, in its order."""
    cur = Cursor(text, context.years)
    said = read_phrase(cur)
    found = list(_found(cur, said, context))
    found += _between(cur, [place for place, _ in found])
    return [part for _, part in sorted(found, key=lambda pair: pair[0])]


Place = tuple[int, int]  # of tokens: the first, and the one after the last


def _found(cur: Cursor, said: Reading, context: TimeContext) -> Iterator[tuple[Place, TimePart]]:
    returns = recurs(said)
    for place, pieces in groupby(said.pieces, key=lambda piece: (piece.at, piece.to)):
        windows = (claim.window for piece in pieces for claim in claims_of(piece, context, recurs=returns))
        yield place, TimePart(verbatim(cur, *place), "time", tuple(dict.fromkeys(windows)))
    binding = {(c.at, c.to) for c in governing(cur, said, recurs=returns)}
    places: list[tuple[Place, PartKind]] = [(place, "recurrence") for place in said.recurring]
    places += [(place, "all-year") for place in [*said.steady, *said.sudden]]
    places += [((c.at, c.to), "condition" if (c.at, c.to) in binding else "aside") for c in said.conditions]
    timed = timed_spans(cur, said)
    places += [((s.at, s.to), "time" if s in timed else "aside") for s in said.spans]
    places += [(place, "if-any") for place in said.if_any_at]
    yield from ((place, TimePart(verbatim(cur, *place), kind)) for place, kind in places)


def _parts_words(cur: Cursor, at: int) -> bool:
    """Is it a sign, but not the one inside `03/11`, `II, III`?"""
    cur.i = at
    inside = cur.key() in {"/", "-", ","} and all(cur.number(n) or is_numeral(cur.key(n)) for n in (-1, 1))
    return cur.token().kind == "sign" and not inside


def _between(cur: Cursor, places: list[Place]) -> Iterator[tuple[Place, TimePart]]:
    """The words that no part has."""
    taken = {n for at, to in places for n in range(at, to)}
    left = [n for n, token in enumerate(cur.tokens) if n not in taken and not _parts_words(cur, n)]
    for _, run in groupby(enumerate(left), key=lambda pair: pair[1] - pair[0]):
        numbers = [n for _, n in run]
        place = numbers[0], numbers[-1] + 1
        if text := verbatim(cur, *place):
            yield place, TimePart(text, "aside")
