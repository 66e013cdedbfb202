"""Everything the program prints goes through here: tables that fit, plain text for pipes, JSON, CSV, messages."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from time import monotonic
from typing import TYPE_CHECKING, Any, Self, TextIO, TypeVar

from cchc_cli.cli.choices import called
from cchc_cli.cli.needs import spelled
from cchc_cli.files.problems import Stop, UsageStop
from cchc_cli.language.text import obeyed, one_line, visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress
    from rich.table import Table as RichTable

T = TypeVar("T")


@called({"text": "chữ", "table": "bảng"})
class Format(StrEnum):
    """`text` is a table on a terminal, lines with tabs through a pipe; `table` is the table everywhere."""

    TEXT = "text"
    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True)
class Column:
    """`key` heads CSV, `title` heads the table; `ratio` is the column's share of what width is left.

    A `brief` column is cut to one line on a terminal. A `spare` one, the least first, gives way where names get too
    little room: it is left out, or said in the cell of the column that `into` names. A `hidden` one is for programs:
    it stands in CSV alone.
    """

    key: str
    title: str
    ratio: int = 0
    right: bool = False
    brief: bool = False
    spare: int = 0
    into: str = ""
    hidden: bool = False


class Cell(str):
    """What a cell shows; CSV, which is for programs, has `plain` instead."""

    __slots__ = ("plain",)
    plain: str

    def __new__(cls, shown: str, plain: str) -> Self:
        cell = super().__new__(cls, shown)
        cell.plain = plain
        return cell


@dataclass(frozen=True)
class Row:
    cells: Sequence[str]
    style: str = ""


@dataclass(frozen=True)
class Table:
    columns: Sequence[Column]
    rows: Sequence[Row]
    title: str = ""
    key: str = ""  # names the section in CSV


def table_of(
    things: Iterable[T],
    columns: Sequence[tuple[Column, Callable[[T], str]]],
    title: str = "",
    key: str = "",
    style: Callable[[T], str] = lambda _: "",
) -> Table:
    """A row a thing; beside each column stands what its cell shows of one."""
    rows = [Row([cell(thing) for _, cell in columns], style(thing)) for thing in things]
    return Table([column for column, _ in columns], rows, title, key)


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
    shown = replace(answer, tables=[_for_people(table) for table in answer.tables])
    if format_ is Format.TABLE or sys.stdout.isatty():
        _print_tables(shown, way)
    else:
        _print_plain(shown)


def _for_people(table: Table) -> Table:
    kept = [n for n, column in enumerate(table.columns) if not column.hidden]
    if len(kept) == len(table.columns):
        return table
    rows = [Row([row.cells[n] for n in kept], row.style) for row in table.rows]
    return replace(table, columns=[table.columns[n] for n in kept], rows=rows)


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
                console.print(_rich_table(_on_lines(table) if way.short else table, console.width))
            else:
                console.print("  (không có)", style="dim")
        for text in answer.notes:
            say(text, "dim")
    _show(_for_log(captured.get().replace(GLUE, " ")), paged=way.paged)


def _on_lines(table: Table) -> Table:
    """The same with every row on one line: what has a share of the width is cut, nothing is broken."""
    rows = [Row([one_line(cell) for cell in row.cells], row.style) for row in table.rows]
    whole = [_longest([row.cells[n] for row in rows], str.splitlines) <= _KEPT for n in range(len(table.columns))]
    columns = [
        replace(column, ratio=0 if kept else column.ratio, brief=True)
        for column, kept in zip(table.columns, whole, strict=True)
    ]
    return replace(table, columns=columns, rows=rows)


def rich_console(file: TextIO | None = None) -> Console:
    from rich.console import Console

    return Console(file=file or sys.stdout, highlight=False, soft_wrap=False)


def _rich_table(table: Table, width: int) -> RichTable:
    from rich import box
    from rich.table import Table as RichTable
    from rich.text import Text

    table = _fitting(table, width)
    headed = any(column.title for column in table.columns)
    rich = RichTable(
        box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, GAP - 1, 0, 0), show_edge=False, show_header=headed
    )
    columns = widths(table, _room(table, width))
    for column, fitted in zip(table.columns, columns, strict=True):
        rich.add_column(
            _heading(column, fitted),
            width=fitted,
            justify="right" if column.right else "left",
            overflow="ellipsis" if column.brief else "fold",
            no_wrap=column.brief,
        )
    for row in table.rows:
        cells = zip(table.columns, columns, map(visible, row.cells), strict=True)
        rich.add_row(
            *(Text(one_line(c) if column.brief else glued(c, fitted)) for column, fitted, c in cells),
            style=row.style,
        )
    return rich


def _heading(column: Column, width: int) -> str:
    """The title; above cells that are cut it is broken between words instead."""
    title = glued(column.title, width)
    return textwrap.fill(title, max(width, 1), break_long_words=False) if column.brief else title


def _room(table: Table, width: int) -> int:
    return width - GAP * (len(table.columns) - 1)


def _fitting(table: Table, width: int) -> Table:
    """The table without the spare columns for which there is no room; one row of figures that is too wide as lines."""
    while _is_tight(table, _room(table, width)):
        spare = min(
            (n for n, c in enumerate(table.columns) if c.spare), key=lambda n: table.columns[n].spare, default=None
        )
        if spare is None:
            return _upright(table) if len(table.rows) == 1 and not any(c.ratio for c in table.columns) else table
        table = _without(table, spare)
    return table


def _is_tight(table: Table, room: int) -> bool:
    """Whether words that belong together are broken, or a column of names gets less than what a name takes."""
    if sum(_least_widths(table, _whole)) > room:
        return True
    fitted, most = widths(table, room), max(column.ratio for column in table.columns)
    return any(
        0 < column.ratio == most and fitted[n] < min(_ROOMY_LINE if column.brief else _ROOMY, wide)
        for n, (column, wide) in enumerate(zip(table.columns, _widest(table), strict=True))
    )


def _without(table: Table, spare: int) -> Table:
    keys = [column.key for column in table.columns]
    into = keys.index(table.columns[spare].into) if table.columns[spare].into in keys else None

    def cells(row: Row) -> list[str]:
        both = [row.cells[n] for n in sorted([spare, into if into is not None else spare])]
        said = ["\n".join(filter(None, both)) if n == into else c for n, c in enumerate(row.cells)]
        return said[:spare] + said[spare + 1 :]

    columns = [column for n, column in enumerate(table.columns) if n != spare]
    return replace(table, columns=columns, rows=[Row(cells(row), row.style) for row in table.rows])


def _upright(table: Table) -> Table:
    (row,) = table.rows
    rows = [Row([column.title, cell], row.style) for column, cell in zip(table.columns, row.cells, strict=True)]
    return replace(table, columns=[Column("name", ""), Column("value", "", right=True)], rows=rows)


GLUE = "\ue000"  # stands for a space at which no line may break
# a command on a line of its own, an option with what it is given
_TYPED = r"(?-i:\b(?:cchc|git) [a-z]+(?: (?:\"[^\"]*\"|[\x21-\x7e]+))*$|(?<!\S)(?:--[a-z-]+ (?!-)\S+|cchc [a-z]+\b))"


@cache
def _joined() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The pairs, those of names, and what was glued with what stands around it; compiled where a table is shown."""
    from cchc_cli.language.word_pairs import NAMES, PAIRS

    pairs, names = re.compile(f"{_TYPED}|{PAIRS}", re.IGNORECASE), re.compile(NAMES, re.IGNORECASE)
    return pairs, names, re.compile(rf"\S*{GLUE}\S*")


