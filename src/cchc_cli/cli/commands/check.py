"""`cchc check`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import single


class Report(StrEnum):
    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="TỆP…", help="Tệp hay thư mục cần kiểm tra (mặc định: cả plans/).")
    ] = None,
    format_: Annotated[Report, typer.Option("-f", "--format", help="Dạng kết quả.")] = Report.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Cảnh báo cũng tính là lỗi (mã thoát 1).")] = False,
) -> int:
    """Kiểm tra kế hoạch, danh mục cơ quan, lịch nghỉ: mọi lỗi một lần, kèm dòng và cột.

    Mã thoát 0 khi không có lỗi, 1 khi có lỗi (với --strict: hoặc cảnh báo).
    """
    from cchc_cli.cli import problem_report
    from cchc_cli.files.problems import has_errors
    from cchc_cli.model.workspace import files_to_check
    from cchc_cli.tracking.checking import check_file

    files = files_to_check(paths or [], Path.cwd())
    today = options.as_of_day(None)
    problems = [problem for file in files for problem in check_file(file, today)]
    if format_ is Report.JSON:
        console.print_json([problem_report.as_data(problem) for problem in problems])
    else:
        console.write(problem_report.REPORTS[format_](problems))
        summary = console.write_line if format_ is Report.TEXT else console.note
        summary(problem_report.count(problems, files=len(files)))
    return int(has_errors(problems) or (strict and bool(problems)))


command = single(check)
