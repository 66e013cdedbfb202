"""No value of a plan gets out of the place that it is shown in: terminals, logs of forges, calendars, sheets, names."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from icalendar import Calendar
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from builders import Cchc, Terminal, replaced
from cchc_cli.cli.review.difference_markdown import escaped
from cchc_cli.cli.review.finding_report import as_github, as_gitlab, as_sarif, as_text
from cchc_cli.documents.exports.letter_list import short_names
from cchc_cli.files.problems import Problem, Severity
from cchc_cli.language.text import CONTROLS, visible
from cchc_cli.model.register import Agency
from office import docx, table

TITLE = "Xây dựng và triển khai Kế hoạch kiểm tra CCHC năm 2021 tại các đơn vị, địa phương."
FOREIGN = (
    "\x1b]0;đã chiếm\x07\x1b[31mĐỏ \u202elật\u2066 không\u200bthấy\x9b2J\ufeff\r đầu dòng\n"
    "::stop-commands::x ##[add-mask]y"
)
HELD = CONTROLS.sub("", FOREIGN)  # what a file may hold of it
NEWS = f'{HELD}\nEND:VEVENT\nBEGIN:VALARM "; <img src=x onerror=y> | `a` | @moi'
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=cmd|"/c calc"!A1', "＝1", "'=1", "\n=1"]
DAY = ("--as-of", "2021-12-31")
QUESTIONS = [
    ("tasks", *DAY),
    ("show", "1.1", *DAY),
    ("deadlines", *DAY),
    ("agencies", *DAY),
    ("agencies", "snv", *DAY),
    ("status", *DAY),
    ("status", "1.1", *DAY),
    ("status", "--by", "task", *DAY),
    ("budget",),
    ("targets",),
    ("log", *DAY),
    ("check", "--all"),
]


def entitle(workspace: Path, title: str) -> None:
    plan = workspace / "2021.yaml"
    plan.write_text(replaced(plan.read_text("utf-8"), f"title: {TITLE}", f"title: {json.dumps(title)}"), "utf-8")


@pytest.fixture
def hostile(workspace: Path) -> Path:
    """A workspace in which a task, a body, an alias, an entry and a page of the plan want to get out."""
    entitle(workspace, NEWS)
    register = workspace / "agencies.yaml"
    text = replaced(register.read_text("utf-8"), "name: Sở Nội vụ\n", f"name: {json.dumps('Sở Nội vụ ' + HELD)}\n")
    register.write_text(text, "utf-8")
    entry = {"event": "difficulty", "task": "1.1", "on": "2021-05-01", "note": NEWS}
    (workspace / "2021.journal.yaml").write_text(json.dumps([entry]), "utf-8")
    return workspace


def obeyed(shown: str) -> set[str]:
    """What a terminal would obey or not show, but for line ends and tabs."""
    return {c for c in shown if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp", "Cs"} and c not in "\n\t"}


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_nothing_that_a_terminal_obeys_is_printed(question: tuple[str, ...], hostile: Path, cchc: Cchc) -> None:
    result = cchc(*question)
    assert result.out
    assert hostile.is_dir()
    assert obeyed(result.out + result.err) == set()


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_on_a_terminal_there_are_our_own_colours_only(
    question: tuple[str, ...], hostile: Path, terminal: Terminal
) -> None:
    where = [str(hostile)] if question[0] == "check" else ["--plan", str(hostile / "2021.yaml")]
    shown = terminal(100, *question, *where, env={"NO_COLOR": "1"})
    shown = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "lỗi:" not in shown
    assert obeyed(shown) == set()


@pytest.mark.parametrize("written", [r"\u001b[31m", r"\x07", r"\0"])
def test_a_control_character_is_refused_in_a_plan_however_it_is_written(
    written: str, workspace: Path, cchc: Cchc
) -> None:
    plan = workspace / "2021.yaml"
    plan.write_text(replaced(plan.read_text("utf-8"), f"title: {TITLE}", f'title: "{written}"'), "utf-8")
    result = cchc("check")
    assert (result.code, "có ký tự điều khiển không nhìn thấy" in result.out, obeyed(result.out)) == (1, True, set())


def test_the_value_is_shown_with_signs_for_what_is_not(hostile: Path, cchc: Cchc) -> None:
    assert "]0;đã chiếm[31mĐỏ �lật� không�thấy2J�" in cchc("show", "1.1", *DAY).out
    assert hostile.is_dir()


def test_every_character_without_a_look_gets_a_sign() -> None:
    hidden = [chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) in {"Cc", "Cf", "Zl", "Zp", "Cs"}]
    assert [c for c in hidden if visible(c) == c] == ["\t", "\n"]
    text = "Sở KH&ĐT “Ngày” – 1.2/3…\t\n\u1ec7 e\u0323\u0302 ½ m² ☐"
    assert visible(text) == text


@pytest.mark.parametrize("question", [*QUESTIONS[:8], ("log", *DAY)], ids=" ".join)
def test_json_says_the_value_whole_and_shows_nothing_of_it(
    question: tuple[str, ...], hostile: Path, cchc: Cchc
) -> None:
    result = cchc(*question, "-f", "json")
    assert obeyed(result.out) == set()
    if question[0] == "tasks":
        assert NEWS in [task["title"] for task in result.json]
    assert hostile.is_dir()


def test_an_error_that_quotes_the_command_line_is_harmless(workspace: Path, cchc: Cchc) -> None:
    for line in (["show", FOREIGN], ["tasks", "--agency", FOREIGN], ["tasks", "--quarter", FOREIGN], [FOREIGN]):
        result = cchc(*line)
        assert (result.code != 0, obeyed(result.err)) == (True, set())
    assert workspace.is_dir()


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_no_line_is_a_command_to_the_forge(
    question: tuple[str, ...], hostile: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    result = cchc(*question)
    assert hostile.is_dir()
    for line in (result.out + result.err).splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line


def a_problem(value: str) -> Problem:
    return Problem(f"plans/{value}.yaml", 3, 5, Severity.ERROR, "duplicate-id", f"«{value}» có hai lần", value, value)


@pytest.mark.parametrize("value", [FOREIGN, "%0A::error::x", "x,line=1::y", "a\r\n::set-env name=PATH::.", "{0} {x}"])
def test_a_finding_stays_one_annotation(value: str) -> None:
    (line,) = as_github([a_problem(value)]).splitlines()
    head, _, message = line.removeprefix("::error ").partition("::")
    assert [part.partition("=")[0] for part in head.split(",")] == ["file", "line", "col", "title"]
    assert obeyed(line) == set()
    assert "\n" not in message


def test_a_finding_looks_like_no_other(hostile: Path) -> None:
    shown = as_text([a_problem("x\n::error::y\nplans/2021.yaml:1:1: lỗi[z]: w")]).splitlines()
    assert len(shown) == 4
    assert hostile.is_dir()
    for line in shown[1:]:
        assert line.startswith("   ")


def test_reports_for_programs_keep_their_form() -> None:
    problem = a_problem(FOREIGN + '"}]')
    (result,) = json.loads(as_sarif([problem]))["runs"][0]["results"]
    (issue,) = json.loads(as_gitlab([problem]))
    assert set(obeyed(result["message"]["text"] + issue["description"])) == set()
    assert result["message"]["text"].startswith("«�]0;đã chiếm")
    assert obeyed(as_sarif([problem]) + as_gitlab([problem])) == set()


def test_a_calendar_has_the_events_of_a_plan_without_news(workspace: Path, cchc: Cchc) -> None:
    def count(name: str) -> tuple[int, list[str]]:
        assert cchc("export", "ics", "-o", name, *DAY).code == 0
        calendar = Calendar.from_ical(Path(name).read_bytes())
        found = calendar.walk("VEVENT")
        return len(calendar.subcomponents), [str(e["UID"]) for e in found]

    before = count("truoc.ics")
    entitle(workspace, NEWS)
    assert count("sau.ics") == before
    lines = Path("sau.ics").read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(line.startswith((b"END:VEVENT ", b"::", b"BEGIN:VALARM ")) for line in lines)
    assert obeyed(Path("sau.ics").read_text("utf-8").replace("\r\n", "\n")) <= set("\u202e\u2066\u200b\ufeff")


def formulas(path: Path) -> Iterator[str]:
    for sheet in load_workbook(path):
        for row in sheet.iter_rows():
            yield from (str(cell.value) for cell in row if cell.data_type == "f")


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("made", [("export", "csv", "-o"), ("status", "--sheet")], ids=" ".join)
def test_no_cell_of_a_csv_file_begins_a_formula(
    made: tuple[str, ...], formula: str, workspace: Path, cchc: Cchc
) -> None:
    entitle(workspace, formula)
    assert cchc(*made, "a.csv", *DAY).code == 0
    cells = [cell for row in csv.reader(io.StringIO(Path("a.csv").read_text("utf-8-sig"), newline="")) for cell in row]
    assert any(formula.strip() in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))] == []


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("made", [("export", "xlsx", "-o"), ("status", "--sheet")], ids=" ".join)
def test_no_cell_of_a_workbook_is_a_formula(made: tuple[str, ...], formula: str, workspace: Path, cchc: Cchc) -> None:
    entitle(workspace, formula)
    assert cchc(*made, "a.xlsx", *DAY).code == 0
    assert list(formulas(Path("a.xlsx"))) == []


@pytest.mark.parametrize(
    "note",
    [
        "---",
        "&a x",
        "*a",
        "yes",
        "0x1f",
        "~",
        "# x",
        "a: b",
        "- x",
        "!!python/object:os.system x",
        "'",
        "x\n- y: z",
        "%TAG",
        "<<",
        FOREIGN,
    ],
)
def test_what_is_recorded_comes_back_as_it_was(note: str, workspace: Path, cchc: Cchc) -> None:
    journal = workspace / "2021.journal.yaml"
    for text in ("ban đầu", note):
        result = cchc("record", "difficulty", "1.1", "--on", "2021-05-01", "--note", text)
        assert result.code == 0, result.err
    (_, found) = cchc("log", "-f", "json", *DAY).json
    assert found["note"].split() == CONTROLS.sub("\ufffd", note.replace("\r", "\n")).split()
    assert obeyed(journal.read_text("utf-8")) == set()


LETTERS = [
    [("stc", "X"), ("y", "X"), ("z", "stc")],
    [("a", "CON"), ("b", "con"), ("con", "B")],
    [("a", "…"), ("b", "///"), ("x", "..")],
    [("a", "B"), ("b", "B"), ("c", "A"), ("d", "a")],
    [(f"a{n}", "Sở" * 200 + str(n)) for n in range(3)],
]


@pytest.mark.parametrize("bodies", LETTERS)
def test_no_two_letters_share_a_name(bodies: list[tuple[str, str]]) -> None:
    names = short_names(Agency(id=id_, name=f"Sở {id_}", symbol=symbol) for id_, symbol in bodies)
    assert len({name.casefold() for name in names.values()}) == len(bodies)
    assert all(name and name.replace("-", "").isalnum() and len(name) <= 64 for name in names.values())
    assert not {name.upper() for name in names.values()} & {"CON", "NUL", "AUX"}


@pytest.mark.parametrize("made", [("export", "csv"), ("export", "ics"), ("report", "plan")], ids=" ".join)
def test_a_link_out_of_the_folder_is_not_followed(made: tuple[str, ...], workspace: Path, cchc: Cchc) -> None:
    theirs = workspace.parent / "nha" / "a.txt"
    theirs.parent.mkdir()
    theirs.write_text("của người khác", "utf-8")
    (workspace.parent / "ra").mkdir()
    (workspace.parent / "ra" / "a.docx").symlink_to(theirs)
    result = cchc(*made, "-o", "ra/a.docx", "--force")
    assert (result.code != 0, "liên kết ra ngoài thư mục" in result.err) == (True, True)
    assert theirs.read_text("utf-8") == "của người khác"


@pytest.mark.parametrize(
    "made",
    [("export", "csv", "-o"), ("status", "--sheet"), ("report", "plan", "-o"), ("page", "-o")],
    ids=" ".join,
)
def test_a_name_that_is_too_long_is_a_message(made: tuple[str, ...], workspace: Path, cchc: Cchc) -> None:
    ending = {"report": "docx", "page": "html"}.get(made[0], "csv")
    result = cchc(*made, f"{'a' * 300}.{ending}")
    assert (result.code, "tên" in result.err) == (4, True), result.err
    assert sorted(path.name for path in workspace.parent.iterdir()) == ["plans"]


@pytest.mark.parametrize(
    "line",
    [
        "check {}",
        "collect {}",
        "collect . --missing {}.json",
        "sheet --agency stp -o {}",
        "templates check {}",
        "text {}",
    ],
)
def test_wherever_it_is_said(line: str, workspace: Path, cchc: Cchc) -> None:
    result = cchc(*line.format("a" * 300).split())
    assert result.code in {1, 2, 3, 4}, result.err
    assert "ngoài dự kiến" not in result.err
    assert sorted(path.name for path in workspace.parent.iterdir()) == ["plans"]


def test_the_name_of_an_imported_file_is_a_comment_and_nothing_else(workspace: Path, cchc: Cchc) -> None:
    rows = [["TT", "Nhiệm vụ", "Chủ trì"], ["1", "--- &a yes", "Sở Y tế"], ["2", "0x1f", "~"]]
    plain = yaml.safe_load(cchc("import", str(docx(Path("a.docx"), table(*rows))), "--year", "2021").out)
    named = docx(Path("a\nevil: 1\n# x\u202e\x1b[31m\u2028y: z\x85k.docx"), table(*rows))
    made = workspace / "2022.yaml"
    assert cchc("import", str(named), "--year", "2021", "-o", str(made)).code == 0
    text = made.read_text("utf-8")
    assert obeyed(text) == set()
    assert yaml.safe_load(text) == plain
    assert [task["title"] for task in plain["areas"][0]["tasks"]] == ["--- &a yes", "0x1f"]


@pytest.mark.parametrize(
    "value", ["a\n| b | c |", "`x` <img src=x>", "[a](javascript:x)", "@moi #1 !2", "a\u202eb\x1b[1m"]
)
def test_a_value_stays_in_its_cell_of_markdown(value: str) -> None:
    row = f"| {escaped(value)} | y |"
    cells = MarkdownIt("commonmark").enable("table").parse(f"| a | b |\n|---|---|\n{row}\n")
    assert [t.type for t in cells].count("td_open") == 2
    inline = [child for t in cells if t.type == "inline" for child in t.children or ()]
    assert not {child.type for child in inline} & {"link_open", "image", "code_inline"}
    assert all(child.content in {"<br>", "<!-- -->"} for child in inline if child.type == "html_inline")
    assert obeyed(row) == set()
