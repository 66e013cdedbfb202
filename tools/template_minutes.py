#!/usr/bin/env python3
"""The minutes of a review meeting (Phụ lục III, mẫu 1.9: no place and day in the head; two signatures)."""

from __future__ import annotations

from template_blocks import (
    SIGNATURE_COLUMN,
    Cell,
    choose,
    document_end,
    letterhead,
    letterhead_row,
    line,
    paragraph,
    row,
    section_end,
    table,
    tag,
    when,
)
from template_letter import (
    NUMBER,
    appendix,
    caption,
    cell,
    figure,
    group_row,
    headings,
    lines,
    loop,
    recipients_of,
    said,
    state,
    text_row,
)
from template_package import package
from template_styles import TEXT_WIDTH, TITLE_INSET

_ATTENDANTS = (11.0, 74.0, 80.0)
_POINTS = (11.0, 14.0, 64.0, 46.0, 41.0, 32.0, 44.0)
_DOTS, _REST = "…" * 28, "…" * 24  # a row to write on, and what is left of one behind a word


def _head() -> str:
    return "".join(
        (
            letterhead(letterhead_row(NUMBER, paragraph("DiaDanhNgayThang")), "head.issuer", "head.superior"),
            tag("set subject = 'Họp rà soát nhiệm vụ cải cách hành chính ' ~ period"),
            paragraph("TenLoai", "Biên bản"),
            paragraph("TrichYeu", "{{ subject }}"),
            line("subject", TEXT_WIDTH, 14, inset=TITLE_INSET),
        )
    )


def _attendance() -> str:
    by_hand = cell("") + paragraph("NgatDong")  # higher than a printed row
    cells = (figure("{{ body.number }}"), cell("{{ body.name }}"), by_hand)
    rows = loop(_ATTENDANTS, "body in attendants", text_row(_ATTENDANTS, cells, middle=True))
    titles = ("TT", "Cơ quan, đơn vị", "Họ và tên, chức vụ người dự họp")
    alt = "Các cơ quan, đơn vị có nội dung được rà soát; chỗ ghi người dự họp"
    name = caption("Các cơ quan, đơn vị dự họp")
    listed = name + table("BangKe", _ATTENDANTS, headings(_ATTENDANTS, titles), rows, alt=alt)
    return said(
        "Thời gian bắt đầu: … giờ …, {{ held }}.",
        f"Địa điểm: {_REST}",
        "Thành phần tham dự{% if attendants %} (các cơ quan, đơn vị nêu tại Bảng 1){% endif %}:",
        f"- Chủ trì: {_REST}",
        f"- Thư ký: {_REST}",
    ) + when("attendants", listed, paragraph("NgatDong"))


def _content() -> str:
    return "".join(
        (
            paragraph("Muc", "I. Nội dung"),
            said(
                "1. Tình hình thực hiện {{ plan.citation }}: Kế hoạch có {{ total }} nhiệm vụ; đến ngày {{ as_of }}, "
                "{{ situation }}.",
            ),
            choose(
                {
                    "points": said(
                        "2. Nội dung rà soát (Phụ lục kèm theo), tính theo từng cơ quan, đơn vị: {{ points|join('; ') "
                        "}}."
                    )
                },
                said(
                    "2. Không có nhiệm vụ quá hạn, nhiệm vụ đến hạn chưa hoàn thành hay khó khăn, vướng mắc chưa giải "
                    "quyết."
                ),
            ),
            paragraph("NoiDungDan", "3. Ý kiến của các cơ quan, đơn vị:"),
            said(*[_DOTS] * 4),
            paragraph("Muc", "II. Kết luận"),
            when("groups", said("Kết luận đối với từng nhiệm vụ ghi tại cột cuối của Phụ lục.")),
            said(*[_DOTS] * 4),
            paragraph(
                "NoiDungCuoi",
                "Cuộc họp kết thúc vào … giờ …, ngày … tháng … năm …; biên bản được đọc lại cho những người dự họp "
                "cùng nghe và thống nhất./.",
            ),
        )
    )


def _signatures() -> str:
    """The secretary on the left, who was in the chair on the right; recipients below."""
    chair = (
        paragraph("QuyenHanChucVu", "Chủ tọa")
        + when("signer.authority", paragraph("QuyenHanChucVu", "{{ signer.authority }}"))
        + paragraph("QuyenHanChucVu", "{{ signer.position }}")
        + paragraph("HoTen", "{{ signer.name }}")
    )
    secretary = paragraph("QuyenHanChucVu", "Thư ký") + paragraph("HoTen")
    recipients = recipients_of("{{ superior }} (để báo cáo);", "Các cơ quan, đơn vị dự họp;")
    columns = (SIGNATURE_COLUMN, SIGNATURE_COLUMN)
    signing = row(Cell(SIGNATURE_COLUMN, secretary), Cell(SIGNATURE_COLUMN, chair))
    below = row(Cell(SIGNATURE_COLUMN, recipients), Cell(SIGNATURE_COLUMN, paragraph("NgatPhan")))
    return table("BangTrinhBay", columns, signing, below)


def _points() -> str:
    titles = ("TT", "Số", "Nhiệm vụ", "Sản phẩm còn phải có", "Thời hạn", "Tình hình", "Ý kiến, kết luận")
    cells = (
        figure("{{ row.number }}"),
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        lines("row.products"),
        cell("{{ row.time }}") + cell("({{ row.due }})") + lines("row.moved"),
        state("row.state"),
        cell(""),
    )
    difficulty = row(
        Cell(sum(_POINTS[:-1]), cell("Khó khăn, vướng mắc: {{ text }}"), span=len(_POINTS) - 1),
        Cell(_POINTS[-1], cell("")),
    )
    rows = loop(
        _POINTS,
        "group in groups",
        group_row(_POINTS, "{{ group.names }}"),
        loop(_POINTS, "row in group.rows", text_row(_POINTS, cells)),
        loop(_POINTS, "text in group.difficulties", difficulty),
    )
    alt = "Nội dung rà soát theo cơ quan: nhiệm vụ quá hạn, nhiệm vụ đến hạn, khó khăn; chỗ ghi ý kiến, kết luận"
    return appendix(
        "Phụ lục",
        "'Nội dung rà soát ' ~ period",
        choose(
            {"groups": table("BangKe", _POINTS, headings(_POINTS, titles), rows, alt=alt)},
            said("Không có nội dung cần rà soát."),
        ),
        document_end(landscape=True),
    )


def minutes() -> bytes:
    body = (_head(), _attendance(), _content(), _signatures(), section_end(), _points())
    return package("".join(body), title="{{ title }}")
