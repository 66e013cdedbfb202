"""How Word documents reach the disk: one, or letters to one body or to each; where they go, what is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.files.problems import UsageStop

if TYPE_CHECKING:
    from cchc_cli.documents.papers.contexts import Context
    from cchc_cli.documents.papers.frame import Clerk, Office
    from cchc_cli.documents.word.templates import TemplateSource
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.opening import LoadedWorkspace
    from cchc_cli.model.workspace import Workspace
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from cchc_cli.documents.papers.letter_list import file_name, short_names
from cchc_cli.tracking.queries import find_agency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.documents.papers.assignment_letter import Share
    from cchc_cli.documents.papers.frame import Clerk, Office
    from cchc_cli.documents.papers.reminder import Debt
    from cchc_cli.model.opening import LoadedWorkspace
    from cchc_cli.model.workspace import Workspace
    from cchc_cli.tracking.plan_status import PlanStatus


OutputOption = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="TỆP", help="Tệp .docx, hoặc thư mục để chương trình đặt tên (mặc định: thư mục này)."
    ),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")]
PdfOption = Annotated[bool, typer.Option("--pdf", help="Ghi thêm bản PDF bên cạnh; cần LibreOffice.")]
FromOption = Annotated[
    str,
    typer.Option(
        "--from",
        metavar="CƠ-QUAN",
        help="Cơ quan đứng tên (mặc định: cơ quan coordinator của kế hoạch).",
        autocompletion=complete.agencies,
    ),
]
NumberOption = Annotated[
    str, typer.Option("--number", metavar="SỐ", help="Số văn bản: 12 hoặc 12/BC-SNV (mặc định: để trống).")
]
DateOption = Annotated[
    str | None, typer.Option("--date", metavar="NGÀY", help="Ngày văn bản (mặc định: để trống cho văn thư).")
]
SignerOption = Annotated[
    str,
    typer.Option(
        "--signer", metavar="TÊN", help="Người ký: «Họ tên» hoặc «KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Họ tên»."
    ),
]  # fmt: skip
UnitOption = Annotated[
    str, typer.Option("--unit", metavar="ĐƠN-VỊ", help="Ký hiệu đơn vị soạn thảo, trong số công văn và dòng Lưu.")
]


@dataclass(frozen=True)
class WordFile:
    """A document to be made: its template's name, its file's name, what the template is given."""

    template: str
    name: str
    context: Context


@dataclass(frozen=True)
class OutputChoice:
    """How the person wants it on the disk."""

    output: Path | None
    force: bool
    pdf: bool


def clerk(year: int, number: str, day: str | None, signer: str, unit: str) -> Clerk:
    from cchc_cli.documents.papers.frame import Clerk

    return Clerk(year, number.strip(), options.as_of_day(day) if day else None, signer.strip(), unit.strip())


def numbered(first: Clerk, offset: int) -> Clerk:
    """The clerk's number counted on, for the letters of a batch."""
    from dataclasses import replace

    number, stroke, symbol = first.number.partition("/")
    if not number:
        return first
    if not number.isdigit():
        raise UsageStop(f"không đếm tiếp được từ số «{first.number}»", "cả loạt cần số bắt đầu, ví dụ: --number 120")
    return replace(first, number=f"{int(number) + offset}{stroke}{symbol}")


def office(book: InterpretedPlan, name: str) -> Office:
    from cchc_cli.documents.papers.frame import office

    return office(book, name)


def write_one(workspace: Workspace, paper: WordFile, way: OutputChoice) -> None:
    """Makes one document and says where it is."""
    from cchc_cli.files.writing import write_output, write_outputs

    converter = _converter(way)
    source = _source(workspace, paper)
    path = _target(way.output, paper.name)
    data = _render(source, paper)
    if converter is None:
        write_output(path, data, force=way.force)
    else:
        from cchc_cli.files.libreoffice import convert

        pdf = convert({path.name: data}, "pdf", converter)[path.name]
        write_outputs({path: data, path.with_suffix(".pdf"): pdf}, force=way.force)
    console.write_line(f"Đã ghi {path}{' và bản PDF' if way.pdf else ''} ({_origin(source)}).")


