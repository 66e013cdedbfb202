"""File names that sort by day and are safe on Windows: `2021-06-15_cong-van-don-doc_STP.docx`."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_LONGEST = 60  # characters of a part; Windows counts the whole path up to 260
_RESERVED = frozenset({"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))})


def file_name(day: date, kind: str, about: str = "", suffix: str = ".docx") -> str:
    """Letters, digits, hyphens and underscores only."""
    return "_".join(filter(None, [day.isoformat(), slug(kind), slug(about)])) + suffix


def slug(text: str) -> str:
    """`UBND huyện Bến Lức` → `UBND-huyen-Ben-Luc`: without accents, and never a name that Windows keeps to itself."""
    bare = unicodedata.normalize("NFKD", text).replace("đ", "d").replace("Đ", "D")
    plain = re.sub(r"[^A-Za-z0-9]+", "-", "".join(c for c in bare if not unicodedata.combining(c))).strip("-")
    cut = plain[:_LONGEST].rstrip("-")
    return f"{cut}-" if cut.upper() in _RESERVED else cut
