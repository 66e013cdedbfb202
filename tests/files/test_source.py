"""Bytes become text whatever they are, and every offset has its line and column."""

from __future__ import annotations

import os
import socket
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_cli.files import source
from cchc_cli.files.problems import Severity
from cchc_cli.files.source import SourceText, bytes_of, decode

TEXT = "year: 2021\ntitle: Kế hoạch\n"


@pytest.mark.parametrize(
    ("offset", "position"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (6, (3, 3))], ids=str
)
def test_an_offset_has_a_line_and_a_column_counted_from_one(offset: int, position: tuple[int, int]) -> None:
    assert SourceText("a", "ab\n\ncd").position(offset) == position


@given(st.text(alphabet="a\n\rỹ"), st.data())
def test_line_and_column_lead_back_to_the_character(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = SourceText("a", text).position(offset)
    assert text.split("\n")[line - 1][: column - 1] == text[:offset].rsplit("\n", maxsplit=1)[-1]
    assert text[:offset].count("\n") == line - 1


def test_a_line_is_given_without_its_end_of_windows() -> None:
    assert SourceText("a", "a: 1\r\nb: 2\r\n").line(1) == "a: 1"


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_line_that_is_not_there_is_empty(number: int) -> None:
    assert SourceText("a", "a\nb").line(number) == ""


def test_utf_8_is_read_without_a_word() -> None:
    assert decode(TEXT.encode(), "a") == (SourceText("a", TEXT), [])


def test_a_bom_is_a_warning_and_no_part_of_the_text() -> None:
    decoded, [problem] = decode(TEXT.encode("utf-8-sig"), "a")
    assert decoded.text == TEXT
    assert (problem.code, problem.severity, problem.line, problem.column) == ("bom", Severity.WARNING, 1, 1)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", [True, False], ids=["marked", "bare"])
def test_utf_16_is_recognised_and_its_first_line_shown(encoding: str, *, mark: bool) -> None:
    raw = ("\ufeff" if mark and encoding != "utf-16" else "") + TEXT
    _, [problem] = decode(raw.encode(encoding), "a")
    assert (problem.code, problem.severity) == ("encoding", Severity.ERROR)
    assert "UTF-16" in problem.message
    assert "UTF-8" in problem.hint
    assert problem.source.strip("\ufeff") == "year: 2021"


def test_a_file_of_an_old_editor_is_shown_in_its_code_page_at_the_first_strange_byte() -> None:
    raw = unicodedata.normalize("NFC", "year: 2021\ntitle: Kê hoạch\n").replace("ạ", "a\u0323").encode("cp1258")
    _, [problem] = decode(raw, "a")
    assert (problem.line, problem.column, problem.code) == (2, 9, "encoding")
    assert "0xEA" in problem.message
    assert "Windows-1258" in problem.message
    assert unicodedata.normalize("NFC", problem.source) == "title: Kê hoạch"


def test_bytes_of_no_vietnamese_code_page_are_taken_for_western_ones() -> None:
    _, [problem] = decode(b"a: \xd2\xd3\x8a\n", "a")
    assert "Windows-1252" in problem.message


def test_detached_accents_are_one_warning_at_the_first_letter_written_so() -> None:
    decoded, [problem] = decode(("year: 2021\n" + unicodedata.normalize("NFD", "title: Kế hoạch\n")).encode(), "a")
    assert (problem.line, problem.column, problem.code, problem.severity) == (2, 9, "nfd", Severity.WARNING)
    assert "ế" in problem.message
    assert decoded.text.startswith("year")


def test_a_file_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LARGEST_FILE", 10)
    decoded, [problem] = decode(b"a: 1234567890", "a")
    assert (problem.code, problem.severity, decoded.text) == ("too-large", Severity.ERROR, "")


@given(st.binary())
@example(b"\xff\xfe")
@example(b"\xfe\xff\xd8")
@example(b"a\x00b\x00c")
@example(b"\x00")
@example(b"\xef\xbb\xbf\xff")
@example(b"\xef\xbb\xbf\xcc\x81")
def test_any_bytes_become_text_with_problems_inside_it(raw: bytes) -> None:
    decoded, problems = decode(raw, "a")
    for problem in problems:
        assert 1 <= problem.line <= decoded.text.count("\n") + 1
        assert 1 <= problem.column <= len(decoded.line(problem.line)) + 2  # a carriage return is no part of the line


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
def test_what_has_no_end_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "plug"))
        for path in (tmp_path / "pipe", tmp_path / "plug", Path("/dev/zero")):
            with pytest.raises(OSError, match="seek"):
                bytes_of(path)


def test_no_more_is_read_than_a_file_may_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LARGEST_FILE", 10)
    (tmp_path / "a").write_bytes(b"x" * 1000)
    assert len(bytes_of(tmp_path / "a")) == 11


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc")
def test_what_the_system_only_makes_up_is_empty() -> None:
    assert bytes_of(Path("/proc/self/status")) == b""
