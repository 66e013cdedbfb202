"""The results of one area: its figures, then its tasks by where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cchc_cli.documents.wording.figures import Shares, rate, shares
from cchc_cli.documents.wording.sentences import Account, named, why_not_arisen
from cchc_cli.documents.wording.tallies import tally
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.plan import Area
from cchc_cli.tracking.deadlines import Deadline, deadlines
from cchc_cli.tracking.rates import totals
from cchc_cli.tracking.states import State

_LISTS = ("done", "earlier", "running", "overdue", "silent", "waiting", "not_arisen")
_TOLD = frozenset({"done", "running", "overdue"})  # tasks that have a sentence each; others are only named


@dataclass(frozen=True, slots=True)
class AreaResults:
    """An area's tasks, each in one of the lists by its state; what waits in part is under `waiting` too."""

    number: Annotated[str, "Số lĩnh vực trong kế hoạch"]
    title: Annotated[str, "Tên lĩnh vực"]
    total: Annotated[int, "Tổng số nhiệm vụ"]
    of_all: Annotated[str, "Hoàn thành trên tổng số (không kể nhiệm vụ không phát sinh), kèm tỷ lệ"]
    tally: Annotated[str, "Số nhiệm vụ theo tình hình bằng lời, bỏ số 0; để sau dấu chấm phẩy"]
    shares: Annotated[Shares, "Số nhiệm vụ theo tình hình, để in và để vẽ thanh tiến độ"]
    done: Annotated[list[str], "Nhiệm vụ hoàn thành trong kỳ, mỗi nhiệm vụ một câu, có tài liệu kiểm chứng"]
    earlier: Annotated[list[str], "Nhiệm vụ đã hoàn thành trước kỳ: tên, số nhiệm vụ, cơ quan chủ trì"]
    running: Annotated[list[str], "Nhiệm vụ trong hạn có báo cáo hoặc có hạn mới, mỗi nhiệm vụ một câu"]
    overdue: Annotated[list[str], "Nhiệm vụ quá hạn, mỗi nhiệm vụ một câu"]
    silent: Annotated[list[str], "Nhiệm vụ trong hạn chưa có báo cáo: tên, số nhiệm vụ, cơ quan chủ trì"]
    waiting: Annotated[list[str], "Nhiệm vụ chờ điều kiện, như trên, và phần nào khi chỉ chờ một phần"]
    not_arisen: Annotated[list[str], "Nhiệm vụ không phát sinh, như trên, và lý do khi đã ghi"]


def tasks_of(area: Area, interpreted: InterpretedPlan) -> list[InterpretedTask]:
    return [task for task in interpreted.tasks if task.area.number == area.number]


def area_results(area: Area, account: Account, first: date) -> AreaResults:
    lists: dict[str, list[str]] = {key: [] for key in _LISTS}
    plan_status = account.plan_status
    tasks = tasks_of(area, plan_status.interpreted)
    kinds = {task.id: _kind(task, account, first) for task in tasks}
    for kind, lines in lists.items():  # in the order in which they are printed, for documents are named in full once
        own = (task for task in tasks if kinds[task.id] == kind)
        lines.extend(_waiting(tasks, account) if kind == "waiting" else (_told(t, kind, account) for t in own))
    found = totals(map(plan_status.of, tasks), plan_status.as_of)
    return AreaResults(
        str(area.number), area.title, found.total, rate(found.of_all), tally(found), shares(found), **lists
    )


def _told(task: InterpretedTask, kind: str, account: Account) -> str:
    """What has come of the task, or its name; why nothing arose where that is recorded."""
    if kind in _TOLD:
        return account.sentence(task)
    why = why_not_arisen(task, account) if kind == "not_arisen" else ""
    return f"{named(task)}: {why}." if why else f"{named(task)}."


def _kind(task: InterpretedTask, account: Account, first: date) -> str:
    status = account.plan_status.of(task)
    if status.state.is_done:
        return "done" if status.done_on is None or status.done_on >= first else "earlier"
    if status.state in {State.WAITING, State.NOT_ARISEN}:
        return status.state.value.replace("-", "_")
    if status.state is State.OVERDUE:
        return "overdue"
    return "running" if account.knows(task) else "silent"


def _waiting(tasks: Iterable[InterpretedTask], account: Account) -> list[str]:
    """`… (nhiệm vụ 4.2, …).`, or what has come of it; `: 18/19 cơ quan, đơn vị` where that stands in another list."""
    plan_status = account.plan_status
    found: dict[str, list[str]] = {}
    for deadline in deadlines(plan_status, tasks, reports=False):
        if deadline.part and deadline.status.state is State.WAITING:
            found.setdefault(deadline.task_id, []).append(_share(deadline))
    whole = {task.id for task in tasks if plan_status.of(task).state is State.WAITING}
    return [
        _whole(task, account) if task.id in whole else f"{named(task)}: {'; '.join(found[task.id])}."
        for task in tasks
        if task.id in found
    ]


def _whole(task: InterpretedTask, account: Account) -> str:
    return account.sentence(task) if account.knows(task) else f"{named(task)}."


def _share(deadline: Deadline) -> str:
    """Which part of a task: the product, and how many of its bodies."""
    product = f"sản phẩm {deadline.product}" if deadline.product else ""
    return ", ".join(filter(None, [product, f"{deadline.share} cơ quan, đơn vị" if deadline.share else ""]))
