"""`cchc tasks` on the plan of 2021: every task as the appendix has it, and every way to ask for some."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from builders import Cchc

pytestmark = pytest.mark.usefixtures("shipped")

YEAR = ("all-year", "2021-01-01", "2021-12-31")
FIRST = ("dated", "2021-01-01", "2021-03-31")
UNDATED = ("conditional", None, None)
ONCE = ("conditional", "2021-01-01", "2021-12-31")
DEPARTMENTS, DISTRICTS, COMMUNES = ["so-nganh"], ["ubnd-huyen"], ["ubnd-xa"]
BOTH, ALL = [*DEPARTMENTS, *DISTRICTS], [*DEPARTMENTS, *DISTRICTS, *COMMUNES]
RELATED = "Các cơ quan, đơn vị liên quan"
BRANCHES = "các cơ quan ngành dọc"

# id → (leading agencies, groups, open), (kind, start, due), (supporting agencies, groups, open), as the appendix says
TASKS: dict[str, tuple[tuple[list[str], list[str], list[str]], tuple[str, str | None, str | None], Any]] = {
    "1.1": ((["snv"], [], []), ("dated", "2021-04-01", "2021-09-30"), ([], [], [RELATED])),
    "1.2": ((["snv"], [], []), UNDATED, (["stp", "stc", "stttt", "skhcn", "vp"], [], [])),
    "1.3": ((["snv"], [], []), YEAR, ([], [], [RELATED])),
    "1.4": ((["snv"], [], []), ("dated", "2020-10-01", "2021-03-31"), ([], [], [RELATED])),
    "1.5": ((["snv"], [], []), ("dated", "2021-10-01", "2021-12-31"), ([], [], [RELATED])),
    "1.6": ((["snv"], [], []), UNDATED, ([], [], [RELATED])),
    "1.7": (([], BOTH, []), YEAR, (["snv"], [], [])),
    "1.8": ((["snv"], [], []), YEAR, ([], DISTRICTS, [])),
    "1.9": ((["snv"], [], []), ("dated", "2021-01-01", "2021-06-30"), ([], [], [RELATED])),
    "1.10": ((["bao-long-an", "dai-ptth"], [], []), YEAR, ([], [], [RELATED])),
    "1.11": ((["snv"], [], []), YEAR, ([], [], ["Các sở, ban, ngành liên quan"])),
    "1.12": ((["snv"], [], []), FIRST, ([], ALL, [BRANCHES])),
    "1.13": (([], ALL, [BRANCHES]), UNDATED, (["snv"], [], [])),
    "2.1": ((["stp"], [], []), ("dated", "2021-01-01", "2021-12-21"), ([], BOTH, [])),
    "2.2": ((["stp"], [], []), FIRST, ([], [], ["Các sở, ban, ngành liên quan"])),
    "2.3": ((["stp"], [], []), YEAR, ([], DEPARTMENTS, [])),
    "2.4": ((["stp"], [], []), ("dated", None, "2021-03-31"), (["ban-phap-che"], DEPARTMENTS, [])),
    "3.1": ((["vp"], [], []), ("dated", "2021-01-01", "2021-12-31"), ([], DEPARTMENTS, [])),
    "3.2": ((["vp"], [], []), YEAR, ([], ALL, [])),
    "3.3": (([], DEPARTMENTS, []), YEAR, (["vp"], [], [])),
    "3.4": (([], [], ["Sở, ngành được giao chủ trì soạn thảo văn bản"]), YEAR, (["stp", "vp"], [], [])),
    "3.5": (
        (["stp"], [], []),
        YEAR,
        (["vp"], [], ["Sở, ngành tỉnh được giao chủ trì soạn thảo văn bản", "các cơ quan có liên quan"]),
    ),
    "3.6": ((["vp"], [], []), YEAR, (["vp"], ALL, [])),
    "3.7": ((["vp"], [], []), ("dated", "2021-07-01", "2021-09-30"), ([], ALL, [])),
    "3.8": ((["vp"], [], []), ("recurring", "2021-01-01", "2021-12-31"), ([], ALL, [])),
    "3.9": ((["vp"], [], []), YEAR, ([], ALL, [])),
    "4.1": (([], DEPARTMENTS, []), ONCE, (["stp", "snv"], [], [])),
    "4.2": (([], DISTRICTS, []), ONCE, (["snv"], [], [])),
    "4.3": (([], BOTH, []), ONCE, (["snv"], [], [])),
    "4.4": (([], BOTH, []), ONCE, (["snv"], [], [])),
    "4.5": (([], BOTH, []), YEAR, (["snv"], [], [])),
    "4.6": ((["snv"], [], []), YEAR, ([], BOTH, [])),
    "5.1": (([], BOTH, []), YEAR, (["snv"], [], [])),
    "5.2": ((["snv"], BOTH, []), YEAR, ([], BOTH, [])),
    "5.3": ((["snv"], [], []), YEAR, ([], BOTH, [])),
    "5.5": ((["snv"], [], []), ("dated", "2020-10-01", "2021-12-31"), ([], BOTH, [])),
    "5.6": ((["snv"], [], []), FIRST, ([], ALL, ["cơ quan ngành dọc"])),
    "5.7": (([], BOTH, []), ("dated", "2021-10-01", "2021-12-31"), (["ttt"], [], [])),
    "6.1": ((["stc"], [], []), ("dated", "2022-01-01", "2022-01-31"), ([], BOTH, [])),
    "6.2": ((["stc"], [], []), ("dated", "2021-04-01", "2021-06-30"), ([], BOTH, [])),
    "7.1": ((["stttt"], [], []), ("dated", "2020-12-01", "2021-11-30"), ([], BOTH, [])),
    "7.2": ((["skhcn"], [], []), YEAR, ([], ALL, [])),
    "7.3": ((["skhcn"], [], []), UNDATED, ([], [], ["Cơ quan, đơn vị được chọn"])),
    "7.4": ((["skhdt"], [], []), YEAR, (["sxd"], DISTRICTS, [])),
}
OPEN = {"1.1", "1.3", "1.4", "1.5", "1.6", "1.9", "1.10", "1.11", "2.2", "3.4", "3.5", "7.3"}  # nobody named with them
DISTRICT_LEADS = {"1.7", "1.13", "4.2", "4.3", "4.4", "4.5", "5.1", "5.2", "5.7"}
DISTRICT_SUPPORTS = {
    "1.8",
    "1.12",
    "2.1",
    "3.2",
    "3.6",
    "3.7",
    "3.8",
    "3.9",
    "4.6",
    "5.3",
    "5.5",
    "5.6",
    "6.1",
    "6.2",
    "7.1",
    "7.2",
    "7.4",
}


def ids(tasks: list[dict[str, Any]]) -> list[str]:
    return [task["id"] for task in tasks]


@pytest.fixture
def asked(cchc: Cchc) -> Any:
    """Asks for tasks as JSON on a day in the middle of the year."""

    def ask(*args: str) -> list[dict[str, Any]]:
        result = cchc("tasks", "--as-of", "2021-06-15", "-f", "json", *args)
        assert (result.code, result.err) == (0, "")
        data: list[dict[str, Any]] = result.json
        return data

    return ask


@pytest.mark.parametrize("id_", TASKS)
def test_a_task_is_read_as_the_appendix_has_it(id_: str, asked: Any) -> None:
    [task] = [task for task in asked() if task["id"] == id_]
    lead, time, support = (task[key] for key in ("lead", "time", "support"))
    assert (
        (lead["agencies"], lead["groups"], lead["open"]),
        (time["kind"], time["start"], time["due"]),
        (support["agencies"], support["groups"], support["open"]),
    ) == TASKS[id_]


def test_the_tasks_are_those_of_the_appendix_in_its_order(asked: Any) -> None:
    assert ids(asked()) == list(TASKS)


def test_the_json_of_a_task_keeps_its_contract(asked: Any) -> None:
    for task in asked():
        assert set(task) >= {
            "id", "area", "title", "products", "lead", "support", "time", "budget", "state", "due_soon",
        }  # fmt: skip
        assert set(task["area"]) >= {"number", "title"}
        assert set(task["lead"]) == set(task["support"]) >= {"text", "agencies", "groups", "open"}
        assert set(task["time"]) >= {"text", "kind", "start", "due", "condition", "if_any"}
        assert set(task["budget"]) >= {"text", "million_vnd"}
        for product in task["products"]:
            assert set(product) >= {"number", "name", "time", "kind", "start", "due"}


def test_values_of_the_json_have_the_types_of_the_contract(asked: Any) -> None:
    task = asked()[0]
    assert task["area"] == {"number": 1, "title": "Công tác chỉ đạo, điều hành CCHC"}
    assert task["budget"] == {"text": "50", "million_vnd": 50}
    assert (task["state"], task["due_soon"]) == ("pending", False)
    assert [product["number"] for product in task["products"]] == [1, 2, 3, 4]
    assert task["products"][0]["due"] is None


def test_conditions_and_if_any_are_those_of_the_appendix(asked: Any) -> None:
    conditions = {task["id"]: task["time"]["condition"] for task in asked() if task["time"]["condition"]}
    assert set(conditions) == {"1.2", "1.6", "1.13", "4.1", "4.2", "4.3", "4.4", "7.3"}
    assert conditions["1.6"] == "Khi Chính phủ ban hành"
    assert conditions["4.4"] == "khi có quy định của TW"
    assert [task["id"] for task in asked() if task["time"]["if_any"]] == ["3.3", "3.4", "3.5"]


def test_a_product_with_its_own_time_has_its_own_due_date(asked: Any) -> None:
    [task] = [task for task in asked() if task["id"] == "2.1"]
    assert [(p["time"], p["due"]) for p in task["products"]] == [
        ("Quý I/2021", "2021-03-31"),
        ("Trước ngày 22/12/2021", "2021-12-21"),
    ]


@pytest.mark.parametrize("typed", ["snv", "SNV", "Sở Nội vụ", "so noi vu", "nội vụ"])
def test_an_agency_is_found_however_it_is_typed(typed: str, asked: Any) -> None:
    leads = [task for task in asked("--agency", typed) if task["role"] == "lead"]
    named = {id_ for id_, (lead, _, _) in TASKS.items() if "snv" in lead[0]}
    through = {id_ for id_, (lead, _, _) in TASKS.items() if "so-nganh" in lead[1] and "snv" not in lead[0]}
    assert {task["id"] for task in leads if task["by"] == "named"} == named
    assert {task["id"] for task in leads if task["by"] == "group"} == through


def test_a_district_finds_its_tasks_through_its_group(asked: Any) -> None:
    found = asked("--agency", "Bến Lức")
    assert {task["id"] for task in found if task["role"] == "lead"} == DISTRICT_LEADS
    assert {task["id"] for task in found if task["role"] == "support"} == DISTRICT_SUPPORTS
    assert {task["by"] for task in found} == {"group"}


def test_a_district_is_told_that_its_tasks_come_through_its_group(cchc: Cchc) -> None:
    result = cchc("tasks", "--agency", "Bến Lức")
    rows = result.out.splitlines()[1:]
    assert len(rows) == 26
    assert all("(theo nhóm)" in row for row in rows)
    assert "UBND huyện Bến Lức" in result.err


@pytest.mark.parametrize(("role", "expected"), [("lead", DISTRICT_LEADS), ("support", DISTRICT_SUPPORTS)])
def test_a_role_narrows_to_its_tasks(role: str, expected: set[str], asked: Any) -> None:
    assert set(ids(asked("--agency", "ben luc", "--role", role))) == expected


def test_an_agency_that_only_supports_has_no_tasks_to_lead(asked: Any) -> None:
    assert asked("--agency", "Ban Pháp chế", "--role", "lead") == []
    assert ids(asked("--agency", "Ban Pháp chế")) == ["2.4"]


def test_tasks_given_to_nobody_by_name_are_counted_below(cchc: Cchc) -> None:
    assert f"Còn {len(OPEN)} nhiệm vụ giao chung" in cchc("tasks", "--agency", "Bến Lức").err


def test_tasks_given_to_nobody_by_name_are_listed_when_asked_for(asked: Any) -> None:
    found = asked("--agency", "Bến Lức", "--open")
    assert {task["id"] for task in found if task["by"] == "open"} == OPEN
    assert ids(found) == [id_ for id_ in TASKS if id_ in OPEN | DISTRICT_LEADS | DISTRICT_SUPPORTS]


def test_a_quarter_shows_its_own_work_then_the_years_then_what_waits(asked: Any) -> None:
    found = asked("--quarter", "II")
    sections = ("left", "in", "all-year", "waiting")
    groups = {when: [task["id"] for task in found if task["when"] == when] for when in sections}
    assert groups == {
        "left": ["1.4", "1.12", "2.1", "2.2", "2.4", "3.1", "5.5", "5.6", "7.1"],
        "in": ["1.9", "6.2", "1.1"],
        "all-year": [id_ for id_, (_, time, _) in TASKS.items() if time[0] in ("all-year", "recurring")],
        "waiting": ["1.2", "1.6", "1.13", "4.1", "4.2", "4.3", "4.4", "7.3"],
    }
    assert ids(found) == [id_ for group in groups.values() for id_ in group]


def test_only_what_ends_in_the_quarter_is_marked_as_due_in_it(asked: Any) -> None:
    assert [task["id"] for task in asked("--quarter", "II") if task["due_in_period"]] == ["1.9", "6.2"]
    assert [task["id"] for task in asked("--quarter", "III") if task["due_in_period"]] == ["1.1", "3.7"]


@pytest.mark.parametrize(
    ("quarter", "due"),
    [
        ("I", {"1.4", "1.12", "2.1", "2.2", "2.4", "3.1", "5.6"}),
        ("IV", {"1.5", "2.1", "3.1", "5.5", "5.7", "7.1"}),
        ("IV/2020", {"5.5", "7.1"}),
        ("I/2022", {"6.1"}),
        ("II/2022", set()),
    ],
)
def test_the_tasks_due_in_a_quarter_are_those_of_the_appendix(quarter: str, due: set[str], asked: Any) -> None:
    assert {task["id"] for task in asked("--quarter", quarter) if task["due_in_period"]} == due


def test_the_date_beside_the_mark_lies_in_the_quarter(cchc: Cchc) -> None:
    marked = [line for line in cchc("tasks", "--quarter", "IV").out.splitlines() if "●" in line and line[0].isdigit()]
    assert len(marked) == 6
    assert all("\t● 30/11/2021\t" in line or "/12/2021\t" in line.split("●")[1] for line in marked)


def test_a_month_is_asked_for_like_a_quarter(asked: Any) -> None:
    found = asked("--month", "11/2021")
    assert [task["id"] for task in found if task["due_in_period"]] == ["7.1"]
    assert {task["id"] for task in found if task["when"] == "in"} == {"1.5", "5.7"}
    assert {"3.1", "5.5", "7.1"} <= {task["id"] for task in found if task["when"] == "left"}  # a product is overdue


@pytest.mark.parametrize("area", ["2", "Cải cách thể chế", "the che"])
def test_an_area_goes_by_number_or_by_words_of_its_title(area: str, asked: Any) -> None:
    assert ids(asked("--area", area)) == ["2.1", "2.2", "2.3", "2.4"]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("waiting", {"1.2", "1.6", "1.13", "4.1", "4.2", "4.3", "4.4", "7.3"}),
        ("overdue", {"1.4", "1.12", "2.1", "2.2", "2.4", "3.1", "5.5", "5.6", "7.1"}),
        ("done-on-time", set()),
    ],
)
def test_a_state_narrows_to_its_tasks(state: str, expected: set[str], asked: Any) -> None:
    assert set(ids(asked("--state", state))) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["iso"], {"7.2", "7.3"}),
        (["khắc", "phục"], {"1.13"}),
        (["tinh gian bien che"], {"4.6"}),
        (["pháp chế"], {"2.4"}),
        (["không có chữ này"], set()),
    ],
)
def test_words_are_sought_with_or_without_accents(words: list[str], expected: set[str], asked: Any) -> None:
    assert set(ids(asked(*words))) == expected


def test_questions_combine(asked: Any) -> None:
    found = asked("--agency", "snv", "--role", "lead", "--area", "1", "--quarter", "I", "kế", "hoạch")
    assert ids(found) == ["1.12", "1.9", "1.7", "1.8", "1.11", "1.6", "1.13"]


def test_csv_has_a_head_and_reads_back(cchc: Cchc) -> None:
    rows = list(csv.DictReader(io.StringIO(cchc("tasks", "-f", "csv").out)))
    assert [row["id"] for row in rows] == list(TASKS)
    assert rows[6]["lead"] == "Các sở, ngành tỉnh, UBND cấp huyện"
    assert set(rows[0]) == {"id", "title", "lead", "time", "due", "state"}


def test_piped_text_is_a_line_a_task_with_tabs_and_notes_go_elsewhere(cchc: Cchc) -> None:
    result = cchc("tasks", "--as-of", "2021-06-15")
    head, *rows = result.out.splitlines()
    assert head.split("\t") == ["Số", "Nhiệm vụ", "Chủ trì", "Thời gian", "Hạn", "Trạng thái"]
    assert [row.split("\t")[0] for row in rows] == list(TASKS)
    assert {row.count("\t") for row in rows} == {5}
    assert result.err.startswith("44 nhiệm vụ.\n")


def test_without_a_journal_it_is_said_that_everything_counts_as_not_done(cchc: Cchc) -> None:
    assert "mọi nhiệm vụ được coi là chưa hoàn thành" in cchc("tasks").err


def test_nothing_found_is_an_empty_answer_and_no_fault(cchc: Cchc) -> None:
    result = cchc("tasks", "không có chữ này", "-f", "json")
    assert (result.code, result.json) == (0, [])


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["--agency", "Hóa"], 2, "ubnd-duc-hoa"),
        (["--agency", "Sở Nội vvu"], 2, "Sở Nội vụ (snv)"),
        (["--agency", ""], 2, "cchc agencies"),
        (["--quarter", "5"], 2, "không có quý «5»"),
        (["--quarter", ""], 2, "không có quý «»"),
        (["--month", "13"], 2, "không có tháng «13»"),
        (["--quarter", "2", "--month", "3"], 2, "không dùng cùng nhau"),
        (["--area", "9"], 2, "không có lĩnh vực «9»"),
        (["--area", "hành"], 2, "nhiều lĩnh vực"),
        (["--as-of", "31/6/2021"], 2, "không có ngày «31/6/2021»"),
        (["--year", "1999"], 3, "2021.yaml"),
        (["--plan", "khong-co.yaml"], 3, "khong-co.yaml (--plan)"),
    ],
)
def test_what_cannot_be_asked_is_said_on_stderr_alone(args: list[str], code: int, words: str, cchc: Cchc) -> None:
    day = [] if "--as-of" in args else ["--as-of", "2021-06-15"]
    result = cchc("tasks", *day, *args)
    assert (result.code, result.out) == (code, "")
    assert result.err.startswith("lỗi: ")
    assert words in result.err


def test_a_plan_with_errors_is_not_answered_from_and_its_problems_are_shown(workspace: Path, cchc: Cchc) -> None:
    (workspace / "2021.yaml").write_text("year: 2021\nyeer: 2022\n", encoding="utf-8")
    result = cchc("tasks")
    assert (result.code, result.out) == (3, "")
    assert "plans/2021.yaml:2:1: lỗi[unknown-key]" in result.err


def test_another_plan_can_be_named(workspace: Path, cchc: Cchc) -> None:
    (workspace / "2021.yaml").rename(workspace / "khac.yaml")
    assert len(cchc("tasks", "--plan", "plans/khac.yaml", "-f", "json").json) == 44
