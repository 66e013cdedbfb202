"""YAML read once: plain data (text only), and where each piece of it stands.

Every scalar is text (`1.10`, `No`, `012` stay as written); an empty value is None. Anchors and aliases work, within
bounds. All problems are values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from cchc_cli.files.conflicts import conflicts
from cchc_cli.files.messages import reason, syntax_kind
from cchc_cli.files.problems import Problem, ProblemKind, error, has_errors
from cchc_cli.files.source import SourceText, bytes_of, decode
from cchc_cli.language.text import CONTROLS, nfc

Loc = Sequence[str | int]  # the way from the root: ("areas", 0, "tasks", 2, "time")
Data = Any  # dict[str, Data] | list[Data] | str | None

DEEPEST = 64
MOST_ALIASES = 10_000
MOST_VALUES = 1_000_000  # in a file with aliases, these followed

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class YamlNode:
    """Where a value stands (offsets in characters); the key's own place when it has one."""

    start: int
    key: int = -1
    children: dict[str, YamlNode] | list[YamlNode] | None = None
    size: int = 1  # values in it, aliases followed

    def child(self, step: str | int) -> YamlNode | None:
        if isinstance(self.children, dict):
            return self.children.get(step) if isinstance(step, str) else None
        if isinstance(self.children, list) and isinstance(step, int) and 0 <= step < len(self.children):
            return self.children[step]
        return None


@dataclass(frozen=True)
class YamlDocument:
    """A file's data with places. With a syntax or encoding error `data` is None and `readable` false."""

    source: SourceText
    data: Data = None
    root: YamlNode = field(default_factory=lambda: YamlNode(0))
    problems: tuple[Problem, ...] = ()
    readable: bool = True

    @property
    def path(self) -> str:
        return self.source.path

    def find(self, loc: Loc) -> YamlNode:
        """The node at `loc`, or the nearest node above it: steps that are not there are passed over."""
        node = self.root
        for step in loc:
            node = node.child(step) or node
        return node

    def position(self, loc: Loc) -> tuple[int, int]:
        """Line and column of the value at `loc`, counted from 1."""
        return self.source.position(self.find(loc).start)

    def problem(
        self,
        loc: Loc,
        kind: ProblemKind,
        values: Mapping[str, object],
        *,
        at_key: bool = False,
        piece: str = "",
    ) -> Problem:
        """A problem at the value of `loc`, at its key, or at `piece` of its text where that can be found."""
        node = self.find(loc)
        offset = node.key if at_key and node.key >= 0 else node.start
        if piece:
            found = self.source.text.find(piece, offset, offset + 20_000)
            offset = found if found >= 0 else offset
        return self.source.problem(offset, kind, **values)


NOT_FOUND = error("not-found", "không tìm thấy tệp")
IS_FOLDER = error("not-readable", "đây là thư mục, không phải tệp")
NOT_READABLE = error("not-readable", "không đọc được tệp: {reason}")


def read_document(path: Path, shown: str | None = None) -> YamlDocument:
    """The file at `path`; a file that cannot be opened is a problem too. `shown` is the path for people."""
    try:
        content: bytes | OSError = bytes_of(path)
    except OSError as failure:
        content = failure
    return document_of(content, shown or str(path))


def document_of(content: bytes | OSError, name: str) -> YamlDocument:
    """What was read of a file, or why it could not be."""
    match content:
        case bytes():
            return parse_document(content, name)
        case FileNotFoundError():
            return _refused(name, NOT_FOUND)
        case IsADirectoryError():
            return _refused(name, IS_FOLDER)
        case failure:
            return _refused(name, NOT_READABLE, reason=reason(failure))


def parse_document(raw: bytes, path: str) -> YamlDocument:
    source, problems = decode(raw, path)
    problems += conflicts(source)
    if has_errors(problems):
        return YamlDocument(source, problems=tuple(problems), readable=False)
    composer = _Composer(source)
    try:
        data, root = composer.compose()
    except _Refused as refusal:
        return YamlDocument(source, problems=(*problems, refusal.problem), readable=False)
    return YamlDocument(source, data, root, (*problems, *composer.problems))


def _refused(path: str, kind: ProblemKind, **values: object) -> YamlDocument:
    source = SourceText(path, "")
    return YamlDocument(source, problems=(source.problem(0, kind, **values),), readable=False)


