"""A Word template and its data made into a document: sandboxed, strict about names, losing no value, byte for byte."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from cchc_cli.documents.faults import describe
from cchc_cli.documents.filters import FILTERS
from cchc_cli.files.problems import DocumentStop

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the first day a ZIP archive can hold
_UNDATED = datetime(2021, 1, 1, tzinfo=UTC)
_LONGEST_PROPERTY = 255
# what XML cannot hold; newline and tab can, and become a line break and a tab stop
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def render(template: bytes, context: Mapping[str, object], *, name: str = "") -> bytes:
    """The document of a template and its data; the same bytes for the same input, on any day.

    `name` is what messages call the template.

    Raises:
        DocumentStop: The template is no Word file, or a tag in it is wrong or names what the data do not have.
    """
    document = _open(template, name)
    try:
        document.render(dict(context), _environment())
    except Exception as error:
        stop = describe(error, document.source, name, context)
        if stop is None:
            raise
        raise stop from error
    return _packed(document)


def _open(template: bytes, name: str) -> _Document:
    document = _Document(io.BytesIO(template))
    try:
        document.init_docx()
    except (zipfile.BadZipFile, OpcError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise DocumentStop(
            f"Mẫu “{name}” không phải là tệp Word (.docx) hoặc đã hỏng.",
            "Mở tệp trong Word rồi lưu lại ở dạng .docx, hoặc lấy lại mẫu gốc bằng `cchc templates copy`.",
        ) from error
    return document


def _environment() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=_written)
    environment.filters.update(FILTERS)
    return environment


def _written(value: object) -> object:
    """A value as the document's XML holds it, every character that XML can hold.

    docxtpl rewrites `{_{` and its like in the finished XML, values included: underscores therefore go in as references.
    It also takes bell and form feed for paragraph and page breaks; they are dropped with the other control characters.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return "" if value is None else value
    text = _plain(value).rstrip("\n")
    return escape(text).replace("_", Markup("&#95;")) if "_" in text else text


def _plain(text: str) -> str:
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


class _Document(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """docxtpl's template with its losses mended."""

    source: str = ""  # the XML last given to Jinja, for messages

    def render_xml_part(self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Environment) -> str:  # noqa: ANN401
        self.source = src_xml
        return str(super().render_xml_part(src_xml, part, context, jinja_env))

    def fix_tables(self, xml: str) -> Any:  # noqa: ANN401
        """Parses strictly first: docxtpl parses leniently, and what stands behind a fault is lost without a word."""
        self.source = xml
        etree.fromstring(xml)
        return super().fix_tables(xml)

    def render_properties(self, context: dict[str, Any], jinja_env: Environment) -> None:
        """Document properties are no markup: docxtpl would escape them twice. Dates and names are not today's."""
        environment = jinja_env.overlay(autoescape=False, finalize=lambda value: value)
        properties = self.docx.core_properties
        for field in ("title", "subject", "author", "comments"):
            self.source = getattr(properties, field)
            text = environment.from_string(self.source).render(context)
            setattr(properties, field, " ".join(_plain(text).split())[:_LONGEST_PROPERTY])
        properties.last_modified_by = ""
        properties.revision = 1
        properties.created = properties.modified = properties.created or _UNDATED


def _packed(document: _Document) -> bytes:
    """The package with one date for all its entries."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()
