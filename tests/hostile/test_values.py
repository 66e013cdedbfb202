"""Some sixty values in every field of a workspace × every output: none gets out of its place, none is lost.

What the outputs make of harmless words in the same places says what is the program's own. `pytest -s` tells figures.
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
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from icalendar import Calendar
from lxml import etree, html
from openpyxl import load_workbook

from builders import Cchc, decision
from cchc_cli.cli.review.finding_report import as_text
from cchc_cli.documents.exports.csv_file import guarded
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.language.text import SIGN, nfc, visible
from hostile.values import DAY, REFUSED, VALUES, plain, workspace_of
from office import docx, table
from repositories import Repo

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


def kept(output: str, told: Iterable[str], form: Callable[[str], str] = str) -> None:
    """Of every value that is to be shown, as the harmless words are, the whole is; what was told of both."""
    shown, words = map(key_of, told)
    wanted = [name for name, word in WORDS.items() if key(word) in words]
    assert [name for name in wanted if key(form(VALUES[name])) not in shown] == []
    CELLS[output] += len(wanted)


def key_of(text: str) -> str:
    return "".join(nfc(text).split())


def ids(question: Iterable[str]) -> str:
    return " ".join(word for word in question if word not in ON)


@pytest.mark.parametrize("question", QUESTIONS, ids=ids)
def test_a_terminal(question: tuple[str, ...], places: Places, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
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
    kept("terminal", (lines.out + lines.err, words.out + words.err), visible)
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
    kept("JSON", map(texts, (told.json, words.json)))
    assert shape(told.json) == shape(words.json)
    plainly = list(csv.reader(io.StringIO(cchc(*question, "-f", "csv").out, newline="")))
    assert Counter(map(len, rows)) == Counter(map(len, plainly))
    kept("CSV", map(texts, (rows, plainly)))


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


SHELLS = ["bash", "zsh", "fish", "powershell"]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("line", ["show", "tasks --agency", "budget --area", "record measured"])
def test_completion(
    shell: str, line: str, cchc: Cchc, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_CCHC_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("COMP_WORDS", "\n".join(["cchc", *line.split(), ""]))
    monkeypatch.setenv("COMP_CWORD", str(len(line.split()) + 1))
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", f"cchc {line} ")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", "")
    with pytest.raises(SystemExit):
        cchc()
    result = capsys.readouterr()
    offered = result.out.replace("_arguments '*: :((", "").removesuffix("\n").removesuffix("))'")
    assert (obeyed(result.out), result.err) == (set(), "")
    assert len(offered.splitlines()) >= len(VALUES)
    assert [line for line in offered.splitlines() if set(line) & set("$`!")] == []
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
        assert [cell.coordinate for cell in cells[0] if cell.data_type == "f"] == []
        assert {link(cell) for cell in cells[0]} == {link(cell) for cell in cells[1]}
        kept("Excel", ("\n".join(str(cell.value) for cell in some) for some in cells))


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
        kept("CSV file", map(texts, (rows, plainly)))


def test_json_file(made: Callable[..., tuple[Path, Path]]) -> None:
    told, plainly = (json.loads(path.read_text("utf-8")) for path in made("export", "json", *ON, output="a.json"))
    assert shape(told) == shape(plainly)
    kept("JSON file", map(texts, (told, plainly)))


def test_a_calendar(made: Callable[..., tuple[Path, Path]]) -> None:
    told, plainly = made("export", "ics", *ON, output="a.ics")
    assert max(map(len, told.read_bytes().split(b"\r\n"))) <= 75
    assert b"\n" not in told.read_bytes().replace(b"\r\n", b"")
    calendars = [Calendar.from_ical(path.read_bytes()) for path in (told, plainly)]
    shapes = [Counter((part.name, *sorted(part)) for part in calendar.walk()) for calendar in calendars]
    assert shapes[0] == shapes[1]
    kept("iCalendar", ("\n".join(str(v) for part in c.walk() for v in part.values()) for c in calendars))


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
    kept("SQLite", (texts([list(row) for rows in tables.values() for row in rows]) for tables in found))
    files = [sorted(path.rglob("*.parquet")) for path in made("export", "parquet", *ON, output="bang")]
    assert [path.parent.name for path in files[0]] == [path.parent.name for path in files[1]]
    kept("Parquet", (texts([parquet.ParquetFile(path).read().to_pylist() for path in some]) for some in files))


TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Tags(HTMLParser):
    """Elements with their attributes, as a reader finds them that knows nothing of where they may stand."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[tuple[str, ...]] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[tag, *sorted(name for name, _ in attrs)] += 1


