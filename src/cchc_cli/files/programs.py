"""Other programs of this machine, found where the person keeps programs and nowhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

_ENDINGS = (".exe", ".com") if sys.platform == "win32" else ("",)  # no scripts: cmd.exe would read their arguments


def find_program(*names: str) -> str | None:
    """The full path of the first of these that is installed; a name that is a full path already is looked for there.

    Not `shutil.which`, which on Windows looks into the current folder before all others: there lies what others sent.
    """
    return next((found for name in names for found in _places(name) if _is_program(found)), None)


def program_folders() -> list[str]:
    """The folders of PATH, without those that are, or depend on, the current one."""
    named = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return [folder for folder in named if Path(folder).is_absolute() and not _is_here(folder)]


def _places(name: str) -> Iterator[str]:
    named = [name] if name.endswith(_ENDINGS) else [name + ending for ending in _ENDINGS]
    folders = [""] if Path(name).is_absolute() else program_folders()
    yield from (os.path.join(folder, file) for folder in folders for file in named)  # noqa: PTH118 - keeps `name` whole


def _is_program(path: str) -> bool:
    return os.path.isfile(path) and os.access(path, os.X_OK)  # noqa: PTH113 - Path.is_file() raises on some


def _is_here(folder: str) -> bool:
    try:
        return os.path.samefile(folder, os.curdir)  # noqa: PTH121 - as above
    except OSError:  # the one or the other is not there
        return False
