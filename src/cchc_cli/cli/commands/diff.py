"""`cchc diff`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import single

if TYPE_CHECKING:
    from cchc_cli.comparing.editions import Edition


class DiffFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    MARKDOWN = "md"


def diff(
    old: Annotated[
        str,
        typer.Argument(
            metavar="CŨ", help="Phiên bản git (HEAD~1, nhãn, nhánh, mã commit), một ngày, CŨ..MỚI, hoặc một tệp."
        ),
    ] = "HEAD",
    new: Annotated[
        str | None,
        typer.Argument(metavar="MỚI", help="Như trên (mặc định: tệp đang có trong thư mục, kể cả chưa ghi)."),
    ] = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Thoát với mã 1 khi có khác biệt.")] = False,
    plan: options.PlanOption = None,
    year: options.YearOption = None,
    format_: Annotated[
        DiffFormat, typer.Option("-f", "--format", help="Dạng kết quả; md để dán vào yêu cầu hợp nhất (merge request).")
    ] = DiffFormat.TEXT,
) -> int:
    """Kế hoạch thay đổi gì giữa hai phiên bản, theo từng nhiệm vụ.

    So theo nghĩa: việc thêm, bỏ, chuyển lĩnh vực, đổi số; từng mục cũ → mới; thời hạn lùi hay sớm bao nhiêu ngày; thêm
    việc, bớt việc cho ai. Thứ tự khóa, dấu ngoặc kép, cách xuống dòng và ghi chú # không phải là thay đổi.

        cchc diff              bản đã ghi (HEAD) và bản đang sửa

        cchc diff 30/6/2021    bản đã ghi đến hết ngày 30/6/2021 và bản đang sửa

        cchc diff v1 v2 -f md  hai nhãn, viết cho yêu cầu hợp nhất
    """
    from cchc_cli.comparing.editions import interpret
    from cchc_cli.comparing.plan_differences import compare

    before, after = editions_asked(old, new, plan, year)
    found = compare(*interpret(before, after))
    if format_ is DiffFormat.JSON:
        from cchc_cli.comparing.difference_data import difference_data

        console.print_json(difference_data(before, after, found))
    else:
        from cchc_cli.cli import difference_report as report

        if format_ is DiffFormat.TEXT:
            report.print_text(before, after, found)
        else:
            console.write(report.as_markdown(before, after, found))
    return int(exit_code and bool(found))


def editions_asked(old: str, new: str | None, plan: Path | None, year: int | None) -> tuple[Edition, Edition]:
    """What the two arguments name: files by their paths, everything else a revision of the plan at hand."""
    from cchc_cli.comparing.editions import edition_at, edition_of_file, editions, split_range

    files = [Path(text) if text and Path(text).is_file() else None for text in (old, new)]
    if files[0] and files[1]:
        return edition_of_file(files[0]), edition_of_file(files[1])
    found = options.workspace(plan, year)
    options.say_plan(found)
    path = found.plan
    if files[0]:
        return edition_of_file(files[0]), edition_at(path, new) if new else edition_of_file(path)
    if files[1]:
        return edition_at(path, old), edition_of_file(files[1])
    return editions(path, *(split_range(old, path) if new is None else (old, new)))


command = single(diff)
