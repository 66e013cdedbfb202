"""One question, one answer: random journals through every surface, all of them against a reading of DESIGN's words."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builders import Cchc, Result
from cchc_cli.checking.journal_rules import check_journal
from cchc_cli.cli import word_output
from cchc_cli.model.journal import standing
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.plan_status import PlanStatus
from journals import EXAMPLE, SCORING, journal
from oracle import (
    STATES,
    Answer,
    Entry,
    Facts,
    Known,
    Oracle,
    Table,
    Unsaid,
    ask,
    facts,
    in_force,
    is_taken_back,
    reference,
    summed,
    table,
    weights,
)

pytestmark = pytest.mark.usefixtures("shipped")
TODAY = date(2022, 1, 1)
WEIGHTS = weights(SCORING.read_text(encoding="utf-8"))
WORDS = {
    "done-on-time": "hoàn thành đúng hạn",
    "done-late": "hoàn thành chậm",
    "pending": "trong hạn",
    "overdue": "quá hạn",
    "waiting": "chờ điều kiện",
    "not-arisen": "không phát sinh",
}
QUARTERS = {  # first day, last day
    "I": (date(2021, 1, 1), date(2021, 3, 31)),
    "II": (date(2021, 4, 1), date(2021, 6, 30)),
    "III": (date(2021, 7, 1), date(2021, 9, 30)),
    "IV": (date(2021, 10, 1), date(2021, 12, 31)),
}
PERIODS = {  # Nghị định 09/2019/NĐ-CP, Điều 12: from the 15th to the 14th
    "2021-Q1": (date(2020, 12, 15), date(2021, 3, 14)),
    "2021-Q2": (date(2021, 3, 15), date(2021, 6, 14)),
    "2021": (date(2020, 12, 15), date(2021, 12, 14)),
}


@dataclass(frozen=True)
class World:
    """The plan as the tests see it, and as the program's own rules see it."""

    facts: Facts
    names: Mapping[str, str]  # of bodies, by id
    errors: Callable[[Sequence[Entry]], bool]

    def name(self, key: str) -> str:
        return self.names.get(key, key)


@pytest.fixture
def world(shipped: Path, cchc: Cchc) -> World:
    exported = cchc("export", "json", "--as-of", "2021-01-01").json
    book = load(Workspace(shipped / "2021.yaml", None)).interpreted

    def errors(entries: Sequence[Entry]) -> bool:
        return any(finding.is_error for finding in check_journal(book, journal(*map(dict, entries)), TODAY))

    register = exported["register"]
    names = {body["id"]: body["name"] for body in (*register["agencies"], *register["groups"])}
    return World(facts(exported), names, errors)


EVENTS = (*["done"] * 5, "progress", "started", *["extended"] * 2, *["triggered"] * 2, "not-arisen", "reopened",
          "difficulty", "resolved", "report", "measured")  # fmt: skip
GROUPS = ("so-nganh", "ubnd-huyen", "ubnd-xa")
MEETING = (
    "1.2",
    "1.4",
    "1.7",
    "1.10",
    "1.12",
    "1.13",
    "2.1",
    "3.8",
    "4.1",
    "4.3",
    "5.2",
    "5.5",
    "5.7",
)  # parts, bodies


def likely(chance: Random, world: World, tasks: Sequence[Known], on: date) -> Entry:
    """An entry that may well be valid: about one of these tasks, a report or an indicator."""
    event = chance.choice(EVENTS)
    if event == "measured":
        return {"on": str(on), "event": event, "indicator": "4.1", "value": str(chance.randint(0, 100))}
    if event == "report":
        period = chance.choice(sorted(world.facts.reports))
        return {"on": str(on), "event": chance.choice(["done", "reopened"]), "task": period, "document": PROOF}
    task = chance.choice(tasks)
    product = chance.choice([None, *range(1, task.products + 1)])
    bodies = [body.id for body in task.bodies if body.id]
    groups = [group for group in GROUPS if any(group in body.groups for body in task.bodies)]
    agency = chance.choice([None, chance.choice([*bodies, None]), chance.choice([*groups, *bodies[:2], None])])
    named = {key: value for key, value in (("product", product), ("agency", agency)) if value}
    return {"on": str(on), "event": event, "task": task.id} | named | _more(chance, event, on, agency)


PROOF = {"number": "12/BC-SNV"}


def _more(chance: Random, event: str, on: date, agency: str | None) -> dict[str, Any]:
    match event:
        case "progress" if agency == "ubnd-xa":
            return {"count": chance.choice([chance.randint(0, 188), 188])}
        case "progress":
            return {"percent": chance.randint(0, 100)}
        case "extended" | "triggered":
            return {"due": str(on + timedelta(chance.randint(0, 200))), "document": PROOF}
        case "difficulty":
            return {"note": f"Vướng mắc {chance.randint(0, 10**6)}."}
        case "done":
            return chance.choice([{"document": PROOF}, {}])
    return {}


def journals(world: World) -> st.SearchStrategy[list[Entry]]:
    """Dense ones, about a dozen tasks. They are drawn by a number alone, which hypothesis need not make simpler."""
    return st.integers(0, 2**32).map(lambda number: _journal(world, Random(number)))  # noqa: S311


def _journal(world: World, chance: Random) -> list[Entry]:
    """Those entries that `check` takes, one after the other, and of which DESIGN says what they mean."""
    known = world.facts.tasks
    tasks = [known[id_] for id_ in (*chance.sample(MEETING, 7), *chance.sample(sorted(known), 5))]
    days = sorted(date(2021, 1, 1) + timedelta(chance.randint(0, 364)) for _ in range(120))
    kept: list[Entry] = []
    for on in days:
        more = [*kept, slip(chance, kept) if kept and chance.random() < SLIPS else likely(chance, world, tasks, on)]
        if not world.errors(more) and _is_said(world.facts, more):
            kept = more
    return kept


SLIPS = 0.2  # how often an entry is about what was written before


def slip(chance: Random, written: Sequence[Entry]) -> Entry:
    """An entry taken back, a void taken back, or the very same said again; a void's own day does not matter."""
    about = chance.choice(written)
    if chance.random() < 0.1:
        return about
    on = date(2021, 1, 1) + timedelta(chance.randint(0, 364))
    return {"on": str(on), "event": "void", "ref": reference(about), "by": f"Người {len(written)}"}


