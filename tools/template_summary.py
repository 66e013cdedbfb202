#!/usr/bin/env python3
"""One page for the head of the body that issued the plan (Phụ lục III, mẫu 1.4)."""

from __future__ import annotations

from template_blocks import choose, document_end, paragraph, table, when
from template_letter import (
    addressee,
    bar,
    caption,
    cell,
    closing,
    figure,
    headings,
    legend,
    loop,
    named_document,
    said,
    text_row,
)
from template_package import package
from template_styles import TEXT_WIDTH

_AREAS = (85.0, 33.0, 28.0, 19.0)
_WORST = (11.0, 82.0, 20.0, 22.0, 30.0)


def _chart() -> str:
    cells = (
        cell("{{ area.name }}", together=True),
        bar("area.shares", _AREAS[1] - 2.4),
        figure("{{ area.of_all }}", together=True),
        figure("{{ area.overdue }}", together=True),
    )
    rows = loop(_AREAS, "area in areas", text_row(_AREAS, cells, middle=True))
    titles = ("Lĩnh vực", "Tiến độ", "Hoàn thành", "Quá hạn")
    alt = "Biểu đồ tiến độ theo lĩnh vực: thanh chia theo tình hình, tỷ lệ hoàn thành, số nhiệm vụ quá hạn"
    name = caption("Tiến độ theo lĩnh vực", kind="Biểu đồ")
    return name + table("BangKe", _AREAS, headings(_AREAS, titles), rows, alt=alt) + legend(TEXT_WIDTH)


def _worst() -> str:
    cells = (
        figure("{{ body.number }}", together=True),
        cell("{{ body.name }}", together=True),
        figure("{{ body.overdue }}", together=True),
        figure("{{ body.longest }} ngày", together=True),
        figure("{{ body.task }}", together=True),
    )
    rows = loop(_WORST, "body in worst", text_row(_WORST, cells))
    titles = ("TT", "Cơ quan, đơn vị", "Quá hạn", "Lâu nhất", "Nhiệm vụ lâu nhất")
    alt = "Các cơ quan có nhiều nhiệm vụ quá hạn nhất: bao nhiêu, số ngày của nhiệm vụ lâu nhất, số của nhiệm vụ ấy"
    name = caption("Cơ quan, đơn vị có {{ what }} quá hạn{{ ' nhiều nhất' if late_bodies > worst|length else '' }}")
    return name + table("BangKe", _WORST, headings(_WORST, titles), rows, alt=alt)


def _asked() -> str:
    asked = "2. {{ office }} kính đề nghị {{ chair }}{{ ':' if asks|length > 1 else '' }} {{ asks|join('; ') }}./."
    none = "2. {{ office }} không có nội dung đề nghị {{ chair }} chỉ đạo./."
    return choose({"asks": paragraph("NoiDungCuoi", asked)}, paragraph("NoiDungCuoi", none))


def summary() -> bytes:
    body = (
        named_document("Báo cáo", "'Tóm tắt kết quả cải cách hành chính đến ngày ' ~ as_of"),
        addressee("to"),
        said(
            "1. Thực hiện {{ plan.citation }}, {{ situation }} Tỷ lệ hoàn thành trên tổng số: {{ of_all }}; trên số đã "
            "đến hạn: {{ of_due }}. {{ 'Có ' ~ late_bodies if late_bodies else 'Không có' }} cơ quan, đơn vị có {{ "
            "what or 'nhiệm vụ' }} quá hạn.",
        ),
        _chart(),
        when("worst", _worst()),
        _asked(),
        closing("Như trên;"),
        document_end(),
    )
    return package("".join(body), title="{{ title }}", compact=True)
