"""The JSON of differences: one list a section, and what the change does."""

from __future__ import annotations

from typing import Any

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, ValueChange
from cchc_cli.comparing.editions import Edition
from cchc_cli.comparing.effects import DeadlineShift, MoneyShift, Work
from cchc_cli.comparing.plan_differences import Differences
from cchc_cli.comparing.text_differences import compare_words

Json = dict[str, Any]
# what stays the same thing under another number or id
_IDENTIFIED = frozenset(
    {DifferenceSection.AREAS, DifferenceSection.TASKS, DifferenceSection.AGENCIES, DifferenceSection.GROUPS}
)


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
            "starts": [_deadline(start) for start in found.effects.starts],
            "million_vnd": _money(found.effects.money),
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
    if entry.section in _IDENTIFIED:
        data["old_id"] = entry.old_id or None
    if entry.section is DifferenceSection.TASKS:
        data["moved"] = {"from": entry.areas[0], "to": entry.areas[1]} if entry.areas else None
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
