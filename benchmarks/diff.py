"""How long comparing two plans takes as they grow. Run: python benchmarks/diff.py [TASKS…].

The new plan has a task put in front (so that all others are renumbered), every tenth title changed in a word, every
seventh time and lead, every hundredth task gone. Linear is a ratio near that of the sizes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from cchc_cli.comparing.plan_differences import compare
from cchc_cli.files.yaml_document import read_document
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Register
from cchc_cli.model.validation import validate

T = TypeVar("T")
SIZES = (1_250, 2_500, 5_000, 10_000)
PER_AREA = 50
REPOSITORY = Path(__file__).resolve().parents[1]
VERBS = ("Kiểm tra", "Rà soát", "Tập huấn", "Khảo sát", "Công bố", "Sửa đổi", "Xây dựng")
LEADS = ("Sở Nội vụ", "Sở Tư pháp", "Các sở, ban, ngành tỉnh; UBND cấp huyện", "UBND cấp xã")
QUARTERS = ("I", "II", "III", "IV")


def plan_text(tasks: list[tuple[str, str, str]]) -> str:
    """A plan with these (title, lead, quarter), numbered in their order."""
    lines = [
        "year: 2021", "title: Kế hoạch", "decision:", "  issuer: ỦY BAN NHÂN DÂN TỈNH LONG AN", "  number: 1/QĐ-UBND",
        "  date: 2020-12-28", "  place: Long An", "  subject: Ban hành Kế hoạch", "areas:",
    ]  # fmt: skip
    for n, (title, lead, quarter) in enumerate(tasks):
        area, number = n // PER_AREA + 1, n % PER_AREA + 1
        if number == 1:
            lines += [f"  - number: {area}", f"    title: Lĩnh vực {area}", "    tasks:"]
        lines += [f'      - id: "{area}.{number}"', f"        title: {title}", f"        lead: {lead}"]
        lines += ["        products: [Kế hoạch., Báo cáo kết quả.]", f"        time: Quý {quarter}/2021"]
    return "\n".join(lines) + "\n"


def two_plans(size: int) -> tuple[str, str]:
    old = [
        (f"{VERBS[n % 7]} hồ sơ số {n} của đợt {n // 9} theo kế hoạch năm", LEADS[n % 4], QUARTERS[n % 4])
        for n in range(size)
    ]
    new = [("Một việc mới đặt lên đầu", LEADS[0], "I")]
    for n, (title, lead, quarter) in enumerate(old):
        if n % 100 == 99:
            continue
        new.append(
            (
                title.replace("theo kế hoạch", "theo chương trình") if n % 10 == 0 else title,
                LEADS[(n + 1) % 4] if n % 7 == 0 else lead,
                QUARTERS[(n + 1) % 4] if n % 7 == 0 else quarter,
            )
        )
    return plan_text(old), plan_text(new)


def timed(function: Callable[[], T]) -> tuple[float, T]:
    begin = time.perf_counter()
    result = function()
    return time.perf_counter() - begin, result


def measure(size: int, folder: Path) -> tuple[float, float, float, float]:
    """Seconds to understand and compare two books (best of three) and MiB it takes; seconds of `cchc diff`, `check`."""
    register = REPOSITORY / "plans" / "agencies.yaml"
    plans = folder / str(size) / "plans"
    plans.mkdir(parents=True)
    (plans / "agencies.yaml").write_bytes(register.read_bytes())
    agencies = validate(read_document(register), Register).value
    assert agencies is not None  # noqa: S101
    books = []
    for text in two_plans(size):
        (plans / "2021.yaml").write_text(text, encoding="utf-8")
        plan = validate(read_document(plans / "2021.yaml"), Plan).value
        assert plan is not None  # noqa: S101
        books.append(InterpretedPlan(plan, agencies))
        if len(books) == 1:
            for command in (
                ["init", "-q"],
                ["add", "-A"],
                ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"],
            ):
                subprocess.run(["git", *command], cwd=plans.parent, check=True)
    seconds = min(
        timed(lambda: compare(*(InterpretedPlan(interpreted.plan, agencies) for interpreted in books)))[0]
        for _ in range(3)
    )
    tracemalloc.start()
    compare(*(InterpretedPlan(interpreted.plan, interpreted.register) for interpreted in books))
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return seconds, peak, program("diff", plans.parent), program("check", plans.parent)


def program(command: str, folder: Path) -> float:
    call = [sys.executable, "-m", "cchc_cli", command]
    seconds, done = timed(lambda: subprocess.run(call, cwd=folder, stdout=subprocess.DEVNULL, check=False))
    if done.returncode not in {0, 1}:
        sys.exit(f"cchc {command}: exit code {done.returncode}")
    return seconds


def main() -> None:
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    print("   tasks   compare  ratio      MiB  ratio  cchc diff  ratio  cchc check  ratio")
    before: tuple[float, ...] = ()
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            found = measure(size, Path(folder))
            ratios = [now / was for now, was in zip(found, before, strict=True)] if before else [0.0] * 4
            units = ("s", "", "s", "s")
            cells = (f"{v:8.2f}{unit} {r:5.1f}" for v, r, unit in zip(found, ratios, units, strict=True))
            print(f"{size:8d} {'  '.join(cells)}")
            before = found


if __name__ == "__main__":
    main()
