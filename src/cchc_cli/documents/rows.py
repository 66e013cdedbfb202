"""Rows of the tables that list tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from cchc_cli.documents.figures import StateWords, state_words
from cchc_cli.documents.plan import listed
from cchc_cli.documents.sentences import SILENT, documents
from cchc_cli.model.days import day
from cchc_cli.model.reading import ReadTask
from cchc_cli.tracking.assignments import Part, parts
from cchc_cli.tracking.standing import Standing
from cchc_cli.tracking.states import State, Status


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
    late: Annotated[str, "Số ngày trễ hoặc quá hạn; trống khi không trễ"]


def progress_row(task: ReadTask, standing: Standing) -> ProgressRow:
    status = standing.of(task)
    return ProgressRow(
        task.id,
        task.task.title,
        task.task.lead,
        listed([product.name for product in task.task.products]) or [""],
        times(task),
        [told(standing.of_part(part)) for part in parts(task)],
        listed(documents(task, standing)) or [""],
        _late(status),
    )


def told(status: Status) -> StateWords:
    """The state, and that nothing has been reported where that is so."""
    found = state_words(status)
    silent = status.state in {State.PENDING, State.OVERDUE} and not status.started and not status.done
    return StateWords(found.kind, f"{found.text}, {SILENT}") if silent else found


def _late(status: Status) -> str:
    return str(status.days) if status.days and status.state in {State.OVERDUE, State.DONE_LATE} else ""


def times(task: ReadTask) -> list[str]:
    """The task's times as written, a line each."""
    own = [task.task.time.text] if task.task.time else []
    own += listed([product.time.text for product in task.task.products if product.time])
    return own or [""]


def part_products(part: Part) -> list[str]:
    """The products that belong to one deadline."""
    if part.number:
        return [part.task.products[part.number - 1].product.name]
    return listed([p.product.name for p in part.task.products if p.timing is None]) or [""]


def part_time(part: Part) -> str:
    return part.timing.text.strip() if part.timing is not None else ""


def due(status: Status) -> str:
    return day(status.due, "không có hạn")
