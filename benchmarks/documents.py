"""How long documents take.

python benchmarks/documents.py

1. 35 reminders against 35 bare docxtpl renders of the same template and data in one process: at most 2 times.
2. The plan with 1,250 to 10,000 tasks: the time a task takes stays the same.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from cchc_cli.documents.papers.issued_plan import plan_context
from cchc_cli.documents.papers.reminder import Reminder, Round, reminder
from cchc_cli.documents.word.contexts import values
from cchc_cli.documents.word.environment import FILTERS
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Clerk, office
from cchc_cli.model.loading import load
from cchc_cli.model.plan import Plan
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.deadlines import debts
from cchc_cli.tracking.plan_status import PlanStatus

ROOT = Path(__file__).resolve().parent.parent
LETTERS = 35
WORKSPACE = Workspace(ROOT / "plans" / "2021.yaml", ROOT / "examples" / "2021" / "2021.journal.yaml")


def seconds(work: Callable[[], object]) -> float:
    """The processor's time, the best of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def reminders() -> list[Reminder]:
    loaded = load(WORKSPACE)
    plan_status = PlanStatus(loaded.interpreted, loaded.entries, date(2022, 1, 15))
    sender, clerk = office(loaded.interpreted), Clerk(2022)
    found = [debt for debt in debts(plan_status, loaded.interpreted.tasks) if debt.unit.id][:LETTERS]
    return [reminder(plan_status, debt, sender, clerk, Round(date(2022, 1, 26))) for debt in found]


def bare(template: bytes, context: Reminder) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    environment.filters.update(FILTERS)
    document.render(values(context), environment)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def compare_reminders() -> None:
    template = find_template("reminder").read()
    contexts = reminders()
    making = seconds(reminders)
    ours = seconds(lambda: [render(template, context) for context in contexts])
    theirs = seconds(lambda: [bare(template, context) for context in contexts])
    print(f"{len(contexts)} reminders: data {making:.2f} s, documents {ours:.2f} s, bare docxtpl {theirs:.2f} s")
    print(f"  ratio {ours / theirs:.2f}, with the data {(ours + making) / theirs:.2f} (at most 2)")


def big_plan(tasks: int) -> Plan:
    plan = load(WORKSPACE).interpreted.plan
    model = plan.areas[0].tasks[0]
    many = tuple(replace(model, id=f"1.{number}") for number in range(1, tasks + 1))
    return replace(plan, areas=(replace(plan.areas[0], tasks=many),))


def grow_plan() -> None:
    template = find_template("plan").read()
    for tasks in (1_250, 2_500, 5_000, 10_000):
        plan = big_plan(tasks)
        start = time.process_time()
        size = len(render(template, plan_context(plan)))
        took = time.process_time() - start
        print(f"plan of {tasks:6,} tasks: {took:6.2f} s, {took / tasks * 1000:.2f} ms a task, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    compare_reminders()
    grow_plan()
