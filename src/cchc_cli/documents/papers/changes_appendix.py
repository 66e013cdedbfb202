"""What was adjusted between two revisions of the plan, as an appendix to the decision that adjusts it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Annotated

from cchc_cli.comparing.difference_words import decision
from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, Shift, ValueChange
from cchc_cli.comparing.plan_differences import Differences, compare
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.frame import Clerk, Office, Sample, issued_with, issuer, letterhead
from cchc_cli.documents.wording.sentences import one_line
from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import Amendment, Plan, WrittenTime
from cchc_cli.model.task_fields import FIELDS, FieldKind

_GROUPS: Mapping[ChangeKind, str] = {
    ChangeKind.CHANGED: "Nhiệm vụ điều chỉnh",
    ChangeKind.ADDED: "Nhiệm vụ bổ sung",
    ChangeKind.REMOVED: "Nhiệm vụ đưa ra khỏi kế hoạch",
}
_LABELS: Mapping[str, str] = {
    **{field.key: field.heading if field.kind is FieldKind.MONEY else field.title for field in FIELDS},
    "time.start": "Ngày bắt đầu được hiểu",
    "time.due": "Thời hạn được hiểu",
    "time.reason": "Vì sao hiểu như vậy",
    "products.time": "Thời gian của sản phẩm",
    "name": "Tên",
    "goal": "Mức phải đạt",
    "text": "Lời",
}
_OTHERS: Mapping[DifferenceSection, str] = {
    DifferenceSection.TARGETS: "Chỉ tiêu",
    DifferenceSection.INDICATORS: "Chỉ số",
    DifferenceSection.AREAS: "Lĩnh vực",
}
_DONE: Mapping[ChangeKind, str] = {
    ChangeKind.ADDED: "bổ sung",
    ChangeKind.REMOVED: "bỏ",
    ChangeKind.CHANGED: "điều chỉnh",
}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Lists have at least one line, for a cell cannot be without a paragraph."""

    number: Annotated[str, "Số thứ tự"]
    id: Annotated[str, "Số nhiệm vụ; với chỉ tiêu, lĩnh vực: loại và số"]
    title: Annotated[str, "Nhiệm vụ hoặc tên"]
    old: Annotated[list[str], "Nội dung theo bản cũ, mỗi mục một dòng"]
    new: Annotated[list[str], "Nội dung điều chỉnh, mỗi mục một dòng"]
    note: Annotated[list[str], "Hạn lùi hay sớm bao nhiêu ngày, đổi số, chuyển lĩnh vực, theo quyết định nào"]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    name: Annotated[str, "Tên nhóm: điều chỉnh, bổ sung, đưa ra khỏi kế hoạch"]
    rows: Annotated[list[ChangeRow], "Các dòng"]


@dataclass(frozen=True, slots=True)
class ChangesAppendix:
    title: Annotated[str, "Tên văn bản, ghi vào thuộc tính của tệp"]
    plan: Annotated[str, "Tên kế hoạch"]
    issued_with: Annotated[str, "Dòng (Kèm theo …): quyết định điều chỉnh, để trống khi chưa có số"]
    groups: Annotated[list[ChangeGroup], "Các nhóm thay đổi; trống khi không có thay đổi"]


Decisions = Callable[[Difference], tuple[Amendment, ...]]  # those that made a difference


def changes_appendix(
    found: Differences, plan: Plan, office: Office, clerk: Clerk, decisions: Decisions = lambda _: ()
) -> ChangesAppendix:
    groups = [*_tasks(found.of(DifferenceSection.TASKS), decisions), *_others(found, decisions)]
    return ChangesAppendix(
        title=f"Điều chỉnh {plan.title}",
        plan=one_line(plan.title),
        issued_with=_issued_with(found, plan, office, clerk),
        groups=_numbered(groups),
    )


