"""What stands around a time: conditions, spans counted from an event, and the numbers and names that are no times."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc_cli.language.dates import NUMBER_WORDS, roman_quarter
from cchc_cli.language.timing.series import TimePiece, bounded, bounds
from cchc_cli.language.timing.tokens import Cursor, StopError, is_numeral
from cchc_cli.language.timing.units import Atom
from cchc_cli.language.timing.vocabulary import (
    ACTS,
    AFTER_TU,
    ASSURED,
    BEFORE_TU,
    CONDITIONS,
    CONDITIONS_ALONE,
    CONSEQUENCES,
    COUNTED,
    DOCUMENTS,
    ET_CETERA,
    EVENT_HEADS,
    JOINING,
    LABELS,
    MEASURES,
    MORE_ACTS,
    NAMING,
    NOT_BINDING,
    NOT_COUNTED,
    NOT_LABELS,
    ORDERED,
    OWN_ISSUE,
    PLANS_APART,
    PURPOSES,
    SENTENCE_ENDS,
    SPANS,
    TIMES_BEGIN,
    TITLES,
    TURNS_TO_TIME,
    WITHIN,
    Mode,
    word_set,
)

_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Condition:
    """The tokens of a condition. `vague` ones (`theo quy định`, `trước mùa mưa`) give way to a time that is named."""

    at: int
    to: int
    vague: bool = False
    issue: bool = False
    dated: Mode | None = None  # how the event's day binds that follows: `trước thời điểm vận hành 01/7/2025`


def _ends_sentence(cur: Cursor, at: int) -> bool:
    return cur.tokens[at].key == "." and (at + 1 >= len(cur.tokens) or cur.tokens[at + 1].start > cur.tokens[at].end)


def _turns_to_time(cur: Cursor, at: int, *, titled: bool) -> bool:
    """Does a time of its own begin there, as in `…, hoàn thành trước 30/6`?"""
    back, cur.i = cur.i, at
    try:
        joined = bool(cur.take((",", "và", "hoặc", "(", "nhưng", "-", ":"))) and not cur.starts("năm")
        cur.take(("và", "nhưng", "phải", "tức là", "tức", "xong", "hoàn thành", "thực hiện", "dự kiến"))
        key, first = cur.key(), cur.i
        if titled and joined and key == "ngày" and cur.tokens[at - 1].kind == "number":
            return False  # theo Công văn số 15, ngày 08/01/2021
        if joined and cur.starts("nếu có") and cur.key(2) in {")", ""}:
            return True
        if titled and key in {"từ", "đến"}:
            return not joined and key == "từ" and _two_dates(cur)
        if cur.starts("trong năm", 0) or (joined and cur.take(("thường xuyên", "hằng", "định kỳ", "trong năm"))):
            return True
        mode, _ = bounds(cur)
        moved = cur.i > first
        cur.i = first
        return (joined or (moved and (mode != "in" or key in {"trong", "vào", "dự"}))) and bool(bounded(cur))
    finally:
        cur.i = back


def _two_dates(cur: Cursor) -> bool:
    """Does a span between two full dates stand here, which is no part of a document's name?"""
    found = bounded(cur) if cur.starts("từ ngày") else []
    ends = [found[0].first, found[0].last] if len(found) == 1 and found[0].ranged else []
    return bool(ends) and all(end.unit == "day" and end.year is not None for end in ends)


def _closing_quote(cur: Cursor, at: int) -> int:
    """The token that closes the quotation opened at `at`, or `at` itself when none does."""
    if "”" not in cur.text[cur.tokens[at].end :]:
        return at  # so that a row of opening marks is not searched to the end from each
    return next((n for n in range(at + 1, len(cur.tokens)) if cur.tokens[n].key == "”"), at)


def _extent(cur: Cursor, start: int, *, titled: bool, dated: bool = False) -> int:
    """The token that ends the condition begun at `start`: a sentence's end, a closing bracket, or a time of its own.

    `dated`: the first date ends it, that of the event.
    """
    depth, at = 0, start
    while at < len(cur.tokens) and not (dated and _date_at(cur, at)):
        key = cur.tokens[at].key
        if key == "“":
            at = _closing_quote(cur, at)
        elif key == "(" and not _turns_to_time(cur, at, titled=titled):
            depth += 1
        elif key == ")" and depth:
            depth -= 1
        elif (
            key in SENTENCE_ENDS
            or key in {")", "("}
            or _ends_sentence(cur, at)
            or (
                (key in TURNS_TO_TIME or key in {",", "và", "hoặc", "-", ":"})
                and at > start
                and not (key == "-" and cur.tokens[at - 1].kind == "number")
                and not depth
                and _turns_to_time(cur, at, titled=titled)
            )
        ):
            break
        at += 1
    return at


