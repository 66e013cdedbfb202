"""The git tag by which it is known how a plan was issued: `ban-hanh-2021`; of a plan of several years, the first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.comparing.git import Repository, Revision, repository_of
from cchc_cli.files.problems import Stop
from cchc_cli.files.source import bytes_of
from cchc_cli.model.workspace import CALENDAR, COLUMNS, JOURNAL_SUFFIX, REGISTER, SCORING, STATISTICS

_NO_PLANS = frozenset({REGISTER, CALENDAR, SCORING, COLUMNS, STATISTICS})


@dataclass(frozen=True, slots=True)
class IssuedRevision:
    """The commit with the tag; `path` is the plan's, as git names it now."""

    repository: Repository
    revision: Revision
    path: str


def issued_revision(plan: Path, year: int) -> IssuedRevision | None:
    """None where git does not tell."""
    try:
        repository = repository_of(plan)
        revision = repository.tagged(_tag(year)) if repository else None
        return IssuedRevision(repository, revision, repository.path(plan)) if repository and revision else None
    except Stop:
        return None


def untagged(files: Iterable[Path]) -> dict[Path, str]:
    """The plans among files that git has, but not as they were issued; with the tag that would say it."""
    plans = (path for path in files if path.name not in _NO_PLANS and not path.name.endswith(JOURNAL_SUFFIX))
    return {path: tag for path in plans if path.is_file() and (tag := _missing_tag(path))}


def _missing_tag(plan: Path) -> str:
    try:
        repository = repository_of(plan)
        year = _year(plan) if repository else None
        if repository is None or year is None:
            return ""
        return "" if _tells(repository, repository.path(plan), _tag(year)) else _tag(year)
    except Stop:
        return ""


def _tells(repository: Repository, path: str, tag: str) -> bool:
    """Whether the tag has the plan; of a plan that is not in git yet nothing is to be told."""
    revision = repository.tagged(tag)
    if revision and repository.path_at(revision, path):
        return True
    return not repository.knows(f"HEAD:{path}")


def _tag(year: int) -> str:
    return f"ban-hanh-{year}"


def _year(path: Path) -> int | None:
    """The plan's year, seen without understanding the plan."""
    try:
        found = re.search(rb"^year:[ \t]*['\"]?(\d{4})\b", bytes_of(path), re.MULTILINE)
    except OSError:
        return None
    return int(found[1]) if found else None
