"""Files that are damaged, locked, something else or made to do harm: one message each, soon and in little memory."""

from __future__ import annotations

import io
import sys
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_cli.files import libreoffice
from cchc_cli.files.problems import DocumentStop
from cchc_cli.importing.importer import import_file
from office import C, W, docx, package, table, xlsx

unix = pytest.mark.skipif(sys.platform != "linux", reason="the stand-in is a shell script, its end seen in /proc")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8)
)  # fmt: skip


def ole(stream: str) -> bytes:
    """An OLE file's first sector and a directory entry for a stream."""
    return OLE.ljust(512, b"\0") + (stream + "\0").encode("utf-16-le").ljust(128, b"\0")


def refused(path: Path, content: bytes | None = None) -> str:
    """The message with which a file is refused, within seconds and without much memory."""
    if content is not None:
        path.write_bytes(content)
    tracemalloc.start()
    begun = time.monotonic()
    with pytest.raises(DocumentStop) as caught:
        import_file(path, 2021)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert time.monotonic() - begun < 10
    assert peak < 300 << 20
    return caught.value.message


def document(body: str, prolog: str = "") -> bytes:
    xml = f'{prolog}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return package("word/document.xml", {"word/document.xml": xml})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "tệp trống"),
        (b"%PDF-1.7 ...", "tệp PDF"),
        (b"PK\x03\x04 damaged", "đã hỏng"),
        (b"hello, world", "không phải tệp Word"),
        (ole("EncryptedPackage"), "có mật khẩu"),
        (package("word/document.xml", {})[:-30], "đã hỏng"),
        (package("nowhere.xml", {"word/document.xml": "<a/>"}), "không thấy bảng"),
        (document("<w:p>"), "đã hỏng"),
        (document("", BOMB + "]>"), "DTD"),
        (document("<w:p>&x;</w:p>", '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "DTD"),
        (document("<w:p>" * 5000 + "</w:p>" * 5000), "đã hỏng"),
        (document("<w:p/>"), "không thấy bảng"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
def test_each_gets_its_message(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in refused(tmp_path / "a.docx", content)


def test_a_dtd_in_utf_16_is_seen_too(tmp_path: Path) -> None:
    xml = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w [<!ENTITY x "y">]><w>&x;</w>'.encode("utf-16")
    assert "DTD" in refused(tmp_path / "a.docx", package("word/document.xml", {"word/document.xml": xml}))


def test_a_huge_document_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", package_relations())
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(200):
                part.write(b" " * (1 << 20))
    assert "lớn hơn 64 MB" in refused(path)


def test_a_size_that_the_archive_lies_about_is_not_believed(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", package_relations())
        archive.writestr("word/document.xml", b" " * (100 << 20))
    size = (100 << 20).to_bytes(4, "little")
    assert size in packed.getvalue()
    message = refused(tmp_path / "a.docx", packed.getvalue().replace(size, (1000).to_bytes(4, "little")))
    assert "đã hỏng" in message or "lớn hơn" in message


def package_relations() -> str:
    with zipfile.ZipFile(io.BytesIO(package("word/document.xml", {}))) as archive:
        return archive.read("_rels/.rels").decode()


def test_an_encrypted_archive_asks_for_no_password(tmp_path: Path) -> None:
    content = bytearray(document("<w:p/>"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    assert "có mật khẩu" in refused(tmp_path / "a.docx", bytes(content))


def test_merged_cells_over_a_whole_worksheet_cost_nothing(tmp_path: Path) -> None:
    rows = [["Nhiệm vụ", "Chủ trì"], ["A.", "Sở Y tế"]]
    path = xlsx(tmp_path / "a.xlsx", rows, merges=["B2:XFD1048576", "C1:XFD1048576"])
    assert import_file(path, 2021).plan.areas[0].tasks[0].lead == "Sở Y tế"


def test_a_cell_at_the_far_end_of_a_worksheet_is_refused(tmp_path: Path) -> None:
    content = xlsx(tmp_path / "a.xlsx", [["Nhiệm vụ", "Chủ trì"]]).read_bytes()
    assert b"xl/worksheets" in content
    rows = '<row r="1"><c r="A1" t="str"><v>x</v></c></row><row r="1048576"><c r="IV1048576" t="str"><v>y</v></c></row>'
    sheet = f'<worksheet xmlns="http://x"><sheetData>{rows}</sheetData></worksheet>'
    assert "ô, không đọc" in refused(tmp_path / "b.xlsx", with_part(content, "xl/worksheets/sheet1.xml", sheet))


def with_part(content: bytes, name: str, text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, text if entry == name else old.read(entry))
    return packed.getvalue()


def test_a_span_of_a_million_columns_is_cut(tmp_path: Path) -> None:
    wide = table(["Nhiệm vụ", "Chủ trì"], ["A.", "Sở Y tế"], [C("Tổng", across=999_999), "x"])
    assert import_file(docx(tmp_path / "a.docx", wide), 2021).plan.areas[0].tasks[0].title == "A."


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    assert "là thư mục" in refused(tmp_path)
    assert "không tìm thấy" in refused(tmp_path / "khong-co.docx")


def test_without_libreoffice_an_old_file_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "_MAC", "/khong/co")
    assert "không có LibreOffice" in refused(tmp_path / "a.doc", ole("WordDocument"))


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A script in LibreOffice's place; `$out` is the folder it is to write to."""

    def make(script: str) -> None:
        program = tmp_path / "bin" / "soffice"
        program.parent.mkdir()
        find = 'profile=$1\nwhile [ "$1" != --outdir ]; do shift; done\nout=$2\nmkdir -p "$out"\n'
        program.write_text(f"#!/bin/sh\n{find}{script}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")

    return make


@unix
def test_a_conversion_that_takes_too_long_is_ended_with_what_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stand_in: Callable[[str], None]
) -> None:
    stand_in(f"sleep 60 &\necho $! > {tmp_path}/child\nwait")
    monkeypatch.setattr(libreoffice, "SECONDS", 0.3)
    assert "chưa chuyển đổi được sau" in refused(tmp_path / "a.doc", ole("WordDocument"))
    child = int((tmp_path / "child").read_text())
    state = Path(f"/proc/{child}/stat")
    deadline = time.monotonic() + 5
    while state.exists() and state.read_text().split()[2] != "Z" and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not state.exists() or state.read_text().split()[2] == "Z"


@unix
def test_what_could_not_be_converted_is_said_by_its_name(tmp_path: Path, stand_in: Callable[[str], None]) -> None:
    stand_in("exit 1")
    message = refused(tmp_path / "a.doc", ole("WordDocument"))
    assert "a.doc" in message
    assert "LibreOffice không đọc được" in message


@unix
def test_an_old_file_is_read_as_what_it_became_with_macros_off(tmp_path: Path, stand_in: Callable[[str], None]) -> None:
    made = docx(tmp_path / "made.docx", table(["Nhiệm vụ", "Chủ trì"], ["A.", "Sở Y tế"]))
    stand_in(
        f'cp {made} "$out/source.docx"\ncp ${{profile#*file://}}/user/registrymodifications.xcu {tmp_path}/settings'
    )
    (tmp_path / "a.doc").write_bytes(ole("WordDocument"))
    assert import_file(tmp_path / "a.doc", 2021).plan.areas[0].tasks[0].lead == "Sở Y tế"
    assert 'DisableMacrosExecution" oor:op="fuse"><value>true' in (tmp_path / "settings").read_text(encoding="utf-8")
