"""`cchc schema`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import console
from cchc_cli.cli.framework import single


def schema(
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="THƯ-MỤC", help="Nơi ghi (mặc định: schemas/ bên cạnh plans/)."),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Không ghi: mã thoát 1 khi có tệp thiếu hoặc cũ, kèm tên các tệp ấy.")
    ] = False,
) -> int:
    """Ghi tệp mô tả (JSON Schema) để trình soạn thảo gợi ý khóa và báo lỗi ngay khi gõ.

    Sáu tệp plan, register, journal, calendar, scoring, statistics (.schema.json) ghi đè bản cũ của chúng. Dòng
    đầu của mỗi tệp YAML nói nó theo tệp mô tả nào; các trình soạn thảo dùng yaml-language-server (VS Code, Neovim, …)
    đọc dòng này:

        # yaml-language-server: $schema=../schemas/plan.schema.json
    """
    from cchc_cli.files.writing import write_outputs
    from cchc_cli.model.schema import FILES, schema_text
    from cchc_cli.model.workspace import find_plans_folder, shown

    folder = output or find_plans_folder(Path.cwd()).parent / "schemas"
    schemas = {folder / f"{name}.schema.json": schema_text(name) for name in FILES}
    if check:
        return _stale(schemas)
    write_outputs({path: text.encode() for path, text in schemas.items()}, force=True)
    for path in schemas:
        console.write_line(f"đã ghi {shown(path)}")
    return 0


def _stale(schemas: Mapping[Path, str]) -> int:
    """Names the files that are not as they would be written; their line ends are git's business."""
    from cchc_cli.model.workspace import shown

    stale = [path for path, text in schemas.items() if _written(path) != text]
    for path in stale:
        console.write_line(f"{shown(path)}: {'đã cũ' if path.exists() else 'chưa có'}")
    console.note(f"{len(stale)} tệp phải ghi lại: cchc schema" if stale else f"Cả {len(schemas)} tệp mô tả đều đúng.")
    return int(bool(stale))


def _written(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None


command = single(schema)
