"""What templates may write after a value: `{{ day|date_words }}`, `{{ amount|number }}`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from cchc_cli.documents.lines import line_under


def date_words(day: date) -> str:
    """`ngày 05 tháng 01 năm 2021`, `ngày 29 tháng 6 năm 2021`.

    A zero stands before days under 10 and before months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b).
    """
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def number(value: Decimal | float) -> str:
    """`1.234,5`: a comma before the decimals, a dot between thousands, no zeros at the end."""
    text = f"{Decimal(str(value)):,f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


FILTERS = {"date_words": date_words, "number": number, "line_under": line_under}
