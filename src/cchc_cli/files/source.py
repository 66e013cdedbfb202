"""Bytes of a file made text, and offsets in that text made lines and columns."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cchc_cli.files.problems import Problem, ProblemKind, error, warning

LARGEST_FILE = 64 * 1024 * 1024  # bytes; a plan of 10,000 tasks has about 8 MiB


@dataclass(frozen=True)
class SourceText:
    """A file's text. Offsets count characters of `text`; lines and columns count from 1."""

    path: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The line's text without its end; empty when there is no such line."""
        if not 1 <= number <= len(self._line_starts):
            return ""
        start = self._line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else None].rstrip("\r")

    def problem(self, offset: int, kind: ProblemKind, /, **values: object) -> Problem:
        line, column = self.position(min(offset, len(self.text)))
        return self.problem_at(line, column, kind, **values)

    def problem_at(self, line: int, column: int, kind: ProblemKind, /, **values: object) -> Problem:
        message, hint = kind.filled(**values)
        return Problem(self.path, line, column, kind.severity, kind.code, message, hint, self.line(line))


_BOM = "\ufeff"


def bytes_of(path: Path) -> bytes:
    """What the file holds.

    Raises:
        OSError: it cannot be read; also of a pipe, which may be waited for, and a device, which may have no end.
    """
    return read_at_most(path, LARGEST_FILE + 1)


def read_at_most(path: Path, most: int) -> bytes:
    """The file's first bytes, no more of them than `most`.

    What says that it is empty is not read: the files of `/proc` say so, and some of those have no end.

    Raises:
        OSError: as `bytes_of`.
    """
    found = path.stat()
    if not (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)):
        raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE))
    with path.open("rb") as file:
        return file.read(most) if found.st_size else b""


_ENCODING_HINT = "mở tệp bằng trình soạn thảo, chọn Lưu thành (Save as) với mã hóa UTF-8 không BOM"
BOM = warning("bom", "tệp bắt đầu bằng dấu BOM; vẫn đọc được, nên lưu lại không có BOM", _ENCODING_HINT)
TOO_LARGE = error("too-large", "tệp lớn hơn {megabytes} MB, không đọc")
UTF_16 = error("encoding", "tệp được lưu bằng mã UTF-16, không phải UTF-8", _ENCODING_HINT)
NOT_UTF_8 = error(
    "encoding", "byte {byte} không phải UTF-8; tệp có lẽ được lưu bằng bảng mã cũ {encoding}", _ENCODING_HINT
)
DECOMPOSED = warning(
    "nfd",
    "chữ có dấu ở đây ({letters}) được viết rời dấu (NFD); đã đọc như chữ dựng sẵn (NFC)",
    "lưu lại tệp với chữ Unicode dựng sẵn để tìm kiếm và so sánh cho đúng",
)


def decode(raw: bytes, path: str) -> tuple[SourceText, list[Problem]]:
    """The text of a file, always; with an error among the problems it is only good for showing the line."""
    if len(raw) > LARGEST_FILE:
        source = SourceText(path, "")
        return source, [source.problem(0, TOO_LARGE, megabytes=LARGEST_FILE >> 20)]
    if encoding := _utf_16(raw[:4]):
        source = SourceText(path, raw.decode(encoding, errors="replace"))
        return source, [source.problem(0, UTF_16)]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as failure:
        return _not_utf_8(raw, path, failure.start)
    source = SourceText(path, text.removeprefix(_BOM))
    return source, [*([source.problem(0, BOM)] if text.startswith(_BOM) else []), *_decomposed_letters(source)]


def _utf_16(head: bytes) -> str:
    """The encoding when it is UTF-16, by its mark or by the zero byte beside an ASCII letter; else empty."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if len(head) == 4 and (head[1] == head[3] == 0 or head[0] == head[2] == 0) and any(head):
        return "utf-16-le" if head[1] == 0 else "utf-16-be"
    return ""


def _not_utf_8(raw: bytes, path: str, at: int) -> tuple[SourceText, list[Problem]]:
    """As one of the old encodings, with a problem at the first byte that is not UTF-8."""
    before = raw[:at].decode("utf-8-sig")
    line, column = SourceText(path, before).position(len(before))
    try:
        guess, text = "Windows-1258", raw.decode("cp1258")
    except UnicodeDecodeError:
        guess, text = "Windows-1252", raw.decode("cp1252", errors="replace")
    source = SourceText(path, text)
    return source, [source.problem_at(line, column, NOT_UTF_8, byte=f"0x{raw[at]:02X}", encoding=guess)]


def _decomposed_letters(source: SourceText) -> list[Problem]:
    """One warning at the first letter written as base letter + separate mark (NFD); it is read all the same."""
    if unicodedata.is_normalized("NFC", source.text):
        return []
    mark = next((i for i, c in enumerate(source.text) if unicodedata.combining(c)), 0)
    letters = unicodedata.normalize("NFC", source.text[max(0, mark - 1) : mark + 2])
    return [source.problem(max(0, mark - 1), DECOMPOSED, letters=letters)]
