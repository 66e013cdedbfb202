"""A batch of letters: short names of the bodies they go to, and the sheet that lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from cchc_cli.documents.exports.workbook import WHOLE, WorkbookColumn, WorkbookRow, WorkbookSheet, workbook_bytes
from cchc_cli.documents.wording.frame import Letterhead
from cchc_cli.files.file_names import slug

if TYPE_CHECKING:
    from cchc_cli.model.register import Agency, Group


def short_names(entries: Iterable[Agency | Group]) -> dict[str, str]:
    """For each id what stands for it in a file name: its symbol, else its name; the id where two would be equal.

    What still meets another's, as a symbol that is somebody's id, is told apart by a number.
    """
    entries = list(entries)
    wanted = {entry.id: slug(getattr(entry, "symbol", "") or entry.name) or slug(entry.id) for entry in entries}
    often = Counter(name.casefold() for name in wanted.values())
    names: dict[str, str] = {}
    taken = {name for name, times in often.items() if times == 1}
    for id_, name in wanted.items():
        alone = often[name.casefold()] == 1
        names[id_] = name if alone else _free(slug(id_) or "x", taken)
        taken.add(names[id_].casefold())
    return names


def _free(name: str, taken: Collection[str]) -> str:
    return next(n for n in (name, *(f"{name}-{count}" for count in range(2, 10_000))) if n.casefold() not in taken)


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
