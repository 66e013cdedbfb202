"""A timing phrase read from left to right into what it says: stretches, recurrences, conditions, spans."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from cchc_cli.language.text import fold
from cchc_cli.language.timing.clauses import (
    Condition,
    citation,
    condition,
    if_any,
    label,
    occasion,
    of_document,
    ordinal,
    outlook,
    report_period,
    span,
    title_year,
)
from cchc_cli.language.timing.recurring import Repeat, days_after, repeats, weekday
from cchc_cli.language.timing.series import TimePiece, bounded
from cchc_cli.language.timing.times_before import (
    Reading,
    acts_apart,
    carried,
    ends_what_began,
    in_named_year,
    is_stressed,
    is_unjoined,
    mark_prose,
    month_before,
    name_year,
    of_anniversary,
    of_effect,
    of_season,
    rest_of_year,
    tells_more,
    under_year,
)
from cchc_cli.language.timing.timing import Rule
from cchc_cli.language.timing.tokens import Cursor, StopError
from cchc_cli.language.timing.units import by_the_moon, clock, round_the_clock
from cchc_cli.language.timing.vocabulary import (
    DENIALS,
    DENIED,
    GOODS,
    HEADINGS,
    LIST_GOES_ON,
    LOOSE_ENDS,
    ROUND_THE_CLOCK,
    SPANS,
    STEADY,
    TELLING_SIGNS,
    TIMES_BEGIN,
    WITHIN_EACH,
    Mode,
)


def _signs(cur: Cursor, out: Reading) -> bool:
    if cur.token().kind != "sign":
        return False
    if cur.key() == "[" and cur.number(1) and cur.key(2) == "]":
        cur.i += 3
        return True
    if cur.key() == "(" and label(cur):
        return True
    if cur.key() in TELLING_SIGNS:
        raise StopError(cur.i, "not-understood")
    out.depth = max(out.depth + {"(": 1, ")": -1}.get(cur.key(), 0), 0)
    cur.i += 1
    return True


def _reference(cur: Cursor, _: Reading) -> bool:
    return citation(cur) or ordinal(cur)


def _if_any(cur: Cursor, out: Reading) -> bool:
    at = cur.i
    found = if_any(cur)
    if found:
        out.if_any_at.append((at, cur.i))
    return found


def _alone(cur: Cursor, out: Reading) -> bool:
    """Is nothing said before, and no more than `24/7 giờ` can be?"""
    return out.told < 0 and out.first_prose is None and 3 <= len(cur.tokens) - cur.i <= _FEW


_FEW = 5  # tokens


def _steady(cur: Cursor, out: Reading) -> bool:
    at = cur.i
    if cur.starts("24 / 7") and cur.key(3) != "/" and at > out.told and cur.token(-1).kind == "word":
        if cur.key(-1) not in ROUND_THE_CLOCK:
            return False
        round_the_clock(cur)
        out.steady.append((at, cur.i))
    elif cur.take(STEADY):
        round_the_clock(cur)
        within = cur.i
        if cur.take(WITHIN_EACH) and cur.key() not in LIST_GOES_ON:
            cur.i = within
        out.steady.append((at, cur.i))
    elif (cur.starts("24 / 24") or _alone(cur, out)) and round_the_clock(cur):
        out.steady.append((at, cur.i))
    elif cur.take(("đột xuất", "bất thường")):
        out.sudden.append((at, cur.i))
    return cur.i > at


def _repeat(cur: Cursor, out: Reading) -> bool:
    at = cur.i
    found = repeats(cur) or _days_of_month(cur, out)
    if found is None:
        return False
    out.rules += found.rules
    out.recurring.append((at, cur.i))
    out.firm |= not found.weak
    out.only_rate &= found.rate
    out.listed |= found.listed
    return True


def _days_of_month(cur: Cursor, out: Reading) -> Repeat | None:
    """The days told of a month that was said to come back: `Mỗi tháng 02 số, phát vào ngày 10 và 25`."""
    if Rule("month") not in {replace(rule, times=1) for rule in out.rules}:
        return None
    if days := days_after(cur):
        return Repeat(tuple(days))
    at = cur.i
    cur.take(("vào", "trong"))
    if cur.take(("tuần cuối", "tuần đầu", "cuối tháng", "đầu tháng", "giữa tháng")) and cur.key() in LIST_GOES_ON:
        return Repeat(())
    cur.i = at
    return None


def _weekday(cur: Cursor, out: Reading) -> bool:
    at = cur.i
    found = weekday(cur)
    if found is None:
        return False
    out.weekday = found
    return cur.i > at


def _piece(cur: Cursor, out: Reading) -> bool:
    at = cur.i
    month = month_before(out, at)
    found = rest_of_year(cur, out) or bounded(cur, month)
    if not found:
        return False
    lunar = bool(cur.take(("âm lịch",))) or by_the_moon(cur, at)
    beside = bool(out.depth and out.pieces)
    if (lunar and not beside) or is_unjoined(cur, out, at, found) or of_anniversary(found[0]):
        raise StopError(at, "not-understood")
    if lunar or _passed_over(cur, out, at, found):
        return True  # 07/4/2025 (10/3 âm lịch)
    done = at > 0 and cur.tokens[at - 1].key in {"thành", "xong", "thúc"}
    if at and cur.tokens[at - 1].key in {",", "và"}:
        found = carried(cur, out, at, found)
    headed = at > 1 and cur.tokens[at - 1].key == ":" and bool(out.pieces) and out.pieces[-1].to == at - 1
    bracketed = out.depth > 0 and tells_more(cur, out, at)
    found = under_year(cur, out, at, in_named_year(out, at, found))
    completing = done or "hoàn" in {token.key for token in cur.tokens[at : cur.i]}
    apart = acts_apart(cur, out, at)
    within = headed or bracketed or (month is not None and found[0].first.lacking)
    completes = apart < 2 and ends_what_began(cur, out, at)
    out.pieces += [replace(p, within=within, completing=completing, completes=completes, apart=apart) for p in found]
    return True


def _passed_over(cur: Cursor, out: Reading, at: int, pieces: list[TimePiece]) -> bool:
    """Is it no time of the task's: a year to come, of a title or a season, a report's period, what brackets stress?"""
    found = pieces[0]
    if of_season(cur, at, found):
        if cur.key() not in {"(", ":"}:
            raise StopError(at, "not-understood")
        mark_prose(out, at)  # hè 2025 (tháng 6, 7)
        name_year(cur, out, found)
        return True
    if out.pieces and (found.to_come or outlook(cur, at) or of_effect(cur, at, found)):
        return True
    titled = title_year(cur, at, found) and (len(pieces) == 1 or of_document(cur, at))
    titled |= found.ranged and found.first.unit == "year" and cur.key() == ":" and of_document(cur, at)
    if titled or report_period(cur, at, found, timed=bool(out.pieces)):
        mark_prose(out, at - 1)
        if not of_document(cur, at):
            name_year(cur, out, found)
        return True
    return bool(out.depth and (out.pieces or out.steady)) and found.mode in {"in", "from"} and is_stressed(cur, at)


def _span(cur: Cursor, out: Reading) -> bool:
    at, glued = cur.i, cur.i == out.told and bool(cur.number() or cur.number_word())
    found = span(cur)
    if found and glued:
        raise StopError(at, "not-understood")  # Quý III hai năm
    if found:
        out.spans.append(found)
    return found is not None


def _clock(cur: Cursor, _: Reading) -> bool:
    return clock(cur)


def _condition(cur: Cursor, out: Reading) -> bool:
    found = condition(cur)
    if found and found.dated:
        _event_day(cur, out, found, found.dated)
    if found and found.dated != "before":
        out.conditions.append(found)
    return found is not None


def _event_day(cur: Cursor, out: Reading, found: Condition, mode: Mode) -> None:
    """Read the day that tells when the event is; `before` it is a limit like any other."""
    apart = acts_apart(cur, out, found.at)
    bracketed = bool(cur.take(("(",)))
    pieces = bounded(cur)
    if bracketed and mode == "before":
        cur.take((")",))
    at = found.at if mode == "before" else cur.i
    out.pieces += [
        replace(piece, mode=mode, apart=apart, at=min(at, piece.at), to=max(piece.to, cur.i)) for piece in pieces
    ]


def _label(cur: Cursor, out: Reading) -> bool:
    return label(cur, out.told)


def _prose(cur: Cursor, out: Reading) -> bool:
    """Words around a time are let by; numbers and words of time that nothing explained are not."""
    token = cur.token()
    if _denied(cur, out):
        raise StopError(cur.i, "not-understood")
    loose = token.key in LOOSE_ENDS and not occasion(cur) and not _in_a_name(cur)
    if token.kind != "word" or loose or (cur.i == out.told and not _could_be_a_word(cur)):
        raise StopError(cur.i, "not-understood")
    mark_prose(out, cur.i)
    cur.i += 1
    return True


def _school_term(cur: Cursor, out: Reading) -> bool:
    """Step over the school year of `Học kỳ I năm học 2025-2026 (tháng 9 - 12)`, where brackets tell the term's time."""
    if not (cur.starts("năm học") and cur.number(2) and cur.key(3) in {"-", "/"} and cur.number(4)):
        return False
    if cur.key(5) != "(" or not out.told < cur.i:
        return False
    mark_prose(out, cur.i)
    cur.i += 5
    return True


