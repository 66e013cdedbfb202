#!/usr/bin/env python3
"""The letter that asks for documents that prove what was reported as done (Phụ lục III, mẫu 1.5)."""

from __future__ import annotations

from template_blocks import document_end, paragraph, section_end, table
from template_letter import (
    addressee,
    appendix,
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

_TASKS = (11.0, 14.0, 72.0, 58.0, 25.0, 24.0, 48.0)

_PROOF = "Số, ký hiệu, ngày tài liệu kiểm chứng"


def _list() -> str:
    titles = (
        "TT",
        "Số",
        "Nhiệm vụ",
        "Sản phẩm",
        "Thời gian",
        "Ngày hoàn thành",
        "Số, ký hiệu, ngày tài liệu kiểm chứng",
    )
    cells = (
        figure("{{ row.number }}"),
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        lines("row.products"),
        cell("{{ row.time }}"),
        figure("{{ row.done }}"),
        cell(""),
    )
    inner = loop(_TASKS, "row in body.rows", text_row(_TASKS, cells))
    rows = loop(_TASKS, "body in bodies", group_row(_TASKS, "{{ body.name }}"), inner)
    alt = "Danh mục nhiệm vụ đã báo cáo hoàn thành, chưa có tài liệu kiểm chứng, theo cơ quan chủ trì"
    return appendix(
        "Phụ lục",
        "'Danh mục nhiệm vụ chưa có tài liệu kiểm chứng'",
        table("BangKe", _TASKS, headings(_TASKS, titles), rows, alt=alt),
        document_end(landscape=True),
    )


def unproven() -> bytes:
    body = (
        letter("bổ sung tài liệu kiểm chứng nhiệm vụ cải cách hành chính"),
        addressee("to"),
        said(
            "Thực hiện {{ plan.citation }}, qua theo dõi đến ngày {{ as_of }}, {{ alone ~ ' ' if alone else '' }}có "
            "{{ total }} nhiệm vụ đã được báo cáo hoàn thành nhưng chưa có tài liệu kiểm chứng (Phụ lục kèm theo).",
            "{{ asks }} {{ addressed }} ghi số, ký hiệu, ngày của văn bản chứng minh kết quả "
            "{{ '' if total == 1 else 'từng ' }}nhiệm vụ vào cột cuối của Phụ lục, gửi kèm bản điện tử "
            "về {{ reply_to }} chậm nhất ngày {{ reply_by }}; "
            "nhiệm vụ chưa hoàn thành hoặc chưa ban hành sản phẩm thì nêu rõ lý do, thời gian hoàn thành.",
        ),
        paragraph(
            "NoiDungCuoi",
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, {{ addressed }} phản ánh về {{ reply_to }} để {{ "
            "settles }}./.",
        ),
        closing("Như trên;", "{{ superior }} (để báo cáo);", "{{ collects }} (để tổng hợp);"),
        section_end(),
        _list(),
    )
    return package("".join(body), title="{{ title }}")
