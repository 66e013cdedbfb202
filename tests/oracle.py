"""A second reading of DESIGN's words: what a journal says of a plan on a day, sharing no code with the program.

Plan facts come as the program's JSON of tasks (the documented contract), the journal as plain data. Where DESIGN does
not say what an entry means, `Unsaid` is raised, and the random journals leave such an entry out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from hashlib import sha256
from typing import Any

import yaml

Entry = Mapping[str, Any]
STATES = ("done-on-time", "done-late", "pending", "overdue", "waiting", "not-arisen")
# an unfinished part decides, the most pressing first; a task is done only when nothing of it is open
DECIDES = ("overdue", "pending", "waiting", "done-late", "done-on-time", "not-arisen")
SOON = 30
OPEN = frozenset({"overdue", "pending", "waiting"})


class Unsaid(Exception):  # noqa: N818 - not a fault: DESIGN leaves it open
    """What this entry does to the states is written nowhere."""


@dataclass(frozen=True)
class Body:
    """A leading body: `size` above 1 is a group of which only the number is known; an open expression has no id."""

    id: str
    name: str
    size: int = 1
    groups: frozenset[str] = frozenset()  # through which it leads; none when it is named itself

    @property
    def key(self) -> str:
        return self.id or self.name


@dataclass(frozen=True)
class Owed:
    """What has one deadline: a task (`product` 0), or a product with a time of its own."""

    task: str
    product: int
    kind: str
    due: date | None
    items: tuple[int, ...]  # the products that share the deadline, settled one by one


@dataclass(frozen=True)
class Known:
    """A task as planned."""

    id: str
    area: int
    parts: tuple[Owed, ...]
    bodies: tuple[Body, ...]
    products: int
    names: tuple[str, ...] = ()  # of the products
    supporters: frozenset[str] = frozenset()  # ids, the members of groups too; who leads supports nothing


@dataclass(frozen=True)
class Facts:
    tasks: Mapping[str, Known]
    members: Mapping[str, frozenset[str]]  # of every group
    reports: Mapping[str, date]
    reporter: str = ""  # the id of the body that owes the reports
    days_off: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Weights:
    """What `plans/scoring.yaml` says."""

    on_time: Fraction
    overdue: Fraction
    overdue_limit: Fraction  # days late of one piece of due work, on average, from which nothing is given
    proof: Fraction
    least_due: int
    grades: tuple[tuple[str, Fraction], ...]  # name and least percentage of all points, the best first

    @property
    def whole(self) -> Fraction:
        return self.on_time + self.overdue + self.proof


def weights(text: str) -> Weights:
    said = yaml.safe_load(text)
    grades = sorted(((g["name"], Fraction(g["at_least"])) for g in said["grades"]), key=lambda g: -g[1])
    on_time, overdue, limit, proof = (Fraction(said[key]) for key in ("on_time", "overdue", "overdue_limit", "proof"))
    return Weights(on_time, overdue, limit, proof, said.get("least_due", 1), tuple(grades))


def facts(exported: Mapping[str, Any]) -> Facts:
    """From `export json` of a plan without a journal."""
    groups = {group["id"]: group for group in exported["register"]["groups"]}
    names = {body["id"]: body["name"] for body in exported["register"]["agencies"]}
    tasks = {task["id"]: _known(task, groups, names) for task in exported["tasks"]}
    members = {id_: frozenset(group["members"]) for id_, group in groups.items()}
    reports = {r["period"]: date.fromisoformat(r["due"]) for r in exported["plan"]["reporting"]}
    off = frozenset(day for year in exported["calendar"]["years"] for day in _days_off(year["days_off"]))
    return Facts(tasks, members, reports, exported["plan"]["coordinator"], off)


def _days_off(periods: Iterable[Mapping[str, Any]]) -> Iterator[date]:
    for period in periods:
        first, last = date.fromisoformat(period["start"]), date.fromisoformat(period["end"] or period["start"])
        yield from (first + timedelta(n) for n in range((last - first).days + 1))


def _known(task: Mapping[str, Any], groups: Mapping[str, Any], names: Mapping[str, str]) -> Known:
    timed = [p for p in task["products"] if p["time"]]
    assert not timed or len(timed) == len(task["products"]), "no task here has both kinds of products"
    own = [Owed(task["id"], p["number"], p["kind"], _day(p["due"]), (p["number"],)) for p in timed]
    numbers = tuple(p["number"] for p in task["products"])
    whole = Owed(task["id"], 0, task["time"]["kind"], _day(task["time"]["due"]), numbers if len(numbers) > 1 else (0,))
    bodies = tuple(_bodies(task["lead"], groups, names))
    titles = tuple(p["name"] for p in task["products"])
    helping = {*task["support"]["agencies"]}.union(*(groups[id_]["members"] for id_ in task["support"]["groups"]))
    helping |= {id_ for id_ in task["support"]["groups"] if groups[id_]["count"]}
    supporters = frozenset(helping - {body.id for body in bodies})
    parts = tuple(own) or (whole,)
    return Known(task["id"], task["area"]["number"], parts, bodies, len(numbers), titles, supporters)


def _bodies(lead: Mapping[str, Any], groups: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[Body]:
    through: dict[str, set[str]] = {}
    for id_ in lead["groups"]:
        if groups[id_]["count"]:
            yield Body(id_, groups[id_]["name"], groups[id_]["count"], frozenset({id_}))
        for member in groups[id_]["members"]:
            through.setdefault(member, set()).add(id_)
    for id_ in lead["agencies"]:
        through[id_] = set()
    yield from (Body(id_, names[id_], 1, frozenset(by)) for id_, by in through.items())
    yield from (Body("", text) for text in lead["open"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@dataclass
class Story:
    """What has happened to one assignment so far."""

    items: dict[int, tuple[str, date | None]]  # open, done on a day, gone
    due: date | None
    triggered: bool = False
    count: int = 0
    passed_over: bool = False  # an extension came while it was settled
    proofs: dict[int, bool | None] = field(default_factory=dict)  # of what is done; None where it came later

    @property
    def is_settled(self) -> bool:
        return all(state != "open" for state, _ in self.items.values())

    @property
    def done_on(self) -> date | None:
        days = [on for state, on in self.items.values() if state == "done" and on]
        return max(days) if self.is_settled and days else None


@dataclass(frozen=True)
class Answer:
    """Where one assignment, or several summed up, stand."""

    state: str
    due: date | None
    done_on: date | None = None
    late: int = 0
    done: int = 0
    of: int = 1


@dataclass
class Oracle:
    """Answers of one day."""

    facts: Facts
    day: date
    stories: dict[tuple[str, int, str], Story] = field(default_factory=dict)
    open_difficulties: list[Entry] = field(default_factory=list)
    closed: list[tuple[Entry, date]] = field(default_factory=list)  # difficulties with the day of their end
    told: dict[str, set[str]] = field(default_factory=dict)  # the events of a task
    sent: dict[str, date] = field(default_factory=dict)

    # what happened

    def take(self, entry: Entry) -> None:
        if entry["event"] == "measured":
            return
        self.told.setdefault(entry["task"], set()).add(entry["event"])
        if entry["task"] in self.facts.reports:
            self._report(entry)
        elif entry["event"] in {"difficulty", "resolved"}:
            self._difficulty(entry)
        else:
            self._work(entry)

    def _report(self, entry: Entry) -> None:
        if entry["event"] == "done":
            self.sent.setdefault(entry["task"], date.fromisoformat(entry["on"]))
        elif entry["event"] == "reopened":
            self.sent.pop(entry["task"], None)
        else:
            raise Unsaid

    def _difficulty(self, entry: Entry) -> None:
        if entry["event"] == "difficulty":
            self.open_difficulties.append(entry)
            return
        ended = [d for d in self.open_difficulties if self._ends(entry, d)]
        self.open_difficulties = [d for d in self.open_difficulties if d not in ended]
        self.closed += [(d, date.fromisoformat(entry["on"])) for d in ended]

    def _ends(self, entry: Entry, difficulty: Entry) -> bool:
        """Resolved by whoever raised it, or by the group of it; of the product that it is about."""
        if entry["task"] != difficulty["task"]:
            return False
        product, agency = entry.get("product"), entry.get("agency")
        if product is not None and product != difficulty.get("product"):
            if difficulty.get("product") is None:
                raise Unsaid  # a general difficulty, resolved for one product
            return False
        raised = difficulty.get("agency")
        if not agency or agency == raised:
            return True
        if not raised or agency in self.facts.members.get(raised, ()):
            raise Unsaid  # everybody's difficulty, resolved for one body
        return raised in self.facts.members.get(agency, ())

    def _work(self, entry: Entry) -> None:
        task = self.facts.tasks[entry["task"]]
        touched = [(part, self._story(part, body), body) for part, body in _touched(task, entry)]
        assert touched, entry
        if entry["event"] == "triggered" and any(story.is_settled for _, story, _ in touched):
            raise Unsaid  # the condition of work that is settled already
        for part, story, body in touched:
            if entry["event"] == "done":
                _prove(story, _items(part, entry), has_proof="document" in entry)
            _apply(story, part, body, entry)

    def _story(self, part: Owed, body: Body) -> Story:
        new = Story(dict.fromkeys(part.items, ("open", None)), part.due)
        return self.stories.setdefault((part.task, part.product, body.key), new)

    # where things stand

    def assignment(self, part: Owed, body: Body) -> Answer:
        story = self._story(part, body)
        if story.is_settled:
            if story.done_on is None:
                return Answer("not-arisen", story.due, of=body.size)
            late = max(0, (story.done_on - story.due).days) if story.due else 0
            state = "done-late" if late else "done-on-time"
            return Answer(state, story.due, story.done_on, late, body.size, body.size)
        if part.kind == "conditional" and not story.triggered:
            return Answer("waiting", story.due, done=story.count, of=body.size)
        late = max(0, (self.day - story.due).days) if story.due else 0
        return Answer("overdue" if late else "pending", story.due, None, late, story.count, body.size)

    def of_part(self, task: Known, part: Owed, bodies: Iterable[Body] | None = None) -> Answer:
        return summed([self.assignment(part, body) for body in (bodies or task.bodies)])

    def of_task(self, task: Known, bodies: Iterable[Body] | None = None) -> Answer:
        """With its fraction by bodies: one has done the task when it has done every part of it."""
        chosen = tuple(bodies or task.bodies)
        answer = summed([self.assignment(part, body) for part in task.parts for body in chosen])
        each = [summed([self.assignment(part, body) for part in task.parts]) for body in chosen]
        arisen = [(a, b) for a, b in zip(each, chosen, strict=True) if a.state != "not-arisen"]
        done = sum(b.size if a.state not in OPEN else min(a.done, b.size) if b.size > 1 else 0 for a, b in arisen)
        return Answer(answer.state, answer.due, answer.done_on, answer.late, done, sum(b.size for _, b in arisen))

    def of_report(self, period: str) -> Answer:
        due, sent = self.facts.reports[period], self.sent.get(period)
        late = max(0, ((sent or self.day) - due).days)
        if sent:
            return Answer("done-late" if late else "done-on-time", due, sent, late, 1, 1)
        return Answer("overdue" if late else "pending", due, None, late)

    def led_by(self, agency: str) -> dict[str, Answer]:
        """The body's own part of every task it leads."""
        found = {}
        for task in self.facts.tasks.values():
            own = [body for body in task.bodies if body.key == agency]
            if own:
                found[task.id] = self.of_task(task, own)
        return found

    def by_agency(self) -> dict[str, list[Answer]]:
        keys = dict.fromkeys(body.key for task in self.facts.tasks.values() for body in task.bodies)
        return {key: list(self.led_by(key).values()) for key in keys}

    def by_area(self) -> dict[int, list[Answer]]:
        found: dict[int, list[Answer]] = {}
        for task in self.facts.tasks.values():
            found.setdefault(task.area, []).append(self.of_task(task))
        return found

    def in_state(self, *states: str) -> dict[tuple[str, int], Answer]:
        """The parts of which anybody stands so, and those bodies summed up; a part may stand in several lists."""
        found = {}
        for task in self.facts.tasks.values():
            for part in task.parts:
                those = [a for b in task.bodies if (a := self.assignment(part, b)).state in states]
                if those:
                    found[task.id, part.product] = summed(those)
        return found

    def overdue(self) -> set[tuple[str, int]]:
        late = {(period, 0) for period in self.facts.reports if self.of_report(period).state == "overdue"}
        return set(self.in_state("overdue")) | late

    def soon(self) -> set[tuple[str, int]]:
        reports = {p: self.of_report(p) for p in self.facts.reports}
        near = {(p, 0) for p, a in reports.items() if a.state == "pending" and self._near(a.due)}
        parts = {key for key, a in self.in_state("pending").items() if self._near(a.due)}
        return parts | near

    def _near(self, due: date | None) -> bool:
        return due is not None and 0 <= (due - self.day).days <= SOON

    def waiting(self) -> set[tuple[str, int]]:
        return set(self.in_state("waiting"))

    def ranked(self, least: int = 1) -> dict[str, tuple[int, int, int]]:
        """By agency that had `least` deadlines behind it or today: on time, due, days late."""
        found: dict[str, tuple[int, int, int]] = {}
        for task in self.facts.tasks.values():
            for body in task.bodies:
                for part in task.parts:
                    answer = self.assignment(part, body)
                    if body.id and body.size == 1 and is_due(answer, self.day):
                        timely, due, late = found.get(body.id, (0, 0, 0))
                        timely += answer.state == "done-on-time"
                        found[body.id] = (timely, due + 1, late + answer.late)
        return {id_: figures for id_, figures in found.items() if figures[1] >= least}

    def proof(self, agency: str) -> tuple[int, int, int]:
        """Of the body's finished work: surely proved, perhaps proved (of its products some are), all of it."""
        found = [
            [self._story(part, body).proofs.get(item) for item, (state, _) in self._story(part, body).items.items()
             if state == "done"]
            for task in self.facts.tasks.values() for body in task.bodies if body.key == agency
            for part in task.parts if self.assignment(part, body).state.startswith("done")
        ]  # fmt: skip
        return sum(all(one) for one in found), sum(any(p is not False for p in one) for one in found), len(found)

    def points(self, agency: str, weights: Weights) -> tuple[Fraction, Fraction]:
        """At least and at most; of nothing finished nothing is proved."""
        timely, due, late = self.ranked()[agency]
        share = max(Fraction(0), 1 - Fraction(late, due) / weights.overdue_limit)
        base = weights.on_time * Fraction(timely, due) + weights.overdue * share
        sure, perhaps, done = self.proof(agency)
        return base + weights.proof * Fraction(sure, done or 1), base + weights.proof * Fraction(perhaps, done or 1)

    def bloc(self, agency: str) -> str:
        return next((group for group, members in self.facts.members.items() if agency in members), "")

    # letters

    def owed_by(self, agency: str) -> dict[tuple[str, int], Answer]:
        """The deadlines of a body that are not met, waiting ones left out; the periodic reports are among them."""
        found = {
            (task.id, part.product): answer
            for task in self.facts.tasks.values() for body in task.bodies if body.key == agency
            for part in task.parts if (answer := self.assignment(part, body)).state in {"pending", "overdue"}
        }  # fmt: skip
        reports = {(p, 0): self.of_report(p) for p in self.facts.reports if agency == self.facts.reporter}
        return found | {key: a for key, a in reports.items() if a.state in OPEN}

    def asked_of(self, agency: str) -> tuple[dict[tuple[str, int], Answer], dict[tuple[str, int], Answer]]:
        """What a reminder asks a body for: what is overdue, what is due soon."""
        owed = self.owed_by(agency)
        soon = {key: a for key, a in owed.items() if a.state == "pending" and self._near(a.due)}
        return {key: a for key, a in owed.items() if a.state == "overdue"}, soon

    def products_left(self, key: tuple[str, int], agency: str) -> list[str]:
        """Of one deadline, those the body has not delivered."""
        task = self.facts.tasks[key[0]]
        (part,) = (part for part in task.parts if part.product == key[1])
        (body,) = (body for body in task.bodies if body.key == agency)
        left = [item for item, (state, _) in self._story(part, body).items.items() if state == "open"]
        return [task.names[item - 1] for item in left if item] or list(task.names)

    def supported_by(self, agency: str) -> set[str]:
        return {task.id for task in self.facts.tasks.values() if agency in task.supporters}

    def workdays_after(self, days: int) -> date | None:
        """The calendar says nothing of the year after."""
        on = self.day
        while days:
            on += timedelta(1)
            days -= on.weekday() < 5 and on not in self.facts.days_off
        return on if on.year == 2021 else None

    def concerns(self, difficulty: Entry, agency: str) -> bool | None:
        """Whether a body is told of a difficulty; None of its group's, of which DESIGN does not say."""
        raised = difficulty.get("agency")
        if not raised:
            return any(body.id == agency for body in self.facts.tasks[difficulty["task"]].bodies)
        return None if agency in self.facts.members.get(raised, ()) else raised == agency

    def difficulties_in(self, first: date, last: date) -> tuple[list[str], list[str]]:
        """The notes of those open at the end of a period, and of those resolved in it."""
        resolved = [d["note"] for d, on in self.closed if first <= on <= last]
        return [d["note"] for d in self.open_difficulties], resolved


