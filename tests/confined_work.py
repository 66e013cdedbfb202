"""Work for a process of its own: of the kinds that it has to be able to end."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cchc_cli.files.problems import DocumentStop


def who(_: object = None) -> bytes:
    return str(os.getpid()).encode()


def busy_in_python() -> bytes:
    while True:
        pass


def busy_in_c() -> bytes:
    return str(sum(range(10**12))).encode()


def much_at_once() -> bytes:
    return bytes(2_000_000_000)


def much_by_and_by() -> bytes:
    kept: list[bytes] = []
    while True:
        kept.append(b"x" * 10_000_000)


def long_answer() -> bytes:
    return bytes(1_100_000)


def dies(number: int) -> bytes:
    os.kill(os.getpid(), number)
    return b""


def writes(path: Path) -> bytes:
    path.write_bytes(b"x")
    return b""


def prints() -> bytes:
    sys.stdout.write("x" * 10_000)
    os.write(1, b"d\0\0")
    return b"all"


def stops() -> bytes:
    raise DocumentStop("lời", "gợi ý")


def fails() -> bytes:
    raise ZeroDivisionError("chia")
