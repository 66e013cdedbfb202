"""Who is responsible for what by when: a task, or each product with a time of its own, × its leading bodies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.language.agencies import AgencyPhrase
from cchc_cli.language.timing import Timing, Unread
from cchc_cli.model.reading import Book, ReadTask
from cchc_cli.model.register import Agency, Group


@dataclass(frozen=True, slots=True)
class Unit:
    """A responsible body. `count` above 1 is a group that is only counted; an open expression has no id."""

    id: str
    name: str
    count: int = 1
    group: str = ""  # the id of the group through which it is responsible

    @property
    def is_open(self) -> bool:
        return not self.id


@dataclass(frozen=True, slots=True)
class Part:
    """What has one deadline: a whole task (`number` 0), or one product with a time of its own."""

    task: ReadTask
    number: int
    name: str
    timing: Timing | Unread | None


class Roll:
    """The register at hand while tasks are asked about: agencies and groups by id, members of a phrase."""

    def __init__(self, book: Book) -> None:
        self.book = book

    @cached_property
    def agencies(self) -> dict[str, Agency]:
        return {agency.id: agency for agency in self.book.register.agencies}

    @cached_property
    def groups(self) -> dict[str, Group]:
        return {group.id: group for group in self.book.register.groups}

    @cached_property
    def groups_of(self) -> dict[str, tuple[str, ...]]:
        """For each agency the groups it belongs to."""
        found: dict[str, list[str]] = {}
        for group in self.book.register.groups:
            for member in group.members:
                found.setdefault(member, []).append(group.id)
        return {member: tuple(groups) for member, groups in found.items()}

    def units(self, phrase: AgencyPhrase) -> tuple[Unit, ...]:
        """The bodies of a phrase, each once: named ones, members of groups, counted groups, open expressions."""
        units: dict[str, Unit] = {}
        for mention in phrase.mentions:
            entry = mention.entry
            if mention.kind == "open" or entry is None:
                units.setdefault(mention.text, Unit("", mention.text))
            elif mention.kind == "named":
                units[entry.id] = Unit(entry.id, self.book.name(entry.id))
            else:
                for unit in self._members(entry.id):
                    units.setdefault(unit.id, unit)
        return tuple(units.values())

    def _members(self, group_id: str) -> Iterator[Unit]:
        group = self.groups[group_id]
        if group.count is not None:
            yield Unit(group.id, group.name, group.count, group.id)
        for member in group.members:
            yield Unit(member, self.book.name(member), 1, group.id)


def parts(task: ReadTask) -> tuple[Part, ...]:
    """The task's deadlines: its own when it has one, and one for each product with a time of its own."""
    own = tuple(
        Part(task, product.number, product.product.name, product.timing)
        for product in task.products
        if product.timing is not None
    )
    if own and task.timing is None:
        return own
    return (Part(task, 0, task.task.title, task.timing), *own)
