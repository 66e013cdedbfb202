"""The form of a review meeting's minutes: who was there is written by hand, what is to be gone through is filled in."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from cchc_cli.documents.papers.review.body_groups import GroupNames, once_each
from cchc_cli.documents.papers.work_programme import period_in_words
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.citations import Citations
from cchc_cli.documents.wording.deadline_words import moved
from cchc_cli.documents.wording.frame import (
    Clerk,
    Office,
    PaperWithAppendix,
    Sample,
    frame_with_appendix,
    written_day,
)
from cchc_cli.documents.wording.owed_rows import owed_row, what_is_owed
from cchc_cli.documents.wording.sentences import difficulties
from cchc_cli.documents.wording.table_rows import PartStatusRow
from cchc_cli.documents.wording.tallies import tally
from cchc_cli.model.days import day
from cchc_cli.tracking.deadlines import Deadline
from cchc_cli.tracking.periods import Period, quarter
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import totals
from cchc_cli.tracking.review.meeting_points import MeetingPoints, meeting_points


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow(PartStatusRow):
    number: Annotated[str, "Số thứ tự trong các nhiệm vụ của nhóm"]
    moved: Annotated[list[str], "Thời hạn được điều chỉnh hoặc xác định theo văn bản nào, mỗi lần một dòng"]


@dataclass(frozen=True, slots=True)
class MeetingGroup:
    names: Annotated[str, "Tên cơ quan, hoặc các cơ quan có nội dung như nhau, kèm số cơ quan"]
    rows: Annotated[list[MeetingRow], "Nhiệm vụ quá hạn, nhiệm vụ đến hạn trong kỳ mà chưa hoàn thành"]
    difficulties: Annotated[list[str], "Khó khăn, vướng mắc chưa giải quyết, mỗi mục một câu"]


@dataclass(frozen=True, slots=True)
class Attendant:
    number: Annotated[str, "Số thứ tự"]
    name: Annotated[str, "Cơ quan có nội dung được rà soát"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMinutes(PaperWithAppendix):
    held: Annotated[str, "Ngày họp; khoảng trống khi chưa có ngày"]
    period: Annotated[str, "Kỳ được rà soát, bằng lời"]
    as_of: Annotated[str, "Ngày của số liệu"]
    total: Annotated[int, "Tổng số nhiệm vụ"]
    situation: Annotated[str, "Tình hình chung, một câu"]
    points: Annotated[list[str], "Những gì đưa ra rà soát, kèm số lượng; trống khi không có gì"]
    attendants: Annotated[list[Attendant], "Các cơ quan có nội dung được rà soát"]
    groups: Annotated[list[MeetingGroup], "Phụ lục: nội dung rà soát theo cơ quan"]


def meeting_minutes(plan_status: PlanStatus, period: Period, office: Office, clerk: Clerk) -> MeetingMinutes:
    """`plan_status` looks ahead to the period's last day."""
    plan = plan_status.interpreted.plan
    around = frame_with_appendix(plan, office, clerk, "BB", paper="minutes")
    found = meeting_points(plan_status, plan_status.interpreted.tasks)
    all_ = totals(map(plan_status.of, plan_status.interpreted.tasks), plan_status.as_of)
    names = GroupNames(points.unit.name for points in found)
    return MeetingMinutes(
        **around | {"head": replace(around["head"], place_date="")},  # the form has none
        title=f"Biên bản họp rà soát, {period_in_words(period)}",
        held=written_day(clerk),
        period=period_in_words(period),
        as_of=day(plan_status.as_of),
        total=all_.total,
        situation=tally(all_),
        points=list(_counted(found)),
        attendants=[
            Attendant(str(n), points.unit.name[:1].upper() + points.unit.name[1:]) for n, points in enumerate(found, 1)
        ],
        groups=_groups(found, plan_status, names),
    )


def days_to(period: Period, day: date) -> int:
    """How far ahead of the day a meeting about the period looks."""
    return max(0, (period.last - day).days)


def meeting_day(period: Period, today: date) -> date:
    """The day as of which a review stands: today within the period, else the period's last."""
    return today if period.first <= today <= period.last else period.last


def _groups(found: Sequence[MeetingPoints], plan_status: PlanStatus, names: GroupNames) -> list[MeetingGroup]:
    """Everything once, under the names of all whose it is: a task of 34 bodies is gone through once."""
    owed = ((points.unit.name, _items(points, plan_status)) for points in found)
    groups = once_each(owed, key=lambda item: _told(item, plan_status))
    citations = Citations(plan_status.interpreted)
    return [_group(names.of(who), items, citations) for who, items in groups]


def _items(points: MeetingPoints, plan_status: PlanStatus) -> Iterator[Deadline | str]:
    yield from (*points.overdue, *points.soon)
    yield from difficulties(points.difficulties, plan_status)


def _told(item: Deadline | str, plan_status: PlanStatus) -> Hashable:
    """What the appendix says of it, by which it is the same for several bodies."""
    if isinstance(item, str):
        return item
    return repr((owed_row(item), moved(item, Citations(plan_status.interpreted))))


def _group(name: str, items: Sequence[Deadline | str], citations: Citations) -> MeetingGroup:
    """A document is cited as the appendix is read."""
    owed = [item for item in items if isinstance(item, Deadline)]
    rows = [
        MeetingRow(**owed_row(deadline), number=str(n), moved=moved(deadline, citations))
        for n, deadline in enumerate(owed, 1)
    ]
    return MeetingGroup(name, rows, [item for item in items if isinstance(item, str)])


def _counted(found: Sequence[MeetingPoints]) -> Iterator[str]:
    """What a task's several bodies owe counts for each of them; a difficulty of several once."""
    overdue = [deadline for points in found for deadline in points.overdue]
    soon = [deadline for points in found for deadline in points.soon]
    counts = {
        f"{what_is_owed(overdue)} quá hạn": len(overdue),
        f"{what_is_owed(soon)} đến hạn trong kỳ chưa hoàn thành": len(soon),
        "khó khăn, vướng mắc chưa giải quyết": len({id(d) for points in found for d in points.difficulties}),
    }
    yield from (f"{count} {words}" for words, count in counts.items() if count)


def _example(sample: Sample) -> MeetingMinutes:
    last = sample.interpreted.plan.year
    period = quarter("IV", last)
    plan_status = PlanStatus(sample.interpreted, sample.journal, date(last, 12, 14), within=17)
    return meeting_minutes(plan_status, period, sample.office, sample.clerk)


TEMPLATE = TemplateKind("minutes", "Biên bản họp rà soát", MeetingMinutes, _example)
