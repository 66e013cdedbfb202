"""How Word documents reach the disk: where they go, what they are called, what is said of them."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.option_groups import AT_END
from cchc_cli.files.problems import UsageStop
from cchc_cli.model.days import day as written

if TYPE_CHECKING:
    from cchc_cli.documents.word.contexts import Context
    from cchc_cli.documents.word.templates import TemplateSource
    from cchc_cli.documents.wording.frame import Clerk, Office
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.plan import Plan
    from cchc_cli.model.workspace import Workspace


NumberOption = Annotated[
    str, typer.Option("--number", metavar="SỐ", help="Số văn bản: 12 hoặc 12/BC-SNV (mặc định: để trống).")
]
DateOption = Annotated[
    str | None, typer.Option("--date", metavar="NGÀY", help="Ngày văn bản (mặc định: để trống cho văn thư).")
]


@dataclass(frozen=True)
class OutputOptions:
    """How the person wants it on the disk."""

    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="TỆP",
            help="Tệp .docx, hoặc thư mục để chương trình đặt tên (mặc định: thư mục này).",
        ),
    ] = None
    force: options.ForceOption = field(default=False, metadata=AT_END)
    pdf: Annotated[bool, typer.Option("--pdf", help="Ghi thêm bản PDF bên cạnh; cần LibreOffice.")] = field(
        default=False, metadata=AT_END
    )


@dataclass(frozen=True)
class LetterOptions:
    """Who writes, and what the clerk fills in."""

    from_: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="CƠ-QUAN",
            help="Cơ quan đứng tên (mặc định: cơ quan được kế hoạch giao đôn đốc, tổng hợp).",
            autocompletion=complete.agencies,
        ),
    ] = ""
    number: NumberOption = ""
    date: DateOption = None
    signer: Annotated[
        str,
        typer.Option("--signer", metavar="TÊN", help="Người ký: «Họ tên» hoặc «KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Họ tên»."),
    ] = ""
    unit: Annotated[
        str,
        typer.Option("--unit", metavar="ĐƠN-VỊ", help="Ký hiệu đơn vị soạn thảo, trong số công văn và dòng Lưu."),
    ] = ""

    def office(self, interpreted: InterpretedPlan) -> Office:
        from cchc_cli.documents.wording.frame import office

        found = office(interpreted, self.from_)
        _say_unknown_papers(found)
        return found

    def clerk(self, year: int, data_until: dt.date | None = None) -> Clerk:
        """What the clerk fills in; a letter tells of nothing that comes after it.

        Raises:
            UsageStop: the letter's day is before `data_until`.
        """
        own = clerk(year, self.number, self.date, self.signer, self.unit)
        if own.day and data_until and own.day < data_until:
            raise UsageStop(
                f"ngày văn bản {written(own.day)} trước ngày của số liệu {written(data_until)}",
                "lấy số liệu đến ngày văn bản trở về trước (--as-of), hoặc sửa --date",
            )
        return own


@dataclass(frozen=True)
class ReportOptions(options.DayOptions):
    """Of which plan a document is, and as of which day."""


@dataclass(frozen=True)
class WordFile:
    """A document to be made: its template's name, its file's name, what the template is given."""

    template: str
    name: str
    context: Context


def _say_unknown_papers(office: Office) -> None:
    """Recipients of a kind of paper that there is not would be written nowhere."""
    if not office.recipients:
        return
    from cchc_cli.documents.papers.catalogue import CATALOGUE

    for paper in sorted(office.recipients.keys() - CATALOGUE.keys()):
        console.note(f"Nơi nhận của {office.name} ghi cho loại văn bản «{paper}», không có loại này.")


_NUMBER = re.compile(r"(?:\d+[a-zđ]?(?:-[^\W\d_]+)?(?:/\S.*)?)?")  # 12, 12a, 12/BC-SNV, 02-CV/TU


def clerk(year: int, number: str, day: str | None, signer: str = "", unit: str = "") -> Clerk:
    from cchc_cli.documents.wording.frame import Clerk
    from cchc_cli.language.document_numbers import document_number

    number = document_number(number)
    if not _NUMBER.fullmatch(number):
        raise UsageStop(f"không đọc được số văn bản «{number}»", "ví dụ: --number 12, --number 12/BC-SNV")
    return Clerk(year, number, options.as_of_day(day, year) if day else None, signer.strip(), unit.strip())


def outside(plan: Plan, period: str) -> UsageStop:
    """What is said of a period of which the plan knows nothing."""
    from cchc_cli.model.workspace import years_shown

    years = years_shown(plan.years)
    return UsageStop(f"kỳ «{period}» nằm ngoài năm của kế hoạch ({years})", "chọn kế hoạch của kỳ đó: --year, --plan")


def numbered(first: Clerk, offset: int) -> Clerk:
    """The clerk's number counted on, for the letters of a batch."""
    number, stroke, symbol = first.number.partition("/")
    if not number:
        return first
    if not number.isdigit():
        raise UsageStop(f"không đếm tiếp được từ số «{first.number}»", "cả loạt cần số bắt đầu, ví dụ: --number 120")
    return replace(first, number=f"{int(number) + offset}{stroke}{symbol}")


