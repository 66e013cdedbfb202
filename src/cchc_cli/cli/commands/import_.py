"""`cchc import`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.framework import single
from cchc_cli.cli.needs import spelled
from cchc_cli.files.problems import DataStop, Need, Problem, Severity, UsageStop
from cchc_cli.model.workspace import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.importing.draft import DraftPlan
    from cchc_cli.importing.import_report import Outlook
    from cchc_cli.importing.importer import Imported
    from cchc_cli.importing.register_proposals import Proposal
    from cchc_cli.language.agencies.lexicon import Lexicon
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.model.register import Register
    from cchc_cli.starting.body_place import BodyPlace


def import_(
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp .docx, .xlsx; .doc, .xls khi có LibreOffice.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Tệp .yaml sẽ ghi (mặc định: in ra màn hình).")
    ] = None,
    year: Annotated[
        int | None,
        typer.Option("--year", metavar="NĂM", help="Năm của kế hoạch (mặc định: theo trích yếu, rồi theo tên tệp -o)."),
    ] = None,
    register: Annotated[
        bool,
        typer.Option("--register", help="Ghi thêm cơ quan chưa biết vào agencies.yaml, có dòng «cần xem»."),
    ] = False,
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column",
            metavar="CỘT=TRƯỜNG",
            help="Cột nào là trường nào, như «Trách nhiệm thực hiện=lead»; chỉ «note»: mọi cột lạ vào ghi chú.",
        ),
    ] = None,
    lead: Annotated[
        str,
        typer.Option("--lead", metavar="CƠ-QUAN", help="Chủ trì của các nhiệm vụ mà văn bản không ghi ai chủ trì."),
    ] = "",
    for_: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="CƠ-QUAN",
            help="Kế hoạch của cơ quan cấp dưới: ghi vào bodies/, nối với kế hoạch này.",
            autocompletion=complete.agencies,
        ),
    ] = None,
    plan: Annotated[
        Path | None,
        typer.Option("--plan", metavar="TỆP", help="Với --for: kế hoạch cấp trên (mặc định: kế hoạch ở đây)."),
    ] = None,
    force: options.ForceOption = False,
) -> int:
    """Nhập kế hoạch từ Word hay Excel: quyết định, phần lời, bảng phân công nhiệm vụ.

    Chữ giữ nguyên văn. Ô không có chỗ được ghi ở khóa unplaced, chỗ cần xem có dòng «# cần xem». Báo cáo hiện trên
    màn hình: các cột nhận ra, cơ quan không biết, thời gian không hiểu. Tên cơ quan chưa có trong danh mục được đề nghị
    dưới dạng YAML; với --register thì ghi luôn vào plans/agencies.yaml, mục đã có giữ nguyên từng chữ.
    Cột không nhận ra: nói bằng --column (lặp lại được); lần sau vẫn nhớ, ở plans/columns.yaml.
    Văn bản không có bảng: nhiệm vụ đọc từ các mục có dòng «Chủ trì: …», «Phối hợp: …», «Thời gian: …» ở dưới.

    Với --for: kế hoạch riêng của cơ quan cấp dưới, ghi vào bodies/ (lập thư mục như cchc init --for khi chưa có). Mỗi
    nhiệm vụ được nối với nhiệm vụ của cấp trên khi lời, cơ quan và thời gian cùng nói lên điều đó; chưa chắc thì ghi
    «cần xem» cùng các nhiệm vụ có thể đúng, không nối. Khung lập sẵn chưa ai sửa chỉ được thay khi có --force.

        cchc import ke-hoach-so-tu-phap.docx --for stp
    """
    document = _Document(file, year, column or (), lead.strip())
    if for_ is not None:
        if output is not None:
            raise UsageStop("--for không dùng cùng -o", "tệp được ghi vào bodies/MÃ-CƠ-QUAN/plans/")
        above = options.open_plan(plan, year if plan is None else None)
        _import_for(document, for_, above, force=force)
        return 0
    if plan is not None:
        raise UsageStop("--plan chỉ dùng cùng --for", "nhập vào tệp nào thì chỉ bằng -o")
    _refuse_other_sources(output)
    _import_here(document, output, register=register, force=force)
    return 0


@dataclass(frozen=True)
class _Document:
    """A file to be imported, with what was told of it."""

    file: Path
    year: int | None
    column: Sequence[str]
    lead: str

    @cached_property
    def asked(self) -> dict[str, str]:
        """The columns that were told."""
        from cchc_cli.importing.told_columns import read_asked

        return read_asked(self.column)

    def read(self, named: int | None, register: Path | None) -> Imported:
        """With the columns as they are remembered beside the register, and the lead where it names nobody."""
        from cchc_cli.importing.draft import led_by
        from cchc_cli.importing.importer import import_file
        from cchc_cli.importing.told_columns import told_columns

        imported = import_file(self.file, self.year, named, told_columns(_remembered(register) | self.asked))
        return replace(imported, plan=led_by(imported.plan, self.lead)) if self.lead else imported

    def text(self, plan: DraftPlan) -> str:
        from cchc_cli.importing.plan_yaml import plan_text

        return plan_text(plan, self.file.name)

    def report(self, imported: Imported, text: str, register: Path | None, outlook: Outlook) -> list[str]:
        from cchc_cli.importing.import_report import report_lines

        return list(report_lines(self.file, imported, text, _lexicon(register), outlook))


def _import_here(document: _Document, output: Path | None, *, register: bool, force: bool) -> None:
    """A plan into a file, or onto the screen."""
    from cchc_cli.files.office_package import walled
    from cchc_cli.files.writing import write_output
    from cchc_cli.importing.import_report import Outlook

    named = int(output.stem) if output is not None and re.fullmatch(r"\d{4}", output.stem) else None
    file_of_names, asked = _register_file(output), document.asked
    with walled(document.file):
        imported = document.read(named, file_of_names)
        text = document.text(imported.plan)
    if output is not None:
        write_output(output, text.encode(), force=force, is_source=True)
    _remember(file_of_names, _found_in_tables(asked, imported))
    proposal = _proposal(imported.plan, file_of_names)
    written = register and proposal.size > 0 and _add_to_register(file_of_names, proposal)
    problems = _problems(output)
    outlook = Outlook(
        len(_to_mend(problems)) if output is not None else None,
        _next(document.file, output, imported.plan, proposal if not written else None),
    )
    with walled(document.file):
        report = document.report(imported, text, file_of_names, outlook)
    for line in report:
        console.note(spelled(line))
    _say_proposal(proposal, file_of_names, written=written)
    if output is None:
        console.write(text)
    else:
        _say_checked(output, problems)


def _import_for(document: _Document, wanted: str, above: LoadedWorkspace, *, force: bool) -> None:
    """A body's own plan into its workspace, tied to the one above."""
    from cchc_cli.files.office_package import walled
    from cchc_cli.importing.import_report import Outlook
    from cchc_cli.importing.parent_links import link_lines, linked
    from cchc_cli.starting.body_place import BodyPlace, body_named

    body, years = body_named(above.interpreted, wanted), above.interpreted.plan.years
    own_register = BodyPlace(above.workspace, body, years[0]).own.register
    asked = document.asked
    with walled(document.file):
        imported = document.read(years[0], own_register)
        found = linked(imported.plan, above.interpreted, body)
        text = document.text(found.plan)
    place = BodyPlace(above.workspace, body, _year_within(found.plan, years))
    _write_below(above, place, text, found.plan, force=force)
    _remember(own_register, _found_in_tables(asked, imported))
    problems = _problems(place.own.plan)
    outlook = Outlook(len(_to_mend(problems)), spelled(f"{Need.CHECK} {shown(place.folder)}"))
    with walled(document.file):
        report = document.report(replace(imported, plan=found.plan), text, own_register, outlook)
        lines = [*report, *link_lines(found)]
    for line in lines:
        console.note(spelled(line))
    _say_checked(Path(shown(place.own.plan)), problems)


