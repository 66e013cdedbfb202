"""Times of day, which a deadline names and a calendar of days leaves out."""

from __future__ import annotations

from cchc_cli.language.timing_words import Cursor


def clock(cur: Cursor) -> bool:
    """Step over a time of day: `16 giờ 30 phút`, `16h00’`, `14:00`."""
    if not cur.number() or len(cur.number()) > 2:
        return False
    if cur.key(1) in {"h", "giờ"} and not cur.starts("làm việc", 2):
        cur.i += 2
        minutes = cur.key(1) not in {"/", "-", "."} or (cur.tight() and cur.key(1) != "/")
        if len(cur.number()) == 2 and minutes:
            cur.i += 1
            cur.take(("phút", "'", "’", "`", "p"))
        return True
    if cur.key(1) == ":" and len(cur.number(2)) == 2 and cur.tight(1) and cur.tight(2):
        cur.i += 3
        cur.i += 2 if cur.key() == ":" and cur.tight() and cur.number(1) else 0
        return True
    return False


def clocks(cur: Cursor) -> int:
    """Step over times of day, `00 giờ 00 đến 00 giờ 15`; how many there were."""
    seen = 0
    while seen < 4 and clock(cur):
        seen += 1
        cur.take((",", "-", "đến"))
    return seen


def round_the_clock(cur: Cursor) -> bool:
    """Step over `24/7` and `24/24 giờ`."""
    if not (cur.starts("24 / 7") or cur.starts("24 / 24")):
        return False
    cur.i += 3
    cur.take(("giờ", "h"))
    return True