def write_many(
    workspace: Workspace, papers: Sequence[WordFile], index: tuple[str, bytes], way: OutputChoice, folder: str
) -> None:
    """Makes all of them before the first is written; `index` is the sheet that lists them, `folder` its default."""
    from cchc_cli.files.writing import write_outputs

    target = way.output or Path(folder)
    if target.suffix.lower() == ".docx":
        raise UsageStop(f"có {len(papers)} văn bản, -o phải là thư mục", f"ví dụ: -o {target.with_suffix('')}")
    converter = _converter(way)
    source = _source(workspace, papers[0])
    made = [(paper.name, _render(source, paper)) for paper in console.tracked(papers, "Đang tạo văn bản")]
    files = {target / name: data for name, data in made}
    if converter is not None:
        from cchc_cli.files.libreoffice import convert

        pdfs = convert(dict(made), "pdf", converter)
        files |= {(target / name).with_suffix(".pdf"): data for name, data in pdfs.items()}
    write_outputs({**files, target / index[0]: index[1]}, force=way.force)
    pdf = f", {len(papers)} bản PDF" if way.pdf else ""
    console.write_line(f"Đã ghi {len(papers)} văn bản{pdf} và {index[0]} vào {target} ({_origin(source)}).")


def _converter(way: OutputChoice) -> str | None:
    """LibreOffice, looked for before any work is done."""
    if not way.pdf:
        return None
    from cchc_cli.files.libreoffice import find_office

    return find_office("pdf")


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
    if output.is_dir() or str(output).endswith(("/", "\\")):
        return output / name
    if output.suffix.lower() != ".docx":
        raise UsageStop(f"«{output}» không phải là tệp .docx hay thư mục đã có", f"ví dụ: -o {name}")
    return output


def say_journal(loaded: LoadedWorkspace) -> None:
    """What has to be said when nothing has been recorded yet."""
    for text in options.journal_note(loaded):
        console.note(text)


T = TypeVar("T")


class Letters(Generic[T]):
    """`notes` say whom no letter goes to and why; `single` that one body was asked for."""

    kind = ""
    nothing = ""

    def __init__(self, loaded: LoadedWorkspace, office: Office, clerk: Clerk, day: date) -> None:
        self.loaded, self.office, self.clerk, self.day = loaded, office, clerk, day
        self.notes: list[str] = []
        self.single = False
        self._names = short_names(loaded.book.register.entries)

    @property
    def workspace(self) -> Workspace:
        return self.loaded.workspace

    @property
    def folder(self) -> str:
        return file_name(self.day, self.kind, suffix="")

    def wanted(self, agency: str | None) -> list[T]:
        raise NotImplementedError

    def paper(self, body: T, offset: int) -> WordFile:
        raise NotImplementedError

    def index(self, bodies: Sequence[T], made: Sequence[WordFile]) -> bytes:
        raise NotImplementedError

    def _ids(self, agency: str) -> tuple[str, ...]:
        """The agency, or the members of the group that was named."""
        entry = find_agency(self.loaded.book, agency)
        members = next((g.members for g in self.loaded.book.register.groups if g.id == entry.id), [])
        self.single = not members
        return tuple(members) or (entry.id,)

    def _name(self, id_: str) -> str:
        return file_name(self.day, self.kind, self._names[id_])

    def _clerk(self, offset: int) -> Clerk:
        return self.clerk if self.single else numbered(self.clerk, offset)


