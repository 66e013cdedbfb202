"""The workspaces of a province checked, body by body: one that is as it was last time is not looked at again.

What is found in a workspace depends on its own files, on the plans above it, on the day, and on what git knows of the
past; kept is what was found, under all of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from cchc_cli.checking.file_problems import check_file
from cchc_cli.comparing.git import repository_of, top_of
from cchc_cli.comparing.history.issue_tags import untagged
from cchc_cli.files.cache import RememberedParts, digest_of
from cchc_cli.files.problems import Problem
from cchc_cli.model.loading import WorkspaceFile
from cchc_cli.model.workspace import CALENDAR, REGISTER, Workspace, parent_root, plans_in

_ROOMS = (
    *("model/reporting", "tracking", "tracking/cascade", "comparing", "comparing/history", "comparing/revisions"),
    *("checking", "checking/cascade"),
)
Found = tuple[list[Problem], dict[str, str]]


@dataclass(frozen=True)
class CheckedFolder:
    """What is wrong with its files, and the plans of which git does not tell how they were issued, with the tag."""

    problems: list[Problem]
    untagged: dict[Path, str]


class LevelChecks:
    """Asked for one folder after another; `keep` at the end keeps what was found."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._parts: RememberedParts[Found] = RememberedParts(
            "what is found in every workspace", str(Path.cwd()), _ROOMS
        )
        self._above = cache(_above)
        self._git = cache(_git_state)

    def of(self, folder: Path, files: Sequence[Path]) -> CheckedFolder:
        """The files of one folder."""
        problems, missing = self._parts.of(self._key(folder, files), lambda: self._found(files))
        return CheckedFolder(problems, {Path(path): tag for path, tag in missing.items()})

    def keep(self) -> None:
        self._parts.keep()

    def _found(self, files: Sequence[Path]) -> Found:
        problems = [problem for file in files for problem in check_file(file, self._today)]
        return problems, {str(path): tag for path, tag in untagged(files).items()}

    def _key(self, folder: Path, files: Sequence[Path]) -> str | None:
        """None where a file cannot be read."""
        above, known = self._above(folder), [content for file in files if (content := _read(file)) is not None]
        if above is None or len(known) < len(files):
            return None
        names = [str(file).encode() for file in files]
        return digest_of(self._today.isoformat().encode(), above, self._git(top_of(folder)), *names, *known)


def _above(folder: Path) -> bytes | None:
    """What stands for the plans, registers and calendars of all levels above; None where one cannot be read."""
    root = parent_root(Workspace(folder / REGISTER))
    if root is None:
        return b""
    plans = root / "plans"
    files = [*plans_in(plans), plans / REGISTER, plans / CALENDAR]
    further = _above(plans)
    known = [content for file in files if (content := _read(file)) is not None]
    if further is None or len(known) < len(files):
        return None
    return digest_of(further, *(str(file).encode() for file in files), *known).encode()


def _git_state(top: Path | None) -> bytes:
    """What stands for the past that git knows of a work tree: the commit at hand and every tag."""
    repository = repository_of(top / REGISTER) if top else None
    return b"" if repository is None else repository.state()


def _read(file: Path) -> bytes | None:
    """Nothing for a file that is not there, None for one that cannot be read."""
    return WorkspaceFile.read(file).source
