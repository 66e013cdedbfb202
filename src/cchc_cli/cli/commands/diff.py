"""`cchc diff`."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.framework import single

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_cli.comparing.editions import Edition
    from cchc_cli.comparing.revisions.file_differences import WorkspaceDifferences

_CI_VARIABLES = ("CI", "GITHUB_ACTIONS", "GITLAB_CI")


class DiffFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    MARKDOWN = "md"


def diff(
    old: Annotated[
        str,
        typer.Argument(
            metavar="CŨ",
            help="Phiên bản git (HEAD~1, nhãn, nhánh, mã commit), một ngày, CŨ..MỚI, hoặc một tệp.",
            autocompletion=complete.revisions,
        ),
    ] = "HEAD",
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="MỚI",
            help="Như trên (mặc định: tệp đang có trong thư mục, kể cả chưa ghi).",
            autocompletion=complete.revisions,
        ),
    ] = None,
    all_: Annotated[
        bool | None,
        typer.Option(
            "--all/--no-all",
            help="Cả sổ theo dõi, lịch nghỉ và mọi kế hoạch có đổi, không chỉ nêu tên (mặc định khi chạy trong CI).",
        ),
    ] = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Thoát với mã 1 khi có khác biệt.")] = False,
    plan: options.PlanOption = None,
    year: options.YearOption = None,
    format_: Annotated[
        DiffFormat, typer.Option("-f", "--format", help="Dạng kết quả; md để dán vào yêu cầu hợp nhất (merge request).")
    ] = DiffFormat.TEXT,
    no_pager: options.PagerOption = False,
) -> int:
    """Kế hoạch thay đổi gì giữa hai phiên bản, theo từng nhiệm vụ.

    Mặc định: kế hoạch cùng danh mục cơ quan; tệp khác của thư mục có khác biệt thì nêu tên, với --all thì so hết. Kế
    hoạch mới thì nói mới có gì so với kế hoạch năm trước, ngoài năm.

    So theo nghĩa: nhiệm vụ thêm, bỏ, chuyển lĩnh vực, đổi số; từng mục cũ → mới; thời hạn lùi hay sớm bao nhiêu ngày;
    thêm, bớt nhiệm vụ cho ai. Thứ tự khóa, dấu ngoặc kép, cách xuống dòng và ghi chú # không phải là thay đổi.

        cchc diff              bản đã ghi (HEAD) và bản đang sửa

        cchc diff 30/6/2021    bản đã ghi đến hết ngày 30/6/2021 và bản đang sửa

        cchc diff v1 v2 -f md  hai nhãn, viết cho yêu cầu hợp nhất

        cchc diff HEAD~1 --all lần ghi trước, mọi tệp
    """
    from cchc_cli.files.problems import UsageStop

    named = any(_is_file(text) for text in (old, new))
    if named and all_:
        raise UsageStop("--all so mọi tệp giữa hai phiên bản git", "chỉ tệp để so thì bỏ --all")
    comparison = _of_files(old, new, plan, year) if named else _of_revisions(old, new, plan, year)
    everything = _in_ci(os.environ) if all_ is None else all_
    with console.paged(wanted=not no_pager):
        _print(comparison, format_, everything=everything)
    return int(exit_code and bool(comparison))


def _print(comparison: WorkspaceDifferences, format_: DiffFormat, *, everything: bool) -> None:
    if format_ is DiffFormat.JSON:
        from cchc_cli.comparing.difference_data import comparison_data

        console.print_json(comparison_data(comparison))
    elif format_ is DiffFormat.TEXT:
        from cchc_cli.cli.review.difference_report import print_text

        print_text(comparison, everything=everything)
    else:
        from cchc_cli.cli.review.difference_markdown import as_markdown

        console.write(as_markdown(comparison, everything=everything))


def _in_ci(environ: Mapping[str, str]) -> bool:
    return any(environ.get(name, "").casefold() not in {"", "0", "false"} for name in _CI_VARIABLES)


def _is_file(text: str | None) -> bool:
    return text is not None and os.path.isfile(text)  # noqa: PTH113 - Path.is_file() raises on a name too long for one


def _of_files(old: str, new: str | None, plan: Path | None, year: int | None) -> WorkspaceDifferences:
    from cchc_cli.comparing.revisions.file_differences import compare_editions

    return compare_editions(*editions_asked(old, new, plan, year))


def _of_revisions(old: str, new: str | None, plan: Path | None, year: int | None) -> WorkspaceDifferences:
    from cchc_cli.comparing.editions import split_range
    from cchc_cli.comparing.history.attribution import attributed
    from cchc_cli.comparing.revisions.file_differences import compare_revisions

    path = _plan(old, plan, year)
    return attributed(compare_revisions(path, *(split_range(old, path) if new is None else (old, new))), path)


def _plan(old: str, plan: Path | None, year: int | None) -> Path:
    """The plan that is compared: where none was named and the older side is a day, the one of that day."""
    from cchc_cli.comparing.editions import day_asked

    found = options.workspace(plan, year, day=day_asked(old))
    options.say_plan(found)
    return found.plan


def editions_asked(old: str, new: str | None, plan: Path | None, year: int | None) -> tuple[Edition, Edition]:
    """What the two arguments name: files by their paths, everything else a revision of the plan at hand."""
    from cchc_cli.comparing.editions import edition_at, edition_of_file, editions, split_range

    files = [Path(text) if text and _is_file(text) else None for text in (old, new)]
    if files[0] and files[1]:
        return edition_of_file(files[0]), edition_of_file(files[1])
    path = _plan(old, plan, year)
    if files[0]:
        return edition_of_file(files[0]), edition_at(path, new) if new else edition_of_file(path)
    if files[1]:
        return edition_at(path, old), edition_of_file(files[1])
    return editions(path, *(split_range(old, path) if new is None else (old, new)))


command = single(diff)
