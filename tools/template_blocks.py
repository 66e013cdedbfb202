#!/usr/bin/env python3
"""The blocks that documents are made of: paragraphs, tables, letterhead, signature, sections; all as WordprocessingML.

Tags follow docxtpl: `{%p … %}` takes its paragraph away, `{%tr … %}` its table row, `{{p … }}` puts paragraphs in place
of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from template_package import FIRST_HEADER, HEADER
from template_styles import ISSUER_COLUMN, MOTTO, MOTTO_COLUMN, TEXT_WIDTH, twips

LANDSCAPE_WIDTH = 252.0  # 297 mm less the margins of 30 and 15 mm
SIGNATURE_COLUMN = TEXT_WIDTH / 2


def run(text: str, style: str = "") -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def paragraph(style: str, *runs: str) -> str:
    """A paragraph of plain texts, or of runs made by `run`."""
    inner = "".join(r if r.startswith("<w:r>") else run(r) for r in runs if r)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def tag(command: str) -> str:
    """A command of the template in a paragraph of its own, grey in Word and gone in the document."""
    return paragraph("TheMau", f"{{%p {command} %}}")


def when(condition: str, *blocks: str) -> str:
    return tag(f"if {condition}") + "".join(blocks) + tag("endif")


def each(loop: str, *blocks: str) -> str:
    return tag(f"for {loop}") + "".join(blocks) + tag("endfor")


def choose(cases: Mapping[str, str], default: str) -> str:
    """One of several blocks: the first whose condition holds, else the default."""
    words = ("if", *["elif"] * (len(cases) - 1))
    chosen = "".join(tag(f"{word} {case}") + block for word, (case, block) in zip(words, cases.items(), strict=True))
    return chosen + tag("else") + default + tag("endif")


def line(expression: str, column: float, size: int, *, inset: float = 0, caps: bool = False) -> str:
    """A line of 1/3-1/2 of the text's length, drawn when the document is made (mục II.2.b, II.5.b)."""
    options = (f", inset={inset:g}" if inset else "") + (", caps=True" if caps else "")
    return paragraph("KeNgang", f"{{{{p {expression}|line_under({column:g}, {size}{options}) }}}}")


@dataclass(frozen=True, slots=True)
class Cell:
    width: float
    content: str
    span: int = 1
    middle: bool = False


def _cell(cell: Cell) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    align = '<w:vAlign w:val="center"/>' if cell.middle else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(cell.width)}" w:type="dxa"/>{span}{align}</w:tcPr>{cell.content}</w:tc>'


def row(*cells: Cell, header: bool = False) -> str:
    """A row that never breaks over two pages; a header row is repeated on every page of the table."""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(map(_cell, cells))}</w:tr>"


def row_tag(command: str, widths: Sequence[float]) -> str:
    """A command in a row of its own, which it takes away."""
    return row(Cell(sum(widths), paragraph("TheMau", f"{{%tr {command} %}}"), span=len(widths)))


def table(style: str, widths: Sequence[float], *rows: str, alt: str = "") -> str:
    """A table of fixed column widths in mm; `alt` is what is read out in its place."""
    described = f'<w:tblCaption w:val="{escape(alt)}"/><w:tblDescription w:val="{escape(alt)}"/>' if alt else ""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/>'
        f"{described}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def letterhead(second_row: str, issuer: str, superior: str = "") -> str:
    """Issuer on the left, Quốc hiệu and Tiêu ngữ on the right, each above its line (mục II.1, II.2)."""
    above = each(f"line in {superior}", paragraph("CoQuanChuQuan", "{{ line }}")) if superior else ""
    names = above + each(f"line in {issuer}", paragraph("CoQuanBanHanh", "{{ line }}"))
    left = Cell(ISSUER_COLUMN, names + line(issuer, ISSUER_COLUMN, 12, caps=True))
    motto = paragraph("TieuNgu", MOTTO) + paragraph("KeDuoiTieuNgu")
    right = Cell(MOTTO_COLUMN, paragraph("QuocHieu", "Cộng hòa xã hội chủ nghĩa Việt Nam".upper()) + motto)
    return table("BangTrinhBay", (ISSUER_COLUMN, MOTTO_COLUMN), row(left, right), second_row)


def letterhead_row(number: str, place_date: str) -> str:
    """The document's number on the left and place and date on the right, on one line (mục II.3.c, II.4.c)."""
    return row(Cell(ISSUER_COLUMN, number), Cell(MOTTO_COLUMN, place_date))


def signature(signer: str, recipients: str) -> str:
    """Recipients on the left at the height of the signer's authority, the signature on the right (mục II.7, II.9)."""
    signing = (
        when(f"{signer}.authority", paragraph("QuyenHanChucVu", f"{{{{ {signer}.authority }}}}"))
        + paragraph("QuyenHanChucVu", f"{{{{ {signer}.position }}}}")
        + paragraph("HoTen", f"{{{{ {signer}.name }}}}")
    )
    columns = (SIGNATURE_COLUMN, SIGNATURE_COLUMN)
    return table("BangTrinhBay", columns, row(Cell(SIGNATURE_COLUMN, recipients), Cell(SIGNATURE_COLUMN, signing)))


def recipients(names: str) -> str:
    """`Nơi nhận` with one recipient a line (mục II.9.d); an empty paragraph where there is none."""
    listed = paragraph("NoiNhan", "Nơi nhận:") + each(f"name in {names}", paragraph("NoiNhanDanhSach", "- {{ name }}"))
    return choose({names: listed}, paragraph("NoiNhanDanhSach"))


def _section(*, landscape: bool) -> str:
    """A4, 30 mm on the left, 15 on the right, 20 above and below (mục I.1-I.3); pages count from 1 (I.7, III.1.đ)."""
    long, short = twips(297), twips(210)
    size = f'w:w="{long}" w:h="{short}" w:orient="landscape"' if landscape else f'w:w="{short}" w:h="{long}"'
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{HEADER}"/>'
        f'<w:headerReference w:type="first" r:id="{FIRST_HEADER}"/><w:type w:val="nextPage"/><w:pgSz {size}/>'
        f'<w:pgMar w:top="{twips(20)}" w:right="{twips(15)}" w:bottom="{twips(20)}" w:left="{twips(30)}" '
        f'w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/>'
        "<w:titlePg/></w:sectPr>"
    )


def section_end(*, landscape: bool = False) -> str:
    """The paragraph that ends a section."""
    properties = f'<w:pPr><w:pStyle w:val="NgatPhan"/>{_section(landscape=landscape)}</w:pPr>'
    return f"<w:p>{properties}</w:p>"


def document_end(*, landscape: bool = False) -> str:
    """The last section's end. Word wants a paragraph after a table, so there is one."""
    return paragraph("NgatPhan") + _section(landscape=landscape)
