"""What stands around a time: conditions, and spans counted from an event."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc_cli.language.timing.series import bounded, bounds
from cchc_cli.language.timing.tokens import Cursor, is_numeral
from cchc_cli.language.timing.units import Atom
from cchc_cli.language.timing.vocabulary import (
    ASSURED,
    CONDITIONS,
    CONDITIONS_ALONE,
    EVENT_HEADS,
    OWN_ISSUE,
    SENTENCE_ENDS,
    SPANS,
    TURNS_TO_TIME,
)


@dataclass(frozen=True, slots=True)
class Condition:
    """The tokens of a condition. `vague` ones (`theo quy định`, `trước mùa mưa`) give way to a time that is named."""

    at: int
    to: int
    vague: bool = False
    issue: bool = False


def _ends_sentence(cur: Cursor, at: int) -> bool:
    return cur.tokens[at].key == "." and (at + 1 >= len(cur.tokens) or cur.tokens[at + 1].start > cur.tokens[at].end)


def _turns_to_time(cur: Cursor, at: int, *, titled: bool) -> bool:
    """Does a time of its own begin there, as in `…, hoàn thành trước 30/6`?"""
    back, cur.i = cur.i, at
    try:
        joined = bool(cur.take((",", "và", "(", "nhưng", "-", ":"))) and not cur.starts("năm")
        cur.take(("và", "nhưng", "phải", "tức là", "tức", "xong", "hoàn thành", "thực hiện", "dự kiến"))
        key, first = cur.key(), cur.i
        if titled and joined and key == "ngày" and cur.tokens[at - 1].kind == "number":
            return False  # theo Công văn số 15, ngày 08/01/2021
        if joined and cur.starts("nếu có") and cur.key(2) in {")", ""}:
            return True
        if titled and key in {"từ", "đến"}:
            return False
        if cur.starts("trong năm", 0) or (joined and cur.take(("thường xuyên", "hằng", "định kỳ", "trong năm"))):
            return True
        mode, _ = bounds(cur)
        moved = cur.i > first
        cur.i = first
        return (joined or (moved and (mode != "in" or key in {"trong", "vào", "dự"}))) and bool(bounded(cur))
    finally:
        cur.i = back


def _closing_quote(cur: Cursor, at: int) -> int:
    """The token that closes the quotation opened at `at`, or `at` itself when none does."""
    if "”" not in cur.text[cur.tokens[at].end :]:
        return at  # so that a row of opening marks is not searched to the end from each
    return next((n for n in range(at + 1, len(cur.tokens)) if cur.tokens[n].key == "”"), at)


def _extent(cur: Cursor, start: int, *, titled: bool) -> int:
    """The token that ends the condition begun at `start`: a sentence's end, a closing bracket, or a time of its own."""
    depth, at = 0, start
    while at < len(cur.tokens):
        key = cur.tokens[at].key
        if key == "“":
            at = _closing_quote(cur, at)
        elif key == "(" and not _turns_to_time(cur, at, titled=titled):
            depth += 1
        elif key == ")" and depth:
            depth -= 1
        elif (
            key in SENTENCE_ENDS
            or key in {")", "("}
            or _ends_sentence(cur, at)
            or (
                (key in TURNS_TO_TIME or key in {",", "và", "-", ":"})
                and at > start
                and not (key == "-" and cur.tokens[at - 1].kind == "number")
                and not depth
                and _turns_to_time(cur, at, titled=titled)
            )
        ):
            break
        at += 1
    return at


def condition(cur: Cursor) -> Condition | None:
    """The condition that begins here: `Theo Kế hoạch của Bộ Nội vụ`, `sau khi TW ban hành`, `từ ngày ban hành`."""
    start = cur.i
    before = cur.key(-1)
    if cur.key() == "theo" and (cur.key(1) in {"định", "dõi"} or before in {"tiếp", "kèm"}):
        return None
    words = cur.take(CONDITIONS)
    event = "" if words else cur.take(EVENT_HEADS)
    body = cur.i
    if not (_sets_condition(cur, words, before) if words else event and _is_event(cur, event)):
        cur.i = start
        return None
    to = _extent(cur, body, titled=words == "theo")
    if to == body and words not in CONDITIONS_ALONE:
        cur.i = start
        return None
    vague = words in {"theo", "đúng"} and cur.key() in {"quy", "quy định", "luật"}
    vague |= words.endswith("dịp") or words == "trước khi" or event == "trước"
    issue = event in {"kể từ", "tính từ", "từ"} and _is_issue(cur, body, to)
    cur.i = to
    return Condition(start, to, vague=vague, issue=issue)


