"""Tags that Word prints as they stand, or that take their value away: found by their letters, without Jinja."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from cchc_cli.documents.word.faults import TemplateFinding, error, shortened

_TAG = re.compile(r"\{%((?!\{%).)*?%\}|\{\{((?!\{\{).)*?\}\}|\{#.*?#\}")
_HALF = re.compile(r"\{\{|\}\}|\{\s*%|%\s*\}|\{#|#\}|\0\}|\{\0")
_SINGLE = re.compile(r"\{\s*(?P<name>[A-Za-z_]\w*)\s*[.|}][^{}]*\}?")
_VALUE = re.compile(r"\{\{(?P<kind>tr|tc|p|r)\s(?P<words>.*?)\}\}")
_PLAIN = re.compile(r"\{\{(?!(?:tr|tc|p|r)\s)(?P<words>.*?)\}\}")
_SET = re.compile(r"\{%-?p?\s*set\s+(?P<name>\w+)\s*=(?P<words>.*?)%\}")
_MADE = re.compile(r"\|\s*(?:bar|line_under)\b")  # what they make is a whole paragraph, or a table
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WHOLE = "viết {{ tên }} với hai dấu ngoặc nhọn ở mỗi đầu, lệnh là {% … %}"


def spelling_findings(texts: Iterable[str], names: Iterable[str]) -> Iterator[TemplateFinding]:
    """`texts` are the paragraphs of the template, `names` those that its data have."""
    paragraphs, known = list(texts), frozenset(names)
    for text in paragraphs:
        yield from _halved(text, known)
    yield from lost_values(paragraphs)


def lost_values(texts: Iterable[str]) -> Iterator[TemplateFinding]:
    """Tags that take away what they should print, or break the document; a document of such a template is not made."""
    paragraphs = list(texts)
    made = {s["name"] for text in paragraphs for s in _SET.finditer(text) if _MADE.search(s["words"])}
    for text in paragraphs:
        yield from _lost(text, made)


def template_parts(document: Any) -> Iterator[Any]:
    """The XML of the body, headers, footers and notes; `document` is python-docx's."""
    yield document.element.body
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rsplit("/", 1)[-1] in {"header", "footer", "footnotes"}:
            yield etree.fromstring(relation.target_part.blob)


def paragraph_text(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(_W + "t"))


def paragraph_texts(root: Any) -> Iterator[str]:
    """The text of every paragraph, those of tables and text boxes too."""
    return map(paragraph_text, root.iter(_W + "p"))


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
