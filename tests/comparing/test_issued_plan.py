"""The plan as issued: by its tag, else as it was when the number of its decision came into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import PLAN_TEXT, parsed
from cchc_cli.comparing.editions import issued_plan
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import validate
from repositories import Repo


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A draft without the number, the first edition with it, and another."""
    repo = Repo(tmp_path)
    for text in (PLAN_TEXT.replace("4963", "0"), PLAN_TEXT, PLAN_TEXT.replace("Quý II/", "Quý III/")):
        repo.write("plans/2021.yaml", text)
        repo.commit()
    return repo


def time(repo: Repo, text: str = PLAN_TEXT, name: str = "2021.yaml") -> str:
    plan = validate(parsed(text), Plan).value
    assert plan is not None
    issued = issued_plan(repo.root / "plans" / name, plan, text)
    (time,) = [task.time for _, task in issued.tasks()] if issued else [None]
    return time.text if time else ""


def test_without_a_tag_it_is_the_first_with_the_number(repo: Repo) -> None:
    assert time(repo) == time(repo, PLAN_TEXT.replace("Quý II/", "Quý IV/")) == "Quý II/2021"


def test_the_tag_says_which_it_is(repo: Repo) -> None:
    repo.git("tag", "ban-hanh-2021")
    assert time(repo) == "Quý III/2021"
    repo.git("tag", "-f", "ban-hanh-2021", "HEAD~1")
    assert time(repo) == "Quý II/2021"


def test_under_its_old_name_too(repo: Repo) -> None:
    repo.git("tag", "ban-hanh-2021")
    repo.git("mv", "plans/2021.yaml", "plans/ke-hoach.yaml")
    repo.commit()
    assert time(repo, name="ke-hoach.yaml") == "Quý III/2021"


def test_a_tag_without_the_plan_does_not_tell(repo: Repo) -> None:
    repo.git("rm", "-q", "plans/2021.yaml")
    repo.commit()
    repo.git("tag", "ban-hanh-2021")
    repo.write("plans/2021.yaml", PLAN_TEXT)
    assert time(repo) == ""