def _is_said(known: Facts, found: Sequence[Entry]) -> bool:
    try:
        ask(known, found, TODAY)
    except Unsaid:
        return False
    return True


DAYS = st.sampled_from([last for _, last in QUARTERS.values()]) | st.dates(date(2021, 1, 1), date(2021, 12, 31))


@dataclass(frozen=True)
class Case:
    """A journal on a day: what the oracle says, and the program with this journal on this day."""

    world: World
    oracle: Oracle
    entries: Sequence[Entry]  # those in force
    written: Sequence[Entry]
    cchc: Cchc
    path: Path
    letters: Callable[..., list[Any]]  # what each document of a command is made of

    def paper(self, *args: str, as_of: date | None = None) -> Any:
        (made,) = self.letters(*args, as_of=as_of)
        return made

    @property
    def tasks(self) -> Iterable[Known]:
        return self.world.facts.tasks.values()

    def run(self, *args: str) -> Result:
        result = self.cchc(*args, "--journal", str(self.path), "--as-of", str(self.oracle.day))
        assert result.code == 0, (args, result.err)
        return result

    def ask(self, *args: str) -> Any:
        return self.run(*args, "-f", "json").json


# every surface in turn


def check_tasks(case: Case) -> None:
    for row in case.ask("tasks"):
        same(row, case.oracle.of_task(case.world.facts.tasks[row["id"]]), f"tasks {row['id']}")


def check_tasks_of_an_agency(case: Case) -> None:
    for agency in ("stp", "ubnd-moc-hoa"):
        led = case.oracle.led_by(agency)
        rows = {row["id"]: row for row in case.ask("tasks", "--agency", agency)}
        assert led.keys() <= rows.keys()
        for id_, row in rows.items():
            same(row, led.get(id_) or case.oracle.of_task(case.world.facts.tasks[id_]), f"tasks of {agency} {id_}")


def check_tasks_of_a_quarter(case: Case) -> None:
    for number, (first, last) in QUARTERS.items():
        rows = case.ask("tasks", "--quarter", number)
        for row in rows:
            same(row, case.oracle.of_task(case.world.facts.tasks[row["id"]]), f"tasks of {number} {row['id']}")
        listed = [row["id"] for row in rows]
        wanted = {id_ for (id_, _), a in open_parts(case) if a.due and first <= a.due <= last}
        left = {id_ for (id_, _), a in open_parts(case) if a.state == "overdue" and a.due and a.due < first}
        assert wanted | left <= set(listed), f"quarter {number} misses {sorted((wanted | left) - set(listed))}"
        pressing = [id_ in left for id_ in listed]
        assert pressing == sorted(pressing, reverse=True), f"quarter {number}: overdue work is not first"


def open_parts(case: Case) -> Iterable[tuple[tuple[str, int], Answer]]:
    """What each body still owes, part by part."""
    for task in case.tasks:
        for part in task.parts:
            for body in task.bodies:
                answer = case.oracle.assignment(part, body)
                if answer.state in {"pending", "overdue"}:
                    yield (task.id, part.product), answer


def check_status(case: Case) -> None:
    whole = case.ask("status")
    every = [case.oracle.of_task(task) for task in case.tasks]
    same_table(whole, every, case)
    assert whole["total"] == len(every) == sum(whole["states"].values())
    check_areas(case, whole["areas"])
    check_agency_lines(case, whole["agencies"])
    notes = Counter(d["note"] for d in whole["difficulties"])
    assert notes == Counter(d["note"] for d in case.oracle.open_difficulties)
    listed = {(row["id"], row["product"] or 0) for row in whole["overdue"]}
    assert listed <= case.oracle.overdue()


def check_status_by(case: Case) -> None:
    check_areas(case, case.ask("status", "--by", "area"))
    check_agency_lines(case, case.ask("status", "--by", "agency"))
    for row in case.ask("status", "--by", "task"):
        same(row, case.oracle.of_task(case.world.facts.tasks[row["id"]]), f"status --by task {row['id']}")
    quarters: dict[str, list[Answer]] = {}
    for task in case.tasks:
        answer = case.oracle.of_task(task)
        quarters.setdefault(quarter_name(answer.due), []).append(answer)
    lines = {line["name"]: line for line in case.ask("status", "--by", "quarter")}
    assert lines.keys() == quarters.keys()
    for name, answers in quarters.items():
        same_table(lines[name], answers, case)


def quarter_name(due: date | None) -> str:
    return f"Quý {('I', 'II', 'III', 'IV')[(due.month - 1) // 3]}/{due.year}" if due else "Không có hạn"


def check_areas(case: Case, lines: Sequence[Mapping[str, Any]]) -> None:
    areas = case.oracle.by_area()
    assert [line["key"] for line in lines] == [str(number) for number in areas]
    for line in lines:
        same_table(line, areas[int(line["key"])], case)


def check_agency_lines(case: Case, lines: Sequence[Mapping[str, Any]]) -> None:
    agencies = case.oracle.by_agency()
    assert {line["key"] or line["name"] for line in lines} == agencies.keys()
    for line in lines:
        same_table(line, agencies[line["key"] or line["name"]], case)


def check_status_of_a_task(case: Case) -> None:
    for id_ in ("2.1", "4.1", "1.13"):
        task = case.world.facts.tasks[id_]
        found = case.ask("status", id_)
        same(found, case.oracle.of_task(task), f"status {id_}", due=False)
        bodies = {body["id"] or body["name"]: body for body in found["agencies"]}
        assert bodies.keys() == {body.key for body in task.bodies}
        for body in task.bodies:
            same(bodies[body.key], case.oracle.of_task(task, [body]), f"status {id_} {body.key}")


def check_status_of_an_agency(case: Case) -> None:
    for agency in ("stp", "snv", "ubnd-moc-hoa"):
        found = case.ask("status", "--agency", agency)
        same_table(found, list(case.oracle.led_by(agency).values()), case)
        told = Counter(d["note"] for d in found["difficulties"])
        theirs = {d["note"]: case.oracle.concerns(d, agency) for d in case.oracle.open_difficulties}
        assert not [note for note in told if theirs.get(note) is False], f"another body's difficulty for {agency}"
        assert not [note for note, is_theirs in theirs.items() if is_theirs and note not in told]


