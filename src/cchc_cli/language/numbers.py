"""Numbers as Vietnamese papers write them, and as people type them."""

from __future__ import annotations

import re
from decimal import Decimal

_MARKS = str.maketrans(",.", ".,")
_TYPED = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")


def number(value: Decimal | float | None) -> str:
    """With decimal comma and dots for thousands: 1.234,5; nothing for None."""
    if value is None:
        return ""
    plain = f"{value:,}" if isinstance(value, int) else f"{Decimal(str(value)).normalize():,f}"
    return plain.translate(_MARKS)


def read_number(text: str) -> Decimal | None:
    """A number typed with a decimal comma or point, a percent sign after it or not: 98,5, 60%; None for no number."""
    typed = text.strip().removesuffix("%").strip()
    return Decimal(typed.replace(",", ".")) if _TYPED.fullmatch(typed) else None


def read_whole(text: str) -> int | None:
    """A whole number of at most nine digits, 0 or more, a percent sign after it or not; None for anything else."""
    typed = text.strip().removesuffix("%").strip()
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= 9 else None
