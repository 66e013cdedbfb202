"""Differences shown as text, for a terminal or a pipe."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from cchc_cli.cli import console, labels
from cchc_cli.comparing import difference_words as say
from cchc_cli.comparing.differences import ChangeKind, Difference, ValueChange
from cchc_cli.comparing.editions import Edition
from cchc_cli.comparing.effects import Effects
from cchc_cli.comparing.revisions import file_words
from cchc_cli.comparing.revisions.file_differences import FileDifference, FileKind, Side, WorkspaceDifferences
from cchc_cli.comparing.text_differences import TextPiece
from cchc_cli.language.text import visible

if TYPE_CHECKING:
    from rich.console import Console

_WIDEST = 100
_NAMED = 4  # so many folders are named where there may be hundreds
_SETS = frozenset({"aliases", "members", "tasks", "days_off", "working_days"})
_STYLES = {ChangeKind.ADDED: "green", ChangeKind.REMOVED: "red", ChangeKind.CHANGED: ""}
_MARKS = {"removed": "[-{}-]", "added": "{{+{}+}}", "same": "{}"}
# a mark, also one that begins or ends on another row
_REMOVED = re.compile(r"\[-(?:.*?-\]|.*$)|^(?:(?!\[-).)*?-\]")
_ADDED = re.compile(r"\{\+(?:.*?\+\}|.*$)|^(?:(?!\{\+).)*?\+\}")
SAME = "Không có khác biệt về nội dung."


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A line of the report; `level` 0 is a title, 1 a thing, 2 what of it changed. No text: an empty line."""

    level: int = 0
    text: str = ""
    style: str = ""


def print_text(comparison: WorkspaceDifferences, *, everything: bool) -> None:
    """Wrapped to the terminal, or to 80 columns in a pipe; colours only on a terminal."""
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    show = partial(_coloured, console.rich_console()) if sys.stdout.isatty() else _plain
    for line in _report(comparison, everything=everything):
        for row in _wrapped(line, width):
            show(row, line)


def _plain(row: str, _: ReportLine) -> None:
    console.write_line(row)


def _wrapped(line: ReportLine, width: int) -> list[str]:
    indent = "  " * line.level
    further = indent + ("", "    ", "  ")[line.level]
    room = max(width, len(further) + 20)
    return textwrap.wrap(
        line.text, room, initial_indent=indent, subsequent_indent=further, break_on_hyphens=False
    ) or [""]  # fmt: skip


def _coloured(rich: Console, row: str, line: ReportLine) -> None:
    from rich.text import Text

    text = Text(visible(row), style=line.style)
    if not line.style:
        text.highlight_regex(_REMOVED, "red")
        text.highlight_regex(_ADDED, "green")
    with rich.capture() as captured:
        rich.print(text, soft_wrap=True)
    console.put(captured.get())


def _report(comparison: WorkspaceDifferences, *, everything: bool) -> Iterator[ReportLine]:
    yield ReportLine(0, f"So sánh {comparison.new.path}", "bold")
    yield ReportLine(1, f"cũ: {edition(comparison.old)}")
    yield ReportLine(1, f"mới: {edition(comparison.new)}")
    yield from (ReportLine(1, text) for text in apart(comparison.apart))
    if not comparison:
        yield ReportLine(1, SAME)
        return
    if comparison.others and not everything:
        yield ReportLine(1, others_named(comparison.others))
    yield from (ReportLine(1, text) for text in file_words.about_plan(comparison.plan))
    yield from _file(comparison.plan) if comparison.plan else ()
    for file in comparison.others if everything else ():
        yield from (ReportLine(), ReportLine(0, file_words.file_title(file), "bold"))
        yield from (ReportLine(1, text) for text in file_words.about_file(file))
        yield from _file(file)


def others_named(files: Iterable[FileDifference]) -> str:
    """Which other files differ, where they are not told in full."""
    names = ", ".join(f"{file.path} ({say.KINDS[file.change]})" for file in files)
    return f"Tệp khác cũng có khác biệt: {names}; xem hết: cchc diff … --all"


