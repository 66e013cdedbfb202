#!/usr/bin/env python3
"""The letter that presses all bodies that are behind, with one table of what each owes."""

from __future__ import annotations

from template_blocks import document_end, paragraph, section_end, table, when
from template_letter import appendix, closing, figure, group_row, headings, letter, loop, said, text_row
from template_package import package
from template_reminder import ANSWER, SUBJECT, closing_words, debt_cells, earlier

_DEBTS = (11.0, 15.0, 84.0, 58.0, 45.0, 39.0)
_WHOM = "các cơ quan, đơn vị có tên tại Phụ lục"


def _table() -> str:
    titles = ("TT", "Số", "Nhiệm vụ", "Sản phẩm còn phải có", "Thời hạn", "Tình hình")
    cells = (figure("{{ row.number }}"), *debt_cells())
    rows = loop(_DEBTS, "row in body.rows", text_row(_DEBTS, cells))
    heading = group_row(_DEBTS, "{{ body.name }}: {{ body.owed }}")
    alt = "Nhiệm vụ, báo cáo quá hạn của từng cơ quan, đơn vị: sản phẩm còn phải có, thời hạn, tình hình"
    return table("BangKe", _DEBTS, headings(_DEBTS, titles), loop(_DEBTS, "body in bodies", heading, rows), alt=alt)


def _requests() -> str:
    return "".join(
        (
            paragraph(
                "Diem",
                "- Khẩn trương hoàn thành các {{ what }} quá hạn{{ '; nội dung chưa thể hoàn thành thì nêu rõ lý do, "
                "thời gian hoàn thành, đề xuất, kiến nghị' if unexplained else '' }}.",
            ),
            when(
                "troubled",
                paragraph(
                    "Diem",
                    "- Nhiệm vụ đã báo cáo khó khăn, vướng mắc: nêu kết quả khắc phục, thời gian hoàn thành, nội dung "
                    "cần cấp có thẩm quyền xem xét, giải quyết.",
                ),
            ),
            paragraph("NoiDungDan", ANSWER),
            closing_words(_WHOM),
        )
    )


def collective() -> bytes:
    body = (
        letter(SUBJECT),
        paragraph("KinhGui", "Kính gửi: Các cơ quan, đơn vị có tên tại Phụ lục"),
        said(
            "{{ 'Qua theo dõi việc thực' if firm else 'Thực' }} hiện {{ plan.citation }}, {{ office }} thông báo: đến "
            "ngày {{ as_of }}, {{ count }} cơ quan, đơn vị còn {{ total }} {{ what }} quá hạn, lâu nhất {{ longest }} "
            "ngày (Phụ lục kèm theo{{ '; nhiệm vụ giao chung cho nhiều cơ quan được tính ở từng cơ quan' if shared "
            "else '' }}).",
        ),
        when("earlier", earlier("có cơ quan, đơn vị")),
        paragraph("NoiDungDan", f"{{{{ office }}}} {{{{ asks }}}} {_WHOM}:"),
        _requests(),
        closing("Như trên;", "{{ superior }} (để báo cáo);", "{{ collects }} (để tổng hợp);"),
        section_end(),
        appendix(
            "Phụ lục",
            "'Nhiệm vụ quá hạn của các cơ quan, đơn vị đến ngày ' ~ as_of",
            _table(),
            document_end(landscape=True),
        ),
    )
    return package("".join(body), title="{{ title }}")
