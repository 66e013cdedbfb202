"""Some eighty values in every field of a workspace × every output: none gets out of its place, none is lost.

What the outputs make of harmless words in the same places says what is the program's own. `pytest -s` shows the figures.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import sys
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from icalendar import Calendar
from lxml import etree, html
from openpyxl import load_workbook

from builders import Cchc, Result
from cchc_cli.language.text import nfc, visible
from hostile.values import DAY, REFUSED, VALUES, plain, workspace_of

ON = ("--as-of", DAY)
WORDS = plain(VALUES)
CELLS: Counter[str] = Counter()
QUESTIONS = [
    ("tasks", *ON),
    ("show", "3.1", *ON),
    ("show", "2021-H1", *ON),
    ("deadlines", *ON),
    ("agencies", *ON),
    ("agencies", "a3", *ON),
    ("status", *ON),
    ("status", "3.1", *ON),
    ("status", "--by", "task", *ON),
    ("budget",),
    ("targets", *ON),
    ("log", *ON),
    ("score", *ON),
    ("score", "--agency", "a3", *ON),
    ("cascade", *ON),
]


@dataclass(frozen=True)
class Places:
    """A workspace with the values, and one with harmless words in their places."""

    hostile: Path
    plain: Path


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    folder = tmp_path_factory.mktemp("gia-tri")
    workspace_of(folder / "xau", VALUES)
    workspace_of(folder / "hien", WORDS)
    yield Places(folder / "xau", folder / "hien")
    told = ", ".join(f"{output} {count}" for output, count in CELLS.items())
    sys.stdout.write(f"\nvalues: {len(VALUES)}, in {len(CELLS)} outputs {CELLS.total()} times: {told}\n")


@pytest.fixture(autouse=True)
def _here(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(places.hostile.parent))
    monkeypatch.chdir(places.hostile)


@pytest.fixture
def made(places: Places, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[Path, Path]]:
    """The files that a command writes in both workspaces."""

    def both(*command: str, output: str, option: str = "-o") -> tuple[Path, Path]:
        for folder in (places.plain, places.hostile):
            monkeypatch.chdir(folder)
            result = cchc(*command, option, output)
            assert result.code == 0, result.err
        return places.hostile / output, places.plain / output

    return both


def obeyed(shown: str) -> set[str]:
    """What a terminal would obey or not show, but for line ends and tabs."""
    return {c for c in shown if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp", "Cs"} and c not in "\n\t"}


def key(text: str) -> str:
    """The beginning of a text without blanks and without what ends a sentence: what has to be found of it."""
    return key_of(text)[:40].rstrip(".;,")


def kept(output: str, hostile: str, harmless: str, form: Callable[[str], str] = str) -> None:
    """Of every value that is to be shown, as the harmless words are, the whole is."""
    shown, words = key_of(hostile), key_of(harmless)
    wanted = [name for name, word in WORDS.items() if key(word) in words]
    assert [name for name in wanted if key(form(VALUES[name])) not in shown] == []
    CELLS[output] += len(wanted)


def key_of(text: str) -> str:
    return "".join(nfc(text).split())


def ids(question: Iterable[str]) -> str:
    return " ".join(word for word in question if word not in ON)


@pytest.mark.parametrize("question", QUESTIONS, ids=ids)
def test_a_terminal(
    question: tuple[str, ...], places: Places, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = cchc(*question)
    assert (lines.code, obeyed(lines.out + lines.err)) == (0, set())
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    table = cchc(*question, "-f", "table")
    assert (table.code, obeyed(table.out + table.err)) == (0, set())
    for line in (table.out + table.err).splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
    monkeypatch.delenv("GITHUB_ACTIONS")
    monkeypatch.chdir(places.plain)
    words = cchc(*question)
    kept("terminal", lines.out + lines.err, words.out + words.err, visible)
    heads = [line.count("\t") for line in words.out.splitlines()]
    assert Counter(line.count("\t") for line in lines.out.splitlines()) == Counter(heads)


@pytest.mark.parametrize("question", QUESTIONS, ids=ids)
def test_json_and_csv_of_a_question(
    question: tuple[str, ...], places: Places, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = cchc(*question, "-f", "json")
    listed = cchc(*question, "-f", "csv")
    assert (told.code, listed.code, obeyed(told.out)) == (0, 0, set())
    rows = list(csv.reader(io.StringIO(listed.out, newline="")))
    monkeypatch.chdir(places.plain)
    words = cchc(*question, "-f", "json")
    kept("JSON", texts(told.json), texts(words.json))
    assert shape(told.json) == shape(words.json)
    plainly = list(csv.reader(io.StringIO(cchc(*question, "-f", "csv").out, newline="")))
    assert Counter(map(len, rows)) == Counter(map(len, plainly))
    kept("CSV", "\n".join(map("\n".join, rows)), "\n".join(map("\n".join, plainly)))


def texts(data: Any) -> str:
    match data:
        case dict():
            return "\n".join([*data, *map(texts, data.values())])
        case list():
            return "\n".join(map(texts, data))
    return str(data)


def shape(data: Any) -> Any:
    """Keys and kinds, so that what is added or lost is seen."""
    if isinstance(data, dict):
        return {name: shape(value) for name, value in data.items()}
    return Counter(str(shape(item)) for item in data) if isinstance(data, list) else type(data).__name__


SHELLS = {
    "bash": {"COMP_WORDS": "cchc\n{}\n{}\n", "COMP_CWORD": "{n}"},
    "zsh": {"_TYPER_COMPLETE_ARGS": "cchc {} {} "},
    "fish": {"_TYPER_COMPLETE_ARGS": "cchc {} {} ", "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    "powershell": {"_TYPER_COMPLETE_ARGS": "cchc {} {} ", "_TYPER_COMPLETE_WORD_TO_COMPLETE": ""},
}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("line", [("show", ""), ("tasks", "--agency"), ("budget", "--area"), ("record measured", "")])
def test_completion(shell: str, line: tuple[str, str], cchc: Cchc, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CCHC_COMPLETE", f"complete_{shell}")
    words = " ".join(filter(None, line))
    monkeypatch.setenv("COMP_WORDS", "\n".join(["cchc", *words.split(), ""]))
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) + 1))
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", f"cchc {words} ")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", "")
    with pytest.raises(SystemExit):
        cchc()
    out = capsys.readouterr()
    result = Result(0, out.out, out.err)
    offered = result.out.replace("_arguments '*: :((", "").removesuffix("\n").removesuffix("))'")
    assert (obeyed(result.out), result.err) == (set(), "")
    assert len(offered.splitlines()) >= len(VALUES)
    assert [line for line in offered.splitlines() if set(line) & set("$`!") or "\\(" in line] == []
    CELLS["completion"] += len(offered.splitlines())


def test_a_workbook(made: Callable[..., tuple[Path, Path]]) -> None:
    for command, output, option in (
        (("export", "xlsx", *ON), "a.xlsx", "-o"),
        (("status", *ON), "p.xlsx", "--sheet"),
        (("cascade", *ON), "c.xlsx", "-o"),
        (("sheet", "--agency", "a3", *ON), "phieu", "-o"),
    ):
        hostile, harmless = (
            next(path.glob("*.xlsx")) if path.is_dir() else path
            for path in made(*command, output=output, option=option)
        )
        assert parts(hostile) == parts(harmless)
        books = [load_workbook(path) for path in (hostile, harmless)]
        assert books[0].sheetnames == books[1].sheetnames
        cells = [[cell for sheet in book for row in sheet.iter_rows() for cell in row] for book in books]
        assert [cell.coordinate for cell in cells[0] if cell.data_type == "f" and not is_ours(cell.value)] == []
        assert {link(cell) for cell in cells[0]} == {link(cell) for cell in cells[1]}
        kept("Excel", *("\n".join(str(cell.value) for cell in some) for some in cells))


def is_ours(formula: Any) -> bool:
    return False


def link(cell: Any) -> str:
    return str(cell.hyperlink.target) if cell.hyperlink else ""


def parts(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return sorted(archive.namelist())


def test_csv_files(made: Callable[..., tuple[Path, Path]]) -> None:
    for command, option in ((("export", "csv", *ON), "-o"), (("status", *ON), "--sheet")):
        rows, plainly = (
            list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
            for path in made(*command, output=f"{command[0]}.csv", option=option)
        )
        assert len({len(row) for row in rows}) == 1
        assert len(rows) == len(plainly)
        assert [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))] == []
        kept("CSV file", "\n".join(map("\n".join, rows)), "\n".join(map("\n".join, plainly)))


def test_json_file(made: Callable[..., tuple[Path, Path]]) -> None:
    told, plainly = (json.loads(path.read_text("utf-8")) for path in made("export", "json", *ON, output="a.json"))
    assert shape(told) == shape(plainly)
    kept("JSON file", texts(told), texts(plainly))


def test_a_calendar(made: Callable[..., tuple[Path, Path]]) -> None:
    told, plainly = made("export", "ics", *ON, output="a.ics")
    assert max(map(len, told.read_bytes().split(b"\r\n"))) <= 75
    assert b"\n" not in told.read_bytes().replace(b"\r\n", b"")
    calendars = [Calendar.from_ical(path.read_bytes()) for path in (told, plainly)]
    shapes = [Counter((part.name, *sorted(part)) for part in calendar.walk()) for calendar in calendars]
    assert shapes[0] == shapes[1]
    kept("iCalendar", *("\n".join(str(v) for part in c.walk() for v in part.values()) for c in calendars))


def test_tables_of_relations(made: Callable[..., tuple[Path, Path]]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    found = []
    for path in made("export", "sqlite", *ON, output="a.sqlite"):
        with sqlite3.connect(path) as base:
            assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            names = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY 1")]
            found.append({name: base.execute(f'SELECT * FROM "{name}"').fetchall() for name in names})  # noqa: S608
        base.close()
    assert {name: len(rows) for name, rows in found[0].items()} == {name: len(rows) for name, rows in found[1].items()}
    kept("SQLite", *(texts([list(row) for rows in tables.values() for row in rows]) for tables in found))
    files = [sorted(path.rglob("*.parquet")) for path in made("export", "parquet", *ON, output="bang")]
    assert [path.parent.name for path in files[0]] == [path.parent.name for path in files[1]]
    kept("Parquet", *(texts([parquet.ParquetFile(path).read().to_pylist() for path in some]) for some in files))


class Tags(HTMLParser):
    """Elements with their attributes, as a reader finds them that knows nothing of where they may stand."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[tuple[str, ...]] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[tag, *sorted(name for name, _ in attrs)] += 1


