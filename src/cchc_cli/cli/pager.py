"""What is taller than the screen is shown page by page, in the program that the environment names."""

from __future__ import annotations

import os
import shlex
import subprocess
from contextlib import suppress

from cchc_cli.files.programs import find_program


def page(text: str) -> bool:
    """Shows the text in `PAGER`, else in less; False where there is none, or none is wanted (`PAGER=cat`, empty)."""
    command = _command()
    if not command:
        return False
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8"} | os.environ
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603 - the person's own choice
    except OSError:
        return False
    with pager:
        _feed(pager, text.encode())
    return True


def _feed(pager: subprocess.Popen[bytes], data: bytes) -> None:
    """Waits until the reader leaves; Ctrl+C is the pager's while it is open."""
    with suppress(KeyboardInterrupt):
        pager.communicate(data)
    while pager.poll() is None:
        with suppress(KeyboardInterrupt):
            pager.wait()


def _command() -> list[str]:
    if os.environ.get("TERM") == "dumb":
        return []
    try:
        words = shlex.split(os.environ.get("PAGER", "less"), posix=os.name != "nt")
    except ValueError:  # an open quotation mark
        return []
    program = find_program(words[0].strip('"')) if words and words[0] != "cat" else None
    return [program, *words[1:]] if program else []