def _year_within(plan: DraftPlan, years: tuple[int, int]) -> int:
    """The year of the plan, which lies in those of the one above."""
    from cchc_cli.model.workspace import years_shown

    if not years[0] <= plan.year <= years[1]:
        raise UsageStop(
            f"văn bản là kế hoạch năm {plan.year} ({plan.year_from}), kế hoạch cấp trên là năm {years_shown(years)}",
            f"chọn kế hoạch cấp trên bằng {Need.PLAN}; văn bản ghi nhầm năm thì thêm {Need.YEAR}",
        )
    return plan.year


def _write_below(above: LoadedWorkspace, place: BodyPlace, text: str, plan: DraftPlan, *, force: bool) -> None:
    """The plan with a workspace around it where there is none, and the bodies that the register there lacks."""
    from cchc_cli.files.writing import write_output, write_tree
    from cchc_cli.importing.register_proposals import with_proposal
    from cchc_cli.model.loading import load_bytes
    from cchc_cli.starting.body_plan import Assigned, body_workspace
    from cchc_cli.tracking.assignments import Responsibilities

    old = above.workspace
    assigned = Assigned.to(place.body, Responsibilities(above.interpreted))
    calendar = load_bytes(old.calendar) if old.calendar.is_file() else b""
    files = body_workspace(above.interpreted, assigned, load_bytes(old.register), calendar)
    place.refuse_worked_on(files.pop(f"plans/{above.interpreted.plan.year}.yaml"), force=force)
    if place.is_there:
        write_output(place.own.plan, text.encode(), force=force, is_source=True)
        proposal = _proposal(plan, place.own.register)
        if proposal.size:
            _add_to_register(place.own.register, proposal)
        return
    proposal = _proposal(plan, old.register)
    register = with_proposal(files["plans/agencies.yaml"], shown(old.register), proposal)
    write_tree(place.folder, files | {place.name: text.encode(), "plans/agencies.yaml": register})
    added = f", danh mục cơ quan thêm {proposal.size} mục cần xem" if proposal.size else ""
    console.write_line(f"Đã lập {shown(place.folder)} cho {place.body.name}{added}.")


