"""Answers that were wrong once, each with the rule that it broke; `test_surfaces` holds them in general."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builders import Cchc, book_of, task
from cchc_cli.checking.journal_rules import check_journal
from cchc_cli.documents.wording.figures import percent
from cchc_cli.tracking.rates import Rate
from journals import EXAMPLE, SCORING, happened, journal, plan_status

Keep = Callable[..., None]
PROOF = {"number": "12/BC-SNV"}
SEPTEMBER = ("--journal", str(EXAMPLE), "--as-of", "2021-09-20")


@pytest.fixture
def keep(workspace: Path) -> Keep:
    """Writes the journal of the plan of 2021 in a workspace of its own."""

    def write(*entries: dict[str, Any]) -> None:
        text = "".join(f"- {json.dumps(entry, ensure_ascii=False)}\n" for entry in entries)
        (workspace / "2021.journal.yaml").write_text(text, encoding="utf-8")

    return write


def done(on: str, id_: str, **more: Any) -> dict[str, Any]:
    return happened(on, "done", id_, document=PROOF) | more


def extended(on: str, id_: str, due: str, **more: Any) -> dict[str, Any]:
    return happened(on, "extended", id_, due=due, document=PROOF) | more


def assignments(cchc: Cchc, id_: str, as_of: str) -> dict[tuple[int, str], tuple[str, str | None]]:
    """State and due date of each part and body of a task."""
    (row,) = (row for row in cchc("export", "json", "--as-of", as_of).json["tasks"] if row["id"] == id_)
    return {(a["product"] or 0, a["agency"] or a["name"]): (a["state"], a["due"]) for a in row["assignments"]}


def paragraphs(cchc: Cchc, tmp_path: Path, *args: str) -> list[str]:
    """The text of a Word document, as the program prints it."""
    path = tmp_path / "văn bản.docx"
    assert cchc("report", *args, "-o", str(path), "--force").code == 0
    return cchc("text", str(path)).out.splitlines()


# extensions and triggers


def test_recording_a_new_deadline_asks_for_the_product_where_products_have_times(workspace: Path, cchc: Cchc) -> None:
    new = ("--due", "2022-01-31", "--on", "2021-05-01", "--document", "12/UBND-NC")
    refused = cchc("record", "extended", "2.1", *new)
    assert refused.code in {1, 2}
    assert "sản phẩm" in refused.err.lower()
    assert not (workspace / "2021.journal.yaml").exists()
    assert cchc("record", "extended", "2.1", *new, "--product", "2").code == 0


def test_a_condition_come_about_asks_for_the_product_too() -> None:
    products = [{"name": "Kế hoạch", "time": "Khi Chính phủ ban hành"}, {"name": "Báo cáo", "time": "Quý IV/2021"}]
    book = book_of(task("1.1", time=None, products=products))
    entry = happened("2021-05-01", "triggered", due="2021-06-30")
    for more, is_asked in (({}, True), ({"product": 1}, False)):
        found = check_journal(book, journal(entry | more), date(2021, 12, 31))
        assert ("product-needed" in {finding.code for finding in found}) is is_asked


def test_check_asks_for_the_product_of_an_extension_too(keep: Keep, cchc: Cchc) -> None:
    keep(extended("2021-05-01", "2.1", "2022-01-31"))
    assert "product-needed" in {problem["code"] for problem in cchc("check", "-f", "json").json}
    keep(extended("2021-05-01", "2.1", "2022-01-31", product=2))
    assert "product-needed" not in {problem["code"] for problem in cchc("check", "-f", "json").json}


def test_work_done_late_stays_late_after_an_extension(keep: Keep, cchc: Cchc) -> None:
    """One member was late; the group's deadline moved later."""
    late = done("2021-10-05", "5.7", agency="stp"), extended("2021-10-01", "5.7", "2021-10-02", agency="stp")
    keep(late[1], late[0], extended("2021-11-01", "5.7", "2022-03-31"))
    found = assignments(cchc, "5.7", "2021-12-31")
    assert found[0, "stp"] == ("done-late", "2021-10-02")
    assert found[0, "snv"] == ("pending", "2022-03-31")


