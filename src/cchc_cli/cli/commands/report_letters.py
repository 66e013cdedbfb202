"""`cchc report assignment` and `cchc report reminder`: letters to one body or to each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options, word_output
from cchc_cli.cli.word_output import LetterOptions, OutputOptions, ReportOptions
from cchc_cli.files.problems import UsageStop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.cli.letters import Letters


class Agencies(StrEnum):
    AGENCY = "agency"


class Debtors(StrEnum):
    OVERDUE = "overdue"


def assignment(
    agency: options.AgencyOption = None,
    each: Annotated[Agencies | None, typer.Option("--each", help="Mỗi cơ quan một văn bản.")] = None,
    *,
    file: OutputOptions,
    letter: LetterOptions,
    asked: options.PlanOptions,
) -> None:
    """Công văn kèm danh mục nhiệm vụ một cơ quan chủ trì, phối hợp trong năm, theo quý.

    Với --each agency: cả loạt vào một thư mục, kèm bảng danh sách; --number là số của công văn đầu tiên.
    """
    from cchc_cli.cli.letters import Assignments

    loaded = asked.open()
    clerk = letter.clerk(loaded.interpreted.plan.year)
    letters = Assignments(loaded, letter.office(loaded.interpreted), clerk)
    _write_letters(letters, letters.wanted(_one(agency, each)), file)


def reminder(
    agency: options.AgencyOption = None,
    each: Annotated[Debtors | None, typer.Option("--each", help="Mỗi cơ quan có việc quá hạn một công văn.")] = None,
    *,
    file: OutputOptions,
    asked: ReportOptions,
    within: Annotated[int, typer.Option("--within", min=0, help="Số ngày tới được coi là sắp đến hạn.")] = 30,
    reply_by: Annotated[
        str | None, typer.Option("--reply-by", metavar="NGÀY", help="Hạn trả lời (mặc định: sau 7 ngày làm việc).")
    ] = None,
    letter: LetterOptions,
) -> None:
    """Công văn đôn đốc: việc quá hạn, việc sắp đến hạn của một cơ quan, hạn trả lời.

    Với --each overdue: cả loạt vào một thư mục, kèm bảng danh sách; --number là số của công văn đầu tiên.
    """
    from cchc_cli.cli.letters import Reminders

    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of, within)
    clerk = letter.clerk(plan_status.as_of.year)
    answer = options.as_of_day(reply_by) if reply_by else None
    letters = Reminders(loaded, plan_status, letter.office(loaded.interpreted), clerk, answer)
    _write_letters(letters, letters.wanted(_one(agency, each)), file)
    options.say_journal(loaded)


def _one(agency: str | None, each: StrEnum | None) -> str | None:
    """The agency asked for, None for all; exactly one of the two is to be given."""
    if (agency is None) == (each is None):
        raise UsageStop("cần --agency hoặc --each, một trong hai", "ví dụ: --agency STP")
    return agency


def _write_letters(letters: Letters[Any], found: Sequence[Any], way: OutputOptions) -> None:
    for text in letters.notes:
        console.note(text)
    if not found:
        console.write_line(letters.nothing)
    elif len(found) == 1 and letters.single:
        word_output.write_one(letters.workspace, letters.paper(found[0], 0), way)
    else:
        made = [letters.paper(body, n) for n, body in enumerate(found)]
        index = (f"{letters.folder}_danh-sach.xlsx", letters.index(found, made))
        word_output.write_many(letters.workspace, made, index, way, letters.folder)
