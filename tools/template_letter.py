#!/usr/bin/env python3
"""What reports, notices and letters of one office have in common: head, addressee, signature, tables, appendices."""

from __future__ import annotations

from collections.abc import Sequence

from template_blocks import (
    LANDSCAPE_WIDTH,
    Cell,
    choose,
    each,
    letterhead,
    letterhead_row,
    line,
    paragraph,
    row,
    row_tag,
    signature,
    table,
    tag,
    when,
)
from template_styles import LEGEND, STATES, TEXT_WIDTH, TITLE_INSET, legend_style, state_style

from cchc_cli.documents.word.rule_lines import text_width

NUMBER = paragraph("SoKyHieu", "Số: {{ head.number }}{{ head.symbol }}")
PLACE_DATE = paragraph("DiaDanhNgayThang", "{{ head.place_date }}")


def named_document(kind: str, subject: str) -> str:
    """Letterhead, name of the kind, abstract with its line (Phụ lục III, mẫu 1.4).

    `subject` is an expression: it is written once in the template, for the text and for its line.
    """
    return "".join(
        (
            letterhead(letterhead_row(NUMBER, PLACE_DATE), "head.issuer", "head.superior"),
            tag(f"set subject = {subject}"),
            paragraph("TenLoai", kind),
            paragraph("TrichYeu", "{{ subject }}"),
            line("subject", TEXT_WIDTH, 14, inset=TITLE_INSET),
        )
    )


def letter(subject: str) -> str:
    """A letter's head: the abstract stands under the number (Phụ lục III, mẫu 1.5)."""
    number = NUMBER + paragraph("TrichYeuCongVan", f"V/v {subject}")
    return letterhead(letterhead_row(number, PLACE_DATE), "head.issuer", "head.superior")


def addressee(expression: str) -> str:
    """One addressee on the line of `Kính gửi` (mục II.9.d)."""
    return paragraph("KinhGui", f"Kính gửi: {{{{ {expression} }}}}")


def closing(*copies: str, listed: str = "recipients") -> str:
    """Recipients on the left, signature on the right."""
    return signature("signer", recipients_of(*copies, listed=listed))


def recipients_of(*copies: str, listed: str = "recipients") -> str:
    """`Nơi nhận`: the register's recipients, `listed`, stand in place of all copies but `Như trên`."""
    above = [_copy(copy) for copy in copies if copy.startswith("Như ")]
    usual = "".join(_copy(copy) for copy in copies if not copy.startswith("Như "))
    named = each(f"line in {listed}", _copy("{{ line }}"))
    others = choose({listed: named}, usual) if usual else named
    return "".join([paragraph("NoiNhan", "Nơi nhận:"), *above, others, _copy("{{ archive }}")])


def _copy(text: str) -> str:
    """Nobody is sent what there is nobody to report to, or to collect answers for."""
    line = paragraph("NoiNhanDanhSach", f"- {text}")
    name = next((name for name in ("superior", "collects", "through") if f"{{{{ {name} }}}}" in text), "")
    return when(name, line) if name else line


def appendix(name: str, heading: str, *blocks: str, width: float = LANDSCAPE_WIDTH) -> str:
    """An appendix: its word, its name, what it belongs to, a line (Phụ lục III, mẫu 2.1); `heading` an expression."""
    return "".join(
        (
            tag(f"set heading = {heading}"),
            paragraph("PhuLuc", name),
            paragraph("TenPhuLuc", "{{ heading }}"),
            paragraph("KemTheo", "{{ issued_with }}"),
            line("heading", width, 14, caps=True),
            *blocks,
        )
    )


def lines(expression: str, style: str = "BangNoiDung") -> str:
    """Every entry of a list in a paragraph of a cell."""
    return each(f"line in {expression}", paragraph(style, "{{ line }}"))


def state(expression: str) -> str:
    """One state, in words on its shade."""
    shown = {kind: paragraph(state_style(kind), f"{{{{ {expression}.text }}}}") for kind, *_ in STATES}
    last = shown.pop(STATES[-1][0])
    return choose({f'{expression}.kind == "{kind}"': block for kind, block in shown.items()}, last)


def headings(widths: Sequence[float], titles: Sequence[str]) -> str:
    """The row that is repeated on every page; a title may have several lines."""
    told = ["".join(paragraph("BangTieuDe", text) for text in title.split("\n")) for title in titles]
    return row(*(Cell(width, text, middle=True) for width, text in zip(widths, told, strict=True)), header=True)


def text_row(widths: Sequence[float], cells: Sequence[str], *, middle: bool = False) -> str:
    return row(*(Cell(width, cell, middle=middle) for width, cell in zip(widths, cells, strict=True)))


def group_row(widths: Sequence[float], text: str) -> str:
    """A row over the whole width that heads those below it."""
    return row(Cell(sum(widths), paragraph("BangNhom", text), span=len(widths)))


def loop(widths: Sequence[float], command: str, *rows: str) -> str:
    """Rows for every entry of a list."""
    return row_tag(f"for {command}", widths) + "".join(rows) + row_tag("endfor", widths)


def cell(text: str, *, together: bool = False) -> str:
    """`together` keeps the row on the page of the next."""
    return paragraph("BangNoiDungLien" if together else "BangNoiDung", text)


def figure(text: str, *, together: bool = False) -> str:
    return paragraph("BangSoLien" if together else "BangSo", text)


def bar(expression: str, width: float) -> str:
    """The bar takes its paragraph's place, and a cell must end in one."""
    return paragraph("KeNgang", f"{{{{p {expression}|bar({width:g}) }}}}") + paragraph("NgatPhan")


def legend(width: float) -> str:
    """What the shades of the bars mean. Word would join it to a table right above it."""
    shares = [text_width(name, size=11) + 3 for name, _ in LEGEND]
    scale = (width - len(LEGEND) * 6) / sum(shares)
    widths = [w for share in shares for w in (6.0, share * scale)]
    cells = [c for name, _ in LEGEND for c in (paragraph(legend_style(name)), paragraph("ChuGiai", f" {name}"))]
    return paragraph("NgatDong") + table("BangTrinhBay", widths, text_row(widths, cells))


def caption(text: str, number: str = "1", kind: str = "Bảng") -> str:
    """The name above a table or chart (`Biểu đồ`) in the text; an appendix that is one table has its own heading.

    The decree has no form for it; numbers count through the text, tables and charts apart.
    """
    return paragraph("TenBang", f"{kind} {number}. {text}")


def said(*texts: str) -> str:
    return "".join(paragraph("NoiDung", text) for text in texts)


def sentences(expression: str) -> str:
    return each(f"line in {expression}", paragraph("NoiDung", "- {{ line }}"))
