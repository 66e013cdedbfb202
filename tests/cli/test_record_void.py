"""`cchc record void`, `cchc record undo` and what `cchc log` shows of them."""

from __future__ import annotations

import csv
import io
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from builders import REPOSITORY, Cchc, Terminal
from cchc_cli.cli import complete

JOURNAL = """\
# sổ của năm
- {on: 2021-03-26, event: done, task: "2.1", product: 1, document: {number: 512/KH-UBND, date: 2021-03-25}}
- {on: 2021-04-01, event: difficulty, task: "1.7", agency: Sở Tư pháp, note: Thiếu người}
- {on: 2021-06-20, event: done, task: "2021-H1", document: {number: 45/BC-SNV}}
- {on: 2021-07-01, event: measured, indicator: "2.4", value: 58.5}
"""
DAY = ["--as-of", "2021-12-31"]


@pytest.fixture
def journal(workspace: Path) -> Path:
    path = workspace / "2021.journal.yaml"
    path.write_text(JOURNAL, encoding="utf-8")
    return path


@pytest.fixture
def refs(journal: Path, cchc: Cchc) -> list[str]:
    assert journal.exists()
    return [entry["ref"] for entry in cchc("log", *DAY, "-f", "json").json]


def added(journal: Path) -> str:
    text = journal.read_text(encoding="utf-8")
    assert text.startswith(JOURNAL)
    return text.removeprefix(JOURNAL)


def test_a_void_is_one_line_that_names_the_entry_whole(journal: Path, refs: list[str], cchc: Cchc) -> None:
    result = cchc("record", "void", refs[0][:4].upper(), "--on", "01/5/2021", "--note", "Nhầm việc", "--by", "Lan")
    said = refs[0] if refs[0][0].isalpha() else f'"{refs[0]}"'
    line = f"{{on: 2021-05-01, event: void, ref: {said}, note: Nhầm việc, by: Lan}}"
    assert (result.code, added(journal)) == (0, f"- {line}\n")
    assert result.out.splitlines() == [
        "Đã ghi vào plans/2021.journal.yaml:",
        f"  - {line}",
        "hủy: 26/3/2021, 2.1 sản phẩm 1, hoàn thành, 512/KH-UBND",
        "2.1 sản phẩm 1 (Sở Tư pháp): hoàn thành đúng hạn → quá hạn 31 ngày",
    ]


def test_a_void_of_a_void_restores_and_says_so(journal: Path, refs: list[str], cchc: Cchc) -> None:
    cchc("record", "void", refs[3], "--on", "2021-08-01")
    (back,) = [e["ref"] for e in cchc("log", "--all", *DAY, "-f", "json").json if e["event"] == "void"]
    assert cchc("targets", *DAY, "-f", "json").out.count("58.5") == 0
    result = cchc("record", "void", back, "--on", "2021-08-02")
    assert "khôi phục: 01/7/2021, 2.4, đo chỉ số, giá trị 58,5" in result.out.splitlines()
    assert "58.5" in cchc("targets", *DAY, "-f", "json").out
    assert not [e for e in cchc("log", *DAY, "-f", "json").json if "voided" in e]
    assert cchc("check", str(journal)).code == 0


def test_a_report_marked_sent_by_mistake_is_taken_back(refs: list[str], cchc: Cchc) -> None:
    assert "hoàn thành" in cchc("show", "2021-H1", *DAY).out
    assert cchc("record", "void", refs[2]).code == 0
    assert "quá hạn" in cchc("show", "2021-H1", *DAY).out


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        ("0000", "không có mục nào mang mã «0000»"),
        ("abc", "không có mục nào mang mã «abc»"),
        ("", "giá trị để trống"),
    ],
)
def test_a_reference_that_is_none_is_refused(ref: str, said: str, journal: Path, cchc: Cchc) -> None:
    result = cchc("record", "void", ref)
    assert (result.code, result.out, added(journal)) == (2, "", "")
    assert said in result.err


def test_a_misspelt_reference_is_answered_with_the_nearest(refs: list[str], journal: Path, cchc: Cchc) -> None:
    result = cchc("record", "void", refs[0][:-1] + "x")
    assert (result.code, added(journal)) == (2, "")
    assert f"có phải: «{refs[0]}»?" in result.err


