"""The letter that presses for overdue work: one body's debts, a request, a day to answer by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Any

from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.citations import Citations
from cchc_cli.documents.wording.deadline_words import moved, troubles
from cchc_cli.documents.wording.figures import Figures, figures
from cchc_cli.documents.wording.frame import Clerk, Office, Paper, Sample, frame
from cchc_cli.documents.wording.owed_rows import owed_row, reply_fields, what_is_owed
from cchc_cli.documents.wording.table_rows import PartStatusRow
from cchc_cli.documents.wording.tallies import tally
from cchc_cli.model.days import day
from cchc_cli.tracking.deadlines import Deadline, Debt, debts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import Totals, totals
from cchc_cli.tracking.workdays import Workdays

if TYPE_CHECKING:
    from cchc_cli.model.journal import Document

REPLY_WITHIN = 7  # working days; the decree leaves it to the sender


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtRow(PartStatusRow):
    number: Annotated[str, "Số thứ tự"]
    products: Annotated[list[str], "Sản phẩm còn phải có, mỗi sản phẩm một dòng"]
    moved: Annotated[list[str], "Thời hạn được điều chỉnh hoặc xác định theo văn bản nào, mỗi lần một dòng"]
    troubles: Annotated[list[str], "Khó khăn, vướng mắc đã báo cáo mà chưa giải quyết, mỗi mục một dòng"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressing(Paper):
    """What a letter says that presses, to one body or to several."""

    firm: Annotated[bool, "Cơ quan ban hành kế hoạch tự đôn đốc: yêu cầu, không đề nghị"]
    asks: Annotated[str, "«yêu cầu» hoặc «đề nghị»"]
    reply_to: Annotated[str, "Nơi nhận trả lời, trong câu"]
    collects: Annotated[str, "Cơ quan tổng hợp trả lời thay cơ quan ban hành kế hoạch; trống khi không có"]
    as_of: Annotated[str, "Ngày của số liệu"]
    reply_by: Annotated[str, "Hạn trả lời"]
    earlier: Annotated[str, "Công văn đôn đốc lần trước, viện dẫn; trống khi là lần đầu"]
    still: Annotated[str, "Nhiệm vụ đã quá hạn từ trước công văn đôn đốc lần trước; trống khi không có"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder(Pressing):
    to: Annotated[str, "Cơ quan được đôn đốc"]
    figures: Annotated[Figures, "Số liệu các nhiệm vụ cơ quan được đôn đốc chủ trì"]
    by_group: Annotated[bool, "Có nhiệm vụ giao chung theo nhóm"]
    situation: Annotated[str, "Số nhiệm vụ theo tình hình, bằng lời, bỏ mục không có"]
    what: Annotated[str, "Quá hạn gì: «nhiệm vụ», «báo cáo định kỳ» hoặc cả hai"]
    overdue: Annotated[list[DebtRow], "Nhiệm vụ quá hạn, lâu nhất đứng đầu"]
    longest: Annotated[str, "Số ngày quá hạn lâu nhất; trống khi không có nhiệm vụ quá hạn"]
    unexplained: Annotated[bool, "Có nhiệm vụ quá hạn chưa báo cáo khó khăn"]
    within: Annotated[str, "Số ngày tới được coi là sắp đến hạn"]
    what_soon: Annotated[str, "Sắp đến hạn gì, như trên"]
    soon: Annotated[list[DebtRow], "Nhiệm vụ sắp đến hạn, gần nhất đứng đầu"]
    troubled: Annotated[str, "Số các nhiệm vụ nêu trên đã báo cáo khó khăn; trống khi không có"]
    unproven: Annotated[str, "Số các nhiệm vụ báo cáo hoàn thành mà chưa có tài liệu kiểm chứng; trống khi không có"]


def reply_day(workdays: Workdays, start: date, days: int = REPLY_WITHIN) -> date:
    """The working day that is `days` of them after `start`, while there are days."""
    answer = start
    while days and answer < date.max:
        answer += timedelta(1)
        days -= workdays.is_working(answer)
    return answer


@dataclass(frozen=True, slots=True)
class Round:
    """What the letters of one round have alike: by when they are to be answered, and which letter came before."""

    reply_by: date
    earlier: Document | None = None


def reminder(plan_status: PlanStatus, debt: Debt, office: Office, clerk: Clerk, round_: Round) -> Reminder:
    found = own_totals(plan_status, debt)
    cited = Citations(plan_status.interpreted)
    proofless = plan_status.about(debt.unit.id).unproven(debt.tasks)
    return Reminder(
        **pressing(plan_status, office, clerk, round_, [debt]),
        title=f"Công văn đôn đốc {debt.unit.name}",
        to=debt.unit.name,
        figures=figures(found),
        by_group=is_led_by_group(plan_status, debt),
        situation=tally(found) if found.total else "",
        what=what_is_owed(debt.overdue),
        overdue=list(debt_rows(debt.overdue, cited)),
        longest=str(debt.longest or ""),
        unexplained=any(not deadline.difficulties for deadline in debt.overdue),
        within=str(plan_status.within),
        what_soon=what_is_owed(debt.soon),
        soon=list(debt_rows(debt.soon, cited)),
        troubled=_numbers(d.task_id for d in (*debt.overdue, *debt.soon) if d.difficulties),
        unproven=_numbers(task.id for task in proofless),
    )


def pressing(
    plan_status: PlanStatus, office: Office, clerk: Clerk, round_: Round, owed: Sequence[Debt]
) -> dict[str, Any]:
    """The fields of `Pressing` but the title."""
    return frame(plan_status.interpreted.plan, office, clerk, paper="reminder") | {
        "firm": office.issues,
        "asks": "yêu cầu" if office.issues else "đề nghị",
        **reply_fields(plan_status, office, [debt.unit.id for debt in owed]),
        "as_of": day(plan_status.as_of),
        "reply_by": day(round_.reply_by),
        "still": _still(owed, round_),
        "earlier": Citations(plan_status.interpreted).cite(round_.earlier) if round_.earlier else "",
    }


def own_totals(plan_status: PlanStatus, debt: Debt) -> Totals:
    units = [plan_status.of_units(task) for task in debt.tasks]
    own = [status for found in units for unit, status in found.items() if unit.key == debt.unit.key]
    return totals(own, plan_status.as_of)


def is_led_by_group(plan_status: PlanStatus, debt: Debt) -> bool:
    bodies = (unit for task in debt.tasks for unit in plan_status.responsibilities.units(task.lead))
    return any(unit.group and unit.key == debt.unit.key for unit in bodies)


def _still(owed: Sequence[Debt], round_: Round) -> str:
    """What was overdue already on the day of the letter before: `nhiệm vụ 1.13, 4.3`."""
    since = round_.earlier.date if round_.earlier else None
    late = [d for debt in owed for d in debt.overdue]
    found = [d for d in late if since and d.status.due and d.status.due < since]
    tasks = _numbers(d.task_id for d in found if d.part)
    return ", ".join([*([f"nhiệm vụ {tasks}"] if tasks else []), *(d.what for d in found if not d.part)])


def debt_rows(found: Iterable[Deadline], citations: Citations) -> Iterator[DebtRow]:
    """`citations` are those of the whole letter: a document is cited in full where it is first named."""
    for number, deadline in enumerate(found, 1):
        why = {"moved": moved(deadline, citations), "troubles": troubles(deadline)}
        yield DebtRow(**owed_row(deadline) | why, number=str(number))


def _numbers(ids: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(ids))


def _example(sample: Sample) -> Reminder:
    """To the body that owes most."""
    plan_status = sample.plan_status
    worst = max(debts(plan_status, sample.interpreted.tasks), key=lambda debt: len(debt.overdue))
    return reminder(plan_status, worst, sample.office, sample.clerk, Round(plan_status.as_of))


TEMPLATE = TemplateKind("reminder", "Công văn đôn đốc", Reminder, _example)
