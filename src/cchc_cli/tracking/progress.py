"""The journal replayed: for every assignment, what is known of it up to a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from cchc_cli.model.journal import Difficulty, Document, Measured, TaskEntry
from cchc_cli.model.reading import Book, ReadTask
from cchc_cli.tracking.assignments import Assignment, Roll


@dataclass(slots=True)
class Record:
    """What the journal says of one assignment. `count` members of a counted group have done it."""

    started: bool = False
    done_on: date | None = None
    not_arisen: bool = False
    triggered: bool = False
    due: date | None = None
    percent: int | None = None
    count: int | None = None
    documents: list[Document] = field(default_factory=list)
    products_done: dict[int, date] = field(default_factory=dict)

    @property
    def lacks_proof(self) -> bool:
        return self.done_on is not None and not self.documents


Key = tuple[str, int, str]  # task id, product number (0: the task), unit
NOTHING = Record()


def in_order(entries: Iterable[TaskEntry | Measured]) -> list[TaskEntry | Measured]:
    """By the day it happened; entries of one day in file order."""
    return sorted(entries, key=lambda entry: entry.on)


class Replay:
    """The journal up to and with the day `as_of`; later entries are not seen."""

    def __init__(self, book: Book, entries: Iterable[TaskEntry | Measured], as_of: date) -> None:
        self.roll = Roll(book)
        self.as_of = as_of
        self.records: dict[Key, Record] = defaultdict(Record)
        self.difficulties: list[Difficulty] = []  # still open
        self.measured: dict[str, list[Measured]] = defaultdict(list)
        self.entries = [entry for entry in in_order(entries) if entry.on <= as_of]
        self._tasks = {task.id: task for task in book.tasks}
        for entry in self.entries:
            self._take(entry)

    def record(self, assignment: Assignment) -> Record:
        return self.records.get(assignment.key, NOTHING)

    def _take(self, entry: TaskEntry | Measured) -> None:
        if isinstance(entry, Measured):
            self.measured[entry.indicator].append(entry)
            return
        task = self._tasks.get(entry.task)
        if task is None:
            return
        if isinstance(entry, Difficulty):
            self.difficulties.append(entry)
        elif entry.event == "resolved":
            self.difficulties = [d for d in self.difficulties if not _about_same(d, entry)]
        for assignment in touched(self.roll, task, entry):
            apply(self.records[assignment.key], entry, assignment)


def touched(roll: Roll, task: ReadTask, entry: TaskEntry) -> Iterator[Assignment]:
    """The assignments an entry speaks of: of its product and its agency, of all where it names none."""
    wanted = roll.unit_ids(task, entry.agency) if entry.agency else None
    number = part_number(task, entry.product)
    for assignment in roll.assignments(task):
        right_part = number is None or assignment.part.number == number
        if right_part and (wanted is None or assignment.unit.key in wanted):
            yield assignment


def part_number(task: ReadTask, product: int | None) -> int | None:
    """Which part a product belongs to: its own when it has a time of its own, else the whole task's (0)."""
    if product is None:
        return None
    own = 1 <= product <= len(task.products) and task.products[product - 1].timing is not None
    return product if own else 0


def apply(record: Record, entry: TaskEntry, assignment: Assignment) -> None:
    """Changes the record by one entry."""
    match entry.event:
        case "started":
            record.started = True
        case "progress":
            record.started = True
            record.percent = entry.percent if entry.percent is not None else record.percent
            _count(record, entry.count, entry.on, assignment)
        case "done":
            _done(record, entry, assignment)
        case "reopened":
            record.done_on, record.not_arisen, record.count = None, False, None
            record.products_done.clear()
        case "not-arisen":
            record.not_arisen = True
        case "triggered":
            record.triggered, record.due = True, entry.due or record.due
        case "extended":
            record.due = entry.due


def _done(record: Record, entry: TaskEntry, assignment: Assignment) -> None:
    """Done; a single product of a task with one time for all products is only a part of it."""
    record.started = True
    if entry.document:
        record.documents.append(entry.document)
    products = assignment.shared_products
    if entry.product and len(products) > 1:
        record.products_done.setdefault(entry.product, entry.on)
        if not products <= set(record.products_done):
            return
    record.done_on, record.not_arisen = entry.on, False


def _count(record: Record, count: int | None, on: date, assignment: Assignment) -> None:
    if count is not None:
        record.count = count
        if count >= assignment.unit.count > 1:
            record.done_on = record.done_on or on


def _about_same(difficulty: Difficulty, entry: TaskEntry) -> bool:
    """Whether `entry` resolves it: the same task, and the same product and agency where it names them."""
    same = difficulty.task == entry.task
    return same and entry.product in (None, difficulty.product) and entry.agency in ("", difficulty.agency)
