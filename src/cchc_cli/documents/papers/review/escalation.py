"""Who is overdue again: a report to the body that issued the plan, or its own notice that criticises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated

from cchc_cli.documents.papers.review.body_groups import GroupNames, alike
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.citations import Citations
from cchc_cli.documents.wording.deadline_words import moved
from cchc_cli.documents.wording.frame import (
    Clerk,
    Office,
    PaperWithAppendix,
    Sample,
    frame_with_appendix,
    spoken,
)
from cchc_cli.documents.wording.owed_rows import owed_row, reply_fields, what_is_owed
from cchc_cli.documents.wording.table_rows import PartStatusRow
from cchc_cli.documents.wording.task_texts import listed
from cchc_cli.model.days import day
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.review.repeated_lateness import OverdueWork, RepeatedDebt, overdue_again


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainRow(PartStatusRow):
    number: Annotated[str, "Số thứ tự trong các nhiệm vụ của nhóm"]
    earlier: Annotated[list[str], "Kỳ báo cáo mà nhiệm vụ này đã quá hạn, mỗi kỳ một dòng"]
    moved: Annotated[list[str], "Thời hạn được điều chỉnh hoặc xác định theo văn bản nào, mỗi lần một dòng"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainBody:
    number: Annotated[str, "Số thứ tự"]
    name: Annotated[str, "Cơ quan"]
    overdue: Annotated[int, "Số nhiệm vụ quá hạn"]
    since: Annotated[str, "Thời hạn của nhiệm vụ quá hạn lâu nhất"]
    longest: Annotated[str, "Số ngày quá hạn của nhiệm vụ ấy"]
    earlier: Annotated[list[str], "Kỳ báo cáo mà cơ quan đã có nhiệm vụ quá hạn, kèm số nhiệm vụ, mỗi kỳ một dòng"]


@dataclass(frozen=True, slots=True)
class AgainGroup:
    names: Annotated[str, "Tên cơ quan, hoặc các cơ quan có nhiệm vụ quá hạn như nhau, kèm số cơ quan"]
    rows: Annotated[list[AgainRow], "Các nhiệm vụ quá hạn của mỗi cơ quan ấy, lâu nhất đứng đầu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation(PaperWithAppendix):
    criticises: Annotated[bool, "Cơ quan ban hành kế hoạch thông báo phê bình; không thì là báo cáo gửi cơ quan ấy"]
    to: Annotated[str, "Nơi nhận báo cáo (Kính gửi); trống ở thông báo phê bình"]
    through: Annotated[str, "Cơ quan tổng hợp trả lời; trống khi không có; ở báo cáo là cơ quan báo cáo"]
    as_of: Annotated[str, "Ngày của số liệu"]
    periods: Annotated[list[str], "Các kỳ đã quá hạn, kèm ngày chốt số liệu, theo thời gian"]
    total: Annotated[int, "Tổng số nhiệm vụ quá hạn của các cơ quan"]
    bodies: Annotated[list[AgainBody], "Các cơ quan, nhiều kỳ nhất đứng đầu"]
    groups: Annotated[list[AgainGroup], "Phụ lục: các nhiệm vụ quá hạn; cơ quan có nhiệm vụ như nhau đứng chung"]
    whom: Annotated[str, "Một cơ quan bằng tên, hoặc «các cơ quan, đơn vị»"]
    named: Annotated[str, "Như trên, sau bảng: một cơ quan bằng tên, hoặc «các cơ quan, đơn vị nêu trên»"]
    what: Annotated[str, "Quá hạn gì: «nhiệm vụ», «báo cáo định kỳ» hoặc cả hai"]
    reply_by: Annotated[str, "Hạn báo cáo kết quả khắc phục"]


def again_of_others(plan_status: PlanStatus, office: Office) -> tuple[list[RepeatedDebt], list[str]]:
    """The bodies that can be named in such a paper; and why others that are overdue again are not."""
    named, left = list[RepeatedDebt](), list[str]()
    for found in overdue_again(plan_status, plan_status.interpreted.tasks):
        unit = found.debt.unit
        if unit.is_open:
            left.append(f"{unit.name}: kế hoạch không nêu tên cơ quan cụ thể")
        elif unit.id == office.id:
            owed = f"{len(found.work)} {what_is_owed(work.deadline for work in found.work)} quá hạn"
            left.append(f"{unit.name}: là cơ quan đứng tên văn bản (có {owed})")
        else:
            named.append(found)
    return named, left


def escalation(
    plan_status: PlanStatus, found: Sequence[RepeatedDebt], office: Office, clerk: Clerk, reply_by: date
) -> Escalation:
    """`found` are at least one of those that `again_of_others` names."""
    plan = plan_status.interpreted.plan
    criticises = office.issues
    names = GroupNames(again.debt.unit.name for again in found)
    alone = found[0].debt.unit.name if len(found) == 1 else ""
    through = reply_fields(plan_status, office, [again.debt.unit.id for again in found])["collects"]
    return Escalation(
        **frame_with_appendix(plan, office, clerk, "TB" if criticises else "BC", paper="escalation"),
        title=f"Cơ quan, đơn vị tiếp tục quá hạn nhiệm vụ, {plan.title}",
        criticises=criticises,
        to="" if criticises else spoken(plan),
        through=through if criticises else office.name,
        whom=alone or "các cơ quan, đơn vị",
        named=alone or "các cơ quan, đơn vị nêu trên",
        what=what_is_owed(work.deadline for again in found for work in again.work),
        as_of=day(plan_status.as_of),
        periods=_periods(found),
        total=sum(len(again.work) for again in found),
        bodies=[_body(number, again) for number, again in enumerate(found, 1)],
        groups=_groups(found, names, Citations(plan_status.interpreted)),
        reply_by=day(reply_by),
    )


def _periods(found: Iterable[RepeatedDebt]) -> list[str]:
    every = {period.id: period for again in found for period, *_ in again.earlier}
    ordered = sorted(every.values(), key=lambda period: period.last)
    return [f"{period.name} (số liệu đến ngày {day(period.last)})" for period in ordered]


def _body(number: int, again: RepeatedDebt) -> AgainBody:
    oldest = again.work[0].deadline.status
    return AgainBody(
        number=str(number),
        name=again.debt.unit.name,
        overdue=len(again.work),
        since=day(oldest.due),
        longest=str(oldest.days or ""),
        earlier=listed([f"{_capital(period.name)}: {_counted(*counts)}" for period, *counts in again.earlier]),
    )


def _counted(tasks: int, reports: int) -> str:
    counts = {"nhiệm vụ": tasks, "báo cáo định kỳ": reports}
    return ", ".join(f"{count} {what}" for what, count in counts.items() if count)


def _groups(found: Sequence[RepeatedDebt], names: GroupNames, citations: Citations) -> list[AgainGroup]:
    """Bodies are alike by what they owe and what set its day; a document is cited as the appendix is read."""
    works = {again.debt.unit.name: again.work for again in found}
    owed = ((name, [(_row(n, w), w.deadline.moved_by) for n, w in enumerate(work, 1)]) for name, work in works.items())
    groups = [(who, [row for row, _ in rows]) for who, rows in alike(owed)]
    return [AgainGroup(names.of(who), list(_cited(rows, works[who[0]], citations))) for who, rows in groups]


def _cited(rows: Iterable[AgainRow], work: Iterable[OverdueWork], citations: Citations) -> Iterator[AgainRow]:
    for row, own in zip(rows, work, strict=True):
        yield replace(row, moved=moved(own.deadline, citations))


def _row(number: int, work: OverdueWork) -> AgainRow:
    earlier = listed([_capital(period.name) for period in work.earlier]) or [""]
    return AgainRow(**owed_row(work.deadline), number=str(number), earlier=earlier, moved=[])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _example(sample: Sample) -> Escalation:
    plan_status = sample.plan_status
    found, _ = again_of_others(plan_status, sample.office)
    return escalation(plan_status, found, sample.office, sample.clerk, plan_status.as_of + timedelta(11))


TEMPLATE = TemplateKind("escalation", "Báo cáo, thông báo phê bình cơ quan tiếp tục quá hạn", Escalation, _example)
