"""YAML is read once: every scalar as text, every value with its place, everything wrong as one Vietnamese problem."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builders import parsed, places
from cchc_cli.files.messages import SYNTAX, SYNTAX_OTHER
from cchc_cli.files.problems import Problem, error
from cchc_cli.files.yaml_document import DEEPEST, MOST_ALIASES, YamlDocument, parse_document, read_document


def only(document: YamlDocument) -> Problem:
    [problem] = document.problems
    return problem


@pytest.mark.parametrize("written", ["1.10", "No", "012", "2026-13-45", "1e3", "0x10", "true", "1_000", ".5", "12:30"])
def test_a_scalar_keeps_its_text(written: str) -> None:
    assert parsed(f"a: {written}\n").data == {"a": written}


def test_the_same_words_are_one_text() -> None:
    first, second, other = parsed("- Sở Nội vụ\n- 'Sở Nội vụ'\n- Sở Tư pháp\n").data
    assert (first is second, other) == (True, "Sở Tư pháp")


@pytest.mark.parametrize("empty", ["", "~", "null"])
def test_an_empty_value_is_none(empty: str) -> None:
    assert parsed(f"a: {empty}\n").data == {"a": None}


@pytest.mark.parametrize("written", ["''", '"~"', "'null'", '""'])
def test_a_quoted_value_is_text_even_when_empty(written: str) -> None:
    assert parsed(f"a: {written}\n").data == {"a": written[1:-1]}


def test_keys_are_text_too() -> None:
    assert parsed("1.10: a\nNo: b\n~: c\n").data == {"1.10": "a", "No": "b", "~": "c"}


def test_detached_accents_are_joined_in_keys_and_values() -> None:
    assert parsed("to\u0302i: Ho\u0300a\n").data == {"tôi": "Hòa"}


def test_an_alias_repeats_the_value_of_its_anchor_at_its_own_place() -> None:
    document = parsed("a: &x {b: 1}\nc: *x\n")
    assert document.data == {"a": {"b": "1"}, "c": {"b": "1"}}
    assert document.position(("c",)) == (2, 4)


@pytest.mark.parametrize(
    ("loc", "position"),
    [
        (("title",), (1, 8)),
        (("areas", 0, "tasks", 1), (5, 9)),
        (("areas", 0, "tasks", 1, "id"), (5, 13)),
        (("areas", 0, "tasks", 1, "nowhere", 3), (5, 9)),
        (("nowhere",), (1, 1)),
    ],
    ids=str,
)
def test_every_value_has_its_place_and_what_is_not_there_the_place_above(
    loc: tuple[str | int, ...], position: tuple[int, int]
) -> None:
    document = parsed('title: á\nareas:\n  - tasks:\n      - id: "1.1"\n      - id: "1.2"\n')
    assert document.position(loc) == position


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["unix", "windows"])
def test_places_are_the_same_with_both_ends_of_line(newline: str) -> None:
    assert parsed(f"a: 1{newline}b: ầ{newline}c:   x{newline}").position(("c",)) == (3, 6)


def test_a_letter_outside_the_basic_plane_is_one_column() -> None:
    assert parsed("a: {b: 📌, c: x}\n").position(("a", "c")) == (1, 14)


def test_a_problem_can_stand_at_the_key_or_at_a_piece_of_the_value() -> None:
    document, kind = parsed("lead: >-\n  Sở Nội vụ,\n  Sở Lạ\n"), error("x", "m")
    assert document.problem(("lead",), kind, {}, at_key=True).column == 1
    piece = document.problem(("lead",), kind, {}, piece="Sở Lạ")
    assert (piece.line, piece.column, piece.source) == (3, 3, "  Sở Lạ")
    assert document.problem(("lead",), kind, {}, piece="Sở Vắng").line == 1


def test_a_key_written_twice_is_an_error_at_the_second_which_is_dropped() -> None:
    document = parsed("a: 1\nb:\n  c: 1\n  d: 2\n  c: {e: 3}\na: 2\n")
    assert places(document.problems) == [(5, 3, "duplicate-key"), (6, 1, "duplicate-key")]
    assert "dòng 3" in document.problems[0].message
    assert "dòng 1" in document.problems[1].message
    assert document.data == {"a": "1", "b": {"c": "1", "d": "2"}}


def test_the_same_key_in_two_mappings_is_no_error() -> None:
    assert parsed("- {a: 1}\n- {a: 2}\n").problems == ()


SYNTAX_ERRORS = [
    ("a colon in a value", "title: a: b\n", 1, 9, "dấu hai chấm"),
    ("a tab", "year: 2021\n\ttitle: a\n", 2, 1, "tab"),
    ("a quote never closed", 'a: b\ntitle: "abc\nc: d\n', 2, 8, "mở mà không đóng"),
    ("a quote never closed, single", "title: 'abc\n", 1, 8, "mở mà không đóng"),
    ("an unknown escape", 'a: "\\q"\n', 1, 5, "ký tự lạ"),
    ("a value that starts with @", "title: @x\n", 1, 8, "không được đứng đầu"),
    ("a value that starts with %", "title: %x\n", 1, 8, "không được đứng đầu"),
    ("a value that starts with a backquote", "title: `x`\n", 1, 8, "không được đứng đầu"),
    ("a value that starts with *", "title: * x\n", 1, 9, "hoặc * đứng đầu"),
    ("a value that starts with &", "title: & x\n", 1, 9, "dấu & hoặc"),
    ("a value that starts with !", "title: !x!y z\n", 1, 8, "dấu !"),
    ("a list never closed", "a: [1, 2\n", 1, 9, "danh sách […]"),
    ("a map never closed", "a: {b: 1\n", 1, 9, "bảng {…}"),
    ("an item too far left", "a:\n  - b\n - c\n", 3, 2, "thụt lề"),
    ("an item among keys", "a: b\n- c\n", 2, 1, "khóa"),
    ("a key too far left", "a:\n    b: 1\n  c: 2\n", 3, 3, "khóa"),
    ("an item on the line of its key", "a: - b\n", 1, 4, "dấu «- »"),
    ("a block with words behind its sign", "a: |x\n  d\n", 1, 5, "khối chữ"),
    ("a directive", "%FOO\na: b\n", 1, 5, "dấu %"),
    ("a key without a colon", 'a: 1\n"b"\nc: 2\n', 3, 1, "thiếu dấu hai chấm"),
    ("a placeholder", "{{ a }}\n", 1, 2, "khóa phải là chữ"),
    ("a list as key", "? [a]\n: b\n", 1, 3, "khóa phải là chữ"),
    ("more after the end", "a: b\n...\nc: d\n", 3, 1, "nội dung thừa"),
    ("a control character", "year: 2021\ntitle: a\x07b\n", 2, 9, "ký tự điều khiển"),
    ("a NUL", "a: b\x00\n", 1, 5, "ký tự điều khiển"),
    ("a delete character", "a: \x7f\n", 1, 4, "ký tự điều khiển"),
]


@pytest.mark.parametrize(
    ("text", "line", "column", "words"), [case[1:] for case in SYNTAX_ERRORS], ids=[case[0] for case in SYNTAX_ERRORS]
)
def test_a_syntax_error_is_one_problem_at_its_place_in_vietnamese(
    text: str, line: int, column: int, words: str
) -> None:
    document = parsed(text)
    problem = only(document)
    assert (problem.line, problem.column, problem.code) == (line, column, "yaml-syntax")
    assert words in problem.message
    assert not document.readable
    assert document.data is None


def test_no_word_of_the_parser_reaches_a_message() -> None:
    for case in SYNTAX_ERRORS:
        problem = only(parsed(case[1]))
        known = [kind.filled() for kind in (*(kind for _, kind in SYNTAX), SYNTAX_OTHER)]
        assert (problem.message, problem.hint) in known or problem.message.startswith("khóa phải là chữ"), case[0]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "empty", 1, 1),
        ("# chỉ có ghi chú\n\n", "empty", 1, 1),
        ("a: 1\n---\nb: 2\n", "second-document", 2, 1),
        ("a: *x\n", "unknown-alias", 1, 4),
        ("a: &x 1\nb: *y\n", "unknown-alias", 2, 4),
        ("[" * 1000, "too-deep", 1, DEEPEST + 1),
        ("".join(f"{' ' * n}a:\n" for n in range(1000)), "too-deep", DEEPEST + 1, DEEPEST + 1),
    ],
    ids=["empty", "comments", "second document", "unknown alias", "other alias", "deep flow", "deep block"],
)
def test_a_file_that_is_no_single_document_is_one_problem_at_its_place(
    text: str, code: str, line: int, column: int
) -> None:
    assert places(parsed(text).problems) == [(line, column, code)]


def test_nesting_up_to_the_limit_is_read() -> None:
    assert parsed("[" * DEEPEST + "]" * DEEPEST).readable
    assert not parsed("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)).readable


def test_a_loop_of_aliases_is_refused() -> None:
    assert only(parsed("a: &x [*x]\n")).code == "unknown-alias"


def bomb(levels: int) -> str:
    """Each line repeats the one above nine times: 9 ** levels values."""
    lines = ["a0: &a0 lol"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels + 1)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (bomb(9), 8, 15),
        ("a: &x 1\nb: [" + "*x, " * 5_000_000 + "*x]\n", 2, 5 + 4 * MOST_ALIASES),
        ("a: &x {k: v}\n" + "".join(f"b{n}: *x\n" for n in range(MOST_ALIASES + 1)), MOST_ALIASES + 2, 9),
    ],
    ids=["billion laughs", "20 MB of aliases", "one alias too many"],
)
def test_a_file_blown_up_by_aliases_is_refused_where_it_passes_the_limit(text: str, line: int, column: int) -> None:
    assert places(parsed(text).problems) == [(line, column, "too-many-aliases")]


def test_aliases_within_the_limit_are_followed() -> None:
    document = parsed("a: &x 1\nb: [" + "*x, " * 999 + "*x]\n")
    assert document.problems == ()
    assert document.data["b"] == ["1"] * 1000


def test_a_value_of_megabytes_is_read_whole() -> None:
    assert parsed("a: >-\n" + "  chữ và chữ\n" * 200_000).data == {"a": " ".join(["chữ và chữ"] * 200_000)}


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    problem = only(read_document(tmp_path / "a.yaml", "a.yaml"))
    assert (problem.path, problem.line, problem.code) == ("a.yaml", 1, "not-found")


def test_a_folder_is_a_problem(tmp_path: Path) -> None:
    problem = only(read_document(tmp_path, "plans"))
    assert (problem.code, problem.message) == ("not-readable", "đây là thư mục, không phải tệp")


def test_an_unreadable_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yaml").write_text("a: 1", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert only(read_document(tmp_path / "a.yaml")).code == "not-readable"


def test_a_file_of_an_old_code_page_is_not_parsed(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("title: Kê hoach\n".encode("cp1258"))
    document = read_document(path)
    assert (only(document).code, document.readable, document.data) == ("encoding", False, None)


def test_a_bom_does_not_shift_the_first_line() -> None:
    document = parse_document(b"\xef\xbb\xbfa: 1\n", "a")
    assert document.data == {"a": "1"}
    assert document.position(("a",)) == (1, 4)


def inside(document: YamlDocument) -> bool:
    lines = document.source.text.split("\n")
    return all(
        1 <= p.line <= len(lines) and 1 <= p.column <= len(lines[p.line - 1].rstrip("\r")) + 2
        for p in document.problems
    )


@given(st.binary(max_size=300))
@example(b"\x80")
@example(b"a: \xff")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: 1")
@example("a: \ufeff\n b: @".encode())
@example(b"- \r- @")
@example("a: \x85b: @".encode())
@example("\u2028a: @".encode())
def test_any_bytes_are_read_with_every_problem_inside_the_file(raw: bytes) -> None:
    assert inside(parse_document(raw, "a"))


@given(st.lists(st.sampled_from([*"ab:-?[]{}&*!|>'\"%@`#, \n\t", "\n  ", ": ", "- ", "---\n", "é", "📌", "\ufeff"])))
@settings(max_examples=500)
def test_any_yaml_signs_are_read_with_every_problem_inside_the_file(pieces: list[str]) -> None:
    assert inside(parsed("".join(pieces)))


@given(st.dictionaries(st.text("abcđ", min_size=1), st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]))))
def test_quoted_texts_come_back_as_written(data: dict[str, str]) -> None:
    text = "".join(key + ": '" + value.replace("'", "''") + "'\n" for key, value in data.items())
    assert parsed(text or "{}").data == {key: unicodedata.normalize("NFC", value) for key, value in data.items()}


@pytest.mark.parametrize("written", [r"\x1b[31m", r"\0", r"\e", r"\u0007", r"\U0000009B", r"\r", r"\uFFFE"])
def test_a_control_character_written_as_an_escape_is_refused_at_its_place(written: str) -> None:
    problem = only(parse_document(f'a: 1\nb: "x{written}y"\n'.encode(), "x.yaml"))
    assert (problem.line, problem.column, problem.code) == (2, 4, "yaml-syntax")
    assert "ký tự điều khiển" in problem.message


def test_newline_and_tab_may_be_written_as_escapes() -> None:
    assert parse_document(rb'a: "x\n\ty"', "x.yaml").data == {"a": "x\n\ty"}


def test_ten_thousand_marks_on_a_letter_are_read_at_once() -> None:
    started = time.process_time()
    document = parse_document(("a: x" + "\u0301\u0323" * 200_000).encode(), "x.yaml")
    assert document.readable
    assert time.process_time() - started < 5
