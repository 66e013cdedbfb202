"""One line of YAML in flow style, as a person would write it: quotes only where they are needed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal

Value = str | int | Decimal | Mapping[str, "Value"]

# Words that stand unquoted between braces and that no YAML reader takes for a number, a date or a truth value
_PLAIN = re.compile(r"(?!\s)[^\W\d_][^\x00-\x1f\x7f,\[\]{}:#&*!|>'\"%@`\\]*(?<!\s)", re.UNICODE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SYMBOL = re.compile(r"\d+[\w.-]*(?:/[\w&.-]+)+")  # 512/KH-UBND
_OTHER_TYPES = re.compile(r"(?:y|n|yes|no|on|off|true|false|null)", re.IGNORECASE)


def flow(value: Value) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    return str(value) if isinstance(value, int | Decimal) else scalar(value)


def scalar(text: str) -> str:
    """The text as a scalar within braces, in double quotes where it would not be read back as it is."""
    plain = _PLAIN.fullmatch(text) and not _OTHER_TYPES.fullmatch(text)
    if plain or _DAY.fullmatch(text) or _SYMBOL.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f").replace("\x85", "\\x85")
