"""`check` over many workspaces: what is kept from last time is never what would not be found today."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from builders import PLANS, Cchc, replaced
from cchc_cli.checking.file_problems import check_file
from cchc_cli.cli import options
from repositories import Repo


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> Path:
    """The shipped plan and two bodies' own, in a repository, with a cache of its own."""
    monkeypatch.setenv("CCHC_CACHE", str(tmp_path / "cache"))
    shutil.copytree(PLANS, tmp_path / "tinh" / "plans")
    monkeypatch.chdir(tmp_path / "tinh")
    for id_ in ("stp", "stc"):
        assert cchc("init", "--for", id_).code == 0
    return tmp_path / "tinh"


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are checked anew."""
    found: list[str] = []

    def seen(path: Path, *rest: object) -> object:
        found.append(path.as_posix())
        return check_file(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("cchc_cli.checking.cascade.all_levels.check_file", seen)
    return found


def edit(name: str, old: str, new: str) -> None:
    path = Path(name)
    path.write_text(replaced(path.read_text(encoding="utf-8"), old, new), encoding="utf-8")


def bodies(files: list[str]) -> set[str]:
    return {file.split("/plans/")[0].rsplit("/", 1)[-1] for file in files}


@pytest.mark.usefixtures("province")
def test_what_did_not_change_is_not_looked_at_and_found_again(cchc: Cchc, looked_at: list[str]) -> None:
    first = cchc("check", "--all")
    assert {"stp", "stc"} <= bodies(looked_at)
    looked_at.clear()
    assert cchc("check", "--all").out == first.out
    assert looked_at == []


@pytest.mark.parametrize(
    ("name", "old", "new", "again"),
    [
        ("bodies/stp/plans/2021.yaml", "kind: KẾ HOẠCH", "kind: KẾ  HOẠCH", {"stp"}),
        ("bodies/stp/plans/agencies.yaml", "symbol: STP", "symbol: STPH", {"stp"}),
        ("plans/2021.yaml", "time: Quý II, III/2021", "time: Quý I/2021", {"stp", "stc"}),
        ("plans/agencies.yaml", "symbol: STP", "symbol: STPH", {"stp", "stc"}),
    ],
)
@pytest.mark.usefixtures("province")
def test_what_hangs_on_a_change_is_looked_at(
    name: str, old: str, new: str, again: set[str], cchc: Cchc, looked_at: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cchc("check")
    looked_at.clear()
    edit(name, old, new)
    kept = cchc("check", "--all")
    assert bodies(looked_at) & {"stp", "stc"} == again
    monkeypatch.setenv("CCHC_CACHE", "off")
    assert cchc("check", "--all").out == kept.out


@pytest.mark.usefixtures("looked_at")
def test_a_new_tag_and_a_new_commit_count(province: Path, cchc: Cchc) -> None:
    repo = Repo(province)
    repo.commit()
    assert "git tag ban-hanh-2021" in cchc("check").err
    repo.git("tag", "ban-hanh-2021")
    assert "git tag" not in cchc("check").err
    edit("plans/2021.yaml", "time: Quý II, III/2021", "time: Quý I/2021")
    assert "task-changed" in cchc("check").out
    repo.git("tag", "-d", "ban-hanh-2021")
    assert "task-changed" not in cchc("check").out


@pytest.mark.usefixtures("province")
def test_a_file_that_comes_or_goes_counts(cchc: Cchc, looked_at: list[str]) -> None:
    cchc("check")
    looked_at.clear()
    journal = Path("bodies/stp/plans/2021.journal.yaml")
    journal.write_text('- {on: 2021-03-20, event: done, task: "99"}\n', encoding="utf-8")
    assert "unknown-task" in cchc("check").out
    assert bodies(looked_at) == {"stp"}
    journal.unlink()
    assert "unknown-task" not in cchc("check").out


@pytest.mark.usefixtures("province")
def test_another_day_is_another_answer(cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry of tomorrow is a finding today."""
    Path("bodies/stp/plans/2021.journal.yaml").write_text(
        '- {on: 2021-03-20, event: started, task: "1"}\n', encoding="utf-8"
    )
    for day, found in ((date(2021, 3, 19), True), (date(2021, 3, 20), False), (date(2021, 3, 19), True)):
        monkeypatch.setattr(options, "as_of_day", lambda *_, day=day: day)
        assert ("in-future" in cchc("check").out) is found
