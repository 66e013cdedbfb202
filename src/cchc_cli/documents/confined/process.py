"""Work on what strangers made, done in a process of its own: ended when it takes too much time, memory or room.

The process is started for the first piece of work and does all that follow, so that ten letters start one.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import IO, Any, cast

from cchc_cli.documents.confined import child
from cchc_cli.files.problems import DocumentStop
from cchc_cli.files.programs import find_program


@dataclass(frozen=True)
class ConfinedLimits:
    """What one piece of work may take.

    A work programme of 10,000 tasks takes four seconds and 370 MB in all.
    """

    seconds: float = 20  # of the processor; of the clock twice as many and some
    megabytes: int = 800  # more than the program itself has
    output: int = 64  # megabytes that are given back


LIMITS = ConfinedLimits()
_START = 30.0  # seconds of the clock until it has started, on a machine that is busy
_BUSY = 10.0  # and those that a busy machine takes besides
_LOOKS = 0.02  # seconds between two looks at what is used, once the work has lasted as long
_BEGIN = "import sys; sys.path[:] = {path!r}; from cchc_cli.documents.confined.child import serve; serve(*{limits!r})"
_NEW_GROUP = 0x200  # CREATE_NEW_PROCESS_GROUP: Ctrl-C is for us, who end the child
_TIME, _MEMORY, _OUTPUT, _CRASH = "time", "memory", "output", "crash"
_WORDS = {
    _TIME: "{of} cần hơn {limits.seconds:g} giây, đã dừng",
    _MEMORY: "{of} cần hơn {limits.megabytes} MB bộ nhớ, đã dừng",
    _OUTPUT: "{of} cho ra nhiều hơn {limits.output} MB, không ghi",
    _CRASH: "{of} làm hỏng chương trình kết xuất, đã dừng",
}


def confined(work: Callable[..., bytes], *arguments: Any, of: str, hint: str) -> bytes:
    """What `work` gives for these arguments, found in the other process; `of` and `hint` are for its messages.

    Raises:
        DocumentStop: what `work` has raised, or which limit it came to.
    """
    if child.serving():
        return work(*arguments)
    with _LOCK:
        running = _running(LIMITS)
        answer = running.ask(pickle.dumps((work, arguments)))
        if running.why:
            raise DocumentStop(_WORDS[running.why].format(of=of, limits=running.limits), hint)
    kind, data = answer
    if kind == child.LAST:
        end()
    if kind == child.DATA:
        return data
    message, own_hint = json.loads(data)
    raise DocumentStop(message if own_hint is not None else f"{of} {message}", hint if own_hint is None else own_hint)


_LOCK = threading.Lock()
_children: list[_Confined] = []  # at most one


def _running(limits: ConfinedLimits) -> _Confined:
    """The process, started where there is none that works under these limits."""
    if _children and (_children[0].limits != limits or _children[0].process.poll() is not None):
        end()
    if not _children:
        _children.append(_Confined(limits))
    return _children[0]


@atexit.register
def end() -> None:
    """Ends the process, where there is one."""
    while _children:
        _children.pop().kill()


def _path() -> list[str]:
    """Where modules are looked for: not in the current folder, where lies what others sent, but where we are from."""
    ours, here = Path(__file__).parents[3], Path.cwd()
    folders = (folder for folder in sys.path if Path(folder).is_absolute())
    return [folder for folder in folders if Path(folder) == ours or Path(folder).resolve() != here.resolve()]


class _Confined:
    """The process, and why it was ended."""

    def __init__(self, limits: ConfinedLimits) -> None:
        self.limits, self.why = limits, ""
        self._answer = (b"", b"")
        self._is_new = True
        self.process = subprocess.Popen(  # noqa: S603 - Python itself
            [sys.executable, "-I", "-B", "-c", _BEGIN.format(path=_path(), limits=astuple(limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32",
            creationflags=_NEW_GROUP if sys.platform == "win32" else 0,
        )
        self._to, self._from = cast("IO[bytes]", self.process.stdin), cast("IO[bytes]", self.process.stdout)

    def ask(self, request: bytes) -> tuple[bytes, bytes]:
        """The kind of the answer and what it holds; nothing where `why` says what went wrong."""
        talk = threading.Thread(target=self._talk, args=(request,), daemon=True)
        last = time.monotonic() + 2 * self.limits.seconds + _BUSY + (_START if self._is_new else 0)
        self._is_new = False
        talk.start()
        try:
            self._watch(talk, last)
        except BaseException:
            end()
            raise
        if not self._answer[0]:
            self._died()
        return self._answer

    def _talk(self, request: bytes) -> None:
        self._answer = (b"", b"")
        with contextlib.suppress(OSError, ValueError):  # it has ended
            self._to.write(len(request).to_bytes(8, "big") + request)
            self._to.flush()
            head = self._from.read(9)
            size = int.from_bytes(head[1:], "big")
            if size > self.limits.output << 20:
                self.why = _OUTPUT
                return
            data = self._from.read(size)
            if len(head) == 9 and len(data) == size:
                self._answer = (head[:1], data)

    def _watch(self, talk: threading.Thread, last: float) -> None:
        talk.join(_LOOKS)
        while talk.is_alive():
            if time.monotonic() > last:
                self.why = _TIME
            elif memory(self.process.pid) > self.limits.megabytes + child.OWN:
                self.why = _MEMORY
            if self.why:
                self.kill()
            talk.join(_LOOKS)

    def _died(self) -> None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(1)  # it closes its pipes a little before it ends: how it ended says why
        self.kill()
        ended_by = -self.process.returncode
        if not self.why:
            signals = {getattr(signal, "SIGXCPU", None): _TIME, getattr(signal, "SIGKILL", None): _MEMORY}
            self.why = signals.get(ended_by, _CRASH)
        _children.clear()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self._to, self._from):
            with contextlib.suppress(OSError, RuntimeError):
                pipe.close()


def memory(process: int) -> float:
    """The memory that a process has now, in megabytes; 0 where it has ended or the system does not tell."""
    if sys.platform == "win32":
        return _windows_memory(process)
    if not Path("/proc/self/statm").exists():
        return listed_memory(process)
    with contextlib.suppress(OSError, ValueError, IndexError):
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)
    return 0


def listed_memory(process: int) -> float:
    """As `memory`, as the program `ps` tells it: on systems that have no `/proc`."""
    program = find_program("/bin/ps", "/usr/bin/ps")
    if program is None:
        return 0
    told = subprocess.run([program, "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=False)  # noqa: S603
    return int(told.stdout) / 1024 if told.stdout.strip().isdecimal() else 0


def _windows_memory(process: int) -> float:
    """PROCESS_MEMORY_COUNTERS of the Windows API: its fourth number is the working set in bytes."""
    kernel: Any = ctypes.windll.kernel32  # type: ignore[attr-defined]
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(0x1000 | 0x10, False, process))  # noqa: FBT003
    counters = (ctypes.c_size_t * 10)()
    kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), ctypes.sizeof(counters))
    kernel.CloseHandle(handle)
    return counters[2] / (1 << 20)
