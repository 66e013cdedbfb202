"""Vietnamese text made comparable: one Unicode form, and a folding for search."""

from __future__ import annotations

import unicodedata


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


def cell_words(text: str) -> str:
    """A cell's words on as few lines as they have, without the full stop that ends it."""
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines()).removesuffix(".")


def one_line(text: str) -> str:
    """The words with single spaces between them."""
    return " ".join(text.split())
