"""The periods a phrase may come back in, as bare words: `quý`, `6 tháng`, `năm`, and lists of them."""

from __future__ import annotations

from cchc_cli.language.dates import END
from cchc_cli.language.recurrence import Rule
from cchc_cli.language.timing_rates import UNITS, rule_of
from cchc_cli.language.timing_words import Cursor, is_numeral

EACH = ("hằng", "mỗi", "từng", "vào mỗi", "vào hằng")
REPORTS = ("báo cáo sơ kết", "báo cáo tổng kết", "báo cáo", "sơ kết", "tổng kết")


def bare_unit(cur: Cursor, *, each: bool = False) -> Rule | None:
    """`quý`, `6 tháng`, `năm`: a unit that no number makes a certain one."""
    start = cur.i
    if cur.take(("nửa năm", "sáu tháng")):
        return Rule("half")
    cur.take(("cả",))
    digits = bool(cur.number())
    dated = cur.key() == "năm" and cur.key(1) == "ngày" and cur.number(2)  # báo cáo năm ngày 15/12
    count = cur.count() if digits or (cur.key(1) in UNITS and not dated) else 0
    unit = cur.key()
    certain = cur.number(1) and cur.key(2) != "lần" and cur.key(2) not in UNITS
    certain = certain and not (each and cur.token(2).kind == "word")  # mỗi năm 04 số
    if unit not in UNITS or certain or is_numeral(cur.key(1)) or cur.key(1) in {"đầu", "học", "nay", "này"}:
        cur.i = start
        return None
    if unit in {"ngày", "tuần"} and (digits or cur.key(1) == "làm"):
        cur.i = start
        return None
    cur.i += 1
    after = cur.key(1) if cur.key() == "(" else cur.key()
    if count and after in {"cuối", "kể", "tính", "làm", "từ", "sau"} and not cur.starts("sau đó"):
        cur.i = start
        return None
    if (count, unit) == (9, "tháng"):
        return Rule("year", month=9, day=END)  # a report on nine months is made once a year
    return rule_of(count, unit)


def more_units(cur: Cursor) -> list[Rule]:
    """The units that go on a list: `, 6 tháng, năm`, `và hằng năm`, `/năm`."""
    rules: list[Rule] = []
    while cur.key() in {",", "và", "/", "hoặc", "-", "&", "hay"}:
        start = cur.i
        cur.i += 1
        cur.take(("và",))
        cur.take(("định kỳ", *REPORTS))
        cur.take(EACH)
        rule = bare_unit(cur)
        if rule is None:
            cur.i = start
            break
        rules.append(rule)
    return rules