def test_overdue_work_has_its_new_deadline_from_the_day_of_the_extension(keep: Keep, cchc: Cchc) -> None:
    keep(extended("2021-04-20", "2.2", "2021-06-30"))
    assert assignments(cchc, "2.2", "2021-04-19")[0, "stp"] == ("overdue", "2021-03-31")
    assert assignments(cchc, "2.2", "2021-04-20")[0, "stp"] == ("pending", "2021-06-30")


# periods


def test_a_quarter_lists_by_the_journals_due_dates(keep: Keep, cchc: Cchc) -> None:
    keep(extended("2021-02-01", "2.2", "2021-09-30"), happened("2021-02-01", "triggered", "1.2", due="2021-05-31"))
    listed = {q: [t["id"] for t in cchc("tasks", "--quarter", q, "--as-of", "2021-02-10", "-f", "json").json]
              for q in ("I", "II", "III")}  # fmt: skip
    assert "2.2" in listed["III"]
    assert "1.2" in listed["II"]
    may = cchc("tasks", "--month", "5", "--as-of", "2021-02-10", "-f", "json").json
    assert "1.2" in [t["id"] for t in may]


def test_a_quarter_lists_overdue_work_first(keep: Keep, cchc: Cchc) -> None:
    keep(happened("2021-02-01", "started", "1.1"))
    rows = cchc("tasks", "--quarter", "III", "--as-of", "2021-08-01", "-f", "json").json
    late = [row["state"] == "overdue" for row in rows]
    assert late.count(True) > 3
    assert late == sorted(late, reverse=True)


def test_the_programme_of_a_quarter_carries_over_what_was_due_on_its_eve(
    shipped: Path, cchc: Cchc, tmp_path: Path
) -> None:
    assert shipped.is_dir()
    lines = paragraphs(cchc, tmp_path, "worklist", "--quarter", "II", "--journal", str(EXAMPLE))
    whole = "\n".join(lines)
    table = whole[whole.rindex("chuyển sang") : whole.rindex("đến hạn trong kỳ")]
    assert re.search(r"(?m)^\W*1\.2\b", table)
    assert re.search(r"(?m)^\W*1\.12\b", table)


# rates


def test_on_a_due_day_finished_and_unfinished_work_are_of_one_base(shipped: Path, cchc: Cchc) -> None:
    assert shipped.is_dir()
    rates = cchc("status", "--journal", str(EXAMPLE), "--as-of", "2021-12-31", "-f", "json").json["rates"]["due"]
    assert rates["of"] >= 37
    rows = cchc("tasks", "--journal", str(EXAMPLE), "--as-of", "2021-12-31", "-f", "json").json
    due = [row for row in rows if row["state"] not in {"waiting", "not-arisen"} and (row["due"] or "9") <= "2021-12-31"]
    assert (rates["done"], rates["of"]) == (sum(row["state"].startswith("done") for row in due), len(due))


def test_unfinished_work_due_today_is_in_the_base(keep: Keep, cchc: Cchc) -> None:
    keep(done("2021-06-01", "6.2"))
    rate = cchc("status", "--as-of", "2021-06-30", "--area", "6", "-f", "json").json["rates"]["due"]
    assert (rate["done"], rate["of"]) == (1, 1)
    keep(happened("2021-06-01", "started", "6.2"))
    rate = cchc("status", "--as-of", "2021-06-30", "--area", "6", "-f", "json").json["rates"]["due"]
    assert (rate["done"], rate["of"]) == (0, 1)


# periodic reports


