"""One page for whoever heads the body that issued the plan: figures, bars, the five worst, what is asked of him."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from cchc_cli.documents.papers.review.escalation import again_of_others
from cchc_cli.documents.papers.review.text_room import shortened
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.figures import Shares, rate, shares
from cchc_cli.documents.wording.frame import Clerk, Office, Paper, Sample, frame, spoken
from cchc_cli.documents.wording.owed_rows import what_is_owed
from cchc_cli.documents.wording.tallies import standing_now
from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.language.agencies.heads import head_of
from cchc_cli.language.numbers import number
from cchc_cli.language.text import uncapitalized, unended
from cchc_cli.model.days import day
from cchc_cli.tracking.deadlines import Debt, debts
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import GroupTotals, Totals, by_area, totals
from cchc_cli.tracking.states import State

# what one page has room for
WORST = 5
_AREAS = 7
_AREA_ROOM, _BODY_ROOM, _SIZE = 82.0, 79.0, 11  # mm in a row of the tables, points
_NAMED = 2
_NOTE_ROOM = 120.0  # mm, less than a row of text


@dataclass(frozen=True, slots=True)
class SummaryArea:
    name: Annotated[str, "Số và tên lĩnh vực, rút gọn cho vừa một dòng"]
    shares: Annotated[Shares, "Số nhiệm vụ theo tình hình, để vẽ thanh tiến độ"]
    of_all: Annotated[str, "Hoàn thành trên tổng số (không kể nhiệm vụ không phát sinh), kèm tỷ lệ"]
    overdue: Annotated[int, "Số nhiệm vụ quá hạn"]


@dataclass(frozen=True, slots=True)
class WorstBody:
    number: Annotated[str, "Số thứ tự"]
    name: Annotated[str, "Cơ quan, rút gọn cho vừa một dòng"]
    overdue: Annotated[int, "Số nhiệm vụ quá hạn"]
    longest: Annotated[str, "Số ngày quá hạn lâu nhất"]
    task: Annotated[str, "Số của nhiệm vụ quá hạn lâu nhất; «Báo cáo định kỳ» khi là báo cáo"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairSummary(Paper):
    to: Annotated[str, "Người nhận (Kính gửi): chức vụ và cơ quan"]
    chair: Annotated[str, "Chức vụ người nhận, viết trong câu"]
    as_of: Annotated[str, "Ngày của số liệu"]
    total: Annotated[int, "Tổng số nhiệm vụ"]
    situation: Annotated[str, "Tình hình chung đến ngày của số liệu, phần cuối của một câu"]
    of_all: Annotated[str, "Hoàn thành trên tổng số (không kể nhiệm vụ không phát sinh), kèm tỷ lệ"]
    of_due: Annotated[str, "Hoàn thành trên số đã đến hạn, kèm tỷ lệ"]
    areas: Annotated[list[SummaryArea], "Tiến độ theo lĩnh vực; quá nhiều thì các lĩnh vực ít quá hạn hơn gộp lại"]
    late_bodies: Annotated[int, "Số cơ quan có nhiệm vụ quá hạn"]
    what: Annotated[str, "Các cơ quan quá hạn gì: «nhiệm vụ», «báo cáo định kỳ» hoặc cả hai"]
    worst: Annotated[list[WorstBody], "Tối đa năm cơ quan nhiều nhiệm vụ quá hạn nhất"]
    asks: Annotated[list[str], "Những điều đề nghị, để nối thành câu; trống khi không có"]


def chair_summary(plan_status: PlanStatus, office: Office, clerk: Clerk) -> ChairSummary:
    """What does not fit a row is shortened, so that the page stays one.

    Raises:
        UsageStop: the body that issued the plan would write to its own head.
    """
    plan, tasks = plan_status.interpreted.plan, plan_status.interpreted.tasks
    if office.issues:
        raise UsageStop(
            f"{office.name} không báo cáo người đứng đầu của chính mình", f"chọn cơ quan khác bằng {Need.SENDER}"
        )
    all_ = totals(map(plan_status.of, tasks), plan_status.as_of)
    late = sorted((d for d in debts(plan_status, tasks) if d.overdue), key=lambda d: (-len(d.overdue), -d.longest))
    chair = head_of(spoken(plan))[1].capitalize()
    return ChairSummary(
        **frame(plan, office, clerk, "BC", paper="summary"),
        title=f"Báo cáo tóm tắt thực hiện {plan.title}",
        to=f"{chair} {spoken(plan)}",
        chair=chair,
        as_of=day(plan_status.as_of),
        total=all_.total,
        situation=_situation(all_, day(plan_status.as_of)),
        of_all=rate(all_.of_all),
        of_due=rate(all_.of_due),
        areas=[_area(found) for found in _fitting(by_area(plan_status, tasks))],
        late_bodies=len(late),
        what=what_is_owed(deadline for debt in late for deadline in debt.overdue),
        worst=[_worst(place, debt) for place, debt in enumerate(late[:WORST], 1)],
        asks=list(_asks(plan_status, office, late)),
    )


def _situation(found: Totals, last: str) -> str:
    told = standing_now(found, last)
    left_out = " (không tính vào tỷ lệ)" if found.counts[State.NOT_ARISEN] else ""
    return f"{uncapitalized(told).removesuffix('.')}{left_out}."


def _fitting(areas: Sequence[GroupTotals]) -> list[GroupTotals]:
    """All in the plan's order; of too many those with most overdue, and the others as one."""
    if len(areas) <= _AREAS:
        return list(areas)
    by_need = sorted(areas, key=lambda area: -area.totals.counts[State.OVERDUE])
    shown = {area.key for area in by_need[: _AREAS - 1]}
    rest = [area for area in areas if area.key not in shown]
    others = GroupTotals("", f"{len(rest)} lĩnh vực khác", _added(area.totals for area in rest))
    return [*(area for area in areas if area.key in shown), others]