def _in_a_name(cur: Cursor) -> bool:
    """No time of its own: `kết thúc năm học`, `báo cáo cuối năm học`, `kế hoạch năm là trước ngày 20/11`."""
    ended = (cur.starts("năm học") and cur.key(-1) in {"thúc", "kết"}) or cur.starts("năm học mới")
    edge = cur.key() in {"đầu", "cuối"}
    term = 2 if cur.key(1) == "kỳ" else 3
    if edge and (cur.key(1) == "kỳ" or cur.starts("giai đoạn", 1)) and cur.key(term) in {"(", "năm"}:
        return True  # cuối giai đoạn (năm 2030)
    if cur.key() == "hằng" and (cur.key(-1) in GOODS or not (cur.key(1) in SPANS or cur.number(1))):
        return True  # ngân hàng, khách hàng, đặt hàng trước 30/4
    ahead, behind = (1, -1) if edge else (0, -1 - (cur.key(-1) in {"đầu", "cuối"}))
    if cur.key() == "tuần" and cur.key(1) in {"từ", "("}:
        return True  # tuần từ 10/11 đến 16/11
    return ended or (cur.key(behind) == "cáo" and cur.starts("năm học", ahead)) or cur.starts("năm là trước")


def _denied(cur: Cursor, out: Reading) -> bool:
    """Does it say that nothing is done then: `Không thực hiện trong năm 2025`, `Quý I: chưa tổ chức`?"""
    opens = cur.i in {0, out.told} or cur.token(-1).kind == "sign"
    denial = next((phrase for phrase in DENIALS if opens and cur.starts(phrase)), "")
    return bool(denial) and any(cur.starts(phrase, len(denial.split())) for phrase in DENIED)


