"""`cchc edit`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.framework import single
from cchc_cli.files.problems import UsageStop


def edit(
    id_: Annotated[
        str | None,
        typer.Argument(metavar="SỐ", help="Số nhiệm vụ (mặc định: đầu tệp).", autocompletion=complete.tasks),
    ] = None,
    *,
    asked: options.PlanOptions,
) -> int:
    """Mở kế hoạch ở đúng dòng của một nhiệm vụ, trong trình soạn thảo của máy.

    Trình soạn thảo lấy theo biến VISUAL, EDITOR; không có thì VS Code, Notepad (Windows), nano hay vi. Kế hoạch có lỗi
    vẫn mở được; sửa rồi thì chạy cchc check.
    """
    from cchc_cli.cli.viewers import open_in_editor
    from cchc_cli.model.workspace import shown

    workspace = asked.workspace()
    line = 1 if id_ is None else _line(workspace.plan, id_)
    code = open_in_editor(workspace.plan, line)
    if code is None:
        raise UsageStop(
            "không tìm thấy trình soạn thảo nào", f"đặt biến EDITOR, hoặc tự mở {shown(workspace.plan)}, dòng {line}"
        )
    console.note(f"Đã mở {shown(workspace.plan)}, dòng {line}. Sửa rồi kiểm tra: cchc check")
    return 0 if code == 0 else 1


def _line(plan: Path, id_: str) -> int:
    """The line on which the task stands, be the plan otherwise broken.

    Raises:
        UsageStop: no task has this number or key.
    """
    from cchc_cli.model.loading import WorkspaceFile
    from cchc_cli.tracking.queries import task_name

    document, wanted = WorkspaceFile.read(plan).document, task_name(id_)
    data = document.data if document.readable else {}
    areas = data.get("areas") if isinstance(data, dict) else None
    for a, area in enumerate(areas if isinstance(areas, list) else []):
        tasks = area.get("tasks") if isinstance(area, dict) else None
        for t, task in enumerate(tasks if isinstance(tasks, list) else []):
            names = [str(task.get(key, "")) for key in ("id", "key")] if isinstance(task, dict) else []
            if wanted in [task_name(name) for name in names]:
                return document.position(("areas", a, "tasks", t))[0]
    raise UsageStop(f"không có nhiệm vụ {id_}", "xem các số: cchc tasks")


command = single(edit)
