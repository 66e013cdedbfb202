"""`cchc report assignment` and `cchc report reminder`: letters to one body or to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.word_output import (
    LetterOptions,
    OutputOptions,
    ReportOptions,
    WordFile,
    numbered,
    write_many,
    write_one,
)
from cchc_cli.files.problems import UsageStop

if TYPE_CHECKING:
    from cchc_cli.documents.papers.assignment_letter import AssignmentSheet
    from cchc_cli.documents.papers.reminder import Reminder
    from cchc_cli.documents.wording.frame import Clerk, Office
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.deadlines import Debt


class Agencies(StrEnum):
    AGENCY = "agency"


class Debtors(StrEnum):
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Letter:
    """A letter to be made: the id of whom it goes to, the figures that the batch's list has of it, its content."""

    to: str
    figures: tuple[int, ...]
    content: Callable[[Clerk], AssignmentSheet | Reminder]


@dataclass(frozen=True)
class Batch:
    """What letters of a kind have in common: template, names of files, the title and figures of their list."""

    template: str
    name: str
    day: date
    title: str
    figures: tuple[str, ...]
    nothing: str


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
    from cchc_cli.documents.papers.assignment_letter import assignment_sheet, share
    from cchc_cli.tracking.assignments import Responsibilities

    loaded = asked.open()
    interpreted, plan = loaded.interpreted, loaded.interpreted.plan
    clerk, office = letter.clerk(plan.year), letter.office(interpreted)
    ids = _addressees(interpreted, agency, each) or [a.id for a in interpreted.register.agencies if a.id != office.id]
    responsibilities = Responsibilities(interpreted)
    letters = [
        Letter(id_, (len(own.lead), len(own.support)), partial(assignment_sheet, interpreted, own, office))
        for id_ in ids
        if (own := share(interpreted, responsibilities, id_)).lead or own.support
    ]
    batch = Batch(
        "assignment",
        "cong-van-phan-cong",
        clerk.day or plan.decision.date,
        "Công văn phân công nhiệm vụ",
        ("Chủ trì", "Phối hợp"),
        "Không có nhiệm vụ nào được phân công, không lập công văn.",
    )
    _write(loaded, batch, letters, clerk, file, agency)


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
    from cchc_cli.documents.papers.reminder import Round, reminder, reply_day
    from cchc_cli.tracking.deadlines import debts
    from cchc_cli.tracking.workdays import Workdays

    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of, within)
    day = plan_status.as_of
    clerk, office = letter.clerk(day.year), letter.office(loaded.interpreted)
    answer = (
        options.as_of_day(reply_by, day.year) if reply_by else reply_day(Workdays(loaded.calendar), clerk.day or day)
    )
    ids, every = _addressees(loaded.interpreted, agency, each), list(debts(plan_status, loaded.interpreted.tasks))
    if ids:
        found = [debt for debt in every if debt.unit.id in ids and (debt.overdue or debt.soon)]
    else:
        late = [(debt, _why_not(debt, office)) for debt in every if debt.overdue]
        found = [debt for debt, why in late if not why]
        for debt, why in late:
            if why:
                console.note(f"Không lập công văn cho {debt.unit.name}: {why}.")
    letters = [
        Letter(
            debt.unit.id,
            (len(debt.overdue), debt.longest, len(debt.soon)),
            partial(reminder, plan_status, debt, office, round_=Round(answer)),
        )
        for debt in found
    ]
    batch = Batch(
        "reminder",
        "cong-van-don-doc",
        day,
        f"Công văn đôn đốc đến ngày {day:%d/%m/%Y}",
        ("Việc quá hạn", "Lâu nhất (ngày)", "Việc sắp đến hạn"),
        "Không có việc quá hạn hay sắp đến hạn, không lập công văn.",
    )
    _write(loaded, batch, letters, clerk, file, agency)
    options.say_journal(loaded)


def _addressees(interpreted: InterpretedPlan, agency: str | None, each: StrEnum | None) -> Sequence[str]:
    """The agency asked for, or the members of a group; empty for all. Exactly one of the two is to be given."""
    from cchc_cli.tracking.queries import find_agency

    if (agency is None) == (each is None):
        raise UsageStop("cần --agency hoặc --each, một trong hai", "ví dụ: --agency STP")
    if agency is None:
        return ()
    id_ = find_agency(interpreted, agency).id
    members = next((group.members for group in interpreted.register.groups if group.id == id_), ())
    return members or (id_,)


def _why_not(debt: Debt, sender: Office) -> str:
    """Why no letter can go to who owes this; empty where one can."""
    if debt.unit.id == sender.id:
        return f"là cơ quan gửi (có {len(debt.overdue)} việc quá hạn)"
    return "kế hoạch không nêu tên cơ quan cụ thể" if debt.unit.is_open else ""


def _write(
    loaded: LoadedWorkspace,
    batch: Batch,
    letters: Sequence[Letter],
    clerk: Clerk,
    file: OutputOptions,
    agency: str | None,
) -> None:
    """One letter to the agency that was asked for as a file, several with their list into a folder."""
    from cchc_cli.documents.papers.letter_list import index, short_names
    from cchc_cli.files.file_names import file_name
    from cchc_cli.tracking.queries import find_agency

    if not letters:
        console.write_line(batch.nothing)
        return
    short = short_names(loaded.interpreted.register.entries)
    names = [file_name(batch.day, batch.name, short[letter.to]) for letter in letters]
    if agency and [letter.to for letter in letters] == [find_agency(loaded.interpreted, agency).id]:
        write_one(loaded.workspace, WordFile(batch.template, names[0], letters[0].content(clerk)), file)
        return
    contents = [letter.content(numbered(clerk, n)) for n, letter in enumerate(letters)]
    papers = [WordFile(batch.template, name, content) for name, content in zip(names, contents, strict=True)]
    lines = zip(contents, (letter.figures for letter in letters), names, strict=True)
    folder = file_name(batch.day, batch.name, suffix="")
    sheet = index(batch.title, batch.figures, lines, batch.day)
    write_many(loaded.workspace, papers, (f"{folder}_danh-sach.xlsx", sheet), file, folder)
