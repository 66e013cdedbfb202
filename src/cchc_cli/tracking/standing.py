"""Where every task stands on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cchc_cli.language.timing import Timing
from cchc_cli.model.reading import ReadTask
from cchc_cli.tracking.assignments import Part, parts
from cchc_cli.tracking.states import SOON, State, Status, status_of_due, status_on, sum_up


@dataclass(frozen=True)
class Standing:
    """States on the day `as_of`; a due date at most `within` days ahead is near."""

    as_of: date
    within: int = SOON

    def of_part(self, part: Part) -> Status:
        return status_on(self.as_of, part.timing, self.within)

    def of_due(self, due: date) -> Status:
        """The status of something due on a plain day, such as a report."""
        return status_of_due(self.as_of, due, self.within)

    def of(self, task: ReadTask) -> Status:
        """The task's parts summed up."""
        return sum_up(map(self.of_part, parts(task)))


@dataclass(frozen=True, slots=True)
class Span:
    """A task's time as one: words, kind, first start and last due over its parts; None where there is none."""

    text: str
    kind: str | None
    start: date | None
    due: date | None
    condition: str | None
    if_any: bool


def span(task: ReadTask) -> Span:
    own = [part.timing for part in parts(task)]
    timings = [timing for timing in own if isinstance(timing, Timing)]
    text = "; ".join(timing.text.strip() for timing in own if timing is not None)
    return Span(
        text,
        next((t.kind for t in timings), None),
        min((t.start for t in timings if t.start), default=None),
        _last_due(timings),
        next((t.condition for t in timings if t.condition), None),
        any(t.if_any for t in timings),
    )


def _last_due(timings: list[Timing]) -> date | None:
    dues = [timing.due for timing in timings]
    return None if None in dues else max((due for due in dues if due), default=None)


def by_due(task: ReadTask, status: Status) -> tuple[bool, date, int]:
    """Sorts by due date, undated last, then in the plan's order."""
    return (status.due is None, status.due or date.max, 0)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing that is due, for the lists of deadlines: a part of a task, or a periodic report."""

    id: str
    what: str
    who: str
    status: Status
    condition: str = ""
    part: Part | None = None


def deadlines(tasks: tuple[ReadTask, ...], standing: Standing) -> Iterator[Deadline]:
    for task in tasks:
        for part in parts(task):
            condition = part.timing.condition or part.timing.text if isinstance(part.timing, Timing) else ""
            name = part.task.id if not part.number else f"{part.task.id} sp {part.number}"
            yield Deadline(name, part.name, task.task.lead, standing.of_part(part), condition, part)


def is_waiting(deadline: Deadline) -> bool:
    return deadline.status.state is State.WAITING
