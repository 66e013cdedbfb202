"""The letter that asks for proof: what was reported as done and no document says so, body by body in an appendix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Annotated

from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.frame import (
    Clerk,
    Office,
    PaperWithAppendix,
    Sample,
    frame_with_appendix,
)
from cchc_cli.documents.wording.owed_rows import reply_fields
from cchc_cli.documents.wording.table_rows import PartRow, part_row
from cchc_cli.language.text import uncapitalized
from cchc_cli.model.days import day
from cchc_cli.tracking.assignments import Unit
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.review.missing_proof import UnprovenWork, unproven_work

Found = Sequence[tuple[Unit, tuple[UnprovenWork, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnprovenRow(PartRow):
    number: Annotated[str, "Số thứ tự"]
    done: Annotated[str, "Ngày hoàn thành đã ghi nhận"]


@dataclass(frozen=True, slots=True)
class UnprovenBody:
    name: Annotated[str, "Cơ quan chủ trì"]
    rows: Annotated[list[UnprovenRow], "Các nhiệm vụ của cơ quan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnprovenList(PaperWithAppendix):
    to: Annotated[str, "Nơi nhận (Kính gửi): một cơ quan, hoặc các cơ quan có tên tại Phụ lục"]
    addressed: Annotated[str, "Nơi nhận, viết trong câu"]
    asks: Annotated[str, "«Đề nghị», hoặc «Yêu cầu» khi cơ quan ban hành kế hoạch đứng tên"]
    alone: Annotated[str, "Tên cơ quan khi chỉ gửi một cơ quan; trống khi gửi nhiều"]
    reply_to: Annotated[str, "Nơi nhận trả lời, trong câu"]
    collects: Annotated[str, "Cơ quan tổng hợp trả lời thay cơ quan ban hành kế hoạch; trống khi không có"]
    settles: Annotated[str, "Cơ quan nhận phản ánh làm gì: «xem xét, giải quyết», hoặc «tổng hợp, báo cáo …»"]
    as_of: Annotated[str, "Ngày của số liệu"]
    total: Annotated[int, "Số nhiệm vụ chưa có tài liệu kiểm chứng"]
    bodies: Annotated[list[UnprovenBody], "Các cơ quan có nhiệm vụ chưa có tài liệu kiểm chứng"]
    reply_by: Annotated[str, "Hạn gửi tài liệu"]


def unproven_of_others(plan_status: PlanStatus, office: Office) -> Found:
    """Of every body but the one that writes: nobody writes to himself."""
    tasks = plan_status.interpreted.tasks
    return [(unit, work) for unit, work in unproven_work(plan_status, tasks) if unit.id != office.id or not unit.id]


def unproven_list(plan_status: PlanStatus, found: Found, office: Office, clerk: Clerk, reply_by: date) -> UnprovenList:
    """`found` is at least one body with what it has to prove."""
    plan = plan_status.interpreted.plan
    numbers = count(1)
    alone = found[0][0].name if len(found) == 1 and not found[0][0].is_open else ""
    to = alone or "Các cơ quan, đơn vị có tên tại Phụ lục"
    return UnprovenList(
        **frame_with_appendix(plan, office, clerk, paper="unproven"),
        title=f"Danh mục nhiệm vụ chưa có tài liệu kiểm chứng, {plan.title}",
        to=to,
        alone=alone,
        **reply_fields(plan_status, office, [unit.id for unit, _ in found]),
        settles=("" if office.issues else "tổng hợp, báo cáo cấp có thẩm quyền ") + "xem xét, giải quyết",
        addressed=alone or uncapitalized(to),
        asks="Yêu cầu" if office.issues else "Đề nghị",
        as_of=day(plan_status.as_of),
        total=sum(len(work) for _, work in found),
        bodies=[UnprovenBody(unit.name, [_row(one, next(numbers)) for one in work]) for unit, work in found],
        reply_by=day(reply_by),
    )


def _row(work: UnprovenWork, number: int) -> UnprovenRow:
    return UnprovenRow(**part_row(work.assignment.part), number=str(number), done=day(work.status.done_on))


def _example(sample: Sample) -> UnprovenList:
    found = unproven_of_others(sample.plan_status, sample.office)
    answer = sample.plan_status.as_of + timedelta(11)
    return unproven_list(sample.plan_status, found, sample.office, sample.clerk, answer)


TEMPLATE = TemplateKind("unproven", "Công văn đề nghị bổ sung tài liệu kiểm chứng", UnprovenList, _example)
