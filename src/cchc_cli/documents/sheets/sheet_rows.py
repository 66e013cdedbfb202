"""What stands in a body's sheet: whose it is and of which day, and every row with the words that nobody changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from cchc_cli.documents.exports.plan_sheets import tone
from cchc_cli.documents.exports.update_sheet import COLUMNS, named_product
from cchc_cli.documents.exports.workbook import Tone
from cchc_cli.documents.wording.table_rows import due, part_products, target_rows
from cchc_cli.language.text import cell_words, one_line, writable
from cchc_cli.model.days import day as day_words
from cchc_cli.model.journal import EVENTS
from cchc_cli.model.register import Agency
from cchc_cli.tracking.assignments import Unit
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.queries import Role, involved, parts_with
from cchc_cli.tracking.state_words import counted_state, detail

FORM = "cchc-phieu-1"  # written into every sheet; another number where the layout changes
CODE = "Mã dòng"
DIFFICULTY = "Khó khăn, kiến nghị"
_SHOWN_ENTRIES = 4  # of earlier answers, the last


class SheetKind(StrEnum):
    TASK = "task"
    DIFFICULTY = "difficulty"
    INDICATOR = "indicator"


LOCKED: Mapping[SheetKind, tuple[str, ...]] = {
    SheetKind.TASK: ("Số", "Nội dung", "Sản phẩm", "Hạn", "Trạng thái", "Đã báo cáo"),
    SheetKind.DIFFICULTY: ("Số", "Nội dung", "Khó khăn đã nêu", "Ngày nêu"),
    SheetKind.INDICATOR: ("Mã", "Chỉ số", "Phải đạt", "Đo gần nhất"),
}
# key of an entry → heading of the column in which it is filled in
TO_FILL_IN: Mapping[SheetKind, Mapping[str, str]] = {
    SheetKind.TASK: {
        "event": COLUMNS["event"],
        "on": COLUMNS["on"],
        "document": COLUMNS["document"],
        "document_date": COLUMNS["document_date"],
        "percent": COLUMNS["percent"],
        "due": COLUMNS["new_due"],
        "note": COLUMNS["note"],
        "difficulty": DIFFICULTY,
    },
    SheetKind.DIFFICULTY: {
        "event": COLUMNS["event"],
        "on": COLUMNS["on"],
        "document": COLUMNS["document"],
        "document_date": COLUMNS["document_date"],
        "note": COLUMNS["note"],
    },
    SheetKind.INDICATOR: {
        "value": "Giá trị",
        "on": COLUMNS["on"],
        "document": COLUMNS["document"],
        "document_date": COLUMNS["document_date"],
        "note": COLUMNS["note"],
    },
}


@dataclass(frozen=True, slots=True)
class SheetIdentity:
    """Which plan, body and day a sheet is of. Days as in ISO."""

    plan: str
    year: int
    body: str
    name: str
    day: str
    reply_by: str


@dataclass(frozen=True, slots=True)
class SentRow:
    """A row as it went out: of which task (its key) and product, or indicator; the words of its locked columns."""

    kind: SheetKind
    key: str
    product: str
    words: tuple[str, ...]

    def code(self, identity: SheetIdentity) -> str:
        """What the row is known by wherever it is moved; another body's, day's or plan's row has another."""
        return digest_of([FORM, *map(str, asdict(identity).values()), self.kind, self.key, self.product, *self.words])


@dataclass(frozen=True)
class BodySheet:
    """A sheet before it is a file. `open_indicators` are those that the body measures; the others it only sees.

    `supported` are the words of tasks that others lead and that it has a part in: to read, nothing of them comes back.
    """

    identity: SheetIdentity
    rows: tuple[SentRow, ...]
    tones: tuple[Tone, ...]
    open_indicators: frozenset[str] = frozenset()
    supported: tuple[tuple[tuple[str, ...], Tone], ...] = ()

    def of(self, kind: SheetKind) -> list[tuple[SentRow, Tone]]:
        return [(row, shade) for row, shade in zip(self.rows, self.tones, strict=True) if row.kind is kind]

    def is_open(self, row: SentRow) -> bool:
        return row.kind is not SheetKind.INDICATOR or row.key in self.open_indicators


def digest_of(words: Iterable[str]) -> str:
    """Of words, however their spaces and line ends have been rewritten."""
    plain = list(map(one_line, words))
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False).encode()).hexdigest()[:16]


def whole_digest(identity: SheetIdentity, rows: Iterable[SentRow]) -> str:
    """Of all that was sent, whatever the order of its rows by now."""
    return digest_of([FORM, *map(str, asdict(identity).values()), *sorted(row.code(identity) for row in rows)])


