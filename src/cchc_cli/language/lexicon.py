"""The known names of agencies and groups, in a tree of words that text is walked along."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from cchc_cli.language.agency_words import ABBREVIATIONS, HEADS, LEVELS, OPTIONAL, WORD_LIKE, Words
from cchc_cli.language.words import Gap, Word, split_words, spoken

EntryKind = Literal["agency", "group", "open"]

_MOST = 24  # what a match may cost at most: bounds the walk on hostile text
_SKIPPED_BEFORE = {"co": ("lien",), "cua": ("tinh", "thanh"), "thuoc": ("tinh", "thanh"), "cap": ("tinh",)}
_SIMILAR = 0.35  # share of common letter triples from which a name is worth a hint


@dataclass(frozen=True, slots=True)
class Entry:
    """Who is known: `names` has the name first, then symbol and aliases; an open expression has no id."""

    id: str
    kind: EntryKind
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write an entry's name, as words of the tree."""

    entry: Entry
    words: Words
    spoken: Words
    cost: int
    symbol: str = ""  # the name when it is a short symbol, valid in its own letters only
    locality: str = ""  # the level (`tinh`, `thanh pho`) that was left out at the end


@dataclass(slots=True, eq=False)
class Node:
    children: dict[str, Node] = field(default_factory=dict)
    optional: list[tuple[Node, int]] = field(default_factory=list)
    ends: list[Name] = field(default_factory=list)

    def child(self, key: str) -> Node:
        if key not in self.children:
            node = self.children[key] = Node()
            if key in OPTIONAL:
                self.optional.append((node, OPTIONAL[key]))
        return self.children[key]


@dataclass(frozen=True, slots=True)
class Hit:
    """The longest names found from a place: `end` is the word after, several names mean it is ambiguous."""

    end: int
    names: tuple[Name, ...]


States = dict[Node, int]


