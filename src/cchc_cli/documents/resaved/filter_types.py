"""What each filter takes: a value of another type stops the document, or prints what nobody meant."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any

from cchc_cli.documents.word.bars import COLOURS

_WORDS: dict[type, str] = {str: "chữ", bool: "đúng/sai", int: "số", float: "số", Decimal: "số", date: "ngày"}
_NUMBERS = frozenset({int, float, Decimal})
_OF_NUMBERS = frozenset({"number", "abs", "round"})
_OF_LISTS = frozenset(
    {
        *("first", "last", "join", "sort", "sum", "max", "min", "reverse", "unique", "groupby", "map", "select"),
        *("reject", "selectattr", "rejectattr"),
    }
)
_OF_WORDS = frozenset({"upper", "lower", "title", "capitalize", "trim", "replace", "truncate", "wordcount"})


def misused(name: str, kind: type | None, *, is_list: bool) -> str:
    """What the filter takes instead of such a value; empty where it takes it or nothing is known of the value."""
    if kind is None or (name == "reverse" and kind is str):
        return ""
    one = not is_list
    taken = {
        "date_words": ("một ngày", one and kind is date),
        "line_under": ("chữ hoặc danh sách chữ", kind is str),
        "bar": ("một mục có số nhiệm vụ theo tình hình, như «shares»", one and _is_counted(kind)),
        **dict.fromkeys(_OF_NUMBERS, ("một số", one and kind in _NUMBERS)),
        **dict.fromkeys(_OF_LISTS, ("một danh sách", is_list)),
        **dict.fromkeys(_OF_WORDS, ("chữ", one and not dataclasses.is_dataclass(kind))),
    }
    wanted, fits = taken.get(name, ("", True))
    return "" if fits else wanted


def _is_counted(kind: type) -> bool:
    return dataclasses.is_dataclass(kind) and {field.name for field in dataclasses.fields(kind)} >= set(COLOURS)


def in_words(kind: Any, *, is_list: bool) -> str:
    one = _WORDS.get(kind, "mục")
    return f"danh sách {one}" if is_list else one
