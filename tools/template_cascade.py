#!/usr/bin/env python3
"""The letter that presses for bodies' own plans, with who has none yet and what others have to mend."""

from __future__ import annotations

from template_blocks import document_end, paragraph, section_end, table, when
from template_letter import appendix, cell, closing, figure, group_row, headings, letter, loop, said, text_row
from template_package import package
from template_reminder import closing_words

_SUBJECT = "{{ 'tiếp tục ' if earlier else '' }}đôn đốc ban hành kế hoạch cải cách hành chính năm {{ year }}"
_UNISSUED = (11.0, 84.0, 52.0, 105.0)
_GAPS = (11.0, 17.0, 104.0, 32.0, 88.0)


def _unissued() -> str:
    titles = ("TT", "Cơ quan, đơn vị", "Tình hình", "Nhiệm vụ chủ trì, phải có trong kế hoạch")
    cells = (figure("{{ row.number }}"), cell("{{ row.name }}"), cell("{{ row.state }}"), cell("{{ row.tasks }}"))
    rows = loop(_UNISSUED, "row in unissued", text_row(_UNISSUED, cells))
    return table("BangKe", _UNISSUED, headings(_UNISSUED, titles), rows, alt="Cơ quan chưa gửi kế hoạch đã ban hành")


def _gaps() -> str:
    titles = ("TT", "Số", "Nhiệm vụ", "Thời hạn", "Nội dung cần bổ sung, điều chỉnh")
    cells = (
        figure("{{ row.number }}"),
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        figure("{{ row.due }}"),
        cell("{{ row.what }}"),
    )
    rows = loop(_GAPS, "row in body.rows", text_row(_GAPS, cells))
    bodies = loop(_GAPS, "body in gaps", group_row(_GAPS, "{{ body.name }}"), rows)
    return table("BangKe", _GAPS, headings(_GAPS, titles), bodies, alt="Nhiệm vụ cần bổ sung, điều chỉnh")


def _requests() -> str:
    return "".join(
        (
            when(
                "unissued",
                paragraph(
                    "Diem",
                    "- {{ 'Ban' if alone or not gaps else 'Cơ quan, đơn vị nêu tại mục I của Phụ lục: ban' }} hành "
                    "kế hoạch cải cách hành chính năm {{ year }}, có đủ nhiệm vụ được giao chủ trì, thời hạn không "
                    "muộn hơn thời hạn của Kế hoạch nêu trên.",
                ),
            ),
            when(
                "gaps",
                paragraph(
                    "Diem",
                    "- {{ 'Bổ' if alone or not unissued else 'Cơ quan, đơn vị nêu tại mục II của Phụ lục: bổ' }} "
                    "sung nhiệm vụ, điều chỉnh thời hạn, nội dung kế hoạch theo Phụ lục.",
                ),
            ),
            paragraph("Diem", "- Gửi kế hoạch về {{ reply_to }} chậm nhất ngày {{ reply_by }} để theo dõi, tổng hợp."),
            closing_words("{{ whom }}"),
        )
    )


def cascade() -> bytes:
    body = (
        letter(_SUBJECT),
        paragraph("KinhGui", "Kính gửi: {{ to }}"),
        said(
            "{{ 'Qua theo dõi việc thực' if firm else 'Thực' }} hiện {{ plan.citation }}, {{ office }} thông báo: đến "
            "ngày {{ as_of }}, {% if alone %}{{ whom }} {% if unissued %}chưa gửi kế hoạch đã ban hành"
            "{% if gaps %}, dự thảo cần bổ sung, điều chỉnh{% endif %}{% else %}"
            "có kế hoạch cần bổ sung, điều chỉnh{% endif %}"
            "{% else %}{{ counted }}{% endif %} (Phụ lục kèm theo).",
        ),
        when("earlier", paragraph("NoiDung", "Đây là lần đôn đốc tiếp theo {{ earlier }}.")),
        paragraph("NoiDungDan", "{{ office }} {{ asks }} {{ whom }}:"),
        _requests(),
        closing("Như trên;", "{{ superior }} (để báo cáo);", "{{ collects }} (để tổng hợp);"),
        section_end(),
        appendix(
            "Phụ lục",
            "'Kế hoạch cải cách hành chính năm ' ~ year ~ ' của cơ quan, đơn vị đến ngày ' ~ as_of",
            when(
                "unissued",
                paragraph("KhoanCoTieuDe", "{{ 'I. ' if gaps else '' }}Chưa gửi kế hoạch đã ban hành"),
                paragraph("NgatDong"),
                _unissued(),
            ),
            when(
                "gaps",
                paragraph("KhoanCoTieuDe", "{{ 'II. ' if unissued else '' }}Nhiệm vụ cần bổ sung, điều chỉnh"),
                paragraph("NgatDong"),
                _gaps(),
            ),
            document_end(landscape=True),
        ),
    )
    return package("".join(body), title="{{ title }}")