def body_sheet(plan_status: PlanStatus, unit: Unit, reply_by: date, measured: Iterable[str] = ()) -> BodySheet:
    """What one body leads, with where each part of it stands; its open difficulties; the plan's indicators.

    The body that writes the plan's reports measures all indicators, another those in `measured`.
    """
    plan, day = plan_status.interpreted.plan, plan_status.as_of
    identity = SheetIdentity(
        plan.decision.number.strip(), plan.year, unit.id, unit.name, day.isoformat(), reply_by.isoformat()
    )
    found = [*_tasks(plan_status, unit), *_difficulties(plan_status, unit), *_indicators(plan_status)]
    every = frozenset(row.key for row, _ in found if row.kind is SheetKind.INDICATOR)
    is_open = every if plan_status.reporter == unit.id else every & frozenset(measured)
    supported = tuple(_supported(plan_status, unit))
    return BodySheet(identity, tuple(row for row, _ in found), tuple(shade for _, shade in found), is_open, supported)


def _row(kind: SheetKind, key: str, product: str, *words: str) -> SentRow:
    return SentRow(kind, key, product, tuple(writable(word).strip() for word in words))


def _tasks(plan_status: PlanStatus, unit: Unit) -> Iterator[tuple[SentRow, Tone]]:
    said = _earlier_answers(plan_status, unit)
    for task in plan_status.interpreted.tasks:
        for assignment in plan_status.responsibilities.of_unit(task, unit):
            found, product = plan_status.of_assignment(assignment), named_product(assignment)
            words = (
                task.id,
                cell_words(task.task.title),
                "\n".join(cell_words(name) for name in part_products(assignment.part)),
                due(found),
                counted_state(found),
                "\n".join(said.get(assignment.key, ())[-_SHOWN_ENTRIES:]),
            )
            yield _row(SheetKind.TASK, task.identity, product, *words), tone(found)


SUPPORTED = ("Số", "Nội dung", "Sản phẩm", "Cơ quan chủ trì", "Hạn", "Trạng thái")


def _supported(plan_status: PlanStatus, unit: Unit) -> Iterator[tuple[tuple[str, ...], Tone]]:
    """A row a task; of one whose products are led apart, a row for each that the body supports."""
    known = plan_status.responsibilities
    for task, part in involved(known, unit.id):
        if part.role is not Role.SUPPORT:
            continue
        apart = parts_with(known, task, unit.id, Role.SUPPORT) if task.product_leads or task.product_supports else ()
        whole = [read.product.name for read in task.products], task.lead.text, plan_status.of(task)
        rows = [(part_products(own), own.lead.text, plan_status.of_part(own)) for own in apart] or [whole]
        for products, lead, found in rows:
            words = task.id, cell_words(task.task.title), "\n".join(map(cell_words, products)), cell_words(lead)
            yield tuple(writable(word) for word in (*words, due(found), counted_state(found))), tone(found)


def _earlier_answers(plan_status: PlanStatus, unit: Unit) -> dict[tuple[str, int, str], list[str]]:
    """By assignment of the body, what has been recorded of it, oldest first."""
    found: dict[tuple[str, int, str], list[str]] = {}
    for entry in plan_status.replay.entries:
        if entry.event == "measured":
            continue
        for assignment in plan_status.replay.touching(entry):
            if assignment.unit.key == unit.key:
                document = entry.document.number if entry.document else ""
                words = ", ".join(filter(None, [EVENTS[entry.event].name, document, detail(entry)]))
                found.setdefault(assignment.key, []).append(f"{day_words(entry.on)}: {words}")
    return found


def _difficulties(plan_status: PlanStatus, unit: Unit) -> Iterator[tuple[SentRow, Tone]]:
    """Of one task and product together: what resolves one of them resolves all."""
    open_: dict[tuple[str, int | None], list[tuple[str, str]]] = {}
    for one in plan_status.about(unit.id).difficulties:
        open_.setdefault((one.task, one.product), []).append((one.note, day_words(one.on)))
    for (key, product), said in open_.items():
        task = plan_status.responsibilities.tasks.get(key)
        if task is not None:
            notes, days = zip(*said, strict=True)
            words = (task.id, cell_words(task.task.title), "\n".join(notes), "\n".join(days))
            yield _row(SheetKind.DIFFICULTY, key, "" if product is None else str(product), *words), Tone.LATE


def _indicators(plan_status: PlanStatus) -> Iterator[tuple[SentRow, Tone]]:
    for row in target_rows(plan_status.interpreted.plan.targets, plan_status):
        last = f"{row.value} ({row.measured})" if row.measured else row.value
        yield _row(SheetKind.INDICATOR, row.id, "", row.id, row.name, row.goal, last), Tone.PLAIN


def only_supporting(plan_status: PlanStatus) -> list[Agency]:
    """Those that have a part in tasks that others lead and lead none: they get no sheet."""
    known, led = plan_status.responsibilities, {unit.id for unit in bodies(plan_status)}
    others = (agency for agency in known.agencies.values() if agency.id not in led)
    return [agency for agency in others if involved(known, agency.id)]


def bodies(plan_status: PlanStatus) -> list[Unit]:
    """Those that lead something and can answer for themselves: no counted groups, no open expressions."""
    led = plan_status.responsibilities.led(plan_status.interpreted.tasks).values()
    return [unit for unit, _ in led if not unit.is_open and unit.id in plan_status.responsibilities.agencies]
