"""The words that bound a time: `từ`, `trước ngày`, `chậm nhất là`, `trong`, and which of them counts."""

from __future__ import annotations

from typing import Literal

from cchc_cli.language.timing_words import Cursor

Mode = Literal["in", "from", "until", "before", "after"]

_BOUNDS: tuple[tuple[Mode, tuple[str, ...]], ...] = (
    ("from", ("không sớm hơn", "không trước", "sớm nhất là", "sớm nhất")),
    ("until", ("không sau", "không quá")),
    ("until", ("trước và trong", "trước hoặc trong", "trong và trước", "trong hoặc trước")),
    ("until", ("cho đến hết", "đến hết", "cho đến", "đến", "hết", "hạn cuối", "hạn chót", "cuối cùng", "tối đa")),
    ("until", ("chậm nhất", "muộn nhất", "trễ nhất", "không quá", "không muộn hơn", "không chậm hơn", "không trễ hơn")),
    ("from", ("bắt đầu từ", "bắt đầu thực hiện từ", "kể từ", "tính từ", "từ", "bắt đầu")),
    ("before", ("trước",)),
    ("after", ("sau",)),
    ("in", ("các tháng trong", "các quý trong", "trong khoảng thời gian", "trong thời gian", "trong khoảng")),
    ("in", ("trong", "vào", "tại", "khoảng", "dự kiến", "thời gian", "thời điểm", "lúc", "là")),
    ("in", ("giai đoạn", "nhiệm kỳ")),
    ("in", ("cả", "suốt", "quanh", "toàn", ":", "thời hạn", "hạn", "qua", "các", "những", "thời kỳ", "hoàn thành")),
)  # fmt: skip
_FIRST_WORDS = frozenset(phrase.split()[0] for _, group in _BOUNDS for phrase in group)
_STRONGEST: tuple[Mode, ...] = ("before", "after", "until", "from")
_MOST_BOUNDS = 6  # no phrase stacks more; keeps reading linear
_OPENS_YEAR = frozenset({"trong", "cả", "suốt", "quanh", "toàn", "hết"})


def bounds(cur: Cursor) -> tuple[Mode, bool]:
    """Step over bounding words; the mode they make together, and whether `năm` alone may follow them."""
    modes: set[Mode] = set()
    opens_year = False
    for _ in range(_MOST_BOUNDS):
        if cur.key() not in _FIRST_WORDS or cur.starts("trước hết") or (cur.key() == "hết" and cur.key(1) == "hiệu"):
            break
        for mode, phrases in _BOUNDS:
            if cur.take(phrases):
                modes.add(mode)
                opens_year = cur.key(-1) in _OPENS_YEAR
                break
        else:
            break
    return next((mode for mode in _STRONGEST if mode in modes), "in"), opens_year
