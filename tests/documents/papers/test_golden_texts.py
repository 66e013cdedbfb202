"""Every word of all papers but plan and progress report for the example year, as somebody read them line by line.

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
from cchc_cli.documents.papers.changes_draft import changes_draft
from cchc_cli.documents.papers.collective_reminder import collective_reminder
from cchc_cli.documents.papers.issued_plan import plan_context
from cchc_cli.documents.papers.ranking_notice import ranking_notice
from cchc_cli.documents.papers.reminder import Round, reminder, reply_day
from cchc_cli.documents.papers.review.chair_summary import chair_summary
from cchc_cli.documents.papers.review.escalation import again_of_others, escalation
from cchc_cli.documents.papers.review.meeting_minutes import days_to, meeting_day, meeting_minutes
from cchc_cli.documents.papers.review.unproven_list import unproven_list, unproven_of_others
from cchc_cli.documents.papers.work_programme import worklist
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Clerk, office
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import Document
from cchc_cli.model.loading import LoadedWorkspace, load, load_scoring
from cchc_cli.model.plan import Amendment, Task, WrittenTime
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.cascade.plan_levels import BodyPlans
from cchc_cli.tracking.deadlines import debts
from cchc_cli.tracking.periods import quarter
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.ranking import rank
from cchc_cli.tracking.workdays import Workdays
from own_plans import own_document

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

    def together(self, day: str, sender: str = "", after: Document | None = None) -> Any:
        found = self.on(day)
        own = office(found.interpreted, sender)
        late = [debt for debt in debts(found, found.interpreted.tasks) if debt.overdue and debt.unit.id != own.id]
        named = [debt for debt in late if debt.unit.id and debt.unit.count == 1]
        return collective_reminder(found, named, own, Clerk(found.as_of.year), self._round(found, after))

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

    def unproven(self, day: str, sender: str = "") -> Any:
        found = self.on(day)
        own = office(found.interpreted, sender)
        listed = unproven_of_others(found, own)
        return unproven_list(found, listed, own, Clerk(found.as_of.year), self._round(found).reply_by)

    def escalation(self, day: str, sender: str = "") -> Any:
        found = self.on(day)
        own = office(found.interpreted, sender)
        named, _ = again_of_others(found, own)
        return escalation(found, named, own, Clerk(found.as_of.year), self._round(found).reply_by)

    def minutes(self, number: str, today: str) -> Any:
        period = quarter(number, 2021)
        day = meeting_day(period, date.fromisoformat(today))
        found = PlanStatus(self.loaded.interpreted, self.loaded.entries, day, days_to(period, day))
        return meeting_minutes(found, period, office(found.interpreted), Clerk(2021))

    def changes(self, day: str, adjusted: Callable[[Task], Iterator[Task]]) -> Any:
        """What a decision of the day makes of every task: none, itself, another, or one more behind it."""
        was = self.loaded.interpreted
        areas = [replace(a, tasks=tuple(new for task in a.tasks for new in adjusted(task))) for a in was.plan.areas]
        now = InterpretedPlan(replace(was.plan, areas=tuple(areas)), was.register)
        clerk = Clerk(2021, "", date.fromisoformat(day))
        return changes_draft(was, now, office(was), clerk, entries=self.loaded.entries)

    def summary(self, day: str) -> Any:
        found = self.on(day)
        return chair_summary(found, office(found.interpreted), Clerk(found.as_of.year))


def september(task: Task) -> Iterator[Task]:
    """The inspections end later, as their difficulty and the letter that puts them off say."""
    yield replace(task, time=WrittenTime(text="Quý II, III, IV/2021")) if task.id == "1.1" else task


def november(task: Task) -> Iterator[Task]:
    """One task is left to the next year, one left out, and one has another lead, of which the journal knows nothing."""
    if task.id == "5.3":
        task = replace(task, time=WrittenTime(text="Quý II/2022"))
    if task.id == "7.4":
        task = replace(task, lead="Sở Xây dựng.")
    if task.id != "1.11":
        yield task


def march(task: Task) -> Iterator[Task]:
    """A task is added: no journal says why."""
    yield task
    if task.id == "7.4":
        yield replace(task, id="7.5", key="", title="Kết nối Cổng dịch vụ công tỉnh với Cổng Dịch vụ công quốc gia.")


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
    "cong-van-don-doc-lan-sau-2021-08-10": (
        "reminder",
        lambda year: year.reminder(
            "stc", "2021-08-10", "ubnd-tinh", Document(number="5817/UBND", date=date(2021, 7, 20))
        ),
    ),
    "cong-van-don-doc-lan-sau-2021-12-10": (
        "reminder",
        lambda year: year.reminder("sxd", "2021-12-10", after=FIRST),
    ),
    "cong-van-don-doc-chung-2021-07-20": ("collective", lambda year: year.together("2021-07-20", "ubnd-tinh")),
    "cong-van-don-doc-chung-2021-12-20": ("collective", lambda year: year.together("2021-12-20")),
    "cong-van-don-doc-ke-hoach-chung": ("cascade", lambda year: year.cascade("2021-07-01")),
    "cong-van-don-doc-ke-hoach-snv": ("cascade", lambda year: year.cascade("2021-07-01", "snv")),
    "cong-van-don-doc-chung-2022-01-10": ("collective", lambda year: year.together("2022-01-10", after=FIRST)),
    "cong-van-phan-cong-ubnd-ben-luc": ("assignment", lambda year: year.assignment("ubnd-ben-luc")),
    "chuong-trinh-quy-2": ("worklist", lambda year: year.worklist("II", "2021-03-31")),
    "chuong-trinh-quy-3": ("worklist", lambda year: year.worklist("III", "2021-06-30")),
    "chuong-trinh-quy-4": ("worklist", lambda year: year.worklist("IV", "2021-09-30")),
    "thong-bao-xep-hang-2021-06-30": ("ranking", lambda year: year.ranking("2021-06-30")),
    "thong-bao-xep-hang-2021-09-30": ("ranking", lambda year: year.ranking("2021-09-30")),
    "thong-bao-xep-hang-2021-12-31": ("ranking", lambda year: year.ranking("2021-12-31")),
    "tai-lieu-kiem-chung-2021-11-15": ("unproven", lambda year: year.unproven("2021-11-15", "ubnd-tinh")),
    "tai-lieu-kiem-chung-2021-12-20": ("unproven", lambda year: year.unproven("2021-12-20")),
    "tai-lieu-kiem-chung-2022-01-10": ("unproven", lambda year: year.unproven("2022-01-10", "ubnd-tinh")),
    "tiep-tuc-qua-han-2021-09-30": ("escalation", lambda year: year.escalation("2021-09-30")),
    "tiep-tuc-qua-han-2021-12-31": ("escalation", lambda year: year.escalation("2021-12-31")),
    "tiep-tuc-qua-han-2022-01-10": ("escalation", lambda year: year.escalation("2022-01-10", "ubnd-tinh")),
    "bien-ban-quy-1": ("minutes", lambda year: year.minutes("I", "2021-04-15")),
    "bien-ban-quy-3": ("minutes", lambda year: year.minutes("III", "2021-07-15")),
    "bien-ban-quy-4": ("minutes", lambda year: year.minutes("IV", "2021-12-14")),
    "dieu-chinh-2021-03-15": ("changes", lambda year: year.changes("2021-03-15", march)),
    "dieu-chinh-2021-09-20": ("changes", lambda year: year.changes("2021-09-20", september)),
    "dieu-chinh-2021-11-30": ("changes", lambda year: year.changes("2021-11-30", november)),
    "tom-tat-2021-04-15": ("summary", lambda year: year.summary("2021-04-15")),
    "tom-tat-2021-07-15": ("summary", lambda year: year.summary("2021-07-15")),
    "ke-hoach-khong-co-quyet-dinh": ("plan", lambda _: plan_context(own_document())),
    "tom-tat-2022-01-10": ("summary", lambda year: year.summary("2022-01-10")),
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
