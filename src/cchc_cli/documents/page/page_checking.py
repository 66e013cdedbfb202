"""What is wrong with a page's template: tags, names, and what would load something from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2.exceptions import TemplateSyntaxError

from cchc_cli.documents.page.overview import OverviewPage
from cchc_cli.documents.page.page_rendering import MEND, render_apart
from cchc_cli.documents.page.page_template import BLOCK, COMMENT, in_html, page_source
from cchc_cli.documents.word.environment import DocumentEnvironment
from cchc_cli.documents.word.faults import TemplateFinding, error, find_fault, shortened
from cchc_cli.documents.word.template_findings import findings
from cchc_cli.documents.word.template_names import name_findings
from cchc_cli.files.problems import DocumentStop, Severity

_TAG = re.compile(r"\{[{%#]")
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


def check_page(data: bytes, name: str, kind: type | None, trial: OverviewPage | None) -> list[TemplateFinding]:
    """`kind` is the class of the template's data, `trial` an example of it; None where no command uses the name."""
    return findings(_check_page, data, name, kind, trial)


def _check_page(data: bytes, name: str, kind: type | None, trial: OverviewPage | None) -> list[TemplateFinding]:
    try:
        source = page_source(data, name)
    except DocumentStop as stop:
        return [error(stop.message, hint=stop.hint)]
    shown = COMMENT.sub("", source)
    found = [*_tags_in_blocks(shown), *_foreign(shown), *_policy_left_out(shown)]
    found += _names(source, kind) if kind is not None else ()
    if trial is not None and not any(finding.severity is Severity.ERROR for finding in found):
        found += _tried(data, name, trial)
    return found


def _tags_in_blocks(source: str) -> Iterator[TemplateFinding]:
    """Such a block would not have the digest under which it is allowed."""
    for block in BLOCK.finditer(source):
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
        render_apart(data, trial, name)
    except DocumentStop as stop:
        yield error(f"kết xuất thử không được: {stop.message}", hint=stop.hint)
