"""A Word template and its data made into a document: sandboxed, strict about names, losing no value, byte for byte."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from docx.opc.exceptions import OpcError
from docx.oxml.parser import element_class_lookup
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from cchc_cli.documents.layout.merged_cells import AS_ABOVE, merge_cells
from cchc_cli.documents.layout.named_styles import style_ids, with_ids
from cchc_cli.documents.layout.short_tables import keep_together
from cchc_cli.documents.repacking import repacked
from cchc_cli.documents.resaved.mending import mend
from cchc_cli.documents.word.contexts import Context, values
from cchc_cli.documents.word.environment import DocumentEnvironment
from cchc_cli.documents.word.templates import is_packaged
from cchc_cli.files.problems import DocumentStop, Need
from cchc_cli.language.text import one_line, writable

_UNDATED = datetime(2021, 1, 1, tzinfo=UTC)
_LONGEST_PROPERTY = 255
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PARSER = etree.XMLParser(resolve_entities=False, huge_tree=True)
_PARSER.set_element_class_lookup(element_class_lookup)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def render(template: bytes, context: Context, *, name: str = "") -> bytes:
    """The document of a template and its data; the same bytes for the same input, on any day.

    `name` is what messages call the template. One that is not the program's own is rendered in a process of its own.

    Raises:
        DocumentStop: The template is no Word file, or a tag in it is wrong or names what the data do not have; or it
            takes too much.
    """
    if is_packaged(template):
        return _rendered(template, context, name)
    from cchc_cli.documents.confined.process import confined
    from cchc_cli.documents.word.faults import SEE

    return confined(_checked, template, context, name, of=f"mẫu «{name}»", hint=SEE)


def _checked(template: bytes, context: Context, name: str) -> bytes:
    from cchc_cli.documents.word.foreign import refuse_foreign
    from cchc_cli.documents.word.template_package import check_package

    check_package(template, name)
    document = open_template(template, name)
    _refuse_losses(document.docx, name)
    made = _made(document, context, name)
    refuse_foreign(made, f"mẫu «{name}» viết ra văn bản")
    return made


def _refuse_losses(document: Any, name: str) -> None:
    """A letter without its addressee looks made: what `{{r to }}` takes away nobody would miss in time."""
    from cchc_cli.documents.resaved.tag_spelling import lost_values, paragraph_texts, template_parts

    lost = next((f for root in template_parts(document) for f in lost_values(paragraph_texts(root))), None)
    if lost is not None:
        raise DocumentStop(f"mẫu «{name}»: {lost.message}, ở đoạn «{lost.place}»", lost.hint)


def _rendered(template: bytes, context: Context, name: str) -> bytes:
    return _made(open_template(template, name), context, name)


def _made(document: WordTemplate, context: Context, name: str) -> bytes:
    data = values(context)
    try:
        document.render(data, DocumentEnvironment())
    except Exception as error:
        from cchc_cli.documents.word.faults import describe

        stop = describe(error, document.source, name, data)
        if stop is None:
            raise
        raise stop from error
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())


def open_template(template: bytes, name: str) -> WordTemplate:
    """The template's package, opened.

    Raises:
        DocumentStop: it is no Word file.
    """
    document = WordTemplate(io.BytesIO(template))
    try:
        document.init_docx()
    except (zipfile.BadZipFile, zlib.error, EOFError, OpcError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise DocumentStop(
            f"mẫu «{name}» không phải là tệp Word (.docx) hoặc đã hỏng",
            f"mở tệp trong Word rồi lưu lại ở dạng .docx, hoặc lấy lại mẫu gốc bằng: {Need.TEMPLATE} TÊN {Need.FORCE}",
        ) from error
    mend(document.docx)
    return document


class WordTemplate(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """docxtpl's template with its losses mended."""

    source: str = ""  # the XML last given to Jinja, for messages

    def __init__(self, template: io.BytesIO) -> None:
        super().__init__(template)
        self._rendered: list[Any] = []  # parts

    def sources(self) -> Iterator[str]:
        """The XML of the body, headers and footers as Jinja reads it."""
        yield self.patch_xml(self.get_xml())
        for kind in (self.HEADER_URI, self.FOOTER_URI):
            for _, part in self.get_headers_footers(kind):
                yield self.patch_xml(self.get_part_xml(part))

    def render_xml_part(self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Environment) -> str:
        if any(part is done for done in self._rendered):  # what stands in it now are values
            return src_xml
        self._rendered.append(part)
        self.source = src_xml
        return with_ids(str(super().render_xml_part(src_xml, part, context, jinja_env)), self._style_ids)

    @cached_property
    def _style_ids(self) -> dict[str, str]:
        return style_ids(self.docx.styles.element)

    def get_headers_footers(self, uri: str) -> Iterator[tuple[str, Any]]:
        for key, part in super().get_headers_footers(uri):
            if not any(part is done for done in self._rendered):
                yield key, part

    def map_headers_footers_xml(self, relKey: str, xml: bytes) -> None:  # noqa: N803 - docxtpl's name
        """The new part in place of the old wherever the document refers to it."""
        relations = self.docx.part.rels
        old = relations[relKey].target_part
        super().map_headers_footers_xml(relKey, xml)
        new = relations[relKey].target_part
        self._rendered.append(new)
        for relation in relations.values():
            if not relation.is_external and relation.target_part is old:
                relation._target = new  # noqa: SLF001 - python-docx has no other way

    def fix_tables(self, xml: str) -> Any:
        """The whole document, parsed strictly: docxtpl parses leniently, and what stands behind a fault is lost.

        Only a table's own rows count for its grid; docxtpl counts those of tables in its cells too.
        """
        self.source = _around(self.docx.element, xml)
        tree, merges = etree.fromstring(self.source.encode(), _PARSER), AS_ABOVE in xml
        for table in tree.iter(_W + "tbl"):
            _fit_grid(table)
            if merges:
                merge_cells(table)
            keep_together(table, self._style_ids)
        return tree

    def fix_docpr_ids(self, tree: Any) -> None:
        for drawing in tree.iter(_DRAWING):
            self.docx_ids_index += 1
            drawing.set("id", str(self.docx_ids_index))

    def map_tree(self, tree: Any) -> None:
        """Takes the new document in place of the template's; moving 10,000 rows would take longer than parsing them."""
        part: Any = self.docx.part
        part._element = tree  # noqa: SLF001 - python-docx has no other way
        self.docx: Any = part.document

    def render_footnotes(self, context: dict[str, Any], jinja_env: Environment) -> None:
        """Each part once: docxtpl renders it for every section, and would run the values that it put in before."""
        for part in self.docx.part.package.parts:
            if part.content_type.endswith("wordprocessingml.footnotes+xml"):
                xml = self.render_xml_part(self.patch_xml(_decoded(part.blob)), part, context, jinja_env)
                part._blob = xml.encode("utf-8")  # noqa: SLF001 - python-docx has no other way

    def render_properties(self, context: dict[str, Any], jinja_env: Environment) -> None:
        """Document properties are no markup: docxtpl would escape them twice. Dates and names are not today's."""
        environment = jinja_env.overlay(autoescape=False, finalize=lambda value: value)
        properties = self.docx.core_properties
        for field in ("title", "subject", "author", "comments"):
            self.source = getattr(properties, field)
            text = environment.from_string(self.source).render(context) if "{" in self.source else self.source
            setattr(properties, field, one_line(writable(text))[:_LONGEST_PROPERTY])
        properties.last_modified_by = ""
        properties.revision = 1
        properties.created = properties.modified = _UNDATED


