"""What tests share. `builders` beside this file is importable because this folder is put on the path here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

from builders import PLANS, REPOSITORY, Cchc, Result, Started, Terminal

# a busy machine is no fault; in CI the same examples every time, new ones are looked for at a developer's desk
settings.register_profile("ours", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("ours")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is kept between runs stays in the tests' own folder, also for the processes they start."""
    os.environ["CCHC_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No plan, width or colour from outside."""
    for name in (
        "CCHC_PLAN",
        "CCHC_JOURNAL",
        "COLUMNS",
        "LINES",
        "NO_COLOR",
        "FORCE_COLOR",
        "PYTHONIOENCODING",
        "_CCHC_COMPLETE",
        "CI",
        "GITHUB_ACTIONS",
        "GITLAB_CI",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def cchc(capsys: pytest.CaptureFixture[str]) -> Cchc:
    """Runs the program in this process, as when its output is piped."""
    from cchc_cli.cli.app import run  # noqa: PLC0415 - tests of other rooms do not need the command line

    def call(*args: str) -> Result:
        code = run(args)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository as the working folder: the plan of 2021 with its register and calendar, without a journal.

    Git does not find it, so that the tags of this repository do not count.
    """
    monkeypatch.chdir(REPOSITORY)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(REPOSITORY))
    return PLANS


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped plan, register and calendar as the working folder; returns its plans/."""
    folder = tmp_path / "plans"
    folder.mkdir()
    for name in ("2021.yaml", "agencies.yaml", "calendar.yaml"):
        shutil.copy(PLANS / name, folder)
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def started(tmp_path: Path) -> Started:
    """Starts the program as a process of its own in the repository, with `env` added to a bare environment."""

    def call(
        *args: str, env: Mapping[str, str] | None = None, cwd: Path = REPOSITORY, stdin: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "cchc_cli", *args]
        return subprocess.run(
            command, cwd=cwd, env=bare_environment(tmp_path) | dict(env or {}), input=stdin, capture_output=True,
            check=False, timeout=60,
        )  # fmt: skip

    return call


def bare_environment(home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PAGER": "cat",
        "HOME": str(home),
        "TMPDIR": str(home),
        "CCHC_CACHE": os.environ["CCHC_CACHE"],
    }


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """Runs the program on a terminal of so many columns; returns what it showed, colours and all."""
    pty = pytest.importorskip("pty", reason="no pseudo-terminals here")

    def call(columns: int, *args: str, env: Mapping[str, str] | None = None) -> str:
        master, slave = pty.openpty()
        environment = bare_environment(tmp_path) | {"TERM": "xterm-256color", "COLUMNS": str(columns)} | dict(env or {})
        command = [sys.executable, "-m", "cchc_cli", *args]
        with subprocess.Popen(command, cwd=REPOSITORY, env=environment, stdout=slave, stderr=slave, stdin=slave):
            os.close(slave)
            shown = b"".join(iter(lambda: _read(master), b""))
        os.close(master)
        return shown.decode().replace("\r\n", "\n")

    return call


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # how Linux says that the other side has closed
        return b""
