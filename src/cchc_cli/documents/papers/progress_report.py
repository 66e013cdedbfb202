"""The periodic report of results, from the coordinator to the body that issued the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cchc_cli.documents.progress.area_results import AreaResults, area_results, tasks_of
from cchc_cli.documents.progress.assessment import assessment, money
from cchc_cli.documents.progress.next_period import Coming, next_work
from cchc_cli.documents.progress.statistics_appendix import StatisticRow, statistic_rows
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.citations import Citations
from cchc_cli.documents.wording.figures import Comparison, Figures, Shares, compare, figures, percent, shares
from cchc_cli.documents.wording.frame import (
    Clerk,
    Office,
    PaperWithAppendix,
    Sample,
    frame_with_appendix,
    short,
    spoken,
)
from cchc_cli.documents.wording.sentences import Account, difficulties, resolutions, unproved
from cchc_cli.documents.wording.table_rows import ProgressRow, TargetRow, progress_row, target_rows
from cchc_cli.documents.wording.tallies import rates_told, standing_now
from cchc_cli.language.agencies.heads import in_full
from cchc_cli.language.text import fold, uncapitalized, unended
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import Document
from cchc_cli.model.plan import Amendment, Plan
from cchc_cli.model.reporting.narrative import NOTHING_WRITTEN, Narrative
from cchc_cli.model.reporting.statistics_table import NO_STATISTICS, Statistics, money_used
from cchc_cli.tracking.periods import ReportingPeriod, following, previous, reporting
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import Totals, by_agency, totals
from cchc_cli.tracking.states import State

_STEERING = "chi dao"  # words in the title of the area that is about steering


@dataclass(frozen=True, slots=True)
class PeriodWords:
    name: Annotated[str, "Kỳ báo cáo bằng lời"]
    first: Annotated[str, "Ngày đầu của số liệu"]
    last: Annotated[str, "Ngày chốt số liệu"]
    basis: Annotated[str, "Căn cứ của kỳ báo cáo và ngày chốt số liệu; trống khi số liệu đến ngày khác"]
    next: Annotated[str, "Kỳ tiếp theo bằng lời"]


@dataclass(frozen=True, slots=True)
class AgencyLine:
    number: Annotated[str, "Số thứ tự"]
    name: Annotated[str, "Cơ quan chủ trì"]
    total: Annotated[int, "Tổng số nhiệm vụ chủ trì"]
    percent: Annotated[str, "Tỷ lệ hoàn thành trên tổng số"]
    shares: Annotated[Shares, "Số nhiệm vụ theo tình hình, để in và để vẽ thanh tiến độ"]


@dataclass(frozen=True, slots=True)
class AreaRows:
    number: Annotated[str, "Số lĩnh vực trong kế hoạch"]
    title: Annotated[str, "Tên lĩnh vực"]
    tasks: Annotated[list[ProgressRow], "Các nhiệm vụ"]


@dataclass(frozen=True, slots=True)
class Beside:
    """What a report takes from beside its plan and journal.

    `following_plan` is that of the next year, where the next period is of it; `year_before` the name of the same period
    of the last year, with where its plan stood then.
    """

    following_plan: InterpretedPlan | None = None
    year_before: tuple[str, PlanStatus] | None = None
    narrative: Narrative = NOTHING_WRITTEN
    statistics: Statistics = NO_STATISTICS


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressReport(PaperWithAppendix):
    to: Annotated[str, "Nơi nhận báo cáo (Kính gửi)"]
    period: Annotated[PeriodWords, "Kỳ báo cáo"]
    steering: Annotated[list[AreaResults], "Lĩnh vực chỉ đạo, điều hành; trống khi kế hoạch không có"]
    amendments: Annotated[list[str], "Quyết định điều chỉnh kế hoạch đến ngày chốt số liệu"]
    areas: Annotated[list[AreaResults], "Kết quả theo từng lĩnh vực khác"]
    targets: Annotated[list[TargetRow], "Các chỉ tiêu cụ thể với kết quả đo"]
    figures: Annotated[Figures, "Số liệu chung"]
    overall: Annotated[list[str], "Số liệu chung bằng lời, mỗi mục một câu, bỏ số 0"]
    compared_with: Annotated[
        str, "Cùng kỳ năm trước khi có sổ năm đó, không thì kỳ trước trong năm; trống khi không có"
    ]
    comparison: Annotated[list[Comparison], "So sánh với kỳ đó"]
    money: Annotated[str, "Kinh phí theo kế hoạch, một câu; trống khi kế hoạch không ghi kinh phí"]
    strengths: Annotated[list[str], "Kết quả nổi bật: lời của người viết báo cáo, không có thì câu soạn từ số liệu"]
    shortcomings: Annotated[list[str], "Tồn tại, hạn chế, như trên"]
    causes: Annotated[list[str], "Nguyên nhân, như trên"]
    proposals: Annotated[list[str], "Đề xuất, kiến nghị của người viết báo cáo"]
    unproved: Annotated[list[str], "Nhiệm vụ đã hoàn thành chưa có tài liệu kiểm chứng"]
    difficulties: Annotated[list[str], "Khó khăn, vướng mắc, kiến nghị chưa giải quyết, mỗi mục một câu"]
    resolved: Annotated[list[str], "Khó khăn, vướng mắc đã giải quyết trong kỳ và cách giải quyết, mỗi mục một câu"]
    turn: Annotated[str, "Ngày cuối của tháng trước kỳ tới theo lịch; trống khi số liệu đến sau ngày ấy"]
    remaining: Annotated[list[str], "Nhiệm vụ quá hạn phải làm ngay: tên, số nhiệm vụ, cơ quan chủ trì"]
    finishing: Annotated[list[Coming], "Nhiệm vụ có hạn từ sau ngày chốt số liệu đến ngày turn"]
    coming: Annotated[list[Coming], "Nhiệm vụ có hạn trong kỳ tới"]
    continuing: Annotated[list[str], "Nhiệm vụ làm cả năm, thường xuyên, định kỳ tiếp tục trong kỳ tới"]
    waiting: Annotated[list[str], "Nhiệm vụ chờ điều kiện, và điều kiện gì"]
    next_plan: Annotated[str, "Kế hoạch năm sau và số nhiệm vụ, khi có trong thư mục và kỳ tới thuộc năm sau"]
    next_plan_tasks: Annotated[list[Coming], "Nhiệm vụ của kế hoạch năm sau có hạn trong quý đầu"]
    tasks: Annotated[list[AreaRows], "Phụ lục: tình hình từng nhiệm vụ"]
    statistics: Annotated[list[StatisticRow], "Phụ lục: số liệu thống kê; trống khi chưa có giá trị nào của kỳ"]
    statistics_before: Annotated[str, "Kỳ đứng bên cạnh trong phụ lục thống kê"]
    agencies: Annotated[list[AgencyLine], "Phụ lục: tình hình theo cơ quan, nhiều nhiệm vụ quá hạn nhất đứng đầu"]


def progress_report(
    plan_status: PlanStatus, period: ReportingPeriod, office: Office, clerk: Clerk, beside: Beside | None = None
) -> ProgressReport:
    """Everything as `plan_status` has it on the period's last day; nothing recorded for later days is seen."""
    interpreted, beside = plan_status.interpreted, beside or Beside()
    after = following(period, interpreted.plan)
    account = Account(plan_status)
    decided = _amendments(interpreted.plan, period.last, account.citations)
    ours = [area for area in interpreted.plan.areas if area.tasks]
    steering = [area_results(area, account, period.first) for area in ours if _STEERING in fold(area.title)]
    others = [area_results(area, account, period.first) for area in ours if _STEERING not in fold(area.title)]
    now, compared = _all(plan_status), beside.year_before or _period_before(plan_status, period)
    past = _all(compared[1]) if compared else now
    return ProgressReport(
        **(frame_with_appendix(interpreted.plan, office, clerk, "BC", "progress") | {"superior": office.reports_to}),
        title=f"Báo cáo kết quả thực hiện {interpreted.plan.title}, {period.name}",
        to=in_full(office.reports_to) or "…………",
        period=PeriodWords(period.name, day(period.first), day(period.last), period.basis, after.name),
        steering=steering,
        amendments=decided,
        areas=others,
        targets=target_rows(interpreted.plan.targets, plan_status, account.citations),
        figures=figures(now),
        overall=[standing_now(now, day(period.last)), *rates_told(now)],
        compared_with=f"{compared[0]} (số liệu đến ngày {day(compared[1].as_of)})" if compared else "",
        comparison=compare(past, now) if compared else [],
        money=money(plan_status, money_used(beside.statistics, period.id)),
        **assessment(account, period.first, beside.narrative),
        unproved=[unproved(task, plan_status) for task in plan_status.unproven(interpreted.tasks)],
        difficulties=difficulties(plan_status.difficulties, plan_status),
        resolved=resolutions(plan_status.resolved(period.first, period.last), account),
        **next_work(plan_status, after, beside.following_plan),
        tasks=_area_rows(plan_status),
        **statistic_rows(beside.statistics, period, interpreted.plan, now, (compared[0], past) if compared else None),
        agencies=_agencies(plan_status),
    )


