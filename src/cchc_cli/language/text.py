"""Vietnamese text made comparable: one Unicode form, and a folding for search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

# what XML cannot hold; newline and tab it can
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# seen by nobody and obeyed by terminals, or no character at all: in no file of a workspace
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
MOST_MARKS = 30  # combining marks on one letter, as Unicode's streams have them (UAX 15, 13)
_NO_LETTERS = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST_MARKS + 1},}}")
# what a terminal, a browser or an editor obeys, or shows as nothing: controls, marks of direction, no width, fillers
_OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_STOP_AMID = re.compile(r"(?<!v\.v)\.(?=;)")
SIGN = "\ufffd"


def nfc(text: str) -> str:
    """The text in NFC, the form in which one Vietnamese letter is one character."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _NO_LETTERS.sub(_with_few_marks, text))


def _with_few_marks(run: re.Match[str]) -> str:
    """Marks on one letter are put in order in a time by the square of their number; no language has thirty."""
    kept: list[str] = []
    marks = 0
    for character in run[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def fold(text: str) -> str:
    """Letters without accents, tone marks or case, white space single: for search, never for display.

    `Sở Nội vụ` → `so noi vu`, `Hoà` and `Hòa` → `hoa`, `ĐBQH` → `dbqh`. Idempotent.
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold().replace("đ", "d")
    bare = "".join(c for c in unicodedata.normalize("NFKD", decomposed) if not unicodedata.combining(c))
    return " ".join(bare.split())


def writable(text: str) -> str:
    """The text as a document's XML can hold it: no control characters, line ends in one form."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def visible(text: str) -> str:
    """The text for a reader's eyes: a sign for every character that would be obeyed or not be seen; lines stay."""
    return obeyed(lambda _: SIGN, text)


def obeyed(instead: Callable[[str], str], text: str) -> str:
    """The text with something instead of each character that a terminal obeys or does not show."""
    return _OBEYED.sub(lambda found: found[0] if found[0] == SIGN else instead(found[0]), text)


def cell_words(text: str) -> str:
    """A cell's words on as few lines as they have, without the full stop that ends it or stands before a semicolon."""
    words = text if _is_plain(text) else "\n".join([one_line(line) for line in text.strip().splitlines()])
    return (_STOP_AMID.sub("", words) if ";" in words else words).removesuffix(".")


def one_line(text: str) -> str:
    """The words with single spaces between them."""
    return text if _is_plain(text) else " ".join(text.split())


def _is_plain(text: str) -> bool:
    """Whether the words stand on one line already: nearly all do, and to see it is faster than to take them apart."""
    return text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]


# words with which no name of a body, a document or a place begins
_SMALL = frozenset(
    {
        *("bị", "bổ", "các", "cả", "chậm", "chờ", "chưa", "còn", "có", "cần", "do", "đã", "đang"),
        *("đề", "điều", "được", "giãn", "gửi", "hết", "khi", "không", "kéo", "một", "mới", "mở", "nay", "phải", "rà"),
        *("ngay", "sau", "sáu", "số", "tại", "theo", "thiếu", "thực", "tổ", "trước", "vì", "vướng", "xin"),
    }
)


def uncapitalized(text: str) -> str:
    """The words as they go on within a sentence: `Kế hoạch` → `kế hoạch`."""
    return text[:1].lower() + text[1:]


def in_sentence(note: str) -> str:
    """A note as it stands within a sentence: `Đã mở 4 lớp.` → `đã mở 4 lớp`; the capital of a name stays."""
    words = unended(note)
    first = words.partition(" ")[0]
    return uncapitalized(words) if first.lower() in _SMALL else words


def unended(text: str) -> str:
    """The words on one line, without the mark that ends them."""
    return one_line(text).rstrip(".;")
