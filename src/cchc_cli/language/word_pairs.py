"""Words of several syllables that a line should not break: of states, plans and reports, and of the names of bodies."""

from __future__ import annotations

import re
from functools import cache

PAIRS = (
    r"\b(?:hoàn thành|quá hạn|trong hạn|đúng hạn|đến hạn|có hạn|không có|điều kiện|phát sinh|phối hợp|chủ trì|"
    r"trạng thái|nhiệm vụ|thời gian|còn lại|kinh phí|kiểm chứng|cơ quan|đơn vị|làm việc|xếp loại|tỷ lệ|hôm nay|"
    r"sự kiện|nội dung|văn bản|báo cáo|bắt đầu|thực hiện|tiến độ|khó khăn|vướng mắc|giải quyết|gia hạn|mở lại|"
    r"cảnh báo|chưa đo|chưa đạt|chưa nhận|phải đạt|đo được|muộn hơn|sổ riêng|chỉ số(?: [\d.]+)?|theo nhóm|"
    r"quý (?:IV|I{1,3})\b(?:/\d{4})?|tháng \d{1,2}\b(?:/\d{4})?|còn \d{1,3} ngày|(?:còn|chậm) \d+|[\d.]+ ngày)(?!\w)"
)
_CAPITAL = "[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]"
# a place after what it is: `huyện Cần Giuộc`
_PLACES = "|".join(f"(?<={kind} )" for kind in ("huyện", "thành phố", "thị xã", "thị trấn", "xã", "phường", "đặc khu"))
# of two syllables in the names of bodies and areas: no reason to leave a column out
NAMES = (
    r"\b(?:kế hoạch|tư pháp|nội vụ|ngoại vụ|tài chính|công thương|đầu tư|xây dựng|giao thông|vận tải|thông tin|"
    r"truyền thông|khoa học|công nghệ|giáo dục|đào tạo|nông nghiệp|nông thôn|phát triển|tài nguyên|môi trường|văn hóa|"
    r"thể thao|du lịch|lao động|thương binh|xã hội|y tế|dân tộc|tôn giáo|thanh tra|văn phòng|quản lý|kinh tế|báo chí|"
    r"cải cách|thể chế|thủ tục|hành chính|tổ chức|bộ máy|công vụ|công chức|viên chức|điện tử|chính phủ|nhân dân|"
    rf"thành phố|thị xã|(?-i:(?:{_PLACES}){_CAPITAL}\w+ {_CAPITAL}\w+))(?!\w)"
)
NO_BREAK = "\u00a0"


@cache
def unbroken(words: str) -> str:
    """A few words, as a state is told in, with no-break spaces within their pairs: `quá hạn`, `46 ngày`."""
    return _pairs().sub(lambda pair: pair[0].replace(" ", NO_BREAK), words)


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile(PAIRS, re.IGNORECASE)