def _issued_with(found: Differences, plan: Plan, office: Office, clerk: Clerk) -> str:
    """With the only amendment that came between the two, where the clerk says nothing else.

    Changes of several decisions come with none of them alone.
    """
    new = [d.id for d in found.of(DifferenceSection.AMENDMENTS) if d.kind is ChangeKind.ADDED]
    amendment = next((a for a in plan.amendments if [a.number] == new), None)
    if amendment is not None and not clerk.number:
        return f"(Kèm theo Quyết định số {amendment.number} ngày {day(amendment.date)} của {office.name})"
    return issued_with("Quyết định", letterhead(office, plan, clerk, "QĐ"), office, clerk)


def _tasks(entries: Iterable[Difference], decisions: Decisions) -> Iterator[ChangeGroup]:
    entries = list(entries)
    for kind, name in _GROUPS.items():
        rows = [_row(entry, entry.id, decisions) for entry in entries if entry.kind is kind]
        if rows:
            yield ChangeGroup(name, rows)


def _others(found: Differences, decisions: Decisions) -> Iterator[ChangeGroup]:
    rows = [
        _row(entry, f"{name} {entry.id}", decisions, _DONE[entry.kind])
        for section, name in _OTHERS.items()
        for entry in found.of(section)
    ]
    if rows:
        yield ChangeGroup("Chỉ tiêu, lĩnh vực", rows)


def _row(entry: Difference, id_: str, decisions: Decisions, *notes: str) -> ChangeRow:
    old = [_line(change, change.old) for change in entry.changes if change.old]
    new = [_line(change, change.new) for change in entry.changes if change.new]
    by = [f"Theo {decision(amendment)}" for amendment in decisions(entry)]
    return ChangeRow("", id_, entry.name, old or [""], new or [""], [*notes, *_notes(entry), *by] or [""])


def _line(change: ValueChange, text: str) -> str:
    label = _LABELS.get(change.key, change.key)
    return f"{label} {change.part}: {text}" if change.part else f"{label}: {text}"


def _notes(entry: Difference) -> Iterator[str]:
    if entry.old_id:
        yield f"Trước là {'lĩnh vực' if entry.section is DifferenceSection.AREAS else 'nhiệm vụ'} {entry.old_id}"
    if entry.areas:
        yield "Chuyển từ lĩnh vực {} sang {}".format(*entry.areas)
    if entry.kind is ChangeKind.CHANGED:
        yield from (_shift(change.shift) for change in entry.changes if change.shift)


def _shift(shift: Shift) -> str:
    if shift.days is None:
        return f"Nay có hạn {day(shift.new)}" if shift.new else f"Không còn hạn {day(shift.old)}"
    return f"{'Lùi' if shift.days > 0 else 'Sớm hơn'} {number(abs(shift.days))} ngày (hạn {day(shift.new)})"


def _numbered(groups: Iterable[ChangeGroup]) -> list[ChangeGroup]:
    """Rows counted through all groups."""
    numbers = count(1)
    return [replace(group, rows=[replace(row, number=str(next(numbers))) for row in group.rows]) for group in groups]


def _example(sample: Sample) -> ChangesAppendix:
    """Against the plan with its first task put off and its last one left out."""
    plan = sample.interpreted.plan
    first, last = plan.areas[0], plan.areas[-1]
    december = WrittenTime(text=f"Tháng 12/{plan.year}")
    later = [replace(task, time=december) for task in first.tasks[:1]]
    areas = [replace(first, tasks=(*later, *first.tasks[1:])), *plan.areas[1:]]
    areas[-1] = replace(areas[-1], tasks=(areas[-1] if last is not first else areas[0]).tasks[:-1])
    now = InterpretedPlan(replace(plan, areas=tuple(areas)), sample.interpreted.register)
    return changes_appendix(compare(sample.interpreted, now), now.plan, issuer(plan), sample.clerk)


TEMPLATE = TemplateKind("changes", "Phụ lục điều chỉnh nhiệm vụ", ChangesAppendix, _example)
