"""An agency phrase understood: plain values, apart from the scanner that makes them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

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

    def _ids(self, kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.entry.id for m in self.mentions if m.entry and m.kind == kind))
