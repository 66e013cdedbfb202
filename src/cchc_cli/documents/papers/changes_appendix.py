"""What was adjusted between two revisions of the plan, in the rows of the appendix to the decision that adjusts it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Annotated

from cchc_cli.comparing.difference_words import decision
from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, Shift, ValueChange
from cchc_cli.comparing.history.adjustments import decided
from cchc_cli.comparing.plan_differences import Differences
from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.model.plan import Amendment, Plan
from cchc_cli.model.task_fields import FIELDS, FieldKind

_GROUPS: Mapping[ChangeKind, str] = {
    ChangeKind.CHANGED: "Nhiệm vụ điều chỉnh",
    ChangeKind.ADDED: "Nhiệm vụ bổ sung",
    ChangeKind.REMOVED: "Nhiệm vụ đưa ra khỏi kế hoạch",
}
_LABELS: Mapping[str, str] = {
    **{field.key: field.heading if field.kind is FieldKind.MONEY else field.title for field in FIELDS},
    "products.lead": "Cơ quan chủ trì của sản phẩm",
    "products.support": "Cơ quan phối hợp của sản phẩm",
    "products.time": "Thời gian của sản phẩm",
    "goal": "Mức phải đạt",
    "paragraphs": "Mục",
    "intro": "Đoạn mở đầu",
    "kind": "Tên loại",
    "subject": "Trích yếu",
}
_UNIT = " (triệu đồng)"
_NAMES = frozenset({"title", "text", "name"})
_READINGS = frozenset(f"{key}.{day}" for key in ("time", "products.time") for day in ("start", "due"))
_OTHERS: Mapping[DifferenceSection, str] = {
    DifferenceSection.BODY: "Phần lời",
    DifferenceSection.TARGETS: "Chỉ tiêu",
    DifferenceSection.INDICATORS: "Chỉ số",
    DifferenceSection.AREAS: "Lĩnh vực",
}
# what stands in the column that has no words of the thing
_ABSENT: Mapping[ChangeKind, str] = {ChangeKind.ADDED: "Bổ sung mới", ChangeKind.REMOVED: "Đưa ra khỏi Kế hoạch"}
_NOT_THERE = ("chưa có", "bỏ")  # of what stays, a value that only the other column has


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Lists have at least one line, for a cell cannot be without a paragraph."""

    number: Annotated[str, "Số thứ tự"]
    id: Annotated[str, "Số nhiệm vụ; với chỉ tiêu, lĩnh vực: loại và số"]
    title: Annotated[str, "Nhiệm vụ hoặc tên; trống khi chính tên được điều chỉnh, bổ sung, đưa ra"]
    old: Annotated[list[str], "Nội dung theo quyết định cũ, mỗi mục một dòng"]
    new: Annotated[list[str], "Nội dung điều chỉnh, mỗi mục một dòng; quyết định đã điều chỉnh, nếu có"]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    name: Annotated[str, "Tên nhóm: điều chỉnh, bổ sung, đưa ra khỏi kế hoạch"]
    rows: Annotated[list[ChangeRow], "Các dòng"]


Decisions = Callable[[Difference], tuple[Amendment, ...]]  # those that made a difference


def change_groups(found: Differences, old: Plan, new: Plan, decisions: Decisions = lambda _: ()) -> list[ChangeGroup]:
    """What a decision has to say of the differences, rows counted through; empty where it has nothing to say."""
    said = [replace(entry, changes=tuple(_worded(entry.changes))) for entry in decided(found.entries, old, new)]
    entries = [entry for entry in said if entry.changes or entry.old_id or entry.areas or entry.kind in _ABSENT]
    of_tasks = [entry for entry in entries if entry.section is DifferenceSection.TASKS]
    return _numbered([*_tasks(of_tasks, decisions), *_others(entries, decisions)])


def _worded(changes: Iterable[ValueChange]) -> Iterator[ValueChange]:
    """Without how the program reads a time: the decision has its words."""
    return (change for change in changes if change.key not in _READINGS)


def _tasks(entries: Sequence[Difference], decisions: Decisions) -> Iterator[ChangeGroup]:
    for kind, name in _GROUPS.items():
        rows = [_row(entry, entry.id, decisions) for entry in entries if entry.kind is kind]
        if rows:
            yield ChangeGroup(name, rows)


