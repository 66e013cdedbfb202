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
from cchc_cli.tracking.assignments import Assignment, TaskPart, Unit
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import Rate
from cchc_cli.tracking.states import State, Status


@dataclass(frozen=True, slots=True)
class ScoredPart:
    """What one agency owes by one deadline, as its score counts it."""

    part: TaskPart
    status: Status
    is_due: bool
    documents: tuple[str, ...]

    @classmethod
    def of(cls, plan_status: PlanStatus, assignment: Assignment) -> ScoredPart:
        status = plan_status.of_assignment(assignment)
        documents = tuple(document.number for document in plan_status.record(assignment).documents)
        return cls(assignment.part, status, status.is_due(plan_status.as_of), documents)

    @property
    def is_done(self) -> bool:
        return self.status.state.is_done

    @property
    def late_days(self) -> int:
        late = self.is_due and self.status.state in {State.OVERDUE, State.DONE_LATE}
        return self.status.days or 0 if late else 0


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
    parts: tuple[Decimal, Decimal, Decimal]  # of the points: for work on time, for days late, for proofs
    counted: tuple[ScoredPart, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A score at its rank in its bloc; agencies with the same points share one, and the next rank is left out."""

    rank: int
    score: Score
    tied: int = 1
    bloc: str = ""


class Reason(StrEnum):
    """Why a leading body has no rank."""

    NOTHING_DUE = "chưa có nhiệm vụ đến hạn"
    FEW_DUE = "chưa đủ số nhiệm vụ đến hạn để xếp hạng"
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


def score_of(plan_status: PlanStatus, tasks: Iterable[InterpretedTask], id_: str, scoring: Scoring) -> Score | None:
    """The score of one agency by its id, ranked or not; None where it leads nothing."""
    led = plan_status.responsibilities.led(tasks)
    return next((_score(plan_status, unit, own, scoring) for unit, own in led.values() if unit.id == id_), None)


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
    found = [ScoredPart.of(plan_status, a) for task in tasks for a in plan_status.responsibilities.of_unit(task, unit)]
    done, due = [c for c in found if c.is_done], [c for c in found if c.is_due]
    on_time = Rate(sum(c.status.state is State.DONE_ON_TIME for c in due), len(due))
    proof = Rate(sum(bool(c.documents) for c in done), len(done))
    late = sum(c.late_days for c in due)
    points = _points(on_time, proof, late, scoring)
    percent = points / scoring.most * 100
    parts = _parts(on_time, proof, late, scoring)
    return Score(unit, on_time, proof, late, points, percent, scoring.grade(percent), parts, tuple(found))


def _points(on_time: Rate, proof: Rate, late: int, scoring: Scoring) -> Decimal:
    """Rounded half up to two places, so that points that print alike are alike."""
    return sum(_parts(on_time, proof, late, scoring), Decimal()).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _parts(on_time: Rate, proof: Rate, late: int, scoring: Scoring) -> tuple[Decimal, Decimal, Decimal]:
    """What the share on time, the days late and the proofs give."""
    mean = Decimal(late) / (on_time.of or 1)
    return (
        scoring.on_time * _share(on_time),
        scoring.overdue * max(Decimal(0), 1 - mean / scoring.overdue_limit),
        scoring.proof * _share(proof),
    )


def _share(rate: Rate) -> Decimal:
    return Decimal(rate.done) / rate.of if rate.of else Decimal(0)
