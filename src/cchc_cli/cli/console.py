"""Everything the program prints goes through here: tables that fit, plain text for pipes, JSON, CSV, messages."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from cchc_cli.cli.choices import called
from cchc_cli.cli.needs import spelled
from cchc_cli.cli.tables.fitting import GLUE, glued, on_lines, rich_table
from cchc_cli.cli.tables.table import Table, for_people
from cchc_cli.files.problems import Stop, UsageStop
from cchc_cli.language.text import obeyed, one_line, visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

T = TypeVar("T")


@called({"text": "chữ", "table": "bảng"})
class Format(StrEnum):
    """`text` is a table on a terminal, lines with tabs through a pipe; `table` is the table everywhere."""

    TEXT = "text"
    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True)
class Answer:
    """What a question yields: tables for people, `data` for programs, notes that belong to neither.

    `head` says of whom or what the answer is; on a screen it stands on top.
    """

    tables: Sequence[Table]
    data: Any  # JSON: one object or list
    notes: Sequence[str] = ()
    head: str = ""


@dataclass(frozen=True)
class Way:
    """How tables are shown: each row on one line, what is taller than the screen in a pager."""

    short: bool = False
    paged: bool = False


def set_up() -> None:
    """UTF-8 on every stream, also on a Windows console and when redirected there to a code page."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def present(answer: Answer, format_: Format, way: Way | None = None) -> None:
    way = way or Way()
    if format_ is Format.JSON:
        _show(json_text(answer.data) + "\n", paged=way.paged)
        return
    if format_ is Format.CSV:
        _print_csv(answer.tables)
        return
    shown = replace(answer, tables=[for_people(table) for table in answer.tables])
    if format_ is Format.TABLE or sys.stdout.isatty():
        _print_tables(shown, way)
    else:
        _print_plain(shown)


def print_json(data: Any, indent: int | None = 2) -> None:
    put(json_text(data, indent) + "\n")


def json_text(data: Any, indent: int | None = 2) -> str:
    """As JSON that a terminal or a log can show: what they would obey is escaped, which a program reads as the same."""
    import json

    text = json.dumps(data, ensure_ascii=False, indent=indent, default=str).replace("##[", "#\\u0023[")
    return obeyed(lambda c: json.dumps(c)[1:-1], text)


_kept: list[str] | None = None  # what is written while it may still go through the pager


@contextmanager
def paged(*, wanted: bool = True) -> Iterator[None]:
    """What is written meanwhile goes through the pager where it is taller than the terminal, else out as it comes."""
    global _kept  # noqa: PLW0603 - there is one standard output
    if not (wanted and sys.stdout.isatty()):
        yield
        return
    _kept = []
    try:
        yield
    finally:
        text, _kept = "".join(_kept), None
        _show(text, paged=True)


def put(text: str) -> None:
    """Text whose values were made harmless, with the colours that it was given."""
    if _kept is None:
        sys.stdout.write(text)
    else:
        _kept.append(text)


def show_help(text: str) -> None:
    _show(text, paged=True)


def _show(text: str, *, paged: bool) -> None:
    if paged and sys.stdout.isatty() and _is_tall(text):
        from cchc_cli.cli.viewers import page

        if page(text):
            return
    sys.stdout.write(text)


