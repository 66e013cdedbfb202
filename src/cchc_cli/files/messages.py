"""The Vietnamese of everything that can go wrong while a file is read or written."""

from __future__ import annotations

import errno
from collections.abc import Mapping

# why the system refused, after «không đọc được …: » and «không ghi được …: »; {doing} is one of the two
_REFUSALS: Mapping[int, str] = {
    errno.ENOENT: "thư mục hay tệp không có",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.EISDIR: "đây là một thư mục",
    errno.EEXIST: "đã có tệp cùng tên",
    errno.ENOTEMPTY: "thư mục không trống",
    errno.EACCES: "không có quyền {doing}",
    errno.EPERM: "không có quyền {doing}",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã hết hạn mức lưu trữ",
    errno.EFBIG: "tệp lớn hơn mức ổ đĩa hay hệ thống cho phép",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.ELOOP: "liên kết vòng quanh, không dẫn tới tệp nào",
    errno.EIO: "ổ đĩa báo lỗi khi {doing}",
    errno.EBUSY: "chương trình khác đang giữ",
    errno.ETXTBSY: "chương trình khác đang giữ",
    errno.EMFILE: "đang mở quá nhiều tệp",
    errno.ENFILE: "đang mở quá nhiều tệp",
    errno.ENOMEM: "máy hết bộ nhớ",
    errno.EXDEV: "đường dẫn sang ổ đĩa khác",
    errno.EINVAL: "tên hay nơi này không dùng được",
    errno.ENODEV: "không có ổ đĩa này",
    errno.ENXIO: "không có ổ đĩa này",
    errno.ESTALE: "mất liên lạc với ổ đĩa mạng",
    errno.ETIMEDOUT: "mất liên lạc với ổ đĩa mạng",
}


def reason(error: OSError, doing: str = "đọc") -> str:
    """Why the system refused, in Vietnamese; `doing` is `đọc` or `ghi`. A rare reason is told by its number."""
    known = _REFUSALS.get(error.errno or 0, f"hệ thống báo lỗi số {error.errno or 'không rõ'}")
    return known.format(doing=doing)


ENCODING_HINT = "mở tệp bằng trình soạn thảo, chọn Lưu thành (Save as) với mã hóa UTF-8 không BOM"
QUOTE_HINT = 'đặt cả giá trị trong dấu ngoặc kép: "…"'

READING: Mapping[str, str] = {
    "bom": "tệp bắt đầu bằng dấu BOM; vẫn đọc được, nên lưu lại không có BOM",
    "too-large": "tệp lớn hơn {megabytes} MB, không đọc",
    "utf-16": "tệp được lưu bằng mã UTF-16, không phải UTF-8",
    "not-utf-8": "byte {byte} không phải UTF-8; tệp có lẽ được lưu bằng bảng mã cũ {encoding}",
    "nfd": "chữ có dấu ở đây ({letters}) được viết rời dấu (NFD); đã đọc như chữ dựng sẵn (NFC)",
    "nfd-hint": "lưu lại tệp với chữ Unicode dựng sẵn để tìm kiếm và so sánh cho đúng",
    "empty": "tệp trống, chưa có nội dung",
    "duplicate-key": "khóa «{key}» viết hai lần trong cùng một bảng; lần đầu ở dòng {line}",
    "duplicate-key-hint": "giữ lại một, xóa khóa kia",
    "key-form": "khóa phải là chữ, không phải danh sách hay bảng",
    "second-document": "tệp có hơn một tài liệu YAML (dấu ---); chỉ được một",
    "too-deep": "lồng nhau quá {limit} tầng",
    "too-many-aliases": "quá nhiều tham chiếu (*) trong tệp: giới hạn {limit}",
    "too-much-expansion": "các tham chiếu (*) mở ra quá lớn: giới hạn {limit} giá trị",
    "unknown-alias": "tham chiếu *{name} không có neo &{name} nào đứng trước",
    "not-found": "không tìm thấy tệp",
    "not-readable": "không đọc được tệp: {reason}",
    "is-folder": "đây là thư mục, không phải tệp",
}