def _added(parts: Iterable[Totals]) -> Totals:
    counts, due, done = Counter[State](), 0, 0
    for part in parts:
        counts, due, done = counts + part.counts, due + part.due, done + part.done_of_due
    return Totals(counts, due, done)


def _area(found: GroupTotals) -> SummaryArea:
    return SummaryArea(
        shortened(unended(found.name), _AREA_ROOM, _SIZE),
        shares(found.totals),
        rate(found.totals.of_all),
        found.totals.counts[State.OVERDUE],
    )


def _worst(place: int, debt: Debt) -> WorstBody:
    oldest = debt.overdue[0].task_id if debt.overdue[0].part else "Báo cáo định kỳ"
    name = shortened(debt.unit.name[:1].upper() + debt.unit.name[1:], _BODY_ROOM, _SIZE)
    return WorstBody(str(place), name, len(debt.overdue), number(debt.longest), oldest)


def _asks(plan_status: PlanStatus, office: Office, late: Sequence[Debt]) -> Iterator[str]:
    others = [debt.unit.name for debt in late if debt.unit.id != office.id]
    if others:
        owed = what_is_owed(deadline for debt in late if debt.unit.id != office.id for deadline in debt.overdue)
        rest = " khác" if _NAMED < len(others) < len(late) else ""  # than who writes, which is counted above
        yield f"chỉ đạo {_few(others)}{rest} hoàn thành dứt điểm {owed} quá hạn"
    again, _ = again_of_others(plan_status, office)
    if again:
        named = [found.debt.unit.name for found in again]
        yield f"xem xét, phê bình {_few(named)} tiếp tục quá hạn từ kỳ báo cáo trước"
    if open_ := plan_status.difficulties:
        task = plan_status.responsibilities.number(open_[0].task)
        note = shortened(unended(open_[0].note), _NOTE_ROOM)
        oldest = ", lâu nhất là" if len(open_) > 1 else ""
        yield f"cho ý kiến về {len(open_)} khó khăn, vướng mắc{oldest} (nhiệm vụ {task}): {note}"


def _few(bodies: Sequence[str]) -> str:
    """One or two by name, more counted: the page has room for no more."""
    return ", ".join(bodies) if len(bodies) <= _NAMED else f"{len(bodies)} cơ quan, đơn vị"


def _example(sample: Sample) -> ChairSummary:
    return chair_summary(sample.plan_status, sample.office, sample.clerk)


TEMPLATE = TemplateKind("summary", "Báo cáo tóm tắt một trang", ChairSummary, _example)
