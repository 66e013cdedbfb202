#!/usr/bin/env python3
"""The letter that presses one body for its overdue work."""

from __future__ import annotations

from template_blocks import document_end, paragraph, table, when
from template_letter import (
    addressee,
    cell,
    closing,
    figure,
    headings,
    letter,
    lines,
    loop,
    said,
    state,
    text_row,
)
from template_package import package

_DEBTS = (9.0, 12.0, 55.0, 37.0, 27.0, 25.0)


def _debts(rows: str) -> str:
    titles = ("TT", "Số", "Nhiệm vụ", "Sản phẩm", "Thời hạn", "Tình hình")
    cells = (
        figure("{{ row.number }}"),
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        lines("row.products"),
        cell("{{ row.time }}") + cell("({{ row.due }})"),
        state("row.state"),
    )
    return table("BangKe", _DEBTS, headings(_DEBTS, titles), loop(_DEBTS, f"row in {rows}", text_row(_DEBTS, cells)))


def _situation() -> str:
    return "".join(
        (
            paragraph("KhoanCoTieuDe", "1. Tình hình thực hiện"),
            said(
                "{{ to }} chủ trì {{ figures.total }} nhiệm vụ của Kế hoạch, kể cả nhiệm vụ giao chung theo nhóm. Đến "
                "ngày {{ as_of }}, đã hoàn thành {{ figures.of_all }}, trong đó đúng hạn {{ figures.done_on_time }}, "
                "trễ hạn {{ figures.done_late }}; chưa hoàn thành {{ figures.unfinished }} (trong hạn {{ "
                "figures.pending }}, quá hạn {{ figures.overdue }}); chờ điều kiện {{ figures.waiting }}; không phát "
                "sinh {{ figures.not_arisen }}. Trên số nhiệm vụ đã đến hạn, hoàn thành {{ figures.of_due }}.",
            ),
            when(
                "overdue",
                paragraph("NoiDungDan", "Các nhiệm vụ quá hạn, lâu nhất {{ longest }} ngày:"),
                paragraph("NgatDong"),
                _debts("overdue"),
            ),
            when(
                "soon",
                paragraph("NoiDungDan", "Các nhiệm vụ đến hạn trong {{ within }} ngày tới:"),
                paragraph("NgatDong"),
                _debts("soon"),
            ),
        )
    )


def _request() -> str:
    return "".join(
        (
            paragraph("KhoanCoTieuDe", "2. Đề nghị"),
            when(
                "overdue",
                paragraph(
                    "Diem",
                    "- Khẩn trương rà soát, hoàn thành các nhiệm vụ quá hạn; nhiệm vụ chưa thể hoàn thành thì nêu rõ "
                    "lý do, thời gian hoàn thành, đề xuất, kiến nghị.",
                ),
            ),
            when("soon", paragraph("Diem", "- Chủ động thực hiện các nhiệm vụ sắp đến hạn đúng thời gian quy định.")),
            paragraph("Diem", "- Gửi tài liệu kiểm chứng (số, ký hiệu, ngày văn bản) của các nhiệm vụ đã hoàn thành."),
            paragraph(
                "Diem",
                "- Báo cáo bằng văn bản về {{ office }} chậm nhất ngày {{ reply_by }} để tổng hợp, báo cáo "
                "{{ superior }}.",
            ),
            paragraph("NoiDungCuoi", "{{ office }} đề nghị {{ to }} quan tâm phối hợp thực hiện./."),
        )
    )


def reminder() -> bytes:
    body = (
        letter("đôn đốc thực hiện nhiệm vụ cải cách hành chính"),
        addressee("to"),
        said(
            "Thực hiện {{ plan.citation }}, {{ office }} thông báo tình hình thực hiện nhiệm vụ do {{ to }} chủ trì "
            "và đề nghị như sau:",
        ),
        _situation(),
        _request(),
        closing("Như trên;", "{{ superior }} (để báo cáo);"),
        document_end(),
    )
    return package("".join(body), title="{{ title }}")
