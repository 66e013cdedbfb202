"""Who is known, built once from a register: exact look-up, the longest name in a text, the nearest names."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.language.agencies.agency_words import HEADS, Words
from cchc_cli.language.agencies.localities import provinces_in
from cchc_cli.language.agencies.names import (
    Name,
    NameNode,
    cheapest,
    closed,
    left_out,
    locality_at_end,
    merged,
    moved,
    skipping,
    ways_to_write,
)
from cchc_cli.language.agencies.phrase import Entry
from cchc_cli.language.words import Gap, Word, small_letters, split_words, spoken

_SIMILAR = 0.45  # share of common letter triples from which a name is worth a hint
_STANDING = frozenset({("thanh", "tra"), ("cong", "an")})  # bodies often named without their locality


@dataclass(frozen=True, slots=True)
class Hit:
    """The longest names found from a place: `end` is the word after, several names mean it is ambiguous."""

    end: int
    names: tuple[Name, ...]


class Lexicon:
    """Built once from a register; reading text costs the length of the text."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.root = NameNode()
        self.localities: dict[str, set[Words]] = defaultdict(set)  # by level; an empty one: the level alone
        self.provinces: set[Words] = set()  # those that any name tells: whose register it is
        self._exact: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for key in dict.fromkeys(_exact_key(name) for name in (entry.id, *entry.names) if name):
                self._exact[key].append(entry)
            for name in entry.names:
                self._add(entry, name)

    def find(self, text: str) -> list[Entry]:
        """Entries whose id, symbol, name or alias is the text, accents, case and punctuation aside."""
        return list(self._exact.get(_exact_key(text), ()))

    def suggest(self, text: str, n: int = 3) -> list[str]:
        """The known names nearest to the text, best first."""
        triples = _triples(" ".join(word.key for word in split_words(text[:200])))
        index, names = self._triples
        shared = Counter(itertools.chain.from_iterable(index.get(triple, ()) for triple in triples))
        scored = ((2 * count / (len(triples) + names[i][1]), -i) for i, count in shared.items())
        best = sorted((s for s in scored if s[0] >= _SIMILAR), reverse=True)
        return list(dict.fromkeys(names[-i][0] for _, i in best[: 3 * n]))[:n]

    def match(
        self, words: Sequence[Word], at: int, start: NameNode | None = None, limit: int | None = None
    ) -> Hit | None:
        """The longest name that begins at a word and ends before `limit`, from the root or a shared head."""
        states = closed({start or self.root: 0})
        best: Hit | None = None
        for i in range(at, len(words) if limit is None else limit):
            if i > at and words[i].gap is Gap.HARD:
                break
            onward = closed(moved(states, words[i]))
            names = cheapest(onward, words, at, i + 1)
            if i == at and start is None and len(words[i].key) < 3:  # two letters are the initials of too much
                names = tuple(name for name in names if name.words == (words[i].key,))
            best = Hit(i + 1, names) if names else best
            states = onward if i == at else merged(onward, skipping(states, words, i))
            if not states:
                break
        return best

    def node(self, words: Iterable[str], start: NameNode | None = None) -> NameNode | None:
        """Where some words lead in the tree; nowhere when no name begins so."""
        node: NameNode | None = start or self.root
        for word in words:
            node = node.children.get(word) if node else None
        return node

    @cached_property
    def _triples(self) -> tuple[dict[str, list[int]], list[tuple[str, int]]]:
        index: dict[str, list[int]] = defaultdict(list)
        names: list[tuple[str, int]] = []
        for name in dict.fromkeys(name for entry in self.entries for name in entry.names):
            triples = _triples(" ".join(word.key for word in split_words(name)))
            for triple in triples:
                index[triple].append(len(names))
            names.append((name, len(triples)))
        return index, names

    def _add(self, entry: Entry, name: str) -> None:
        cut = split_words(name)
        if not cut:
            return
        keys = tuple(word.key for word in cut)
        self.provinces |= set(provinces_in(keys))
        symbol = name.strip() if len(cut) == 1 and sum(c.isupper() for c in name) > 1 else ""
        typed = tuple(small_letters(word.text) for word in cut)
        for cost, words in ways_to_write(keys, group=entry.kind == "group"):
            self._insert(Name(entry, words, typed, cost, symbol))
        if entry.kind == "open":
            return
        if (place := locality_at_end(tuple(map(spoken, typed)))) is not None:
            at, level, proper = place
            self.localities[level].add(keys[-len(proper) :] if proper else ())
            if keys[:at] not in HEADS or keys[:at] in _STANDING:
                for cost, words in ways_to_write(keys[:at], group=entry.kind == "group"):
                    self._insert(Name(entry, words, typed[:at], cost + 8, locality=level))

    def _insert(self, name: Name) -> None:
        node = self.root
        for key, after in zip(name.words, (*name.words[1:], ""), strict=True):
            node = node.child(key, left_out(key, after))
        if all((other.entry, other.cost) != (name.entry, name.cost) for other in node.ends):
            node.ends.append(name)


def _exact_key(text: str) -> str:
    return " ".join(word.key for word in split_words(text))


def _triples(text: str) -> set[str]:
    padded = f"  {text} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}
