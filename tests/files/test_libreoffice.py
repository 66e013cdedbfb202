"""LibreOffice as it is started: it fetches nothing, runs no macro, and leaves no process behind."""

from __future__ import annotations

import io
import shutil
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from cchc_cli.files import libreoffice
from cchc_cli.files.problems import DocumentStop

MANIFEST = """<?xml version="1.0"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
CONTENT = f"""<?xml version="1.0"?><office:document-content office:version="1.2" xmlns:office="{OASIS}:office:1.0"
xmlns:text="{OASIS}:text:1.0" xmlns:draw="{OASIS}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
xmlns:svg="{OASIS}:svg-compatible:1.0"><office:body><office:text><text:p>x<draw:frame svg:width="5cm" svg:height="5cm"
text:anchor-type="as-char"><draw:image xlink:href="LINK" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>
</draw:frame></text:p></office:text></office:body></office:document-content>"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@contextmanager
def listening() -> Iterator[tuple[str, list[str]]]:
    """A web server's address and what it is asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            asked.append(self.rfile.readline().decode("latin-1"))
            self.close_connection = True

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/a.png", asked
    server.shutdown()
    server.server_close()


def odt(link: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", CONTENT.replace("LINK", link))
        package.writestr("META-INF/manifest.xml", MANIFEST)
    return stream.getvalue()


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_linked_picture_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    with listening() as (link, asked):
        made = libreoffice.convert({"a.odt": odt(link)}, "pdf", libreoffice.find_office("pdf"))
        assert made["a.odt"].startswith(b"%PDF")
        assert asked == []
        blocked = '<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>'
        assert blocked in libreoffice._PROFILE
        monkeypatch.setattr(libreoffice, "_PROFILE", libreoffice._PROFILE.replace(blocked, ""))
        libreoffice.convert({"a.odt": odt(link)}, "pdf", libreoffice.find_office("pdf"))
        assert asked  # without the wall it is: the test can tell


def stand_in(folder: Path, script: str) -> str:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


@posix
def test_its_profile_is_its_own_and_runs_no_macro(tmp_path: Path) -> None:
    profile = tmp_path / "kept.xcu"
    script = f'p="${{1#-env:UserInstallation=file://}}"; cp "$p/user/registrymodifications.xcu" {profile}; exit 0'
    with pytest.raises(DocumentStop, match="LibreOffice không đọc được"):
        libreoffice.convert({"a.odt": b""}, "pdf", stand_in(tmp_path, script))
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in profile.read_text("utf-8")


@posix
def test_its_children_end_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "SECONDS", 0.3)
    beat = tmp_path / "beat"
    script = f"(while true; do echo x >> {beat}; sleep 0.05; done) & sleep 60"
    with pytest.raises(DocumentStop, match="chưa chuyển đổi được sau"):
        libreoffice.convert({"a.odt": b""}, "pdf", stand_in(tmp_path, script))
    beats = beat.stat().st_size
    time.sleep(0.5)
    assert beat.stat().st_size == beats