def apart(folders: Sequence[str]) -> Iterator[str]:
    """That nobody has looked into the repositories of others, which have revisions of their own."""
    if folders:
        more = len(folders) - _NAMED
        rest = f" và {more} thư mục khác" if more > 0 else ""
        named = ", ".join(folders[:_NAMED])
        yield f"Không so trong {named}{rest}: nơi đó là kho git riêng; muốn so thì vào đó chạy cchc diff."


def _file(file: FileDifference) -> Iterator[ReportLine]:
    found, _ = file_words.told(file)
    for section, entries in groupby(found.entries, key=lambda entry: entry.section):
        if file.kind is FileKind.PLAN:
            yield from (ReportLine(), ReportLine(0, say.SECTIONS[section], "bold"))
        yield from _section(list(entries))
    yield from _effects(found.effects)


def edition(found: Edition | Side) -> str:
    """`HEAD~1 (1a2b3c4d, 3/2/2021)`, or the file."""
    revision = found.revision
    if revision is None:
        return f"tệp {found.path}"
    if revision.commit.startswith(revision.name):
        return f"{revision.short} ({labels.day(revision.day)})"
    return f"{revision.name} ({revision.short}, {labels.day(revision.day)})"


def _section(entries: list[Difference]) -> Iterator[ReportLine]:
    renumbered = say.renumbered(entries)
    for entry in entries:
        if entry not in renumbered:
            yield from _entry(entry)
    if renumbered:
        yield ReportLine(1, f"{say.SIGNS[ChangeKind.CHANGED]} {say.renumbering(renumbered)}")


def _entry(entry: Difference) -> Iterator[ReportLine]:
    named = bool(entry.id or entry.name)
    if named:
        yield ReportLine(1, f"{say.SIGNS[entry.kind]} {say.heading(entry)}", _STYLES[entry.kind])
    yield from (ReportLine(1 + named, _sentence(entry, change)) for change in joined(say.below(entry)))
    if by := say.decided(entry):
        yield ReportLine(1 + named, by)


def joined(changes: Iterable[ValueChange]) -> Iterator[ValueChange]:
    """What came into a set, and what left it, each as one."""
    for (key, came, went), group in groupby(changes, key=lambda c: (c.key, c.old is None, c.new is None)):
        several = list(group)
        if key in _SETS and (came or went):
            texts = ", ".join((change.new or change.old or "") for change in several)
            yield ValueChange(key, None if came else texts, texts if came else None)
        else:
            yield from several


def _sentence(entry: Difference, change: ValueChange) -> str:
    """`hạn: Quý II/2021 → Quý III/2021 (lùi 92 ngày)`."""
    label = say.label(entry.section, change)
    came_to = say.consequence(change) if entry.kind is ChangeKind.CHANGED else ""
    after = f" ({came_to})" if came_to else ""
    if pieces := say.marked(change):
        return f"{label}: {''.join(map(_piece, pieces))}{after}"
    old, new = (say.value(text, change.key) for text in (change.old, change.new))
    if entry.kind is not ChangeKind.CHANGED:
        return f"{label}: {old if change.new is None else new}"
    if change.old is None or change.new is None:
        return f"{label}: {'thêm' if change.old is None else 'bỏ'} {new if change.old is None else old}{after}"
    return f"{label}: {old} → {new}{after}" if old != new else f"{label}: {old}, nay hiểu khác{after}"


def _piece(piece: TextPiece) -> str:
    text = piece.text.lstrip(" ")
    return " " * (len(piece.text) - len(text)) + _MARKS[piece.op].format(text)


def _effects(effects: Effects) -> Iterator[ReportLine]:
    if not effects:
        return
    yield from (ReportLine(), ReportLine(0, "Ảnh hưởng", "bold"))
    for title, lines in say.effects(effects):
        if len(lines) == 1:
            yield ReportLine(1, f"{title}: {lines[0]}")
        elif lines:
            yield ReportLine(1, f"{title}:")
            yield from (ReportLine(2, line) for line in lines)
