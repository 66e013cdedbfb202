"""`cchc status`: one screen for the chairman, tables for the officer, the sheet to fill in."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builders import Cchc, Terminal
from journals import EXAMPLE

YEAR_END = ("--journal", str(EXAMPLE), "--as-of", "2021-12-31")


def cells(out: str) -> list[list[str]]:
    return [line.split("\t") for line in out.splitlines()]


@pytest.mark.usefixtures("shipped")
class TestOverview:
    def test_json_has_states_rates_lists_and_what_is_missing(self, cchc: Cchc) -> None:
        data = cchc("status", *YEAR_END, "-f", "json").json
        assert data["as_of"] == "2021-12-31"
        assert data["states"] == {
            "done-on-time": 18, "done-late": 8, "pending": 11, "overdue": 3, "waiting": 2, "not-arisen": 2,
        }  # fmt: skip
        assert data["rates"]["all"] == {"done": 26, "of": 42, "percent": 61.9}
        assert data["rates"]["due"] == {"done": 26, "of": 37, "percent": 70.27}
        assert [(d["id"], d["days"]) for d in data["overdue"]] == [
            ("2021-H1", 189), ("1.13", 61), ("7.3", 61), ("4.3", 16), ("2021", 6),
        ]  # fmt: skip
        assert [d["task"] for d in data["difficulties"]] == ["4.5"]
        assert data["missing_proof"] == ["1.3", "5.1"]

    def test_what_falls_due_next_is_listed_by_day(self, cchc: Cchc) -> None:
        upcoming = cchc("status", "--journal", str(EXAMPLE), "--as-of", "2021-09-01", "-f", "json").json["upcoming"]
        dues = [deadline["due"] for deadline in upcoming]
        assert dues == sorted(dues)
        assert upcoming[0]["id"] == "1.1"
        assert all(deadline["state"] == "pending" for deadline in upcoming)

    @pytest.mark.parametrize("day", ["2021-01-01", "2021-06-30", "2021-09-30", "2021-12-31", "2022-07-01"])
    def test_the_sums_add_up_on_any_day(self, day: str, cchc: Cchc) -> None:
        data = cchc("status", "--journal", str(EXAMPLE), "--as-of", day, "-f", "json").json
        assert data["total"] == sum(data["states"].values()) == 44
        for state, count in data["states"].items():
            assert sum(area["states"][state] for area in data["areas"]) == count
        assert sum(area["rates"]["due"]["of"] for area in data["areas"]) == data["rates"]["due"]["of"]
        assert len(data["overdue"]) >= data["states"]["overdue"]

    def test_text_has_the_grid_both_rates_and_the_worst(self, cchc: Cchc) -> None:
        rows = cells(cchc("status", *YEAR_END).out)
        assert rows[0] == ["# Tình hình đến ngày 31/12/2021"]
        assert rows[1] == [
            "Hoàn thành đúng hạn", "Hoàn thành chậm", "Trong hạn", "Quá hạn", "Chờ điều kiện", "Không phát sinh",
            "Tổng",
        ]  # fmt: skip
        assert rows[2] == ["18", "8", "11", "3", "2", "2", "44"]
        assert ["trên số nhiệm vụ đã đến hạn", "███████░░░ 70%", "26/37"] in rows
        assert ["7. Xây dựng và phát triển Chính phủ điện tử", "█████░░░░░ 50%", "2/4", "1", "–"] in rows
        assert any(row[0] == "1.13" and row[-2:] == ["quá hạn 61 ngày (17/223)", "206/223"] for row in rows)

    def test_missing_proof_is_said_below(self, cchc: Cchc) -> None:
        assert "Thiếu tài liệu kiểm chứng: 1.3, 5.1." in cchc("status", *YEAR_END).err

    def test_without_a_journal_that_is_said_and_nothing_is_done(self, cchc: Cchc) -> None:
        result = cchc("status", "--as-of", "2021-06-30", "-f", "json")
        assert result.json["rates"]["all"]["done"] == 0
        assert "Chưa có sổ theo dõi" in cchc("status", "--as-of", "2021-06-30").err

    def test_csv_names_its_sections(self, cchc: Cchc) -> None:
        rows = list(csv.DictReader(io.StringIO(cchc("status", *YEAR_END, "-f", "csv").out)))
        assert [row["section"] for row in rows[:3]] == ["totals", "section", "rates"]
        assert (rows[0]["overdue"], rows[0]["total"]) == ("3", "44")

    def test_of_one_agency_only_its_own_part_counts(self, cchc: Cchc) -> None:
        data = cchc("status", *YEAR_END, "--agency", "stp", "-f", "json").json
        assert data["rates"]["due"] == {"done": 9, "of": 13, "percent": 69.23}
        assert not data["overdue"]  # tasks 1.13 and 4.3 are overdue, Sở Tư pháp has done its part of them
        assert [a["key"] for a in data["agencies"]] == ["stp"]

    def test_of_one_area(self, cchc: Cchc) -> None:
        assert cchc("status", *YEAR_END, "--area", "2", "-f", "json").json["total"] == 4


def test_it_fits_one_screen_of_eighty_columns(terminal: Terminal) -> None:
    shown = terminal(80, "status", *YEAR_END, env={"NO_COLOR": "1"})
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    assert 40 <= len(lines) <= 50
    assert max(map(len, lines)) <= 80


@pytest.mark.usefixtures("shipped")
class TestTables:
    def test_by_task_every_task_has_due_state_and_how_many(self, cchc: Cchc) -> None:
        rows = {row[0]: row for row in cells(cchc("status", *YEAR_END, "--by", "task").out)}
        assert len(rows) == 45
        assert rows["1.1"][2:] == ["30/11/2021", "hoàn thành đúng hạn", "1/1"]
        assert rows["1.7"][2:] == ["31/12/2021", "đến hạn hôm nay", "18/33"]

    def test_by_task_json_has_the_due_date_of_the_journal_beside_that_of_the_plan(self, cchc: Cchc) -> None:
        tasks = {t["id"]: t for t in cchc("status", *YEAR_END, "--by", "task", "-f", "json").json}
        assert (tasks["1.1"]["time"]["due"], tasks["1.1"]["due"]) == ("2021-09-30", "2021-11-30")
        assert (tasks["1.1"]["done_on"], tasks["1.7"]["done"], tasks["1.7"]["of"]) == ("2021-11-25", 18, 33)

    @pytest.mark.parametrize(("by", "first"), [("area", "1"), ("agency", "snv"), ("quarter", "Quý I/2021")])
    def test_by_json_has_a_line_each_with_states_and_rates(self, by: str, first: str, cchc: Cchc) -> None:
        lines = cchc("status", *YEAR_END, "--by", by, "-f", "json").json
        assert lines[0]["key"] == first
        assert all(line["total"] == sum(line["states"].values()) for line in lines)
        if by != "agency":
            assert sum(line["total"] for line in lines) == 44

    def test_by_agency_counts_the_own_part_of_what_groups_lead(self, cchc: Cchc) -> None:
        lines = {line["key"]: line for line in cchc("status", *YEAR_END, "--by", "agency", "-f", "json").json}
        assert lines["stp"]["states"]["overdue"] == 0
        assert lines["sct"]["states"]["overdue"] == 2
        assert lines["bao-long-an"]["rates"]["all"] == {"done": 1, "of": 1, "percent": 100}

    def test_a_task_of_a_group_shows_who_has_reported_and_who_has_not(self, cchc: Cchc) -> None:
        data = cchc("status", "1.7", *YEAR_END, "-f", "json").json
        members = {a["name"]: a for a in data["agencies"]}
        assert (data["state"], data["done"], data["of"], len(members)) == ("pending", 18, 33, 34)
        assert members["Sở Tư pháp"]["done_on"] == "2021-11-30"
        assert members["Sở Y tế"]["state"] == "pending"
        assert members["Thanh tra tỉnh"]["state"] == "not-arisen"

    def test_a_counted_group_shows_how_many(self, cchc: Cchc) -> None:
        out = cchc("status", "1.13", "--journal", str(EXAMPLE), "--as-of", "2021-10-30").out
        assert "UBND cấp xã\t31/10/2021\tđang thực hiện, còn 1 ngày (170/188)" in out

    def test_a_task_that_is_not_there_is_said(self, cchc: Cchc) -> None:
        assert cchc("status", "9.9").code == 2


class TestSheet:
    def test_a_row_stands_for_everything_still_owed(self, workspace: Path, cchc: Cchc) -> None:
        path = workspace / "phieu.xlsx"
        result = cchc("status", *YEAR_END, "--sheet", str(path))
        assert result.code == 0
        rows = list(load_workbook(path).worksheets[0].iter_rows(min_row=2, values_only=True))
        assert f"{len(rows)} dòng" in result.out
        assert {row[0] for row in rows} >= {"1.7", "1.13", "4.2"}
        assert "1.1" not in {row[0] for row in rows}  # done
        assert len([row for row in rows if row[0] == "1.7"]) == 33 - 18
        assert [row[2] for row in rows if row[0] == "1.13"][-1] == "các cơ quan ngành dọc"

    def test_of_one_agency_only_its_own_rows(self, workspace: Path, cchc: Cchc) -> None:
        path = workspace / "phieu.csv"
        cchc("status", *YEAR_END, "--sheet", str(path), "--agency", "Sở Y tế")
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
        assert {row["Cơ quan"] for row in rows} == {"Sở Y tế"}
        assert "5.1" not in {row["Nhiệm vụ"] for row in rows}

    def test_an_existing_sheet_stays_without_force(self, workspace: Path, cchc: Cchc) -> None:
        path = workspace / "phieu.csv"
        path.write_text("của tôi", encoding="utf-8")
        assert cchc("status", "--sheet", str(path)).code == 4
        assert path.read_text(encoding="utf-8") == "của tôi"
        assert cchc("status", "--sheet", str(path), "--force").code == 0

    def test_other_kinds_of_files_are_refused(self, workspace: Path, cchc: Cchc) -> None:
        assert cchc("status", "--sheet", str(workspace / "phieu.ods")).code == 2
