"""The words of a timing phrase with their places, and a cursor that walks over them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from cchc_cli.language.dates import NUMBER_WORDS, number_in_words, roman_quarter
from cchc_cli.language.text import fold
from cchc_cli.language.timing.vocabulary import KNOWN_WORDS, SAME_WORDS, SLIPS, SLIPS_OF_TWO, UNACCENTED_UNITS

_TOKEN = re.compile(r"[¹²³⁰⁴-⁹]+|(?:(?![¹²³⁰⁴-⁹])[^\W\d_][\u0300-\u036f]*)+|\d+|[\n\r\v\u2028\u2029]|[^\s\w]|_")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_DASHES = frozenset("-–—−‐‑‒―~→")
_NUMERAL = frozenset("ivl1")


class StopError(Exception):
    """The phrase cannot be read further: where (a token's number) and why."""

    def __init__(self, at: int, reason: str) -> None:
        super().__init__(reason)
        self.at, self.reason = at, reason


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign. `key` is what is compared: the word in lower case and in its usual spelling."""

    key: str
    start: int
    end: int
    kind: str  # "word", "number", "sign" or "mark" (a footnote's)


_NOTHING = Token("", 0, 0, "end")


@lru_cache(maxsize=4096)
def _toned(word: str) -> str:
    """The word with its tone at the end, so that `Qúy` and `Quý`, `hoà` and `hòa` are one."""
    decomposed = unicodedata.normalize("NFKD", word).lower()
    tones = "".join(c for c in decomposed if c in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES)) + tones


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    """The grammar's words by their toned spelling, and by their letters alone."""
    words = list(dict.fromkeys(KNOWN_WORDS.split()))
    bare: dict[str, str] = {}
    for word in words:
        bare.setdefault(fold(word), SAME_WORDS.get(word, word))
    return {_toned(word): SAME_WORDS.get(word, word) for word in [*words, *SAME_WORDS]}, bare | {
        "quy": "quý",
        "qui": "quý",
    }


@lru_cache(maxsize=4096)
def _key(word: str, *, accented: bool) -> str:
    """How the grammar calls the word; a word it has no name for is its own lower case."""
    toned, bare = _known()
    plain = unicodedata.normalize("NFKC", word).lower()
    if accented:
        return toned.get(_toned(word), plain)
    return bare.get(plain, plain)


def _sign(char: str) -> str:
    if char in "\n\r\v\u2028\u2029":
        return "\n"
    if char in "∕⁄╱":
        return "/"
    return "-" if char in _DASHES else unicodedata.normalize("NFKC", char)[:1] or char


def _token(match: re.Match[str], *, accented: bool) -> Token:
    piece, (start, end) = match[0], match.span()
    if piece[0].isdecimal():
        return Token("".join(str(int(c)) for c in piece), start, end, "number")
    if piece[0].isdigit():
        return Token(piece, start, end, "mark")
    if piece[0].isalpha():
        return Token(_key(piece, accented=accented), start, end, "word")
    return Token(_sign(piece), start, end, "sign")


def _glued(token: Token) -> Iterator[Token]:
    """`QuýII` and `QII` as two tokens."""
    letters = fold(token.key) if token.kind == "word" and token.key[:1] == "q" else ""
    head = 3 if letters.startswith(("quy", "qui")) else 1
    tail = letters[head:]
    if len(letters) != len(token.key) or not tail or not set(tail) <= _NUMERAL:
        yield token
        return
    middle = token.start + head
    yield replace(token, key="quý", end=middle)
    yield replace(token, key=tail, start=middle)


@lru_cache(maxsize=4096)
def _letters(key: str) -> str:
    return fold(key)


def _mended(tokens: list[Token]) -> Iterator[Token]:
    """`quy II`, `thang 6`, `Thuờng xuyên`: a wrong or missing accent, told by the letters or by what stands beside."""
    folded = [_letters(token.key) if token.kind == "word" else "" for token in tokens] + [""]
    left = before = ""
    for token, letters, after, next_letters in zip(tokens, folded, [*tokens[1:], _NOTHING], folded[1:], strict=False):
        numeral = after.kind == "number" or (after.kind == "word" and is_numeral(after.key))
        numeral &= (before, letters) != ("viet", "nam")
        before = letters
        first, _, second = SLIPS_OF_TWO.get(f"{letters} {next_letters}", "").partition(" ")
        key = left or first or SLIPS.get(letters) or (UNACCENTED_UNITS.get(letters) if numeral else None)
        left = second
        yield replace(token, key=key) if key and key != token.key else token


def tokenize(text: str) -> list[Token]:
    """The text's words, numbers and signs in order; white space other than line ends only parts them."""
    accented = any(c.isalpha() and not c.isascii() for c in text) or any(unicodedata.combining(c) for c in text)
    raw = (_token(m, accented=accented) for m in _TOKEN.finditer(text))
    tokens = list(_mended([t for token in raw for t in _glued(token)]))
    return list(_with_days([t for t in tokens if t.kind != "mark"]))


_FIRST_DAYS = frozenset({"mùng", "mồng"})


def _with_days(tokens: list[Token]) -> Iterator[Token]:
    """`mùng 5` as `ngày 5`, `ngày mùng 5` too."""
    for token, after in zip(tokens, [*tokens[1:], _NOTHING], strict=False):
        if token.key in _FIRST_DAYS and after.kind == "number":
            yield replace(token, key="ngày")
        elif token.key != "ngày" or after.key not in _FIRST_DAYS:
            yield token


def is_numeral(key: str) -> bool:
    """Is the word a Roman numeral as people type it for a quarter?"""
    return bool(key) and not key.isdecimal() and set(key) <= _NUMERAL


def _in_digits(keys: list[str]) -> int:
    return int(keys[0]) if len(keys) == 1 and keys[0].isdecimal() else 0


@cache
def _split(phrase: str) -> list[str]:
    return phrase.split()


class Cursor:
    """A place in a phrase's tokens."""

    __slots__ = ("_keys", "i", "text", "tokens", "years")

    def __init__(self, text: str, years: tuple[int, int]) -> None:
        self.text, self.years = text, years
        self.tokens = tokenize(text)
        self._keys = [token.key for token in self.tokens]
        self.i = 0

    def token(self, ahead: int = 0) -> Token:
        """The token so many places ahead; an empty one outside the phrase."""
        at = self.i + ahead
        return self.tokens[at] if 0 <= at < len(self.tokens) else _NOTHING

    def key(self, ahead: int = 0) -> str:
        """The key of the token so many places ahead; empty outside the phrase."""
        at = self.i + ahead
        return self._keys[at] if 0 <= at < len(self._keys) else ""

    def number(self, ahead: int = 0) -> str:
        """The digits so many places ahead; empty where no number stands."""
        token = self.token(ahead)
        return token.key if token.kind == "number" else ""

    def tight(self, ahead: int = 0) -> bool:
        """Does the token follow the one before it without a space?"""
        token = self.token(ahead)
        return token.kind != "end" and self.token(ahead - 1).end == token.start

    def starts(self, phrase: str, ahead: int = 0) -> bool:
        """Do the tokens from there on begin with the phrase's words?"""
        words = _split(phrase)
        at = self.i + ahead
        return self._keys[at : at + len(words)] == words

    def take(self, phrases: Iterable[str]) -> str:
        """Step over the first of the phrases that stands here and return it; empty when none does."""
        first = self.key()
        if not first:
            return ""
        for phrase in phrases:
            if phrase.startswith(first) and self.starts(phrase):
                self.i += len(_split(phrase))
                return phrase
        return ""

    def count(self) -> int:
        """Step over a count in digits or words, `Mười (10)` and `02 (hai)` included; 0 when none stands here."""
        digits = self.number()
        if digits:
            value, used = int(digits[:6]), 1
        elif self.key() not in NUMBER_WORDS:
            return 0
        else:
            value, used = number_in_words([self.key(n) for n in range(5)])
        self.i += used
        closing = next((n for n in range(2, 6) if self.key(n) == ")"), 0) if self.key() == "(" else 0
        inside = [self.key(n) for n in range(1, closing)]
        same = inside and (number_in_words(inside) == (value, len(inside)) or _in_digits(inside) == value)
        self.i += closing + 1 if value and same else 0
        return value

    def number_word(self, ahead: int = 0) -> int:
        """How many tokens the number in words there takes; 0 for none, and for `năm`, which is a year too."""
        if self.key(ahead) not in NUMBER_WORDS or self.key(ahead) == "năm":
            return 0
        return number_in_words([self.key(ahead + n) for n in range(5)])[1]

    def numeral(self) -> int | None:
        """Step over a quarter's Roman numeral, `lI` and `1V` as typed included."""
        run, used = "", 0
        while self.key(used) and set(self.key(used)) <= _NUMERAL and (not used or self.tight(used)):
            run, used = run + self.key(used), used + 1
        if not run or run.isdecimal():
            return None
        value = roman_quarter(run)
        if value is None:
            raise StopError(self.i, "no-such-quarter")
        self.i += used
        return value
