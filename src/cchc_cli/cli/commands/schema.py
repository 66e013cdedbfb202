"""`cchc schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import console
from cchc_cli.cli.framework import single
from cchc_cli.files.problems import DocumentStop


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

    from cchc_cli.files.writing import write_output
    from cchc_cli.model.schema import FILES, schema_of
    from cchc_cli.model.workspace import find_plans_folder, shown

    folder = output or find_plans_folder(Path.cwd()).parent / "schemas"
    _make_folder(folder)
    for name in FILES:
        path = folder / f"{name}.schema.json"
        text = json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"
        write_output(path, text.encode(), force=True)
        console.write_line(f"đã ghi {shown(path)}")


def _make_folder(folder: Path) -> None:
    from cchc_cli.files.messages import reason

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        said = f"không lập được thư mục {folder}: {reason(error, 'ghi')}"
        raise DocumentStop(said, "chọn nơi khác với -o") from None


command = single(schema)
