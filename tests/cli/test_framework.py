"""Help pages and usage errors: Vietnamese throughout, nothing of the framework's English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest
from typer._click import exceptions as click_errors

from builders import Cchc
from cchc_cli.cli import framework
from cchc_cli.cli.app import COMMANDS
from cchc_cli.cli.framework import VietnameseGroup, single, usage_stop

pytestmark = pytest.mark.usefixtures("shipped")

ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|missing|invalid|no such|got|unexpected|extra|requires?|required|error|try|"
    r"default|show this|message|exit|value|integer|choose|possible|does not|takes?|file|is not)\b",
    re.IGNORECASE,
)


def pages() -> Iterator[list[str]]:
    """The words that lead to every command and subcommand."""
    yield []
    for name, (module, _) in COMMANDS.items():
        yield [name]
        command = import_module(module).command
        if isinstance(command, VietnameseGroup):
            context = command.make_context(name, [], resilient_parsing=True)
            yield from ([name, below] for below in command.list_commands(context))


PAGES = list(pages())


def test_the_pages_are_those_of_subcommands_too() -> None:
    assert {("record", "not-arisen"), ("explain", "timing"), ("report", "plan")} <= {tuple(page) for page in PAGES}


def test_of_a_group_only_the_subcommand_asked_for_is_made(monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> None:
    made: list[str] = []

    def counted(function: Callable[..., Any]) -> Any:
        made.append(function.__name__)
        return single(function)

    monkeypatch.setattr(framework, "single", counted)
    assert cchc("explain", "timing", "Quý II/2021").code == 0
    assert made == ["timing"]


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
@pytest.mark.parametrize("columns", [80, 100])
def test_a_help_page_fits_the_terminal(
    page: list[str], columns: int, monkeypatch: pytest.MonkeyPatch, cchc: Cchc
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    result = cchc(*page, "--help")
    assert result.code == 0
    assert [line for line in result.out.splitlines() if len(line) > columns] == []


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_a_help_page_has_no_word_of_the_framework(page: list[str], cchc: Cchc) -> None:
    out = cchc(*page, "-h").out
    explained = re.sub(r"(?m)^  -.*?(?=  |$)|--?[a-z][a-z-]*|[a-z0-9-]+(\|[a-z0-9-]+)+|\bcchc .*$|«.*?»", "", out)
    assert ENGLISH.findall(explained) == []
    assert out.startswith("Cách dùng: ")


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_every_option_is_explained(page: list[str], cchc: Cchc) -> None:
    options = cchc(*page, "--help").out.partition("Tùy chọn:\n")[2]
    lines = options.splitlines()
    for n, line in enumerate(lines):
        if line.startswith("  -"):
            beside = line.strip().partition("  ")[2]
            below = lines[n + 1] if n + 1 < len(lines) else ""
            assert beside or below.startswith("    "), line


def test_the_help_options_stand_in_the_same_order_everywhere(cchc: Cchc) -> None:
    assert all("  -h, --help" in cchc(*page, "--help").out for page in PAGES)


def test_a_paragraph_of_a_help_page_stays_apart(cchc: Cchc) -> None:
    assert "\n\nVới --quarter hoặc --month: " in cchc("tasks", "--help").out


def test_the_default_and_the_choices_of_an_option_are_shown(cchc: Cchc) -> None:
    out = cchc("tasks", "--help").out
    assert "--role lead|support|any" in out
    assert "[mặc định: any]" in " ".join(out.split())


USAGE_ERRORS = [
    (["foo"], "không có lệnh «foo»", "cchc --help"),
    (["tsks"], "không có lệnh «tsks»", "có phải: tasks?"),
    (["--plan", "x", "tasks"], "không có tùy chọn --plan", "cchc --help"),
    (["tasks", "--agenc", "x"], "không có tùy chọn --agenc", "có phải: --agency?"),
    (["sheet", "--agency", "a", "--agency", "b"], "--agency chỉ ghi được một lần", "cchc sheet --help"),
    (["tasks", "-q"], "không có tùy chọn -q", "cchc tasks --help"),
    (["tasks", "--agency"], "tùy chọn --agency cần một giá trị", ""),
    (["tasks", "-f"], "tùy chọn -f cần một giá trị", ""),
    (["tasks", "--open=1"], "tùy chọn --open không nhận giá trị", ""),
    (
        ["tasks", "--role", "x"],
        "chọn một trong: chủ trì (lead), phối hợp (support), mọi vai trò (any)",
        "cchc tasks --help",
    ),
    (["tasks", "--year", "abc"], "giá trị của tùy chọn --year không dùng được: cần một số nguyên", "cchc tasks --help"),
    (["tasks", "-f", "xml"], "chọn một trong: text, table, json, csv", "cchc tasks --help"),
    (["deadlines", "--within", "-1"], "cần một số nguyên từ 0 trở lên", "cchc deadlines --help"),
    (["deadlines", "--within", "x"], "cần một số nguyên từ 0 trở lên", "cchc deadlines --help"),
    (["show"], "thiếu tham số SỐ", "cchc show --help"),
    (["show", "1.1", "2"], "thừa tham số: 2", "cchc show --help"),
    (["show", "1.1", "2", "3"], "thừa tham số: 2 3", "cchc show --help"),
    (["explain"], "thiếu tên lệnh", "cchc explain --help"),
    (["explain", "foo"], "không có lệnh «foo»", "cchc explain --help"),
    (["explain", "timng"], "không có lệnh «timng»", "có phải: timing?"),
    (["explain", "timing"], "thiếu tham số CHỮ…", "cchc explain timing --help"),
    (["completion", "tcsh"], "chọn một trong: bash, zsh, fish, powershell, pwsh", "cchc completion --help"),
]


@pytest.mark.parametrize(("args", "message", "hint"), USAGE_ERRORS, ids=[" ".join(e[0]) for e in USAGE_ERRORS])
def test_a_usage_error_is_said_in_vietnamese(args: list[str], message: str, hint: str, cchc: Cchc) -> None:
    result = cchc(*args)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("lỗi: ")
    assert message in result.err
    assert hint in result.err


@pytest.mark.parametrize("args", [e[0] for e in USAGE_ERRORS], ids=" ".join)
def test_a_usage_error_has_no_word_of_the_framework(args: list[str], cchc: Cchc) -> None:
    said = re.sub(r"--[a-z-]+|«.*?»|cchc [a-z ]+", "", cchc(*args).err)
    assert ENGLISH.findall(said) == []


@pytest.mark.parametrize(
    "error",
    [
        click_errors.UsageError("Something new went wrong."),
        click_errors.BadParameter("Value must be an iterable."),
        click_errors.BadOptionUsage("--x", "Option '--x' requires 2 arguments."),
        click_errors.BadArgumentUsage("Argument 'x' takes 2 values."),
        click_errors.MissingParameter(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_the_framework_says_is_said_in_vietnamese(error: click_errors.UsageError) -> None:
    stop = usage_stop(error)
    assert ENGLISH.findall(re.sub(r"--[a-z-]+", "", f"{stop.message} {stop.hint}")) == []
    assert stop.message