def check_show(case: Case) -> None:
    for id_ in ("2.1", "1.7", "4.1"):
        found = case.ask("show", id_)
        same(found, case.oracle.of_task(case.world.facts.tasks[id_]), f"show {id_}")
        seen = [e for e in case.entries if e.get("task") == id_ and e["on"] <= str(case.oracle.day)]
        assert Counter((e["on"], e["event"]) for e in found["history"]) == Counter((e["on"], e["event"]) for e in seen)


def check_deadlines(case: Case) -> None:
    found = case.ask("deadlines")
    sections = {"overdue": case.oracle.overdue(), "soon": case.oracle.soon(), "waiting": case.oracle.waiting()}
    for section, wanted in sections.items():
        listed = [(row["id"], row["product"] or 0) for row in found[section]]
        assert set(listed) == wanted, f"deadlines {section}: {set(listed) ^ wanted}"
    for row in found["overdue"]:
        key = row["id"], row["product"] or 0
        answer = case.oracle.in_state("overdue").get(key) or case.oracle.of_report(row["id"])
        assert (row["due"], row["days_late"]) == (str(answer.due), answer.late), key


def check_agencies(case: Case) -> None:
    by_agency = case.oracle.by_agency()
    for row in case.ask("agencies"):
        answers = by_agency.get(row["id"], [])
        late = sum(a.state == "overdue" for a in answers)
        assert (row["lead"], row["overdue"]) == (len(answers), late), row["id"]
        assert row["support"] == len(case.oracle.supported_by(row["id"])), row["id"]
        by_group = [t.id for t in case.tasks for b in t.bodies if b.key == row["id"] and b.groups - {b.key}]
        assert row["lead_by_group"] == len(by_group), row["id"]
        coming = [a.due for a in case.oracle.owed_by(row["id"]).values() if a.state == "pending" and a.due]
        assert row["next_due"] == (str(min(coming)) if coming else None), row["id"]
    sheet = case.ask("agencies", "stp")
    led = case.oracle.led_by("stp")
    for row in sheet["tasks"]:
        own = row["role"] == "lead"
        assert own == (row["id"] in led)
        same(row, led[row["id"]] if own else case.oracle.of_task(case.world.facts.tasks[row["id"]]), row["id"])


def check_score(case: Case) -> None:
    rows = case.ask("score", "--scoring", str(SCORING))["ranking"]
    ranked = case.oracle.ranked(WEIGHTS.least_due)
    assert {row["id"] for row in rows} == ranked.keys()
    for row in rows:
        timely, due, late = ranked[row["id"]]
        assert (row["on_time"]["done"], row["on_time"]["of"]) == (timely, due), f"score {row['id']}"
        assert row["late_days"] == late, f"score {row['id']}"
        sure, perhaps, done = case.oracle.proof(row["id"])
        assert sure <= row["proof"]["done"] <= perhaps, f"score {row['id']}"
        assert row["proof"]["of"] == done, f"score {row['id']}"
        least, most = case.oracle.points(row["id"], WEIGHTS)
        assert float(least) - 0.006 <= row["points"] <= float(most) + 0.006, f"score {row['id']}"
        assert row["percent"] == pytest.approx(row["points"] * 100 / float(WEIGHTS.whole), abs=0.01)
        assert row["grade"] == next(name for name, from_ in WEIGHTS.grades if row["percent"] >= from_), row["id"]
    check_ranks(case, rows)


def check_ranks(case: Case, rows: Sequence[Mapping[str, Any]]) -> None:
    """Each bloc by itself: how many have more points, and equals are equal."""
    blocs: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        blocs.setdefault(case.oracle.bloc(row["id"]), []).append(row)
    for bloc in blocs.values():
        assert len({row["bloc"] for row in bloc}) == 1
        for row in bloc:
            assert row["rank"] == 1 + sum(other["points"] > row["points"] for other in bloc), row["id"]
            assert row["tied"] == sum(other["points"] == row["points"] for other in bloc), row["id"]
    assert len({row["bloc"] for row in rows}) == len(blocs)


def check_log(case: Case) -> None:
    logged, whole = case.ask("log"), case.ask("log", "--all")
    assert _told(e for e in logged if "voided" not in e) == _told(e for e in case.entries if _is_by(e, case.oracle.day))
    assert _told(whole) == _told(e for e in case.written if _is_by(e, case.oracle.day))
    back = [e for n, e in enumerate(case.written) if e["event"] != "void" and is_taken_back(case.written, n)]
    gone = [e for e in back if _is_by(e, case.oracle.day)]
    assert _told(e for e in logged if "voided" in e) == _told(gone)
    assert {e["ref"] for e in logged if "voided" in e} == {reference(e) for e in gone}


def _told(entries: Iterable[Mapping[str, Any]]) -> Counter[tuple[str, str]]:
    return Counter((entry["on"], entry["event"]) for entry in entries)


def _is_by(entry: Entry, day: date) -> bool:
    return date.fromisoformat(entry["on"]) <= day


def check_export_json(case: Case) -> None:
    for row in case.run("export", "json").json["tasks"]:
        task = case.world.facts.tasks[row["id"]]
        same(row["status"], case.oracle.of_task(task), f"json {row['id']}")
        found = {(a["product"] or 0, a["agency"] or a["name"]): a for a in row["assignments"]}
        wanted = {(part.product, body.key): (part, body) for part in task.parts for body in task.bodies}
        assert found.keys() == wanted.keys()
        for key, (part, body) in wanted.items():
            same(found[key], case.oracle.assignment(part, body), f"json {row['id']} {key}")


def check_export_csv(case: Case) -> None:
    text = case.run("export", "csv").out.removeprefix("\ufeff")
    same_rows(case, list(csv.DictReader(io.StringIO(text))))


def same_rows(case: Case, rows: Sequence[Mapping[str, Any]]) -> None:
    """Of the table of tasks in a sheet."""
    assert [row["Số"] for row in rows] == [task.id for task in case.tasks]
    for row in rows:
        answer = case.oracle.of_task(case.world.facts.tasks[row["Số"]])
        assert row["Trạng thái"] in sheet_words(answer, case), row["Số"]
        assert cell_day(row["Hạn"]) == answer.due, row["Số"]
        assert int(row["Số ngày chậm"] or 0) == answer.late, row["Số"]