def test_the_page(made: Callable[..., tuple[Path, Path]]) -> None:
    told, plainly = (path.read_text("utf-8") for path in made("page", *ON, output="a.html"))
    trees = [html.document_fromstring(page) for page in (told, plainly)]
    assert {kind(node) for node in trees[0].iter(etree.Element)} == {kind(node) for node in trees[1].iter(etree.Element)}
    read, usual = Tags(), Tags()
    read.feed(told)
    usual.feed(plainly)
    assert read.found.keys() == usual.found.keys()
    for name in ("script", "style", "img", "a", "svg", "form", "input"):
        assert len(trees[0].xpath(f"//{name}")) == len(trees[1].xpath(f"//{name}"))
    assert [s.text for s in trees[0].xpath("//script")] == [s.text for s in trees[1].xpath("//script")]
    assert {str(a)[:1] for a in trees[0].xpath("//@href|//@src")} == {str(a)[:1] for a in trees[1].xpath("//@href|//@src")}
    kept("HTML", *(tree.text_content() for tree in trees), visible)


def kind(node: Any) -> tuple[str, ...]:
    return node.tag, *sorted(node.attrib)


PAPERS: Mapping[str, tuple[str, ...]] = {
    "plan": (),
    "progress": ("--period", "2021", *ON),
    "assignment": ("--agency", "a3"),
    "reminder": ("--agency", "a4", *ON),
    "reminder --together": ("--together", *ON),
    "worklist": ("--quarter", "3", "--as-of", "2021-07-01"),
    "ranking": ON,
    "unproven": ON,
    "escalation": ON,
    "minutes": ("--quarter", "3", *ON),
    "summary": ON,
}
OF_TEXT = {"br", "tab"}  # line ends and tabs of a value


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper(paper: str, made: Callable[..., tuple[Path, Path]]) -> None:
    told, plainly = map(opened, made("report", paper.split()[0], *PAPERS[paper], output=f"{paper}.docx"))
    assert told.keys() == plainly.keys()
    for part, root in told.items():
        here, there = ({etree.QName(node).localname for node in tree.iter(etree.Element)} for tree in (root, plainly[part]))
        assert here - there - OF_TEXT == set(), part
        if part.endswith(".rels"):
            assert {tuple(node.attrib.items()) for node in root} == {tuple(node.attrib.items()) for node in plainly[part]}
    fields = [Counter(node.text for node in tree["word/document.xml"].iter("{*}instrText")) for tree in (told, plainly)]
    assert fields[0].keys() == fields[1].keys()
    if paper != "summary":  # names some, by their order
        kept("Word", *("\n".join("".join(root.itertext()) for root in tree.values()) for tree in (told, plainly)))


def opened(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
