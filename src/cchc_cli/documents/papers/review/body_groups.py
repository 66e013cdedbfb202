"""Bodies of which a list says the same stand together in it: 16 departments are not 16 equal tables."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
_MANY = 4  # two rows of a table's width


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
    """What the groups of a table are called: bodies by name while they are few, else counted, and listed below it."""

    def __init__(self) -> None:
        self.lists: list[str] = []  # `Danh sách 1 (16 cơ quan, đơn vị): Sở Tư pháp; …`

    def of(self, bodies: Sequence[str]) -> str:
        """`Sở Tư pháp`; of several `Sở Tư pháp; Sở Nội vụ (2 cơ quan, đơn vị)`, of many `16 cơ quan, … (Danh sách 1)`.

        Asked for in the order of the table.
        """
        counted = f"{len(bodies)} cơ quan, đơn vị"
        if len(bodies) <= _MANY:
            return bodies[0] if len(bodies) == 1 else f"{'; '.join(bodies)} ({counted})"
        self.lists.append(f"Danh sách {len(self.lists) + 1} ({counted}): {'; '.join(bodies)}.")
        return f"{counted} (Danh sách {len(self.lists)} dưới bảng)"
