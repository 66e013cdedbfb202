"""One guard for the Office files of strangers: what a plan to be imported may not hold, a template may not either."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.files import office_package
from cchc_cli.files.office_package import PackageLimits, open_package, read_bytes
from cchc_cli.files.problems import DocumentStop
from cchc_cli.importing.importer import import_file

DTD = '<!DOCTYPE w [<!ENTITY x "y">]><w>&x;</w>'
Door = Callable[[bytes], object]


@pytest.fixture(params=["template", "import"])
def door(request: pytest.FixtureRequest, tmp_path: Path) -> Door:
    def imported(data: bytes) -> object:
        (tmp_path / "a.docx").write_bytes(data)
        return import_file(tmp_path / "a.docx", 2021)

    return imported if request.param == "import" else lambda data: render(data, {}, name="plan")


def changed(part: str, data: bytes) -> bytes:
    """The shipped template with another part."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(find_template("plan").read())) as old, zipfile.ZipFile(packed, "w") as new:
        for name in dict.fromkeys([*old.namelist(), part]):
            new.writestr(name, data if name == part else old.read(name))
    return packed.getvalue()


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
@pytest.mark.parametrize(
    "xml",
    [
        DTD.encode(),
        f'<?xml version="1.0" encoding="UTF-16"?>{DTD}'.encode("utf-16"),
        f'<?xml version="1.0" encoding="UCS-4"?>{DTD}'.encode("utf-32-be"),
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE w [+ADwAIQ-ENTITY x \'y\'+AD4-]+AD4APA-w/+AD4-',
    ],
    ids=["utf-8", "utf-16", "utf-32", "utf-7"],
)
def test_a_dtd_is_seen_in_every_encoding(door: Door, part: str, xml: bytes) -> None:
    with pytest.raises(DocumentStop, match=f"DTD.*{part}"):
        door(changed(part, xml))


def test_in_a_template_every_part_is_looked_at_whatever_its_name_says() -> None:
    with pytest.raises(DocumentStop, match=r"DTD.*word/media/logo.png"):
        render(changed("word/media/logo.png", DTD.encode()), {}, name="plan")


def test_a_web_page_is_called_one(door: Door) -> None:
    with pytest.raises(DocumentStop, match="là trang web"):
        door(b"\xef\xbb\xbf\r\n<html><body/></html>")


def test_an_encrypted_file_is_called_one(door: Door) -> None:
    stream = "EncryptedPackage\0".encode("utf-16-le").ljust(128, b"\0")
    with pytest.raises(DocumentStop, match="có mật khẩu"):
        door(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + stream)


def test_packed_bytes_that_are_spoilt_are_a_damaged_file(door: Door) -> None:
    content = find_template("plan").read()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        at = archive.getinfo("word/document.xml").header_offset
    with pytest.raises(DocumentStop, match="đã hỏng"):
        door(content[: at + 200] + b"\xff" * 400 + content[at + 600 :])


def test_what_is_unpacked_is_counted_over_all_parts() -> None:
    package = open_package("x", changed("word/media/logo.png", b"\0" * 3000), PackageLimits(4000, 5000, 100))
    assert len(package.unpacked("word/media/logo.png")) == 3000
    with pytest.raises(DocumentStop, match="quá lớn khi giải nén"):
        package.unpacked("word/media/logo.png")


def test_of_a_large_file_only_so_much_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_package, "LARGEST_FILE", 1 << 20)
    with (tmp_path / "a.docx").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(DocumentStop, match="lớn hơn 1 MB"):
        read_bytes(tmp_path / "a.docx")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /dev/zero")
def test_a_device_is_no_document() -> None:
    with pytest.raises(DocumentStop, match="đây là thiết bị hay đường ống"):
        read_bytes(Path("/dev/zero"))
