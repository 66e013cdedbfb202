"""The model's values as mappings, lists and plain scalars, for files and other programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any


def plain_data(value: Any, *, sparse: bool = False, number: Callable[[Decimal], Any] = str) -> Any:
    """The value by the keys of its file; days in ISO form, decimals as `number` makes them.

    With `sparse` keys that have no value are left out.
    """
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {
            key: plain_data(item, sparse=sparse, number=number) for key, item in pairs if not (sparse and item is None)
        }
    if isinstance(value, tuple | list):
        return [plain_data(item, sparse=sparse, number=number) for item in value]
    if isinstance(value, Decimal):
        return number(value)
    return value.isoformat() if isinstance(value, date) else value