def _sets_condition(cur: Cursor, words: str, before: str) -> bool:
    """Not so in `để kịp thời …`, `bảo đảm hoàn thành trước …`, `đúng ngày …`."""
    if words in {"đảm bảo", "bảo đảm"}:
        return before != "để" and cur.key() in ASSURED
    if words == "đúng":
        return cur.key() in {"quy", "quy định", "tiến", "thời", "hạn", "lộ", "kế"}
    return words != "kịp thời" or before != "để"


def _is_event(cur: Cursor, word: str) -> bool:
    """After `trước`, `sau`, `từ …`: does an event follow, not a time?"""
    if word in {"trước", "sau"}:
        return cur.token().kind == "word" and cur.key() not in {"hết", "đó", "đây", "mắt", "này"}
    if word in {"đến", "hết", "từ"}:
        return cur.starts("ngày") or cur.starts("khi") or cur.starts("thời điểm") or (word != "từ" and cur.starts("kỳ"))
    return cur.token().kind == "word"


def _is_issue(cur: Cursor, at: int, to: int) -> bool:
    """Is the event the issue of this plan: `ngày ban hành Kế hoạch`, `ngày ký`?"""
    words = [token.key for token in cur.tokens[at:to] if token.kind == "word"]
    own = "này" in words or "kế" in words or not {"quyết", "chương", "đề", "văn"} & set(words)
    return own and bool({"ban", "ký"} & set(words)) and set(words) <= OWN_ISSUE


@dataclass(frozen=True, slots=True)
class EventSpan:
    """A number of days, weeks, months or years, and what it is counted from. `loose`: working days, hours, halves."""

    count: int
    unit: str
    at: int
    to: int
    loose: bool = False
    since: Atom | None = None
    issue: bool = False
    event: bool = False


def span(cur: Cursor) -> EventSpan | None:
    """`100 ngày`, `trong vòng 30 ngày kể từ ngày ký`, `03 tháng kể từ ngày 01/6/2021`, `3,5 ngày làm việc`."""
    start = cur.i
    after = cur.take(("trong vòng", "trong thời hạn", "trong thời gian", "thời gian", "trong", "sau")) == "sau"
    cur.take(
        (
            "không quá",
            "tối đa",
            "tối thiểu",
            "ít nhất",
            "chậm nhất là",
            "chậm nhất",
            "muộn nhất là",
            "muộn nhất",
            "là",
            ":",
        )
    )
    cur.take(("là", ":", "sau"))
    cur.take(("(",))
    loose = _skip_fraction(cur)
    count = cur.count()
    unit = cur.key()
    if unit == "rưỡi":
        loose, unit = True, cur.key(1)
        cur.i += 1
    if not 1 <= count <= 999 or unit not in SPANS or cur.number(1) or is_numeral(cur.key(1)):
        cur.i = start
        return None
    cur.i += 1
    loose = bool(cur.take(("làm việc",))) or loose or unit in {"giờ", "buổi", "phút", "quý"}
    found = _since(cur, EventSpan(count, unit, start, cur.i, loose=loose))
    return replace(found, since=None, issue=False, event=True) if after else found


def _skip_fraction(cur: Cursor) -> bool:
    """Step over the whole part of `3,5 ngày`, or the first of `06-10 ngày` and `15 ngày + 08 ngày`."""
    if (
        cur.number()
        and cur.key(1) in {",", ".", "-", "/"}
        and cur.number(2)
        and cur.key(3) in {"ngày", "tuần", "tháng", "giờ"}
    ):
        cur.i += 2
        return True
    return False


def _since(cur: Cursor, found: EventSpan) -> EventSpan:
    """The span with the event or day it is counted from."""
    start = cur.i
    cur.take((",", ")"))
    word = cur.take(("kể từ", "tính từ", "từ", "bắt đầu từ", "sau khi", "sau", "trước khi", "trước", "tính đến"))
    back = cur.i
    pieces = bounded(cur) if word else []
    if pieces and not word.startswith("trước") and len(pieces) == 1 and not pieces[0].ranged and pieces[0].mode == "in":
        since = pieces[0].first
        return replace(found, to=cur.i, since=since)
    cur.i = back
    if not word or pieces or cur.token().kind != "word":
        cur.i = start
        return found
    to = _extent(cur, back, titled=False)
    issue = word in {"kể từ", "tính từ", "từ", "sau khi", "sau"} and _is_issue(cur, back, to)
    cur.i = to
    return replace(found, to=to, issue=issue, event=True)
