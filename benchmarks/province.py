"""How a whole province answers: one plan, 222 plans below it on two levels, 10,000 tasks, 50,000 entries.

Run: python benchmarks/province.py [--keep FOLDER]. The words are the shipped plan's; bodies' names of the third level
and all entries are made up. Seconds are of the processor, medians of three; the exit code is 1 when a limit is passed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from run import PLANS, Run, start

from cchc_cli.files.yaml_writer import FlowValue, flow
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.cascade.plan_levels import leading_bodies
from cchc_cli.tracking.queries import led_by

COMMUNES = 188
TASKS = 45  # of a body: with the plan above some 10,000
ENTRIES = 225  # of a body: some 50,000
TIMES = ("Quý I/2021", "Quý II/2021", "Trước ngày 30/9/2021", "Quý IV/2021", "Trong năm", "Trước ngày 15/11/2021")
EVENTS = ("started", "progress", "difficulty", "progress", "done")
HEAD = """\
year: 2021
title: Kế hoạch cải cách hành chính năm 2021 của {name}
issuer: {id}
parent: {{number: {number}, year: 2021}}
decision: {{issuer: {issuer}, number: 1/QĐ-{sign}, date: 2021-01-15, place: Long An, subject: Ban hành Kế hoạch}}
coordinator: {id}
areas:
"""
COMMUNE = """\
  - id: {id}
    name: {name}
"""


@dataclass(frozen=True)
class Body:
    """`takes_up` are numbers of tasks above with their times, `gives` who leads the first tasks instead of it."""

    id: str
    name: str
    folder: Path
    above: str
    takes_up: Sequence[tuple[str, str]]
    gives: Sequence[str] = ()


def province(root: Path, scale: int = 1) -> tuple[int, int]:
    """The workspaces below `root`, the bodies' with `scale` times as many tasks; how many tasks and entries in all."""
    top = root / "plans"
    top.mkdir(parents=True)
    for name in ("2021.yaml", "agencies.yaml", "calendar.yaml"):
        (top / name).write_bytes((PLANS / name).read_bytes())
    interpreted = load(Workspace(top / "2021.yaml")).interpreted
    titles = [task.task.title for task in interpreted.tasks]
    bodies = list(_bodies(root, interpreted))
    for body in bodies:
        _write(body, titles, scale)
    return len(titles) + len(bodies) * TASKS * scale, len(bodies) * ENTRIES * scale


def _bodies(root: Path, interpreted: InterpretedPlan) -> Iterator[Body]:
    """Who leads anything in the plan, and under each district its communes, of which each leads a task of its."""
    responsibilities, number = Responsibilities(interpreted), interpreted.plan.decision.number
    leading = leading_bodies(interpreted)
    districts = [body.id for body in leading if body.id.startswith("ubnd-")]
    for body in leading:
        own = [(t.id, t.task.time.text if t.task.time else "Quý I/2021") for t in led_by(responsibilities, body.id)]
        place = districts.index(body.id) if body.id in districts else COMMUNES
        communes = range(place, COMMUNES, len(districts))
        folder = root / "bodies" / body.id
        yield Body(body.id, body.name, folder, number, own, [f"UBND xã số {n + 1}" for n in communes])
        for task, n in enumerate(communes, 1):
            below = folder / "bodies" / f"xa-{n + 1}"
            yield Body(
                f"xa-{n + 1}", f"UBND xã số {n + 1}", below, f"1/QĐ-{body.id.upper()}", [(str(task), "Quý I/2021")]
            )


