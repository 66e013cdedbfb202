"""The bodies below a plan that keep journals, however far below, and their entries as entries of the plan above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cchc_cli.language.agencies.heads import COMMITTEE, level_of, levels_of_group
from cchc_cli.language.document_numbers import issuer_sign
from cchc_cli.language.text import fold
from cchc_cli.model.journal import ever_said
from cchc_cli.model.register import Agency, Group, Register
from cchc_cli.tracking.assignments import Assignment, TaskPart, parts
from cchc_cli.tracking.plan_status import PlanStatus

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.journal import Document, TaskEntry
    from cchc_cli.tracking.cascade.plan_levels import BodyPlan
    from cchc_cli.tracking.cascade.roll_up import RollUp

_COMMITTEE = "UBND"


@dataclass(frozen=True, eq=False)
class Voice:
    """A body that keeps a journal. `carried` are its own tasks by those of the plan asked about that they carry out.

    `name` is how the plan right above calls it, `groups` are the ids and folded names of the groups that list it there;
    `below` is who speaks below it.
    """

    body: BodyPlan
    name: str
    carried: Mapping[str, tuple[InterpretedTask, ...]]
    groups: frozenset[str]
    below: RollUp | None = None
    is_direct: bool = True
    takes_back: bool = True  # else it holds to all that it ever said
    standings: dict[tuple[date, int], PlanStatus] = field(default_factory=dict)  # once asked for

    def through(self, between: BodyPlan) -> Voice:
        """As it speaks for the plan that the one between carries out."""
        carried = {
            above: tuple(task for taken in own for task in self.carried.get(taken.identity, ()))
            for above, own in between.taking_up.items()
        }
        return replace(self, carried={above: own for above, own in carried.items() if own}, is_direct=False)

    def standing(self, day: date, within: int) -> PlanStatus:
        """Where its own plan stands, with what is below it."""
        if (day, within) not in self.standings:
            body = self.body
            said = body.loaded.entries if self.takes_back else ever_said(body.loaded.journal)
            found = PlanStatus(body.interpreted, said, day, within, roll_up=self.below)
            self.standings[day, within] = found
        return self.standings[day, within]

    def ever(self) -> Voice:
        """As it would speak if it had taken nothing back."""
        return replace(self, below=self.below and self.below.ever(), takes_back=False, standings={})

    @property
    def home(self) -> str:
        """Where it keeps its plan, which no two bodies share."""
        return str(self.body.loaded.workspace.root)

    def belongs_to(self, group: Group) -> bool:
        """Whether it is one of a group that is only counted: by the register right above, else by its name."""
        names = {group.id, *map(fold, group.names)}
        levels = frozenset(level for name in group.names for level in levels_of_group(name))
        return not names.isdisjoint(self.groups) or level_of(self.name) in levels

    def told(self, above: str, own: PlanStatus) -> tuple[InterpretedTask, ...]:
        """Its tasks that carry out the one above and of which its journal has anything."""
        return tuple(task for task in self.carried.get(above, ()) if task.identity in own.replay.touched)

    def entries(self, above: InterpretedTask, own: PlanStatus) -> Iterator[TaskEntry]:
        """What its journal says of the task above, as entries about that task."""
        tasks = {task.identity: task for task in self.told(above.identity, own)}
        for entry in own.replay.entries:
            if entry.event != "measured" and entry.task in tasks:
                yield self.above(entry, above, tasks[entry.task])

    def above(self, entry: TaskEntry, task: InterpretedTask, own: InterpretedTask) -> TaskEntry:
        """The entry as one about the task above: whose it is by the name known there, its product by its place."""
        known = self._agency(entry.agency)
        product = entry.product if are_alike(own, task) else None
        document = entry.document and self._document(entry.document, known)
        return replace(entry, task=task.identity, title="", product=product, agency=self.name, document=document)

    def _document(self, document: Document, agency: Agency | None) -> Document:
        """With its issuer, where its sign tells that here and would tell another above."""
        sign = issuer_sign(document.number)
        if document.issuer or agency is None or sign != (agency.symbol or _committees_sign(agency.name)):
            return document
        name = self.name if agency.id == self.body.id else agency.name
        return replace(document, issuer=name)

    def _agency(self, text: str) -> Agency | None:
        """Who is meant in its own register; the body itself where nobody known is."""
        interpreted = self.body.interpreted
        known = {agency.id: agency for agency in interpreted.register.agencies}
        ids = interpreted.ids(text) if text else ()
        return (known.get(ids[0]) if len(ids) == 1 else None) or known.get(self.body.id)


def _committees_sign(name: str) -> str:
    return _COMMITTEE if COMMITTEE.match(name) else ""


def groups_listing(register: Register, body: str) -> frozenset[str]:
    """The ids and folded names of the groups that list a body."""
    listing = [group for group in register.groups if body in group.members]
    return frozenset(name for group in listing for name in (group.id, *map(fold, group.names)))


def are_alike(own: InterpretedTask, above: InterpretedTask) -> bool:
    """Whether products of the two mean the same by their numbers."""
    return len(own.products) == len(above.products)


def same_parts(task: InterpretedTask, part: TaskPart, owed: Sequence[TaskPart]) -> tuple[TaskPart, ...]:
    """Of the body's task what has the same place as the part above; all of it where it is divided otherwise.

    Of products that are led apart its plan has its own alone, and these in their order: the parts `owed` above.
    """
    every = parts(task)
    if len(every) != len(owed):
        return every
    if part.task.product_leads:
        return (every[owed.index(part)],)
    return tuple(found for found in every if found.number == part.number) or every


def own_assignments(
    own: PlanStatus, tasks: Iterable[InterpretedTask], part: TaskPart, owed: Sequence[TaskPart]
) -> list[Assignment]:
    return [a for task in tasks for own_part in same_parts(task, part, owed) for a in own.part_assignments(own_part)]
