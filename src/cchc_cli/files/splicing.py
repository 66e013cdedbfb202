"""Edits of a YAML text in place: what is not meant stays as it is, byte by byte.

Nothing is dumped again: comments, quotes, order and line ends are the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from cchc_cli.files.problems import DataStop
from cchc_cli.files.yaml_document import Loc, YamlDocument, parse_document

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")  # an anchor or a tag before the value itself


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters from `start` up to `end` become `text`."""

    start: int
    end: int
    text: str


class Splicer:
    """Finds where the values of a document stand and end, to change a piece of one or to add a pair beside one."""

    def __init__(self, document: YamlDocument) -> None:
        self._document = document
        self._text = document.source.text

    def piece(self, loc: Loc, old: str, new: str) -> Edit:
        """`new` for the `old` that the text at `loc` begins with; its quotes stay."""
        start, end = self._scalar(loc)
        quote = self._text[start] if self._text[start : start + 1] in {'"', "'"} else ""
        start += len(quote)
        if not self._text.startswith(old, start, end):
            raise self._refuse(loc)
        return Edit(start, start + len(old), new)

    def pair_after(self, loc: Loc, key: str, value: str) -> Edit:
        """A further pair behind the one whose value is at `loc`, quoted alike; in a block on a line of its own."""
        start, end = self._scalar(loc)
        quote = "'" if self._text[start] == "'" else '"'
        pair = f"{key}: {quote}{value}{quote}"
        above = self._document.find(loc[:-1])
        if self._text[self._after_properties(above.start)] == "{":
            return Edit(end, end, f", {pair}")
        _, column = self._document.source.position(self._document.find(loc).key)
        line_end = self._text.find("\n", end)
        at = line_end if line_end >= 0 else len(self._text)
        at -= self._text[at - 1] == "\r"
        return Edit(at, at, f"{self._newline}{' ' * (column - 1)}{pair}")

    def edited(self, raw: bytes, edits: Iterable[Edit], expected: object) -> bytes:
        """The file's bytes with the edits.

        Raises:
            DataStop: it would not be read as `expected`: the text is written in a way that cannot be edited so.
        """
        pieces, at = [], 0
        for edit in sorted(edits, key=lambda edit: edit.start):
            pieces += [self._text[at : edit.start], edit.text]
            at = edit.end
        text = "".join([*pieces, self._text[at:]])
        mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
        new = mark + text.encode()
        read = parse_document(new, self._document.path)
        if not read.readable or read.data != expected:
            raise self._refuse(())
        return new

    def _scalar(self, loc: Loc) -> tuple[int, int]:
        node = self._document.find(loc)
        end = self._ends.get(node.start)
        if end is None:
            raise self._refuse(loc)
        return self._after_properties(node.start), end

    def _after_properties(self, start: int) -> int:
        found = _PROPERTIES.match(self._text, start)
        return found.end() if found else start

    @cached_property
    def _newline(self) -> str:
        return "\r\n" if "\r\n" in self._text else "\n"

    @cached_property
    def _ends(self) -> Mapping[int, int]:
        """Where each scalar ends, by where it starts."""
        events = yaml.parse(self._text, Loader=_Loader)
        scalars = (event for event in events if isinstance(event, yaml.ScalarEvent))
        marks = ((scalar.start_mark, scalar.end_mark) for scalar in scalars)
        return {start.index: end.index for start, end in marks if start and end}

    def _refuse(self, loc: Loc) -> DataStop:
        line, _ = self._document.position(loc)
        where = f" (dòng {line})" if loc else ""
        return DataStop(f"{self._document.path}{where}: viết theo dạng không sửa tự động được", "sửa bằng tay chỗ này")
