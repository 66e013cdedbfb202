"""The plan as tables of a spreadsheet: tasks, deadlines, agencies, targets, the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from cchc_cli.cli import words
from cchc_cli.documents.spreadsheet import MONEY, PERCENT, WHOLE, Column, Row, Sheet, Tone, Value
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.journal import Measured, TaskEntry
from cchc_cli.model.plan import Indicator
from cchc_cli.model.reading import ReadTask
from cchc_cli.tracking.indicators import judge
from cchc_cli.tracking.standing import Deadline, Standing, deadlines, span
from cchc_cli.tracking.states import State, Status
from cchc_cli.tracking.summary import Line, Rate, by_agency
from cchc_cli.tracking.workdays import Workdays

_TONES = {
    State.DONE_ON_TIME: Tone.GOOD,
    State.DONE_LATE: Tone.LATE,
    State.OVERDUE: Tone.BAD,
    State.WAITING: Tone.QUIET,
    State.NOT_ARISEN: Tone.QUIET,
}


def sheets(standing: Standing, tasks: Sequence[ReadTask], calendar: Calendar) -> list[Sheet]:
    """One sheet a view; for one agency its own part of each."""
    heading = f"{standing.book.plan.title} – đến ngày {words.day(standing.as_of)}"
    return [
        Sheet("Nhiệm vụ", heading, TASKS, [task_row(standing, task) for task in tasks]),
        Sheet("Thời hạn", heading, _DEADLINES, _deadline_rows(standing, tasks, calendar)),
        Sheet("Theo cơ quan", heading, _AGENCIES, [_agency_row(line) for line in by_agency(standing, tasks)]),
        Sheet("Chỉ tiêu", heading, _INDICATORS, list(_indicator_rows(standing))),
        Sheet("Sổ theo dõi", heading, _ENTRIES, list(_entry_rows(standing, tasks))),
    ]


TASKS = (
    Column("Số", 7, "@", centred=True),
    Column("Lĩnh vực", 18),
    Column("Nhiệm vụ", 44),
    Column("Sản phẩm", 28),
    Column("Cơ quan chủ trì", 20),
    Column("Cơ quan phối hợp", 22),
    Column("Thời gian thực hiện", 16),
    Column("Bắt đầu", 12),
    Column("Hạn", 12),
    Column("Kinh phí (triệu đồng)", 14, MONEY),
    Column("Trạng thái", 15, tinted=True),
    Column("Số ngày trễ", 8, WHOLE),
    Column("Ngày hoàn thành", 12),
    Column("Tỷ lệ hoàn thành", 9, PERCENT),
    Column("Ghi chú", 16),
)


def task_row(standing: Standing, task: ReadTask) -> Row:
    status, time, row = standing.of(task), span(task), task.task
    money = row.budget if row.million_vnd is None else row.million_vnd
    cells: list[Value] = [
        task.id, f"{task.area.number}. {task.area.title}", row.title, _products(task), row.lead, row.support, time.text,
        time.start, status.due, money, state(status), _late(status), status.done_on, _share(status), row.note,
    ]  # fmt: skip
    return Row(cells, tone(status))


def state(status: Status) -> str:
    """The state alone, so that it can be filtered; what is near is told apart."""
    return "sắp đến hạn" if status.due_soon else words.STATES[status.state]


def tone(status: Status) -> Tone:
    return Tone.SOON if status.due_soon else _TONES.get(status.state, Tone.PLAIN)


def _products(task: ReadTask) -> str:
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
    Column("Số", 12, "@", centred=True),
    Column("Sản phẩm số", 9, WHOLE, centred=True),
    Column("Việc", 60),
    Column("Cơ quan chủ trì", 28),
    Column("Hạn", 12),
    Column("Trạng thái", 16, tinted=True),
    Column("Số ngày trễ", 9, WHOLE),
    Column("Còn (ngày)", 9, WHOLE),
    Column("Còn (ngày làm việc)", 10, WHOLE),
    Column("Đang chờ", 30),
)


def _deadline_rows(standing: Standing, tasks: Sequence[ReadTask], calendar: Calendar) -> list[Row]:
    """In the order in which they are due, undated ones last; with the periodic reports unless about one agency."""
    found = list(deadlines(tuple(tasks), standing))
    if not standing.agency:
        found += [Deadline(r.period, r.name, "", standing.of_due(r.due)) for r in standing.book.plan.reporting]
    workdays = Workdays(calendar)
    ordered = sorted(found, key=lambda d: d.status.due or date.max)
    return [_deadline_row(deadline, standing.as_of, workdays) for deadline in ordered]


def _deadline_row(deadline: Deadline, day: date, workdays: Workdays) -> Row:
    status, part = deadline.status, deadline.part
    left = status.days if status.state is State.PENDING else None
    waiting = deadline.condition if status.state is State.WAITING else ""
    cells: list[Value] = [
        part.task.id if part else deadline.id, (part.number or None) if part else None, deadline.what, deadline.who,
        status.due, state(status), _late(status), left,
        None if left is None or status.due is None else workdays.between(day, status.due), waiting,
    ]  # fmt: skip
    return Row(cells, tone(status))


_AGENCIES = (
    Column("Cơ quan", 44),
    *(Column(words.STATES[state].capitalize(), 13, WHOLE) for state in State),
    Column("Tổng số", 10, WHOLE),
    Column("Hoàn thành / tổng số", 12, PERCENT),
    Column("Hoàn thành / đã đến hạn", 12, PERCENT),
)


def _agency_row(line: Line) -> Row:
    found = line.totals
    counts: list[Value] = [found.counts[state] for state in State]
    return Row([line.name, *counts, found.total, _fraction(found.of_all), _fraction(found.of_due)])


def _fraction(rate: Rate) -> float | None:
    return rate.done / rate.of if rate.of else None


_INDICATORS = (
    Column("Mã", 8, "@", centred=True),
    Column("Chỉ số", 70),
    Column("Phải đạt", 20),
    Column("Mức", 10, MONEY),
    Column("Đơn vị", 10, centred=True),
    Column("Đo được", 10, MONEY),
    Column("Ngày đo", 12),
    Column("Kết quả", 24, tinted=True),
    Column("Văn bản", 20),
)


def _indicator_rows(standing: Standing) -> Iterator[Row]:
    for target in standing.book.plan.targets:
        for indicator in target.indicators:
            measured = standing.replay.measured.get(indicator.id)
            yield _indicator_row(indicator, measured[-1] if measured else None)


def _indicator_row(indicator: Indicator, last: Measured | None) -> Row:
    verdict = judge(indicator, last.value) if last else None
    goal: Decimal = next(iter(indicator.bounds.values()))
    proof = last.document.number if last and last.document else ""
    cells: list[Value] = [
        indicator.id, indicator.name, words.goal(indicator), goal, indicator.unit, last.value if last else None,
        last.on if last else None, words.verdict(verdict, indicator.unit)[0], proof,
    ]  # fmt: skip
    return Row(cells, Tone.PLAIN if verdict is None else Tone.GOOD if verdict.met else Tone.BAD)


_ENTRIES = (
    Column("Ngày", 12),
    Column("Nhiệm vụ / chỉ số", 11, "@", centred=True),
    Column("Sản phẩm số", 9, WHOLE, centred=True),
    Column("Sự kiện", 22),
    Column("Cơ quan", 28),
    Column("Số văn bản", 20),
    Column("Ngày văn bản", 12),
    Column("Nội dung", 60),
    Column("Người ghi", 16),
)


def _entry_rows(standing: Standing, tasks: Iterable[ReadTask]) -> Iterator[Row]:
    """In the order in which it happened; about one agency what touches its own part of its tasks."""
    asked = {task.id: task for task in tasks}
    for entry in standing.replay.entries:
        if not standing.agency or _touches(standing, asked, entry):
            yield Row(_entry_cells(entry))


def _touches(standing: Standing, asked: Mapping[str, ReadTask], entry: TaskEntry | Measured) -> bool:
    if isinstance(entry, Measured) or entry.task not in asked:
        return False
    own = standing.assignments(asked[entry.task])
    return any(assignment in own for assignment in standing.replay.touching(entry))


def _entry_cells(entry: TaskEntry | Measured) -> list[Value]:
    number = entry.indicator if isinstance(entry, Measured) else entry.task
    document = entry.document
    return [
        entry.on, number, None if isinstance(entry, Measured) else entry.product, words.EVENTS[entry.event],
        "" if isinstance(entry, Measured) else entry.agency, document.number if document else "",
        document.date if document else None, words.detail(entry), entry.by,
    ]  # fmt: skip
