"""A timing phrase read from left to right into what it says: stretches, recurrences, conditions, spans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from cchc_cli.language.recurrence import Rule
from cchc_cli.language.timing_clauses import Condition, Span, condition, span
from cchc_cli.language.timing_hours import clock, round_the_clock
from cchc_cli.language.timing_labels import citation, if_any, label, ordinal
from cchc_cli.language.timing_recurring import repeats, weekday
from cchc_cli.language.timing_series import Piece, bounded
from cchc_cli.language.timing_words import Cursor, StopError, is_numeral, word_set

_STEADY = ("thường xuyên", "xuyên suốt", "liên tục", "thường trực")
_LOOSE_ENDS = frozenset({"ngày", "tháng", "quý", "năm", "tuần", "hằng", "cuối", "nay", "trừ"})
_TELLING = frozenset("<>=≤≥±?@#$^|\\_%")  # signs that would change what stands beside them
_ACTS = word_set(
    """
    hiện thành xong khai chức trình hành kiến đấu trì dụng tục đầu dựng thúc xuyên duyệt trong vào ngay quyết
    nghiệm thu và đến từ
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


@dataclass(slots=True)
class Reading:
    """What a phrase says, in the order it says it, with the places of its tokens."""

    pieces: list[Piece] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    recurring: list[tuple[int, int]] = field(default_factory=list)
    firm: bool = False  # a recurrence stronger than a report's name
    only_rate: bool = True
    listed: bool = False
    conditions: list[Condition] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    steady: list[tuple[int, int]] = field(default_factory=list)
    sudden: list[tuple[int, int]] = field(default_factory=list)
    if_any: bool = False
    weekday: int | None = None
    depth: int = 0
    first_prose: int | None = None


def _signs(cur: Cursor, out: Reading) -> bool:
    if cur.token().kind != "sign":
        return False
    if cur.key() == "[" and cur.number(1) and cur.key(2) == "]":
        cur.i += 3
        return True
    if cur.key() == "(" and label(cur):
        return True
    if cur.key() in _TELLING:
        raise StopError(cur.i, "not-understood")
    out.depth = max(out.depth + {"(": 1, ")": -1}.get(cur.key(), 0), 0)
    cur.i += 1
    return True


def _reference(cur: Cursor, _: Reading) -> bool:
    return citation(cur) or ordinal(cur)


def _if_any(cur: Cursor, out: Reading) -> bool:
    found = if_any(cur)
    out.if_any |= found
    return found


def _steady(cur: Cursor, out: Reading) -> bool:
    at = cur.i
    if cur.take(_STEADY):
        round_the_clock(cur)
        out.steady.append((at, cur.i))
    elif not at and len(cur.tokens) in {3, 4, 5} and round_the_clock(cur):
        out.steady.append((at, cur.i))
    elif cur.take(("đột xuất",)):
        out.sudden.append((at, cur.i))
    return cur.i > at


def _repeat(cur: Cursor, out: Reading) -> bool:
    at = cur.i
    found = repeats(cur)
    if found is None:
        return False
    out.rules += found.rules
    out.recurring.append((at, cur.i))
    out.firm |= not found.weak
    out.only_rate &= found.rate
    out.listed |= found.listed
    return True


def _weekday(cur: Cursor, out: Reading) -> bool:
    at = cur.i
    found = weekday(cur)
    if found is None:
        return False
    out.weekday = found
    return cur.i > at


def _title_year(cur: Cursor, at: int, piece: Piece) -> bool:
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


def _report_period(cur: Cursor, at: int, piece: Piece) -> bool:
    """Is it the period a report is on, with its time to come: `Sơ kết 6 tháng đầu năm: tháng 6`?"""
    plain = piece.mode == "in" and piece.first.unit == "half" and not piece.ranged
    return plain and cur.key() == ":" and at > 0 and cur.tokens[at - 1].key in {"kết", "cáo"}


def _words_before(cur: Cursor, at: int) -> set[str]:
    """The words before a place, back to a sign."""
    words: set[str] = set()
    while at > 0 and cur.tokens[at - 1].kind == "word":
        at -= 1
        words.add(cur.tokens[at].key)
    return words


