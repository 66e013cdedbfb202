"""Several plans in one folder: which of them answers, that it is said, and what becomes of files that are none."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from builders import Cchc
from journals import EXAMPLE, SCORING

SAID = re.compile(r"^Theo kế hoạch plans/(\S+)\.yaml \(năm [\d–]+\)(?:, ngày (\d+/\d+/\d+))?(.*)\.$", re.MULTILINE)


@pytest.fixture
def plans(workspace: Path) -> Path:
    """Plans of 2021, of 2022, and of the five years from 2021."""
    text = (workspace / "2021.yaml").read_text(encoding="utf-8")
    for name, first in (("2022", "year: 2022"), ("2021-2025", "year: 2021\nuntil: 2025")):
        (workspace / f"{name}.yaml").write_text(text.replace("\nyear: 2021\n", f"\n{first}\n"), encoding="utf-8")
    shutil.copy(EXAMPLE, workspace / "2021.journal.yaml")
    shutil.copy(SCORING, workspace)
    return workspace


def said(err: str) -> tuple[str, str]:
    """The plan and the day of the one line about them."""
    (found,) = SAID.findall(err)
    return found[0], found[1]


AS_OF = "--as-of {}"


@pytest.mark.parametrize(
    "command",
    [
        f"tasks {AS_OF}", f"show 1.1 {AS_OF}", f"status {AS_OF}", f"deadlines {AS_OF}", f"agencies {AS_OF}",
        f"log {AS_OF}", f"score {AS_OF}", f"budget {AS_OF}", f"targets {AS_OF}", f"export csv {AS_OF}",
        f"export json {AS_OF}", f"export ics {AS_OF}", f"export xlsx -o a.xlsx {AS_OF}",
        f"report reminder --agency STP -o a.docx {AS_OF}", f"report ranking -o a.docx {AS_OF}",
        f"report progress --period H1 -o a.docx {AS_OF}", "record difficulty 1.1 --note x --dry-run --on {}",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("day", "plan"), [("25/11/2021", "2021"), ("01/6/2022", "2022"), ("01/6/2023", "2021-2025")])
def test_every_command_with_a_day_answers_from_the_plan_of_that_day(
    command: str, day: str, plan: str, plans: Path, cchc: Cchc
) -> None:
    (plans / "2022.journal.yaml").touch()
    result = cchc(*command.format(day).split())
    assert result.code == 0, result.err
    assert said(result.err) == (plan, day)


@pytest.mark.parametrize(
    ("command", "plan"),
    [
        ("show 2021-H1", "2021"),
        ("status 2022-H1", "2022"),
        ("tasks --quarter II/2021", "2021"),
        ("tasks --month 6/2022", "2022"),
        ("report progress --period 2021-H1 -o a.docx", "2021"),
        ("report worklist --quarter 2/2023 -o a.docx", "2021-2025"),
        ("report worklist --quarter 2 --as-of 2022-04-02 -o a.docx", "2022"),
    ],
)
@pytest.mark.usefixtures("plans")
def test_a_period_with_its_year_says_the_plan_too(command: str, plan: str, cchc: Cchc) -> None:
    result = cchc(*command.split())
    assert said(result.err)[0] == plan, result.err


@pytest.mark.usefixtures("plans")
def test_a_period_without_a_year_is_of_the_year_asked_about(cchc: Cchc) -> None:
    assert "Quý II/2023" in cchc("tasks", "--quarter", "II", "--as-of", "2023-05-01").out
    made = cchc("report", "progress", "--period", "H1", "--as-of", "2023-07-01")
    assert "bao-cao-cchc_2023-H1.docx" in made.out


@pytest.mark.parametrize(
    "command", ["report plan -o a.docx", "explain agencies STP", "budget", "renumber --after 1.8 --dry-run"]
)
@pytest.mark.usefixtures("plans")
def test_what_is_of_no_day_says_the_plan_alone(command: str, cchc: Cchc) -> None:
    result = cchc(*command.split())
    assert result.code == 0
    assert result.err.startswith("Theo kế hoạch plans/2021-2025.yaml")
    assert "ngày" not in result.err.splitlines()[0]


@pytest.mark.usefixtures("plans")
def test_a_day_outside_the_years_is_said_of_a_plan_that_was_named_too(cchc: Cchc) -> None:
    assert SAID.findall(cchc("status", "--year", "2021", "--as-of", "01/6/2021").err) == []
    outside = SAID.findall(cchc("status", "--year", "2021", "--as-of", "01/6/2022").err)
    assert outside == [("2021", "01/6/2022", " (ngoài năm của kế hoạch)")]


def test_the_only_plan_goes_without_saying(workspace: Path, cchc: Cchc) -> None:
    assert SAID.findall(cchc("status", "--as-of", "01/6/2021").err) == []
    assert SAID.findall(cchc("budget").err) == []
    assert workspace.is_dir()


def test_last_years_work_is_still_answered_for_after_the_roll_over(workspace: Path, cchc: Cchc) -> None:
    before = cchc("deadlines", "--as-of", "2021-11-25", "-f", "json")
    assert cchc("init", "--from", "plans/2021.yaml", "--year", "2022", ".").code == 0
    after = cchc("deadlines", "--as-of", "2021-11-25", "-f", "json")
    assert (after.json["as_of"], after.json["overdue"]) == ("2021-11-25", before.json["overdue"])
    assert len(after.json["overdue"]) == 14
    assert (workspace / "2022.yaml").is_file()


def test_what_is_said_goes_before_the_environment(plans: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_PLAN", str(plans / "2021.yaml"))
    assert said(cchc("status", "--as-of", "01/6/2022").err) == ("2021", "01/6/2022")
    assert cchc("export", "json", "--year", "2022", "--as-of", "01/6/2022").json["plan"]["year"] == 2022
    assert cchc("export", "json", "--plan", "plans/2022.yaml", "--as-of", "01/6/2022").json["plan"]["year"] == 2022


@pytest.mark.parametrize(
    "command", ["status", "report plan", "check", "explain timing x", "diff", "record started 1.1"]
)
@pytest.mark.usefixtures("plans")
def test_a_plan_and_a_year_that_contradict_each_other_are_wrong_usage(command: str, cchc: Cchc) -> None:
    result = cchc(*command.split(), "--plan", "plans/2021.yaml", "--year", "2022")
    assert (result.code, result.out) == (2, "")
    assert "--plan plans/2021.yaml là kế hoạch năm 2021, còn --year là 2022" in result.err


# the journal


@pytest.mark.parametrize("command", ["status", "record started 1.1 --on 01/6/2022", "export csv"])
def test_a_journal_of_another_year_is_refused_by_its_name(command: str, plans: Path, cchc: Cchc) -> None:
    before = (plans / "2021.journal.yaml").read_bytes()
    result = cchc(*command.split(), "--year", "2022", "--journal", "plans/2021.journal.yaml")
    assert (result.code, result.out) == (2, "")
    assert "là sổ theo dõi của plans/2021.yaml, không phải của plans/2022.yaml" in result.err
    assert (plans / "2021.journal.yaml").read_bytes() == before


def test_the_environments_journal_of_another_year_stops_only_what_asks_for_it(
    plans: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_JOURNAL", str(plans / "2021.journal.yaml"))
    assert cchc("status", "--year", "2022").code == 2
    assert cchc("record", "started", "1.1", "--on", "01/6/2022", "--year", "2022").code == 2
    assert cchc("status", "--year", "2021").code == 0
    for command in ("budget", "report plan -o a.docx", "check"):
        assert cchc(*command.split(), "--year", "2022").code == 0
    moved = ("init", "--from", "plans/2022.yaml", "--year", "2023", "n", "--journal", "plans/2021.journal.yaml")
    assert cchc(*moved).code == 2


@pytest.mark.parametrize("command", ["status --as-of 01/6/2022", "record started 1.1 --on 01/6/2022"])
def test_a_journal_of_another_year_is_refused_by_its_days(command: str, plans: Path, cchc: Cchc) -> None:
    entry = '- {{on: {}, event: started, task: "1.1"}}\n'
    other = plans / "so.yaml"
    other.write_text(entry.format("2021-05-01") + entry.format("2021-06-02"), encoding="utf-8")
    args = [*command.split(), "--year", "2022", "--journal", str(other)]
    result = cchc(*args)
    assert result.code == 2
    assert "mọi mục từ 01/5/2021 đến 02/6/2021" in result.err
    with other.open("a", encoding="utf-8") as file:
        file.write(entry.format("2023-03-31"))  # the last day of the quarter after
    assert cchc(*args).code == 0 if command.startswith("status") else True


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_a_journal_in_a_folder_that_is_missing_makes_nothing(dry: list[str], workspace: Path, cchc: Cchc) -> None:
    result = cchc("record", "started", "1.1", "--on", "01/6/2021", "--journal", "khong/so.journal.yaml", *dry)
    assert (result.code, result.out) == (3, "")
    assert "khong» không có" in result.err
    assert [path.name for path in workspace.parent.iterdir()] == ["plans"]


def test_a_journal_kept_from_writing_stays_as_it_is(plans: Path, cchc: Cchc) -> None:
    journal = plans / "2021.journal.yaml"
    before = journal.read_bytes()
    journal.chmod(0o444)
    result = cchc("record", "started", "1.1", "--on", "01/6/2021")
    assert (result.code, journal.read_bytes()) == (3, before)
    assert "không ghi được 2021.journal.yaml: không có quyền ghi" in result.err


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_a_journal_with_a_mark_alone_is_an_empty_one(mark: bytes, workspace: Path, cchc: Cchc) -> None:
    (workspace / "2021.journal.yaml").write_bytes(mark)
    assert cchc("log", "--as-of", "01/6/2021", "-f", "json").json == []
    assert cchc("record", "started", "1.1", "--on", "01/6/2021").code == 0
    assert [entry["task"] for entry in cchc("log", "-f", "json").json] == ["1.1"]


# what stands in a file's place


def test_a_phrase_is_not_explained_without_the_plan_that_cannot_be_read(
    workspace: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "2021.yaml").write_text("year: [", encoding="utf-8")
    assert cchc("explain", "timing", "Quý II").code == 3
    (workspace / "2021.yaml").unlink()
    assert cchc("explain", "timing", "Quý II").code == 0
    monkeypatch.setenv("CCHC_PLAN", "plans/2021.yaml")
    assert cchc("explain", "timing", "Quý II").code == 3


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own")
@pytest.mark.parametrize("command", ["diff", "report changes"])
def test_a_plan_that_links_to_itself_is_not_looked_for_in_git(command: str, workspace: Path, cchc: Cchc) -> None:
    (workspace / "2021.yaml").unlink()
    (workspace / "2021.yaml").symlink_to("2021.yaml")
    result = cchc(*command.split())
    assert (result.code, "liên kết vòng quanh" in result.err) == (3, True)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


PLACED: dict[str, tuple[Callable[[Path], None], str]] = {
    "pipe": (_pipe, "đây là thiết bị hay đường ống, không phải tệp"),
    "folder": (Path.mkdir, "thư mục"),
    "circle": (_circle, "liên kết vòng quanh"),
    "endless": (_endless, "đây là thiết bị hay đường ống, không phải tệp"),
}
READING = {
    "2021.journal.yaml": ["status", "log", "check", "record started 1.1 --on 01/6/2021", "export json"],
    "2021.yaml": ["status", "check", "report plan", "record started 1.1", "budget"],
    "agencies.yaml": ["status", "check", "explain agencies STP", "init --from plans/2021.yaml --year 2022 n"],
    "calendar.yaml": ["status", "check", "init --from plans/2021.yaml --year 2022 ."],
    "scoring.yaml": ["score", "check", "report ranking", "init --from plans/2021.yaml --year 2022 n"],
}


@pytest.fixture
def _in_time() -> Iterator[None]:
    """A run that waits for ever fails instead."""
    signal.alarm(30)
    yield
    signal.alarm(0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
@pytest.mark.usefixtures("_in_time")
@pytest.mark.parametrize("kind", PLACED)
@pytest.mark.parametrize(("file", "command"), [(file, command) for file in READING for command in READING[file]])
def test_what_is_no_file_is_said_and_not_waited_for(
    file: str, command: str, kind: str, workspace: Path, cchc: Cchc
) -> None:
    shutil.copy(SCORING, workspace)
    (workspace / file).unlink(missing_ok=True)
    place, words = PLACED[kind]
    place(workspace / file)
    result = cchc(*command.split())
    assert result.code in {1, 2, 3, 4}
    assert words in result.out + result.err
    assert file in result.out + result.err or "/dev/zero" in result.err
