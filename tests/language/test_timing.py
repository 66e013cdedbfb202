"""What timing phrases mean, and what is refused."""

from __future__ import annotations

from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc_cli.language.timing.reader import read_timing, split_items
from cchc_cli.language.timing.timing import Timing, Unread
from cchc_cli.language.timing.windows import TimeContext, Window
from standard_form import standard_form

PHRASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "times.yaml").read_text(encoding="utf-8")
)
PLAN = TimeContext((2021, 2021))
ISSUED = TimeContext((2021, 2021), date(2020, 12, 28))


def read(text: str, context: TimeContext = PLAN) -> Timing:
    found = read_timing(text, context)
    assert isinstance(found, Timing), found
    return found


def refused(text: str, context: TimeContext = PLAN) -> Unread:
    found = read_timing(text, context)
    assert isinstance(found, Unread), found
    return found


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase["text"])
def test_a_phrase_reads_as_a_careful_reader_reads_it(phrase: dict[str, Any]) -> None:
    context = TimeContext((phrase["year"], phrase["year"]))
    if "error" in phrase:
        assert refused(phrase["text"], context).reason == phrase["error"]
        return
    found = read(phrase["text"], context)
    assert (found.kind, found.start, found.due) == (phrase["kind"], phrase["start"], phrase["due"])
    assert found.if_any == phrase.get("if_any", False)


@pytest.mark.parametrize(
    ("text", "piece", "reason"),
    [
        ("", "", "empty"),
        ("Quý II/2021 50", "50", "not-understood"),
        ("Tháng 2 (30/02/2021)", "30/02/2021", "no-such-day"),
        ("trong năm, tháng 13", "tháng 13", "no-such-month"),
        ("Quý V/2021", "V/2021", "no-such-quarter"),
        ("Từ 01/6/2021 đến 01/3/2021", "Từ 01/6/2021 đến 01/3/2021", "backwards"),
        ("Quý III, Quý I/2021", "Quý III", "ambiguous-year"),
        ("ngày 15", "ngày 15", "incomplete"),
        ("Sở Nội vụ", "Sở Nội vụ", "not-understood"),
    ],
)
def test_a_refusal_names_the_piece_it_stopped_at(text: str, piece: str, reason: str) -> None:
    found = refused(text)
    assert (found.piece, found.reason) == (piece, reason)
    assert found.text[found.position :].startswith(piece)


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    assert refused("Quý II/2021 " * 500).reason == "too-long"


def test_quarters_of_a_list_are_windows_of_their_own() -> None:
    assert read("Quý I, III/2021").windows == (
        Window(date(2021, 1, 1), date(2021, 3, 31)),
        Window(date(2021, 7, 1), date(2021, 9, 30)),
    )


def test_a_window_between_two_others_does_not_overlap() -> None:
    timing = read("Quý I, III/2021")
    assert any(window.touches(date(2021, 3, 31), date(2021, 4, 30)) for window in timing.windows)
    assert not any(window.touches(date(2021, 4, 1), date(2021, 6, 30)) for window in timing.windows)


def test_an_open_end_overlaps_all_that_comes_after() -> None:
    timing = read("Từ Quý I/2026")
    assert any(window.touches(date(2099, 1, 1), date(2099, 12, 31)) for window in timing.windows)
    assert not any(window.touches(date(2025, 1, 1), date(2025, 12, 31)) for window in timing.windows)


def test_a_limit_within_a_period_ends_it() -> None:
    assert read("Trong năm, hoàn thành trước 30/11").windows == (Window(date(2021, 1, 1), date(2021, 11, 29)),)


@pytest.mark.parametrize(
    ("text", "start", "due"),
    [
        ("100 ngày kể từ ngày ban hành Kế hoạch", date(2020, 12, 28), date(2021, 4, 7)),
        ("Trong vòng 30 ngày", date(2020, 12, 28), date(2021, 1, 27)),
        ("02 tuần kể từ ngày ký", date(2020, 12, 28), date(2021, 1, 11)),
        ("02 tháng kể từ ngày ký", date(2020, 12, 28), date(2021, 2, 28)),
        ("01 năm kể từ ngày ban hành", date(2020, 12, 28), date(2021, 12, 28)),
        ("Từ ngày ban hành Kế hoạch trở đi", date(2020, 12, 28), None),
        ("10 ngày làm việc kể từ ngày ký", date(2020, 12, 28), None),
        ("15 ngày kể từ ngày nhận được văn bản", None, None),
        ("30 ngày kể từ ngày ban hành Nghị định của Chính phủ", None, None),
    ],
)
def test_a_span_is_counted_from_the_issue_of_the_plan_only(text: str, start: date | None, due: date | None) -> None:
    timing = read(text, ISSUED)
    assert (timing.kind, timing.start, timing.due) == ("conditional", start, due)


