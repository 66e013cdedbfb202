"""Lists and ranges of stretches with the words that bound them: `Từ tháng 3 đến tháng 11/2021`, `trước ngày 15/6`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc_cli.language.dates import NUMBER_WORDS
from cchc_cli.language.timing.tokens import Cursor, StopError, is_numeral
from cchc_cli.language.timing.units import Atom, Place, clocks, full_year, item, month_atom, school_year
from cchc_cli.language.timing.vocabulary import AFTER_BARE_NUMBER, BOUNDS, OPENS_YEAR, TO_COME, YEARS_TO_COME, Mode

_FIRST_WORDS = frozenset(phrase.split()[0] for _, group in BOUNDS for phrase in group)
_STRONGEST: tuple[Mode, ...] = ("before", "after", "until", "from")
_LAST_QUARTER, _FIRST_QUARTER = 10, 3  # the months that they begin and end with
_MONTHS = 12
_MOST_BOUNDS = 6  # no phrase stacks more; keeps reading linear


def bounds(cur: Cursor) -> tuple[Mode, bool]:
    """Step over bounding words; the mode they make together, and whether `năm` alone may follow them."""
    modes: set[Mode] = set()
    opens_year = False
    for _ in range(_MOST_BOUNDS):
        if cur.key() not in _FIRST_WORDS or cur.starts("trước hết") or (cur.key() == "hết" and cur.key(1) == "hiệu"):
            break
        for mode, phrases in BOUNDS:
            if cur.take(phrases):
                modes.add(mode)
                opens_year = cur.key(-1) in OPENS_YEAR
                break
        else:
            break
    return next((mode for mode in _STRONGEST if mode in modes), "in"), opens_year


@dataclass(frozen=True, slots=True)
class TimePiece:
    """A stretch or a range of the calendar as the phrase bounds it; `at` and `to` are places of its tokens."""

    first: Atom
    last: Atom
    mode: Mode
    at: int
    to: int
    exclusive: bool = False
    open_end: bool = False
    from_issue: bool = False
    within: bool = False
    completing: bool = False
    completes: bool = False
    apart: int = 0

    @property
    def ranged(self) -> bool:
        """Has it two ends of its own?"""
        return self.first is not self.last

    @property
    def to_come(self) -> bool:
        """Is it `các năm tiếp theo`?"""
        return self.open_end and self.first.shift == 1 and self.first.unit == "year"


def _bulleted(cur: Cursor) -> bool:
    """Is this dash the next bullet of a cell whose lines were joined, `- Quý I - Quý IV`?"""
    return (
        cur.tokens[0].key == "-"
        and not cur.tight()
        and not cur.tight(1)
        and not cur.number(1)
        and not is_numeral(cur.key(1))
    )


def _join(cur: Cursor, *, spanned: bool) -> str:
    """Step over what joins two stretches: `range`, `before` (a range up to the day before) or `list`."""
    if cur.key() == "-":
        kind = "list" if _bulleted(cur) and not spanned else "range"
        cur.i += 1
        return kind
    if cur.take(("đến trước", "cho đến trước")):
        return "before"
    if cur.take(("cho đến hết", "đến hết", "cho đến", "đến")):
        return "range"
    if cur.take((", và", "và", "hoặc", "hay", "&", "+", ",")):
        cur.take(("trong", "vào"))
        return "list"
    if (cur.key() in {"/", ".", ";"} and is_numeral(cur.key(1))) or (cur.key() == ";" and _bare_day(cur, 1)):
        cur.i += 1
        return "list"
    return ""


def _bare_day(cur: Cursor, ahead: int) -> bool:
    """Is it a day in figures that goes on a list, `trước 15/6; 15/12`, not one that opens a range?"""
    day = bool(cur.number(ahead) and cur.key(ahead + 1) == "/" and cur.number(ahead + 2))
    after = ahead + (5 if cur.key(ahead + 3) == "/" else 3)
    return day and not full_year(cur.number(ahead + 2)) and cur.key(after) not in {"-", "đến", ":"}


def _next_item(cur: Cursor, hint: Atom) -> list[Atom]:
    """The stretch after a joint; a bare number only where no word after it makes it a count of something."""
    start = cur.i
    bare = start + (1 if cur.number() else cur.number_word())
    if hint.part == "ngày" and bare == start + 1 and cur.key(1) not in {"/", "-", "tháng", "."}:
        hint = month_atom(hint.begin[0])  # ngày 10 tháng 3, 6, 9
        if cur.number() and not 1 <= int(cur.number()[:4]) <= _MONTHS:
            raise StopError(start, "not-understood")
    found = item(cur, hint)
    if not found or start == bare or cur.i != bare:
        return found
    headed = cur.key() == ":" and not cur.number(1)  # 2025-2027: xây dựng
    counts = cur.key() not in AFTER_BARE_NUMBER and not cur.number() and not headed
    if counts or (cur.key() == "năm" and cur.starts("một lần", 1)):
        cur.i = start
        return []
    return found


def _fifth(cur: Cursor, before: int) -> bool:
    """Is it the `năm` of `tháng ba và năm`, the fifth or the year?"""
    in_words = before > 1 and cur.tokens[before - 1].key in NUMBER_WORDS and cur.tokens[before - 2].key != "quý"
    return in_words and cur.key() == "năm" and cur.key(1) in AFTER_BARE_NUMBER


def _count_of_years(cur: Cursor) -> None:
    """Step over the `3` of `3 năm 2021-2023`, `hai năm 2022 và 2023`, where it is their count."""
    start = cur.i
    lone = not (cur.number(-1) or cur.number_word(-1) or is_numeral(cur.key(-1)))
    count, at = (cur.count(), cur.i) if lone else (0, start)
    years: list[int] = []
    while count and (cur.key() == "năm" or years):
        cur.take(("năm",))
        named = full_year(cur.number())
        if named is None:
            break
        years += range(years[-1] + 1, named + 1) if cur.key(-1) in {"-", "đến"} and years else [named]
        cur.i += 1
        if not cur.take(("-", "đến", "và", ",")):
            break
    cur.i = at if count > 1 and count == len(years) else start


_MOST_AGAIN = _MONTHS


def _again(cur: Cursor, start: int, found: list[tuple[Atom, str]], year: Atom, before: list[Atom]) -> list[Atom]:
    """What comes again in the `2026` of `Quý II, III năm 2025, 2026, 2027`."""
    if year.unit != "year" or year.year is None or cur.key(-2) == "năm":
        return []
    named = start > 1 and cur.tokens[start - 2].key == "năm" and cur.tokens[start - 1].kind == "number"
    if before or not named or found[-1][0].unit == "year":
        return before
    first = len(found) - 1
    while first and found[first - 1][0].year is None and found[first - 1][0].unit != "year":
        first -= 1
    if len(found) - first > _MOST_AGAIN:
        raise StopError(start, "not-understood")
    return [atom for atom, _ in found[first:]]


def _in_each_year(cur: Cursor, pieces: list[TimePiece]) -> list[TimePiece]:
    """`trước 15/12 các năm 2025-2030`: the pieces once in each of the years named behind them."""
    start = cur.i
    cur.take((",", "của", "trong", "vào"))
    said = any(end.year or end.shift or end.unit == "year" for piece in pieces for end in (piece.first, piece.last))
    years = _years_told(cur) if not said and cur.take(("các năm", "những năm")) else []
    if not years:
        cur.i = start
        return pieces
    return [in_year(piece, year, cur.i) for year in years for piece in pieces]


MOST_YEARS = 30  # no plan tells more


def _years_told(cur: Cursor) -> list[int]:
    """`2025, 2026`, `2025-2030`, `từ 2025 đến 2030`."""
    years: list[int] = []
    cur.take(("từ",))
    while (named := full_year(cur.number())) is not None and len(years) < MOST_YEARS:
        ranged = bool(years) and cur.key(-1) in {"-", "đến"}
        years += range(years[-1] + 1, min(named, years[-1] + MOST_YEARS) + 1) if ranged else [named]
        cur.i += 1
        if not (cur.key() in {",", "và", "-", "đến"} and full_year(cur.number(1))):
            break
        cur.i += 1
    return years


def in_year(piece: TimePiece, year: int, to: int) -> TimePiece:
    """The piece in the year, its end in the next where it crosses the new year."""
    turns = _order(piece.first.begin) > _order(piece.last.end)
    first = replace(piece.first, year=year)
    return replace(piece, first=first, last=replace(piece.last, year=year + turns) if piece.ranged else first, to=to)


def _school_years(cur: Cursor) -> list[tuple[Atom, str]]:
    """`năm học 2025-2026`, and those that go on the list, `, 2026-2027`."""
    found = school_year(cur, named=True)
    while found:
        start = cur.i
        cur.take((", và", "và", ",", ";"))
        more = school_year(cur, named=bool(cur.starts("năm học"))) if cur.i > start else []
        if not more:
            cur.i = start
            break
        found += more
    return found


def series(cur: Cursor, *, bare: bool, spanned: bool = False) -> list[tuple[Atom, str]]:
    """The stretches standing here, each with the joint before it (the first with none); `spanned` after `từ`."""
    _count_of_years(cur)
    found = _school_years(cur) or [(atom, "list") for atom in item(cur, None, bare=bare)]
    again: list[Atom] = []
    while found:
        start = cur.i
        join = _join(cur, spanned=spanned and len(found) == 1)
        if join and clocks(cur) and cur.key() != "ngày" and not cur.number():
            cur.i = start  # no day follows: 8 giờ 00 - 17 giờ 00
            break
        if join == "list" and _fifth(cur, start):
            raise StopError(cur.i, "not-understood")
        more = _next_item(cur, found[-1][0]) if join else []
        again = _again(cur, start, found, more[0], again) if more and join == "list" else []
        more = [replace(atom, year=more[0].year) for atom in again] or more
        if not more:
            cur.i = start
            break
        found += [(more[0], join), *((atom, "list") for atom in more[1:])]
    return found


def _at_month(atom: Atom, month: int) -> Atom:
    return replace(atom, begin=(month, atom.begin[1]), end=(month, atom.end[1]), lacking=True)


def _with_months(atoms: list[Atom], at: int, month: Atom | None) -> None:
    """Give days without a month the month of the next stretch, else of the one before, else the one said before."""
    for step in (range(len(atoms) - 2, -1, -1), range(1, len(atoms))):
        for n in step:
            near = atoms[n + 1] if step.step < 0 else atoms[n - 1]
            if atoms[n].begin[0] == 0 and near.begin[0] and near.unit in {"day", "month"}:
                atoms[n] = _at_month(atoms[n], near.begin[0])
    if month and not any(atom.begin[0] for atom in atoms):
        atoms[:] = [replace(_at_month(a, month.begin[0]), year=month.year, shift=month.shift) for a in atoms]
    if any(not atom.begin[0] for atom in atoms):
        raise StopError(at, "incomplete")


def _same_day(found: list[tuple[Atom, str]]) -> None:
    """`ngày 15 tháng 3, tháng 6`: the months that go on a list after a day's mean that day of theirs."""
    for n in range(1, len(found)):
        (left, _), (atom, join) = found[n - 1], found[n]
        if join == "list" and left.part == "ngày" and atom.unit == "month" and not atom.part:
            place = (atom.begin[0], left.begin[1])
            found[n] = (replace(left, begin=place, end=place, year=atom.year, shift=atom.shift), join)


