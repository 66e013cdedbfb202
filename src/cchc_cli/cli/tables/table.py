"""What stands in a table, however it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeVar

T = TypeVar("T")


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


def for_people(table: Table) -> Table:
    """Without the columns that are for programs."""
    kept = [n for n, column in enumerate(table.columns) if not column.hidden]
    if len(kept) == len(table.columns):
        return table
    rows = [Row([row.cells[n] for n in kept], row.style) for row in table.rows]
    return replace(table, columns=[table.columns[n] for n in kept], rows=rows)
