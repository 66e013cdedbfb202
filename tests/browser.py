"""A real browser without a window, told what to do over a pipe: no driver, no port, nothing to install beside it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MISSING = (
    "không có Chromium hay Chrome trên máy này (apt-get install chromium), nên không thử được trang trong trình duyệt"
)
_PATIENCE = 60.0  # seconds for one answer


def browser_path() -> str | None:
    """The browser of this machine; on Windows there is no such pipe."""
    return None if os.name == "nt" else next(filter(None, map(shutil.which, NAMES)), None)


def is_left_out() -> bool:
    """Without a browser its tests are skipped, but not where there has to be one: in CI."""
    return browser_path() is None and not os.environ.get("CCHC_NEEDS_BROWSER")


class Tab:
    """One tab: what it was told, and everything that it reported meanwhile."""

    def __init__(self, out: int, into: int) -> None:
        self._out, self._into, self._rest, self._number, self._session = out, into, b"", 0, ""
        self.events: list[Mapping[str, Any]] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **params: Any) -> Any:
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._into, json.dumps(message).encode() + b"\0")
        while True:
            found = self._read()
            if found.get("id") == self._number:
                assert "error" not in found, (method, found["error"])
                return found["result"]
            self.events.append(found)

    def _read(self) -> Any:
        end = time.monotonic() + _PATIENCE
        while b"\0" not in self._rest:
            assert time.monotonic() < end, "the browser does not answer"
            self._rest += os.read(self._out, 1 << 20)
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def open(self, url: str) -> None:
        """Opens an address anew and waits until it has loaded; of the same file only the part behind # may differ."""
        self.send("Page.navigate", url="about:blank")
        self.events.clear()
        self.send("Page.navigate", url=url)
        self.wait("document.readyState === 'complete' && location.protocol === 'file:'")

    def ask(self, script: str) -> Any:
        found = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def wait(self, script: str) -> None:
        end = time.monotonic() + _PATIENCE
        while not self.ask(script):
            assert time.monotonic() < end, script
            time.sleep(0.02)

    def press(self, key: str, text: str = "") -> None:
        """A key as from the keyboard, `Tab` or `Enter`, or a letter."""
        codes = {"Tab": 9, "Enter": 13}
        more = {"windowsVirtualKeyCode": codes[key]} if key in codes else {}
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key, text=text, **more)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key, **more)

    def reported(self, method: str) -> list[Any]:
        """What was reported under this name since the page was opened."""
        self.ask("1")
        return [event["params"] for event in self.events if event.get("method") == method]


@contextmanager
def opened(profile: Path) -> Iterator[Tab]:
    path = browser_path()
    assert path is not None, MISSING
    to_read, to_write = os.pipe(), os.pipe()
    flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={profile}"]
    # the browser reads at 3 and writes at 4
    command = f'exec "$0" "$@" 3<&{to_read[0]} 4>&{to_write[1]}'
    process = subprocess.Popen(
        ["/bin/bash", "-c", command, path, *flags, "--remote-debugging-pipe"],
        pass_fds=(to_read[0], to_write[1]),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_read[0])
    os.close(to_write[1])
    try:
        yield Tab(to_write[0], to_read[1])
    finally:
        with suppress(OSError):
            os.close(to_read[1])  # the browser ends with its pipe
        with suppress(OSError):
            os.close(to_write[0])
        process.terminate()
        process.wait(30)
