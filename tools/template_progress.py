#!/usr/bin/env python3
"""The periodic report of results, with its two appendices."""

from __future__ import annotations

from template_blocks import LANDSCAPE_WIDTH, choose, document_end, each, paragraph, row_tag, section_end, table, when
from template_letter import (
    addressee,
    appendix,
    bar,
    caption,
    cell,
    closing,
    figure,
    group_row,
    headings,
    legend,
    lines,
    loop,
    named_document,
    said,
    sentences,
    state,
    text_row,
)
from template_package import package
from template_styles import TEXT_WIDTH

_CHART = (56.0, 64.0, 29.0, 16.0)
_TARGETS = (11.0, 57.0, 23.0, 20.0, 38.0, 16.0)
_COMPARISON = (63.0, 34.0, 34.0, 34.0)
_TASKS = (12.0, 54.0, 42.0, 31.0, 26.0, 31.0, 40.0, 16.0)
_STATISTICS = (16.0, 130.0, 30.0, 38.0, 38.0)
_AGENCIES = (10.0, 60.0, 58.0, 14.0, 18.0, 18.0, 16.0, 14.0, 12.0, 16.0, 16.0)


def _lead(text: str) -> str:
    """A line that leads to what stands below it."""
    return paragraph("NoiDungDan", text)


def _results() -> str:
    """One area: its numbers, then task by task."""
    numbers = "Lĩnh vực {{ area.number }} của Kế hoạch có {{ area.total }} nhiệm vụ; {{ area.tally }}."
    leads = {
        "done": "Hoàn thành trong kỳ:",
        "earlier": "Đã hoàn thành trước kỳ:",
        "running": "Chưa hoàn thành, trong hạn:",
        "overdue": "Quá hạn:",
        "silent": "Trong hạn, chưa có báo cáo:",
        "waiting": "Chờ điều kiện:",
        "not_arisen": "Không phát sinh:",
    }
    lists = (when(f"area.{key}", _lead(lead), sentences(f"area.{key}")) for key, lead in leads.items())
    return said(numbers) + "".join(lists)


def _steering() -> str:
    return "".join(
        (
            paragraph("Muc", "I. Công tác chỉ đạo, điều hành"),
            said("{{ plan.title }} giao {{ figures.total }} nhiệm vụ."),
            when("amendments", _lead("Kế hoạch đã được điều chỉnh:"), sentences("amendments")),
            each("area in steering", _results()),
        )
    )


def _areas() -> str:
    title = paragraph("KhoanCoTieuDe", "{{ loop.index }}. {{ area.title }}")
    return paragraph("Muc", "II. Kết quả thực hiện các nhiệm vụ") + each("area in areas", title + _results())


def _targets() -> str:
    titles = ("Mã", "Chỉ số", "Mức phải đạt", "Kết quả", "Ngày đo, tài liệu kiểm chứng", "Đánh giá")
    names = ("id", "name", "goal", "value", "measured", "verdict")
    cells = [(figure if name == "id" else cell)(f"{{{{ row.{name} }}}}") for name in names]
    alt = "Chỉ tiêu: mức phải đạt, kết quả, ngày đo, tài liệu kiểm chứng, đánh giá"
    rows = loop(_TARGETS, "row in targets", text_row(_TARGETS, cells))
    return paragraph("Muc", "III. Kết quả thực hiện các chỉ tiêu") + choose(
        {
            "targets": caption("Kết quả thực hiện các chỉ tiêu, đo đến ngày {{ period.last }}")
            + table("BangKe", _TARGETS, headings(_TARGETS, titles), rows, alt=alt)
        },
        said("Kế hoạch không có chỉ tiêu đo bằng số."),
    )


def _chart() -> str:
    """Progress by area as bars, with the numbers beside them."""
    titles = ("Lĩnh vực", "Tiến độ", "Hoàn thành", "Quá hạn")
    cells = (
        cell("{{ area.number }}. {{ area.title }}", together=True),
        bar("area.shares", _CHART[1] - 2.4),
        figure("{{ area.of_all }}", together=True),
        figure("{{ area.shares.overdue }}", together=True),
    )
    rows = loop(_CHART, "area in steering + areas", text_row(_CHART, cells, middle=True))
    alt = "Biểu đồ tiến độ theo lĩnh vực: thanh chia theo tình hình, tỷ lệ hoàn thành, số nhiệm vụ quá hạn"
    return (
        caption("Tiến độ theo lĩnh vực đến ngày {{ period.last }}", kind="Biểu đồ")
        + table("BangKe", _CHART, headings(_CHART, titles), rows, alt=alt)
        + legend(TEXT_WIDTH)
    )