def _write(body: Body, titles: Sequence[str], scale: int) -> None:
    plans = body.folder / "plans"
    plans.mkdir(parents=True)
    (plans / "calendar.yaml").write_bytes((PLANS / "calendar.yaml").read_bytes())
    register = (PLANS / "agencies.yaml").read_text(encoding="utf-8")
    new = [name for name in (body.name, *body.gives) if name.startswith("UBND xã số ")]
    listed = "".join(COMMUNE.format(id=f"xa-{name.rsplit(maxsplit=1)[1]}", name=name) for name in new)
    (plans / "agencies.yaml").write_text(register.replace("agencies:\n", f"agencies:\n{listed}", 1), encoding="utf-8")
    lines = ["  - number: 1", "    title: Công việc của năm", "    tasks:"]
    for n in range(TASKS * scale):
        lead = body.gives[n] if n < len(body.gives) else body.name
        above, time = body.takes_up[n] if n < len(body.takes_up) else ("", TIMES[n % len(TIMES)])
        lines += [f'      - id: "{n + 1}"', f"        title: {flow(titles[n % len(titles)])}", f"        lead: {lead}"]
        lines += [f"        time: {flow(time)}", *([f'        implements: ["{above}"]'] if above else [])]
    head = HEAD.format(name=body.name, issuer=flow(body.name), id=body.id, number=body.above, sign=body.id.upper())
    (plans / "2021.yaml").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    journal = "".join(f"- {flow(entry)}\n" for entry in _entries(TASKS * scale, ENTRIES * scale))
    (plans / "2021.journal.yaml").write_text(journal, encoding="utf-8")


def _entries(tasks: int, size: int) -> Iterator[dict[str, FlowValue]]:
    """Round after round over the tasks, every round an event, in the order of the days."""
    for number in range(size):
        on, event = date(2021, 1, 20) + timedelta(number * 200 // size), EVENTS[number // tasks % len(EVENTS)]
        entry: dict[str, FlowValue] = {"on": on.isoformat(), "event": event, "task": str(number % tasks + 1)}
        if event == "progress":
            entry["percent"] = number % 100
        if event == "difficulty":
            entry["note"] = f"Vướng mắc thứ {number}"
        if event == "done":
            entry["document"] = {"number": f"{number + 1}/BC-UBND", "date": on.isoformat()}
        yield entry


@dataclass(frozen=True)
class Question:
    name: str
    arguments: tuple[str, ...]
    most: float  # seconds
    body: str = ""  # where it is asked
    touched: str = ""  # a file that changes before


TOUCHED = "bodies/stp/plans/2021.yaml"
QUESTIONS = (
    Question("check, one file changed", ("check",), 2.5, touched=TOUCHED),
    Question("status", ("status", "--as-of", "2021-09-30"), 1.5),
    Question("cascade", ("cascade",), 1.5),
    Question("show in a body's workspace", ("show", "1"), 0.6, body="bodies/stp"),
    Question("tasks in a body's workspace", ("tasks", "--agency", "stp"), 0.6, body="bodies/stp"),
)
MEGABYTES = 500


def _ask(root: Path, question: Question) -> Run:
    if question.touched:
        path = root / question.touched
        path.write_text(path.read_text(encoding="utf-8") + f"# {os.urandom(4).hex()}\n", encoding="utf-8")
    return start([sys.executable, "-c", _AT, str(root / question.body), *question.arguments])


_AT = "import os, sys; os.chdir(sys.argv.pop(1)); from cchc_cli.__main__ import main; main()"


def main() -> int:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    kept = True
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(sys.argv[sys.argv.index("--keep") + 1] if "--keep" in sys.argv else temporary) / "tinh"
        os.environ["CCHC_CACHE"] = str(Path(temporary, "kept"))
        tasks, entries = province(root)
        print(f"{tasks:,} tasks, {entries:,} entries")
        cold = _ask(root, Question("", ("check",), 0))
        rows = [("check, nothing kept", cold.seconds, cold.clock, cold.megabytes, 12.0)]
        for question in QUESTIONS:
            _ask(root, question)
            runs = [_ask(root, question) for _ in range(3)]
            rows.append(
                (
                    question.name,
                    median(run.seconds for run in runs),
                    median(run.clock for run in runs),
                    max(run.megabytes for run in runs),
                    question.most,
                )
            )
        for name, seconds, clock, megabytes, most in rows:
            holds = seconds <= most and megabytes <= MEGABYTES
            kept = kept and holds
            verdict = "ok" if holds else "TOO MUCH"
            print(
                f"{name:<32} {seconds:7.2f} s ≤ {most:<5} clock {clock:6.2f} s {megabytes:5.0f} MB  {verdict}",
                flush=True,
            )
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main())
