"""`cchc text`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import single


def text(
    file: Annotated[Path, typer.Argument(metavar="TỆP.docx", help="Tệp Word.")],
    no_pager: options.PagerOption = False,
) -> None:
    """In chữ của một tệp Word, để git diff so sánh được tệp .docx.

    Mỗi đoạn một dòng; ô của bảng đứng sau dấu |, hết một hàng có dòng |--; sau cùng là đầu trang, chân trang,
    chú thích.
    Khai một lần trong kho, cùng dòng «*.docx diff=cchc» của .gitattributes:

        git config diff.cchc.textconv "cchc text"
    """
    from cchc_cli.documents.word.docx_text import docx_text

    with console.paged(wanted=not no_pager):
        console.write(docx_text(file))


command = single(text)