def test_the_page(made: Callable[..., tuple[Path, Path]]) -> None:
    told, plainly = (path.read_text("utf-8") for path in made("page", *ON, output="a.html"))
    trees: list[Any] = [html.document_fromstring(page) for page in (told, plainly)]
    assert {kind(node) for node in trees[0].iter(etree.Element)} == {
        kind(node) for node in trees[1].iter(etree.Element)
    }
    read, usual = Tags(), Tags()
    read.feed(told)
    usual.feed(plainly)
    assert read.found.keys() == usual.found.keys()
    for name in ("script", "style", "img", "a", "svg", "form", "input"):
        assert len(trees[0].xpath(f"//{name}")) == len(trees[1].xpath(f"//{name}"))
    assert [s.text for s in trees[0].xpath("//script")] == [s.text for s in trees[1].xpath("//script")]
    assert {str(a)[:1] for a in trees[0].xpath("//@href|//@src")} == {
        str(a)[:1] for a in trees[1].xpath("//@href|//@src")
    }
    assert TURNING.search(told) is None
    kept("HTML", [tree.text_content() for tree in trees], lambda text: TURNING.sub("", text))


def kind(node: Any) -> tuple[str, ...]:
    return str(node.tag), *sorted(node.attrib)


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
    told, plainly = map(opened, made("report", paper.partition(" ")[0], *PAPERS[paper], output=f"{paper}.docx"))
    assert told.keys() == plainly.keys()
    for part, root in told.items():
        here, there = (
            {etree.QName(node).localname for node in tree.iter(etree.Element)} for tree in (root, plainly[part])
        )
        assert here - there - OF_TEXT == set(), part
        if part.endswith(".rels"):
            assert {tuple(node.attrib.items()) for node in root} == {
                tuple(node.attrib.items()) for node in plainly[part]
            }
    fields = [Counter(node.text for node in tree["word/document.xml"].iter("{*}instrText")) for tree in (told, plainly)]
    assert fields[0].keys() == fields[1].keys()
    if paper != "summary":  # names some, by their order
        kept("Word", ("\n".join("".join(root.itertext()) for root in tree.values()) for tree in (told, plainly)))


def opened(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Mapping[str, str]], Path]:
    """A workspace of its own for what writes into it."""

    def of(values: Mapping[str, str]) -> Path:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
        return workspace_of(tmp_path, values)

    return of


def faulty_plan() -> str:
    """Every value where a time, a body, a number or a key has to stand: it is what the findings are about."""
    tasks = [
        {
            "id": text,
            "title": text,
            "lead": text,
            "support": text,
            "time": text,
            "budget": text,
            text: text,
            "key": text,
        }
        for text in VALUES.values()
    ]
    areas = [{"number": 1, "title": "x", "tasks": tasks}]
    plan = {"year": 2021, "title": "x", "decision": decision(), "areas": areas}
    return yaml.safe_dump(plan, allow_unicode=True, sort_keys=False, width=100_000)


