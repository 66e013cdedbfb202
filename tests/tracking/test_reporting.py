"""Reporting periods: cut-offs of Nghị định 09/2019/NĐ-CP, Điều 12, unless the plan has its own."""

from __future__ import annotations

from datetime import date

import pytest

from builders import plan_of
from cchc_cli.files.problems import UsageStop
from cchc_cli.tracking.periods import following, previous, reporting

PLAN = plan_of()
PERIODS = [
    ("2021-M01", "tháng 1 năm 2021", "2020-12-15", "2021-01-14", None, "2021-M02"),
    ("2021-m5", "tháng 5 năm 2021", "2021-04-15", "2021-05-14", "2021-M04", "2021-M06"),
    ("2021-M12", "tháng 12 năm 2021", "2021-11-15", "2021-12-14", "2021-M11", "2022-M01"),
    ("2021-Q1", "quý I năm 2021", "2020-12-15", "2021-03-14", None, "2021-Q2"),
    ("2021-Q3", "quý III năm 2021", "2021-06-15", "2021-09-14", "2021-Q2", "2021-Q4"),
    ("Q4", "quý IV năm 2021", "2021-09-15", "2021-12-14", "2021-Q3", "2022-Q1"),
    ("2021-H1", "6 tháng đầu năm 2021", "2020-12-15", "2021-06-14", "2021-Q1", "2021-H2"),
    ("2021-H2", "6 tháng cuối năm 2021", "2021-06-15", "2021-12-14", "2021-H1", "2022-H1"),
    ("2021-9M", "9 tháng đầu năm 2021", "2020-12-15", "2021-09-14", "2021-H1", "2021-Q4"),
    ("2021", "năm 2021", "2020-12-15", "2021-12-14", "2021-9M", "2022"),
]


@pytest.mark.parametrize(("text", "name", "first", "last", "before", "after"), PERIODS, ids=[p[0] for p in PERIODS])
def test_period_has_the_decrees_days(
    text: str, name: str, first: str, last: str, before: str | None, after: str
) -> None:
    found = reporting(text, PLAN)
    earlier = previous(found, PLAN)
    assert (found.name, str(found.first), str(found.last)) == (name, first, last)
    assert (earlier.id if earlier else None, following(found, PLAN).id) == (before, after)
    assert "Điều 12" in found.basis
    assert found.due == date(found.last.year, found.last.month, 25)


def test_nine_months_say_that_the_decree_has_none() -> None:
    assert "không có kỳ 9 tháng" in reporting("9M", PLAN).basis


def test_the_plans_own_days_win() -> None:
    own = {"period": "2021-h1", "name": "6 tháng", "start": "2020-12-01", "end": "2021-05-31", "due": "2021-06-05",
           "basis": "Quyết định 1/QĐ-UBND"}  # fmt: skip
    found = reporting("2021-H1", plan_of(reporting=[own]))
    assert (found.first, found.last, found.basis) == (date(2020, 12, 1), date(2021, 5, 31), "Quyết định 1/QĐ-UBND")


@pytest.mark.parametrize("text", ["", "2021-", "2021-M13", "2021-M0", "2021-Q5", "2021-H3", "x", "0000-Q1", "2021-6M"])
def test_what_is_no_period_is_said(text: str) -> None:
    with pytest.raises(UsageStop, match="không có kỳ báo cáo"):
        reporting(text, PLAN)
