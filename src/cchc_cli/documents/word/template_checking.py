"""Everything that can be said of a template without making a real document of it, and a trial."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jinja2.exceptions import TemplateSyntaxError

from cchc_cli.documents.layout.named_styles import WRITTEN, style_ids
from cchc_cli.documents.resaved.tag_spelling import paragraph_text, paragraph_texts, spelling_findings, template_parts
from cchc_cli.documents.word.contexts import Context, fields
from cchc_cli.documents.word.environment import DocumentEnvironment
from cchc_cli.documents.word.faults import TemplateFinding, error, find_fault, shortened, warning
from cchc_cli.documents.word.rendering import WordTemplate, open_template, render
from cchc_cli.documents.word.template_findings import findings
from cchc_cli.documents.word.template_names import name_findings
from cchc_cli.documents.word.template_package import check_package
from cchc_cli.files.problems import DocumentStop, Need, Severity
from cchc_cli.language.text import one_line

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RENDERED = ("title", "subject", "author", "comments")  # rendering fills these in
_OTHERS = ("category", "keywords", "content_status", "identifier", "language", "version", "last_modified_by")
_STYLE_REFERENCES = ("pStyle", "rStyle", "tblStyle")
# of the commands in paragraphs
_TAG = re.compile(r"\{%-?(?P<kind>tr|tc|p|r)?(?P<space>\s*)(?P<words>[^%]*?)-?%\}")
_SPACED = {"tr", "tc", "p", "r"}
_CLOSERS = {"for": "endfor", "if": "endif", "macro": "endmacro", "call": "endcall", "filter": "endfilter"}
_PLACES = {"tr": "hàng của bảng", "tc": "ô", "p": "đoạn", "r": "", "": ""}
_ALONE = "mỗi lệnh {%p … %} đứng riêng một đoạn, mỗi lệnh {%tr … %} đứng riêng một hàng"


def check_template(data: bytes, name: str, kind: type | None, trial: Context | None) -> list[TemplateFinding]:
    """`kind` is the dataclass of the template's data, `trial` an example of it; None where no command uses the name."""
    return findings(_check_template, data, name, kind, trial)


def _check_template(data: bytes, name: str, kind: type | None, trial: Context | None) -> list[TemplateFinding]:
    try:
        check_package(data, name)
        document = open_template(data, name)
    except DocumentStop as stop:
        return [error(stop.message, hint=stop.hint)]
    word = document.docx
    found = [*_relations(word), *_styles(word), *_properties(word.core_properties)]
    tags = [finding for root in template_parts(word) for finding in _tags(paragraph_texts(root))]
    names = () if kind is None else fields(kind)
    tags += [finding for root in template_parts(word) for finding in spelling_findings(paragraph_texts(root), names)]
    found += tags
    if kind is not None and not tags:
        found += _names(document, kind)
    if trial is not None and not any(finding.severity is Severity.ERROR for finding in found):
        found += _tried(data, name, trial)
    return found


def _relations(document: Any) -> Iterator[TemplateFinding]:
    """`document` is python-docx's, here and below."""
    relations = document.part.package.iter_rels()
    for target in dict.fromkeys(relation.target_ref for relation in relations if relation.is_external):
        yield warning(f"có liên kết ra ngoài tệp: {target}", hint="xóa liên kết nếu không chủ ý")


def _styles(document: Any) -> Iterator[TemplateFinding]:
    names = style_ids(document.styles.element)
    known = set(names.values())
    used: dict[str, str] = {}
    for node in document.element.body.iter(*(_W + name for name in _STYLE_REFERENCES)):
        above = next(node.iterancestors(_W + "p"), None)
        used.setdefault(node.get(_W + "val"), "" if above is None else shortened(paragraph_text(above)))
    for style, place in used.items():
        if style not in known:
            yield error(f"thiếu kiểu «{style}»", place, f"lấy lại kiểu từ mẫu gốc: {Need.TEMPLATE} TÊN")
    for style in WRITTEN:
        if style not in names:
            yield warning(f"thiếu kiểu «{style}» mà chương trình dùng khi kẻ dòng, vẽ thanh tiến độ")


def _properties(properties: Any) -> Iterator[TemplateFinding]:
    for name in _OTHERS:
        value = str(getattr(properties, name) or "")
        if re.search(r"\{\{|\{%", value):
            what = f"thuộc tính «{name}» của tệp có thẻ, thẻ ở đây không được thay"
            yield error(what, value, f"chỉ dùng ở: {', '.join(_RENDERED)}")


def _names(document: WordTemplate, kind: type) -> Iterator[TemplateFinding]:
    environment = DocumentEnvironment()
    for xml in document.sources():
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", xml)  # a line for every paragraph, as when it is rendered
        try:
            tree = environment.parse(source)
        except TemplateSyntaxError as wrong:
            yield find_fault(wrong, xml, {}) or error(str(wrong))
        else:
            yield from name_findings(xml, tree, kind)


def _tried(data: bytes, name: str, trial: Context) -> Iterator[TemplateFinding]:
    try:
        render(data, trial, name=name)
    except DocumentStop as stop:
        yield error(f"kết xuất thử không được: {stop.message}", hint=stop.hint)


@dataclass(frozen=True, slots=True)
class _Tag:
    """`{%tr for x in xs %}`: kind `tr`, word `for`."""

    kind: str
    word: str
    words: str
    place: str


def _tags(texts: Iterable[str]) -> Iterator[TemplateFinding]:
    """What is wrong with the commands of one part of the document."""
    open_: list[_Tag] = []
    for text in texts:
        tags = [_tag(match, text) for match in _TAG.finditer(text)]
        yield from _crowded(tags, text)
        for tag in tags:
            yield from _taken(tag, open_)
    yield from map(_unclosed, open_)


def _tag(match: re.Match[str], text: str) -> _Tag:
    words = one_line(match["words"])
    return _Tag(match["kind"] or "", words.split(" ")[0], words, shortened(text))


def _crowded(tags: list[_Tag], text: str) -> Iterator[TemplateFinding]:
    kinds = [tag.kind for tag in tags if tag.kind in {"p", "tr"}]
    if len(kinds) != len(set(kinds)):
        yield error("hai lệnh cùng loại trong một đoạn", shortened(text), _ALONE)


def _taken(tag: _Tag, open_: list[_Tag]) -> Iterator[TemplateFinding]:
    if not tag.kind and tag.word in _SPACED:
        yield error(f"phải viết liền «{{%{tag.word}», không có dấu cách ở giữa", tag.place)
    elif tag.word in _CLOSERS:
        open_.append(tag)
    elif tag.word in {"else", "elif"}:
        if not open_ or open_[-1].word not in {"if", "for"}:
            yield error(f"lệnh «{tag.word}» không nằm trong if hay for", tag.place)
    elif tag.word in _CLOSERS.values():
        yield from _closed(tag, open_)


def _closed(tag: _Tag, open_: list[_Tag]) -> Iterator[TemplateFinding]:
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


def _unclosed(tag: _Tag) -> TemplateFinding:
    return error(f"lệnh «{tag.words}» không có lệnh đóng {_CLOSERS[tag.word]}", tag.place)
