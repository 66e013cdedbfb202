"""`cchc show`: all about one task."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import Cchc

pytestmark = pytest.mark.usefixtures("shipped")


def lines(out: str) -> list[list[str]]:
    return [line.split("\t") for line in out.splitlines()]


def test_a_task_is_shown_with_everything_about_it(cchc: Cchc) -> None:
    result = cchc("show", "1.7", "--as-of", "2021-06-15")
    assert result.code == 0
    shown = dict(lines(result.out))
    assert shown["Nhiệm vụ"].startswith("Xây dựng kế hoạch và triển khai điều tra")
    assert shown["Lĩnh vực"] == "1. Công tác chỉ đạo, điều hành CCHC"
    assert (shown["Sản phẩm 1"], shown["Sản phẩm 2"]) == ("Kế hoạch của cơ quan, đơn vị", "Báo cáo kết quả")
    assert "Các sở, ban, ngành tỉnh (19 đơn vị); UBND cấp huyện (15 đơn vị)" in shown["Chủ trì"]
    assert shown["Phối hợp"] == "Sở Nội vụ → Sở Nội vụ (snv)"
    assert shown["Thời gian"] == "Trong năm → cả năm; 01/01/2021 – 31/12/2021"
    assert shown["Kinh phí"] == "Các cơ quan, đơn vị dự trù kinh phí riêng"
    assert shown["Trạng thái"].startswith("trong hạn")


def test_products_with_times_show_time_and_state_each(cchc: Cchc) -> None:
    shown = lines(cchc("show", "2.1", "--as-of", "2021-06-15").out)
    times = [value for name, value, *_ in shown if name.strip() == "thời gian"]
    assert times == ["Quý I/2021 → có hạn; 01/01/2021 – 31/3/2021", "Trước ngày 22/12/2021 → có hạn; … – 21/12/2021"]
    assert [value for name, value, *_ in shown if name.strip() == "trạng thái"] == ["quá hạn 76 ngày", "trong hạn"]


def test_an_explained_reading_gives_its_reason(cchc: Cchc) -> None:
    assert "… – 31/3/2021; vì: Quyết định ban hành ngày 28/12/2020" in cchc("show", "2.4").out


def test_a_condition_and_if_any_are_said(cchc: Cchc) -> None:
    assert "chờ: Khi Chính phủ ban hành" in cchc("show", "1.6").out
    assert "; nếu có" in cchc("show", "3.3").out


def test_money_is_shown_as_amount_words_or_absent(cchc: Cchc) -> None:
    money = [dict(lines(cchc("show", id_).out))["Kinh phí"] for id_ in ("1.8", "1.9", "5.2", "5.3")]
    assert money == ["150 triệu đồng", "Không cần kinh phí (0)", "Sở Nội vụ dự trù kinh phí riêng", "(không ghi)"]


def test_open_expressions_are_marked(cchc: Cchc) -> None:
    assert "«Các cơ quan, đơn vị liên quan» (không nêu tên)" in cchc("show", "1.1").out


def test_json_is_one_object_with_the_contract_of_a_task(cchc: Cchc) -> None:
    shown = cchc("show", "2.4", "--as-of", "2021-06-15", "-f", "json").json
    [listed] = [t for t in cchc("tasks", "--as-of", "2021-06-15", "-f", "json").json if t["id"] == "2.4"]
    assert {key: shown[key] for key in listed} == listed


@pytest.mark.parametrize("typed", ["1.10", " 1.10 ", "1.10.", "1,10"])
def test_a_number_is_found_as_it_is_copied_from_the_paper(typed: str, cchc: Cchc) -> None:
    assert cchc("show", typed, "-f", "json").json["id"] == "1.10"


def test_1_1_and_1_10_are_two_tasks(cchc: Cchc) -> None:
    assert [cchc("show", id_, "-f", "json").json["id"] for id_ in ("1.1", "1.10")] == ["1.1", "1.10"]


@pytest.mark.parametrize(("typed", "hint"), [("5.4", "có phải: "), ("1.77", "có phải: 1.7?"), ("xyz", "cchc tasks")])
def test_a_number_that_is_not_there_is_answered_with_the_nearest(typed: str, hint: str, cchc: Cchc) -> None:
    result = cchc("show", typed)
    assert (result.code, result.out) == (2, "")
    assert f"không có nhiệm vụ {typed}" in result.err
    assert hint in result.err


def test_text_without_a_time_that_is_understood_says_where_it_stopped(workspace: Path, cchc: Cchc) -> None:
    path = workspace / "2021.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Khi Chính phủ ban hành", "Quý V/2021"), encoding="utf-8")
    assert "không hiểu: dừng ở «V/2021»" in cchc("show", "1.6").out
