"""Every word of letters, programme and notice for the example year, as somebody read them line by line.

What changes on purpose is read again and written anew: python tests/documents/papers/test_golden_texts.py
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from cchc_cli.checking.cascade.cascade_view import cascade_view
from cchc_cli.documents.papers.assignment_letter import assignment_sheet, share
from cchc_cli.documents.papers.cascade_reminder import cascade_reminder
from cchc_cli.documents.papers.collective_reminder import collective_reminder
from cchc_cli.documents.papers.ranking_notice import ranking_notice
from cchc_cli.documents.papers.reminder import Round, reminder, reply_day
from cchc_cli.documents.papers.work_programme import worklist
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Clerk, office
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import Document
from cchc_cli.model.loading import LoadedWorkspace, load, load_scoring
from cchc_cli.model.plan import Amendment
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.cascade.plan_levels import BodyPlans
from cchc_cli.tracking.deadlines import debts
from cchc_cli.tracking.periods import quarter
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.ranking import rank
from cchc_cli.tracking.workdays import Workdays

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = Path(__file__).parent / "golden"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Example:
    """The example year as it stood on a day."""

    loaded: LoadedWorkspace

    def on(self, day: str) -> PlanStatus:
        return PlanStatus(self.loaded.interpreted, self.loaded.entries, date.fromisoformat(day))

    def reminder(self, to: str, day: str, sender: str = "", after: Document | None = None, number: str = "") -> Any:
        found = self.on(day)
        (debt,) = (debt for debt in debts(found, found.interpreted.tasks) if debt.unit.id == to)
        clerk = Clerk(found.as_of.year, number, found.as_of if number else None)
        return reminder(found, debt, office(found.interpreted, sender), clerk, self._round(found, after))

    def together(self, day: str, sender: str = "") -> Any:
        found = self.on(day)
        own = office(found.interpreted, sender)
        late = [debt for debt in debts(found, found.interpreted.tasks) if debt.overdue and debt.unit.id != own.id]
        named = [debt for debt in late if debt.unit.id and debt.unit.count == 1]
        return collective_reminder(found, named, own, Clerk(found.as_of.year), self._round(found))

    def _round(self, found: PlanStatus, after: Document | None = None) -> Round:
        return Round(reply_day(Workdays(self.loaded.calendar), found.as_of), after)

    def assignment(self, to: str) -> Any:
        interpreted = self.loaded.interpreted
        own = share(interpreted, Responsibilities(interpreted), to)
        return assignment_sheet(interpreted, own, office(interpreted), Clerk(2021))

    def worklist(self, number: str, day: str) -> Any:
        found = self.on(day)
        return worklist(found, quarter(number, 2021), office(found.interpreted), Clerk(2021))

    def cascade(self, day: str, *bodies: str) -> Any:
        """Of the small cascade of the examples: one body has no plan, another's is older than what adjusted a task."""
        loaded = load(Workspace(ROOT / "examples" / "cascade" / "plans" / "2021.yaml"))
        amended = Amendment(number="310/QĐ-UBND", date=date(2021, 3, 1), tasks=("1.2",))
        plan = replace(loaded.interpreted.plan, amendments=(amended,))
        interpreted = InterpretedPlan(plan, loaded.interpreted.register)
        found = PlanStatus(interpreted, loaded.entries, date.fromisoformat(day))
        every = BodyPlans.below(loaded).plans
        below = BodyPlans({id_: body for id_, body in every.items() if id_ != "stp"})
        behind = [view for view in cascade_view(interpreted, below, found.as_of) if view.is_behind]
        asked = [view for view in behind if not bodies or view.body.id in bodies]
        return cascade_reminder(found, asked, office(interpreted, "ubnd-tinh"), Clerk(2021), self._round(found))

    def ranking(self, day: str) -> Any:
        found = self.on(day)
        rules = load_scoring(ROOT / "examples" / "2021" / "scoring.yaml")
        order = rank(found, found.interpreted.tasks, rules)
        return ranking_notice(found, order, rules.source, office(found.interpreted), Clerk(found.as_of.year))


