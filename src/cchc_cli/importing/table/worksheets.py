"""Which worksheets of a workbook are the plan: the others may only show it again, sorted or counted in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_cli.importing.reading.blocks import DocumentTable, SourceDocument
from cchc_cli.importing.table.columns import NOTHING_TOLD, ToldColumns
from cchc_cli.importing.table.numbering import without_dash
from cchc_cli.importing.table.task_tables import TaskTable, find_sheets
from cchc_cli.language.text import fold

_OF_A_PLAN = re.compile(r"(?:ke hoach|phu luc|phan cong)\b.*")


def without_views(
    source: SourceDocument, told: ToldColumns = NOTHING_TOLD
) -> tuple[SourceDocument, tuple[DocumentTable, ...]]:
    """The workbook without the worksheets left aside, and those.

    Where one with tasks is called a plan, an appendix or an assignment, others are left aside: those without tasks, and
    those that tell the same tasks again. A workbook without such a name is read whole.
    """
    tables = source.tables if len(source.tables) > 1 else []
    named = [t for t in tables if _OF_A_PLAN.fullmatch(fold(t.name)) and find_sheets([t], told)]
    if not named or len(named) == len(tables):
        return source, ()
    said = frozenset(words for table in named for cell in table.all_cells() for words in map(_words, cell.lines))
    others = (table for table in tables if table not in named)
    aside = tuple(table for table in others if _tells_nothing(find_sheets([table], told), said))
    return replace(source, blocks=tuple(block for block in source.blocks if block not in aside)), aside


def _tells_nothing(sheets: Sequence[TaskTable], told: frozenset[str]) -> bool:
    """Whether no sheet has tasks, or most of what they name stands in the plan's own."""
    titles = list(_titles(sheets))
    return 2 * sum(title in told for title in titles) >= len(titles)


def _titles(sheets: Sequence[TaskTable]) -> Iterator[str]:
    rows = (row for sheet in sheets for row in sheet.rows)
    return (words for row in rows for line in row.title.split("\n") if (words := _words(line)))


def _words(line: str) -> str:
    return fold(without_dash(line)).strip(" .;,")
