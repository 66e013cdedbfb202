"""`cchc report reminder`: a letter to one body that is behind, to each, or one to all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.commands.report_letters import Batch, Letter, addressees, write
from cchc_cli.cli.word_output import LetterOptions, OutputOptions, ReportOptions, WordFile, write_one
from cchc_cli.files.problems import UsageStop
from cchc_cli.model.days import day as written

if TYPE_CHECKING:
    from cchc_cli.documents.papers.reminder import Round
    from cchc_cli.documents.wording.frame import Clerk, Office
    from cchc_cli.model.journal import Document
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.deadlines import Debt
    from cchc_cli.tracking.plan_status import PlanStatus


_BEFORE_NUMBER = re.compile(r"^\s*(?:công văn\s+)?(?:số\s+)?", re.IGNORECASE)


class Debtors(StrEnum):
    OVERDUE = "overdue"


@dataclass(frozen=True)
class RoundOptions:
    """Which round of letters it is, and by when it is to be answered."""

    within: Annotated[int, typer.Option("--within", min=0, help="Số ngày tới được coi là sắp đến hạn.")] = 30
    reply_by: Annotated[
        str | None, typer.Option("--reply-by", metavar="NGÀY", help="Hạn trả lời (mặc định: sau 7 ngày làm việc).")
    ] = None
    after: Annotated[
        str | None,
        typer.Option(
            "--after", metavar="CÔNG-VĂN", help="Công văn đôn đốc lần trước, ví dụ: «512/SNV ngày 20/10/2021»."
        ),
    ] = None


def reminder(
    agency: options.AgencyOption = None,
    each: Annotated[
        Debtors | None, typer.Option("--each", help="Mỗi cơ quan có nhiệm vụ quá hạn một công văn.")
    ] = None,
    together: Annotated[
        bool, typer.Option("--together", help="Một công văn chung, kèm một bảng, cho mọi cơ quan có nhiệm vụ quá hạn.")
    ] = False,
    cascade: Annotated[
        bool, typer.Option("--cascade", help="Đôn đốc cơ quan chưa ban hành kế hoạch, hoặc kế hoạch còn phải sửa.")
    ] = False,
    *,
    file: OutputOptions,
    asked: ReportOptions,
    round_: RoundOptions,
    letter: LetterOptions,
) -> None:
    """Công văn đôn đốc: nhiệm vụ quá hạn, sắp đến hạn của một cơ quan, hạn trả lời.

    Với --each overdue: cả loạt vào một thư mục, kèm bảng danh sách; --number là số của công văn đầu tiên. Với
    --together: một công văn chung cho các cơ quan quá hạn, hoặc cho các thành viên quá hạn của nhóm ở --agency. Với
    --cascade: một công văn cho những cơ quan mà cchc cascade --missing nêu, hoặc cho cơ quan ở --agency.
    """
    if cascade and (each or together):
        raise UsageStop("--cascade không đi cùng --each, --together: là một công văn chung", "bỏ bớt một tùy chọn")
    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of, round_.within)
    day = plan_status.as_of
    clerk, office = letter.clerk(day.year, day), letter.office(loaded.interpreted)
    this = _round(round_, loaded, clerk.day or day)
    if cascade:
        from cchc_cli.cli.commands.report_cascade import write_cascade

        write_cascade(plan_status, loaded, agency, office, clerk, this, file)
        return
    each = Debtors.OVERDUE if together and agency is None else each
    ids = addressees(loaded.interpreted, agency, each, office)
    found = _debts(plan_status, ids, office, overdue_only=together or not ids)
    if together and len(found) == 1:
        console.note(f"Chỉ {found[0].unit.name} quá hạn: lập công văn riêng.")
        _write_each(plan_status, loaded, found, office, clerk, this, file, found[0].unit.id)
    elif together:
        _write_together(plan_status, loaded, found, office, clerk, this, file)
    else:
        _write_each(plan_status, loaded, found, office, clerk, this, file, agency)
    options.say_journal(loaded)


def _debts(plan_status: PlanStatus, ids: Sequence[str], sender: Office, *, overdue_only: bool) -> list[Debt]:
    """Of those that are asked for, else of all to whom a letter can go; who is left out is said."""
    from cchc_cli.tracking.deadlines import debts

    every = [debt for debt in debts(plan_status, plan_status.interpreted.tasks) if not ids or debt.unit.id in ids]
    owing = [debt for debt in every if debt.overdue or (debt.soon and not overdue_only)]
    for debt in owing:
        if why := _why_not(debt, sender):
            console.note(f"Không lập công văn cho {debt.unit.name}: {why}.")
    return [debt for debt in owing if not _why_not(debt, sender)]


def _why_not(debt: Debt, sender: Office) -> str:
    """Why no letter can go to who owes this; empty where one can."""
    from cchc_cli.documents.wording.owed_rows import what_is_owed

    if debt.unit.id == sender.id:
        owed = f" (có {len(debt.overdue)} {what_is_owed(debt.overdue)} quá hạn)" if debt.overdue else ""
        return f"là cơ quan gửi{owed}"
    if debt.unit.count > 1:
        return "nhóm chỉ đếm số lượng, không có tên từng đơn vị"
    return "kế hoạch không nêu tên cơ quan cụ thể" if debt.unit.is_open else ""


def _round(asked: RoundOptions, loaded: LoadedWorkspace, day: date) -> Round:
    """`day` is that of the letter, else that of its figures.

    Raises:
        UsageStop: the answer would come before the letter, or the letter before after it.
    """
    from cchc_cli.documents.papers.reminder import Round, reply_day
    from cchc_cli.tracking.workdays import Workdays

    by = options.as_of_day(asked.reply_by, day.year) if asked.reply_by else reply_day(Workdays(loaded.calendar), day)
    if by < day:
        raise UsageStop(f"hạn trả lời {written(by)} trước ngày của công văn {written(day)}", "sửa --reply-by")
    before = _letter_before(asked.after, day) if asked.after else None
    return Round(by, before)


def _letter_before(text: str, day: date) -> Document:
    from cchc_cli.language.document_numbers import document_number, kind_of
    from cchc_cli.model.journal import Document

    number, _, when = text.partition(" ngày ")
    if not when.strip():
        raise UsageStop(f"«{text}» chưa có ngày của công văn", "ví dụ: --after «512/SNV ngày 20/10/2021»")
    number, sent = document_number(_BEFORE_NUMBER.sub("", number)), options.as_of_day(when.strip(), day.year)
    if kind_of(number) != "Công văn" or not number[:1].isdigit():
        raise UsageStop(f"«{number}» không phải là số, ký hiệu của công văn", "ví dụ: 512/SNV, 512/SNV-CCHC")
    if sent > day:
        raise UsageStop(f"công văn lần trước ngày {written(sent)} sau ngày {written(day)}", "sửa --after")
    return Document(number=number, date=sent)


def _write_each(
    plan_status: PlanStatus,
    loaded: LoadedWorkspace,
    found: Sequence[Debt],
    office: Office,
    clerk: Clerk,
    round_: Round,
    file: OutputOptions,
    agency: str | None,
) -> None:
    from cchc_cli.documents.papers.reminder import reminder

    letters = [
        Letter(
            debt.unit.id,
            (len(debt.overdue), debt.longest, len(debt.soon)),
            partial(reminder, plan_status, debt, office, round_=round_),
        )
        for debt in found
    ]
    day = plan_status.as_of
    batch = Batch(
        "reminder",
        "cong-van-don-doc",
        day,
        f"Công văn đôn đốc đến ngày {written(day)}",
        ("Quá hạn", "Quá hạn lâu nhất (ngày)", "Sắp đến hạn"),
        "Không có nhiệm vụ quá hạn hay sắp đến hạn, không lập công văn.",
    )
    write(loaded, batch, letters, clerk, file, agency)


def _write_together(
    plan_status: PlanStatus,
    loaded: LoadedWorkspace,
    found: Sequence[Debt],
    office: Office,
    clerk: Clerk,
    round_: Round,
    file: OutputOptions,
) -> None:
    from cchc_cli.documents.papers.collective_reminder import collective_reminder
    from cchc_cli.files.file_names import file_name

    if not found:
        console.write_line("Không có nhiệm vụ quá hạn, không lập công văn.")
        return
    context = collective_reminder(plan_status, found, office, clerk, round_)
    name = file_name(plan_status.as_of, "cong-van-don-doc", "chung")
    write_one(loaded.workspace, WordFile("collective", name, context), file)
