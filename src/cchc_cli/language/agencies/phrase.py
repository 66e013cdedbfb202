"""An agency phrase understood: plain values, apart from the scanner that makes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeVar

EntryKind = Literal["agency", "group", "open"]
MentionKind = Literal["named", "group", "open"]


@dataclass(frozen=True, slots=True)
class Entry:
    """Who is known: `names` has the name first, then symbol and aliases; an open expression has no id."""

    id: str
    kind: EntryKind
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of the phrase, verbatim; `entry` is None for an open expression recognised by its form."""

    entry: Entry | None
    kind: MentionKind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """A piece nobody knows, verbatim; `locality` is what it shares with names behind it: `HĐND, UBND tỉnh`."""

    text: str
    start: int
    end: int
    nearest: str
    locality: str = ""

    @property
    def name(self) -> str:
        return f"{self.text} {self.locality}".rstrip()


@dataclass(frozen=True)
class AgencyPhrase:
    text: str
    mentions: tuple[Mention, ...]
    unknown: tuple[Unknown, ...]

    @cached_property
    def agencies(self) -> tuple[str, ...]:
        """Ids in the order of the phrase, each once."""
        return self._ids("named")

    @cached_property
    def groups(self) -> tuple[str, ...]:
        return self._ids("group")

    @cached_property
    def open(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.text for m in self.mentions if m.kind == "open"))

    @classmethod
    def joined(cls, phrases: Sequence[AgencyPhrase]) -> AgencyPhrase:
        """Several phrases as one of as many lines, each once; what was read in them stays as it was read."""
        once = list({phrase.text: phrase for phrase in phrases if phrase.text}.values())
        if len(once) < 2:
            return once[0] if once else cls("", (), ())
        texts = [phrase.text.rstrip(" .;,") for phrase in once]
        starts = [sum(len(text) + len(_BETWEEN) for text in texts[:n]) for n in range(len(texts))]
        return cls(
            _BETWEEN.join(texts),
            tuple(_moved(mention, by) for by, phrase in zip(starts, once, strict=True) for mention in phrase.mentions),
            tuple(_moved(unknown, by) for by, phrase in zip(starts, once, strict=True) for unknown in phrase.unknown),
        )

    def _ids(self, kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.entry.id for m in self.mentions if m.entry and m.kind == kind))


_BETWEEN = ";\n"
_Piece = TypeVar("_Piece", Mention, Unknown)


def _moved(piece: _Piece, by: int) -> _Piece:
    return replace(piece, start=piece.start + by, end=piece.end + by)