class Assignments(Letters["Share"]):
    kind = "cong-van-phan-cong"
    nothing = "Không có nhiệm vụ nào được phân công, không lập công văn."

    def __init__(self, loaded: LoadedWorkspace, office: Office, clerk: Clerk) -> None:
        super().__init__(loaded, office, clerk, clerk.day or loaded.book.plan.decision.date)

    def wanted(self, agency: str | None) -> list[Share]:
        from cchc_cli.documents.papers.assignment_letter import share
        from cchc_cli.tracking.assignments import Responsibilities

        book, roll = self.loaded.book, Responsibilities(self.loaded.book)
        every = (entry.id for entry in book.register.agencies if entry.id != self.office.id)
        shares = [share(book, roll, id_) for id_ in (self._ids(agency) if agency else every)]
        return [own for own in shares if own.lead or own.support]

    def paper(self, body: Share, offset: int) -> WordFile:
        from cchc_cli.documents.papers.assignment_letter import assignment_sheet

        context = assignment_sheet(self.loaded.book, body, self.office, self._clerk(offset))
        return WordFile("assignment", self._name(body.id), context)

    def index(self, bodies: Sequence[Share], made: Sequence[WordFile]) -> bytes:
        from cchc_cli.documents.papers.letter_list import Listed, index

        counts = [(len(body.lead), len(body.support)) for body in bodies]
        rows = [Listed(p.context, p.name, figures) for p, figures in zip(made, counts, strict=True)]  # type: ignore[arg-type]
        return index("Công văn phân công nhiệm vụ", ("Chủ trì", "Phối hợp"), rows, self.day)


class Reminders(Letters["Debt"]):
    kind = "cong-van-don-doc"
    nothing = "Không có việc quá hạn hay sắp đến hạn, không lập công văn."

    def __init__(
        self, loaded: LoadedWorkspace, standing: PlanStatus, office: Office, clerk: Clerk, reply_by: date | None
    ) -> None:
        from cchc_cli.documents.papers.reminder import reply_day
        from cchc_cli.tracking.workdays import Workdays

        super().__init__(loaded, office, clerk, standing.as_of)
        self.standing = standing
        self.reply_by = reply_by or reply_day(Workdays(loaded.calendar), clerk.day or standing.as_of)

    def wanted(self, agency: str | None) -> list[Debt]:
        """Of the bodies asked for those that owe something; without one, those with overdue work."""
        from cchc_cli.documents.papers.reminder import debts

        every = list(debts(self.standing, self.loaded.book.tasks))
        if agency:
            ids = self._ids(agency)
            return [debt for debt in every if debt.unit.id in ids and (debt.overdue or debt.soon)]
        late = [debt for debt in every if debt.overdue]
        self.notes += [f"Không lập công văn cho {d.unit.name}: {why}." for d in late if (why := self._why_not(d))]
        return [debt for debt in late if not self._why_not(debt)]

    def _why_not(self, debt: Debt) -> str:
        if debt.unit.id == self.office.id:
            return f"là cơ quan gửi (có {len(debt.overdue)} việc quá hạn)"
        return "kế hoạch không nêu tên cơ quan cụ thể" if debt.unit.is_open else ""

    def paper(self, body: Debt, offset: int) -> WordFile:
        from cchc_cli.documents.papers.reminder import reminder

        context = reminder(self.standing, body, self.office, self._clerk(offset), self.reply_by)
        return WordFile("reminder", self._name(body.unit.id), context)

    def index(self, bodies: Sequence[Debt], made: Sequence[WordFile]) -> bytes:
        from cchc_cli.documents.papers.letter_list import Listed, index

        counts = [(len(debt.overdue), debt.longest, len(debt.soon)) for debt in bodies]
        rows = [Listed(p.context, p.name, figures) for p, figures in zip(made, counts, strict=True)]  # type: ignore[arg-type]
        heads = ("Việc quá hạn", "Lâu nhất (ngày)", "Việc sắp đến hạn")
        return index(f"Công văn đôn đốc đến ngày {self.day:%d/%m/%Y}", heads, rows, self.day)
