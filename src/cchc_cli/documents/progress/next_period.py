"""What is to be done next: at once, to the end of the period's month, in the next period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from cchc_cli.documents.wording.sentences import condition, named
from cchc_cli.language.numbers import number
from cchc_cli.language.text import unended
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.tracking.assignments import TaskPart
from cchc_cli.tracking.periods import ReportingPeriod, month_of
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import State


@dataclass(frozen=True, slots=True)
class _Work:
    """A part of a task that some of its bodies, who have until the same day, have still to do."""

    part: TaskPart
    due: date | None
    share: str  # how many of the part's bodies, `18/19`; empty when all of them

    @property
    def has_date(self) -> bool:
        """Whether it is due on a day of its own, by the plan or as the journal has moved it."""
        timing = self.part.timing
        return isinstance(timing, Timing) and (timing.kind in {"dated", "conditional"} or self.due != timing.due)

    def is_due(self, after: date, until: date) -> bool:
        """Whether it is due later than `after`, up to the day `until`."""
        return self.due is not None and after < self.due <= until


@dataclass(frozen=True, slots=True)
class Coming:
    text: Annotated[str, "Nhiệm vụ, một câu"]
    due: Annotated[str, "Thời hạn"]


def turn(after: ReportingPeriod) -> date:
    """The last day before the calendar of the next period begins.

    Its figures begin in the middle of a month; what people call the year 2022 begins on 1 January.
    """
    return month_of(date.fromordinal(after.first.toordinal() - 1)).last


def next_work(
    plan_status: PlanStatus, after: ReportingPeriod, following_plan: InterpretedPlan | None = None
) -> dict[str, Any]:
    """The fields of the report about what is to be done; `following_plan` is that of the next year."""
    last, until = turn(after), month_of(after.last).last
    tasks = plan_status.interpreted.tasks
    pending = _work(plan_status, State.PENDING)
    left = [work for work in pending if work.is_due(date.min, last)]
    dated = [work for work in pending if work.has_date and work.is_due(last, until)]
    rest = {work.part.task.id for work in pending if not (work.has_date or work.is_due(date.min, last))}
    return {
        "turn": day(last) if last >= plan_status.as_of else "",
        "remaining": [f"{_what(work)}." for work in _work(plan_status, State.OVERDUE)],
        "finishing": _rows([work for work in left if work.has_date] + [work for work in left if not work.has_date]),
        "coming": _rows(dated),
        "continuing": [f"{named(task)}." for task in tasks if task.id in rest],
        "waiting": [f"{_what(work)}: {condition(work.part)}." for work in _work(plan_status, State.WAITING)],
        **_plan_to_come(following_plan, after),
    }


def _work(plan_status: PlanStatus, state: State) -> list[_Work]:
    """What anybody has in this state, the soonest first; others may stand otherwise with the same part."""
    found = [
        work
        for task in plan_status.interpreted.tasks
        for part in plan_status.parts(task)
        for work in _of_part(plan_status, part, state)
    ]
    return sorted(found, key=lambda work: work.due or date.max)


def _of_part(plan_status: PlanStatus, part: TaskPart, state: State) -> Iterator[_Work]:
    owed = plan_status.part_assignments(part)
    bodies = sum(assignment.unit.count for assignment in owed)
    by_due: dict[date | None, int] = {}
    for assignment in owed:
        status = plan_status.of_assignment(assignment)
        if status.state is state:
            due = status.due if state is State.PENDING else None
            by_due[due] = by_due.get(due, 0) + assignment.unit.count
    yield from (_Work(part, due, f"{count}/{bodies}" if count < bodies else "") for due, count in by_due.items())


def _rows(found: Sequence[_Work]) -> list[Coming]:
    return [Coming(_what(work), day(work.due)) for work in found]


def _what(work: _Work) -> str:
    share = f"{work.share} cơ quan, đơn vị" if work.share else ""
    return named(work.part.task, unended(work.part.name) if work.part.number else "", share, part=work.part)


def _plan_to_come(interpreted: InterpretedPlan | None, after: ReportingPeriod) -> dict[str, Any]:
    """What the next year's plan has, and what of it falls due in the first quarter of the next period."""
    if interpreted is None:
        return {"next_plan": "", "next_plan_tasks": []}
    first = date.fromordinal(turn(after).toordinal() + 1)
    until = min(month_of(after.last).last, date(first.year, 3, 31))
    status = PlanStatus(interpreted, (), turn(after))
    work = _work(status, State.PENDING)
    rows = _rows([one for one in work if one.has_date and one.is_due(turn(after), until)])
    count = f"{number(len(interpreted.tasks))} nhiệm vụ"
    early = f", trong đó {number(len(rows))} nhiệm vụ có hạn đến ngày {day(until)}" if rows else ""
    return {"next_plan": f"{interpreted.plan.title}: {count}{early}", "next_plan_tasks": rows}
