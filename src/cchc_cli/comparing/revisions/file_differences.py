"""What differs between two revisions of a workspace, file by file: plans, journals, calendar, register."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from cchc_cli.comparing.differences import ChangeKind, DifferenceSection
from cchc_cli.comparing.editions import Edition, asked_revision, interpret, plan_edition, sure, workspace_document
from cchc_cli.comparing.effects import Effects
from cchc_cli.comparing.git import Repository, Revision, TouchedFile, open_repository
from cchc_cli.comparing.plan_differences import Differences, compare, register_differences
from cchc_cli.comparing.revisions.record_differences import calendar_differences, journal_differences
from cchc_cli.files.problems import DataStop, Stop
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.journal import Journal
from cchc_cli.model.loading import validate_or_empty
from cchc_cli.model.register import Register
from cchc_cli.model.validation import Validated
from cchc_cli.model.workspace import (
    CALENDAR,
    COLUMNS,
    JOURNAL_SUFFIX,
    REGISTER,
    SCORING,
    STATISTICS,
    Workspace,
    body_folders,
    shown,
)

M = TypeVar("M")
_NOTHING = Differences((), Effects())
_OF_REGISTER = frozenset({DifferenceSection.AGENCIES, DifferenceSection.GROUPS, DifferenceSection.OPEN})
_NEW = 0.5  # share of a plan's tasks that last year's has not, up to which it is taken to be made from that


class FileKind(StrEnum):
    """In the order in which they are told."""

    PLAN = "plan"
    REGISTER = "register"
    CALENDAR = "calendar"
    JOURNAL = "journal"
    OTHER = "other"  # told by name only: scoring, statistics, templates


@dataclass(frozen=True)
class FileDifference:
    """A file of the workspace: `found` is what differs in it, `fault` why that could not be found out.

    A plan has its two editions; of a new one `old` is the plan of the year before where it was made from that.
    """

    path: str
    kind: FileKind
    change: ChangeKind
    found: Differences = _NOTHING
    old: Edition | None = None
    new: Edition | None = None
    fault: str = ""

    def __bool__(self) -> bool:
        """Does anything differ? A file whose form alone is another does not."""
        told_by_name = self.kind is FileKind.OTHER or bool(self.fault)
        return told_by_name or self.change is not ChangeKind.CHANGED or bool(self.found)


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a comparison was asked for as: a revision, or a file (None: of the folder at hand)."""

    path: str
    revision: Revision | None


@dataclass(frozen=True)
class WorkspaceDifferences:
    """`plan` is the one asked about, None where neither revision has it; `others` are those that differ too.

    `apart` are folders with repositories of their own, into which nobody has looked.
    """

    old: Side
    new: Side
    plan: FileDifference | None
    others: tuple[FileDifference, ...] = ()
    apart: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.plan or self.others)


def compare_editions(old: Edition, new: Edition) -> WorkspaceDifferences:
    """Two plans, whatever else may differ beside them."""
    found = FileDifference(
        new.path, FileKind.PLAN, ChangeKind.CHANGED, compare(*interpret(old, new)), old, new
    )  # fmt: skip
    return WorkspaceDifferences(Side(old.path, old.revision), Side(new.path, new.revision), found)


def compare_revisions(plan: Path, old: str, new: str) -> WorkspaceDifferences:
    """The workspace of the plan at two revisions; an empty `new` is the folder at hand.

    Raises:
        UsageStop: no repository, or no such revision.
        DataStop: neither has the plan nor another that differs, or the plan cannot be read.
    """
    repository = open_repository(plan.resolve().parent)
    since, until = asked_revision(repository, old), asked_revision(repository, new) if new else None
    return _Workspaces(repository, since, until, plan).comparison()


