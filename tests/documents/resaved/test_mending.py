"""What another program broke in a template is whole again before it is rendered, each thing by itself."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.section import WD_HEADER_FOOTER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cchc_cli.documents.resaved.mending import mend
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template

_END = "<w:pPr><w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr></w:pPr>"


def opened(name: str = "plan") -> Any:
    return docx.Document(io.BytesIO(find_template(name).read()))


def body(*paragraphs: str) -> Any:
    """An empty document with these paragraphs, mended."""
    document = docx.Document()
    for xml in reversed(paragraphs):
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))
    mend(document)
    return document


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def rendered(document: Any, **data: object) -> Any:
    stream = io.BytesIO()
    document.save(stream)
    return docx.Document(io.BytesIO(render(stream.getvalue(), data)))


@pytest.mark.parametrize(
    "pieces",
    [
        (run("{{ t"), f"<w:ins w:id='1' w:author='a'>{run('o }')}</w:ins>", run("} hết")),
        (run("{"), "<w:bookmarkStart w:id='0' w:name='x'/>", run("{ to }"), "<w:bookmarkEnd w:id='0'/>", run("} hết")),
        (f"<w:hyperlink w:anchor='x'>{run('{{ to')}</w:hyperlink>", run(" }} hết")),
    ],
    ids=["inserted", "bookmark", "hyperlink"],
)
def test_a_tag_in_several_runs_is_one(pieces: tuple[str, ...]) -> None:
    made = rendered(body("".join(pieces)), to="Sở Y tế")
    assert "".join(made.element.body.xpath("//w:t/text()")) == "Sở Y tế hết"


@pytest.mark.parametrize("held", [True, False])
@pytest.mark.parametrize(
    "paragraphs",
    [
        (run("{%p if held %}"), run("trong"), _END + run("{%p endif %}"), run("sau")),
        (run("trước"), _END + run("{%p if held %}"), run("trong"), run("{%p endif %}")),
    ],
    ids=["at the end", "at the beginning"],
)
def test_a_section_stays_whose_end_stands_in_a_command(paragraphs: tuple[str, ...], held: bool) -> None:
    made = rendered(body(*paragraphs), held=held)
    assert len(made.sections) == 2
    assert made.sections[0].page_width.twips == 11906


def spoiled(change: Callable[[Any], None]) -> Any:
    document = opened()
    section = document.sections[0]
    change(section)
    mend(document)
    return section


def test_a_section_without_its_page_number_has_that_of_the_next() -> None:
    def strip(section: Any) -> None:
        first = section.first_page_header.part
        section.different_first_page_header_footer = False
        for reference in list(section._sectPr.headerReference_lst):
            section._sectPr.remove(reference)
        section._sectPr.add_headerReference(WD_HEADER_FOOTER.PRIMARY, _relation(section, first))

    section = spoiled(strip)
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml


def _relation(section: Any, part: Any) -> str:
    return next(str(id_) for id_, relation in section.part.rels.items() if relation._target is part)


def test_a_header_with_words_of_the_office_stays() -> None:
    def own(section: Any) -> None:
        section.different_first_page_header_footer = False
        section._sectPr.remove(section._sectPr.headerReference_lst[1])
        section.header.paragraphs[0].clear().add_run("Sở Nội vụ")

    section = spoiled(own)
    assert section.header.paragraphs[0].text == "Sở Nội vụ"
    assert not section.different_first_page_header_footer
