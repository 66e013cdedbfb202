#!/usr/bin/env python3
"""The letter that goes with a sheet to fill in (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5)."""

from __future__ import annotations

from template_blocks import document_end, paragraph, when
from template_letter import addressee, closing, letter, said
from template_package import package
from template_reminder import SITUATION


def _request() -> str:
    return "".join(
        (
            paragraph("KhoanCoTieuDe", "2. Cách điền"),
            paragraph(
                "Diem",
                "- Mở tệp bằng Excel, LibreOffice hay WPS; chỉ điền các ô màu vàng; nhiệm vụ không có gì mới thì để "
                "trống.",
            ),
            paragraph(
                "Diem",
                "- Nhiệm vụ đã hoàn thành: chọn sự kiện «hoàn thành», ghi ngày, số, ký hiệu và ngày của tài liệu kiểm "
                "chứng.",
            ),
            paragraph(
                "Diem",
                "- Nhiệm vụ đang làm: chọn «tiến độ», ghi phần trăm; có khó khăn, vướng mắc, kiến nghị thì ghi ở cột "
                "cùng tên.",
            ),
            paragraph(
                "Diem", "- Không sửa nội dung nhiệm vụ, không xóa cột; gửi lại chính tệp Excel, không in, không quét."
            ),
            paragraph("KhoanCoTieuDe", "3. Thời hạn"),
            paragraph(
                "NoiDungCuoi",
                "{{ office }} đề nghị {{ to }} gửi lại phiếu chậm nhất ngày {{ reply_by }} để tổng hợp{% if "
                "superior %}, báo cáo {{ superior }}{% endif %}./.",
            ),
        )
    )


def sheet() -> bytes:
    body = (
        letter("cập nhật tình hình thực hiện nhiệm vụ cải cách hành chính năm {{ year }}"),
        addressee("to"),
        said(
            "Thực hiện {{ plan.citation }}, {{ office }} gửi {{ to }} phiếu cập nhật tình hình thực hiện nhiệm vụ "
            "(tệp {{ file }} kèm theo).",
        ),
        when(
            "again",
            said(
                "Phiếu này đã được gửi, đề nghị gửi lại chậm nhất ngày {{ again }}; đến nay {{ office }} chưa nhận "
                "được phiếu của {{ to }}.",
            ),
        ),
        paragraph("KhoanCoTieuDe", "1. Nội dung phiếu"),
        said(SITUATION),
        when("soon", said("Trong {{ within }} ngày tới, {{ soon }} nhiệm vụ, sản phẩm đến hạn.")),
        _request(),
        closing("Như trên;", "{{ superior }} (để báo cáo);"),
        document_end(),
    )
    return package("".join(body), title="{{ title }}")
