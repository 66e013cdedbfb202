"""What differs between two tasks, or in one that came or went."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, Shift, ValueChange, either
from cchc_cli.comparing.matching import Pair, likeness, pair_tasks, plain
from cchc_cli.language.text import one_line
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.model.interpretation import InterpretedProduct, InterpretedTask
from cchc_cli.model.plan import WrittenTime
from cchc_cli.model.task_fields import FieldKind, in_order_of, keys_of

AGENCY_KEYS = keys_of(FieldKind.AGENCIES)
_ALIKE = 0.5  # share of common words from which a product is taken for another one renamed
Reading = Timing | Unread | None
Timed = tuple[WrittenTime | None, Reading]
ProductPair = tuple[InterpretedProduct | None, InterpretedProduct | None]


@dataclass(frozen=True)
class TaskPair:
    """A task as it was and as it is; one of them None when it came or went."""

    old: InterpretedTask | None
    new: InterpretedTask | None

    @property
    def task(self) -> InterpretedTask:
        return either(self.old, self.new)

    @property
    def areas(self) -> Pair:
        """The places of its areas in the two plans."""
        was, now = (None if task is None else int(task.loc[1]) for task in (self.old, self.new))
        return was, now

    @property
    def products(self) -> list[ProductPair]:
        return pair_products(self.old.products if self.old else (), self.new.products if self.new else ())


def task_pairs(old: Sequence[InterpretedTask], new: Sequence[InterpretedTask]) -> list[TaskPair]:
    places = pair_tasks([t.task for t in old], [t.task for t in new])
    return [TaskPair(None if i is None else old[i], None if j is None else new[j]) for i, j in places]


def pair_products(old: Sequence[InterpretedProduct], new: Sequence[InterpretedProduct]) -> list[ProductPair]:
    """Products by name, then those much alike, then those under the same number; their order does not matter."""
    left = list(old)
    found: dict[int, InterpretedProduct] = {}
    for fits in (_same_name, _same_words, _same_number):
        for product in new:
            if product.number not in found:
                match = next((other for other in left if fits(other, product)), None)
                if match is not None:
                    left.remove(match)
                    found[product.number] = match
    return [*((found.get(product.number), product) for product in new), *((product, None) for product in left)]


def _same_name(old: InterpretedProduct, new: InterpretedProduct) -> bool:
    return plain(old.product.name) == plain(new.product.name)


def _same_words(old: InterpretedProduct, new: InterpretedProduct) -> bool:
    return likeness(old.product.name, new.product.name) >= _ALIKE


def _same_number(old: InterpretedProduct, new: InterpretedProduct) -> bool:
    return old.number == new.number


def task_difference(pair: TaskPair, same_areas: Container[Pair] | None = None) -> Difference | None:
    """None when nothing of the task differs.

    `same_areas` are the places of the areas that both plans have; where nobody says, an area is known by its number.
    """
    old, new, task = pair.old, pair.new, pair.task
    kind = ChangeKind.of(old, new)
    fields = (change for field in _COMPARED for change in _COMPARISONS[field.kind](pair, field.key))
    changes = (*_key_changes(old, new), *fields, *_link_changes(old, new))
    old_id = old.id if old and new and old.id != new.id else ""
    areas = _moved_between(pair, same_areas)
    if kind is ChangeKind.CHANGED and not (changes or old_id or areas):
        return None
    name, who = one_line(task.task.title), plain(task.lead.text)
    return Difference(DifferenceSection.TASKS, kind, task.id, name, changes, old_id, areas, who)


def _moved_between(pair: TaskPair, same_areas: Container[Pair] | None) -> tuple[int, int] | None:
    if pair.old is None or pair.new is None:
        return None
    numbers = pair.old.area.number, pair.new.area.number
    stayed = numbers[0] == numbers[1] if same_areas is None else pair.areas in same_areas
    return None if stayed else numbers


def _key_changes(old: InterpretedTask | None, new: InterpretedTask | None) -> Iterator[ValueChange]:
    """When the journal would no longer know it; a number that changes while the key stays is told by itself."""
    if old and new and old.identity != new.identity and (old.task.key or new.task.key or old.id == new.id):
        yield from changed("key", old.identity, new.identity)


def _link_changes(old: InterpretedTask | None, new: InterpretedTask | None) -> Iterator[ValueChange]:
    """Which tasks of the plan above it carries out."""
    was, now = (", ".join(task.task.implements) if task else "" for task in (old, new))
    yield from changed("implements", was, now)


def _name_changes(pair: TaskPair, key: str) -> Iterator[ValueChange]:
    """None of a task that came or went: its name says which it is."""
    return _text_changes(pair, key) if pair.old and pair.new else iter(())


def _text_changes(pair: TaskPair, key: str) -> Iterator[ValueChange]:
    return changed(key, _text(pair.old, key), _text(pair.new, key))


def _text(task: InterpretedTask | None, key: str) -> str | None:
    return getattr(task.task, key) if task else None


def _name(product: InterpretedProduct | None) -> str | None:
    return product.product.name if product else None


def _own(product: InterpretedProduct | None, key: str) -> str | None:
    return getattr(product.product, key) if product else None


def _product_changes(pair: TaskPair, key: str) -> Iterator[ValueChange]:
    for old, new in pair.products:
        part = str(either(old, new).number)
        yield from changed(key, _name(old), _name(new), part)
        for field in AGENCY_KEYS:
            yield from changed(f"{key}.{field}", _own(old, field), _own(new, field), part)
        yield from _reading_changes(f"{key}.time", _product_time(old), _product_time(new), part)


def changed(key: str, old: str | None, new: str | None, part: str = "") -> Iterator[ValueChange]:
    """A change when the words differ; an empty text is none. White space does not count."""
    was, now = (one_line(text) if text else None for text in (old, new))
    if was != now:
        yield ValueChange(key, was, now, part)


def _time_of(task: InterpretedTask | None) -> Timed:
    return (task.task.time, task.timing) if task else (None, None)


def _product_time(product: InterpretedProduct | None) -> Timed:
    return (product.product.time, product.timing) if product else (None, None)


def _time_changes(pair: TaskPair, key: str) -> Iterator[ValueChange]:
    return _reading_changes(key, _time_of(pair.old), _time_of(pair.new))


def _reading_changes(key: str, old: Timed, new: Timed, part: str = "") -> Iterator[ValueChange]:
    """A change when the words differ, or when the same words now mean another first day or due date."""
    was, now = _words_of(old[0]), _words_of(new[0])
    shift, start = moved(due_of, old[1], new[1]), moved(start_of, old[1], new[1])
    if was != now or shift or start:
        yield ValueChange(key, was, now, part, shift, start)
    for name in ("start", "due", "reason"):
        yield from changed(f"{key}.{name}", _explained(old[0], name), _explained(new[0], name), part)


def _words_of(written: WrittenTime | None) -> str | None:
    return one_line(written.text) if written else None


def _explained(written: WrittenTime | None, name: str) -> str | None:
    value = getattr(written, name, None)
    return str(value) if value else None


def due_of(reading: Reading) -> date | None:
    return reading.due if isinstance(reading, Timing) else None


def start_of(reading: Reading) -> date | None:
    return reading.start if isinstance(reading, Timing) else None


def moved(day: Callable[[Reading], date | None], old: Reading, new: Reading) -> Shift | None:
    """How a day of the reading moved; None when it did not."""
    shift = Shift(day(old), day(new))
    return shift if shift.old != shift.new else None


# in the order in which a reader wants to know of them
_COMPARISONS: Mapping[FieldKind, Callable[[TaskPair, str], Iterator[ValueChange]]] = {
    FieldKind.NAME: _name_changes,
    FieldKind.TIME: _time_changes,
    FieldKind.AGENCIES: _text_changes,
    FieldKind.PRODUCTS: _product_changes,
    FieldKind.MONEY: _text_changes,
    FieldKind.TEXT: _text_changes,
}
_COMPARED = in_order_of(_COMPARISONS)