def _assessment() -> str:
    titles = ("Chỉ số", "Kỳ so sánh", "Kỳ này", "Tăng, giảm")
    cells = (
        cell("{{ row.name }}"), figure("{{ row.before }}"), figure("{{ row.now }}"), figure("{{ row.change }}")
    )  # fmt: skip
    rows = loop(_COMPARISON, "row in comparison", text_row(_COMPARISON, cells))
    alt = "So sánh với kỳ trước: số nhiệm vụ hoàn thành, quá hạn, tỷ lệ hoàn thành"
    compared = (
        caption("So sánh với {{ compared_with }}", "{{ 2 if targets else 1 }}")
        + table("BangKe", _COMPARISON, headings(_COMPARISON, titles), rows, alt=alt)
    )  # fmt: skip
    return "".join(
        (
            paragraph("Muc", "IV. Đánh giá chung"),
            paragraph("KhoanCoTieuDe", "1. Số liệu chung"),
            each("line in overall", said("{{ line }}")),
            when("money", said("{{ money }}")),
            choose({"comparison": compared}, said("Trong năm chưa có kỳ báo cáo trước để so sánh.")),
            _chart(),
            _judged("2. Kết quả nổi bật", "strengths", "Chưa có kết quả nổi bật được ghi nhận trong kỳ."),
            _judged(
                "3. Tồn tại, hạn chế",
                "shortcomings",
                "Không có nhiệm vụ hoàn thành chậm, quá hạn hoặc chưa báo cáo.",
            ),
            when(
                "unproved",
                _lead("Nhiệm vụ đã hoàn thành (kể cả hoàn thành một phần) chưa có tài liệu kiểm chứng:"),
                sentences("unproved"),
            ),
            when("causes", _judged("4. Nguyên nhân", "causes", "")),
        )
    )


def _judged(title: str, expression: str, nothing: str) -> str:
    """One part of the assessment: what the officer wrote, or the draft."""
    told = each(f"line in {expression}", said("{{ line }}"))
    return paragraph("KhoanCoTieuDe", title) + (choose({expression: told}, said(nothing)) if nothing else told)


def _difficulties() -> str:
    return "".join(
        (
            paragraph("Muc", "V. Khó khăn, vướng mắc và đề xuất, kiến nghị"),
            choose(
                {
                    "difficulties": _lead("Khó khăn, vướng mắc chưa được giải quyết:") + sentences("difficulties"),
                    "resolved or proposals": "",
                },
                said("Chưa có báo cáo về khó khăn, vướng mắc, kiến nghị."),
            ),
            when("resolved", _lead("Khó khăn, vướng mắc đã được giải quyết trong kỳ:"), sentences("resolved")),
            when("proposals", _lead("Đề xuất, kiến nghị:"), each("line in proposals", said("{{ line }}"))),
        )
    )


def _dated(expression: str) -> str:
    return each(f"row in {expression}", paragraph("NoiDung", "- {{ row.text }}: hạn {{ row.due }}."))


def _at_once() -> str:
    """What cannot wait for the next period; what is left to the end of the month is no part of that."""
    what = "{{ 'Nhiệm vụ từ nay đến hết ngày ' ~ turn if turn else 'Nhiệm vụ đã quá hạn' }}"
    return when(
        "remaining or finishing",
        paragraph("KhoanCoTieuDe", f"1. {what}"),
        when("remaining", _lead("Đôn đốc hoàn thành các nhiệm vụ quá hạn:"), sentences("remaining")),
        when("finishing", _lead("Hoàn thành các nhiệm vụ có hạn đến ngày {{ turn }}:"), _dated("finishing")),
    )


def _next() -> str:
    return "".join(
        (
            paragraph("Muc", "VI. Phương hướng, nhiệm vụ"),
            _at_once(),
            paragraph(
                "KhoanCoTieuDe", "{{ 2 if remaining or finishing else 1 }}. Nhiệm vụ trọng tâm {{ period.next }}"
            ),
            choose(
                {"coming": _lead("Hoàn thành các nhiệm vụ có hạn trong kỳ:") + _dated("coming")},
                said("Kế hoạch hiện hành không có nhiệm vụ nào có hạn trong kỳ."),
            ),
            when("continuing", _lead("Tiếp tục thực hiện nhiệm vụ thường xuyên, cả năm:"), sentences("continuing")),
            when("waiting", _lead("Triển khai khi điều kiện phát sinh:"), sentences("waiting")),
            when("next_plan", _lead("Triển khai thực hiện {{ next_plan }}:"), _dated("next_plan_tasks")),
            paragraph(
                "NoiDungCuoi",
                "Trên đây là báo cáo kết quả thực hiện công tác cải cách hành chính {{ period.name }}, {{ office }} "
                "kính báo cáo {{ superior }}./.",
            ),
        )
    )