class _Refused(Exception):  # noqa: N818
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def _at(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


@dataclass(slots=True)
class _Open:
    """A mapping or sequence not yet closed. `key` waits for its value, which is dropped when not `taken`."""

    data: dict[str, Data] | list[Data]
    node: YamlNode
    anchor: str | None
    key: str | None = None
    key_at: int = -1
    taken: bool = True


EMPTY = error("empty", "tệp trống, chưa có nội dung")
SECOND_DOCUMENT = error("second-document", "tệp có hơn một tài liệu YAML (dấu ---); chỉ được một")
DUPLICATE_KEY = error(
    "duplicate-key", "khóa «{key}» viết hai lần trong cùng một bảng; lần đầu ở dòng {line}", "giữ lại một, xóa khóa kia"
)
KEY_FORM = error("yaml-syntax", "khóa phải là chữ, không phải danh sách hay bảng")
TOO_DEEP = error("too-deep", "lồng nhau quá {limit} tầng")
UNKNOWN_ALIAS = error("unknown-alias", "tham chiếu *{name} không có neo &{name} nào đứng trước")
TOO_MANY_ALIASES = error("too-many-aliases", "quá nhiều tham chiếu (*) trong tệp: giới hạn {limit}")
TOO_MUCH_EXPANSION = error("too-many-aliases", "các tham chiếu (*) mở ra quá lớn: giới hạn {limit} giá trị")


# written as an escape in quotes, for as they are YAML does not take them
CONTROL_CHARACTER = error(
    "yaml-syntax", "có ký tự điều khiển không nhìn thấy ({code})", "xóa ký tự này; xuống dòng (\\n) và \\t thì được"
)


class _Composer:
    """Builds data and places from the parser's events with a stack of its own, so that no depth breaks it."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[Data, YamlNode]] = {}
        self._words: dict[str, str] = {}  # bodies and times come again and again: one text for all of the same
        self._aliases = 0
        self._documents = 0
        self._result: tuple[Data, YamlNode] | None = None

    def compose(self) -> tuple[Data, YamlNode]:
        for event in self._events():
            self._take(event)
        if self._result is None:
            raise self._refuse(0, EMPTY)
        return self._result

    def _events(self) -> Iterator[yaml.Event]:
        try:
            loader = _Loader(self.source.text)
            while loader.check_event():
                yield loader.get_event()
        except yaml.MarkedYAMLError as failure:
            unclosed = "unexpected end of stream" in (failure.problem or "")
            mark = (failure.context_mark if unclosed else None) or failure.problem_mark or failure.context_mark
            offset = min(mark.index, max(0, len(self.source.text) - 1)) if mark else 0
            tab = "found a tab character" if self.source.text[offset : offset + 1] == "\t" else ""
            said = tab or f"{failure.problem or ''} {failure.context or ''}"
            raise self._refuse(offset, syntax_kind(said)) from None
        except yaml.reader.ReaderError as failure:
            raise self._refuse(self._control_character(), syntax_kind(failure.reason)) from None

    def _control_character(self) -> int:
        allowed = "\t\n\r\x85"
        text = self.source.text
        return next((i for i, c in enumerate(text) if (c < " " or "\x7f" <= c < "\xa0") and c not in allowed), 0)

    def _take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._enter({}, YamlNode(_at(event), children={}), event.anchor)
            case yaml.SequenceStartEvent():
                self._enter([], YamlNode(_at(event), children=[]), event.anchor)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._leave()
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise self._refuse(_at(event), SECOND_DOCUMENT)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if hidden := CONTROLS.search(event.value):
            raise self._refuse(_at(event), CONTROL_CHARACTER, code=f"U+{ord(hidden[0]):04X}")
        written = nfc(event.value)
        text = self._words.setdefault(written, written)
        at = _at(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.data, dict) and top.key is None:
            self._key(top, text, at)
            return
        empty = not event.style and event.value in {"", "~", "null"}
        self._keep(None if empty else text, YamlNode(at), event.anchor)

    def _key(self, top: _Open, key: str, at: int) -> None:
        top.key, top.key_at, top.taken = key, at, True
        first = top.node.child(key)
        if first is not None:
            top.taken = False
            line, _ = self.source.position(first.key)
            self.problems.append(self.source.problem(at, DUPLICATE_KEY, key=key, line=line))

    def _enter(self, data: dict[str, Data] | list[Data], node: YamlNode, anchor: str | None) -> None:
        if self._stack and isinstance(self._stack[-1].data, dict) and self._stack[-1].key is None:
            raise self._refuse(node.start, KEY_FORM)
        if len(self._stack) >= DEEPEST:
            raise self._refuse(node.start, TOO_DEEP, limit=DEEPEST)
        self._stack.append(_Open(data, node, anchor))

    def _leave(self) -> None:
        closed = self._stack.pop()
        self._keep(closed.data, closed.node, closed.anchor)

    def _alias(self, event: yaml.AliasEvent) -> None:
        at, name = _at(event), event.anchor
        self._aliases += 1
        if self._aliases > MOST_ALIASES:
            raise self._refuse(at, TOO_MANY_ALIASES, limit=MOST_ALIASES)
        if name not in self._anchors:
            raise self._refuse(at, UNKNOWN_ALIAS, name=name)
        data, node = self._anchors[name]
        self._keep(data, YamlNode(at, children=node.children, size=node.size), None)

    def _keep(self, data: Data, node: YamlNode, anchor: str | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = (data, node)
        if not self._stack:
            self._result = (data, node)
            return
        top = self._stack[-1]
        top.node.size += node.size
        if self._aliases and top.node.size > MOST_VALUES:
            raise self._refuse(node.start, TOO_MUCH_EXPANSION, limit=MOST_VALUES)
        if isinstance(top.data, list):
            top.data.append(data)
            top.node.children.append(node)  # type: ignore[union-attr]
        else:
            self._keep_value(top, data, node)

    @staticmethod
    def _keep_value(top: _Open, data: Data, node: YamlNode) -> None:
        if top.taken and top.key is not None:
            node.key = top.key_at
            top.data[top.key] = data  # type: ignore[call-overload]
            top.node.children[top.key] = node  # type: ignore[index, call-overload]
        top.key = None

    def _refuse(self, offset: int, kind: ProblemKind, **values: object) -> _Refused:
        return _Refused(self.source.problem(offset, kind, **values))
