"""`cchc import`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import single
from cchc_cli.cli.needs import spelled
from cchc_cli.files.problems import DataStop, Need, Severity, UsageStop

if TYPE_CHECKING:
    from cchc_cli.language.agencies.lexicon import Lexicon


def import_(
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp .docx, .xlsx; .doc, .xls khi có LibreOffice.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Tệp .yaml sẽ ghi (mặc định: in ra màn hình).")
    ] = None,
    year: Annotated[
        int | None,
        typer.Option("--year", metavar="NĂM", help="Năm của kế hoạch (mặc định: theo trích yếu, rồi theo tên tệp -o)."),
    ] = None,
    force: options.ForceOption = False,
) -> int:
    """Nhập kế hoạch từ Word hay Excel: quyết định, phần lời, bảng phân công nhiệm vụ.

    Chữ giữ nguyên văn. Ô không có chỗ được ghi ở khóa unplaced, chỗ cần xem có dòng «# cần xem». Báo cáo in ra stderr:
    các cột nhận ra, cơ quan không biết, thời gian không hiểu.
    """
    from cchc_cli.files.writing import write_output
    from cchc_cli.importing.import_report import report_lines
    from cchc_cli.importing.importer import import_file
    from cchc_cli.importing.plan_yaml import plan_text

    _refuse_other_sources(file, output)
    named = int(output.stem) if output is not None and re.fullmatch(r"\d{4}", output.stem) else None
    imported = import_file(file, year, named)
    text = plan_text(imported.plan, file.name)
    if output is not None:
        write_output(output, text.encode(), force=force, is_source=True)
    for line in report_lines(file, imported, text, _lexicon(output)):
        console.note(line)
    if output is None:
        console.write(text)
    else:
        _say_checked(output)
    return 0


def _refuse_other_sources(file: Path, output: Path | None) -> None:
    """A plan may take the place of a plan, but not of the document it comes from or of what stands beside plans."""
    from cchc_cli.model.workspace import is_beside_plans

    if output is not None and (is_beside_plans(output.resolve()) or output.resolve() == file.resolve()):
        raise UsageStop(f"không ghi kế hoạch vào «{output}»: tên này là của tệp khác", "chọn tên như plans/2022.yaml")


def _lexicon(output: Path | None) -> Lexicon | None:
    """The names of the register beside the output, else of the workspace here; None when there is none."""
    from cchc_cli.model.interpretation import lexicon
    from cchc_cli.model.loading import load_register
    from cchc_cli.model.workspace import Workspace, find_plans_folder

    try:
        folder = output.parent if output is not None else find_plans_folder(Path.cwd())
        workspace = Workspace(folder / "plan.yaml")
        return lexicon(load_register(workspace)) if workspace.register.is_file() else None
    except DataStop:
        return None


def _say_checked(output: Path) -> None:
    """What `cchc check` says of the file written: the errors in full, the rest counted."""
    from cchc_cli.checking.file_problems import check_file
    from cchc_cli.cli.finding_report import as_text, count
    from cchc_cli.importing.import_report import MOST

    problems = check_file(output, options.as_of_day(None))
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    console.note(f"Đã ghi {output}.")
    console.note(as_text(errors[:MOST]).rstrip("\n") or "Không có lỗi.")
    console.note(f"Kiểm tra {output}: {count(problems)}")
    if problems:
        console.note(spelled(f"Xem từng dòng: {Need.CHECK} {output}"))


command = single(import_)
