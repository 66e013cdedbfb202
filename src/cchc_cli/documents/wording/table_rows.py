"""Rows of the tables that list tasks and indicators."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from cchc_cli.documents.wording.citations import Citations
from cchc_cli.documents.wording.figures import StateWords, state_words
from cchc_cli.documents.wording.sentences import NO_PROOF, SILENT, cited, documents, moves_of
from cchc_cli.documents.wording.task_texts import bodies, in_cell, listed, products, times
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.plan import Indicator, Target
from cchc_cli.tracking.assignments import TaskPart
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import reached
from cchc_cli.tracking.state_words import LEFT, amount, goal
from cchc_cli.tracking.states import State, Status


@dataclass(frozen=True, slots=True)
class TargetRow:
    id: Annotated[str, "Mã chỉ số"]
    name: Annotated[str, "Tên chỉ số"]
    goal: Annotated[str, "Mức phải đạt"]
    value: Annotated[str, "Kết quả đo gần nhất, hoặc «chưa có báo cáo»"]
    measured: Annotated[str, "Ngày đo và tài liệu kiểm chứng"]
    verdict: Annotated[str, "Đạt, chưa đạt; trống khi chưa có báo cáo"]


def target_rows(
    targets: Sequence[Target], plan_status: PlanStatus, citations: Citations | None = None
) -> list[TargetRow]:
    """`citations` are those of the paper whose text the table stands in; elsewhere a number and a day do."""
    return [_row(indicator, plan_status, citations) for target in targets for indicator in target.indicators]


def _row(indicator: Indicator, plan_status: PlanStatus, citations: Citations | None) -> TargetRow:
    found = reached(plan_status, indicator)
    known = (indicator.id, indicator.name, goal(indicator))
    if found is None:
        return TargetRow(*known, SILENT, "", "")
    last = found.entry
    cite = citations.cite if citations else cited
    proof = [day(last.on), *([cite(last.document)] if last.document else [])]
    verdict = "Đạt" if found.verdict.met else "Chưa đạt"
    return TargetRow(*known, amount(last.value, indicator.unit), "; ".join(proof), verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """A task, or a product of it that has a time of its own."""

    id: Annotated[str, "Số nhiệm vụ"]
    title: Annotated[str, "Nhiệm vụ, nguyên văn"]
    products: Annotated[list[str], "Sản phẩm, mỗi sản phẩm một dòng"]
    time: Annotated[str, "Thời gian thực hiện, nguyên văn"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartStatusRow(PartRow):
    """The same, or a periodic report, with where it stands."""

    id: Annotated[str, "Số nhiệm vụ; trống với báo cáo định kỳ"]
    title: Annotated[str, "Nhiệm vụ, nguyên văn; hoặc tên báo cáo"]
    due: Annotated[str, "Thời hạn bằng ngày"]
    state: Annotated[StateWords, "Tình hình"]


def part_row(part: TaskPart) -> dict[str, Any]:
    """The fields of `PartRow`."""
    time = in_cell(part.timing.text.strip()) if part.timing is not None else ""
    named = list(map(in_cell, part_products(part)))
    return {"id": part.task.id, "title": in_cell(part.task.task.title), "products": named, "time": time}


def part_status_row(part: TaskPart, status: Status) -> dict[str, Any]:
    """The fields of `PartStatusRow`."""
    return part_row(part) | {"due": due(status), "state": told(status)}


def periodic_row(name: str, status: Status) -> dict[str, Any]:
    """The fields of `PartStatusRow` for a periodic report, to which the plan gives a day, no number or time."""
    words = {"id": "", "title": name, "products": [""], "time": "Báo cáo định kỳ"}
    return words | {"due": due(status), "state": told(status)}


def due(status: Status) -> str:
    return day(status.due, "không có hạn")


def part_products(part: TaskPart) -> list[str]:
    """The products that belong to the deadline."""
    if part.number:
        return [part.task.products[part.number - 1].product.name]
    return listed([p.product.name for p in part.task.products if not p.is_apart]) or [""]


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """A task with where it stands. Lists have at least one line, for a cell cannot be without a paragraph."""

    id: Annotated[str, "Số nhiệm vụ"]
    title: Annotated[str, "Nhiệm vụ, nguyên văn"]
    lead: Annotated[str, "Cơ quan chủ trì, nguyên văn"]
    products: Annotated[list[str], "Sản phẩm, mỗi sản phẩm một dòng"]
    times: Annotated[list[str], "Thời gian thực hiện, nguyên văn, mỗi thời hạn một dòng"]
    states: Annotated[list[StateWords], "Tình hình, mỗi thời hạn một mục"]
    proof: Annotated[list[str], "Tài liệu kiểm chứng, mỗi văn bản một dòng"]
    late: Annotated[str, "Số ngày chậm hoặc quá hạn; trống khi không chậm"]


def progress_row(task: InterpretedTask, plan_status: PlanStatus) -> ProgressRow:
    status, own = plan_status.of(task), plan_status.parts(task)
    return ProgressRow(
        task.id,
        in_cell(task.task.title),
        "\n".join(map(in_cell, bodies(task.task, "lead"))),
        list(map(in_cell, products(task.task))),
        [*map(in_cell, times(task.task)), *_moved(task, plan_status)],
        [_standing(plan_status.of_part(part)) for part in own],
        listed(documents(task, plan_status)) or [_unproved(task, plan_status)],
        _late([status, *map(plan_status.of_part, own)]),
    )


def _moved(task: InterpretedTask, plan_status: PlanStatus) -> list[str]:
    """`(điều chỉnh đến 30/11/2021)`, `(đến 31/10/2021)`: the day that a document has set since, each once."""
    moves = [entry for part in plan_status.parts(task) for entry, _ in moves_of(part, plan_status) if entry.due]
    words = {"extended": "điều chỉnh đến"}
    return list(dict.fromkeys(f"({words.get(entry.event, 'đến')} {day(entry.due)})" for entry in moves))


def _unproved(task: InterpretedTask, plan_status: PlanStatus) -> str:
    return NO_PROOF.removesuffix(" tài liệu kiểm chứng") if plan_status.of(task).state.is_done else ""


def _standing(status: Status) -> StateWords:
    """In a table without deadlines by day: a report is read when the days that were left have gone."""
    return told(status, f"trong hạn đến {day(status.due)}")


def told(status: Status, left: str = LEFT) -> StateWords:
    """The state, and that nothing has been reported where that is so."""
    found = state_words(status, left, "cơ quan, đơn vị")
    silent = status.state in {State.PENDING, State.OVERDUE} and not status.started and not status.done
    return StateWords(found.kind, f"{found.text}, {SILENT}") if silent else found


def _late(statuses: Iterable[Status]) -> str:
    """Of a task and its deadlines: one that was met late counts while others are still to come."""
    days = [status.days for status in statuses if status.days and status.state in {State.OVERDUE, State.DONE_LATE}]
    return str(max(days)) if days else ""