def test_a_span_from_a_named_day_is_a_date() -> None:
    timing = read("30 ngày kể từ ngày 01/6/2021")
    assert (timing.kind, timing.start, timing.due) == ("dated", date(2021, 6, 1), date(2021, 7, 1))


def test_from_now_on_starts_on_the_day_of_issue() -> None:
    assert read("Từ nay đến hết năm 2021", ISSUED).windows == (Window(date(2020, 12, 28), date(2021, 12, 31)),)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Theo Kế hoạch của Bộ Nội vụ.", "Theo Kế hoạch của Bộ Nội vụ"),
        ("Năm 2021 (khi có hướng dẫn của TW).", "khi có hướng dẫn của TW"),
        ("Sau khi TW ban hành, dự kiến Quý II/2021", "Sau khi TW ban hành"),
        ("100 ngày kể từ ngày ban hành", "100 ngày kể từ ngày ban hành"),
        ("Theo Kế hoạch số 80/KH-UBND ngày 13/4/2021", "Theo Kế hoạch số 80/KH-UBND ngày 13/4/2021"),
        ("Quý II/2021", None),
    ],
)
def test_a_condition_is_the_phrase_s_own_words(text: str, condition: str | None) -> None:
    assert read(text).condition == condition


def test_if_any_changes_no_date() -> None:
    plain, hedged = read("Trong năm"), read("Trong năm (nếu có)")
    assert (hedged.if_any, plain.if_any) == (True, False)
    assert (hedged.windows, hedged.kind) == (plain.windows, plain.kind)


PERIOD = TimeContext((2021, 2025))


def test_the_whole_of_a_plan_of_several_years_is_meant_by_its_year() -> None:
    timing = read("Thường xuyên", PERIOD)
    assert (timing.kind, timing.start, timing.due) == ("all-year", date(2021, 1, 1), date(2025, 12, 31))


def test_a_quarter_without_a_year_is_refused_in_a_plan_of_several_years() -> None:
    assert refused("Quý II", PERIOD).reason == "no-year"


def test_what_comes_back_each_year_has_a_window_in_each() -> None:
    timing = read("Tháng 12 hằng năm", PERIOD)
    assert [window.start for window in timing.windows] == [date(year, 12, 1) for year in range(2021, 2026)]


def due_days(text: str, count: int = 4) -> list[date]:
    recurrence = read(text).recurrence
    assert recurrence is not None
    return list(islice(recurrence.occurrences(date(2021, 1, 1), date(2022, 12, 31)), count))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Hằng quý", ["2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31"]),
        ("6 tháng, năm", ["2021-06-30", "2021-12-31", "2022-06-30", "2022-12-31"]),
        ("Ngày 20 hằng tháng", ["2021-01-20", "2021-02-20", "2021-03-20", "2021-04-20"]),
        ("Trước ngày 20 hằng tháng", ["2021-01-19", "2021-02-19", "2021-03-19", "2021-04-19"]),
        ("Trước ngày 01 hằng tháng", ["2021-01-31", "2021-02-28", "2021-03-31", "2021-04-30"]),
        ("Ngày 31 hằng tháng", ["2021-01-31", "2021-02-28", "2021-03-31", "2021-04-30"]),
        ("Trước ngày 15 của tháng cuối quý", ["2021-03-14", "2021-06-14", "2021-09-14", "2021-12-14"]),
        ("Trước ngày 05 của tháng đầu quý sau", ["2021-01-04", "2021-04-04", "2021-07-04", "2021-10-04"]),
        ("02 lần/năm", ["2021-07-01", "2021-12-31", "2022-07-01", "2022-12-31"]),
        ("Trước ngày 15/12 hằng năm", ["2021-12-14", "2022-12-14"]),
        ("Ngày 20/6 và 20/12 hằng năm", ["2021-06-20", "2021-12-20", "2022-06-20", "2022-12-20"]),
        ("Tháng 12 hằng năm", ["2021-12-31", "2022-12-31"]),
        ("trước ngày 30 tháng 01 của năm tiếp theo", ["2021-01-29", "2022-01-29"]),
        ("Thứ Sáu hằng tuần", ["2021-01-01", "2021-01-08", "2021-01-15", "2021-01-22"]),
        ("Định kỳ 02 tuần một lần (trước 16 giờ thứ Sáu)", ["2021-01-08", "2021-01-22", "2021-02-05", "2021-02-19"]),
        ("2 năm/lần", ["2022-12-31"]),
        ("Quý I, 6 tháng, 9 tháng, năm", ["2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31"]),
        ("Trong 10 ngày đầu của tháng đầu quý", ["2021-01-10", "2021-04-10", "2021-07-10", "2021-10-10"]),
        ("Trước ngày 10 của tháng sau quý báo cáo", ["2021-01-09", "2021-04-09", "2021-07-09", "2021-10-09"]),
        ("Báo cáo tháng: trước ngày 20", ["2021-01-19", "2021-02-19", "2021-03-19", "2021-04-19"]),
        ("Trước ngày 20 của tháng cuối kỳ báo cáo", []),
        ("Định kỳ, đột xuất trong năm", []),
    ],
)
def test_each_occurrence_is_computed(text: str, days: list[str]) -> None:
    assert due_days(text) == [date.fromisoformat(day) for day in days]


