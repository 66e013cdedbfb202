"""Adding to the end of a file: locked against other writers, atomic, every earlier byte left alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from cchc_cli.files.output import temporary_file
from cchc_cli.files.problems import DataStop

PATIENCE = 30  # seconds to wait for another writer


def append(path: Path, compose: Callable[[bytes], str]) -> None:
    """Adds what `compose` makes of the file's present bytes (none when there is no file), in its own line ends.

    `compose` runs while no other writer can change the file; what it raises leaves the file as it was. A process
    killed at any moment leaves the old file or the new one.

    Raises:
        DataStop: the file cannot be locked or written.
    """
    try:
        path = path.resolve()  # a link stays one
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=PATIENCE):
            old = _present(path)
            added = compose(old)
            if added:
                with temporary_file(path, old + _fitted(old, added)) as temporary:
                    temporary.replace(path)
    except Timeout:
        raise DataStop(f"{path.name} đang bị chương trình khác giữ", "đợi một lát rồi chạy lại") from None
    except OSError as error:
        raise DataStop(
            f"không ghi được {path.name}: {error.strerror or error}", "xem lại quyền ghi và chỗ trống"
        ) from None


def preview(path: Path, compose: Callable[[bytes], str]) -> None:
    """Lets `compose` see the file's present bytes, and writes nothing.

    Raises:
        DataStop: the file cannot be read.
    """
    try:
        old = _present(path)
    except OSError as error:
        raise DataStop(f"không đọc được {path.name}: {error.strerror or error}", "xem lại đường dẫn") from None
    compose(old)


def _present(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _fitted(old: bytes, added: str) -> bytes:
    """`added` with the file's line ends, on a line of its own."""
    crlf = b"\r\n" in old
    start = "\n" if old and not old.endswith(b"\n") else ""
    text = start + added
    return (text.replace("\n", "\r\n") if crlf else text).encode()
