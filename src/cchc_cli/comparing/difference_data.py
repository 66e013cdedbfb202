"""The JSON of differences: one list a section, and what the change does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, ValueChange
from cchc_cli.comparing.editions import Edition
from cchc_cli.comparing.effects import DeadlineShift, Effects, MoneyShift, Work
from cchc_cli.comparing.history.adjustments import Adjustment
from cchc_cli.comparing.plan_differences import Differences
from cchc_cli.comparing.revisions.file_differences import FileDifference, FileKind, WorkspaceDifferences
from cchc_cli.comparing.text_differences import compare_words

Json = dict[str, Any]
_IN: Mapping[FileKind, tuple[DifferenceSection, ...]] = {
    FileKind.REGISTER: (DifferenceSection.AGENCIES, DifferenceSection.GROUPS, DifferenceSection.OPEN),
    FileKind.CALENDAR: (DifferenceSection.CALENDAR,),
    FileKind.JOURNAL: (DifferenceSection.JOURNAL,),
}
_OF_PLAN = [s for s in DifferenceSection if s not in {DifferenceSection.CALENDAR, DifferenceSection.JOURNAL}]
# what stays the same thing under another number or id
_IDENTIFIED = frozenset(
    {
        DifferenceSection.AREAS,
        DifferenceSection.TASKS,
        DifferenceSection.REPORTING,
        DifferenceSection.CORRECTIONS,
        DifferenceSection.AGENCIES,
        DifferenceSection.GROUPS,
    }
)


def comparison_data(comparison: WorkspaceDifferences) -> Json:
    """The plan asked about, the other files that differ, and the repositories below, which were not compared."""
    plan = _plan(comparison.plan) if comparison.plan is not None else {"old": None, "new": None}
    others = [_other(file) for file in comparison.others]
    return plan | {"identical": not comparison, "others": others, "apart": list(comparison.apart)}


def _plan(file: FileDifference) -> Json:
    """Of a new plan that was made from one of the years before, `old` is that one."""
    tasks = file.found.of(DifferenceSection.TASKS)
    alone = file.new if file.change is ChangeKind.ADDED else file.old
    summary = {kind.value: sum(task.kind is kind for task in tasks) for kind in ChangeKind}
    if alone and file.change is not ChangeKind.CHANGED:
        summary[file.change] = sum(len(area.tasks) for area in alone.plan.areas)
    return {
        "old": file.old and _edition(file.old),
        "new": file.new and _edition(file.new),
        "change": file.change,
        "summary": summary,
        **_sections(file.found, _OF_PLAN),
        **_effects(file.found.effects),
    }


def _other(file: FileDifference) -> Json:
    data: Json = {"path": file.path, "kind": file.kind, "change": file.change, "fault": file.fault or None}
    if file.fault or file.kind is FileKind.OTHER:
        return data
    return data | (_plan(file) if file.kind is FileKind.PLAN else _sections(file.found, _IN[file.kind]))


def _sections(found: Differences, sections: Iterable[DifferenceSection]) -> Json:
    return {section.value: [_difference(entry) for entry in found.of(section)] for section in sections}


def _effects(effects: Effects) -> Json:
    return {
        "effects": {
            "deadlines": [_deadline(deadline) for deadline in effects.deadlines],
            "starts": [_deadline(start) for start in effects.starts],
            "million_vnd": _money(effects.money),
            "more": [_work(work) for work in effects.more],
            "less": [_work(work) for work in effects.less],
        },
    }


def _edition(edition: Edition) -> Json:
    revision = edition.revision
    return {
        "path": edition.path,
        "revision": revision.name if revision else None,
        "commit": revision.commit if revision else None,
        "date": revision.day if revision else None,
    }


def _difference(entry: Difference) -> Json:
    data: Json = {"id": entry.id or None, "name": entry.name, "kind": entry.kind}
    if entry.section in _IDENTIFIED:
        data["old_id"] = entry.old_id or None
    if entry.section is DifferenceSection.TASKS:
        data["moved"] = {"from": entry.areas[0], "to": entry.areas[1]} if entry.areas else None
        data["who"] = entry.who
    if entry.decisions:
        data["amendments"] = [amendment.number for amendment in entry.decisions]
    return data | {"changes": [_change(change) for change in entry.changes]}


def _change(change: ValueChange) -> Json:
    data: Json = {"key": change.key, "part": change.part or None, "old": change.old, "new": change.new}
    for key, shift in (("due", change.shift), ("start", change.start)):
        if shift:
            data[key] = {"old": shift.old, "new": shift.new, "days": shift.days}
    if change.old is not None and change.new is not None:
        pieces = compare_words(change.old, change.new)
        data["words"] = [{"op": piece.op, "text": piece.text} for piece in pieces]
    return data


def adjustment_data(found: Adjustment) -> Json:
    """What changed in a task, by the numbers of the decisions that changed it."""
    entry = found.difference
    return {
        "kind": entry.kind,
        "amendments": [amendment.number for amendment in found.amendments],
        "corrected": found.corrected,
        "changes": [_change(change) for change in entry.changes],
    }


def _deadline(deadline: DeadlineShift) -> Json:
    shift = deadline.shift
    return {
        "task": deadline.task,
        "product": deadline.product or None,
        "old": shift.old,
        "new": shift.new,
        "days": shift.days,
        "who": deadline.who,
    }


def _money(shift: MoneyShift | None) -> Json | None:
    return None if shift is None else {"old": float(shift.old), "new": float(shift.new), "more": float(shift.more)}


def _work(work: Work) -> Json:
    body = work.body
    return {
        "id": body.id or None,
        "name": body.name,
        "size": body.size,
        "via": body.via or None,
        "members": list(body.members),
        "lead": list(work.lead),
        "support": list(work.support),
    }