def _touched(task: Known, entry: Entry) -> Iterator[tuple[Owed, Body]]:
    """The parts and bodies that an entry speaks of: all where it names none."""
    agency, product = entry.get("agency"), entry.get("product")
    through = [body for body in task.bodies if agency in body.groups or body.key == agency]
    if agency and not through:
        raise Unsaid  # somebody whom an open expression may mean
    if agency and agency not in {body.key for body in through} and _is_mixed(task):
        raise Unsaid  # a group, of which a member is named apart
    bodies = through if agency else task.bodies
    for part in task.parts:
        if product is None or product in part.items or part.product == 0:
            yield from ((part, body) for body in bodies)


def _is_mixed(task: Known) -> bool:
    return any(body.groups for body in task.bodies) and any(body.id and not body.groups for body in task.bodies)


def _apply(story: Story, part: Owed, body: Body, entry: Entry) -> None:
    on, items = date.fromisoformat(entry["on"]), _items(part, entry)
    match entry["event"]:
        case "progress":
            _progress(story, part, body, entry)
        case "done" | "not-arisen":
            _settle(story, items, ("done", on) if entry["event"] == "done" else ("gone", None))
        case "reopened":
            if story.passed_over or story.count:
                raise Unsaid  # which deadline, or which number, holds again
            story.items |= dict.fromkeys(items, ("open", None))
        case "triggered":
            story.triggered, story.due = True, _day(entry.get("due")) or story.due
        case "extended":
            if story.is_settled:
                story.passed_over = True  # what is done stays on time or late
            else:
                story.due = date.fromisoformat(entry["due"])


