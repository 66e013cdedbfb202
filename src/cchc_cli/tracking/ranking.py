"""The agencies' ranking on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from cchc_cli.language.collation import sort_key
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.scoring import Scoring
from cchc_cli.tracking.assignments import Unit
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import Rate
from cchc_cli.tracking.states import State


@dataclass(frozen=True, slots=True)
class Score:
    """What one agency reached. `late_days` is over all its due work, still open or done late."""

    unit: Unit
    on_time: Rate
    proof: Rate
    late_days: int
    points: Decimal
    percent: Decimal
    grade: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A score at its rank; agencies with the same points share one, and the next rank is left out."""

    rank: int
    score: Score
    tied: int = 1


def rank(standing: PlanStatus, tasks: Iterable[InterpretedTask], scoring: Scoring) -> list[Ranked]:
    """The agencies that had something due by the day, best first; of equals by name as a dictionary orders them."""
    scores = [score for score in _scores(standing, list(tasks), scoring) if score.on_time.of]
    scores.sort(key=lambda score: (-score.points, sort_key(score.unit.name)))
    points = [score.points for score in scores]
    return [Ranked(points.index(s.points) + 1, s, points.count(s.points)) for s in scores]


def _scores(standing: PlanStatus, tasks: list[InterpretedTask], scoring: Scoring) -> Iterable[Score]:
    units: dict[str, tuple[Unit, list[InterpretedTask]]] = {}
    for task in tasks:
        for unit in standing.roll.units(task.lead):
            if unit.id and unit.count == 1:
                units.setdefault(unit.id, (unit, []))[1].append(task)
    return (_score(standing, unit, led, scoring) for unit, led in units.values())


def _score(standing: PlanStatus, unit: Unit, tasks: list[InterpretedTask], scoring: Scoring) -> Score:
    found = [
        (standing.of_assignment(a), standing.replay.record(a))
        for task in tasks
        for a in standing.roll.assignments(task)
        if a.unit.id == unit.id
    ]
    done = [(status, record) for status, record in found if status.state.is_done]
    due = [s for s, _ in found if s.state is State.OVERDUE or (s.state.is_done and s.due and s.due <= standing.as_of)]
    on_time = Rate(sum(s.state is State.DONE_ON_TIME for s in due), len(due))
    proof = Rate(sum(bool(record.documents) for _, record in done), len(done))
    late = sum(s.days or 0 for s in due if s.state in {State.OVERDUE, State.DONE_LATE})
    points = _points(on_time, proof, late, scoring)
    percent = points / scoring.most * 100
    return Score(unit, on_time, proof, late, points, percent, scoring.grade(percent))


def _points(on_time: Rate, proof: Rate, late: int, scoring: Scoring) -> Decimal:
    """Rounded half up to two places, so that points that print alike are alike."""
    mean = Decimal(late) / (on_time.of or 1)
    points = (
        scoring.on_time * _share(on_time)
        + scoring.overdue * max(Decimal(0), 1 - mean / scoring.overdue_limit)
        + scoring.proof * _share(proof)
    )
    return points.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _share(rate: Rate) -> Decimal:
    return Decimal(rate.done) / rate.of if rate.of else Decimal(0)
