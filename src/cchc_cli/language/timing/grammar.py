"""A timing phrase read from left to right into what it says: stretches, recurrences, conditions, spans."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from cchc_cli.language.dates import END
from cchc_cli.language.text import fold
from cchc_cli.language.timing.clauses import (
    Condition,
    EventSpan,
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
from cchc_cli.language.timing.series import TimePiece, bounded, in_year
from cchc_cli.language.timing.timing import Rule
from cchc_cli.language.timing.tokens import Cursor, StopError, is_numeral
from cchc_cli.language.timing.units import Atom, by_the_moon, clock, round_the_clock, year, year_atom
from cchc_cli.language.timing.vocabulary import (
    CLOSING,
    COMPLETING,
    DENIALS,
    DENIED,
    GOODS,
    HEADINGS,
    LIST_GOES_ON,
    LOOSE_ENDS,
    ROUND_THE_CLOCK,
    SEASONS,
    SPANS,
    STEADY,
    STRESS,
    TELLING_SIGNS,
    TIMES_BEGIN,
    WITHIN_EACH,
    Mode,
)


@dataclass(slots=True)
class Reading:
    """What a phrase says, in the order it says it, with the places of its tokens."""

    pieces: list[TimePiece] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    recurring: list[tuple[int, int]] = field(default_factory=list)
    firm: bool = False  # a recurrence stronger than a report's name
    only_rate: bool = True
    listed: bool = False
    conditions: list[Condition] = field(default_factory=list)
    spans: list[EventSpan] = field(default_factory=list)
    steady: list[tuple[int, int]] = field(default_factory=list)
    sudden: list[tuple[int, int]] = field(default_factory=list)
    if_any_at: list[tuple[int, int]] = field(default_factory=list)
    weekday: int | None = None
    depth: int = 0
    told: int = -1  # where the last thing understood ends, prose and labels apart
    first_prose: int | None = None
    under: int | None = None  # the year that heads what follows
    named_year: tuple[int, int] | None = None  # that of an occasion or season, and where its name ends

    @property
    def if_any(self) -> bool:
        return bool(self.if_any_at)


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
    month = _month_before(out, at)
    found = _rest(cur, out) or bounded(cur, month)
    if not found:
        return False
    lunar = bool(cur.take(("âm lịch",))) or by_the_moon(cur, at)
    beside = bool(out.depth and out.pieces)
    if (lunar and not beside) or _unjoined(cur, out, at, found) or _of_anniversary(found[0]):
        raise StopError(at, "not-understood")
    if lunar or _passed_over(cur, out, at, found):
        return True  # 07/4/2025 (10/3 âm lịch)
    done = at > 0 and cur.tokens[at - 1].key in {"thành", "xong", "thúc"}
    if at and cur.tokens[at - 1].key in {",", "và"}:
        found = _carried(cur, out, at, found)
    headed = at > 1 and cur.tokens[at - 1].key == ":" and bool(out.pieces) and out.pieces[-1].to == at - 1
    bracketed = out.depth > 0 and _tells_more(cur, out, at)
    found = _under_year(cur, out, at, _in_named_year(out, at, found))
    completing = done or "hoàn" in {token.key for token in cur.tokens[at : cur.i]}
    apart = _apart(cur, out, at)
    within = headed or bracketed or (month is not None and found[0].first.lacking)
    completes = apart < 2 and _completes(cur, out, at)
    out.pieces += [replace(p, within=within, completing=completing, completes=completes, apart=apart) for p in found]
    return True


def _passed_over(cur: Cursor, out: Reading, at: int, pieces: list[TimePiece]) -> bool:
    """Is it no time of the task's: a year to come, of a title or a season, a report's period, what brackets stress?"""
    found = pieces[0]
    if _of_season(cur, at, found):
        if cur.key() not in {"(", ":"}:
            raise StopError(at, "not-understood")
        _mark_prose(out, at)  # hè 2025 (tháng 6, 7)
        _name_year(cur, out, found)
        return True
    if out.pieces and (found.to_come or outlook(cur, at) or _of_effect(cur, at, found)):
        return True
    titled = title_year(cur, at, found) and (len(pieces) == 1 or of_document(cur, at))
    titled |= found.ranged and found.first.unit == "year" and cur.key() == ":" and of_document(cur, at)
    if titled or report_period(cur, at, found, timed=bool(out.pieces)):
        _mark_prose(out, at - 1)
        if not of_document(cur, at):
            _name_year(cur, out, found)
        return True
    return bool(out.depth and (out.pieces or out.steady)) and found.mode in {"in", "from"} and _stressed(cur, at)


def _name_year(cur: Cursor, out: Reading, found: TimePiece) -> None:
    if found.first.unit == "year" and found.first.year and cur.key() == "(":
        out.named_year = found.first.year, cur.i + 1


def _in_named_year(out: Reading, at: int, pieces: list[TimePiece]) -> list[TimePiece]:
    """`Tháng Thanh niên năm 2026 (01/3 - 31/3)`: brackets tell the days of the year that is named before them."""
    told = any(end.year or end.shift for piece in pieces for end in (piece.first, piece.last))
    if out.named_year is None or out.named_year[1] != at or told:
        return pieces
    return [in_year(piece, out.named_year[0], piece.to) for piece in pieces]


def _under_year(cur: Cursor, out: Reading, at: int, pieces: list[TimePiece]) -> list[TimePiece]:
    """What a year heads, `Năm 2026: Quý I`, is in it, and what tells more of it, `Năm 2026 (Quý I)`, `, trước 30/6`."""
    if any(end.year or end.shift or end.unit == "year" for piece in pieces for end in (piece.first, piece.last)):
        out.under = None
        return pieces
    last = out.pieces[-1] if out.pieces else None
    between = [token.key for token in cur.tokens[last.to : at]] if last else []
    if "\n" in between or "." in between:
        out.under = None
    if last and last.first.unit == "year" and not last.ranged and last.mode == "in":
        out.under = last.first.year if between[:1] == [":"] else None
        closer = between[:1] == ["("] if out.depth else between[:1] == [","] and set(between[1:]) <= COMPLETING
        closer |= not between and pieces[0].mode in {"before", "until"}
        if closer and last.first.year:
            return [in_year(piece, last.first.year, piece.to) for piece in pieces]
    return [in_year(piece, out.under, piece.to) for piece in pieces] if out.under else pieces


def _of_effect(cur: Cursor, at: int, found: TimePiece) -> bool:
    """Does it say when what is issued takes effect: `…, có hiệu lực thi hành từ ngày 01/7/2025`?"""
    words = [token.key for token in cur.tokens[max(at - 4, 0) : at]]
    return (
        found.mode == "from"
        and not found.ranged
        and words[-2:] in (["hiệu", "lực"], ["thi", "hành"])
        and "lực" in words
    )


def _month_before(out: Reading, at: int) -> Atom | None:
    """The one whole month named right before, but for a bracket or comma."""
    last = out.pieces[-1] if out.pieces else None
    listed = len(out.pieces) > 1 and out.pieces[-2].to == out.pieces[-1].to
    alone = last is not None and at == last.to + 1 and not last.ranged and not listed and out.told == last.to
    return last.first if last and alone and last.first.unit == "month" and not last.first.part else None


_LONG_AGO = 30  # years; no task began so long before its end


def _of_anniversary(found: TimePiece) -> bool:
    """Is it what an anniversary counts, `(02/9/1945 - 02/9/2026)`?"""
    first, last = found.first.year, found.last.year
    return found.first.unit == "day" and first is not None and last is not None and last - first >= _LONG_AGO


def _of_season(cur: Cursor, at: int, found: TimePiece) -> bool:
    """Is it a season's year, `vụ Đông Xuân 2025-2026`, `mùa khô 2025`?"""
    before = cur.tokens[max(at - 2, 0) : at]
    named = bool(before) and (before[-1].key in SEASONS or before[0].key == "mùa")
    return named and found.first.unit == "year" and found.mode == "in"


