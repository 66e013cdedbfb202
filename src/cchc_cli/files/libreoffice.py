"""Files converted by LibreOffice where it is installed: ours to PDF, those of older programs to OOXML."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from cchc_cli.files.problems import DocumentStop
from cchc_cli.files.programs import find_program

_NAMES = ("soffice", "libreoffice", "soffice.com", "soffice.exe")
_FOLDERS = ("LibreOffice/program/soffice.com", "LibreOffice/program/soffice.exe")
_MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_TASKKILL = os.path.expandvars(r"%SYSTEMROOT%\System32\taskkill.exe")  # not one of the current folder
SECONDS = 60  # for a file, after a start of as long
_LARGEST = 128 << 20  # bytes of a file made
_BY_HAND = "mở tệp trong Word rồi lưu ở dạng .{form}"
_INSTALL = "cài LibreOffice (https://www.libreoffice.org), hoặc " + _BY_HAND
# of the profile: no macro runs, and nothing that a document refers to is fetched
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""


def find_office(form: str, shown: str = "") -> str:
    """The program that converts; `form` is the kind of file wanted, `shown` what is to be converted, for the message.

    Raises:
        DocumentStop: LibreOffice is not installed.
    """
    roots = (os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
    places = [_MAC, *(str(Path(root, inner)) for root in roots if root for inner in _FOLDERS)]
    found = find_program(*_NAMES, *places)
    if found is None:
        raise _stop(form, shown, "máy này không có LibreOffice", _INSTALL)
    return found


def convert(files: Mapping[str, bytes], form: str, office: str, shown: str = "") -> dict[str, bytes]:
    """Each file as a `form` (`pdf`, `docx`), by its name.

    One run for all, with a profile of its own: an open LibreOffice may stay.

    Raises:
        DocumentStop: it failed, or took too long.
    """
    with tempfile.TemporaryDirectory(prefix="cchc-", ignore_cleanup_errors=True) as folder:
        source, target, profile = Path(folder, "source"), Path(folder, "made"), Path(folder, "profile")
        source.mkdir()
        for name, data in files.items():
            (source / name).write_bytes(data)
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        options = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"]
        command = [office, *options, "--convert-to", form, "--outdir", str(target)]
        seconds = SECONDS * (1 + len(files))
        try:
            _run([*command, *(str(source / name) for name in files)], seconds)
        except subprocess.TimeoutExpired as error:
            said = f"LibreOffice chưa chuyển đổi được sau {seconds} giây"
            raise _stop(form, shown, said, _BY_HAND) from error
        except OSError as error:
            raise _stop(form, shown, "LibreOffice không chạy được", _INSTALL) from error
        return {name: _made(target / Path(name).with_suffix(f".{form}"), form, shown or name) for name in files}


def _run(command: list[str], seconds: float) -> None:
    """Runs it to its end; it starts further processes, which end with it, also when we are interrupted."""
    with subprocess.Popen(  # noqa: S603 - no shell, and the program was found above
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=sys.platform != "win32",
    ) as process:
        try:
            process.wait(seconds)
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if sys.platform != "win32":
            os.killpg(process.pid, signal.SIGKILL)
        elif process.poll() is None:
            subprocess.run([_TASKKILL, "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603


def _made(path: Path, form: str, shown: str) -> bytes:
    if not path.is_file() or path.stat().st_size > _LARGEST:
        raise _stop(form, shown, "LibreOffice không đọc được, tệp có thể đã hỏng hoặc có mật khẩu", _BY_HAND)
    return path.read_bytes()


def _stop(form: str, shown: str, why: str, hint: str) -> DocumentStop:
    of = f" từ «{shown}»" if shown else ""
    return DocumentStop(f"không tạo được .{form}{of}: {why}", hint.format(form=form))
