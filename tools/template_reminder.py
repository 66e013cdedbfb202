#!/usr/bin/env python3
"""The letter that presses one body for its overdue work."""

from __future__ import annotations

from template_blocks import choose, document_end, paragraph, table, when
from template_letter import (
    addressee,
    caption,
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

SUBJECT = "{{ 'tiếp tục ' if earlier else '' }}đôn đốc thực hiện nhiệm vụ cải cách hành chính"
ANSWER = (
    "- Báo cáo bằng văn bản về {{ reply_to }} chậm nhất ngày {{ reply_by }} để tổng hợp"
    "{% if superior %}, báo cáo {{ superior }}{% endif %}."
)


def earlier(whom: str) -> str:
    """What has become of what the letter before pressed for."""
    return paragraph(
        "NoiDung",
        "Tiếp theo {{ earlier }} về việc đôn đốc thực hiện nhiệm vụ cải cách hành chính: "
        f"{{% if still %}}đến ngày {{{{ as_of }}}}, {whom} vẫn chưa hoàn thành {{{{ still }}}}, quá hạn từ trước ngày "
        "ban hành công văn nêu trên{% else %}các nhiệm vụ dưới đây đến hạn sau ngày ban hành công văn nêu trên"
        "{% endif %}.",
    )


_DEBTS = (9.0, 11.0, 48.0, 32.0, 38.0, 27.0)


def debt_cells() -> tuple[str, ...]:
    """One debt: task, products still owed, deadline with what moved it, state with what stands in the way."""
    return (
        figure("{{ row.id }}"),
        cell("{{ row.title }}"),
        lines("row.products"),
        cell("{{ row.time }}") + cell("({{ row.due }})") + lines("row.moved"),
        state("row.state") + lines("row.troubles"),
    )


def _debts(rows: str, alt: str) -> str:
    titles = ("TT", "Số", "Nhiệm vụ", "Sản phẩm còn phải có", "Thời hạn", "Tình hình")
    cells = (figure("{{ row.number }}"), *debt_cells())
    listed = loop(_DEBTS, f"row in {rows}", text_row(_DEBTS, cells))
    return table("BangKe", _DEBTS, headings(_DEBTS, titles), listed, alt=alt)


SITUATION = (
    "{{ to }} chủ trì {{ figures.total }} nhiệm vụ của Kế hoạch{{ ', kể cả nhiệm vụ giao chung theo nhóm' if by_group "
    "else '' }}. Đến ngày {{ as_of }}, {{ situation }}.{% if figures.of_due != '0/0' %} Trên số nhiệm vụ đã đến hạn, "
    "hoàn thành {{ figures.of_due }}.{% endif %}"
)


def _situation() -> str:
    return "".join(
        (
            paragraph("KhoanCoTieuDe", "1. Tình hình thực hiện"),
            when(
                "situation",
                said(SITUATION),
            ),
            when("earlier", earlier("{{ to }}")),
            when(
                "overdue",
                caption("Các {{ what }} quá hạn, lâu nhất {{ longest }} ngày"),
                _debts("overdue", "Quá hạn: sản phẩm còn phải có, thời hạn, tình hình, lâu nhất đứng đầu"),
            ),
            when(
                "soon",
                caption(
                    "Các {{ what_soon }} đến hạn trong {{ within }} ngày kể từ ngày {{ as_of }}",
                    "{{ 2 if overdue else 1 }}",
                ),
                _debts("soon", "Sắp đến hạn: sản phẩm còn phải có, thời hạn, tình hình, gần nhất đứng đầu"),
            ),
        )
    )


def _request() -> str:
    return "".join(
        (
            paragraph("KhoanCoTieuDe", "2. {{ 'Yêu cầu' if firm else 'Đề nghị' }}"),
            when(
                "overdue",
                paragraph(
                    "Diem",
                    "- Khẩn trương hoàn thành các {{ what }} quá hạn tại Bảng 1{{ '; nội dung chưa thể hoàn thành thì "
                    "nêu rõ lý do, thời gian hoàn thành, đề xuất, kiến nghị' if unexplained else '' }}.",
                ),
            ),
            when(
                "troubled",
                paragraph(
                    "Diem",
                    "- Về khó khăn, vướng mắc đã báo cáo ở nhiệm vụ {{ troubled }}: nêu kết quả khắc phục, thời gian "
                    "hoàn thành, nội dung cần cấp có thẩm quyền xem xét, giải quyết.",
                ),
            ),
            when("soon", paragraph("Diem", "- Chủ động hoàn thành đúng thời hạn các {{ what_soon }} sắp đến hạn.")),
            when(
                "unproven",
                paragraph(
                    "Diem",
                    "- Gửi tài liệu kiểm chứng (số, ký hiệu, ngày văn bản) của nhiệm vụ đã báo cáo hoàn thành: "
                    "{{ unproven }}.",
                ),
            ),
            paragraph("NoiDungDan", ANSWER),
            closing_words("{{ to }}"),
        )
    )


def closing_words(whom: str) -> str:
    """The last sentence: an order of who issued the plan, a request of everybody else."""
    return choose(
        {"firm": paragraph("NoiDungCuoi", f"{{{{ office }}}} yêu cầu {whom} nghiêm túc thực hiện./.")},
        paragraph("NoiDungCuoi", f"{{{{ office }}}} đề nghị {whom} quan tâm, phối hợp thực hiện./."),
    )


def reminder() -> bytes:
    body = (
        letter(SUBJECT),
        addressee("to"),
        said(
            "{{ 'Qua theo dõi việc thực' if firm else 'Thực' }} hiện {{ plan.citation }}, {{ office }} thông báo tình "
            "hình thực hiện nhiệm vụ do {{ to }} chủ trì và {{ asks }} như sau:",
        ),
        _situation(),
        _request(),
        closing("Như trên;", "{{ superior }} (để báo cáo);", "{{ collects }} (để tổng hợp);"),
        document_end(),
    )
    return package("".join(body), title="{{ title }}")
