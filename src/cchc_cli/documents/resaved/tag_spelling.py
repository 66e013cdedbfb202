"""Tags that Word prints as they stand, or that take their value away: found by their letters, without Jinja."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_cli.documents.word.faults import TemplateFinding, error, shortened

_TAG = re.compile(r"\{%((?!\{%).)*?%\}|\{\{((?!\{\{).)*?\}\}|\{#.*?#\}")
_HALF = re.compile(r"\{\{|\}\}|\{\s*%|%\s*\}|\{#|#\}|\0\}|\{\0")
_SINGLE = re.compile(r"\{\s*(?P<name>[A-Za-z_]\w*)\s*[.|}][^{}]*\}?")
_VALUE = re.compile(r"\{\{(?P<kind>tr|tc|p|r)\s(?P<words>.*?)\}\}")
_PLAIN = re.compile(r"\{\{(?!(?:tr|tc|p|r)\s)(?P<words>.*?)\}\}")
_SET = re.compile(r"\{%-?p?\s*set\s+(?P<name>\w+)\s*=(?P<words>.*?)%\}")
_MADE = re.compile(r"\|\s*(?:bar|line_under)\b")  # what they make is a whole paragraph, or a table
_WHOLE = "viết {{ tên }} với hai dấu ngoặc nhọn ở mỗi đầu, lệnh là {% … %}"


def spelling_findings(texts: Iterable[str], names: Iterable[str]) -> Iterator[TemplateFinding]:
    """`texts` are the paragraphs of the template, `names` those that its data have."""
    paragraphs, known = list(texts), frozenset(names)
    made = {s["name"] for text in paragraphs for s in _SET.finditer(text) if _MADE.search(s["words"])}
    for text in paragraphs:
        yield from _halved(text, known)
        yield from _lost(text, made)


def _halved(text: str, known: frozenset[str]) -> Iterator[TemplateFinding]:
    rest = _TAG.sub("\0", text)
    single = next((found for found in _SINGLE.finditer(rest) if found["name"] in known), None)
    if _HALF.search(rest) or single:
        yield error("thẻ thiếu hoặc thừa dấu ngoặc, sẽ in nguyên như chữ", shortened(text), _WHOLE)


def _lost(text: str, made: set[str]) -> Iterator[TemplateFinding]:
    for tag in _VALUE.finditer(text):
        words = tag["words"].strip()
        if tag["kind"] != "p" or not (_MADE.search(words) or words in made):
            what = (
                f"giá trị trong «{{{{{tag['kind']} {words} }}}}» sẽ mất: chỉ thanh tiến độ và dòng kẻ viết bằng {{{{p"
            )
            yield error(what, shortened(text), f"viết {{{{ {words} }}}}; {{{{p chỉ cho thanh tiến độ, dòng kẻ")
    for tag in _PLAIN.finditer(text):
        words = tag["words"].strip()
        if _MADE.search(words) or words in made:
            what = f"«{words}» là cả một đoạn: thẻ phải bắt đầu bằng {{{{p, không thì Word không mở được văn bản"
            yield error(what, shortened(text), f"viết {{{{p {words} }}}}, đứng riêng một đoạn")
