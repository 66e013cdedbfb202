"""`cchc show`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.console import Answer, Format
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Column, Row, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_cli.comparing.history.adjustments import Adjustment, TaskHistory
    from cchc_cli.comparing.history.former_numbers import FormerTask
    from cchc_cli.language.agencies.phrase import AgencyPhrase
    from cchc_cli.language.timing.timing import Timing, Unread
    from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
    from cchc_cli.model.journal import Measured, TaskEntry
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.model.plan import Amendment, WrittenTime
    from cchc_cli.model.task_fields import TaskField
    from cchc_cli.tracking.plan_status import PlanStatus
    from cchc_cli.tracking.states import Status

Lines = list[tuple[str, str]]


def show(
    id_: Annotated[
        str,
        typer.Argument(
            metavar="SỐ",
            help="Số nhiệm vụ (1.7), số cũ hay khóa của nó, hoặc kỳ báo cáo (2021-H1).",
            autocompletion=complete.tasks,
        ),
    ],
    asked: options.QueryOptions,
) -> None:
    """Thông tin chi tiết một nhiệm vụ hay một kỳ báo cáo."""
    from cchc_cli.cli.tables.status_tables import periodic_report
    from cchc_cli.documents.exports.task_json import task_data
    from cchc_cli.model.base import plain_data
    from cchc_cli.model.interpretation import InterpretedTask

    loaded = asked.open(options.year_in(id_))
    plan_status = options.plan_status(loaded, asked.as_of)
    if report := periodic_report(plan_status, id_):
        console.present(report, asked.format_, asked.way)
        return
    task = _task(loaded, id_)
    if not isinstance(task, InterpretedTask):
        console.present(_removed(task, id_, plan_status), asked.format_, asked.way)
        return
    status = plan_status.of(task)
    columns = [Column("field", "Mục"), Column("value", "Nội dung", ratio=1)]
    past = _history(loaded, task)
    amendments = (
        sorted(past.decisions, key=lambda a: a.date) if past else loaded.interpreted.plan.amendments_about(task.task)
    )
    adjustments = past.adjustments if past else ()
    decided = [("Điều chỉnh", _amendment(amendment)) for amendment in amendments]
    lines = [*_lines(loaded, task, plan_status, status), *decided, *_changes(adjustments)]
    rows = [Row([name, value]) for name, value in lines]
    history = [entry for entry in plan_status.entries if getattr(entry, "task", None) == task.identity]
    tables = [Table(columns, rows, f"Nhiệm vụ {task.id}")]
    if history and asked.format_ is Format.TEXT:
        tables.append(replace(_entries_table(history, plan_status), title="Diễn biến"))
    dumped = [plain_data(entry, sparse=True) | _source_data(entry, plan_status) for entry in history]
    data = task_data(task, status) | {
        "own_journals": plan_status.own_journals(task),
        "amendments": [plain_data(amendment) for amendment in amendments],
        "changes": _changes_data(adjustments),
        "history": dumped,
    }
    console.present(Answer(tables, data), asked.format_, asked.way)


def _task(loaded: LoadedWorkspace, id_: str) -> InterpretedTask | FormerTask:
    """The task meant, be it by the number that it had as issued; what is no more, with what is known of it."""
    from cchc_cli.files.problems import UsageStop

    try:
        task = options.find_task(loaded, id_)
    except UsageStop:
        former = _former(loaded, id_)
        if former is None:
            raise
        if former.now is None:
            return former
        console.note(f"{id_.strip()} là số của nhiệm vụ khi ban hành; nay mang số {former.now.id}")
        return former.now
    if task.task.key and (former := _former(loaded, id_)) and former.now is None:
        why = "; ".join(_amendment(amendment) for amendment in former.decisions)
        console.note(
            f"{id_.strip()} khi ban hành là nhiệm vụ khác, nay đã bỏ{f' theo {why}' if why else ''}: {former.title}"
        )
    return task


def _former(loaded: LoadedWorkspace, id_: str) -> FormerTask | None:
    from cchc_cli.comparing.editions import issued_plan
    from cchc_cli.comparing.history.former_numbers import former_task

    issued = issued_plan(loaded.workspace.plan, loaded.interpreted.plan, "")
    return former_task(loaded.interpreted, issued, id_)


def _removed(former: FormerTask, id_: str, plan_status: PlanStatus) -> Answer:
    """A task that is in the plan no more: its words where they are known, who took it out, what was recorded of it."""
    from cchc_cli.cli import labels
    from cchc_cli.model.base import plain_data

    history = [e for e in plan_status.replay.entries if getattr(e, "task", "").casefold() == former.identity.casefold()]
    title = former.title or next((title for e in history if (title := getattr(e, "title", ""))), "")
    why = [_amendment(amendment) for amendment in former.decisions] or ["không thấy quyết định điều chỉnh nào nêu"]
    rows = [("Nhiệm vụ", labels.cell(title)), ("Trạng thái", "không còn trong kế hoạch"), ("Bỏ theo", "\n".join(why))]
    columns = [Column("field", "Mục"), Column("value", "Nội dung", ratio=1)]
    tables = [Table(columns, [Row([*row]) for row in rows if row[1]], f"Nhiệm vụ {id_.strip()}")]
    if history:
        tables.append(replace(_entries_table(history, plan_status), title="Diễn biến"))
    data = {
        "id": id_.strip(),
        "key": former.identity,
        "title": title,
        "removed": True,
        "amendments": [plain_data(amendment) for amendment in former.decisions],
        "history": [plain_data(entry, sparse=True) for entry in history],
    }
    return Answer(tables, data)


def _lines(loaded: LoadedWorkspace, task: InterpretedTask, plan_status: PlanStatus, status: Status) -> Lines:
    from cchc_cli.cli import labels
    from cchc_cli.model.task_fields import FIELDS

    def said(*, beside: bool) -> Lines:
        return [line for f in FIELDS if f.beside is beside for line in _field(f, loaded, task, plan_status)]

    state = ("Trạng thái", labels.counted_state(status))
    key = [("Khóa", f"{task.identity} (trong sổ theo dõi, phiếu, lịch)")] if task.task.key else []
    return [*said(beside=False), *key, state, *_sources(task, plan_status), *said(beside=True)]


def _sources(task: InterpretedTask, plan_status: PlanStatus) -> Lines:
    """Whose own journals the state comes from."""
    from cchc_cli.cli import labels

    names = plan_status.sources(task)
    return [("Theo sổ của", labels.few(names))] if names else []


def _source_data(entry: TaskEntry | Measured, plan_status: PlanStatus) -> dict[str, str]:
    source = plan_status.source(entry)
    return {"own_journal": source} if source else {}


def _field(field: TaskField, loaded: LoadedWorkspace, task: InterpretedTask, plan_status: PlanStatus) -> Lines:
    """The lines of one field of the task, and of what follows from it."""
    from cchc_cli.cli import labels
    from cchc_cli.model.task_fields import FieldKind

    match field.kind:
        case FieldKind.NAME:
            area = ("Lĩnh vực", f"{task.area.number}. {task.area.title}")
            return [(field.title, labels.cell(getattr(task.task, field.key))), area]
        case FieldKind.PRODUCTS:
            return _products(field.title, task, plan_status)
        case FieldKind.AGENCIES:
            apart = getattr(task, f"product_{field.key}s")  # these stand with their products
            return _agencies(loaded.interpreted, field.title, getattr(task, f"own_{field.key}" if apart else field.key))
        case FieldKind.TIME:
            return [*_time(field.title, getattr(task.task, field.key), task.timing), *_moved(task, plan_status)]
        case FieldKind.MONEY:
            return [(field.title, _money(task))]
        case FieldKind.TEXT:
            text = getattr(task.task, field.key)
            return [(field.title, text)] if text else []


def _amendment(amendment: Amendment) -> str:
    from cchc_cli.cli import labels

    said = f"Quyết định {amendment.number} ngày {labels.day(amendment.date)}"
    return f"{said}: {labels.cell(amendment.subject)}" if amendment.subject else said


def _history(loaded: LoadedWorkspace, task: InterpretedTask) -> TaskHistory | None:
    """What compares editions is imported only where there is one to compare with."""
    from cchc_cli.comparing.history.issue_tags import issued_revision

    issued = issued_revision(loaded.workspace.plan, loaded.interpreted.plan.year)
    if issued is None:
        options.say_strangers_repository([loaded.workspace.plan])
        return None
    from cchc_cli.comparing.history.adjustments import plan_history

    history = plan_history(issued, loaded.interpreted)
    return history.of(task) if history else None


def _changes(adjustments: tuple[Adjustment, ...]) -> Lines:
    """What its words were before, and who has changed them."""
    if not adjustments:
        return []
    from cchc_cli.comparing.difference_words import adjustment_lines

    return [("Đã đổi", line) for found in adjustments for line in adjustment_lines(found)]


def _changes_data(adjustments: tuple[Adjustment, ...]) -> list[dict[str, Any]]:
    if not adjustments:
        return []
    from cchc_cli.comparing.difference_data import adjustment_data

    return [adjustment_data(found) for found in adjustments]


def _products(name: str, task: InterpretedTask, plan_status: PlanStatus) -> Lines:
    from cchc_cli.cli import labels

    statuses = {part.number: plan_status.of_part(part) for part in plan_status.parts(task)}
    settled = _settled(task, plan_status)
    lines: Lines = []
    for read in task.products:
        title = f"{name} {read.number}" if len(task.products) > 1 else name
        said = f"\n→ {settled[read.number]}" if read.number in settled else ""
        lines.append((title, labels.cell(read.product.name) + said))
        for who, phrase in (("  chủ trì", read.lead), ("  phối hợp", read.support)):
            lines += _agencies(plan_status.interpreted, who, phrase) if phrase else []
        lines += _time("  thời gian", read.product.time, read.timing)
        if read.is_apart and read.number in statuses:
            lines.append(("  trạng thái", labels.state(statuses[read.number])))
    return lines


def _moved(task: InterpretedTask, plan_status: PlanStatus) -> Lines:
    """Deadlines that the journal gave or moved, of the task and of products with a time of their own."""
    from cchc_cli.cli import labels

    dues: dict[int, set[date | None]] = {}
    for assignment in plan_status.responsibilities.assignments(task):
        dues.setdefault(assignment.part.number, set()).add(plan_status.record(assignment).due)
    lines: Lines = []
    for number, found in dues.items():
        days = ", ".join(labels.day(due) for due in sorted(due for due in found if due))
        title = f"Hạn mới sp {number}" if number else "Hạn mới"
        if days:
            lines.append((title, days + (" (một số cơ quan)" if len(found) > 1 else "")))
    return lines


def _settled(task: InterpretedTask, plan_status: PlanStatus) -> Mapping[int, str]:
    """What was said of single products that share the task's time, where one body leads."""
    from cchc_cli.cli import labels
    from cchc_cli.tracking.states import State

    assignments = [a for a in plan_status.responsibilities.assignments(task) if not a.part.number]
    if len(assignments) != 1:
        return {}
    record = plan_status.record(assignments[0])
    done = {number: f"hoàn thành ngày {labels.day(on)}" for number, on in record.products_done.items()}
    return done | dict.fromkeys(record.products_gone, labels.STATES[State.NOT_ARISEN])


