"""One line of YAML in flow style, as a person would write it: quotes only where they are needed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal

Value = str | int | Decimal | Mapping[str, "Value"]

_UNSEEN = "\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff"  # control characters, odd spaces, marks
_LONE_HALF = re.compile("[\ud800-\udfff]")  # of a surrogate pair: what a command line holds that is not UTF-8
# Words that stand unquoted between braces and that no YAML reader takes for a number, a date or a truth value
_PLAIN = re.compile(rf"(?!\s)[^\W\d_][^{_UNSEEN},\[\]{{}}:#&*!|>'\"%@`\\?]*(?<!\s)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SYMBOL = re.compile(r"\d+[\w.-]*(?:/[\w&.-]+)+")  # 512/KH-UBND
_OTHER_TYPES = re.compile(r"(?:y|n|yes|no|on|off|true|false|null)", re.IGNORECASE)


def flow(value: Value) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    return str(value) if isinstance(value, int | Decimal) else scalar(value)


def scalar(text: str) -> str:
    """The text as a scalar within braces, in double quotes where it would not be read back as it is."""
    text = _LONE_HALF.sub("\ufffd", text)
    plain = _PLAIN.fullmatch(text) and not _OTHER_TYPES.fullmatch(text)
    if plain or _DAY.fullmatch(text) or _SYMBOL.fullmatch(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return re.sub(f"[{_UNSEEN}]", lambda found: f"\\u{ord(found[0]):04x}", quoted)
