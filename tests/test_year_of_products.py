"""A plan whose products are led by different bodies through a year: recorded, asked, written to and about, compared."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from builders import Cchc

TASKS = """\
areas:
  - number: 1
    title: Chỉ đạo, điều hành
    tasks:
      - id: "1.1"
        title: Xây dựng hệ thống đánh giá công chức.
        products:
          - {name: Phần mềm, lead: Sở Thông tin và Truyền thông, support: Sở Nội vụ}
          - {name: Quy chế, lead: Sở Nội vụ, support: "Các sở, ban, ngành tỉnh", time: Quý III/2021}
          - {name: Dự toán, lead: "Sở Tài chính, Sở Y tế", time: Quý IV/2021}
        time: Quý I/2021
        budget: 50
      - id: "1.2"
        title: Tập huấn.
        products: [Lớp A, {name: Lớp B, lead: Sở Tư pháp}, Lớp C]
        lead: Sở Nội vụ
        support: UBND cấp huyện
        time: Quý II/2021
        budget: 10
"""
DECEMBER = ("--as-of", "2021-12-01")


@pytest.fixture
def year(workspace: Path, cchc: Cchc) -> Path:
    """The shipped decision over two such tasks, with what was recorded up to December."""
    plan = workspace / "2021.yaml"
    head, _, _ = plan.read_text(encoding="utf-8").partition("\nareas:")
    head = re.sub(r"\n(?:accepted|corrections):\n(?:[ -].*\n|\n)*", "\n", head)
    plan.write_text(f"{head}\n{TASKS}", encoding="utf-8")
    for entry in (
        ("done", "1.1", "--agency", "STTTT", "--on", "20/3/2021", "--document", "1/QĐ-STTTT"),
        ("extended", "1.1", "--product", "2", "--on", "1/9/2021", "--due", "31/10/2021", "--document", "2/UBND-VX"),
        ("done", "1.1", "--product", "2", "--on", "15/10/2021", "--document", "3/QĐ-SNV"),
        ("difficulty", "1.1", "--product", "3", "--agency", "Sở Y tế", "--on", "1/11/2021", "--note", "Chưa có giá."),
        ("done", "1.2", "--product", "2", "--on", "3/7/2021", "--document", "4/BC-STP"),
    ):
        said = cchc("record", *entry)
        assert said.code == 0, said.err
    return plan


def rows(cchc: Cchc, *args: str) -> Any:
    found = cchc(*args, "-f", "json")
    assert found.code == 0, found.err
    return found.json


def paper(cchc: Cchc, tmp_path: Path, *args: str) -> str:
    path = tmp_path / "văn bản.docx"
    assert cchc("report", *args, "-o", str(path), "--force").code == 0
    return " ".join(cchc("text", str(path)).out.split())


@pytest.mark.usefixtures("year")
def test_the_year_of_a_task_whose_products_are_led_apart(cchc: Cchc, tmp_path: Path) -> None:
    assert cchc("check").code == 0
    # who has what, in which role
    assert [row["id"] for row in rows(cchc, "tasks", "--agency", "stc")] == ["1.1"]
    asked = {role: rows(cchc, "tasks", "--agency", "snv", "--role", role, *DECEMBER) for role in ("lead", "support")}
    assert {role: [(row["id"], row["state"]) for row in found] for role, found in asked.items()} == {
        "lead": [("1.1", "done-on-time"), ("1.2", "overdue")],
        "support": [("1.1", "done-on-time")],
    }
    # where it stands
    shown = rows(cchc, "show", "1.1", *DECEMBER)
    assert (shown["state"], shown["done"], shown["of"]) == ("pending", 2, 4)
    assert [product["lead"]["agencies"] for product in shown["products"]] == [["stttt"], ["snv"], ["stc", "syt"]]
    assert shown["lead"]["agencies"] == ["stttt", "snv", "stc", "syt"]
    late = rows(cchc, "deadlines", "--as-of", "2022-01-15")["overdue"]
    assert [(row["id"], row["lead"], row["of"]) for row in late if row["id"].startswith("1.")] == [
        ("1.2", "Sở Nội vụ", 1),
        ("1.1", "Sở Tài chính, Sở Y tế", 2),
    ]
    # what is written to each and about all
    letter = paper(cchc, tmp_path, "assignment", "--agency", "snv", "--from", "UBND tỉnh")
    led, supported = letter.partition("Nhiệm vụ phối hợp (1)")[::2]
    assert "Quy chế" in led
    assert "Phần mềm" not in led
    assert "Phần mềm | Sở Thông tin và Truyền thông" in supported
    reminder = paper(cchc, tmp_path, "reminder", "--agency", "Sở Y tế", "--as-of", "2022-01-15")
    assert "Dự toán" in reminder
    assert "Chưa có giá" in reminder
    assert "Quy chế" not in reminder
    report = paper(cchc, tmp_path, "progress", "--period", "2021", *DECEMBER)
    assert "Phần mềm (Sở Thông tin và Truyền thông chủ trì): đã hoàn thành ngày 20/3/2021, đúng hạn" in report
    assert "Lớp B (Sở Tư pháp chủ trì): đã hoàn thành ngày 03/7/2021, chậm 3 ngày" in report
    assert cchc("sheet", "--agency", "snv", "--from", "UBND tỉnh", "-o", str(tmp_path / "phiếu"), *DECEMBER).code == 0
    (sheet,) = (tmp_path / "phiếu").glob("*.xlsx")
    (row,) = (r for r in load_workbook(sheet)["Phối hợp"].iter_rows(values_only=True) if r[0] == "1.1")
    assert "Sở Thông tin và Truyền thông" in str(row[3])
    # what leaves and comes back
    row = cchc("export", "json", *DECEMBER).json["tasks"][0]
    assert {(a["product"], a["agency"]): a["state"] for a in row["assignments"]} == {
        (1, "stttt"): "done-on-time", (2, "snv"): "done-on-time", (3, "stc"): "pending", (3, "syt"): "pending",
    }  # fmt: skip


@pytest.mark.usefixtures("year")
def test_a_sheet_has_a_row_for_each_product_that_the_body_leads(cchc: Cchc) -> None:
    """Filled in and taken back it is recorded of that product; what the body supports is there to read."""
    assert cchc("sheet", "--agency", "syt", "-o", "phieu", *DECEMBER).code == 0
    (path,) = Path("phieu").glob("*_SYT.xlsx")
    book = load_workbook(path)
    led = list(book["Nhiệm vụ"].iter_rows(min_row=7))
    assert [[cell.value for cell in row[:4]] for row in led] == [
        ["1.1", "Xây dựng hệ thống đánh giá công chức", "Dự toán", "31/12/2021"]
    ]
    supported = list(book["Phối hợp"].iter_rows(min_row=4, values_only=True))
    assert [row[2:5] for row in supported] == [("Quy chế", "Sở Nội vụ", "31/10/2021")]
    led[0][6].value, led[0][7].value, led[0][8].value = "hoàn thành", "20/11/2021", "9/BC-SYT"
    Path("ve").mkdir()
    book.save("ve/phieu.xlsx")
    (file,) = cchc("collect", "ve", "--sent", "phieu", "-f", "json").json["files"]
    assert (file["outcome"], file["faults"], len(file["entries"])) == ("recorded", [], 1)
    row = cchc("export", "json", *DECEMBER).json["tasks"][0]
    assert {(a["product"], a["agency"]): a["state"] for a in row["assignments"] if a["product"] == 3} == {
        (3, "stc"): "pending", (3, "syt"): "done-on-time",
    }  # fmt: skip


@pytest.mark.usefixtures("year")
def test_a_bodys_own_plan_has_the_products_that_it_leads(cchc: Cchc) -> None:
    assert cchc("init", "--for", "snv").code == 0
    text = Path("bodies/snv/plans/2021.yaml").read_text(encoding="utf-8")
    assert "Quy chế" in text
    assert "Phần mềm" not in text
    assert not [line for line in cchc("check", "bodies/snv/plans/2021.yaml").out.splitlines() if "lỗi[" in line]


def test_a_product_that_gets_another_lead_is_a_change_of_that_product(year: Path, cchc: Cchc, tmp_path: Path) -> None:
    other = tmp_path / "old.yaml"
    other.write_bytes(year.read_bytes())
    year.write_text(
        year.read_text(encoding="utf-8").replace("Quy chế, lead: Sở Nội vụ", "Quy chế, lead: Sở Y tế"), "utf-8"
    )
    found = json.loads(cchc("diff", str(other), str(year), "-f", "json").out)
    (change,) = found["tasks"][0]["changes"]
    assert (change["key"], change["part"], change["old"], change["new"]) == (
        "products.lead",
        "2",
        "Sở Nội vụ",
        "Sở Y tế",
    )
    assert [(work["id"], work["lead"]) for work in found["effects"]["less"]] == [("snv", ["1.1"])]
