"""Tables as provinces send them: each case of layout is a Word file of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.importing.draft import led_by
from cchc_cli.importing.importer import import_file
from cchc_cli.importing.plan_yaml import plan_text
from office import C, data_of, docx, list_definition, table

Read = Callable[..., dict[str, Any]]


@pytest.fixture
def read_tables(tmp_path: Path) -> Read:
    """Imports a Word file of these blocks; a table is a list of rows, a text a paragraph."""

    def read(*blocks: Any, **how: Any) -> dict[str, Any]:
        written = [block if isinstance(block, str) else table(*block) for block in blocks]
        return data_of(docx(tmp_path / "bang.docx", *written, **how))

    return read


HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Sản phẩm"]


def tasks(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(task["id"], task["title"]) for area in data["areas"] for task in area["tasks"]]


def areas(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(area["number"], area["title"]) for area in data["areas"]]


def first(data: dict[str, Any]) -> dict[str, Any]:
    task: dict[str, Any] = data["areas"][0]["tasks"][0]
    return task


def unplaced(data: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    return [(one["table"], one["row"], one["column"], one["text"]) for one in data.get("unplaced", [])]


def row(number: str, title: str, lead: str = "Sở Nội vụ", time: str = "Quý I/2021") -> list[str]:
    return [number, title, lead, "Sở Tư pháp", time, "Báo cáo."]


def test_every_field_of_a_plain_table_comes_in(read_tables: Read) -> None:
    head = [*HEAD, "Dự trù kinh phí (triệu đồng)", "Ghi chú"]
    data = read_tables([head, ["I", C("Cải cách thể chế", across=7)], [*row("1", "Rà soát VBQPPL."), "50", "Gửi Bộ."]])
    assert data["areas"] == [
        {
            "number": "1",
            "title": "Cải cách thể chế",
            "tasks": [
                {
                    "id": "1.1",
                    "title": "Rà soát VBQPPL.",
                    "products": ["Báo cáo."],
                    "lead": "Sở Nội vụ",
                    "support": "Sở Tư pháp",
                    "time": "Quý I/2021",
                    "budget": "50",
                    "note": "Gửi Bộ.",
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("heading", "key", "value"),
    [
        ("Nội dung công việc", "title", "Việc."),
        ("Tên nhiệm vụ", "title", "Việc."),
        ("Nội dung thực hiện", "title", "Việc."),
        ("Nhiệm vụ, giải pháp", "title", "Việc."),
        ("Hoạt động", "title", "Việc."),
    ],
)
def test_the_task_is_known_by_many_names(read_tables: Read, heading: str, key: str, value: str) -> None:
    data = read_tables([["STT", heading, "Đơn vị chủ trì", "Thời hạn"], ["1", "Việc.", "Sở Y tế", "Tháng 3/2021"]])
    assert first(data)[key] == value


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Đơn vị chủ trì thực hiện", "lead"), ("Cơ quan thực hiện", "lead"), ("Đơn vị", "lead"),
        ("Cơ quan chủ trì", "lead"), ("Đơn vị phối hợp", "support"), ("Cơ quan, đơn vị phối hợp", "support"),
        ("Thời gian hoàn thành", "time"), ("Thời hạn", "time"), ("Tiến độ", "time"), ("Thời gian", "time"),
        ("Kinh phí", "budget"), ("Dự toán kinh phí", "budget"), ("Ghi chú", "note"),
    ],
)  # fmt: skip
def test_columns_are_known_by_many_names_in_any_order(read_tables: Read, heading: str, key: str) -> None:
    value = "Quý II/2021" if key == "time" else "Sở Y tế"
    other = [("Thời gian thực hiện", "Quý I/2021")] if key != "time" else [("Đơn vị chủ trì", "Sở Nội vụ")]
    columns = [(heading, value), *other, ("Nội dung", "Việc."), ("Số TT", "1")]
    data = read_tables([[name for name, _ in columns], [text for _, text in columns]])
    assert first(data)[key] == value
    assert first(data)["id"] == "1.1"


@pytest.mark.parametrize("heading", ["Kết quả", "Sản phẩm dự kiến", "Kết quả/Sản phẩm", "Sản phẩm, kết quả đầu ra"])
def test_products_are_known_by_many_names(read_tables: Read, heading: str) -> None:
    data = read_tables([["Nhiệm vụ", heading, "Chủ trì"], ["Việc.", "Kế hoạch.", "Sở Y tế"]])
    assert first(data)["products"] == ["Kế hoạch."]


def test_rows_with_roman_numbers_are_areas_and_numbers_begin_anew(read_tables: Read) -> None:
    blank = ["", "", "", ""]
    data = read_tables(
        [HEAD, ["I", "Thể chế", *blank], row("1", "A."), row("2", "B."), ["II", "Thủ tục", *blank], row("1", "C.")]
    )
    assert areas(data) == [("1", "Thể chế"), ("2", "Thủ tục")]
    assert tasks(data) == [("1.1", "A."), ("1.2", "B."), ("2.1", "C.")]


def test_an_area_row_merged_over_the_whole_table_has_its_number_in_the_text(read_tables: Read) -> None:
    data = read_tables([HEAD, [C("II. CẢI CÁCH THỂ CHẾ", across=6)], row("1", "A.")])
    assert areas(data) == [("2", "CẢI CÁCH THỂ CHẾ")]


def test_an_area_without_a_number_gets_the_next_one(read_tables: Read) -> None:
    data = read_tables([HEAD, [C("Thể chế", across=6)], row("1", "A."), [C("Thủ tục", across=6)], row("1", "B.")])
    assert areas(data) == [("1", "Thể chế"), ("2", "Thủ tục")]
    assert tasks(data) == [("1.1", "A."), ("2.1", "B.")]


def test_areas_may_be_numbered_in_arabic_with_tasks_below_them(read_tables: Read) -> None:
    blank = ["", "", "", ""]
    data = read_tables(
        [HEAD, ["1", "Thể chế", *blank], row("1.1", "A."), row("1.2", "B."), ["2", "Thủ tục", *blank], row("2.1", "C.")]
    )
    assert areas(data) == [("1", "Thể chế"), ("2", "Thủ tục")]
    assert tasks(data) == [("1.1", "A."), ("1.2", "B."), ("2.1", "C.")]


def test_a_group_inside_an_area_is_listed_and_its_tasks_keep_their_numbers(read_tables: Read) -> None:
    blank = ["", "", "", ""]
    data = read_tables(
        [
            HEAD,
            ["I", "Chỉ đạo", *blank],
            ["1", "Xây dựng kế hoạch", *blank],
            row("1.1", "A."),
            row("2", "B."),
            row("3", "C."),
        ]
    )
    assert areas(data) == [("1", "Chỉ đạo")]
    assert tasks(data) == [("1.1.1", "A."), ("1.2", "B."), ("1.3", "C.")]
    assert unplaced(data) == [("1", "3", "1", "1"), ("1", "3", "2", "Xây dựng kế hoạch")]


def test_a_column_for_areas_merged_down_makes_areas(read_tables: Read) -> None:
    head = ["TT", "Nội dung CCHC", "Nhiệm vụ cụ thể", "Cơ quan chủ trì", "Thời gian"]
    data = read_tables(
        [
            head,
            [C("1", down=2), C("Chỉ đạo, điều hành", down=2), "1.1. Kiểm tra.", "Sở Nội vụ", "Trong năm"],
            ["1.2. Tuyên truyền.", "Sở Nội vụ", "Trong năm"],
            ["2", "Thể chế", "2.1. Rà soát.", "Sở Tư pháp", "Trong năm"],
        ]
    )
    assert areas(data) == [("1", "Chỉ đạo, điều hành"), ("2", "Thể chế")]
    assert tasks(data) == [("1.1", "Kiểm tra."), ("1.2", "Tuyên truyền."), ("2.1", "Rà soát.")]


def test_a_column_for_areas_may_leave_cells_blank_or_say_it_again(read_tables: Read) -> None:
    head = ["Lĩnh vực", "Nhiệm vụ", "Chủ trì", "Thời gian"]
    data = read_tables(
        [
            head,
            *(
                ["Thể chế", "A.", "Sở Y tế", "Quý I"],
                ["", "B.", "Sở Y tế", "Quý I"],
                ["Thể chế", "C.", "Sở Y tế", "Quý I"],
            ),
        ]
    )
    assert areas(data) == [("1", "Thể chế")]
    assert tasks(data) == [("1.1", "A."), ("1.2", "B."), ("1.3", "C.")]


def test_two_columns_of_words_the_one_that_reaches_over_the_other_is_the_area(read_tables: Read) -> None:
    head = ["TT", "Nhiệm vụ", "Nội dung công việc", "Chủ trì", "Thời gian"]
    data = read_tables(
        [
            head,
            ["1", C("Cải cách thể chế", down=2), "A.", "Sở Y tế", "Quý I"],
            ["2", "B.", "Sở Y tế", "Quý I"],
            ["3", C("Cải cách TTHC", down=2), "C.", "Sở Y tế", "Quý I"],
            ["4", "D.", "Sở Y tế", "Quý I"],
        ]
    )
    assert areas(data) == [("1", "Cải cách thể chế"), ("2", "Cải cách TTHC")]
    assert [title for _, title in tasks(data)] == ["A.", "B.", "C.", "D."]


def test_numbers_that_run_through_the_table_are_kept_in_a_comment(read_tables: Read) -> None:
    blank = ["", "", "", ""]
    data = read_tables(
        [HEAD, ["I", "A", *blank], row("1", "a."), row("2", "b."), ["II", "B", *blank], row("3", "c."), row("4", "d.")]
    )
    assert tasks(data) == [("1.1", "a."), ("1.2", "b."), ("2.1", "c."), ("2.2", "d.")]


def test_tasks_without_numbers_are_counted(read_tables: Read) -> None:
    data = read_tables([["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["A.", "Sở Y tế", "Quý I"], ["B.", "Sở Y tế", "Quý I"]])
    assert tasks(data) == [("1.1", "A."), ("1.2", "B.")]


def test_a_number_in_the_text_is_taken_from_it(read_tables: Read) -> None:
    data = read_tables(
        [["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["1. A.", "Sở Y tế", "Quý I"], ["2) B.", "Sở Y tế", "Quý I"]]
    )
    assert tasks(data) == [("1.1", "A."), ("1.2", "B.")]


def test_numbers_of_a_word_list_count_as_written(read_tables: Read) -> None:
    data = read_tables(
        [HEAD, *([C("", list_="7"), *row("", text)[1:]] for text in ("A.", "B.", "C."))],
        numbering=list_definition("7", "decimal", "%1."),
    )
    assert tasks(data) == [("1.1", "A."), ("1.2", "B."), ("1.3", "C.")]


def test_cells_merged_down_count_for_every_task(read_tables: Read) -> None:
    data = read_tables(
        [
            HEAD,
            ["1", "A.", "Sở Y tế", C("Sở Tài chính", down=2), C("30/8/2021", down=2), C("Hồ sơ sạch", down=2)],
            ["2", "B.", "Sở Xây dựng"],
        ]
    )
    found = [(t["lead"], t["support"], t["time"], t["products"]) for t in data["areas"][0]["tasks"]]
    assert found == [
        ("Sở Y tế", "Sở Tài chính", "30/8/2021", ["Hồ sơ sạch"]),
        ("Sở Xây dựng", "Sở Tài chính", "30/8/2021", ["Hồ sơ sạch"]),
    ]


def test_a_task_merged_down_over_rows_of_products_has_each_with_its_time(read_tables: Read) -> None:
    data = read_tables(
        [
            HEAD,
            [C("1", down=2), C("Theo dõi.", down=2), C("Sở Tư pháp", down=2), C("", down=2), "Quý I/2021", "Kế hoạch"],
            ["Trước ngày 22/12/2021", "Báo cáo"],
            row("2", "B."),
        ]
    )
    assert first(data)["products"] == [
        {"name": "Kế hoạch", "time": "Quý I/2021"},
        {"name": "Báo cáo", "time": "Trước ngày 22/12/2021"},
    ]
    assert [id_ for id_, _ in tasks(data)] == ["1.1", "1.2"]


def test_several_lines_under_one_merged_number_are_one_task(read_tables: Read) -> None:
    data = read_tables(
        [
            HEAD,
            [
                C("1", down=3),
                "- Hiến pháp.",
                *(C(text, down=3) for text in ("Vụ Pháp chế", "", "Quý I/2021", "Hội nghị")),
            ],
            ["- Chỉ thị số 32."],
            ["Nghị quyết số 718."],
        ]
    )
    assert tasks(data) == [("1.1", "- Hiến pháp.\n- Chỉ thị số 32.\nNghị quyết số 718.")]


def test_as_many_times_as_products_belong_to_each_other(read_tables: Read) -> None:
    cells = ["1", "Theo dõi.", "Sở Tư pháp", "", "- Quý I/2021\n- Trước ngày 22/12/2021", "- Kế hoạch;\n- Báo cáo."]
    assert first(read_tables([HEAD, cells]))["products"] == [
        {"name": "Kế hoạch;", "time": "Quý I/2021"},
        {"name": "Báo cáo.", "time": "Trước ngày 22/12/2021"},
    ]


def test_a_time_of_the_task_before_those_of_its_products(read_tables: Read) -> None:
    cells = ["1", "A.", "Sở Tư pháp", "", "Trong năm\n- Quý I/2021\n- Quý II/2021", "- Kế hoạch\n- Báo cáo"]
    task = first(read_tables([HEAD, cells]))
    assert task["time"] == "Trong năm"
    assert [product["time"] for product in task["products"]] == ["Quý I/2021", "Quý II/2021"]


def test_times_that_do_not_match_the_products_stay_one_text(read_tables: Read) -> None:
    cells = ["1", "A.", "Sở Tư pháp", "", "Quý I/2021\nQuý II/2021", "- Kế hoạch\n- Báo cáo\n- Tờ trình"]
    task = first(read_tables([HEAD, cells]))
    assert task["time"] == "Quý I/2021\nQuý II/2021"
    assert task["products"] == ["Kế hoạch", "Báo cáo", "Tờ trình"]


def test_times_in_two_columns_are_put_together(read_tables: Read) -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Bắt đầu", "Hoàn thành"]
    data = read_tables(
        [
            head,
            ["1", "A.", "Sở Y tế", "Tháng 3/2021", "Tháng 6/2021"],
            ["2", "B.", "Sở Y tế", "", "30/9/2021"],
            ["3", "C.", "Sở Y tế", "Quý I/2021", ""],
        ]
    )
    assert [task["time"] for task in data["areas"][0]["tasks"]] == [
        "Từ tháng 3/2021 đến tháng 6/2021",
        "30/9/2021",
        "Từ quý I/2021",
    ]


def test_two_header_rows_are_read_down(read_tables: Read) -> None:
    data = read_tables(
        [
            [C("TT", down=2), C("Nhiệm vụ", down=2), C("Cơ quan", across=2), C("Thời gian thực hiện", across=2)],
            ["Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc"],
            ["1", "A.", "Sở Y tế", "Sở Tài chính", "01/3/2021", "30/6/2021"],
        ]
    )
    task = first(data)
    assert (task["lead"], task["support"]) == ("Sở Y tế", "Sở Tài chính")
    assert task["time"] == "Từ 01/3/2021 đến 30/6/2021"


def test_a_row_of_column_numbers_is_no_task(read_tables: Read) -> None:
    for numbers in (["1", "2", "3", "4", "5", "6"], ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(4)+(5)"], list("ABCDEF")):
        assert tasks(read_tables([HEAD, numbers, row("1", "A.")])) == [("1.1", "A.")]


def test_a_header_repeated_on_the_next_page_is_no_task(read_tables: Read) -> None:
    numbers = ["1", "2", "3", "4", "5", "6"]
    data = read_tables([HEAD, numbers, row("1", "A."), HEAD, numbers, row("2", "B.")])
    assert tasks(data) == [("1.1", "A."), ("1.2", "B.")]


def test_a_table_cut_into_several_goes_on(read_tables: Read) -> None:
    data = read_tables(
        [HEAD, ["I", "Thể chế", "", "", "", ""], row("1", "A.")], "", [row("2", "B.")], "2", [HEAD, row("3", "C.")]
    )
    assert areas(data) == [("1", "Thể chế")]
    assert tasks(data) == [("1.1", "A."), ("1.2", "B."), ("1.3", "C.")]


def test_a_row_cut_by_the_end_of_a_page_is_put_together(read_tables: Read) -> None:
    data = read_tables(
        [HEAD, ["1", "Xây dựng cơ sở dữ liệu", "Sở Y tế", "Sở Tài", "Quý I/2021", "Báo cáo"]],
        [["", "quốc gia về đất đai.", "", "chính", "", "kết quả"]],
    )
    task = first(data)
    assert task["title"] == "Xây dựng cơ sở dữ liệu quốc gia về đất đai."
    assert task["support"] == "Sở Tài chính"
    assert task["products"] == ["Báo cáo kết quả"]


def test_empty_columns_and_rows_do_no_harm(read_tables: Read) -> None:
    head = ["TT", "", "Nhiệm vụ", "", "Chủ trì", "Thời gian"]
    data = read_tables([head, ["", "", "", "", "", ""], ["1", "", "A.", "", "Sở Y tế", "Quý I"]])
    assert tasks(data) == [("1.1", "A.")]
    assert "unplaced" not in data


def test_a_first_column_without_a_heading_may_hold_the_numbers(read_tables: Read) -> None:
    data = read_tables([["", "Nhiệm vụ", "Chủ trì"], ["1", "A.", "Sở Y tế"], ["3", "B.", "Sở Y tế"]])
    assert tasks(data) == [("1.1", "A."), ("1.3", "B.")]


def test_unknown_columns_are_listed_with_table_row_and_column(read_tables: Read) -> None:
    head = ["TT", "Nhiệm vụ", "Địa điểm", "Chủ trì"]
    data = read_tables(
        "Bảng thứ nhất", [["x"]], "", [head, ["1", "A.", C("Hà Nội", down=2), "Sở Y tế"], ["2", "B.", "Sở Y tế"]]
    )
    assert {"table": "2", "row": "2", "column": "3", "heading": "Địa điểm", "text": "Hà Nội"} in data["unplaced"]
    assert sum(one["text"] == "Hà Nội" for one in data["unplaced"]) == 1


def test_a_table_that_assigns_nothing_is_listed_cell_by_cell(read_tables: Read) -> None:
    members = [["TT", "Họ và tên", "Chức vụ"], ["1", "Nguyễn Văn A", "Trưởng ban"]]
    data = read_tables(members, "PHỤ LỤC", [HEAD, row("1", "A.")])
    assert tasks(data) == [("1.1", "A.")]
    assert [text for _, _, _, text in unplaced(data)] == [text for line in members for text in line]
    assert ("1", "2", "2", "Nguyễn Văn A") in unplaced(data)


def test_a_row_of_sums_is_no_task(read_tables: Read) -> None:
    head = [*HEAD, "Kinh phí (triệu đồng)"]
    data = read_tables([head, [*row("1", "A."), "50"], [C("Tổng cộng", across=2), "", "", "", "", "50"]])
    assert tasks(data) == [("1.1", "A.")]
    assert unplaced(data) == [("1", "3", "1", "Tổng cộng"), ("1", "3", "7", "50")]


def test_roman_rows_that_assign_something_are_area_and_task(read_tables: Read) -> None:
    data = read_tables([HEAD, ["I", "Thể chế", "", "", "", ""], row("1", "A."), row("II", "Thủ tục")])
    assert areas(data) == [("1", "Thể chế"), ("2", "Thủ tục")]
    assert tasks(data) == [("1.1", "A."), ("2.1", "Thủ tục")]


def test_captions_name_the_areas_of_several_tables(read_tables: Read) -> None:
    data = read_tables("I. Thể chế", [HEAD, row("1", "A.")], "II. Thủ tục", [HEAD, row("1", "B.")])
    assert areas(data) == [("1", "Thể chế"), ("2", "Thủ tục")]
    assert tasks(data) == [("1.1", "A."), ("2.1", "B.")]


def test_areas_of_a_second_appendix_do_not_double_the_first_ones(read_tables: Read) -> None:
    sheet = [HEAD, ["I", "Thể chế", "", "", "", ""], row("1", "A.")]
    data = read_tables("PHỤ LỤC I", sheet, "PHỤ LỤC II", sheet)
    assert [number for number, _ in areas(data)] == ["1", "2"]
    assert [id_ for id_, _ in tasks(data)] == ["1.1", "2.1"]


def test_bullets_of_a_word_list_part_products(read_tables: Read) -> None:
    data = read_tables(
        [HEAD, ["1", "A.", "Sở Y tế", "", "Quý I", C("Kế hoạch\nBáo cáo", list_="3")]],
        numbering=list_definition("3", "bullet", ""),
    )
    assert first(data)["products"] == ["Kế hoạch", "Báo cáo"]


@pytest.mark.parametrize(
    ("cell", "products"),
    [
        ("- Kế hoạch;\n- Báo cáo.", ["Kế hoạch;", "Báo cáo."]),
        ("+ Kế hoạch\n+ Báo cáo", ["Kế hoạch", "Báo cáo"]),
        ("• Kế hoạch↵• Báo cáo", ["Kế hoạch", "Báo cáo"]),
        ("1. Kế hoạch\n2. Báo cáo", ["Kế hoạch", "Báo cáo"]),
        ("a) Kế hoạch\nb) Báo cáo", ["Kế hoạch", "Báo cáo"]),
        ("Kế hoạch.\nBáo cáo.", ["Kế hoạch.", "Báo cáo."]),
        ("Quyết định của Chủ↵tịch UBND tỉnh", ["Quyết định của Chủ tịch UBND tỉnh"]),
        ("Báo cáo kết quả của\nSở Nội vụ", ["Báo cáo kết quả của Sở Nội vụ"]),
        ("- Kế hoạch", ["Kế hoạch"]),
    ],
)
def test_products_are_parted_by_bullets_and_lines(read_tables: Read, cell: str, products: list[str]) -> None:
    assert first(read_tables([HEAD, ["1", "A.", "Sở Y tế", "", "Quý I", cell]]))["products"] == products


def test_wrapped_lines_are_joined_and_paragraphs_kept(read_tables: Read) -> None:
    cells = [
        "1",
        "Rà soát văn bản↵quy phạm, gồm:\n- Luật;\n- Nghị định.",
        "UBND↵cấp xã",
        "",
        "100 ngày kể↵từ ngày ban hành",
        "",
    ]
    task = first(read_tables([HEAD, cells]))
    assert task["title"] == "Rà soát văn bản quy phạm, gồm:\n- Luật;\n- Nghị định."
    assert task["lead"] == "UBND cấp xã"
    assert task["time"] == "100 ngày kể từ ngày ban hành"


@pytest.mark.parametrize(
    ("heading", "cell", "budget"),
    [
        ("Kinh phí (triệu đồng)", "1.500", "1.500"),
        ("Kinh phí (nghìn đồng)", "1.500", "1,5"),
        ("Dự toán (ĐVT: đồng)", "50.000.000", "50"),
        ("Kinh phí (tỷ đồng)", "2,5", "2.500"),
        ("Kinh phí (nghìn đồng)", "Theo dự toán", "Theo dự toán"),
        ("Kinh phí", "70", "70"),
    ],
)
def test_money_is_written_in_trieu_dong(read_tables: Read, heading: str, cell: str, budget: str) -> None:
    data = read_tables([["Nhiệm vụ", "Chủ trì", heading], ["A.", "Sở Y tế", cell]])
    assert first(data)["budget"] == budget


def test_the_unit_may_stand_above_the_table(read_tables: Read) -> None:
    data = read_tables("Đơn vị tính: nghìn đồng", [["Nhiệm vụ", "Chủ trì", "Kinh phí"], ["A.", "Sở Y tế", "50.000"]])
    assert first(data)["budget"] == "50"


def test_a_task_without_a_lead_is_no_area(read_tables: Read) -> None:
    data = read_tables(
        [HEAD, ["I", "A", "", "", "", ""], row("1", "a."), ["2", "b.", "", "", "Quý I", ""], row("3", "c.")]
    )
    assert [id_ for id_, _ in tasks(data)] == ["1.1", "1.2", "1.3"]
    assert "lead" not in data["areas"][0]["tasks"][1]


def test_two_columns_of_numbers_one_runs_on_and_one_groups(read_tables: Read) -> None:
    head = ["TT", "Stt chi tiết", "Tên nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"]
    data = read_tables(
        [
            head,
            ["", "1", "Làm sạch dữ liệu.", "", ""],
            ["1", "a)", "Đầu tư công", "Sở Tài chính", "30/8/2021"],
            ["2", "b)", "Quy hoạch", "Sở Xây dựng", "30/8/2021"],
            ["", "2", "Tập trung cao điểm", "Sở Y tế", "Theo từng mốc thời hạn dưới đây"],
            ["3", "a)", "Đất đai", "Sở Y tế", "30/7/2021"],
        ]
    )
    assert areas(data) == [("1", "Làm sạch dữ liệu."), ("2", "Tập trung cao điểm")]
    assert tasks(data) == [("1.1", "Đầu tư công"), ("1.2", "Quy hoạch"), ("2.1", "Đất đai")]
    assert [text for _, _, _, text in unplaced(data)] == ["Sở Y tế", "Theo từng mốc thời hạn dưới đây"]


def test_deleted_words_are_left_out_and_inserted_ones_kept(read_tables: Read) -> None:
    written = table(HEAD, row("1", "Rà soát VBQPPL."))
    run = "<w:r><w:t>{}</w:t></w:r>"
    revised = f"<w:ins>{run.format('mới ')}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
    revised += f"<w:sdt><w:sdtContent>{run.format('Rà soát.')}</w:sdtContent></w:sdt>"
    marked = re.sub(r"<w:r><w:t[^>]*>Rà soát VBQPPL.</w:t></w:r>", revised, written)
    assert first(read_tables(marked))["title"] == "mới Rà soát."


def test_grids_that_do_not_quite_match_are_read_by_their_widths(tmp_path: Path) -> None:
    written = table(
        ["TT", C("Nhiệm vụ", across=2), "Chủ trì", "Thời gian"],
        [C("1"), "A.", C("Sở Y tế", across=2), "Quý I/2021"],
        widths=[500, 4000, 50, 2000, 1500],
    )
    task = first(data_of(docx(tmp_path / "a.docx", written)))
    assert (task["title"], task["lead"], task["time"]) == ("A.", "Sở Y tế", "Quý I/2021")


def remarks(path: Path) -> list[str]:
    """The comments of the file that is written."""
    text = plan_text(import_file(path, 2021).plan, path.name)
    return [line.strip() for line in text.split("\n") if line.strip().startswith("# ")]


def test_what_needs_a_look_has_a_comment_above_it(tmp_path: Path) -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (nghìn đồng)"]
    rows = [
        ["1", "A.", "Sở Y tế", "Quý X", "50.000"],
        ["2", "B.", "nt", "Quý I/2021", ""],
        ["3", "C.", "", "Quý I/2021", ""],
    ]
    path = docx(tmp_path / "a.docx", table(head, *rows))
    text = plan_text(import_file(path, 2021).plan, path.name)
    assert "        # cần xem: không hiểu thời gian: " in text
    assert "        # trong bảng: 50.000 (nghìn đồng)\n        budget: 50\n" in text
    assert "        # cần xem: trong bảng ghi «nt», lấy như dòng trên\n        lead: Sở Y tế\n" in text
    assert '      # cần xem: không có cơ quan chủ trì\n      - id: "1.3"\n' in text


def test_a_table_alone_says_that_the_decision_is_missing(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", table(HEAD, row("1", "A.")))
    assert "# cần xem: văn bản không có phần quyết định; điền issuer, number, date, place" in remarks(path)


def test_a_number_said_twice_is_said_once(read_tables: Read) -> None:
    assert tasks(read_tables([HEAD, row("1", "1. A."), row("2", "2. B.")])) == [("1.1", "A."), ("1.2", "B.")]


def test_a_number_used_twice_gets_the_next_one_and_a_comment(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", table(HEAD, row("1", "A."), row("1", "B."), row("3", "C.")))
    assert tasks(data_of(path)) == [("1.1", "A."), ("1.4", "B."), ("1.3", "C.")]
    assert "# cần xem: số 1 trong văn bản đã dùng ở trên" in remarks(path)


def test_every_line_above_a_table_is_kept(tmp_path: Path) -> None:
    area: list[str | C] = ["I", C("Thể chế", across=5)]
    lines = ["PHỤ LỤC", "PHÂN CÔNG", "(Kèm theo Kế hoạch)", "A. Khối tỉnh", "ĐVT: triệu đồng"]
    path = docx(
        tmp_path / "a.docx", *lines, table(HEAD, area, row("1", "A.")), "B. Khối huyện", table(HEAD, row("1", "B."))
    )
    data = data_of(path)
    assert data["appendix"] == {"title": "PHÂN CÔNG", "issued_with": "(Kèm theo Kế hoạch)"}
    assert areas(data) == [("1", "Thể chế"), ("2", "Khối huyện")]
    assert {"# trên bảng 1: A. Khối tỉnh", "# trên bảng 1: ĐVT: triệu đồng"} < set(remarks(path))


@pytest.mark.parametrize("numbers", [["1.9", "1.9a", "1.9b", "1.10"], ["9", "9a", "9B", "10"]])
def test_numbers_with_letters_come_in_as_they_are(numbers: list[str], read_tables: Read) -> None:
    rows = [row(number, f"Việc thứ {n}.") for n, number in enumerate(numbers)]
    data = read_tables([HEAD, ["I", C("Cải cách thể chế", across=5)], *rows])
    assert [id_ for id_, _ in tasks(data)] == ["1.9", "1.9a", "1.9b", "1.10"]


def test_the_keys_of_an_export_come_back_where_they_say_something(read_tables: Read) -> None:
    rows = [[*row("1.9", "Việc mới."), "1.9-2"], [*row("1.10", "Việc cũ."), "1.9"], [*row("1.11", "Việc."), "1.11"]]
    data = read_tables([[*HEAD, "Khóa nhiệm vụ"], ["I", C("Cải cách thể chế", across=6)], *rows])
    assert [(task["id"], task.get("key")) for task in data["areas"][0]["tasks"]] == [
        ("1.9", "1.9-2"), ("1.10", "1.9"), ("1.11", None)
    ]  # fmt: skip
    assert not unplaced(data)


def test_area_rows_may_hold_the_time_or_the_money_of_all_below(read_tables: Read) -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"]
    data = read_tables(
        [head, ["I", "Thể chế", "", "Năm 2021", "50"], ["1", "A.", "Sở Y tế", "Quý I", "50"]],
    )
    assert (areas(data), tasks(data)) == ([("1", "Thể chế")], [("1.1", "A.")])
    assert [text for *_, text in unplaced(data)] == ["Năm 2021", "50"]


def test_a_row_without_a_number_is_an_area_where_its_code_is_one(read_tables: Read) -> None:
    head = ["STT", "Mã", "Nhiệm vụ", "Chủ trì"]
    data = read_tables(
        [
            head,
            ["I", "N01", "Thể chế", ""],
            ["1", "N01.1", "A.", "Sở Y tế"],
            ["", "N02", "Thủ tục", ""],
            ["2", "N02.1", "B.", "Sở Y tế"],
        ],
    )
    assert areas(data) == [("1", "Thể chế"), ("2", "Thủ tục")]


def test_two_lines_of_a_cell_are_two_bodies(read_tables: Read) -> None:
    assert first(read_tables([HEAD, row("1", "A.", "Sở Nội vụ\nSở Y tế")]))["lead"] == "Sở Nội vụ\nSở Y tế"


def test_rows_under_one_title_keep_the_numbers_they_have(read_tables: Read) -> None:
    data = read_tables(
        [
            HEAD,
            ["1", C("A.", down=2), "Sở Nội vụ", "", "Quý I", "P1"],
            ["2", "Sở Tư pháp", "", "Quý II", "P2"],
            row("3", "B."),
        ],
    )
    assert tasks(data) == [("1.1", "A."), ("1.2", "A."), ("1.3", "B.")]


def test_who_leads_is_said_once_for_a_table_that_does_not_say(tmp_path: Path) -> None:
    head, rows = ["TT", "Nhiệm vụ", "Thời gian"], [["1", "A.", "Quý I/2021"], ["2", "B.", "Quý II/2021"]]
    path = docx(tmp_path / "a.docx", table(head, *rows))
    plan = import_file(path, 2021).plan
    assert [task.lead for area in plan.areas for task in area.tasks] == ["", ""]
    text = plan_text(led_by(plan, "Sở Nội vụ"), path.name)
    assert text.count("lead: Sở Nội vụ") == 2
    assert "không có cơ quan chủ trì" not in text


def test_who_leads_is_said_only_where_the_document_does_not(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", table(HEAD, row("1", "A.")))
    plan = import_file(path, 2021).plan
    assert led_by(plan, "Sở Nội vụ") == plan


def test_an_outer_number_with_tasks_right_below_it_is_an_area_too(read_tables: Read) -> None:
    data = read_tables(
        [
            HEAD,
            ["A", C("THỂ CHẾ", across=5)],
            ["I", C("Rà soát", across=5)],
            row("1", "A."),
            ["II", C("Xây dựng", across=5)],
            row("1", "B."),
            ["C", C("CHÍNH QUYỀN SỐ", across=5)],
            row("1", "C."),
        ]
    )
    assert [title for _, title in areas(data)] == ["Rà soát", "Xây dựng", "CHÍNH QUYỀN SỐ"]
    assert [one["text"] for one in data["unplaced"]] == ["A", "THỂ CHẾ"]
