"""What happened to a task, in sentences; where the journal is silent they say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cchc_cli.language.numbers import number
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.journal import Difficulty, Document, Measured, TaskEntry
from cchc_cli.tracking.assignments import TaskPart, Unit, parts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.replay import Record
from cchc_cli.tracking.states import State, Status

SILENT = "chưa có báo cáo"
_REPORTS = frozenset({"started", "progress", "done", "reopened", "not-arisen"})
NO_PROOF = "chưa có tài liệu kiểm chứng"


class Account:
    """The journal's entries by task, beside where every task stands."""

    def __init__(self, plan_status: PlanStatus) -> None:
        self.plan_status = plan_status
        self._entries: dict[str, list[TaskEntry]] = defaultdict(list)
        for entry in plan_status.replay.entries:
            if not isinstance(entry, Measured):
                self._entries[entry.task].append(entry)

    def knows(self, task: InterpretedTask) -> bool:
        """Whether anything was reported of the work itself."""
        return any(entry.event in _REPORTS for entry in self._entries.get(task.identity, ()))

    def sentence(self, task: InterpretedTask) -> str:
        """`Xây dựng Kế hoạch (nhiệm vụ 1.9, Sở Nội vụ chủ trì): đã hoàn thành ngày 26/3/2021, đúng hạn; …`."""
        clauses = [
            f"{one_line(part.name)}: {_clause(part, self.plan_status)}"
            if part.number
            else _clause(part, self.plan_status)
            for part in parts(task)
        ]
        tail = [*_proof(task, self.plan_status), *self._last_note(task)]
        return f"{one_line(task.task.title)} ({name(task)}): {'; '.join([*clauses, *tail])}."

    def _last_note(self, task: InterpretedTask) -> Iterator[str]:
        """What the last entry says, with its agency; a difficulty has its own section."""
        last = next(iter(self._entries.get(task.identity, ())[-1:]), None)
        if last is not None and last.note and not isinstance(last, Difficulty):
            agency = agency_name(last.agency, self.plan_status)
            yield f"{agency}: {one_line(last.note)}" if agency else one_line(last.note)


def name(task: InterpretedTask) -> str:
    """`nhiệm vụ 1.9, Sở Nội vụ chủ trì`."""
    lead = "; ".join(line.removeprefix("- ").rstrip(".") for line in task.task.lead.splitlines())
    return f"nhiệm vụ {task.id}, {lead} chủ trì"


def one_line(text: str) -> str:
    """The words on one line, without the mark that ends them."""
    return " ".join(text.split()).rstrip(".;")


def _clause(part: TaskPart, plan_status: PlanStatus) -> str:
    """What one part has come to, of all its bodies."""
    status = plan_status.of_part(part)
    records = [(a.unit, plan_status.replay.record(a)) for a in plan_status.part_assignments(part)]
    known = [(unit, record) for unit, record in records if record.started]
    match status.state:
        case State.DONE_ON_TIME:
            return f"đã hoàn thành ngày {day(status.done_on)}" + (", đúng hạn" if status.due else "")
        case State.DONE_LATE:
            late = f"trễ {number(status.days)} ngày so với hạn {day(status.due)}"
            return f"đã hoàn thành ngày {day(status.done_on)}, {late}"
        case State.NOT_ARISEN:
            return "không phát sinh"
        case State.WAITING:
            return "chờ điều kiện: " + _condition(part)
    return ", ".join([*_so_far(status, known), _due(status), *_others(part, status)])


def _others(part: TaskPart, status: Status) -> Iterator[str]:
    """How many stand otherwise than the state that the sentence tells of."""
    if status.state is State.OVERDUE and (pending := status.bodies.get(State.PENDING, 0)):
        yield f"{number(pending)} cơ quan, đơn vị còn trong hạn"
    if waiting := status.bodies.get(State.WAITING, 0):
        yield f"{number(waiting)} cơ quan, đơn vị chờ điều kiện: {_condition(part)}"


def _so_far(status: Status, known: list[tuple[Unit, Record]]) -> Iterator[str]:
    if status.of > 1 and status.done:
        yield f"{number(status.done)}/{number(status.of)} cơ quan, đơn vị đã hoàn thành"
    elif known:
        told = [(unit, record.percent) for unit, record in known if record.percent is not None]
        of_all = [f"{unit.name} đạt {number(percent)}%" for unit, percent in told]
        reached = f"đạt {number(told[0][1])}%" if told and status.of == 1 else "; ".join(of_all)
        reporters = list(dict.fromkeys(name for _, record in known for name in record.reporters))
        heard = f"{len(reporters)} cơ quan đã báo cáo" if reporters else ""
        yield ", ".join(filter(None, ["đang thực hiện", reached, heard]))
    else:
        yield SILENT


def _due(status: Status) -> str:
    if status.state is State.OVERDUE:
        return f"quá hạn {number(status.days)} ngày (hạn {day(status.due)})"
    return f"hạn {day(status.due)}" if status.due else "không có hạn"


def _condition(part: TaskPart) -> str:
    timing = part.timing
    return one_line(timing.condition or timing.text) if isinstance(timing, Timing) else SILENT


def documents(task: InterpretedTask, plan_status: PlanStatus) -> list[str]:
    """The task's proof documents, each once: `512/KH-UBND ngày 25/3/2021`."""
    found = (
        doc for a in plan_status.responsibilities.assignments(task) for doc in plan_status.replay.record(a).documents
    )
    return list(dict.fromkeys(cited(document) for document in found))


def cited(document: Document) -> str:
    return document.number + (f" ngày {day(document.date)}" if document.date else "")


def _proof(task: InterpretedTask, plan_status: PlanStatus) -> Iterator[str]:
    found = documents(task, plan_status)
    if found:
        yield f"tài liệu kiểm chứng: {', '.join(found)}"
    elif plan_status.of(task).state.is_done:
        yield NO_PROOF


def difficulties(found: Iterable[Difficulty], plan_status: PlanStatus) -> list[str]:
    """Each as `… (nhiệm vụ 1.7; Sở Tư pháp; ghi nhận ngày 15/6/2021).`."""
    known = plan_status.responsibilities.tasks
    return [_difficulty(entry, plan_status) for entry in found if entry.task in known]


def _difficulty(entry: Difficulty, plan_status: PlanStatus) -> str:
    agency = agency_name(entry.agency, plan_status)
    origin = [f"nhiệm vụ {plan_status.responsibilities.number(entry.task)}", agency, f"ghi nhận ngày {day(entry.on)}"]
    return f"{one_line(entry.note)} ({'; '.join(filter(None, origin))})."


def agency_name(text: str, plan_status: PlanStatus) -> str:
    """The full name of the agency that an entry names in whatever way."""
    named = plan_status.interpreted.lexicon.find(text) if text else []
    return plan_status.interpreted.name(named[0].id) if named and named[0].id else text
