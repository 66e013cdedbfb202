"""A workspace opened for questions: the plan's understanding as kept from last time, the rest read when asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cchc_cli.files.cache import keep, kept, key
from cchc_cli.model.interpretation import InterpretedPlan, Snapshot

if TYPE_CHECKING:
    from cchc_cli.model.calendar import Calendar
    from cchc_cli.model.journal import Measured, TaskEntry
    from cchc_cli.model.plan import Plan
    from cchc_cli.model.register import Register
    from cchc_cli.model.workspace import Workspace


class LoadedWorkspace:
    """What every question needs. Reading a part that has errors raises DataStop with all of them."""

    def __init__(self, workspace: Workspace, book: InterpretedPlan) -> None:
        self.workspace, self.book = workspace, book

    @cached_property
    def calendar(self) -> Calendar:
        """The days off; empty when there is no calendar."""
        from cchc_cli.model.loading import load_calendar

        return load_calendar(self.workspace)

    @property
    def has_journal(self) -> bool:
        return self.workspace.journal.exists()

    @cached_property
    def entries(self) -> tuple[TaskEntry | Measured, ...]:
        """The journal's entries; none when nothing was recorded."""
        if not self.has_journal and self.workspace.other_journal is None:
            return ()
        from cchc_cli.model.loading import load_entries

        return load_entries(self.workspace)


def load(workspace: Workspace) -> LoadedWorkspace:
    """Plan and register understood, without the rules.

    Raises:
        DataStop: a file cannot be read as what it should be; carries every problem of every file.
    """
    # kept only when none of them had errors
    name = key("snapshot", workspace.plan, workspace.register, workspace.calendar)
    snapshot = kept(name)
    if isinstance(snapshot, Snapshot):
        return LoadedWorkspace(workspace, InterpretedPlan.kept(snapshot, lambda: _files(workspace)))
    from cchc_cli.model.loading import load_book

    book = load_book(workspace)
    keep(name, book.snapshot)
    return LoadedWorkspace(workspace, book)


def _files(workspace: Workspace) -> tuple[Plan, Register]:
    from cchc_cli.model.loading import load_plan, load_register

    return load_plan(workspace), load_register(workspace)
