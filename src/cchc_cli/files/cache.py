"""Results kept between runs in the person's cache folder, under a key made of everything they depend on.

Nothing is ever wrong for having been kept: a key holds the bytes of the files and the state of the program. What
cannot be read or written there is passed over in silence.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

VARIABLE = "CCHC_CACHE"  # another folder, or `off`
MOST_KEPT = 64  # files; the oldest go first
_OURS = ("cchc_cli.language.", "cchc_cli.model.interpretation", "cchc_cli.documents.papers.issued_plan")
_PLAIN = {("datetime", "date"), ("decimal", "Decimal")}


def key(what: str, *files: Path) -> str:
    """A name for `what` this very program makes of the files' present contents, a missing one counting as empty.

    Empty when a file cannot be read: then nothing is kept.
    """
    try:
        parts = [file.read_bytes() if file.exists() else b"" for file in files]
    except OSError:
        return ""
    digest = hashlib.sha256(_program())
    for part in (what.encode(), *parts):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _program() -> bytes:
    """What would change if the code that reads plans did: its files' newest time, their number and their size."""
    root = Path(__file__).parent.parent
    files = [
        entry.stat()
        for room in ("language", "language/timing", "language/agencies", "files", "model", "documents/papers")
        for entry in os.scandir(root / room)
        if entry.name.endswith(".py")
    ]
    newest, size = max(file.st_mtime_ns for file in files), sum(file.st_size for file in files)
    return repr((sys.version_info, newest, len(files), size)).encode()


def kept(name: str) -> Any | None:
    """The value kept under this key, or None."""
    folder = _folder()
    if folder is None or not name:
        return None
    try:
        return _Reader(BytesIO((folder / name).read_bytes())).load()
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is made again
        return None


def keep(name: str, value: Any) -> None:
    folder = _folder()
    if folder is None or not name:
        return
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            pickle.dump(value, file, protocol=pickle.HIGHEST_PROTOCOL)
        Path(temporary).replace(folder / name)
        _forget(folder.iterdir())


def _forget(files: Iterable[Path]) -> None:
    oldest_first = sorted(files, key=lambda file: file.stat().st_mtime)
    for file in oldest_first[:-MOST_KEPT]:
        file.unlink(missing_ok=True)


def _folder() -> Path | None:
    named = os.environ.get(VARIABLE, "")
    if named == "off":
        return None
    if named:
        return Path(named)
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is no home
    return Path(base, "cchc") if base else Path(home, ".cache", "cchc")


class _Reader(pickle.Unpickler):
    """Makes our own values and nothing else, so that a file that got there cannot run anything."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.startswith(_OURS) and name.isidentifier():  # no dots: they lead to whatever hangs on a class
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