def glued(text: str, width: int) -> str:
    """Words that belong together with what keeps them on one line, where the width has room for both."""
    names = _joined()[1]
    return _glued(names.sub(lambda pair: pair[0].replace(" ", GLUE), text), width)


def _glued(text: str, width: int) -> str:
    pairs, _, tokens = _joined()
    every = pairs.sub(lambda pair: pair[0].replace(" ", GLUE), text)
    return tokens.sub(lambda found: found[0] if len(found[0]) <= width else found[0].replace(GLUE, " "), every)


GAP = 2  # the box's divider and one space of padding
_NARROWEST = 4
_ROOMY, _ROOMY_LINE = 14, 20  # what a column of names should have before figures beside it are shown; cut to a line
_KEPT = 19  # cells that are no longer are never cut
_LONGEST_WORD = 12  # longer words may be broken when there is no room


def widths(table: Table, room: int) -> list[int]:
    """Column widths that together fit `room` characters.

    A column without a ratio gets its widest cell line, the others their longest word. What room is left goes to the
    titles of the former, then to the others by their ratio. Where there is none, words of the others are broken.
    """
    wide, fitted = _widest(table), _least_widths(table, _whole)
    if sum(fitted) > room:  # pairs of words are broken before words are
        fitted = _least_widths(table, str)
    while sum(fitted) < room:
        growing = [n for n in range(len(wide)) if fitted[n] < wide[n]]
        if not growing:
            break
        fitted[min(growing, key=lambda n: fitted[n] / (table.columns[n].ratio or 1_000))] += 1
    while sum(fitted) > room:
        shrinking = [n for n, column in enumerate(table.columns) if column.ratio and fitted[n] > _NARROWEST]
        if not shrinking:
            break
        fitted[max(shrinking, key=lambda n: fitted[n])] -= 1
    return fitted


def _widest(table: Table) -> list[int]:
    return [max(_longest([c.title], str.splitlines), _longest(cells, str.splitlines)) for c, cells in _columns(table)]


def _least_widths(table: Table, pairs: Callable[[str], str]) -> list[int]:
    return [max(_longest([pairs(c.title)], str.split), _least(c, cells, pairs)) for c, cells in _columns(table)]


def _columns(table: Table) -> list[tuple[Column, list[str]]]:
    return [(column, [row.cells[n] for row in table.rows]) for n, column in enumerate(table.columns)]


def _whole(text: str) -> str:
    return _glued(text, _LONGEST_WORD)


def _least(column: Column, cells: list[str], pairs: Callable[[str], str]) -> int:
    if not column.ratio:
        return _longest(cells, str.splitlines)
    return min(_longest(list(map(pairs, cells)), str.split), _LONGEST_WORD)


def _longest(texts: list[str], pieces: Callable[[str], list[str]]) -> int:
    return max((len(piece) for text in texts for piece in pieces(text)), default=1)
