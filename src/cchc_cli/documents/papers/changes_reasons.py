"""Why a plan is adjusted, as the journal says it: what stood in the way, what moved a deadline, what fell away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.comparing.differences import ChangeKind, Difference
from cchc_cli.documents.wording.sentences import Account, why_not_arisen
from cchc_cli.language.text import in_sentence
from cchc_cli.model.days import day
from cchc_cli.tracking.plan_status import PlanStatus

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
    from cchc_cli.model.journal import Measured, TaskEntry

Entries = Sequence["TaskEntry | Measured"]
_TIMES = ("time", "products.time")


def reasons(
    changed: Iterable[Difference], was: InterpretedPlan, entries: Entries, last: date | None
) -> tuple[list[str], list[str]]:
    """A sentence a task of which the journal says why, and the numbers of those of which it says nothing.

    What is recorded after `last`, the decision's day, is no reason for it. Only a time and a task that is gone have
    reasons in the journal: who leads, what is delivered is nobody's report.
    """
    known = [entry for entry in entries if last is None or entry.on <= last]
    account = Account(PlanStatus(was, known, max((entry.on for entry in known), default=date.min)))
    tasks = {task.id: task for task in was.tasks}
    told, silent = list[str](), list[str]()
    for difference in changed:
        task = tasks.get(difference.old_id or difference.id)
        found = list(_reasons(difference, task, account)) if task is not None else []
        if found:
            told.append(f"Nhiệm vụ {difference.id}: {'; '.join(found)}.")
        else:
            silent.append(difference.id)
    return told, silent


def _reasons(difference: Difference, task: InterpretedTask, account: Account) -> Iterator[str]:
    gone = difference.kind is ChangeKind.REMOVED
    if not gone and not any(change.key.startswith(_TIMES) for change in difference.changes):
        return
    for entry in account.difficulties(task):
        yield f"khó khăn, vướng mắc ghi nhận ngày {day(entry.on)} ({in_sentence(entry.note)})"
    yield from account.deadlines(task)
    if gone and (why := why_not_arisen(task, account)):
        yield why
