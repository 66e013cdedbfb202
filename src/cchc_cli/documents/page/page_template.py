"""The page's template: made into a file, and checked. What it may load is nothing; the file itself says so."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from jinja2.exceptions import TemplateSyntaxError
from markupsafe import Markup

from cchc_cli.documents.confined.process import confined
from cchc_cli.documents.page.overview import OverviewPage, overview
from cchc_cli.documents.word.contexts import TemplateKind, values
from cchc_cli.documents.word.environment import DocumentEnvironment
from cchc_cli.documents.word.faults import SEE, TemplateFinding, describe, error, find_fault, shortened
from cchc_cli.documents.word.template_findings import findings
from cchc_cli.documents.word.template_names import name_findings
from cchc_cli.documents.word.templates import is_packaged
from cchc_cli.files.problems import DocumentStop, Need, Severity
from cchc_cli.language.text import writable

if TYPE_CHECKING:
    from cchc_cli.documents.wording.frame import Sample

MEND = "sửa trong tệp .html bằng một trình soạn thảo văn bản; các tên dùng được: docs/mau-van-ban.md"
_LARGEST = 5_000_000  # bytes of a template
_BLOCK = re.compile(r"<(?P<kind>style|script)\b(?P<rest>[^>]*)>(?P<text>.*?)</(?P=kind)\s*>", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)  # of the template: the page does not have it
_TAG = re.compile(r"\{[{%#]")
# marks that turn the direction of the text that follows: nothing that is written in Vietnamese has them
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FOREIGN = (
    (
        r"\b(?:src|srcset|action|formaction|poster|data|background|manifest)\s*=\s*[\"']?\s*[^\"'\s>]",
        "nạp một tệp khác",
    ),
    (r"\bhref\s*=\s*[\"']?\s*(?!#|\{\{)[^\"'\s>#]", "dẫn ra ngoài trang"),
    (r"url\(\s*[\"']?\s*(?!#|data:)[^)\s]", "kiểu nạp một tệp khác"),
    (r"@import\b", "kiểu nạp một tệp khác"),
    (r"\son\w+\s*=", "mã viết trong thuộc tính không chạy được"),
    (r"\sstyle\s*=", "kiểu viết trong thuộc tính không có tác dụng"),
)


def render_page(template: bytes, page: OverviewPage, *, name: str = "page") -> bytes:
    """The page of a template and its data; the same bytes for the same input, on any day.

    Raises:
        DocumentStop: the template is not UTF-8, or a tag in it is wrong or names what the data do not have; or it takes
            too much.
    """
    if is_packaged(template):
        return _rendered(template, page, name)
    return confined(_rendered, template, page, name, of=f"mẫu «{name}»", hint=SEE)


def _rendered(template: bytes, page: OverviewPage, name: str) -> bytes:
    source = decoded(template, name)
    data = values(replace(page, policy=policy(source)))
    try:
        text = DocumentEnvironment(in_html).from_string(source).render(data)
    except Exception as failure:
        stop = describe(failure, source, name, data, MEND)
        if stop is None:
            raise
        raise stop from failure
    return (text.rstrip("\n") + "\n").encode()


def policy(source: str) -> str:
    """What the page may do: run the scripts and use the styles that the template itself has, and load nothing.

    Their digests are of the template's text: what a value brings along is not among them.
    """
    digests: dict[str, list[str]] = {"style": [], "script": []}
    for block in _BLOCK.finditer(_COMMENT.sub("", source)):
        digest = base64.b64encode(hashlib.sha256(block["text"].encode()).digest()).decode()
        digests[block["kind"].lower()].append(f"'sha256-{digest}'")
    allowed = [f"{kind}-src {' '.join(found)}" for kind, found in digests.items() if found]
    return "; ".join(["default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"])


def in_html(value: object) -> object:
    """A value as the page holds it: no control characters, nothing that turns the words around it."""
    if value is None:
        return ""
    return _TURNING.sub("", writable(value)) if isinstance(value, str) and not isinstance(value, Markup) else value


def decoded(template: bytes, name: str) -> str:
    """The template's text, as Jinja and a browser read it.

    Raises:
        DocumentStop: it is not UTF-8, or too large.
    """
    mend = f"lưu tệp ở dạng UTF-8, hoặc lấy lại mẫu gốc bằng: {Need.TEMPLATE} TÊN {Need.FORCE}"
    if len(template) > _LARGEST:
        raise DocumentStop(f"mẫu «{name}» lớn quá 5 MB", mend)
    try:
        text = template.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise DocumentStop(f"mẫu «{name}» không phải là tệp chữ UTF-8", mend) from wrong
    return text.replace("\r\n", "\n").replace("\r", "\n")  # as a browser reads it, and as the digests are of it


def check_page(data: bytes, name: str, kind: type | None, trial: OverviewPage | None) -> list[TemplateFinding]:
    """`kind` is the class of the template's data, `trial` an example of it; None where no command uses the name."""
    return findings(_check_page, data, name, kind, trial)


def _check_page(data: bytes, name: str, kind: type | None, trial: OverviewPage | None) -> list[TemplateFinding]:
    try:
        source = decoded(data, name)
    except DocumentStop as stop:
        return [error(stop.message, hint=stop.hint)]
    shown = _COMMENT.sub("", source)
    found = [*_tags_in_blocks(shown), *_foreign(shown), *_policy_left_out(shown)]
    found += _names(source, kind) if kind is not None else ()
    if trial is not None and not any(finding.severity is Severity.ERROR for finding in found):
        found += _tried(data, name, trial)
    return found


def _tags_in_blocks(source: str) -> Iterator[TemplateFinding]:
    """Such a block would not have the digest under which it is allowed."""
    for block in _BLOCK.finditer(source):
        if tag := _TAG.search(block["text"]):
            line = block["text"][tag.start() :].split("\n", 1)[0]
            what = f"thẻ của mẫu đứng trong <{block['kind'].lower()}>, trình duyệt sẽ không dùng phần này"
            yield error(what, shortened(line.strip()), "đưa giá trị vào thuộc tính data-… của một phần tử")


def _foreign(source: str) -> Iterator[TemplateFinding]:
    for pattern, what in _FOREIGN:
        for match in re.finditer(pattern, source, re.IGNORECASE):
            line = source[source.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
            yield error(what, shortened(line.strip()), "trang chỉ dùng những gì có trong chính tệp")


def _policy_left_out(source: str) -> Iterator[TemplateFinding]:
    if not re.search(r"http-equiv=\"Content-Security-Policy\" content=\"\{\{ policy \}\}\"", source):
        line = '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">'
        yield error("thiếu Content-Security-Policy", hint=f"thêm vào <head>: {line}")


def _names(source: str, kind: type) -> Iterator[TemplateFinding]:
    try:
        tree = DocumentEnvironment(in_html).parse(source)
    except TemplateSyntaxError as wrong:
        yield find_fault(wrong, source, {}, MEND) or error(str(wrong))
    else:
        yield from name_findings(source, tree, kind)


def _tried(data: bytes, name: str, trial: OverviewPage) -> Iterator[TemplateFinding]:
    try:
        render_page(data, trial, name=name)
    except DocumentStop as stop:
        yield error(f"kết xuất thử không được: {stop.message}", hint=stop.hint)


def _example(sample: Sample) -> OverviewPage:
    return overview(sample.plan_status, sample.interpreted.tasks)


PAGE = TemplateKind("page", "Trang tình hình thực hiện (HTML)", OverviewPage, _example)