def _within_months(found: list[tuple[Atom, str]]) -> list[tuple[Atom, str]]:
    """`Tháng 6, ngày 20`: a day said of the month before it takes its place."""
    kept: list[tuple[Atom, str]] = []
    for atom, join in found:
        whole = kept[-1][0] if kept and join == "list" else None
        inside = whole is not None and whole.unit == "month" and not whole.part and atom.unit == "day"
        if whole is not None and inside and atom.lacking and whole.begin[0] == atom.begin[0]:
            kept[-1] = (replace(atom, year=whole.year, shift=whole.shift), kept[-1][1])
        else:
            kept.append((atom, join))
    return kept


def _order(place: Place) -> int:
    return place[0] * 100 + place[1]


def _turns_the_year(left: Atom, right: Atom) -> bool:
    """`Quý IV, Quý I/2021`, `tháng 11, 12, 01/2026`: lists follow the calendar, so the first is of the year before."""
    whole = left.unit == right.unit and left.unit in {"quarter", "month"} and not left.part and not right.part
    return whole and left.begin[0] >= _LAST_QUARTER and right.end[0] <= _FIRST_QUARTER


def _with_years(found: list[tuple[Atom, str]], at: int) -> None:
    """A year written once serves its list; a range that would run backwards crosses the new year."""
    for n in range(len(found) - 2, -1, -1):
        (atom, join), (right, link) = found[n], found[n + 1]
        if atom.year is None and atom.unit != "year" and (right.year is not None or right.shift):
            backwards = _order(atom.begin) > _order(right.end)
            if backwards and link == "list" and not _turns_the_year(atom, right):
                raise StopError(at, "ambiguous-year")
            year = right.year - backwards if right.year is not None else None
            found[n] = (replace(atom, year=year, shift=right.shift - (backwards and year is None)), join)
    for n in range(1, len(found)):
        (atom, join), (left, _) = found[n], found[n - 1]
        if atom.year is None and not atom.shift and left.year is not None and atom.unit != "year":
            backwards = _order(atom.end) < _order(left.begin)
            if backwards and join == "list":
                continue
            found[n] = (replace(atom, year=left.year + backwards), join)


