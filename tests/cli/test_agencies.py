"""`cchc agencies`: who has how much, and one agency's sheet."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from builders import Cchc

pytestmark = pytest.mark.usefixtures("shipped")

DAY = ("--as-of", "2021-06-15")


def overview(cchc: Cchc) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in cchc("agencies", *DAY, "-f", "json").json}


@pytest.mark.parametrize(
    ("id_", "lead", "by_group", "support"),
    [
        ("snv", 24, 9, 14),
        ("stp", 15, 10, 17),
        ("ubnd-ben-luc", 9, 9, 17),
        ("ubnd-xa", 1, 0, 8),
        ("ban-phap-che", 0, 0, 1),
        ("bao-long-an", 1, 0, 0),
    ],
)
def test_an_agency_has_so_many_tasks(id_: str, lead: int, by_group: int, support: int, cchc: Cchc) -> None:
    row = overview(cchc)[id_]
    assert (row["lead"], row["lead_by_group"], row["support"]) == (lead, by_group, support)


def test_overdue_and_next_due_are_those_of_what_it_leads(cchc: Cchc) -> None:
    row = overview(cchc)["stc"]
    assert (row["overdue"], row["next_due"]) == (0, "2021-06-30")
    assert overview(cchc)["stp"]["overdue"] == 3


def test_those_with_most_to_lead_come_first(cchc: Cchc) -> None:
    rows = list(overview(cchc).values())
    assert rows[0]["id"] == "snv"
    assert [row["lead"] for row in rows] == sorted((row["lead"] for row in rows), reverse=True)


def test_who_has_nothing_is_counted_below(cchc: Cchc) -> None:
    assert "ubnd-tinh" not in overview(cchc)
    assert "1 cơ quan trong danh mục không có nhiệm vụ nêu tên" in cchc("agencies").err


def test_csv_reads_back(cchc: Cchc) -> None:
    rows = list(csv.DictReader(io.StringIO(cchc("agencies", *DAY, "-f", "csv").out)))
    assert [row["id"] for row in rows] == list(overview(cchc))


def test_the_sheet_of_an_agency_names_it_and_its_groups(cchc: Cchc) -> None:
    sheet = cchc("agencies", "stp", *DAY, "-f", "json").json
    assert (sheet["id"], sheet["name"], sheet["symbol"]) == ("stp", "Sở Tư pháp", "STP")
    assert sheet["groups"] == ["Các sở, ban, ngành tỉnh"]


def test_the_sheet_has_the_tasks_of_the_overview(cchc: Cchc) -> None:
    sheet = cchc("agencies", "Bến Lức", *DAY, "-f", "json").json
    roles = [task["role"] for task in sheet["tasks"]]
    assert (roles.count("lead"), roles.count("support"), sheet["open_tasks"]) == (9, 17, 12)
    assert {(task["by"], task["group"]) for task in sheet["tasks"]} == {("group", "ubnd-huyen")}


def test_the_sheet_of_a_group_lists_its_members(cchc: Cchc) -> None:
    sheet = cchc("agencies", "UBND cấp huyện", *DAY, "-f", "json").json
    assert (sheet["count"], len(sheet["members"])) == (15, 15)
    assert cchc("agencies", "ubnd-xa", "-f", "json").json["count"] == 188


def test_the_sheet_as_text_has_both_lists_and_says_theo_nhom(cchc: Cchc) -> None:
    result = cchc("agencies", "ben luc", *DAY)
    assert "# Chủ trì: 9\n" in result.out
    assert "# Phối hợp: 17\n" in result.out
    assert result.out.count("(theo nhóm)") == 26
    assert "cchc tasks --agency ubnd-ben-luc --open" in result.err


def test_an_unknown_agency_is_answered_with_the_nearest(cchc: Cchc) -> None:
    result = cchc("agencies", "benluc")
    assert (result.code, result.out) == (2, "")
    assert "UBND huyện Bến Lức (ubnd-ben-luc)" in result.err
