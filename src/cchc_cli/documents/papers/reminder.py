"""The letter that presses for overdue work: one body's debts, a request, a day to answer by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from cchc_cli.documents.papers.figures import Figures, figures
from cchc_cli.documents.papers.frame import Clerk, Office, Paper, Sample, frame
from cchc_cli.documents.papers.table_rows import PartStatusRow, part_status_row
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.assignments import Assignment, Unit
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import totals
from cchc_cli.tracking.states import State, Status
from cchc_cli.tracking.workdays import Workdays

REPLY_WITHIN = 7  # working days; the decree leaves it to the sender


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtRow(PartStatusRow):
    number: Annotated[str, "Số thứ tự"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder(Paper):
    to: Annotated[str, "Cơ quan được đôn đốc"]
    as_of: Annotated[str, "Ngày của số liệu"]
    figures: Annotated[Figures, "Số liệu các việc cơ quan được đôn đốc chủ trì"]
    overdue: Annotated[list[DebtRow], "Việc quá hạn, lâu nhất đứng đầu"]
    longest: Annotated[str, "Số ngày quá hạn lâu nhất; trống khi không có việc quá hạn"]
    within: Annotated[str, "Số ngày tới được coi là sắp đến hạn"]
    soon: Annotated[list[DebtRow], "Việc sắp đến hạn, gần nhất đứng đầu"]
    reply_by: Annotated[str, "Hạn trả lời"]


@dataclass(frozen=True)
class Debt:
    """What one body has to do: everything it leads, what of it is overdue, what is due soon."""

    unit: Unit
    tasks: tuple[InterpretedTask, ...]
    overdue: tuple[tuple[Assignment, Status], ...]
    soon: tuple[tuple[Assignment, Status], ...]

    @property
    def longest(self) -> int:
        return max((status.days or 0 for _, status in self.overdue), default=0)


def debts(plan_status: PlanStatus, tasks: Iterable[InterpretedTask]) -> Iterator[Debt]:
    """Every leading body with what it owes on the day, in the order in which the plan names them."""
    found: dict[str, list[tuple[Assignment, Status]]] = {}
    for task in tasks:
        for assignment in plan_status.responsibilities.assignments(task):
            found.setdefault(assignment.unit.key, []).append((assignment, plan_status.of_assignment(assignment)))
    for pairs in found.values():
        own = {assignment.part.task.id: assignment.part.task for assignment, _ in pairs}
        yield Debt(
            pairs[0][0].unit,
            tuple(own.values()),
            tuple(sorted((p for p in pairs if p[1].state is State.OVERDUE), key=lambda p: -(p[1].days or 0))),
            tuple(sorted((p for p in pairs if p[1].due_soon), key=lambda p: p[1].days or 0)),
        )


def reply_day(workdays: Workdays, start: date, days: int = REPLY_WITHIN) -> date:
    """The working day that is `days` of them after `start`."""
    answer = start
    while days:
        answer += timedelta(1)
        days -= workdays.is_working(answer)
    return answer


def reminder(plan_status: PlanStatus, debt: Debt, office: Office, clerk: Clerk, reply_by: date) -> Reminder:
    plan = plan_status.interpreted.plan
    units = [plan_status.of_units(task) for task in debt.tasks]
    own = [status for found in units for unit, status in found.items() if unit.key == debt.unit.key]
    return Reminder(
        **frame(plan, office, clerk),
        title=f"Công văn đôn đốc {debt.unit.name}",
        to=debt.unit.name,
        as_of=day(plan_status.as_of),
        figures=figures(totals(own, plan_status.as_of)),
        overdue=_rows(debt.overdue),
        longest=str(debt.longest or ""),
        within=str(plan_status.within),
        soon=_rows(debt.soon),
        reply_by=day(reply_by),
    )


def _rows(pairs: Iterable[tuple[Assignment, Status]]) -> list[DebtRow]:
    return [
        DebtRow(**part_status_row(assignment.part, status), number=str(number))
        for number, (assignment, status) in enumerate(pairs, 1)
    ]


def _example(sample: Sample) -> Reminder:
    """To the body that owes most."""
    plan_status = sample.plan_status
    worst = max(debts(plan_status, sample.interpreted.tasks), key=lambda debt: len(debt.overdue))
    return reminder(plan_status, worst, sample.office, sample.clerk, plan_status.as_of)


TEMPLATE = TemplateKind("reminder", "Công văn đôn đốc", Reminder, _example)