def condition(cur: Cursor) -> Condition | None:
    """The condition that begins here: `Theo Kế hoạch của Bộ Nội vụ`, `sau khi TW ban hành`, `từ ngày ban hành`."""
    start = cur.i
    before = cur.key(-1)
    if cur.key() == "theo" and (cur.key(1) in {"định", "dõi"} or before in {"tiếp", "kèm"}):
        return None
    within = any(cur.starts(phrase) for phrase in WITHIN) and (cur.starts("sau khi", 2) or cur.starts("ngay sau", 2))
    cur.i += 2 * within
    words = cur.take(PLANS_APART) or cur.take(CONDITIONS)
    event = "" if words else cur.take(EVENT_HEADS)
    body = cur.i
    if not (_sets_condition(cur, words, before) if words else event and _is_event(cur, event)):
        cur.i = start
        return None
    by_day = event == "trước" or words.endswith("dịp")
    to = _extent(cur, body, titled=words == "theo", dated=by_day)
    if to == body and words not in CONDITIONS_ALONE:
        cur.i = start
        return None
    dated = "before" if event == "trước" and _date_at(cur, to) else _dated_in_brackets(cur, words or event, body, to)
    found = Condition(
        start, to, vague=event == "trước" or _is_vague(cur, words, body, to), dated=dated,
        issue=event in {"kể từ", "tính từ", "từ"} and _is_issue(cur, body, to),
    )  # fmt: skip
    cur.i = to
    return found


_SAYS_HOW = word_set("quy luật đúng từng quý tháng đợt")  # theo quy định, theo đúng tiến độ, theo từng hệ thống


def _is_vague(cur: Cursor, words: str, body: int, to: int) -> bool:
    """Does it say how, beside a time that is named, and not when?"""
    if words in {"nếu", "trường hợp", "trong trường hợp"}:
        return any(token.key in CONSEQUENCES for token in cur.tokens[body:to])
    if words == "theo":
        return cur.tokens[body].key in _SAYS_HOW
    return words in NOT_BINDING or words.endswith("dịp") or words == "trước khi"


def _dated_in_brackets(cur: Cursor, words: str, body: int, to: int) -> Mode | None:
    """How the day binds that brackets behind the event tell, `sau khi Luật có hiệu lực (01/7/2025)`; None for none."""
    signs = [token.key for token in cur.tokens[to : to + 7]]
    if signs[:1] != ["("] or ")" not in signs or not _date_at(cur, to + 1):
        return None
    if words == "trước" and cur.tokens[body].key in {"ngày", "thời", "lễ"}:
        return "before"
    return "from" if words in {"từ", "kể từ", "tính từ", "từ khi", "kể từ khi", "sau khi", "ngay sau khi"} else None


def _date_at(cur: Cursor, at: int) -> bool:
    """Does a date in figures begin there, `01/7/2025` or `27/7`?"""
    first, slash, second = (cur.tokens[at + n] if at + n < len(cur.tokens) else None for n in range(3))
    if not (first and slash and second):
        return False
    return first.kind == second.kind == "number" and slash.key == "/" and len(first.key) < _YEAR_DIGITS


def _sets_condition(cur: Cursor, words: str, before: str) -> bool:
    """Not so in `để kịp thời …`, `bảo đảm hoàn thành trước …`, `đúng ngày …`."""
    if words in {"đảm bảo", "bảo đảm"}:
        return before != "để" and cur.key() in ASSURED
    if words == "đúng":
        return cur.key() in {"quy", "quy định", "tiến", "thời", "hạn", "lộ", "kế"}
    return words != "kịp thời" or before not in PURPOSES


def _is_event(cur: Cursor, word: str) -> bool:
    """After `trước`, `sau`, `từ …`: does an event follow, not a time?"""
    if word in {"trước", "sau"}:
        return cur.token().kind == "word" and cur.key() not in {"hết", "đó", "đây", "mắt", "này"}
    if word == "từ" and cur.take(("nay cho đến", "nay đến")):
        ahead = int(cur.key() == "trước")  # từ nay đến Đại hội, đến trước mùa mưa
        return cur.token(ahead).kind == "word" and cur.key(ahead) not in TIMES_BEGIN
    if word in {"đến", "hết", "từ"}:
        return cur.starts("ngày") or cur.starts("khi") or cur.starts("thời điểm") or (word != "từ" and cur.starts("kỳ"))
    return cur.token().kind == "word"


