"""Differences shown: as text for a terminal or a pipe, as Markdown for a merge request."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from cchc_cli.cli import console, labels
from cchc_cli.comparing import difference_words as say
from cchc_cli.comparing.differences import ChangeKind, Difference, ValueChange
from cchc_cli.comparing.editions import Edition
from cchc_cli.comparing.plan_differences import Differences
from cchc_cli.comparing.text_differences import TextPiece

if TYPE_CHECKING:
    from rich.console import Console

_WIDEST = 100
_SETS = frozenset({"aliases", "members", "tasks"})
_STYLES = {ChangeKind.ADDED: "green", ChangeKind.REMOVED: "red", ChangeKind.CHANGED: ""}
# a mark, also one that begins or ends on another row
_REMOVED = re.compile(r"\[-(?:.*?-\]|.*$)|^(?:(?!\[-).)*?-\]")
_ADDED = re.compile(r"\{\+(?:.*?\+\}|.*$)|^(?:(?!\{\+).)*?\+\}")


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A line of the report; `level` 0 is a title, 1 a thing, 2 what of it changed. No text: an empty line."""

    level: int = 0
    text: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """How a form of the report sets words apart."""

    plain: Callable[[str], str]
    removed: str
    added: str
    kinds: Mapping[ChangeKind, str]  # before the name of what came, went or changed

    def piece(self, piece: TextPiece) -> str:
        form = {"removed": self.removed, "added": self.added}.get(piece.op, "{}")
        text = piece.text.lstrip(" ")
        return " " * (len(piece.text) - len(text)) + form.format(self.plain(text))


def _no_markdown(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|~#])", r"\\\1", text)


_TEXT = Marks(str, "[-{}-]", "{{+{}+}}", say.SIGNS)
_MARKDOWN = Marks(_no_markdown, "~~{}~~", "**{}**", {kind: f"**{word}**" for kind, word in say.KINDS.items()})


def print_text(old: Edition, new: Edition, found: Differences) -> None:
    """Wrapped to the terminal, or to 80 columns in a pipe; colours only on a terminal."""
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    rich = console.rich_console() if sys.stdout.isatty() else None
    for line in _report(old, new, found, _TEXT):
        for row in _wrapped(line, width):
            if rich:
                _print_coloured(rich, row, line.style)
            else:
                console.write_line(row)


def _wrapped(line: ReportLine, width: int) -> list[str]:
    indent = "  " * line.level
    further = indent + ("", "    ", "  ")[line.level]
    room = max(width, len(further) + 20)
    return textwrap.wrap(
        line.text, room, initial_indent=indent, subsequent_indent=further, break_on_hyphens=False
    ) or [""]  # fmt: skip


def _print_coloured(rich: Console, row: str, style: str) -> None:
    from rich.text import Text

    text = Text(row, style=style)
    if not style:
        text.highlight_regex(_REMOVED, "red")
        text.highlight_regex(_ADDED, "green")
    rich.print(text, soft_wrap=True)


def as_markdown(old: Edition, new: Edition, found: Differences) -> str:
    return "".join(_markdown_line(line) for line in _report(old, new, found, _MARKDOWN))


def _markdown_line(line: ReportLine) -> str:
    if not line.text:
        return "\n"
    return f"#### {line.text}\n\n" if line.style == "bold" else f"{'  ' * (line.level - 1)}- {line.text}\n"


def _report(old: Edition, new: Edition, found: Differences, marks: Marks) -> Iterator[ReportLine]:
    yield ReportLine(0, marks.plain(f"So sánh {new.path}"), "bold")
    yield ReportLine(1, marks.plain(f"cũ: {edition(old)}"))
    yield ReportLine(1, marks.plain(f"mới: {edition(new)}"))
    if not found:
        yield ReportLine(1, "Không có khác biệt về nội dung.")
        return
    yield ReportLine(1, say.summary(found.entries))
    for section, entries in groupby(found.entries, key=lambda entry: entry.section):
        yield from (ReportLine(), ReportLine(0, say.SECTIONS[section], "bold"))
        for entry in entries:
            yield from _entry(entry, marks)
    yield from _effects(found, marks)


def edition(found: Edition) -> str:
    """`HEAD~1 (1a2b3c4d, 3/2/2021)`, or the file."""
    revision = found.revision
    if revision is None:
        return f"tệp {found.path}"
    if revision.commit.startswith(revision.name):
        return f"{revision.short} ({labels.day(revision.day)})"
    return f"{revision.name} ({revision.short}, {labels.day(revision.day)})"


def _entry(entry: Difference, marks: Marks) -> Iterator[ReportLine]:
    named = bool(entry.id or entry.name)
    if named:
        yield ReportLine(1, f"{marks.kinds[entry.kind]} {marks.plain(say.heading(entry))}", _STYLES[entry.kind])
    yield from (ReportLine(1 + named, sentence(entry, change, marks)) for change in _joined(entry.changes))


def _joined(changes: Iterable[ValueChange]) -> Iterator[ValueChange]:
    """What came into a set, and what left it, each as one."""
    for (key, came, went), group in groupby(changes, key=lambda c: (c.key, c.old is None, c.new is None)):
        several = list(group)
        if key in _SETS and (came or went):
            texts = ", ".join((change.new or change.old or "") for change in several)
            yield ValueChange(key, None if came else texts, texts if came else None)
        else:
            yield from several


def sentence(entry: Difference, change: ValueChange, marks: Marks) -> str:
    """`hạn: Quý II/2021 → Quý III/2021 (lùi 92 ngày)`."""
    label = say.label(entry.section, change)
    after = f" ({say.shift(change.shift)})" if change.shift and entry.kind is ChangeKind.CHANGED else ""
    if pieces := say.marked(change):
        return f"{label}: {''.join(map(marks.piece, pieces))}{after}"
    old, new = (marks.plain(say.value(text)) for text in (change.old, change.new))
    if entry.kind is not ChangeKind.CHANGED:
        return f"{label}: {old if change.new is None else new}"
    if change.old is None or change.new is None:
        return f"{label}: {'thêm' if change.old is None else 'bỏ'} {new if change.old is None else old}{after}"
    return f"{label}: {old} → {new}{after}" if old != new else f"{label}: {old}, nay hiểu khác{after}"


def _effects(found: Differences, marks: Marks) -> Iterator[ReportLine]:
    effects = found.effects
    if not (effects.deadlines or effects.more or effects.less):
        return
    yield from (ReportLine(), ReportLine(0, "Ảnh hưởng", "bold"))
    for title, lines in say.turns(effects.deadlines):
        yield from _listed(f"{title} ({len(lines)})", lines, marks)
    for title, bodies in (("thêm việc cho", effects.more), ("bớt việc cho", effects.less)):
        yield from _listed(title, [say.work(body) for body in bodies], marks)


def _listed(title: str, lines: Iterable[str], marks: Marks) -> Iterator[ReportLine]:
    """A title with what belongs to it: on its own line when there is one, below it when there are more."""
    lines = list(map(marks.plain, lines))
    if len(lines) == 1:
        yield ReportLine(1, f"{title}: {lines[0]}")
    elif lines:
        yield ReportLine(1, f"{title}:")
        yield from (ReportLine(2, line) for line in lines)
