#!/usr/bin/env python3
"""The scoreboard of agencies as a notice."""

from __future__ import annotations

from template_blocks import LANDSCAPE_WIDTH, document_end, paragraph, section_end, table, when
from template_letter import (
    appendix,
    bar,
    cell,
    closing,
    figure,
    group_row,
    headings,
    legend,
    loop,
    named_document,
    said,
    text_row,
)
from template_package import package

_RANKS = (14.0, 54.0, 38.0, 13.0, 18.0, 30.0, 14.0, 30.0, 15.0, 26.0)


def _ranks() -> str:
    titles = (
        "Hạng",
        "Cơ quan",
        "Tiến độ",
        "Tổng số",
        "Không phát sinh",
        "Đúng hạn",
        "Ngày chậm",
        "Có kiểm chứng",
        "Điểm",
        "Xếp loại",
    )
    names = ("on_time", "late_days", "proof", "points", "grade")
    cells = (
        figure("{{ row.rank }}"),
        cell("{{ row.name }}"),
        bar("row.shares", _RANKS[2] - 2.4),
        figure("{{ row.total }}"),
        figure("{{ row.shares.not_arisen }}"),
        *(figure(f"{{{{ row.{name} }}}}") for name in names),
    )
    rows = loop(
        _RANKS,
        "bloc in blocs",
        group_row(_RANKS, "{{ bloc.name }}"),
        loop(_RANKS, "row in bloc.rows", text_row(_RANKS, cells, middle=True)),
    )
    note = (
        "Đúng hạn: số nhiệm vụ hoàn thành đúng hạn trên số nhiệm vụ đến hạn. Ngày chậm: tổng số ngày chậm của nhiệm vụ "
        "đến hạn. Có kiểm chứng: số nhiệm vụ hoàn thành có tài liệu kiểm chứng trên số nhiệm vụ hoàn thành."
    )
    alt = "Xếp hạng cơ quan, đơn vị: thanh tiến độ, số nhiệm vụ, đúng hạn, ngày chậm, kiểm chứng, điểm, xếp loại"
    return appendix(
        "Phụ lục",
        "'Bảng xếp hạng đến ngày ' ~ as_of",
        table("BangKe", _RANKS, headings(_RANKS, titles), rows, alt=alt),
        legend(LANDSCAPE_WIDTH),
        paragraph("BangNoiDung", note),
        document_end(landscape=True),
    )


def ranking() -> bytes:
    body = (
        named_document("Thông báo", "'Kết quả xếp hạng cơ quan, đơn vị thực hiện\\nnhiệm vụ cải cách hành chính'"),
        said(
            "Căn cứ {{ plan.citation }}, {{ office }} thông báo kết quả xếp hạng cơ quan, đơn vị thực hiện nhiệm vụ "
            "cải cách hành chính đến ngày {{ as_of }} như sau:",
            "1. Kế hoạch có {{ total }} nhiệm vụ. Hoàn thành trên tổng số, không kể nhiệm vụ không phát sinh: "
            "{{ of_all }}; hoàn thành trên số nhiệm vụ đã đến hạn: {{ of_due }}.",
            "2. Có {{ rows|length }} cơ quan, đơn vị được xếp hạng (Phụ lục kèm theo). Cách chấm điểm: {{ source }}.",
        ),
        when(
            "unranked",
            said("3. Không xếp hạng: {{ unranked|join('; ') }}."),
        ),
        paragraph(
            "NoiDungCuoi",
            "{{ office }} thông báo để các cơ quan, đơn vị biết, thực hiện; ý kiến về số liệu gửi về {{ office }} để "
            "rà soát, tổng hợp{% if superior %}, báo cáo {{ superior }}{% endif %}./.",
        ),
        closing("{{ superior }} (để báo cáo);", "Các cơ quan, đơn vị có tên tại Phụ lục;"),
        section_end(),
        _ranks(),
    )
    return package("".join(body), title="{{ title }}")
