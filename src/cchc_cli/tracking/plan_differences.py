"""What differs between two plans outside their tasks: decision, body, targets, areas, reports, corrections."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from cchc_cli.model.base import Model
from cchc_cli.model.plan import Area, Body, Decision, Plan, Target
from cchc_cli.model.plan import Section as BodySection
from cchc_cli.tracking.changes import Change, Difference, Kind, Section, either
from cchc_cli.tracking.task_differences import changed
from cchc_cli.tracking.text_changes import compare_lists, one_line
from cchc_cli.tracking.wording import goal

T = TypeVar("T")
Pairs = Iterable[tuple[T | None, T | None]]


def plan_differences(old: Plan, new: Plan) -> Iterator[Difference]:
    yield from difference(Section.PLAN, old, new, "", new.title, _plan_changes(old, new))
    decision = _decision_changes(old.decision, new.decision)
    yield from difference(Section.DECISION, old, new, "", new.decision.number, decision)
    yield from _amendments(old, new)
    yield from difference(Section.BODY, old, new, "", "", _body_changes(old.body, new.body))
    yield from _targets(old.targets, new.targets)
    yield from _indicators(old.targets, new.targets)
    yield from _areas(old.areas, new.areas)
    reports = by_key(old.reporting, new.reporting, lambda report: report.period)
    yield from _models(Section.REPORTING, reports, "period", "name")
    corrections = by_key(old.corrections, new.corrections, lambda slip: (slip.where, one_line(slip.scanned)))
    yield from _models(Section.CORRECTIONS, corrections, "where", "read")


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


def _models(section: Section, pairs: Pairs[Any], id_: str, name: str) -> Iterator[Difference]:
    """Differences of entries whose fields are plain values."""
    for old, new in pairs:
        entry = either(old, new)
        others = [key for key in type(entry).model_fields if key not in {id_, name}]
        keys = [name, *others] if old and new else others
        yield from difference(
            section, old, new, getattr(entry, id_), getattr(entry, name), field_changes(old, new, keys)
        )


def difference(
    section: Section, old: object | None, new: object | None, id_: str, name: str, changes: Iterable[Change]
) -> Iterator[Difference]:
    """The difference of something that one or both have; none when both have it and nothing changed."""
    found, kind = tuple(changes), Kind.of(old, new)
    if found or kind is not Kind.CHANGED:
        yield Difference(section, kind, id_, one_line(name), found)


def field_changes(old: Model | None, new: Model | None, keys: Iterable[str]) -> Iterator[Change]:
    for key in keys:
        yield from changed(key, _written(getattr(old, key, None)), _written(getattr(new, key, None)))


def _written(value: object) -> str | None:
    return None if value is None or value == "" else str(value)


def text_list(key: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """What differs between two lists of texts; `part` counts from 1, in the new list where the text is in it."""
    yield from _labelled(key, [(str(n), t) for n, t in enumerate(old, 1)], [(str(n), t) for n, t in enumerate(new, 1)])


def _labelled(key: str, old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> Iterator[Change]:
    for step in compare_lists([text for _, text in old], [text for _, text in new]):
        was = old[step.old] if step.old is not None else None
        now = new[step.new] if step.new is not None else None
        part = (now or was or ("", ""))[0]
        yield Change(key, was and one_line(was[1]), now and one_line(now[1]), part)


def _plan_changes(old: Plan, new: Plan) -> Iterator[Change]:
    yield from field_changes(old, new, ["year", "until", "title", "coordinator"])
    for key in ("title", "issued_with"):
        was, now = getattr(old.appendix, key, None), getattr(new.appendix, key, None)
        yield from changed(f"appendix.{key}", was, now)


def _decision_changes(old: Decision, new: Decision) -> Iterator[Change]:
    yield from field_changes(old, new, ["issuer", "number", "date", "effective", "place", "subject"])
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
        yield from difference(Section.AMENDMENTS, was, now, entry.number, entry.subject, changes)


def set_changes(key: str, old: Iterable[str], new: Iterable[str]) -> Iterator[Change]:
    """What left and what joined a list whose order does not matter."""
    was, now = {one_line(t): None for t in old}, {one_line(t): None for t in new}
    yield from (Change(key, text, None) for text in was if text not in now)
    yield from (Change(key, None, text) for text in now if text not in was)


def _body_changes(old: Body | None, new: Body | None) -> Iterator[Change]:
    yield from field_changes(old, new, ["kind", "subject", "issued_with", "place_date"])
    yield from text_list("intro", old.intro if old else [], new.intro if new else [])
    yield from _labelled("paragraphs", _paragraphs(old), _paragraphs(new))


def _paragraphs(body: Body | None) -> list[tuple[str, str]]:
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


def _targets(old: list[Target], new: list[Target]) -> Iterator[Difference]:
    """Targets by their words; one that only stands elsewhere in the list is no difference."""
    was, now = [one_line(target.text) for target in old], [one_line(target.text) for target in new]
    for step in compare_lists(was, now):
        before = None if step.old is None else was[step.old]
        after = None if step.new is None else now[step.new]
        if (before is None and after in was) or (after is None and before in now):
            continue
        number = either(step.old, step.new) + 1
        words = changed("text", before, after) if before and after else ()
        yield from difference(Section.TARGETS, before, after, str(number), either(before, after), words)


def _indicators(old: list[Target], new: list[Target]) -> Iterator[Difference]:
    every = [[indicator for target in targets for indicator in target.indicators] for targets in (old, new)]
    for was, now in by_key(every[0], every[1], lambda indicator: indicator.id):
        entry = either(was, now)
        name = changed("name", was.name, now.name) if was and now else ()
        level = changed("goal", goal(was) if was else None, goal(now) if now else None)
        yield from difference(Section.INDICATORS, was, now, entry.id, entry.name, (*name, *level))


def _areas(old: list[Area], new: list[Area]) -> Iterator[Difference]:
    for was, now in by_key(old, new, lambda area: area.number):
        area = either(was, now)
        title = changed("title", was.title, now.title) if was and now else ()
        yield from difference(Section.AREAS, was, now, str(area.number), area.title, title)
