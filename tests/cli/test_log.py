"""`cchc log`: the journal as a table."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from builders import Cchc
from journals import EXAMPLE

pytestmark = pytest.mark.usefixtures("shipped")


@pytest.fixture(autouse=True)
def _example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_JOURNAL", str(EXAMPLE))


def tasks(cchc: Cchc, *args: str) -> list[str]:
    return [entry.get("task", "") for entry in cchc("log", *args, "-f", "json").json]


def test_entries_stand_in_the_order_in_which_things_happened(cchc: Cchc) -> None:
    days = [entry["on"] for entry in cchc("log", "-f", "json").json]
    assert days == sorted(days)
    assert days[0] == "2020-12-30"


def test_a_line_has_day_task_event_agency_document_and_detail(cchc: Cchc) -> None:
    lines = cchc("log").out.splitlines()
    assert lines[0] == "Ngày\tSố\tSự kiện\tCơ quan\tVăn bản\tNội dung\tMã"
    lines = [re.sub(r"\t[0-9a-f]{8}$", "", line) for line in lines[1:]]
    assert "10/6/2021\t1.7\thoàn thành\tUBND thành phố Tân An\t233/BC-UBND ngày 09/6/2021\t" in lines
    assert "15/9/2021\t1.1\tgia hạn\t\t9011/UBND-THKSTTHC ngày 14/9/2021\thạn mới 30/11/2021" in lines
    assert "15/6/2021\tchỉ số 2.4\tđo chỉ số\t\t\tgiá trị 78,3" in lines
    assert any("\t120 đơn vị" in line for line in lines)


def test_of_one_task(cchc: Cchc) -> None:
    assert tasks(cchc, "--task", "2.2") == ["2.2"] * 3
    assert cchc("log", "--task", "2.2", "--as-of", "2021-12-31").err == "3 mục.\n"


def test_of_one_agency_what_it_leads_alone_or_in_a_group(cchc: Cchc) -> None:
    found = tasks(cchc, "--agency", "STP")
    assert {"1.7", "1.13", "2.1", "2.2", "2.3", "2.4", "3.5", "4.3"} <= set(found)
    assert "1.1" not in found
    assert "5.5" not in found


def test_what_is_about_the_whole_group_is_about_each_member(cchc: Cchc) -> None:
    assert "1.13" in tasks(cchc, "--agency", "syt", "--since", "2021-06-24", "--as-of", "2021-06-24")


def test_since_and_as_of_are_both_included(cchc: Cchc) -> None:
    days = {e["on"] for e in cchc("log", "--since", "24/6/2021", "--as-of", "2021-06-25", "-f", "json").json}
    assert days == {"2021-06-24", "2021-06-25"}


def test_unknown_tasks_and_agencies_are_said(cchc: Cchc) -> None:
    assert cchc("log", "--task", "9.9").code == 2
    assert cchc("log", "--agency", "Sở Thể thao").code == 2


def test_an_empty_journal_has_no_line(cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CCHC_JOURNAL")
    result = cchc("log", "-f", "json")
    assert (result.code, result.json) == (0, [])


def test_of_a_task_that_the_plan_has_no_more(workspace: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CCHC_JOURNAL")
    entries = "- {on: 2021-03-01, event: started, task: 2.9a}\n- {on: 2021-03-02, event: started, task: '1.1'}\n"
    (workspace / "2021.journal.yaml").write_text(entries, encoding="utf-8")
    assert tasks(cchc, "--task", "2.9A", "--as-of", "2021-12-31") == ["2.9a"]
    assert cchc("log", "--task", "2.9b", "--as-of", "2021-12-31").code == 2


def test_a_program_finds_values_in_columns_of_their_own_and_in_detail_only_words(cchc: Cchc) -> None:
    rows = list(csv.DictReader(io.StringIO(cchc("log", "--until", "2021-12-31", "-f", "csv").out)))
    values = {(row["task"], row["on"]): row for row in rows}
    assert values["chỉ số 4.1", "2021-03-15"]["value"] == "31.2"
    assert values["1.1", "2021-09-15"]["due"] == "2021-11-30"
    assert "120" in {row["count"] for row in rows}
    assert not [row["detail"] for row in rows if row["detail"].startswith(("giá trị", "hạn mới"))]
    (voided,) = (row for row in rows if row["value"] == "6.5")
    assert voided["detail"].startswith("(đã hủy ngày 31/12/2021")
