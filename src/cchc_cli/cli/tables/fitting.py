"""How a table fits a terminal: the widths of its columns, what gives way, which words stay on one line."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from cchc_cli.cli.tables.table import Column, Row, Table
from cchc_cli.language.text import one_line, visible

if TYPE_CHECKING:
    from rich.table import Table as RichTable


def on_lines(table: Table) -> Table:
    """The same with every row on one line: what has a share of the width is cut, nothing is broken."""
    rows = [Row([one_line(cell) for cell in row.cells], row.style) for row in table.rows]
    whole = [_longest([row.cells[n] for row in rows], str.splitlines) <= _KEPT for n in range(len(table.columns))]
    columns = [
        replace(column, ratio=0 if kept else column.ratio, brief=True)
        for column, kept in zip(table.columns, whole, strict=True)
    ]
    return replace(table, columns=columns, rows=rows)


def rich_table(table: Table, width: int) -> RichTable:
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
            *(
                Text(one_line(c) if column.brief else _names_broken(glued(c, fitted), fitted))
                for column, fitted, c in cells
            ),
            style=row.style,
        )
    return rich


_FILE_NAME = re.compile(r"[!-~]+\.[a-z]{2,5}(?!\S)")


def _names_broken(text: str, width: int) -> str:
    """Names of files that are wider than their column broken behind `-`, `_`, `/`, as people read them."""

    def broken(name: re.Match[str]) -> str:
        pieces = re.findall(r"[^-_/]*[-_/]|[^-_/]+", name[0])
        lines = [""]
        for piece in pieces:
            lines = [*lines[:-1], lines[-1] + piece] if len(lines[-1] + piece) <= width else [*lines, piece]
        return "\n".join(filter(None, lines))

    return _FILE_NAME.sub(lambda name: name[0] if len(name[0]) <= width else broken(name), text)


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
# a command on a line of its own, an option with what it is given, a sign with what it means
_TYPED = (
    r"(?-i:\b(?:cchc|git) [a-z]+(?: (?:\"[^\"]*\"|[\x21-\x7e]+))*$|"
    r"(?<!\S)(?:--[a-z-]+ (?!-)\S+|cchc [a-z]+\b)|[●▲◆○·] (?=\w))"
)


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
