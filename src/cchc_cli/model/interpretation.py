"""The plan's phrases understood: each task with its timing, its lead and its support.

What reads the phrases is imported only where one is read.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import count, repeat
from typing import TYPE_CHECKING

from cchc_cli.language.agencies.phrase import AgencyPhrase, Entry
from cchc_cli.language.text import fold
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.language.timing.windows import TimeContext, Window
from cchc_cli.model.plan import Area, Plan, Product, Task, WrittenTime
from cchc_cli.model.register import Agency, Group, Register

if TYPE_CHECKING:
    from cchc_cli.language.agencies.lexicon import Lexicon

Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class InterpretedProduct:
    """A product, numbered from 1 within its task. What is its own is None when it shares the task's."""

    number: int
    product: Product
    timing: Timing | Unread | None
    lead: AgencyPhrase | None
    support: AgencyPhrase | None

    @property
    def is_apart(self) -> bool:
        """Whether it has a deadline of its own: another time than the task's, or others who lead it."""
        return self.timing is not None or self.lead is not None


@dataclass(frozen=True)
class ProductBodies:
    """Who leads and supports the task as a whole, and which of its products have others: None for one that shares.

    The phrases of a task are of no words where each product has its own; `leads`, `supports` are empty where none has.
    """

    lead: AgencyPhrase
    support: AgencyPhrase
    leads: tuple[AgencyPhrase | None, ...]
    supports: tuple[AgencyPhrase | None, ...]


@dataclass(frozen=True)
class InterpretedTask:
    """A task with its words understood. `timing` is the task's own, None when only its products have times.

    `product_timings` are those of its products, None where one shares the task's. `lead` and `support` are all who do
    so, be it for one product; `apart` tells these from each other, None where no product has any of its own.
    """

    area: Area = field(hash=False, repr=False)  # with all its tasks
    task: Task
    loc: Loc
    timing: Timing | Unread | None
    lead: AgencyPhrase
    support: AgencyPhrase
    product_timings: tuple[Timing | Unread | None, ...]
    apart: ProductBodies | None = None

    @property
    def own_lead(self) -> AgencyPhrase:
        """Who leads the task as a whole."""
        return self.lead if self.apart is None else self.apart.lead

    @property
    def own_support(self) -> AgencyPhrase:
        return self.support if self.apart is None else self.apart.support

    @property
    def product_leads(self) -> tuple[AgencyPhrase | None, ...]:
        return () if self.apart is None else self.apart.leads

    @property
    def product_supports(self) -> tuple[AgencyPhrase | None, ...]:
        return () if self.apart is None else self.apart.supports

    @property
    def id(self) -> str:
        return self.task.id

    @cached_property
    def products(self) -> tuple[InterpretedProduct, ...]:
        leads, supports = (found or repeat(None) for found in (self.product_leads, self.product_supports))
        return tuple(map(InterpretedProduct, count(1), self.task.products, self.product_timings, leads, supports))

    @property
    def identity(self) -> str:
        return self.task.identity

    @property
    def phrases(self) -> Iterator[tuple[str, AgencyPhrase, Loc]]:
        """Every phrase that names who leads or supports the task or a product of it, with its key and its place."""
        yield "lead", self.own_lead, (*self.loc, "lead")
        yield "support", self.own_support, (*self.loc, "support")
        for key, found in (("lead", self.product_leads), ("support", self.product_supports)):
            for index, phrase in enumerate(found):
                if phrase is not None:
                    yield key, phrase, (*self.loc, "products", index, key)

    @property
    def times(self) -> Iterator[tuple[WrittenTime, Timing | Unread, Loc]]:
        """Every written time of the task and its products with its reading and its place."""
        if self.task.time is not None and self.timing is not None:
            yield self.task.time, self.timing, (*self.loc, "time")
        for index, read in enumerate(self.products):
            if read.product.time is not None and read.timing is not None:
                yield read.product.time, read.timing, (*self.loc, "products", index, "time")