_SYLLABLE = re.compile(
    "(ngh?|gi?|gh|kh?|nh?|ph?|qu|th?|tr|ch?|[bdhlmrsvx])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?"
)  # of Vietnamese without its accents


def _could_be_a_word(cur: Cursor) -> bool:
    """Is it a syllable of Vietnamese, or an abbreviation or name in capitals: not so `Quý I abcxyz`?"""
    token = cur.token()
    return cur.text[token.start].isupper() or _SYLLABLE.fullmatch(fold(token.key)) is not None


def _aside(cur: Cursor, out: Reading) -> bool:
    """In brackets beside a time, step over what the time is called: `Tháng 11 (Ngày Pháp luật 09/11)`."""
    called = out.depth and out.pieces and cur.token().kind == "word"
    if not called or not (occasion(cur) or _called(cur)):
        return False
    while cur.i < len(cur.tokens) and cur.key() != ")":
        cur.i += 1
    return True


_CALLED = ("kỳ họp", "đầu năm học", "cuối năm học", "giữa năm học", "năm học", "học kỳ", "cuối học kỳ", "đầu học kỳ")


def _called(cur: Cursor) -> bool:
    if any(cur.starts(name) for name in _CALLED):
        return True
    return cur.key() == "ngày" and cur.token(1).kind == "word" and cur.key(1) not in TIMES_BEGIN


_READERS: tuple[Callable[[Cursor, Reading], bool], ...] = (
    _signs, _reference, _if_any, _aside, _steady, _repeat, _weekday, _piece, _clock, _span, _condition, _label,
    _school_term, _prose,
)  # fmt: skip


def _closes_at_the_end(cur: Cursor) -> bool:
    """Do the brackets that open here hold the whole phrase?"""
    depth = 0
    for n, token in enumerate(cur.tokens):
        depth += {"(": 1, ")": -1}.get(token.key, 0)
        if depth == 0:
            return all(left.key in {".", ";", ","} for left in cur.tokens[n + 1 :])
    return False


def read_phrase(cur: Cursor) -> Reading:
    """All the phrase says. Raises `StopError` at the first piece that is not understood."""
    out = Reading()
    if cur.key() == "(" and _closes_at_the_end(cur):
        cur.i += 1
    cur.take(HEADINGS)
    while cur.i < len(cur.tokens):
        reader = next(reader for reader in _READERS if reader(cur, out))
        if reader not in {_signs, _label, _school_term, _prose}:
            out.told = cur.i
    return out
