"""The templates that commands use: what each is for, what it is given, an example of it from a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from cchc_cli.comparing.plan_differences import compare
from cchc_cli.documents.papers.assignment_letter import AssignmentSheet, assignment_sheet, share
from cchc_cli.documents.papers.changes_appendix import ChangesAppendix, changes_appendix
from cchc_cli.documents.papers.frame import Clerk, Office, issuer, office
from cchc_cli.documents.papers.issued_plan import PlanDocument, plan_context
from cchc_cli.documents.papers.progress_report import ProgressReport, progress_report
from cchc_cli.documents.papers.ranking_notice import RankingNotice, ranking_notice
from cchc_cli.documents.papers.reminder import Reminder, debts, reminder
from cchc_cli.documents.papers.work_programme import Worklist, worklist
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import Measured, TaskEntry
from cchc_cli.model.plan import WrittenTime
from cchc_cli.model.scoring import Grade, Scoring
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.periods import quarter, reporting
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.ranking import rank

Journal = Iterable[TaskEntry | Measured]


@dataclass(frozen=True)
class Sample:
    """A plan with what examples are made of."""

    book: InterpretedPlan
    journal: tuple[TaskEntry | Measured, ...]

    @property
    def office(self) -> Office:
        return office(self.book) if self.book.plan.coordinator else issuer(self.book.plan)

    @property
    def clerk(self) -> Clerk:
        return Clerk(self.book.plan.year)

    @property
    def standing(self) -> PlanStatus:
        return PlanStatus(self.book, self.journal, date(self.book.plan.years[1], 12, 31))


@dataclass(frozen=True)
class TemplateKind:
    title: str
    context: type
    example: Callable[[Sample], Any]


def _progress(sample: Sample) -> ProgressReport:
    period = reporting(str(sample.book.plan.year), sample.book.plan)
    return progress_report(sample.book, sample.journal, period, sample.office, sample.clerk)


def _reminder(sample: Sample) -> Reminder:
    """To the body that owes most."""
    standing = sample.standing
    worst = max(debts(standing, sample.book.tasks), key=lambda debt: len(debt.overdue))
    return reminder(standing, worst, sample.office, sample.clerk, standing.as_of)


def _assignment(sample: Sample) -> AssignmentSheet:
    roll = Responsibilities(sample.book)
    shares = [share(sample.book, roll, agency.id) for agency in sample.book.register.agencies]
    busiest = max(shares, key=lambda own: min(len(own.lead), len(own.support)))
    return assignment_sheet(sample.book, busiest, sample.office, sample.clerk)


def _worklist(sample: Sample) -> Worklist:
    standing = PlanStatus(sample.book, sample.journal, date(sample.book.plan.year, 3, 31))
    return worklist(standing, quarter("II", sample.book.plan.year), sample.office, sample.clerk)


def _ranking(sample: Sample) -> RankingNotice:
    grades = Grade(name="Tốt", at_least=Decimal(80)), Grade(name="Khá", at_least=Decimal(0))
    most, half = Decimal(60), Decimal(20)
    rules = Scoring(source="Ví dụ", on_time=most, overdue=half, overdue_limit=90, proof=half, grades=grades)
    standing = sample.standing
    return ranking_notice(standing, rank(standing, sample.book.tasks, rules), rules.source, sample.office, sample.clerk)


def _changes(sample: Sample) -> ChangesAppendix:
    """Against the plan with its first task put off and its last one left out."""
    plan = sample.book.plan
    first, last = plan.areas[0], plan.areas[-1]
    december = WrittenTime(text=f"Tháng 12/{plan.year}")
    later = [replace(task, time=december) for task in first.tasks[:1]]
    areas = [replace(first, tasks=(*later, *first.tasks[1:])), *plan.areas[1:]]
    areas[-1] = replace(areas[-1], tasks=(areas[-1] if last is not first else areas[0]).tasks[:-1])
    now = InterpretedPlan(replace(plan, areas=tuple(areas)), sample.book.register)
    return changes_appendix(compare(sample.book, now), now.plan, issuer(plan), sample.clerk)


CATALOGUE: Mapping[str, TemplateKind] = {
    "plan": TemplateKind(
        "Quyết định, kế hoạch và phụ lục", PlanDocument, lambda sample: plan_context(sample.book.plan)
    ),
    "progress": TemplateKind("Báo cáo kết quả theo kỳ", ProgressReport, _progress),
    "assignment": TemplateKind("Công văn phân công nhiệm vụ", AssignmentSheet, _assignment),
    "reminder": TemplateKind("Công văn đôn đốc", Reminder, _reminder),
    "worklist": TemplateKind("Chương trình công tác quý, tháng", Worklist, _worklist),
    "ranking": TemplateKind("Thông báo xếp hạng", RankingNotice, _ranking),
    "changes": TemplateKind("Phụ lục điều chỉnh nhiệm vụ", ChangesAppendix, _changes),
}
