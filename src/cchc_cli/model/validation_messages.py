"""What validation finds, in Vietnamese: one table, keyed by pydantic's error type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cchc_cli.files.problems import ProblemKind, error

KINDS: Mapping[type, str] = {
    dict: "một bảng (khóa: giá trị)",
    list: "một danh sách (- …)",
    str: "chữ",
    type(None): "để trống",
}

# pydantic error type → what we say; messages may use {value}, {kind} and the names in pydantic's ctx
TYPES: Mapping[str, ProblemKind] = {
    "missing": error("missing-key", "thiếu khóa «{key}»{about}", "thêm dòng «{key}: …» vào đây"),
    "extra_forbidden": error("unknown-key", "không có khóa «{key}» ở đây", "{allowed}"),
    "string_type": error("wrong-type", "cần chữ, đang là {kind}"),
    "string_too_short": error("empty-value", "giá trị để trống", "điền giá trị, hoặc bỏ hẳn khóa này nếu được phép"),
    "string_pattern_mismatch": error(
        "wrong-form", "«{value}» không đúng dạng", "chỉ dùng chữ thường không dấu, số và dấu gạch nối"
    ),
    "int_parsing": error("wrong-type", "cần một số nguyên, đang là «{value}»"),
    "int_type": error("wrong-type", "cần một số nguyên, đang là {kind}"),
    "decimal_parsing": error("wrong-type", "cần một số, đang là «{value}»", "viết số thập phân với dấu chấm: 98.5"),
    "decimal_type": error("wrong-type", "cần một số, đang là {kind}"),
    "bool_parsing": error("wrong-type", "cần true hoặc false, đang là «{value}»"),
    "bool_type": error("wrong-type", "cần true hoặc false, đang là {kind}"),
    "list_type": error("wrong-type", "cần một danh sách, đang là {kind}", "viết mỗi mục một dòng, bắt đầu bằng «- »"),
    "model_type": error(
        "wrong-type", "cần một bảng (khóa: giá trị), đang là {kind}", "viết mỗi khóa một dòng: «khóa: giá trị»"
    ),
    "model_attributes_type": error(
        "wrong-type", "cần một bảng (khóa: giá trị), đang là {kind}", "viết mỗi khóa một dòng: «khóa: giá trị»"
    ),
    "too_short": error("empty-value", "danh sách phải có ít nhất {min_length} mục"),
    "greater_than_equal": error("out-of-range", "«{value}» nhỏ hơn mức cho phép ({ge})"),
    "less_than_equal": error("out-of-range", "«{value}» lớn hơn mức cho phép ({le})"),
    "literal_error": error(
        "wrong-value", "«{value}» không phải một trong các giá trị được phép", "chọn một trong: {choices}"
    ),
    "enum": error("wrong-value", "«{value}» không phải một trong các giá trị được phép", "chọn một trong: {choices}"),
    "date_form": error("wrong-date", "cần một ngày, đang là {shown}", "viết 2021-06-30 hoặc 30/6/2021"),
    "date_missing": error("wrong-date", "không có ngày «{value}»", "xem lại ngày và tháng"),
    "one_bound": error(
        "bounds",
        "chỉ số phải có đúng một mức",
        "chọn một: at_least (từ … trở lên), more_than (trên), at_most (không quá), less_than (dưới)",
    ),
    "reading_without_reason": error(
        "missing-key", "start/due là cách hiểu riêng, phải nói vì sao", "thêm khóa «reason: …»"
    ),
    "start_after_due": error("start-after-due", "ngày bắt đầu sau thời hạn", "xem lại start và due"),
    "union_tag_invalid": error("wrong-value", "không có sự kiện «{tag}»", "chọn một trong: {choices}"),
    "union_tag_not_found": error("missing-key", "thiếu khóa «event» (loại sự kiện)", "chọn một trong: {choices}"),
    "progress_empty": error("empty-value", "tiến độ phải có percent, count hoặc note", "thêm một trong ba khóa này"),
    "no_points": error("no-points", "tổng điểm tối đa bằng 0", "cho ít nhất một tiêu chí một số điểm"),
    "members_or_count": error("members", "nhóm phải có members (liệt kê) hoặc count (số lượng), đúng một thứ"),
}
OTHER_TYPE = error("invalid", "giá trị «{value}» không dùng được ở đây")


def kind_of(value: Any) -> str:
    return KINDS.get(type(value), "giá trị khác")


def shown(value: Any) -> str:
    """The value as it can stand in a sentence: its words, or what kind of thing it is."""
    return f"«{_cut(value)}»" if isinstance(value, str) else kind_of(value)


def _cut(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
