"""What templates may write after a value: `{{ day|date_words }}`, `{{ amount|number }}`."""

from __future__ import annotations

from datetime import date

from cchc_cli.documents.bars import bar
from cchc_cli.documents.lines import line_under
from cchc_cli.language.numbers import number


def date_words(day: date) -> str:
    """`ngày 05 tháng 01 năm 2021`, `ngày 29 tháng 6 năm 2021`.

    A zero stands before days under 10 and before months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b).
    """
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


FILTERS = {"date_words": date_words, "number": number, "line_under": line_under, "bar": bar}
