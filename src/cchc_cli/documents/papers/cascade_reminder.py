"""The letter that presses for bodies' own plans: who has issued none yet, and whose leaves something to mend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from cchc_cli.checking.cascade.cascade_rules import PlanPair, changed_since
from cchc_cli.checking.cascade.cascade_view import BodyView, PlanState, Uptake, cascade_view
from cchc_cli.documents.papers.reminder import Pressing, Round, pressing
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.citations import Citations
from cchc_cli.documents.wording.frame import Clerk, Office, Sample, issued_with, short, spoken
from cchc_cli.documents.wording.owed_rows import reply_fields
from cchc_cli.language.document_numbers import kind_of
from cchc_cli.language.text import unended
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.days import day
from cchc_cli.model.journal import Document
from cchc_cli.model.workspace import years_shown
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.cascade.plan_levels import BodyPlans
from cchc_cli.tracking.plan_status import span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.plan import Amendment
    from cchc_cli.tracking.plan_status import PlanStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class UnissuedRow:
    number: Annotated[str, "Số thứ tự"]
    name: Annotated[str, "Cơ quan"]
    state: Annotated[str, "Chưa gửi kế hoạch, hay mới có dự thảo"]
    tasks: Annotated[str, "Số của các nhiệm vụ cơ quan chủ trì, phải có trong kế hoạch"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRow:
    number: Annotated[str, "Số thứ tự trong các nhiệm vụ của cơ quan"]
    id: Annotated[str, "Số nhiệm vụ"]
    title: Annotated[str, "Nhiệm vụ"]
    due: Annotated[str, "Thời hạn theo kế hoạch cấp trên"]
    what: Annotated[str, "Phải bổ sung, điều chỉnh gì"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyGaps:
    name: Annotated[str, "Cơ quan, và kế hoạch của cơ quan"]
    rows: Annotated[list[GapRow], "Các nhiệm vụ phải bổ sung, điều chỉnh"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CascadeReminder(Pressing):
    issued_with: Annotated[str, "Dòng (Kèm theo …) của phụ lục"]
    to: Annotated[str, "Nơi nhận (Kính gửi)"]
    whom: Annotated[str, "Nơi nhận, trong câu"]
    year: Annotated[str, "Năm của kế hoạch"]
    alone: Annotated[bool, "Gửi một cơ quan"]
    unissued: Annotated[list[UnissuedRow], "Cơ quan chưa gửi kế hoạch đã ban hành, theo danh mục"]
    gaps: Annotated[list[BodyGaps], "Cơ quan có kế hoạch phải bổ sung, điều chỉnh, theo danh mục"]
    counted: Annotated[str, "Bao nhiêu cơ quan chưa gửi kế hoạch đã ban hành, bao nhiêu phải bổ sung, bằng lời"]


def cascade_reminder(
    plan_status: PlanStatus, behind: Sequence[BodyView], office: Office, clerk: Clerk, round_: Round
) -> CascadeReminder:
    """`behind` are at least one of those of the cascade's answer that are behind."""
    interpreted = plan_status.interpreted
    around = pressing(plan_status, office, clerk, round_, [])
    responsibilities, cited = Responsibilities(interpreted), Citations(interpreted)
    unissued = [view for view in behind if view.state is not PlanState.ISSUED]
    gaps = [found for view in behind if view.plan for found in _gaps(view, responsibilities, cited)]
    alone = behind[0].body.name if len(behind) == 1 else ""
    return CascadeReminder(
        **around | reply_fields(plan_status, office, [view.body.id for view in behind]),
        title=f"Công văn đôn đốc ban hành kế hoạch thực hiện {interpreted.plan.title}",
        issued_with=issued_with("Công văn", around["head"], office, clerk),
        to=alone or "Các cơ quan, đơn vị có tên tại Phụ lục",
        whom=alone or "các cơ quan, đơn vị có tên tại Phụ lục",
        year=years_shown(interpreted.plan.years),
        alone=bool(alone),
        unissued=[_unissued(number, view, responsibilities) for number, view in enumerate(unissued, 1)],
        gaps=gaps,
        counted=_counted(unissued, len(gaps)),
    )


