"""Numbers as Vietnamese papers write them."""

from __future__ import annotations

from decimal import Decimal

_MARKS = str.maketrans(",.", ".,")


def number(value: Decimal | float | None) -> str:
    """With decimal comma and dots for thousands: 1.234,5; nothing for None."""
    if value is None:
        return ""
    plain = f"{value:,}" if isinstance(value, int) else f"{Decimal(str(value)).normalize():,f}"
    return plain.translate(_MARKS)
