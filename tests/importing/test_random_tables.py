"""A known plan laid out at random (columns, merges, splits, repeated headers) comes back as that plan."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from office import C, data_of, docx, table

ROMANS = ["I", "II", "III", "IV"]
TITLES = [
    "Rà soát văn bản.",
    "Kiểm tra công vụ tại các đơn vị",
    "Tổ chức tập huấn 100% công chức.",
    "Gồm:\n- Luật;\n- Nghị định.",
]
AGENCIES = ["Sở Nội vụ", "Sở Tư pháp.", "Các sở: Y tế, Tài chính", "UBND cấp huyện; UBND cấp xã"]
TIMES = ["Quý I/2021", "Trong năm", "Trước ngày 22/12/2021", "Khi Chính phủ ban hành", "Tháng 11/2021"]
SPANS = [("Tháng 3/2021", "Tháng 6/2021"), ("", "30/9/2021"), ("01/02/2021", "15/10/2021")]
PRODUCTS = ["Kế hoạch.", "Báo cáo của UBND tỉnh", "Quyết định", "Tờ trình;"]
BUDGETS = ["", "0", "50", "1.500", "Theo dự toán."]
HEADINGS = {
    "title": ["Nhiệm vụ", "Nội dung công việc", "Tên nhiệm vụ", "Nhiệm vụ cụ thể", "Nội dung thực hiện"],
    "products": ["Sản phẩm", "Kết quả", "Sản phẩm dự kiến"],
    "lead": ["Cơ quan chủ trì", "Đơn vị chủ trì", "Đơn vị thực hiện"],
    "support": ["Cơ quan phối hợp", "Đơn vị phối hợp"],
    "time": ["Thời gian thực hiện", "Thời gian hoàn thành", "Thời hạn"],
    "budget": ["Dự trù kinh phí (triệu đồng)", "Kinh phí thực hiện (triệu đồng)"],
    "note": ["Ghi chú"],
    "place": ["Địa điểm", "Đối tượng tham dự"],
}
OPTIONAL = ["products", "support", "budget", "note", "place"]


@dataclass(frozen=True)
class Layout:
    """How the plan is written down."""

    areas: str  # "roman", "spanning", "unnumbered", "arabic", "column"
    numbers: str  # of tasks: "column", "text", "none"
    columns: tuple[str, ...]
    headings: dict[str, str]
    two_times: bool
    merges: bool  # equal neighbours in a column are merged down
    split_rows: bool  # a product with its own time has a row of its own
    counted: bool  # a row of column numbers under the header
    breaks: frozenset[int]  # before which areas the table breaks off
    repeats: bool  # ... and begins again with its header


Task = dict[str, Any]
Plan = list[tuple[str, list[Task]]]


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    areas = draw(st.sampled_from(["roman", "spanning", "unnumbered", "arabic", "column"]))
    numbers = "text" if areas == "arabic" else draw(st.sampled_from(["column", "text", "none"]))
    if areas in {"roman", "arabic"}:
        numbers = "column"
    kept = draw(st.sets(st.sampled_from(OPTIONAL)))
    columns = draw(st.permutations(["title", "lead", "time", *sorted(kept)]))
    return Layout(
        areas,
        numbers,
        tuple(columns),
        {key: draw(st.sampled_from(names)) for key, names in HEADINGS.items()},
        two_times=draw(st.booleans()),
        merges=draw(st.booleans()),
        split_rows=draw(st.booleans()) and "products" in kept,
        counted=draw(st.booleans()) and len(columns) > 3,
        breaks=draw(st.frozensets(st.integers(1, 3))),
        repeats=draw(st.booleans()) or numbers != "column",
    )


@st.composite
def plans(draw: st.DrawFn, layout: Layout) -> Plan:
    """Only what the layout has columns for."""
    count = draw(st.integers(1, 3))
    return [(f"Lĩnh vực thứ {a}", [draw(tasks(layout)) for _ in range(draw(st.integers(1, 4)))]) for a in range(count)]


@st.composite
def tasks(draw: st.DrawFn, layout: Layout) -> Task:
    task: Task = {"title": draw(st.sampled_from(TITLES)), "lead": draw(st.sampled_from(AGENCIES))}
    time = draw(st.sampled_from(SPANS if layout.two_times else [(t, "") for t in TIMES]))
    names = draw(st.lists(st.sampled_from(PRODUCTS), max_size=3, unique=True)) if "products" in layout.columns else []
    own = len(names) > 1 and not layout.two_times and draw(st.booleans())
    if own:
        task["products"] = [{"name": name, "time": draw(st.sampled_from(TIMES))} for name in names]
    else:
        task |= {"products": names, "time": _said(time)}
        task["cells"] = time
    for key, values in (
        ("support", AGENCIES),
        ("budget", BUDGETS),
        ("note", ["", "Gửi Bộ."]),
        ("place", ["", "Hà Nội"]),
    ):
        if key in layout.columns:
            task[key] = draw(st.sampled_from(values))
    return task


def _said(time: tuple[str, str]) -> str:
    start, due = time
    if not due:
        return start
    return f"Từ {start[0].lower()}{start[1:]} đến {due[0].lower()}{due[1:]}" if start else due


def rows_of(plan: Plan, layout: Layout) -> list[list[list[str | C]]]:
    """The rows of each area, as cells."""
    return [list(_area_rows(n, title, found, layout)) for n, (title, found) in enumerate(plan)]


def _width(layout: Layout) -> int:
    return len(layout.columns) + int(layout.two_times) + int(layout.numbers == "column") + int(layout.areas == "column")


def _area_rows(n: int, title: str, found: Sequence[Task], layout: Layout) -> Iterator[list[str | C]]:
    width = _width(layout)
    if layout.areas in {"roman", "arabic"}:
        number = ROMANS[n] if layout.areas == "roman" else str(n + 1)
        yield [number, C(title, across=width - 1)]
    elif layout.areas != "column":
        yield [C(f"{ROMANS[n]}. {title}" if layout.areas == "spanning" else title, across=width)]
    blocks = [list(_task_rows(n + 1, t, task, layout)) for t, task in enumerate(found, 1)]
    lines = [line for block in blocks for line in block]
    if layout.merges and all(len(block) == 1 for block in blocks):
        _merge(lines, layout)
    if layout.areas == "column":
        lines[0].insert(0, C(title, down=len(lines)))
    yield from lines


def _task_rows(area: int, t: int, task: Task, layout: Layout) -> Iterator[list[str | C]]:
    own = [p for p in task["products"] if isinstance(p, dict)]
    if layout.split_rows and own:
        for index, product in enumerate(own):
            cells = _cells(area, t, task, layout, {"products": product["name"], "time": product["time"]}, down=len(own))
            yield cells if not index else [c for c in cells if isinstance(c, str)]
    else:
        names = [p["name"] if isinstance(p, dict) else p for p in task["products"]]
        times = "\n".join(f"- {p['time']}" for p in own)
        products = "\n".join(f"- {name}" for name in names) if len(names) > 1 else "".join(names)
        yield _cells(area, t, task, layout, {"products": products, "time": times})


def _cells(area: int, t: int, task: Task, layout: Layout, own: dict[str, str], down: int = 1) -> list[str | C]:
    """A task's cells; all but those of `own` reach over its rows."""

    def cell(text: str) -> str | C:
        return C(text, down=down) if down > 1 else text

    number = f"{area}.{t}" if layout.areas == "arabic" else str(t)
    cells: list[str | C] = [cell(number)] if layout.numbers == "column" else []
    for key in layout.columns:
        if key == "title":
            label = {"text": f"{t}. ", "none": "", "column": ""}[layout.numbers]
            cells.append(cell(label + task["title"]))
        elif key == "time":
            cells += list(task["cells"]) if layout.two_times else [own["time"] or task.get("cells", ("",))[0]]
        elif key in own:
            cells.append(own[key])
        else:
            cells.append(cell(task.get(key, "")))
    return cells


