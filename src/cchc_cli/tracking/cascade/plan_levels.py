"""Which plan stands above which: a body's names the one that it carries out, and stands in the other's `bodies/`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cchc_cli.files.problems import DataStop
from cchc_cli.language.agencies.heads import in_full
from cchc_cli.language.text import fold
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.loading import LoadedWorkspace, load, load_plan
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Agency
from cchc_cli.model.workspace import (
    JOURNAL_SUFFIX,
    Workspace,
    body_folders,
    parent_root,
    plan_years,
    plans_in,
    with_all_below,
)
from cchc_cli.tracking.assignments import responsibilities_of


def parent_workspace(child: Workspace, plan: Plan) -> Workspace | None:
    """The plan that this one carries out, in the workspace above; None where it is not there."""
    root = parent_root(child)
    return None if root is None else next(_of_number(root, plan), None)


def _of_number(root: Path, child: Plan) -> Iterator[Workspace]:
    for path in _plans_of(root, child.parent.year) if child.parent else ():
        try:
            found = load_plan(Workspace(path))
        except DataStop:
            continue  # its own check says why
        if carries_out(child, found):
            yield Workspace(path)


def carries_out(child: Plan, parent: Plan) -> bool:
    """Whether the child names this plan as the one above it."""
    named = child.parent
    return named is not None and (named.number.strip(), named.year) == (parent.decision.number.strip(), parent.year)


def _plans_of(root: Path, year: int) -> Iterator[Path]:
    for path in plans_in(root / "plans"):
        years = plan_years(path)
        if years is None or years[0] <= year <= years[1]:
            yield path


Reading = Callable[[Sequence[Path]], Iterable[Path]]
"""Gives the bodies' folders one by one as they are read, and may show how far it is."""


@dataclass(frozen=True)
class BodyPlan:
    """A body's own plan that carries out the one above, with its own journal."""

    loaded: LoadedWorkspace

    @property
    def id(self) -> str:
        """The body's id in the register of the plan above."""
        return self.interpreted.plan.issuer

    @property
    def interpreted(self) -> InterpretedPlan:
        return self.loaded.interpreted

    @cached_property
    def taking_up(self) -> dict[str, tuple[InterpretedTask, ...]]:
        """Its own tasks by the tasks above that they carry out."""
        found: dict[str, tuple[InterpretedTask, ...]] = {}
        for task in self.interpreted.tasks:
            for above in dict.fromkeys(task.task.implements):
                found[above] = (*found.get(above, ()), task)
        return found


@dataclass(frozen=True)
class BodyPlans:
    """The plans of the bodies below a plan, by the bodies' ids, and those that could not be read."""

    plans: dict[str, BodyPlan]
    unreadable: tuple[Path, ...] = ()

    @classmethod
    def below(cls, loaded: LoadedWorkspace, reading: Reading = iter) -> BodyPlans:
        """Those in `bodies/` that name this plan; of two that one body has the first counts."""
        plans: dict[str, BodyPlan] = {}
        broken: list[Path] = []
        for folder in reading(body_folders(loaded.workspace.root)):
            for found in plans_below(folder, loaded.interpreted.plan):
                if isinstance(found, BodyPlan):
                    plans.setdefault(found.id, found)
                else:
                    broken.append(found)
        return cls(plans, tuple(broken))


def plans_below(folder: Path, parent: Plan) -> Iterator[BodyPlan | Path]:
    """The plans in a body's folder that name this one, and the files that cannot be read."""
    for path in _plans_of(folder, parent.year):
        try:
            body = BodyPlan(load(Workspace(path)))
        except DataStop:
            yield path
            continue
        if carries_out(body.interpreted.plan, parent):
            yield body


def keeps_journals(folder: Path) -> bool:
    """Whether the workspace or one below it does."""
    found = (below.glob(f"plans/*{JOURNAL_SUFFIX}") for below in with_all_below(folder))
    return any(next(journals, None) is not None for journals in found)


def leading_bodies(interpreted: InterpretedPlan) -> list[Agency]:
    """The agencies that lead anything, by name or through a group; who issued the plan makes none below itself."""
    responsibilities, issuer = responsibilities_of(interpreted), fold(interpreted.plan.decision.issuer)
    led = responsibilities.led(interpreted.tasks)
    found = (agency for agency in interpreted.register.agencies if agency.id in led)
    return [body for body in found if not any(fold(in_full(name)) == issuer for name in body.names)]
