"""The Vietnamese of the import: why a file cannot be read, what a comment or the report says."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_cli.files.problems import DocumentStop, Need
from cchc_cli.model.task_fields import FIELDS

# code → (message, hint)
STOPS: Mapping[str, tuple[str, str]] = {
    "missing": ("không tìm thấy tệp {path}", "xem lại đường dẫn"),
    "folder": ("{path} là thư mục, không phải tệp", "chỉ một tệp .docx hoặc .xlsx"),
    "unreadable": ("không đọc được {path}: {reason}", "nếu tệp đang mở trong Word thì đóng lại"),
    "empty": ("{path} là tệp trống", "xem lại tệp, có thể chưa tải xong"),
    "too-large": ("{path} lớn hơn {megabytes} MB, không đọc", "xóa bớt hình ảnh rồi lưu lại"),
    "large-part": (
        "{path}: nội dung bên trong khi mở ra lớn hơn {megabytes} MB, không đọc",
        "tệp có thể đã hỏng hoặc được làm ra để gây hại; mở bằng Word, chép phần cần lấy sang tệp mới",
    ),
    "dtd": (
        "{path}: nội dung bên trong có khai báo DTD, Word không bao giờ viết như vậy; không đọc",
        "tệp có thể được làm ra để gây hại; xin lại tệp từ nơi gửi",
    ),
    "damaged": ("{path} đã hỏng, không mở được", "mở bằng Word để sửa rồi lưu lại, hoặc xin lại tệp"),
    "password": ("{path} có mật khẩu, không đọc được", "mở bằng Word, bỏ mật khẩu (Save as) rồi chạy lại"),
    "pdf": ("{path} là tệp PDF, không phải Word hay Excel", "xin bản Word; hoặc chuyển PDF sang .docx rồi nhập"),
    "not-office": (
        "{path} không phải tệp Word (.docx) hay Excel (.xlsx)",
        "mở bằng Word hay Excel rồi lưu ở dạng .docx, .xlsx",
    ),
    "no-workbook": ("{path} không phải tệp Excel .xlsx", "mở bằng Excel hay LibreOffice rồi lưu ở dạng .xlsx"),
    "no-table": (
        "{path}: không thấy bảng phân công nhiệm vụ nào",
        "bảng cần có dòng tiêu đề với cột nhiệm vụ (nội dung công việc) và cột chủ trì hoặc thời gian",
    ),
    "no-year": ("không biết {path} là kế hoạch của năm nào", f"thêm {Need.YEAR}, ví dụ {Need.YEAR} 2022"),
    "too-many-cells": ("{path}: bảng có hơn {limit} ô, không đọc", "xóa các dòng, cột thừa rồi lưu lại"),
}

REVIEW = "cần xem: "

# what a comment in the YAML says; a text with `REVIEW` before it asks for a look
REMARKS: Mapping[str, str] = {
    "no-number": "không thấy số, ký hiệu của quyết định",
    "draft-number": "số quyết định để trống trong văn bản",
    "no-date": "không thấy ngày ban hành",
    "no-issuer": "không thấy cơ quan ban hành",
    "no-place": "không thấy địa danh",
    "no-subject": "không thấy trích yếu; đang lấy tên của phụ lục",
    "no-signer-name": "không đọc được họ tên người ký: {text}",
    "year-of-date": "trích yếu không nói năm; đang lấy năm ban hành",
    "no-decision": "văn bản không có phần quyết định; điền issuer, number, date, place",
    "area-number": "trong văn bản là {text}",
    "area-caption": "tên lấy từ dòng phía trên bảng {table}",
    "area-none": "bảng không chia lĩnh vực; tên lấy từ tên phụ lục hoặc kế hoạch",
    "area-and-task": "dòng này vừa là lĩnh vực vừa có phân công; đã ghi cả hai",
    "under-group": "đứng dưới dòng «{text}» (xem unplaced)",
    "printed-number": "số trong văn bản: {text}",
    "taken-number": "số {text} trong văn bản đã dùng ở trên",
    "no-lead": "không có cơ quan chủ trì",
    "lead-and-support": "cột này ghi chung chủ trì và phối hợp",
    "ditto": "«{text}» là như dòng trên; ở trên ghi «{above}»",
    "rest-of-row": "phần sau là dòng tiếp theo của bảng, có lẽ bị ngắt trang",
    "time-unread": "không hiểu thời gian: {reason}",
    "times-and-products": "{times} thời gian cho {products} sản phẩm",
    "money-unit": "trong bảng: {text} ({unit})",
    "lead-in": "có lẽ là lời dẫn của các sản phẩm dưới",
    "spans": "ô này trong bảng gộp cả cột «{text}»",
    "attached": "theo dòng «{text}»",
    "columns": "Cột của bảng {tables}: {columns}.",
    "caption-line": "trên bảng {table}: {text}",
}

# what the report says, on stderr
REPORT: Mapping[str, str] = {
    "read": "Đã đọc {path}: {areas} lĩnh vực, {tasks} nhiệm vụ từ {rows} dòng của {tables}.",
    "tables": "{count} bảng ({numbers})",
    "table": "bảng {numbers}",
    "columns": "Bảng {table}, các cột: {columns}.",
    "unknown-columns": "Bảng {table}, cột không nhận ra (ghi ở unplaced): {columns}.",
    "other-tables": "Bảng {tables} không phải bảng phân công; các ô ghi ở unplaced.",
    "agencies": "Không biết {count} cách ghi cơ quan:",
    "agency": "  «{text}» ({times} lần){nearest}",
    "nearest": ", có phải: «{nearest}»?",
    "no-register": "Không có danh mục cơ quan (plans/agencies.yaml) nên không tra được tên cơ quan.",
    "times": "Không hiểu {count} thời gian:",
    "time": "  «{text}» (nhiệm vụ {task}): {reason}",
    "unplaced": "Chưa xếp được {count} ô hay dòng; xem khóa unplaced.",
    "missing": "Không thấy trong văn bản: {names}.",
    "old-fonts": "Văn bản dùng phông bảng mã cũ ({fonts}): chữ có thể sai, cần chuyển sang Unicode trước khi nhập.",
    "footnotes": "Văn bản có {count} chú thích cuối trang; ghi ở unplaced.",
    "no-unit": "Bảng {table} không ghi đơn vị tính của kinh phí; đang hiểu là triệu đồng.",
    "not-in-word": (
        "Văn bản Word không có mã và mức của chỉ tiêu (indicators), kỳ báo cáo (reporting), cách hiểu thời gian "
        "(due, reason), corrections; điền tay khi cần."
    ),
    "review": "Có {count} chỗ ghi «cần xem» trong tệp.",
    "more": "  … và {count} nữa",
    "no-errors": "Không có lỗi.",
    "written": "Đã ghi {path}.",
    "check": "Kiểm tra {path}: {errors} lỗi, {warnings} cảnh báo.",
    "check-more": f"Xem từng dòng: {Need.CHECK} {{path}}",
}

ROLES: Mapping[str, str] = {
    "number": "số thứ tự",
    "area": "lĩnh vực",
    **{field.key: field.label for field in FIELDS},
    "start": "bắt đầu",
    "due": "hoàn thành",
    "key": "khóa",
    "unknown": "không nhận ra",
}
PARTS: Mapping[str, str] = {
    "issuer": "cơ quan ban hành",
    "number": "số, ký hiệu",
    "date": "ngày ban hành",
    "place": "địa danh",
    "grounds": "căn cứ",
    "articles": "các điều",
    "recipients": "nơi nhận",
    "signer": "người ký",
    "body": "phần lời của kế hoạch",
}


def stop(code: str, /, **values: object) -> DocumentStop:
    message, hint = (text.format(**values) for text in STOPS[code])
    return DocumentStop(message, hint)


def remark(code: str, /, **values: object) -> str:
    """A comment that asks for a look."""
    return REVIEW + REMARKS[code].format(**values)


def plain_remark(code: str, /, **values: object) -> str:
    """A comment that only says where something comes from."""
    return REMARKS[code].format(**values)


def report_line(code: str, /, **values: object) -> str:
    return REPORT[code].format(**values)