def _merge(lines: list[list[str | C]], layout: Layout) -> None:
    """Equal neighbours of the columns for agencies made one cell."""
    at = {key: n for n, key in enumerate(_expanded(layout))}
    gone: set[tuple[int, int]] = set()
    for key in ("lead", "support"):
        if key in at:
            column, row = at[key], 0
            while row < len(lines):
                end = row + 1
                while end < len(lines) and lines[end][column] == lines[row][column]:
                    end += 1
                if end > row + 1:
                    lines[row][column] = C(str(lines[row][column]), down=end - row)
                    gone |= {(below, column) for below in range(row + 1, end)}
                row = end
    for row, line in enumerate(lines):
        line[:] = [cell for column, cell in enumerate(line) if (row, column) not in gone]


def _expanded(layout: Layout) -> list[str]:
    keys = ["number"] if layout.numbers == "column" else []
    for key in layout.columns:
        keys += ["start", "due"] if key == "time" and layout.two_times else [key]
    return keys


def header_of(layout: Layout) -> list[list[str | C]]:
    down = 2 if layout.two_times else 1
    head: list[str | C] = [C("Lĩnh vực", down=down)] if layout.areas == "column" else []
    head += [C("TT", down=down)] if layout.numbers == "column" else []
    for key in layout.columns:
        two = key == "time" and layout.two_times
        head.append(C("Thời gian thực hiện", across=2) if two else C(layout.headings[key], down=down))
    return [head, ["Bắt đầu", "Hoàn thành"]] if layout.two_times else [head]


def tables_of(plan: Plan, layout: Layout) -> list[list[list[str | C]]]:
    """The areas' rows in one table, or in several that begin with the header again or not."""
    counted: list[str | C] = [str(n) for n in range(1, _width(layout) + 1)]
    head = [*header_of(layout), *([counted] if layout.counted else [])]
    tables = [list(head)]
    for n, rows in enumerate(rows_of(plan, layout)):
        if n in layout.breaks:
            if layout.repeats and n % 2:
                tables[-1] += head
            else:
                tables.append(list(head) if layout.repeats else [])
        tables[-1] += rows
    return tables


def expected(plan: Plan) -> list[Any]:
    def kept(t: int, a: int, task: Task) -> dict[str, Any]:
        fields = {"id": f"{a}.{t}", **task}
        return {k: v for k, v in fields.items() if v not in ("", []) and k not in {"cells", "place"}}

    return [
        {"number": str(a), "title": title, "tasks": [kept(t, a, task) for t, task in enumerate(found, 1)]}
        for a, (title, found) in enumerate(plan, 1)
    ]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_layout_gives_the_plan_back(data: st.DataObject) -> None:
    layout = data.draw(layouts())
    plan = data.draw(plans(layout))
    with tempfile.TemporaryDirectory() as folder:
        written = [table(*rows) for rows in tables_of(plan, layout)]
        found = data_of(docx(Path(folder) / "a.docx", *[block for one in written for block in (one, "")]))
    assert found["areas"] == expected(plan)
    places = [task["place"] for _, tasks_ in plan for task in tasks_ if task.get("place")]
    assert [one["text"] for one in found.get("unplaced", [])] == places
