"""Edits of a YAML text in place: what is not meant stays as it is, byte by byte.

Nothing is dumped again: comments, quotes, order and line ends are the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from cchc_cli.files.problems import DataStop
from cchc_cli.files.yaml_document import Loc, YamlDocument, YamlNode, parse_document

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")  # an anchor or a tag before the value itself
_DASH = re.compile(r"(?P<indent> *)-\s")


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
        at = self._line_end(end)
        return Edit(at, at, f"{self._newline}{' ' * (column - 1)}{pair}")

    def items_after(self, loc: Loc, write: Callable[[int], Iterable[str]]) -> Edit:
        """Further items below the last one of the block list at `loc`; `write` makes their lines, given the indent."""
        items = self._document.find(loc).children
        start = items[0].start if isinstance(items, list) and items else -1
        line = self._text.rfind("\n", 0, max(start, 0)) + 1
        dash = _DASH.match(self._text, line)
        if start < 0 or dash is None or not isinstance(items, list):
            raise self._refuse(loc)
        last = _last_start(items[-1])
        end = self._ends.get(last)
        if end is None:
            raise self._refuse(loc)
        at = end if self._text[end - 1 : end] == "\n" else self._line_end(end)
        begun = "" if self._text[at - 1 : at] == "\n" else self._newline
        lines = self._newline.join(write(len(dash["indent"])))
        return Edit(at, at, f"{begun}{lines}{self._newline if not begun else ''}")

    def at_end(self, lines: str) -> Edit:
        """Further lines below the last one of the text."""
        end = len(self._text)
        begun = "" if self._text.endswith("\n") else self._newline
        return Edit(end, end, begun + lines.replace("\n", self._newline) + self._newline)

    def _line_end(self, at: int) -> int:
        """Where the line ends, its comment with it, before the mark that ends it."""
        line_end = self._text.find("\n", at)
        end = line_end if line_end >= 0 else len(self._text)
        return end - (self._text[end - 1 : end] == "\r")

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


def _last_start(node: YamlNode) -> int:
    """Where the last scalar of a value begins."""
    children = list(node.children.values()) if isinstance(node.children, dict) else node.children
    return max(map(_last_start, children)) if children else node.start
