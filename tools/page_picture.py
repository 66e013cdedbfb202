"""Draws README's picture of the page that `cchc page` makes of the example: `docs/trang.png`. Needs Chromium."""

from __future__ import annotations

import base64
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from browser import opened

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1200, 1230  # to the end of the bars by area
ASKED = ("--journal", "examples/2021/2021.journal.yaml", "--as-of", "2021-08-15")


def picture(page: Path, profile: Path) -> bytes:
    with opened(profile) as tab:
        tab.send("Emulation.setDeviceMetricsOverride", width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=True)
        tab.open(page.as_uri())
        return base64.b64decode(tab.send("Page.captureScreenshot", format="png")["data"])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "trang.html")
        command = [sys.executable, "-m", "cchc_cli", "page", "-o", str(page), *ASKED]
        subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603
        (ROOT / "docs" / "trang.png").write_bytes(picture(page, Path(folder, "profile")))


if __name__ == "__main__":
    main()
