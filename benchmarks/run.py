"""How fast and how large: every figure beside what it is measured against. Run: python benchmarks/run.py.

Medians of ten; the two sides of a ratio run in turn, so that a busy machine slows both. What counts is the time of the
processor, which other programs disturb least; the ratio by the clock stands beside it. The exit code is 1 when a limit
is passed.
"""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

import yaml

from cchc_cli.documents.papers.issued_plan import plan_context
from cchc_cli.documents.word.templates import find_template
from cchc_cli.model.loading import load_plan
from cchc_cli.model.workspace import Workspace

REPOSITORY = Path(__file__).resolve().parents[1]
PLANS = REPOSITORY / "plans"
CCHC = (sys.executable, "-m", "cchc_cli")
IMPORTS = (sys.executable, "-c", "import typer, pydantic, yaml, rich.table")
RUNS = 10
LARGEST = 400  # MB


@dataclass(frozen=True)
class Run:
    seconds: float  # of the processor
    clock: float
    megabytes: float  # at its peak


@dataclass(frozen=True)
class Ratio:
    name: str
    measured: Sequence[Run]
    against: Sequence[Run]
    limit: float

    @property
    def value(self) -> float:
        return seconds(self.measured) / seconds(self.against)

    @property
    def by_the_clock(self) -> float:
        return median(run.clock for run in self.measured) / median(run.clock for run in self.against)

    @property
    def holds(self) -> bool:
        return self.value <= self.limit and self.megabytes < LARGEST

    @property
    def megabytes(self) -> float:
        return max(run.megabytes for run in self.measured)

    def row(self) -> str:
        sides = f"{seconds(self.measured):7.3f} s {seconds(self.against):7.3f} s"
        verdict = "ok" if self.holds else "TOO MUCH"
        ratios = f"{self.value:6.2f} ≤ {self.limit:<5} {self.by_the_clock:6.2f}"
        return f"{self.name:<44} {sides} {ratios} {self.megabytes:5.0f} MB  {verdict}"


def seconds(runs: Sequence[Run]) -> float:
    return median(run.seconds for run in runs)


def start(command: Sequence[str]) -> Run:
    """One process, from its start to its end; its peak memory is that of this child alone."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    end = time.perf_counter()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"exit code {process.returncode}: {' '.join(command)}")
    megabytes = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    return Run(usage.ru_utime + usage.ru_stime, end - begin, megabytes)


def compare(name: str, one: Sequence[str], other: Sequence[str], limit: float, runs: int = RUNS) -> Ratio:
    """Both commands in turn, after one run of each that only warms the disk."""
    pairs = [(start(one), start(other)) for _ in range(runs + 1)][1:]
    return Ratio(name, [pair[0] for pair in pairs], [pair[1] for pair in pairs], limit)


def report(folder: Path) -> Ratio:
    """The whole command against docxtpl alone, with the same template and data made ready beforehand."""
    template, data = folder / "template.docx", folder / "data.json"
    template.write_bytes(find_template("plan", REPOSITORY).read())
    data.write_text(json.dumps(asdict(plan_context(load_plan(Workspace(PLANS / "2021.yaml"))))), encoding="utf-8")
    bare = Path(__file__).with_name("bare_docxtpl.py")
    return compare(
        "cchc report plan / docxtpl alone",
        [*CCHC, "report", "plan", "--year", "2021", "-o", str(folder / "ours.docx"), "--force"],
        [sys.executable, str(bare), str(template), str(data), str(folder / "bare.docx")],
        1.2,
    )


QUARTERS = ("I", "II", "III", "IV")
LEADS = ("Sở Nội vụ", "Sở Tư pháp", "Các sở, ban, ngành tỉnh; UBND cấp huyện", "UBND cấp huyện, cấp xã")
HEAD = """\
year: 2021
title: Kế hoạch
decision:
  issuer: ỦY BAN NHÂN DÂN TỈNH LONG AN
  number: 1/QĐ-UBND
  date: 2020-12-28
  place: Long An
  subject: Ban hành Kế hoạch
areas:
"""


def synthetic_plan(tasks: int) -> str:
    """A sound plan of so many tasks, fifty an area, no two with the same words."""
    lines = []
    for n in range(tasks):
        area, number = n // 50 + 1, n % 50 + 1
        if number == 1:
            lines += [f"  - number: {area}", f"    title: Lĩnh vực {area}", "    tasks:"]
        lines += [
            f'      - id: "{area}.{number}"',
            f"        title: Kiểm tra hồ sơ số {n} của đợt {n // 9} theo kế hoạch năm",
            f"        products: [Kế hoạch số {n}., Báo cáo kết quả.]",
            f"        lead: {LEADS[n % 4]}",
            "        support: Các cơ quan, đơn vị liên quan.",
            f"        time: Trước ngày {n % 28 + 1}/{n % 12 + 1}/2021; Quý {QUARTERS[n // 12 % 4]}/2021",
            f"        budget: {n}",
        ]
    return HEAD + "\n".join(lines) + "\n"


def growth(folder: Path, few: int = 1_000, many: int = 10_000) -> Ratio:
    """A plan ten times as large; its tasks' words are as varied as its number."""
    paths = {}
    for size in (few, many):
        plans = folder / str(size) / "plans"
        plans.mkdir(parents=True)
        (plans / "agencies.yaml").write_bytes((PLANS / "agencies.yaml").read_bytes())
        paths[size] = plans / "2021.yaml"
        paths[size].write_text(synthetic_plan(size), encoding="utf-8")
    name = f"cchc check, {many:,} tasks / {few:,} tasks"
    return compare(name, [*CCHC, "check", str(paths[many])], [*CCHC, "check", str(paths[few])], 11)


