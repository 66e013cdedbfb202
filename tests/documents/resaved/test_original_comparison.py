"""What an officer changed of the look of a template, in words, beside the one the program brings."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.run import Run

from cchc_cli.documents.resaved.original_comparison import changes_of_look
from cchc_cli.documents.word.templates import find_template


def changed(change: Callable[[Any], object], name: str = "progress") -> list[str]:
    document = docx.Document(io.BytesIO(find_template(name).read()))
    change(document)
    stream = io.BytesIO()
    document.save(stream)
    return [finding.message for finding in changes_of_look(stream.getvalue(), find_template(name).read(), name)]


def style(document: Any, name: str) -> Any:
    return next(style for style in document.styles if style.name == name)


def margin(document: Any) -> None:
    document.sections[1].left_margin = Mm(20)


def upright(document: Any) -> None:
    section = document.sections[1]
    section.page_width, section.page_height = section.page_height, section.page_width


def header(document: Any) -> None:
    document.sections[2].header.paragraphs[0].clear().add_run("Sở Nội vụ")


def one_header(document: Any) -> None:
    document.sections[0].different_first_page_header_footer = False


def font(document: Any) -> None:
    style(document, "Nội dung").font.name = "Arial"


def size(document: Any) -> None:
    style(document, "Nội dung").font.size = Pt(13)
    style(document, "Nội dung").font.bold = True


def inherited(document: Any) -> None:
    """Of the style that the others are based on."""
    paragraphs = style(document, "Nội dung").element.find(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}pPr"
    )
    for child in list(paragraphs):
        paragraphs.remove(child)


def dropped(document: Any) -> None:
    style(document, "Kính gửi").delete()


def by_hand(document: Any) -> None:
    paragraph = next(p for p in document.paragraphs if p.text.startswith("Thực hiện"))
    paragraph.runs[0].font.size = Pt(12)


def every_font(document: Any) -> None:
    for one in document.styles:
        if one.type == WD_STYLE_TYPE.PARAGRAPH:
            one.font.name = "Arial"
    style(document, "Nội dung").font.size = Pt(13)


def every_letter(document: Any) -> None:
    """As Ctrl+A and another size in Word."""
    for run in document.element.body.iter(qn("w:r")):
        Run(run, document).font.size = Pt(15)


def section_gone(document: Any) -> None:
    end = document.element.body.xpath("w:p/w:pPr/w:sectPr")[0]
    end.getparent().remove(end)


@pytest.mark.parametrize(
    ("change", "messages"),
    [
        (margin, ["phần trang 2 khác mẫu gốc: lề trái 30 mm → 20 mm"]),
        (upright, ["phần trang 2 khác mẫu gốc: khổ giấy 297 mm × 210 mm → 210 mm × 297 mm"]),
        (
            header,
            [
                f"phần trang {n} khác mẫu gốc: đầu các trang sau số trang → «Sở Nội vụ»"
                for n in (1, 2, 3, 4)  # they share it
            ],
        ),
        (one_header, ["phần trang 1 khác mẫu gốc: đầu trang đầu trống → số trang"]),
        (font, ["kiểu «Nội dung» khác mẫu gốc: phông chữ Times New Roman → Arial"]),
        (size, ["kiểu «Nội dung» khác mẫu gốc: cỡ chữ 14 → 13; chữ đậm không → có"]),
        (
            inherited,
            [
                (
                    "kiểu «Nội dung» khác mẫu gốc: canh đều hai bên → bên trái; cách trên 6 pt → 0 pt; "
                    "lùi dòng đầu 10 mm → 0 mm"
                )
            ],
        ),
        (dropped, ["không còn kiểu «Kính gửi» của mẫu gốc"]),
        (by_hand, ["chữ định riêng, không theo kiểu «Nội dung»: cỡ chữ 12, kiểu là 14"]),
        (
            every_font,
            [
                "56/58 kiểu khác mẫu gốc: phông chữ Times New Roman → Arial",
                "kiểu «Nội dung» khác mẫu gốc: cỡ chữ 14 → 13",
            ],
        ),
        (every_letter, ["chữ định riêng, không theo 38/38 kiểu: cỡ chữ 15, kiểu là 12, 14, 13, 11, 8, 6"]),
        (section_gone, ["mẫu có 3 phần trang (section), mẫu gốc có 4"]),
        (lambda _: None, []),
    ],
)
def test_what_changed_is_said(change: Callable[[Any], object], messages: list[str]) -> None:
    assert changed(change) == messages


def test_file_that_does_not_open_is_left_to_the_check_of_the_file() -> None:
    assert changes_of_look(b"%PDF-1.4", find_template("plan").read(), "plan") == []


def test_a_header_that_leads_nowhere_is_an_empty_one() -> None:
    def broken(document: Any) -> None:
        for reference in document.element.body.xpath("w:sectPr/w:headerReference"):
            reference.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", "rId77")

    assert changed(broken, "reminder") == ["phần trang 1 khác mẫu gốc: đầu các trang sau số trang → trống"]