def _tasks() -> str:
    titles = ("Số", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời gian", "Tình hình", "Tài liệu kiểm chứng",
              "Chậm (ngày)")  # fmt: skip
    cells = (
        figure("{{ task.id }}"),
        cell("{{ task.title }}"),
        lines("task.products"),
        cell("{{ task.lead }}"),
        lines("task.times"),
        each("part in task.states", state("part")),
        lines("task.proof"),
        figure("{{ task.late }}"),
    )
    area = group_row(_TASKS, "{{ area.number }}. {{ area.title }}")
    rows = loop(
        _TASKS, "area in tasks", area, loop(_TASKS, "task in area.tasks", text_row(_TASKS, cells))
    )  # fmt: skip
    return appendix(
        "Phụ lục I",
        "'Tình hình thực hiện nhiệm vụ đến ngày ' ~ period.last",
        table("BangKe", _TASKS, headings(_TASKS, titles), rows, alt="Tình hình thực hiện từng nhiệm vụ theo lĩnh vực"),
        section_end(landscape=True),
    )


def _statistics() -> str:
    """The ministry's table; a report for which nobody has filled it in goes without."""
    before, now = "{{ statistics_before or 'kỳ trước' }}", "{{ period.name }}"
    titles = ("Mã", "Nội dung thống kê", "Đơn vị tính", *(f"Số liệu\n{period}" for period in (before, now)))
    cells = (
        figure("{{ row.code }}"),
        cell("{{ row.name }}"),
        cell("{{ row.unit }}"),
        figure("{{ row.before }}"),
        figure("{{ row.now }}"),
    )
    group = row_tag("if row.group", _STATISTICS) + group_row(_STATISTICS, "{{ row.group }}")
    rows = loop(_STATISTICS, "row in statistics", group + row_tag("endif", _STATISTICS), text_row(_STATISTICS, cells))
    return when(
        "statistics",
        appendix(
            "Phụ lục II",
            "'Số liệu thống kê ' ~ period.name",
            table("BangKe", _STATISTICS, headings(_STATISTICS, titles), rows, alt="Số liệu thống kê kỳ này, kỳ trước"),
            section_end(landscape=True),
        ),
    )


def _agencies() -> str:
    titles = ("TT", "Cơ quan chủ trì", "Tiến độ", "Tổng số", "Đúng hạn", "Chậm", "Trong hạn", "Quá hạn",
              "Chờ điều kiện", "Không phát sinh", "Tỷ lệ")  # fmt: skip
    counts = ("done_on_time", "done_late", "pending", "overdue", "waiting", "not_arisen")
    cells = (
        figure("{{ row.number }}"),
        cell("{{ row.name }}"),
        bar("row.shares", _AGENCIES[2] - 2.4),
        figure("{{ row.total }}"),
        *(figure(f"{{{{ row.shares.{name} }}}}") for name in counts),
        figure("{{ row.percent }}"),
    )
    rows = loop(_AGENCIES, "row in agencies", text_row(_AGENCIES, cells, middle=True))
    note = "Số liệu của từng cơ quan tính trên các nhiệm vụ cơ quan đó chủ trì, kể cả nhiệm vụ giao chung theo nhóm. "
    basis = "{{ period.basis ~ '.' if period.basis else '' }}"
    alt = "Tình hình thực hiện theo cơ quan chủ trì: thanh tiến độ, số nhiệm vụ theo tình hình, tỷ lệ hoàn thành"
    return appendix(
        "Phụ lục {{ 'III' if statistics else 'II' }}",
        "'Tình hình thực hiện theo cơ quan đến ngày ' ~ period.last",
        table("BangKe", _AGENCIES, headings(_AGENCIES, titles), rows, alt=alt),
        legend(LANDSCAPE_WIDTH),
        paragraph("BangNoiDung", note + basis),
        document_end(landscape=True),
    )


def progress() -> bytes:
    start = (
        "Thực hiện {{ plan.citation }}, {{ office }} báo cáo kết quả thực hiện công tác cải cách hành chính "
        "{{ period.name }} (số liệu từ ngày {{ period.first }} đến ngày {{ period.last }}) như sau:"
    )
    body = (
        named_document("Báo cáo", "'Kết quả thực hiện công tác cải cách hành chính\\n' ~ period.name"),
        addressee("to"),
        said(start),
        _steering(),
        _areas(),
        _targets(),
        _assessment(),
        _difficulties(),
        _next(),
        closing("Như trên;"),
        section_end(),
        _tasks(),
        _statistics(),
        _agencies(),
    )
    return package("".join(body), title="{{ title }}")
