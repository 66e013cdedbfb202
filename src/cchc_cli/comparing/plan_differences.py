"""What differs between two plans and their registers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, ValueChange, either
from cchc_cli.comparing.effects import Effects, effects
from cchc_cli.comparing.matching import Pair, pair_areas, pair_bodies, pair_tasks
from cchc_cli.comparing.task_differences import changed, task_difference, task_pairs
from cchc_cli.comparing.text_differences import compare_lists
from cchc_cli.language.text import one_line
from cchc_cli.model.base import Model
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import Area, Correction, Decision, PeriodicReport, Plan, PlanBody, Target
from cchc_cli.model.plan import Section as BodySection
from cchc_cli.model.register import Agency, Group, Register
from cchc_cli.tracking.state_words import goal

B = TypeVar("B", Agency, Group)


def register_differences(old: Register, new: Register) -> Iterator[Difference]:
    """Agencies and groups by id, else by what they are called; members by name. Order does not matter."""
    agencies = pair_bodies(old.agencies, new.agencies)
    for agency, now in agencies:
        yield from _body(DifferenceSection.AGENCIES, agency, now, _agency(agency, now))
    names = {entry.id: either(entry, now).name for entry, now in agencies if entry}
    names |= {now.id: now.name for _, now in agencies if now}
    for group, after in pair_bodies(old.groups, new.groups):
        yield from _body(DifferenceSection.GROUPS, group, after, _group(group, after, names))
    for change in set_changes("open", old.open, new.open):
        text = one_line(change.new or change.old or "")
        yield Difference(DifferenceSection.OPEN, ChangeKind.ADDED if change.new else ChangeKind.REMOVED, "", text)


def _body(
    section: DifferenceSection, old: B | None, new: B | None, changes: Iterable[ValueChange]
) -> Iterator[Difference]:
    entry = either(old, new)
    yield from difference(section, old, new, entry.id, entry.name, changes, old.id if old else "")


def _agency(old: Agency | None, new: Agency | None) -> Iterator[ValueChange]:
    if old and new:
        yield from field_changes(old, new, ["name"])
    yield from field_changes(old, new, ["symbol"])
    yield from set_changes("aliases", old.aliases if old else (), new.aliases if new else ())
    if old and new:
        yield from field_changes(old, new, ["source", "note"])


def _group(old: Group | None, new: Group | None, names: dict[str, str]) -> Iterator[ValueChange]:
    if old and new:
        yield from field_changes(old, new, ["name"])
    yield from set_changes("aliases", old.aliases if old else (), new.aliases if new else ())
    was, now = ([names.get(id_, id_) for id_ in group.members] if group else [] for group in (old, new))
    yield from set_changes("members", was, now)
    yield from field_changes(old, new, ["count"])
    if old and new:
        yield from field_changes(old, new, ["source", "note"])


T = TypeVar("T")
Pairs = Iterable[tuple[T | None, T | None]]


def plan_differences(old: Plan, new: Plan, areas: Iterable[Pair] | None = None) -> Iterator[Difference]:
    """All but the tasks; `areas` are the places of which area is which, looked for where they are not given."""
    areas = _area_pairs(old, new) if areas is None else areas
    yield from difference(DifferenceSection.PLAN, old, new, "", new.title, _plan_changes(old, new))
    decision = _decision_changes(old.decision, new.decision)
    yield from difference(DifferenceSection.DECISION, old, new, "", new.decision.number, decision)
    yield from _amendments(old, new)
    yield from difference(DifferenceSection.BODY, old, new, "", "", _body_changes(old.body, new.body))
    yield from _targets(old.targets, new.targets)
    yield from _indicators(old.targets, new.targets)
    yield from _areas(old.areas, new.areas, areas)
    reports = _by_period(old, new)
    yield from _models(DifferenceSection.REPORTING, reports, "period", "name")
    yield from _models(DifferenceSection.CORRECTIONS, _corrections(old, new), "where", "read")
    for was, now in by_key(old.unplaced, new.unplaced, lambda cell: cell):
        cell = either(was, now)
        place = f"{cell.table}.{cell.row}.{cell.column}"
        yield from difference(DifferenceSection.UNPLACED, was, now, place, cell.text, ())
    accepted = by_key(old.accepted, new.accepted, lambda warning: (warning.code, warning.where))
    yield from _models(DifferenceSection.ACCEPTED, accepted, "where", "code")


def _corrections(old: Plan, new: Plan) -> Pairs[Correction]:
    """By place and words; then by words alone, for a place has the number of a task, which may be another now."""
    pairs = by_key(old.corrections, new.corrections, lambda slip: (slip.where, one_line(slip.scanned)))
    left = [was for was, now in pairs if was and not now]
    came = [now for was, now in pairs if now and not was]
    both = [pair for pair in pairs if None not in pair]
    return [*both, *by_key(left, came, lambda slip: (one_line(slip.scanned), one_line(slip.read)))]


def _by_period(old: Plan, new: Plan) -> list[tuple[PeriodicReport | None, PeriodicReport | None]]:
    """Reports by their period, counted from the plan's year: 2021-H1 and 2022-H1 are one in plans of these years."""
    was, now = ({_period(report, plan): report for report in plan.reporting} for plan in (old, new))
    return [(was.get(period), report) for period, report in now.items()] + [
        (report, None) for period, report in was.items() if period not in now
    ]