_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def _is_tall(text: str) -> bool:
    """Whether the lines, folded where they are wider, fill the terminal."""
    size = shutil.get_terminal_size()
    lines = text.splitlines()
    return len(lines) >= size.lines or size.lines <= sum(
        max(1, -(-len(_COLOURS.sub("", line)) // size.columns)) for line in lines
    )


def write(text: str) -> None:
    put(harmless(text))


def harmless(text: str) -> str:
    """What is printed: nothing that a terminal obeys, and no command to the forge whose log it stands in."""
    return _for_log(visible(text))


def _for_log(text: str) -> str:
    """The text without what the log of a forge would take for a command."""
    return _COMMAND.sub(lambda found: " ".join(found[0]), text) if os.environ.get("GITHUB_ACTIONS") else text


_COMMAND = re.compile(r"^\s*::|##(?=\[)", re.MULTILINE)  # of GitHub's runner, whoever prints the line


def write_commands(text: str) -> None:
    """Lines that are meant as commands to a forge, made of values that were escaped for it."""
    sys.stdout.write(visible(text))


def write_line(text: str = "") -> None:
    write(_fitted(text, sys.stdout) + "\n")


def _fitted(text: str, stream: TextIO) -> str:
    """On a terminal, with lines broken between words instead of wherever the window ends."""
    if not stream.isatty():
        return text
    width = _width_of(stream)
    return "\n".join(_folded(line, width) for line in text.split("\n"))


def _width_of(stream: TextIO) -> int:
    """Of the terminal that the stream is: messages are shown on one also where the answer goes into a file."""
    with suppress(OSError, ValueError):
        return int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size(stream.fileno()).columns or 80
    return shutil.get_terminal_size().columns


_AS_IT_IS = re.compile(r"\s*(?:\d+ \||\^)")  # a line of a file, and what points at a place in it


def _folded(line: str, width: int) -> str:
    """What follows stands below where the line began; a command at its end stays whole, to be copied."""
    if len(line) <= width or _AS_IT_IS.match(line):
        return line
    begun = line.lstrip(" ")
    indent = " " * (len(line) - len(begun) + 2 * begun.startswith(("→ ", "- ")))
    return textwrap.fill(
        glued(line, width - len(indent)),
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    ).replace(GLUE, " ")


def write_bytes(data: bytes) -> None:
    """A file's bytes as they are: no line end is translated. A terminal is shown its text."""
    if sys.stdout.isatty():
        write(data.decode("utf-8-sig", "replace").replace("\r\n", "\n"))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def note(text: str) -> None:
    """A message that is no part of the answer: stderr."""
    sys.stderr.write(_fitted(harmless(text), sys.stderr) + "\n")


def note_as_it_is(text: str) -> None:
    """Lines to be copied into a file: stderr."""
    sys.stderr.write(harmless(text) + "\n")


def tracked(items: Sequence[T], what: str) -> Iterator[T]:
    """The items one by one, with a bar on a terminal once it takes long; nothing is drawn for a pipe."""
    if not sys.stderr.isatty() or os.environ.get("TERM", "") in {"dumb", "unknown"}:
        yield from items
        return
    begun, bar = monotonic(), None
    try:
        for done, item in enumerate(items):
            if bar is None and monotonic() - begun > _PATIENCE:
                bar = _bar(what, len(items))
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done)
            yield item
    finally:
        if bar is not None:
            bar.stop()


_PATIENCE = 1.0  # seconds that pass without a bar: what is done by then needs none


def _bar(what: str, total: int) -> Progress:
    from rich.progress import Progress

    bar = Progress(console=rich_console(sys.stderr), transient=True)
    bar.add_task(what, total=total)
    bar.start()
    return bar


def confirmed(question: str, hint: str) -> bool:
    """Whether the person at the terminal agrees.

    Raises:
        UsageStop: nobody is there to be asked; the hint says how to do without.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageStop(f"không có ai để hỏi «{question}»", hint)
    sys.stderr.write(f"{visible(question)} [c/K] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in {"c", "có", "co", "y", "yes"}


def complain(stop: Stop) -> None:
    note(f"lỗi: {spelled(stop.message)}")
    if stop.hint:
        note(f"  → {spelled(stop.hint)}")


def _print_csv(tables: Sequence[Table]) -> None:
    """One CSV table; several tables with the same columns follow each other, their section in the first column."""
    import csv
    import io

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    titled = any(table.title for table in tables) and len(tables) > 1
    heads: list[str] | None = None
    for table in tables:
        columns = [column.key for column in table.columns]
        if columns != heads:
            writer.writerow(["section", *columns] if titled else columns)
            heads = columns
        for row in table.rows:
            cells = [getattr(cell, "plain", cell) for cell in row.cells]
            writer.writerow([table.key or table.title, *cells] if titled else cells)
    if sys.stdout.isatty():
        write(text.getvalue())
    else:
        sys.stdout.write(text.getvalue())  # for programs: the values as they are


def _print_plain(answer: Answer) -> None:
    """Tab-separated lines for pipes: a head, a line a row; notes go to stderr."""
    for table in answer.tables:
        if len(answer.tables) > 1 and table.title:
            write_line(f"# {table.title}")
        rows = ([column.title for column in table.columns], *(row.cells for row in table.rows))
        write("".join(["\t".join([one_line(cell) for cell in cells]) + "\n" for cells in rows]))
    for text in filter(None, [answer.head, *answer.notes]):
        note(text)


def _print_tables(answer: Answer, way: Way) -> None:
    console = rich_console()

    def say(text: str, style: str) -> None:
        console.print(glued(visible(text), console.width), style=style, highlight=False, markup=False)

    with console.capture() as captured:
        if answer.head:
            say(answer.head, "bold")
        for number, table in enumerate(answer.tables):
            if number:
                console.print()
            if table.title:
                say(table.title, "bold")
            if table.rows:
                console.print(rich_table(on_lines(table) if way.short else table, console.width))
            else:
                console.print("  (không có)", style="dim")
        for text in answer.notes:
            say(text, "dim")
    _show(_for_log(captured.get().replace(GLUE, " ")), paged=way.paged)


def rich_console(file: TextIO | None = None) -> Console:
    from rich.console import Console

    return Console(file=file or sys.stdout, highlight=False, soft_wrap=False)
