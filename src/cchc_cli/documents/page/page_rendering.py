"""A template that is not the program's own, made into a page by Jinja: with the faults of its tags put into words."""

from __future__ import annotations

from dataclasses import replace

from cchc_cli.documents.confined.process import confined
from cchc_cli.documents.page.overview import OverviewPage
from cchc_cli.documents.page.page_template import in_html, page_source, policy
from cchc_cli.documents.word.contexts import values
from cchc_cli.documents.word.environment import DocumentEnvironment
from cchc_cli.documents.word.faults import SEE, describe
from cchc_cli.documents.word.templates import is_packaged

MEND = "sửa trong tệp .html bằng một trình soạn thảo văn bản; các tên dùng được: docs/mau-van-ban.md"


def render_apart(template: bytes, page: OverviewPage, name: str) -> bytes:
    """In a process of its own, but for one that the program brings and that was not made into Python yet."""
    if is_packaged(template):
        return render_by_jinja(template, page, name)
    return confined(render_by_jinja, template, page, name, of=f"mẫu «{name}»", hint=SEE)


def render_by_jinja(template: bytes, page: OverviewPage, name: str) -> bytes:
    source = page_source(template, name)
    data = values(replace(page, policy=policy(source)))
    try:
        text = DocumentEnvironment(in_html).from_string(source).render(data)
    except Exception as failure:
        stop = describe(failure, source, name, data, MEND)
        if stop is None:
            raise
        raise stop from failure
    return (text.rstrip("\n") + "\n").encode()
