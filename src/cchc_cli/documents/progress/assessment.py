"""What the report says of the whole: what stands out, what is wanting and why, drafted from what is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from cchc_cli.documents.wording.sentences import Account, agency_name, in_sentence, unended
from cchc_cli.language.numbers import number
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.plan import Indicator
from cchc_cli.model.reporting.narrative import Narrative
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.queries import million_vnd
from cchc_cli.tracking.rates import reached
from cchc_cli.tracking.state_words import amount, goal
from cchc_cli.tracking.states import State

MOST = 5  # so many tasks are named, of more the first

Drafted = Mapping[str, Sequence[str]]


def assessment(account: Account, first: date, narrative: Narrative) -> dict[str, Any]:
    """The fields `strengths`, `shortcomings`, `causes`, `proposals`: what the officer wrote, else the draft."""
    drafted = draft(account, first)
    return {key: list(getattr(narrative, key) or lines) for key, lines in drafted.items()}


def draft(account: Account, first: date) -> Drafted:
    """By part, from the journal alone: sentences with their figures."""
    return {
        "strengths": list(_strengths(account.plan_status, first)),
        "shortcomings": list(_shortcomings(account)),
        "causes": list(_causes(account, first)),
        "proposals": [],
    }


def _strengths(plan_status: PlanStatus, first: date) -> Iterator[str]:
    done = [s for s in map(plan_status.of, plan_status.interpreted.tasks) if s.state.is_done]
    now = [status for status in done if status.done_on is None or status.done_on >= first]
    on_time = sum(status.state is State.DONE_ON_TIME for status in now)
    if now:
        punctual = f", trong đó {number(on_time)} nhiệm vụ đúng hạn" if 0 < on_time < len(now) else ""
        punctual = ", đều đúng hạn" if on_time == len(now) > 1 else punctual
        yield f"Trong kỳ đã hoàn thành {number(len(now))} nhiệm vụ{punctual}."
    told = list(_measured(plan_status))
    if met := sum(reached for _, _, reached in told):
        yield f"Có {number(met)}/{number(len(told))} chỉ tiêu đã đo đạt mức phải đạt."


def _shortcomings(account: Account) -> Iterator[str]:
    plan_status = account.plan_status
    tasks = plan_status.interpreted.tasks
    late = _by_days(plan_status, tasks, State.DONE_LATE)
    yield from _listed(late, "nhiệm vụ hoàn thành chậm", lambda t: f"chậm {_days(plan_status, t)} ngày")
    overdue = _by_days(plan_status, tasks, State.OVERDUE)
    yield from _listed(overdue, "nhiệm vụ quá hạn chưa hoàn thành", lambda t: f"quá hạn {_days(plan_status, t)} ngày")
    open_ = (t for t in tasks if plan_status.of(t).state in {State.OVERDUE, State.PENDING})
    yield from _listed([t for t in open_ if not account.knows(t)], "nhiệm vụ chưa có báo cáo về việc thực hiện")
    yield from _targets(plan_status)


def _by_days(plan_status: PlanStatus, tasks: Iterable[InterpretedTask], state: State) -> list[InterpretedTask]:
    found = [task for task in tasks if plan_status.of(task).state is state]
    return sorted(found, key=lambda task: -(plan_status.of(task).days or 0))


def _days(plan_status: PlanStatus, task: InterpretedTask) -> str:
    return number(plan_status.of(task).days or 0)


def _listed(
    tasks: Sequence[InterpretedTask], what: str, more: Callable[[InterpretedTask], str] | None = None
) -> Iterator[str]:
    """`Có 7 nhiệm vụ hoàn thành chậm, nhiều nhất là: … (nhiệm vụ 6.2, chậm 104 ngày); …`."""
    if not tasks:
        return
    names = [
        f"{unended(task.task.title)} ({', '.join(filter(None, [f'nhiệm vụ {task.id}', more(task) if more else '']))})"
        for task in tasks[:MOST]
    ]
    some = (", nhiều ngày nhất là" if more else ", trong đó có") if len(tasks) > MOST else ""
    yield f"Có {number(len(tasks))} {what}{some}: {'; '.join(names)}."


def _measured(plan_status: PlanStatus) -> Iterator[tuple[Indicator, Decimal, bool]]:
    """Each indicator that was measured, its last value, whether that reaches its goal."""
    for indicator in _indicators(plan_status):
        if found := reached(plan_status, indicator):
            yield indicator, found.entry.value, found.verdict.met


def _indicators(plan_status: PlanStatus) -> list[Indicator]:
    return [indicator for target in plan_status.interpreted.plan.targets for indicator in target.indicators]


def _targets(plan_status: PlanStatus) -> Iterator[str]:
    told = list(_measured(plan_status))
    below = [
        f"{indicator.name} đạt {amount(value, indicator.unit)} (mức phải đạt: {goal(indicator)})"
        for indicator, value, met in told
        if not met
    ]
    if below:
        yield f"Có {number(len(below))} chỉ tiêu chưa đạt mức phải đạt: {'; '.join(below)}."
    silent = [one.name for one in _indicators(plan_status) if one.id not in {known.id for known, _, _ in told}]
    if silent and told:
        some = ", trong đó có" if len(silent) > MOST else ""
        yield f"Có {number(len(silent))} chỉ tiêu chưa có kết quả đo{some}: {'; '.join(silent[:MOST])}."


def _causes(account: Account, first: date) -> Iterator[str]:
    """The difficulties that were open in the period, each with whose it is."""
    plan_status = account.plan_status
    resolved = [entry for entry, _ in plan_status.resolved(first, plan_status.as_of)]
    told = sorted([*plan_status.difficulties, *resolved], key=lambda entry: entry.on)
    names = [
        f"{in_sentence(entry.note)} ({_origin(entry.task, entry.agency, plan_status)})"
        for entry in told
        if entry.task in plan_status.responsibilities.tasks
    ]
    if names:
        yield f"Khó khăn, vướng mắc được ghi nhận trong kỳ: {'; '.join(names)}."


def _origin(task: str, agency: str, plan_status: PlanStatus) -> str:
    of_task = f"nhiệm vụ {plan_status.responsibilities.number(task)}"
    return ", ".join(filter(None, [of_task, agency_name(agency, plan_status)]))


def money(plan_status: PlanStatus, used: Decimal | None = None) -> str:
    """What the plan has set aside, and what was used where that is recorded; empty where neither is known."""
    tasks = plan_status.interpreted.tasks
    paid = [task for task in tasks if task.task.million_vnd]
    worded = [task for task in tasks if task.task.budget and task.task.million_vnd is None]
    spent = f"Kinh phí đã sử dụng trong kỳ: {number(used)} triệu đồng." if used is not None else ""
    if not paid and not worded:
        return spent
    sums = f"{number(million_vnd(tasks))} triệu đồng cho {number(len(paid))} nhiệm vụ" if paid else ""
    rest = f"{number(len(worded))} nhiệm vụ ghi nguồn kinh phí, không ghi số tiền" if worded else ""
    planned = f"Kinh phí bố trí theo Kế hoạch: {'; '.join(filter(None, [sums, rest]))}."
    return " ".join(filter(None, [planned, spent]))


def narrative_form(name: str, drafted: Drafted, headings: Mapping[str, str]) -> str:
    """The file in which the officer writes: a heading for each part, with the draft as a comment."""
    head = (
        f"# Lời văn báo cáo {name}\n\n<!-- Viết dưới từng đề mục, mỗi đoạn cách nhau một dòng trống. Phần có chữ thay "
        "cho câu\nchương trình soạn; phần để trống thì báo cáo dùng câu trong ghi chú. -->\n"
    )
    return head + "".join(_form_part(heading, drafted[key]) for key, heading in headings.items())


def _form_part(heading: str, facts: Iterable[str]) -> str:
    told = "\n".join(f"- {fact}".replace("--", "- -") for fact in facts) or "Chưa có số liệu cho phần này."
    return f"\n## {heading}\n\n<!--\n{told}\n-->\n"