class _Workspaces:
    """A workspace, and those of bodies below it, in two revisions."""

    def __init__(self, repository: Repository, since: Revision, until: Revision | None, plan: Path) -> None:
        self._repository, self._since, self._until = repository, since, until
        self._path = repository.path(plan)
        root = repository.path(Workspace(plan.resolve()).root)
        self._folder = "" if root == "." else root
        self._touched = repository.touched(since, until, self._folder, self._kind)
        self._told: set[str | None] = set()  # plans that are compared
        self._registers: set[str] = set()  # folders whose register was compared with a plan of theirs

    def comparison(self) -> WorkspaceDifferences:
        asked = self._asked()
        others = [found for found in self._others() if found]
        if asked is None and not others:
            raise DataStop(
                f"{self._path} chưa có ở phiên bản {self._since.name}",
                f"chọn phiên bản khác (git log --oneline -- {self._path}), hoặc so với một tệp",
            )
        order = list(FileKind)
        others.sort(key=lambda found: (order.index(found.kind), found.path))
        path = self._shown(self._path)
        apart = tuple(map(self._shown, self._apart()))
        return WorkspaceDifferences(Side(path, self._since), Side(path, self._until), asked, tuple(others), apart)

    def _apart(self) -> list[str]:
        """Folders with a repository of their own: set into this one, or of a body and kept out of it."""
        found = {*self._repository.submodules(self._until, self._folder)}
        if self._until is None:
            root = self._repository.root
            bodies = body_folders(root / self._folder)
            found |= {body.relative_to(root).as_posix() for body in bodies if os.path.lexists(body / ".git")}
        return sorted(found)

    def _asked(self) -> FileDifference | None:
        new = self._path_in(self._until, self._path, None)
        old = self._path_in(self._since, new or self._path, self._until)
        return self._plan(old, new) if old or new else None

    def _path_in(self, revision: Revision | None, path: str, until: Revision | None) -> str | None:
        if revision is None:
            return path if (self._repository.root / path).is_file() else None
        return self._repository.path_at(revision, path, until)

    def _plan(self, old: str | None, new: str | None) -> FileDifference:
        """The difference of a plan by its paths, of which one may be None; with its register the first time."""
        change, path = ChangeKind.of(old, new), new or old or ""
        self._told |= {old, new}
        was = plan_edition(self._repository, self._since, old) if old else None
        now = plan_edition(self._repository, self._until, new) if new else None
        folder, found = _folder(path), _NOTHING
        if was and now:
            found = compare(*interpret(was, now))
            found = _without_register(found) if folder in self._registers else found
            self._registers.add(folder)
        elif now:
            was, found = self._made_from(now, folder)
        return FileDifference(self._shown(path), FileKind.PLAN, change, found, was, now)

    def _made_from(self, new: Edition, folder: str) -> tuple[Edition | None, Differences]:
        """The plan of the years before from which a new one was made, with what differs; None when it is all new."""
        names = (name for name in self._repository.names(self._since, folder) if self._kind(name) is FileKind.PLAN)
        found = [edition for name in names if (edition := self._readable(name))]
        earlier = [edition for edition in found if edition.plan.years[1] < new.plan.year]
        if not earlier:
            return None, _NOTHING
        old = max(earlier, key=lambda edition: edition.plan.years)
        differences = _without_register(compare(*interpret(old, new)))
        tasks = [task.kind for task in differences.of(DifferenceSection.TASKS)]
        every = sum(len(area.tasks) for area in new.plan.areas)
        return (old, differences) if tasks.count(ChangeKind.ADDED) <= _NEW * every else (None, _NOTHING)

    def _readable(self, path: str) -> Edition | None:
        try:
            return plan_edition(self._repository, self._since, path)
        except Stop:
            return None

    def _others(self) -> Iterator[FileDifference]:
        """Registers last: one that was read with a plan is told there."""
        files = [(file.new or file.old or "", file) for file in self._touched]
        kinds = [(path, file, kind) for path, file in files if (kind := self._kind(path))]
        for path, file, kind in sorted(kinds, key=lambda found: found[2] is FileKind.REGISTER):
            if path not in self._told and not (kind is FileKind.REGISTER and _folder(path) in self._registers):
                yield self._file(file, path, kind)

    def _file(self, file: TouchedFile, path: str, kind: FileKind) -> FileDifference:
        change, name = ChangeKind.of(file.old, file.new), self._shown(path)
        try:
            if kind is FileKind.PLAN:
                return self._plan(file.old, file.new)
            return FileDifference(name, kind, change, Differences(tuple(self._entries(file, kind)), Effects()))
        except DataStop as stop:
            place = next((f"{p.path}:{p.line}: {p.message}" for p in stop.problems), stop.message)
            return FileDifference(name, kind, change, fault=place)

    def _entries(self, file: TouchedFile, kind: FileKind) -> Iterable[Any]:
        if kind is FileKind.JOURNAL:
            nothing: Journal = ()
            return journal_differences(*self._both(file, Journal, nothing), self._numbers(file.new or file.old or ""))
        if kind is FileKind.CALENDAR:
            return calendar_differences(*self._both(file, Calendar, Calendar()))
        if kind is FileKind.REGISTER:
            return register_differences(*self._both(file, Register, Register()))
        return ()

    def _numbers(self, journal: str) -> dict[str, str]:
        """The tasks' numbers by their identities, in the plan beside a journal as it is now."""
        try:
            plan = plan_edition(self._repository, self._until, f"{journal.removesuffix(JOURNAL_SUFFIX)}.yaml").plan
        except Stop:
            return {}
        return {task.identity: task.id for _, task in plan.tasks()}

    def _both(self, file: TouchedFile, model: Any, empty: M) -> tuple[M, M]:
        return self._value(self._since, file.old, model, empty), self._value(self._until, file.new, model, empty)

    def _value(self, revision: Revision | None, path: str | None, model: Any, empty: M) -> M:
        document = workspace_document(self._repository, revision, path) if path else None
        if document is None:
            return empty
        found: Validated[M] = validate_or_empty(document, model, empty)
        return sure(document, found)

    def _shown(self, path: str) -> str:
        return shown(self._repository.root / path)

    def _kind(self, path: str) -> FileKind | None:
        """What a file is by its place and name; None when it is none of a workspace's."""
        place = PurePosixPath(path)
        if place.parent.name == "templates":
            return FileKind.OTHER
        if place.suffix != ".yaml" or (place.parent.name != "plans" and _folder(path) != _folder(self._path)):
            return None
        if place.name.endswith(JOURNAL_SUFFIX):
            return FileKind.JOURNAL
        return _NAMED.get(place.name, FileKind.PLAN if place.parent.name == "plans" else None)


_NAMED = {
    REGISTER: FileKind.REGISTER,
    CALENDAR: FileKind.CALENDAR,
    SCORING: FileKind.OTHER,
    STATISTICS: FileKind.OTHER,
    COLUMNS: FileKind.OTHER,
}


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


def _without_register(found: Differences) -> Differences:
    return replace(found, entries=tuple(e for e in found.entries if e.section not in _OF_REGISTER))
