"""A template as it comes from the disk: refused with the reason when it is no Word file or a trap."""

from __future__ import annotations

import io
import zipfile

from cchc_cli.files.problems import DocumentStop, Need

MOST_BYTES = 100_000_000  # unpacked, pictures included
MOST_XML = 30_000_000
MOST_PARTS = 2_000
MOST_BRACES = 10_000  # docxtpl takes time by their square: seconds for as many
_MAIN = "[Content_Types].xml"
_SAVE = "mở tệp trong Word rồi lưu lại ở dạng «Word Document (*.docx)»"
_AGAIN = f"lấy lại mẫu gốc bằng: {Need.TEMPLATE} TÊN {Need.FORCE}"
# first bytes → what the file is
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "là tệp Word đời cũ (.doc) hoặc có mật khẩu"),
    (b"%PDF", "là tệp PDF đổi tên"),
    (b"{\\rtf", "là tệp RTF đổi tên"),
    (b"<", "là trang web hoặc tệp XML đổi tên"),
)
_KINDS = (
    (b"macroEnabled", "có macro (.docm, .dotm)"),
    (b"wordprocessingml.template", "là tệp khuôn của Word (.dotx)"),
    (b"spreadsheetml", "là tệp Excel (.xlsx)"),
    (b"presentationml", "là tệp trình chiếu (.pptx)"),
)


def check_package(data: bytes, name: str) -> None:
    """Looks at the package before anything in it is parsed.

    Raises:
        DocumentStop: it is something else, damaged, or unpacks to more than a template can need.
    """
    reason, hint = _fault(data)
    if reason:
        raise DocumentStop(f"mẫu «{name}» {reason}", hint)


def _fault(data: bytes) -> tuple[str, str]:
    if not data:
        return "trống", _AGAIN
    for start, what in _OTHERS:
        if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(start):
            return what, _SAVE
    if not data.startswith(b"PK"):
        return "không phải là tệp Word (.docx)", _SAVE
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _content_fault(archive)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zipfile.LargeZipFile):
        return "không phải là tệp Word (.docx) hoặc đã hỏng", _AGAIN


def _content_fault(archive: zipfile.ZipFile) -> tuple[str, str]:
    """The sizes that the archive states bind what can be read from it."""
    parts = archive.infolist()
    xml = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    if len(parts) > MOST_PARTS or _size(parts) > MOST_BYTES or _size(xml) > MOST_XML:
        return "quá lớn khi giải nén", "xóa bớt hình ảnh, nội dung trong mẫu; mẫu bình thường không quá vài MB"
    if _MAIN not in archive.namelist():
        return "không phải là tệp Word (.docx)", _SAVE
    kinds = archive.read(_MAIN)
    for mark, what in _KINDS:
        if mark in kinds:
            return what, _SAVE
    return _text_fault([archive.read(part) for part in xml])


def _text_fault(texts: list[bytes]) -> tuple[str, str]:
    if any(b"<!DOCTYPE" in text for text in texts):
        return "có khai báo DOCTYPE, tệp Word không có", _SAVE
    if sum(text.count(b"{") for text in texts) > MOST_BRACES:
        return (
            f"có quá nhiều thẻ: hơn {MOST_BRACES // 2} dấu mở",
            "dùng vòng lặp {%tr for … %} thay cho thẻ viết lặp lại",
        )
    return "", ""


def _size(parts: list[zipfile.ZipInfo]) -> int:
    return sum(part.file_size for part in parts)
