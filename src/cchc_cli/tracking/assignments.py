"""Who is responsible for what by when: a task, or each product with a time of its own, × its leading bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.text import fold
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.register import Agency, Group

if TYPE_CHECKING:
    from cchc_cli.model.journal import TaskEntry


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

    @property
    def key(self) -> str:
        return self.id or self.name


@dataclass(frozen=True, slots=True)
class TaskPart:
    """What has one deadline: a whole task (`number` 0), or one product with a time of its own."""

    task: InterpretedTask
    number: int
    name: str
    timing: Timing | Unread | None

    @property
    def named_by(self) -> tuple[int, ...]:
        """The products by which an entry means this part: its own, or those without a time of their own; 0 if none."""
        if self.number:
            return (self.number,)
        return tuple(product.number for product in self.task.products if product.timing is None) or (0,)


@dataclass(frozen=True, slots=True)
class Assignment:
    """What one body owes by one deadline."""

    part: TaskPart
    unit: Unit

    @property
    def key(self) -> tuple[str, int, str]:
        return (self.part.task.identity, self.part.number, self.unit.key)

    @property
    def shared_products(self) -> set[int]:
        """The products that have no time of their own, when the part is the whole task."""
        if self.part.number:
            return set()
        return {product.number for product in self.part.task.products if product.timing is None}


class Responsibilities:
    """The register at hand while tasks are asked about: agencies and groups by id, members of a phrase."""

    def __init__(self, interpreted: InterpretedPlan) -> None:
        self.interpreted = interpreted
        self._units: dict[str, tuple[Unit, ...]] = {}
        self._assignments: dict[tuple[str, tuple[str, ...]], tuple[Assignment, ...]] = {}
        self._by_unit: dict[str, dict[str, list[Assignment]]] = {}
        self._found: dict[str, frozenset[str]] = {}

    @cached_property
    def agencies(self) -> dict[str, Agency]:
        return {agency.id: agency for agency in self.interpreted.register.agencies}

    @cached_property
    def groups(self) -> dict[str, Group]:
        return {group.id: group for group in self.interpreted.register.groups}

    @cached_property
    def groups_of(self) -> dict[str, tuple[str, ...]]:
        """For each agency the groups it belongs to."""
        found: dict[str, list[str]] = {}
        for group in self.groups.values():
            for member in group.members:
                found.setdefault(member, []).append(group.id)
        return {member: tuple(groups) for member, groups in found.items()}

    def units(self, phrase: AgencyPhrase) -> tuple[Unit, ...]:
        """The bodies of a phrase, each once: named ones, members of groups, counted groups, open expressions.

        A phrase that nobody could be read from is one open body, so that no task is left without one.
        """
        if phrase.text not in self._units:
            self._units[phrase.text] = self._read_units(phrase)
        return self._units[phrase.text]

    def _read_units(self, phrase: AgencyPhrase) -> tuple[Unit, ...]:
        units: dict[str, Unit] = {}
        for mention in phrase.mentions:
            if mention.kind == "open" or mention.entry is None:
                units.setdefault(mention.text, Unit("", mention.text))
            elif mention.kind == "named":
                units[mention.entry.id] = Unit(mention.entry.id, self.interpreted.name(mention.entry.id))
            else:
                for unit in self._members(mention.entry.id):
                    units.setdefault(unit.id, unit)
        return tuple(units.values()) or (Unit("", phrase.text),)

    def _members(self, group_id: str) -> Iterator[Unit]:
        group = self.groups[group_id]
        if group.count is not None:
            yield Unit(group.id, group.name, group.count, group.id)
        for member in group.members:
            yield Unit(member, self.interpreted.name(member), 1, group.id)

    def led(self, tasks: Iterable[InterpretedTask]) -> dict[str, tuple[Unit, list[InterpretedTask]]]:
        """The leading bodies by key with the tasks they lead, in the order in which the plan names them."""
        found: dict[str, tuple[Unit, list[InterpretedTask]]] = {}
        for task in tasks:
            for unit in self.units(task.lead):
                found.setdefault(unit.key, (unit, []))[1].append(task)
        return found

    def assignments(self, task: InterpretedTask, agencies: tuple[str, ...] = ()) -> tuple[Assignment, ...]:
        """The task's parts × its leading units; of agencies or groups that are among these, their own."""
        key = task.identity, agencies
        if key not in self._assignments:
            units = self._own_units(task.lead, agencies)
            self._assignments[key] = tuple(Assignment(part, unit) for part in parts(task) for unit in units)
        return self._assignments[key]

    def of_unit(self, task: InterpretedTask, unit: Unit) -> Sequence[Assignment]:
        """What one body owes of the task."""
        if task.id not in self._by_unit:
            found = self._by_unit[task.id] = {}
            for assignment in self.assignments(task):
                found.setdefault(assignment.unit.key, []).append(assignment)
        return self._by_unit[task.id].get(unit.key, ())

    def _own_units(self, phrase: AgencyPhrase, agencies: tuple[str, ...]) -> tuple[Unit, ...]:
        units = self.units(phrase)
        return tuple(unit for unit in units if unit.id in agencies or unit.group in agencies) or units

    def ids(self, agency: str) -> frozenset[str]:
        """The ids of agencies and groups that go by this id, symbol, name or alias."""
        if agency not in self._found:
            self._found[agency] = frozenset(self.interpreted.ids(agency))
        return self._found[agency]

    @cached_property
    def tasks(self) -> Mapping[str, InterpretedTask]:
        """By what the journal knows them by."""
        return {task.identity: task for task in self.interpreted.tasks}

    def number(self, identity: str) -> str:
        """The number that the task of an entry has now; a report's period, or what nobody knows, as it stands."""
        task = self.tasks.get(identity)
        return task.id if task else identity

    def bodies_meant(self, entry: TaskEntry) -> frozenset[str]:
        """The agencies that an entry is about, by id: one, the members of a group, all that lead where none is named.

        A group that is only counted stands for itself.
        """
        if not entry.agency:
            task = self.tasks.get(entry.task)
            return frozenset(unit.key for unit in self.units(task.lead)) if task else frozenset()
        found = self.ids(entry.agency)
        return frozenset(
            member for id_ in found for member in (self.groups[id_].members if id_ in self.groups else ()) or (id_,)
        )

    def unit_ids(self, task: InterpretedTask, agency: str) -> frozenset[str]:
        """The keys of the task's leading units that are meant by `agency`: itself, or members of it as a group.

        An open expression that leads is meant by its own words, or by any agency that does not lead otherwise.
        """
        ids, units, words = self.ids(agency), self.units(task.lead), fold(agency)
        meant = frozenset(u.key for u in units if (u.id in ids or u.group in ids if u.id else fold(u.name) == words))
        return meant or frozenset(u.key for u in units if u.is_open and ids)


def parts(task: InterpretedTask) -> tuple[TaskPart, ...]:
    """The task's deadlines: its own when it has one, and one for each product with a time of its own."""
    own = tuple(
        TaskPart(task, product.number, product.product.name, product.timing)
        for product in task.products
        if product.timing is not None
    )
    if own and task.timing is None:
        return own
    return (TaskPart(task, 0, task.task.title, task.timing), *own)


def timings(task: InterpretedTask) -> tuple[Timing | Unread | None, ...]:
    """The times of the task's parts, in their order."""
    own = tuple([timing for timing in task.product_timings if timing is not None])
    return own if own and task.timing is None else (task.timing, *own)