def _rest(cur: Cursor, out: Reading) -> list[TimePiece]:
    """`các quý còn lại`, `những tháng còn lại của năm 2025`: to the year's end, from what was named before."""
    at = cur.i
    cur.take(("trong", "vào", "đến hết", "và"))
    if not (cur.take(("các", "những")) and cur.take(("quý còn lại", "tháng còn lại"))):
        cur.i = at
        return []
    cur.take(("của", "trong"))
    whole = year(cur, bare=True)
    before = out.pieces[-1].last if out.pieces else None
    if before is None or (whole and whole.year and before.year and whole.year != before.year):
        whole = whole or year_atom()
        return [TimePiece(whole, whole, "until", at, cur.i)]
    if before.end[0] == 12:
        raise StopError(at, "not-understood")
    named = whole.year if whole and whole.year else before.year
    rest = Atom("half", (before.end[0] + 1, 1), (12, END), named, before.shift)
    return [TimePiece(rest, rest, "in", at, cur.i)]


def _unjoined(cur: Cursor, out: Reading, at: int, found: list[TimePiece]) -> bool:
    """Does the time follow another, or a span, as one number does another: `tháng 4 7/2024`, `7 quý cuối năm`?"""
    if out.spans and out.spans[-1].to == at:  # but trong 3 ngày từ 15 đến 17/6, 03 ngày trong tháng 9
        counted = (found[0].ranged and found[0].mode == "from") or cur.tokens[at].key in {"trong", "vào"}
        return not (out.spans[-1].event or out.spans[-1].since or counted)
    number = cur.tokens[at].kind == "number" or is_numeral(cur.tokens[at].key)
    last = out.pieces[-1].to if out.pieces else -1
    dotted = at == last + 1 and cur.tokens[last].key == "." and cur.tokens[last].end == cur.tokens[at].start
    return number and out.told == last and (at == last or (dotted and cur.tokens[last - 1].kind == "number"))