# what libyaml says (a part of it) → the Vietnamese, and how to mend it
SYNTAX: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "dấu hai chấm «: » không được đứng ở đây", QUOTE_HINT),
    ("found character that cannot start any token", "ký tự này không được đứng đầu một giá trị", QUOTE_HINT),
    ("found a tab character", "thụt lề bằng dấu tab", "dùng dấu cách để thụt lề"),
    ("found unexpected end of stream", "dấu ngoặc kép mở mà không đóng", "thêm dấu ngoặc kép ở cuối giá trị"),
    (
        "found unknown escape character",
        "dấu \\ trong ngoặc kép theo sau bởi ký tự lạ",
        "viết \\\\ hoặc dùng ngoặc đơn '…'",
    ),
    ("while scanning a quoted scalar", "chuỗi trong dấu ngoặc kép viết sai", "kiểm tra dấu ngoặc kép mở và đóng"),
    (
        "could not find expected ':'",
        "thiếu dấu hai chấm «:» sau khóa",
        "viết «khóa: giá trị», thụt lề các dòng tiếp theo",
    ),
    ("did not find expected key", "chỗ này phải là một khóa; thụt lề có lẽ bị lệch", "thụt lề bằng các khóa cùng cấp"),
    (
        "did not find expected '-' indicator",
        "chỗ này phải là một mục «- » của danh sách",
        "thụt lề bằng các mục cùng cấp",
    ),
    (
        "did not find expected ',' or ']'",
        "danh sách […] thiếu dấu phẩy hoặc dấu ]",
        "thêm dấu phẩy giữa các mục, đóng bằng ]",
    ),
    (
        "did not find expected ',' or '}'",
        "bảng {…} thiếu dấu phẩy hoặc dấu }",
        "thêm dấu phẩy giữa các mục, đóng bằng }",
    ),
    ("did not find expected node content", "thiếu giá trị ở đây", QUOTE_HINT),
    ("did not find expected <document start>", "nội dung thừa sau phần đã đọc", "kiểm tra thụt lề của dòng này"),
    (
        "block sequence entries are not allowed",
        "dấu «- » không được đứng ở đây",
        "xuống dòng rồi thụt lề mục của danh sách",
    ),
    ("block mapping entries are not allowed", "khóa không được đứng ở đây", "xuống dòng rồi thụt lề"),
    ("block collections", "danh sách hay bảng không được bắt đầu ở đây", "xuống dòng rồi thụt lề"),
    ("did not find expected alphabetic or numeric", "dấu & hoặc * đứng đầu giá trị", QUOTE_HINT),
    ("while scanning an alias", "dấu * đứng đầu giá trị", QUOTE_HINT),
    ("while scanning an anchor", "dấu & đứng đầu giá trị", QUOTE_HINT),
    ("while scanning a tag", "dấu ! đứng đầu giá trị", QUOTE_HINT),
    ("undefined tag handle", "dấu ! đứng đầu giá trị", QUOTE_HINT),
    (
        "while scanning a block scalar",
        "khối chữ | hoặc > viết sai",
        "sau dấu | hoặc > là hết dòng; nội dung thụt lề ở dòng dưới",
    ),
    ("while scanning a directive", "dấu % không được đứng đầu dòng", QUOTE_HINT),
    ("control characters are not allowed", "có ký tự điều khiển không nhìn thấy", "xóa ký tự này"),
)
SYNTAX_OTHER = ("viết sai cú pháp YAML", "kiểm tra thụt lề và dấu ngoặc kép quanh dòng này")


def say(table: Mapping[str, str], code: str, /, **values: object) -> str:
    return table[code].format(**values)


def say_syntax(error: str) -> tuple[str, str]:
    """Message and hint for a message of the YAML parser."""
    for part, message, hint in SYNTAX:
        if part in error:
            return message, hint
    return SYNTAX_OTHER
