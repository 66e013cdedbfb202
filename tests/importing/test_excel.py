"""Worksheets: what Excel shows in a cell is what comes in."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cchc_cli.importing.importer import import_file
from cchc_cli.importing.plan_yaml import plan_text
from office import data_of, xlsx

HEAD: list[object] = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành", "Kinh phí (triệu đồng)"]


def first(data: dict[str, Any]) -> dict[str, Any]:
    task: dict[str, Any] = data["areas"][0]["tasks"][0]
    return task


def test_titles_above_the_table_and_areas_in_merged_cells(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["PHỤ LỤC"],
        ["PHÂN CÔNG NHIỆM VỤ NĂM 2022"],
        [],
        HEAD,
        ["I", "Cải cách thể chế"],
        [1, "Rà soát VBQPPL.", "Sở Tư pháp", "Quý I/2022", 50],
    ]
    data = data_of(xlsx(tmp_path / "a.xlsx", rows, merges=["A1:E1", "A2:E2", "B5:E5"]), None)
    assert data["year"] == "2022"
    assert data["appendix"]["title"] == "PHÂN CÔNG NHIỆM VỤ NĂM 2022"
    assert data["areas"] == [
        {
            "number": "1",
            "title": "Cải cách thể chế",
            "tasks": [
                {
                    "id": "1.1",
                    "title": "Rà soát VBQPPL.",
                    "lead": "Sở Tư pháp",
                    "time": "Quý I/2022",
                    "budget": "50",
                }
            ],
        }
    ]
    assert "unplaced" not in data


def test_bodies_above_the_title_are_no_title(tmp_path: Path) -> None:
    rows: list[list[object]] = [["UBND TỈNH GIA LAI"], ["SỞ NỘI VỤ"], [], ["BIỂU 1: NHIỆM VỤ NĂM 2022"], HEAD]
    path = xlsx(
        tmp_path / "a.xlsx", [*rows, ["1", "Rà soát VBQPPL.", "Sở Tư pháp", "Quý I/2022", 50]], merges=["A4:E4"]
    )
    data = data_of(path, None)
    assert (data["year"], data["areas"][0]["title"]) == ("2022", "BIỂU 1: NHIỆM VỤ NĂM 2022")
    assert "# trên bảng 1: UBND TỈNH GIA LAI\n" in plan_text(import_file(path).plan, "a.xlsx")


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("dd/mm/yyyy", 44377, "30/6/2021"),
        ("mm/yyyy", 44348, "6/2021"),
        ("yyyy-mm-dd h:mm:ss", 46023, "01/01/2026"),
        ("dd/mm/yyyy", 46082, "01/3/2026"),
        ("mm/yyyy", 46023, "01/2026"),
        ('"Quý I"', 1, "1"),
        ("0.0", 12.5, "12,5"),
        ("0", 0.1 + 0.2, "0,3"),
        ("0%", 0.5, "50%"),
    ],
)
def test_numbers_come_in_as_shown(tmp_path: Path, code: str, value: float, shown: str) -> None:
    rows: list[list[object]] = [HEAD, [1, "A.", "Sở Y tế", "Quý I/2021", (value, 1)]]
    assert first(data_of(xlsx(tmp_path / "a.xlsx", rows, formats=[code.replace('"', "&quot;")])))["budget"] == shown


def test_a_day_in_a_cell_is_a_time(tmp_path: Path) -> None:
    rows: list[list[object]] = [HEAD, [1, "A.", "Sở Y tế", (44377, 1), ""]]
    assert first(data_of(xlsx(tmp_path / "a.xlsx", rows, formats=["d/m/yyyy"])))["time"] == "30/6/2021"


def test_every_worksheet_with_tasks_is_read_and_the_others_listed(tmp_path: Path) -> None:
    tasks: list[list[object]] = [HEAD, [1, "A.", "Sở Y tế", "Quý I/2021", ""]]
    data = data_of(xlsx(tmp_path / "a.xlsx", [["Danh sách"], ["Nguyễn Văn A"]], tasks))
    assert [one["text"] for one in data["unplaced"]] == ["Danh sách", "Nguyễn Văn A"]
    assert first(data)["title"] == "A."


def test_places_are_those_of_the_worksheet(tmp_path: Path) -> None:
    rows: list[list[object]] = [[], ["", "TT", "Nhiệm vụ", "Chủ trì", "Địa điểm"], ["", 1, "A.", "Sở Y tế", "Hà Nội"]]
    data = data_of(xlsx(tmp_path / "a.xlsx", rows))
    assert data["unplaced"] == [
        {"table": "1", "row": "3", "column": "5", "heading": "Địa điểm", "text": "Hà Nội"},
    ]


def test_a_file_that_openpyxl_wrote(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEAD, [1, "Rà soát,\ngồm:\n- Luật", "Sở Tư pháp", date(2021, 6, 30), 1500]):
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    sheet["A3"], sheet["B3"] = 2, "B."
    book.save(tmp_path / "a.xlsx")
    data = data_of(tmp_path / "a.xlsx")
    task = first(data)
    assert (task["time"], task["budget"]) == ("30/6/2021", "1500")
    assert task["title"] == "Rà soát, gồm:\n- Luật"
    assert data["areas"][0]["tasks"][1]["lead"] == "Sở Tư pháp"
