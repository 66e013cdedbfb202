"""How long reading a Word appendix takes as it grows. Run: python benchmarks/importing.py [ROWS…].

Whole runs of `cchc import`, the check of what was written among them. Linear is a ratio near that of the sizes.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from docx import Document
from run import CCHC, start

SIZES = (1_250, 2_500, 5_000, 10_000)
HEAD = ("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
PER_AREA = 50
QUARTERS = ("I", "II", "III", "IV")


def cells(n: int) -> tuple[str, ...]:
    """Row `n` of the table: now and then the title of an area, else a task."""
    if n % PER_AREA == 0:
        return (roman(n // PER_AREA + 1), f"Lĩnh vực {n // PER_AREA + 1}", "", "", "", "")
    time = f"Quý {QUARTERS[n % 4]}/2021"
    return (str(n % PER_AREA), f"Kiểm tra hồ sơ số {n}.", "Báo cáo.", "Sở Nội vụ", "Các cơ quan liên quan", time)


def roman(number: int) -> str:
    pairs = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    for value, numeral in pairs:
        if number >= value:
            return numeral + roman(number - value)
    return ""


def appendix(rows: int, path: Path) -> None:
    document = Document()
    document.add_paragraph("PHỤ LỤC")
    table = document.add_table(rows=rows + 1, cols=len(HEAD))
    for row, texts in zip(table.rows, (HEAD, *map(cells, range(rows))), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(path))


def main() -> None:
    print("    rows   seconds  ratio     MB  ratio")
    before: tuple[float, float] | None = None
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, sys.argv[1:] or SIZES):
            source, plan = Path(folder, f"{size}.docx"), Path(folder, str(size), "2021.yaml")
            plan.parent.mkdir()
            appendix(size, source)
            run = start([*CCHC, "import", str(source), "-o", str(plan)])
            now = run.seconds, run.megabytes
            ratios = [a / b for a, b in zip(now, before, strict=True)] if before else [0.0, 0.0]
            print(f"{size:8d} {now[0]:7.2f} s {ratios[0]:6.1f} {now[1]:6.0f} {ratios[1]:6.1f}")
            before = now


if __name__ == "__main__":
    main()
