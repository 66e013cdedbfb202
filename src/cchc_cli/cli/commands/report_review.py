"""`cchc report unproven`, `escalation`, `minutes`, `summary`: papers about work that is looked over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.word_output import LetterOptions, OutputOptions, ReportOptions, WordFile, write_one
from cchc_cli.files.file_names import file_name
from cchc_cli.files.problems import UsageStop

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.documents.wording.frame import Clerk
    from cchc_cli.model.loading import LoadedWorkspace

ReplyByOption = Annotated[
    str | None, typer.Option("--reply-by", metavar="NGÀY", help="Hạn trả lời (mặc định: sau 7 ngày làm việc).")
]


def unproven(
    *, file: OutputOptions, asked: ReportOptions, reply_by: ReplyByOption = None, letter: LetterOptions
) -> None:
    """Công văn đề nghị bổ sung tài liệu kiểm chứng, kèm danh mục nhiệm vụ đã hoàn thành mà chưa có."""
    from cchc_cli.documents.papers.review.unproven_list import unproven_list, unproven_of_others

    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of)
    day, office = plan_status.as_of, letter.office(loaded.interpreted)
    found = unproven_of_others(plan_status, office)
    if not found:
        console.write_line("Không có nhiệm vụ nào của cơ quan khác thiếu tài liệu kiểm chứng, không lập công văn.")
        return
    clerk = letter.clerk(day.year, day)
    context = unproven_list(plan_status, found, office, clerk, _answer(loaded, reply_by, clerk, day))
    name = file_name(day, "bo-sung-tai-lieu-kiem-chung")
    write_one(loaded.workspace, WordFile("unproven", name, context), file)
    options.say_journal(loaded)


def escalation(
    *, file: OutputOptions, asked: ReportOptions, reply_by: ReplyByOption = None, letter: LetterOptions
) -> None:
    """Báo cáo UBND tỉnh về các cơ quan tiếp tục quá hạn; do UBND tỉnh đứng tên thì là thông báo phê bình.

    Tiếp tục quá hạn: có nhiệm vụ quá hạn, và đã có nhiệm vụ quá hạn ở ngày chốt số liệu của kỳ trước (quý I, 6 tháng,
    9 tháng, năm). Thông báo phê bình: --from với cơ quan ban hành kế hoạch.
    """
    from cchc_cli.documents.papers.review.escalation import again_of_others, escalation

    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of)
    day, office = plan_status.as_of, letter.office(loaded.interpreted)
    found, left = again_of_others(plan_status, office)
    for why in left:
        console.note(f"Không nêu {why}.")
    if not found:
        console.write_line("Không có cơ quan nào tiếp tục quá hạn, không lập văn bản.")
        return
    clerk = letter.clerk(day.year, day)
    context = escalation(plan_status, found, office, clerk, _answer(loaded, reply_by, clerk, day))
    name = file_name(day, "thong-bao-phe-binh" if context.criticises else "bao-cao-tiep-tuc-qua-han")
    write_one(loaded.workspace, WordFile("escalation", name, context), file)
    options.say_journal(loaded)


def minutes(
    quarter: options.QuarterOption = None,
    month: options.MonthOption = None,
    *,
    file: OutputOptions,
    asked: ReportOptions,
    letter: LetterOptions,
) -> None:
    """Biên bản họp rà soát quý, tháng: chỗ ghi người dự, nhiệm vụ quá hạn, đến hạn và khó khăn của từng cơ quan.

    Tình hình tính đến hôm nay khi đang trong kỳ, còn không thì đến ngày cuối kỳ; --as-of chọn ngày khác.
    """
    from cchc_cli.documents.papers.review.meeting_minutes import days_to, meeting_day, meeting_minutes

    loaded = asked.read(options.year_in(quarter, month))
    plan = loaded.interpreted.plan
    period = options.period(quarter, month, plan.year_of(options.day_in(plan, asked.as_of)))
    if period is None:
        raise UsageStop("cần --quarter hoặc --month", "ví dụ: --quarter II, --month 6")
    options.say_plan(loaded.workspace, plan.years, period.first)
    day = options.day_in(plan, asked.as_of) if asked.as_of else meeting_day(period, options.as_of_day(None))
    plan_status = options.plan_status(loaded, day.isoformat(), days_to(period, day))
    context = meeting_minutes(plan_status, period, letter.office(loaded.interpreted), letter.clerk(day.year, day))
    name = file_name(day, "bien-ban-hop-ra-soat", period.name)
    write_one(loaded.workspace, WordFile("minutes", name, context), file)
    options.say_journal(loaded)


def summary(*, file: OutputOptions, asked: ReportOptions, letter: LetterOptions) -> None:
    """Báo cáo tóm tắt một trang gửi Chủ tịch: số liệu, biểu đồ, năm cơ quan chậm nhất, điều đề nghị."""
    from cchc_cli.documents.papers.review.chair_summary import chair_summary

    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of)
    clerk = letter.clerk(plan_status.as_of.year, plan_status.as_of)
    context = chair_summary(plan_status, letter.office(loaded.interpreted), clerk)
    name = file_name(plan_status.as_of, "bao-cao-tom-tat")
    write_one(loaded.workspace, WordFile("summary", name, context), file)
    options.say_journal(loaded)


def _answer(loaded: LoadedWorkspace, reply_by: str | None, clerk: Clerk, day: date) -> date:
    """The day by which an answer is asked for: typed, else so many working days after the letter.

    Raises:
        UsageStop: it is before the letter.
    """
    from cchc_cli.documents.papers.reminder import reply_day
    from cchc_cli.model.days import day as written
    from cchc_cli.tracking.workdays import Workdays

    sent = clerk.day or day
    if not reply_by:
        return reply_day(Workdays(loaded.calendar), sent)
    answer = options.as_of_day(reply_by, day.year)
    if answer < sent:
        raise UsageStop(f"hạn trả lời {written(answer)} trước ngày của văn bản {written(sent)}", "sửa --reply-by")
    return answer
