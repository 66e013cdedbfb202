"""What a change of the plan does: to deadlines and first days, to money, and to whom it gives or takes work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from cchc_cli.comparing.differences import Shift, either
from cchc_cli.comparing.matching import pair_bodies, plain
from cchc_cli.comparing.task_differences import Reading, TaskPair, due_of, moved, start_of
from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.text import fold
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.tracking.assignments import Responsibilities, Unit, leading
from cchc_cli.tracking.queries import Role, million_vnd


@dataclass(frozen=True, slots=True)
class DeadlineShift:
    """A due date, or a first day, that came, went or moved: of the task (`product` 0) or of one product.

    `who` has it to keep: those who lead the task, in the plan's words.
    """

    task: str
    product: int
    shift: Shift
    who: str


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
class MoneyShift:
    """What all tasks together have in triệu đồng, where written as numbers."""

    old: Decimal
    new: Decimal

    @property
    def more(self) -> Decimal:
        return self.new - self.old


@dataclass(frozen=True, slots=True)
class Effects:
    """`starts` are the first days that moved where the due date did not."""

    deadlines: tuple[DeadlineShift, ...] = ()
    more: tuple[Work, ...] = ()
    less: tuple[Work, ...] = ()
    starts: tuple[DeadlineShift, ...] = ()
    money: MoneyShift | None = None  # None: no more and no less than before

    def __bool__(self) -> bool:
        return bool(self.deadlines or self.more or self.less or self.starts or self.money)


def effects(old: InterpretedPlan, new: InterpretedPlan, pairs: Iterable[TaskPair]) -> Effects:
    pairs = list(pairs)
    loads = _Loads(old, new)
    for pair in pairs:
        loads.count(pair)
    return Effects(
        deadlines=tuple(found for pair in pairs for found in deadlines(pair)),
        more=_works(loads.more),
        less=_works(loads.less),
        starts=tuple(found for pair in pairs for found in _starts(pair)),
        money=_money(old, new),
    )


def deadlines(pair: TaskPair) -> Iterator[DeadlineShift]:
    for number, old, new in _readings(pair):
        if shift := moved(due_of, old, new):
            yield _shift_of(pair, number, shift)


def _starts(pair: TaskPair) -> Iterator[DeadlineShift]:
    """Of what came or went the deadline says enough."""
    for number, old, new in _readings(pair) if pair.old and pair.new else ():
        shift = moved(start_of, old, new)
        if shift and due_of(old) == due_of(new):
            yield _shift_of(pair, number, shift)


def _readings(pair: TaskPair) -> Iterator[tuple[int, Reading, Reading]]:
    """The times of the task (0) and of its products, as they were and as they are."""
    yield 0, pair.old.timing if pair.old else None, pair.new.timing if pair.new else None
    for old, new in pair.products:
        yield either(old, new).number, old.timing if old else None, new.timing if new else None


def _shift_of(pair: TaskPair, product: int, shift: Shift) -> DeadlineShift:
    return DeadlineShift(pair.task.id, product, shift, plain(leading(pair.task, product or None).text))


def _money(old: InterpretedPlan, new: InterpretedPlan) -> MoneyShift | None:
    found = MoneyShift(million_vnd(old.tasks), million_vnd(new.tasks))
    return found if found.more else None


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
    """Old ids of bodies that have another id now → that id."""
    was, now = old.register, new.register
    pairs = [*pair_bodies(was.agencies, now.agencies), *pair_bodies(was.groups, now.groups)]
    return {before.id: after.id for before, after in pairs if before and after and before.id != after.id}


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
