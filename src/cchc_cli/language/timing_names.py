"""Periods that are part of a name, not a time: `Kế hoạch năm 2021`, `Ngày Pháp luật`, `tầm nhìn 2045`."""

from __future__ import annotations

from cchc_cli.language.timing_series import Piece
from cchc_cli.language.timing_words import Cursor, word_set

_ACTS = word_set(
    """
    hiện thành xong khai chức trình hành kiến đấu trì dụng tục đầu dựng thúc xuyên duyệt trong vào ngay quyết
    nghiệm thu và đến từ đó
    """
)

_MORE_ACTS = word_set(
    """
    sang rộng điểm huấn tra soát bố kết dưỡng tạo rà giá cấp hợp động thưởng vấn mạng
    cứu chọn sát sung xuất định mưu sắm lập nhật đổi hóa nối triển giao toàn bổ phát sửa
    """
)
_DOCUMENTS = word_set(
    """
    kế hoạch báo cáo chương đề án chỉ số quyết nghị danh mục dự toán quả công tác
    """
)
_TITLES = word_set("kế hoạch báo cáo chương chỉ số quyết nghị toán")


def title_year(cur: Cursor, at: int, piece: Piece) -> bool:
    """Is the year part of a name, as in `Kế hoạch năm 2021`, and not a time?"""
    plain = piece.mode == "in" and piece.first.unit == "year" and not piece.ranged and not piece.open_end
    before = cur.tokens[at - 1] if at else None
    bare = cur.tokens[at].key == "năm" or cur.tokens[at].kind == "number"
    if not (plain and bare and before and before.kind == "word") or before.key in _ACTS:
        return False
    words = _words_before(cur, at)
    if before.key in _MORE_ACTS or {"hoàn", "thành"} <= words:
        return bool((_DOCUMENTS if before.key in _MORE_ACTS else _TITLES) & words)
    return True


def report_period(cur: Cursor, at: int, piece: Piece, *, timed: bool) -> bool:
    """Is it the period a report is on, its time named apart: `Sơ kết 6 tháng đầu năm: tháng 6`, `… đối với cả năm`?"""
    if at < 2 or piece.mode != "in" or piece.ranged or piece.first.unit not in {"quarter", "half", "year"}:
        return False
    if cur.tokens[at - 2].key == "đối" and cur.tokens[at - 1].key == "với":
        return timed
    reported = cur.tokens[at - 1].key in {"kết", "cáo"}
    return reported and (cur.key() in {"trước", "chậm"} or (cur.key() == ":" and piece.first.unit == "half"))


def _words_before(cur: Cursor, at: int) -> set[str]:
    """The words before a place, back to a sign."""
    words: set[str] = set()
    while at > 0 and cur.tokens[at - 1].kind == "word":
        at -= 1
        words.add(cur.tokens[at].key)
    return words


def outlook(cur: Cursor, at: int) -> bool:
    """Is it beyond the plan: `đến năm 2025, định hướng đến năm 2030`, `tầm nhìn 2045`?"""
    return at > 1 and (
        cur.tokens[at - 2].key == "tầm" or (cur.tokens[at - 2].key, cur.tokens[at - 1].key) == ("định", "hướng")
    )


def occasion(cur: Cursor) -> bool:
    """Does the name of an occasion stand here: `Ngày Pháp luật`, `Tháng hành động`, `ngày Luật có …`, `Tuần 42:`?"""
    after = cur.token(1)
    if cur.key() == "tuần" and cur.number(1):
        return cur.key(2) in {"(", ":"}
    capital = cur.text[after.start : after.start + 1].isupper() and not cur.text.isupper()
    named = capital or after.key in {"hành", "lễ", "cao"}
    return cur.key() in {"ngày", "tháng", "tuần", "năm"} and after.kind == "word" and named and after.key != "học"
