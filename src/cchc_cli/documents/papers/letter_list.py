"""A batch of letters: short names of the bodies they go to, and the sheet that lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from cchc_cli.documents.exports.workbook import WHOLE, WorkbookColumn, WorkbookRow, WorkbookSheet, workbook_bytes
from cchc_cli.documents.papers.frame import Letterhead
from cchc_cli.files.file_names import slug

if TYPE_CHECKING:
    from cchc_cli.model.register import Agency, Group


def short_names(entries: Iterable[Agency | Group]) -> dict[str, str]:
    """For each id what stands for it in a file name: its symbol, else its name; the id where two would be equal."""
    entries = list(entries)
    names = {entry.id: slug(getattr(entry, "symbol", "") or entry.name) for entry in entries}
    taken = [name.casefold() for name in names.values()]
    return {id_: name if name and taken.count(name.casefold()) == 1 else id_ for id_, name in names.items()}


class Addressed(Protocol):
    @property
    def to(self) -> str: ...
    @property
    def head(self) -> Letterhead: ...


def index(
    title: str, heads: Sequence[str], letters: Iterable[tuple[Addressed, Sequence[int], str]], day: date
) -> bytes:
    """Each letter with its figures, which `heads` are the headings of, and the name of its file."""
    columns = [
        WorkbookColumn("TT", 6, WHOLE, centred=True),
        WorkbookColumn("Cơ quan", 40),
        *(WorkbookColumn(head, 14, WHOLE, centred=True) for head in heads),
        WorkbookColumn("Số, ký hiệu", 18, "@"),
        WorkbookColumn("Ngày gửi", 14, "@"),
        WorkbookColumn("Ngày trả lời", 14, "@"),
        WorkbookColumn("Tệp", 52),
    ]
    rows = [
        WorkbookRow([n, letter.to, *figures, _number(letter.head), "", "", file])
        for n, (letter, figures, file) in enumerate(letters, 1)
    ]
    return workbook_bytes([WorkbookSheet("Danh sách", title, columns, rows)], title, day)


def _number(head: Letterhead) -> str:
    """Empty while the clerk has given none."""
    return head.number + head.symbol if head.number.strip() else ""