def _outlook(cur: Cursor, at: int) -> bool:
    """Is it beyond the plan: `đến năm 2025, định hướng đến năm 2030`, `tầm nhìn 2045`?"""
    return at > 1 and (
        cur.tokens[at - 2].key == "tầm" or (cur.tokens[at - 2].key, cur.tokens[at - 1].key) == ("định", "hướng")
    )


def _piece(cur: Cursor, out: Reading) -> bool:
    at = cur.i
    found = bounded(cur)
    if not found:
        return False
    if out.pieces and (found[0].to_come or _outlook(cur, at)):
        return True
    if _title_year(cur, at, found[0]) or _report_period(cur, at, found[0]):
        _mark_prose(out, at - 1)
        return True
    done = at > 0 and cur.tokens[at - 1].key in {"thành", "xong"}
    if at and cur.tokens[at - 1].key in {",", "và"}:
        found = _carried(out, found)
    headed = at > 1 and cur.tokens[at - 1].key == ":" and bool(out.pieces) and out.pieces[-1].to == at - 1
    out.pieces += [
        replace(p, within=out.depth > 0 or headed, completing=done or cur.tokens[at].key == "hoàn") for p in found
    ]
    return True


def _carried(out: Reading, found: list[Piece]) -> list[Piece]:
    """`Trước 20/6 (cấp xã), 30/6 (cấp tỉnh)`: days that go on a list of limits past a bracket are limits too."""
    before = next((piece for piece in reversed(out.pieces) if not piece.within), None)
    if before is None or before.mode not in {"before", "until"}:
        return found
    days = all(p.first.unit == "day" and not p.ranged for p in [before, *found])
    return [replace(p, mode=before.mode) if p.mode == "in" else p for p in found] if days else found


def _span(cur: Cursor, out: Reading) -> bool:
    found = span(cur)
    if found:
        out.spans.append(found)
    return found is not None


def _clock(cur: Cursor, _: Reading) -> bool:
    return clock(cur)


def _condition(cur: Cursor, out: Reading) -> bool:
    found = condition(cur)
    if found:
        out.conditions.append(found)
    return found is not None


def _label(cur: Cursor, _: Reading) -> bool:
    return label(cur)


def _mark_prose(out: Reading, at: int) -> None:
    if out.first_prose is None:
        out.first_prose = at


def _prose(cur: Cursor, out: Reading) -> bool:
    """Words around a time are let by; numbers and words of time that nothing explained are not."""
    token = cur.token()
    if token.kind != "word" or (token.key in _LOOSE_ENDS and not _occasion(cur)) or _stray(cur):
        raise StopError(cur.i, "not-understood")
    _mark_prose(out, cur.i)
    cur.i += 1
    return True


def _stray(cur: Cursor) -> bool:
    """Is it a numeral after a sign, which would be a quarter nothing explained?"""
    return is_numeral(cur.key()) and cur.token(-1).kind == "sign" and cur.token(1).kind != "word"


def _occasion(cur: Cursor) -> bool:
    """Does the name of an occasion stand here: `Ngày Pháp luật`, `Tháng hành động`, `ngày Luật có …`, `Tuần 42:`?"""
    after = cur.token(1)
    if cur.key() == "tuần" and cur.number(1):
        return cur.key(2) in {"(", ":"}
    named = cur.text[after.start : after.start + 1].isupper() or after.key in {"hành", "lễ", "cao"}
    return cur.key() in {"ngày", "tháng", "tuần", "năm"} and after.kind == "word" and named and after.key != "học"


def _aside(cur: Cursor, out: Reading) -> bool:
    """In brackets beside a time, step over what the time is called: `Tháng 11 (Ngày Pháp luật 09/11)`."""
    called = out.depth and out.pieces and cur.token().kind == "word"
    if not called or not (_occasion(cur) or cur.starts("kỳ họp") or cur.starts("đầu năm học") or cur.starts("năm học")):
        return False
    while cur.i < len(cur.tokens) and cur.key() != ")":
        cur.i += 1
    return True


_READERS: tuple[Callable[[Cursor, Reading], bool], ...] = (
    _signs, _reference, _if_any, _aside, _steady, _repeat, _weekday, _piece, _clock, _span, _condition, _label, _prose,
)  # fmt: skip


def read_phrase(cur: Cursor) -> Reading:
    """All the phrase says. Raises `StopError` at the first piece that is not understood."""
    out = Reading()
    while cur.i < len(cur.tokens):
        next(reader for reader in _READERS if reader(cur, out))
    return out