def _others(entries: Sequence[Difference], decisions: Decisions) -> Iterator[ChangeGroup]:
    """An indicator is the program's reading of a target: it speaks where no target's words do."""
    targets = any(entry.section is DifferenceSection.TARGETS for entry in entries)
    rows = [
        _row(entry, f"{name} {entry.id}".strip(), decisions)
        for section, name in _OTHERS.items()
        if not (targets and section is DifferenceSection.INDICATORS)
        for entry in entries
        if entry.section is section
    ]
    if rows:
        yield ChangeGroup("Phần lời, chỉ tiêu, lĩnh vực", rows)


def _row(entry: Difference, id_: str, decisions: Decisions) -> ChangeRow:
    """Each text once: a name that is itself adjusted, new or gone stands in its column and not before them."""
    changes = [replace(c, part="") if _is_alone(entry) else c for c in entry.changes]
    absent = _NOT_THERE if entry.kind is ChangeKind.CHANGED else ("", "")
    old, new = (
        [_line(c, text) for c in changes if (text := side(c) or word)]
        for side, word in zip((_old, _new), absent, strict=True)
    )
    by = [f"(theo {decision(amendment)})" for amendment in decisions(entry)]
    moved_old, moved_new = _moved(entry)
    if entry.kind is ChangeKind.ADDED:
        return ChangeRow("", id_, "", [_ABSENT[entry.kind]], [entry.name, *new, *by])
    if entry.kind is ChangeKind.REMOVED:
        return ChangeRow("", id_, "", [entry.name, *old], [_ABSENT[entry.kind], *by])
    named = any(change.key in _NAMES for change in entry.changes)
    title = "" if named or entry.section is DifferenceSection.BODY else entry.name
    return ChangeRow("", id_, title, [*moved_old, *old] or [""], [*moved_new, *new, *by] or [""])


def _is_alone(entry: Difference) -> bool:
    """A task that comes or goes with one product has no second from which a number would tell it."""
    return entry.kind in _ABSENT and len({change.part for change in entry.changes if change.part}) == 1


def _old(change: ValueChange) -> str | None:
    return change.old


def _new(change: ValueChange) -> str | None:
    return change.new


def _line(change: ValueChange, text: str) -> str:
    """With what it is before it, but for what the thing is known by."""
    if change.key in _NAMES:
        return text
    label = _LABELS.get(change.key, change.key)
    if label.endswith(_UNIT) and not text[:1].isdigit():  # who finds the money, in the plan's words
        label = label.removesuffix(_UNIT)
    return f"{label} {change.part}: {text}" if change.part else f"{label}: {text}"


def _moved(entry: Difference) -> tuple[list[str], list[str]]:
    """The number and the area that it had, and has."""
    old, new = list[str](), list[str]()
    if entry.old_id:
        old, new = [f"Số {entry.old_id}"], [f"Số {entry.id}"]
    if entry.areas:
        old, new = ([*lines, f"Lĩnh vực {area}"] for lines, area in zip((old, new), entry.areas, strict=True))
    return old, new


def due_shifts(found: Differences) -> list[str]:
    """`Nhiệm vụ 1.1: lùi từ ngày 30/6/2021 đến ngày 30/9/2021 (92 ngày).`, a line a date that moved."""
    return [
        f"Nhiệm vụ {entry.id}{f', sản phẩm {change.part}' if change.part else ''}: {_shift(change.shift)}."
        for entry in found.of(DifferenceSection.TASKS)
        if entry.kind is ChangeKind.CHANGED
        for change in entry.changes
        if change.shift
    ]


def _shift(shift: Shift) -> str:
    if shift.days is None:
        return f"nay có hạn {day(shift.new)}" if shift.new else f"không còn hạn {day(shift.old)}"
    way = "lùi" if shift.days > 0 else "đẩy sớm"
    return f"{way} từ ngày {day(shift.old)} đến ngày {day(shift.new)} ({number(abs(shift.days))} ngày)"


def _numbered(groups: Iterable[ChangeGroup]) -> list[ChangeGroup]:
    """Rows counted through all groups."""
    numbers = count(1)
    return [replace(group, rows=[replace(row, number=str(next(numbers))) for row in group.rows]) for group in groups]