def sheet_words(answer: Answer, case: Case) -> set[str]:
    near = answer.state == "pending" and answer.due and (answer.due - case.oracle.day).days <= 30
    return {"sắp đến hạn"} if near else {WORDS[answer.state]}


def cell_day(value: Any) -> date | None:
    return date.fromisoformat(str(value)[:10]) if value else None


def check_page(case: Case) -> None:
    from lxml import html  # noqa: PLC0415 - the other surfaces do not need it

    path = case.path.with_suffix(".html")
    case.run("page", "-o", str(path), "--force")
    tree: Any = html.document_fromstring(path.read_bytes().decode())
    every = table([case.oracle.of_task(task) for task in case.tasks], case.oracle.day)
    cards = {card.get("class"): int(card.xpath("./b")[0].text) for card in tree.xpath("//*[@class='cards']/li")}
    assert {"not-arisen": 0, "waiting": 0} | cards == every.counts
    for section, wanted in (("muc-qua-han", case.oracle.overdue()), ("muc-sap-den-han", case.oracle.soon())):
        cells = tree.xpath(f"//section[@aria-labelledby='{section}']//td[@class='no']")
        listed = [cell.text_content().partition(" sp ") for cell in cells]
        assert {(id_, int(product or 0)) for id_, _, product in listed} == wanted, section
    for task in case.tasks:
        (row,) = tree.xpath(f"//*[@id='nv-{task.id}']")
        answer = case.oracle.of_task(task)
        assert row.get("data-s").split()[0] == answer.state, f"page {task.id}"
        assert row.get("data-d") == (str(answer.due) if answer.due else ""), f"page {task.id}"
    agencies = case.oracle.by_agency()
    for row in tree.xpath("//section[@aria-labelledby='muc-co-quan']//tbody/tr"):
        name, _, of_all, of_due, late, waiting = (" ".join(cell.text_content().split()) for cell in row)
        found = table(agencies[next(key for key in agencies if case.world.name(key) == name)], case.oracle.day)
        rates = tuple(f"{done}/{of}" if of else "–" for done, of in (found.of_all, found.of_due))
        assert (of_all.split()[0], of_due.split()[0]) == rates, f"page {name}"
        assert (int(late or 0), int(waiting or 0)) == (found.counts["overdue"], found.counts["waiting"]), f"page {name}"


def check_export_xlsx(case: Case) -> None:
    import openpyxl  # noqa: PLC0415 - as the program does

    path = case.path.with_suffix(".xlsx")
    case.run("export", "xlsx", "-o", str(path), "--force")
    sheets = {sheet.title: sheet_rows(sheet) for sheet in openpyxl.load_workbook(path).worksheets}
    same_rows(case, sheets["Nhiệm vụ"])
    check_deadline_sheet(case, sheets["Thời hạn"])
    agencies = case.oracle.by_agency()
    for row in sheets["Theo cơ quan"]:
        key = next(key for key in agencies if case.world.name(key) == row["Cơ quan"])
        counts = {state: row[words.capitalize()] for state, words in WORDS.items()}
        assert counts == table(agencies[key], case.oracle.day).counts, key
        assert row["Tổng số"] == sum(counts.values()) == len(agencies[key])


