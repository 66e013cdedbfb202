#!/usr/bin/env python3
"""The programme of work of a quarter or month."""

from __future__ import annotations

from template_blocks import document_end, paragraph, section_end, table, when
from template_letter import (
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
    state,
    text_row,
)
from template_package import package

_TASKS = (13.0, 60.0, 40.0, 36.0, 35.0, 39.0, 29.0)


def _tasks() -> str:
    titles = ("Số", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Tình hình")
    cells = (
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        lines("row.products"),
        cell("{{ row.lead }}"),
        cell("{{ row.support }}"),
        cell("{{ row.time }}") + when("row.due", cell("({{ row.due }})")) + lines("row.moved"),
        state("row.state"),
    )
    inner = loop(_TASKS, "row in group.rows", text_row(_TASKS, cells))
    rows = loop(_TASKS, "group in groups", group_row(_TASKS, "{{ group.name }}"), inner)
    return appendix(
        "Phụ lục",
        "'Danh mục nhiệm vụ ' ~ period",
        table("BangKe", _TASKS, headings(_TASKS, titles), rows, alt="Danh mục nhiệm vụ của kỳ, theo tình hình"),
        document_end(landscape=True),
    )


def worklist() -> bytes:
    body = (
        named_document("Chương trình", "'Công tác cải cách hành chính ' ~ period"),
        said(
            "Thực hiện {{ plan.citation }}, {{ office }} ban hành Chương trình công tác cải cách hành chính {{ period "
            "}} (từ ngày {{ first }} đến ngày {{ last }}) như sau:",
        ),
        paragraph("Muc", "I. Nhiệm vụ"),
        paragraph("NoiDungDan", "Các nhiệm vụ nêu tại Phụ lục kèm theo, tình hình tính đến ngày {{ as_of }}:"),
        sentences("counts"),
        paragraph("Muc", "II. Tổ chức thực hiện"),
        said(
            "1. Cơ quan chủ trì hoàn thành nhiệm vụ đúng thời hạn, gửi tài liệu kiểm chứng về {{ office }}; nhiệm vụ "
            "quá hạn được ưu tiên hoàn thành trước.",
        ),
        paragraph(
            "NoiDungCuoi",
            "2. {{ office }} theo dõi, đôn đốc, tổng hợp kết quả"
            "{% if superior %}, báo cáo {{ superior }} theo quy định{% endif %}./.",
        ),
        closing("{{ superior }} (để báo cáo);", "Các cơ quan, đơn vị có tên tại Phụ lục;"),
        section_end(),
        _tasks(),
    )
    return package("".join(body), title="{{ title }}")
