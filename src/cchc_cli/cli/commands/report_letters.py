"""`cchc report assignment`, and what letters to one body or to each have in common."""

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


class Agencies(StrEnum):
    AGENCY = "agency"


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
    clerk, office = letter.clerk(plan.year, plan.decision.date), letter.office(interpreted)
    others = [a.id for a in interpreted.register.agencies if a.id != office.id]
    ids = addressees(interpreted, agency, each, office) or others
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
    write(loaded, batch, letters, clerk, file, agency)


def addressees(interpreted: InterpretedPlan, agency: str | None, each: StrEnum | None, sender: Office) -> Sequence[str]:
    """The agency asked for, or the members of a group; empty for all. Exactly one of the two is to be given.

    Raises:
        UsageStop: it is the sender, or a group of which only the number is known.
    """
    from cchc_cli.tracking.queries import find_agency

    if (agency is None) == (each is None):
        raise UsageStop("cần --agency hoặc --each, một trong hai", "ví dụ: --agency STP")
    if agency is None:
        return ()
    body = find_agency(interpreted, agency)
    if getattr(body, "count", None):
        raise UsageStop(
            f"«{body.name}» là nhóm chỉ đếm số lượng, không có tên từng đơn vị để gửi",
            "gửi qua cơ quan cấp trên của các đơn vị, hoặc ghi các thành viên (members) của nhóm vào danh mục cơ quan",
        )
    if body.id == sender.id:
        raise UsageStop(f"{sender.name} không gửi công văn cho chính mình", "chọn cơ quan gửi khác: --from")
    members = getattr(body, "members", ()) or (body.id,)
    if sender.id in members:
        console.note(f"Không lập công văn cho {sender.name}: là cơ quan gửi.")
    return [id_ for id_ in members if id_ != sender.id]


def write(
    loaded: LoadedWorkspace,
    batch: Batch,
    letters: Sequence[Letter],
    clerk: Clerk,
    file: OutputOptions,
    agency: str | None,
) -> None:
    """One letter to the agency that was asked for as a file, several with their list into a folder."""
    from cchc_cli.documents.exports.letter_list import index, short_names
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
