"""Each entry of a journal on a line of its own: git merges journals line by line (`merge=union`).

Of two branches that both added entries over several lines, git keeps every line and no entry: lines that they have in
common (`event: done`) stay once, at one of the two. An entry on one line is kept whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from cchc_cli.files.problems import Problem, error
from cchc_cli.files.yaml_document import Data, YamlDocument, parse_document
from cchc_cli.files.yaml_writer import FlowValue, flow

ENTRY_LINES = error(
    "entry-lines",
    "mục này không nằm trọn trên một dòng: git hợp nhất sổ theo dõi theo từng dòng, sẽ trộn lẫn các mục",
    "{remedy}",
)


def entries_over_lines(document: YamlDocument, entries: Sequence[object]) -> Iterator[Problem]:
    """One error for every entry that its own line does not say whole; `entries` are what the data stand for."""
    if not isinstance(document.data, list):
        return
    for number, data in enumerate(document.data):
        line = document.source.line(document.position((number,))[0])
        if parse_document(line.encode(), "").data != [data]:
            yield document.problem((number,), ENTRY_LINES, {"remedy": _remedy(data, entries[number : number + 1])})


def _remedy(data: Data, entries: Sequence[object]) -> str:
    line = _one_line(data, entries[0] if entries else None)
    return f"thay bằng một dòng: - {line}" if line else "viết lại mục này trên một dòng: - {on: …, event: …}"


def _one_line(data: Data, entry: object) -> str:
    """The entry in its own order of keys; empty where it holds what no entry does."""
    if not isinstance(data, dict) or not data:
        return ""
    values = {key: _written(value, getattr(entry, key, None)) for key, value in data.items()}
    if any(value is None for value in values.values()):
        return ""
    return flow({key: value for key, value in values.items() if value is not None})


def _written(value: Data, meant: Any) -> FlowValue | None:
    """A number without quotes, as `record` writes it; None for what cannot stand in an entry."""
    if isinstance(meant, int | Decimal):
        return meant
    if isinstance(value, Mapping):
        pairs = {key: _written(item, None) for key, item in value.items()}
        return None if None in pairs.values() else {key: item for key, item in pairs.items() if item is not None}
    return value if isinstance(value, str) else None
