"""The Vietnamese of what validation and the rules find: one table, keyed by code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cchc_cli.language.timing.timing import Unread

KINDS: Mapping[type, str] = {
    dict: "một bảng (khóa: giá trị)",
    list: "một danh sách (- …)",
    str: "chữ",
    type(None): "để trống",
}

# pydantic error type → (code, message, hint); the message may use {value}, {kind} and the names in pydantic's ctx
TYPES: Mapping[str, tuple[str, str, str]] = {
    "missing": ("missing-key", "thiếu khóa «{key}»{about}", "thêm dòng «{key}: …» vào đây"),
    "extra_forbidden": ("unknown-key", "không có khóa «{key}» ở đây", ""),
    "string_type": ("wrong-type", "cần chữ, đang là {kind}", ""),
    "string_too_short": ("empty-value", "giá trị để trống", "điền giá trị, hoặc bỏ hẳn khóa này nếu được phép"),
    "string_pattern_mismatch": (
        "wrong-form",
        "«{value}» không đúng dạng",
        "chỉ dùng chữ thường không dấu, số và dấu gạch nối",
    ),
    "int_parsing": ("wrong-type", "cần một số nguyên, đang là «{value}»", ""),
    "int_type": ("wrong-type", "cần một số nguyên, đang là {kind}", ""),
    "decimal_parsing": ("wrong-type", "cần một số, đang là «{value}»", "viết số thập phân với dấu chấm: 98.5"),
    "decimal_type": ("wrong-type", "cần một số, đang là {kind}", ""),
    "bool_parsing": ("wrong-type", "cần true hoặc false, đang là «{value}»", ""),
    "bool_type": ("wrong-type", "cần true hoặc false, đang là {kind}", ""),
    "list_type": ("wrong-type", "cần một danh sách, đang là {kind}", "viết mỗi mục một dòng, bắt đầu bằng «- »"),
    "model_type": (
        "wrong-type",
        "cần một bảng (khóa: giá trị), đang là {kind}",
        "viết mỗi khóa một dòng: «khóa: giá trị»",
    ),
    "model_attributes_type": (
        "wrong-type",
        "cần một bảng (khóa: giá trị), đang là {kind}",
        "viết mỗi khóa một dòng: «khóa: giá trị»",
    ),
    "too_short": ("empty-value", "danh sách phải có ít nhất {min_length} mục", ""),
    "greater_than_equal": ("out-of-range", "«{value}» nhỏ hơn mức cho phép ({ge})", ""),
    "less_than_equal": ("out-of-range", "«{value}» lớn hơn mức cho phép ({le})", ""),
    "literal_error": (
        "wrong-value",
        "«{value}» không phải một trong các giá trị được phép",
        "chọn một trong: {choices}",
    ),
    "enum": ("wrong-value", "«{value}» không phải một trong các giá trị được phép", "chọn một trong: {choices}"),
    "date_form": ("wrong-date", "cần một ngày, đang là {shown}", "viết 2021-06-30 hoặc 30/6/2021"),
    "date_missing": ("wrong-date", "không có ngày «{value}»", "xem lại ngày và tháng"),
    "one_bound": (
        "bounds",
        "chỉ số phải có đúng một mức",
        "chọn một: at_least (từ … trở lên), more_than (trên), at_most (không quá), less_than (dưới)",
    ),
    "reading_without_reason": ("missing-key", "start/due là cách hiểu riêng, phải nói vì sao", "thêm khóa «reason: …»"),
    "start_after_due": ("start-after-due", "ngày bắt đầu sau thời hạn", "xem lại start và due"),
    "union_tag_invalid": ("wrong-value", "không có sự kiện «{tag}»", "chọn một trong: {choices}"),
    "union_tag_not_found": ("missing-key", "thiếu khóa «event» (loại sự kiện)", "chọn một trong: {choices}"),
    "progress_empty": ("empty-value", "tiến độ phải có percent, count hoặc note", "thêm một trong ba khóa này"),
    "no_points": ("no-points", "tổng điểm tối đa bằng 0", "cho ít nhất một tiêu chí một số điểm"),
    "members_or_count": ("members", "nhóm phải có members (liệt kê) hoặc count (số lượng), đúng một thứ", ""),
    "recursion_loop": ("loop", "cấu trúc tự lặp lại chính nó", ""),
}
OTHER_TYPE = ("invalid", "giá trị «{value}» không dùng được ở đây", "")

NEAREST = "có phải: «{nearest}»?"
ALLOWED_KEYS = "các khóa dùng được: {keys}"

_AMEND = "thêm quyết định điều chỉnh vào amendments: {{number, date, tasks: [{id}]}}; chép sai thì ghi vào corrections"

# rule code → (message, hint)
RULES: Mapping[str, tuple[str, str]] = {
    "duplicate-task": ("nhiệm vụ {id} có hai lần; lần đầu ở dòng {line}", "đổi số một trong hai"),
    "duplicate-area": ("lĩnh vực {number} có hai lần; lần đầu ở dòng {line}", "đổi số một trong hai"),
    "duplicate-indicator": ("mã chỉ tiêu {id} có hai lần; lần đầu ở dòng {line}", "đổi mã một trong hai"),
    "duplicate-id": ("mã «{id}» có hai lần; lần đầu ở dòng {line}", "mỗi cơ quan, nhóm một mã riêng"),
    "duplicate-name": ("tên «{name}» đã là tên của «{other}» (dòng {line})", "mỗi tên, ký hiệu chỉ chỉ một cơ quan"),
    "unknown-member": ("nhóm «{group}» có thành viên «{id}» không có trong danh mục", "{nearest}"),
    "task-area": ("nhiệm vụ {id} đứng trong lĩnh vực {area}", "số nhiệm vụ phải bắt đầu bằng «{area}.»"),
    "numbering-gap": (
        "số nhiệm vụ nhảy từ {before} đến {id}, thiếu {missing}",
        "đối chiếu bản gốc; nếu bản gốc thiếu thì giữ nguyên",
    ),
    "numbering-order": ("nhiệm vụ {id} đứng sau {before}", "xếp lại theo thứ tự"),
    "area-gap": ("số lĩnh vực nhảy từ {before} đến {number}", "đối chiếu bản gốc"),
    "time-missing": ("nhiệm vụ {id} không có thời gian", "thêm «time: …» như trong bản gốc"),
    "time-not-understood": ("không hiểu thời gian «{text}»: dừng ở «{piece}»", "{reason}"),
    "product-time-missing": (
        "sản phẩm «{name}» không có thời gian, trong khi sản phẩm khác của nhiệm vụ có",
        "thêm time cho sản phẩm này",
    ),
    "agency-unknown": ("không biết «{text}» là cơ quan nào", "{nearest}"),
    "agency-none": ("không đọc được cơ quan nào trong «{text}»", "thêm tên vào plans/agencies.yaml"),
    "lead-supports": (
        "{names} vừa chủ trì vừa phối hợp nhiệm vụ {id}",
        "đối chiếu bản gốc; nếu đúng như vậy thì giữ nguyên",
    ),
    "due-before-issue": (
        "thời hạn {due} của «{text}» trước ngày ban hành {issued}{explained}",
        "đối chiếu bản gốc; nếu in như vậy thì ghi cách hiểu: time: {{text, due, reason}}",
    ),
    "outside-year": (
        "«{text}» ({start} – {end}) nằm ngoài năm {years} của kế hoạch",
        "đối chiếu bản gốc; nếu đúng như vậy thì giữ nguyên",
    ),
    "money-missing": (
        "nhiệm vụ {id} không ghi kinh phí",
        "đối chiếu bản gốc; ghi 0 khi không cần kinh phí, bỏ trống khi bản gốc bỏ trống",
    ),
    "money-large": (
        "kinh phí «{text}» triệu đồng là hơn một nghìn tỷ",
        "đơn vị là triệu đồng; có phải đang ghi bằng đồng?",
    ),
    "decision-order": (
        "ngày có hiệu lực {effective} trước ngày ban hành {issued}",
        "xem lại decision.date và decision.effective",
    ),
    "decision-year": ("kế hoạch năm {year} nhưng quyết định ban hành năm {issued}", "xem lại year và decision.date"),
    "decision-number": (
        "số, ký hiệu «{number}» không đúng dạng số/LOẠI-CƠ QUAN",
        "ví dụ: 4963/QĐ-UBND (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3)",
    ),
    "report-dates": ("kỳ báo cáo {period}: {what}", "xem lại start, end, due"),
    "indicator-number": ("chỉ số {id}: số {value} không có trong lời của chỉ tiêu", "đối chiếu lời của chỉ tiêu"),
    "unplaced": (
        "chưa có chỗ cho «{text}» ({where} của văn bản nhập vào)",
        "chuyển vào khóa phù hợp, hoặc xóa khi đã xem",
    ),
    "year-file": ("tệp tên {name} nhưng year là {year}", "đổi tên tệp hoặc year"),
    "calendar-day": ("ngày {day} không thuộc năm {year}", "chuyển sang đúng năm"),
    "before-decision": ("ngày {on} trước ngày ban hành quyết định ({issued})", "xem lại ngày"),
    "in-future": ("ngày {on} sau hôm nay ({today})", "chỉ ghi việc đã xảy ra"),
    "document-number": (
        "số, ký hiệu «{number}» không đúng dạng",
        "viết như 512/KH-UBND, 88/BC-STP (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3)",
    ),
    "document-after": ("văn bản {number} ngày {date}, sau ngày ghi nhận {on}", "xem lại ngày"),
    "unknown-task": ("không có nhiệm vụ {id} trong kế hoạch", "{nearest}"),
    "unknown-product": ("nhiệm vụ {id} không có sản phẩm {number}: chỉ có {count}", "xem: cchc show {id}"),
    "unknown-agency": ("không biết cơ quan «{name}»", "{nearest}"),
    "unknown-indicator": ("không có chỉ số {id} trong kế hoạch", "{nearest}"),
    "not-lead": ("«{name}» không chủ trì nhiệm vụ {id}", "chủ trì là: {lead}"),
    "agency-needed": ("nhiệm vụ {id} do {count} cơ quan chủ trì, phải nói cơ quan nào", "thêm agency (--agency)"),
    "product-needed": (
        "nhiệm vụ {id} có nhiều sản phẩm với thời hạn riêng, phải nói sản phẩm nào",
        "thêm product (--product): {numbers}",
    ),
    "no-own-time": (
        "sản phẩm {number} của nhiệm vụ {id} không có thời hạn riêng",
        "bỏ product (--product): thời hạn là của cả nhiệm vụ",
    ),
    "done-again": ("nhiệm vụ {id} đã hoàn thành ngày {on}", "nếu phải làm lại thì ghi reopened trước"),
    "contradiction": ("nhiệm vụ {id} đã được ghi là {what}", "ghi reopened trước, rồi ghi lại"),
    "report-event": ("kỳ báo cáo {id} chỉ ghi được là đã gửi", "dùng done, kèm số văn bản của báo cáo"),
    "triggered-undated": ("nhiệm vụ {id}: điều kiện đã xảy ra mà chưa có thời hạn nào", "thêm due (--due)"),
    "nothing-to-reopen": ("nhiệm vụ {id} chưa hoàn thành nên không mở lại được", "bỏ mục này"),
    "no-condition": ("nhiệm vụ {id} không chờ điều kiện nào", "dời thời hạn thì dùng extended"),
    "done-without-proof": (
        "nhiệm vụ {id} hoàn thành mà chưa có tài liệu kiểm chứng",
        "thêm document: {{number, date}}",
    ),
    "extended-without-document": ("gia hạn nhiệm vụ {id} mà không nêu văn bản", "thêm document: {{number, date}}"),
    "extended-earlier": ("thời hạn mới {due} không sau thời hạn cũ {before}", "xem lại due"),
    "not-counted": ("nhiệm vụ {id}: cơ quan này không phải nhóm chỉ đếm số lượng", "dùng percent, hoặc done"),
    "count-too-large": ("{count} nhiều hơn số đơn vị của nhóm ({size})", "xem lại count"),
    "nothing-to-resolve": (
        "nhiệm vụ {id} không có khó khăn nào như vậy đang mở",
        "xem các khó khăn đang mở: cchc status; sản phẩm, cơ quan phải ghi như khi nêu khó khăn",
    ),
    "percent-range": ("giá trị {value} không nằm trong 0–100%", "xem lại value"),
    "amendment-date": (
        "quyết định điều chỉnh {number} ngày {date} trước ngày ban hành {issued}",
        "xem lại date của quyết định điều chỉnh",
    ),
    "amendment-task": ("quyết định điều chỉnh nêu nhiệm vụ {id} không có trong kế hoạch", "{nearest}"),
    "task-changed": ("nhiệm vụ {id} khác bản ban hành theo {number}: {what}", _AMEND),
    "task-added": ("nhiệm vụ {id} không có trong bản ban hành theo {number}", _AMEND),
    "task-removed": ("nhiệm vụ {id} của bản ban hành theo {number} không còn", _AMEND),
    "no-plan": ("không thấy kế hoạch của sổ theo dõi này: chỉ kiểm tra được cách viết", "chỉ kế hoạch bằng --plan"),
    "no-register": ("không có danh mục cơ quan {path}", "thêm tệp này để tra cứu theo cơ quan"),
}

TIME_REASONS: Mapping[str, str] = {
    "no-such-day": "không có ngày, tháng hay quý này",
    "empty": "thời gian để trống",
}
TIME_HINT = "viết theo mẫu: Quý II/2021 · Tháng 11/2021 · Trước ngày 22/12/2021 · Trong năm · Hằng quý · Khi …"


def say_unread(unread: Unread) -> str:
    """Why a timing phrase is not understood, in one sentence."""
    reason = TIME_REASONS.get(unread.reason, "không hiểu")
    return f"{reason}: dừng ở «{unread.piece}»" if unread.piece else reason


def kind_of(value: Any) -> str:
    return KINDS.get(type(value), "giá trị khác")


def shown(value: Any) -> str:
    """The value as it can stand in a sentence: its words, or what kind of thing it is."""
    return f"«{_cut(value)}»" if isinstance(value, str) else kind_of(value)


def _cut(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
