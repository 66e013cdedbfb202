"""Differences as Markdown for a pull request: tables and `<del>`, `<ins>`, which GitHub and GitLab both keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from cchc_cli.cli.review.difference_report import SAME, apart, edition, joined, others_named
from cchc_cli.comparing import difference_words as say
from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, ValueChange
from cchc_cli.comparing.effects import Effects
from cchc_cli.comparing.revisions import file_words
from cchc_cli.comparing.revisions.file_differences import FileDifference, FileKind, WorkspaceDifferences
from cchc_cli.language.text import one_line, visible

MARK = "<!-- cchc diff -->"  # by which a later run finds the comment that an earlier one posted
_LONGEST = 60_000  # characters; GitHub takes comments of up to 65 536
_SIGNS = re.compile(r"([\\`*_\[\]<>|~#&$@!])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "<span>$</span>"}
_TAGS = {"removed": "<del>{}</del>", "added": "<ins>{}</ins>", "same": "{}"}


def as_markdown(comparison: WorkspaceDifferences, *, everything: bool) -> str:
    return _cut(list(_lines(comparison, everything=everything)))


def escaped(text: str) -> str:
    """The words as they are, whatever signs they have: in a table, without links, mentions, formulas or HTML.

    A comment after `@` and `#` keeps the forges from making a person or an issue of what follows.
    """
    plain = _SIGNS.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), visible(text))
    plain = plain.replace("\n", "<br>")
    return re.sub(r"(\\[@#!])(?=\w)", r"\1<!-- -->", plain)


def _cut(lines: list[str]) -> str:
    """As many lines as a comment takes, and how many more there are."""
    room = _LONGEST
    for n, line in enumerate(lines):
        room -= len(line) + 1
        if room < 0:
            rest = f"\n… còn {len(lines) - n} dòng, xem hết bằng lệnh cchc diff."
            return "\n".join([*lines[:n], rest]) + "\n"
    return "\n".join(lines) + "\n"


def _lines(comparison: WorkspaceDifferences, *, everything: bool) -> Iterator[str]:
    yield from (MARK, "", f"### {escaped(f'So sánh {comparison.new.path}')}", "")
    yield from (escaped(f"Cũ: {edition(comparison.old)}. Mới: {edition(comparison.new)}."), "")
    yield from _paragraphs(apart(comparison.apart))
    if not comparison:
        yield SAME
        return
    if comparison.others and not everything:
        yield from (escaped(others_named(comparison.others)), "")
    yield from _paragraphs(file_words.about_plan(comparison.plan))
    yield from _file(comparison.plan) if comparison.plan else ()
    for file in comparison.others if everything else ():
        yield from (f"### {escaped(file_words.file_title(file))}", "")
        yield from _paragraphs(file_words.about_file(file))
        yield from _file(file)


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (escaped(text), "")


def _file(file: FileDifference) -> Iterator[str]:
    found, _ = file_words.told(file)
    for section, group in groupby(found.entries, key=lambda entry: entry.section):
        entries = list(group)
        if file.kind is FileKind.PLAN:
            yield from (f"#### {say.SECTIONS[section]}", "")
        if file.kind is FileKind.JOURNAL:
            yield from _journal(entries)
        else:
            yield from _table(entries, who=section is DifferenceSection.TASKS)
    yield from _effects(found.effects)


def _journal(entries: list[Difference]) -> Iterator[str]:
    yield from _rows(["", "Nhiệm vụ", "Mục ghi", "Cũ", "Mới"])
    for entry in entries:
        changes = [(say.label(entry.section, change), _cells(entry, change)) for change in entry.changes]
        sides = ["<br>".join(f"{label}: {cells[side]}" for label, cells in changes) for side in (0, 1)]
        yield _row([say.KINDS[entry.kind], escaped(entry.id), escaped(entry.name), *sides])
    yield ""


def _table(entries: list[Difference], *, who: bool) -> Iterator[str]:
    """A row a change; of what came or went one row, with all of it on its side."""
    yield from _rows(["Nhiệm vụ" if who else "Mục", "Nội dung", "Cũ", "Mới", *(["Ai"] if who else [])])
    renumbered = say.renumbered(entries)
    for entry in entries:
        if entry not in renumbered:
            for cells in _entry(entry):
                yield _row([*cells, *([escaped(entry.who)] if who else [])])
    if renumbered:
        yield _row([escaped(say.renumbering(renumbered)), "", "", "", *([""] if who else [])])
    yield ""


def _entry(entry: Difference) -> Iterator[list[str]]:
    name = f"**{say.KINDS[entry.kind]}** {escaped(one_line(say.heading(entry)))}" if entry.id or entry.name else ""
    if by := say.decided(entry):
        name += f"<br>{escaped(by)}" if name else escaped(by)
    changes = list(joined(say.below(entry)))
    if entry.kind is not ChangeKind.CHANGED:
        told = "<br>".join(f"{say.label(entry.section, c)}: {''.join(_cells(entry, c))}" for c in changes)
        yield [name, "", *((told, "") if entry.kind is ChangeKind.REMOVED else ("", told))]
    elif not changes:
        yield [name, "", "", ""]
    for n, change in enumerate(changes if entry.kind is ChangeKind.CHANGED else ()):
        yield [name if n == 0 else escaped(entry.id), say.label(entry.section, change), *_cells(entry, change)]


def _cells(entry: Difference, change: ValueChange) -> tuple[str, str]:
    """Old and new, with the words that went and came marked where the text is long; what it comes to beside the new."""
    pieces = say.marked(change)
    if pieces:
        old, new = (
            "".join(_piece(piece.op, piece.text) for piece in pieces if piece.op in {"same", side})
            for side in ("removed", "added")
        )
    else:
        old, new = ("" if t is None else escaped(say.value(t, change.key)) for t in (change.old, change.new))
    came_to = say.consequence(change) if entry.kind is ChangeKind.CHANGED else ""
    if not came_to and entry.kind is ChangeKind.CHANGED and old == new:
        came_to = "nay hiểu khác"
    return old, f"{new} ({escaped(came_to)})".strip() if came_to else new


def _piece(op: str, text: str) -> str:
    """The space before marked words stays outside of the mark."""
    words = text.lstrip(" ")
    return " " * (len(text) - len(words)) + _TAGS[op].format(escaped(words))


def _effects(effects: Effects) -> Iterator[str]:
    if not effects:
        return
    yield from ("#### Ảnh hưởng", "")
    for title, lines in say.effects(effects):
        yield f"- **{title}**: {escaped(lines[0])}" if len(lines) == 1 else f"- **{title}**:"
        yield from (f"  - {escaped(line)}" for line in lines if len(lines) > 1)
    yield ""


def _rows(headings: list[str]) -> Iterator[str]:
    yield _row(headings)
    yield _row(["---"] * len(headings))


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
