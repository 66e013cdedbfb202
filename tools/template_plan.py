#!/usr/bin/env python3
"""The decision, the plan and its appendix of tasks; or the plan alone, where no decision issued it."""

from __future__ import annotations

from template_blocks import (
    LANDSCAPE_WIDTH,
    Cell,
    choose,
    document_end,
    each,
    letterhead,
    letterhead_row,
    line,
    paragraph,
    recipients,
    row,
    row_tag,
    run,
    section_end,
    signature,
    table,
    when,
)
from template_package import package
from template_styles import TEXT_WIDTH, TITLE_INSET

# heading, width in mm, width where the plan has notes, content of a task's cell
_COLUMNS = (
    ("TT", 10, 9, paragraph("BangSo", "{% vm %}{{ area.number }}")),
    ("Nội dung CCHC", 24, 22, paragraph("BangNoiDung", "{% vm %}{{ area.title }}")),
    ("Nhiệm vụ cụ thể", 57, 51, paragraph("BangNoiDung", "{{ task.title }}")),
    ("Sản phẩm", 42, 38, each("line in task.products", paragraph("BangNoiDung", "{{ line }}"))),
    ("Cơ quan chủ trì", 32, 29, paragraph("BangNoiDung", "{{ task.lead }}")),
    ("Cơ quan phối hợp", 34, 30, paragraph("BangNoiDung", "{{ task.support }}")),
    ("Thời gian thực hiện", 25, 23, each("line in task.times", paragraph("BangNoiDung", "{{ line }}"))),
    ("Dự trù kinh phí thực hiện (triệu đồng)", 28, 25, paragraph("BangSo", "{{ task.budget }}")),
    ("Ghi chú", 0, 25, paragraph("BangNoiDung", "{{ task.note }}")),
)


def _title(kind: str, subject: str) -> str:
    return paragraph("TenLoai", kind) + paragraph("TrichYeu", f"{{{{ {subject} }}}}")


def _number() -> str:
    """The blank in which a clerk writes the number is in the text, as issued, but hidden: the decree prints none.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.c: "không cách chữ".
    """
    return paragraph("SoKyHieu", "Số: {{ decision.number }}", run(" ", "ChoGhiSo"), "{{ decision.symbol }}")


def _head(*below_number: str) -> str:
    place_date = paragraph("DiaDanhNgayThang", "{{ decision.place_date }}")
    row = letterhead_row("".join((_number(), *below_number)), place_date)
    return letterhead(row, "decision.issuer", "decision.superior")


def _grounds() -> str:
    return each("ground in decision.grounds", paragraph("CanCu", "{{ ground }}"))


def _articles() -> str:
    article = (run("{{ line.label }}", "SoDieu"), "{{ line.text }}")
    articles = choose(
        {
            'line.kind == "article"': paragraph("Dieu", *article),
            'line.kind == "last"': paragraph("NoiDungCuoi", *article),
        },
        paragraph("NoiDung", "{{ line.text }}"),
    )
    return each("line in decision.lines", articles)


def _foot() -> str:
    return when("signer.name or decision.recipients", signature("signer", recipients("decision.recipients")))


def _decision() -> str:
    return "".join(
        (
            _head(),
            _title("QUYẾT ĐỊNH", "decision.subject"),
            line("decision.subject", TEXT_WIDTH, 14, inset=TITLE_INSET),
            paragraph("ThamQuyenBanHanh", "{{ decision.authority }}"),
            _grounds(),
            paragraph("QuyetDinh", "QUYẾT ĐỊNH:"),
            _articles(),
            _foot(),
            section_end(),
        )
    )


def _alone() -> str:
    """The plan as a document of its own, with number and recipients (Phụ lục III, mẫu 1.4; a letter: mẫu 1.5)."""
    subject = _title("{{ body.kind }}", "body.subject") + line("body.subject", TEXT_WIDTH, 14, inset=TITLE_INSET)
    return "".join(
        (
            _head(when("not body.kind", paragraph("TrichYeuCongVan", "{{ body.subject }}"))),
            when("body.kind", subject),
            _grounds(),
            _articles(),
            _lines(),
            _foot(),
            section_end(),
        )
    )


def _lines() -> str:
    styles = {"section": "Muc", "heading": "KhoanCoTieuDe", "item": "Khoan", "point": "Diem", "last": "NoiDungCuoi"}
    lines = choose(
        {f'line.kind == "{kind}"': paragraph(style, "{{ line.text }}") for kind, style in styles.items()},
        paragraph("NoiDung", "{{ line.text }}"),
    )
    return each("line in body.lines", lines)


def _body() -> str:
    """The plan as issued with the decision: letterhead without a number (Phụ lục III, mẫu 1.3b)."""
    place_date = letterhead_row(paragraph("SoKyHieu"), paragraph("DiaDanhNgayThang", "{{ body.place_date }}"))
    return "".join(
        (
            letterhead(place_date, "decision.issuer", "decision.superior"),
            _title("{{ body.kind }}", "body.subject"),
            when("body.issued_with", paragraph("KemTheo", "{{ body.issued_with }}")),
            line("body.subject", TEXT_WIDTH, 14, inset=TITLE_INSET),
            _lines(),
            when("signer.name", signature("signer", paragraph("NoiNhanDanhSach"))),
            section_end(),
        )
    )


def _task_table(*, notes: bool) -> str:
    columns = [c for c in _COLUMNS if notes or c[1]]
    widths = [c[2] if notes else c[1] for c in columns]
    headings = row(*(Cell(w, paragraph("BangTieuDe", c[0])) for w, c in zip(widths, columns, strict=True)), header=True)
    task = row(*(Cell(w, c[3]) for w, c in zip(widths, columns, strict=True)))
    loops = [row_tag(command, widths) for command in ("for area in appendix.areas", "for task in area.tasks")]
    ends = [row_tag("endfor", widths)] * 2
    return table("BangKe", widths, headings, *loops, task, *ends, alt="Danh mục nhiệm vụ của Kế hoạch theo lĩnh vực")


def _appendix() -> str:
    return "".join(
        (
            when("appendix.numbered", paragraph("PhuLuc", "Phụ lục")),
            paragraph("TenPhuLuc", "{{ appendix.title }}"),
            when("appendix.issued_with", paragraph("KemTheo", "{{ appendix.issued_with }}")),
            each("amendment in appendix.amendments", paragraph("KemTheo", "{{ amendment }}")),
            line("appendix.title", LANDSCAPE_WIDTH, 14, caps=True),
            choose({"appendix.has_notes": _task_table(notes=True)}, _task_table(notes=False)),
            document_end(landscape=True),
        )
    )


def plan() -> bytes:
    """Decision, plan and appendix of tasks, each a section with its own page numbers; or the plan alone and these."""
    issued = choose({"alone": _alone()}, _decision() + when("body", _body()))
    return package(issued + _appendix(), title="{{ title }}")
