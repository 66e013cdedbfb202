"""`cchc targets` with a journal: the latest value, whether the goal is met, by how much it is missed."""

from __future__ import annotations

from typing import Any

import pytest

from builders import Cchc
from journals import EXAMPLE

pytestmark = pytest.mark.usefixtures("shipped")


def indicators(cchc: Cchc, day: str) -> dict[str, dict[str, Any]]:
    targets = cchc("targets", "--journal", str(EXAMPLE), "--as-of", day, "-f", "json").json
    return {i["id"]: i for target in targets for i in target["indicators"]}


def lines(cchc: Cchc, day: str, *args: str) -> list[list[str]]:
    out = cchc("targets", "--journal", str(EXAMPLE), "--as-of", day, *args).out
    return [line.split("\t") for line in out.splitlines()]


@pytest.mark.parametrize(
    ("day", "id_", "value", "met", "misses_by"),
    [
        ("2021-12-31", "2.4", 86.1, True, 0),
        ("2021-12-31", "2.5", 58.8, False, 1.2),
        ("2021-12-31", "4.2", 65, True, 0),
        ("2021-12-31", "4.4", 98.7, True, 0),
        ("2021-06-30", "4.4", 98, False, 0),
        ("2021-06-30", "2.4", 78.3, False, 1.7),
        ("2021-06-14", "2.4", 71.5, False, 8.5),
        ("2021-12-31", "2.6", None, None, None),
        ("2021-03-01", "2.4", None, None, None),
    ],
)
def test_the_latest_value_until_the_day_decides(
    day: str, id_: str, value: float | None, met: bool | None, misses_by: float | None, cchc: Cchc
) -> None:
    found = indicators(cchc, day)[id_]
    assert (found["value"], found["met"], found["misses_by"]) == (value, met, misses_by)


def test_the_verdict_is_said_in_words(cchc: Cchc) -> None:
    at_year_end = {row[0]: row[-1] for row in lines(cchc, "2021-12-31")}
    assert (at_year_end["2.4"], at_year_end["2.5"], at_year_end["2.6"]) == ("đạt", "chưa đạt, thiếu 1,2%", "chưa đo")
    assert {row[0]: row[-1] for row in lines(cchc, "2021-06-30")}["4.4"] == "chưa đạt, vừa bằng mức"


def test_how_many_are_measured_and_met_is_said_below(cchc: Cchc) -> None:
    err = cchc("targets", "--journal", str(EXAMPLE), "--as-of", "2021-12-31").err
    assert "7 chỉ tiêu, 19 con số phải đạt: 17 đã đo, 13 đạt." in err


def test_the_history_has_every_value_by_day(cchc: Cchc) -> None:
    rows = [row for row in lines(cchc, "2021-12-31", "--history") if row[0] == "4.1"]
    assert [(row[1], row[2]) for row in rows] == [
        ("15/3/2021", "31,2%"), ("15/6/2021", "36,8%"), ("15/9/2021", "41,5%"), ("14/12/2021", "44,9%"),
    ]  # fmt: skip
    assert rows[0][3] == "chưa đạt, thiếu 8,8%"


def test_json_has_the_history_too(cchc: Cchc) -> None:
    assert [h["value"] for h in indicators(cchc, "2021-12-31")["2.4"]["history"]] == [71.5, 78.3, 86.1]
