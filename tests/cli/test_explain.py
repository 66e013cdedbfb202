"""`cchc explain`: how a phrase is read, one JSON object a line for programs."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from builders import Cchc, Started

pytestmark = pytest.mark.usefixtures("shipped")


def objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_timing_is_explained_with_the_keys_of_the_contract(cchc: Cchc) -> None:
    [found] = objects(cchc("explain", "timing", "Quý II, IV/2021", "-f", "json").out)
    assert set(found) >= {"text", "kind", "start", "due", "windows", "condition", "recurrence", "if_any"}
    assert (found["kind"], found["start"], found["due"]) == ("dated", "2021-04-01", "2021-12-31")
    assert found["windows"] == [
        {"start": "2021-04-01", "end": "2021-06-30"}, {"start": "2021-10-01", "end": "2021-12-31"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("Năm 2021 (khi có hướng dẫn của TW)", "condition", "khi có hướng dẫn của TW"),
        ("Trong năm (nếu có)", "if_any", True),
        ("Trước ngày 22/12/2021", "due", "2021-12-21"),
        ("Hằng quý", "kind", "recurring"),
    ],
)
def test_condition_recurrence_and_if_any_are_given(text: str, key: str, value: object, cchc: Cchc) -> None:
    assert objects(cchc("explain", "timing", text, "-f", "json").out)[0][key] == value


def test_a_timing_that_is_not_understood_is_an_error_with_its_piece(cchc: Cchc) -> None:
    result = cchc("explain", "timing", "Quý V/2021", "-f", "json")
    [found] = objects(result.out)
    assert (result.code, found["text"]) == (1, "Quý V/2021")
    assert "dừng ở «V/2021»" in found["error"]


def test_year_and_day_of_issue_are_those_of_the_plan_here_or_as_given(cchc: Cchc) -> None:
    def due(*args: str) -> str:
        return str(objects(cchc("explain", "timing", *args, "-f", "json").out)[0]["due"])

    assert due("Quý II") == "2021-06-30"
    assert due("Quý II", "--year", "2023") == "2023-06-30"
    assert due("10 ngày kể từ ngày ban hành") == "2021-01-07"
    assert due("10 ngày kể từ ngày ban hành", "--issued", "01/3/2021") == "2021-03-11"


def test_without_a_plan_a_timing_is_read_in_the_year_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc
) -> None:
    monkeypatch.chdir(tmp_path)
    result = cchc("explain", "timing", "Quý II", "--year", "2023", "-f", "json")
    assert (result.code, objects(result.out)[0]["due"]) == (0, "2023-06-30")


def test_agencies_are_explained_with_the_keys_of_the_contract(cchc: Cchc) -> None:
    result = cchc("explain", "agencies", "so noi vu, STP; UBND cấp xã và các cơ quan liên quan", "-f", "json")
    [found] = objects(result.out)
    assert result.code == 0
    assert (found["agencies"], found["groups"], found["unknown"]) == (["snv", "stp"], ["ubnd-xa"], [])
    assert found["open"] == ["các cơ quan liên quan"]


def test_an_unknown_agency_is_named_with_its_nearest(cchc: Cchc) -> None:
    result = cchc("explain", "agencies", "Sở Tài chínhs")
    assert result.code == 1
    assert "không biết: Sở Tài chínhs (có phải: Sở Tài chính?)" in result.out


def test_a_text_says_the_reading_in_words(cchc: Cchc) -> None:
    out = cchc("explain", "timing", "Quý II/2021 (nếu có)").out
    assert out.splitlines()[0] == "Quý II/2021 (nếu có)"
    assert "từ 01/4/2021 đến 30/6/2021" in out
    assert "nếu có" in out.splitlines()[-1]


def test_it_says_which_words_gave_which_part_in_their_order(cchc: Cchc) -> None:
    text = "Dự thảo trong quý I, trình trước ngày 15/6/2021 (nếu có), khi Bộ Nội vụ yêu cầu"
    [found] = objects(cchc("explain", "timing", text, "-f", "json").out)
    assert [(part["text"], part["kind"]) for part in found["parts"]] == [
        ("Dự thảo", "aside"),
        ("trong quý I", "time"),
        ("trình", "aside"),
        ("trước ngày 15/6/2021", "time"),
        ("nếu có", "if-any"),
        ("khi Bộ Nội vụ yêu cầu", "condition"),
    ]
    assert found["parts"][3]["windows"] == [{"start": None, "end": "2021-06-14"}]
    out = cchc("explain", "timing", text).out
    assert "«trong quý I» → từ 01/01/2021 đến 31/3/2021" in out
    assert "«Dự thảo» → lời kèm, không đổi thời hạn" in out


def test_a_condition_that_does_not_bind_is_shown_as_words_beside(cchc: Cchc) -> None:
    out = cchc("explain", "timing", "Từ 01/6 đến 30/9/2021 theo kế hoạch của Bộ; thường xuyên, hằng quý").out
    assert "«theo kế hoạch của Bộ» → lời kèm" in out
    assert "«hằng quý» → định kỳ" in out


def test_it_says_which_words_named_an_agency(cchc: Cchc) -> None:
    out = cchc("explain", "agencies", "Các sở: Tư pháp, Tài chính; UBND cấp huyện").out
    assert out.splitlines()[1:] == [
        "  cơ quan: stp ← «Tư pháp»",
        "  cơ quan: stc ← «Tài chính»",
        "  nhóm: ubnd-huyen ← «UBND cấp huyện»",
    ]


def test_lines_of_standard_input_are_read_one_by_one(monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Quý I/2021\nTrong năm\r\nxyz 99\n"))
    result = cchc("explain", "timing", "-", "-f", "json")
    assert [found["text"] for found in objects(result.out)] == ["Quý I/2021", "Trong năm", "xyz 99"]
    assert result.code == 1


def test_standard_input_is_utf_8_whatever_the_code_page(started: Started) -> None:
    done = started(
        "explain", "agencies", "-", "-f", "json", stdin="Sở Nội vụ\n".encode(), env={"PYTHONIOENCODING": "cp1252"}
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["agencies"] == ["snv"]