class Lexicon:
    """Built once from a register; reading text costs the length of the text."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.root = Node()
        self.localities: dict[str, set[Words]] = defaultdict(set)
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

    def match(self, words: Sequence[Word], at: int, start: Node | None = None) -> Hit | None:
        """The longest name that begins at a word, from the root or from the end of a shared head."""
        states = _closed({start or self.root: 0})
        best: Hit | None = None
        for i in range(at, len(words)):
            if i > at and words[i].gap is Gap.HARD:
                break
            moved = _closed(_moved(states, words[i]))
            names = _cheapest(moved, words, at, i + 1)
            best = Hit(i + 1, names) if names else best
            states = moved if i == at else _merged(moved, _skipping(states, words, i))
            if not states:
                break
        return best

    def node(self, words: Iterable[str], start: Node | None = None) -> Node | None:
        """Where some words lead in the tree; nowhere when no name begins so."""
        node: Node | None = start or self.root
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
        symbol = name.strip() if len(cut) == 1 and sum(c.isupper() for c in name) > 1 else ""
        said = tuple(spoken(word.text) for word in cut)
        for cost, words in _ways_to_write(entry, keys):
            self._insert(Name(entry, words, said, cost, symbol))
        if entry.kind == "open":
            return
        if (place := locality_at_end(said)) is not None:
            at, level, proper = place
            if proper:
                self.localities[level].add(keys[-len(proper) :])
            if keys[:at] not in HEADS or keys[:at] in _STANDING:
                for cost, words in _ways_to_write(entry, keys[:at]):
                    self._insert(Name(entry, words, said[:at], cost + 8, locality=level))

    def _insert(self, name: Name) -> None:
        node = self.root
        for key in name.words:
            node = node.child(key)
        if all((other.entry, other.cost) != (name.entry, name.cost) for other in node.ends):
            node.ends.append(name)


_STANDING = frozenset({("thanh", "tra"), ("cong", "an")})


def locality_at_end(said: Words) -> tuple[int, str, Words] | None:
    """Where `tỉnh`, `thành phố Hà Nội` begins at the end of a name, its level, and the proper name."""
    for at in range(len(said) - 1, max(0, len(said) - 7), -1):
        for level, forms in _PROVINCE_WORDS.items():
            for form in forms:
                proper = said[at + len(form) :]
                if said[at : at + len(form)] == form and len(proper) <= 4 and proper[:1] not in _OF_THE_PARTY:
                    begin = at - 1 if said[at - 1] in _BEFORE_LEVEL and at > 1 else at
                    return begin, level, proper
    return None


def _said(*phrases: str) -> tuple[Words, ...]:
    return tuple(tuple(map(spoken, phrase.split())) for phrase in phrases)


_PROVINCE_WORDS = {"tinh": _said("tỉnh", "tinh"), "thanh pho": _said("thành phố", "thanh pho", "tp")}
_OF_THE_PARTY = _said("ủy", "uy", "đoàn", "doan")  # Tỉnh ủy, Tỉnh đoàn are no localities
_BEFORE_LEVEL = {words[0] for words in _said("cấp", "của", "thuộc", "cap", "cua", "thuoc")}


def _exact_key(text: str) -> str:
    return " ".join(word.key for word in split_words(text))


def _triples(text: str) -> set[str]:
    padded = f"  {text} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}


def _ways_to_write(entry: Entry, words: Words) -> Iterator[tuple[int, Words]]:
    """The words as they are, in full, and where it is common, shortened or in another order."""
    yield 0, words
    full = tuple(itertools.chain.from_iterable(ABBREVIATIONS.get(w, (w,)) if w not in WORD_LIKE else (w,) for w in words))
    if full != words:
        yield 2, full
    if (bare := _without(full, ("viet", "nam"))) and len(bare) > 2:
        yield 6, bare
    if full[:4] == ("uy", "ban", "mat", "tran"):
        yield 7, full[2:]
        if bare:
            yield 8, bare[2:]
    if entry.kind == "group":
        yield from ((5, other) for other in _reordered(full))


def _without(words: Words, left_out: Words) -> Words | None:
    for i in range(1, len(words) - len(left_out) + 1):
        if words[i : i + len(left_out)] == left_out:
            return words[:i] + words[i + len(left_out) :]
    return None


def _reordered(words: Words) -> Iterator[Words]:
    """`các huyện, thị xã, thành phố` in every order: the levels make one set."""
    run: list[Words] = []
    begin = i = 0
    while i < len(words):
        level = next((words[i : i + n] for n in (2, 1) if words[i : i + n] in LEVELS), None)
        if level is None and words[i] == "va" and run:
            i += 1
            continue
        if level is None and len(run) > 1:
            break
        if level is None:
            run, i = [], i + 1
            continue
        begin = i if not run else begin
        run.append(level)
        i += len(level)
    if 1 < len(run) < 5:
        for order in itertools.permutations(run):
            if list(order) != run:
                yield words[:begin] + tuple(itertools.chain.from_iterable(order)) + words[i:]


def _moved(states: States, word: Word) -> States:
    """Where one word of text leads: by itself, as a known abbreviation, or as initials."""
    moved: States = {}
    full = ABBREVIATIONS.get(word.key) if word.initials or word.key not in WORD_LIKE else None
    for node, cost in states.items():
        if (direct := node.children.get(word.key)) is not None:
            moved[direct] = min(cost, moved.get(direct, _MOST))
        if full:
            _follow(node, full, cost + 3, moved)
        if word.initials and len(word.key) < 16:
            _spell(node, word.key, cost + 5, moved)
    return moved


def _follow(node: Node, path: Words, cost: int, moved: States) -> None:
    reached: States = {node: cost}
    for key in path:
        reached = _closed({n.children[key]: c for n, c in reached.items() if key in n.children})
    for end, price in reached.items():
        moved[end] = min(price, moved.get(end, _MOST))


def _spell(node: Node, letters: str, cost: int, moved: States) -> None:
    reached: States = {node: cost}
    for letter in letters:
        further: States = {}
        for at, price in reached.items():
            for key, child in at.children.items():
                if key[:1] == letter:
                    further[child] = min(price, further.get(child, _MOST))
        reached = _closed(further)
        if not reached:
            return
    for end, price in reached.items():
        moved[end] = min(price, moved.get(end, _MOST))


def _closed(states: States) -> States:
    """With every place reached by leaving out optional words of the names."""
    todo = [node for node in states if node.optional]
    while todo:
        node = todo.pop()
        for further, price in node.optional:
            cost = states[node] + price
            if cost < min(_MOST, states.get(further, _MOST)):
                states[further] = cost
                todo.append(further)
    return states


def _merged(one: States, other: States) -> States:
    for node, cost in other.items():
        if cost < one.get(node, _MOST):
            one[node] = cost
    return one


def _skipping(states: States, words: Sequence[Word], i: int) -> States:
    """The same places with a word of text passed over: `và`, `các`, a word written twice."""
    key = words[i].key
    price = OPTIONAL.get(key)
    if price is None and key == words[i - 1].key:
        price = 9
    if price is None and i + 1 < len(words) and words[i + 1].key in _SKIPPED_BEFORE.get(key, ()):
        price = 3
    return {node: cost + price for node, cost in states.items() if cost + price < _MOST} if price else {}


def _cheapest(states: States, words: Sequence[Word], at: int, end: int) -> tuple[Name, ...]:
    """The names that end here at the least cost; accents decide between names with the same letters."""
    found = [
        (cost + name.cost, name)
        for node, cost in states.items()
        for name in node.ends
        if not name.symbol or _written_as(name.symbol, words, at, end)
    ]
    if not found:
        return ()
    least = min(cost for cost, _ in found)
    names = {name.entry: name for cost, name in found if cost == least}
    if len(names) > 1:
        said = tuple(spoken(word.text) for word in words[at:end])
        same = {entry: name for entry, name in names.items() if name.spoken == said}
        names = same or names
    return tuple(names.values())


def _written_as(symbol: str, words: Sequence[Word], at: int, end: int) -> bool:
    """A symbol counts in its own letters or in capitals; in small ones only where it stands alone."""
    text = words[at].text
    return end - at > 1 or text == symbol or text.isupper() or len(words) == 1
