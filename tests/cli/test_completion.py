"""What Tab offers: commands, options and the plan's own ids, in the form each shell wants."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from builders import Started, replaced
from cchc_cli.cli import complete

SHELLS = ["bash", "zsh", "fish", "powershell", "pwsh"]


def offered(started: Started, line: str, cwd: Path | None = None, **env: str) -> list[str]:
    """The candidates that bash gets for the last word of a line."""
    words = line.split(" ")
    asked = {"_CCHC_COMPLETE": "complete_bash", "COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    done = started(env=asked | env, **({"cwd": cwd} if cwd else {}))
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().split()


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_its_script(shell: str, started: Started) -> None:
    done = started("completion", shell)
    script = done.stdout.decode()
    assert done.returncode == 0
    assert "_CCHC_COMPLETE" in script
    assert "cchc" in script
    assert f"complete_{shell.replace('pwsh', 'powershell')}" in script


def test_a_bare_line_is_offered_the_commands(started: Started) -> None:
    assert {"check", "tasks", "show", "deadlines", "completion"} <= set(offered(started, "cchc "))


def test_a_command_is_completed(started: Started) -> None:
    assert offered(started, "cchc dead") == ["deadlines"]


def test_a_subcommand_is_completed(started: Started) -> None:
    assert offered(started, "cchc explain t") == ["timing"]


def test_options_are_completed(started: Started) -> None:
    assert offered(started, "cchc tasks --q") == ["--quarter"]


def test_the_values_of_a_choice_are_completed(started: Started) -> None:
    assert offered(started, "cchc tasks --role ") == ["lead", "support", "any"]


def test_task_ids_are_completed_in_the_order_of_the_plan(started: Started) -> None:
    assert offered(started, "cchc show 2.") == ["2.1", "2.2", "2.3", "2.4"]
    assert offered(started, "cchc show 1.1") == ["1.1", "1.10", "1.11", "1.12", "1.13"]


def test_agencies_and_groups_are_completed_by_id(started: Started) -> None:
    assert offered(started, "cchc tasks --agency st") == ["stp", "stc", "stttt", "stnmt"]
    assert offered(started, "cchc agencies ubnd-h") == ["ubnd-huyen"]


def test_quarters_and_areas_are_completed(started: Started) -> None:
    assert offered(started, "cchc tasks --quarter ") == ["I", "II", "III", "IV"]
    assert offered(started, "cchc budget --area ") == ["1", "2", "3", "4", "5", "6", "7"]


def test_the_plan_named_on_the_line_is_the_one_asked(started: Started, tmp_path: Path, workspace: Path) -> None:
    path = workspace / "2021.yaml"
    assert "3.9" in offered(started, f"cchc show --plan {path} 3.", cwd=tmp_path)


@pytest.mark.parametrize("line", ["cchc show ", "cchc tasks --agency ", "cchc tasks --area "])
def test_without_a_plan_nothing_is_offered_and_nothing_said(line: str, started: Started, tmp_path: Path) -> None:
    assert offered(started, line, cwd=tmp_path) == []


def test_a_broken_plan_offers_nothing_and_says_nothing(started: Started, tmp_path: Path, workspace: Path) -> None:
    (workspace / "2021.yaml").write_text("a: b: c\n")
    assert offered(started, "cchc show ", cwd=tmp_path) == []


@pytest.mark.parametrize(
    ("shell", "more"),
    [
        ("zsh", {}),
        ("fish", {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}),
        ("powershell", {"_TYPER_COMPLETE_WORD_TO_COMPLETE": "1.1"}),
        ("pwsh", {"_TYPER_COMPLETE_WORD_TO_COMPLETE": "1.1"}),
    ],
)
@pytest.mark.parametrize("columns", ["40", "80"])
def test_a_candidate_and_its_explanation_are_one_line(
    shell: str, more: dict[str, str], columns: str, started: Started
) -> None:
    asked = {"_CCHC_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_ARGS": "cchc show 1.1", "COLUMNS": columns}
    done = started(env=asked | more)
    lines = done.stdout.decode().replace("_arguments '*: :((", "").splitlines()
    assert done.returncode == 0
    assert [line.strip('"').split('"')[0].split("\t")[0].split(":::")[0] for line in lines] == [
        "1.1", "1.10", "1.11", "1.12", "1.13",
    ]  # fmt: skip
    assert "Xây dựng và triển khai Kế hoạch kiểm tra CCHC năm 2021 tại các đơn vị, địa phương." in lines[0]


# what zsh's own _arguments does with its candidates: it evaluates them once more
ZSH = r"""
_arguments() { local action="${1#\*: :}"; eval ws\=\( "${action[3,-3]}" \) }
eval "$OFFERED"
print -rl -- $ws
"""
SPELLS = ["$(touch x)", r"\$(touch x)", r"\\$(touch x)", "`touch x`", r"\`touch x\`", "'; touch x; '", '"; touch x; "']


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
@pytest.mark.parametrize("spell", SPELLS)
def test_zsh_runs_nothing_that_a_title_says(spell: str, started: Started, tmp_path: Path, workspace: Path) -> None:
    plan = workspace / "2021.yaml"
    old = "title: Xây dựng và triển khai Kế hoạch kiểm tra CCHC năm 2021 tại các đơn vị, địa phương."
    plan.write_text(replaced(plan.read_text("utf-8"), old, f"title: {json.dumps(f'Việc {spell} a: b')}"), "utf-8")
    asked = {"_CCHC_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "cchc show 1.1"}
    out = started(env=asked, cwd=tmp_path).stdout.decode()
    environ = {"OFFERED": out, "PATH": os.environ["PATH"]}
    done = subprocess.run(
        ["zsh", "-f", "-c", ZSH], env=environ, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert not (tmp_path / "x").exists()
    assert done.stderr == ""
    assert done.stdout.splitlines()[0].startswith("1.1:Việc ")
    assert len(done.stdout.splitlines()) == 5


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
def test_zsh_puts_the_id_in_place_of_a_name(started: Started) -> None:
    asked = {"_CCHC_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "cchc tasks --agency tu-ph"}
    told = """compadd() { print -rl -- "$*" $offered $shown; }; go() { local -A compstate; eval $OFFERED; }; go"""
    environ = {"OFFERED": started(env=asked).stdout.decode(), "PATH": os.environ["PATH"]}
    done = subprocess.run(["zsh", "-f", "-c", told], env=environ, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["-U -l -d shown -a offered", "stp", "stp -- Sở Tư pháp"]


@pytest.mark.parametrize("shell", SHELLS)
def test_a_number_that_a_shell_would_run_is_not_offered(
    shell: str, started: Started, tmp_path: Path, workspace: Path
) -> None:
    plan = workspace / "2021.yaml"
    plan.write_text(replaced(plan.read_text("utf-8"), '- id: "1.2"\n', "- id: 1.2;touch x\n"), "utf-8")
    more = {"_TYPER_COMPLETE_FISH_ACTION": "get-args", "_TYPER_COMPLETE_WORD_TO_COMPLETE": "1.", "COMP_CWORD": "2"}
    words = {"_TYPER_COMPLETE_ARGS": "cchc show 1.", "COMP_WORDS": "cchc\nshow\n1."}
    asked = {"_CCHC_COMPLETE": f"complete_{shell}", **more, **words}
    done = started(env=asked, cwd=tmp_path)
    assert b"1.3" in done.stdout
    assert b"touch" not in done.stdout


def test_a_period_is_offered_with_the_year_that_was_typed() -> None:
    assert ("H1", "6 tháng") in [(value, words[:7]) for value, words in complete.periods("")]
    assert {"2021", "2021-H1", "2021-9M"} <= {value for value, _ in complete.periods("2021-")}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("cchc tasks --state quá", "overdue"),
        ("cchc tasks --state qua-h", "overdue"),
        ("cchc tasks --role chu", "lead"),
        ("cchc record kho-k", "difficulty"),
    ],
)
def test_a_choice_typed_by_its_words_is_completed_to_its_code(line: str, code: str, started: Started) -> None:
    """A code needs no quotes, which its words with blanks do."""
    assert offered(started, line) == [code]
