"""The journal counts wherever a deadline shows: `show`, `tasks`, `deadlines`, `agencies`."""

from __future__ import annotations

from typing import Any

import pytest

from builders import Cchc
from journals import EXAMPLE

pytestmark = pytest.mark.usefixtures("shipped")


@pytest.fixture(autouse=True)
def _example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_JOURNAL", str(EXAMPLE))


def fields(cchc: Cchc, *args: str) -> dict[str, str]:
    rows = [line.split("\t") for line in cchc("show", *args).out.splitlines()]
    return {row[0]: row[1] for row in rows if len(row) == 2}


def test_show_tells_the_history_in_order(cchc: Cchc) -> None:
    out = cchc("show", "2.2", "--as-of", "2021-12-31").out
    history = out[out.index("# Diễn biến") :].splitlines()[2:]
    assert [line.split("\t")[0] for line in history] == ["29/3/2021", "12/4/2021", "07/7/2021"]
    assert [line.split("\t")[2] for line in history] == ["hoàn thành", "mở lại", "hoàn thành"]


def test_show_tells_no_more_than_had_happened(cchc: Cchc) -> None:
    history = cchc("show", "2.2", "--as-of", "2021-04-01", "-f", "json").json["history"]
    assert [(h["on"], h["event"]) for h in history] == [("2021-03-29", "done")]


def test_show_has_no_history_before_anything_happened(cchc: Cchc) -> None:
    assert "Diễn biến" not in cchc("show", "7.4", "--as-of", "2021-12-31").out


def test_show_tells_the_deadline_that_was_moved_and_the_products_that_are_done(cchc: Cchc) -> None:
    found = fields(cchc, "1.1", "--as-of", "2021-10-30")
    assert found["Hạn mới"] == "30/11/2021"
    assert found["Sản phẩm 2"].endswith("→ hoàn thành ngày 28/4/2021")
    assert found["Sản phẩm 3"] == "Thông báo hoặc biên bản kiểm tra"
    assert found["Trạng thái"] == "đang thực hiện, trong hạn"
    assert "Hạn mới" not in fields(cchc, "1.1", "--as-of", "2021-09-14")


def test_show_tells_when_only_some_have_another_deadline(cchc: Cchc) -> None:
    assert fields(cchc, "1.6", "--as-of", "2021-07-15")["Hạn mới"] == "15/10/2021"
    assert fields(cchc, "1.13", "--as-of", "2021-07-15")["Hạn mới"] == "31/10/2021"


def test_show_counts_the_members_that_have_done_it(cchc: Cchc) -> None:
    assert fields(cchc, "1.7", "--as-of", "2021-06-30")["Trạng thái"] == "đang thực hiện, trong hạn (2/33)"


def states(cchc: Cchc, *args: str) -> dict[str, tuple[str, str | None]]:
    return {t["id"]: (t["state"], t["due"]) for t in cchc("tasks", *args, "-f", "json").json}


def test_tasks_are_found_by_the_state_of_the_journal(cchc: Cchc) -> None:
    assert set(states(cchc, "--state", "overdue", "--as-of", "2021-12-31")) == {"1.13", "4.3", "7.3"}
    assert states(cchc, "--as-of", "2021-12-31")["3.6"] == ("pending", "2022-03-31")


def test_tasks_of_an_agency_stand_as_its_own_part_does(cchc: Cchc) -> None:
    of_stp = states(cchc, "--agency", "stp", "--role", "lead", "--as-of", "2021-12-31")
    assert of_stp["1.13"][0] == "done-on-time"
    assert states(cchc, "--agency", "syt", "--role", "lead", "--as-of", "2021-12-31")["1.13"][0] == "overdue"


def deadlines(cchc: Cchc, list_: str, *args: str) -> list[str]:
    found: list[dict[str, Any]] = cchc("deadlines", *args, "-f", "json").json[list_]
    return [d["id"] for d in found if "." in d["id"]]


def test_deadlines_go_by_the_journal(cchc: Cchc) -> None:
    assert deadlines(cchc, "overdue", "--as-of", "2021-12-31") == ["1.13", "7.3", "4.3"]
    assert "1.1" in deadlines(cchc, "soon", "--as-of", "2021-11-15")
    assert "1.6" in deadlines(cchc, "waiting", "--as-of", "2021-07-14")
    assert "1.6" not in deadlines(cchc, "waiting", "--as-of", "2021-07-15")


def test_deadlines_of_an_agency_leave_out_what_it_has_done(cchc: Cchc) -> None:
    assert deadlines(cchc, "overdue", "--as-of", "2021-12-31", "--agency", "stp") == []
    assert deadlines(cchc, "overdue", "--as-of", "2021-12-31", "--agency", "syt") == ["1.13", "4.3"]


def test_agencies_count_as_overdue_what_they_have_not_done_themselves(cchc: Cchc) -> None:
    counts = {a["id"]: a["overdue"] for a in cchc("agencies", "--as-of", "2021-12-31", "-f", "json").json}
    assert (counts["stp"], counts["syt"], counts["skhcn"], counts["ubnd-xa"]) == (0, 2, 3, 0)


def test_the_sheet_of_an_agency_shows_its_own_states(cchc: Cchc) -> None:
    sheet = {t["id"]: t["state"] for t in cchc("agencies", "stp", "--as-of", "2021-12-31", "-f", "json").json["tasks"]}
    assert (sheet["1.13"], sheet["4.3"], sheet["3.3"]) == ("done-on-time", "done-on-time", "pending")
