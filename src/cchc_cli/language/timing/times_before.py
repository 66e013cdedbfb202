"""What has been read of a phrase, and what the next time is to it: of another act, closer, in a year named before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from cchc_cli.language.dates import END
from cchc_cli.language.timing.clauses import Condition, EventSpan
from cchc_cli.language.timing.series import TimePiece, in_year
from cchc_cli.language.timing.timing import Rule
from cchc_cli.language.timing.tokens import Cursor, StopError, is_numeral
from cchc_cli.language.timing.units import Atom, year, year_atom
from cchc_cli.language.timing.vocabulary import CLOSING, COMPLETING, SEASONS, STRESS


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


def name_year(cur: Cursor, out: Reading, found: TimePiece) -> None:
    """Keep the year of an occasion or season for the brackets that open behind it."""
    if found.first.unit == "year" and found.first.year and cur.key() == "(":
        out.named_year = found.first.year, cur.i + 1


def in_named_year(out: Reading, at: int, pieces: list[TimePiece]) -> list[TimePiece]:
    """`Tháng Thanh niên năm 2026 (01/3 - 31/3)`: brackets tell the days of the year that is named before them."""
    told = any(end.year or end.shift for piece in pieces for end in (piece.first, piece.last))
    if out.named_year is None or out.named_year[1] != at or told:
        return pieces
    return [in_year(piece, out.named_year[0], piece.to) for piece in pieces]


def under_year(cur: Cursor, out: Reading, at: int, pieces: list[TimePiece]) -> list[TimePiece]:
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


def of_effect(cur: Cursor, at: int, found: TimePiece) -> bool:
    """Does it say when what is issued takes effect: `…, có hiệu lực thi hành từ ngày 01/7/2025`?"""
    words = [token.key for token in cur.tokens[max(at - 4, 0) : at]]
    return (
        found.mode == "from"
        and not found.ranged
        and words[-2:] in (["hiệu", "lực"], ["thi", "hành"])
        and "lực" in words
    )


def month_before(out: Reading, at: int) -> Atom | None:
    """The one whole month named right before, but for a bracket or comma."""
    last = out.pieces[-1] if out.pieces else None
    listed = len(out.pieces) > 1 and out.pieces[-2].to == out.pieces[-1].to
    alone = last is not None and at == last.to + 1 and not last.ranged and not listed and out.told == last.to
    return last.first if last and alone and last.first.unit == "month" and not last.first.part else None


_LONG_AGO = 30  # years; no task began so long before its end


def of_anniversary(found: TimePiece) -> bool:
    """Is it what an anniversary counts, `(02/9/1945 - 02/9/2026)`?"""
    first, last = found.first.year, found.last.year
    return found.first.unit == "day" and first is not None and last is not None and last - first >= _LONG_AGO


def of_season(cur: Cursor, at: int, found: TimePiece) -> bool:
    """Is it a season's year, `vụ Đông Xuân 2025-2026`, `mùa khô 2025`?"""
    before = cur.tokens[max(at - 2, 0) : at]
    named = bool(before) and (before[-1].key in SEASONS or before[0].key == "mùa")
    return named and found.first.unit == "year" and found.mode == "in"


def rest_of_year(cur: Cursor, out: Reading) -> list[TimePiece]:
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


def is_unjoined(cur: Cursor, out: Reading, at: int, found: list[TimePiece]) -> bool:
    """Does the time follow another, or a span, as one number does another: `tháng 4 7/2024`, `7 quý cuối năm`?"""
    if out.spans and out.spans[-1].to == at:  # but trong 3 ngày từ 15 đến 17/6, 03 ngày trong tháng 9
        counted = (found[0].ranged and found[0].mode == "from") or cur.tokens[at].key in {"trong", "vào"}
        return not (out.spans[-1].event or out.spans[-1].since or counted)
    number = cur.tokens[at].kind == "number" or is_numeral(cur.tokens[at].key)
    last = out.pieces[-1].to if out.pieces else -1
    dotted = at == last + 1 and cur.tokens[last].key == "." and cur.tokens[last].end == cur.tokens[at].start
    return number and out.told == last and (at == last or (dotted and cur.tokens[last - 1].kind == "number"))


def acts_apart(cur: Cursor, out: Reading, at: int) -> int:
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


def ends_what_began(cur: Cursor, out: Reading, at: int) -> bool:
    """Is it the end of what was begun: `từ năm 2025, phấn đấu hoàn thành Dự án chậm nhất vào năm 2030`?"""
    words = [token.key for token in cur.tokens[out.pieces[-1].to if out.pieces else 0 : at]]
    return bool(_ENDS & set(words)) and not {"báo", "gửi", "trình", ";", "."} & set(words)


def is_stressed(cur: Cursor, at: int) -> bool:
    """Do brackets only say when most is done, `Cả năm (tập trung Quý II, III)`, which ends nothing before?"""
    keys = [token.key for token in cur.tokens]
    begin = next((n for n in range(at - 1, -1, -1) if keys[n] == "("), at) + 1
    end = keys.index(")", at) if ")" in keys[at:] and keys[begin : begin + 1] == ["riêng"] else at
    return any(f" {stress} " in f" {' '.join(keys[begin:end])} " for stress in STRESS)


def tells_more(cur: Cursor, out: Reading, at: int) -> bool:
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


def carried(cur: Cursor, out: Reading, at: int, found: list[TimePiece]) -> list[TimePiece]:
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


def mark_prose(out: Reading, at: int) -> None:
    """Keep where the first words stand that are let by."""
    if out.first_prose is None:
        out.first_prose = at
