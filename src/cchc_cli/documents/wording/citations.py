"""How a document is cited in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_cli.language.document_numbers import kind_of
from cchc_cli.model.days import day

if TYPE_CHECKING:
    from cchc_cli.model.journal import Document


def citation(document: Document) -> str:
    """`Công văn số 2955/BNV-CCHC ngày 24/6/2021`."""
    when = f" ngày {day(document.date)}" if document.date else ""
    return f"{kind_of(document.number)} số {document.number}{when}"