def _refuse_other_sources(output: Path | None) -> None:
    """A plan may take the place of a plan, but not of what stands beside plans, a template or any other file."""
    from cchc_cli.model.workspace import is_beside_plans

    place = output.resolve() if output is not None else None
    other = place is not None and place.exists() and place.suffix.lower() not in {".yaml", ".yml"}
    if place is not None and (other or is_beside_plans(place)):
        raise UsageStop(f"không ghi kế hoạch vào «{output}»: tên này là của tệp khác", "chọn tên như plans/2022.yaml")


def _register_file(output: Path | None) -> Path | None:
    """The register beside the output, else of the workspace here; None where there is no workspace."""
    from cchc_cli.model.workspace import Workspace, find_plans_folder

    try:
        folder = output.parent if output is not None else find_plans_folder(Path.cwd())
    except DataStop:
        return None
    return Workspace(folder / "plan.yaml").register


def _remembered(file_of_names: Path | None) -> dict[str, str]:
    from cchc_cli.importing.told_columns import remembered

    return remembered(_columns_file(file_of_names))


def _columns_file(file_of_names: Path | None) -> Path | None:
    """Where the columns are kept: beside the register."""
    from cchc_cli.model.workspace import COLUMNS

    return file_of_names.with_name(COLUMNS) if file_of_names is not None else None


def _found_in_tables(asked: dict[str, str], imported: Imported) -> dict[str, str]:
    """The columns that were asked for and are there; a word about the others."""
    from cchc_cli.importing.table.columns import EVERY_OTHER
    from cchc_cli.language.text import fold

    headings = {EVERY_OTHER, *(words for sheet in imported.sheets for words in sheet.header.words)}
    for heading in asked:
        if fold(heading) not in headings:
            console.note(f"Không có cột «{heading}» trong bảng nào; tên các cột ở dòng «các cột» dưới đây.")
    return {heading: role for heading, role in asked.items() if fold(heading) in headings}