def test_what_is_taken_back_already_is_refused_with_the_way_back(refs: list[str], journal: Path, cchc: Cchc) -> None:
    cchc("record", "void", refs[0], "--on", "2021-08-01")
    before = added(journal)
    result = cchc("record", "void", refs[0], "--on", "2021-08-02")
    assert (result.code, added(journal)) == (2, before)
    assert "đã được hủy ở dòng 6" in result.err
    assert re.search(r"cchc record void [0-9a-f]{8}\b", result.err)


def test_a_later_entry_in_the_way_is_named_with_what_to_type(journal: Path, refs: list[str], cchc: Cchc) -> None:
    assert cchc("record", "reopened", "2.1", "--product", "1", "--on", "2021-09-01").code == 0
    later = cchc("log", *DAY, "-f", "json").json[-1]["ref"]
    before = added(journal)
    result = cchc("record", "void", refs[0])
    assert (result.code, added(journal)) == (2, before)
    assert "mục đã ghi ở dòng 6 (01/9/2021, 2.1 sản phẩm 1, mở lại) sẽ không còn đúng" in result.err
    assert f"hủy mục ấy trước, rồi ghi lại: cchc record void {later}" in result.err


@pytest.mark.parametrize("option", ["--document", "--agency", "--product"])
def test_a_void_takes_no_more_than_it_needs(option: str, refs: list[str], cchc: Cchc) -> None:
    assert cchc("record", "void", refs[0], option, "1").code == 2


def test_undo_takes_back_the_last_that_stands_and_then_the_one_before(journal: Path, cchc: Cchc) -> None:
    first = cchc("record", "undo", "--yes", "--by", "Lan", "--note", "Nhầm")
    assert "Mục cuối còn hiệu lực: 01/7/2021, 2.4, đo chỉ số, giá trị 58,5" in first.err
    assert "hủy: 01/7/2021, 2.4, đo chỉ số, giá trị 58,5" in first.out
    second = cchc("record", "undo", "-y")
    assert "hủy: 20/6/2021, 2021-H1, hoàn thành, 45/BC-SNV" in second.out
    lines = added(journal).splitlines()
    assert len(lines) == 2
    assert lines[0].endswith("note: Nhầm, by: Lan}")


def test_undo_without_anybody_to_ask_writes_nothing(journal: Path, cchc: Cchc) -> None:
    result = cchc("record", "undo")
    assert (result.code, result.out, added(journal)) == (2, "", "")
    assert "--yes" in result.err


def test_a_dry_run_of_undo_asks_nothing_and_writes_nothing(journal: Path, cchc: Cchc) -> None:
    result = cchc("record", "undo", "--dry-run")
    assert (result.code, added(journal)) == (0, "")
    assert result.out.startswith("Sẽ ghi vào")