def sheet_rows(sheet: Any) -> list[dict[str, Any]]:
    """The rows below the line of headings, which is the first one with more than one cell."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    start = next(n for n, row in enumerate(rows) if sum(value is not None for value in row) > 1)
    filled = [row for row in rows[start + 1 :] if any(value is not None for value in row)]
    return [dict(zip(rows[start], row, strict=True)) for row in filled]


def check_deadline_sheet(case: Case, rows: Sequence[Mapping[str, Any]]) -> None:
    late = {(row["Số"], row["Sản phẩm số"] or 0) for row in rows if row["Trạng thái"] == "quá hạn"}
    assert late == case.oracle.overdue(), f"Thời hạn: {late ^ case.oracle.overdue()}"
    waiting = {(row["Số"], row["Sản phẩm số"] or 0) for row in rows if row["Trạng thái"] == "chờ điều kiện"}
    assert waiting == case.oracle.waiting()
    for period in case.world.facts.reports:
        (row,) = (row for row in rows if row["Số"] == period)
        assert row["Trạng thái"] in sheet_words(case.oracle.of_report(period), case), period


def check_export_ics(case: Case) -> None:
    import icalendar  # noqa: PLC0415 - as the program does

    path = case.path.with_suffix(".ics")
    case.run("export", "ics", "-o", str(path), "--force")
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    days: dict[str, set[date]] = {}
    for event in calendar.walk("VEVENT"):
        if event.get("STATUS") == "CANCELLED":  # no deadline any more: a client takes it out
            continue
        key = str(event["UID"]).partition("@")[0].removeprefix("cchc-2021-")
        days.setdefault(key, set()).add(event.decoded("DTSTART"))
    for task in case.tasks:
        for part in task.parts:
            check_calendar_days(case, task, part.product, days)


def check_calendar_days(case: Case, task: Known, product: int, days: Mapping[str, set[date]]) -> None:
    part = next(part for part in task.parts if part.product == product)
    if part.kind == "recurring":
        return  # its days are the occurrences
    key = f"{task.id}-sp{product}" if product else task.id
    found = set().union(*(on for uid, on in days.items() if uid == key or uid.startswith(f"{key}-")))
    answers = [case.oracle.assignment(part, body) for body in task.bodies]
    open_ = [a for a in answers if a.state in {"pending", "overdue"}]
    if not product and len(task.parts) == 1 and open_:
        assert summed(open_).due in found, f"ics {key}"
    assert found <= {a.due for a in answers}, f"ics {key}"


def check_progress_report(case: Case) -> None:
    for period, (first, last) in PERIODS.items():
        oracle = ask(case.world.facts, case.entries, last)
        paper = case.paper("progress", "report", "progress", "--period", period)
        figures, every = paper.figures, [oracle.of_task(task) for task in case.tasks]
        same_figures(figures, table(every, last), f"progress {period}")
        open_, resolved = oracle.difficulties_in(first, last)
        same_notes(paper.difficulties, open_)
        same_notes(paper.resolved, resolved)
        check_told_difficulties(case, paper.difficulties, oracle.open_difficulties)
        for area in (*paper.steering, *paper.areas):
            check_section(case, oracle, area, first)
        check_comparison(case, paper)
        check_coming(case, oracle, paper, period)
        check_appendix_of_tasks(oracle, paper)
        agencies = oracle.by_agency()
        assert len(paper.agencies) == len(agencies)
        for line in paper.agencies:
            key = next(key for key in agencies if case.world.name(key).lower() == line.name.lower())
            wanted = table(agencies[key], last)
            same_shares(line.shares, wanted, line.total)
            assert line.percent == percent(wanted.of_all), line.name
        late = [line.shares.overdue for line in paper.agencies]
        assert late == sorted(late, reverse=True)
        areas = oracle.by_area()
        for area in (*paper.steering, *paper.areas):
            same_shares(area.shares, table(areas[int(area.number)], last), area.total)
        remaining = {task.id for task in case.tasks if oracle.of_task(task).state == "overdue"}
        assert {id_ for line in paper.remaining for id_ in names_of_tasks([line])} == remaining  # a line a deadline


def percent(rate: tuple[int, int]) -> str:
    done, of = rate
    return f"{floor(Fraction(done * 1000, of) + Fraction(1, 2)) / 10:g}%".replace(".", ",") if of else "–"


def in_words(day: date) -> str:
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def names_of_tasks(lines: Iterable[str]) -> dict[str, str]:
    """The sentences of a section by the task that each is about."""
    found = [(re.search(r"\(nhiệm vụ (\S+?)[,;)]", line), line) for line in lines]
    assert all(match for match, _ in found), found
    by_task = {match[1]: line for match, line in found if match}
    assert len(by_task) == len(found), "a task stands twice in a section"
    return by_task


def check_told_difficulties(case: Case, lines: Sequence[str], wanted: Sequence[Entry]) -> None:
    for difficulty in wanted:
        (line,) = (line for line in lines if difficulty["note"].rstrip(".") in line)
        assert f"nhiệm vụ {difficulty['task']}" in line, line
        if difficulty.get("agency"):
            assert case.world.name(difficulty["agency"]) in line, line


def check_section(case: Case, oracle: Oracle, section: Any, first: date) -> None:
    """Every task of the area stands where its state puts it; who waits in part stands under waiting too."""
    tasks = {task.id: (task, oracle.of_task(task)) for task in case.tasks if str(task.area) == section.number}
    done, running, late = (names_of_tasks(lines) for lines in (section.done, section.running, section.overdue))
    finished = {id_ for id_, (_, a) in tasks.items() if a.state.startswith("done")}
    in_period = {id_ for id_ in finished if str(tasks[id_][1].done_on) >= str(first)}
    assert done.keys() == in_period, section.number
    earlier, silent, not_arisen = (
        names_of_tasks(lines) for lines in (section.earlier, section.silent, section.not_arisen)
    )
    assert earlier.keys() == finished - in_period
    assert late.keys() == {id_ for id_, (_, a) in tasks.items() if a.state == "overdue"}
    pending = {id_ for id_, (_, a) in tasks.items() if a.state == "pending"}
    assert (running.keys() | silent.keys(), running.keys() & silent.keys()) == (pending, set())
    untold = {id_ for id_ in pending if not oracle.told.get(id_)}
    worked = {id_ for id_ in pending if oracle.told.get(id_, set()) & {"started", "progress"}}
    assert untold <= silent.keys(), section.number
    assert not worked & silent.keys(), section.number
    assert {id_ for id_, (_, a) in tasks.items() if a.state == "not-arisen"} == not_arisen.keys()
    check_waiting(oracle, section, [task for task, _ in tasks.values()])
    for id_, line in (done | late).items():
        check_days_told(tasks[id_], line)


# `sản phẩm 2, 18/19 cơ quan, đơn vị.`: which part waits, and no word of what has come of the rest, told elsewhere
_PART = re.compile(r"(?:(?:sản phẩm \d+|\d+/\d+ cơ quan, đơn vị)(?:, |; )?)+\.")


def check_waiting(oracle: Oracle, section: Any, tasks: Sequence[Known]) -> None:
    """Of how many bodies, where not all of them wait; what the journal knows of a task that waits as a whole."""
    found = {id_: line.partition("): ")[2] for id_, line in names_of_tasks(section.waiting).items()}
    waiting = {task.id: task for task in tasks if any(task.id == id_ for id_, _ in oracle.waiting())}
    assert found.keys() == waiting.keys(), f"waiting in {section.number}"
    for id_, told in found.items():
        whole = oracle.of_task(waiting[id_]).state == "waiting"
        assert bool(_PART.fullmatch(told)) != whole, f"waiting in part: {id_}: {told}"
        assert not (whole and told) or "chờ" in told, f"waiting as a whole: {id_}: {told}"


def check_days_told(told: tuple[Known, Answer], line: str) -> None:
    task, answer = told
    if answer.done_on and len(task.parts) == len(task.bodies) == 1:
        assert f"ngày {in_words(answer.done_on)}" in line, line
        assert not answer.due or (f"chậm {answer.late} ngày" if answer.late else "đúng hạn") in line, line
    if answer.state == "overdue":
        assert f"quá hạn {answer.late} ngày" in line, line
        assert answer.due, line
        assert in_words(answer.due) in line, line


def check_comparison(case: Case, paper: Any) -> None:
    """With the period before, when that was so; the first period of a year has none."""
    if not paper.compared_with:
        return
    day, month, year = map(int, re.findall(r"(\d+)/(\d+)/(\d+)", paper.compared_with)[-1])
    both = []
    for on in (date(year, month, day), date(*reversed([int(n) for n in paper.period.last.split("/")]))):
        oracle = ask(case.world.facts, case.entries, on)
        wanted = table([oracle.of_task(task) for task in case.tasks], on)
        counts = wanted.counts
        both.append([str(counts["done-on-time"] + counts["done-late"]), str(counts["done-late"]),
                     str(counts["overdue"]), fraction(wanted.of_all), fraction(wanted.of_due)])  # fmt: skip
    found = [tuple(_printed(value) for value in (row.before, row.now)) for row in paper.comparison]
    assert found == list(zip(*both, strict=True))


NEXT = {  # the last day before the next period by the calendar, and its last day
    "2021-Q1": (date(2021, 3, 31), date(2021, 6, 30)),
    "2021-Q2": (date(2021, 6, 30), date(2021, 9, 30)),
    "2021": (date(2021, 12, 31), date(2022, 12, 31)),
}


def _printed(value: str) -> str:
    return "0/0" if value == "chưa có" else value.partition(" ")[0]


def check_coming(case: Case, oracle: Oracle, paper: Any, period: str) -> None:
    """What has its date in the period to come, and what is left until that begins; all-year work may continue."""
    turn, until = NEXT[period]
    pending: dict[str, set[date]] = {}
    every = open_parts(Case(**vars(case) | {"oracle": oracle}))
    for id_, due in ((id_, a.due) for (id_, _), a in every if a.state == "pending" and a.due):
        pending.setdefault(id_, set()).add(due)
    left, coming = (
        {(match[1], _written(row.due)) for row in rows if (match := re.search(r"\(nhiệm vụ (\S+?)[,;]", row.text))}
        for rows in (paper.finishing, paper.coming)
    )
    assert all(due in pending.get(id_, ()) for id_, due in left | coming), (left | coming, pending)
    assert all(due <= turn for _, due in left)
    assert all(turn < due <= until for _, due in coming)
    assert {id_ for id_, dues in pending.items() if min(dues) <= turn} == {id_ for id_, _ in left}
    continuing = names_of_tasks(paper.continuing).keys()
    later = {id_ for id_, dues in pending.items() if any(turn < due <= until for due in dues)}
    assert later <= continuing | {id_ for id_, _ in coming}


def _written(day: str) -> date:
    return date(*reversed([int(n) for n in day.split("/")]))


def check_appendix_of_tasks(oracle: Oracle, paper: Any) -> None:
    rows = {row.id: row for area in paper.tasks for row in area.tasks}
    assert rows.keys() == oracle.facts.tasks.keys()
    for id_, row in rows.items():
        task = oracle.facts.tasks[id_]
        answer, parts = oracle.of_task(task), [oracle.of_part(task, part) for part in task.parts]
        assert int(row.late or 0) == max(a.late for a in (answer, *parts)), f"appendix {id_}"
        kinds = {"done-on-time": {"done"}, "done-late": {"late"}, "pending": {"pending", "soon"}}
        wanted = kinds.get(answer.state, {answer.state})
        assert wanted & {state.kind for state in row.states}, f"appendix {id_}"


def same_figures(found: Any, wanted: Table, where: str) -> None:
    counts = {state: getattr(found, state.replace("-", "_")) for state in STATES}
    assert counts == wanted.counts, where
    assert found.total == sum(counts.values()), where
    for name in ("of_all", "of_due"):
        done, of = getattr(wanted, name)
        assert getattr(found, name).partition(" ")[0] == (f"{done}/{of}" if of else "0/0"), f"{where} {name}"


def same_shares(shares: Any, wanted: Table, total: int) -> None:
    """Every column that a table prints; they add up to its total."""
    counts = {state: getattr(shares, state.replace("-", "_")) for state in STATES}
    assert counts == wanted.counts
    assert sum(counts.values()) == total


def same_notes(found: Iterable[str], notes: Sequence[str]) -> None:
    lines = list(found)
    assert len(lines) == len(notes), (lines, notes)
    for note in notes:
        assert any(note.rstrip(".") in line for line in lines), (note, lines)


def check_programme_of_work(case: Case) -> None:
    for number, (first, last) in QUARTERS.items():
        eve = ask(case.world.facts, case.entries, first - timedelta(1))
        paper = case.paper("worklist", "report", "worklist", "--quarter", number, as_of=eve.day)
        periods = {in_words(a.due): p for p, a in _reports(case, eve).items() if a.due}
        groups = {group.name: {row.id or periods[row.due] for row in group.rows} for group in paper.groups}
        carried = set().union(*(ids for name, ids in groups.items() if "chuyển sang" in name))
        coming = set().union(*(ids for name, ids in groups.items() if "đến hạn trong kỳ" in name))
        owed = [(id_, a.due) for (id_, _), a in open_parts(Case(**vars(case) | {"oracle": eve})) if a.due]
        owed += [
            (period, a.due) for period, a in _reports(case, eve).items() if a.state in {"pending", "overdue"} and a.due
        ]
        assert carried == {id_ for id_, due in owed if due < first}, f"programme {number}: carried over"
        dated = {id_ for id_, due in owed if first <= due <= last and _has_date(case, id_)}
        assert dated <= coming, f"programme {number}: due in it"
        assert coming <= {id_ for id_, due in owed if first <= due <= last}


def _reports(case: Case, oracle: Any) -> dict[str, Any]:
    return {period: oracle.of_report(period) for period in case.world.facts.reports}


def _has_date(case: Case, id_: str) -> bool:
    return id_ in case.world.facts.reports or all(p.kind == "dated" for p in case.world.facts.tasks[id_].parts)


def check_ranking_notice(case: Case) -> None:
    paper = case.paper("ranking", "report", "ranking", "--scoring", str(SCORING), as_of=case.oracle.day)
    wanted = table([case.oracle.of_task(task) for task in case.tasks], case.oracle.day)
    assert paper.of_all.partition(" ")[0] == fraction(wanted.of_all)
    assert paper.of_due.partition(" ")[0] == fraction(wanted.of_due)
    agencies = case.oracle.by_agency()
    rows = [row for part in (getattr(paper, "blocs", None) or [paper]) for row in part.rows]
    assert {row.name for row in rows} == {case.world.name(key) for key in case.oracle.ranked(WEIGHTS.least_due)}
    scored = {row["name"]: row for row in case.ask("score", "--scoring", str(SCORING))["ranking"]}
    assert [row.name for row in rows] == list(scored), "the notice ranks as the score does"
    for row in rows:
        key = next(key for key in agencies if case.world.name(key) == row.name)
        same_shares(row.shares, table(agencies[key], case.oracle.day), len(agencies[key]))
        check_ranking_row(row, scored[row.name])
    check_unranked(case, paper.unranked)


def check_ranking_row(row: Any, scored: Mapping[str, Any]) -> None:
    assert (row.rank, row.grade) == (str(scored["rank"]), scored["grade"])
    assert row.late_days == f"{scored['late_days']:,}".replace(",", ".")
    assert row.points == f"{scored['points']:g}".replace(".", ",")
    for name in ("on_time", "proof"):
        done, of = scored[name]["done"], scored[name]["of"]
        assert getattr(row, name).partition(" ")[0] == f"{done}/{of}", row.name


def check_unranked(case: Case, reasons: Sequence[str]) -> None:
    """Everybody who leads and is not ranked is named once, for a reason that is true."""
    ranked, whole = case.oracle.ranked(), "; ".join(reasons).lower()
    left = {body.key: body for t in case.tasks for body in t.bodies}
    for key, body in left.items():
        due = ranked.get(key, (0, 0, 0))[1]
        is_left = due < WEIGHTS.least_due or body.size > 1
        told = [reason for reason in reasons if case.world.name(key).lower() in reason.lower()]
        assert len(told) == is_left, f"{case.world.name(key)} in {whole}"
        if told and body.id and body.size == 1:
            assert ("chưa có nhiệm vụ" in told[0]) == (due == 0), told


def check_reminders(case: Case) -> None:
    for agency in ("stp", "snv", "ubnd-moc-hoa"):
        overdue, soon = case.oracle.asked_of(agency)
        made = case.letters(
            "reminder", "report", "reminder", "--agency", agency, *sender(agency), as_of=case.oracle.day
        )
        assert bool(made) == bool(overdue or soon), f"reminder of {agency}: {overdue or soon}"
        if not made:
            continue
        (letter,) = made
        same_figures(letter.figures, table(case.oracle.by_agency()[agency], case.oracle.day), f"reminder {agency}")
        for rows, wanted in ((letter.overdue, overdue), (letter.soon, soon)):
            check_asked(case, agency, rows, wanted)
        days = max((a.late for a in overdue.values()), default=0)
        assert letter.longest == (str(days) if days else "")
        reply = case.oracle.workdays_after(7)
        assert not reply or letter.reply_by == in_words(reply)


def check_asked(case: Case, agency: str, rows: Sequence[Any], wanted: Mapping[tuple[str, int], Answer]) -> None:
    """Each deadline once, the most pressing first, with its day, the days and the products that are still to come."""
    found = [(row.id, row.due, *re.findall(DAYS_IN_WORDS, row.state.text)) for row in rows]
    named = {key: "" if key[0] in case.world.facts.reports else key[0] for key in wanted}  # a report has no number
    expected = [(named[key], in_words(a.due), days_in_words(a, case)) for key, a in wanted.items() if a.due]
    assert sorted(found) == sorted(expected), f"reminder {agency}: {set(found) ^ set(expected)}"
    dues = [_written(row.due) for row in rows]
    assert dues == sorted(dues), f"reminder {agency}"
    for key in wanted:
        if key[0] not in case.world.facts.reports:
            left = [name.rstrip(".") for name in case.oracle.products_left(key, agency)]
            asked = [[p.removeprefix("- ").rstrip(".") for p in row.products] for row in rows if row.id == key[0]]
            assert left in asked, f"reminder {agency} {key}: asks for {asked}, left {left}"


DAYS_IN_WORDS = re.compile(r"quá hạn \d+ ngày|còn \d+ ngày|đến hạn ngày \d+/\d+/\d{4}")


def days_in_words(answer: Answer, case: Case) -> str:
    if answer.late:
        return f"quá hạn {answer.late} ngày"
    days = (answer.due - case.oracle.day).days if answer.due else 0
    return f"còn {days} ngày" if days else f"đến hạn ngày {in_words(answer.due or case.oracle.day)}"


def fraction(rate: tuple[int, int]) -> str:
    return f"{rate[0]}/{rate[1]}" if rate[1] else "0/0"


def sender(to: str) -> tuple[str, ...]:
    """The body above writes to the coordinator: nobody writes to himself."""
    return ("--from", "ubnd-tinh") if to == "snv" else ()


def check_assignment_letters(case: Case) -> None:
    for agency in ("stp", "snv", "ubnd-moc-hoa"):
        paper = case.paper("assignment", "report", "assignment", "--agency", agency, *sender(agency))
        (line,) = (row for row in case.ask("agencies") if row["id"] == agency)
        assert (paper.leads, paper.supports) == (line["lead"], line["support"]), agency
        assert paper.leads == len(case.oracle.led_by(agency))
        leads = {row.id for group in paper.lead for row in group.rows}
        supports = {row.id for group in paper.support for row in group.rows}
        assert leads == case.oracle.led_by(agency).keys()
        assert supports == case.oracle.supported_by(agency)
        assert paper.supports == len(supports)
        check_assignment_table(case, agency, paper)
        assert not leads & supports, f"{agency} is told to support what it leads"


def check_assignment_table(case: Case, agency: str, paper: Any) -> None:
    """Every part of what it leads in the quarter of its deadline, once; whole tasks of what it supports."""
    rows = [(row, group.name) for group in paper.lead for row in group.rows]
    assert len(rows) == sum(len(case.world.facts.tasks[id_].parts) for id_ in case.oracle.led_by(agency))
    for row, quarter in rows:
        task = case.world.facts.tasks[row.id]
        (body,) = (body for body in task.bodies if body.key == agency)
        assert ("theo nhóm" in row.note) == bool(body.groups), row.id
        parts = [part for part in task.parts if part.product in {0, *_numbers(task, row.products)}]
        names = {quarter_name(part.due) for part in parts if part.kind == "dated"}
        assert not names or quarter in names, (row.id, quarter)


def _numbers(task: Known, products: Sequence[str]) -> set[int]:
    return {n for n, name in enumerate(task.names, 1) if name in {p.removeprefix("- ") for p in products}}


EXAMPLES = 12
SURFACES: tuple[Callable[[Case], None], ...] = (
    check_tasks,
    check_tasks_of_an_agency,
    check_tasks_of_a_quarter,
    check_status,
    check_status_by,
    check_status_of_a_task,
    check_status_of_an_agency,
    check_show,
    check_deadlines,
    check_agencies,
    check_score,
    check_log,
    check_export_json,
    check_export_csv,
    check_export_xlsx,
    check_export_ics,
    check_page,
    check_progress_report,
    check_programme_of_work,
    check_ranking_notice,
    check_assignment_letters,
    check_reminders,
)


def same(row: Mapping[str, Any], answer: Answer, where: str, *, due: bool = True) -> None:
    """State, due date, day of completion; the fraction where several bodies owe one deadline."""
    assert row["state"] == answer.state, f"{where}: {row['state']}, by DESIGN {answer.state}"
    if due:
        assert row["due"] == (answer.due and str(answer.due)), where
        assert row["done_on"] == (answer.done_on and str(answer.done_on)), where
    if answer.of > 1:
        assert (row["done"], row["of"]) == (answer.done, answer.of), where
    if "days" in row and answer.late:
        assert row["days"] == answer.late, where


def same_table(line: Mapping[str, Any], answers: Sequence[Answer], case: Case) -> None:
    wanted = table(answers, case.oracle.day)
    assert line["states"] == wanted.counts, line.get("name")
    assert line["total"] == sum(line["states"].values()) == len(answers)
    for name, (done, of) in (("all", wanted.of_all), ("due", wanted.of_due)):
        rate = line["rates"][name]
        assert (rate["done"], rate["of"]) == (done, of), f"{line.get('name')}: rate of {name}"
        assert rate["percent"] == (pytest.approx(done / of * 100, abs=0.01) if of else None)


@pytest.fixture
def papers(cchc: Cchc, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., list[Any]]:
    """What Word documents are made of, taken where the real command hands it to the template."""
    made: list[Any] = []

    def render(_: object, word: Any) -> bytes:
        made.append(word.context)
        return b""

    monkeypatch.setattr(word_output, "_render", render)

    def call(name: str, *args: str, journal: Path, as_of: date | None = None) -> list[Any]:
        made.clear()
        more = ("--as-of", str(as_of)) if as_of else ()
        wanted = ("--journal", str(journal)) if name != "assignment" else ()
        result = cchc(*args, *wanted, *more, "-o", str(tmp_path / f"{name}.docx"), "--force")
        assert result.code == 0, (args, result.err)
        return list(made)

    return call


def test_a_random_journal_has_one_answer_on_every_surface(
    world: World, cchc: Cchc, papers: Callable[..., list[Any]], tmp_path: Path
) -> None:
    """Every example is looked at, so that no fault hides another; each is told with its shortest journal."""
    wrong: dict[str, tuple[int, str]] = {}
    path = tmp_path / "2021.journal.yaml"

    def made(name: str, *args: str, as_of: date | None = None) -> list[Any]:
        return papers(name, *args, journal=path, as_of=as_of)

    @settings(max_examples=EXAMPLES, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    @given(found=journals(world), day=DAYS)
    def every_surface(found: list[Entry], day: date) -> None:
        text = "".join(f"- {json.dumps(entry, ensure_ascii=False)}\n" for entry in found)
        path.write_text(text, encoding="utf-8")
        case = Case(world, ask(world.facts, found, day), in_force(found), found, cchc, path, made)
        for surface in SURFACES:
            fault = _fault(surface, case)
            if fault and len(found) <= wrong.get(surface.__name__, (len(found), ""))[0]:
                wrong[surface.__name__] = len(found), f"{surface.__name__}: {fault}\non {day} after\n{text}"

    every_surface()
    assert not wrong, "\n".join(told for _, told in wrong.values())


@pytest.mark.parametrize("day", ["2021-03-31", "2021-06-30", "2021-09-20", "2021-12-31"])
def test_the_example_journal_has_one_answer_on_every_surface(
    day: str, world: World, cchc: Cchc, papers: Callable[..., list[Any]], tmp_path: Path
) -> None:
    """All of it but the one entry in which an agency speaks for an open expression."""
    logged = cchc("log", "--journal", str(EXAMPLE), "--as-of", "2022-01-01", "-f", "json").json
    standing_ = [entry for entry in logged if "voided" not in entry]
    found = [_by_id(entry, world) for entry in standing_ if (entry.get("task"), entry.get("agency")) != OPEN_LED]
    path = tmp_path / "2021.journal.yaml"
    path.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")

    def made(name: str, *args: str, as_of: date | None = None) -> list[Any]:
        return papers(name, *args, journal=path, as_of=as_of)

    asked = ask(world.facts, found, date.fromisoformat(day))
    case = Case(world, asked, found, found, cchc, path, made)
    wrong = {surface.__name__: fault for surface in SURFACES if (fault := _fault(surface, case))}
    assert not wrong


def test_the_core_reads_a_journal_as_the_design_does(world: World, shipped: Path) -> None:
    """Every assignment and every task, without any surface between, so that many more journals can be tried."""
    book = load(Workspace(shipped / "2021.yaml", None)).interpreted

    @settings(max_examples=30, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    @given(found=journals(world), day=DAYS)
    def agrees(found: list[Entry], day: date) -> None:
        asked, core = ask(world.facts, found, day), PlanStatus(book, standing(journal(*map(dict, found))), day)
        for read in book.tasks:
            task, status = world.facts.tasks[read.id], core.of(read)
            answer = asked.of_task(task)
            assert (status.state, status.due, status.done_on) == (answer.state, answer.due, answer.done_on), read.id
            parts = {(part.product, body.key): (part, body) for part in task.parts for body in task.bodies}
            for assignment in core.responsibilities.assignments(read):
                one, own = core.of_assignment(assignment), asked.assignment(*parts[assignment.key[1:]])
                assert (one.state, one.due, one.done_on) == (own.state, own.due, own.done_on), assignment.key
                assert (one.done, one.of) == (own.done, own.of), assignment.key

    agrees()


OPEN_LED = ("3.4", "Sở Tài nguyên và Môi trường")


def _by_id(entry: Mapping[str, Any], world: World) -> Entry:
    ids = {name: id_ for id_, name in world.names.items()}
    said = {key: value for key, value in entry.items() if value not in ("", None) and key in KEYS}
    return said | ({"agency": ids.get(said["agency"], said["agency"])} if "agency" in said else {})


KEYS = ("on", "event", "task", "product", "agency", "document", "due", "count", "percent", "note", "indicator", "value")


def _fault(surface: Callable[[Case], None], case: Case) -> str:
    try:
        surface(case)
    except (AssertionError, AttributeError, LookupError, ValueError) as fault:
        return str(fault).partition("\n")[0] or repr(fault)
    return ""