def test_findings_in_every_form(small: Callable[..., Path], cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    plans = small(dict(list(VALUES.items())[:2]))
    (plans / "2021.yaml").write_text(faulty_plan(), "utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    forms = {form: cchc("check", "plans/2021.yaml", "-f", form).out for form in ("json", "github", "gitlab", "sarif")}
    assert [form for form, told in forms.items() if obeyed(told)] == []
    problems = json.loads(forms["json"])
    said = texts(problems)
    assert len(problems) >= 3 * len(VALUES)
    annotations = forms["github"].splitlines()
    assert len(annotations) == len(problems)
    assert [line for line in annotations if not ANNOTATION.fullmatch(line)] == []
    assert len(json.loads(forms["gitlab"])) == len(problems)
    assert len(json.loads(forms["sarif"])["runs"][0]["results"]) == len(problems)
    shown = cchc("check", "plans/2021.yaml").out
    assert obeyed(shown) == set()
    assert "##[" not in shown
    heads = [line for line in shown.splitlines() if not line.startswith(" ")]
    assert [
        line
        for line in heads
        if not re.match(r"plans/2021\.yaml:\d+:\d+: (lỗi|cảnh báo)\[[\w-]+\]: |Đã kiểm tra", line)
    ] == []
    assert len(heads) == len(problems) + 1
    CELLS["check"] += 5 * sum(key(value) in key_of(said) for value in VALUES.values())


ANNOTATION = re.compile(r"::(error|warning|notice) file=plans/2021\.yaml,line=\d+,col=\d+,title=cchc [\w-]+::[^\r\n]+")
ASKED = [
    ("show",),
    ("tasks", "--agency"),
    ("tasks", "--area"),
    ("explain", "timing", "--year", "2021"),
    ("explain", "agencies"),
    ("diff",),
    ("record", "done"),
    ("status", "--by"),
]


@pytest.mark.parametrize("question", ASKED, ids=" ".join)
def test_hints_to_what_was_typed(question: tuple[str, ...], cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    for number, value in enumerate(VALUES.values()):
        if number % len(ASKED) == ASKED.index(question):
            result = cchc(*question, value if value.strip("-.") else "x")
            shown = result.out + result.err
            assert (result.code in {0, 1, 2, 3, 4}, obeyed(shown), "##[" in shown) == (True, set(), False), value
            assert [line for line in shown.splitlines() if line.lstrip().startswith("::")] == []
            CELLS["hints"] += 1


WRITTEN = [
    "year: 2021\nareas:\n  - title: {}\n",
    "areas: [{{tasks: [{{id: a, {}: x}}]}}]\n",
    "agencies:\n  - id: a\n    aliases: [x, {}]\n",
    "- {{on: 2021-05-01, event: done, document: {{number: {}}}}}\n",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_what_no_file_may_hold_is_refused_at_its_place(written: str) -> None:
    before = written.format("\0").partition("\0")[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    for name, escape in REFUSED.items():
        document = parse_document(written.format(f'"a{escape}b"').encode(), "x.yaml")
        (problem,) = document.problems
        assert (problem.line, problem.severity, document.readable) == (line, "error", False), name
        assert 0 <= problem.column - column <= len(escape) + 2, name
        assert obeyed(as_text([problem])) == set()
        CELLS["refused"] += 1


def test_the_plan_of_next_year_and_other_numbers(small: Callable[..., Path], cchc: Cchc) -> None:
    plans = small(VALUES)
    assert cchc("init", "--from", "plans/2021.yaml", "--year", "2022", *ON).code == 0
    old, new = (yaml.safe_load((plans / name).read_text("utf-8")) for name in ("2021.yaml", "2022.yaml"))
    assert [task["title"] for task in tasks_of(new)] == [nfc(task["title"]) for task in tasks_of(old)]
    assert new.keys() - old.keys() == set()
    assert cchc("renumber", "1.1=1.9", "2.1=2.9a", "--plan", "plans/2021.yaml").code == 0
    renumbered = yaml.safe_load((plans / "2021.yaml").read_text("utf-8"))
    for task, number in zip(tasks_of(old)[:2], ("1.9", "2.9a"), strict=True):
        task |= {"id": number, "key": task["id"]}
    assert [*map(dict, tasks_of(renumbered))] == tasks_of(old)
    CELLS["YAML"] += 2 * len(VALUES)


def tasks_of(plan: Any) -> list[dict[str, Any]]:
    return [task for area in plan["areas"] for task in area["tasks"]]


def test_what_is_recorded_from_a_sheet(small: Callable[..., Path], cchc: Cchc) -> None:
    plans = small(VALUES)
    (plans / "2021.journal.yaml").unlink()
    assert cchc("status", "--sheet", "p.csv", *ON).code == 0
    head, *rows = csv.reader(io.StringIO(Path("p.csv").read_text("utf-8-sig"), newline=""))
    column = {name: n for n, name in enumerate(head)}
    written: dict[str, list[str]] = {}
    for row in rows:
        written.setdefault(row[column["Khóa"]], row)
    for row, value in zip(written.values(), VALUES.values(), strict=True):
        row[column["Sự kiện"]], row[column["Ngày"]] = "khó khăn", "2021-06-01"
        row[column["Ghi chú"]], row[column["Cơ quan"]] = guarded(value), f"a{int(row[0].partition('.')[0]) - 1}"
    with Path("p.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([head, *written.values()])
    result = cchc("record", "--from", "p.csv")
    assert result.code == 0, result.err
    entries = yaml.safe_load((plans / "2021.journal.yaml").read_text("utf-8"))
    assert len(entries) == len(VALUES)
    assert [key(e["note"]) for e in entries] == [key(value) for value in VALUES.values()]
    CELLS["YAML"] += len(VALUES)


def seen(text: str) -> str:
    """What a reader sees of it, which is what an import takes."""
    return visible(text).replace(SIGN, "")


def test_what_is_imported(small: Callable[..., Path], cchc: Cchc) -> None:
    small(dict(list(VALUES.items())[:3]))
    rows = [[str(n + 1), value, "Sở Y tế", value] for n, value in enumerate(VALUES.values())]
    file = docx(Path("a.docx"), table(["TT", "Nhiệm vụ", "Chủ trì", "Ghi chú"], *rows))
    result = cchc("import", str(file), "--year", "2023")
    assert (result.code, obeyed(result.out + result.err)) == (0, set())
    titles = key_of(seen("\n".join(task["title"] for task in tasks_of(yaml.safe_load(result.out)))))
    assert [name for name, value in VALUES.items() if key(seen(value)) not in titles] == []
    CELLS["YAML"] += len(VALUES)


NAMES = ["way up", "way of Windows", "device", "line end", "shell", "one long word", "right to left", "emoji"]


@pytest.mark.parametrize(
    "command", [("report", "assignment", "--each", "agency"), ("sheet", "--each", "agency", *ON)], ids=ids
)
def test_names_of_files(command: tuple[str, ...], small: Callable[..., Path], cchc: Cchc) -> None:
    plans = small({name: VALUES[name] for name in NAMES})
    register = yaml.safe_load((plans / "agencies.yaml").read_text("utf-8"))
    for agency in register["agencies"]:
        agency["symbol"] = agency["name"]
    (plans / "agencies.yaml").write_text(yaml.safe_dump(register, allow_unicode=True), "utf-8")
    before = set(plans.parent.rglob("*"))
    assert cchc(*command, "-o", "ra").code == 0
    made = [path for path in plans.parent.rglob("*") if path not in before and path.is_file()]
    assert len(made) >= len(NAMES) - 1
    assert {path.parent.name for path in made} == {"ra"}
    assert len({path.name.casefold() for path in made}) == len(made)
    for path in made:
        assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*\.(docx|xlsx|json)", path.name), path.name
        assert path.stem.upper() not in {"CON", "NUL"}
        assert len(path.name) <= 120
    CELLS["names"] += len(made)


def test_a_difference(tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repo(tmp_path)
    some = dict(list(VALUES.items())[::2])
    plan = workspace_of(tmp_path, plain(some)) / "2021.yaml"
    before = plan.read_text("utf-8")
    workspace_of(tmp_path, some)
    after = plan.read_text("utf-8")
    plan.write_text(before, "utf-8")
    repository.commit()
    plan.write_text(after, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    for form in ("text", "json", "md"):
        result = cchc("diff", "HEAD", "--all", "-f", form)
        assert (result.code, obeyed(result.out + result.err), "##[" in result.out) == (0, set(), False)
        assert [line for line in result.out.splitlines() if line.lstrip().startswith("::")] == []
        said = texts(result.json) if form == "json" else result.out
        if form != "md":  # which escapes what it would take for marks
            lost = [name for name, value in some.items() if key(visible(value)) not in key_of(visible(said))]
            assert lost == []
        CELLS["difference"] += len(some)
    assert cchc("report", "changes", "HEAD", "-o", "changes.docx").code == 0
    words = key_of("".join(opened(Path("changes.docx"))["word/document.xml"].itertext()))
    assert [name for name, value in some.items() if key(value) not in words] == []
    CELLS["Word"] += len(some)