def test_an_unsent_report_is_overdue_with_its_body_everywhere(keep: Keep, cchc: Cchc) -> None:
    keep()
    (row,) = (
        r for r in cchc("deadlines", "--as-of", "2021-07-01", "-f", "json").json["overdue"] if r["id"] == "2021-H1"
    )
    assert (row["lead"], row["days_late"]) == ("Sở Nội vụ", 6)
    late = cchc("status", "--as-of", "2021-07-01", "-f", "json").json["overdue"]
    assert "2021-H1" in [r["id"] for r in late]
    own = cchc("deadlines", "--agency", "snv", "--as-of", "2021-07-01", "-f", "json").json["overdue"]
    assert "2021-H1" in [r["id"] for r in own]
    others = cchc("deadlines", "--agency", "stp", "--as-of", "2021-07-01", "-f", "json").json["overdue"]
    assert "2021-H1" not in [r["id"] for r in others]


def test_an_area_has_no_periodic_reports_in_any_list(keep: Keep, cchc: Cchc) -> None:
    keep()
    for command in ("deadlines", "status"):
        rows = cchc(command, "--agency", "snv", "--area", "1", "--as-of", "2021-07-01", "-f", "json").json["overdue"]
        assert rows, command
        assert "2021-H1" not in [row["id"] for row in rows], command


SENT = done("2021-06-24", "2021-H1")


def test_a_sent_report_is_sent_in_deadlines_and_status(keep: Keep, cchc: Cchc) -> None:
    keep(SENT)
    assert "2021-H1" not in [r["id"] for r in cchc("deadlines", "--as-of", "2021-07-01", "-f", "json").json["overdue"]]
    found = cchc("status", "2021-H1", "--as-of", "2021-07-01", "-f", "json")
    assert (found.code, found.json["state"]) == (0, "done-on-time")


def test_a_sent_report_is_shown_with_the_day_and_the_document(keep: Keep, cchc: Cchc) -> None:
    keep(SENT)
    found = cchc("show", "2021-H1", "--as-of", "2021-07-01")
    assert found.code == 0
    assert "hoàn thành đúng hạn" in found.out
    assert "12/BC-SNV" in found.out


