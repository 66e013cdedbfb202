"""How much of a stranger's file is read: one budget for the whole of it, and a wall around what is made of it."""

from __future__ import annotations

import _thread
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from cchc_cli.files.problems import DocumentStop

SECONDS = 18  # of the processor's time; a file of 10,000 tasks takes four
MEGABYTES = 520  # more than what the program had before
_LOOKS = 0.1  # seconds between two looks at what has been used
_HINT = "xóa các trang, dòng, cột thừa, hoặc chia thành nhiều tệp rồi chạy lại"


class Cost(Enum):
    """What a file is made of, with the word for it."""

    TREE = "phần tử XML"
    TABLES = "bảng"
    ROWS = "dòng"
    CELLS = "ô"
    PARAGRAPHS = "đoạn văn"
    CHARACTERS = "chữ"


# a plan of 10,000 tasks, three times as large as any that is known of, has room
LIMITS: Mapping[Cost, int] = {
    Cost.TREE: 3_500_000,
    Cost.TABLES: 5_000,
    Cost.ROWS: 30_000,
    Cost.CELLS: 3_000_000,
    Cost.PARAGRAPHS: 250_000,
    Cost.CHARACTERS: 20_000_000,
}


@dataclass
class Budget:
    """What is left for the file at `path`."""

    path: Path | str
    spent: Counter[Cost] = field(default_factory=Counter)

    def spend(self, cost: Cost, count: int = 1) -> None:
        """Takes so much.

        Raises:
            DocumentStop: there is not so much left.
        """
        self.spent[cost] += count
        if self.spent[cost] > LIMITS[cost]:
            limit = f"{LIMITS[cost]:,}".replace(",", ".")
            raise DocumentStop(f"{self.path} có hơn {limit} {cost.value}, không đọc", _HINT)


@contextmanager
def walled(path: Path) -> Iterator[None]:
    """What is done with the file inside ends when it takes too much time or memory, whatever its content.

    The budget knows what costs are likely; this knows what they are. Works in the main thread, which alone can be
    interrupted; in another nothing is watched.

    Raises:
        DocumentStop: it has taken too much; names the limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    watch = _Watch()
    watch.thread.start()
    try:
        yield
        watch.end()
    except KeyboardInterrupt:
        watch.end()
        if not watch.exceeded:
            raise
    except BaseException:
        watch.end()
        raise
    if watch.exceeded:
        raise DocumentStop(f"{path} quá phức tạp: đọc cần hơn {watch.exceeded}, không đọc tiếp", _HINT)


class _Watch:
    """Interrupts the main thread once, when more was used than is allowed."""

    def __init__(self) -> None:
        self.exceeded = ""
        self._done = threading.Event()
        self._lock = threading.Lock()
        self._time, self._memory = time.process_time(), _peak()
        self.thread = threading.Thread(target=self._look, daemon=True)

    def _look(self) -> None:
        while not self._done.wait(_LOOKS):
            used = self._used()
            with self._lock:
                if used and not self._done.is_set():
                    self.exceeded = used
                    _thread.interrupt_main()
                    return

    def _used(self) -> str:
        if time.process_time() - self._time > SECONDS:
            return f"{SECONDS} giây"
        return f"{MEGABYTES} MB bộ nhớ" if _peak() - self._memory > MEGABYTES else ""

    def end(self) -> None:
        """No interrupt comes after this: one that was sent on the last moment is waited for."""
        with self._lock:
            was_done = self._done.is_set()
            self._done.set()
        if self.exceeded and not was_done:
            try:
                self.thread.join()
                time.sleep(_LOOKS)
            except KeyboardInterrupt:
                pass


def _peak() -> float:
    """The most memory that the program has had, in megabytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
