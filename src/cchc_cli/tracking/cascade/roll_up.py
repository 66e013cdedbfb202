"""What the bodies' own journals say of the tasks above: a view, never copied into the journal above.

A body speaks for its part of a task where its plan takes the task up and its journal has anything of it; its day counts
against the deadline above. Where it is silent the journal above speaks. A group that is only counted has its number
from the journal above, and of those of it that speak each as it says itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.files.problems import DataStop
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.journal import lines_of
from cchc_cli.model.loading import LoadedWorkspace
from cchc_cli.model.workspace import body_folders
from cchc_cli.tracking.appointments import written
from cchc_cli.tracking.assignments import Assignment, Responsibilities, TaskPart, Unit, responsibilities_of
from cchc_cli.tracking.cascade.counted_groups import CountedDisagreement, CountedGroup
from cchc_cli.tracking.cascade.plan_levels import BodyPlan, Reading, keeps_journals, plans_below
from cchc_cli.tracking.cascade.voices import Voice, are_alike, groups_listing, own_assignments, same_parts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.replay import Key, OwnAccount, Record
from cchc_cli.tracking.states import State, Status, status_of_due, sum_parts

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.model.journal import Fact, TaskEntry


@dataclass(frozen=True)
class Disagreement:
    """Both journals speak of a body's part of a task, and not alike; the body's own counts."""

    assignment: Assignment
    above: Status
    own: Status


class RollUp:
    """The bodies of a plan that keep journals; those that cannot be read are named, and silent."""

    def __init__(self, loaded: LoadedWorkspace, reading: Reading = iter) -> None:
        self._loaded = loaded
        bodies: dict[str, BodyPlan] = {}
        inner: dict[str, RollUp] = {}
        unreadable: list[Path] = []
        for folder in reading(list(filter(keeps_journals, body_folders(loaded.workspace.root)))):
            for found in plans_below(folder, loaded.interpreted.plan):
                if not isinstance(found, BodyPlan):
                    unreadable.append(found)
                elif found.id in bodies:
                    continue
                elif _is_readable(found):
                    bodies[found.id], inner[found.id] = found, RollUp(found.loaded)
                    unreadable += inner[found.id].unreadable
                else:
                    unreadable.append(found.loaded.workspace.journal)
        self.unreadable: tuple[Path, ...] = tuple(unreadable)
        self.voices: tuple[Voice, ...] = tuple(self._heard(bodies, inner))

    def _heard(self, bodies: Mapping[str, BodyPlan], inner: Mapping[str, RollUp]) -> Iterator[Voice]:
        """Those of the next level, then those below them as far as they speak of this plan."""
        interpreted = self._loaded.interpreted
        for id_, body in bodies.items():
            if body.loaded.has_journal:
                groups = groups_listing(interpreted.register, id_)
                below = inner[id_] if inner[id_].voices else None
                yield Voice(body, interpreted.name(id_), body.taking_up, groups, below)
        for id_, found in inner.items():
            through = (voice.through(bodies[id_]) for voice in found.voices)
            yield from (voice for voice in through if voice.carried)

    @cached_property
    def _responsibilities(self) -> Responsibilities:
        return responsibilities_of(self._loaded.interpreted)

    @cached_property
    def _by_task(self) -> Mapping[str, Sequence[Voice]]:
        found: dict[str, list[Voice]] = {}
        for voice in self.voices:
            for task in voice.carried:
                found.setdefault(task, []).append(voice)
        return found

    def accounts(self, above: PlanStatus) -> dict[Key, OwnAccount]:
        """By the assignment above, on the day of `above`, which knows only its own journal."""
        found: dict[Key, OwnAccount] = {}
        for assignment, voices in self._asked():
            told = _told(voices, assignment, above)
            if told and assignment.unit.count > 1:
                found[assignment.key] = CountedGroup(assignment, told, above).account()
            elif told:
                found[assignment.key] = told[0]
        return found

    def entries(self, above: PlanStatus) -> list[tuple[TaskEntry, str]]:
        """What the bodies' own journals say up to the day, as entries about the tasks above, with whose they are."""
        return [
            (entry, voice.name)
            for voice, task in self._responsible()
            for entry in voice.entries(task, voice.standing(above.as_of, above.within))
        ]

    def written(self, as_of: date) -> Iterator[tuple[date, Fact]]:
        """All that the bodies' journals have said of the tasks above up to the day, what is taken back too."""
        for voice, task in self._responsible():
            own = {found.identity: found for found in voice.carried[task.identity]}
            for day, fact in written(lines_of(voice.body.loaded.journal), as_of):
                if fact.event != "measured" and fact.task in own:
                    yield day, voice.above(fact, task, own[fact.task])

    def ever(self) -> RollUp:
        """With all that the bodies' journals have ever said, what is taken back too."""
        other = copy(self)
        vars(other).pop("_by_task", None)  # is of the voices as they speak now
        other.voices = tuple(voice.ever() for voice in self.voices)
        return other

    def _responsible(self) -> Iterable[tuple[Voice, InterpretedTask]]:
        found: dict[tuple[str, int], tuple[Voice, InterpretedTask]] = {}
        for assignment, voices in self._asked():
            task = assignment.part.task
            found |= {(task.identity, id(voice)): (voice, task) for voice in voices}
        return found.values()

    def disagreements(self, above: PlanStatus) -> list[Disagreement | CountedDisagreement]:
        """Where the journal above says that something is settled, or when, and bodies' own say otherwise."""
        return [found for assignment, voices in self._asked() for found in _differing(voices, assignment, above)]

    def _asked(self) -> Iterator[tuple[Assignment, list[Voice]]]:
        """The assignments that anybody below may speak of, each with those who may."""
        tasks = self._responsibilities.tasks
        for identity, voices in self._by_task.items():
            if task := tasks.get(identity):
                for assignment in self._responsibilities.assignments(task):
                    if speaking := list(self._speaking(assignment, voices, task)):
                        yield assignment, speaking

    def _speaking(self, assignment: Assignment, voices: Iterable[Voice], task: InterpretedTask) -> Iterator[Voice]:
        """The body itself; of a group that is only counted its members, but for those that the task names apart."""
        unit = assignment.unit
        if unit.count == 1:
            yield from (voice for voice in voices if voice.is_direct and voice.body.id == unit.id)
            return
        group, apart = self._responsibilities.groups[unit.id], {u.id for u in self._named(task)}
        for voice in voices:
            if not (voice.is_direct and voice.body.id in apart) and voice.belongs_to(group):
                yield voice

    def _named(self, task: InterpretedTask) -> list[Unit]:
        return [unit for unit in self._responsibilities.units(task.lead) if unit.count == 1]


