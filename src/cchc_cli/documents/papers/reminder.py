"""The letter that presses for overdue work: one body's debts, a request, a day to answer by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.figures import Figures, figures
from cchc_cli.documents.wording.frame import Clerk, Office, Paper, Sample, frame
from cchc_cli.documents.wording.table_rows import PartStatusRow, part_products, part_status_row, periodic_row
from cchc_cli.documents.wording.task_texts import listed
from cchc_cli.model.days import day
from cchc_cli.tracking.deadlines import Deadline, Debt, debts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import totals
from cchc_cli.tracking.workdays import Workdays

REPLY_WITHIN = 7  # working days; the decree leaves it to the sender


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtRow(PartStatusRow):
    number: Annotated[str, "Số thứ tự"]
    products: Annotated[list[str], "Sản phẩm còn phải có, mỗi sản phẩm một dòng"]


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


def reply_day(workdays: Workdays, start: date, days: int = REPLY_WITHIN) -> date:
    """The working day that is `days` of them after `start`, while there are days."""
    answer = start
    while days and answer < date.max:
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
        overdue=list(_rows(debt.overdue)),
        longest=str(debt.longest or ""),
        within=str(plan_status.within),
        soon=list(_rows(debt.soon)),
        reply_by=day(reply_by),
    )


def _rows(found: Iterable[Deadline]) -> Iterator[DebtRow]:
    for number, deadline in enumerate(found, 1):
        part, status = deadline.part, deadline.status
        fields = part_status_row(part, status) if part else periodic_row(deadline.task_id, deadline.what, status)
        yield DebtRow(**fields | {"products": _products(deadline)}, number=str(number))


def _products(deadline: Deadline) -> list[str]:
    """Those that are still to come; of a body that has delivered some of them nobody asks for these again."""
    if deadline.part is None or deadline.part.number or not deadline.products:
        return part_products(deadline.part) if deadline.part else [""]
    return listed([deadline.part.task.products[number - 1].product.name for number in deadline.products])


def _example(sample: Sample) -> Reminder:
    """To the body that owes most."""
    plan_status = sample.plan_status
    worst = max(debts(plan_status, sample.interpreted.tasks), key=lambda debt: len(debt.overdue))
    return reminder(plan_status, worst, sample.office, sample.clerk, plan_status.as_of)


TEMPLATE = TemplateKind("reminder", "Công văn đôn đốc", Reminder, _example)
