#!/usr/bin/env python3
"""The draft that adjusts the plan: proposal (Phụ lục III, mẫu 1.4), decision (mẫu 1.2), appendix (mẫu 2.1)."""

from __future__ import annotations

from template_blocks import (
    choose,
    document_end,
    each,
    letterhead,
    letterhead_row,
    line,
    paragraph,
    recipients,
    run,
    section_end,
    signature,
    table,
    tag,
    when,
)
from template_letter import (
    NUMBER,
    PLACE_DATE,
    addressee,
    appendix,
    cell,
    closing,
    figure,
    group_row,
    headings,
    lines,
    loop,
    named_document,
    said,
    sentences,
    text_row,
)
from template_package import package
from template_styles import TEXT_WIDTH, TITLE_INSET

_CHANGES = (11.0, 21.0, 62.0, 79.0, 79.0)
_ADJUSTS = "'Về việc điều chỉnh ' ~ plan"


def _proposal() -> str:
    return "".join(
        (
            tag("set head = proposal.head"),
            tag("set signer = proposal.signer"),
            tag("set archive = proposal.archive"),
            named_document("Tờ trình", _ADJUSTS),
            addressee("proposal.to"),
            said(
                "Qua theo dõi việc thực hiện {{ citation }}, {{ proposal.office }} trình {{ proposal.superior }} xem "
                "xét, điều chỉnh Kế hoạch như sau:",
                "1. Nội dung: {{ what }} (Phụ lục kèm theo dự thảo Quyết định).",
            ),
            when(
                "proposal.shifts",
                paragraph("NoiDungDan", "Thời hạn thay đổi như sau:"),
                sentences("proposal.shifts"),
            ),
            choose(
                {
                    "proposal.reasons": paragraph("NoiDungDan", "2. Lý do:")
                    + sentences("proposal.reasons")
                    + when("proposal.unexplained", said("- {{ proposal.unexplained }}: " + "…" * 16)),
                },
                said("2. Lý do: " + "…" * 24),
            ),
            paragraph(
                "NoiDungCuoi",
                "{{ proposal.office }} kính trình {{ proposal.superior }} xem xét, ban hành Quyết định điều chỉnh (dự "
                "thảo kèm theo)./.",
            ),
            closing("Như trên;", listed="proposal.recipients"),
            section_end(),
        )
    )


def _article(number: int, text: str, style: str = "Dieu") -> str:
    return paragraph(style, run(f"Điều {number}. ", "SoDieu"), text)


def _decision() -> str:
    return "".join(
        (
            tag("set head = decision.head"),
            letterhead(letterhead_row(NUMBER, PLACE_DATE), "head.issuer", "head.superior"),
            tag(f"set subject = {_ADJUSTS}"),
            paragraph("TenLoai", "QUYẾT ĐỊNH"),
            paragraph("TrichYeu", "{{ subject }}"),
            line("subject", TEXT_WIDTH, 14, inset=TITLE_INSET),
            paragraph("ThamQuyenBanHanh", "{{ decision.authority }}"),
            each("ground in decision.grounds", paragraph("CanCu", "{{ ground }}")),
            paragraph("QuyetDinh", "QUYẾT ĐỊNH:"),
            _article(1, "Điều chỉnh {{ plan }} ban hành kèm theo {{ decided_by }}: {{ what }} (Phụ lục kèm theo)."),
            _article(
                2,
                "Các nội dung khác của Kế hoạch không thay đổi. Quyết định này có hiệu lực kể từ ngày ký.",
            ),
            _article(3, "{{ decision.carried_out }}./.", "NoiDungCuoi"),
            signature("decision.signer", recipients("decision.recipients")),
            section_end(),
        )
    )


def _appendix() -> str:
    titles = ("TT", "Số", "Nhiệm vụ, nội dung", "Nội dung theo\n{{ decided_by }}", "Nội dung điều chỉnh")
    cells = (
        figure("{{ row.number }}"),
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        lines("row.old"),
        lines("row.new"),
    )
    inner = loop(_CHANGES, "row in group.rows", text_row(_CHANGES, cells))
    rows = loop(_CHANGES, "group in groups", group_row(_CHANGES, "{{ group.name }}"), inner)
    alt = "Nội dung điều chỉnh: từng nhiệm vụ theo quyết định ban hành kế hoạch và theo quyết định điều chỉnh"
    return appendix(
        "Phụ lục",
        "'Điều chỉnh ' ~ plan",
        choose(
            {"groups": table("BangKe", _CHANGES, headings(_CHANGES, titles), rows, alt=alt)},
            said("Không có nội dung nào được điều chỉnh."),
        ),
        document_end(landscape=True),
    )


def changes() -> bytes:
    return package(when("proposal", _proposal()) + _decision() + _appendix(), title="{{ title }}")
