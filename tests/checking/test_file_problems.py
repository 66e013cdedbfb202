"""A file checked: all problems in file order, rules beside faults of form, paths as people see them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, places, replaced
from cchc_cli.checking.file_problems import check_file
from cchc_cli.files.problems import Problem, Severity

TODAY = date(2021, 6, 15)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest workspace: a plan and a register."""
    (tmp_path / "2021.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    (tmp_path / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(folder: Path, *changes: tuple[str, str], name: str = "2021.yaml") -> list[Problem]:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        text = replaced(text, old, new)
    path.write_text(text, encoding="utf-8")
    return check_file(path, TODAY)


def test_a_sound_plan_has_no_problem(folder: Path) -> None:
    assert checked(folder) == []


def test_faults_of_syntax_validation_and_rules_stand_in_file_order(folder: Path) -> None:
    found = checked(
        folder,
        ("title: Kế hoạch năm 2021\n", "title: Kế hoạch năm 2021\ntitle: a\n"),
        ("number: 4963/QĐ-UBND", "number: QĐ 4963"),
        ("place: Long An", "plase: Long An"),
        ("lead: Sở Nội vụ", "lead: Sở Nội vụ, Sở Lạ"),
        ("time: Quý II/2021", "time: Quý V/2021"),
        ("        budget: 50\n", ""),
    )
    assert places(found) == [
        (3, 1, "duplicate-key"),
        (6, 11, "decision-number"),
        (8, 3, "unknown-key"),
        (16, 26, "agency-unknown"),
        (18, 19, "time-not-understood"),
    ]
    assert [p.severity for p in found].count(Severity.WARNING) == 1


def test_rules_do_not_report_what_validation_had_to_mend(folder: Path) -> None:
    found = checked(folder, ("number: 4963/QĐ-UBND", "number: [1]"), ("time: Quý II/2021", "time: {text: [a]}"))
    assert places(found) == [(5, 11, "wrong-type"), (17, 22, "wrong-type")]


def test_rules_still_find_faults_beside_a_mended_place(folder: Path) -> None:
    found = checked(folder, ("place: Long An", "plase: Long An"), ("time: Quý II/2021", "time: Quý II/2022"))
    assert places(found) == [(7, 3, "unknown-key"), (17, 15, "outside-year")]


def test_a_piece_of_a_long_value_is_pointed_at_on_its_own_line(folder: Path) -> None:
    [problem] = checked(folder, ("support: Sở Tư pháp", "support: |-\n          - Sở Tư pháp.\n          - Sở Lạ."))
    assert (problem.line, problem.column, problem.source) == (18, 13, "          - Sở Lạ.")


def test_a_file_named_by_another_year_is_said(folder: Path) -> None:
    (folder / "2021.yaml").rename(folder / "2022.yaml")
    assert places(check_file(folder / "2022.yaml", TODAY)) == [(1, 7, "year-file")]


def test_without_a_register_one_warning_stands_for_all_agencies(folder: Path) -> None:
    (folder / "agencies.yaml").unlink()
    [problem] = check_file(folder / "2021.yaml", TODAY)
    assert (problem.code, problem.severity) == ("no-register", Severity.WARNING)
    assert problem.message.endswith("agencies.yaml")


def test_with_an_unreadable_register_the_plan_is_still_checked_without_agencies(folder: Path) -> None:
    (folder / "agencies.yaml").write_text("agencies: [", encoding="utf-8")
    assert places(checked(folder, ("time: Quý II/2021", "time: Quý V"))) == [(17, 19, "time-not-understood")]


def test_the_register_is_checked_by_its_name(folder: Path) -> None:
    found = checked(folder, ("  - id: stp\n", "  - id: snv\n"), name="agencies.yaml")
    assert places(found) == [(5, 9, "duplicate-id")]
    assert "dòng 2" in found[0].message


def test_the_calendar_is_checked_by_its_name(folder: Path) -> None:
    path = folder / "calendar.yaml"
    path.write_text("years:\n  - year: 2021\n    source: a\n    days_off:\n      - {start: 2020-12-31, name: b}\n")
    assert places(check_file(path, TODAY)) == [(5, 17, "calendar-day")]


def test_paths_are_shown_from_here(folder: Path) -> None:
    [problem] = checked(folder, ("time: Quý II/2021", "time: Quý V"))
    assert problem.path == "2021.yaml"
