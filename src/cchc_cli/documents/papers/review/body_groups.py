"""Bodies of which a list says the same stand together in it, so that 16 departments are not 16 equal tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


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


def names(bodies: list[str]) -> str:
    """`Sở Tư pháp`; of several `Sở Tư pháp; Sở Nội vụ (2 cơ quan, đơn vị)`."""
    return bodies[0] if len(bodies) == 1 else f"{'; '.join(bodies)} ({len(bodies)} cơ quan, đơn vị)"
