"""The periodic report of results, from the coordinator to the body that issued the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.figures import Comparison, Figures, Shares, compare, figures, percent, rate, shares
from cchc_cli.documents.wording.frame import (
    Clerk,
    Office,
    PaperWithAppendix,
    Sample,
    frame_with_appendix,
)
from cchc_cli.documents.wording.sentences import Account, difficulties, name, one_line
from cchc_cli.documents.wording.table_rows import ProgressRow, TargetRow, progress_row, target_rows
from cchc_cli.language.agencies.heads import in_full
from cchc_cli.language.dates import last_day
from cchc_cli.language.document_numbers import kind_of
from cchc_cli.language.text import fold
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.journal import Measured, TaskEntry
from cchc_cli.model.plan import Amendment, Area
from cchc_cli.tracking.assignments import TaskPart
from cchc_cli.tracking.cascade.roll_up import RollUp
from cchc_cli.tracking.deadlines import Deadline, deadlines
from cchc_cli.tracking.periods import ReportingPeriod, following, previous, reporting
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import by_agency, totals
from cchc_cli.tracking.states import State

_TOLD = ("done", "running", "overdue")  # an area's tasks that have a sentence each, and those that are only named
_NAMED = ("earlier", "silent", "waiting", "not_arisen")
_STEERING = "chi dao"  # words in the title of the area that is about steering


@dataclass(frozen=True, slots=True)
class PeriodWords:
    name: Annotated[str, "Kỳ báo cáo bằng lời"]
    first: Annotated[str, "Ngày đầu của số liệu"]
    last: Annotated[str, "Ngày chốt số liệu"]
    basis: Annotated[str, "Căn cứ của kỳ báo cáo và ngày chốt số liệu"]
    next: Annotated[str, "Kỳ tiếp theo bằng lời"]


@dataclass(frozen=True, slots=True)
class AreaResults:
    """An area's tasks, each in one of the lists by its state; what waits in part is under `waiting` too."""

    number: Annotated[str, "Số lĩnh vực trong kế hoạch"]
    title: Annotated[str, "Tên lĩnh vực"]
    total: Annotated[int, "Tổng số nhiệm vụ"]
    of_all: Annotated[str, "Hoàn thành trên tổng số (không kể việc không phát sinh), kèm tỷ lệ"]
    shares: Annotated[Shares, "Số việc theo tình hình, để in và để vẽ thanh tiến độ"]
    done: Annotated[list[str], "Việc hoàn thành trong kỳ, mỗi việc một câu, có tài liệu kiểm chứng"]
    earlier: Annotated[list[str], "Việc đã hoàn thành trước kỳ: số nhiệm vụ"]
    running: Annotated[list[str], "Việc trong hạn có báo cáo, mỗi việc một câu"]
    overdue: Annotated[list[str], "Việc quá hạn, mỗi việc một câu"]
    silent: Annotated[list[str], "Việc trong hạn chưa có báo cáo: số nhiệm vụ"]
    waiting: Annotated[list[str], "Việc chờ điều kiện: số nhiệm vụ, và phần nào khi chỉ chờ một phần"]
    not_arisen: Annotated[list[str], "Việc không phát sinh: số nhiệm vụ"]


@dataclass(frozen=True, slots=True)
class AgencyLine:
    number: Annotated[str, "Số thứ tự"]
    name: Annotated[str, "Cơ quan chủ trì"]
    total: Annotated[int, "Tổng số nhiệm vụ chủ trì"]
    percent: Annotated[str, "Tỷ lệ hoàn thành trên tổng số"]
    shares: Annotated[Shares, "Số việc theo tình hình, để in và để vẽ thanh tiến độ"]


@dataclass(frozen=True, slots=True)
class AreaRows:
    number: Annotated[str, "Số lĩnh vực trong kế hoạch"]
    title: Annotated[str, "Tên lĩnh vực"]
    tasks: Annotated[list[ProgressRow], "Các nhiệm vụ"]


