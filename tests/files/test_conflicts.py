"""What git leaves in a file when it could not merge it is told as that, with both sides, and as nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import PLAN_TEXT, Cchc, parsed, places, replaced
from repositories import Repo

BOTH = "    x: 1\n<<<<<<< HEAD\n    time: Quý I/2021\n=======\n    time: Quý III/2021\n>>>>>>> nhanh-2\n"


def test_a_conflict_is_one_problem_at_its_first_mark_with_both_sides() -> None:
    document = parsed(BOTH)
    (problem,) = document.problems
    assert places(document.problems) == [(2, 1, "merge-conflict")]
    assert problem.message == (
        "chưa giải quyết xung đột git: bên HEAD: «time: Quý I/2021»; bên nhanh-2: «time: Quý III/2021»"
    )
    assert not document.readable


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BOTH.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param("\ufeff" + BOTH, id="byte order mark"),
        pytest.param(BOTH.replace("=======", "||||||| 1f2e3d4\n    time: Quý II\n======="), id="with the ancestor"),
        pytest.param(
            BOTH.replace("=======", "||||||| x\n<<<<<<<<< a\n    y: 1\n=========\n    y: 2\n>>>>>>>>> b\n======="),
            id="with an ancestor that is a conflict",
        ),
    ],
)
def test_every_form_of_git_shows_the_same_sides(text: str) -> None:
    (problem,) = [p for p in parsed(text).problems if p.code != "bom"]
    assert problem.message == parsed(BOTH).problems[0].message


def test_several_conflicts_are_several_problems_and_marks_alone_too() -> None:
    left_over = ">>>>>>> nhanh-3\n"
    problems = parsed(BOTH + "z: 1\n" + BOTH + left_over + "=======\n").problems
    assert places(problems) == [(n, 1, "merge-conflict") for n in (2, 9, 14, 15)]
    assert "còn sót dòng >>>>>>>" in problems[2].message


def test_a_side_that_deleted_and_one_that_is_long() -> None:
    lines = "".join(f"- một mục thật dài số {n}\n" for n in range(40))
    (problem,) = parsed(f"<<<<<<< HEAD\n=======\n{lines}>>>>>>> kia\n").problems
    assert "bên HEAD: không có gì; bên kia: «- một mục thật dài số 0 ⏎ - một mục" in problem.message
    assert problem.message.endswith("…» (40 dòng)")
    assert len(problem.message) < 500


@pytest.mark.parametrize("text", ["a: '<<<<<<< HEAD'\n", "a: |\n  =======\n", "a: ======= b\n", "# <<<<<<<\na: 1\n"])
def test_the_same_signs_within_a_value_or_a_comment_are_none(text: str) -> None:
    assert parsed(text).problems == ()


FILES = {
    "plans/2021.yaml": "time: Quý II/2021",
    "plans/agencies.yaml": "name: Sở Tư pháp",
    "plans/calendar.yaml": "name: Tết Dương lịch",
    "plans/scoring.yaml": "on_time: 60",
    "plans/2021.journal.yaml": 'task: "1.2"',
}
MERGED = {
    "plans/agencies.yaml": "agencies:\n  - {id: snv, name: Sở Nội vụ}\n  - id: stp\n    name: Sở Tư pháp\n",
    "plans/calendar.yaml": (
        "years:\n  - year: 2021\n    source: a\n    days_off:\n    - start: 2021-01-01\n      name: Tết Dương lịch\n"
    ),
    "plans/scoring.yaml": "source: a\non_time: 60\noverdue: 20\noverdue_limit: 60\nproof: 20\n",
    "plans/2021.journal.yaml": '- on: 2021-04-01\n  event: started\n  task: "1.2"\n',
    "plans/2021.yaml": PLAN_TEXT,
}


@pytest.fixture
def conflicted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace in which two branches have changed the same line of every file, merged without `merge=union`."""
    repo = Repo(tmp_path)
    for name, text in MERGED.items():
        repo.write(name, text)
    repo.commit()
    for branch in ("mot", "hai"):
        repo.git("checkout", "-q", "-b", branch, "main")
        for name, text in MERGED.items():
            repo.write(name, replaced(text, FILES[name], f"{FILES[name]} {branch}"))
        repo.commit()
    with pytest.raises(Exception, match="merge"):
        repo.git("merge", "mot")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("conflicted")
def test_check_finds_one_in_every_file_that_real_git_left(cchc: Cchc) -> None:
    result = cchc("check", "-f", "json")
    assert result.code == 1
    assert sorted(p["path"] for p in result.json) == sorted(FILES)
    assert {p["code"] for p in result.json} == {"merge-conflict"}
    for problem in result.json:
        written = FILES[problem["path"]]
        assert f"bên HEAD: «{written} hai»; bên mot: «{written} mot»" in problem["message"]


@pytest.mark.usefixtures("conflicted")
@pytest.mark.parametrize(
    "command",
    [
        ("tasks",), ("status",), ("deadlines",), ("show", "1.1"), ("agencies",), ("budget",), ("targets",), ("log",),
        ("record", "done", "1.1"), ("export", "csv"), ("report", "plan", "-o", "a.docx"), ("score",), ("diff",),
        ("init", "--from", "plans/2021.yaml"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_loads_says_so_and_answers_nothing(command: tuple[str, ...], cchc: Cchc, conflicted: Path) -> None:
    result = cchc(*command)
    assert (result.code, result.out) == (3, "")
    assert "chưa giải quyết xung đột git" in result.err
    assert "yaml-syntax" not in result.err
    assert not (conflicted / "a.docx").exists()


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("plans/agencies.yaml", ("tasks",)),
        ("plans/calendar.yaml", ("init", "--from", "plans/2021.yaml")),
        ("plans/2021.journal.yaml", ("record", "done", "1.1")),
        ("plans/2021.journal.yaml", ("log",)),
        ("plans/scoring.yaml", ("score",)),
    ],
)
def test_one_file_with_a_conflict_stops_what_reads_it(
    name: str, command: tuple[str, ...], cchc: Cchc, conflicted: Path
) -> None:
    for other, text in MERGED.items():
        if other != name:
            (conflicted / other).write_text(text.replace('"1.2"', '"1.1"'), encoding="utf-8")
    before = {path: path.read_bytes() for path in conflicted.glob("plans/*.yaml")}
    result = cchc(*command)
    assert (result.code, result.out) == (3, "")
    assert f"{name}:" in result.err
    assert "chưa giải quyết xung đột git" in result.err
    assert {path: path.read_bytes() for path in conflicted.glob("plans/*.yaml")} == before
