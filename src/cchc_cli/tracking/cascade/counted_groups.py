"""A group that is only counted, made exact as far as its members keep journals: nobody is counted twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.tracking.replay import OwnAccount, Record
from cchc_cli.tracking.states import State, Status, status_of, sum_up

if TYPE_CHECKING:
    from cchc_cli.tracking.assignments import Assignment
    from cchc_cli.tracking.plan_status import PlanStatus


@dataclass(frozen=True)
class CountedDisagreement:
    """On a day the journal above counts `told` of `size`; of those with journals `done` had done it, `open` had not."""

    assignment: Assignment
    on: date
    told: int
    size: int
    done: int
    open: int

    @property
    def is_short(self) -> bool:
        """Whether fewer are counted than say so themselves; else it is more than can be."""
        return self.done > self.told


@dataclass(frozen=True)
class CountedGroup:
    """The group's assignment with what those of its members say that keep journals.

    The number in the journal above is of all members on its day: those who had done it by then by their own journals
    are among them, what they did later is not.
    """

    assignment: Assignment
    members: Sequence[OwnAccount]
    above: PlanStatus

    def account(self) -> OwnAccount:
        statuses = [member.status for member in self.members]
        others = self._others if self._rest else None
        status = sum_up([*([others] if others else []), *statuses])
        record, told = self._record, [entry for member in self.members for entry in member.record.proofs]
        own = replace(
            record,
            started=status.started,
            done_on=status.done_on,
            not_arisen=status.state is State.NOT_ARISEN,
            count=status.done,
            proofs=[*record.proofs, *told],
            reasons=[*record.reasons, *(entry for member in self.members for entry in member.record.reasons)],
        )
        names = tuple(name for member in self.members for name in member.bodies)
        return OwnAccount(status, own, names, members=tuple(self.members), others=others)

    def disagreements(self) -> Iterator[CountedDisagreement]:
        if self._said is None:
            return
        told, on = self._said
        done, size = self._done_by(on), self.assignment.unit.count
        open_ = sum(member.status.state.is_open or bool(done_on and done_on > on) for member, done_on in self._days)
        if done > told or told > max(size, len(self.members)) - open_:
            yield CountedDisagreement(self.assignment, on, told, size, done, open_)

    @property
    def _days(self) -> Iterator[tuple[OwnAccount, date | None]]:
        return ((member, member.status.done_on) for member in self.members)

    @property
    def _record(self) -> Record:
        return self.above.replay.record(self.assignment)

    @property
    def _rest(self) -> int:
        """How many keep no journal."""
        return max(0, self.assignment.unit.count - len(self.members))

    @property
    def _said(self) -> tuple[int, date] | None:
        """How many the journal above says have done it, and when it says so."""
        record = self._record
        if record.done_on:
            return self.assignment.unit.count, record.done_on
        return (record.count, record.counted_on) if record.count is not None and record.counted_on else None

    def _done_by(self, day: date) -> int:
        return sum(done_on is not None and done_on <= day for _, done_on in self._days)

    @property
    def _others(self) -> Status:
        """Of those that keep no journal, as the journal above has it."""
        record, count = self._record, None
        if self._said:
            told, on = self._said
            count = min(self._rest, max(0, told - self._done_by(on)))
            record = replace(record, count=count, done_on=on if count == self._rest else None)
        timing = self.assignment.part.timing
        return status_of(timing, record, self.above.as_of, self.above.within, count=self._rest)
