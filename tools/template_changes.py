#!/usr/bin/env python3
"""Adjustments between two revisions of the plan, as an appendix to the decision that adjusts it."""

from __future__ import annotations

from template_blocks import choose, document_end, table
from template_letter import appendix, cell, figure, group_row, headings, lines, loop, said, text_row
from template_package import package

_CHANGES = (10.0, 20.0, 58.0, 62.0, 62.0, 40.0)


def changes() -> bytes:
    titles = ("TT", "Số", "Nội dung", "Theo bản cũ", "Điều chỉnh thành", "Ghi chú")
    cells = (
        figure("{{ row.number }}"),
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        lines("row.old"),
        lines("row.new"),
        lines("row.note"),
    )
    inner = loop(_CHANGES, "row in group.rows", text_row(_CHANGES, cells))
    rows = loop(_CHANGES, "group in groups", group_row(_CHANGES, "{{ group.name }}"), inner)
    body = appendix(
        "Phụ lục",
        "'Điều chỉnh ' ~ plan",
        choose(
            {"groups": table("BangKe", _CHANGES, headings(_CHANGES, titles), rows)},
            said("Không có nhiệm vụ, chỉ tiêu, lĩnh vực nào được điều chỉnh."),
        ),
        document_end(landscape=True),
    )
    return package(body, title="{{ title }}")
