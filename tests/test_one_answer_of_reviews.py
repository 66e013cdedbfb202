"""What papers about a review say is what the questions answer: the same counts on the same day, of the example year."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest

from builders import Cchc
from journals import EXAMPLE

pytestmark = pytest.mark.usefixtures("shipped")
DAYS = ["2021-06-14", "2021-09-14", "2021-12-14", "2021-12-31"]


def lines(cchc: Cchc, folder: Path, *args: str) -> list[str]:
    path = folder / "van-ban.docx"
    result = cchc("report", *args, "--journal", str(EXAMPLE), "-o", str(path), "--force")
    assert result.code == 0, result.err
    return [line.removeprefix("| ") for line in cchc("text", str(path)).out.splitlines()] if path.exists() else []


def asked(cchc: Cchc, *args: str) -> Any:
    return cchc(*args, "--journal", str(EXAMPLE), "-f", "json").json


@pytest.mark.parametrize("day", DAYS)
def test_summary_has_the_figures_of_status(day: str, cchc: Cchc, tmp_path: Path) -> None:
    status = asked(cchc, "status", "--as-of", day)
    (said,) = (line for line in lines(cchc, tmp_path, "summary", "--as-of", day) if line.startswith("1. Thực hiện"))
    for rate, words in (("all", "trên tổng số"), ("due", "trên số đã đến hạn")):
        of = status["rates"][rate]
        assert f"{words}: {of['done']}/{of['of']} (" in said
    assert f"trong {status['total']} nhiệm vụ" in said
    late = status["states"]["overdue"]
    assert (f"{late} nhiệm vụ quá hạn" in said) is (late > 0)


@pytest.mark.parametrize(("day", "many"), [*zip(DAYS, (0, 0, 1, 16), strict=True)])
def test_who_is_overdue_again_is_overdue_in_deadlines_with_as_much(
    day: str, many: int, cchc: Cchc, tmp_path: Path
) -> None:
    bodies = []
    if lines(cchc, tmp_path, "escalation", "--as-of", day):
        table = docx.Document(str(tmp_path / "van-ban.docx")).tables[1]
        bodies = [[cell.text for cell in row.cells[1:3]] for row in table.rows[1:]]
    assert len(bodies) == many
    for name, count in bodies:
        assert (name, str(len(asked(cchc, "deadlines", "--agency", name, "--as-of", day)["overdue"]))) == (name, count)
