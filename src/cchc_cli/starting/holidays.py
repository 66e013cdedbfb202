"""The days off of a year as the `holidays` library counts them: a start for calendar.yaml, for a person to check."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from cchc_cli.files.problems import DataStop, has_errors
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.files.yaml_writer import Commented, Value, write_mapping
from cchc_cli.model.calendar import Calendar, CalendarYear, DayOff
from cchc_cli.model.validation import validate

_HEAD = [
    "# yaml-language-server: $schema=../schemas/calendar.schema.json",
    "# Ngày nghỉ của cán bộ, công chức, từng năm, kèm văn bản quy định; thứ Bảy, Chủ nhật không cần ghi.",
    "# Ngày thứ Bảy, Chủ nhật đi làm bù thì ghi vào working_days.",
    "",
    "years:",
]
_LUNAR = "Tết Nguyên đán"


def year_off(year: int) -> CalendarYear:
    """What the library, named with its version as the source, says of a year.

    Swaps that the Government decides later are unknown to it.
    """
    from importlib.metadata import version

    import holidays

    known = holidays.country_holidays("VN", years=year, language="vi")
    days = sorted((day, name) for day, name in known.items() if day.year == year)
    weekends = (day for day in _weekends(year) if known.is_working_day(day))
    source = f"Thư viện holidays {version('holidays')} (Python), mục Việt Nam; chưa đối chiếu với văn bản"
    return CalendarYear(year=year, source=source, days_off=tuple(_days_off(days)), working_days=tuple(weekends))


def calendar_text(off: CalendarYear) -> str:
    """A calendar.yaml with this one year."""
    return "\n".join([*_HEAD, _item(off)])


def _item(off: CalendarYear) -> str:
    """The year as one of `years`, two spaces further in."""
    check = (
        f"cần xem: đối chiếu với thông báo nghỉ lễ, tết năm {off.year} (ngày nghỉ hoán đổi, ngày làm bù), rồi ghi số "
        "và ngày của văn bản vào source"
    )
    year: dict[str, Value] = {"year": off.year, "source": Commented(off.source, (check,))}
    year["days_off"] = [{k: value for k, value in vars(day).items() if value is not None} for day in off.days_off]
    if off.working_days:
        year["working_days"] = list(off.working_days)
    _, *lines = write_mapping({"years": [year]})
    return "\n".join([*lines, ""])


def _weekends(year: int) -> Iterator[date]:
    days = (date(year, 1, 1) + timedelta(n) for n in range(366))
    return (day for day in days if day.year == year and day.weekday() >= 5)


def _days_off(days: Sequence[tuple[date, str]]) -> Iterator[DayOff]:
    """Neighbouring days of one name as one."""
    named = [(day, _name(name)) for day, name in days]
    numbered = [(day.toordinal() - n, name, day) for n, (day, name) in enumerate(named)]
    for (_, name), run in groupby(numbered, key=lambda item: item[:2]):
        found = [day for *_, day in run]
        yield DayOff(start=found[0], end=found[-1] if len(found) > 1 else None, name=name)


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
    added = textwrap.indent(textwrap.dedent(_item(year_off(year))), " " * _indent(old))
    if year not in _years(old.rstrip(b"\r\n ") + b"\n" + added.encode()):
        raise DataStop(
            f"không thêm được năm {year} vào cuối calendar.yaml: years không phải khóa cuối cùng của tệp",
            "chuyển years xuống cuối tệp, mỗi năm một mục «- year: …», rồi chạy lại",
        )
    return added


def _indent(old: bytes) -> int:
    """By how much the years that are there stand further in."""
    found = re.search(rb"^( *)- year:", old, re.MULTILINE)
    return len(found[1]) if found else 2


def with_year(old: bytes, year: int) -> bytes:
    """The file's bytes with the year at the end."""
    added = addition(old, year)
    start = "\n" if old and not old.endswith(b"\n") else ""
    return old + (start + added).encode()


def _years(raw: bytes) -> set[int]:
    """The years of a calendar's text; none when it is no calendar."""
    calendar = validate(parse_document(raw, "calendar.yaml"), Calendar)
    if calendar.value is None or has_errors(calendar.problems):
        return set()
    return {item.year for item in calendar.value.years}
