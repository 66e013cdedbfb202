"""The plan's phrases understood: each task with its timing, its lead and its support.

Everything here is plain values, quick to import and to keep: what reads the phrases, and what validates the files, is
imported only where it is needed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING

from cchc_cli.language.agencies.phrase import AgencyPhrase, Entry
from cchc_cli.language.text import fold
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.language.timing.windows import TimeContext, Window

if TYPE_CHECKING:
    from cchc_cli.language.agencies.lexicon import Lexicon
    from cchc_cli.model.plan import Plan, Task, WrittenTime
    from cchc_cli.model.register import Register

Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class AreaName:
    number: int
    title: str


@dataclass(frozen=True)
class TimeWords:
    """A written time; `due` and `start` with their `reason` where the plan explains a reading of its own."""

    text: str
    start: date | None
    due: date | None
    reason: str


@dataclass(frozen=True)
class ProductWords:
    name: str
    time: TimeWords | None


@dataclass(frozen=True)
class TaskWords:
    """A task's own words. `million_vnd` is the budget in triệu đồng where it is a number."""

    id: str
    title: str
    products: tuple[ProductWords, ...]
    lead: str
    support: str
    time: TimeWords | None
    budget: str | None
    million_vnd: Decimal | None
    note: str


@dataclass(frozen=True)
class RegisteredBody:
    """An agency, or a group of them: listed (`members`) or only counted (`count`)."""

    id: str
    name: str
    symbol: str = ""
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    count: int | None = None

    @property
    def is_group(self) -> bool:
        return bool(self.members) or self.count is not None

    @property
    def size(self) -> int:
        return self.count or len(self.members)


@dataclass(frozen=True)
class InterpretedProduct:
    """A product, numbered from 1 within its task. `timing` is its own, None when it shares the task's."""

    number: int
    product: ProductWords
    timing: Timing | Unread | None


@dataclass(frozen=True)
class InterpretedTask:
    """A task with its words understood. `timing` is the task's own, None when only its products have times."""

    area: AreaName
    task: TaskWords
    loc: Loc
    timing: Timing | Unread | None
    lead: AgencyPhrase
    support: AgencyPhrase
    products: tuple[InterpretedProduct, ...]

    @property
    def id(self) -> str:
        return self.task.id

    @property
    def times(self) -> Iterator[tuple[TimeWords, Timing | Unread, Loc]]:
        """Every written time of the task and its products with its reading and its place."""
        if self.task.time is not None and self.timing is not None:
            yield self.task.time, self.timing, (*self.loc, "time")
        for index, read in enumerate(self.products):
            if read.product.time is not None and read.timing is not None:
                yield read.product.time, read.timing, (*self.loc, "products", index, "time")


@dataclass(frozen=True)
class Snapshot:
    """What most questions need of a plan and its register, understood."""

    years: tuple[int, int]
    issued: date
    areas: tuple[AreaName, ...]
    tasks: tuple[InterpretedTask, ...]
    bodies: tuple[RegisteredBody, ...]


