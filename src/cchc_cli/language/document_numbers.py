"""Numbers and signs of documents (số, ký hiệu văn bản): their form, and what people type for them."""

from __future__ import annotations

import re

# Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3: 512/KH-UBND, 118/2008/QĐ-TTg, 05/BNV-VP; the Party's 39-NQ/TW, the
# National Assembly's 77/2015/QH13
DOCUMENT_NUMBER = re.compile(
    r"\d+[a-zđ]?(?:/\d{4})?/[^\W\d_][\w&]*(?:-[\w&.]*\w)+|\d+[a-zđ]?-[^\W\d_]+/[\w&.-]*\w|\d+/\d{4}/(?:UBTV)?QH\d+"
)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_BEFORE = re.compile(r"(?:số|so)\b\s*:?\s*(?=\d)", re.IGNORECASE)
_SPACED = re.compile(r"\s*([/-])\s*")
_LETTERS = re.compile(r"(?<![^\W_])[^\W\d_]+")  # not the `a` of 15a
# kinds of documents whose sign has small letters (Nghị định 30/2020/NĐ-CP, Phụ lục III), and the Prime Minister's
_MIXED = {"ttg": "TTg", "ttr": "TTr", "ctr": "CTr", "qyđ": "QyĐ"}


def document_number(typed: str) -> str:
    """The number in its form, where what was typed is one but for spaces, dashes, capitals or `số` before it.

    `số 512 /kh–ubnd` → `512/KH-UBND`. Anything else stays as it was typed.
    """
    text = " ".join(typed.split())
    bare = _SPACED.sub(r"\1", _BEFORE.sub("", text, count=1).translate(_DASHES)).rstrip(".,; ")
    found = _LETTERS.sub(lambda match: _capitals(match[0]), bare)
    return found if DOCUMENT_NUMBER.fullmatch(found) else text


def _capitals(letters: str) -> str:
    """Letters that are all small as signs have them; capitals among them were typed on purpose."""
    return _MIXED.get(letters, letters.upper()) if letters.islower() else letters
