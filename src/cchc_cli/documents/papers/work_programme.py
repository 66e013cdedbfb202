"""The programme of work of a quarter or month: what is left over, what is due, what goes on, what may come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.citations import Citations
from cchc_cli.documents.wording.deadline_words import moved
from cchc_cli.documents.wording.figures import StateWords
from cchc_cli.documents.wording.frame import Clerk, Office, PaperWithAppendix, Sample, frame_with_appendix
from cchc_cli.documents.wording.table_rows import PartStatusRow, part_status_row, periodic_row, told
from cchc_cli.documents.wording.task_texts import in_cell
from cchc_cli.language.text import uncapitalized
from cchc_cli.model.days import day
from cchc_cli.model.plan import PeriodicReport
from cchc_cli.tracking.period_work import PeriodWork, When, reports_in, work_in
from cchc_cli.tracking.periods import Period, quarter
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow(PartStatusRow):
    due: Annotated[str, "Thời hạn bằng ngày; trống khi chưa có"]
    moved: Annotated[list[str], "Thời hạn được điều chỉnh hoặc xác định theo văn bản nào, mỗi lần một dòng"]
    lead: Annotated[str, "Cơ quan chủ trì, nguyên văn"]
    support: Annotated[str, "Cơ quan phối hợp, nguyên văn"]


@dataclass(frozen=True, slots=True)
class WorkGroup:
    name: Annotated[str, "Tên nhóm nhiệm vụ"]
    rows: Annotated[list[WorkRow], "Các nhiệm vụ"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worklist(PaperWithAppendix):
    period: Annotated[str, "Kỳ của chương trình bằng lời"]
    first: Annotated[str, "Ngày đầu kỳ"]
    last: Annotated[str, "Ngày cuối kỳ"]
    as_of: Annotated[str, "Ngày của số liệu"]
    counts: Annotated[list[str], "Mỗi nhóm nhiệm vụ một câu: số nhiệm vụ và tên nhóm"]
    groups: Annotated[list[WorkGroup], "Các nhóm nhiệm vụ, bỏ nhóm không có nhiệm vụ"]


_GROUPS = {
    When.LEFT: "Nhiệm vụ từ kỳ trước chuyển sang",
    When.DUE: "Nhiệm vụ đến hạn trong kỳ",
    When.IN: "Nhiệm vụ tiếp tục thực hiện",
    When.ALL_YEAR: "Nhiệm vụ tiếp tục thực hiện",
    When.WAITING: "Nhiệm vụ chờ điều kiện",
}


def worklist(plan_status: PlanStatus, period: Period, office: Office, clerk: Clerk) -> Worklist:
    """What is to be done in the period, as things stand on `standing.as_of`; finished work is left out."""
    plan = plan_status.interpreted.plan
    name = period_in_words(period)
    groups = _groups(plan_status, period)
    return Worklist(
        **frame_with_appendix(plan, office, clerk, "CTr", "worklist"),
        title=f"Chương trình công tác cải cách hành chính {name}",
        period=name,
        first=day(period.first),
        last=day(period.last),
        as_of=day(plan_status.as_of),
        counts=[_count(group) for group in groups],
        groups=groups,
    )


def eve(period: Period, today: date) -> date:
    """The day as of which a programme stands: today within the period, else the day before it begins."""
    before = date.fromordinal(max(1, period.first.toordinal() - 1))
    return today if before <= today <= period.last else before


def period_in_words(period: Period) -> str:
    """`Quý II/2021` → `quý II năm 2021`."""
    name, _, year = period.name.rpartition("/")
    return f"{uncapitalized(name)} năm {year}"


def _groups(plan_status: PlanStatus, period: Period) -> list[WorkGroup]:
    found: dict[str, list[WorkRow]] = {name: [] for name in _GROUPS.values()}
    citations = Citations(plan_status.interpreted)
    works = work_in(plan_status, plan_status.interpreted.tasks, period)
    for work in sorted(works, key=lambda work: list(found).index(_group(work, period))):  # as they are read and cited
        found[_group(work, period)].append(_row(work, citations))
    for when, report, status in reports_in(plan_status, period):
        found[_GROUPS[when]].append(_report_row(plan_status, report, status))
    return [WorkGroup(name, rows) for name, rows in found.items() if rows]


def _group(work: PeriodWork, period: Period) -> str:
    """Work of the whole year goes on until the period in which the year, and with it the work, ends."""
    ends = work.status.due is not None and work.status.due <= period.last
    return _GROUPS[When.DUE if work.when is When.ALL_YEAR and ends else work.when]


def _count(group: WorkGroup) -> str:
    """`2 nhiệm vụ, 1 báo cáo định kỳ từ kỳ trước chuyển sang.`: a periodic report, which has no number, is no task."""
    reports = sum(not row.id for row in group.rows)
    tasks = len(group.rows) - reports
    counts = {"nhiệm vụ": tasks, "báo cáo định kỳ": reports}
    told = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    return f"{told} {group.name.removeprefix('Nhiệm vụ ')}."


def _row(work: PeriodWork, citations: Citations) -> WorkRow:
    own = part_status_row(work.part, work.status) | {"due": day(work.status.due), "state": _state(work)}
    lead, support = in_cell(work.part.lead.text), in_cell(work.part.support.text)
    return WorkRow(**own, moved=moved(work, citations), lead=lead, support=support)


def _state(work: PeriodWork) -> StateWords:
    """Of a group, how many are still to do it and how these stand: `27/33 cơ quan, đơn vị: đang thực hiện, …`."""
    found, left = work.status, work.status.of - work.status.done
    if left == work.bodies:
        return told(found)
    rest = told(replace(found, done=0))
    return replace(rest, text=f"{left}/{work.bodies} cơ quan, đơn vị: {rest.text}")


def _report_row(plan_status: PlanStatus, report: PeriodicReport, status: Status) -> WorkRow:
    who = plan_status.interpreted.name(plan_status.reporter) if plan_status.reporter else ""
    return WorkRow(**periodic_row(report.name, status), moved=[], lead=who, support="")


def _example(sample: Sample) -> Worklist:
    plan_status = PlanStatus(sample.interpreted, sample.journal, date(sample.interpreted.plan.year, 3, 31))
    return worklist(plan_status, quarter("II", sample.interpreted.plan.year), sample.office, sample.clerk)


TEMPLATE = TemplateKind("worklist", "Chương trình công tác quý, tháng", Worklist, _example)