def _paired(found: list[tuple[Atom, str]], mode: Mode, at: int, to: int) -> list[TimePiece]:
    """The series as pieces, a range for each pair joined as one."""
    pieces: list[TimePiece] = []
    for atom, join in found:
        if join in {"range", "before"} and pieces and not pieces[-1].ranged:
            pieces[-1] = replace(pieces[-1], last=atom, exclusive=join == "before")
        elif join in {"range", "before"}:
            raise StopError(at, "not-understood")
        else:
            pieces.append(TimePiece(atom, atom, mode, at, to))
    return pieces


def _open_end(cur: Cursor) -> bool:
    """Step over `trở đi`, `và các năm tiếp theo` and the like."""
    if cur.take(("trở đi", "trở về sau", "về sau", "đến nay")):
        return True
    start = cur.i
    cur.take((",", "(", "-"))
    joined = bool(cur.take(("và",)))
    cur.take(("thường xuyên", "tiếp tục", "duy trì", "cho", "định hướng", "thực hiện"))
    cur.take(("trong", "cho", "vào"))
    many = bool(cur.take(("các", "những", "hằng")))
    if cur.take(YEARS_TO_COME):
        hourly = cur.key(-2) == "hằng" and joined
        if (many or joined) and (cur.take(TO_COME) or hourly) and not cur.number() and not cur.starts("sau khi", -1):
            cur.take((")",))
            return True
    cur.i = start
    return False