def _progress(story: Story, part: Owed, body: Body, entry: Entry) -> None:
    """A percentage changes no state; a number does once it is all of a counted group."""
    if entry.get("count") is not None and not story.is_settled:
        story.count = entry["count"]
        if body.size > 1 and story.count >= body.size:
            _settle(story, part.items, ("done", date.fromisoformat(entry["on"])))


def _prove(story: Story, items: Iterable[int], *, has_proof: bool) -> None:
    """Before it is settled: a document named after that may prove it or not, DESIGN does not say."""
    for item in items:
        if story.items[item][0] == "open":
            story.proofs[item] = has_proof
        elif has_proof and story.proofs.get(item) is False:
            story.proofs[item] = None


def _items(part: Owed, entry: Entry) -> tuple[int, ...]:
    return (entry["product"],) if entry.get("product") in part.items else part.items


def _settle(story: Story, items: Iterable[int], outcome: tuple[str, date | None]) -> None:
    """What is settled stays so until it is reopened."""
    for item in items:
        if story.items[item][0] == "open":
            story.items[item] = outcome


def summed(answers: Sequence[Answer]) -> Answer:
    """One answer for several: the deciding state, with the earliest due date of it; of finished work the last."""
    state = min((a.state for a in answers), key=DECIDES.index)
    if state.startswith("done"):
        finished = [a for a in answers if a.state.startswith("done")]
        due = max((a.due for a in finished if a.due), default=None)
        done_on = max(a.done_on for a in finished if a.done_on)
        return Answer(state, due, done_on, max(a.late for a in finished), sum(a.done for a in answers))
    those = [a for a in answers if a.state == state]
    due = min((a.due for a in those if a.due), default=None)
    return Answer(state, due, None, max(a.late for a in those), sum(a.done for a in answers))


