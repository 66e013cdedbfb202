"""The one door to the git program. Whatever a folder or a repository brings along, git starts no other program here.

Files of a plan, of a pull request or of a folder that someone sent may be a repository with settings of its own. So:

- only commands that read objects, references and the index are run, never `log`, `show`, `diff` or `status`, which may
  start pagers, signature programs, converters and filters; the work tree is compared by ourselves;
- a folder that merely looks like a repository without a work tree is none;
- no file watcher, no hook and no transport is at hand, so that an object that is not there stays away;
- of the environment git gets what it needs to find its own settings, and nothing that names a program.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from cchc_cli.files.problems import DataStop, Need, UsageStop
from cchc_cli.files.programs import find_program, program_folders

_TIMEOUT = 60  # seconds; reading a revision takes milliseconds
_BY_HAND = f"hoặc so hai tệp: {Need.COMPARE} TỆP-CŨ TỆP-MỚI"
_SETTINGS = {
    "safe.bareRepository": "explicit",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
}
_KEPT = (
    *("HOME", "XDG_CONFIG_HOME", "SUDO_UID"),  # whose settings; who trusts which folders
    *("USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "PROGRAMDATA", "SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP"),
    *("TMPDIR", "DEVELOPER_DIR"),  # the latter: where macOS has git
)
_QUIET = {
    "LC_ALL": "C",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # where the version of git does not know the line before
}


def run_git(top: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """What git says of the repository whose work tree is the folder `top`.

    Raises:
        UsageStop: there is no git on this machine.
        DataStop: it cannot be run, or does not answer.
    """
    program = find_program("git")
    if program is None:
        raise UsageStop("không có chương trình git trên máy này", f"cài git (https://git-scm.com), {_BY_HAND}")
    settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
    command = [program, "--no-pager", *settings, f"--work-tree={top}", "-C", str(top), *arguments]
    try:
        return subprocess.run(  # noqa: S603 - no shell, and the program was found above
            command, input=given, capture_output=True, env=_environment(os.environ), timeout=_TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired:
        raise DataStop("git không trả lời", f"thử lại: git status; {_BY_HAND}") from None
    except (OSError, ValueError):  # also words of a plan that are too long to be asked for
        raise DataStop("git không chạy được", f"thử lại: git status; {_BY_HAND}") from None


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    kept = {name: environ[name] for name in _KEPT if name in environ}
    return kept | _QUIET | {"PATH": os.pathsep.join(program_folders())}
