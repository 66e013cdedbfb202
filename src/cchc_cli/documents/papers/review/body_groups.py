"""Bodies of which a list says the same stand together in it: 16 departments are not 16 equal tables."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
_PAIR = 2
_MANY = 4  # two rows of a table's width
_TABLE = "Bảng 1"  # in which the appendix numbers them


def alike(found: Iterable[tuple[str, T]]) -> list[tuple[list[str], T]]:
    """The names of those with equal content, in the order of the first of each."""
    groups: list[tuple[list[str], T]] = []
    for name, content in found:
        known = next((names for names, same in groups if same == content), None)
        if known is None:
            groups.append(([name], content))
        else:
            known.append(name)
    return groups


def once_each(
    found: Iterable[tuple[str, Iterable[T]]], key: Callable[[T], Hashable]
) -> list[tuple[list[str], list[T]]]:
    """Every item once, under the names of all that have it; those of the same bodies together, in order of coming."""
    items: dict[Hashable, tuple[list[str], T]] = {}
    for name, own in found:
        for item in own:
            items.setdefault(key(item), ([], item))[0].append(name)
    groups: dict[tuple[str, ...], list[T]] = {}
    for whose, item in items.values():
        groups.setdefault(tuple(dict.fromkeys(whose)), []).append(item)
    return [(list(whose), own) for whose, own in groups.items()]


class GroupNames:
    """What the groups of an appendix are called: bodies by name while they are few, else by their numbers in a table.

    `numbered` are all bodies in the order of that table.
    """

    def __init__(self, numbered: Iterable[str]) -> None:
        self._numbers = {name: number for number, name in enumerate(numbered, 1)}

    def of(self, bodies: Sequence[str]) -> str:
        """`Sở Tư pháp; Sở Nội vụ (2 cơ quan, đơn vị)`; of many `16 cơ quan, đơn vị (số 1, 3-17 tại Bảng 1)`."""
        counted = f"{len(bodies)} cơ quan, đơn vị"
        if len(bodies) <= _MANY:
            return bodies[0] if len(bodies) == 1 else f"{'; '.join(bodies)} ({counted})"
        return f"{counted} (số {_ranges(sorted(self._numbers[name] for name in bodies))} tại {_TABLE})"


def _ranges(numbers: Sequence[int]) -> str:
    """`1, 3-17`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > _PAIR else ", ".join(map(str, run)) for run in runs)
