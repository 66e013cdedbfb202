"""A table as CSV for Excel: UTF-8 with a mark at its beginning, CRLF, and no text that Excel would run as a formula.

A text that begins with `=`, `+`, `-`, `@`, a tab or a line end gets an apostrophe before it, as OWASP advises; one that
begins with apostrophes before such a character gets one more, so that taking one away gives back every text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from cchc_cli.documents.exports.workbook import Value

_RUN = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Value]], delimiter: str = ",") -> bytes:
    """Days as 2021-06-30, which Excel takes for days in every language; numbers with a decimal point."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(map(guarded, head))
    writer.writerows(map(_field, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """The text as it can stand in a CSV file that is opened in Excel."""
    return f"'{text}" if _RUN.match(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded."""
    return text[1:] if _GUARDED.match(text) else text


def _field(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return guarded(value) if isinstance(value, str) else str(value)
