"""`cchc export`: the plan as files for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import vobject
from openpyxl import load_workbook

from builders import Cchc, replaced
from cchc_cli.documents.exports.csv_file import unguarded

DAY = ("--as-of", "2021-08-01")
JOURNAL = """\
- {on: 2021-03-26, event: done, task: "2.1", product: 1, document: {number: 512/KH-UBND, date: 2021-03-25}}
- {on: 2021-07-01, event: extended, task: "2.2", due: 2021-09-15, document: {number: 91/BC-STP}}
- {on: 2021-07-02, event: progress, task: "1.1", percent: 40, note: "=1+1"}
- {on: 2021-07-12, event: done, task: "5.6", document: {number: 10/BC-SNV}}
- {on: 2021-07-13, event: not-arisen, task: "3.5"}
- {on: 2021-07-14, event: measured, indicator: "4.4", value: 98}
"""


@pytest.fixture
def recorded(workspace: Path) -> Path:
    (workspace / "2021.journal.yaml").write_text(JOURNAL, encoding="utf-8")
    return workspace


@pytest.fixture
def book(recorded: Path, cchc: Cchc) -> Any:
    path = recorded.parent / "o.xlsx"
    assert cchc("export", "xlsx", "-o", str(path), *DAY).code == 0
    return load_workbook(path)


def table(sheet: Any) -> dict[str, dict[str, Any]]:
    """The rows by their first cell, each by heading."""
    head, *rows = sheet.iter_rows(values_only=True)
    return {row[0]: dict(zip(head, row, strict=True)) for row in rows}


def test_xlsx_has_a_sheet_a_view(book: Any) -> None:
    assert book.sheetnames == ["Nhiệm vụ", "Thời hạn", "Theo cơ quan", "Chỉ tiêu", "Sổ theo dõi", "Kế hoạch"]
    assert [book[name].max_row for name in book.sheetnames] == [45, 51, 40, 20, 7, 47]


def test_xlsx_has_the_plan_in_its_own_words_under_its_title(book: Any) -> None:
    rows = list(book["Kế hoạch"].iter_rows(values_only=True))
    assert rows[0][0] == "Kế hoạch công tác cải cách hành chính năm 2021 trên địa bàn tỉnh Long An"
    assert rows[1][0].startswith("(Kèm theo Quyết định số 4963/QĐ-UBND ngày 28 tháng 12 năm 2020 của")
    by_number = {row[0]: dict(zip(rows[2], row, strict=True)) for row in rows[3:]}
    assert by_number["1.1"]["Cơ quan phối hợp"] == "Các cơ quan, đơn vị liên quan."
    assert by_number["2.1"]["Thời gian thực hiện"] == "- Quý I/2021\n- Trước ngày 22/12/2021"
    assert by_number["1.1"]["Kinh phí (triệu đồng)"] == 50
    sheet = book["Kế hoạch"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("B4", "A3:I47", "$3:$3")


def test_xlsx_tasks_have_their_words_days_money_and_state(book: Any) -> None:
    rows = table(book["Nhiệm vụ"])
    first = rows["1.1"]
    assert (first["Thời gian thực hiện"], first["Kinh phí (triệu đồng)"]) == ("Quý II, III/2021", 50)
    assert first["Hạn"] == datetime(2021, 9, 30)  # noqa: DTZ001 - Excel's days
    assert rows["1.4"]["Trạng thái"] == "quá hạn"
    assert rows["1.4"]["Số ngày chậm"] == 123
    assert rows["5.6"]["Trạng thái"] == "hoàn thành chậm"
    assert rows["2.1"]["Tỷ lệ hoàn thành"] == 0.5
    assert rows["1.6"]["Hạn"] is None
    assert "1.10" in rows


@pytest.mark.parametrize(
    ("sheet", "headings"),
    [
        ("Nhiệm vụ", ["Cơ quan chủ trì", "Cơ quan phối hợp"]),
        ("Thời hạn", ["Cơ quan chủ trì"]),
        ("Theo cơ quan", ["Cơ quan"]),
    ],
)
def test_xlsx_an_agency_is_one_value_to_filter_by_however_its_cell_ended(
    book: Any, sheet: str, headings: list[str]
) -> None:
    rows = list(book[sheet].iter_rows(values_only=True))
    for heading in headings:
        names = [row[rows[0].index(heading)] for row in rows[1:]]
        assert any(names)
        assert not [name for name in names if name and name != name.strip(" .\n")]


def test_xlsx_filtered_by_who_leads_has_all_that_the_plan_gives_it(book: Any) -> None:
    leads = [row["Cơ quan chủ trì"] for row in table(book["Nhiệm vụ"]).values()]
    assert leads.count("Sở Nội vụ") == 14  # ten times without, four times with a full stop in the decision


def test_xlsx_lead_with_bullets_is_no_formula(book: Any) -> None:
    cells = {row[0].value: row for row in book["Nhiệm vụ"].iter_rows()}
    lead = cells["5.2"][4]
    assert lead.value.startswith("- Sở Nội vụ tuyển dụng")
    assert (lead.data_type, lead.quotePrefix) == ("s", True)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_xlsx_deadlines_come_in_order_with_the_reports(book: Any) -> None:
    dues = [row[4] for row in book["Thời hạn"].iter_rows(min_row=2, values_only=True)]
    dated = [due for due in dues if due]
    assert dated == sorted(dated)
    assert dues[: len(dated)] == dated
    assert table(book["Thời hạn"])["2021-H1"]["Hạn"] == datetime(2021, 6, 25)  # noqa: DTZ001


def test_xlsx_indicators_say_whether_they_are_met(book: Any) -> None:
    rows = table(book["Chỉ tiêu"])
    assert (rows["4.4"]["Đo được"], rows["4.4"]["Kết quả"]) == (98, "chưa đạt, vừa bằng mức")
    assert rows["1.1"]["Kết quả"] == "chưa đo"


@pytest.mark.usefixtures("recorded")
def test_xlsx_of_an_agency_is_about_it_alone(cchc: Cchc) -> None:
    cchc("export", "xlsx", "-o", "o.xlsx", "--agency", "STP", *DAY)
    book = load_workbook("o.xlsx")
    assert list(table(book["Theo cơ quan"])) == ["Sở Tư pháp"]
    led = {"1.7", "1.13", "2.1", "2.2", "2.3", "2.4", "3.3", "3.5", "4.1", "4.3", "4.4", "4.5", "5.1", "5.2", "5.7"}
    assert set(table(book["Nhiệm vụ"])) == led
    assert [row[1] for row in book["Sổ theo dõi"].iter_rows(min_row=2, values_only=True)] == ["2.1", "2.2", "3.5"]


@pytest.mark.usefixtures("workspace")
def test_xlsx_is_not_printed(cchc: Cchc) -> None:
    result = cchc("export", "xlsx")
    assert (result.code, result.out) == (2, "")
    assert "-o" in result.err


@pytest.mark.parametrize("form", ["xlsx", "csv", "json", "ics"])
@pytest.mark.usefixtures("recorded")
def test_the_same_day_gives_the_same_bytes_and_nothing_is_overwritten(form: str, cchc: Cchc) -> None:
    assert cchc("export", form, "-o", "a", *DAY).code == 0
    assert cchc("export", form, "-o", "b", *DAY).code == 0
    assert Path("a").read_bytes() == Path("b").read_bytes()
    assert cchc("export", form, "-o", "a", *DAY).code == 4
    assert cchc("export", form, "-o", "a", "--force", *DAY).code == 0


@pytest.mark.parametrize("form", ["csv", "json", "ics"])
def test_stdout_has_the_bytes_of_the_file(form: str, recorded: Path, started: Callable[..., Any], cchc: Cchc) -> None:
    cchc("export", form, "-o", "a", *DAY)
    done = started("export", form, *DAY, cwd=recorded.parent)
    assert done.stdout == Path("a").read_bytes()


@pytest.mark.usefixtures("recorded")
def test_csv_is_the_table_of_tasks(cchc: Cchc) -> None:
    cchc("export", "csv", "-o", "o.csv", *DAY)
    raw = Path("o.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfS\xe1\xbb\x91,")
    rows = {row["Số"]: row for row in csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""))}
    assert len(rows) == 44
    assert (rows["1.1"]["Hạn"], rows["1.1"]["Kinh phí (triệu đồng)"]) == ("2021-09-30", "50")
    lead = rows["5.2"]["Cơ quan chủ trì"]
    assert lead.startswith("'- Sở Nội vụ")
    assert unguarded(lead).startswith("- Sở Nội vụ")


@pytest.mark.usefixtures("recorded")
def test_json_keeps_to_its_schema(cchc: Cchc) -> None:
    data, schema = cchc("export", "json", *DAY).json, cchc("export", "json", "--schema").json
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert list(validator.iter_errors(data)) == []
    assert data["$schema"] == schema["$id"]
    assert not validator.is_valid(data | {"as_of": 1})


@pytest.mark.usefixtures("recorded")
def test_json_has_the_files_and_what_they_mean(cchc: Cchc) -> None:
    data = cchc("export", "json", *DAY).json
    assert data["plan"]["decision"]["number"] == "4963/QĐ-UBND"
    assert data["plan"]["targets"][3]["indicators"][3]["more_than"] == 98
    assert [agency["id"] for agency in data["register"]["agencies"]][:2] == ["snv", "stp"]
    assert data["calendar"]["years"][0]["year"] == 2021
    assert [entry["event"] for entry in data["journal"]][:2] == ["done", "extended"]
    task = next(task for task in data["tasks"] if task["id"] == "2.2")
    assert (task["state"], task["status"]["due"], task["time"]["due"]) == ("pending", "2021-09-15", "2021-03-31")
    led_by_group = next(task for task in data["tasks"] if task["id"] == "1.7")
    assert len(led_by_group["assignments"]) == led_by_group["status"]["of"] == 34


def events(cchc: Cchc, *more: str, day: tuple[str, str] = DAY) -> dict[str, Any]:
    """The events by their name before the @."""
    calendar = vobject.readOne(cchc("export", "ics", *day, *more).out)
    assert calendar.validate(raiseException=True)
    return {event.uid.value.split("@")[0].removeprefix("cchc-2021-"): event for event in calendar.vevent_list}


@pytest.mark.usefixtures("recorded")
def test_ics_has_every_deadline_with_a_day_and_the_reports(cchc: Cchc) -> None:
    found = events(cchc)
    assert {"1.1", "2.1-sp1", "2.1-sp2", "bao-cao-2021-h1", "bao-cao-2021"} < set(found)
    assert not {"1.2", "1.13", "4.1", "7.3"} & set(found)
    assert found["1.1"].dtstart.value == date(2021, 9, 30)
    assert found["1.1"].summary.value.startswith("Hạn 1.1: Xây dựng và triển khai Kế hoạch kiểm tra")
    assert "Chủ trì: Sở Nội vụ" in found["1.1"].description.value
    assert found["1.1"].categories.value == ["CCHC 2021", "1. Công tác chỉ đạo, điều hành CCHC"]


@pytest.mark.usefixtures("recorded")
def test_ics_says_what_it_leaves_out(cchc: Cchc) -> None:
    assert "Không vào lịch, vì chưa có hạn hoặc đang chờ điều kiện: 1.2, 1.6, 1.13" in cchc("export", "ics", *DAY).err


@pytest.mark.usefixtures("recorded")
def test_ics_a_moved_date_replaces_the_event(cchc: Cchc) -> None:
    before, after = events(cchc, day=("--as-of", "2021-06-30"))["2.2"], events(cchc)["2.2"]
    assert (before.dtstart.value, after.dtstart.value) == (date(2021, 3, 31), date(2021, 9, 15))
    assert before.uid.value == after.uid.value
    assert int(before.sequence.value) < int(after.sequence.value)
    assert before.last_modified.value < after.last_modified.value


@pytest.mark.usefixtures("recorded")
def test_ics_reminds_only_of_what_is_open(cchc: Cchc) -> None:
    found = events(cchc)
    assert len(found["1.1"].valarm_list) == 2
    assert not hasattr(found["5.6"], "valarm")
    assert found["5.6"].summary.value.startswith("Đã hoàn thành 5.6")
    assert found["3.5"].status.value == "CANCELLED"


@pytest.mark.usefixtures("recorded")
def test_ics_of_an_agency_is_named_after_it_and_has_no_reports(cchc: Cchc) -> None:
    found = events(cchc, "--agency", "stp")
    assert {"2.1-sp1", "2.2", "1.7"} < set(found)
    assert not any(key.startswith("bao-cao") for key in found)
    assert "X-WR-CALNAME:CCHC 2021 – Sở Tư pháp" in cchc("export", "ics", "--agency", "stp", *DAY).out
    assert "Phần của: Sở Tư pháp" in found["1.7"].description.value


def test_ics_names_the_working_day_before_a_day_off(workspace: Path, cchc: Cchc) -> None:
    plan = workspace / "2021.yaml"
    plan.write_text(
        replaced(plan.read_text("utf-8"), "time: Quý II, III/2021", "time: Chậm nhất ngày 02/5/2021"), "utf-8"
    )
    said = events(cchc)["1.1"].description.value
    assert "Ngày 02/5/2021 là ngày nghỉ; ngày làm việc trước đó: 29/4/2021." in said
