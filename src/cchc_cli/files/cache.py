"""What was made from files, kept between runs in a folder of the person's own.

Nothing is ever wrong for having been kept. A value is known by the very bytes it was made from and by the state of the
program; it carries a checksum, and is believed only from a private folder of the same user. What is missing, damaged or
not to be trusted is made again, in silence. Only files that this program itself made are ever removed.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import pickle
import re
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Generic, TypeVar

T = TypeVar("T")

VARIABLE = "CCHC_CACHE"  # another place for the folder, or `off`
MOST_KEPT = 512  # files; the oldest go first. A province has a plan, and a journal, for each of some 225 bodies
LARGEST_KEPT = 512 << 20  # bytes
MAGIC = b"cchc kept 1\n"
_NAME = re.compile(r"[0-9a-f]{64}\.kept(\.\w+)?")  # with a further ending, one that was not finished
_READING = ("language", "language/timing", "language/agencies", "files", "model")  # the rooms that read plans
_OURS = ("cchc_cli.language.", "cchc_cli.model.", "cchc_cli.files.problems")
_PLAIN = {("datetime", "date"), ("decimal", "Decimal")}
_OPEN = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))


def remembered(what: str, sources: Sequence[bytes | None], make: Callable[[], T]) -> T:
    """What `make` makes of these files' contents: as kept from last time, else made now and kept.

    `sources` has None for a file that cannot be read: then nothing is kept.
    """
    folder = _folder()
    contents = [source for source in sources if source is not None]
    if folder is None or len(contents) < len(sources):
        return make()
    name = f"{digest_of(_program(), what.encode(), *contents)}.kept"
    found: tuple[T] | None = _kept(folder, name)
    if found is not None:
        return found[0]
    value = make()
    with contextlib.suppress(OSError):
        _keep(folder, name, value)
    return value


class RememberedParts(Generic[T]):
    """Many values kept in one file, each under what it was made from; what is not asked for again is forgotten.

    `what` and `where` tell one such collection from another, `rooms` are the program's folders that make the values. A
    part of which the key is None is always made anew.
    """

    def __init__(self, what: str, where: str, rooms: Sequence[str]) -> None:
        self._folder = _folder()
        self._name = f"{digest_of(_program((*_READING, *rooms)), what.encode(), where.encode())}.kept"
        found = _kept(self._folder, self._name) if self._folder else None
        self._before: dict[str, T] = found[0] if found and isinstance(found[0], dict) else {}
        self._now: dict[str, T] = {}

    def of(self, key: str | None, make: Callable[[], T]) -> T:
        value = self._before[key] if key is not None and key in self._before else make()
        if key is not None:
            self._now[key] = value
        return value

    def keep(self) -> None:
        """All that was asked for, where that is not what was kept already."""
        if self._folder is not None and self._now.keys() != self._before.keys():
            with contextlib.suppress(OSError):
                _keep(self._folder, self._name, self._now)


def _kept(folder: Path, name: str) -> tuple[Any] | None:
    try:
        with _collecting_nothing():
            return (_Reader(BytesIO(_payload(folder, name))).load(),)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is made again
        return None


@contextlib.contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Of a large plan's values none is garbage; looking for it again and again takes half of the time.

    Afterwards they count as old, so that the next search, which looks among what is new, passes them over.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if enabled:
            gc.enable()


def digest_of(*parts: bytes) -> str:
    """What tells these contents, in this order, from any others."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _program(rooms: Sequence[str] = _READING) -> bytes:
    """What would change if the code in these rooms did: its files' newest time, their number and their size."""
    root = Path(__file__).parent.parent
    files = [entry.stat() for room in rooms for entry in os.scandir(root / room) if entry.name.endswith(".py")]
    newest, size = max(file.st_mtime_ns for file in files), sum(file.st_size for file in files)
    return repr((sys.version_info, newest, len(files), size)).encode()


def _folder() -> Path | None:
    """A folder that nobody else has a use for, in the one that was named or in the person's cache."""
    named = os.environ.get(VARIABLE, "")
    if named == "off":
        return None
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is no home
    return Path(named or base or Path(home, ".cache"), "cchc")


def _payload(folder: Path, name: str) -> bytes:
    """What is kept under this name.

    Raises:
        OSError, ValueError: there is nothing, or nothing to be believed.
    """
    _refuse_unless_ours(folder.lstat(), stat.S_ISDIR)
    with os.fdopen(os.open(folder / name, _OPEN), "rb") as file:  # opened so that a pipe does not block
        found = os.fstat(file.fileno())
        _refuse_unless_ours(found, stat.S_ISREG)
        if found.st_size > LARGEST_KEPT:
            raise ValueError("too large")
        head, payload = file.read(len(MAGIC) + 64), file.read()
    if head != MAGIC + digest_of(name.encode(), payload).encode():
        raise ValueError("damaged")
    return payload


def _refuse_unless_ours(found: os.stat_result, of_kind: Callable[[int], bool]) -> None:
    """Others must not have been able to write it."""
    private = os.name == "nt" or (found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
    if not of_kind(found.st_mode) or not private:
        raise ValueError("not ours")


def _keep(folder: Path, name: str, value: object) -> None:
    import tempfile

    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(exist_ok=True, mode=0o700)
    try:
        _refuse_unless_ours(folder.lstat(), stat.S_ISDIR)
    except ValueError:
        return
    payload = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=f"{name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(MAGIC + digest_of(name.encode(), payload).encode() + payload)
        Path(temporary).replace(folder / name)
    finally:
        Path(temporary).unlink(missing_ok=True)
    _forget_oldest(folder)


def _forget_oldest(folder: Path) -> None:
    named = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)]
    ours = [path for path in named if _is_ours(path)] if len(named) > MOST_KEPT else []
    for path in sorted(ours, key=lambda path: path.stat().st_mtime)[:-MOST_KEPT]:
        path.unlink(missing_ok=True)


def _is_ours(path: Path) -> bool:
    """Whether this program made it, says its first line."""
    try:
        with os.fdopen(os.open(path, _OPEN), "rb") as file:
            return stat.S_ISREG(os.fstat(file.fileno()).st_mode) and file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


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
