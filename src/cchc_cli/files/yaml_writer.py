"""YAML as a person writes it: block or flow style, keys in order, long texts folded, quotes only where needed."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cchc_cli.language.text import CONTROLS, one_line, visible

WIDTH = 120
FlowValue = str | int | Decimal | Mapping[str, "FlowValue"]

_STARTS = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|---|\.\.\.")  # what means something else at the start of a value
_BETWEEN_BRACES = re.compile(r"[,\[\]{}:?]")  # what does anywhere in a value between braces
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# what YAML readers take for a number, a date, a truth value or a mark of their own
_OTHER_TYPES = re.compile(
    r"(?:~|null|true|false|yes|no|on|off|y|n|=|<<)|[-+]?[\d.][\d._,:eE+-]*|[-+]?\.(?:inf|nan)|[-+]?0[xob][\da-f_]+",
    re.IGNORECASE,
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
        yield from write_items(value, indent + 2)
    elif isinstance(value, Flow):
        yield from _flow(head, value, indent + 2)
    else:
        yield f"{head} {_scalar(value)}"


def write_items(items: Sequence[Value], indent: int) -> Iterator[str]:
    """The lines of a list's items, their dashes at the indent."""
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
        yield from (
            lead + line for line in textwrap.wrap(comment_words(comment), WIDTH - len(lead), break_long_words=False)
        )


def comment_words(text: str) -> str:
    """The text as a comment can have it: what ends a line would end the comment, and its rest would be data."""
    return one_line(visible(text))


def _flow(head: str, value: Flow, indent: int) -> Iterator[str]:
    line = f"{head} {flow(value.pairs)}"
    if len(line) <= WIDTH and not any("\n" in text for text in value.pairs.values() if isinstance(text, str)):
        yield line
        return
    lines = list(write_mapping(value.pairs, indent))
    yield f"{head} {lines[0][indent:]}" if head.endswith("-") else head
    yield from lines[1:] if head.endswith("-") else lines


def flow(value: FlowValue) -> str:
    """A mapping within braces on one line, or a value in it. A day stands without quotes, as entries have them."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    text = str(value)
    plain = not isinstance(value, str) or _DAY.fullmatch(text) or (_is_plain(text) and not _BETWEEN_BRACES.search(text))
    return text if plain else _quoted(text)


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
    if not text or text != text.strip() or not text.isprintable() or _STARTS.match(text):
        return False
    return ": " not in text and " #" not in text and not text.endswith(":") and not _OTHER_TYPES.fullmatch(text)


def _quoted(text: str) -> str:
    if text.isprintable() and '"' in text and "'" not in text:
        return f"'{text}'"
    kept = CONTROLS.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))  # the rest no file may hold
    escaped = "".join(_ESCAPES.get(c, c) for c in kept)
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped) + '"'
