"""Which years in a plan's words go with the plan into another year, and which belong to something that stays.

Only years next to the plan's own move: last year's index, this year's plan, the report of next January. What a document
is called by stays (its number, its date, the year of a law, a standard), and so does a period (`giai đoạn 2021-2030`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

_YEAR = re.compile(r"(?<![\w:])(?:19|20)\d\d(?!\w|[.,]\d{1,3}(?!\d))")
_SPAN = re.compile(r"(?<!\w)((?:19|20)\d\d)\s*(?:[-–—]|đến|tới)\s*(?:năm\s+)?((?:19|20)\d\d)(?!\w)")
_DATE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*$"
    r"|(?P<word_day>\d{1,2})\s+tháng\s+(?P<word_month>\d{1,2})\s+năm\s+$"
)
_LIMIT = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|đến|tới|hết|từ|sau)(?:\s+(?:hết|là|vào))*(?:\s+ngày)?\s*$", re.IGNORECASE
)
_SYMBOL = re.compile(r"\d[\w-]*/(?:\d{4}/)?[A-ZĐ][\w&-]*\s*(?:,?\s*(?:ký|ban hành)?\s*(?:ngày|năm))?\s*$")
_PERIOD = re.compile(r"(?:giai đoạn|nhiệm kỳ|khóa|khoá|thời kỳ)\s*(?:từ\s+)?(?:năm\s+)?$", re.IGNORECASE)
_LAW = re.compile(r"(?:Luật|Hiến pháp|Pháp lệnh)\s[^,;.()]*\bnăm\s+$")
_HORIZON = re.compile(r"\b(đến|tới|tầm nhìn|từ)(?:\s+hết)?(?:\s+năm)?\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moved:
    """The words in the new year; `moves` are the years that went along, `kept` the near ones that did not."""

    text: str
    moves: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a person has to look at, one comment or none."""
        parts = [", ".join(self.moves)] if self.moves else []
        parts += [f"giữ nguyên {', '.join(self.kept)}"] if self.kept else []
        return (f"cần xem: {'; '.join(parts)}",) if parts else ()


@dataclass(frozen=True, slots=True)
class Years:
    """The years of the old plan, and by how many years the new one is later."""

    first: int
    last: int
    shift: int

    def near(self, year: int) -> bool:
        return self.first - 1 <= year <= self.last + 1

    def day(self, day: date) -> date:
        """The same day in the new year; 29 February becomes the 28th where there is none."""
        year = day.year + self.shift
        return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))

    def prose(self, text: str) -> Moved:
        return _move(text, self, time=False)

    def time(self, text: str) -> Moved:
        """The words of a deadline: its dates move too."""
        return _move(text, self, time=True)


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    text: str


def _move(text: str, years: Years, *, time: bool) -> Moved:
    edits: list[_Edit] = []
    moves: dict[str, None] = {}
    kept: dict[str, None] = {}
    for match in _YEAR.finditer(text):
        before, year = text[: match.start()], int(match[0])
        verdict = _verdict(text, match, years, time=time)
        if verdict == "move":
            edits += _edits(before, match, year + years.shift)
            moves[f"{year} → {year + years.shift}"] = None
        elif verdict == "say":
            kept[_written(before) + match[0]] = None
    return Moved(_edited(text, edits), tuple(moves), tuple(kept))


def _verdict(text: str, match: re.Match[str], years: Years, *, time: bool) -> str:
    """`move`, `keep`, or `say`: keep and tell, since a reader may see it otherwise."""
    before, after, year = text[: match.start()], text[match.end() :], int(match[0])
    if not years.near(year) or _is_symbol(after):
        return "keep"
    span = next((s for s in _SPAN.finditer(text) if s.start() <= match.start() < s.end()), None)
    if span is not None:
        return _of_span(span, text, years)
    if _DATE.search(before):
        return _of_date(_DATE.sub("", before), time=time)
    if _SYMBOL.search(before):
        return "keep"
    if time:
        return "move"
    horizon = _HORIZON.search(before)
    law = _LAW.search(before) and year < years.first
    beyond = horizon and (horizon[1].casefold() == "từ" or year > years.last)
    return "say" if law or beyond else "move"


def _is_symbol(after: str) -> bool:
    """Part of a document's number: `130/2005/NĐ-CP`, `2021/QĐ-UBND`."""
    return re.match(r"\s?/\s?[A-ZĐ]", after) is not None


def _of_span(span: re.Match[str], text: str, years: Years) -> str:
    first, last = int(span[1]), int(span[2])
    if (first, last) == (years.first, years.last):
        return "move"
    short = last - first == 1 and not _PERIOD.search(text[: span.start()])
    return "move" if short else "keep"


def _of_date(before: str, *, time: bool) -> str:
    if _LIMIT.search(before):
        return "move"
    if _SYMBOL.search(before):
        return "keep"
    return "move" if time else "say"


def _edits(before: str, match: re.Match[str], year: int) -> Iterator[_Edit]:
    """The year, and the day before it when that is 29 February and the new year has none."""
    date_ = _DATE.search(before)
    if date_ is not None:
        key = "day" if date_["day"] else "word_day"
        month = int(date_["month"] or date_["word_month"])
        if month == 2 and int(date_[key]) == 29 and monthrange(year, 2)[1] == 28:
            yield _Edit(date_.start(key), date_.end(key), "28")
    yield _Edit(match.start(), match.end(), str(year))


def _edited(text: str, edits: Sequence[_Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _written(before: str) -> str:
    """What stands directly before the year and is read with it: the day and month, or `đến năm`."""
    found = _DATE.search(before) or _HORIZON.search(before)
    return found[0] if found else ""
