"""What runs in the process of its own: one piece of work after the other, each with its limits.

What it is given comes from us and may be any object; what it gives back is bytes, which cannot do anything.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import FrameType
from typing import BinaryIO

from cchc_cli.files.problems import DocumentStop

# kinds of answers: bytes that were made, a stop with message and hint, and a stop after which the process ends
DATA, STOP, LAST = b"d", b"s", b"l"
OWN = 150  # megabytes that the program has before it does anything
_AGAIN = 0.5  # seconds after which time is up once more, where a first word of it was lost


class TimeIsUp(Exception):  # noqa: N818 - told to the template's author
    """The work has taken all the processor's time that it may, in seconds."""


_own: list[int] = []  # the megabytes that this process may have, when it is the process of its own


def serving() -> bool:
    """Whether this is the process of its own."""
    return bool(_own)


def lacking_memory() -> str:
    """What is said when there is no more memory."""
    return f"kết xuất cần hơn {_own[0]} MB bộ nhớ, đã dừng" if _own else "máy không đủ bộ nhớ để kết xuất"


def serve(seconds: float, megabytes: int, output: int) -> None:  # noqa: ARG001 - who reads it measures the output
    """Does all the work that comes in, until there is no more."""
    _own.append(megabytes)
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 1)  # nothing that is printed gets among the answers
    kind, first = DATA, True
    while kind != LAST and (request := _request(sys.stdin.buffer)):
        work, arguments = pickle.loads(request)  # noqa: S301 - from the process that started us
        if first:
            _limit(megabytes)
        first = False
        kind, data = _answer(work, arguments, seconds)
        answers.write(kind + len(data).to_bytes(8, "big") + data)
        answers.flush()


def _request(stream: BinaryIO) -> bytes:
    return stream.read(int.from_bytes(stream.read(8), "big"))


def _answer(work: Callable[..., bytes], arguments: tuple[object, ...], seconds: float) -> tuple[bytes, bytes]:
    """What the work gives; every fault of it is an answer too."""
    try:
        with _timed(seconds):
            return DATA, work(*arguments)
    except DocumentStop as stop:
        is_spent = isinstance(stop.__cause__, (MemoryError, TimeIsUp, RecursionError))
        return LAST if is_spent else STOP, json.dumps([stop.message, stop.hint]).encode()
    except MemoryError:
        return LAST, _fault(lacking_memory())
    except TimeIsUp:
        return LAST, _fault(f"cần hơn {seconds:g} giây, đã dừng")
    except Exception as error:  # noqa: BLE001 - told to the person, who has a template to mend
        return LAST, _fault(f"không kết xuất được: {type(error).__name__}: {str(error)[:200]}")


def _fault(message: str) -> bytes:
    return json.dumps([message, None]).encode()


@contextlib.contextmanager
def _timed(seconds: float) -> Iterator[None]:
    """Time is said to be up where Python runs; what does not return from C is ended by the system a little later."""
    if sys.platform == "win32":  # who waits for us looks at the clock
        yield
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    last = math.ceil(used.ru_utime + used.ru_stime + seconds + _AGAIN)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (last, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    signal.signal(signal.SIGPROF, partial(_up, seconds))
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _up(seconds: float, _number: int, _frame: FrameType | None) -> None:
    raise TimeIsUp(seconds)


def _limit(megabytes: int) -> None:
    """Memory, and that no file is written; where the system has such limits."""
    if sys.platform == "win32":
        return
    import resource

    limits = {resource.RLIMIT_AS: _size() + (megabytes << 20), resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
    for limit, most in limits.items():
        with contextlib.suppress(ValueError, OSError):  # a system that has the name only
            resource.setrlimit(limit, (most, most))


def _size() -> int:
    """Bytes of addresses that we have already."""
    with contextlib.suppress(OSError, ValueError):
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return 1 << 30
