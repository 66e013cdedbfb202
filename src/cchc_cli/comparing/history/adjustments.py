"""Which decision made which change of a plan since it was issued.

The plan as issued is the one tagged `ban-hanh-YEAR`. From there the editions go by: each commit in which the number of
an amendment first stands, and at last the plan at hand. An amendment covers what changed up to the commit that adds it,
of the tasks those that it names; what changes later needs another. A task's number, how words are spelled and why they
are read as they are is not what a decision says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, ValueChange
from cchc_cli.comparing.git import Repository, Revision
from cchc_cli.comparing.history.issue_tags import IssuedRevision
from cchc_cli.comparing.matching import pair_areas, pair_tasks
from cchc_cli.comparing.plan_differences import plan_differences
from cchc_cli.comparing.task_differences import TaskPair, task_difference, task_pairs
from cchc_cli.comparing.text_differences import compare_words
from cchc_cli.files.cache import remembered
from cchc_cli.files.problems import Stop
from cchc_cli.language.text import fold, nfc, one_line
from cchc_cli.language.words import wording
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.plan import Amendment, Correction, Plan, leading_number
from cchc_cli.model.register import Register

_AT_ONCE = 32  # editions read from git at a time
_SECTIONS = frozenset(
    {
        DifferenceSection.PLAN,
        DifferenceSection.DECISION,
        DifferenceSection.BODY,
        DifferenceSection.TARGETS,
        DifferenceSection.INDICATORS,
        DifferenceSection.AREAS,
        DifferenceSection.TASKS,
    }
)
_LINKS = {"plan.issuer", "parent.number", "parent.year", "implements"}
_OUR_OWN = frozenset({"coordinator", "key", "time.reason", "products.time.reason", *_LINKS})  # no words of the decision
_READINGS = frozenset({"time.start", "time.due", "products.time.start", "products.time.due"})


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Something that changed, and the decisions that changed it; `corrected` is a slip of the copy set right."""

    difference: Difference
    amendments: tuple[Amendment, ...] = ()
    corrected: bool = False

    @property
    def undecided(self) -> bool:
        return not (self.amendments or self.corrected)


