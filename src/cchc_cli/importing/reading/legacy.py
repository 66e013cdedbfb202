"""Files of older or other programs (.doc, .xls, .rtf, .odt) made OOXML by LibreOffice."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from cchc_cli.importing.import_messages import stop
from cchc_cli.importing.reading.package import LARGEST_FILE, FileFormat

TIME_LIMIT = 120  # seconds; LibreOffice's first start takes about ten
_PROGRAMS = ("soffice", "libreoffice", "soffice.exe")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def convert(path: Path, raw: bytes, form: FileFormat) -> bytes:
    """The file as .docx or .xlsx, converted in a folder and with a profile of its own.

    Raises:
        DocumentStop: There is no LibreOffice, or it cannot read the file, or takes too long.
    """
    program = find_office()
    if program is None:
        raise stop("no-office", path=path, form=form.value)
    with tempfile.TemporaryDirectory(prefix="cchc-", ignore_cleanup_errors=True) as folder:
        source, out = Path(folder, "source"), Path(folder, "out")
        source.write_bytes(raw)
        if not _run(program, source, out, form):
            raise stop("too-long", path=path, seconds=TIME_LIMIT)
        made = out / f"source.{form.value}"
        if not made.is_file() or made.stat().st_size > LARGEST_FILE:
            raise stop("not-converted", path=path)
        return made.read_bytes()


def find_office() -> str | None:
    found = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    return found or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def _run(program: str, source: Path, out: Path, form: FileFormat) -> bool:
    """Whether LibreOffice ended in time; it starts further processes, which end with it."""
    profile = source.with_name("profile").as_uri()
    command = [
        program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", form.value, "--outdir", str(out), str(source),
    ]  # fmt: skip
    new_group = sys.platform != "win32"
    with subprocess.Popen(  # noqa: S603 - no shell, and the file's name is ours
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=new_group
    ) as process:
        try:
            process.wait(TIME_LIMIT)
        except subprocess.TimeoutExpired:
            _end(process, group=new_group)
            return False
    return True


def _end(process: subprocess.Popen[bytes], *, group: bool) -> None:
    if group and sys.platform != "win32":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
