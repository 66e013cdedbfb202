"""The letter that goes with a body's sheet: what it holds, how to fill it in, by when it comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cchc_cli.documents.papers.reminder import is_led_by_group
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.figures import Figures, figures
from cchc_cli.documents.wording.frame import Clerk, Office, Paper, Sample, frame
from cchc_cli.documents.wording.tallies import tally
from cchc_cli.model.days import day
from cchc_cli.tracking.deadlines import Debt, debts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import totals


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetNote(Paper):
    to: Annotated[str, "Cơ quan nhận phiếu"]
    year: Annotated[str, "Năm của kế hoạch"]
    file: Annotated[str, "Tên tệp phiếu gửi kèm"]
    as_of: Annotated[str, "Ngày của số liệu trong phiếu"]
    figures: Annotated[Figures, "Số liệu các nhiệm vụ cơ quan nhận phiếu chủ trì"]
    by_group: Annotated[bool, "Có nhiệm vụ giao chung theo nhóm"]
    situation: Annotated[str, "Số nhiệm vụ theo tình hình, bằng lời, bỏ mục không có"]
    soon: Annotated[str, "Số nhiệm vụ đến hạn trong những ngày tới; trống khi không có"]
    within: Annotated[str, "Số ngày tới được coi là sắp đến hạn"]
    reply_by: Annotated[str, "Hạn gửi lại"]
    again: Annotated[str, "Hạn gửi lại của lần gửi trước mà chưa nhận được phiếu; trống khi gửi lần đầu"]


@dataclass(frozen=True, slots=True)
class Sending:
    """The file that goes with the letter, the day to send it back, that of a sending which was not answered."""

    file: str
    reply_by: date
    unanswered: date | None = None


def sheet_note(plan_status: PlanStatus, debt: Debt, office: Office, clerk: Clerk, sending: Sending) -> SheetNote:
    plan = plan_status.interpreted.plan
    own = [
        status
        for task in debt.tasks
        for unit, status in plan_status.of_units(task).items()
        if unit.key == debt.unit.key
    ]
    found = totals(own, plan_status.as_of)
    reports_to = "" if office.issues else office.reports_to
    return SheetNote(
        **frame(plan, office, clerk) | {"superior": reports_to},
        title=f"Phiếu cập nhật gửi {debt.unit.name}",
        to=debt.unit.name,
        year=str(plan.year) if plan.until is None else f"{plan.year}-{plan.until}",
        file=sending.file,
        as_of=day(plan_status.as_of),
        figures=figures(found),
        by_group=is_led_by_group(plan_status, debt),
        situation=tally(found),
        soon=str(len(debt.soon) or ""),
        within=str(plan_status.within),
        reply_by=day(sending.reply_by),
        again=day(sending.unanswered),
    )


def _example(sample: Sample) -> SheetNote:
    """To the body that owes most."""
    plan_status = sample.plan_status
    worst = max(debts(plan_status, sample.interpreted.tasks), key=lambda debt: len(debt.overdue))
    sending = Sending("phieu-cap-nhat.xlsx", plan_status.as_of, plan_status.as_of)
    return sheet_note(plan_status, worst, sample.office, sample.clerk, sending)


TEMPLATE = TemplateKind("sheet", "Công văn gửi phiếu cập nhật", SheetNote, _example)
