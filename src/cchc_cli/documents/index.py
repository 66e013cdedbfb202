"""The sheet that lists a batch of letters, with room for what the clerk notes: number, day sent, day answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cchc_cli.documents.letter import Letterhead
from cchc_cli.documents.spreadsheet import WHOLE, Column, Row, Sheet, workbook_bytes


class Addressed(Protocol):
    @property
    def to(self) -> str: ...
    @property
    def head(self) -> Letterhead: ...


@dataclass(frozen=True, slots=True)
class Listed:
    """A letter, the name of its file, the figures that belong to its columns."""

    letter: Addressed
    file: str
    figures: Sequence[int]


def index(title: str, heads: Sequence[str], letters: Sequence[Listed], day: date) -> bytes:
    columns = [
        Column("TT", 6, WHOLE, centred=True),
        Column("Cơ quan", 40),
        *(Column(head, 14, WHOLE, centred=True) for head in heads),
        Column("Số, ký hiệu", 18, "@"),
        Column("Ngày gửi", 14, "@"),
        Column("Ngày trả lời", 14, "@"),
        Column("Tệp", 52),
    ]
    rows = [
        Row([n, item.letter.to, *item.figures, _number(item.letter.head), "", "", item.file])
        for n, item in enumerate(letters, 1)
    ]
    return workbook_bytes([Sheet("Danh sách", title, columns, rows)], title, day)


def _number(head: Letterhead) -> str:
    """Empty while the clerk has given none."""
    return head.number + head.symbol if head.number.strip() else ""
