"""Known names: the ways in which one is written, and a tree of their words along which a text is followed."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cchc_cli.language.agencies.agency_words import ABBREVIATIONS, HEADS, LEVELS, OPTIONAL, WORD_LIKE, Words
from cchc_cli.language.agencies.phrase import Entry
from cchc_cli.language.words import Gap, Word, small_letters, spoken


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


def ways_to_write(words: Words, *, group: bool) -> Iterator[tuple[int, Words]]:
    """The words as they are, in full, and where it is common, shortened or in another order."""
    yield 0, words
    full = tuple(itertools.chain.from_iterable(_in_full(word) for word in words))
    if full != words and not (len(words) == 1 and full in HEADS):  # VP alone is no Văn phòng
        yield 2, full
    if (bare := _without(full, ("viet", "nam"))) and len(bare) > 2:
        yield 6, bare
    if full[:4] == ("uy", "ban", "mat", "tran"):
        yield 7, full[2:]
        if bare:
            yield 8, bare[2:]
    if group:
        orders = list(_reordered(full))
        yield from ((5 if len(other) == len(full) else 7, other) for other in orders)  # all of them before some
        if full[:4] == _COMMITTEE and (orders or full[4:5] == ("cap",)):  # `các xã, phường`, `cấp xã` alone
            yield from ((9, other[4:]) for other in (full, *orders) if "xa" in other and "thi" not in other)


_COMMITTEE = ("uy", "ban", "nhan", "dan")


def _without(words: Words, left_out: Words) -> Words | None:
    for i in range(1, len(words) - len(left_out) + 1):
        if words[i : i + len(left_out)] == left_out:
            return words[:i] + words[i + len(left_out) :]
    return None


def _reordered(words: Words) -> Iterator[Words]:
    """`các huyện, thị xã, thành phố` in every order, and any two or more of them: the levels make one set."""
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
        orders = itertools.chain.from_iterable(itertools.permutations(run, n) for n in range(2, len(run) + 1))
        for order in (order for order in orders if list(order) != run):
            yield words[:begin] + tuple(itertools.chain.from_iterable(order)) + words[i:]


def _in_full(word: str) -> Words:
    return (word,) if word in WORD_LIKE else ABBREVIATIONS.get(word, (word,))


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
class NameNode:
    children: dict[str, NameNode] = field(default_factory=dict)
    optional: list[tuple[NameNode, int]] = field(default_factory=list)
    ends: list[Name] = field(default_factory=list)

    def child(self, key: str, left_out: int | None) -> NameNode:
        """The node after a word; `left_out` is the price of doing without the word."""
        node = self.children.setdefault(key, NameNode())
        if left_out is not None and all(other is not node for other, _ in self.optional):
            self.optional.append((node, left_out))
        return node


States = dict[NameNode, int]  # places in the tree, and what it cost to get there


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


def _follow(node: NameNode, path: Words, cost: int, into: States) -> None:
    reached: States = {node: cost}
    for key in path:
        reached = closed({n.children[key]: c for n, c in reached.items() if key in n.children})
    for end, price in reached.items():
        into[end] = min(price, into.get(end, _MOST))


def _spell(node: NameNode, letters: str, cost: int, into: States) -> None:
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
