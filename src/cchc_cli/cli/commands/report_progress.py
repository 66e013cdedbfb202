"""`cchc report progress`: the report of a period, and what it takes from beside the plan."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, console, options, word_output
from cchc_cli.cli.word_output import LetterOptions, OutputOptions, ReportOptions, WordFile
from cchc_cli.files.file_names import file_name
from cchc_cli.files.problems import DataStop, UsageStop

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.periods import ReportingPeriod
    from cchc_cli.tracking.plan_status import PlanStatus

PeriodOption = Annotated[
    str,
    typer.Option(
        "--period",
        metavar="KỲ",
        help="Tháng 5, quý I, 6 tháng, 9 tháng, năm (thêm được năm: 6 tháng 2021); hay 2021-M05, 2021-Q1, 2021-H1, "
        "2021-9M, 2021.",
        autocompletion=complete.periods,
    ),
]


def progress(period: PeriodOption, *, file: OutputOptions, asked: ReportOptions, letter: LetterOptions) -> None:
    """Báo cáo kết quả công tác cải cách hành chính của kỳ, với các phụ lục.

    Số liệu đến ngày chốt của kỳ: theo mục reporting của kế hoạch, không có thì theo Nghị định 09/2019/NĐ-CP, Điều 12.
    --as-of lấy số liệu đến một ngày khác. Lời văn của phần đánh giá lấy từ tệp mà cchc report narrative tạo ra,
    phụ lục thống kê từ plans/statistics.yaml.
    """
    from cchc_cli.documents.papers.progress_report import Beside, progress_report
    from cchc_cli.model.loading import load_statistics
    from cchc_cli.model.reporting.narrative import load_narrative
    from cchc_cli.model.workspace import shown

    loaded, wanted = _asked(period, asked)
    interpreted = _in_force(loaded, wanted)
    clerk = letter.clerk(wanted.last.year, wanted.last)
    office, found = letter.office(interpreted), options.standing(loaded, wanted.last, interpreted=interpreted)
    beside = Beside(
        _following_plan(loaded, wanted),
        _year_before(loaded, wanted),
        load_narrative(loaded.workspace, wanted.id),
        load_statistics(loaded.workspace.statistics),
    )
    context = progress_report(found, wanted, office, clerk, beside)
    name = file_name(wanted.last, "bao-cao-cchc", wanted.id)
    word_output.write_one(loaded.workspace, WordFile("progress", name, context), file)
    if beside.statistics.lines and not context.statistics:
        console.note(f"{shown(loaded.workspace.statistics)} chưa có số liệu kỳ {wanted.id}: không có phụ lục thống kê.")
    options.say_roll_up(found)
    options.say_journal(loaded)


def narrative(period: PeriodOption, *, asked: ReportOptions) -> None:
    """Tạo tệp lời văn của báo cáo kỳ: đề mục, và số liệu của kỳ trong ghi chú.

    Ví dụ plans/2021.H1.md. Phần nào có chữ thì vào báo cáo thay câu chương trình soạn. Tệp đã có thì không ghi đè.
    """
    from cchc_cli.documents.progress.assessment import draft, narrative_form
    from cchc_cli.documents.wording.sentences import Account
    from cchc_cli.files.writing import write_output
    from cchc_cli.model.reporting.narrative import HEADINGS, narrative_path
    from cchc_cli.model.workspace import shown

    loaded, wanted = _asked(period, asked)
    account = Account(options.standing(loaded, wanted.last, interpreted=_in_force(loaded, wanted)))
    path = narrative_path(loaded.workspace, wanted.id)
    if os.path.lexists(path):
        raise UsageStop(f"đã có {shown(path)}: không ghi đè lời đã viết", "viết tiếp vào tệp đó, hoặc đổi tên nó trước")
    form = narrative_form(wanted.name, draft(account, wanted.first), HEADINGS)
    write_output(path, form.encode(), force=False)
    console.write_line(f"Đã ghi {shown(path)}: viết dưới từng đề mục, rồi cchc report progress --period {wanted.id}.")
    options.say_journal(loaded)


def _asked(period: str, asked: ReportOptions) -> tuple[LoadedWorkspace, ReportingPeriod]:
    """The plan, and the period up to the day asked for."""
    from dataclasses import replace

    from cchc_cli.tracking.periods import reporting

    loaded = asked.read(options.year_in(period))
    plan = loaded.interpreted.plan
    wanted = reporting(period, plan, plan.year_of(options.day_in(plan, asked.as_of)))
    if not plan.years[0] <= wanted.last.year <= plan.years[1]:
        raise word_output.outside(plan, wanted.name)
    if asked.as_of:
        day = options.day_in(plan, asked.as_of)
        wanted = replace(wanted, last=day, basis=wanted.basis if day == wanted.last else "")
    options.say_plan(loaded.workspace, plan.years, wanted.last)
    return loaded, wanted


def _in_force(loaded: LoadedWorkspace, period: ReportingPeriod) -> InterpretedPlan:
    """The plan as it was on the last day of the figures: what was decided later is no part of the report."""
    from cchc_cli.model.days import day

    now = loaded.interpreted
    later = [a for a in now.plan.amendments if a.date > period.last]
    if not later:
        return now
    from cchc_cli.comparing.editions import plan_in_force
    from cchc_cli.model.interpretation import InterpretedPlan

    names = ", ".join(f"{a.number} ngày {day(a.date)}" for a in later)
    plan = plan_in_force(loaded.workspace.plan, now.plan, period.last)
    if plan is None:
        console.note(f"Không có trong git bản kế hoạch trước {names}: báo cáo theo kế hoạch đang có.")
        return now
    console.note(f"Theo kế hoạch đến ngày {day(period.last)}, trước điều chỉnh {names}.")
    return InterpretedPlan(plan, now.register)


def _following_plan(loaded: LoadedWorkspace, period: ReportingPeriod) -> InterpretedPlan | None:
    """The next year's plan beside this one, where the next period is of that year."""
    from cchc_cli.tracking.periods import following

    plan = loaded.interpreted.plan
    year = following(period, plan).last.year
    beside = _beside(loaded, year) if year > plan.years[1] else None
    if beside is None:
        return None
    _say_draft(beside)
    return beside.interpreted


