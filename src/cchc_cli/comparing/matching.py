"""Which task of one plan is which task of another: the same number, or the same words under another number."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Container, Hashable, Sequence

from cchc_cli.language.text import one_line
from cchc_cli.model.plan import Task

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
