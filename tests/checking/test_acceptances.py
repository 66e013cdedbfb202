"""Warnings looked at and left: one code at one place, and nothing new behind an old look."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, book_of, replaced, task
from cchc_cli.checking.acceptances import NamedFindings, accept, in_plan
from cchc_cli.checking.file_problems import check_file
from cchc_cli.checking.plan_rules import check
from cchc_cli.files.problems import Problem
from repositories import Repo

TODAY = date(2021, 6, 15)
REASON = "Nguyên văn phụ lục."
ODD = (
    task("1.1", budget=None),
    task("1.2", time="Quý I/2022"),
    task(
        "1.3",
        time=None,
        products=[{"name": "Kế hoạch", "time": "Quý I/2022"}, {"name": "Báo cáo", "time": "Quý II/2022"}],
    ),
)  # money-missing 1.1, outside-year 1.2, outside-year twice 1.3
TARGETS = [{"text": "Có 90% hồ sơ.", "indicators": [{"id": "1", "name": "Hồ sơ", "at_least": "80"}]}]


Found = tuple[list[str], list[tuple[str, str]]]


def found(
    *accepted: tuple[str, str], unjudged: tuple[str, ...] = (), tasks: tuple[dict[str, object], ...] = ODD
) -> Found:
    """The codes accepted, and the code and hint of what is wrong with the acceptances."""
    entries = [{"code": code, "where": where, "reason": REASON} for code, where in accepted]
    book = book_of(*tasks, targets=TARGETS, accepted=entries)
    findings = accept(book.plan.accepted, NamedFindings(in_plan(book.plan, check(book))), unjudged)
    about = [f for f in findings if f.code.startswith("accepted-")]
    assert all(f.accepted in ("", REASON) for f in findings)
    return [f.code for f in findings if f.accepted], [(f.code, f.kind.filled(line=0, **f.values)[1]) for f in about]


@pytest.mark.parametrize(
    ("code", "where"),
    [
        ("money-missing", "1.1"),
        ("money-missing", "1.1.budget"),
        ("outside-year", "1.2"),
        ("outside-year", "1.3.products.0"),
        ("indicator-number", "targets.0"),
        ("indicator-number", "targets.0.indicators.0.at_least"),
    ],
)
def test_a_warning_is_accepted_at_its_place(code: str, where: str) -> None:
    assert found((code, where)) == ([code], [])


def test_without_acceptances_nothing_is_accepted() -> None:
    assert found() == ([], [])


@pytest.mark.parametrize(
    ("code", "where", "hint"),
    [
        ("money-mising", "1.1", "có phải: «money-missing»?"),
        ("outside-year", "1.1", "ở 1.1 có: money-missing"),
        ("money-missing", "1.4", "money-missing có ở: 1.1"),
        ("outside-year", "9.9", "outside-year có ở: 1.2, 1.3.products.0, 1.3.products.1"),
        ("outside-years", "9.9", "có phải: «outside-year»?"),
        ("lead-supports", "9.9", "bỏ mục này nếu chỗ ấy đã khác"),
    ],
)
def test_an_acceptance_that_meets_nothing_is_found_with_what_is_near(code: str, where: str, hint: str) -> None:
    assert found((code, where)) == ([], [("accepted-unmet", hint)])


@pytest.mark.parametrize("where", ["areas", "areas.0", "targets", "1", "", "decision"])
def test_a_wide_place_covers_nothing(where: str) -> None:
    code = "indicator-number" if where == "targets" else "money-missing"
    entries = [{"code": code, "where": where or "?", "reason": REASON}]
    book = book_of(*ODD, targets=TARGETS, accepted=entries)
    assert not any(f.accepted for f in accept(book.plan.accepted, NamedFindings(in_plan(book.plan, check(book)))))


def test_one_acceptance_never_covers_two_places() -> None:
    hint = "ghi một trong: 1.3.products.0, 1.3.products.1"
    assert found(("outside-year", "1.3")) == ([], [("accepted-many", hint)])


def test_what_is_accepted_elsewhere_is_not_offered() -> None:
    codes, faults = found(("outside-year", "1.2"), ("outside-year", "1.3.products.0"), ("outside-year", "1.9"))
    assert codes == ["outside-year"] * 2
    assert faults == [("accepted-unmet", "outside-year có ở: 1.3.products.1")]


def test_one_warning_is_accepted_once() -> None:
    codes, faults = found(("money-missing", "1.1"), ("money-missing", "1.1.budget"))
    assert codes == ["money-missing"]
    assert [code for code, _ in faults] == ["accepted-twice"]


def test_an_error_is_not_accepted() -> None:
    codes, faults = found(("agency-unknown", "1.1"), tasks=(task("1.1", lead="Sở Nội vụ, Sở Lạ"),))
    assert (codes, [code for code, _ in faults]) == ([], ["accepted-error"])


def test_beside_an_error_nothing_is_said_to_be_unmet() -> None:
    """The error may be why the rule found nothing."""
    assert found(("outside-year", "1.1"), tasks=(task("1.1", time="Quý V/2021"),)) == ([], [])


def test_a_rule_that_could_not_look_leaves_acceptances_alone() -> None:
    assert found(("lead-supports", "1.1"), unjudged=("lead-supports",)) == ([], [])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "2021.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    (tmp_path / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(folder: Path, *changes: tuple[str, str], accepted: str = "") -> list[Problem]:
    text = PLAN_TEXT
    for old, new in changes:
        text = replaced(text, old, new)
    (folder / "2021.yaml").write_text(text + accepted, encoding="utf-8")
    return check_file(folder / "2021.yaml", TODAY)


LATER = ("time: Quý II/2021", "time: Quý II/2022")
ENTRY = 'accepted:\n  - {code: outside-year, where: "1.1", reason: Đúng như bản in.}\n'


def test_a_problem_carries_the_reason(folder: Path) -> None:
    (problem,) = checked(folder, LATER, accepted=ENTRY)
    assert (problem.code, problem.accepted) == ("outside-year", "Đúng như bản in.")


def test_an_unmet_acceptance_stands_at_its_entry(folder: Path) -> None:
    (problem,) = checked(folder, accepted=ENTRY)
    assert (problem.line, problem.column, problem.code) == (20, 5, "accepted-unmet")


def test_without_a_register_what_needs_one_is_not_called_unmet(folder: Path) -> None:
    (folder / "agencies.yaml").unlink()
    entry = 'accepted:\n  - {code: lead-supports, where: "1.1", reason: Đúng như bản in.}\n'
    assert [p.code for p in checked(folder, accepted=entry)] == ["no-register"]


def test_outside_git_what_needs_its_history_is_not_called_unmet(folder: Path) -> None:
    entry = 'accepted:\n  - {code: amendment-task, where: "amendments.0", reason: Như quyết định.}\n'
    assert checked(folder, accepted=entry) == []


def test_a_change_without_a_decision_is_not_accepted(tmp_path: Path) -> None:
    """It needs the decision, or a correction; left as it is, it would hide the next change of its task."""
    repo = Repo(tmp_path)
    repo.write("plans/agencies.yaml", REGISTER_TEXT)
    repo.write("plans/2021.yaml", PLAN_TEXT)
    repo.commit("ban hành")
    repo.git("tag", "ban-hanh-2021")
    entry = 'accepted:\n  - {code: task-changed, where: "1.1", reason: Theo công văn.}\n'
    path = repo.write("plans/2021.yaml", replaced(PLAN_TEXT, "Quý II/2021", "Quý III/2021") + entry)
    assert [(p.code, p.accepted) for p in check_file(path, TODAY)] == [("task-changed", ""), ("accepted-change", "")]


def test_an_acceptance_without_a_reason_is_an_error(folder: Path) -> None:
    problems = checked(folder, LATER, accepted='accepted:\n  - {code: outside-year, where: "1.1"}\n')
    assert ("missing-key", "error") in [(p.code, p.severity) for p in problems]


def test_a_task_is_known_by_its_number_and_by_its_key_where_that_is_no_number() -> None:
    tasks = (task("1.1"), task("1.3", key="1.2", budget=None), task("1.4", key="1.3"))
    assert found(("money-missing", "1.3"), tasks=tasks) == (["money-missing"], [])
    assert found(("money-missing", "1.2"), tasks=tasks) == (["money-missing"], [])
    _, faults = found(("money-missing", "1.4"), tasks=tasks)
    assert faults == [("accepted-unmet", "money-missing có ở: 1.3")]
    swapped = (task("1.1", key="1.2"), task("1.2", key="1.1", budget=None))
    assert found(("money-missing", "1.2"), tasks=swapped) == (["money-missing"], [])
    assert [code for code, _ in found(("money-missing", "1.1"), tasks=swapped)[1]] == ["accepted-unmet"]
