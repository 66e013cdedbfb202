"""PDF beside the Word files, made by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cchc_cli.files.problems import DocumentStop, Need

_NAMES = ("soffice", "libreoffice", "soffice.com")
_FOLDERS = ("LibreOffice/program/soffice.com", "LibreOffice/program/soffice.exe")
_MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_SECONDS = 60  # for a file, after a start of as long


def find_office() -> str:
    """The program that converts.

    Raises:
        DocumentStop: LibreOffice is not installed.
    """
    roots = (os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
    places = [_MAC, *(str(Path(root, inner)) for root in roots if root for inner in _FOLDERS)]
    found = next(filter(None, map(shutil.which, [*_NAMES, *places])), None)
    if found is None:
        raise DocumentStop(
            "không tạo được PDF: máy này không có LibreOffice",
            f"cài LibreOffice (https://www.libreoffice.org), hoặc bỏ {Need.PDF} rồi lưu thành PDF từ Word",
        )
    return found


def to_pdf(documents: Sequence[tuple[str, bytes]], office: str) -> dict[str, bytes]:
    """The PDF of each document by its name. One run for all, with a profile of its own: an open LibreOffice may stay.

    Raises:
        DocumentStop: it failed, or took too long.
    """
    with tempfile.TemporaryDirectory(prefix="cchc-pdf-") as folder:
        source, target = Path(folder, "docx"), Path(folder, "pdf")
        source.mkdir()
        for name, data in documents:
            (source / name).write_bytes(data)
        profile = Path(folder, "profile").as_uri()
        command = [office, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf"]
        names = [str(source / name) for name, _ in documents]
        _run([*command, "--outdir", str(target), *names], _SECONDS * (1 + len(names)))
        return {name: _read(target / Path(name).with_suffix(".pdf")) for name, _ in documents}


def _run(command: Sequence[str], seconds: float) -> None:
    try:
        subprocess.run(command, capture_output=True, check=False, timeout=seconds)  # noqa: S603 - found above
    except (OSError, subprocess.TimeoutExpired) as error:
        raise DocumentStop(
            "không tạo được PDF: LibreOffice không chạy hoặc chạy quá lâu", f"thử lại, hoặc bỏ {Need.PDF}"
        ) from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise DocumentStop(
            f"không tạo được PDF của «{path.stem}»", "mở tệp .docx trong Word rồi lưu thành PDF"
        ) from None
