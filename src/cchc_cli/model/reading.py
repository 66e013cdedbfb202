"""The plan's phrases understood: each task with its timing, its lead and its support."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from cchc_cli.language.agencies import AgencyPhrase, Entry, Lexicon, read_agencies
from cchc_cli.language.timing import Context, Timing, Unread, Window, read_timing
from cchc_cli.model.plan import Area, Plan, Product, Task, WrittenTime
from cchc_cli.model.register import Register


@dataclass(frozen=True, slots=True)
class ReadProduct:
    """A product, numbered from 1 within its task. `timing` is its own, None when it shares the task's."""

    number: int
    product: Product
    timing: Timing | Unread | None


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A task with its words understood. `timing` is the task's own, None when only its products have times."""

    area: Area
    task: Task
    loc: tuple[str | int, ...]
    timing: Timing | Unread | None
    lead: AgencyPhrase
    support: AgencyPhrase
    products: tuple[ReadProduct, ...]

    @property
    def id(self) -> str:
        return self.task.id

    @property
    def times(self) -> Iterator[tuple[WrittenTime, Timing | Unread, tuple[str | int, ...]]]:
        """Every written time of the task and its products with its reading and its place."""
        if self.task.time is not None and self.timing is not None:
            yield self.task.time, self.timing, (*self.loc, "time")
        for index, read in enumerate(self.products):
            if read.product.time is not None and read.timing is not None:
                yield read.product.time, read.timing, (*self.loc, "products", index, "time")


@dataclass(frozen=True)
class Book:
    """A plan with the register that names its agencies: what the rules and the questions work on."""

    plan: Plan
    register: Register

    @cached_property
    def lexicon(self) -> Lexicon:
        return lexicon(self.register)

    @property
    def context(self) -> Context:
        return Context(self.plan.years, self.plan.decision.date)

    @cached_property
    def tasks(self) -> tuple[ReadTask, ...]:
        return tuple(
            self._read(area, task, ("areas", a, "tasks", t))
            for a, area in enumerate(self.plan.areas)
            for t, task in enumerate(area.tasks)
        )

    def _read(self, area: Area, task: Task, loc: tuple[str | int, ...]) -> ReadTask:
        products = tuple(
            ReadProduct(number, product, self._timing(product.time)) for number, product in enumerate(task.products, 1)
        )
        lead, support = self._agencies(task.lead), self._agencies(task.support)
        return ReadTask(area, task, loc, self._timing(task.time), lead, support, products)

    def _timing(self, written: WrittenTime | None) -> Timing | Unread | None:
        return None if written is None else read_written(written, self.context)

    def name(self, id_: str) -> str:
        """The full name of an agency or group; the id itself when the register has none."""
        return self._names.get(id_, id_)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {entry.id: entry.name for entry in self.register.entries}

    @cached_property
    def _agencies(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a memo of read_agencies for this register
        return cache(lambda text: read_agencies(text, self.lexicon))


_read_words = cache(read_timing)


def read_written(written: WrittenTime, context: Context) -> Timing | Unread:
    """What the words say, or what `start` and `due` say they mean."""
    reading = _read_words(written.text, context)
    if written.start is None and written.due is None:
        return reading
    explained = Timing(written.text, "dated", (Window(written.start, written.due),), None, None, if_any=False)
    return (
        explained
        if isinstance(reading, Unread)
        else dataclasses.replace(reading, kind="dated", windows=explained.windows)
    )


def words_say(written: WrittenTime, context: Context) -> Timing | Unread:
    """What the words alone say, without the explained reading."""
    return _read_words(written.text, context)


def lexicon(register: Register) -> Lexicon:
    agencies = (Entry(a.id, "agency", (a.name, *filter(None, [a.symbol]), *a.aliases)) for a in register.agencies)
    groups = (Entry(g.id, "group", (g.name, *g.aliases)) for g in register.groups)
    return Lexicon([*agencies, *groups, *(Entry("", "open", (text,)) for text in register.open)])