def write_one(workspace: Workspace, paper: WordFile, way: OutputOptions) -> None:
    """Makes one document and says where it is."""
    from cchc_cli.files.writing import write_output, write_outputs

    converter = _converter(way)
    source = _source(workspace, paper)
    path = _target(way.output, paper.name)
    data = _render(source, paper)
    if converter is None:
        write_output(path, data, force=way.force)
    else:
        write_outputs(_with_pdf({path: data}, converter), force=way.force)
    console.write_line(f"Đã ghi {path}{' và bản PDF' if way.pdf else ''} ({_origin(source)}).")
    _say_marks(workspace)


def write_many(
    workspace: Workspace, papers: Sequence[WordFile], index: tuple[str, bytes], way: OutputOptions, folder: str
) -> None:
    """Makes all of them before the first is written; `index` is the sheet that lists them, `folder` its default."""
    from cchc_cli.files.writing import write_outputs

    target = way.output or Path(folder)
    if target.suffix.lower() == ".docx":
        raise UsageStop(f"có {len(papers)} văn bản, -o phải là thư mục", f"ví dụ: -o {target.with_suffix('')}")
    converter = _converter(way)
    source = _source(workspace, papers[0])
    made = {target / paper.name: _render(source, paper) for paper in console.tracked(papers, "Đang tạo văn bản")}
    write_outputs({**_with_pdf(made, converter), target / index[0]: index[1]}, force=way.force)
    pdf = f", {len(papers)} bản PDF" if way.pdf else ""
    console.write_line(f"Đã ghi {len(papers)} văn bản{pdf} và {index[0]} vào {target} ({_origin(source)}).")
    _say_marks(workspace)


def _say_marks(workspace: Workspace) -> None:
    """What is written over a plan that nobody has gone over yet is not final: how much is left, and where it begins."""
    from cchc_cli.checking.review_marks import review_marks
    from cchc_cli.files.source import decode
    from cchc_cli.model.workspace import shown

    marks = review_marks(decode(workspace.plan.read_bytes(), shown(workspace.plan))[0])
    if marks:
        console.note(f"{marks[0].path}:{marks[0].line}: kế hoạch còn {len(marks)} chỗ «cần xem», đây là chỗ đầu tiên.")


def _converter(way: OutputOptions) -> str | None:
    """LibreOffice, looked for before any work is done."""
    if not way.pdf:
        return None
    from cchc_cli.files.libreoffice import find_office

    return find_office("pdf")


def _with_pdf(made: dict[Path, bytes], converter: str | None) -> dict[Path, bytes]:
    """The documents, and beside each its PDF where there is a converter."""
    if converter is None:
        return made
    from cchc_cli.files.libreoffice import convert

    pdfs = convert({path.name: data for path, data in made.items()}, "pdf", converter)
    return made | {path.with_suffix(".pdf"): pdfs[path.name] for path in made}


def _source(workspace: Workspace, paper: WordFile) -> TemplateSource:
    from cchc_cli.documents.word.templates import find_template

    return find_template(paper.template, workspace.root)


def _render(source: TemplateSource, paper: WordFile) -> bytes:
    from cchc_cli.documents.word.rendering import render

    return render(source.read(), paper.context, name=source.name)


def _origin(source: TemplateSource) -> str:
    return f"mẫu {source.name}, {source.origin.words}"


def _target(output: Path | None, name: str) -> Path:
    """The file itself, or the file of this name in the folder that was given."""
    if output is None:
        return Path(name)
    is_folder = os.path.isdir(output)  # noqa: PTH112 - Path.is_dir fails for a name that is too long
    if is_folder or str(output).endswith(("/", "\\")):
        return output / name
    if output.suffix.lower() != ".docx":
        raise UsageStop(f"«{output}» không phải là tệp .docx hay thư mục đã có", f"ví dụ: -o {name}")
    return output
