"""What the system and the YAML parser say, in Vietnamese."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from cchc_cli.files.problems import ProblemKind, error

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
    errno.ESPIPE: "đây là thiết bị hay đường ống, không phải tệp",
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


QUOTE_HINT = 'đặt cả giá trị trong dấu ngoặc kép: "…"'


def _syntax(message: str, hint: str) -> ProblemKind:
    return error("yaml-syntax", message, hint)


# a part of what libyaml says → what we say
SYNTAX: tuple[tuple[str, ProblemKind], ...] = (
    ("mapping values are not allowed", _syntax("dấu hai chấm «: » không được đứng ở đây", QUOTE_HINT)),
    ("found character that cannot start any token", _syntax("ký tự này không được đứng đầu một giá trị", QUOTE_HINT)),
    ("found a tab character", _syntax("thụt lề bằng dấu tab", "dùng dấu cách để thụt lề")),
    ("found unexpected end of stream", _syntax("dấu ngoặc kép mở mà không đóng", "thêm dấu ngoặc kép ở cuối giá trị")),
    (
        "found unknown escape character",
        _syntax("dấu \\ trong ngoặc kép theo sau bởi ký tự lạ", "viết \\\\ hoặc dùng ngoặc đơn '…'"),
    ),
    (
        "while scanning a quoted scalar",
        _syntax("chuỗi trong dấu ngoặc kép viết sai", "kiểm tra dấu ngoặc kép mở và đóng"),
    ),
    (
        "could not find expected ':'",
        _syntax("thiếu dấu hai chấm «:» sau khóa", "viết «khóa: giá trị», thụt lề các dòng tiếp theo"),
    ),
    (
        "did not find expected key",
        _syntax("chỗ này phải là một khóa; thụt lề có lẽ bị lệch", "thụt lề bằng các khóa cùng cấp"),
    ),
    (
        "did not find expected '-' indicator",
        _syntax("chỗ này phải là một mục «- » của danh sách", "thụt lề bằng các mục cùng cấp"),
    ),
    (
        "did not find expected ',' or ']'",
        _syntax("danh sách […] thiếu dấu phẩy hoặc dấu ]", "thêm dấu phẩy giữa các mục, đóng bằng ]"),
    ),
    (
        "did not find expected ',' or '}'",
        _syntax("bảng {{…}} thiếu dấu phẩy hoặc dấu }}", "thêm dấu phẩy giữa các mục, đóng bằng }}"),
    ),
    ("did not find expected node content", _syntax("thiếu giá trị ở đây", QUOTE_HINT)),
    (
        "did not find expected <document start>",
        _syntax("nội dung thừa sau phần đã đọc", "kiểm tra thụt lề của dòng này"),
    ),
    (
        "block sequence entries are not allowed",
        _syntax("dấu «- » không được đứng ở đây", "xuống dòng rồi thụt lề mục của danh sách"),
    ),
    ("block mapping entries are not allowed", _syntax("khóa không được đứng ở đây", "xuống dòng rồi thụt lề")),
    ("block collections", _syntax("danh sách hay bảng không được bắt đầu ở đây", "xuống dòng rồi thụt lề")),
    ("did not find expected alphabetic or numeric", _syntax("dấu & hoặc * đứng đầu giá trị", QUOTE_HINT)),
    ("while scanning an alias", _syntax("dấu * đứng đầu giá trị", QUOTE_HINT)),
    ("while scanning an anchor", _syntax("dấu & đứng đầu giá trị", QUOTE_HINT)),
    ("while scanning a tag", _syntax("dấu ! đứng đầu giá trị", QUOTE_HINT)),
    ("undefined tag handle", _syntax("dấu ! đứng đầu giá trị", QUOTE_HINT)),
    (
        "while scanning a block scalar",
        _syntax("khối chữ | hoặc > viết sai", "sau dấu | hoặc > là hết dòng; nội dung thụt lề ở dòng dưới"),
    ),
    ("while scanning a directive", _syntax("dấu % không được đứng đầu dòng", QUOTE_HINT)),
    ("control characters are not allowed", _syntax("có ký tự điều khiển không nhìn thấy", "xóa ký tự này")),
)
SYNTAX_OTHER = _syntax("viết sai cú pháp YAML", "kiểm tra thụt lề và dấu ngoặc kép quanh dòng này")


def syntax_kind(said: str) -> ProblemKind:
    """What a message of the YAML parser is about."""
    return next((kind for part, kind in SYNTAX if part in said), SYNTAX_OTHER)
