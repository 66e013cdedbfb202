"""`cchc completion`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cchc_cli.cli import console
from cchc_cli.cli.framework import completion_script, single


class Shell(StrEnum):
    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"
    PWSH = "pwsh"


def completion(
    shell: Annotated[Shell, typer.Argument(metavar="SHELL", help="bash, zsh, fish, powershell (5.1) hoặc pwsh (7).")],
) -> None:
    """In đoạn mã gợi ý phím Tab cho dòng lệnh.

    Gợi ý lệnh, tùy chọn, số nhiệm vụ, cơ quan, quý. Ghi đoạn mã vào tệp cấu hình của dòng lệnh rồi mở lại cửa sổ:

        cchc completion bash >> ~/.bashrc

        cchc completion powershell >> $PROFILE
    """
    console.write(completion_script(shell.value) + "\n")


command = single(completion)
