"""A year more in a calendar.yaml that is there already."""

from __future__ import annotations

from cchc_cli.documents.starting.holidays_of import added_year, calendar_text, year_off
from cchc_cli.files.document import parse_document
from cchc_cli.files.problems import DataStop, Severity
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.validation import validate


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
