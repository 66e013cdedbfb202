"""What is printed fits where it is printed: tables on terminals, tabs in pipes, CSV and JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

import pytest

from builders import REPOSITORY, Cchc, Terminal
from cchc_cli.cli import console
from cchc_cli.cli.console import Answer, Format
from cchc_cli.cli.tables.fitting import widths
from cchc_cli.cli.tables.table import Column, Row, Table

pytestmark = pytest.mark.usefixtures("shipped")

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-7][0-9;]*m")
DAY = ["--as-of", "2021-06-15"]
COMMANDS = [
    ["tasks", *DAY],
    ["tasks", "--quarter", "II", *DAY],
    ["tasks", "--agency", "Bến Lức", *DAY],
    ["deadlines", *DAY],
    ["agencies", *DAY],
    ["agencies", "stp", *DAY],
    ["show", "2.1", *DAY],
    ["budget"],
    ["targets", "--text", *DAY],
]


SHOWN: dict[tuple[object, ...], str] = {}


@pytest.fixture
def terminal(terminal: Terminal) -> Terminal:
    """The same, asked once for what several tests look at."""

    def call(columns: int, *args: str, env: Mapping[str, str] | None = None) -> str:
        asked = columns, args, *sorted((env or {}).items())
        if asked not in SHOWN:
            SHOWN[asked] = terminal(columns, *args, env=env)
        return SHOWN[asked]

    return call


def lines(shown: str) -> list[str]:
    return ESCAPE.sub("", shown).split("\n")


@pytest.mark.parametrize("columns", [60, 80, 132])
@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(args: list[str], columns: int, terminal: Terminal) -> None:
    shown = lines(terminal(columns, *args))
    assert len(shown) > 5
    assert [line for line in shown if len(line.rstrip()) > columns] == []


@pytest.mark.parametrize("columns", [60, 80])
def test_no_id_date_or_state_of_a_task_is_cut(columns: int, terminal: Terminal, cchc: Cchc) -> None:
    shown = "\n".join(lines(terminal(columns, "tasks", *DAY)))
    for task in cchc("tasks", *DAY, "-f", "json").json:
        assert re.search(rf"(?m)^{re.escape(task['id'])} +\S", shown), task["id"]
    dues = re.findall(r"\t(\d+/\d+/\d{4})\t", cchc("tasks", *DAY).out)
    assert len(dues) == 40
    assert Counter(dues) <= Counter(re.findall(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?= )", shown))
    assert {"trong", "hạn", "quá", "chờ", "kiện"} <= set(shown.split())


@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_no_word_is_broken_at_80_columns(args: list[str], terminal: Terminal, cchc: Cchc) -> None:
    piped = cchc(*args)
    words = {*f"{piped.out} {piped.err}".split(), *args}
    shown = {word for line in lines(terminal(80, *args)) for word in line.replace("─", " ").split()}
    long = "\t".join(word for word in words if len(word) > 12)  # these may be broken
    cut = {word for word in shown if word.endswith("…")} if args[0] == "agencies" else set()  # a line a task
    assert [word for word in shown - words - cut if word not in long] == []


@pytest.mark.parametrize("columns", [60, 80])
def test_no_id_of_an_agency_is_cut(columns: int, terminal: Terminal, cchc: Cchc) -> None:
    shown = "\n".join(lines(terminal(columns, "agencies", *DAY)))
    for row in cchc("agencies", *DAY, "-f", "json").json:
        assert re.search(rf"(?m)^{row['id']} +\S", shown), row["id"]


def test_colours_are_used_on_a_terminal(terminal: Terminal) -> None:
    assert COLOUR.search(terminal(80, "tasks", *DAY))


def test_colours_can_be_switched_off(terminal: Terminal) -> None:
    assert not COLOUR.search(terminal(80, "tasks", *DAY, env={"NO_COLOR": "1"}))


def test_a_pipe_gets_neither_colours_nor_lines(cchc: Cchc) -> None:
    out = cchc("tasks", *DAY).out
    assert "\x1b" not in out
    assert "─" not in out


def test_the_notes_stand_below_the_table_on_a_terminal(terminal: Terminal) -> None:
    shown = lines(terminal(80, "tasks", *DAY))
    assert "44 nhiệm vụ." in shown[-4:]


def test_an_empty_list_says_so_on_a_terminal(terminal: Terminal) -> None:
    assert "  (không có)" in lines(terminal(80, "tasks", "không có chữ này"))


def test_json_on_a_terminal_is_only_json(terminal: Terminal) -> None:
    assert len(json.loads(terminal(80, "tasks", *DAY, "-f", "json"))) == 44


TABLE = Table(
    [Column("id", "Số"), Column("title", "Nhiệm vụ", ratio=3), Column("due", "Ngày đến hạn", right=True)],
    [Row(["1.1", "một hai ba bốn\nnăm\tsáu, “bảy”", "31/12/2021"]), Row(["1.10", "a", "–"])],
    "Danh sách",
)


def printed(capsys: pytest.CaptureFixture[str], answer: Answer, format_: Format) -> tuple[str, str]:
    console.present(answer, format_)
    captured = capsys.readouterr()
    return captured.out, captured.err


def test_csv_keeps_line_breaks_quotes_and_commas(capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = printed(capsys, Answer([TABLE], []), Format.CSV)
    assert list(csv.reader(io.StringIO(out))) == [["id", "title", "due"], *(list(row.cells) for row in TABLE.rows)]


def test_tables_with_the_same_columns_share_one_csv_head_and_name_their_section(
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = Table(TABLE.columns, TABLE.rows[1:], "Khác")
    out, _ = printed(capsys, Answer([TABLE, other], []), Format.CSV)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["section"], row["id"]) for row in rows] == [
        ("Danh sách", "1.1"),
        ("Danh sách", "1.10"),
        ("Khác", "1.10"),
    ]


def test_a_cell_is_one_field_of_a_piped_line_whatever_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    out, err = printed(capsys, Answer([TABLE], [], ["ghi chú"]), Format.TEXT)
    assert out.splitlines()[1].split("\t") == ["1.1", "một hai ba bốn năm sáu, “bảy”", "31/12/2021"]
    assert err == "ghi chú\n"


def test_json_has_iso_dates_and_letters_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = printed(capsys, Answer([], {"ngày": date(2021, 6, 30)}), Format.JSON)
    assert json.loads(out) == {"ngày": "2021-06-30"}
    assert "ngày" in out


@pytest.mark.parametrize("room", range(20, 90))
def test_columns_fit_the_room_and_never_grow_beyond_their_widest_line(room: int) -> None:
    fitted = widths(TABLE, room)
    assert sum(fitted) <= max(room, 4 + 4 + 10)
    assert all(width <= wide for width, wide in zip(fitted, (4, 14, 12), strict=True))


def test_a_column_without_a_share_keeps_its_widest_cell_and_breaks_its_title_first() -> None:
    assert widths(TABLE, 80) == [4, 14, 12]
    assert widths(TABLE, 22) == [4, 8, 10]
    assert widths(TABLE, 19) == [4, 5, 10]


def test_where_there_is_no_room_ids_and_dates_stay_whole() -> None:
    assert widths(TABLE, 5) == [4, 4, 10]


FIGURES = Table(
    [
        Column("name", "Cơ quan", ratio=1),
        Column("group", "theo nhóm", right=True, spare=1),
        Column("document", "Văn bản", spare=2, into="note"),
        Column("note", "Ghi chú"),
    ],
    [Row(["Văn phòng UBND tỉnh", "12", "9377/UBND-NCTCD", "đã gửi"])],
)


@pytest.mark.parametrize(("columns", "headings"), [(80, 4), (45, 3), (38, 2)])
def test_figures_give_way_to_names(
    columns: int, headings: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    console.present(Answer([FIGURES], None), Format.TABLE)
    out = capsys.readouterr().out
    assert [heading in out for heading in ("Cơ quan", "Ghi chú", "Văn bản", "theo nhóm")].count(True) == headings
    assert "9377/UBND-NCTCD" in out
    assert ("12" in out) is (headings == 4)


def test_a_row_of_figures_too_wide_for_the_screen_stands_as_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    heads = ["Hoàn thành đúng hạn", "Hoàn thành chậm", "Chờ điều kiện", "Không phát sinh"]
    table = Table([Column(head, head, right=True) for head in heads], [Row(["4", "3", "31", "1"])])
    console.present(Answer([table], None), Format.TABLE)
    assert [line.split("  ")[0] for line in capsys.readouterr().out.splitlines()] == heads


def test_csv_has_codes_days_and_no_bars(cchc: Cchc) -> None:
    text = "".join(cchc(*args, *DAY, "-f", "csv").out for args in (["status"], ["status", "1.7"], ["targets"], ["log"]))
    assert "█" not in text
    assert not re.search(r"(?m)(?:^|,)\d{1,2}/\d{1,2}/\d{4}(?:,|$)", text)
    assert "\nSở Nội vụ,2021-12-31,pending," in text
    told = cchc("log", "--journal", str(REPOSITORY / "examples/2021/2021.journal.yaml"), "-f", "csv").out
    assert re.search(r",triggered,.*,2021-\d\d-\d\d,,[0-9a-f]{8}\n", told)
    assert ("\nrates,due," in text, "chưa đạt" in text) == (True, False)


@pytest.mark.parametrize(
    "args", [["explain", "timing", *["Quý II"] * 30], ["check", "--all"], ["text", "templates/plan.docx"]]
)
def test_what_is_no_table_goes_through_the_pager_too(args: list[str], terminal: Terminal) -> None:
    env = {"PAGER": "head -2", "LINES": "20"}
    assert len(terminal(200, *args, env=env).splitlines()) <= 4
    assert len(terminal(80, *args, "--no-pager", env=env).splitlines()) > 20


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    "args",
    [
        ["tasks"],
        ["deadlines"],
        ["check", "--all"],
        ["diff", "plans/2021.yaml", "plans/2021.yaml"],
        ["explain", "timing", "Quý I"],
    ],
)
def test_every_answer_in_json_may_go_through_the_pager(
    args: list[str], cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, bool]] = []
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr(console, "_show", lambda text, *, paged: shown.append((text, paged)))
    assert cchc(*args, "-f", "json").out == ""
    assert [(type(json.loads(text)) in {list, dict}, paged) for text, paged in shown] == [(True, True)]


def test_a_bar_is_drawn_on_a_terminal_once_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    drawn: list[str] = []
    for patience in (60, -1):
        screen = io.StringIO()
        screen.isatty = lambda: True  # type: ignore[method-assign]
        monkeypatch.setattr("sys.stderr", screen)
        monkeypatch.setattr(console, "_PATIENCE", patience)
        assert list(console.tracked("abc", "Đang đọc")) == ["a", "b", "c"]
        drawn.append(screen.getvalue())
    assert drawn[0] == ""
    assert "Đang đọc" in drawn[1]


def test_on_a_terminal_a_message_breaks_between_words_and_its_command_stays_whole(terminal: Terminal) -> None:
    """The places that `check` names are ready to be typed, and the excerpt keeps its caret below the place."""
    lines = terminal(60, "check", "--all", "--no-pager").splitlines()
    assert lines[0] == "plans/2021.yaml:414:15: đã xem xét[outside-year]:"
    at = next(n for n, line in enumerate(lines) if line.endswith("^"))
    assert lines[at - 1].startswith("  414 | ")
    assert lines[at - 1][len(lines[at]) - 1 :].startswith("Quý IV/2020")
    assert max(len(line) for line in lines if " | " not in line) <= 60


def test_a_command_is_not_broken_where_a_line_has_room_for_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "40")
    console.note("  Đã ghi danh sách chưa gửi; nhắc: cchc sheet --again a.json -o b/")
    said = capsys.readouterr().err
    assert said == "  Đã ghi danh sách chưa gửi; nhắc:\n  cchc sheet --again a.json -o b/\n"


def test_days_places_and_names_of_files_are_broken_where_people_would(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "46")
    columns = [Column("file", "Tệp", ratio=3), Column("who", "Cơ quan", ratio=3), Column("state", "Hạn", ratio=1)]
    row = Row(["2021-10-01_phieu_UBND-huyen.xlsx", "UBND thành phố Tân An", "còn 30 ngày"])
    console.present(Answer([Table(columns, [row])], None), Format.TABLE)
    shown = [line.split("  ") for line in capsys.readouterr().out.splitlines()[2:]]
    told = [cell.strip() for line in shown for cell in line if cell.strip()]
    assert {"Tân An", "còn 30 ngày"} <= {*told, *("Tân An" for cell in told if cell.endswith("Tân An"))}
    assert all(re.search(r"[-_]$|\.xlsx$", cell) for cell in told if "_" in cell or ".xlsx" in cell)
