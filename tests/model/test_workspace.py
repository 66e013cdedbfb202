"""Which plan is meant, and what is said when there is none."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from cchc_cli.files.problems import DataStop, Need, UsageStop
from cchc_cli.model.workspace import (
    Workspace,
    files_to_check,
    find_plans_folder,
    find_workspace,
    plan_years,
    plans_in,
    refuse_journal_of_another_plan,
)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """plans/ of two years with everything else that may stand there."""
    folder = tmp_path / "plans"
    folder.mkdir()
    names = ("2020.yaml", "2021.yaml", "2021.journal.yaml", "agencies.yaml", "calendar.yaml", "ghi-chu.txt")
    for name in names:
        (folder / name).write_text("")
    return folder


def test_the_newest_plan_is_taken_here(plans: Path, tmp_path: Path) -> None:
    assert find_workspace(None, None, {}, tmp_path).plan == plans / "2021.yaml"


def test_the_newest_plan_goes_by_the_year_in_its_name_not_by_its_letters(plans: Path, tmp_path: Path) -> None:
    (plans / "ke-hoach-2022.yaml").touch()
    (plans / "zz-2019.yaml").touch()
    assert find_workspace(None, None, {}, tmp_path).plan == plans / "ke-hoach-2022.yaml"


def test_the_plan_is_found_from_a_folder_below(plans: Path, tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find_workspace(None, None, {}, below).plan == plans / "2021.yaml"


def test_a_year_names_its_plan(plans: Path, tmp_path: Path) -> None:
    assert find_workspace(None, 2020, {}, tmp_path).plan == plans / "2020.yaml"


def test_what_is_said_goes_before_the_environment_and_that_before_the_day(plans: Path, tmp_path: Path) -> None:
    environ = {"CCHC_PLAN": str(plans / "2020.yaml")}
    day = date(2021, 6, 1)
    assert find_workspace(None, 2021, environ, tmp_path, day=day).plan == plans / "2021.yaml"
    assert find_workspace(plans / "2021.yaml", None, environ, tmp_path, day=day).plan == plans / "2021.yaml"
    assert find_workspace(None, None, environ, tmp_path, day=day).plan == plans / "2020.yaml"


def test_a_plan_and_a_year_that_contradict_each_other_are_refused(plans: Path, tmp_path: Path) -> None:
    assert find_workspace(plans / "2020.yaml", 2020, {}, tmp_path).plan == plans / "2020.yaml"
    with pytest.raises(UsageStop, match=r"2020\.yaml là kế hoạch năm 2020, còn ‹year› là 2021"):
        find_workspace(plans / "2020.yaml", 2021, {}, tmp_path)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2020, 12, 31), "2020.yaml"),
        (date(2021, 1, 1), "2021.yaml"),
        (date(2022, 7, 1), "2021-2025.yaml"),
        (date(2023, 12, 31), "ke-hoach.yaml"),  # of the year that stands in it
        (date(2025, 12, 31), "2021-2025.yaml"),
        (date(2026, 1, 1), "2021-2025.yaml"),  # the newest
        (date(2019, 12, 31), "2021-2025.yaml"),
        (date.max, "2021-2025.yaml"),
    ],
)
def test_the_plan_of_the_day_is_taken_and_of_several_that_of_the_fewest_years(
    day: date, name: str, plans: Path, tmp_path: Path
) -> None:
    (plans / "2021-2025.yaml").write_text('# năm\nyear: 2021\ntitle: Kế hoạch\nuntil: "2025"\n', encoding="utf-8")
    (plans / "ke-hoach.yaml").write_bytes(b"\xef\xbb\xbftitle: x\r\nyear: 2023\r\n")
    found = find_workspace(None, None, {}, tmp_path, day=day)
    assert (found.plan, found.unnamed) == (plans / name, True)


def test_a_plan_named_or_alone_goes_without_saying(plans: Path, tmp_path: Path) -> None:
    day = date(2021, 1, 1)
    assert not find_workspace(None, 2021, {}, tmp_path, day=day).unnamed
    assert not find_workspace(plans / "2021.yaml", None, {}, tmp_path, day=day).unnamed
    assert find_workspace(None, None, {"CCHC_PLAN": str(plans / "2021.yaml")}, tmp_path, day=day).unnamed
    (plans / "2020.yaml").unlink()
    assert not find_workspace(None, None, {}, tmp_path, day=day).unnamed


@pytest.mark.parametrize(
    ("name", "text", "years"),
    [
        ("2021.yaml", "", (2021, 2021)),
        ("2021-2025.yaml", "{}", (2021, 2025)),
        ("2021.yaml", "year: 2022", (2022, 2022)),
        ("x.yaml", "area:\n  year: 2022", None),
        ("x.yaml", "year: 2021\nuntil: 2019", (2021, 2021)),
        ("cong-van-120213.yaml", "", None),
    ],
)
def test_a_plans_years_are_told_by_its_keys_else_by_its_name(
    name: str, text: str, years: tuple[int, int] | None, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert plan_years(tmp_path / name) == years


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_journal_with_the_name_of_a_plan_of_other_years_is_refused(
    elsewhere: bool, plans: Path, tmp_path: Path
) -> None:
    journal = (tmp_path if elsewhere else plans) / "2020.journal.yaml"
    with pytest.raises(UsageStop, match="là sổ theo dõi của") as stop:
        refuse_journal_of_another_plan(Workspace(plans / "2021.yaml", journal))
    assert "plans/2020.yaml" in stop.value.hint
    refuse_journal_of_another_plan(Workspace(plans / "2020.yaml", journal))


def test_a_journal_named_after_no_plan_of_other_years_goes_with_any(plans: Path, tmp_path: Path) -> None:
    again = plans / "ban-sua.yaml"
    again.write_text("year: 2020", encoding="utf-8")
    pairs = [(plans / "2021.yaml", tmp_path / name) for name in ("2019.journal.yaml", "so.yaml", "2021.journal.yaml")]
    for plan, journal in [*pairs, (again, plans / "2020.journal.yaml")]:
        workspace = Workspace(plan, journal)
        refuse_journal_of_another_plan(workspace)
        assert workspace.journal == journal


def test_an_empty_variable_is_none(plans: Path, tmp_path: Path) -> None:
    assert find_workspace(None, None, {"CCHC_PLAN": ""}, tmp_path).plan == plans / "2021.yaml"


def test_a_year_without_a_plan_is_answered_with_those_there_are(plans: Path, tmp_path: Path) -> None:
    with pytest.raises(DataStop, match="1999") as stop:
        find_workspace(None, 1999, {}, tmp_path)
    assert stop.value.hint.endswith(f"{plans.as_posix()} có: 2020.yaml, 2021.yaml")


def test_a_year_without_a_plan_of_its_own_is_answered_with_the_plan_that_holds_it(plans: Path, tmp_path: Path) -> None:
    (plans / "2021-2025.yaml").touch()
    with pytest.raises(DataStop, match="2023") as stop:
        find_workspace(None, 2023, {}, tmp_path)
    assert "năm 2023 thuộc 2021-2025.yaml: ‹plan› " in stop.value.hint


def test_without_a_plans_folder_the_places_looked_at_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataStop, match=tmp_path.name) as stop:
        find_workspace(None, None, {}, tmp_path)
    assert Need.PLAN in stop.value.hint
    assert "CCHC_PLAN" in stop.value.hint


def test_an_empty_plans_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    with pytest.raises(DataStop, match="không có kế hoạch nào"):
        find_workspace(None, None, {}, tmp_path)


@pytest.mark.parametrize("named_by", [Need.PLAN, "CCHC_PLAN"])
def test_a_named_plan_that_is_not_there_says_who_named_it(named_by: str, tmp_path: Path) -> None:
    missing = tmp_path / "x.yaml"
    plan, environ = (missing, {}) if named_by == Need.PLAN else (None, {"CCHC_PLAN": str(missing)})
    with pytest.raises(DataStop, match=named_by):
        find_workspace(plan, None, environ, tmp_path)


def test_the_other_files_are_no_plans(plans: Path) -> None:
    assert [path.name for path in plans_in(plans)] == ["2020.yaml", "2021.yaml"]


def test_the_files_of_a_plan_stand_beside_it(plans: Path, tmp_path: Path) -> None:
    workspace = Workspace(plans / "2021.yaml")
    assert (workspace.register, workspace.calendar) == (plans / "agencies.yaml", plans / "calendar.yaml")
    assert (workspace.journal, workspace.root) == (plans / "2021.journal.yaml", tmp_path)


def test_a_plan_outside_a_plans_folder_has_its_own_folder_as_root(tmp_path: Path) -> None:
    assert Workspace(tmp_path / "x.yaml").root == tmp_path


def test_without_a_path_everything_in_plans_is_checked(plans: Path, tmp_path: Path) -> None:
    checked = {path.name for path in files_to_check([], tmp_path)}
    assert checked >= {"2020.yaml", "2021.yaml", "agencies.yaml", "calendar.yaml"}
    assert "ghi-chu.txt" not in checked
    assert all(path.parent == plans for path in files_to_check([], tmp_path))


def test_a_file_named_twice_is_checked_once_and_a_missing_one_stays(plans: Path, tmp_path: Path) -> None:
    paths = [plans / "2021.yaml", plans / "x.yaml", plans / "2021.yaml"]
    assert files_to_check(paths, tmp_path) == paths[:2]


@pytest.mark.parametrize("folder", ["plans", "."])
def test_a_folder_stands_for_its_files(folder: str, plans: Path, tmp_path: Path) -> None:
    assert plans / "2020.yaml" in files_to_check([tmp_path / folder], tmp_path)


def test_a_folder_without_plans_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataStop, match="không có tệp kế hoạch nào"):
        files_to_check([tmp_path], tmp_path)


as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives folders away")


@as_root
@pytest.mark.parametrize("given", ["plans", "."])
def test_what_a_stranger_put_above_our_folder_is_not_taken(given: str, plans: Path, tmp_path: Path) -> None:
    here = tmp_path / "của tôi"
    here.mkdir()
    os.chown(tmp_path / given, 12345, -1)
    for year in (None, 2021):
        with pytest.raises(UsageStop) as stop:
            find_workspace(None, year, {}, here)
        assert "của người dùng khác" in stop.value.message
    with pytest.raises(UsageStop):
        files_to_check([], here)
    assert find_workspace(plans / "2021.yaml", None, {}, here).plan == plans / "2021.yaml"
    assert find_workspace(None, 2021, {}, tmp_path).plan == plans / "2021.yaml"


@as_root
def test_a_workspace_is_trusted_as_the_folder_in_which_one_works(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container, where root works in folders of the person outside; and with `sudo`."""
    here = tmp_path / "bodies"
    here.mkdir()
    for folder in (plans, tmp_path, here):
        os.chown(folder, 12345, -1)
    assert find_plans_folder(here) == plans
    os.chown(here, 0, -1)
    monkeypatch.setenv("SUDO_UID", "12345")
    assert find_plans_folder(here) == plans


@pytest.mark.parametrize("place", ["/", "."])
def test_a_folder_without_a_name_is_no_plan_and_no_journal(place: str) -> None:
    for plan, journal in ((place, None), ("2021.yaml", Path(place))):
        with pytest.raises(DataStop, match="đây là thư mục, không phải tệp"):
            Workspace(Path(plan), journal)