def _remember(file_of_names: Path | None, asked: dict[str, str]) -> None:
    from cchc_cli.importing.told_columns import remember

    file = _columns_file(file_of_names)
    if file is not None and asked and remember(file, asked):
        console.note(f"Đã ghi nhớ cột vào {shown(file)}; lần nhập sau không phải nói lại.")


def _read_register(file: Path | None) -> Register | None:
    from cchc_cli.model.loading import load_register
    from cchc_cli.model.workspace import Workspace

    try:
        return load_register(Workspace(file.with_name("plan.yaml"))) if file is not None and file.is_file() else None
    except DataStop:
        return None


def _lexicon(file: Path | None) -> Lexicon | None:
    """The names of the register; None when there is none."""
    from cchc_cli.model.interpretation import lexicon

    register = _read_register(file)
    return lexicon(register) if register is not None else None


def _proposal(plan: DraftPlan, file: Path | None) -> Proposal:
    """What the register lacks; nothing where one is there that cannot be read."""
    from cchc_cli.importing.register_proposals import Proposal, propose
    from cchc_cli.model.register import Register

    known = _read_register(file)
    if known is None and file is not None and file.exists():
        return Proposal()
    return propose(plan, known or Register())


def _add_to_register(file: Path | None, proposal: Proposal) -> bool:
    from cchc_cli.files.writing import rewrite
    from cchc_cli.importing.register_proposals import with_proposal

    if file is None:
        raise UsageStop("không thấy thư mục plans/ để ghi danh mục cơ quan", f"thêm {Need.OUTPUT} plans/2025.yaml")
    try:
        rewrite(file, lambda old: with_proposal(old, shown(file), proposal))
    except DataStop as stop:
        console.note(spelled(f"{stop}; chép các mục dưới đây vào tệp"))
        return False
    return True


def _say_proposal(proposal: Proposal, register: Path | None, *, written: bool) -> None:
    from cchc_cli.importing.register_proposals import proposal_text

    if written and register is not None:
        console.note(f"Đã thêm {proposal.size} mục vào {shown(register)}; rà từng dòng «cần xem».")
    elif proposal.size and register is not None:
        console.note(f"Đề nghị thêm vào danh mục cơ quan ({proposal.size} mục, rà trước khi dùng):")
        console.note_as_it_is(proposal_text(proposal))


def _problems(output: Path | None) -> list[Problem]:
    from cchc_cli.checking.file_problems import check_file

    return check_file(output, options.as_of_day(None)) if output is not None else []


def _to_mend(problems: Sequence[Problem]) -> list[Problem]:
    """Errors, those that one edit mends once: a name that is not known is added to the register once."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    first = {
        (problem.message if problem.code == "agency-unknown" else problem): problem for problem in reversed(errors)
    }
    return sorted(first.values(), key=lambda problem: problem.order)


def _next(file: Path, output: Path | None, plan: DraftPlan, proposal: Proposal | None) -> str:
    """The command that mends most; `proposal` is what the register still lacks."""
    from cchc_cli.importing.draft import leaderless
    from cchc_cli.importing.import_report import MANY_LEADERLESS

    if output is None:
        return spelled(f"cchc import {file} {Need.OUTPUT} plans/NĂM.yaml --register")
    again = ["--register"] if proposal and proposal.size else []
    if len(leaderless(plan)) >= MANY_LEADERLESS:
        again.append(f'{Need.LEAD} "Tên cơ quan"')
    if again:
        return spelled(f"cchc import {file} {Need.OUTPUT} {output} {Need.FORCE} {' '.join(again)}")
    return spelled(f"{Need.CHECK} {output}")


def _say_checked(output: Path, problems: Sequence[Problem]) -> None:
    """What `cchc check` says of the file written: the errors in full, the rest counted."""
    from cchc_cli.cli.review.finding_report import as_text, count
    from cchc_cli.importing.import_report import MOST

    errors = _to_mend(problems)
    console.note(f"Đã ghi {output}.")
    if errors:
        console.note(as_text(errors[:MOST]).rstrip("\n"))
    console.note(f"Kiểm tra {output}: {count(problems)}")
    if problems:
        console.note(spelled(f"Xem từng dòng: {Need.CHECK} {output}"))


command = single(import_)