FIRST = Document(number="4210/SNV", date=date(2021, 12, 1))
PAPERS: Mapping[str, tuple[str, Callable[[Example], Any]]] = {
    "cong-van-don-doc-2021-07-20": ("reminder", lambda year: year.reminder("stc", "2021-07-20")),
    "cong-van-don-doc-2021-11-15": ("reminder", lambda year: year.reminder("snv", "2021-11-15", "ubnd-tinh")),
    "cong-van-don-doc-2021-12-31": (
        "reminder",
        lambda year: year.reminder("ubnd-tan-hung", "2021-12-31", number="4498"),
    ),
    "cong-van-don-doc-lan-sau-2022-01-15": (
        "reminder",
        lambda year: year.reminder("skhcn", "2022-01-15", after=FIRST),
    ),
    "cong-van-don-doc-chung-2021-07-20": ("collective", lambda year: year.together("2021-07-20", "ubnd-tinh")),
    "cong-van-don-doc-chung-2021-12-20": ("collective", lambda year: year.together("2021-12-20")),
    "cong-van-don-doc-ke-hoach-chung": ("cascade", lambda year: year.cascade("2021-07-01")),
    "cong-van-don-doc-ke-hoach-snv": ("cascade", lambda year: year.cascade("2021-07-01", "snv")),
    "cong-van-phan-cong-ubnd-ben-luc": ("assignment", lambda year: year.assignment("ubnd-ben-luc")),
    "chuong-trinh-quy-2": ("worklist", lambda year: year.worklist("II", "2021-03-31")),
    "chuong-trinh-quy-3": ("worklist", lambda year: year.worklist("III", "2021-06-30")),
    "chuong-trinh-quy-4": ("worklist", lambda year: year.worklist("IV", "2021-09-30")),
    "thong-bao-xep-hang-2021-06-30": ("ranking", lambda year: year.ranking("2021-06-30")),
    "thong-bao-xep-hang-2021-09-30": ("ranking", lambda year: year.ranking("2021-09-30")),
    "thong-bao-xep-hang-2021-12-31": ("ranking", lambda year: year.ranking("2021-12-31")),
}


def example() -> Example:
    return Example(load(Workspace(ROOT / "plans" / "2021.yaml", ROOT / "examples" / "2021" / "2021.journal.yaml")))


@pytest.fixture(scope="module")
def year() -> Example:
    return example()


@pytest.mark.parametrize("name", PAPERS)
def test_paper_has_the_words_that_were_read(name: str, year: Example) -> None:
    assert words(name, year) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def words(name: str, year: Example) -> str:
    template, make = PAPERS[name]
    with zipfile.ZipFile(io.BytesIO(render(find_template(template).read(), make(year), name=template))) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
    return "".join(f"{line}\n" for block in body for line in _lines(block) if line.strip(" |"))


def _lines(block: Any) -> Iterator[str]:
    """A paragraph, or the rows of a table with their cells side by side; of what is drawn, nothing."""
    if block.tag == W + "p":
        yield _paragraph(block)
    for row in block.findall(W + "tr"):
        yield " | ".join(map(_cell, row.findall(W + "tc")))


def _cell(cell: Any) -> str:
    return " / ".join(filter(None, map(_paragraph, cell.findall(W + "p"))))


def _paragraph(paragraph: Any) -> str:
    marks = {W + "br": " / ", W + "tab": "\t"}
    text = "".join(n.text or "" if n.tag == W + "t" else marks.get(n.tag, "") for n in paragraph.iter())
    return text.replace("\u00a0", "_")


def main() -> int:
    year = example()
    for name in PAPERS:
        (GOLDEN / f"{name}.txt").write_text(words(name, year), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