def _is_issue(cur: Cursor, at: int, to: int) -> bool:
    """Is the event the issue of this plan: `ngày ban hành Kế hoạch`, `ngày ký`?"""
    words = [token.key for token in cur.tokens[at:to] if token.kind == "word"]
    own = "này" in words or "kế" in words or not {"quyết", "chương", "đề", "văn"} & set(words)
    return own and bool({"ban", "ký"} & set(words)) and set(words) <= OWN_ISSUE


@dataclass(frozen=True, slots=True)
class EventSpan:
    """A number of days, weeks, months or years, and what it is counted from. `loose`: working days, hours, halves."""

    count: int
    unit: str
    at: int
    to: int
    loose: bool = False
    since: Atom | None = None
    issue: bool = False
    event: bool = False


def span(cur: Cursor) -> EventSpan | None:
    """`100 ngày`, `trong vòng 30 ngày kể từ ngày ký`, `03 tháng kể từ ngày 01/6/2021`, `3,5 ngày làm việc`."""
    start = cur.i
    after = cur.take(("trong vòng", "trong thời hạn", "trong thời gian", "thời gian", "trong", "sau")) == "sau"
    cur.take(
        (
            "không quá",
            "tối đa",
            "tối thiểu",
            "ít nhất",
            "chậm nhất là",
            "chậm nhất",
            "muộn nhất là",
            "muộn nhất",
            "là",
            ":",
        )
    )
    cur.take(("là", ":", "sau"))
    cur.take(("(",))
    loose = _skip_fraction(cur)
    count = cur.count()
    unit = cur.key()
    if unit == "rưỡi":
        loose, unit = True, cur.key(1)
        cur.i += 1
    if not 1 <= count <= 999 or unit not in SPANS or cur.number(1) or is_numeral(cur.key(1)):
        cur.i = start
        return None
    cur.i += 1
    loose = bool(cur.take(("làm việc",))) or loose or unit in {"giờ", "buổi", "phút", "quý"}
    found = _since(cur, EventSpan(count, unit, start, cur.i, loose=loose))
    return replace(found, since=None, issue=False, event=True) if after else found


def _skip_fraction(cur: Cursor) -> bool:
    """Step over the whole part of `3,5 ngày`, or the first of `06-10 ngày` and `15 ngày + 08 ngày`."""
    if (
        cur.number()
        and cur.key(1) in {",", ".", "-", "/"}
        and cur.number(2)
        and cur.key(3) in {"ngày", "tuần", "tháng", "giờ"}
    ):
        cur.i += 2
        return True
    return False


def _since(cur: Cursor, found: EventSpan) -> EventSpan:
    """The span with the event or day it is counted from."""
    start = cur.i
    cur.take((",", ")"))
    word = cur.take(("kể từ", "tính từ", "từ", "bắt đầu từ", "sau khi", "sau", "trước khi", "trước", "tính đến"))
    back = cur.i
    pieces = bounded(cur) if word else []
    if pieces and not word.startswith("trước") and len(pieces) == 1 and not pieces[0].ranged and pieces[0].mode == "in":
        since = pieces[0].first
        return replace(found, to=cur.i, since=since)
    cur.i = back
    if not word or pieces or cur.token().kind != "word":
        cur.i = start
        return found
    to = _extent(cur, back, titled=False)
    if day := _day_in_brackets(cur, to):
        return replace(found, to=cur.i, since=day)
    issue = word in {"kể từ", "tính từ", "từ", "sau khi", "sau"} and _is_issue(cur, back, to)
    cur.i = to
    return replace(found, to=to, issue=issue, event=True)


def _day_in_brackets(cur: Cursor, at: int) -> Atom | None:
    """The day an event has, in brackets behind it: `30 ngày kể từ ngày Luật có hiệu lực (01/7/2026)`."""
    back = cur.i
    if at < len(cur.tokens) and cur.tokens[at].key == "(" and _date_at(cur, at + 1):
        cur.i = at + 1
        pieces = bounded(cur)
        if len(pieces) == 1 and not pieces[0].ranged and cur.take((")",)):
            return pieces[0].first
    cur.i = back
    return None