def _time(title: str, written: WrittenTime | None, timing: Timing | Unread | None) -> Lines:
    from cchc_cli.cli import labels
    from cchc_cli.language.timing.timing import Unread

    if written is None or timing is None:
        return []
    if isinstance(timing, Unread):
        return [(title, f"{labels.cell(written.text)}\nkhông hiểu: dừng ở «{timing.piece}»")]
    reading = [labels.KINDS[timing.kind]]
    if timing.start or timing.due:
        reading.append(f"{labels.day(timing.start, '…')} – {labels.day(timing.due, '…')}")
    if timing.condition:
        reading.append(f"chờ: {timing.condition}")
    if timing.if_any:
        reading.append("nếu có")
    if written.reason:
        reading.append(f"vì: {written.reason}")
    return [(title, f"{labels.cell(written.text)}\n→ {'; '.join(reading)}")]


def _agencies(interpreted: InterpretedPlan, title: str, phrase: AgencyPhrase) -> Lines:
    """The words, and below them whom they mean."""
    from cchc_cli.cli import labels
    from cchc_cli.tracking.assignments import Responsibilities

    if not phrase.text.strip():
        return []
    responsibilities = Responsibilities(interpreted)
    meant = [f"{interpreted.name(id_)} ({id_})" for id_ in phrase.agencies]
    meant += [
        f"{responsibilities.groups[id_].name} ({responsibilities.groups[id_].size} đơn vị)" for id_ in phrase.groups
    ]
    meant += [f"«{text}» (không nêu tên)" for text in phrase.open]
    meant += [f"«{unknown.name}» (không biết)" for unknown in phrase.unknown]
    return [(title, f"{labels.cell(phrase.text)}\n→ {'; '.join(meant)}")]


def _money(task: InterpretedTask) -> str:
    from cchc_cli.cli import labels

    amount = task.task.million_vnd
    if amount is not None:
        return labels.money(amount)
    return labels.cell(task.task.budget) if task.task.budget else "(không ghi)"


def _entries_table(history: list[TaskEntry | Measured], plan_status: PlanStatus) -> Table:
    from cchc_cli.cli.commands.log import table

    return table(history, plan_status)


command = single(show)
