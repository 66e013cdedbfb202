"""Bytes of a file made text, and offsets in that text made lines and columns."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.files.messages import ENCODING_HINT, READING, say
from cchc_cli.files.problems import Problem, Severity

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

    def problem(self, offset: int, code: str, message: str, hint: str = "", *, warning: bool = False) -> Problem:
        line, column = self.position(min(offset, len(self.text)))
        severity = Severity.WARNING if warning else Severity.ERROR
        return Problem(self.path, line, column, severity, code, message, hint, self.line(line))


def decode(raw: bytes, path: str) -> tuple[SourceText, list[Problem]]:
    """The text of a file, always; with an error among the problems it is only good for showing the line."""
    for recognise in (_too_large, _utf16, _not_utf8):
        refused = recognise(raw, path)
        if refused is not None:
            return refused
    source = SourceText(path, raw.decode("utf-8-sig"))
    problems = [source.problem(0, "bom", say(READING, "bom"), ENCODING_HINT, warning=True)] if _has_bom(raw) else []
    problems += _decomposed_letters(source)
    return source, problems


Refusal = tuple[SourceText, list[Problem]] | None


def _has_bom(raw: bytes) -> bool:
    return raw.startswith(b"\xef\xbb\xbf")


def _too_large(raw: bytes, path: str) -> Refusal:
    if len(raw) <= LARGEST_FILE:
        return None
    source = SourceText(path, "")
    return source, [source.problem(0, "too-large", say(READING, "too-large", megabytes=LARGEST_FILE >> 20))]


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
    return source, [source.problem(0, "encoding", say(READING, "utf-16"), ENCODING_HINT)]


def _not_utf8(raw: bytes, path: str) -> Refusal:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        guess = "windows-1258" if _decodes(raw, "cp1258") else "windows-1252"
        source = SourceText(path, raw.decode(guess, errors="replace"))
        line, column = SourceText(path, before).position(len(before))
        message = say(READING, "not-utf-8", byte=f"0x{raw[error.start]:02X}", encoding=guess.title())
        found = Problem(path, line, column, Severity.ERROR, "encoding", message, ENCODING_HINT, source.line(line))
        return source, [found]
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
    message = say(READING, "nfd", letters=unicodedata.normalize("NFC", source.text[max(0, offset - 1) : offset + 2]))
    return [source.problem(max(0, offset - 1), "nfd", message, say(READING, "nfd-hint"), warning=True)]


def _first(text: str, wanted: Callable[[str], bool]) -> int:
    return next((i for i, c in enumerate(text) if wanted(c)), 0)
