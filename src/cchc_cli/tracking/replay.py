"""The journal replayed: for every assignment, what is known of it up to a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from cchc_cli.language.text import fold
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.tracking.assignments import Assignment, Responsibilities, part_number, responsibilities_of

if TYPE_CHECKING:
    from cchc_cli.model.journal import Difficulty, Document, Extended, Measured, TaskEntry, Triggered
    from cchc_cli.model.plan import Plan
    from cchc_cli.tracking.states import Status


@dataclass(slots=True)
class Record:
    """What the journal says of one assignment. `count` members of a counted group have done it.

    Products that share one deadline are settled one by one, and with the last of them the assignment.
    """

    started: bool = False
    done_on: date | None = None
    not_arisen: bool = False
    triggered_on: date | None = None
    due: date | None = None
    percent: int | None = None
    count: int | None = None
    counted_on: date | None = None
    proofs: list[TaskEntry] = field(default_factory=list)  # those that came with a document
    products_done: dict[int, date] = field(default_factory=dict)
    products_gone: set[int] = field(default_factory=set)
    reporters: list[str] = field(default_factory=list)  # who reported of work that is given to nobody by name
    deadlines: list[Triggered | Extended] = field(default_factory=list)  # what gave it its due date, in order
    reasons: list[TaskEntry] = field(default_factory=list)  # what says that it, or a product of it, did not arise

    def is_done(self, product: int | None = None) -> bool:
        return self.done_on is not None or product in self.products_done

    def is_gone(self, product: int | None = None) -> bool:
        return self.not_arisen or product in self.products_gone

    @property
    def is_touched(self) -> bool:
        """Whether anything of it is settled."""
        return self.is_done() or self.is_gone() or bool(self.products_done or self.products_gone)

    @property
    def documents(self) -> list[Document]:
        return [entry.document for entry in self.proofs if entry.document]

    @property
    def lacks_proof(self) -> bool:
        return self.done_on is not None and not self.proofs


Key = tuple[str, int, str]  # the task's identity, product number (0: the task), unit
NOTHING = Record()


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """What is known of an assignment by bodies' own journals; `bodies` are the names of those that keep them.

    `home` tells which body it is where one speaks: two communes may have one name. Of a group that is only counted
    `members` are those that speak, `others` is where the rest of it stands, who are a number in the journal above.
    """

    status: Status
    record: Record
    bodies: tuple[str, ...]
    home: str = ""
    members: tuple[OwnAccount, ...] = ()
    others: Status | None = None


class Difficulties:
    """Those of every task, as entry after entry tells of them."""

    def __init__(self, responsibilities: Responsibilities, entries: Iterable[TaskEntry] = ()) -> None:
        self._responsibilities = responsibilities
        self._open: dict[str, list[Difficulty]] = defaultdict(list)
        self.resolved: list[tuple[Difficulty, TaskEntry]] = []  # those that are no more, with what resolved them
        for entry in entries:
            self.take(entry)

    @property
    def open(self) -> list[Difficulty]:
        """Oldest first."""
        return sorted((d for of_task in self._open.values() for d in of_task), key=lambda d: d.on)

    def take(self, entry: TaskEntry) -> None:
        before = self._open[entry.task]
        after = self._open[entry.task] = still_open(before, entry, self._responsibilities)
        self.resolved += [(difficulty, entry) for difficulty in before if difficulty not in after]


def in_order(entries: Iterable[TaskEntry | Measured]) -> list[TaskEntry | Measured]:
    """By the day it happened; entries of one day in file order."""
    return sorted(entries, key=lambda entry: entry.on)


class Replay:
    """The journal up to and with the day `as_of`; later entries are not seen."""

    def __init__(self, interpreted: InterpretedPlan, entries: Iterable[TaskEntry | Measured], as_of: date) -> None:
        self.touching = AffectedAssignments(interpreted)
        self.responsibilities = self.touching.responsibilities
        self.as_of, self._plan = as_of, interpreted.plan
        self.records: dict[Key, Record] = defaultdict(Record)
        self.measured: dict[str, list[Measured]] = defaultdict(list)
        self.entries = in_order(entry for entry in entries if entry.on <= as_of)
        self.sent: dict[str, TaskEntry] = {}  # what says that a periodic report was sent, by its period
        self.troubles = Difficulties(self.responsibilities)
        for entry in self.entries:
            self._take(entry)

    def record(self, assignment: Assignment) -> Record:
        return self.records.get(assignment.key, NOTHING)

    @cached_property
    def touched(self) -> frozenset[str]:
        """The tasks of which anything was recorded."""
        return frozenset(task for task, _, _ in self.records)

    @property
    def difficulties(self) -> list[Difficulty]:
        """Those still open, oldest first."""
        return self.troubles.open

    def _take(self, entry: TaskEntry | Measured) -> None:
        if entry.event == "measured":
            self.measured[entry.indicator].append(entry)
        elif entry.task in self.touching.tasks:
            if entry.event in {"difficulty", "resolved"}:
                self.troubles.take(entry)
            for assignment in self.touching(entry):
                if not overtaken(entry, assignment, self._plan, self.as_of):
                    apply(self.records[assignment.key], entry, assignment)
        elif entry.event == "done":
            self.sent.setdefault(entry.task, entry)
        elif entry.event == "reopened":
            self.sent.pop(entry.task, None)


class AffectedAssignments:
    """Which assignments an entry speaks of: of its product and its agency, of all where it names none."""

    def __init__(self, interpreted: InterpretedPlan) -> None:
        self.responsibilities = responsibilities_of(interpreted)
        self.tasks = self.responsibilities.tasks
        self._known: dict[tuple[str, int | None, str], tuple[Assignment, ...]] = {}

    def __call__(self, entry: TaskEntry) -> tuple[Assignment, ...]:
        asked = entry.task, entry.product, entry.agency
        if asked not in self._known:
            self._known[asked] = self._find(*asked)
        return self._known[asked]

    def _find(self, id_: str, product: int | None, agency: str) -> tuple[Assignment, ...]:
        task = self.tasks.get(id_)
        if task is None:
            return ()
        wanted = self.responsibilities.unit_ids(task, agency, product) if agency else None
        number = part_number(task, product)
        return tuple(
            assignment
            for assignment in self.responsibilities.assignments(task)
            if number in (None, assignment.part.number) and (wanted is None or assignment.unit.key in wanted)
        )


def overtaken(entry: TaskEntry, assignment: Assignment, plan: Plan, as_of: date) -> bool:
    """Whether the entry extends a deadline to which a decision has since given a later time: the plan's words hold.

    An extension goes beyond the time that the plan gave on its day. Where the plan gives more by now, and a decision of
    that day or later names the task, that decision did it.
    """
    timing = assignment.part.timing
    if entry.event != "extended" or not (isinstance(timing, Timing) and timing.due and entry.due < timing.due):
        return False
    return any(entry.on <= decided.date <= as_of for decided in plan.amendments_about(assignment.part.task.task))


def apply(record: Record, entry: TaskEntry, assignment: Assignment) -> None:
    """Changes the record by one entry. What is settled stays as it is until it is reopened.

    An extension after the fact, or one for a group of which some have done it, changes nothing for who has done it.
    """
    if entry.event in {"done", "not-arisen", "progress"} and _speaks_for_one(entry, assignment):
        record.started = True
        record.reporters.append(entry.agency)
        _prove(record, entry)
        return
    match entry.event:
        case "started":
            record.started = True
        case "progress":
            record.started = True
            record.percent = entry.percent if entry.percent is not None else record.percent
            if entry.count is not None:
                _count(record, entry.count, entry, assignment)
        case "done":
            record.started = True
            _prove(record, entry)
            _settle(record, entry, assignment)
        case "not-arisen":
            _settle(record, entry, assignment)
        case "reopened":
            _reopen(record, entry.product, assignment)
        case "triggered" | "extended" if not record.is_done(entry.product) and not record.is_gone(entry.product):
            _set_due(record, entry)


def _set_due(record: Record, entry: Triggered | Extended) -> None:
    record.due = entry.due or record.due
    record.deadlines.append(entry)
    if entry.event == "triggered":
        record.triggered_on = entry.on


def _speaks_for_one(entry: TaskEntry, assignment: Assignment) -> bool:
    """Whether an agency tells of work that an open expression gives to several: it cannot speak for the others."""
    return assignment.unit.is_open and bool(entry.agency) and fold(entry.agency) != fold(assignment.unit.name)


def _prove(record: Record, entry: TaskEntry) -> None:
    if entry.document:
        record.proofs.append(entry)


def _settle(record: Record, entry: TaskEntry, assignment: Assignment) -> None:
    """Done or not arisen, wholly or one of several products. What stays of the products decides for the whole."""
    if record.is_done() or record.is_gone():
        return
    if entry.event == "not-arisen":
        record.reasons.append(entry)
    products = assignment.shared_products
    if entry.product is None or len(products) < 2:
        record.done_on, record.not_arisen = (entry.on, False) if entry.event == "done" else (None, True)
        return
    if entry.event == "done":
        record.products_done.setdefault(entry.product, entry.on)
    else:
        record.products_gone.add(entry.product)
    if products <= record.products_done.keys() | record.products_gone:
        record.done_on = max(record.products_done.values(), default=None)
        record.not_arisen = record.done_on is None


def _reopen(record: Record, product: int | None, assignment: Assignment) -> None:
    """The whole, or one of several products: the others stay settled, and proved, as they were."""
    others = assignment.shared_products - {product} if product is not None else set()
    if others and record.done_on:
        record.products_done = dict.fromkeys(others - record.products_gone, record.done_on) | record.products_done
    if others and record.not_arisen:
        record.products_gone |= others
    record.products_done = {n: on for n, on in record.products_done.items() if n in others}
    record.products_gone &= others
    record.proofs = [entry for entry in record.proofs if others and entry.product != product]
    record.reasons = [entry for entry in record.reasons if others and entry.product != product]
    if not others:
        record.count = None
    record.done_on, record.not_arisen = None, False


def _count(record: Record, count: int, entry: TaskEntry, assignment: Assignment) -> None:
    record.count, record.counted_on = count, entry.on
    _prove(record, entry)
    if count >= assignment.unit.count > 1:
        record.done_on = record.done_on or entry.on


def still_open(open_: Sequence[Difficulty], entry: TaskEntry, responsibilities: Responsibilities) -> list[Difficulty]:
    """The open difficulties of a task after a new one, or after one was resolved."""
    if entry.event == "difficulty":
        return [*open_, entry]
    return [difficulty for difficulty in open_ if not _resolves(entry, difficulty, responsibilities)]


def _resolves(entry: TaskEntry, difficulty: Difficulty, responsibilities: Responsibilities) -> bool:
    """Whether it is about the same product, and for the same agency or a group of it, where `entry` names them."""
    if entry.product not in (None, difficulty.product):
        return False
    if not entry.agency or fold(entry.agency) == fold(difficulty.agency):
        return True
    whose = responsibilities.bodies_meant(difficulty)
    return bool(whose) and whose <= responsibilities.bodies_meant(entry)
