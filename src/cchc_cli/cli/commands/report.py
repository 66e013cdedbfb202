"""`cchc report`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options, word_output
from cchc_cli.cli.framework import group
from cchc_cli.cli.word_output import LetterOptions, OutputOptions, ReportOptions, WordFile
from cchc_cli.files.file_names import file_name
from cchc_cli.files.problems import UsageStop

if TYPE_CHECKING:
    from cchc_cli.model.journal import Fact
    from cchc_cli.model.workspace import Workspace
    from cchc_cli.tracking.periods import Period
    from cchc_cli.tracking.plan_status import PlanStatus


def plan_(*, file: OutputOptions, asked: options.PlanOptions) -> None:
    """Quyết định, kế hoạch và phụ lục trong một tệp Word, đúng nguyên văn.

    Số là của kế hoạch, chương trình, thông báo … (112/KH-STP) thì in một văn bản có tên loại ấy, không có quyết định.
    """
    from cchc_cli.documents.papers.issued_plan import plan_context
    from cchc_cli.model.loading import load_plan

    workspace = asked.workspace()
    plan = load_plan(workspace)
    options.say_plan(workspace, plan.years)
    name = file_name(plan.decision.date, "ke-hoach", plan.decision.number)
    word_output.write_one(workspace, WordFile("plan", name, plan_context(plan)), file)


def worklist(
    quarter: options.QuarterOption = None,
    month: options.MonthOption = None,
    *,
    file: OutputOptions,
    asked: ReportOptions,
    letter: LetterOptions,
) -> None:
    """Chương trình công tác của quý hoặc tháng: nhiệm vụ chuyển sang, đến hạn, tiếp tục, chờ điều kiện.

    Tình hình tính đến hôm nay khi đang trong kỳ, còn không thì đến ngày trước khi kỳ bắt đầu; --as-of chọn ngày khác.
    """
    from cchc_cli.documents.papers.work_programme import eve, worklist

    loaded = asked.read(options.year_in(quarter, month))
    plan = loaded.interpreted.plan
    period = options.period(quarter, month, plan.year_of(options.day_in(plan, asked.as_of)))
    if period is None:
        raise UsageStop("cần --quarter hoặc --month", "ví dụ: --quarter II, --month 6")
    options.say_plan(loaded.workspace, plan.years, period.first)
    made = options.as_of_day(letter.date, period.first.year)
    day = options.day_in(plan, asked.as_of) if asked.as_of else eve(period, made)
    if letter.date and not asked.as_of:
        day = min(day, made)  # a programme is signed before its period begins
    plan_status = options.plan_status(loaded, day.isoformat())
    if not plan.years[0] <= period.first.year <= plan.years[1] and not _is_due_in(plan_status, period):
        raise word_output.outside(plan, period.name)
    clerk = letter.clerk(max(period.first.year, day.year), day)
    context = worklist(plan_status, period, letter.office(loaded.interpreted), clerk)
    name = file_name(period.first, "chuong-trinh-cong-tac", period.name)
    word_output.write_one(loaded.workspace, WordFile("worklist", name, context), file)
    options.say_journal(loaded)


def _is_due_in(plan_status: PlanStatus, period: Period) -> bool:
    """Whether anything of the plan falls into the period, as what was put off to the next year does."""
    from cchc_cli.tracking.deadlines import deadlines

    dues = (deadline.status.due for deadline in deadlines(plan_status, plan_status.interpreted.tasks))
    return any(due and period.first <= due <= period.last for due in dues)


def ranking(
    *, file: OutputOptions, asked: ReportOptions, scoring: options.ScoringOption = None, letter: LetterOptions
) -> None:
    """Thông báo xếp hạng cơ quan theo kết quả thực hiện, như cchc score."""
    from cchc_cli.documents.papers.ranking_notice import ranking_notice
    from cchc_cli.model.loading import load_scoring
    from cchc_cli.tracking.ranking import rank

    loaded = asked.open()
    rules = load_scoring(scoring or loaded.workspace.scoring)
    plan_status = options.plan_status(loaded, asked.as_of)
    ranking = rank(plan_status, loaded.interpreted.tasks, rules)
    clerk = letter.clerk(plan_status.as_of.year, plan_status.as_of)
    context = ranking_notice(plan_status, ranking, rules.source, letter.office(loaded.interpreted), clerk)
    name = file_name(plan_status.as_of, "thong-bao-xep-hang")
    word_output.write_one(loaded.workspace, WordFile("ranking", name, context), file)
    options.say_journal(loaded)


def changes(
    old: Annotated[str, typer.Argument(metavar="CŨ", help="Phiên bản git, một ngày, CŨ..MỚI, hoặc một tệp.")] = "HEAD",
    new: Annotated[str | None, typer.Argument(metavar="MỚI", help="Như trên (mặc định: tệp đang có).")] = None,
    *,
    file: OutputOptions,
    letter: LetterOptions,
    asked: options.JournalOptions,
) -> None:
    """Dự thảo tờ trình, quyết định điều chỉnh kế hoạch và phụ lục, từ hai phiên bản của kế hoạch.

    Chọn phiên bản như cchc diff. Lý do lấy từ sổ theo dõi; chỗ sổ không ghi thì để dòng chấm. --number, --date là của
    quyết định; --from, --signer, --unit là của tờ trình. Không có gì để quyết định thì không ghi tệp nào.
    """
    from cchc_cli.cli.commands.diff import editions_asked
    from cchc_cli.cli.review.difference_report import edition
    from cchc_cli.comparing.editions import interpret
    from cchc_cli.comparing.history.adjustments import plan_history
    from cchc_cli.comparing.history.issue_tags import issued_revision
    from cchc_cli.documents.papers.changes_draft import changes_draft

    workspace, entries = _recorded(asked)
    before, after = editions_asked(old, new, asked.plan, asked.year)
    was, now = interpret(before, after)
    issued = issued_revision(workspace.plan, now.plan.year) if before.revision else None
    history = plan_history(issued, now, after.revision)
    decisions = history.decisions if history else (lambda _: ())
    proposes = letter.office(now) if letter.from_ or now.plan.coordinator else None
    clerk = letter.clerk(now.plan.year)
    context = changes_draft(was, now, proposes, clerk, decisions, entries)
    console.note(f"So {edition(before)} với {edition(after)}.")
    if not context.groups:
        console.write_line("Không có nội dung nào để quyết định điều chỉnh, không lập văn bản.")
        return
    if context.proposal is None:
        console.note("Không lập tờ trình: không có cơ quan trình (coordinator của kế hoạch, hoặc --from).")
    name = file_name(clerk.day or options.as_of_day(None), "dieu-chinh-ke-hoach")
    word_output.write_one(workspace, WordFile("changes", name, context), file)


def _recorded(asked: options.JournalOptions) -> tuple[Workspace, tuple[Fact, ...]]:
    """The workspace, and what its journal says; the plan's file itself may be of no edition that is compared."""
    from cchc_cli.model.loading import load, load_journal, refuse_journal_of_other_years

    named = options.journal(asked.journal)
    workspace = options.workspace(asked.plan, asked.year, named)
    if named is not None:
        refuse_journal_of_other_years(load(workspace))
    return workspace, load_journal(workspace)


def report() -> None:
    """Kết xuất văn bản Word."""


_HERE = "cchc_cli.cli.commands.report"
command = group(
    report,
    {
        "plan": "kế hoạch",
        "progress": "báo cáo",
        "assignment": "phân công",
        "reminder": "đôn đốc",
        "worklist": "chương trình công tác",
        "ranking": "xếp hạng",
        "changes": "điều chỉnh",
        "narrative": "đánh giá",
        "unproven": "thiếu kiểm chứng",
        "minutes": "biên bản",
        "summary": "tóm tắt",
    },
    plan=plan_,
    progress=f"{_HERE}_progress:progress",
    narrative=f"{_HERE}_progress:narrative",
    assignment=f"{_HERE}_letters:assignment",
    reminder=f"{_HERE}_reminder:reminder",
    worklist=worklist,
    ranking=ranking,
    unproven=f"{_HERE}_review:unproven",
    escalation=f"{_HERE}_review:escalation",
    minutes=f"{_HERE}_review:minutes",
    summary=f"{_HERE}_review:summary",
    changes=changes,
)
