"""`cchc page`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import single
from cchc_cli.files.problems import UsageStop

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.documents.page.body_plans import PlanLevel
    from cchc_cli.model.loading import LoadedWorkspace

_TARGETS = {".html", ".htm"}


def page(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Tệp .html sẽ ghi, hoặc thư mục đã có.")
    ] = None,
    force: options.ForceOption = False,
    *,
    asked: options.DayOptions,
) -> None:
    """Một trang HTML để xem: tình hình thực hiện, mở được không cần mạng, in được trên khổ A4.

    Trang là một tệp: gửi thư, chép vào USB hay đặt lên mạng nội bộ đều được. Trang không lấy gì từ bên ngoài; không có
    JavaScript vẫn xem được, có thì lọc và sắp xếp được, và địa chỉ giữ lại cách lọc. Mỗi cơ quan có một chỗ:
    trang.html#stp.
    """
    from cchc_cli.documents.page.overview import overview
    from cchc_cli.documents.page.page_template import PAGE, render_page
    from cchc_cli.documents.word.templates import find_template
    from cchc_cli.files.writing import write_output

    loaded = asked.open()
    plan_status = options.plan_status(loaded, asked.as_of)
    path = _target(output, f"tinh-hinh-{plan_status.as_of.isoformat()}.html")
    source = find_template(PAGE.name, loaded.workspace.root)
    found = overview(plan_status, loaded.interpreted.tasks, _levels(loaded, plan_status.as_of))
    data = render_page(source.read(), found, name=source.name)
    write_output(path, data, force=force)
    console.write_line(f"Đã ghi {path} (mẫu {source.name}, {source.origin.words}).")
    options.say_journal(loaded)


def _levels(loaded: LoadedWorkspace, as_of: date) -> list[PlanLevel]:
    """The bodies' own plans; what reads them is imported only where a body has a folder."""
    from cchc_cli.model.workspace import body_folders

    if not body_folders(loaded.workspace.root):
        return []
    from cchc_cli.documents.page.body_plans import plan_levels

    return plan_levels(loaded, as_of)


def _target(output: Path | None, name: str) -> Path:
    """The file itself, or the file of this name in the folder that was given."""
    if output is None:
        return Path(name)
    if output.is_dir():
        return output / name
    if output.suffix.lower() not in _TARGETS:
        raise UsageStop(f"«{output}» không phải là tệp .html hay thư mục đã có", f"ví dụ: -o {name}")
    return output


command = single(page)
