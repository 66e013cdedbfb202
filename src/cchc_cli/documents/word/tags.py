"""The commands in a template's paragraphs: whether each that opens is closed, in the same kind of place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cchc_cli.documents.word.faults import TemplateFinding, error, shortened

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{%-?(?P<kind>tr|tc|p|r)?(?P<space>\s*)(?P<words>[^%]*?)-?%\}")
_SPACED = {"tr", "tc", "p", "r"}
_CLOSERS = {"for": "endfor", "if": "endif", "macro": "endmacro", "call": "endcall", "filter": "endfilter"}
_PLACES = {"tr": "hàng của bảng", "tc": "ô", "p": "đoạn", "r": "", "": ""}
_ALONE = "mỗi lệnh {%p … %} đứng riêng một đoạn, mỗi lệnh {%tr … %} đứng riêng một hàng"


@dataclass(frozen=True, slots=True)
class Tag:
    """`{%tr for x in xs %}`: kind `tr`, word `for`."""

    kind: str
    word: str
    words: str
    place: str


def paragraphs(root: Any) -> Iterator[str]:
    """The text of every paragraph, those of tables and text boxes too."""
    for paragraph in root.iter(_W + "p"):
        yield "".join(t.text or "" for t in paragraph.iter(_W + "t"))


def tag_findings(texts: Iterable[str]) -> Iterator[TemplateFinding]:
    """What is wrong with the commands of one part of the document."""
    open_: list[Tag] = []
    for text in texts:
        tags = [_tag(match, text) for match in _TAG.finditer(text)]
        yield from _crowded(tags, text)
        for tag in tags:
            yield from _taken(tag, open_)
    yield from map(_unclosed, open_)


def _tag(match: re.Match[str], text: str) -> Tag:
    words = " ".join(match["words"].split())
    return Tag(match["kind"] or "", words.split(" ")[0], words, shortened(text))


def _crowded(tags: list[Tag], text: str) -> Iterator[TemplateFinding]:
    kinds = [tag.kind for tag in tags if tag.kind in {"p", "tr"}]
    if len(kinds) != len(set(kinds)):
        yield error("hai lệnh cùng loại trong một đoạn", shortened(text), _ALONE)


def _taken(tag: Tag, open_: list[Tag]) -> Iterator[TemplateFinding]:
    if not tag.kind and tag.word in _SPACED:
        yield error(f"phải viết liền «{{%{tag.word}», không có dấu cách ở giữa", tag.place)
    elif tag.word in _CLOSERS:
        open_.append(tag)
    elif tag.word in {"else", "elif"}:
        if not open_ or open_[-1].word not in {"if", "for"}:
            yield error(f"lệnh «{tag.word}» không nằm trong if hay for", tag.place)
    elif tag.word in _CLOSERS.values():
        yield from _closed(tag, open_)


def _closed(tag: Tag, open_: list[Tag]) -> Iterator[TemplateFinding]:
    """What lies open above the command that is closed was forgotten."""
    if not any(_CLOSERS[other.word] == tag.word for other in open_):
        yield error(f"lệnh «{tag.word}» thừa, không có lệnh mở", tag.place)
        return
    while _CLOSERS[open_[-1].word] != tag.word:
        yield _unclosed(open_.pop())
    opened = open_.pop()
    if opened.kind != tag.kind and _PLACES[opened.kind] != _PLACES[tag.kind]:
        what = f"lệnh «{opened.words}» mở bằng {{%{opened.kind} mà đóng bằng {{%{tag.kind}"
        yield error(what, tag.place, "viết hai đầu như nhau")


def _unclosed(tag: Tag) -> TemplateFinding:
    return error(f"lệnh «{tag.words}» không có lệnh đóng {_CLOSERS[tag.word]}", tag.place)
