"""Everything that can be said of a template without making a real document of it, and a trial."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from cchc_cli.documents.word.contexts import Context
from cchc_cli.documents.word.environment import BoundedEnvironment
from cchc_cli.documents.word.faults import TemplateFinding, error, find_fault, warning
from cchc_cli.documents.word.rendering import WordTemplate, open_template, render
from cchc_cli.documents.word.tags import paragraphs, tag_findings
from cchc_cli.documents.word.template_names import name_findings
from cchc_cli.files.problems import DocumentStop, Need, Severity

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RENDERED = ("title", "subject", "author", "comments")  # word.py fills these in
_OTHERS = ("category", "keywords", "content_status", "identifier", "language", "version", "last_modified_by")
_STYLE_REFERENCES = ("pStyle", "rStyle", "tblStyle")
_NEEDED = ("KeNgang", "NgatPhan")  # the program itself writes paragraphs in these
_FOREIGN = {
    "vbaProject": "có macro (vbaProject)",
    "activeX": "có điều khiển ActiveX",
    "embeddings/": "có tệp nhúng (OLE)",
    "oleObject": "có đối tượng nhúng (OLE)",
    "attachedTemplate": "gắn với một tệp khuôn khác",
}


def package_findings(document: Any) -> Iterator[TemplateFinding]:
    """`document` is python-docx's."""
    package = document.part.package
    yield from _relations(package)
    yield from _styles(document)
    yield from _properties(document.core_properties)


def _relations(package: Any) -> Iterator[TemplateFinding]:
    seen: set[str] = set()
    for relation in package.iter_rels():
        target = relation.target_ref if relation.is_external else str(relation.target_part.partname)
        what = next((words for mark, words in _FOREIGN.items() if mark in target or mark in relation.reltype), "")
        if what and target not in seen:
            yield error(f"{what}: {target}", hint="mẫu không cần; xóa trong Word rồi lưu lại")
        elif relation.is_external and target not in seen:
            yield warning(f"có liên kết ra ngoài tệp: {target}", hint="xóa liên kết nếu không chủ ý")
        seen.add(target)


def _styles(document: Any) -> Iterator[TemplateFinding]:
    known = {style.style_id for style in document.styles}
    used: dict[str, str] = {}
    for node in document.element.body.iter(*(_W + name for name in _STYLE_REFERENCES)):
        used.setdefault(node.get(_W + "val"), _text(node))
    for style, place in used.items():
        if style not in known:
            yield error(f"thiếu kiểu «{style}»", place, f"lấy lại kiểu từ mẫu gốc: {Need.TEMPLATE} TÊN")
    for style in _NEEDED:
        if style not in known and style not in used:
            yield warning(f"thiếu kiểu «{style}» mà chương trình dùng khi kẻ dòng, vẽ thanh tiến độ")


def _text(node: Any) -> str:
    above = next(node.iterancestors(_W + "p"), None)
    return "" if above is None else "".join(t.text or "" for t in above.iter(_W + "t"))[:160]


def _properties(properties: Any) -> Iterator[TemplateFinding]:
    for name in _OTHERS:
        value = str(getattr(properties, name) or "")
        if re.search(r"\{\{|\{%", value):
            what = f"thuộc tính «{name}» của tệp có thẻ, thẻ ở đây không được thay"
            yield error(what, value, f"chỉ dùng ở: {', '.join(_RENDERED)}")


def parts(document: Any) -> Iterator[Any]:
    """The XML of the body, headers, footers and notes."""
    yield document.element.body
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rsplit("/", 1)[-1] in {"header", "footer", "footnotes"}:
            yield etree.fromstring(relation.target_part.blob)


def check_template(data: bytes, name: str, kind: type | None, trial: Context | None) -> list[TemplateFinding]:
    """`kind` is the dataclass of the template's data, `trial` an example of it; None where no command uses the name."""
    try:
        document = open_template(data, name)
    except DocumentStop as stop:
        return [error(stop.message, hint=stop.hint)]
    found = list(package_findings(document.docx))
    texts = [list(paragraphs(root)) for root in parts(document.docx)]
    tags = [finding for part in texts for finding in tag_findings(part)]
    found += tags
    if kind is not None and not tags:
        found += _names(document, kind)
    if trial is not None and not _errors(found):
        found += _tried(data, name, trial)
    return found


def _errors(found: Iterable[TemplateFinding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in found)


def _names(document: WordTemplate, kind: type) -> Iterator[TemplateFinding]:
    environment = BoundedEnvironment()
    for xml in document.sources():
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", xml)  # a line for every paragraph, as when it is rendered
        try:
            tree = environment.parse(source)
        except TemplateSyntaxError as wrong:
            fault = find_fault(wrong, xml, {})
            yield error(fault.what, fault.place, fault.hint) if fault else error(str(wrong))
        else:
            yield from name_findings(xml, tree, kind)


def _tried(data: bytes, name: str, trial: Context) -> Iterator[TemplateFinding]:
    try:
        render(data, trial, name=name)
    except DocumentStop as stop:
        yield error(f"kết xuất thử không được: {stop.message}", hint=stop.hint)
