"""The edge of the program: exit codes, streams, bugs, interruptions, pipes and code pages."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

import pytest

from builders import REPOSITORY, Cchc, Started
from cchc_cli.cli import app
from cchc_cli.cli.app import COMMANDS
from cchc_cli.files.problems import DataStop, DocumentStop, Stop, UsageStop


@pytest.mark.parametrize("name", COMMANDS)
def test_the_summary_in_the_list_is_the_first_line_of_the_help(name: str) -> None:
    module, summary = COMMANDS[name]
    command = import_module(module).command
    assert (command.help or "").strip().split("\n")[0] == summary


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_help_page_that_begins_with_its_use(name: str, cchc: Cchc) -> None:
    result = cchc(name, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Cách dùng: cchc {name} ")


def test_the_version_is_printed(cchc: Cchc) -> None:
    assert cchc("--version").out.startswith("cchc 0.")


def test_without_a_command_the_help_is_shown_as_a_usage_error(cchc: Cchc) -> None:
    result = cchc()
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Cách dùng: cchc [TÙY CHỌN] LỆNH …")


@pytest.mark.parametrize(("kind", "code"), [(UsageStop, 2), (DataStop, 3), (DocumentStop, 4)])
def test_a_stop_becomes_its_message_and_its_exit_code(
    kind: type[Stop], code: int, monkeypatch: pytest.MonkeyPatch, cchc: Cchc
) -> None:
    def stop(_: object) -> int:
        raise kind("không được", "làm khác đi")

    monkeypatch.setattr(app, "_run", stop)
    result = cchc("tasks")
    assert (result.code, result.out, result.err) == (code, "", "lỗi: không được\n  → làm khác đi\n")


@pytest.fixture
def bug(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Every command fails in a way nobody thought of; returns the folder for logs."""

    def fail(*_: object) -> None:
        raise RuntimeError("cause")

    monkeypatch.setattr("cchc_cli.model.loading.load", fail)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("shipped")
def test_a_bug_is_an_apology_with_a_log_and_no_traceback(bug: Path, cchc: Cchc) -> None:
    result = cchc("tasks")
    assert (result.code, result.out) == (70, "")
    assert "xin lỗi" in result.err
    assert "Traceback" not in result.err
    [log] = bug.iterdir()
    assert str(log) in result.err
    assert "RuntimeError: cause" in log.read_text(encoding="utf-8")


@pytest.mark.usefixtures("shipped")
def test_a_bug_whose_log_cannot_be_written_is_still_an_apology(
    bug: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(bug / "nowhere"))
    result = cchc("tasks")
    assert (result.code, "xin lỗi" in result.err) == (70, True)


@pytest.mark.usefixtures("shipped")
def test_an_interruption_is_silent_and_130(monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cchc_cli.model.loading.load", interrupt)
    result = cchc("tasks")
    assert (result.code, result.out, result.err) == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_ctrl_c_while_reading_standard_input_leaves_no_traceback() -> None:
    command = [sys.executable, "-m", "cchc_cli", "explain", "timing", "Quý I", "-"]
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.read(1)  # it answers the first phrase; then it waits for the next one
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
@pytest.mark.parametrize("args", [["tasks", "--as-of", "2021-06-15"], ["check"], ["--help"]], ids=" ".join)
def test_a_reader_that_goes_away_is_no_fault(args: list[str]) -> None:
    command = [sys.executable, "-X", "dev", "-m", "cchc_cli", *args]
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(command, cwd=REPOSITORY, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258"])
@pytest.mark.parametrize(
    "args", [["tasks"], ["tasks", "-f", "json"], ["check", "--all"], ["--help"], ["show", "1.7"]], ids=" ".join
)
def test_redirected_output_is_utf_8_whatever_the_code_page(encoding: str, args: list[str], started: Started) -> None:
    done = started(*args, env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 0
    text = done.stdout.decode("utf-8")
    assert any(letter in text for letter in "ạếộử")
    assert "?" not in text.split("\n")[0]
    done.stderr.decode("utf-8")


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258"])
def test_messages_are_utf_8_whatever_the_code_page(encoding: str, started: Started) -> None:
    done = started("tasks", "--agency", "Hóa", env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 2
    assert "«Hóa» có thể là nhiều cơ quan" in done.stderr.decode("utf-8")


def test_the_module_and_its_entry_point_are_the_same_program(started: Started) -> None:
    done = started("tasks", "-f", "json")
    assert len(json.loads(done.stdout)) == 44


def test_the_exit_code_of_a_command_is_that_of_the_process(started: Started) -> None:
    codes = [
        started(*args).returncode
        for args in (
            ["tasks"],
            ["deadlines", "--as-of", "2021-06-15", "--fail-on", "overdue"],
            ["tasks", "--quarter", "5"],
            ["tasks", "--year", "1999"],
        )
    ]
    assert codes == [0, 1, 2, 3]