class InterpretedPlan:
    """A plan with the register that names its agencies: what the rules and the questions work on."""

    def __init__(self, plan: Plan, register: Register) -> None:
        self._files: Callable[[], tuple[Plan, Register]] = lambda: (plan, register)

    @classmethod
    def kept(cls, snapshot: Snapshot, files: Callable[[], tuple[Plan, Register]]) -> InterpretedPlan:
        """A book of which the understanding was kept; `files` reads plan and register when they are asked for."""
        book = cls.__new__(cls)
        book._files = files  # noqa: SLF001 - its own class
        book.__dict__["snapshot"] = snapshot
        return book

    @cached_property
    def _read_files(self) -> tuple[Plan, Register]:
        return self._files()

    @property
    def plan(self) -> Plan:
        return self._read_files[0]

    @property
    def register(self) -> Register:
        return self._read_files[1]

    @cached_property
    def snapshot(self) -> Snapshot:
        plan = self.plan
        areas = tuple(AreaName(area.number, area.title) for area in plan.areas)
        tasks = tuple(
            self._read(areas[a], task, ("areas", a, "tasks", t))
            for a, area in enumerate(plan.areas)
            for t, task in enumerate(area.tasks)
        )
        return Snapshot(plan.years, plan.decision.date, areas, tasks, bodies(self.register))

    @property
    def context(self) -> TimeContext:
        if "snapshot" in self.__dict__:
            return TimeContext(self.snapshot.years, self.snapshot.issued)
        return TimeContext(self.plan.years, self.plan.decision.date)

    @property
    def areas(self) -> tuple[AreaName, ...]:
        return self.snapshot.areas

    @property
    def tasks(self) -> tuple[InterpretedTask, ...]:
        return self.snapshot.tasks

    @property
    def bodies(self) -> tuple[RegisteredBody, ...]:
        return self.snapshot.bodies

    def name(self, id_: str) -> str:
        """The full name of an agency or group; the id itself when the register has none."""
        return self._names.get(id_, id_)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {body.id: body.name for body in self.bodies}

    def ids(self, text: str) -> tuple[str, ...]:
        """The agencies and groups that go by exactly this id, symbol, name or alias, accents aside."""
        return self._by_name.get(fold(text)) or tuple(e.id for e in self.lexicon.find(text) if e.id)

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for body in self.bodies:
            for name in filter(None, (body.id, body.name, body.symbol, *body.aliases)):
                found.setdefault(fold(name), {})[body.id] = None
        return {name: tuple(ids) for name, ids in found.items()}

    @cached_property
    def lexicon(self) -> Lexicon:
        return lexicon(self.register)

    def _read(self, area: AreaName, task: Task, loc: Loc) -> InterpretedTask:
        words = task_words(task)
        products = tuple(
            InterpretedProduct(number, product, self._timing(product.time))
            for number, product in enumerate(words.products, 1)
        )
        lead, support = self._agencies(words.lead), self._agencies(words.support)
        return InterpretedTask(area, words, loc, self._timing(words.time), lead, support, products)

    def _timing(self, written: TimeWords | None) -> Timing | Unread | None:
        return None if written is None else read_written(written, self.context)

    @cached_property
    def _agencies(self) -> Callable[[str], AgencyPhrase]:
        from cchc_cli.language.agencies.scanner import read_agencies

        return cache(lambda text: read_agencies(text, self.lexicon))


def task_words(task: Task) -> TaskWords:
    products = tuple(ProductWords(product.name, _time_words(product.time)) for product in task.products)
    time = _time_words(task.time)
    return TaskWords(
        task.id, task.title, products, task.lead, task.support, time, task.budget, task.million_vnd, task.note
    )


def _time_words(time: WrittenTime | None) -> TimeWords | None:
    return None if time is None else TimeWords(time.text, time.start, time.due, time.reason)


def bodies(register: Register) -> tuple[RegisteredBody, ...]:
    agencies = (RegisteredBody(a.id, a.name, a.symbol, tuple(a.aliases)) for a in register.agencies)
    groups = (RegisteredBody(g.id, g.name, "", tuple(g.aliases), tuple(g.members), g.count) for g in register.groups)
    return (*agencies, *groups)


def read_written(written: TimeWords, context: TimeContext) -> Timing | Unread:
    """What the words say, or what `start` and `due` say they mean."""
    reading = words_say(written, context)
    if written.start is None and written.due is None:
        return reading
    windows = (Window(written.start, written.due),)
    if isinstance(reading, Unread):
        return Timing(written.text, "dated", windows, None, None, if_any=False)
    return dataclasses.replace(reading, kind="dated", windows=windows)


def words_say(written: TimeWords | WrittenTime, context: TimeContext) -> Timing | Unread:
    """What the words alone say, without the explained reading."""
    return _read_words(written.text, context)


@cache
def _read_words(text: str, context: TimeContext) -> Timing | Unread:
    from cchc_cli.language.timing.reader import read_timing

    return read_timing(text, context)


def lexicon(register: Register) -> Lexicon:
    from cchc_cli.language.agencies.lexicon import Lexicon

    agencies = (Entry(a.id, "agency", (a.name, *filter(None, [a.symbol]), *a.aliases)) for a in register.agencies)
    groups = (Entry(g.id, "group", (g.name, *g.aliases)) for g in register.groups)
    return Lexicon([*agencies, *groups, *(Entry("", "open", (text,)) for text in register.open)])