def _period_before(plan_status: PlanStatus, period: ReportingPeriod) -> tuple[str, PlanStatus] | None:
    """The period before this one in the year, with where the plan stood then."""
    before = previous(period, plan_status.interpreted.plan)
    return (before.name, plan_status.on(before.last)) if before else None


def _area_rows(plan_status: PlanStatus) -> list[AreaRows]:
    interpreted = plan_status.interpreted
    return [
        AreaRows(
            str(area.number), area.title, [progress_row(task, plan_status) for task in tasks_of(area, interpreted)]
        )
        for area in interpreted.plan.areas
        if area.tasks
    ]


def _all(plan_status: PlanStatus) -> Totals:
    return totals(map(plan_status.of, plan_status.interpreted.tasks), plan_status.as_of)


def _amendments(plan: Plan, until: date, citations: Citations) -> list[str]:
    """The decisions that adjust the plan up to the day, each told."""
    issuer = short(spoken(plan))
    return [_amendment(found, issuer, citations) for found in plan.amendments if found.date <= until]


def _amendment(found: Amendment, issuer: str, citations: Citations) -> str:
    subject = unended(found.subject)
    about = uncapitalized(subject)
    about = about if not about or about.startswith("về ") else f"về việc {about}"
    tasks = f" (nhiệm vụ {', '.join(found.tasks)})" if found.tasks else ""
    document = Document(number=found.number, date=found.date, issuer=issuer)
    return " ".join(filter(None, [citations.cite(document), about])) + f"{tasks}."


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
    return progress_report(sample.standing(period.last), period, sample.office, sample.clerk)


TEMPLATE = TemplateKind("progress", "Báo cáo kết quả theo kỳ", ProgressReport, _example)
