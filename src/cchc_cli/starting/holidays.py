"""The days off of a year as the `holidays` library counts them: a start for calendar.yaml, for a person to check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from cchc_cli.files.problems import DataStop, Severity
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.files.yaml_writer import Commented, Value, write_mapping
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.validation import validate

MODELINE = "# yaml-language-server: $schema=../schemas/calendar.schema.json"
_HEAD = [
    MODELINE,
    "# Ngày nghỉ của cán bộ, công chức, từng năm, kèm văn bản quy định; thứ Bảy, Chủ nhật không cần ghi.",
    "# Ngày thứ Bảy, Chủ nhật đi làm bù thì ghi vào working_days.",
    "",
    "years:",
]
_LUNAR = "Tết Nguyên đán"


@dataclass(frozen=True, slots=True)
class Rest:
    """Days off in a row under one name."""

    start: date
    end: date
    name: str


@dataclass(frozen=True, slots=True)
class YearOff:
    """`source` names the library and its version."""

    year: int
    source: str
    rests: tuple[Rest, ...]
    working: tuple[date, ...]


def year_off(year: int) -> YearOff:
    """What the library says of a year. Swaps that the Government decides later are unknown to it."""
    from importlib.metadata import version

    import holidays

    known = holidays.country_holidays("VN", years=year, language="vi")
    days = sorted((day, name) for day, name in known.items() if day.year == year)
    weekends = (day for day in _days(year) if day.weekday() >= 5 and known.is_working_day(day))
    source = f"Thư viện holidays {version('holidays')} (Python), mục Việt Nam; chưa đối chiếu với văn bản"
    return YearOff(year, source, tuple(_rests(days)), tuple(weekends))


def calendar_text(off: YearOff) -> str:
    """A calendar.yaml with this one year."""
    return "\n".join([*_HEAD, *_lines(off), ""])


def added_year(off: YearOff, old: bytes) -> str:
    """What is to stand at the end of a calendar.yaml whose last key is `years`, its items indented as there."""
    indent = next((len(line) - len(line.lstrip()) for line in old.decode().splitlines() if _is_year(line)), 2)
    return "".join(f"{' ' * (indent - 2)}{line}\n" if indent >= 2 else f"{line[2:]}\n" for line in _lines(off))


def _is_year(line: str) -> bool:
    return line.lstrip().startswith("- year:")


def _lines(off: YearOff) -> list[str]:
    check = (
        f"cần xem: đối chiếu với thông báo nghỉ lễ, tết năm {off.year} (ngày nghỉ hoán đổi, ngày làm bù), rồi ghi số "
        "và ngày của văn bản vào source"
    )
    year: dict[str, Value] = {"year": off.year, "source": Commented(off.source, (check,))}
    year["days_off"] = [_rest(rest) for rest in off.rests]
    if off.working:
        year["working_days"] = list(off.working)
    return list(write_mapping({"years": [year]}))[1:]


def _rest(rest: Rest) -> Value:
    end: dict[str, Value] = {"end": rest.end} if rest.end != rest.start else {}
    return {"start": rest.start, **end, "name": rest.name}


def _days(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(n) for n in range((date(year, 12, 31) - first).days + 1))


def _rests(days: Sequence[tuple[date, str]]) -> Iterator[Rest]:
    """Neighbouring days of one name as one."""
    named = [(day, _name(name)) for day, name in days]
    numbered = [(day.toordinal() - n, name, day) for n, (day, name) in enumerate(named)]
    for (_, name), run in groupby(numbered, key=lambda item: item[:2]):
        found = [day for *_, day in run]
        yield Rest(found[0], found[-1], name)


def _name(name: str) -> str:
    """The library's name; the days around the lunar New Year are one holiday."""
    return _LUNAR if "Tết Nguyên Đán" in name or name.endswith(" Tết") else name


def addition(old: bytes, year: int) -> str:
    """What is to be added at the end of the file for the year; nothing when it has the year.

    Raises:
        DataStop: the file is not written so that a year can follow at its end.
    """
    if not old.strip():
        return calendar_text(year_off(year))
    if year in _years(old):
        return ""
    added = added_year(year_off(year), old)
    if year not in _years(old.rstrip(b"\r\n ") + b"\n" + added.encode()):
        raise DataStop(
            f"không thêm được năm {year} vào cuối calendar.yaml: years không phải khóa cuối cùng của tệp",
            "chuyển years xuống cuối tệp, mỗi năm một mục «- year: …», rồi chạy lại",
        )
    return added


def with_year(old: bytes, year: int) -> bytes:
    """The file's bytes with the year at the end."""
    added = addition(old, year)
    start = "\n" if old and not old.endswith(b"\n") else ""
    return old + (start + added).encode()


def _years(raw: bytes) -> set[int]:
    """The years of a calendar's text; none when it is no calendar."""
    calendar = validate(parse_document(raw, "calendar.yaml"), Calendar)
    if calendar.value is None or any(p.severity is Severity.ERROR for p in calendar.problems):
        return set()
    return {item.year for item in calendar.value.years}
