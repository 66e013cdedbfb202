"""What people type for an entry, on a command line or in a row of a sheet, as the entry has it.

Every fault is told, by the name that the value has where it was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cchc_cli.language.document_numbers import document_number
from cchc_cli.language.numbers import read_number, read_whole
from cchc_cli.model.days import NotADay, read_day
from cchc_cli.model.journal import EVENTS


@dataclass(frozen=True)
class Typing:
    """How values were typed: what each is called there (by its key) after `prefix`, and the days that days mean."""

    names: Mapping[str, str]
    year: int  # of a day without one
    today: date
    prefix: str = ""
    blank: str = "chưa điền"  # how it is said that something is missing

    def name(self, key: str) -> str:
        return f"{self.prefix}{self.names[key]}"


@dataclass(frozen=True)
class TypedFault:
    """Why something that was typed cannot be used, and what helps."""

    message: str
    hint: str


class _Unread(ValueError):  # noqa: N818 - an answer within this module
    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.fault = TypedFault(message, hint)


def read_entry(event: str, typed: Mapping[str, str], typing: Typing) -> tuple[dict[str, Any], list[TypedFault]]:
    """The entry's keys in the order in which they were typed, those that have a value, and every fault.

    `document_date` and `document_issuer` belong to `document`.
    """
    fields: dict[str, Any] = {}
    faults: list[TypedFault] = []
    said = {key: text for key, text in typed.items() if text.strip()}
    for key, text in said.items():
        try:
            fields[key] = _READERS.get(key, _as_is)(text, key, typing)
        except _Unread as unread:
            faults.append(unread.fault)
    of_document = {key: fields.pop(key, None) for key in _OF_DOCUMENT}
    if "document" in said:
        fields["document"] |= {_OF_DOCUMENT[key]: value for key, value in of_document.items() if value}
    else:
        faults += [_without_document(key, typing) for key in _OF_DOCUMENT if key in said]
    return fields, [*faults, *_missing(event, said, typing)]


_OF_DOCUMENT = {"document_date": "date", "document_issuer": "issuer"}


def _without_document(key: str, typing: Typing) -> TypedFault:
    return TypedFault(
        f"có {typing.names[key]} mà không có {typing.names['document']}",
        f"điền {typing.name('document')}, ví dụ 512/KH-UBND",
    )


def _missing(event: str, said: Mapping[str, str], typing: Typing) -> list[TypedFault]:
    """What the event cannot be without, or, where it is none, what every row of a sheet says."""
    required = EVENTS[event].requires if event in EVENTS else {"on", "task"}
    return [
        TypedFault(f"{typing.blank} {typing.name(key)}", _EXAMPLES.get(key, ""))
        for key in typing.names
        if key in required and key not in said
    ]


_EXAMPLES = {
    "on": "ngày xảy ra, ví dụ 30/6/2021",
    "due": "thời hạn mới, ví dụ 31/12/2021",
    "note": "khó khăn, vướng mắc, kiến nghị bằng lời",
    "task": "số nhiệm vụ, ví dụ 1.7",
}


def _as_is(text: str, key: str, typing: Typing) -> str:  # noqa: ARG001 - like all readers
    return text


def _day(text: str, key: str, typing: Typing) -> str:
    try:
        return read_day(text, typing.year, typing.today).isoformat()
    except NotADay as fault:
        why = f": {fault.why}" if fault.no_such else ""
        raise _Unread(f"không có ngày «{text}» ({typing.name(key)}){why}", "viết 2021-06-30 hoặc 30/6/2021") from None


def _document(text: str, key: str, typing: Typing) -> dict[str, str]:  # noqa: ARG001
    return {"number": document_number(text)}


def _whole(text: str, key: str, typing: Typing) -> int:
    found = read_whole(text)
    if found is None:
        raise _Unread(f"{typing.name(key)} cần một số nguyên, đang là «{text}»", "ví dụ: 50")
    return found


def _percent(text: str, key: str, typing: Typing) -> int:
    found = _whole(text, key, typing)
    if found > 100:
        raise _Unread(f"{typing.name(key)} cần một số từ 0 đến 100, đang là «{text}»", "ví dụ: 60%")
    return found


def _number(text: str, key: str, typing: Typing) -> Any:
    found = read_number(text)
    if found is None:
        raise _Unread(f"«{text}» không phải một số ({typing.name(key)})", "viết như 98,5")
    return found


_READERS: Mapping[str, Callable[[str, str, Typing], Any]] = {
    "on": _day,
    "due": _day,
    "document": _document,
    "document_date": _day,
    "product": _whole,
    "count": _whole,
    "percent": _percent,
    "value": _number,
}