def _decoded(xml: bytes) -> str:
    """In whatever encoding it says that it is."""
    return etree.tostring(etree.fromstring(xml, _PARSER), encoding="unicode")


def _around(root: Any, body: str) -> str:
    """The document's root with this body in it."""
    empty = etree.Element(root.tag, root.attrib, root.nsmap)
    others = "".join(etree.tostring(child, encoding="unicode") for child in root if child.tag != _W + "body")
    start = etree.tostring(empty, encoding="unicode").removesuffix("/>")
    return f"{start}>{others}{body}</{root.prefix}:{etree.QName(root).localname}>"


def _fit_grid(table: Any) -> None:
    """As many columns as the widest row has cells, where a `{%tc for … %}` made them; the table stays as wide."""
    grid = table.find(_W + "tblGrid")
    if grid is None:  # other programs leave it out
        return
    columns = grid.findall(_W + "gridCol")
    most = max((sum(map(_span, row.findall(_W + "tc"))) for row in table.findall(_W + "tr")), default=len(columns))
    if most == len(columns):
        return
    width = sum(int(column.get(_W + "w") or 0) for column in columns)
    for column in columns:
        grid.remove(column)
    for _ in range(most):
        etree.SubElement(grid, _W + "gridCol", {_W + "w": str(width // most)})


def _span(cell: Any) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return 1 if span is None else int(span.get(_W + "val"))
