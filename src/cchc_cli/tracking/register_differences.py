"""What differs between two agency registers."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_cli.model.register import Agency, Group, Register
from cchc_cli.tracking.changes import Change, Difference, Kind, Section, either
from cchc_cli.tracking.plan_differences import by_key, difference, field_changes, set_changes
from cchc_cli.tracking.text_changes import one_line


def register_differences(old: Register, new: Register) -> Iterator[Difference]:
    """Agencies and groups by id; members by name. Order does not matter."""
    for agency, now in by_key(old.agencies, new.agencies, lambda entry: entry.id):
        entry = either(agency, now)
        yield from difference(Section.AGENCIES, agency, now, entry.id, entry.name, _agency(agency, now))
    names = {entry.id: entry.name for register in (old, new) for entry in register.agencies}
    for group, after in by_key(old.groups, new.groups, lambda entry: entry.id):
        both = either(group, after)
        yield from difference(Section.GROUPS, group, after, both.id, both.name, _group(group, after, names))
    for change in set_changes("open", old.open, new.open):
        text = one_line(change.new or change.old or "")
        yield Difference(Section.OPEN, Kind.ADDED if change.new else Kind.REMOVED, "", text)


def _agency(old: Agency | None, new: Agency | None) -> Iterator[Change]:
    if old and new:
        yield from field_changes(old, new, ["name"])
    yield from field_changes(old, new, ["symbol"])
    yield from set_changes("aliases", old.aliases if old else (), new.aliases if new else ())
    if old and new:
        yield from field_changes(old, new, ["source", "note"])


def _group(old: Group | None, new: Group | None, names: dict[str, str]) -> Iterator[Change]:
    if old and new:
        yield from field_changes(old, new, ["name"])
    yield from set_changes("aliases", old.aliases if old else (), new.aliases if new else ())
    was, now = ([names.get(id_, id_) for id_ in group.members] if group else [] for group in (old, new))
    yield from set_changes("members", was, now)
    yield from field_changes(old, new, ["count"])
    if old and new:
        yield from field_changes(old, new, ["source", "note"])
