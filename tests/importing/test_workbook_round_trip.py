"""What `export xlsx` writes comes back through an import: every task with the plan's own words, nothing left over."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import REGISTER, SHIPPED, Cchc, plan_of, task
from cchc_cli.documents.exports.plan_sheets import sheets
from cchc_cli.documents.exports.workbook import workbook_bytes
from cchc_cli.importing.importer import Imported, import_file
from cchc_cli.importing.plan_yaml import plan_text
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.loading import read_model
from cchc_cli.model.plan import Area, Plan, Task, WrittenTime, parse_money
from cchc_cli.tracking.plan_status import PlanStatus
from office import xlsx

MIXED = plan_of(
    task("1.1", title="- Rà soát, gồm:\n- Luật\n- Nghị định", budget="1.500", note="=1+1"),
    task("1.2", title="=SUM(A1)", lead="- Sở Nội vụ tuyển dụng\n- Sở Tư pháp bồi dưỡng", budget=None, support=None),
    task("1.3", products=None, time="Trước ngày 22/12/2021", budget="12,5"),
    task(
        "1.10", budget="Theo quy định.", time=None,
        products=[{"name": "Kế hoạch (Quý I/2021).", "time": "Quý I/2021"}, {"name": "b", "time": "Quý IV/2021"}],
    ),
    task("1.11", products=[{"name": "A.", "time": "Quý I/2021"}, {"name": "B.", "time": "30/6/2021"}]),
    task("1.14", lead=None, support=None, products=[{"name": "A", "lead": "Sở Nội vụ"}, {"name": "B", "lead": "STP"}]),
    task("1.15", products=["A", {"name": "B", "lead": "STP", "support": "UBND cấp xã"}, "C"]),
    task("1.9a", title="Việc thêm vào giữa."),
    task("1.13", title="Việc đổi số.", key="1.9"),
    task("1.12", products=["Một;", "hai", "Ba: bốn"], time="Quý II, III/2021", budget="0"),
)  # fmt: skip
AREAS = plan_of(
    areas=[
        {"number": "2", "title": "Cải cách thể chế", "tasks": [task("2.1")]},
        {"number": "3", "title": "1. Thủ tục hành chính: rà soát; công bố", "tasks": [task("3.1"), task("3.2")]},
        {"number": "5", "title": "Cải cách thể chế", "tasks": [task("5.4", note="Đã chuyển\ntừ 2.2.")]},
    ]
)


def shipped() -> Plan:
    read = read_model(SHIPPED, Plan).value
    assert read is not None
    return read


def exported(plan: Plan, path: Path) -> Path:
    status = PlanStatus(InterpretedPlan(plan, REGISTER), (), plan.decision.date)
    found = sheets(status, status.interpreted.tasks, Calendar())
    path.write_bytes(workbook_bytes(found, plan.title, plan.decision.date))
    return path


def words(areas: Iterable[Area]) -> list[Any]:
    return [(area.number, area.title, [_task(task) for task in area.tasks]) for area in areas]


def _task(task: Task) -> tuple[Any, ...]:
    products = [(product.name, product.lead, product.support, _time(product.time)) for product in task.products]
    money = None if task.budget is None else (parse_money(task.budget) or task.budget)
    return (
        task.id,
        task.title,
        products,
        task.lead,
        task.support,
        _time(task.time),
        money,
        " ".join(task.note.split()),
        task.key,
    )


def _time(time: WrittenTime | None) -> str | None:
    return time.text if time else None


def come_back(imported: Imported) -> list[Any]:
    def of_task(task: Any) -> tuple[Any, ...]:
        products = [(product.name, product.lead, product.support, product.time or None) for product in task.products]
        money = (parse_money(task.budget) or task.budget) if task.budget else None
        return (
            task.id,
            task.title,
            products,
            task.lead,
            task.support,
            task.time or None,
            money,
            " ".join(task.texts["note"].split()),
            task.key,
        )

    return [(area.number, area.title, [of_task(task) for task in area.tasks]) for area in imported.plan.areas]


@pytest.mark.parametrize("plan", [shipped(), MIXED, AREAS], ids=["2021", "mixed", "areas"])
def test_the_workbook_comes_back_whole(plan: Plan, tmp_path: Path) -> None:
    imported = import_file(exported(plan, tmp_path / "a.xlsx"))
    assert come_back(imported) == words(plan.areas)
    assert imported.plan.unplaced == ()
    assert (imported.plan.year, imported.plan.title) == (plan.year, plan.title)
    assert (imported.plan.decision.number, imported.plan.decision.date) == (plan.decision.number, plan.decision.date)
    assert plan_text(imported.plan, "a.xlsx").count("cần xem") == 1  # the decision's own words are not in a table


def test_also_when_another_program_has_saved_it(tmp_path: Path) -> None:
    path = exported(shipped(), tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    book.move_sheet("Kế hoạch", -5)
    book.save(path)
    assert come_back(import_file(path)) == words(shipped().areas)


@pytest.mark.usefixtures("workspace")
def test_it_is_said_which_worksheets_are_not_read(cchc: Cchc) -> None:
    assert cchc("export", "xlsx", "-o", "a.xlsx").code == 0
    said = cchc("import", "a.xlsx", "-o", "plans/2022.yaml").err
    assert "7 lĩnh vực, 44 nhiệm vụ từ 44 dòng của bảng 6." in said
    assert "Không đọc các trang tính: Nhiệm vụ; Thời hạn; Theo cơ quan; Chỉ tiêu; Sổ theo dõi (" in said


def test_a_worksheet_with_tasks_of_its_own_is_read_beside_the_plan(tmp_path: Path) -> None:
    path = exported(MIXED, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    more = book.create_sheet("Bổ sung")
    for row in (["TT", "Nhiệm vụ", "Chủ trì"], [1, "Việc khác hẳn.", "Sở Y tế"]):
        more.append(row)
    book.save(path)
    assert [t.title for area in import_file(path).plan.areas for t in area.tasks][-1] == "Việc khác hẳn."


def test_a_workbook_of_which_no_worksheet_is_called_a_plan_is_read_whole(tmp_path: Path) -> None:
    rows: list[list[object]] = [["TT", "Nhiệm vụ", "Chủ trì"], [1, "A.", "Sở Y tế"]]
    imported = import_file(xlsx(tmp_path / "a.xlsx", rows, rows, [["Danh sách"]]), 2021)
    assert [len(area.tasks) for area in imported.plan.areas] == [2]
    assert [loose.text for loose in imported.plan.unplaced] == ["Danh sách"]
    assert imported.aside == ()


TEXT = st.text("abđ ếơ.,;:-=()\"'\n+1Q", min_size=1, max_size=30).map(lambda text: f"Việc {text.strip()}x")


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=1, max_size=4), st.sampled_from(["Quý I/2021", "Trong năm"]))
def test_no_task_is_lost_whatever_its_words_are(
    tmp_path_factory: Any, rows: list[tuple[str, str, str]], time: str
) -> None:
    tasks = [
        task(f"1.{n}", title=title, note=note, products=[product], time=time)
        for n, (title, note, product) in enumerate(rows, 1)
    ]
    imported = import_file(exported(plan_of(*tasks), tmp_path_factory.mktemp("x") / "a.xlsx"))
    assert [found.id for area in imported.plan.areas for found in area.tasks] == [found["id"] for found in tasks]
    assert imported.plan.unplaced == ()