def ordinal(cur: Cursor) -> bool:
    """Step over the number of `đợt 1`, `lần 2`, `02 ngày 15 và 16/6`, which is not the day of the time after it."""
    words = cur.number_word()
    if words and _days_counted(cur, words):
        cur.i += words
        return True
    if len(cur.number()) not in {1, 2}:
        return False
    named = cur.key(-1) in ORDERED and cur.key(-2) != "định" and cur.key(2) not in {"đầu", "cuối"}
    if named and cur.key(1) in {"tháng", "quý", "ngày", "năm", "trong", "vào"}:
        cur.i += 1
        return True
    if _days_counted(cur, 1):
        cur.i += 1
        return True
    return False


def _days_counted(cur: Cursor, number: int) -> bool:
    """Does the number, of so many tokens, count the days told off behind it, `ngày 15 và 16/6`?"""
    if cur.key(number) != "ngày" or not cur.number(number + 1):
        return False
    at = number + 2
    while cur.key(at) == "/" and cur.number(at + 1):
        at += 2
    return cur.key(at) in {"và", ",", "-", "đến"} and bool(cur.number(at + 1) or cur.key(at + 1) == "ngày")


def label(cur: Cursor, told: int = -1) -> bool:
    """Step over numbers that are no times: `đợt 1`, `mức độ 3, 4`, `02 lớp`, `hai lớp`, `100%`, `1.` before an item.

    `told` is where the last time before ends, a number that follows at once is labelled by none of its words.
    """
    if cur.take(ET_CETERA):
        return True
    words = _in_letters(cur)
    return _in_words(cur, words, told) if words else _in_digits(cur, told)


def _in_digits(cur: Cursor, told: int) -> bool:
    if not cur.number() and not (cur.key() == "(" and cur.number(1) and len(cur.number(1)) < 3 and cur.key(2) == ")"):
        return False
    if cur.key() == "(":
        cur.i += 3
        return True
    after = cur.key(1)
    if after == "%" or _counted(cur, 1) or after in MEASURES:
        cur.i += 2
        return True
    labelled = _labelled(cur, told) and len(cur.number()) <= 3
    if labelled and not _goes_with(cur, 1):
        cur.i += 1
        while cur.key() in {",", "và"} and len(cur.number(1)) in {1, 2} and cur.key(2) not in {"/", "-", *SPANS}:
            cur.i += 2
        return True
    opens = cur.i == 0 or cur.key(-1) in {";", "\n"}
    opens |= cur.tokens[0].key in {"1", "01"} and cur.tokens[min(1, len(cur.tokens) - 1)].key == after
    if opens and len(cur.number()) <= 2 and after in {".", ")"} and cur.token(2).kind == "word":
        cur.i += 2
        return True
    return False


def _labelled(cur: Cursor, told: int) -> bool:
    """Is the word before one that numbers are put to, `đợt 2`, and not counted itself, `02 lớp`?"""
    label_word = cur.key(-1) in LABELS and f"{cur.key(-2)} {cur.key(-1)}" not in NOT_LABELS
    return label_word and cur.i != told and not cur.number(-2)


def _goes_with(cur: Cursor, after: int) -> bool:
    """Is what stands there the second part of a date, `/2025`?"""
    return cur.key(after) in {"/", "-"} and bool(cur.number(after + 1))


def _counted(cur: Cursor, after: int) -> bool:
    """Does something other than days stand there that a number counts?"""
    return cur.key(after) in COUNTED and not any(cur.starts(phrase, after) for phrase in NOT_COUNTED)


def _in_letters(cur: Cursor) -> int:
    """How many tokens the number in words or Roman numerals there takes; 0 for none, and for `thông tư`, `tư pháp`."""
    if cur.key() == "tư" and (cur.key(-1) in BEFORE_TU or cur.key(1) in AFTER_TU):
        return 0
    return 1 if _is_roman(cur) else cur.number_word()


def _is_roman(cur: Cursor) -> bool:
    """Is it a Roman numeral, not the `vi` of `phạm vi`?"""
    token = cur.token()
    capital = cur.text[token.start : token.end].isupper() and not cur.text.isupper()
    return is_numeral(token.key) and (capital or roman_quarter(token.key) is not None)


def _in_words(cur: Cursor, words: int, told: int) -> bool:
    """Step over a number in letters that has a label, counts something or stands amid prose, away from every time."""
    labelled = _labelled(cur, told) and not _goes_with(cur, words)
    in_words = not is_numeral(cur.key())
    if not (labelled or (in_words and (_counted(cur, words) or _amid_prose(cur, words, told)))):
        raise StopError(cur.i, "not-understood")
    cur.i += words
    return True


