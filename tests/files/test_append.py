"""What is added to a file is added whole, whoever else writes and whatever goes wrong; what stood there stays."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest

from cchc_cli.files.problems import DataStop
from cchc_cli.files.writing import append, preview

OLD = "# sổ\n- một\n".encode()
KILLS = 100
WRITERS, LINES_EACH = 8, 25

LOOP = """
import sys
from pathlib import Path
from cchc_cli.files.writing import append
path, writer, lines = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for n in range(lines):
    append(path, lambda old: f"- {writer} {n}\\n")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "2021.journal.yaml"
    found.write_bytes(OLD)
    return found


def others(path: Path) -> set[str]:
    """What lies beside the file, its lock aside."""
    return {p.name for p in path.parent.iterdir()} - {path.name, f".{path.name}.lock"}


def test_the_text_stands_after_what_was_there(path: Path) -> None:
    append(path, lambda old: f"- {len(old)}\n")
    assert path.read_bytes() == OLD + f"- {len(OLD)}\n".encode()
    assert not others(path)


def test_a_missing_file_is_made(tmp_path: Path) -> None:
    append(tmp_path / "mới.yaml", lambda old: f"- {old!r}\n")
    assert (tmp_path / "mới.yaml").read_text(encoding="utf-8") == "- b''\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"- a", b"- a\n- b\n"),
        (b"- a\r\n", b"- a\r\n- b\r\n"),
        (b"- a\r\n- c", b"- a\r\n- c\r\n- b\r\n"),
        (b"\xef\xbb\xbf- a\n", b"\xef\xbb\xbf- a\n- b\n"),
        (b"- a\n\n\n", b"- a\n\n\n- b\n"),
        (b"", b"- b\n"),
    ],
    ids=["no final newline", "CRLF", "CRLF without the last", "byte order mark", "blank lines", "empty"],
)
def test_the_files_own_line_ends_are_kept(old: bytes, new: bytes, path: Path) -> None:
    path.write_bytes(old)
    append(path, lambda _: "- b\n")
    assert path.read_bytes() == new


def test_nothing_to_add_leaves_the_file_untouched(path: Path) -> None:
    before = path.stat()
    append(path, lambda _: "")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_what_compose_raises_leaves_the_file_as_it_was(path: Path) -> None:
    def refuse(old: bytes) -> NoReturn:
        raise KeyError(old)

    with pytest.raises(KeyError):
        append(path, refuse)
    assert path.read_bytes() == OLD
    append(path, lambda _: "- hai\n")  # and the lock is free again
    assert path.read_bytes() == OLD + b"- hai\n"


