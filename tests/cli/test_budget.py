"""`cchc budget`: triệu đồng by area, and the money in words, at zero and absent apart."""

from __future__ import annotations

import csv
import io

import pytest

from builders import Cchc

pytestmark = pytest.mark.usefixtures("shipped")

AREAS = [
    (455, 7, 4, 1, 1),
    (0, 0, 0, 1, 3),
    (0, 0, 7, 2, 0),
    (0, 0, 3, 3, 0),
    (0, 0, 4, 1, 1),
    (0, 0, 2, 0, 0),
    (0, 0, 2, 2, 0),
]
KEYS = ("million_vnd", "funded", "zero", "text", "absent")


def test_the_sums_of_every_area_are_those_of_the_appendix(cchc: Cchc) -> None:
    data = cchc("budget", "-f", "json").json
    assert [tuple(area[key] for key in KEYS) for area in data["areas"]] == AREAS
    assert [area["area"]["number"] for area in data["areas"]] == [1, 2, 3, 4, 5, 6, 7]


def test_the_total_counts_every_task_once(cchc: Cchc) -> None:
    total = cchc("budget", "-f", "json").json["total"]
    assert tuple(total[key] for key in KEYS) == (455, 7, 22, 10, 5)
    assert sum(total[key] for key in KEYS[1:]) == 44


def test_an_agency_sees_the_money_of_what_it_leads(cchc: Cchc) -> None:
    data = cchc("budget", "--agency", "bao-long-an", "-f", "json").json
    assert (len(data["areas"]), data["total"]["million_vnd"]) == (1, 100)


def test_an_area_narrows_to_its_money(cchc: Cchc) -> None:
    assert cchc("budget", "--area", "2", "-f", "json").json["total"]["absent"] == 3


def test_the_money_in_words_is_listed_for_people(cchc: Cchc) -> None:
    out = cchc("budget").out
    assert "# Kinh phí bằng lời: 10\n" in out
    assert "5.2\tSở Nội vụ dự trù kinh phí riêng\t" in out


def test_the_sum_is_said_below(cchc: Cchc) -> None:
    assert "Tổng 455 triệu đồng ghi bằng số, cho 7 nhiệm vụ." in cchc("budget").err


def test_csv_reads_back_with_the_sum_as_last_row(cchc: Cchc) -> None:
    rows = list(csv.DictReader(io.StringIO(cchc("budget", "-f", "csv").out)))
    assert len(rows) == 8
    assert (rows[-1]["area"], rows[-1]["million_vnd"]) == ("Cộng", "455")