def _amid_prose(cur: Cursor, words: int, told: int) -> bool:
    before = cur.i
    while before > 0 and before != told and cur.tokens[before - 1].key in JOINING:
        before -= 1
    after = cur.key(words)
    return before != told and cur.token(words).kind == "word" and after not in TIMES_BEGIN | NUMBER_WORDS


def citation(cur: Cursor) -> bool:
    """Step over a document's number and its day: `Quyết định số 12/QĐ-UBND ngày 15/6/2020`, `30/2020/NĐ-CP`."""
    start = cur.i
    if not cur.number() or cur.key(1) not in {"/", "-"}:
        return False
    letters, at = 0, 1
    while cur.token(at).kind != "end" and (cur.tight(at) or (at == 1 and cur.key(at) == "/")):
        token = cur.token(at)
        letters += token.kind == "word" and cur.text[token.start : token.end].isupper()
        at += 1
    if not letters or cur.key(2) in SPANS or is_numeral(cur.key(2)):
        return False
    cur.i = start + at
    back = cur.i
    cur.take((",",))
    if not (cur.starts("ngày") and bounded(cur)):
        cur.i = back
    return True


def if_any(cur: Cursor) -> bool:
    """Step over `nếu có` where nothing more is said of it."""
    if cur.starts("nếu có") and cur.key(2) in {")", "", ";", ".", ",", "\n"}:
        cur.i += 2
        return True
    return False


def title_year(cur: Cursor, at: int, piece: TimePiece) -> bool:
    """Is the year part of a name, as in `Kế hoạch năm 2021`, and not a time?"""
    plain = piece.mode == "in" and piece.first.unit == "year" and not piece.ranged and not piece.open_end
    before = cur.tokens[at - 1] if at else None
    bare = cur.tokens[at].key == "năm" or cur.tokens[at].kind == "number"
    if not (plain and bare and before and before.kind == "word") or before.key in ACTS:
        return False
    words = _words_before(cur, at)
    if before.key in MORE_ACTS or {"hoàn", "thành"} <= words:
        return bool((DOCUMENTS if before.key in MORE_ACTS else TITLES) & words)
    return True


def of_document(cur: Cursor, at: int) -> bool:
    """Do the words before name a document, `Kế hoạch CCHC năm 2026 (Quý IV)`, not an occasion of the year?"""
    return bool(DOCUMENTS & _words_before(cur, at))


def report_period(cur: Cursor, at: int, piece: TimePiece, *, timed: bool) -> bool:
    """Is it the period a report is on, its time named apart: `Sơ kết 6 tháng đầu năm: tháng 6`, `… đối với cả năm`?"""
    if at < 2 or piece.mode != "in" or piece.ranged or piece.first.unit not in {"quarter", "half", "year"}:
        return False
    if cur.tokens[at - 2].key == "đối" and cur.tokens[at - 1].key == "với":
        return timed
    reported = cur.tokens[at - 1].key in {"kết", "cáo"}
    return reported and (cur.key() in {"trước", "chậm"} or (cur.key() == ":" and piece.first.unit == "half"))


def _words_before(cur: Cursor, at: int) -> set[str]:
    """The words before a place, back to a sign."""
    words: set[str] = set()
    while at > 0 and cur.tokens[at - 1].kind == "word":
        at -= 1
        words.add(cur.tokens[at].key)
    return words


def outlook(cur: Cursor, at: int) -> bool:
    """Is it beyond the plan: `đến năm 2025, định hướng đến năm 2030`, `tầm nhìn 2045`?"""
    return at > 1 and (
        cur.tokens[at - 2].key == "tầm" or (cur.tokens[at - 2].key, cur.tokens[at - 1].key) == ("định", "hướng")
    )


def occasion(cur: Cursor) -> bool:
    """Does the name of an occasion stand here: `Ngày Pháp luật`, `Tháng hành động`, `ngày Luật có …`, `Tuần 42:`?"""
    after = cur.token(1)
    if is_numeral(after.key):
        return False
    if cur.key() == "tuần" and cur.number(1):
        return cur.key(2) in {"(", ":"}
    capital = cur.text[after.start : after.start + 1].isupper() and not cur.text.isupper()
    named = capital or after.key in NAMING
    return cur.key() in {"ngày", "tháng", "tuần", "năm"} and after.kind == "word" and named and after.key != "học"