def is_due(answer: Answer, day: date) -> bool:
    """In the base of the second rate: due that day or earlier, done or not; not what waits or has not arisen."""
    return answer.state not in {"waiting", "not-arisen"} and answer.due is not None and answer.due <= day


@dataclass(frozen=True)
class Table:
    """A line of any table: how many in each state, and both rates."""

    counts: Mapping[str, int]
    of_all: tuple[int, int]
    of_due: tuple[int, int]


def table(answers: Sequence[Answer], day: date) -> Table:
    counts = Counter(a.state for a in answers)
    done = counts["done-on-time"] + counts["done-late"]
    due = [a for a in answers if is_due(a, day)]
    done_of_due = sum(a.state.startswith("done") for a in due)
    all_ = {state: counts[state] for state in STATES}
    return Table(all_, (done, len(answers) - counts["not-arisen"]), (done_of_due, len(due)))


def reference(entry: Entry) -> str:
    """What `log` shows of an entry and a void names: a digest of its content."""
    return sha256(json.dumps(entry, sort_keys=True).encode()).hexdigest()[:8]


def in_force(written: Sequence[Entry]) -> list[Entry]:
    """What is left of a journal: no voids, nothing that a void in force takes back, the very same only once."""
    left: list[Entry] = []
    for n, entry in enumerate(written):
        if entry["event"] != "void" and not is_taken_back(written, n):
            if entry not in left:
                left.append(entry)
            elif any(e["on"] == entry["on"] and e != entry for e in left[left.index(entry) :]):
                raise Unsaid  # said twice on one day with something between
    return left


def is_taken_back(written: Sequence[Entry], n: int) -> bool:
    """Whether behind it stands a void of it that is not taken back itself."""
    ref = reference(written[n])
    behind = range(n + 1, len(written))
    return any(written[k].get("ref") == ref and not is_taken_back(written, k) for k in behind)


def ask(known: Facts, entries: Sequence[Entry], day: date) -> Oracle:
    """The plan on `day`: what happened by then, in the order of days, and of one day in the order written."""
    oracle = Oracle(known, day)
    for entry in sorted(in_force(entries), key=lambda entry: str(entry["on"])):
        if date.fromisoformat(entry["on"]) <= day:
            oracle.take(entry)
    return oracle
