"""A template as it comes from the disk: refused with the reason when it is no Word file or a trap."""

from __future__ import annotations

from collections.abc import Callable

from cchc_cli.documents.word.foreign import content_types, foreign_things, refuse, tree_of
from cchc_cli.files.office_package import FileFormat, Package, PackageLimits, open_package, recognise
from cchc_cli.files.problems import DocumentStop, Need

LIMITS = PackageLimits(28 << 20, 95 << 20, 2_000)  # a usual template has less than a megabyte
MOST_BRACES = 10_000  # docxtpl takes time by their square: seconds for as many
_TYPES, _START = "[Content_Types].xml", "_rels/.rels"
_SAVE = "mở tệp trong Word rồi lưu lại ở dạng «Word Document (*.docx)»"
_STRICT = b"http://purl.oclc.org/ooxml/"  # how names begin in the form that Word offers besides its usual one
_LOOP = "dùng vòng lặp {%tr for … %} thay cho thẻ viết lặp lại"
# what the content type says, in small letters → what the file is
_KINDS = (
    ("macroenabled", "có macro (.docm, .dotm)"),
    ("wordprocessingml.template", "là tệp khuôn của Word (.dotx)"),
    ("spreadsheetml", "là tệp Excel (.xlsx)"),
    ("presentationml", "là tệp trình chiếu (.pptx)"),
)


def check_package(data: bytes, name: str) -> None:
    """Looks at the package before anything in it is parsed.

    Raises:
        DocumentStop: it is something else, damaged, unpacks to more than a template can need, or has something
            foreign in it.
    """
    try:
        _check(data, f"mẫu «{name}»")
    except DocumentStop as stop:
        hint = f"{stop.hint}; hoặc lấy lại mẫu gốc bằng: {Need.TEMPLATE} TÊN {Need.FORCE}"
        raise DocumentStop(stop.message, hint) from stop


def _check(data: bytes, shown: str) -> None:
    if recognise(shown, data) is not FileFormat.ZIP:
        raise DocumentStop(f"{shown} là tệp Word đời cũ (.doc), RTF, OpenDocument hay Excel (.xls)", _SAVE)
    package = open_package(shown, data, LIMITS)
    if _TYPES not in package.archive.NameToInfo:
        raise DocumentStop(f"{shown} không phải là tệp Word (.docx)", _SAVE)
    kinds, braces = content_types(package), 0
    if kind := _other_kind(package, kinds):
        raise DocumentStop(f"{shown} {kind}", _SAVE)
    for part in package.archive.NameToInfo:
        raw = package.unpacked(part)
        root = tree_of(package, part, raw, kinds(part))
        refuse(shown, part, foreign_things(part, kinds(part), raw, root))
        braces += 0 if root is None else raw.count(b"{")  # every part may be declared to be read
    if braces > MOST_BRACES:
        raise DocumentStop(f"{shown} có quá nhiều thẻ: hơn {MOST_BRACES // 2} dấu mở", _LOOP)


def _other_kind(package: Package, kinds: Callable[[str], str]) -> str:
    """What the file is when it is no Word document, by its main part; where it has none, by all that it says it has."""
    if _START in package.archive.NameToInfo and _STRICT in package.unpacked(_START):
        return "lưu ở dạng «Strict Open XML», không dùng được"
    try:
        said = kinds(package.main)
    except DocumentStop:
        said = package.unpacked(_TYPES).decode("utf-8", "replace").lower()
    return next((what for mark, what in _KINDS if mark in said), "")