def test_a_link_stays_a_link_to_the_file_that_grows(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    append(link, lambda _: "- hai\n")
    assert link.is_symlink()
    assert path.read_bytes() == OLD + b"- hai\n"


def test_permissions_are_kept(path: Path) -> None:
    path.chmod(0o640)
    append(path, lambda _: "- hai\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    for act in (append, preview):
        with pytest.raises(DataStop, match=r"không (ghi|đọc) được"):
            act(tmp_path, lambda _: "- hai\n")


@pytest.mark.parametrize("write", [append, preview])
def test_a_folder_that_is_missing_is_said_and_not_made(write: Callable[..., None], tmp_path: Path) -> None:
    with pytest.raises(DataStop, match="no» không có"):
        write(tmp_path / "no" / "x.yaml", lambda _: "new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("write", [append, preview])
def test_a_file_kept_from_writing_is_not_replaced(write: Callable[..., None], path: Path) -> None:
    path.write_text("old", encoding="utf-8")
    path.chmod(0o444)
    with pytest.raises(DataStop, match="không có quyền ghi"):
        write(path, lambda _: "new")
    assert path.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("write", [append, preview])
def test_a_link_that_leads_round_in_a_circle_is_said(write: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to("y.yaml")
    (tmp_path / "y.yaml").symlink_to("x.yaml")
    with pytest.raises(DataStop, match="liên kết vòng quanh"):
        write(tmp_path / "x.yaml", lambda _: "new")


def test_a_preview_writes_nothing(path: Path) -> None:
    seen: list[bytes] = []

    def look(old: bytes) -> str:
        seen.append(old)
        return "- hai\n"

    preview(path, look)
    assert seen == [OLD]
    assert path.read_bytes() == OLD
    assert not others(path)


def test_a_file_held_by_another_writer_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_cli.files.writing.PATIENCE", 0.1)

    def while_held(_: bytes) -> str:
        with pytest.raises(DataStop, match="đang bị chương trình khác giữ"):
            append(path, lambda _: "- hai\n")
        return ""

    append(path, while_held)
    assert path.read_bytes() == OLD


def test_eight_processes_writing_at_once_lose_nothing(path: Path) -> None:
    started = [
        subprocess.Popen([sys.executable, "-c", LOOP, str(path), str(writer), str(LINES_EACH)])
        for writer in range(WRITERS)
    ]
    assert [process.wait(60) for process in started] == [0] * WRITERS
    lines = path.read_bytes().removeprefix(OLD).decode().splitlines()
    assert sorted(lines) == sorted(f"- {writer} {n}" for writer in range(WRITERS) for n in range(LINES_EACH))
    of_first = [line for line in lines if line.startswith("- 0 ")]
    assert of_first == [f"- 0 {n}" for n in range(LINES_EACH)]
    assert not others(path)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")
def test_a_process_killed_at_any_moment_leaves_the_old_file_or_the_new_one(path: Path) -> None:
    chance = random.Random(2021)  # noqa: S311 - where to kill, the same in every run
    old = b"- " + b"x" * 500_000 + b"\n"  # long enough that a write takes time
    for kill in range(KILLS):
        path.write_bytes(old)
        reader, child = _forked_writer(path, kill)
        acknowledged = len(os.read(reader, 1)) if kill % 4 else 0  # every fourth is killed at its first line
        time.sleep(chance.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reader, "rb") as pipe:
            acknowledged += len(pipe.read())
        new = path.read_bytes()
        assert new.startswith(old)
        written = new.removeprefix(old).decode().splitlines(keepends=True)
        assert written == [f"- {kill} {n}\n" for n in range(len(written))], "torn or lost"
        assert acknowledged <= len(written) <= acknowledged + 1


def _forked_writer(path: Path, kill: int) -> tuple[int, int]:
    """Starts a process that appends until it is killed, and tells of each line once it is written by a byte."""
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return reader, child
    try:
        for n in range(1_000):
            append(path, lambda _, n=n: f"- {kill} {n}\n")  # type: ignore[misc]
            os.write(writer, b".")
    finally:
        os._exit(0)


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(
    call: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if call == "write":
        monkeypatch.setattr(os, "fdopen", full_after_three_bytes)
    else:
        monkeypatch.setattr(*((os, "fsync", full) if call == "fsync" else (Path, "replace", full)))
    with pytest.raises(DataStop, match=r"không ghi được 2021\.journal\.yaml"):
        append(path, lambda _: "- hai\n")
    monkeypatch.undo()
    assert path.read_bytes() == OLD
    assert not others(path)


@contextlib.contextmanager
def full_after_three_bytes(handle: int, _mode: str) -> Iterator[SimpleNamespace]:
    """A stream on a disk with room for three bytes."""

    def write(data: bytes) -> NoReturn:
        os.write(handle, data[:3])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    try:
        yield SimpleNamespace(write=write)
    finally:
        os.close(handle)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a tmpfs")
def test_a_disk_that_fills_up_keeps_the_last_file_that_fitted(small_disk: Path) -> None:
    path, line = small_disk / "2021.journal.yaml", "- " + "x" * 1_000 + "\n"
    full, written = None, 0
    while full is None:
        try:
            append(path, lambda _: line)
            written += 1
        except DataStop as stop:
            full = stop
    assert "không ghi được" in full.message
    assert written > 0
    assert path.read_text(encoding="utf-8") == line * written
    assert not others(path)
