"""Which task, area, agency of one edition is which of another: by what it is, not by its number alone."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from cchc_cli.language.text import fold, one_line
from cchc_cli.model.plan import Area, Task
from cchc_cli.model.register import Agency, Group

T = TypeVar("T")
B = TypeVar("B", Agency, Group)
Pair = tuple[int | None, int | None]  # places in the old and in the new list; None: it has none there

_ALIKE = 0.6  # share of common words from which two titles are taken for one task's
_COMMON = 12  # a word that more tasks have says nothing about which of them is meant


def pair_tasks(old: Sequence[Task], new: Sequence[Task]) -> list[Pair]:
    """Every task of both once: in the new order, then those that are gone in their old order. Linear in their number.

    A key that the new one gives says which it was, and that it is no other. Then the surest go first: the same
    number and words; the same words; the same number and much the same words; much the
    same words; at last the same number alone.
    """
    matching = _Matching(old, new)
    matching.by(lambda task: task.identity, only={task.key for task in new if task.key})
    matching.by(lambda task: (task.id, plain(task.title)))
    matching.by(lambda task: (plain(task.title), plain(task.lead), _products(task)))
    matching.by(lambda task: plain(task.title))
    matching.leave_keyed()
    matching.by(lambda task: task.id, alike=True)
    matching.by_words()
    matching.by(lambda task: task.id)
    return matching.pairs()


def plain(text: str) -> str:
    """The words without what re-wrapping, re-quoting or a full stop at the end change."""
    return one_line(text).rstrip(" .;,")


def likeness(old: str, new: str) -> float:
    """The share of words that two texts have in common, from 0 to 1."""
    return _likeness(_words(old), _words(new))


def _products(task: Task) -> tuple[str, ...]:
    return tuple(plain(product.name) for product in task.products)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _likeness(old: frozenset[str], new: frozenset[str]) -> float:
    return 2 * len(old & new) / (len(old) + len(new)) if old or new else 1.0


class _Matching:
    def __init__(self, old: Sequence[Task], new: Sequence[Task]) -> None:
        self._old, self._new = old, new
        self._left = dict.fromkeys(range(len(old)))  # not matched yet, in order
        self._found: dict[int, int] = {}  # place in the new list → place in the old one
        self._new_ones: set[int] = set()  # that are known to match nothing

    def by(
        self, key: Callable[[Task], Hashable], *, alike: bool = False, only: Container[Hashable] | None = None
    ) -> None:
        """Matches tasks with equal keys, in order; with `alike` only those whose titles are, or `only` these keys."""
        waiting: dict[Hashable, deque[int]] = {}
        for place in self._left:
            waiting.setdefault(key(self._old[place]), deque()).append(place)
        for place in self._unmatched():
            found = key(self._new[place])
            candidates = waiting.get(found) if only is None or found in only else None
            if candidates and (not alike or self._alike(candidates[0], place)):
                self._match(candidates.popleft(), place)

    def leave_keyed(self) -> None:
        """What has a key that nothing of the old list bears is a new task, however much it is like another."""
        self._new_ones = {place for place in self._unmatched() if self._new[place].key}

    def by_words(self) -> None:
        """Matches each task with the one that shares most of its rare words, when the titles are alike."""
        holders: dict[str, list[int]] = {}
        words = {place: _words(self._old[place].title) for place in self._left}
        for place, own in words.items():
            for word in own:
                holders.setdefault(word, []).append(place)
        rare = {word: places for word, places in holders.items() if len(places) <= _COMMON}
        for place in self._unmatched():
            own = _words(self._new[place].title)
            votes = Counter(p for word in own for p in rare.get(word, ()) if p in self._left)
            best = max(votes, key=lambda p: (_likeness(words[p], own), -p), default=None)
            if best is not None and _likeness(words[best], own) >= _ALIKE:
                self._match(best, place)

    def pairs(self) -> list[Pair]:
        return [*((self._found.get(place), place) for place in range(len(self._new))), *((p, None) for p in self._left)]

    def _alike(self, old: int, new: int) -> bool:
        return likeness(self._old[old].title, self._new[new].title) >= _ALIKE

    def _unmatched(self) -> list[int]:
        return [place for place in range(len(self._new)) if place not in self._found and place not in self._new_ones]

    def _match(self, old: int, new: int) -> None:
        del self._left[old]
        self._found[new] = old


def pair_areas(old: Sequence[Area], new: Sequence[Area], stayed: Iterable[Pair]) -> list[Pair]:
    """Every area of both once, by its place: in the new order, then those that are gone.

    `stayed` has the areas of each task that both plans have. The surest go first: the same title; most of its tasks;
    a title much alike; at last the same number, where some task stayed or there is none to tell by. Of an area that
    was split the part that kept title, or most tasks, is the one there was.
    """
    shared = Counter(pair for pair in stayed if None not in pair)
    found = _Places(len(old), len(new))
    found.by(lambda area: (plain(area.title), area.number), old, new)
    found.by(lambda area: plain(area.title), old, new)
    for (was, now), count in shared.most_common():
        if was is not None and now is not None and 2 * count >= len(old[was].tasks):
            found.take(was, now)
    for was, now in found.free():
        if likeness(old[was].title, new[now].title) >= _ALIKE:
            found.take(was, now)
    for was, now in found.free():
        told = old[was].tasks and new[now].tasks
        if old[was].number == new[now].number and (shared[was, now] or not told):
            found.take(was, now)
    return found.pairs()


def pair_bodies(old: Sequence[B], new: Sequence[B]) -> list[tuple[B | None, B | None]]:
    """Agencies or groups by id, then by name, then by any name that both go by and no other does."""
    found = _Places(len(old), len(new))
    found.by(lambda body: body.id, old, new)
    found.by(lambda body: fold(body.name), old, new)
    known = _names_of_one(old)
    for place in found.unmatched():
        was = next((known[name] for name in map(fold, new[place].names) if name in known), None)
        if was is not None:
            found.take(was, place)
    return [(None if i is None else old[i], None if j is None else new[j]) for i, j in found.pairs()]


def _names_of_one(bodies: Sequence[Agency | Group]) -> dict[str, int]:
    """The names that one body alone goes by, with its place."""
    count = Counter(name for body in bodies for name in {*map(fold, body.names)})
    return {
        name: place for place, body in enumerate(bodies) for name in {*map(fold, body.names)} if count[name] == 1
    }  # fmt: skip


class _Places:
    """The places of two lists as they are matched, each once."""

    def __init__(self, old: int, new: int) -> None:
        self._left = dict.fromkeys(range(old))
        self._new = range(new)
        self._found: dict[int, int] = {}  # place in the new list → place in the old one

    def take(self, was: int, now: int) -> None:
        """Matches two, unless one of them is matched already."""
        if was in self._left and now not in self._found:
            del self._left[was]
            self._found[now] = was

    def by(self, key: Callable[[T], Hashable], old: Sequence[T], new: Sequence[T]) -> None:
        """Matches what has equal keys, in order."""
        waiting: dict[Hashable, list[int]] = {}
        for place in reversed(self._left):
            waiting.setdefault(key(old[place]), []).append(place)
        for place in self.unmatched():
            if same := waiting.get(key(new[place])):
                self.take(same.pop(), place)

    def unmatched(self) -> list[int]:
        return [place for place in self._new if place not in self._found]

    def free(self) -> Iterator[tuple[int, int]]:
        """Every two that are not matched yet."""
        return ((was, now) for now in self.unmatched() for was in list(self._left))

    def pairs(self) -> list[Pair]:
        return [*((self._found.get(place), place) for place in self._new), *((place, None) for place in self._left)]
