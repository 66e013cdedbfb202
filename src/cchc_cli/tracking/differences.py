"""What differs between two plans with their registers, and what that does.

Things are matched by what names them: tasks by number or words, products by name, agencies by id. The order of keys,
quotes, line breaks and comments are no difference.
"""

from __future__ import annotations

from dataclasses import dataclass

from cchc_cli.model.reading import Book
from cchc_cli.tracking.changes import Change, Difference, Kind, Section, Shift
from cchc_cli.tracking.effects import Effects, effects
from cchc_cli.tracking.plan_differences import plan_differences
from cchc_cli.tracking.register_differences import register_differences
from cchc_cli.tracking.task_differences import difference, task_pairs

__all__ = ["Change", "Difference", "Differences", "Kind", "Section", "Shift", "compare"]


@dataclass(frozen=True)
class Differences:
    """In the order of `Section`; tasks in the new plan's order, those that are gone last."""

    entries: tuple[Difference, ...]
    effects: Effects

    def __bool__(self) -> bool:
        return bool(self.entries)

    def of(self, section: Section) -> tuple[Difference, ...]:
        return tuple(entry for entry in self.entries if entry.section is section)


def compare(old: Book, new: Book) -> Differences:
    pairs = task_pairs(old.tasks, new.tasks)
    tasks = [found for pair in pairs if (found := difference(pair))]
    entries = [*plan_differences(old.plan, new.plan), *tasks, *register_differences(old.register, new.register)]
    order = list(Section)
    return Differences(tuple(sorted(entries, key=lambda e: order.index(e.section))), effects(old, new, pairs))