@dataclass(frozen=True, slots=True)
class Coming:
    text: Annotated[str, "Việc phải làm trong kỳ tới, một câu"]
    due: Annotated[str, "Thời hạn"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressReport(PaperWithAppendix):
    to: Annotated[str, "Nơi nhận báo cáo (Kính gửi)"]
    period: Annotated[PeriodWords, "Kỳ báo cáo"]
    steering: Annotated[list[AreaResults], "Lĩnh vực chỉ đạo, điều hành; trống khi kế hoạch không có"]
    amendments: Annotated[list[str], "Quyết định điều chỉnh kế hoạch đến ngày chốt số liệu"]
    areas: Annotated[list[AreaResults], "Kết quả theo từng lĩnh vực khác"]
    targets: Annotated[list[TargetRow], "Các chỉ tiêu cụ thể với kết quả đo"]
    figures: Annotated[Figures, "Số liệu chung"]
    compared_with: Annotated[str, "Kỳ trước được so sánh; trống khi là kỳ đầu của năm"]
    comparison: Annotated[list[Comparison], "So sánh với kỳ trước"]
    difficulties: Annotated[list[str], "Khó khăn, vướng mắc, kiến nghị chưa giải quyết, mỗi mục một câu"]
    resolved: Annotated[list[str], "Khó khăn, vướng mắc đã giải quyết trong kỳ, mỗi mục một câu"]
    remaining: Annotated[list[str], "Việc quá hạn phải làm tiếp trong kỳ tới: số nhiệm vụ"]
    coming: Annotated[list[Coming], "Việc có hạn trong kỳ tới"]
    continuing: Annotated[list[str], "Việc làm cả năm, thường xuyên, định kỳ tiếp tục trong kỳ tới: số nhiệm vụ"]
    tasks: Annotated[list[AreaRows], "Phụ lục: tình hình từng nhiệm vụ"]
    agencies: Annotated[list[AgencyLine], "Phụ lục: tình hình theo cơ quan, nhiều việc quá hạn nhất đứng đầu"]


def progress_report(
    interpreted: InterpretedPlan,
    journal: Iterable[TaskEntry | Measured],
    period: ReportingPeriod,
    office: Office,
    clerk: Clerk,
    roll_up: RollUp | None = None,
) -> ProgressReport:
    """Everything as it stood on the period's last day; nothing that was recorded for later days is seen."""
    journal = list(journal)
    plan_status = PlanStatus(interpreted, journal, period.last, roll_up=roll_up)
    after = following(period, interpreted.plan)
    before = previous(period, interpreted.plan)
    account = Account(plan_status)
    results = [_results(area, account, period.first) for area in interpreted.plan.areas if area.tasks]
    steering = [result for result in results if _STEERING in fold(result.title)]
    now = totals(map(plan_status.of, interpreted.tasks), period.last)
    past = PlanStatus(interpreted, journal, before.last, roll_up=roll_up) if before else None
    return ProgressReport(
        **frame_with_appendix(interpreted.plan, office, clerk, "BC", "progress"),
        title=f"Báo cáo kết quả thực hiện {interpreted.plan.title}, {period.name}",
        to=in_full(office.reports_to) or "…………",
        period=PeriodWords(period.name, day(period.first), day(period.last), period.basis, after.name),
        steering=steering,
        amendments=[_amendment(a) for a in interpreted.plan.amendments if a.date <= period.last],
        areas=[result for result in results if result not in steering],
        targets=target_rows(interpreted.plan.targets, plan_status),
        figures=figures(now),
        compared_with=f"{before.name} (số liệu đến ngày {day(before.last)})" if before else "",
        comparison=compare(totals(map(past.of, interpreted.tasks), past.as_of), now) if past else [],
        difficulties=difficulties(plan_status.difficulties, plan_status),
        resolved=difficulties((d for d, _ in plan_status.resolved(period.first, period.last)), plan_status),
        remaining=[task.id for task in interpreted.tasks if plan_status.of(task).state is State.OVERDUE],
        coming=_coming(plan_status, after),
        continuing=_continuing(plan_status),
        tasks=[
            AreaRows(
                str(area.number), area.title, [progress_row(task, plan_status) for task in _tasks(area, interpreted)]
            )
            for area in interpreted.plan.areas
            if area.tasks
        ],
        agencies=_agencies(plan_status),
    )


def _tasks(area: Area, interpreted: InterpretedPlan) -> list[InterpretedTask]:
    return [task for task in interpreted.tasks if task.area.number == area.number]


def _results(area: Area, account: Account, first: date) -> AreaResults:
    lists: dict[str, list[str]] = {key: [] for key in (*_TOLD, *_NAMED)}
    plan_status = account.plan_status
    tasks = _tasks(area, plan_status.interpreted)
    for task in tasks:
        kind = _kind(task, account, first)
        lists[kind].append(account.sentence(task) if kind in _TOLD else task.id)
    lists["waiting"] = _waiting(tasks, plan_status)
    found = totals(map(plan_status.of, tasks), plan_status.as_of)
    return AreaResults(str(area.number), area.title, found.total, rate(found.of_all), shares(found), **lists)


def _kind(task: InterpretedTask, account: Account, first: date) -> str:
    status = account.plan_status.of(task)
    if status.state.is_done:
        return "done" if status.done_on is None or status.done_on >= first else "earlier"
    if status.state in {State.WAITING, State.NOT_ARISEN}:
        return status.state.value.replace("-", "_")
    if status.state is State.OVERDUE:
        return "overdue"
    return "running" if account.knows(task) else "silent"


def _waiting(tasks: Iterable[InterpretedTask], plan_status: PlanStatus) -> list[str]:
    """`4.2`, and `4.1 (18/19 cơ quan, đơn vị)` where others have begun: what waits in part stands elsewhere too."""
    found: dict[str, list[str]] = {}
    for deadline in deadlines(plan_status, tasks, reports=False):
        if deadline.part and deadline.status.state is State.WAITING:
            found.setdefault(deadline.task_id, []).append(_share(deadline))
    whole = [task.id for task in tasks if plan_status.of(task).state is State.WAITING]
    parted = {id_: f"{id_} ({'; '.join(shares_)})" for id_, shares_ in found.items() if id_ not in whole}
    return [parted.get(task.id, task.id) for task in tasks if task.id in found]


def _share(deadline: Deadline) -> str:
    """Which part of a task: the product, and how many of its bodies."""
    product = f"sản phẩm {deadline.product}" if deadline.product else ""
    return ", ".join(filter(None, [product, f"{deadline.share} cơ quan, đơn vị" if deadline.share else ""]))


def _amendment(found: Amendment) -> str:
    subject = f" {one_line(found.subject)}" if found.subject else ""
    tasks = f" (nhiệm vụ {', '.join(found.tasks)})" if found.tasks else ""
    return f"{kind_of(found.number)} số {found.number} ngày {day(found.date)}{subject}{tasks}."


def _coming(plan_status: PlanStatus, after: ReportingPeriod) -> list[Coming]:
    """What is due from the day after the figures to the end of the next period's last month, soonest first."""
    until = date(after.last.year, after.last.month, last_day(after.last.year, after.last.month))
    return [
        _coming_row(part, deadline)
        for part, deadline in _pending(plan_status)
        if _has_date(part) and deadline.status.due and deadline.status.due <= until
    ]


def _coming_row(part: TaskPart, deadline: Deadline) -> Coming:
    what = one_line(part.task.task.title) + (f": {one_line(part.name)}" if part.number else "")
    share = f"; {deadline.share} cơ quan, đơn vị" if deadline.share else ""
    return Coming(f"{what} ({name(part.task)}{share})", day(deadline.status.due))


def _continuing(plan_status: PlanStatus) -> list[str]:
    ids = {part.task.id for part, _ in _pending(plan_status) if not _has_date(part)}
    return [task.id for task in plan_status.interpreted.tasks if task.id in ids]


def _pending(plan_status: PlanStatus) -> Iterator[tuple[TaskPart, Deadline]]:
    """What anybody has still to do in time, the soonest first; others may be late with the same part."""
    for deadline in deadlines(plan_status, plan_status.interpreted.tasks, reports=False):
        if deadline.part and deadline.status.state is State.PENDING:
            yield deadline.part, deadline


def _has_date(part: TaskPart) -> bool:
    return isinstance(part.timing, Timing) and part.timing.kind in {"dated", "conditional"}


def _agencies(plan_status: PlanStatus) -> list[AgencyLine]:
    lines = by_agency(plan_status, plan_status.interpreted.tasks)
    lines.sort(key=lambda line: -line.totals.counts[State.OVERDUE])
    return [
        AgencyLine(
            str(number),
            line.name[:1].upper() + line.name[1:],
            line.totals.total,
            percent(line.totals.of_all),
            shares(line.totals),
        )
        for number, line in enumerate(lines, 1)
    ]


def _example(sample: Sample) -> ProgressReport:
    period = reporting(str(sample.interpreted.plan.year), sample.interpreted.plan)
    return progress_report(sample.interpreted, sample.journal, period, sample.office, sample.clerk)


TEMPLATE = TemplateKind("progress", "Báo cáo kết quả theo kỳ", ProgressReport, _example)
