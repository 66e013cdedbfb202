"""The first hour: an empty folder, a Word file, near misses, the editor, names instead of ids."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from builders import REPOSITORY, Cchc, Started, Terminal
from cchc_cli.cli import near_misses, viewers
from cchc_cli.cli.app import COMMANDS
from cchc_cli.cli.commands import init
from cchc_cli.cli.commands.init import starter

SYSTEM = r"%SystemRoot%\System32"
GUIDE = REPOSITORY / "docs" / "huong-dan.md"


def test_in_an_empty_folder_it_is_said_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> None:
    monkeypatch.chdir(tmp_path)
    said = cchc()
    assert (said.code, said.out) == (2, "")
    assert "chưa có kế hoạch" in said.err
    for command in re.findall(r"cchc (\w+)", said.err):
        assert command in {"init", "long", "import", "edit", "check", "deadlines"}


def test_the_way_from_a_word_file_to_a_reminder_is_walked_as_the_guide_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc
) -> None:
    text = GUIDE.read_text("utf-8").partition("## Tôi chỉ có tệp Word của quyết định\n")[2].partition("\n## ")[0]
    lines = [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    commands = [shlex.split(line, comments=True) for line in lines]
    assert [command[1] for command in commands if command[0] == "cchc"] == [
        "init", "import", "check", "edit", "check", "deadlines", "record", "report",
    ]  # fmt: skip
    monkeypatch.chdir(REPOSITORY)
    assert cchc("report", "plan", "-o", str(tmp_path / "quyet-dinh.docx")).code == 0
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(viewers, "open_in_editor", lambda *_: 0)
    for command in commands:
        if command[0] == "cd":
            monkeypatch.chdir(command[1])
            continue
        done = cchc(*command[1:])
        assert done.code == 0, (command, done.err)
    assert (Path.cwd() / "don-doc.docx").exists()


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("args", "meant"),
    [
        (["log", "--to", "30/6/2021"], "--until"),
        (["log", "--den", "30/6/2021"], "--until"),
        (["log", "--from", "1/1/2021"], "--since"),
        (["tasks", "--co-quan", "STP"], "--agency"),
        (["tasks", "--trang-thai", "quá hạn"], "--state"),
        (["overdue"], "deadlines"),
        (["kinh-phi"], "budget"),
        (["excel"], "export"),
        (["phiếu"], "sheet"),
        (["hepl"], "help"),
        (["hlep", "record"], "help"),
        (["HELP"], "help"),
    ],
)
def test_a_near_miss_is_guessed_by_meaning(args: list[str], meant: str, cchc: Cchc) -> None:
    said = cchc(*args)
    assert (said.code, f"có phải: {meant}?" in said.err) == (2, True)


def test_every_command_is_known_by_other_words() -> None:
    assert set(near_misses._COMMANDS) == {*COMMANDS, "help"}


@pytest.mark.usefixtures("shipped")
def test_help_is_a_word_too(cchc: Cchc) -> None:
    assert cchc("help", "tasks").out == cchc("tasks", "--help").out
    assert cchc("help").out == cchc("--help").out
    assert cchc("help", "record", "done").out == cchc("record", "done", "--help").out


@pytest.mark.usefixtures("shipped")
def test_the_plan_is_opened_at_the_line_of_a_task(monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> None:
    asked: list[tuple[str, int]] = []

    def opened(file: Path, line: int) -> int:
        asked.append((file.name, line))
        return 0

    monkeypatch.setattr(viewers, "open_in_editor", opened)
    assert cchc("edit", "1.7").code == cchc("edit").code == 0
    text = (REPOSITORY / "plans/2021.yaml").read_text("utf-8").splitlines()
    assert [name for name, _ in asked] == ["2021.yaml", "2021.yaml"]
    assert 'id: "1.7"' in text[asked[0][1] - 1]
    assert cchc("edit", "9.9").code == 2


@pytest.mark.parametrize(
    ("program", "arguments"),
    [("/usr/bin/code", ["-g", "{}:7"]), ("C:/n/notepad.exe", ["{}"]), ("/usr/bin/vim", ["+7", "{}"])],
)
def test_each_editor_is_told_the_line_in_its_own_way(program: str, arguments: list[str], tmp_path: Path) -> None:
    file = tmp_path / "2021.yaml"
    assert viewers.at_line(program, file, 7) == [a.format(file.resolve()) for a in arguments]


def test_a_long_list_goes_through_the_pager_and_a_short_one_does_not(terminal: Terminal) -> None:
    env = {"PAGER": "head -2", "LINES": "20"}
    assert len(terminal(80, "tasks", env=env).splitlines()) <= 4
    assert len(terminal(80, "tasks", "--no-pager", env=env).splitlines()) > 40
    assert "44 nhiệm vụ." in terminal(80, "tasks", env=env | {"PAGER": "cat"})


@pytest.mark.usefixtures("shipped")
def test_a_table_is_a_table_through_a_pipe_and_short_is_a_line_a_task(cchc: Cchc) -> None:
    assert "─────" in cchc("tasks", "-f", "table").out
    short = cchc("tasks", "-f", "table", "--short").out.splitlines()
    assert len([line for line in short if re.match(r"\d+\.\d+ ", line)]) == 44
    assert len(short) <= 2 + 44 + 2  # with what is said below
    assert all(len(line) <= 80 for line in short)


def test_short_is_a_line_a_task_in_a_narrow_window_too(cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has no room is left out or cut between the words of its heading, but no number and no day is broken."""
    monkeypatch.setenv("COLUMNS", "60")
    short = cchc("tasks", "--agency", "stp", "--as-of", "2021-08-15", "-f", "table", "--short").out.splitlines()
    told = [line for line in short if re.match(r"\d+\.\d+ ", line)]
    assert len(told) == sum(bool(re.search(r"  (–|\d+/\d+/20\d\d) ", line)) for line in told) == 32
    said = cchc("deadlines", "--as-of", "2021-08-15", "-f", "table", "--short").out.splitlines()
    head = [word for line in said if "────" not in line and not line[:1].isdigit() for word in line.split()]
    assert {"Thời", "gian", "còn", "lại"} <= set(head)
    assert "…" not in "".join(head)
    rows = [line for line in said if re.match(r"\d+\.\d+ ", line)]
    assert min(len(re.split(r"  +", line)[1]) for line in rows) >= 18  # letters of a name


