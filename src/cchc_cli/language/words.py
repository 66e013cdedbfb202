"""Text cut into words, each with what stands before it, so that names can be compared word by word."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from cchc_cli.language.text import fold, nfc

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_HARD = re.compile(r"[;:+*|•●·▪?!…=<>\[\]{}]|(?:\n|\.\s)\s*[-–—]")
_TONE = "\u0300\u0301\u0303\u0309\u0323"


class Gap(IntEnum):
    """What separates a word from the one before; a name may run over everything below HARD."""

    SPACE = 0
    JOIN = 1  # hyphen, ampersand, full stop of an abbreviation
    LIST = 2  # comma, slash, bracket, end of a sentence
    HARD = 3  # semicolon, colon, plus, bullet


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    key: str  # folded
    start: int
    end: int
    before: str  # the characters since the word before
    gap: Gap

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def initials(self) -> bool:
        """All capitals without a tone mark: `KH`, `LĐTBXH`, not `SỞ`."""
        return len(self.text) > 1 and self.text.isupper() and not _has_tone(self.text)


def split_words(text: str) -> list[Word]:
    words: list[Word] = []
    end, opened, last = 0, False, text.rfind(")")
    for found in _WORD.finditer(text):
        before = text[end : found.start()]
        gap = gap_of(before) if words else Gap.HARD
        opened = before.rfind("(") > before.rfind(")") if "(" in before or ")" in before else opened
        if opened and end < last and before.strip() == ";":
            gap = Gap.LIST  # inside a bracket
        words.append(Word(found[0], word_key(found[0]), found.start(), found.end(), before, gap))
        end = found.end()
    return words


@lru_cache(maxsize=512)
def gap_of(before: str) -> Gap:
    if not before.strip():
        return Gap.SPACE
    if _HARD.search(before):
        return Gap.HARD
    if any(c in ",/()、" for c in before) or re.search(r"\.\s", before):
        return Gap.LIST
    return Gap.JOIN


@lru_cache(maxsize=8192)
def word_key(word: str) -> str:
    return fold(word)


def small_letters(word: str) -> str:
    return nfc(word).casefold()


@lru_cache(maxsize=8192)
def spoken(word: str) -> str:
    """The letters and marks of a word, wherever its tone is put: tells `Thanh` from `Thạnh`, not `Hoà` from `Hòa`."""
    return "".join(sorted(unicodedata.normalize("NFD", word.casefold())))


_HEARD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[%‰<>≤≥=]")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_FINAL_Y = re.compile(r"(?:(?<=[bcdđghklmnprstvx])|(?<=qu))y$")


def wording(text: str) -> str:
    """What two writings of the same words share, for comparison only.

    Where a tone is put (`hoá`, `hóa`), `y` for `i` (`kỹ`, `kĩ`), case, spacing and punctuation do not count; every
    letter, mark and digit does: `Hòa` is not `Hóa`, 12,5 is not 125, 98% is not 98.
    """
    heard: list[str] = []
    for found in _HEARD.findall(nfc(text)):
        number = found[0].isdigit()
        piece = _number(found) if number else _heard(found)
        heard.append(f" {piece}" if number and heard and heard[-1][-1].isdigit() else piece)
    return "".join(heard)


def _number(digits: str) -> str:
    return digits.replace(".", "") if _THOUSANDS.fullmatch(digits) else digits


@lru_cache(maxsize=8192)
def _heard(word: str) -> str:
    """Small letters with their tone at the end of the word."""
    marks = unicodedata.normalize("NFD", word.casefold())
    letters = nfc("".join(mark for mark in marks if mark not in _TONE))
    return _FINAL_Y.sub("i", letters) + "".join(mark for mark in marks if mark in _TONE)


@lru_cache(maxsize=4096)
def _has_tone(word: str) -> bool:
    return any(c in _TONE for c in unicodedata.normalize("NFD", word))