@dataclass(frozen=True, slots=True)
class TaskHistory:
    """What became of a task since the plan was issued, oldest first; `now` is None when it is gone.

    `decisions` are those that name it by the number that it had when they came in.
    """

    now: InterpretedTask | None
    last: InterpretedTask
    adjustments: tuple[Adjustment, ...]
    decisions: tuple[Amendment, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanHistory:
    """`numbers` are those, and the keys, of all tasks that the plan ever had since it was issued."""

    tasks: tuple[TaskHistory, ...]
    others: tuple[Adjustment, ...]
    numbers: frozenset[str]

    def of(self, task: InterpretedTask) -> TaskHistory | None:
        """What became of a task of the plan at hand; None where nothing did."""
        return next((known for known in self.tasks if known.now and known.now.loc == task.loc), None)

    def decisions(self, found: Difference) -> tuple[Amendment, ...]:
        """Those that made a difference between some edition and the plan at hand: they gave it its words."""
        made = [a for known in self._about(found) if _shares(known.difference, found) for a in known.amendments]
        return tuple({amendment.number: amendment for amendment in made}.values())

    def _about(self, found: Difference) -> Iterator[Adjustment]:
        if found.section is not DifferenceSection.TASKS:
            yield from (known for known in self.others if known.difference.section is found.section)
            return
        for known in self.tasks:
            if known.last.id == found.id and (known.now is None) is (found.kind is ChangeKind.REMOVED):
                yield from known.adjustments


def _shares(known: Difference, found: Difference) -> bool:
    if known.kind is not ChangeKind.CHANGED or found.kind is not ChangeKind.CHANGED:
        return known.kind is found.kind and wording(known.name) == wording(found.name)
    values = {(change.key, change.new) for change in known.changes}
    moved = bool(found.areas and known.areas and found.areas[1] == known.areas[1])
    return moved or any((change.key, change.new) in values for change in found.changes)


def plan_history(
    issued: IssuedRevision | None, now: InterpretedPlan, until: Revision | None = None
) -> PlanHistory | None:
    """What changed since the plan was issued, up to a revision or to `now` as it is on the disk.

    None where nobody knows how it was issued.
    """
    try:
        found = _editions(issued, now.plan, until) if issued else []
    except Stop:
        return None
    return history(found, now) if found else None


@dataclass(frozen=True, slots=True)
class PastEdition:
    """The plan as it was, and the amendments that came in with it."""

    plan: InterpretedPlan
    amendments: tuple[Amendment, ...]


def _editions(issued: IssuedRevision, now: Plan, until: Revision | None) -> list[PastEdition]:
    """The plan as issued, then as each commit with a new amendment left it; empty where the tag does not have it."""
    name, blobs = _past(issued, until, any_=bool(now.amendments))
    content = issued.repository.read(issued.revision, name) if name else None
    first = None if content is None else _interpreted(content)
    if first is None:
        return []
    known = {amendment.number for amendment in first.plan.amendments}
    later = [amendment for amendment in now.amendments if amendment.number not in known]
    return [PastEdition(first, ()), *_first_with(issued.repository, blobs, later)]


def _past(issued: IssuedRevision, until: Revision | None, *, any_: bool) -> tuple[str | None, tuple[str, ...]]:
    """The plan's name when it was issued, and its blobs since; these only where `any_` of them matters."""
    repository, revision, path = issued.repository, issued.revision, issued.path
    end = until.commit if until else "HEAD"
    if not any_:
        return repository.path_at(revision, path, until), ()
    since = repository.since(revision, path, end)
    if since.blobs and repository.has(revision, since.path):
        return since.path, since.blobs
    name = repository.path_at(revision, path, until)
    return name, since.blobs if name in {None, path} else repository.since(revision, name or path, end).blobs


def _first_with(repository: Repository, blobs: Sequence[str], wanted: Iterable[Amendment]) -> list[PastEdition]:
    """The editions in which amendments first stand. Only those are read that have the number somewhere."""
    waiting: dict[str, list[Amendment]] = {}
    for amendment in wanted:
        waiting.setdefault(amendment.number, []).append(amendment)
    found = list(_coming(_contents(repository, blobs), waiting, read_all=False))
    if waiting and blobs and _stands(repository.contents(blobs[-1:])[0], waiting):  # written in another way
        found += _coming(_contents(repository, blobs), waiting, read_all=True)
    return found


def _contents(repository: Repository, blobs: Sequence[str]) -> Iterator[bytes]:
    for start in range(0, len(blobs), _AT_ONCE):
        yield from repository.contents(blobs[start : start + _AT_ONCE])


def _stands(content: bytes, numbers: Iterable[str]) -> bool:
    edition = _interpreted(content)
    return edition is not None and not {a.number for a in edition.plan.amendments}.isdisjoint(numbers)


def _coming(contents: Iterable[bytes], waiting: dict[str, list[Amendment]], *, read_all: bool) -> Iterator[PastEdition]:
    """Takes out of `waiting` what has come."""
    for content in contents:
        text = "" if read_all else nfc(content.decode("utf-8", "replace"))
        if not waiting:
            return
        if not read_all and not any(number in text for number in waiting):
            continue
        edition = _interpreted(content)
        numbers = [a.number for a in edition.plan.amendments if a.number in waiting] if edition else []
        if edition and numbers:
            yield PastEdition(edition, tuple(a for number in dict.fromkeys(numbers) for a in waiting.pop(number)))


def _interpreted(content: bytes) -> InterpretedPlan | None:
    """A past edition; agencies are compared by their words, so no register is needed. What was read is kept."""
    return remembered("edition", [content], lambda: _read(content))


def _read(content: bytes) -> InterpretedPlan | None:
    """What validates is imported only where something has to be read."""
    from cchc_cli.files.yaml_document import parse_document
    from cchc_cli.model.validation import validate

    plan = validate(parse_document(content, ""), Plan).value
    return None if plan is None else InterpretedPlan(plan, Register())


def history(editions: Sequence[PastEdition], now: InterpretedPlan) -> PlanHistory:
    """From the plan as issued, which comes first, to the plan at hand with what amendments are new in it."""
    first = editions[0].plan
    known = {amendment.number for edition in editions for amendment in edition.amendments}
    known |= {amendment.number for amendment in first.plan.amendments}
    last = PastEdition(now, tuple(a for a in now.plan.amendments if a.number not in known))
    slips = _new_corrections(first.plan, now.plan)
    tasks, others, before = _Tasks(first.tasks, slips), list[Adjustment](), first
    for edition in (*editions[1:], last):
        tasks.see(edition)
        others += _others(before, edition, slips)
        before = edition.plan
    every = [task for edition in (*editions, last) for task in edition.plan.tasks]
    numbers = frozenset(name for task in every for name in (task.id, task.identity))
    return PlanHistory(tuple(tasks.histories()), tuple(others), numbers)


def _new_corrections(issued: Plan, now: Plan) -> list[Correction]:
    before = {(slip.where, slip.read) for slip in issued.corrections}
    return [slip for slip in now.corrections if (slip.where, slip.read) not in before]


def _others(old: InterpretedPlan, new: PastEdition, slips: Sequence[Correction]) -> Iterator[Adjustment]:
    """What is no task: it goes by any amendment that came in."""
    pairs = (pair.areas for pair in task_pairs(old.tasks, new.plan.tasks))
    areas = pair_areas(old.areas, new.plan.areas, pairs)
    for found in plan_differences(old.plan, new.plan.plan, areas):
        yield from _attributed(found, new.amendments, slips)


@dataclass
class _Task:
    """A task followed through the editions: as the last decision about it left it, and as it was last seen."""

    decided: InterpretedTask | None  # None: no decision has put it there
    last: InterpretedTask
    now: InterpretedTask | None  # in the edition at hand
    adjustments: list[Adjustment] = field(default_factory=list)
    decisions: list[Amendment] = field(default_factory=list)

    @property
    def ids(self) -> set[str]:
        return {name for task in (self.decided, self.last, self.now) if task for name in (task.id, task.identity)}

    def settle(self, amendments: tuple[Amendment, ...], slips: Iterable[Correction], areas: frozenset[str]) -> None:
        """Puts what has changed since the last decision down to these. `areas` are the titles there are now."""
        found = _difference(self.decided, self.now, areas)
        if found is not None:
            own = [slip for slip in slips if leading_number(slip.where) in self.ids]
            self.adjustments += _attributed(found, amendments, own)
        self.decisions += amendments
        self.decided = self.now


def _difference(old: InterpretedTask | None, new: InterpretedTask | None, areas: frozenset[str]) -> Difference | None:
    """A task has moved when the area it was in is still there under its title, whatever number areas have now."""
    if old and new and old.task == new.task and old.area.title == new.area.title:
        return None  # as most of them are
    pair = TaskPair(old, new)
    found = task_difference(pair, {pair.areas}) if old or new else None
    if old is None or new is None:
        return found
    was, now = wording(old.area.title), wording(new.area.title)
    if was == now or was not in areas:
        return replace(found, areas=None) if found else None
    moved = (old.area.number, new.area.number)
    found = found or Difference(DifferenceSection.TASKS, ChangeKind.CHANGED, new.id, one_line(new.task.title))
    return replace(found, areas=moved)


class _Tasks:
    """All tasks of a plan. Those that are gone stay: they may come back, and a later decision may name them."""

    def __init__(self, issued: Sequence[InterpretedTask], slips: Sequence[Correction]) -> None:
        self._all, self._slips = [_Task(task, task, task) for task in issued], slips
        self._areas: frozenset[str] = frozenset()

    def see(self, edition: PastEdition) -> None:
        self._pair(edition.plan.tasks)
        self._areas = frozenset(wording(area.title) for area in edition.plan.areas)
        for task, amendments in self._named(edition.amendments):
            task.settle(amendments, self._slips, self._areas)
        for task in self._all:
            task.last = task.now or task.last

    def _pair(self, tasks: Sequence[InterpretedTask]) -> None:
        for old, new in pair_tasks([task.last.task for task in self._all], [task.task for task in tasks]):
            if old is None and new is not None:
                self._all.append(_Task(None, tasks[new], tasks[new]))
            elif old is not None:
                self._all[old].now = None if new is None else tasks[new]

    def _named(self, amendments: Iterable[Amendment]) -> Iterator[tuple[_Task, tuple[Amendment, ...]]]:
        """Each task that amendments name, with these."""
        called = self._by_name()
        found: dict[int, list[Amendment]] = {}
        for amendment in amendments:
            for place in {place: None for name in amendment.tasks for place in called.get(name, ())}:
                found.setdefault(place, []).append(amendment)
        yield from ((self._all[place], tuple(named)) for place, named in sorted(found.items()))

    def _by_name(self) -> dict[str, list[int]]:
        """The tasks' places by number, now or when they went; else by key, else by the number they had before."""
        called: dict[str, list[int]] = {}
        for place, task in enumerate(self._all):
            called.setdefault((task.now or task.last).id, []).append(place)
        for place, task in enumerate(self._all):
            called.setdefault((task.now or task.last).identity, [place])
        for place, task in enumerate(self._all):
            called.setdefault(task.last.id, [place])
        return called

    def histories(self) -> Iterator[TaskHistory]:
        """What no decision named is left over."""
        for task in self._all:
            task.settle((), self._slips, self._areas)
            if task.now or task.adjustments:
                yield TaskHistory(task.now, task.last, tuple(task.adjustments), tuple(task.decisions))


def _attributed(
    found: Difference, amendments: tuple[Amendment, ...], slips: Iterable[Correction]
) -> Iterator[Adjustment]:
    """What of the difference a decision has to say, apart from slips set right."""
    said = _said(found)
    if said is None:
        return
    slips = list(slips)
    if said.kind is not ChangeKind.CHANGED:
        yield Adjustment(said, amendments, corrected=not amendments and _read_as(said.name, slips))
        return
    mended = tuple(change for change in said.changes if _mended(change, slips))
    rest = tuple(change for change in said.changes if change not in mended)
    if mended:
        yield Adjustment(replace(said, changes=mended, areas=None), corrected=True)
    if rest or said.areas:
        yield Adjustment(replace(said, changes=rest), amendments)


def decided(entries: Iterable[Difference], old: Plan, new: Plan) -> list[Difference]:
    """Of what differs between the plans, what a decision has to say, slips set right left out.

    A task or area whose number is another now is among it, if only with that.
    """
    slips = _new_corrections(old, new)
    found = ((entry, [a for a in _attributed(entry, (), slips) if not a.corrected]) for entry in entries)
    return [
        adjustments[0].difference if adjustments else replace(entry, changes=(), areas=None)
        for entry, adjustments in found
        if adjustments or _renumbered(entry)
    ]


def _renumbered(found: Difference) -> bool:
    return bool(found.old_id) and found.section in {DifferenceSection.TASKS, DifferenceSection.AREAS}


def _said(found: Difference) -> Difference | None:
    """The difference without what no decision says; None when nothing is left of it."""
    added_indicator = found.section is DifferenceSection.INDICATORS and found.kind is ChangeKind.ADDED
    if found.section not in _SECTIONS or added_indicator:  # a number of a target's words, measured since
        return None
    changes = tuple(change for change in found.changes if _matters(change))
    if found.kind is ChangeKind.CHANGED and not (changes or found.areas):
        return None
    return replace(found, changes=changes)


def _matters(change: ValueChange) -> bool:
    written = (change.old or "", change.new or "")
    return change.key not in _OUR_OWN and "(targets)" not in written and wording(written[0]) != wording(written[1])


def _read_as(text: str, slips: Iterable[Correction]) -> bool:
    return any(wording(slip.read) in wording(text) for slip in slips)


def _mended(change: ValueChange, slips: Sequence[Correction]) -> bool:
    """Whether corrections account for every word that changed."""
    if change.key in _READINGS:
        return any("thoi gian" in fold(slip.where) or slip.read == change.new for slip in slips)
    pieces = compare_words(change.old or "", change.new or "") if slips else ()
    came = [wording(piece.text) for piece in pieces if piece.op == "added"]
    went = [wording(piece.text) for piece in pieces if piece.op == "removed"]
    if came:
        return _all_in(came, [wording(slip.read) for slip in slips])
    return bool(went) and _all_in(went, [wording(slip.scanned) for slip in slips])


def _all_in(pieces: Iterable[str], texts: Sequence[str]) -> bool:
    return all(any(piece in text for text in texts) for piece in pieces)