def _is_readable(body: BodyPlan) -> bool:
    try:
        return body.loaded.entries is not None
    except DataStop:
        return False


def _told(voices: Iterable[Voice], assignment: Assignment, above: PlanStatus) -> list[OwnAccount]:
    return [account for voice in voices if (account := _account(voice, assignment, above))]


@dataclass(frozen=True)
class _Told:
    """What a body's journal has of its part of a task above: `own` is its plan's state, `tasks` the ones of it."""

    voice: Voice
    own: PlanStatus
    tasks: tuple[InterpretedTask, ...]
    assignment: Assignment
    above: PlanStatus

    @cached_property
    def owed(self) -> list[TaskPart]:
        """All that the body owes of the task above."""
        task, unit = self.assignment.part.task, self.assignment.unit
        return [a.part for a in self.above.responsibilities.of_unit(task, unit)]

    def status(self) -> Status:
        summed = sum_parts(_of_part(self.own, task, self.assignment.part, self.owed) for task in self.tasks)
        one = replace(self.assignment, unit=replace(self.assignment.unit, count=1))
        return replace(_by_deadline(summed, self.above.of_own_journal(one), self.above), own=1)

    def record(self, status: Status) -> Record:
        """As the journal above would have it: deadlines are those above, all else is the body's own.

        What is done by both journals and proved by the one above only is proved.
        """
        task, part = self.assignment.part.task, self.assignment.part
        here = self.above.replay.record(self.assignment)
        records = [self.own.record(a) for a in own_assignments(self.own, self.tasks, part, self.owed)]
        alone = records[0] if len(records) == 1 and are_alike(self.tasks[0], task) else None
        proofs = self._words(entry for record in records for entry in record.proofs)
        return Record(
            started=status.started,
            done_on=status.done_on,
            not_arisen=status.state is State.NOT_ARISEN,
            triggered_on=here.triggered_on,
            due=here.due,
            percent=alone.percent if alone else None,
            proofs=proofs or (here.proofs if status.done_on and here.done_on else []),
            products_done=dict(alone.products_done) if alone else {},
            products_gone=set(alone.products_gone) if alone else set(),
            deadlines=here.deadlines,
            reasons=self._words(entry for record in records for entry in record.reasons),
        )

    def _words(self, entries: Iterable[TaskEntry]) -> list[TaskEntry]:
        """The entries, each once, as ones about the task above."""
        task, by_task = self.assignment.part.task, {own.identity: own for own in self.tasks}
        return [self.voice.above(entry, task, by_task[entry.task]) for entry in dict.fromkeys(entries)]


def _account(voice: Voice, assignment: Assignment, above: PlanStatus) -> OwnAccount | None:
    """What one body says; None where its journal has nothing of it."""
    own = voice.standing(above.as_of, above.within)
    tasks = voice.told(assignment.part.task.identity, own)
    if not tasks:
        return None
    told = _Told(voice, own, tasks, assignment, above)
    status = told.status()
    return OwnAccount(status, told.record(status), (voice.name,), voice.home)


def _of_part(own: PlanStatus, task: InterpretedTask, part: TaskPart, owed: Sequence[TaskPart]) -> Status:
    same = same_parts(task, part, owed)
    return own.of_part(same[0]) if len(same) == 1 else own.of(task)


def _by_deadline(status: Status, above: Status, day: PlanStatus) -> Status:
    """The state by the deadline above: a body's own earlier one is its own affair."""
    if above.due is None or status.state in {State.NOT_ARISEN, State.WAITING}:
        return replace(status, of=1, done=min(status.done, 1), mixed=())
    if status.done_on is None:
        return status_of_due(above.due, day.as_of, day.within, started=status.started)
    late = max(0, (status.done_on - above.due).days)
    state = State.DONE_LATE if late else State.DONE_ON_TIME
    return Status(state, above.due, late or None, started=True, done_on=status.done_on, done=1)


def _differing(
    voices: Sequence[Voice], assignment: Assignment, above: PlanStatus
) -> Iterator[Disagreement | CountedDisagreement]:
    here, told = above.replay.record(assignment), _told(voices, assignment, above)
    if assignment.unit.count > 1:
        yield from CountedGroup(assignment, told, above).disagreements() if told else ()
        return
    said = above.of_own_journal(assignment)
    for account in told[:1] if here.is_touched else ():
        if (said.state, said.done_on) != (account.status.state, account.status.done_on):
            yield Disagreement(assignment, said, account.status)