def _period(report: PeriodicReport, plan: Plan) -> str:
    years = {str(plan.year + n): f"+{n}" for n in range(-1, plan.years[1] - plan.year + 2)}
    return re.sub(r"\d{4}", lambda year: years.get(year[0], year[0]), report.period)


def by_key(old: Iterable[T], new: Iterable[T], key: Callable[[T], Any]) -> list[tuple[T | None, T | None]]:
    """Both lists' entries by a key that is theirs alone; order does not matter, a repeated key counts as written."""
    waiting: dict[Any, list[T]] = {}
    for entry in old:
        waiting.setdefault(key(entry), []).append(entry)
    pairs: list[tuple[T | None, T | None]] = []
    for entry in new:
        same = waiting.get(key(entry))
        pairs.append((same.pop(0) if same else None, entry))
    return [*pairs, *((entry, None) for entries in waiting.values() for entry in entries)]


def _models(section: DifferenceSection, pairs: Pairs[Any], id_: str, name: str) -> Iterator[Difference]:
    """Differences of entries whose fields are plain values."""
    for old, new in pairs:
        entry = either(old, new)
        others = [f.name for f in fields(entry) if f.name not in {id_, name}]
        keys = [name, *others] if old and new else others
        yield from difference(
            section,
            old,
            new,
            getattr(entry, id_),
            getattr(entry, name),
            field_changes(old, new, keys),
            getattr(old, id_, ""),
        )


def difference(
    section: DifferenceSection,
    old: object | None,
    new: object | None,
    id_: str,
    name: str,
    changes: Iterable[ValueChange],
    was: str = "",
) -> Iterator[Difference]:
    """The difference of something that one or both have, `was` its id before; none when both have it unchanged."""
    found, kind = tuple(changes), ChangeKind.of(old, new)
    old_id = was if kind is ChangeKind.CHANGED and was != id_ else ""
    if found or old_id or kind is not ChangeKind.CHANGED:
        yield Difference(section, kind, id_, one_line(name), found, old_id)


def field_changes(old: Model | None, new: Model | None, keys: Iterable[str]) -> Iterator[ValueChange]:
    for key in keys:
        yield from changed(key, _written(getattr(old, key, None)), _written(getattr(new, key, None)))


def _written(value: object) -> str | None:
    return None if value is None or value == "" else str(value)


def text_list(key: str, old: Sequence[str], new: Sequence[str]) -> Iterator[ValueChange]:
    """What differs between two lists of texts; `part` counts from 1, in the new list where the text is in it."""
    yield from _labelled(key, [(str(n), t) for n, t in enumerate(old, 1)], [(str(n), t) for n, t in enumerate(new, 1)])


