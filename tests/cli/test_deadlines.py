"""`cchc deadlines` on the plan of 2021: overdue, soon and waiting on days inside and outside the year."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from builders import REPOSITORY, Cchc

pytestmark = pytest.mark.usefixtures("shipped")

WAITING = ["4.1", "4.2", "4.3", "4.4", "1.2", "1.6", "1.13", "7.3"]


@pytest.fixture
def on(cchc: Cchc) -> Any:
    def ask(day: str, *args: str) -> dict[str, Any]:
        result = cchc("deadlines", "--as-of", day, "-f", "json", *args)
        outside = "" if "2021" in day else "(ngoài năm của kế hoạch).\n"
        assert (result.code, result.err.endswith(outside), result.err.count("\n")) == (0, True, bool(outside))
        data: dict[str, Any] = result.json
        return data

    return ask


def keys(deadlines: list[dict[str, Any]]) -> list[tuple[str, int | None]]:
    return [(d["id"], d["product"]) for d in deadlines]


def test_what_is_overdue_in_june_with_its_days(on: Any) -> None:
    late = [(d["id"], d["product"], d["due"], d["days_late"]) for d in on("2021-06-15")["overdue"]]
    assert late == [
        ("5.5", 1, "2020-12-31", 166),
        ("7.1", 1, "2020-12-31", 166),
        ("1.4", None, "2021-03-31", 76),
        ("1.12", None, "2021-03-31", 76),
        ("2.1", 1, "2021-03-31", 76),
        ("2.2", None, "2021-03-31", 76),
        ("2.4", None, "2021-03-31", 76),
        ("3.1", 1, "2021-03-31", 76),
        ("5.6", None, "2021-03-31", 76),
    ]


def test_what_is_due_soon_in_june_with_days_and_working_days_left(on: Any) -> None:
    soon = [(d["id"], d["due"], d["days_left"], d["working_days_left"]) for d in on("2021-06-15")["soon"]]
    assert soon == [("2021-H1", "2021-06-25", 10, 8), ("1.9", "2021-06-30", 15, 11), ("6.2", "2021-06-30", 15, 11)]


def test_what_waits_says_for_what(on: Any) -> None:
    waiting = {d["id"]: d["condition"] for d in on("2021-06-15")["waiting"]}
    assert set(waiting) == set(WAITING)
    assert waiting["1.6"] == "Khi Chính phủ ban hành"
    assert waiting["1.2"] == "Theo Kế hoạch của Bộ Nội vụ"


def test_before_the_year_begins_the_last_days_of_2020_are_near(on: Any) -> None:
    found = on("2020-12-30")
    assert (found["overdue"], keys(found["soon"])) == ([], [("5.5", 1), ("7.1", 1)])
    assert [(d["days_left"], d["working_days_left"]) for d in found["soon"]] == [(1, 1), (1, 1)]


def test_after_the_year_everything_that_had_a_day_is_overdue(on: Any) -> None:
    found = on("2022-03-01")
    assert (len(found["overdue"]), found["soon"], len(found["waiting"])) == (42, [], 8)
    last = found["overdue"][-1]
    assert (last["id"], last["due"], last["days_late"]) == ("6.1", "2022-01-31", 29)


def test_the_reports_are_deadlines_too(on: Any) -> None:
    assert [d["id"] for d in on("2022-03-01")["overdue"] if d["id"].startswith("2021")] == ["2021-H1", "2021"]


def test_a_deadline_is_not_overdue_on_its_day_but_the_day_after(on: Any) -> None:
    assert [d["days_left"] for d in on("2021-06-30")["soon"] if d["id"] == "6.2"] == [0]
    assert [d["days_late"] for d in on("2021-07-01")["overdue"] if d["id"] == "6.2"] == [1]


@pytest.mark.parametrize(("within", "soon"), [("9", 0), ("10", 1), ("15", 3), ("0", 0), ("10000000", 33)])
def test_how_near_is_near_can_be_chosen(within: str, soon: int, on: Any) -> None:
    assert len(on("2021-06-15", "--within", within)["soon"]) == soon


def test_everything_is_in_the_order_of_its_day(on: Any) -> None:
    for found in on("2021-06-15", "--within", "200").values():
        if isinstance(found, list):
            days = [d["due"] or "9999" for d in found]
            assert days == sorted(days)


def test_an_agency_sees_what_it_leads_and_no_reports(on: Any) -> None:
    found = on("2021-06-15", "--agency", "stp")
    assert keys(found["overdue"]) == [("2.1", 1), ("2.2", None), ("2.4", None)]
    assert found["soon"] == []
    assert {d["id"] for d in found["waiting"]} == {"1.13", "4.1", "4.3", "4.4"}


def test_an_area_narrows_to_its_deadlines(on: Any) -> None:
    assert keys(on("2021-06-15", "--area", "6")["soon"]) == [("6.2", None)]


@pytest.mark.parametrize(
    ("day", "args", "code"),
    [
        ("2021-06-15", [], 0),
        ("2021-06-15", ["--fail-on", "overdue"], 1),
        ("2021-06-15", ["--fail-on", "soon"], 1),
        ("2020-12-30", ["--fail-on", "overdue"], 0),
        ("2020-12-30", ["--fail-on", "soon"], 1),
        ("2020-12-30", ["--fail-on", "soon", "--within", "0"], 0),
        ("2022-03-01", ["--fail-on", "soon"], 1),
    ],
)
def test_the_exit_code_says_what_it_was_asked_to_fail_on(day: str, args: list[str], code: int, cchc: Cchc) -> None:
    assert cchc("deadlines", "--as-of", day, *args).code == code


@pytest.mark.parametrize("day", ["2021-06-15", "15/6/2021", "15.6.2021"])
def test_a_day_can_be_typed_in_both_orders(day: str, on: Any) -> None:
    assert on(day)["as_of"] == "2021-06-15"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_too(day: str, on: Any) -> None:
    assert on(day)["as_of"] == day


def test_a_year_without_a_calendar_is_said(cchc: Cchc) -> None:
    assert "calendar.yaml" in cchc("deadlines", "--as-of", "2022-03-01").err
    assert "calendar.yaml" not in cchc("deadlines", "--as-of", "2021-06-15").err


def test_without_a_journal_it_is_said_that_everything_counts_as_not_done(cchc: Cchc) -> None:
    assert "mọi nhiệm vụ được coi là chưa hoàn thành" in cchc("deadlines", "--as-of", "2021-06-15").err


def test_piped_text_has_a_head_for_each_of_the_three_lists(cchc: Cchc) -> None:
    out = cchc("deadlines", "--as-of", "2021-06-15").out
    heads = [line for line in out.splitlines() if line.startswith("# ")]
    assert heads == ["# Quá hạn đến ngày 15/6/2021: 9", "# Đến hạn trong 30 ngày tới: 3", "# Chờ điều kiện: 8"]
    assert "1.9\tXây dựng Kế hoạch tuyên truyền năm 2021\tSở Nội vụ\t30/6/2021\tcòn 15 ngày (11 ngày làm việc)\n" in out
    assert (
        "2.4\tRà soát, công bố danh mục VBQPPL hết hiệu lực năm 2020\tSở Tư pháp\t31/3/2021\tquá hạn 76 ngày\n" in out
    )


def test_csv_reads_back_with_one_head(cchc: Cchc) -> None:
    rows = list(csv.DictReader(io.StringIO(cchc("deadlines", "--as-of", "2021-06-15", "-f", "csv").out)))
    assert len(rows) == 20
    assert {row["section"] for row in rows} == {"overdue", "soon", "waiting"}
    assert {row["due"] for row in rows if row["section"] == "soon"} == {"2021-06-25", "2021-06-30"}


def test_csv_has_the_days_left_as_a_number_and_what_else_the_words_say_in_columns(cchc: Cchc) -> None:
    """Late ones have less than none left; people see the words alone."""
    rows = list(csv.DictReader(io.StringIO(cchc("deadlines", "--as-of", "2021-06-15", "-f", "csv").out)))
    said = {
        row["id"]: tuple(row[key] for key in ("remaining", "working_days_left", "bodies", "condition")) for row in rows
    }
    assert (said["1.9"], said["2.4"]) == (("15", "11", "1", ""), ("-76", "", "1", ""))
    assert said["4.4"] == ("", "", "34", "khi có quy định của TW")
    assert "Điều kiện" not in cchc("deadlines", "--as-of", "2021-06-15").out


def test_what_is_done_is_no_deadline_any_more(workspace: Path, on: Any) -> None:
    (workspace / "2021.journal.yaml").write_text(
        '- {on: 2021-06-10, event: done, task: "1.9", document: {number: 12/KH-UBND, date: 2021-06-10}}\n'
        '- {on: 2021-03-01, event: done, task: "2.1", product: 1, document: {number: 13/KH-UBND, date: 2021-03-01}}\n',
        encoding="utf-8",
    )
    found = on("2021-06-15")
    assert keys(found["soon"]) == [("2021-H1", None), ("6.2", None)]
    assert ("2.1", 1) not in keys(found["overdue"])


def test_a_part_of_the_bodies_is_told_with_how_many_they_are(cchc: Cchc) -> None:
    journal = str(REPOSITORY / "examples/2021/2021.journal.yaml")
    out = cchc("deadlines", "--as-of", "2021-10-15", "--journal", journal).out
    assert "\t18/19 đơn vị chờ khi có hướng dẫn của TW\n" in out
    assert "\t102/223 đơn vị còn 16 ngày (10 ngày làm việc); hoàn thành 121/223\n" in out
    assert "\tchờ khi có quy định của TW\n" in out
