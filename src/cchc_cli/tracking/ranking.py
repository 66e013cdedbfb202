"""The agencies' ranking on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import groupby

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
    """A score at its rank in its bloc; agencies with the same points share one, and the next rank is left out."""

    rank: int
    score: Score
    tied: int = 1
    bloc: str = ""


class Reason(StrEnum):
    """Why a leading body has no rank."""

    NOTHING_DUE = "chưa có việc đến hạn"
    FEW_DUE = "chưa đủ số việc đến hạn để xếp hạng"
    COUNTED = "nhóm chỉ đếm số lượng, không theo dõi từng đơn vị"
    OPEN = "không nêu tên cơ quan"


@dataclass(frozen=True, slots=True)
class LeftOut:
    unit: Unit
    reason: Reason


@dataclass(frozen=True, slots=True)
class Ranking:
    """`ranked` bloc by bloc (departments, districts, others), best first, of equals by name; and who has no rank."""

    ranked: tuple[Ranked, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def blocs(self) -> dict[str, list[Ranked]]:
        return {bloc: list(found) for bloc, found in groupby(self.ranked, key=lambda ranked: ranked.bloc)}

    @property
    def unranked(self) -> Iterator[tuple[Reason, str]]:
        """Each reason with the names of those it keeps out."""
        for reason in Reason:
            if names := [left.unit.name for left in self.left_out if left.reason is reason]:
                yield reason, ", ".join(names)


OTHERS = "Cơ quan, đơn vị khác"


def rank(plan_status: PlanStatus, tasks: Iterable[InterpretedTask], scoring: Scoring) -> Ranking:
    """Every leading body ranked within its bloc, or left out with the reason."""
    units = plan_status.responsibilities.led(tasks)
    scores = [_score(plan_status, unit, led, scoring) for unit, led in units.values() if _reason(unit) is None]
    blocs: dict[str, list[Score]] = {bloc: [] for bloc in (*_bloc_names(plan_status), OTHERS)}
    for score in scores:
        if score.on_time.of >= scoring.least_due:
            blocs[_bloc(plan_status, score.unit)].append(score)
    left = [LeftOut(unit, reason) for unit, _ in units.values() if (reason := _reason(unit))]
    left += [
        LeftOut(score.unit, Reason.FEW_DUE if score.on_time.of else Reason.NOTHING_DUE)
        for score in scores
        if score.on_time.of < scoring.least_due
    ]
    return Ranking(tuple(r for bloc, found in blocs.items() for r in _ranked(bloc, found)), tuple(left))


def _ranked(bloc: str, scores: list[Score]) -> Iterator[Ranked]:
    scores = sorted(scores, key=lambda score: (-score.points, sort_key(score.unit.name)))
    points = [score.points for score in scores]
    return (Ranked(points.index(s.points) + 1, s, points.count(s.points), bloc) for s in scores)


def _reason(unit: Unit) -> Reason | None:
    """Why the body is none that can be ranked, whatever it has done."""
    if unit.is_open:
        return Reason.OPEN
    return Reason.COUNTED if unit.count > 1 else None


def _bloc_names(plan_status: PlanStatus) -> list[str]:
    return [group.name for group in plan_status.responsibilities.groups.values() if group.members]


def _bloc(plan_status: PlanStatus, unit: Unit) -> str:
    """The first group of the register that lists the agency: departments and districts are not measured together."""
    groups = plan_status.responsibilities.groups_of.get(unit.id, ())
    return plan_status.responsibilities.groups[groups[0]].name if groups else OTHERS


def _score(plan_status: PlanStatus, unit: Unit, tasks: list[InterpretedTask], scoring: Scoring) -> Score:
    found = [
        (plan_status.of_assignment(a), plan_status.replay.record(a))
        for task in tasks
        for a in plan_status.responsibilities.of_unit(task, unit)
    ]
    done = [(status, record) for status, record in found if status.state.is_done]
    due = [s for s, _ in found if s.is_due(plan_status.as_of)]
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