def test_occurrences_are_made_one_by_one() -> None:
    recurrence = read("Hằng ngày").recurrence
    assert recurrence is not None
    assert next(recurrence.occurrences(date(2021, 5, 1), date.max)) == date(2021, 5, 1)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("- Quý I/2021\n- Trước ngày 22/12/2021", ["Quý I/2021", "Trước ngày 22/12/2021"]),
        ("- Quý IV/2020. - Quý IV/2021.", ["Quý IV/2020.", "Quý IV/2021."]),
        ("Tháng 12/2020; Tháng 11/2021", ["Tháng 12/2020", "Tháng 11/2021"]),
        ("Quý II/2021; báo cáo UBND tỉnh", ["Quý II/2021; báo cáo UBND tỉnh"]),
        ("a) Quý I/2021\nb) Quý II/2021", ["Quý I/2021", "Quý II/2021"]),
        ("01/3/2021 - 15/4/2021", ["01/3/2021 - 15/4/2021"]),
        ("Trong năm", ["Trong năm"]),
        ("", []),
    ],
)
def test_a_cell_of_several_times_is_split_into_whole_ones(text: str, items: list[str]) -> None:
    assert split_items(text) == items


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("quy II/2021", "Từ ngày 01/04/2021 đến ngày 30/06/2021"),
        ("trước ngày 22/12/2021", "Đến hết ngày 21/12/2021"),
        ("Từ quý I/2026", "Từ ngày 01/01/2026 trở đi"),
        ("trong năm (nếu có)", "Năm 2021 (nếu có)"),
        ("khi Chính phủ ban hành", "Theo điều kiện “khi Chính phủ ban hành”"),
    ],
)
def test_the_standard_form(text: str, standard: str) -> None:
    assert standard_form(read(text)) == standard


@pytest.mark.parametrize(
    ("phrase", "piece"),
    [
        ("Quý II ba", "ba"),
        ("Quý II III", "III"),
        ("Tháng hai ba", "ba"),
        ("Tháng ba và năm", "năm"),
        ("Quý II/2021, ba", "ba"),
        ("Hoàn thành trong tháng 6 hai năm 2021", "hai năm 2021"),
        ("Tháng 01 2 năm 2022", "2"),
        ("Từ năm 2021 III trở đi", "III trở đi"),
        ("Hàng tháng, vào ngày 25 hai", "hai"),
        ("Quý 1/2022 hai và Quý 3/2022", "hai và Quý 3/2022"),
        ("Quý III hai năm", "hai năm"),
        ("tháng 4 7/2024", "7/2024"),
        ("02 hai lần/năm", "02"),
        ("3 năm 2021-2025", "3"),
        ("Từ nay 7 đến 31/12", "7"),
        ("Gửi Sở Nội vụ III trước 15/11", "III trước 15/11"),
        ("Triển khai hai trong Quý II", "hai trong Quý II"),
        ("Quý I abcxyz", "abcxyz"),
    ],
)
def test_what_nothing_explains_beside_a_time_is_named_and_never_let_by(phrase: str, piece: str) -> None:
    assert refused(phrase).piece == piece


@pytest.mark.parametrize(
    ("phrase", "same"),
    [
        ("Quý hai, ba", "Quý II, III"),
        ("Quý một và hai năm 2021", "Quý I và II năm 2021"),
        ("Tháng ba, tư", "Tháng 3, 4"),
        ("Trong hai năm 2021 và 2022", "Năm 2021 và 2022"),
    ],
)
def test_a_list_in_words_is_the_list_in_numerals(phrase: str, same: str) -> None:
    assert read(phrase).windows == read(same).windows


@pytest.mark.parametrize(
    "phrase",
    [
        "Quý II, hai đợt",
        "Quý II (ba xã)",
        "Tổ chức hai phiên đối thoại trong Quý II",
        "Đợt II: Quý II",
        "Bộ phận một cửa: Quý II",
        "Sở Tư pháp, Quý II",
        "Quý II (thông tư)",
        "Quý II (họp, tập huấn, v.v.)",
        "Quý II UBND tỉnh",
        "Rà soát các thủ tục thuộc phạm vi quản lý trong Quý II",
    ],
)
def test_a_number_of_other_things_beside_a_time_is_prose(phrase: str) -> None:
    assert read(phrase).windows == read("Quý II").windows