def _say_draft(beside: LoadedWorkspace) -> None:
    """That what the report says of the next year comes of a plan that nobody has gone over yet."""
    from cchc_cli.checking.review_marks import review_marks
    from cchc_cli.files.source import decode
    from cchc_cli.model.workspace import shown

    path = beside.workspace.plan
    marks = review_marks(decode(path.read_bytes(), shown(path))[0])
    rest = f", còn {len(marks)} chỗ «cần xem»" if marks else ""
    console.note(f"Nhiệm vụ của năm sau lấy theo {shown(path)}{rest}.")


def _year_before(loaded: LoadedWorkspace, period: ReportingPeriod) -> tuple[str, PlanStatus] | None:
    """The same period of the last year, where that year's journal is beside this one."""
    from cchc_cli.tracking.periods import reporting

    year, part = int(period.id[:4]) - 1, period.id[4:]
    other = _beside(loaded, year)
    if other is None or not other.has_journal:
        return None
    then = reporting(f"{year}{part}", other.interpreted.plan)
    return then.name, options.standing(other, then.last)


def _beside(loaded: LoadedWorkspace, year: int) -> LoadedWorkspace | None:
    """The plan of another year in the same folder; one that cannot be read is named and left out."""
    from cchc_cli.model.loading import load
    from cchc_cli.model.workspace import Workspace, shown

    other = loaded.workspace.folder / f"{year}.yaml"
    if not other.is_file():
        return None
    try:
        found = load(Workspace(other))
        found.entries  # noqa: B018 - read now, for a broken journal to be told of
    except DataStop:
        console.note(f"Không đọc được {shown(other)} và sổ theo dõi của nó: báo cáo không có phần của năm {year}.")
        return None
    return found
