#!/usr/bin/env python3
"""What one body leads and supports in a year: a letter with an appendix."""

from __future__ import annotations

from template_blocks import document_end, paragraph, section_end, table, when
from template_letter import (
    addressee,
    appendix,
    caption,
    cell,
    closing,
    figure,
    group_row,
    headings,
    letter,
    lines,
    loop,
    said,
    text_row,
)
from template_package import package

_TASKS = (13.0, 76.0, 55.0, 46.0, 34.0, 28.0)


def _tasks(rows: str, partner: str, alt: str) -> str:
    titles = ("Số", "Nhiệm vụ", "Sản phẩm", partner, "Thời gian", "Ghi chú")
    cells = (
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        lines("row.products"),
        cell("{{ row.partner }}"),
        cell("{{ row.time }}"),
        cell("{{ row.note }}"),
    )
    quarter = group_row(_TASKS, "{{ quarter.name }}")
    inner = loop(_TASKS, "row in quarter.rows", text_row(_TASKS, cells))
    listed = loop(_TASKS, f"quarter in {rows}", quarter, inner)
    return table("BangKe", _TASKS, headings(_TASKS, titles), listed, alt=alt)


def _sheet() -> str:
    return appendix(
        "Phụ lục",
        "'Nhiệm vụ cải cách hành chính năm ' ~ year ~ ' của ' ~ to",
        when("lead", caption("Nhiệm vụ chủ trì ({{ leads }})"), _tasks("lead", "Cơ quan phối hợp", "Nhiệm vụ chủ trì")),
        when(
            "support",
            caption("Nhiệm vụ phối hợp ({{ supports }})", "{{ 2 if lead else 1 }}"),
            _tasks("support", "Cơ quan chủ trì", "Nhiệm vụ phối hợp"),
        ),
        document_end(landscape=True),
    )


def assignment() -> bytes:
    body = (
        letter("thực hiện nhiệm vụ cải cách hành chính năm {{ year }}"),
        addressee("to"),
        said(
            "Thực hiện {{ plan.citation }}, {{ office }} gửi {{ to }} danh mục nhiệm vụ được phân công trong năm {{ "
            "year }}: {% if leads %}chủ trì {{ leads }} nhiệm vụ{% endif %}{% if leads and supports %}, {% endif %}"
            "{% if supports %}phối hợp {{ supports }} nhiệm vụ{% endif %} (Phụ lục kèm theo).",
            "{{ 'Yêu cầu' if firm else 'Đề nghị' }} {{ to }} phân công đơn vị, cá nhân thực hiện bảo đảm đúng thời "
            "gian, đủ sản phẩm; khi hoàn thành gửi tài liệu kiểm chứng (số, ký hiệu, ngày văn bản) về {{ office }} để "
            "theo dõi, tổng hợp.",
        ),
        paragraph(
            "NoiDungCuoi",
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, {{ to }} phản ánh về {{ office }} để "
            "{{ '' if firm else 'tổng hợp, báo cáo cấp có thẩm quyền ' }}xem xét, giải quyết./.",
        ),
        closing("Như trên;"),
        section_end(),
        _sheet(),
    )
    return package("".join(body), title="{{ title }}")
