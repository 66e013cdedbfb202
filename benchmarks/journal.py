"""How long a journal takes: reading it, and asking where the plan stands. Run: python benchmarks/journal.py.

`cchc status` with the shipped plan and a journal of 10,000 entries, against reading the two files with the same YAML
loader; medians of ten, the two sides in turn. Growth from 1,000 to 10,000 entries is to be no more than linear. The
exit code is 1 when a limit is passed.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from cchc_cli.files.yaml_writer import FlowValue, flow
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.assignments import Responsibilities

REPOSITORY = Path(__file__).resolve().parents[1]
PLAN = REPOSITORY / "plans" / "2021.yaml"
RUNS = 10
SIZES = (1_000, 10_000)
MOST = 3.0  # times the time of the bare loader
READING = """
import sys, yaml
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as stream:
        yaml.load(stream, yaml.CSafeLoader)
"""
FIRST, DAYS = date(2021, 1, 1), 365
ROUNDS = ("started", "progress", "difficulty", "extended", "done", "reopened")


def entries(interpreted: InterpretedPlan, size: int) -> Iterator[dict[str, FlowValue]]:
    """A sound year about every task and every body that leads it, round after round, in the order of its days."""
    chance, responsibilities = random.Random(2021), Responsibilities(interpreted)  # noqa: S311 - the same journal in every run
    owed = [assignment for task in interpreted.tasks for assignment in responsibilities.assignments(task)]
    for number in range(size):
        assignment, event = owed[number % len(owed)], ROUNDS[number // len(owed) % len(ROUNDS)]
        on = FIRST + timedelta(number * DAYS // size)
        fields: dict[str, FlowValue] = {"on": on.isoformat(), "event": event, "task": assignment.part.task.id}
        if assignment.part.number:
            fields["product"] = assignment.part.number
        if len(responsibilities.units(assignment.part.task.lead)) > 1:
            fields["agency"] = assignment.unit.name
        if event == "progress":
            fields["percent"] = chance.randrange(100)
        if event == "extended":
            fields["due"] = (on + timedelta(60)).isoformat()
        if event == "difficulty":
            fields["note"] = f"Vướng mắc thứ {number}"
        else:
            fields["document"] = {"number": f"{number + 1}/BC-UBND", "date": on.isoformat()}
        yield fields


def write(interpreted: InterpretedPlan, size: int, folder: Path) -> Path:
    path = folder / f"{size}.journal.yaml"
    lines = "".join(f"- {flow(fields)}\n" for fields in entries(interpreted, size))
    path.write_text(lines, encoding="utf-8")
    return path


def seconds(*command: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def in_turn(journal: Path) -> tuple[float, float]:
    """Medians of `cchc status` and of the bare loader, run in turn so that a busy machine slows both."""
    ours = ("-m", "cchc_cli", "status", "--plan", str(PLAN), "--journal", str(journal), "--as-of", "2021-12-31")
    bare = ("-c", READING, str(PLAN), str(journal))
    pairs = [(seconds(*ours), seconds(*bare)) for _ in range(RUNS + 1)][1:]  # the first warms the disk and the cache
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def main() -> int:
    interpreted = load(Workspace(PLAN)).interpreted
    with tempfile.TemporaryDirectory() as folder:
        measured = {size: in_turn(write(interpreted, size, Path(folder))) for size in SIZES}
    for size, (ours, bare) in measured.items():
        print(f"{size:6} entries: cchc status {ours:.3f} s, bare loader {bare:.3f} s, ratio {ours / bare:.2f}")
    (few, (ours_few, _)), (many, (ours_many, bare_many)) = measured.items()
    growth, size_growth = ours_many / ours_few, many / few
    print(f"growth {growth:.1f} times for {size_growth:.0f} times the entries")
    held = ours_many / bare_many <= MOST and growth <= size_growth
    print("ok" if held else f"TOO MUCH: at most {MOST} times, and no more than linear")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
