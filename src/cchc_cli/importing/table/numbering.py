"""The numbers in front of rows, headings and lines: `I`, `2.`, `1.3`, `a)`, and what level each kind stands for.

What a decision has put between two numbers has a letter: `1.9a`, `9a`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from cchc_cli.language.text import fold

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
ALPHABET = "abcdđeghiklmnopqrstuvxy"
_MARK = r"[.)\]:/\-–—]*"
_BARE = re.compile(
    r"\(?\s*(?:(?P<part>(?:phần|chương)\s+(?:thứ\s+)?\w+)|(?P<roman>[IVXL]+)"
    rf"|(?P<dotted>\d+(?:\.\d+)+)(?P<after>[a-zđ]?)|(?P<arabic>\d+)(?P<behind>[a-zđ]?)|(?P<letter>[^\W\d_]))\s*{_MARK}\s*",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?P<label>(?:phần|chương|mục)\s+(?:thứ\s+\w+|[IVXLC]+|\d+)\s*[.:\-–]?(?=\s|$)"
    r"|[IVXL]{1,7}\s*[.)/:](?![\dv])|[IVXL]{1,7}\s+[-–](?=\s)"
    r"|\d{1,3}(?:\.\d{1,3})+[a-zđ]?\s*[.)]?(?=\s)|\d{1,3}\s*[.)](?=\s|[^\W\d_])|\d{1,3}\s+[-–](?=\s)"
    r"|\(?[a-zđA-ZĐ]\s*\)|[A-ZĐ]\s*[.](?=\s)|[a-zđ]\.(?=\s)|\(\d{1,2}\))\s*(?P<rest>.*)",
    re.DOTALL,
)
_LONGEST = 60  # characters; what has more digits than any plan has points is no number of one
BULLET = re.compile(r"\s*[-–—+•●·▪■◦*►]+\s*(?=\S)")


class LabelLevel(IntEnum):
    """From the outermost in; `NONE` is a text without a number, which stands between groups and tasks."""

    PART = 0
    LETTER = 1
    ROMAN = 2
    NONE = 3
    ARABIC = 4
    DOTTED = 5
    LOWER = 6


@dataclass(frozen=True)
class Label:
    """`text` as written; `key` is the number alone (`1.9a`, `II`, `a`); `value` counts from 1, 0 when it cannot."""

    text: str
    level: LabelLevel
    key: str = ""
    value: int = 0


NO_LABEL = Label("", LabelLevel.NONE)


def read_label(text: str) -> Label | None:
    """A text that is nothing but a number; None for other words, no label for an empty text."""
    if not text.strip(" .-–"):
        return NO_LABEL
    found = _BARE.fullmatch(text.strip())
    if found is None or len(text.strip()) > _LONGEST:
        return None
    if found["part"]:
        return Label(text, LabelLevel.PART, found["part"])
    if found["dotted"]:
        number = f"{found['dotted']}{found['after'].lower()}"
        return Label(text, LabelLevel.DOTTED, number, int(found["dotted"].rpartition(".")[2]))
    if found["arabic"]:
        value = int(found["arabic"])
        return Label(text, LabelLevel.ARABIC, f"{value}{found['behind'].lower()}", value)
    return _letters(text, found["roman"] or found["letter"])


def _letters(text: str, letters: str) -> Label:
    typed = letters if len(letters) == 1 else letters.replace("l", "I")
    if typed.isupper() and (value := roman_value(typed)):
        return Label(text, LabelLevel.ROMAN, typed, value)
    level = LabelLevel.LETTER if letters.isupper() else LabelLevel.LOWER
    if len(letters) > 1:  # ii, iv: small Roman numbers below points
        return Label(text, LabelLevel.LOWER, letters, roman_value(letters.upper()))
    return Label(text, level, letters, ALPHABET.find(letters.lower()) + 1)


def roman_value(letters: str) -> int:
    """The value of a Roman number, a small `l` typed for I read as one; 0 for other letters."""
    values = [_ROMAN.get(letter, 0) for letter in letters.replace("l", "I")]
    if not values or 0 in values:
        return 0
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def split_label(text: str) -> tuple[Label, str]:
    """A text without the number in front of it, and that number."""
    found = _LEADING.match(text)
    if found is None:
        return NO_LABEL, text
    bare = re.sub(r"^mục\s+", "", found["label"], flags=re.IGNORECASE)
    label = read_label(bare)
    if label is None or label is NO_LABEL:
        return NO_LABEL, text
    return Label(found["label"].strip(), label.level, label.key, label.value), found["rest"]


def is_total(text: str) -> bool:
    """The row of sums: `Tổng cộng:`."""
    return fold(text).strip(" :.") in {"tong", "cong", "tong cong", "tong so", "tong kinh phi", "tong cong kinh phi"}


_SUM = re.compile(
    r"(?:tong (?:cong|so|von|nguon|kinh phi|du toan|chi phi|muc dau tu|nhu cau)|du phong)\b.*"
    r"|cong (?:muc|phan|nhom|chuong|tong|\(?(?:[ivx]+|\d+)\b).*"
)


def speaks_of_sums(text: str) -> bool:
    """`Tổng vốn sự nghiệp`, `Dự phòng (10%)`, `Cộng mục I`: a sum, where nothing but money stands beside it."""
    return _SUM.fullmatch(fold(text)) is not None


def without_dash(text: str) -> str:
    """A text without the dash in front of it; one between its words stays."""
    mark = BULLET.match(text)
    return text[mark.end() :] if mark else text
