"""Marks left for a person to go over: each is found at its line, and nothing else is taken for one."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, places, replaced
from cchc_cli.checking.file_problems import check_file
from cchc_cli.checking.review_marks import review_marks
from cchc_cli.files.source import SourceText
from cchc_cli.importing.draft import review

TODAY = date(2021, 6, 15)


def found(text: str) -> list[tuple[int, int, str]]:
    """Line, column and what is said of every mark."""
    marks = review_marks(SourceText("a.yaml", text))
    assert {p.code for p in marks} <= {"needs-review"}
    return [(p.line, p.column, p.message.removeprefix("còn chỗ phải rà")) for p in marks]


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        ("# cần xem: 2021 → 2022", 3, ": 2021 → 2022"),
        ("    #cần xem:số quyết định", 6, ": số quyết định"),
        ("# " + review("không hiểu thời gian: dừng ở «V»"), 3, ": không hiểu thời gian: dừng ở «V»"),
        ("# cần xem: ngày (ngày/tháng/năm)", 3, ": ngày (ngày/tháng/năm)"),
        ("time: Quý I # cần xem: quý nào", 15, ": quý nào"),
        ("# CẦN XEM: số", 3, ": số"),
        ("# cần xem", 3, ""),
        ("# cần xem\r", 3, ""),
        ('title: "cần xem: tên việc"', 9, ": tên việc"),
        ("lead: Sở Nội vụ (cần xem)", 18, ""),
        ("lead: Sở Nội vụ [cần xem: hay Sở Tư pháp]", 18, ": hay Sở Tư pháp"),
        ("lead: cần xem", 7, ""),
        ("  - cần xem", 5, ""),
    ],
)
def test_a_mark_is_found_in_comments_and_values(line: str, column: int, said: str) -> None:
    assert found(f"a: b\n{line}\n") == [(2, column, said)]


@pytest.mark.parametrize(
    "line",
    [
        "# Chỗ có «cần xem» là chỗ phải điền hoặc thay",
        "title: Các nội dung cần xem xét",
        "title: Những điểm cần xem: a, b",
        "title: Cần xem xét, đánh giá",
        "  cần xem xét lại",
        "note: xem: cần",
        "title: cần xem đi xem lại",
    ],
)
def test_prose_is_no_mark(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize("form", ["NFD", "1258"])
def test_a_mark_is_found_however_its_letters_are_composed(form: str) -> None:
    word = "câ\u0300n" if form == "1258" else unicodedata.normalize("NFD", "cần")
    assert [line for line, _, _ in found(f"# {word} xem: a\n")] == [1]


def test_a_long_mark_is_cut() -> None:
    ((_, _, said),) = found("# cần xem: " + "a" * 200)
    assert (len(said), said[-1]) == (82, "…")


@pytest.mark.parametrize("name", ["2021.yaml", "agencies.yaml", "calendar.yaml"])
def test_the_marks_of_a_file_stand_among_its_findings(tmp_path: Path, name: str) -> None:
    texts = {"2021.yaml": PLAN_TEXT, "agencies.yaml": REGISTER_TEXT, "calendar.yaml": "years: []\n"}
    for file, text in texts.items():
        (tmp_path / file).write_text(text + ("# cần xem: a\n" if file == name else ""), encoding="utf-8")
    last = texts[name].count("\n") + 1
    assert places(check_file(tmp_path / name, TODAY)) == [(last, 3, "needs-review")]


def test_a_note_in_the_journal_is_no_mark(tmp_path: Path) -> None:
    (tmp_path / "2021.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    (tmp_path / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    journal = tmp_path / "2021.journal.yaml"
    journal.write_text('- {on: 2021-05-05, event: started, task: "1.1", note: "cần xem: số liệu"}\n', encoding="utf-8")
    assert [p.code for p in check_file(journal, TODAY) if p.code == "needs-review"] == []


def test_a_mark_cannot_be_accepted(tmp_path: Path) -> None:
    """It is deleted once it was seen to."""
    entry = 'accepted:\n  - {code: needs-review, where: "1.1", reason: Thôi.}\n'
    text = replaced(PLAN_TEXT, "        budget: 50\n", "        # cần xem: kinh phí\n        budget: 50\n") + entry
    (tmp_path / "2021.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    problems = check_file(tmp_path / "2021.yaml", TODAY)
    assert [(p.code, p.accepted) for p in problems] == [("needs-review", ""), ("accepted-unmet", "")]


class TestReports:
    """Every document made over a plan that still has marks says so."""

    @pytest.mark.parametrize(
        "args",
        [
            ("plan",),
            ("progress", "--period", "2021-Q1"),
            ("worklist", "--quarter", "II"),
            ("assignment", "--agency", "stp"),
            ("reminder", "--agency", "stp", "--as-of", "2021-12-31"),
        ],
        ids=lambda args: args[0],
    )
    def test_one_line_says_how_many_and_where_the_first_is(
        self, args: tuple[str, ...], workspace: Path, cchc: Cchc
    ) -> None:
        plan = workspace / "2021.yaml"
        text = plan.read_text(encoding="utf-8")
        marked = replaced(text, "  place: Long An\n", "  # cần xem: địa danh\n  place: Long An\n")
        plan.write_text(replaced(marked, "areas:\n", "# cần xem: lĩnh vực\nareas:\n"), encoding="utf-8")
        result = cchc("report", *args, "-o", ".")
        assert result.code == 0
        line = marked.splitlines().index("  # cần xem: địa danh") + 1
        said = [text for text in result.err.splitlines() if "cần xem" in text]
        assert said == [f"plans/2021.yaml:{line}: kế hoạch còn 2 chỗ «cần xem», đây là chỗ đầu tiên."]

    @pytest.mark.usefixtures("workspace")
    def test_without_marks_nothing_is_said(self, cchc: Cchc) -> None:
        assert "cần xem" not in cchc("report", "plan", "-o", "ke-hoach.docx").err
