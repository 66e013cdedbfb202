"""One task in the page: its row, and folded behind it its words, its parts, its documents and what happened."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

from cchc_cli.documents.wording.figures import StateWords, state_words
from cchc_cli.documents.wording.sentences import agency_name, cited, documents
from cchc_cli.documents.wording.task_texts import bodies
from cchc_cli.language.text import cell_words, unended
from cchc_cli.language.word_pairs import unbroken
from cchc_cli.model.days import day
from cchc_cli.model.journal import EVENTS, Measured, TaskEntry
from cchc_cli.model.task_fields import FIELDS, FieldKind, TaskField
from cchc_cli.tracking.assignments import TaskPart
from cchc_cli.tracking.periods import quarter_of
from cchc_cli.tracking.plan_status import PlanStatus, span
from cchc_cli.tracking.state_words import OWN_JOURNAL, detail, money

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.tracking.states import Status

_NAMES = re.compile(r"[^0-9A-Za-z.-]")


@dataclass(frozen=True, slots=True, repr=False)
class LabelledText:
    label: Annotated[str, "Mục: sản phẩm, cơ quan phối hợp, thời gian, kinh phí, ghi chú …"]
    text: Annotated[str, "Nội dung, nguyên văn"]


@dataclass(frozen=True, slots=True, repr=False)
class PartState:
    name: Annotated[str, "Sản phẩm có thời hạn riêng"]
    due: Annotated[str, "Thời hạn"]
    state: Annotated[StateWords, "Tình hình"]


@dataclass(frozen=True, slots=True, repr=False)
class HistoryLine:
    day: Annotated[str, "Ngày"]
    event: Annotated[str, "Sự kiện"]
    agency: Annotated[str, "Cơ quan; trống khi không ghi"]
    document: Annotated[str, "Văn bản; trống khi không có"]
    detail: Annotated[str, "Nội dung: mức độ, hạn mới, ghi chú …"]


@dataclass(frozen=True, slots=True, repr=False)
class TaskEntryRow:
    id: Annotated[str, "Số nhiệm vụ"]
    anchor: Annotated[str, "Chỗ của nhiệm vụ trong trang"]
    title: Annotated[str, "Nhiệm vụ"]
    area: Annotated[str, "Lĩnh vực"]
    lead: Annotated[str, "Cơ quan chủ trì, nguyên văn"]
    due: Annotated[str, "Thời hạn"]
    due_key: Annotated[str, "Thời hạn để sắp xếp: 2021-06-30; trống khi không có hạn"]
    quarter: Annotated[str, "Quý của thời hạn; trống khi không có hạn"]
    state: Annotated[StateWords, "Tình hình"]
    states: Annotated[str, "Các mã trạng thái mà nhiệm vụ được tìm thấy, cách nhau bằng dấu cách"]
    bodies: Annotated[str, "Chỗ của các cơ quan chủ trì trong trang, cách nhau bằng dấu cách"]
    lines: Annotated[list[LabelledText], "Các mục của nhiệm vụ"]
    parts: Annotated[list[PartState], "Các sản phẩm có thời hạn riêng"]
    documents: Annotated[list[str], "Tài liệu kiểm chứng"]
    history: Annotated[list[HistoryLine], "Diễn biến theo sổ theo dõi"]


Histories = Mapping[str, list[TaskEntry]]


def histories(plan_status: PlanStatus) -> Histories:
    """What was recorded up to the day, by task, in the order in which it happened."""
    found: dict[str, list[TaskEntry]] = defaultdict(list)
    for entry in plan_status.entries:
        if not isinstance(entry, Measured):
            found[entry.task].append(entry)
    return found


def anchors_of(tasks: Iterable[InterpretedTask]) -> dict[str, str]:
    """Where each task stands in the page, by its number."""
    return {task.id: "nv-" + _NAMES.sub("-", task.id) for task in tasks}


def task_entry(
    plan_status: PlanStatus, task: InterpretedTask, anchor: str, homes: Mapping[str, str], told: Histories
) -> TaskEntryRow:
    """`homes`: where each body stands in the page, by its key."""
    status = plan_status.of(task)
    units = plan_status.responsibilities.units(task.lead)
    return TaskEntryRow(
        task.id,
        anchor,
        cell_words(task.task.title),
        f"{task.area.number}. {unended(task.area.title)}",
        unended(task.lead.text),
        day(status.due, "–"),
        status.due.isoformat() if status.due else "",
        quarter_of(status.due).name if status.due else "",
        badge(status),
        " ".join(status.shown_under),
        " ".join(homes[unit.key] for unit in units),
        [LabelledText(field.title, text) for field in FIELDS for text in _texts(field, task) if text],
        [_part(plan_status, part) for part in plan_status.parts(task) if part.number],
        documents(task, plan_status),
        [_history(plan_status, entry) for entry in told.get(task.identity, ())],
    )


def badge(status: Status) -> StateWords:
    """The state as it stands beside its task, where there is little room: no line breaks within its pairs of words."""
    words = state_words(status)
    return replace(words, text=unbroken(words.text))


def _texts(field: TaskField, task: InterpretedTask) -> Iterator[str]:
    """The field's words, as many lines as it has; the title and who leads stand in the row itself."""
    match field.kind:
        case FieldKind.NAME:
            return
        case FieldKind.PRODUCTS:
            yield from (cell_words(read.product.name) for read in task.products)
        case FieldKind.AGENCIES if field.key == "lead":
            return
        case FieldKind.TIME:
            yield span(task).text
        case FieldKind.MONEY if task.task.million_vnd is not None:
            yield money(task.task.million_vnd)
        case FieldKind.AGENCIES:
            yield from map(cell_words, bodies(task.task, field.key))
        case _:
            yield cell_words(getattr(task.task, field.key) or "")


def _part(plan_status: PlanStatus, part: TaskPart) -> PartState:
    status = plan_status.of_part(part)
    who = f" ({unended(part.lead.text)} chủ trì)" if part.task.product_leads else ""
    return PartState(cell_words(part.name) + who, day(status.due, "–"), badge(status))


def _whose(plan_status: PlanStatus, entry: TaskEntry) -> str:
    name = agency_name(entry.agency, plan_status)
    return f"{name} ({OWN_JOURNAL})" if plan_status.source(entry) else name


def _history(plan_status: PlanStatus, entry: TaskEntry) -> HistoryLine:
    product = f" (sản phẩm {entry.product})" if entry.product else ""
    return HistoryLine(
        day(entry.on),
        EVENTS[entry.event].name + product,
        _whose(plan_status, entry),
        cited(entry.document) if entry.document else "",
        unended(detail(entry)),
    )
