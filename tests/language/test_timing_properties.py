"""What holds for any text whatever: no crash, sane windows, and that the standard form reads back the same."""

from __future__ import annotations

import time
import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc_cli.language.text import fold
from cchc_cli.language.timing.reader import read_timing, split_items
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.language.timing.windows import TimeContext
from standard_form import standard_form

CONTEXTS = st.sampled_from(
    [
        TimeContext((2021, 2021)),
        TimeContext((2021, 2021), date(2020, 12, 28)),
        TimeContext((2021, 2025), date(2021, 3, 1)),
        TimeContext((2021, 2025)),
    ]
)
VOCABULARY = """
Quý quý I II III IV V l 1 2 3 4 tháng Tháng 6 12 11/2021 năm Năm 2021 2022 2025 /2021 / - , ; . ( ) và hoặc đến hết
từ Từ trước Trước sau trong Trong ngày Ngày 15 15/6 30/6/2021 31/12/2020 hằng hàng mỗi định kỳ lần 02 một tuần đầu
giữa cuối nửa cả thường xuyên đột xuất khi Khi có theo Theo kế hoạch quy định nếu chậm nhất không quá hoàn thành xong
dự kiến kể ban hành trở đi các tiếp theo nay báo cáo 100 làm việc thứ Sáu 16h00 giờ giai đoạn đợt số 12/QĐ-UBND 50%
+ • của tức định hướng bắt Sở Nội vụ cả Q2 T6 QuýII 2021-2025 [1] kỳ liền kề ký ngay tại
"""
MIXES = st.lists(st.sampled_from([*VOCABULARY.split(), "\n"]), max_size=14).map(" ".join)
TEXTS = st.one_of(st.text(max_size=60), MIXES, MIXES.map(lambda t: t.replace(" ", "")))


def sane(timing: Timing) -> bool:
    return all(w.start is None or w.end is None or w.start <= w.end for w in timing.windows)


@settings(max_examples=1500, deadline=None)
@given(TEXTS, CONTEXTS)
def test_any_text_is_read_or_refused_with_its_place(text: str, context: TimeContext) -> None:
    found = read_timing(text, context)
    if isinstance(found, Unread):
        assert text[found.position : found.position + len(found.piece)] == found.piece
        assert found.reason
    else:
        assert sane(found)
        starts = [window.start or window.end or date.min for window in found.windows]
        assert starts == sorted(starts)
        assert found.kind != "conditional" or found.condition
        assert found.kind != "recurring" or found.recurrence is not None


@settings(max_examples=1500, deadline=None)
@example("đến năm 2021 và các năm tiếp theo", TimeContext((2021, 2021)))
@given(MIXES, CONTEXTS)
def test_the_standard_form_reads_back_the_same(text: str, context: TimeContext) -> None:
    first = read_timing(text, context)
    if isinstance(first, Timing):
        second = read_timing(standard_form(first), context)
        assert isinstance(second, Timing)
        assert (second.windows, second.kind, second.if_any) == (first.windows, first.kind, first.if_any)


@settings(max_examples=300, deadline=None)
@given(MIXES, CONTEXTS)
def test_occurrences_are_in_order_in_bounds_and_each_once(text: str, context: TimeContext) -> None:
    found = read_timing(text, context)
    if isinstance(found, Timing) and found.recurrence:
        first, last = date(2020, 11, 5), date(2022, 2, 3)
        days = list(found.recurrence.occurrences(first, last))
        assert days == sorted(set(days))
        assert all(first <= day <= last for day in days)


@given(TEXTS, CONTEXTS)
def test_decomposed_letters_mean_the_same(text: str, context: TimeContext) -> None:
    composed = read_timing(unicodedata.normalize("NFC", text), context)
    decomposed = read_timing(unicodedata.normalize("NFD", text), context)
    assert type(composed) is type(decomposed)
    if isinstance(composed, Timing) and isinstance(decomposed, Timing):
        assert (composed.windows, composed.kind) == (decomposed.windows, decomposed.kind)


@given(st.integers(1, 4), st.integers(2000, 2090))
def test_a_quarter_runs_from_its_first_day_to_its_last(quarter: int, year: int) -> None:
    numeral = ("I", "II", "III", "IV")[quarter - 1]
    found = read_timing(f"Quý {numeral}/{year}", TimeContext((2021, 2021)))
    assert isinstance(found, Timing)
    assert found.start == date(year, 3 * quarter - 2, 1)
    assert found.due is not None
    assert (found.due + timedelta(days=1)).day == 1
    assert found.due.month == 3 * quarter


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_before_a_day_ends_on_the_day_before(day: date) -> None:
    written = f"{day.day:02d}/{day.month:02d}/{day.year}"
    before = read_timing(f"Trước ngày {written}", TimeContext((2021, 2021)))
    until = read_timing(f"Chậm nhất ngày {written}", TimeContext((2021, 2021)))
    assert isinstance(before, Timing)
    assert isinstance(until, Timing)
    assert (before.start, before.due) == (None, day - timedelta(days=1))
    assert (until.start, until.due) == (None, day)


LONE = st.sampled_from(["hai", "ba", "bốn", "sáu", "tám", "mười hai", "7", "3", "I", "III", "IV"])
TIMES = st.sampled_from(
    """
    Quý II|Quý III/2021|Quý IV năm 2021|Quý hai|Quý 1|tháng 6|tháng 11/2021|tháng 9 năm 2021|tháng ba|ngày 15/6
    ngày 30/6/2021|ngày 15 tháng 6 năm 2021|năm 2021|Quý I hằng năm|ngày 20 hằng tháng|6 tháng đầu năm|cuối tháng 8
    """.strip()
    .replace("\n", "|")
    .split("|")
).map(str.strip)
OPENINGS = st.sampled_from(
    ["", "Trong ", "Hoàn thành trong ", "Chậm nhất ", "Từ ", "Dự kiến ", "Trình UBND tỉnh trong "]
)
GOES_ON = st.sampled_from(
    [
        "",
        " trở đi",
        ", gửi Sở Nội vụ",
        " đối với cấp tỉnh",
        " và thường xuyên trong năm",
        " (nếu có)",
        "; hằng quý",
        ".",
    ]
)


@settings(max_examples=1500, deadline=None)
@given(OPENINGS, TIMES, LONE, GOES_ON)
def test_a_number_nothing_explains_after_a_time_is_never_let_by(
    opening: str, timed: str, number: str, rest: str
) -> None:
    """It is refused by name, or the time means something else with it."""
    context = TimeContext((2021, 2021))
    without = read_timing(f"{opening}{timed}{rest}", context)
    found = read_timing(f"{opening}{timed} {number}{rest}", context)
    if isinstance(found, Unread):
        assert isinstance(without, Unread) or number.split(maxsplit=1)[0] in found.piece
    elif isinstance(without, Timing):
        assert found.windows != without.windows


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_the_items_of_a_cell_are_its_own_characters(text: str) -> None:
    assert all(item in text or " ".join(item.split()) in " ".join(text.split()) for item in split_items(text))


@pytest.mark.parametrize(
    "piece", ["Quý I, ", "1, ", "(", "theo ", "trước ngày ", "15/6 - ", "từ ", "khi, ", "hằng năm, ", "1-", "6 tháng, "]
)
def test_long_texts_take_no_time(piece: str) -> None:
    started = time.perf_counter()
    read_timing(piece * (1999 // len(piece)), TimeContext((2021, 2021)))
    read_timing(piece * 20000, TimeContext((2021, 2021)))
    assert time.perf_counter() - started < 2