def _apart(cur: Cursor, out: Reading, at: int) -> int:
    """Is what stands here said of another act than the time before it (1), under a label or bullet of its own (2)?"""
    between = cur.tokens[out.pieces[-1].to : at] if out.pieces else []
    if between and between[0].key == "(" and out.depth:
        return 0
    words = [token.key for token in between if token.kind == "word"]
    other = any(word not in CLOSING for word in words) or any(pair in _SUMS_UP for pair in pairwise(words))
    signs = {token.key for token in [*between, cur.tokens[at]] if token.kind == "sign"}
    return 2 if (other and ":" in signs) or signs & {"-", "+", "\n", "•", "*"} else int(other)


_SUMS_UP = frozenset({("tổng", "kết"), ("sơ", "kết")})  # acts of their own
_ENDS = frozenset({"hoàn", "kéo", "thúc", "duy"})  # hoàn thành, kéo dài đến, kết thúc, duy trì đến


def _completes(cur: Cursor, out: Reading, at: int) -> bool:
    """Is it the end of what was begun: `từ năm 2025, phấn đấu hoàn thành Dự án chậm nhất vào năm 2030`?"""
    words = [token.key for token in cur.tokens[out.pieces[-1].to if out.pieces else 0 : at]]
    return bool(_ENDS & set(words)) and not {"báo", "gửi", "trình", ";", "."} & set(words)


def _stressed(cur: Cursor, at: int) -> bool:
    """Do brackets only say when most is done, `Cả năm (tập trung Quý II, III)`, which ends nothing before?"""
    keys = [token.key for token in cur.tokens]
    begin = next((n for n in range(at - 1, -1, -1) if keys[n] == "("), at) + 1
    end = keys.index(")", at) if ")" in keys[at:] and keys[begin : begin + 1] == ["riêng"] else at
    return any(f" {stress} " in f" {' '.join(keys[begin:end])} " for stress in STRESS)


def _tells_more(cur: Cursor, out: Reading, at: int) -> bool:
    """Do the brackets tell more closely what the time right before them is, or one that heads them?"""
    between = [token.key for token in cur.tokens[out.pieces[-1].to : at]] if out.pieces else ["("]
    return between[:1] == ["("] or (between[:1] == [":"] and not {";", ".", "\n"} & set(between))


def _outside_brackets(keys: list[str]) -> list[str]:
    depth, left = 0, []
    for key in keys:
        depth = max(depth + {"(": 1, ")": -1}.get(key, 0), 0)
        if not depth and key != ")":
            left.append(key)
    return left


def _carried(cur: Cursor, out: Reading, at: int, found: list[TimePiece]) -> list[TimePiece]:
    """`Trước 20/6 (cấp xã), 30/6 (cấp tỉnh)`: days that go on a list of limits past whom one is for are limits too."""
    keys = [token.key for token in cur.tokens[out.pieces[-1].to : at]] if out.pieces else []
    between = _outside_brackets(keys)
    for_whom = between[:2] == ["đối", "với"] and not {":", ";", ".", "\n"} & set(between)
    if not (for_whom or set(between) <= {",", "và"}):
        return found
    before = next((piece for piece in reversed(out.pieces) if not piece.within), None)
    if before is None or before.mode not in {"before", "until"}:
        return found
    days = all(p.first.unit == "day" and not p.ranged for p in [before, *found])
    return [replace(p, mode=before.mode) if p.mode == "in" else p for p in found] if days else found


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
    apart = _apart(cur, out, found.at)
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


def _mark_prose(out: Reading, at: int) -> None:
    if out.first_prose is None:
        out.first_prose = at


def _prose(cur: Cursor, out: Reading) -> bool:
    """Words around a time are let by; numbers and words of time that nothing explained are not."""
    token = cur.token()
    if _denied(cur, out):
        raise StopError(cur.i, "not-understood")
    loose = token.key in LOOSE_ENDS and not occasion(cur) and not _in_a_name(cur)
    if token.kind != "word" or loose or (cur.i == out.told and not _could_be_a_word(cur)):
        raise StopError(cur.i, "not-understood")
    _mark_prose(out, cur.i)
    cur.i += 1
    return True


def _school_term(cur: Cursor, out: Reading) -> bool:
    """Step over the school year of `Học kỳ I năm học 2025-2026 (tháng 9 - 12)`, where brackets tell the term's time."""
    if not (cur.starts("năm học") and cur.number(2) and cur.key(3) in {"-", "/"} and cur.number(4)):
        return False
    if cur.key(5) != "(" or not out.told < cur.i:
        return False
    _mark_prose(out, cur.i)
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
