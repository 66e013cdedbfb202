"""A document as lines, with its tables of tasks in their places, and the few lines that part it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cchc_cli.importing.reading.blocks import DocumentCell, DocumentTable
from cchc_cli.importing.table.task_tables import Loose, TaskTable
from cchc_cli.language.text import fold

_ATTACHED = re.compile(r"[(\[*]*\s*(?:ban hanh )?kem theo\b")
_APPENDIX = re.compile(r"phu luc(?: so)?(?: (?:[ivxl]+|\d+|[a-h]))?[ .:]*")


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line of text, or a sheet or other table in its place."""

    text: str
    bold: bool = False
    sheet: TaskTable | None = None
    table: DocumentTable | None = None
    cell: DocumentCell | None = None  # where the line stands in a table that is none of tasks
    parts: tuple[str, ...] = ()
    place: Loose | None = None  # of a row above the header of a table of tasks

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def loose(self) -> Loose:
        if self.cell is None or self.table is None:
            return replace(self.place or Loose(0, 0, 0, ""), text=self.text)
        return replace(Loose.at(self.table, self.cell), text=self.text)


def is_appendix(line: DocumentLine) -> bool:
    return line.cell is None and _APPENDIX.fullmatch(line.folded) is not None and line.text[:1].isupper()


def is_attached(line: DocumentLine) -> bool:
    """`(Ban hành kèm theo Quyết định số …)`."""
    return _ATTACHED.match(line.folded) is not None


def until_closed(lines: Sequence[DocumentLine], at: int) -> tuple[str, int]:
    """A text in brackets that may go over several lines, and the line after it."""
    text, end = lines[at].text, at + 1
    while text.count("(") > text.count(")") and end < min(at + 4, len(lines)) and lines[end].text:
        text, end = f"{text} {lines[end].text}", end + 1
    return text, end