def test_a_sent_report_is_sent_in_the_workbook(keep: Keep, cchc: Cchc, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    keep(SENT)
    assert cchc("export", "xlsx", "-o", "a.xlsx", "--as-of", "2021-07-01").code == 0
    rows = list(openpyxl.load_workbook(tmp_path / "a.xlsx")["Thời hạn"].iter_rows(values_only=True))
    (row,) = (row for row in rows if row[0] == "2021-H1")
    assert "hoàn thành đúng hạn" in row


def test_reports_stand_in_the_calendar_with_their_state(keep: Keep, cchc: Cchc, tmp_path: Path) -> None:
    icalendar = pytest.importorskip("icalendar")
    keep(SENT)
    assert cchc("export", "ics", "-o", "a.ics", "--as-of", "2021-07-01").code == 0
    events = icalendar.Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    (report,) = (event for event in events if "2021-h1" in str(event["UID"]))
    assert str(report.decoded("DTSTART")) == "2021-06-25"
    assert "hoàn thành đúng hạn" in str(report["DESCRIPTION"])


def test_a_report_marked_sent_by_mistake_is_taken_back(keep: Keep, cchc: Cchc) -> None:
    keep(SENT, happened("2021-06-26", "reopened", "2021-H1"))
    assert [p["code"] for p in cchc("check", "-f", "json").json if p["severity"] == "error"] == []
    rows = cchc("deadlines", "--as-of", "2021-07-01", "-f", "json").json["overdue"]
    assert "2021-H1" in [row["id"] for row in rows]


# difficulties


def difficulty(on: str, id_: str, note: str, **more: Any) -> dict[str, Any]:
    return happened(on, "difficulty", id_, note=note) | more


def test_a_difficulty_is_reported_resolved_in_the_quarter_of_its_end_alone(
    keep: Keep, cchc: Cchc, tmp_path: Path
) -> None:
    keep(
        difficulty("2021-01-20", "1.3", "Thiếu phòng học."),
        happened("2021-02-20", "resolved", "1.3"),
        difficulty("2021-04-20", "1.3", "Thiếu giảng viên."),
        happened("2021-05-20", "resolved", "1.3"),
    )
    first = "\n".join(paragraphs(cchc, tmp_path, "progress", "--period", "2021-Q1"))
    second = "\n".join(paragraphs(cchc, tmp_path, "progress", "--period", "2021-Q2"))
    assert ("Thiếu phòng học" in first, "Thiếu giảng viên" in first) == (True, False)
    assert ("Thiếu phòng học" in second, "Thiếu giảng viên" in second) == (False, True)


def test_an_agency_is_not_told_of_another_bodys_difficulty(shipped: Path, cchc: Cchc) -> None:
    assert shipped.is_dir()
    told = cchc("status", "--agency", "STP", *SEPTEMBER, "-f", "json").json["difficulties"]
    assert [d["agency"] for d in told if "Tân Hưng" in d["agency"]] == []
    theirs = cchc("status", "--agency", "ubnd-tan-hung", *SEPTEMBER, "-f", "json").json["difficulties"]
    assert [d["agency"] for d in theirs] == ["UBND huyện Tân Hưng"]


def test_a_members_difficulty_is_resolved_by_its_group(keep: Keep, cchc: Cchc) -> None:
    raised = difficulty("2021-03-01", "4.5", "Thiếu nhân lực.", agency="ubnd-tan-hung")
    keep(raised, happened("2021-04-01", "resolved", "4.5", agency="ubnd-huyen"))
    assert [p["code"] for p in cchc("check", "-f", "json").json if p["severity"] == "error"] == []
    assert cchc("status", "--as-of", "2021-04-02", "-f", "json").json["difficulties"] == []
    assert len(cchc("status", "--as-of", "2021-03-31", "-f", "json").json["difficulties"]) == 1


# tasks in several states


def test_a_partly_waiting_task_is_under_waiting_with_how_many(shipped: Path, cchc: Cchc) -> None:
    assert shipped.is_dir()
    found = cchc("deadlines", "--within", "120", *SEPTEMBER, "-f", "json").json
    for section in ("soon", "waiting"):
        assert "4.1" in [row["id"] for row in found[section]], section
    whole = cchc("status", "4.1", *SEPTEMBER)
    said = whole.out + whole.err
    assert "18/19" in said
    assert "1/19" in said


def test_a_triggered_task_done_late_waits_for_nothing(keep: Keep, cchc: Cchc, tmp_path: Path) -> None:
    keep(happened("2021-02-01", "triggered", "1.2", due="2021-03-31"), done("2021-04-05", "1.2"))
    for args in (("worklist", "--quarter", "II"), ("progress", "--period", "2021-Q2")):
        text = "\n".join(paragraphs(cchc, tmp_path, *args))
        for waiting in re.findall(r"(?im)^.*(?:đang )?chờ điều kiện.*$", text):
            assert not re.search(r"\b1\.2\b(?!\.)", waiting), waiting
    rows = cchc("tasks", "--quarter", "II", "--as-of", "2021-06-30").out
    head = rows[: rows.index("1.2\t")] if "1.2\t" in rows else ""
    assert "hờ điều kiện" not in head.rpartition("# ")[2]


# counts


def test_a_letter_of_assignment_counts_as_the_agencys_sheet_does(shipped: Path, cchc: Cchc, tmp_path: Path) -> None:
    assert shipped.is_dir()
    (line,) = (row for row in cchc("agencies", "-f", "json").json if row["id"] == "stp")
    assert (line["lead"], line["support"]) == (15, 17)
    text = " ".join(paragraphs(cchc, tmp_path, "assignment", "--agency", "STP"))
    assert "15 nhiệm vụ" in text
    assert "17 nhiệm vụ" in text
    assert "22 nhiệm vụ" not in text


def test_what_an_open_expression_leads_is_not_done_by_one_of_those_it_may_mean(shipped: Path, cchc: Cchc) -> None:
    assert shipped.is_dir()
    (row,) = (row for row in cchc("tasks", *SEPTEMBER, "-f", "json").json if row["id"] == "3.4")
    assert row["state"] == "pending"


def test_a_percentage_told_by_one_body_is_not_the_tasks(shipped: Path, cchc: Cchc, tmp_path: Path) -> None:
    assert shipped.is_dir()
    text = paragraphs(cchc, tmp_path, "progress", "--period", "2021-9M", "--journal", str(EXAMPLE))
    told = [line for line in text if "nhiệm vụ 1.10" in line]
    assert "Đài Phát thanh và Truyền hình tỉnh (đạt 60%)" in told[0]
    assert "đạt 60%" not in "".join(told).replace("Đài Phát thanh và Truyền hình tỉnh (đạt 60%)", "")


def test_a_groups_task_with_timed_products_counts_bodies(shipped: Path) -> None:
    assert shipped.is_dir()
    products = [{"name": "Kế hoạch", "time": "Quý I/2021"}, {"name": "Báo cáo", "time": "Quý IV/2021"}]
    group = task("1.1", lead="Các sở, ban, ngành tỉnh", time=None, products=products)
    book = book_of(group)
    first = happened("2021-03-01", "done", product=1, agency="stp")
    one, both = plan_status(book, first), plan_status(book, first, first | {"on": "2021-11-01", "product": 2})
    assert [(s.of(book.tasks[0]).done, s.of(book.tasks[0]).of) for s in (one, both)] == [(0, 2), (1, 2)]


def test_the_agency_table_of_the_report_has_a_column_for_every_state(shipped: Path, cchc: Cchc, tmp_path: Path) -> None:
    """The ranking has bars and no such columns; `test_surfaces` adds up what they are drawn from."""
    assert shipped.is_dir()
    text = paragraphs(cchc, tmp_path, "progress", "--period", "2021", "--journal", str(EXAMPLE))
    last = max(n for n, line in enumerate(text) if line in {"| Cơ quan", "| Cơ quan chủ trì"})
    heading = " ".join(text[last : last + 12]).lower()
    for state in ("đúng hạn", "chậm", "trong hạn", "quá hạn", "chờ", "không phát sinh"):
        assert state in heading, state


# ranking


def test_nobody_with_overdue_work_is_left_out_for_having_nothing_due(shipped: Path, cchc: Cchc, tmp_path: Path) -> None:
    assert shipped.is_dir()
    day = ("--journal", str(EXAMPLE), "--as-of", "2021-12-31")
    lines = cchc("status", "--by", "agency", *day, "-f", "json").json
    late = {line["name"] for line in lines if line["states"]["overdue"]}
    text = paragraphs(cchc, tmp_path, "ranking", "--scoring", str(SCORING), *day)
    for line in text:
        if "chưa có nhiệm vụ đến hạn" in line:
            assert [name for name in late if name.lower() in line.lower()] == []


def test_departments_and_districts_are_ranked_apart(shipped: Path, cchc: Cchc) -> None:
    assert shipped.is_dir()
    args = ("--journal", str(EXAMPLE), "--as-of", "2021-12-31", "--scoring", str(SCORING), "-f", "json")
    ranking = cchc("score", *args).json["ranking"]
    districts = [row["rank"] for row in ranking if row["id"].startswith("ubnd-")]
    others = [row["rank"] for row in ranking if not row["id"].startswith("ubnd-")]
    assert (min(districts), min(others)) == (1, 1)
    assert districts == sorted(districts)


def test_a_document_proves_nothing_of_a_product_that_was_reopened(keep: Keep, cchc: Cchc) -> None:
    """It was of the product as first delivered; the next delivery named none, and the other product never had one."""
    keep(
        happened("2021-03-01", "done", "1.12", product=1),
        done("2021-03-01", "1.12", product=2),
        happened("2021-03-10", "reopened", "1.12", product=2),
        happened("2021-03-20", "done", "1.12", product=2),
    )
    proofs = {day: cchc("status", "--as-of", day, "-f", "json").json["missing_proof"] for day in DAYS_OF_PROOF}
    assert proofs == {"2021-03-05": [], "2021-03-31": ["1.12"]}


DAYS_OF_PROOF = ("2021-03-05", "2021-03-31")


# names and order


def test_one_body_is_one_value_in_the_workbook(shipped: Path, cchc: Cchc, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    assert shipped.is_dir()
    path = tmp_path / "a.xlsx"
    assert cchc("export", "xlsx", "-o", str(path), "--as-of", "2021-12-31").code == 0
    rows = list(openpyxl.load_workbook(path)["Nhiệm vụ"].iter_rows(values_only=True))
    head = next(n for n, row in enumerate(rows) if "Cơ quan chủ trì" in row)
    column = rows[head].index("Cơ quan chủ trì")
    values = {row[column] for row in rows[head + 1 :] if row[0]}
    assert [value for value in values if f"{value}." in values] == []


def test_equals_in_a_ranking_are_in_the_order_of_vietnamese(keep: Keep, cchc: Cchc) -> None:
    districts = ("ubnd-duc-hue", "ubnd-vinh-hung", "ubnd-ben-luc", "ubnd-duc-hoa")
    keep(*(done("2021-11-01", "5.7", agency=agency) for agency in districts))
    ranking = cchc("score", "--scoring", str(SCORING), "--as-of", "2021-12-31", "-f", "json").json["ranking"]
    best = [row["id"] for row in ranking if row["id"] in districts]
    assert best == ["ubnd-ben-luc", "ubnd-duc-hoa", "ubnd-duc-hue", "ubnd-vinh-hung"]


@pytest.mark.parametrize(
    "phrase",
    ["Quý hai, ba", "Quý II ba", "Tháng hai ba", "Quý hai, ba năm 2021", "Tháng hai ba năm 2021", "Quý II, 3 năm 2021"],
)
def test_no_word_of_a_time_is_swallowed(phrase: str, shipped: Path, cchc: Cchc) -> None:
    """«Quý hai, ba» may be read as both quarters, or not at all; never as the second alone."""
    assert shipped.is_dir()
    found = cchc("explain", "timing", phrase, "--year", "2021", "-f", "json").json
    reading = found[0] if isinstance(found, list) else found
    assert "error" in reading or (phrase.startswith("Quý hai, ba") and reading["due"] == "2021-09-30")


# letters, programmes and reports


TO_US = ("--agency", "snv", "--from", "ubnd-tinh")  # nobody presses himself


def test_a_reminder_asks_for_what_is_still_to_come_of_several_products(keep: Keep, cchc: Cchc, tmp_path: Path) -> None:
    keep(done("2021-05-01", "1.1", product=1), done("2021-05-02", "1.1", product=2))
    text = "\n".join(paragraphs(cchc, tmp_path, "reminder", *TO_US, "--as-of", "2021-10-05"))
    (asked,) = re.findall(r"(?s)\| 1\.1\n(.*?)\|--", text)
    assert "- Kế hoạch kiểm tra CCHC" not in asked
    assert "- Quyết định thành lập Đoàn Kiểm tra" not in asked
    assert "- Thông báo hoặc biên bản kiểm tra" in asked
    assert "- Báo cáo kết quả kiểm tra" in asked


HALF_YEAR = "Báo cáo tình hình, kết quả thực hiện Kế hoạch CCHC 6 tháng đầu năm 2021"


def test_a_report_that_is_not_sent_is_asked_for_in_the_reminder(keep: Keep, cchc: Cchc, tmp_path: Path) -> None:
    keep()
    ask = ("reminder", *TO_US, "--as-of", "2021-07-01")
    assert HALF_YEAR in "\n".join(paragraphs(cchc, tmp_path, *ask))
    keep(SENT)
    assert HALF_YEAR not in "\n".join(paragraphs(cchc, tmp_path, *ask))
    others = paragraphs(cchc, tmp_path, "reminder", "--agency", "stp", "--as-of", "2021-07-01")
    assert HALF_YEAR not in "\n".join(others)


def test_a_report_stands_in_the_programme_of_the_quarter_it_is_due_in(keep: Keep, cchc: Cchc, tmp_path: Path) -> None:
    keep()
    half = "| Báo cáo tình hình, kết quả thực hiện Kế hoạch CCHC 6 tháng đầu năm 2021"
    due, left = (paragraphs(cchc, tmp_path, "worklist", "--quarter", quarter) for quarter in ("II", "III"))
    assert due.index("| Nhiệm vụ đến hạn trong kỳ") < due.index(half)
    assert (
        left.index("| Nhiệm vụ từ kỳ trước chuyển sang") < left.index(half) < left.index("| Nhiệm vụ đến hạn trong kỳ")
    )
    keep(SENT)
    assert half not in paragraphs(cchc, tmp_path, "worklist", "--quarter", "III")


def test_the_next_due_date_of_a_body_is_the_first_of_its_deadlines(keep: Keep, cchc: Cchc) -> None:
    """Of 2.1 one product is overdue and the other to come; the periodic reports are the coordinator's."""

    def next_due(id_: str, as_of: str) -> Any:
        rows = cchc("agencies", "--as-of", as_of, "-f", "json").json
        return next(row["next_due"] for row in rows if row["id"] == id_)

    keep()
    assert next_due("snv", "2021-06-01") == "2021-06-25"
    assert next_due("stp", "2021-12-01") == "2021-12-21"


def test_what_waits_in_part_is_told_in_the_report_with_how_many(shipped: Path, cchc: Cchc, tmp_path: Path) -> None:
    assert shipped.is_dir()
    text = paragraphs(cchc, tmp_path, "progress", "--period", "2021-9M", "--journal", str(EXAMPLE))
    start = text.index("Chờ điều kiện:") + 1
    waiting = [re.findall(r"\(nhiệm vụ ([\d.]+),.*\)(?:: (.*))?\.$", line)[0] for line in text[start : start + 4]]
    assert waiting == [("4.1", "18/19 cơ quan, đơn vị"), ("4.2", ""), ("4.3", ""), ("4.4", "")]


def test_who_has_more_time_than_the_others_is_told_apart_in_the_report(keep: Keep, cchc: Cchc, tmp_path: Path) -> None:
    keep(extended("2021-09-01", "5.7", "2022-01-31"), extended("2021-09-01", "5.7", "2021-11-30", agency="stp"))
    text = paragraphs(cchc, tmp_path, "progress", "--period", "2021")
    (late,) = (line for line in text if line.startswith("- ") and "nhiệm vụ 5.7" in line and "quá hạn" in line)
    assert "33 cơ quan, đơn vị còn trong hạn" in late
    (coming,) = (line for line in text if "nhiệm vụ 5.7" in line and line.endswith(": hạn 31/01/2022."))
    assert "33/34 cơ quan, đơn vị" in coming


@pytest.mark.parametrize(
    ("done_of", "of", "printed"), [(1, 16, "6,3%"), (5, 16, "31,3%"), (2, 3, "66,7%"), (1, 2, "50%")]
)
def test_a_percentage_is_rounded_as_people_and_spreadsheets_do(done_of: int, of: int, printed: str) -> None:
    assert percent(Rate(done_of, of)) == printed
