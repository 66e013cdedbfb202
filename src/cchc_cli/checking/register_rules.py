"""Rules over the agency register and the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_cli.checking.findings import Finding, Path
from cchc_cli.files.problems import error, warning
from cchc_cli.language.nearest import nearest, perhaps
from cchc_cli.language.text import fold
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.days import day as vn
from cchc_cli.model.register import Register
from cchc_cli.model.reporting.statistics_table import Statistics
from cchc_cli.tracking.periods import is_period


def check_register(register: Register) -> list[Finding]:
    return [*_ids_unique(register), *_names_unique(register), *_members_known(register)]


DUPLICATE_ID = error("duplicate-id", "mã «{id}» có hai lần; lần đầu ở dòng {line}", "mỗi cơ quan, nhóm một mã riêng")


def _ids_unique(register: Register) -> Iterator[Finding]:
    seen: dict[str, Path] = {}
    ids = [(("agencies", n, "id"), agency.id) for n, agency in enumerate(register.agencies)]
    ids += [(("groups", n, "id"), group.id) for n, group in enumerate(register.groups)]
    for loc, id_ in ids:
        if id_ in seen:
            yield Finding(loc, DUPLICATE_ID, {"id": id_}, refers_to=seen[id_])
        seen.setdefault(id_, loc)


DUPLICATE_NAME = warning(
    "duplicate-name", "tên «{name}» đã là tên của «{other}» (dòng {line})", "mỗi tên, ký hiệu chỉ chỉ một cơ quan"
)


def _names_unique(register: Register) -> Iterator[Finding]:
    """A name, symbol or alias that two entries share would always be read as the first."""
    seen: dict[str, tuple[str, Path]] = {}
    for loc, owner, name in _names(register):
        other, first = seen.setdefault(fold(name), (owner, loc))
        if other != owner:
            yield Finding(loc, DUPLICATE_NAME, {"name": name, "other": other}, refers_to=first)


def _names(register: Register) -> Iterator[tuple[Path, str, str]]:
    for n, agency in enumerate(register.agencies):
        yield ("agencies", n, "name"), agency.id, agency.name
        if agency.symbol:
            yield ("agencies", n, "symbol"), agency.id, agency.symbol
        for a, alias in enumerate(agency.aliases):
            yield ("agencies", n, "aliases", a), agency.id, alias
    for n, group in enumerate(register.groups):
        yield ("groups", n, "name"), group.id, group.name
        for a, alias in enumerate(group.aliases):
            yield ("groups", n, "aliases", a), group.id, alias


UNKNOWN_MEMBER = error("unknown-member", "nhóm «{group}» có thành viên «{id}» không có trong danh mục", "{nearest}")


def _members_known(register: Register) -> Iterator[Finding]:
    known = {agency.id for agency in register.agencies}
    for n, group in enumerate(register.groups):
        for m, member in enumerate(group.members):
            if member not in known:
                guess = nearest(member, known)
                hint = perhaps(guess) or "thêm cơ quan này vào agencies, hoặc bỏ khỏi nhóm"
                values = {"group": group.name, "id": member, "nearest": hint}
                yield Finding(("groups", n, "members", m), UNKNOWN_MEMBER, values)


CALENDAR_DAY = warning("calendar-day", "ngày {day} không thuộc năm {year}", "chuyển sang đúng năm")


def check_calendar(calendar: Calendar) -> Iterator[Finding]:
    for n, year in enumerate(calendar.years):
        for d, off in enumerate(year.days_off):
            for key, day in (("start", off.start), ("end", off.end)):
                if day is not None and day.year != year.year:
                    loc = ("years", n, "days_off", d, key)
                    yield Finding(loc, CALENDAR_DAY, {"day": vn(day), "year": year.year})


LINE_TWICE = error("statistics-line-twice", "hai dòng thống kê có mã {code}", "mỗi dòng một mã")
VALUE_TWICE = error("statistics-value-twice", "dòng {code} có hai giá trị của kỳ {period}", "bỏ một giá trị")
PERIOD_FORM = error(
    "statistics-period", "không có kỳ báo cáo «{period}»", "viết như 2021-M05, 2021-Q1, 2021-H1, 2021-9M hoặc 2021"
)


def check_statistics(found: Statistics) -> Iterator[Finding]:
    codes: set[str] = set()
    for n, line in enumerate(found.lines):
        if line.code in codes:
            yield Finding(("lines", n, "code"), LINE_TWICE, {"code": line.code})
        codes.add(line.code)
        periods: set[str] = set()
        for v, value in enumerate(line.values):
            loc, period = ("lines", n, "values", v, "period"), value.period.upper()
            if not is_period(period):
                yield Finding(loc, PERIOD_FORM, {"period": value.period})
            elif period in periods:
                yield Finding(loc, VALUE_TWICE, {"code": line.code, "period": value.period})
            periods.add(period)