@pytest.mark.usefixtures("shipped")
def test_the_sheet_of_a_body_has_its_name_on_top_and_what_is_overdue_first(terminal: Terminal) -> None:
    shown = [line.rstrip() for line in terminal(80, "agencies", "stp", "--as-of", "2021-06-15").splitlines()]
    assert "Sở Tư pháp" in shown[0]
    rows = [line for line in shown if re.search(r"\d+\.\d+ ", line)]
    assert "quá hạn" in rows[0]


def offered(started: Started, *words: str) -> list[str]:
    asked = {
        "_CCHC_COMPLETE": "complete_bash", "COMP_WORDS": "\n".join(["cchc", *words]), "COMP_CWORD": str(len(words)),
    }  # fmt: skip
    return started(env=asked).stdout.decode().split()


def test_names_are_completed_as_well_as_ids(started: Started) -> None:
    assert offered(started, "tasks", "--agency", "tu-phap") == ["stp"]
    assert "bao-long-an" in offered(started, "agencies", "báo")
    assert "2.1" in offered(started, "record", "measured", "2")
    assert offered(started, "templates", "copy", "pr") == ["progress"]
    assert {"M01", "Q1", "H1"} <= set(offered(started, "report", "progress", "--period", ""))
    assert offered(started, "diff", "HEA") == ["HEAD", "HEAD~1"]


@pytest.mark.usefixtures("shipped")
def test_excels_csv_and_a_programs_are_two_things(cchc: Cchc, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    assert cchc("export", "csv", "--delimiter", ";", "-o", str(file)).code == 0
    excel = file.read_bytes()
    assert excel.startswith(b"\xef\xbb\xbf")
    assert excel.decode("utf-8-sig").splitlines()[0].startswith("Số;Lĩnh vực;")
    program = cchc("tasks", "-f", "csv").out
    assert program.startswith("id,title,lead,")
    assert cchc("export", "csv", "--delimiter", "x").code == 2


def test_the_windows_starter_names_its_program_whole() -> None:
    raw = starter(r"C:\Người dùng (x86)\100% $Python\python.exe")["mo-ke-hoach.bat"]
    lines = raw.decode("utf-8").split("\r\n")
    python = r'"C:\Người dùng (x86)\100%% $Python\python.exe"'
    assert lines[-1] == ""
    assert not any("\n" in line or "\r" in line for line in lines)
    assert lines.index(rf'"{SYSTEM}\chcp.com" 65001 >nul') < next(
        n for n, line in enumerate(lines) if not line.isascii()
    )
    for setting in ("PYTHONSAFEPATH=1", "PYTHONUTF8=1", "NoDefaultCurrentDirectoryInExePath=1"):
        assert lines.index(f'set "{setting}"') < lines.index(f"{python} -m cchc_cli deadlines --no-pager")
    assert rf'"{SYSTEM}\doskey.exe" cchc={python.replace("$", "$$")} -m cchc_cli $*' in lines
    assert "setlocal EnableExtensions DisableDelayedExpansion" in lines  # where it is on, «!» eats a path


def test_the_windows_starter_starts_no_program_that_lies_beside_it() -> None:
    """A bare name is looked for in the folder first: there is none but what cmd does itself."""
    lines = starter(r"C:\Python\python.exe")["mo-ke-hoach.bat"].decode("utf-8").split("\r\n")
    begun = {line.split()[0].casefold() for line in lines if line}
    own = {"@echo", "setlocal", "set", "rem", "title", "pushd", "if", "echo."}
    assert {word for word in begun if not word.startswith(('"%systemroot%', '"c:'))} <= own | {"echo"}


def test_the_windows_starter_opens_whatever_folder_it_lies_in() -> None:
    """Its name may have accents and blanks, or be that of a share: it is not written into the file."""
    lines = starter(r"C:\Python\python.exe")["mo-ke-hoach.bat"].decode("utf-8").split("\r\n")
    assert lines.index('pushd "%~dp0"') < lines.index(r'"C:\Python\python.exe" -m cchc_cli deadlines --no-pager')
    assert not any(line.startswith((":", "goto")) for line in lines)


def test_on_windows_a_new_folder_has_the_starter(cchc: Cchc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(init, "sys", SimpleNamespace(platform="win32", executable=sys.executable))
    assert cchc("init", str(tmp_path / "Kế hoạch 2022"), "--year", "2022").code == 0
    assert (tmp_path / "Kế hoạch 2022" / "mo-ke-hoach.bat").read_bytes().endswith(b'cmd.exe" /v:off /k\r\n')


def test_without_a_terminal_no_editor_is_left_waiting(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    command = [sys.executable, "-m", "cchc_cli", "edit", "1.7", "--plan", str(workspace / "2021.yaml")]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 2
    assert "2021.yaml, dòng 4" in done.stderr


@pytest.mark.parametrize("command", ['"', "'vi", "\\", "   ", '"" x'])
@pytest.mark.usefixtures("workspace")
def test_an_editor_that_is_no_command_line_is_a_message(
    command: str, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", command)
    result = cchc("edit")
    assert (result.code, "không tìm thấy trình soạn thảo nào" in result.err) == (2, True)
