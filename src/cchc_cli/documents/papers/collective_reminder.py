"""One letter that presses all bodies that are behind, with one table of what each of them owes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from cchc_cli.documents.papers.reminder import DebtRow, Pressing, Round, debt_rows, pressing
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.citations import Citations
from cchc_cli.documents.wording.frame import Clerk, Office, Sample, issued_with
from cchc_cli.documents.wording.owed_rows import what_is_owed
from cchc_cli.tracking.deadlines import Debt, debts
from cchc_cli.tracking.plan_status import PlanStatus


@dataclass(frozen=True, slots=True)
class BodyDebts:
    """One of the bodies that a collective letter goes to."""

    name: Annotated[str, "Cơ quan được đôn đốc"]
    owed: Annotated[str, "Số nhiệm vụ quá hạn và số ngày lâu nhất, bằng lời"]
    rows: Annotated[list[DebtRow], "Nhiệm vụ quá hạn, lâu nhất đứng đầu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectiveReminder(Pressing):
    issued_with: Annotated[str, "Dòng (Kèm theo …) của phụ lục"]
    count: Annotated[int, "Số cơ quan được đôn đốc"]
    total: Annotated[int, "Số nhiệm vụ quá hạn của các cơ quan, mỗi cơ quan tính riêng"]
    what: Annotated[str, "Quá hạn gì: «nhiệm vụ», «báo cáo định kỳ» hoặc cả hai"]
    longest: Annotated[int, "Số ngày quá hạn lâu nhất"]
    shared: Annotated[bool, "Có nhiệm vụ giao chung cho nhiều cơ quan trong số ấy, mỗi cơ quan tính riêng"]
    unexplained: Annotated[bool, "Có nhiệm vụ quá hạn chưa báo cáo khó khăn"]
    troubled: Annotated[bool, "Có nhiệm vụ quá hạn đã báo cáo khó khăn"]
    bodies: Annotated[list[BodyDebts], "Các cơ quan được đôn đốc, theo thứ tự của kế hoạch"]


def collective_reminder(
    plan_status: PlanStatus, owed: Sequence[Debt], office: Office, clerk: Clerk, round_: Round
) -> CollectiveReminder:
    around = pressing(plan_status, office, clerk, round_, owed)
    cited = Citations(plan_status.interpreted)
    late = [deadline for debt in owed for deadline in debt.overdue]
    return CollectiveReminder(
        **around,
        title="Công văn đôn đốc các cơ quan, đơn vị",
        issued_with=issued_with("Công văn", around["head"], office, clerk),
        count=len(owed),
        total=len(late),
        what=what_is_owed(late),
        shared=len({deadline.task_id for deadline in late if deadline.task_id}) < sum(bool(d.task_id) for d in late),
        longest=max(debt.longest for debt in owed),
        unexplained=any(not deadline.difficulties for deadline in late),
        troubled=any(deadline.difficulties for deadline in late),
        bodies=[
            BodyDebts(name=debt.unit.name, owed=_owed(debt), rows=list(debt_rows(debt.overdue, cited))) for debt in owed
        ],
    )


def _owed(debt: Debt) -> str:
    """`4 nhiệm vụ quá hạn, lâu nhất 20 ngày`."""
    return f"{len(debt.overdue)} {what_is_owed(debt.overdue)} quá hạn, lâu nhất {debt.longest} ngày"


def _example(sample: Sample) -> CollectiveReminder:
    plan_status = sample.plan_status
    every = list(debts(plan_status, sample.interpreted.tasks))
    late = [debt for debt in every if debt.overdue and debt.unit.id != sample.office.id]
    return collective_reminder(plan_status, late or every[:1], sample.office, sample.clerk, Round(plan_status.as_of))


TEMPLATE = TemplateKind("collective", "Công văn đôn đốc chung các cơ quan", CollectiveReminder, _example)
