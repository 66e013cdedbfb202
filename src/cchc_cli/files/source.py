"""Bytes of a file made text, and offsets in that text made lines and columns."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

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
    for recognise in (_too_large, _utf16, _not_utf8):
        refused = recognise(raw, path)
        if refused is not None:
            return refused
    source = SourceText(path, raw.decode("utf-8-sig"))
    problems = [source.problem(0, BOM)] if _has_bom(raw) else []
    problems += _decomposed_letters(source)
    return source, problems


Refusal = tuple[SourceText, list[Problem]] | None


def _has_bom(raw: bytes) -> bool:
    return raw.startswith(b"\xef\xbb\xbf")


def _too_large(raw: bytes, path: str) -> Refusal:
    if len(raw) <= LARGEST_FILE:
        return None
    source = SourceText(path, "")
    return source, [source.problem(0, TOO_LARGE, megabytes=LARGEST_FILE >> 20)]


def _utf16(raw: bytes, path: str) -> Refusal:
    """UTF-16 with its mark, or recognised by the zero byte beside an ASCII letter."""
    head = raw[:4]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = raw.decode("utf-16", errors="replace")
    elif len(head) == 4 and (head[1] == head[3] == 0 or head[0] == head[2] == 0) and any(head):
        text = raw.decode("utf-16-le" if head[1] == 0 else "utf-16-be", errors="replace")
    else:
        return None
    source = SourceText(path, text)
    return source, [source.problem(0, UTF_16)]


def _not_utf8(raw: bytes, path: str) -> Refusal:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as failure:
        before = raw[: failure.start].decode("utf-8-sig")
        guess = "windows-1258" if _decodes(raw, "cp1258") else "windows-1252"
        source = SourceText(path, raw.decode(guess, errors="replace"))
        line, column = SourceText(path, before).position(len(before))
        byte = f"0x{raw[failure.start]:02X}"
        return source, [source.problem_at(line, column, NOT_UTF_8, byte=byte, encoding=guess.title())]
    return None


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _decomposed_letters(source: SourceText) -> list[Problem]:
    """One warning at the first letter written as base letter + separate mark (NFD); it is read all the same."""
    if unicodedata.is_normalized("NFC", source.text):
        return []
    offset = _first(source.text, lambda c: unicodedata.combining(c) != 0)
    letters = unicodedata.normalize("NFC", source.text[max(0, offset - 1) : offset + 2])
    return [source.problem(max(0, offset - 1), DECOMPOSED, letters=letters)]


def _first(text: str, wanted: Callable[[str], bool]) -> int:
    return next((i for i, c in enumerate(text) if wanted(c)), 0)
