#!/usr/bin/env python3
"""Who is overdue again: a report to the superior, or the superior's notice (Phụ lục III, mẫu 1.4)."""

from __future__ import annotations

from template_blocks import choose, document_end, paragraph, section_end, table, when
from template_letter import (
    addressee,
    appendix,
    caption,
    cell,
    closing,
    figure,
    group_row,
    headings,
    lines,
    loop,
    named_document,
    said,
    state,
    text_row,
)
from template_package import package

_BODIES = (11.0, 58.0, 20.0, 30.0, 46.0)
_TASKS = (11.0, 14.0, 70.0, 52.0, 42.0, 32.0, 31.0)
_OWED = "{{ 'các ' if total > 1 else '' }}{{ what }}"
_SUBJECT = "('Phê bình ' if criticises else 'Về việc ') ~ whom ~ ' tiếp tục để quá hạn\\nnhiệm vụ cải cách hành chính'"


def _bodies() -> str:
    titles = (
        "TT",
        "Cơ quan, đơn vị",
        "Nhiệm vụ{{ '' if what == 'nhiệm vụ' else ', báo cáo' }} quá hạn",
        "Thời hạn quá lâu nhất",
        "Đã quá hạn tại kỳ báo cáo",
    )
    cells = (
        figure("{{ body.number }}"),
        cell("{{ body.name }}"),
        figure("{{ body.overdue }}"),
        figure("{{ body.since }}") + figure("(quá {{ body.longest }} ngày)"),
        lines("body.earlier"),
    )
    rows = loop(_BODIES, "body in bodies", text_row(_BODIES, cells))
    alt = "Các cơ quan, đơn vị tiếp tục quá hạn: số nhiệm vụ, hạn của nhiệm vụ lâu nhất, các kỳ báo cáo đã quá hạn"
    name = caption("Cơ quan, đơn vị tiếp tục quá hạn đến ngày {{ as_of }}")
    return name + table("BangKe", _BODIES, headings(_BODIES, titles), rows, alt=alt)


def _tasks() -> str:
    titles = ("TT", "Số", "Nhiệm vụ", "Sản phẩm", "Thời hạn", "Tình hình", "Đã quá hạn tại kỳ báo cáo")
    cells = (
        figure("{{ row.number }}"),
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        lines("row.products"),
        cell("{{ row.time }}") + cell("({{ row.due }})") + lines("row.moved"),
        state("row.state"),
        lines("row.earlier"),
    )
    inner = loop(_TASKS, "row in group.rows", text_row(_TASKS, cells))
    rows = loop(_TASKS, "group in groups", group_row(_TASKS, "{{ group.names }}"), inner)
    alt = "Danh mục nhiệm vụ quá hạn của từng cơ quan, đơn vị"
    return appendix(
        "Phụ lục",
        "'Nhiệm vụ quá hạn đến ngày ' ~ as_of",
        table("BangKe", _TASKS, headings(_TASKS, titles), rows, alt=alt),
        document_end(landscape=True),
    )


def _facts() -> str:
    return "".join(
        (
            said(
                "Thực hiện {{ plan.citation }}, {{ office }} {{ 'thông báo' if criticises else 'báo cáo ' ~ superior "
                "}} về việc {{ whom }} tiếp tục để quá hạn nhiệm vụ như sau:",
            ),
            paragraph(
                "NoiDungDan",
                "1. Đến ngày {{ as_of }}, {{ whom if bodies|length == 1 else 'có ' ~ bodies|length ~ ' cơ quan, đơn "
                "vị' }} còn {{ total }} {{ what }} quá hạn{{ '' if bodies|length == 1 else ' (tính theo từng cơ quan, "
                "đơn vị)' }}, đã có {{ what }} quá hạn tại {{ 'kỳ' if periods|length == 1 else 'các kỳ' }} báo cáo "
                "trước (Bảng 1). {{ 'Kỳ' if periods|length == 1 else 'Các kỳ' }} đối chiếu: {{ periods|join('; ') }}.",
            ),
            _bodies(),
            paragraph("NgatDong"),
            said("Nhiệm vụ cụ thể nêu tại Phụ lục kèm theo."),
        )
    )


def _criticism() -> str:
    return said(
        "2. {{ office }} phê bình {{ named }}; yêu cầu người đứng đầu kiểm điểm trách nhiệm, hoàn "
        f"thành dứt điểm {_OWED} quá hạn, "
        "báo cáo kết quả, nguyên nhân về {{ office }}{{ ' (qua ' ~ through ~ ')' "
        "if through else '' }} chậm nhất ngày {{ reply_by }}.",
    ) + paragraph(
        "NoiDungCuoi",
        "{{ office }} thông báo để {{ whom }} biết, nghiêm túc thực hiện./.",
    )


def _proposal() -> str:
    return said(
        "2. {{ office }} kính đề nghị {{ superior }} xem xét, phê bình {{ named }}; chỉ đạo người "
        f"đứng đầu hoàn thành dứt điểm {_OWED} quá hạn, "
        "báo cáo kết quả, nguyên nhân chậm nhất ngày {{ reply_by }} "
        "(qua {{ through }}).",
    ) + paragraph("NoiDungCuoi", "{{ office }} kính báo cáo {{ superior }} xem xét, chỉ đạo./.")


def _closing() -> str:
    named = "{{ whom if bodies|length == 1 else 'Các cơ quan, đơn vị có tên tại Phụ lục' }};"
    return choose({"criticises": closing(named, "{{ through }};")}, closing("Như trên;", named))


def escalation() -> bytes:
    body = (
        named_document("{{ 'Thông báo' if criticises else 'Báo cáo' }}", _SUBJECT),
        when("to", addressee("to")),
        _facts(),
        choose({"criticises": _criticism()}, _proposal()),
        _closing(),
        section_end(),
        _tasks(),
    )
    return package("".join(body), title="{{ title }}")