def test_undo_of_nothing_says_so(workspace: Path, cchc: Cchc) -> None:
    result = cchc("record", "undo", "--yes")
    assert (result.code, list(workspace.glob("*.journal.yaml"))) == (2, [])
    assert "không có mục nào còn hiệu lực" in result.err


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A person at a terminal who types this."""

    def answer(typed: str) -> None:
        keyboard = io.StringIO(typed)
        monkeypatch.setattr(keyboard, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", keyboard)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    return answer


@pytest.mark.parametrize("typed", ["c\n", "Có\n", "y\n"])
def test_undo_asks_and_does_it_when_told_so(
    typed: str, journal: Path, answering: Callable[[str], None], cchc: Cchc
) -> None:
    answering(typed)
    result = cchc("record", "undo")
    assert result.code == 0
    last = "Mục cuối còn hiệu lực: 01/7/2021, 2.4"
    shown, asked = (result.err.find(words) for words in (last, "Hủy mục này? [c/K] "))
    assert 0 <= shown < asked
    assert result.err.count("Theo kế hoạch") <= 1
    assert added(journal).count("event: void") == 1


@pytest.mark.parametrize("typed", ["\n", "k\n", "không\n", ""])
def test_undo_does_nothing_without_a_yes(
    typed: str, journal: Path, answering: Callable[[str], None], cchc: Cchc
) -> None:
    answering(typed)
    result = cchc("record", "undo")
    assert (result.code, added(journal)) == (1, "")
    assert "Chưa ghi gì." in result.err


def test_log_marks_what_was_taken_back_with_who_when_and_why(refs: list[str], cchc: Cchc) -> None:
    cchc("record", "void", refs[1], "--on", "12/6/2021", "--by", "Lan", "--note", "Nhầm cơ quan")
    lines = [line.split("\t") for line in cchc("log", *DAY).out.splitlines()]
    assert [line[-1] for line in lines] == ["Mã", *refs]
    assert lines[2][5] == "Thiếu người (đã hủy ngày 12/6/2021, Lan: Nhầm cơ quan)"
    assert not [line for line in (*lines[:2], *lines[3:]) if "đã hủy" in line[5]]
    (entry,) = [e for e in cchc("log", *DAY, "-f", "json").json if "voided" in e]
    assert entry["ref"] == refs[1]
    assert entry["voided"] == {"on": "2021-06-12", "by": "Lan", "note": "Nhầm cơ quan"}
    rows = list(csv.DictReader(io.StringIO(cchc("log", *DAY, "-f", "csv").out)))
    assert [row["ref"] for row in rows] == refs
    assert "đã hủy" in rows[1]["detail"]
    assert cchc("log", *DAY).err.startswith("3 mục, 1 mục đã hủy.")


def test_log_all_lists_the_voids_too(refs: list[str], cchc: Cchc) -> None:
    cchc("record", "void", refs[1], "--on", "12/6/2021", "--by", "Lan")
    cchc("record", "void", refs[3], "--on", "02/7/2021")
    assert [e["ref"] for e in cchc("log", *DAY, "-f", "json").json] == refs
    found = cchc("log", "--all", *DAY, "-f", "json").json
    assert [(e["on"], e["voids"]) for e in found if e["event"] == "void"] == [
        ("2021-06-12", refs[1]),
        ("2021-07-02", refs[3]),
    ]
    line = next(line for line in cchc("log", "--all", *DAY).out.splitlines() if line.startswith("02/7/2021"))
    assert line.split("\t")[1:3] == [refs[3], "hủy mục"]


def test_a_void_is_about_the_task_and_the_agency_of_what_it_takes_back(refs: list[str], cchc: Cchc) -> None:
    cchc("record", "void", refs[1], "--on", "12/6/2021")
    for args in (["--task", "1.7"], ["--agency", "stp", "--task", "1.7"]):
        found = cchc("log", "--all", *args, *DAY, "-f", "json").json
        assert [e["event"] for e in found] == ["difficulty", "void"]
    assert [e["event"] for e in cchc("log", "--all", "--task", "2.1", *DAY, "-f", "json").json] == ["done"]


def test_log_shows_once_what_two_branches_recorded_and_all_shows_both(journal: Path, cchc: Cchc) -> None:
    journal.write_text(JOURNAL + JOURNAL.splitlines()[-1] + "\n", encoding="utf-8")
    assert len(cchc("log", *DAY, "-f", "json").json) == 4
    found = cchc("log", "--all", *DAY, "-f", "json").json
    assert [e.get("repeats", False) for e in found] == [False, False, False, False, True]
    assert "(ghi trùng, không tính)" in cchc("log", "--all", *DAY).out


def test_on_a_terminal_what_was_taken_back_is_struck_out(
    journal: Path, refs: list[str], cchc: Cchc, terminal: Terminal
) -> None:
    cchc("record", "void", refs[1], "--on", "12/6/2021")
    env = {"PYTHONPATH": str(REPOSITORY / "src"), "PATH": os.environ["PATH"]}
    plan = str(journal.with_name("2021.yaml"))
    shown = terminal(140, "log", "--plan", plan, "--journal", str(journal), *DAY, env=env)
    struck = [line for line in shown.splitlines() if re.search(r"\x1b\[(?:\d+;)*9m", line)]
    assert [line for line in struck if refs[1] in line]
    assert not [line for line in struck if refs[0] in line]


def test_tab_offers_the_references_with_what_they_are(journal: Path, refs: list[str], cchc: Cchc) -> None:
    cchc("record", "void", refs[0], "--on", "12/6/2021")

    class Asked:
        params = {"journal": journal}  # noqa: RUF012

    offered = dict(complete.references(Asked()))
    assert offered[refs[3]] == "01/7/2021, 2.4, đo chỉ số, giá trị 58,5"
    assert refs[0] not in offered
