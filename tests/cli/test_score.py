"""`cchc score`: the ranking, with its source and its ties explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import Cchc
from journals import EXAMPLE, SCORING

pytestmark = pytest.mark.usefixtures("shipped")
YEAR_END = ("--journal", str(EXAMPLE), "--scoring", str(SCORING), "--as-of", "2021-12-31")


def test_json_has_every_figure_behind_the_points(cchc: Cchc) -> None:
    data = cchc("score", *YEAR_END, "-f", "json").json
    by_id = {line["id"]: line for line in data["ranking"]}
    assert data["source"] == "Minh họa, không theo văn bản nào"
    assert by_id["stp"] == {
        "rank": 2, "tied": 1, "bloc": "Các sở, ban, ngành tỉnh", "id": "stp", "name": "Sở Tư pháp",
        "on_time": {"done": 8, "of": 14}, "proof": {"done": 10, "of": 10}, "late_days": 103,
        "points": 71.83, "percent": 71.83, "grade": "Khá",
    }  # fmt: skip
    for bloc in {line["bloc"] for line in data["ranking"]}:
        ranks = [line["rank"] for line in data["ranking"] if line["bloc"] == bloc]
        assert ranks == sorted(ranks)
    left_out = {left["name"]: left["reason"] for left in data["left_out"]}
    assert left_out["UBND cấp xã"] == "nhóm chỉ đếm số lượng, không theo dõi từng đơn vị"


def test_ties_and_the_source_are_explained(cchc: Cchc) -> None:
    err = cchc("score", *YEAR_END).err
    assert "Cách chấm: Minh họa" in err
    assert "Các sở, ban, ngành tỉnh, hạng 5: 2 cơ quan cùng 59,29 điểm nên đồng hạng, xếp theo tên." in err


def test_of_agencies_with_the_same_points_the_names_stand_as_in_a_dictionary(cchc: Cchc) -> None:
    ranking = cchc("score", "--scoring", str(SCORING), "--as-of", "2022-01-10", "-f", "json").json["ranking"]
    districts = [line for line in ranking if line["name"].startswith("UBND huyện ")]
    assert len({line["points"] for line in districts}) == 1
    names = [line["name"].removeprefix("UBND huyện ") for line in districts]
    assert names[:6] == ["Bến Lức", "Cần Đước", "Cần Giuộc", "Châu Thành", "Đức Hòa", "Đức Huệ"]
    assert names[-3:] == ["Thạnh Hóa", "Thủ Thừa", "Vĩnh Hưng"]


def test_before_anything_is_due_nobody_is_ranked(cchc: Cchc) -> None:
    result = cchc("score", "--scoring", str(SCORING), "--as-of", "2020-12-30", "-f", "json")
    assert (result.code, result.json["ranking"]) == (0, [])


def test_without_a_scoring_file_the_example_is_named(cchc: Cchc) -> None:
    result = cchc("score")
    assert result.code == 3
    assert "không có tệp cách chấm điểm plans/scoring.yaml" in result.err
    assert "examples/2021/scoring.yaml" in result.err


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("source: Minh họa\non_time: 0\noverdue: 0\noverdue_limit: 60\nproof: 0\n", "no-points"),
        ("source: Minh họa\non_time: -1\noverdue: 0\noverdue_limit: 60\nproof: 1\n", "out-of-range"),
        ("source: Minh họa\non_time: nhiều\noverdue: 0\noverdue_limit: 60\nproof: 1\n", "wrong-type"),
        ("source: Minh họa\non_time: 1\noverdue: 0\noverdue_limit: 0\nproof: 1\n", "out-of-range"),
        ("on_time: 1\noverdue: 0\noverdue_limit: 60\nproof: 1\n", "missing-key"),
        ("", "empty"),
    ],
)
def test_a_bad_scoring_file_is_told_by_its_line(text: str, code: str, tmp_path: Path, cchc: Cchc) -> None:
    path = tmp_path / "scoring.yaml"
    path.write_text(text, encoding="utf-8")
    result = cchc("score", "--scoring", str(path))
    assert (result.code, result.out) == (3, "")
    assert f"[{code}]" in result.err
    assert cchc("check", str(path)).code == 1
