"""The order of Vietnamese dictionaries, for lists of names.

As the Vietnam Lexicography Centre states it (Vũ Xuân Lương, «Quy tắc sắp xếp ABC»,
http://vietunicode.sourceforge.net/charset/quytacABC_en.html) and CLDR has it (collation `vi`): syllable by syllable the
letters decide first (a ă â b … d đ e ê … o ô ơ … u ư … y), then the tone in the order không, huyền, hỏi, ngã, sắc,
nặng, and small letters stand before capitals where nothing else differs.
"""

from __future__ import annotations

import re
import unicodedata

from cchc_cli.language.text import nfc

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"  # f, j, w and z at their Latin places
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; none stands before them
_RANKS = {letter: rank for rank, letter in enumerate(_ALPHABET)}
# numbers by their value stand before syllables, as in CLDR; the lexicographers say nothing of them [chưa đối chiếu]
_PIECE = re.compile(r"\d{1,18}|[^\W\d_]+")

Piece = tuple[int, int, tuple[int, ...], int]  # 0 and a number, or 1 and a syllable: its letters, its tone
SortKey = tuple[tuple[Piece, ...], str, str]


def sort_key(text: str) -> SortKey:
    """Orders names as a dictionary does; what stands between syllables does not count until all else is equal."""
    written = nfc(text)
    pieces = tuple(_piece(found[0]) for found in _PIECE.finditer(written))
    return pieces, written.swapcase(), written


def _piece(text: str) -> Piece:
    if text.isdecimal():
        return 0, int(text), (), 0
    marks = unicodedata.normalize("NFD", text.casefold())
    tone = next((_TONES.index(mark) + 1 for mark in marks if mark in _TONES), 0)
    letters = nfc("".join(mark for mark in marks if mark not in _TONES))
    return 1, 0, tuple(map(_rank, letters)), tone


def _rank(letter: str) -> int:
    """Letters of other languages by what they are made from; what is no Latin letter, after all others."""
    if letter in _RANKS:
        return _RANKS[letter]
    return _RANKS.get(unicodedata.normalize("NFD", letter)[0], len(_ALPHABET) + ord(letter[0]))
