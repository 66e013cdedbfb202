"""Numbers as Vietnamese papers write them."""

from __future__ import annotations

from decimal import Decimal


def number(value: Decimal | float | None) -> str:
    """With decimal comma and dots for thousands: 1.234,5; nothing for None."""
    if value is None:
        return ""
    plain = f"{Decimal(str(value)).normalize():,f}"
    return plain.translate(str.maketrans(",.", ".,"))
