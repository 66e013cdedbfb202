"""`cchc report`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import group

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_cli.model.workspace import Workspace

OutputOption = Annotated[Path, typer.Option("-o", "--output", metavar="TỆP", help="Tệp .docx sẽ ghi.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")]


def plan_(
    output: OutputOption,
    force: ForceOption = False,
    plan: options.PlanOption = None,
    year: options.YearOption = None,
) -> None:
    """Quyết định, kế hoạch và phụ lục trong một tệp Word, đúng nguyên văn."""
    from cchc_cli.documents.plan import plan_context
    from cchc_cli.model.loading import load_plan

    workspace = options.workspace(plan, year)
    _write("plan", workspace, plan_context(load_plan(workspace)), output, force=force)


def _write(name: str, workspace: Workspace, context: Mapping[str, Any], output: Path, *, force: bool) -> None:
    """Renders the template of this name and says what was written."""
    from cchc_cli.documents.templates import find_template
    from cchc_cli.documents.word import render
    from cchc_cli.files.output import write_output

    template = find_template(name, workspace.root)
    write_output(output, render(template.read(), context, name=template.name), force=force)
    console.write_line(f"Đã ghi {output} (mẫu {template.name}, {template.origin}).")


def report() -> None:
    """Kết xuất văn bản Word."""


command = group(report, plan=plan_)
