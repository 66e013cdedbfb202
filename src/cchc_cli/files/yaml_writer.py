"""YAML as a person writes it: block or flow style, keys in order, long texts folded, quotes only where needed."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

FlowValue = str | int | Decimal | Mapping[str, "FlowValue"]

_UNSEEN = "\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff"  # control characters, odd spaces, marks
_LONE_HALF = re.compile("[\ud800-\udfff]")  # of a surrogate pair: what a command line holds that is not UTF-8
# Words that stand unquoted between braces and that no YAML reader takes for a number, a date or a truth value
_PLAIN = re.compile(rf"(?!\s)[^\W\d_][^{_UNSEEN},\[\]{{}}:#&*!|>'\"%@`\\?]*(?<!\s)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SYMBOL = re.compile(r"\d+[\w.-]*(?:/[\w&.-]+)+")  # 512/KH-UBND
_OTHER_TYPES = re.compile(r"(?:y|n|yes|no|on|off|true|false|null)", re.IGNORECASE)


def flow(value: FlowValue) -> str:
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


WIDTH = 120
_SPECIAL = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|---|\.\.\.")
_WORDS = re.compile(
    r"(?:~|null|true|false|yes|no|on|off|y|n)|[-+]?[\d.][\d._,eE+-]*|0[xo][\da-fA-F]+|\d{4}-\d\d?-\d\d?", re.IGNORECASE
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


@dataclass(frozen=True, slots=True)
class Number:
    """A text of digits that stands without quotes, as `budget: 50`."""

    text: str


@dataclass(frozen=True, slots=True)
class Flow:
    """A mapping on one line where it fits: `{table: 3, row: 2}`."""

    pairs: Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Commented:
    """A value with comments on the lines before it."""

    value: Value
    comments: Sequence[str]


Value = str | int | bool | date | Number | Flow | Commented | Mapping[str, "Value"] | Sequence["Value"]


def write_mapping(mapping: Mapping[str, Value], indent: int = 0) -> Iterator[str]:
    """The lines of a mapping; a comment stands above the key that it is about."""
    for key, given in mapping.items():
        value, said = _uncommented(given)
        yield from _comments(said, indent)
        yield from _entry(f"{' ' * indent}{key}:", value, indent)


def _entry(head: str, value: Value, indent: int) -> Iterator[str]:
    if isinstance(value, str):
        yield from write_text(head, value, indent + 2)
    elif isinstance(value, Mapping):
        yield head if value else f"{head} {{}}"
        yield from write_mapping(value, indent + 2)
    elif isinstance(value, Sequence):
        yield head if value else f"{head} []"
        yield from _write_items(value, indent + 2)
    elif isinstance(value, Flow):
        yield from _flow(head, value, indent + 2)
    else:
        yield f"{head} {_scalar(value)}"


def _write_items(items: Sequence[Value], indent: int) -> Iterator[str]:
    for item in items:
        value, said = _uncommented(item)
        yield from _comments(said, indent)
        if isinstance(value, Mapping):
            lines = list(write_mapping(value, indent + 2))
            first = next((n for n, line in enumerate(lines) if not line.lstrip().startswith("#")), 0)
            yield from (line[2:] for line in lines[:first])
            yield f"{' ' * indent}- {lines[first][indent + 2 :]}"
            yield from lines[first + 1 :]
        else:
            yield from _entry(f"{' ' * indent}-", value, indent)


def _uncommented(value: Value) -> tuple[Value, Sequence[str]]:
    return (value.value, value.comments) if isinstance(value, Commented) else (value, ())


def _comments(said: Sequence[str], indent: int) -> Iterator[str]:
    for comment in said:
        lead = f"{' ' * indent}# "
        text = " ".join(comment.split())
        yield from (lead + line for line in textwrap.wrap(text, WIDTH - len(lead), break_long_words=False))


def _flow(head: str, flow: Flow, indent: int) -> Iterator[str]:
    inner = ", ".join(f"{key}: {_in_flow(value)}" for key, value in flow.pairs.items())
    line = f"{head} {{{inner}}}"
    if len(line) <= WIDTH and "\n" not in inner and "\\n" not in inner:
        yield line
        return
    lines = list(write_mapping(flow.pairs, indent))
    yield f"{head} {lines[0][indent:]}" if head.endswith("-") else head
    yield from lines[1:] if head.endswith("-") else lines


def _in_flow(value: int | str) -> str:
    if isinstance(value, int):
        return str(value)
    return _quoted(value) if re.search(r"[,\[\]{}]", value) or not _is_plain(value) else value


def _scalar(value: Value) -> str:
    if isinstance(value, Number):
        return value.text
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def write_text(head: str, text: str, indent: int) -> Iterator[str]:
    """A text behind its key or dash: on the same line, folded below it, or line by line when it has lines."""
    if "\n" in text and _keeps_lines(text):
        yield f"{head} |-"
        yield from (f"{' ' * indent}{line}" for line in text.split("\n"))
        return
    written = text if _is_plain(text) else _quoted(text)
    if len(head) + 1 + len(written) <= WIDTH or not _folds(text):
        yield f"{head} {written}"
        return
    yield f"{head} >-"
    lead = " " * indent
    yield from (
        lead + line for line in textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    )


def _keeps_lines(text: str) -> bool:
    """Whether a block keeps a text of several lines: nothing at its ends, nothing that needs an escape."""
    return text == text.strip() and text.replace("\n", "").isprintable()


def _folds(text: str) -> bool:
    """Folding keeps a text whose words are parted by single spaces."""
    return " ".join(text.split(" ")) == text and "  " not in text and text == text.strip() and text.isprintable()


def _is_plain(text: str) -> bool:
    """Whether a text needs no quotes; what a program could take for a number, a date or a truth value gets them."""
    if not text or text != text.strip() or not text.isprintable() or _SPECIAL.match(text):
        return False
    return ": " not in text and " #" not in text and not text.endswith(":") and not _WORDS.fullmatch(text)


def _quoted(text: str) -> str:
    if text.isprintable() and '"' in text and "'" not in text:
        return f"'{text}'"
    escaped = "".join(_ESCAPES.get(c, c) for c in text)
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped) + '"'
