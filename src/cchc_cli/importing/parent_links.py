"""A body's own plan tied to the one above it: whose it is, what it carries out, and by which task each is meant.

A tie that is sure is written; where it is not, the candidates stand above the task, for a person to choose from.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cchc_cli.importing.draft import DraftDecision, DraftParent, DraftPlan, DraftTask, review
from cchc_cli.importing.import_report import cut
from cchc_cli.language.agencies.heads import in_full
from cchc_cli.language.text import fold, one_line
from cchc_cli.language.timing.reader import read_timing
from cchc_cli.language.timing.timing import Timing
from cchc_cli.language.timing.windows import TimeContext
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Agency
from cchc_cli.starting.body_plan import REPORTS_OF_SUPERIOR
from cchc_cli.tracking.cascade.task_links import FoundLink, LinkCandidate, OwnWork, TaskLinks

_TITLE = 90  # characters of a task above that a comment shows


@dataclass(frozen=True)
class LinkedTask:
    id: str
    title: str
    link: FoundLink


@dataclass(frozen=True)
class LinkedPlan:
    """The plan with its ties written, and what was found for each task."""

    plan: DraftPlan
    tasks: tuple[LinkedTask, ...]


def linked(plan: DraftPlan, above: InterpretedPlan, body: Agency) -> LinkedPlan:
    links, context = TaskLinks(above, body.id), plan.context
    found = [[(task, links.of(work_of(task, context))) for task in area.tasks] for area in plan.areas]
    areas = [
        replace(area, tasks=tuple(_tied(task, link) for task, link in pairs))
        for area, pairs in zip(plan.areas, found, strict=True)
    ]
    tied = replace(
        plan,
        issuer=body.id,
        parent=DraftParent(above.plan.decision.number, above.plan.year),
        coordinator=body.id,
        decision=_below_superior(plan.decision, body, above.plan),
        areas=tuple(areas),
        reporting=above.plan.reporting,
        remarks={**plan.remarks, "reporting": [REPORTS_OF_SUPERIOR] if above.plan.reporting else []},
    )
    return LinkedPlan(tied, tuple(LinkedTask(task.id, task.title, link) for pairs in found for task, link in pairs))


def work_of(task: DraftTask, context: TimeContext) -> OwnWork:
    """The task as it is compared; its last deadline counts."""
    times = [text for text in (task.time, *(product.time for product in task.products)) if text]
    read = [read_timing(text, context) for text in times]
    dues = [timing.due for timing in read if isinstance(timing, Timing) and timing.due]
    unread = any(not isinstance(timing, Timing) for timing in read)
    return OwnWork(task.title, tuple(product.name for product in task.products), max(dues, default=None), unread)


def _tied(task: DraftTask, link: FoundLink) -> DraftTask:
    if link.sure is not None:
        return replace(task, implements=(link.sure.task.identity,))
    if not link.candidates:
        return task
    remarks = {**task.remarks, "": (*task.remarks.get("", ()), *_asked(link))}
    return replace(task, remarks=remarks)


def _asked(link: FoundLink) -> Iterator[str]:
    """The question on one line, which `check` lists, then the candidates and what speaks for each."""
    yield review(
        f"có thực hiện {_numbers(link)} của cấp trên? chưa nối vì {doubt_words(link)}; đúng thì ghi implements"
    )
    yield from (f"- {candidate_words(one)}" for one in link.candidates)


def candidate_words(one: LinkCandidate) -> str:
    title = textwrap.shorten(one_line(one.task.task.title), _TITLE, placeholder=" …")
    return f"{one.task.identity} «{title}»: {one.why}"


def link_lines(found: LinkedPlan) -> Iterator[str]:
    """What an import says of the ties: how many of each kind, then each that was written and each to be chosen."""
    sure = [task for task in found.tasks if task.link.sure]
    asked = [task for task in found.tasks if not task.link.sure and task.link.candidates]
    parent, own = found.plan.parent, len(found.tasks) - len(sure) - len(asked)
    counted = ((len(sure), "nối chắc"), (len(asked), "cần xem và chọn"), (own, "không giống nhiệm vụ nào của cấp trên"))
    told = ", ".join(f"{n} {what}" for n, what in counted if n).replace(" ", " nhiệm vụ ", 1)
    yield f"Nối với kế hoạch {parent.number if parent else ''}: {told or 'không có nhiệm vụ'}."
    yield from cut(f"  {task.id} → {candidate_words(one)}" for task in sure if (one := task.link.sure))
    yield from cut(
        f"  {task.id} cần chọn: {_numbers(task.link)}? chưa nối vì {doubt_words(task.link)}" for task in asked
    )


def doubt_words(link: FoundLink) -> str:
    return link.doubt.words if link.doubt else ""


def _numbers(link: FoundLink) -> str:
    return " hay ".join(one.task.identity for one in link.candidates)


def _below_superior(decision: DraftDecision, body: Agency, above: Plan) -> DraftDecision:
    """The letterhead's first row taken for the superior body where the body itself stands below it."""
    first, _, rest = decision.issuer.partition("\n")
    names = {fold(in_full(name)) for name in body.names}
    is_superior = fold(in_full(first)) == fold(in_full(above.decision.issuer)) or fold(in_full(rest)) in names
    return replace(decision, superior=first, issuer=rest) if rest and is_superior else decision
