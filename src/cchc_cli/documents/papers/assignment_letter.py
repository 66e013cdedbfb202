"""What one body leads and supports in a year, by quarter: a letter with an appendix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.frame import Clerk, Office, PaperWithAppendix, Sample, frame_with_appendix
from cchc_cli.documents.wording.table_rows import PartRow, part_row
from cchc_cli.documents.wording.task_texts import in_cell
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.tracking.assignments import Responsibilities, TaskPart
from cchc_cli.tracking.periods import quarter_of
from cchc_cli.tracking.queries import MentionKind, Role, involved, parts_with

_ALL_YEAR, _CONDITIONAL = "Trong năm, thường xuyên", "Khi có điều kiện"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentRow(PartRow):
    partner: Annotated[str, "Bên kia, nguyên văn: cơ quan phối hợp ở bảng chủ trì, cơ quan chủ trì ở bảng phối hợp"]
    note: Annotated[str, "Giao theo nhóm nào; trống khi nêu đích danh"]


@dataclass(frozen=True, slots=True)
class QuarterRows:
    name: Annotated[str, "Quý, hoặc «Trong năm, thường xuyên», «Khi có điều kiện»"]
    rows: Annotated[list[AssignmentRow], "Các nhiệm vụ"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentSheet(PaperWithAppendix):
    to: Annotated[str, "Cơ quan được phân công"]
    year: Annotated[str, "Năm của kế hoạch"]
    firm: Annotated[bool, "Cơ quan ban hành kế hoạch tự phân công: yêu cầu, không đề nghị"]
    leads: Annotated[int, "Số nhiệm vụ chủ trì"]
    supports: Annotated[int, "Số nhiệm vụ phối hợp"]
    lead: Annotated[list[QuarterRows], "Nhiệm vụ chủ trì, theo quý"]
    support: Annotated[list[QuarterRows], "Nhiệm vụ phối hợp, theo quý"]


@dataclass(frozen=True, slots=True)
class Share:
    """A body's tasks by role, each with the group through which it has it."""

    id: str
    lead: tuple[tuple[InterpretedTask, str], ...]
    support: tuple[tuple[InterpretedTask, str], ...]


def share(interpreted: InterpretedPlan, responsibilities: Responsibilities, id_: str) -> Share:
    return Share(
        id_,
        tuple(_tasks(interpreted, responsibilities, id_, Role.LEAD)),
        tuple(_tasks(interpreted, responsibilities, id_, Role.SUPPORT)),
    )


def _tasks(
    interpreted: InterpretedPlan, responsibilities: Responsibilities, id_: str, role: Role
) -> Iterator[tuple[InterpretedTask, str]]:
    for task, part in involved(responsibilities, id_):
        if part.role is role:
            yield task, f"Giao theo nhóm: {interpreted.name(part.group)}" if part.way is MentionKind.GROUP else ""


def assignment_sheet(interpreted: InterpretedPlan, own: Share, office: Office, clerk: Clerk) -> AssignmentSheet:
    plan, name = interpreted.plan, interpreted.name(own.id)
    return AssignmentSheet(
        **frame_with_appendix(plan, office, clerk, paper="assignment"),
        title=f"Nhiệm vụ phân công cho {name}, {plan.title}",
        to=name,
        year=str(plan.year) if plan.until is None else f"{plan.year}-{plan.until}",
        firm=office.issues,
        leads=len(own.lead),
        supports=len(own.support),
        lead=_by_quarter(interpreted, own, Role.LEAD),
        support=_by_quarter(interpreted, own, Role.SUPPORT),
    )


def _by_quarter(interpreted: InterpretedPlan, own: Share, role: Role) -> list[QuarterRows]:
    """In the order of time; what has no date of its own after that."""
    groups: dict[tuple[date, str], list[AssignmentRow]] = {}
    responsibilities = Responsibilities(interpreted)
    for task, note in own.lead if role is Role.LEAD else own.support:
        for part in parts_with(responsibilities, task, own.id, role):
            partner = in_cell((part.support if role is Role.LEAD else part.lead).text)
            groups.setdefault(_quarter(part), []).append(AssignmentRow(**part_row(part), partner=partner, note=note))
    return [QuarterRows(name, groups[first, name]) for first, name in sorted(groups)]


def _quarter(part: TaskPart) -> tuple[date, str]:
    timing = part.timing
    if isinstance(timing, Timing) and timing.kind == "dated" and timing.due:
        quarter = quarter_of(timing.due)
        return quarter.first, quarter.name
    waits = not isinstance(timing, Timing) or timing.kind == "conditional"
    return (date.max, _CONDITIONAL) if waits else (date.max - timedelta(1), _ALL_YEAR)


def _example(sample: Sample) -> AssignmentSheet:
    responsibilities = Responsibilities(sample.interpreted)
    shares = [share(sample.interpreted, responsibilities, agency.id) for agency in sample.interpreted.register.agencies]
    busiest = max(shares, key=lambda own: min(len(own.lead), len(own.support)))
    return assignment_sheet(sample.interpreted, busiest, sample.office, sample.clerk)


TEMPLATE = TemplateKind("assignment", "Công văn phân công nhiệm vụ", AssignmentSheet, _example)
