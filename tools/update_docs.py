"""Fills the console blocks of the guides with what the program really prints.

    python tools/update_docs.py            rewrite README.md and docs/*.md
    python tools/update_docs.py --check    exit 1 when a block is not what the program prints

A block that opens with ```console and a line `$ cchc …` holds that command's output in a terminal of 80 columns; with
```console head=12 only its first 12 lines. Commands run from the repository's root. POSIX only: it needs a pty.
"""

from __future__ import annotations

import os
import pty
import re
import shlex
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console(?: head=(\d+))?\n\$ (cchc [^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def terminal(command: str) -> str:
    """What the command prints in a terminal of 80 columns without colours, both streams."""
    child, descriptor = pty.fork()
    if child == 0:
        environment = os.environ | {"COLUMNS": "80", "LINES": "40", "TERM": "dumb", "NO_COLOR": "1"}
        environment["GIT_CEILING_DIRECTORIES"] = str(ROOT.resolve())  # tags here do not count
        os.chdir(ROOT)
        os.execve(sys.executable, [sys.executable, "-m", "cchc_cli", *shlex.split(command)[1:]], environment)  # noqa: S606
    chunks = []
    while chunk := _read(descriptor):
        chunks.append(chunk)
    os.waitpid(child, 0)
    os.close(descriptor)
    lines = b"".join(chunks).decode().replace("\r\n", "\n").splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the child has closed its end
        return b""


def filled(text: str) -> str:
    return BLOCK.sub(_block, text)


def _block(match: re.Match[str]) -> str:
    head, command, _ = match.groups()
    output = terminal(command)
    if head:
        lines = output.splitlines(keepends=True)
        output = "".join(lines[: int(head)]) + ("…\n" if len(lines) > int(head) else "")
    return f"```console{f' head={head}' if head else ''}\n$ {command}\n{output}```"


def main(*, check: bool) -> int:
    stale = []
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        old = path.read_text(encoding="utf-8")
        new = filled(old)
        if new != old:
            stale.append(path.relative_to(ROOT).as_posix())
            if not check:
                path.write_text(new, encoding="utf-8")
    for name in stale:
        print(f"{'stale' if check else 'updated'}: {name}")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
