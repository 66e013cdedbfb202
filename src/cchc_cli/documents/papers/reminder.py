"""The letter that presses for overdue work: one body's debts, a request, a day to answer by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from cchc_cli.documents.papers.figures import Figures, StateWords, figures
from cchc_cli.documents.papers.frame import Clerk, Office, Paper, Sample, frame
from cchc_cli.documents.papers.issued_plan import listed
from cchc_cli.documents.papers.table_rows import REPORTING, due, part_products, part_time, told
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.model.days import day
from cchc_cli.tracking.deadlines import Deadline, Debt, debts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import totals
from cchc_cli.tracking.workdays import Workdays

REPLY_WITHIN = 7  # working days; the decree leaves it to the sender


@dataclass(frozen=True, slots=True)
class DebtRow:
    number: Annotated[str, "Số thứ tự"]
    id: Annotated[str, "Số nhiệm vụ, hoặc kỳ báo cáo"]
    title: Annotated[str, "Nhiệm vụ, nguyên văn; hoặc tên báo cáo"]
    products: Annotated[list[str], "Sản phẩm còn phải có, mỗi sản phẩm một dòng"]
    time: Annotated[str, "Thời gian thực hiện, nguyên văn"]
    due: Annotated[str, "Thời hạn bằng ngày"]
    state: Annotated[StateWords, "Tình hình"]


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
    """The working day that is `days` of them after `start`."""
    answer = start
    while days:
        answer += timedelta(1)
        days -= workdays.is_working(answer)
    return answer


def reminder(plan_status: PlanStatus, debt: Debt, office: Office, clerk: Clerk, reply_by: date) -> Reminder:
    plan = plan_status.interpreted.plan
    units = [
        next(u for u in plan_status.responsibilities.units(task.lead) if u.key == debt.unit.key) for task in debt.tasks
    ]
    own = [plan_status.of_unit(task, unit) for task, unit in zip(debt.tasks, units, strict=True)]
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
        part, state = deadline.part, told(deadline.status)
        title, time = (part.task.task.title, part_time(part)) if part else (deadline.what, REPORTING)
        yield DebtRow(str(number), deadline.task_id, title, _products(deadline), time, due(deadline.status), state)


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
