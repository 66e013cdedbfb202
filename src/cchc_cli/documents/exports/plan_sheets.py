"""The plan as tables of a workbook: tasks, deadlines, agencies, targets, the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from cchc_cli.documents.exports.workbook import (
    MONEY,
    PERCENT,
    WHOLE,
    Tone,
    Value,
    WorkbookColumn,
    WorkbookRow,
    WorkbookSheet,
)
from cchc_cli.documents.wording.contradictions import accounts, contradictions
from cchc_cli.documents.wording.task_texts import bodies, products, times
from cchc_cli.language.text import cell_words, one_line
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.days import date_words
from cchc_cli.model.days import day as day_words
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.journal import EVENTS, Measured, TaskEntry
from cchc_cli.model.plan import Indicator, Plan
from cchc_cli.model.task_fields import FIELDS, FieldKind, TaskField
from cchc_cli.tracking.deadlines import Deadline, deadlines
from cchc_cli.tracking.plan_status import PlanStatus, span
from cchc_cli.tracking.rates import GroupTotals, Rate, Reached, by_agency, reached
from cchc_cli.tracking.state_words import STATES, detail, goal, verdict, whose
from cchc_cli.tracking.states import State, Status
from cchc_cli.tracking.workdays import Workdays

_TONES = {
    State.DONE_ON_TIME: Tone.GOOD,
    State.DONE_LATE: Tone.LATE,
    State.OVERDUE: Tone.BAD,
    State.WAITING: Tone.QUIET,
    State.NOT_ARISEN: Tone.QUIET,
}


def sheets(plan_status: PlanStatus, tasks: Sequence[InterpretedTask], calendar: Calendar) -> list[WorkbookSheet]:
    """One sheet a view; for one agency its own part of each. Where two journals differ, there is one of that too."""
    heading = f"{plan_status.interpreted.plan.title} – đến ngày {day_words(plan_status.as_of)}"
    return [
        WorkbookSheet("Nhiệm vụ", heading, *task_table(plan_status, tasks)),
        WorkbookSheet("Thời hạn", heading, _DEADLINES, _deadline_rows(plan_status, tasks, calendar)),
        WorkbookSheet(
            "Theo cơ quan", heading, _AGENCIES, [_agency_row(line) for line in by_agency(plan_status, tasks)]
        ),
        WorkbookSheet("Chỉ tiêu", heading, _INDICATORS, list(_indicator_rows(plan_status))),
        WorkbookSheet("Sổ theo dõi", heading, _ENTRIES, list(_entry_rows(plan_status, tasks))),
        *_contradictions(plan_status, tasks, heading),
        written_sheet(plan_status.interpreted.plan, tasks),
    ]


_WRITTEN = (
    WorkbookColumn("Số", 7, "@", centred=True),
    WorkbookColumn("Lĩnh vực", 18),
    *(WorkbookColumn(field.heading, field.width, MONEY if field.kind is FieldKind.MONEY else "") for field in FIELDS),
)


def written_sheet(plan: Plan, tasks: Sequence[InterpretedTask]) -> WorkbookSheet:
    """The tasks in the plan's own words, as its appendix has them, so that an import makes the same of it again."""
    rows, decision = [WorkbookRow(_written_cells(task)) for task in tasks], plan.decision
    issued = f"{decision.number} {date_words(decision.date)} của {one_line(decision.issuer)}"
    columns, keyed = _with_keys(_WRITTEN, rows, tasks)
    return WorkbookSheet(
        "Kế hoạch", plan.title, columns, keyed, (one_line(plan.title), f"(Kèm theo {decision.kind} số {issued})")
    )


def _written_cells(task: InterpretedTask) -> list[Value]:
    cells: list[Value] = [task.id, f"{task.area.number}. {task.area.title}"]
    for field in FIELDS:
        match field.kind:
            case FieldKind.PRODUCTS:
                cells.append("\n".join(products(task.task)))
            case FieldKind.AGENCIES:
                cells.append("\n".join(bodies(task.task, field.key)))
            case FieldKind.TIME:
                cells.append("\n".join(times(task.task)))
            case FieldKind.MONEY if task.task.million_vnd is not None:
                cells.append(task.task.million_vnd)
            case _:
                cells.append(getattr(task.task, field.key))
    return cells


def _columns(*, beside: bool) -> Iterator[WorkbookColumn]:
    """The fields of a task, its time with the days that the words mean."""
    for field in FIELDS:
        if field.beside is beside:
            yield WorkbookColumn(field.heading, field.width, MONEY if field.kind is FieldKind.MONEY else "")
            if field.kind is FieldKind.TIME:
                yield from (WorkbookColumn("Bắt đầu", 12), WorkbookColumn("Hạn", 12))


