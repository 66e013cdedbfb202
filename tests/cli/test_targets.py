"""`cchc targets`: the seven targets with their nineteen numbers."""

from __future__ import annotations

import csv
import io

import pytest

from builders import Cchc

pytestmark = pytest.mark.usefixtures("shipped")


def test_json_has_every_target_verbatim_with_its_numbers(cchc: Cchc) -> None:
    targets = cchc("targets", "-f", "json").json
    assert [(t["number"], len(t["indicators"])) for t in targets] == [
        (1, 1),
        (2, 6),
        (3, 1),
        (4, 4),
        (5, 1),
        (6, 4),
        (7, 2),
    ]
    assert targets[4]["text"].startswith("Có trên 85% sự hài lòng của cá nhân, tổ chức")


def test_a_bound_is_a_number_under_its_own_name(cchc: Cchc) -> None:
    indicators = {i["id"]: i for t in cchc("targets", "-f", "json").json for i in t["indicators"]}
    assert float(indicators["4.4"]["more_than"]) == 98
    assert "at_least" not in indicators["4.4"]
    assert float(indicators["2.4"]["at_least"]) == 80


def test_the_goal_is_said_in_the_words_of_plans(cchc: Cchc) -> None:
    goals = {line.split("\t")[0]: line for line in cchc("targets").out.splitlines()}
    assert "\t100%" in goals["1.1"]
    assert "từ 80% trở lên" in goals["2.4"]
    assert "trên 98%" in goals["4.4"]


def test_the_words_of_the_targets_are_shown_when_asked_for(cchc: Cchc) -> None:
    words = "Có 60% chế độ báo cáo, chỉ tiêu tổng hợp"
    assert words in cchc("targets", "--text").out
    assert words not in cchc("targets").out


def test_how_many_there_are_is_said_below(cchc: Cchc) -> None:
    assert cchc("targets", "--as-of", "2021-12-31").err.startswith("7 chỉ tiêu, 19 con số")


def test_csv_reads_back(cchc: Cchc) -> None:
    rows = list(csv.DictReader(io.StringIO(cchc("targets", "-f", "csv").out)))
    assert len(rows) == 19
    assert [row["id"] for row in rows][-1] == "7.2"