def _like(piece: TimePiece, first: TimePiece) -> bool:
    """Is a limit on the one a limit on the other: not in `trước 30/6, Tháng 9`?"""
    return (piece.first.unit == "day") == (first.first.unit == "day")


def _middle(atom: Atom) -> Atom:
    """As a limit `giữa tháng` is its fifteenth day (Điều 146 BLDS), not its second ten days."""
    if atom.unit != "month" or atom.part != "giữa":
        return atom
    return replace(atom, begin=(atom.begin[0], 15), end=(atom.begin[0], 15))


def _with_middles(piece: TimePiece) -> TimePiece:
    if piece.ranged:
        return replace(piece, first=_middle(piece.first), last=_middle(piece.last))
    first = piece.first if piece.mode == "in" else _middle(piece.first)
    return replace(piece, first=first, last=first)


def bounded(cur: Cursor, near: Atom | None = None) -> list[TimePiece]:
    """The bounded list or range that stands here; empty, the cursor where it was, when there is none.

    `near` is the month named right before, which a day without one is of: `Tháng 6 (ngày 15)`.
    """
    start = cur.i
    mode, bare = bounds(cur)
    from_issue = mode == "from" and bool(cur.take(("nay",)))
    if from_issue:
        mode = "until"
        joined = cur.take(("cho đến hết", "đến hết", "đến", "-"))
        bare = joined.endswith("hết")
        if not joined and cur.number():
            raise StopError(cur.i, "not-understood")
    hours = clocks(cur)
    if hours:
        mode = "until" if mode == "before" else "in" if hours > 1 and mode == "from" else mode
    at = cur.i
    found = series(cur, bare=bare, spanned=mode == "from")
    if not found:
        cur.i = start
        return []
    atoms = [atom for atom, _ in found]
    if mode == "from" and atoms[0].part == "tuần" and {"đến", "-"} & {token.key for token in cur.tokens[at : cur.i]}:
        mode = "in"  # từ tuần 1 đến tuần 4 tháng 11
    if mode == "from" and [token.key for token in cur.tokens[at : at + 2]] == ["năm", "học"]:
        found, atoms = found[:1], atoms[:1]
    _with_months(atoms, at, near)
    found = [(atom, join) for atom, (_, join) in zip(atoms, found, strict=True)]
    found = _within_months(found)
    _same_day(found)
    _with_years(found, at)
    pieces = _paired(found, mode, start, cur.i)
    if mode == "from" and len(pieces) > 1:
        rest = [replace(piece, mode="in") for piece in pieces[1:]] if pieces[0].ranged else []
        pieces = [pieces[0], *rest]
    coming = atoms[0].shift == 1 and atoms[0].unit == "year" and cur.tokens[at - 1].key in {"các", "những"}
    if mode in {"before", "until"}:
        pieces = [replace(p, mode=mode if _like(p, pieces[0]) else "in") for p in pieces]
    pieces = [_with_middles(piece) for piece in _in_each_year(cur, pieces)]
    if _open_end(cur) or coming:
        pieces[-1] = replace(pieces[-1], open_end=True, to=cur.i)
    return [replace(piece, from_issue=from_issue) for piece in pieces]
