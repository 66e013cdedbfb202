"""What a change of the plan does: to deadlines, and to whom it gives or takes work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cchc_cli.comparing.differences import Shift, either
from cchc_cli.comparing.task_differences import TaskPair, due_of
from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.text import fold
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.tracking.assignments import Responsibilities, Unit
from cchc_cli.tracking.queries import Role


@dataclass(frozen=True, slots=True)
class DeadlineShift:
    """A due date that came, went or moved: of the task (`product` 0) or of one product."""

    task: str
    product: int
    shift: Shift


@dataclass(frozen=True, slots=True)
class AffectedBody:
    """Who gets or loses work. A group stands for those of its members; `via` names the group of a single member."""

    id: str
    name: str
    size: int = 1  # how many bodies
    via: str = ""
    members: tuple[str, ...] = ()  # the ids of a group's members that get or lose it


@dataclass(frozen=True, slots=True)
class Work:
    """The tasks that a body now has, or no longer has, to lead and to support."""

    body: AffectedBody
    lead: tuple[str, ...]
    support: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Effects:
    deadlines: tuple[DeadlineShift, ...] = ()
    more: tuple[Work, ...] = ()
    less: tuple[Work, ...] = ()


def effects(old: InterpretedPlan, new: InterpretedPlan, pairs: Iterable[TaskPair]) -> Effects:
    pairs = list(pairs)
    loads = _Loads(old, new)
    for pair in pairs:
        loads.count(pair)
    return Effects(tuple(d for pair in pairs for d in deadlines(pair)), _works(loads.more), _works(loads.less))


def deadlines(pair: TaskPair) -> Iterator[DeadlineShift]:
    shifts = [(0, Shift(*(due_of(task.timing) if task else None for task in (pair.old, pair.new))))]
    for old, new in pair.products:
        own = Shift(*(due_of(product.timing) if product else None for product in (old, new)))
        shifts.append((either(old, new).number, own))
    yield from (DeadlineShift(pair.task.id, number, shift) for number, shift in shifts if shift.old != shift.new)


Tasks = dict[AffectedBody, dict[Role, list[str]]]  # bodies in the order in which they come up


def _works(tasks: Tasks) -> tuple[Work, ...]:
    return tuple(Work(body, tuple(of[Role.LEAD]), tuple(of[Role.SUPPORT])) for body, of in tasks.items())


class _Loads:
    def __init__(self, old: InterpretedPlan, new: InterpretedPlan) -> None:
        self._old, self._new = Responsibilities(old), Responsibilities(new)
        self._same_register = old.register == new.register
        self._identity = _identities(old, new)
        self._known: dict[tuple[str, str], tuple[list[AffectedBody], list[AffectedBody]]] = {}
        self.more: Tasks = {}
        self.less: Tasks = {}

    def count(self, pair: TaskPair) -> None:
        for role in (Role.LEAD, Role.SUPPORT):
            gained, lost = self._changes(_phrase(pair.old, role), _phrase(pair.new, role))
            for bodies, tasks in ((gained, self.more), (lost, self.less)):
                for body in bodies:
                    tasks.setdefault(body, defaultdict(list))[role].append(pair.task.id)

    def _changes(
        self, old: AgencyPhrase | None, new: AgencyPhrase | None
    ) -> tuple[list[AffectedBody], list[AffectedBody]]:
        """Who is in the new phrase alone, and who in the old one alone."""
        texts = (old.text if old else "", new.text if new else "")
        if self._same_register and texts[0] == texts[1]:
            return [], []
        if texts not in self._known:
            was = {self._key(unit): unit for unit in self._old.units(old)} if old else {}
            now = {self._key(unit): unit for unit in self._new.units(new)} if new else {}
            gained = [unit for key, unit in now.items() if key not in was]
            lost = [unit for key, unit in was.items() if key not in now]
            before, after = set(old.groups if old else ()), set(new.groups if new else ())
            self._known[texts] = (
                list(_bodies(self._new, gained, after - before)),
                list(_bodies(self._old, lost, before - after)),
            )
        return self._known[texts]

    def _key(self, unit: Unit) -> str:
        return self._identity.get(unit.id, unit.id) if unit.id else f" {fold(unit.name)}"


def _phrase(task: InterpretedTask | None, role: Role) -> AgencyPhrase | None:
    if task is None:
        return None
    return task.lead if role is Role.LEAD else task.support


def _identities(old: InterpretedPlan, new: InterpretedPlan) -> Mapping[str, str]:
    """Old ids of bodies that keep their name under another id → the id they have now."""
    was, now = ([(entry.id, fold(entry.name)) for entry in interpreted.register.entries] for interpreted in (old, new))
    ids, kept = {name: id_ for id_, name in now}, {id_ for id_, _ in now}
    return {id_: ids[name] for id_, name in was if id_ not in kept and name in ids}


def _bodies(responsibilities: Responsibilities, units: list[Unit], groups: set[str]) -> Iterator[AffectedBody]:
    """The units as people say them: most members of a group that came or went itself (`groups`) are the group."""
    through: dict[str, list[Unit]] = {}
    for unit in units:
        through.setdefault(unit.group, []).append(unit)
    for id_, members in through.items():
        group = responsibilities.groups.get(id_)
        if group is not None and group.count is None and id_ in groups and 2 * len(members) >= len(group.members):
            yield AffectedBody(group.id, group.name, len(members), "", tuple(unit.id for unit in members))
        else:
            via = group.name if group and group.count is None else ""
            yield from (AffectedBody(unit.id, unit.name, unit.count, via) for unit in members)