TASKS = (
    WorkbookColumn("Số", 7, "@", centred=True),
    WorkbookColumn("Lĩnh vực", 18),
    *_columns(beside=False),
    WorkbookColumn("Trạng thái", 15, tinted=True),
    WorkbookColumn("Số ngày chậm", 8, WHOLE),
    WorkbookColumn("Ngày hoàn thành", 12),
    WorkbookColumn("Tỷ lệ hoàn thành", 9, PERCENT),
    *_columns(beside=True),
)


_KEY = WorkbookColumn("Khóa nhiệm vụ", 8, "@", centred=True)


def task_table(
    plan_status: PlanStatus, tasks: Sequence[InterpretedTask]
) -> tuple[Sequence[WorkbookColumn], Sequence[WorkbookRow]]:
    """The tasks with their columns; their keys too where one of them goes by another name than its number."""
    return _with_keys(TASKS, [task_row(plan_status, task) for task in tasks], tasks)


def _with_keys(
    columns: Sequence[WorkbookColumn], rows: Sequence[WorkbookRow], tasks: Sequence[InterpretedTask]
) -> tuple[Sequence[WorkbookColumn], Sequence[WorkbookRow]]:
    if not any(task.task.key for task in tasks):
        return columns, rows
    keyed = zip(rows, tasks, strict=True)
    return (*columns, _KEY), [replace(row, cells=[*row.cells, task.identity]) for row, task in keyed]


def task_row(plan_status: PlanStatus, task: InterpretedTask) -> WorkbookRow:
    status = plan_status.of(task)
    written, beside = (
        [cell for field in FIELDS if field.beside is side for cell in _field_cells(field, task, status)]
        for side in (False, True)
    )
    cells: list[Value] = [
        task.id, f"{task.area.number}. {task.area.title}", *written, state(status), _late(status), status.done_on,
        _share(status), *beside,
    ]  # fmt: skip
    return WorkbookRow(cells, tone(status))


def _field_cells(field: TaskField, task: InterpretedTask, status: Status) -> Iterator[Value]:
    """A cell for each of the field's columns. An agency is named in one way, so that a filter finds all that it has."""
    match field.kind:
        case FieldKind.PRODUCTS:
            yield _products(task)
        case FieldKind.AGENCIES:
            yield "\n".join(map(cell_words, bodies(task.task, field.key)))
        case FieldKind.TIME:
            time = span(task)
            yield from (time.text, time.start, status.due)
        case FieldKind.MONEY if task.task.million_vnd is not None:
            yield task.task.million_vnd
        case _:
            yield getattr(task.task, field.key)


def state(status: Status) -> str:
    """The state alone, so that it can be filtered; what is near is told apart."""
    return "sắp đến hạn" if status.due_soon else STATES[status.state]


def tone(status: Status) -> Tone:
    return Tone.SOON if status.due_soon else _TONES.get(status.state, Tone.PLAIN)


def _products(task: InterpretedTask) -> str:
    """One a line, with the time of its own."""
    return "\n".join(
        f"{read.product.name} ({read.product.time.text})" if read.product.time else read.product.name
        for read in task.products
    )


def _late(status: Status) -> int | None:
    return status.days if status.state in {State.OVERDUE, State.DONE_LATE} else None


def _share(status: Status) -> float | None:
    return None if status.state is State.NOT_ARISEN else status.done / status.of


_DEADLINES = (
    WorkbookColumn("Số", 12, "@", centred=True),
    WorkbookColumn("Sản phẩm số", 9, WHOLE, centred=True),
    WorkbookColumn("Nhiệm vụ", 60),
    WorkbookColumn("Cơ quan chủ trì", 28),
    WorkbookColumn("Hạn", 12),
    WorkbookColumn("Trạng thái", 16, tinted=True),
    WorkbookColumn("Số ngày chậm", 9, WHOLE),
    WorkbookColumn("Còn lại (ngày)", 9, WHOLE),
    WorkbookColumn("Còn lại (ngày làm việc)", 10, WHOLE),
    WorkbookColumn("Đang chờ", 30),
)


def _deadline_rows(plan_status: PlanStatus, tasks: Sequence[InterpretedTask], calendar: Calendar) -> list[WorkbookRow]:
    workdays = Workdays(calendar)
    return [_deadline_row(deadline, plan_status.as_of, workdays) for deadline in deadlines(plan_status, tasks)]


def _deadline_row(deadline: Deadline, day: date, workdays: Workdays) -> WorkbookRow:
    status = deadline.status
    left = status.days if status.state is State.PENDING else None
    waiting = deadline.condition if status.state is State.WAITING else ""
    cells: list[Value] = [
        deadline.task_id, deadline.product, deadline.what, cell_words(deadline.who),
        status.due, state(status), _late(status), left,
        None if left is None or status.due is None else workdays.between(day, status.due), waiting,
    ]  # fmt: skip
    return WorkbookRow(cells, tone(status))


