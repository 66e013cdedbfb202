"""The person's own programs: the pager for what is taller than the screen, the editor opened at a line."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from cchc_cli.files.programs import find_program

_USUAL = ("code", "notepad") if sys.platform == "win32" else ("nano", "vim", "vi", "code")


def open_in_editor(file: Path, line: int) -> int | None:
    """Its exit code once it has closed; None where there is no editor.

    Without a terminal only the one that was named is started: the usual ones would wait for keys that nobody types.
    """
    usual = _USUAL if sys.stdin.isatty() and sys.stdout.isatty() else ()
    command = _named() or next(([found] for name in usual if (found := find_program(name))), None)
    if command is None:
        return None
    try:
        return subprocess.run([*command, *at_line(command[0], file, line)], check=False).returncode  # noqa: S603
    except OSError:
        return None


def _named() -> list[str] | None:
    """The editor that `VISUAL` or `EDITOR` names, with what stands after its name."""
    for variable in ("VISUAL", "EDITOR"):
        if command := _command(os.environ.get(variable, "")):
            return command
    return None


def _command(line: str) -> list[str]:
    """The program of a variable, by its full path, with what stands after its name; nothing where there is none."""
    try:
        words = shlex.split(line, posix=os.name != "nt")
    except ValueError:  # an open quotation mark
        return []
    program = find_program(words[0].strip('"')) if words else None
    return [program, *words[1:]] if program else []


def at_line(program: str, file: Path, line: int) -> list[str]:
    """The arguments that open the file at the line, as this editor takes them; the file alone where it takes none."""
    name = Path(program).stem.casefold()
    path = str(file.resolve())
    if name in {"code", "codium", "cursor"}:
        return ["-g", f"{path}:{line}"]
    if name in {"subl", "zed", "hx"}:
        return [f"{path}:{line}"]
    if name in {"notepad++", "kate", "kwrite"}:
        return ["-n" + str(line), path] if name == "notepad++" else ["-l", str(line), path]
    if name in {"notepad", "textedit", "open"}:
        return [path]
    return [f"+{line}", path]


def page(text: str) -> bool:
    """Shows the text in `PAGER`, else in less; False where there is none, or none is wanted (`PAGER=cat`, empty)."""
    command = _pager()
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


def _pager() -> list[str]:
    if os.environ.get("TERM") == "dumb":
        return []
    command = os.environ.get("PAGER", "less")
    return [] if command.split()[:1] == ["cat"] else _command(command)