def main() -> int:
    print(f"{'':<44} {'median':>9} {'against':>9} {'ratio':>6}   limit  clock    peak")
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else every run compiles anew what was last edited
        os.environ["CCHC_CACHE"] = str(Path(folder, "kept"))
        for ratio in ratios(Path(folder)):
            print(ratio.row(), flush=True)
            kept = kept and ratio.holds
    return int(not kept)


EXAMPLE = str(REPOSITORY / "examples" / "2021" / "2021.journal.yaml")
QUERIES = (
    ("tasks", "--agency", "snv"),
    ("show", "1.1"),
    ("deadlines",),
    ("status",),
    ("deadlines", "--journal", EXAMPLE),
    ("status", "--journal", EXAMPLE),
)


def ratios(folder: Path) -> Iterator[Ratio]:
    for query in QUERIES:
        name = " ".join(query).replace(EXAMPLE, "…")
        yield compare(f"cchc {name} / imports", [*CCHC, *query], IMPORTS, 1.2)
        yield compare("  the same, nothing kept from before", ["env", "CCHC_CACHE=off", *CCHC, *query], IMPORTS, 2.2)
    yield compare("cchc check / imports", [*CCHC, "check"], IMPORTS, 2.5)
    yield compare("cchc --help / imports", [*CCHC, "--help"], IMPORTS, 0.6)
    yield compare("cchc show --help / imports", [*CCHC, "show", "--help"], IMPORTS, 0.7)
    yield compare("one TAB, a command / imports", tab("cchc sh"), IMPORTS, 0.6)
    yield compare("one TAB, a task / imports", tab("cchc show 1."), IMPORTS, 0.8)
    yield compare("one TAB, an agency / imports", tab("cchc tasks --agency s"), IMPORTS, 0.8)
    yield compare("one TAB, a task of an event / imports", tab("cchc record done 1."), IMPORTS, 0.8)
    yield report(folder)
    yield growth(folder)
    yield from large(folder)


def tab(line: str) -> Sequence[str]:
    """The program as bash asks it what Tab offers for the last word of a line."""
    asked = {"_CCHC_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    return ["env", *(f"{name}={value}" for name, value in asked.items()), *CCHC]


def large(folder: Path) -> Iterator[Ratio]:
    """Questions to a plan of 10,000 tasks that has the words of the real one, over and over."""
    plans = folder / "large" / "plans"
    plans.mkdir(parents=True)
    (plans / "agencies.yaml").write_bytes((PLANS / "agencies.yaml").read_bytes())
    (plans / "2021.yaml").write_text(real_words(10_000), encoding="utf-8")
    named = ("--plan", str(plans / "2021.yaml"))
    yield compare("cchc show 1.1, 10,000 tasks / imports", [*CCHC, "show", "1.1", *named], IMPORTS, 3)
    asked = [*CCHC, "tasks", "--agency", "skhcn", *named]
    yield compare("cchc tasks --agency skhcn, 10,000 tasks / imports", asked, IMPORTS, 3)
    yield compare("one TAB, 10,000 tasks / imports", tab(f"cchc show {' '.join(named)} 9.1"), IMPORTS, 1)


def real_words(tasks: int) -> str:
    """A plan of so many tasks, a hundred an area, with the words of the tasks of 2021 in turn.

    Titles and products are numbered on, so that they are as different as in a plan that people wrote.
    """
    data = yaml.load((PLANS / "2021.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
    real = [task for area in data["areas"] for task in area["tasks"]]
    rows = [_numbered(real[n % len(real)], n) for n in range(tasks)]
    areas = [
        {"number": str(n // 100 + 1), "title": f"Lĩnh vực {n // 100 + 1}", "tasks": rows[n : n + 100]}
        for n in range(0, tasks, 100)
    ]
    return yaml.dump(data | {"areas": areas}, allow_unicode=True, sort_keys=False, default_style='"')


def _numbered(task: dict[str, Any], n: int) -> dict[str, Any]:
    row = copy.deepcopy(task) | {"id": f"{n // 100 + 1}.{n % 100 + 1}", "title": f"{task['title']} ({n})"}
    row["products"] = [
        f"{product} ({n})" if isinstance(product, str) else product | {"name": f"{product['name']} ({n})"}
        for product in task.get("products", [])
    ]
    return row


if __name__ == "__main__":
    sys.exit(main())
