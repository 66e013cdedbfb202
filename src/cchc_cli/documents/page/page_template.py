"""The page's template: made into a file. What it may load is nothing; the file itself says so.

The template that the program brings was made into Python beforehand; what others need is imported where they are met.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from cchc_cli.documents.page.overview import OverviewPage, overview
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.files.problems import DocumentStop, Need
from cchc_cli.language.text import writable

if TYPE_CHECKING:
    from cchc_cli.documents.wording.frame import Sample

_LARGEST = 5_000_000  # bytes of a template
BLOCK = re.compile(r"<(?P<kind>style|script)\b(?P<rest>[^>]*)>(?P<text>.*?)</(?P=kind)\s*>", re.DOTALL | re.IGNORECASE)
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)  # of the template: the page does not have it
# marks that turn the direction of the text that follows: nothing that is written in Vietnamese has them
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render_page(template: bytes, page: OverviewPage, *, name: str = "page") -> bytes:
    """The page of a template and its data; the same bytes for the same input, on any day.

    Raises:
        DocumentStop: the template is not UTF-8, or a tag in it is wrong or names what the data do not have; or it takes
            too much.
    """
    from cchc_cli.documents.compiled import part_page

    if hashlib.sha256(template).hexdigest() == part_page.OF:
        return part_page.rendered(page).encode()
    from cchc_cli.documents.page.page_rendering import render_apart

    return render_apart(template, page, name)


def policy(source: str) -> str:
    """What the page may do: run the scripts and use the styles that the template itself has, and load nothing.

    Their digests are of the template's text: what a value brings along is not among them.
    """
    digests: dict[str, list[str]] = {"style": [], "script": []}
    for block in BLOCK.finditer(COMMENT.sub("", source)):
        digest = base64.b64encode(hashlib.sha256(block["text"].encode()).digest()).decode()
        digests[block["kind"].lower()].append(f"'sha256-{digest}'")
    allowed = [f"{kind}-src {' '.join(found)}" for kind, found in digests.items() if found]
    return "; ".join(["default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"])


def in_html(value: object) -> object:
    """A value as the page holds it: no control characters, nothing that turns the words around it."""
    if value is None:
        return ""
    if not isinstance(value, str) or isinstance(value, Markup) or value.isprintable():
        return value  # what can be printed has none of either
    return _TURNING.sub("", writable(value))


def page_source(template: bytes, name: str) -> str:
    """The template's text.

    Raises:
        DocumentStop: it is no text in UTF-8, or larger than any template.
    """
    mend = f"lưu tệp ở dạng UTF-8, hoặc lấy lại mẫu gốc bằng: {Need.TEMPLATE} TÊN {Need.FORCE}"
    if len(template) > _LARGEST:
        raise DocumentStop(f"mẫu «{name}» lớn quá 5 MB", mend)
    try:
        text = template.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise DocumentStop(f"mẫu «{name}» không phải là tệp chữ UTF-8", mend) from wrong
    return text.replace("\r\n", "\n").replace("\r", "\n")  # as a browser reads it, and as the digests are of it


def _example(sample: Sample) -> OverviewPage:
    return overview(sample.plan_status, sample.interpreted.tasks)


PAGE = TemplateKind("page", "Trang tình hình thực hiện (HTML)", OverviewPage, _example)