class InterpretedPlan:
    """A plan with the register that names its agencies: what the rules and the questions work on."""

    def __init__(self, plan: Plan, register: Register) -> None:
        self.plan, self.register = plan, register

    def __getstate__(self) -> dict[str, object]:
        """What is worth keeping: the files and their words understood; the rest is made when it is asked for."""
        return {"plan": self.plan, "register": self.register, "tasks": self.tasks}

    @cached_property
    def tasks(self) -> tuple[InterpretedTask, ...]:
        return tuple(
            self._read(area, task, ("areas", a, "tasks", t))
            for a, area in enumerate(self.plan.areas)
            for t, task in enumerate(area.tasks)
        )

    @property
    def context(self) -> TimeContext:
        return TimeContext(self.plan.years, self.plan.decision.date)

    @property
    def areas(self) -> tuple[Area, ...]:
        return self.plan.areas

    @property
    def bodies(self) -> tuple[Agency | Group, ...]:
        return self.register.entries

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
            for name in (body.id, *body.names):
                found.setdefault(fold(name), {})[body.id] = None
        return {name: tuple(ids) for name, ids in found.items()}

    @cached_property
    def lexicon(self) -> Lexicon:
        return lexicon(self.register)

    def _read(self, area: Area, task: Task, loc: Loc) -> InterpretedTask:
        lead, support = self._agencies(task.lead), self._agencies(task.support)
        timing, timings = self._timing(task.time), tuple(self._timing(product.time) for product in task.products)
        if not any(product.lead or product.support for product in task.products):
            return InterpretedTask(area, task, loc, timing, lead, support, timings)
        leads = self._apart(product.lead for product in task.products)
        supports = self._apart(product.support for product in task.products)
        all_lead, all_support = (
            AgencyPhrase.joined([own, *filter(None, apart)]) for own, apart in ((lead, leads), (support, supports))
        )
        apart = ProductBodies(lead, support, leads, supports)
        return InterpretedTask(area, task, loc, timing, all_lead, all_support, timings, apart)

    def _apart(self, texts: Iterable[str]) -> tuple[AgencyPhrase | None, ...]:
        """What products say of their own; empty where none does."""
        found = tuple(self._agencies(text) if text else None for text in texts)
        return found if any(found) else ()

    def _timing(self, written: WrittenTime | None) -> Timing | Unread | None:
        return None if written is None else read_written(written, self.context)

    @cached_property
    def _agencies(self) -> Callable[[str], AgencyPhrase]:
        return _reader(self.lexicon)


@lru_cache(maxsize=2)
def _reader(known: Lexicon) -> Callable[[str], AgencyPhrase]:
    """Each phrase is read once, also where the plan is understood a second time."""
    from cchc_cli.language.agencies.scanner import read_agencies

    return cache(lambda text: read_agencies(text, known))


def read_written(written: WrittenTime, context: TimeContext) -> Timing | Unread:
    """What the words say, or what `start` and `due` say they mean."""
    reading = words_say(written, context)
    if written.start is None and written.due is None:
        return reading
    windows = (Window(written.start, written.due),)
    if isinstance(reading, Unread):
        return Timing(written.text, "dated", windows, None, None, if_any=False)
    return dataclasses.replace(reading, kind="dated", windows=windows)


def words_say(written: WrittenTime, context: TimeContext) -> Timing | Unread:
    """What the words alone say, without the explained reading."""
    return read_words(written.text, context)


@cache
def read_words(text: str, context: TimeContext) -> Timing | Unread:
    """What words for time mean; read once, however many tasks say the same."""
    from cchc_cli.language.timing.reader import read_timing

    return read_timing(text, context)


@lru_cache(maxsize=2)  # rules and questions ask for the same one after the other
def lexicon(register: Register) -> Lexicon:
    from cchc_cli.language.agencies.lexicon import Lexicon

    agencies = (Entry(a.id, "agency", a.names) for a in register.agencies)
    groups = (Entry(g.id, "group", g.names) for g in register.groups)
    return Lexicon([*agencies, *groups, *(Entry("", "open", (text,)) for text in register.open)])
