"""Vietnamese text made comparable: one Unicode form, and a folding for search."""

from __future__ import annotations

import re
import unicodedata

# what XML cannot hold; newline and tab it can
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def nfc(text: str) -> str:
    """The text in NFC, the form in which one Vietnamese letter is one character."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


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


def cell_words(text: str) -> str:
    """A cell's words on as few lines as they have, without the full stop that ends it."""
    return "\n".join([" ".join(line.split()) for line in text.strip().splitlines()]).removesuffix(".")


def one_line(text: str) -> str:
    """The words with single spaces between them."""
    return " ".join(text.split())
