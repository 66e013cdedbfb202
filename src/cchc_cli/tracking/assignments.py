"""Who is responsible for what by when: a task, or each product with a time or a lead of its own, × who leads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from cchc_cli.files.problems import DataStop
from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.numbers import number
from cchc_cli.language.text import fold
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.register import Agency, Group

if TYPE_CHECKING:
    from cchc_cli.model.journal import TaskEntry

# What is listed body by body: of a plan, and of one task. A province has 168 communes, the country had 10,600 at most.
MOST_ASSIGNMENTS, MOST_OF_TASK = 300_000, 20_000


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
    """What has one deadline: a whole task (`number` 0), or one product with a time or a lead of its own."""

    task: InterpretedTask
    number: int
    name: str
    timing: Timing | Unread | None

    @property
    def named_by(self) -> tuple[int, ...]:
        """The products by which an entry means this part: its own, or those that share the task's; 0 if none."""
        if self.number:
            return (self.number,)
        return tuple(product.number for product in self.task.products if not product.is_apart) or (0,)

    @property
    def lead(self) -> AgencyPhrase:
        own = self.task.products[self.number - 1].lead if self.number else None
        return own or self.task.own_lead

    @property
    def support(self) -> AgencyPhrase:
        """Of the whole task also who supports single products that share its deadline."""
        shared = [p.support for p in self.task.products if p.number in self.named_by and p.support is not None]
        if self.number:
            return shared[0] if shared else self.task.own_support
        return AgencyPhrase.joined([self.task.own_support, *shared])


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
        """The products that share the task's deadline, when the part is the whole task."""
        if self.part.number:
            return set()
        return {product.number for product in self.part.task.products if not product.is_apart}


class Responsibilities:
    """The register at hand while tasks are asked about: agencies and groups by id, members of a phrase."""

    def __init__(self, interpreted: InterpretedPlan) -> None:
        self.interpreted = interpreted
        self._units: dict[str, tuple[Unit, ...]] = {}
        self._assignments: dict[str, tuple[Assignment, ...]] = {}
        self._listed = 0
        self._by_name: dict[str, dict[str, list[int]]] = {}
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
        """The task's parts × who leads them; of agencies or groups that are among these, their own."""
        every = self._every(task)
        named = self._places(task) if agencies else {}
        places = sorted({place for agency in agencies for place in named.get(agency, ())})
        return tuple(every[place] for place in places) or every

    def _every(self, task: InterpretedTask) -> tuple[Assignment, ...]:
        if task.identity not in self._assignments:
            found = tuple(Assignment(part, unit) for part in parts(task) for unit in self.units(part.lead))
            self._listed += len(found)
            if self._listed > MOST_ASSIGNMENTS or len(found) > MOST_OF_TASK:
                raise self._too_many(task)
            self._assignments[task.identity] = found
        return self._assignments[task.identity]

    def _too_many(self, task: InterpretedTask) -> DataStop:
        largest = max(self.groups.values(), key=lambda group: len(group.members), default=None)
        plan = self.interpreted.plan.decision.number or self.interpreted.plan.title
        instead = "ghi số lượng (count) thay cho danh sách (members)"
        hint = f"«{largest.name}» có {number(len(largest.members))} thành viên: {instead}" if largest else ""
        return DataStop(f"kế hoạch {plan} giao nhiệm vụ cho quá nhiều cơ quan, tính đến nhiệm vụ {task.id}", hint)

    def _places(self, task: InterpretedTask) -> Mapping[str, Sequence[int]]:
        """Where among all of the task's assignments those of an agency or a group stand."""
        if task.identity not in self._by_name:
            found = self._by_name[task.identity] = defaultdict(list)
            for place, assignment in enumerate(self._every(task)):
                for name in {assignment.unit.id, assignment.unit.group}:
                    found[name].append(place)
        return self._by_name[task.identity]

    def of_unit(self, task: InterpretedTask, unit: Unit) -> Sequence[Assignment]:
        """What one body owes of the task."""
        if task.identity not in self._by_unit:
            found = self._by_unit[task.identity] = {}
            for assignment in self._every(task):
                found.setdefault(assignment.unit.key, []).append(assignment)
        return self._by_unit[task.identity].get(unit.key, ())

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
            return frozenset(u.key for u in self.units(leading(task, entry.product))) if task else frozenset()
        found = self.ids(entry.agency)
        return frozenset(
            member for id_ in found for member in (self.groups[id_].members if id_ in self.groups else ()) or (id_,)
        )

    def unit_ids(self, task: InterpretedTask, agency: str, product: int | None = None) -> frozenset[str]:
        """The keys of who leads the task, or a product of it, as far as `agency` means them: itself, or its members.

        An open expression that leads is meant by its own words, or by any agency that does not lead otherwise.
        """
        ids, units, words = self.ids(agency), self.units(leading(task, product)), fold(agency)
        meant = frozenset(u.key for u in units if (u.id in ids or u.group in ids if u.id else fold(u.name) == words))
        return meant or frozenset(u.key for u in units if u.is_open and ids)


@lru_cache(maxsize=8)
def responsibilities_of(interpreted: InterpretedPlan) -> Responsibilities:
    """Of a plan that several ask about one after the other: what was read of its phrases is kept."""
    return Responsibilities(interpreted)


def parts(task: InterpretedTask) -> tuple[TaskPart, ...]:
    """The task's deadlines: its own when it has one, and one for each product with a time or a lead of its own."""
    own = tuple(
        TaskPart(task, product.number, product.product.name, product.timing or task.timing)
        for product in task.products
        if product.is_apart
    )
    if own and not _has_whole(task):
        return own
    return (TaskPart(task, 0, task.task.title, task.timing), *own)


def _has_whole(task: InterpretedTask) -> bool:
    """Whether anything is owed of a task beside its products that stand apart."""
    if not task.product_leads or task.timing is not None:
        return bool(task.task.lead) and task.timing is not None
    return not any(task.product_timings) and not all(task.product_leads)


def part_number(task: InterpretedTask, product: int | None) -> int | None:
    """Which part a product belongs to: its own where it stands apart, else the whole task's (0)."""
    if product is None:
        return None
    own = 1 <= product <= len(task.products) and task.products[product - 1].is_apart
    return product if own else 0


def leading(task: InterpretedTask, product: int | None = None) -> AgencyPhrase:
    """Who leads the task, or the part of it to which a product belongs."""
    number = part_number(task, product) if task.product_leads else None
    return next((part.lead for part in parts(task) if part.number == number), task.lead)


def timings(task: InterpretedTask) -> tuple[Timing | Unread | None, ...]:
    """The times of the task's parts, in their order; one that products led apart share stands once."""
    if task.product_leads:
        return tuple(dict.fromkeys(part.timing for part in parts(task)))
    own = tuple([timing for timing in task.product_timings if timing is not None])
    return own if own and task.timing is None else (task.timing, *own)