def _labelled(key: str, old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> Iterator[ValueChange]:
    for step in compare_lists([text for _, text in old], [text for _, text in new]):
        was = old[step.old] if step.old is not None else None
        now = new[step.new] if step.new is not None else None
        part = (now or was or ("", ""))[0]
        yield ValueChange(key, was and one_line(was[1]), now and one_line(now[1]), part)


def _plan_changes(old: Plan, new: Plan) -> Iterator[ValueChange]:
    yield from field_changes(old, new, ["year", "until", "title", "coordinator"])
    yield from changed("plan.issuer", old.issuer, new.issuer)  # the decision has an issuer too
    for key in ("number", "year"):
        yield from changed(f"parent.{key}", _plain_value(old.parent, key), _plain_value(new.parent, key))
    for key in ("title", "issued_with"):
        was, now = getattr(old.appendix, key, None), getattr(new.appendix, key, None)
        yield from changed(f"appendix.{key}", was, now)


def _plain_value(model: Any, key: str) -> str | None:
    return None if model is None else str(getattr(model, key))


def _decision_changes(old: Decision, new: Decision) -> Iterator[ValueChange]:
    yield from field_changes(old, new, ["superior", "issuer", "number", "date", "effective", "place", "subject"])
    yield from text_list("grounds", old.grounds, new.grounds)
    yield from _labelled("articles", _articles(old), _articles(new))
    yield from text_list("recipients", old.recipients, new.recipients)
    for key in ("authority", "position", "name"):
        yield from changed(f"signer.{key}", getattr(old.signer, key, None), getattr(new.signer, key, None))


def _articles(decision: Decision) -> list[tuple[str, str]]:
    return [(str(article.number), text) for article in decision.articles for text in article.paragraphs]


def _amendments(old: Plan, new: Plan) -> Iterator[Difference]:
    for was, now in by_key(old.amendments, new.amendments, lambda amendment: amendment.number):
        entry = either(was, now)
        changes = [*field_changes(was, now, ["date", "subject"] if was and now else ["date"])]
        changes += set_changes("tasks", was.tasks if was else (), now.tasks if now else ())
        yield from difference(DifferenceSection.AMENDMENTS, was, now, entry.number, entry.subject, changes)


def set_changes(key: str, old: Iterable[str], new: Iterable[str]) -> Iterator[ValueChange]:
    """What left and what joined a list whose order does not matter."""
    was, now = {one_line(t): None for t in old}, {one_line(t): None for t in new}
    yield from (ValueChange(key, text, None) for text in was if text not in now)
    yield from (ValueChange(key, None, text) for text in now if text not in was)


def _body_changes(old: PlanBody | None, new: PlanBody | None) -> Iterator[ValueChange]:
    yield from field_changes(old, new, ["kind", "subject", "issued_with", "place_date"])
    yield from text_list("intro", old.intro if old else [], new.intro if new else [])
    yield from _labelled("paragraphs", _paragraphs(old), _paragraphs(new))


def _paragraphs(body: PlanBody | None) -> list[tuple[str, str]]:
    """Headings and paragraphs in reading order, each with the numbers of the sections above it: `II.4`."""
    return [line for section in (body.sections if body else []) for line in _section(section, "")]


def _section(section: BodySection, above: str) -> Iterator[tuple[str, str]]:
    label = ".".join(filter(None, [above, section.number]))
    if section.title:
        yield label, section.title
    if section.targets:
        yield label, "(targets)"
    yield from ((label, text) for text in section.paragraphs)
    for below in section.sections:
        yield from _section(below, label)


def _targets(old: Sequence[Target], new: Sequence[Target]) -> Iterator[Difference]:
    """Targets by their words; one that only stands elsewhere in the list is no difference."""
    was, now = [one_line(target.text) for target in old], [one_line(target.text) for target in new]
    for step in compare_lists(was, now):
        before = None if step.old is None else was[step.old]
        after = None if step.new is None else now[step.new]
        if (before is None and after in was) or (after is None and before in now):
            continue
        number = either(step.old, step.new) + 1
        words = changed("text", before, after) if before and after else ()
        yield from difference(DifferenceSection.TARGETS, before, after, str(number), either(before, after), words)


def _indicators(old: Sequence[Target], new: Sequence[Target]) -> Iterator[Difference]:
    every = [[indicator for target in targets for indicator in target.indicators] for targets in (old, new)]
    for was, now in by_key(every[0], every[1], lambda indicator: indicator.id):
        entry = either(was, now)
        name = changed("name", was.name, now.name) if was and now else ()
        level = changed("goal", goal(was) if was else None, goal(now) if now else None)
        yield from difference(DifferenceSection.INDICATORS, was, now, entry.id, entry.name, (*name, *level))


def _area_pairs(old: Plan, new: Plan) -> list[Pair]:
    was, now = ([(a, task) for a, area in enumerate(plan.areas) for task in area.tasks] for plan in (old, new))
    pairs = pair_tasks([task for _, task in was], [task for _, task in now])
    stayed = [(was[i][0], now[j][0]) for i, j in pairs if i is not None and j is not None]
    return pair_areas(old.areas, new.areas, stayed)


def _areas(old: Sequence[Area], new: Sequence[Area], pairs: Iterable[Pair]) -> Iterator[Difference]:
    for i, j in pairs:
        was, now = None if i is None else old[i], None if j is None else new[j]
        area = either(was, now)
        title = changed("title", was.title, now.title) if was and now else ()
        before = str(was.number) if was else ""
        yield from difference(DifferenceSection.AREAS, was, now, str(area.number), area.title, title, before)


@dataclass(frozen=True)
class Differences:
    """In the order of `Section`; tasks in the new plan's order, those that are gone last."""

    entries: tuple[Difference, ...]
    effects: Effects

    def __bool__(self) -> bool:
        return bool(self.entries)

    def of(self, section: DifferenceSection) -> tuple[Difference, ...]:
        return tuple(entry for entry in self.entries if entry.section is section)


def compare(old: InterpretedPlan, new: InterpretedPlan) -> Differences:
    pairs = task_pairs(old.tasks, new.tasks)
    areas = pair_areas(old.areas, new.areas, (pair.areas for pair in pairs))
    tasks = [found for pair in pairs if (found := task_difference(pair, frozenset(areas)))]
    entries = [*plan_differences(old.plan, new.plan, areas), *tasks, *register_differences(old.register, new.register)]
    order = list(DifferenceSection)
    return Differences(tuple(sorted(entries, key=lambda e: order.index(e.section))), effects(old, new, pairs))
