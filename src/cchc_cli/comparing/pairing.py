"""Which area, agency or group of one edition is which of another: by what it is, not by its number or id alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from cchc_cli.comparing.matching import Pair, likeness, plain
from cchc_cli.language.text import fold
from cchc_cli.model.plan import Area
from cchc_cli.model.register import Agency, Group

T = TypeVar("T")
B = TypeVar("B", Agency, Group)
_ALIKE = 0.6  # share of common words from which two titles are taken for one area's


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
