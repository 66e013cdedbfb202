"""`cchc schema`."""

from __future__ import annotations

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
) -> None:
    """Ghi JSON Schema của các tệp để trình soạn thảo gợi ý khóa và báo lỗi ngay khi gõ.

    Bốn tệp plan, register, journal, calendar (.schema.json) ghi đè bản cũ của chúng. Dòng đầu của mỗi tệp YAML nói nó
    theo schema nào; các trình soạn thảo dùng yaml-language-server (VS Code, Neovim, …) đọc dòng này:

        # yaml-language-server: $schema=../schemas/plan.schema.json
    """
    import json

    from cchc_cli.files.writing import write_outputs
    from cchc_cli.model.schema import FILES, schema_of
    from cchc_cli.model.workspace import find_plans_folder, shown

    folder = output or find_plans_folder(Path.cwd()).parent / "schemas"
    texts = {
        folder / f"{name}.schema.json": json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"
        for name in FILES
    }
    write_outputs({path: text.encode() for path, text in texts.items()}, force=True)
    for path in texts:
        console.write_line(f"đã ghi {shown(path)}")


command = single(schema)