def _counted(unissued: Sequence[BodyView], gaps: int) -> str:
    """A draft may be among both."""
    draft = " hoặc dự thảo" if any(view.plan for view in unissued) else ""
    said = {"chưa gửi kế hoạch đã ban hành": len(unissued), f"có kế hoạch{draft} cần bổ sung, điều chỉnh": gaps}
    return "; ".join(f"{count} cơ quan, đơn vị {what}" for what, count in said.items() if count)


def _unissued(number: int, view: BodyView, responsibilities: Responsibilities) -> UnissuedRow:
    """What it leads, by number: a draft tells in its own rows what it leaves out."""
    tasks = responsibilities.tasks
    state = "Mới có dự thảo" if view.plan else "Chưa gửi kế hoạch"
    numbers = ", ".join(tasks[key].id for key in view.tasks)
    return UnissuedRow(number=str(number), name=view.body.name, state=state, tasks=numbers)


def _gaps(view: BodyView, responsibilities: Responsibilities, cited: Citations) -> Iterator[BodyGaps]:
    assert view.plan is not None  # noqa: S101 - asked of those with a plan
    decision = view.plan.interpreted.plan.decision
    pair = PlanPair(view.plan.interpreted, responsibilities.interpreted)
    whose = (
        f"{kind_of(decision.number)} số {decision.number} ngày {day(decision.date)}" if view.issued_on else "dự thảo"
    )
    rows = [*_adjusted(view, pair, cited), *_removed(view, pair, cited)]
    if rows:
        numbered = [GapRow(number=str(n), **fields) for n, fields in enumerate(rows, 1)]
        yield BodyGaps(name=f"{view.body.name} ({whose})", rows=numbered)


def _adjusted(view: BodyView, pair: PlanPair, cited: Citations) -> Iterator[Mapping[str, str]]:
    for task in pair.parent.tasks:
        uptake = view.tasks.get(task.identity, Uptake.TAKEN_UP)
        if uptake is not Uptake.TAKEN_UP:
            what = _what(uptake, task, pair, cited, view.as_of)
            yield {"id": task.id, "title": unended(task.task.title), "due": day(span(task).due, "–"), "what": what}


def _what(uptake: Uptake, task: InterpretedTask, pair: PlanPair, cited: Citations, as_of: date) -> str:
    if uptake is Uptake.MISSING:
        return "Chưa có nhiệm vụ thực hiện"
    if uptake is Uptake.LATER:
        return f"Cơ quan đặt thời hạn {day(_own_due(task, pair))}, muộn hơn thời hạn được giao"
    return f"Đã được điều chỉnh{_according_to(changed_since(pair, task, as_of), cited)}"


def _own_due(above: InterpretedTask, pair: PlanPair) -> date | None:
    """The last day that the body gave itself for what carries out the task."""
    own = (task for task, _, found in pair.links if found.identity == above.identity)
    dues = (reading.due for task in own for _, reading, _ in task.times if isinstance(reading, Timing))
    return max((due for due in dues if due), default=None)


def _removed(view: BodyView, pair: PlanPair, cited: Citations) -> Iterator[Mapping[str, str]]:
    titles = {name: task.task.title for task in pair.child.tasks for name in task.task.implements}
    for key in view.removed:
        why = _according_to(pair.parent.plan.amendments_of(key), cited)
        yield {"id": key, "title": unended(titles.get(key, "")), "due": "–", "what": f"Đã bỏ khỏi Kế hoạch{why}"}


def _according_to(amendments: Iterable[Amendment], cited: Citations) -> str:
    issuer = short(spoken(cited.plan))
    named = [cited.cite(Document(number=a.number, date=a.date, issuer=issuer)) for a in amendments]
    return f" theo {', '.join(named)}" if named else ""


def _example(sample: Sample) -> CascadeReminder:
    """Where no body has a plan yet."""
    plan_status = sample.plan_status
    views = cascade_view(sample.interpreted, BodyPlans({}), plan_status.as_of)
    others = [view for view in views if view.body.id != sample.office.id]
    return cascade_reminder(plan_status, others, sample.office, sample.clerk, Round(plan_status.as_of))


TEMPLATE = TemplateKind("cascade", "Công văn đôn đốc ban hành kế hoạch của cơ quan", CascadeReminder, _example)
