"""Numbers in a phrase that are no times: other documents' numbers, counts and labels; and `nếu có`."""

from __future__ import annotations

from cchc_cli.language.timing_series import bounded
from cchc_cli.language.timing_words import Cursor, is_numeral, word_set

SPANS = frozenset({"ngày", "tuần", "tháng", "quý", "năm", "giờ", "buổi", "phút"})
_LABELS = word_set(
    """
    đợt bước lần nhóm phần mục khoản điều điểm phụlục lớp độ mức khóa khoá phiên vòng thứ số khối ca tổ dung lục
    vụ đoạn việc kỳ cấp hạng loại tiêu tuần
    """
)
_COUNTED = word_set(
    """
    lớp hội cuộc buổi đợt kỳ bài tin số đơn xã phường huyện người đoàn báo văn hồ lần ca chuyên phiếu điểm mô
    sản phòng nội nhiệm thủ đồng triệu tỷ dịch đề cơ công dự sở bộ tổ giờ phút ngày mức nhóm lĩnh khóa
    """
)


_ORDERED = frozenset({"đợt", "bước", "lần", "nhóm", "phần", "vòng", "phiên", "khóa", "lớp", "mức", "vụ", "kỳ"})


def ordinal(cur: Cursor) -> bool:
    """Step over the number of `đợt 1`, `lần 2`, `02 ngày 15 và 16/6`, which is not the day of the time after it."""
    if len(cur.number()) not in {1, 2}:
        return False
    named = cur.key(-1) in _ORDERED and cur.key(-2) != "định" and cur.key(2) not in {"đầu", "cuối"}
    if named and cur.key(1) in {"tháng", "quý", "ngày", "năm", "trong", "vào"}:
        cur.i += 1
        return True
    if cur.key(1) == "ngày" and cur.number(2) and cur.key(3) in {"và", ",", "-", "/", "đến"}:
        cur.i += 1
        return True
    return False


def label(cur: Cursor) -> bool:
    """Step over numbers that are no times: `đợt 1`, `mức độ 3, 4`, `02 lớp`, `100%`, `1.` before an item."""
    if not cur.number() and not (cur.key() == "(" and cur.number(1) and len(cur.number(1)) < 3 and cur.key(2) == ")"):
        return False
    if cur.key() == "(":
        cur.i += 3
        return True
    after = cur.key(1)
    if after == "%" or (after in _COUNTED and after != "ngày"):
        cur.i += 2
        return True
    labelled = cur.key(-1) in _LABELS and len(cur.number()) <= 3
    if labelled and not (after in {"/", "-"} and cur.number(2)):
        cur.i += 1
        while cur.key() in {",", "và"} and len(cur.number(1)) in {1, 2} and cur.key(2) not in {"/", "-", *SPANS}:
            cur.i += 2
        return True
    opens = cur.i == 0 or cur.key(-1) in {";", "\n"}
    opens |= cur.tokens[0].key in {"1", "01"} and cur.tokens[min(1, len(cur.tokens) - 1)].key == after
    if opens and len(cur.number()) <= 2 and after in {".", ")"} and cur.token(2).kind == "word":
        cur.i += 2
        return True
    return False


def citation(cur: Cursor) -> bool:
    """Step over a document's number and its day: `Quyết định số 12/QĐ-UBND ngày 15/6/2020`, `30/2020/NĐ-CP`."""
    start = cur.i
    if not cur.number() or cur.key(1) not in {"/", "-"}:
        return False
    letters, at = 0, 1
    while cur.token(at).kind != "end" and (cur.tight(at) or (at == 1 and cur.key(at) == "/")):
        token = cur.token(at)
        letters += token.kind == "word" and cur.text[token.start : token.end].isupper()
        at += 1
    if not letters or cur.key(2) in SPANS or is_numeral(cur.key(2)):
        return False
    cur.i = start + at
    back = cur.i
    cur.take((",",))
    if not (cur.starts("ngày") and bounded(cur)):
        cur.i = back
    return True


def if_any(cur: Cursor) -> bool:
    """Step over `nếu có` where nothing more is said of it."""
    if cur.starts("nếu có") and cur.key(2) in {")", "", ";", ".", ",", "\n"}:
        cur.i += 2
        return True
    return False
