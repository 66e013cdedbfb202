"""One title merged over several rows: one task, whose products are led, supported and timed apart, there and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builders import plan_of, task
from cchc_cli.documents.papers.issued_plan import plan_context
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.model.base import plain_data
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import typed
from office import C, data_of, docx, table

HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Sản phẩm", "Kinh phí"]
TITLE = [C("1", down=3), C("Xây dựng hệ thống.", down=3)]


def tasks(path: Path, *rows: list[str | C]) -> list[dict[str, Any]]:
    data = data_of(
        docx(path / "bang.docx", table(HEAD, *rows, ["2", "Tập huấn.", "SNV", "STP", "Quý I/2021", "Báo cáo", ""]))
    )
    assert "unplaced" not in data
    found: list[dict[str, Any]] = data["areas"][0]["tasks"]
    assert (found[-1]["id"], found[-1]["title"], found[-1]["lead"]) == ("1.2", "Tập huấn.", "SNV")
    return found[:-1]


def test_each_row_is_a_product_with_its_own_lead_and_what_all_share_is_the_tasks(tmp_path: Path) -> None:
    found = tasks(
        tmp_path,
        [*TITLE, "Sở Nội vụ", C("Sở Tư pháp", down=3), C("Quý I/2021", down=3), "Phần mềm", C("50", down=3)],
        ["Sở Y tế", "Quy chế"],
        ["Sở Tài chính", "- Dự toán\n- Quyết toán"],
    )
    assert found == [
        {
            "id": "1.1",
            "title": "Xây dựng hệ thống.",
            "products": [
                {"name": "Phần mềm", "lead": "Sở Nội vụ"},
                {"name": "Quy chế", "lead": "Sở Y tế"},
                {"name": "Dự toán", "lead": "Sở Tài chính"},
                {"name": "Quyết toán", "lead": "Sở Tài chính"},
            ],
            "support": "Sở Tư pháp",
            "time": "Quý I/2021",
            "budget": "50",
        }
    ]


def test_a_lead_merged_over_some_of_the_rows_is_the_tasks(tmp_path: Path) -> None:
    found = tasks(
        tmp_path,
        [*TITLE, C("Sở Nội vụ", down=2), "A", "Quý I/2021", "Phần mềm", C("0", down=3)],
        ["B", "Quý II/2021", "Quy chế"],
        ["Sở Tài chính", "", "Quý III/2021", "Dự toán"],
    )
    assert (found[0]["lead"], found[0]["products"]) == (
        "Sở Nội vụ",
        [
            {"name": "Phần mềm", "support": "A", "time": "Quý I/2021"},
            {"name": "Quy chế", "support": "B", "time": "Quý II/2021"},
            {"name": "Dự toán", "lead": "Sở Tài chính", "time": "Quý III/2021"},
        ],
    )


@pytest.mark.parametrize(
    "second",
    [["Sở Y tế", "", "Quý II/2021", "Quy chế", "30"], ["Sở Y tế", "", "Quý II/2021", "", ""]],
    ids=["with money of its own", "without a product"],
)
def test_a_row_that_is_no_product_is_a_task_of_its_own(tmp_path: Path, second: list[str | C]) -> None:
    title = [C("1", down=2), C("Xây dựng hệ thống.", down=2)]
    found = tasks(tmp_path, [*title, "Sở Nội vụ", "", "Quý I/2021", "Phần mềm", "20"], second)
    assert [(row["id"], row["lead"], row.get("budget")) for row in found] == [
        ("1.1", "Sở Nội vụ", "20"),
        ("1.1a", "Sở Y tế", second[4] or None),
    ]


def times(found: dict[str, Any]) -> list[str | None]:
    """The task's, then each product's."""
    own = [product.get("time") if isinstance(product, dict) else None for product in found["products"]]
    return [found.get("time"), *own]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([C("Quý I/2021", down=2), None, "Quý IV/2021"], [None, "Quý I/2021", "Quý I/2021", "Quý IV/2021"]),
        (["Quý I/2021", "", ""], ["Quý I/2021", None, None, None]),
        (["Quý I/2021", "Quý II/2021", ""], [None, "Quý I/2021", "Quý II/2021", None]),
        (["Quý I/2021", "nt", "Quý IV/2021"], [None, "Quý I/2021", "Quý I/2021", "Quý IV/2021"]),
    ],
    ids=["merged over some", "the first alone", "none for the last", "as above"],
)
@pytest.mark.parametrize("leads", [[C("SNV", down=3), None, None], ["SNV", "STP", "SYT"]], ids=["one lead", "leads"])
def test_each_product_has_its_own_time_or_the_tasks(
    rows: list[str | C | None], expected: list[str | None], leads: list[str | C | None], tmp_path: Path
) -> None:
    own = [
        [*(cell for cell in (lead, "A", time) if cell is not None), name]
        for lead, time, name in zip(leads, rows, ("Phần mềm", "Quy chế", "Dự toán"), strict=True)
    ]
    [found] = tasks(tmp_path, [*TITLE, *own[0], C("", down=3)], *own[1:])
    assert times(found) == expected


def test_a_time_beside_no_product_is_the_tasks(tmp_path: Path) -> None:
    [found] = tasks(
        tmp_path,
        [*TITLE, C("SNV", down=3), C("A", down=3), "Trong năm", "", C("", down=3)],
        ["Quý I/2021", "Quy chế"],
        ["Quý II/2021", "Dự toán"],
    )
    assert times(found) == ["Trong năm", "Quý I/2021", "Quý II/2021"]


def test_as_above_is_the_row_above_under_a_merged_title(tmp_path: Path) -> None:
    [found] = tasks(
        tmp_path,
        [*TITLE, "Sở Nội vụ", "Sở Y tế", "Quý I/2021", "Phần mềm", C("", down=3)],
        ["Sở Tư pháp", "như trên", "nt", "Quy chế"],
        ["nt", "", "Quý III/2021", "Dự toán"],
    )
    assert found["products"] == [
        {"name": "Phần mềm", "lead": "Sở Nội vụ", "support": "Sở Y tế", "time": "Quý I/2021"},
        {"name": "Quy chế", "lead": "Sở Tư pháp", "support": "Sở Y tế", "time": "Quý I/2021"},
        {"name": "Dự toán", "lead": "Sở Tư pháp", "time": "Quý III/2021"},
    ]


def test_a_row_with_a_number_of_its_own_is_a_task_whoever_leads(tmp_path: Path) -> None:
    found = tasks(
        tmp_path,
        ["1", C("Xây dựng hệ thống.", down=2), C("Sở Nội vụ", down=2), "A", "Quý I/2021", "Phần mềm", "20"],
        ["1a", "B", "Quý II/2021", "Quy chế", "30"],
    )
    assert [(row["id"], row["lead"], row["products"], row["budget"]) for row in found] == [
        ("1.1", "Sở Nội vụ", ["Phần mềm"], "20"),
        ("1.1a", "Sở Nội vụ", ["Quy chế"], "30"),
    ]


APART = plan_of(
    task(
        lead=None, support=None, time=None, budget="50",
        products=[
            {"name": "Kế hoạch", "lead": "Sở Nội vụ", "support": "Sở Tư pháp", "time": "Quý I/2021"},
            {"name": "Báo cáo", "lead": "Sở Tư pháp", "time": "Quý IV/2021"},
        ],
    ),
    task("1.2", products=[{"name": "A", "lead": "Sở Nội vụ"}, {"name": "B", "lead": "Sở Tư pháp"}], lead=None),
    task("1.3", products=["A", "B", {"name": "C", "lead": "Sở Tư pháp"}]),
    task("1.4", products=[{"name": "A", "support": "STP"}, {"name": "B", "support": "UBND cấp huyện"}], support=None),
    task("1.5"),
    task("1.6", time="Trong năm", products=["A", {"name": "B", "time": "Quý I/2021"}]),
    task("1.7", time="Quý II/2021", products=[{"name": "A", "time": "Quý I/2021"}, "B"]),
    task("1.8", time=None, products=[{"name": "A", "time": "Quý I/2021"}, "B", {"name": "C", "time": "Quý I/2021"}]),
)  # fmt: skip


def comparable(plan: Plan) -> Any:
    return plain_data(plan)["areas"][0]["tasks"]


def test_what_we_print_of_it_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(render(find_template("plan").read(), plan_context(APART), name="plan"))
    data = data_of(path)
    assert comparable(typed(Plan, data | {"decision": plain_data(APART.decision)})) == comparable(APART)
