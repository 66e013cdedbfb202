"""`cchc report progress`: the report of a period, and what it takes from beside the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options, word_output
from cchc_cli.cli.word_output import LetterOptions, OutputOptions, ReportOptions, WordFile
from cchc_cli.files.file_names import file_name
from cchc_cli.files.problems import DataStop

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.periods import ReportingPeriod

PeriodOption = Annotated[
    str,
    typer.Option(
        "--period", metavar="KỲ", help="2021-M05 (tháng), 2021-Q1 (quý), 2021-H1 (6 tháng), 2021-9M hoặc 2021."
    ),
]


def progress(period: PeriodOption, *, file: OutputOptions, asked: ReportOptions, letter: LetterOptions) -> None:
    """Báo cáo kết quả công tác cải cách hành chính của kỳ, với hai phụ lục.

    Số liệu đến ngày chốt của kỳ: theo mục reporting của kế hoạch, không có thì theo Nghị định 09/2019/NĐ-CP, Điều 12.
    --as-of lấy số liệu đến một ngày khác.
    """
    from cchc_cli.documents.papers.progress_report import progress_report

    loaded, wanted = _asked(period, asked)
    interpreted = _in_force(loaded, wanted)
    clerk = letter.clerk(wanted.last.year)
    office, own = letter.office(interpreted), options.roll_up(loaded)
    context = progress_report(interpreted, loaded.entries, wanted, office, clerk, own, _following_plan(loaded, wanted))
    name = file_name(wanted.last, "bao-cao-cchc", wanted.id)
    word_output.write_one(loaded.workspace, WordFile("progress", name, context), file)
    options.say_journal(loaded)


def _asked(period: str, asked: ReportOptions) -> tuple[LoadedWorkspace, ReportingPeriod]:
    """The plan, and the period up to the day asked for."""
    from dataclasses import replace

    from cchc_cli.tracking.periods import reporting

    loaded = asked.read(options.year_in(period))
    plan = loaded.interpreted.plan
    wanted = reporting(period, plan, plan.year_of(options.day_in(plan, asked.as_of)))
    if asked.as_of:
        wanted = replace(wanted, last=options.day_in(plan, asked.as_of))
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
    return beside.interpreted if beside else None


def _beside(loaded: LoadedWorkspace, year: int) -> LoadedWorkspace | None:
    """The plan of another year in the same folder; one that cannot be read is named and left out."""
    from cchc_cli.model.loading import load
    from cchc_cli.model.workspace import Workspace, shown

    other = loaded.workspace.folder / f"{year}.yaml"
    if not other.is_file():
        return None
    try:
        return load(Workspace(other))
    except DataStop as stop:
        console.note(f"Không đọc được {shown(other)} ({stop}), nên báo cáo không có phần của năm {year}.")
        return None
