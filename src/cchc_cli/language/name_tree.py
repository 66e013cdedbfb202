"""Known names as a tree of words, and how a word of text leads on in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cchc_cli.language.agency_words import ABBREVIATIONS, OPTIONAL, WORD_LIKE, Words
from cchc_cli.language.readings import Entry
from cchc_cli.language.words import Gap, Word, small_letters, spoken

_MOST = 24  # what a match may cost at most: bounds the walk on hostile text
_SKIPPED_BEFORE = {"co": ("lien",), "cua": ("tinh", "thanh"), "thuoc": ("tinh", "thanh"), "cap": ("tinh",)}


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write an entry's name, as words of the tree."""

    entry: Entry
    words: Words
    typed: Words  # the words in small letters, with their accents
    cost: int
    symbol: str = ""  # the name when it is a short symbol, valid in its own letters only
    locality: str = ""  # the level (`tinh`, `thanh pho`) that was left out at the end

    @property
    def spoken(self) -> Words:
        return tuple(map(spoken, self.typed))


@dataclass(slots=True, eq=False)
class Node:
    children: dict[str, Node] = field(default_factory=dict)
    optional: list[tuple[Node, int]] = field(default_factory=list)
    ends: list[Name] = field(default_factory=list)

    def child(self, key: str, left_out: int | None) -> Node:
        """The node after a word; `left_out` is the price of doing without the word."""
        node = self.children.setdefault(key, Node())
        if left_out is not None and all(other is not node for other, _ in self.optional):
            self.optional.append((node, left_out))
        return node


States = dict[Node, int]  # places in the tree, and what it cost to get there


def moved(states: States, word: Word) -> States:
    """Where one word of text leads: by itself, as a known abbreviation, or as initials."""
    reached: States = {}
    full = ABBREVIATIONS.get(word.key) if word.initials or word.key not in WORD_LIKE else None
    for node, cost in states.items():
        if (direct := node.children.get(word.key)) is not None:
            reached[direct] = min(cost, reached.get(direct, _MOST))
        if full:
            _follow(node, full, cost + 3, reached)
        if word.initials and len(word.key) < 16:
            _spell(node, word.key, cost + 5, reached)
    return reached


def _follow(node: Node, path: Words, cost: int, into: States) -> None:
    reached: States = {node: cost}
    for key in path:
        reached = closed({n.children[key]: c for n, c in reached.items() if key in n.children})
    for end, price in reached.items():
        into[end] = min(price, into.get(end, _MOST))


def _spell(node: Node, letters: str, cost: int, into: States) -> None:
    reached: States = {node: cost}
    for letter in letters:
        further: States = {}
        for at, price in reached.items():
            for key, child in at.children.items():
                if key[:1] == letter:
                    further[child] = min(price, further.get(child, _MOST))
        reached = closed(further)
        if not reached:
            return
    for end, price in reached.items():
        into[end] = min(price, into.get(end, _MOST))


def closed(states: States) -> States:
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


def merged(one: States, other: States) -> States:
    for node, cost in other.items():
        if cost < one.get(node, _MOST):
            one[node] = cost
    return one


def left_out(key: str, after: str) -> int | None:
    """What it costs to leave out a word that names may have or lack; None when it may not."""
    return 3 if after in _SKIPPED_BEFORE.get(key, ()) else OPTIONAL.get(key)


def skipping(states: States, words: Sequence[Word], i: int) -> States:
    """The same places with a word of text passed over: `và`, `các`, a word written twice."""
    key = words[i].key
    price = left_out(key, words[i + 1].key if i + 1 < len(words) else "")
    if price is None and words[i].text == words[i - 1].text and words[i].gap is Gap.SPACE:
        price = 9
    return {node: cost + price for node, cost in states.items() if cost + price < _MOST} if price else {}


def cheapest(states: States, words: Sequence[Word], at: int, end: int) -> tuple[Name, ...]:
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
    names = {name.entry.id or name.entry: name for cost, name in found if cost == least}
    return _most_alike(tuple(names.values()), [word.text for word in words[at:end]])


def _most_alike(names: tuple[Name, ...], texts: list[str]) -> tuple[Name, ...]:
    if len(names) == 1:
        return names
    typed = tuple(small_letters(text) for text in texts)
    said = tuple(spoken(text) for text in texts)
    same = tuple(name for name in names if name.typed == typed)
    return same or tuple(name for name in names if name.spoken == said) or names


def _written_as(symbol: str, words: Sequence[Word], at: int, end: int) -> bool:
    """A symbol counts in its own letters or in capitals; in small ones only where it stands alone."""
    text = words[at].text
    return end - at > 1 or text == symbol or text.isupper() or len(words) == 1
