"""What stands in a phrase and is no time: numbers of documents, labels, periods in a name, times of day; `nếu có`."""

from __future__ import annotations

from cchc_cli.language.timing.series import TimePiece, bounded
from cchc_cli.language.timing.tokens import Cursor, is_numeral
from cchc_cli.language.timing.vocabulary import ACTS, COUNTED, DOCUMENTS, LABELS, MORE_ACTS, ORDERED, SPANS, TITLES


def ordinal(cur: Cursor) -> bool:
    """Step over the number of `đợt 1`, `lần 2`, `02 ngày 15 và 16/6`, which is not the day of the time after it."""
    if len(cur.number()) not in {1, 2}:
        return False
    named = cur.key(-1) in ORDERED and cur.key(-2) != "định" and cur.key(2) not in {"đầu", "cuối"}
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
    if after == "%" or (after in COUNTED and after != "ngày"):
        cur.i += 2
        return True
    labelled = cur.key(-1) in LABELS and len(cur.number()) <= 3
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


def title_year(cur: Cursor, at: int, piece: TimePiece) -> bool:
    """Is the year part of a name, as in `Kế hoạch năm 2021`, and not a time?"""
    plain = piece.mode == "in" and piece.first.unit == "year" and not piece.ranged and not piece.open_end
    before = cur.tokens[at - 1] if at else None
    bare = cur.tokens[at].key == "năm" or cur.tokens[at].kind == "number"
    if not (plain and bare and before and before.kind == "word") or before.key in ACTS:
        return False
    words = _words_before(cur, at)
    if before.key in MORE_ACTS or {"hoàn", "thành"} <= words:
        return bool((DOCUMENTS if before.key in MORE_ACTS else TITLES) & words)
    return True


def report_period(cur: Cursor, at: int, piece: TimePiece, *, timed: bool) -> bool:
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