_AGENCIES = (
    WorkbookColumn("Cơ quan", 44),
    *(WorkbookColumn(STATES[state].capitalize(), 13, WHOLE) for state in State),
    WorkbookColumn("Tổng số", 10, WHOLE),
    WorkbookColumn("Hoàn thành / tổng số", 12, PERCENT),
    WorkbookColumn("Hoàn thành / đã đến hạn", 12, PERCENT),
)


def _agency_row(line: GroupTotals) -> WorkbookRow:
    found = line.totals
    counts: list[Value] = [found.counts[state] for state in State]
    return WorkbookRow([line.name, *counts, found.total, _fraction(found.of_all), _fraction(found.of_due)])


def _fraction(rate: Rate) -> float | None:
    return rate.done / rate.of if rate.of else None


_INDICATORS = (
    WorkbookColumn("Mã", 8, "@", centred=True),
    WorkbookColumn("Chỉ số", 70),
    WorkbookColumn("Phải đạt", 20),
    WorkbookColumn("Mức", 10, MONEY),
    WorkbookColumn("Đơn vị", 10, centred=True),
    WorkbookColumn("Đo được", 10, MONEY),
    WorkbookColumn("Ngày đo", 12),
    WorkbookColumn("Kết quả", 24, tinted=True),
    WorkbookColumn("Văn bản", 20),
)


def _indicator_rows(plan_status: PlanStatus) -> Iterator[WorkbookRow]:
    for target in plan_status.interpreted.plan.targets:
        for indicator in target.indicators:
            yield _indicator_row(indicator, reached(plan_status, indicator))


def _indicator_row(indicator: Indicator, found: Reached | None) -> WorkbookRow:
    last, judged = (found.entry, found.verdict) if found else (None, None)
    bound: Decimal = next(iter(indicator.bounds.values()))
    proof = last.document.number if last and last.document else ""
    cells: list[Value] = [
        indicator.id, indicator.name, goal(indicator), bound, indicator.unit, last.value if last else None,
        last.on if last else None, verdict(judged, indicator.unit), proof,
    ]  # fmt: skip
    return WorkbookRow(cells, Tone.PLAIN if judged is None else Tone.GOOD if judged.met else Tone.BAD)


_CONTRADICTIONS = (
    WorkbookColumn("Số", 7, "@", centred=True),
    WorkbookColumn("Sản phẩm số", 9, WHOLE, centred=True),
    WorkbookColumn("Cơ quan", 36),
    WorkbookColumn("Sổ này ghi", 34),
    WorkbookColumn("Sổ riêng ghi (lấy theo)", 34),
)


def _contradictions(plan_status: PlanStatus, tasks: Iterable[InterpretedTask], heading: str) -> Iterator[WorkbookSheet]:
    rows = []
    for found in contradictions(plan_status, tasks):
        part, whose = found.assignment.part, found.assignment.unit.name
        rows.append(WorkbookRow([part.task.id, part.number or None, whose, *accounts(found)]))
    if rows:
        yield WorkbookSheet("Hai sổ không khớp", heading, _CONTRADICTIONS, rows)


_ENTRIES = (
    WorkbookColumn("Ngày", 12),
    WorkbookColumn("Nhiệm vụ / chỉ số", 11, "@", centred=True),
    WorkbookColumn("Sản phẩm số", 9, WHOLE, centred=True),
    WorkbookColumn("Sự kiện", 22),
    WorkbookColumn("Cơ quan", 28),
    WorkbookColumn("Số văn bản", 20),
    WorkbookColumn("Ngày văn bản", 12),
    WorkbookColumn("Nội dung", 60),
    WorkbookColumn("Người ghi", 16),
)


def _entry_rows(plan_status: PlanStatus, tasks: Iterable[InterpretedTask]) -> Iterator[WorkbookRow]:
    """In the order in which it happened; about one agency what touches its own part of its tasks."""
    asked = {task.identity: task for task in tasks}
    for entry in plan_status.entries:
        if not plan_status.agencies or _touches(plan_status, asked, entry):
            yield WorkbookRow(_entry_cells(entry, plan_status))


def _touches(plan_status: PlanStatus, asked: Mapping[str, InterpretedTask], entry: TaskEntry | Measured) -> bool:
    if isinstance(entry, Measured) or entry.task not in asked:
        return False
    own = plan_status.assignments(asked[entry.task])
    return any(assignment in own for assignment in plan_status.replay.touching(entry))


def _entry_cells(entry: TaskEntry | Measured, plan_status: PlanStatus) -> list[Value]:
    number = entry.indicator if isinstance(entry, Measured) else plan_status.responsibilities.number(entry.task)
    document = entry.document
    return [
        entry.on, number, None if isinstance(entry, Measured) else entry.product, EVENTS[entry.event].name,
        whose(entry, plan_status.source(entry)), document.number if document else "",
        document.date if document else None, detail(entry), entry.by,
    ]  # fmt: skip
