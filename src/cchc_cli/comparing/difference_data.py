"""The JSON of differences: one list a section, and what the change does."""

from __future__ import annotations

from typing import Any

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, ValueChange
from cchc_cli.comparing.editions import Edition
from cchc_cli.comparing.effects import DeadlineShift, Work
from cchc_cli.comparing.history.adjustments import Adjustment
from cchc_cli.comparing.plan_differences import Differences
from cchc_cli.comparing.text_differences import compare_words

Json = dict[str, Any]


def difference_data(old: Edition, new: Edition, found: Differences) -> Json:
    tasks = found.of(DifferenceSection.TASKS)
    return {
        "old": _edition(old),
        "new": _edition(new),
        "identical": not found,
        "summary": {kind.value: sum(task.kind is kind for task in tasks) for kind in ChangeKind},
        **{section.value: [_difference(entry) for entry in found.of(section)] for section in DifferenceSection},
        "effects": {
            "deadlines": [_deadline(deadline) for deadline in found.effects.deadlines],
            "more": [_work(work) for work in found.effects.more],
            "less": [_work(work) for work in found.effects.less],
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
    if entry.section is DifferenceSection.TASKS:
        moved = {"from": entry.areas[0], "to": entry.areas[1]} if entry.areas else None
        data |= {"old_id": entry.old_id or None, "moved": moved}
    return data | {"changes": [_change(change) for change in entry.changes]}


def _change(change: ValueChange) -> Json:
    data: Json = {"key": change.key, "part": change.part or None, "old": change.old, "new": change.new}
    if change.shift:
        data["due"] = {"old": change.shift.old, "new": change.shift.new, "days": change.shift.days}
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
    }


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
