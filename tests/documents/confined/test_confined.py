"""Work in a process of its own: what it may take, what it may do, and what is said when it is ended."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cchc_cli.documents.confined import child, process
from cchc_cli.documents.confined.process import ConfinedLimits, confined
from cchc_cli.files.problems import DocumentStop
from confined_work import (
    busy_in_c,
    busy_in_python,
    dies,
    fails,
    long_answer,
    much_at_once,
    much_by_and_by,
    prints,
    stops,
    who,
    writes,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="resource limits and signals")


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(process, "LIMITS", ConfinedLimits(seconds=0.5, megabytes=200, output=1))
    yield
    process.end()


def stop_of(work: object, *arguments: object) -> DocumentStop:
    with pytest.raises(DocumentStop) as caught:
        confined(work, *arguments, of="mẫu «x»", hint="xem mẫu")  # type: ignore[arg-type]
    return caught.value


def made(work: object, *arguments: object) -> bytes:
    return confined(work, *arguments, of="mẫu «x»", hint="xem mẫu")  # type: ignore[arg-type]


def test_one_process_does_all_the_work() -> None:
    (used,) = {made(who, n) for n in range(10)}
    assert int(used) != os.getpid()


def test_the_current_folder_is_not_searched_for_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jinja2.py").write_text("raise SystemExit", encoding="utf-8")
    (tmp_path / "json.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), *sys.path])
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert made(who)


@posix
@pytest.mark.parametrize(
    ("work", "said"),
    [
        (busy_in_python, "cần hơn 0.5 giây, đã dừng"),
        (busy_in_c, "cần hơn 0.5 giây để làm xong, đã dừng"),
        (much_at_once, "cần hơn 200 MB bộ nhớ, đã dừng"),
        (much_by_and_by, "cần hơn 200 MB bộ nhớ, đã dừng"),
        (long_answer, "cho ra nhiều hơn 1 MB, không ghi"),
    ],
)
def test_each_limit_is_named_with_where_to_look(work: object, said: str) -> None:
    started = time.monotonic()
    stop = stop_of(work)
    assert stop.message.startswith("mẫu «x» ")
    assert stop.message.endswith(said)
    assert stop.hint == "xem mẫu"
    assert time.monotonic() - started < 10
    assert made(who), "what comes next is done all the same"


@posix
def test_a_clock_ends_it_where_the_system_limits_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_START", 0.5)
    monkeypatch.setattr(process, "_BUSY", 0.0)
    monkeypatch.setattr(process, "_BEGIN", "import time; time.sleep(60) # {path}{limits}")
    assert stop_of(who).message == "mẫu «x» cần hơn 0.5 giây để làm xong, đã dừng"


@posix
def test_memory_is_watched_where_the_system_limits_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "memory", lambda _: 10_000)
    assert stop_of(busy_in_python).message == "mẫu «x» cần hơn 200 MB bộ nhớ, đã dừng"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no ps")
def test_ps_tells_the_memory_of_a_process() -> None:
    assert 1 < process.listed_memory(os.getpid()) < 4000
    assert process.listed_memory(2**30) == 0


# other systems, faked in the other process: it gets no signal and no limit from the system, who waits for it sees to it
WINDOWS = "import sys; sys.platform = 'win32'; "
MAC = "import resource; resource.setrlimit = lambda *_: None; "


@posix
@pytest.mark.parametrize(
    ("work", "said"),
    [
        (busy_in_python, "cần hơn 0.1 giây để làm xong, đã dừng"),
        (much_by_and_by, "cần hơn 200 MB bộ nhớ, đã dừng"),
        (long_answer, "cho ra nhiều hơn 1 MB, không ghi"),
        (fails, "không kết xuất được: ZeroDivisionError: chia"),
    ],
)
def test_without_limits_of_the_system_who_waits_ends_it(
    work: object, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = 0.1 if work is busy_in_python else 20
    monkeypatch.setattr(process, "LIMITS", ConfinedLimits(seconds=seconds, megabytes=200, output=1))
    monkeypatch.setattr(process, "_START", 0.8)
    monkeypatch.setattr(process, "_BUSY", 0.1)
    monkeypatch.setattr(process, "_BEGIN", WINDOWS + process._BEGIN)
    assert stop_of(work).message == f"mẫu «x» {said}"
    assert made(who), "what comes next is done all the same"


@posix
def test_memory_is_looked_up_with_ps_where_there_is_no_proc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "LIMITS", ConfinedLimits(seconds=20, megabytes=200, output=1))
    monkeypatch.setattr(process, "_BEGIN", MAC + process._BEGIN)
    monkeypatch.setattr(Path, "exists", lambda _: False)
    assert 1 < process.memory(os.getpid()) < 4000
    assert stop_of(much_by_and_by).message == "mẫu «x» cần hơn 200 MB bộ nhớ, đã dừng"


def test_windows_is_asked_for_what_the_process_has_now_and_its_handle_is_given_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closed = []

    def open_process(_rights: int, _inherit: bool, number: int) -> int | None:
        return 7 if number == 1234 else None

    def memory_info(handle: ctypes.c_void_p, counters: Any, size: int) -> bool:
        assert size == ctypes.sizeof(counters._obj)
        if handle.value == 7:
            counters._obj[1], counters._obj[2] = 900 << 20, 300 << 20  # the most it ever had, what it has
        return handle.value == 7

    functions = SimpleNamespace(
        OpenProcess=open_process,
        K32GetProcessMemoryInfo=memory_info,
        CloseHandle=lambda handle: closed.append(handle.value),
    )
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=functions), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert (process.memory(1234), process.memory(9)) == (300, 0)
    assert closed == [7, None]


@posix
def test_a_process_that_breaks_is_said() -> None:
    assert stop_of(dies, signal.SIGSEGV).message == "mẫu «x» làm hỏng chương trình kết xuất, đã dừng"


@posix
def test_it_writes_no_file(tmp_path: Path) -> None:
    assert "File too large" in stop_of(writes, tmp_path / "a").message
    assert not (tmp_path / "a").exists() or not (tmp_path / "a").read_bytes()


def test_what_is_printed_is_no_answer() -> None:
    assert made(prints) == b"all"


def test_a_stop_comes_back_as_it_is_and_a_fault_with_its_name() -> None:
    assert (stop_of(stops).message, stop_of(stops).hint) == ("lời", "gợi ý")
    assert stop_of(fails).message == "mẫu «x» không kết xuất được: ZeroDivisionError: chia"


def test_work_within_is_not_sent_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_own", [1])
    assert made(who) == str(os.getpid()).encode()
