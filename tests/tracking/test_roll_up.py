"""The states above with the bodies' own journals: whose journal counts, by which deadline, what is contradicted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import docx
import icalendar
import pytest

from builders import PLANS, Cchc

DAY = ("--as-of", "2021-12-31")


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> Path:
    shutil.copytree(PLANS, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    for id_ in ("stp", "syt"):
        assert cchc("init", "--for", id_).code == 0
    return tmp_path


def own(cchc: Cchc, id_: str, *args: str) -> None:
    """An entry in the body's own journal."""
    plan = f"bodies/{id_}/plans/2021.yaml"
    assert cchc("record", *args, "--plan", plan).code == 0


def number(id_: str, above: str) -> str:
    """The body's own number of the task that carries out the one above."""
    lines = Path(f"bodies/{id_}/plans/2021.yaml").read_text(encoding="utf-8").splitlines()
    at = lines.index(f'          - "{above}"')
    return next(line for line in reversed(lines[:at]) if "- id:" in line).split('"')[1]


def states(cchc: Cchc, *args: str) -> dict[str, Any]:
    return {task["id"]: task for task in cchc("tasks", "-f", "json", *DAY, *args).json}


@pytest.mark.usefixtures("province")
def test_what_a_body_did_by_its_own_journal_is_done_above(cchc: Cchc) -> None:
    assert states(cchc)["2.2"]["state"] == "overdue"
    own(cchc, "stp", "done", number("stp", "2.2"), "--on", "2021-03-01")
    assert states(cchc)["2.2"]["state"] == "done-on-time"
    assert "1 nhiệm vụ lấy theo sổ riêng của Sở Tư pháp." in cchc("status", *DAY).err
    assert "Theo sổ của	Sở Tư pháp" in cchc("show", "2.2", *DAY).out
    assert "2.2" not in {d.get("task") for d in cchc("deadlines", "-f", "json", *DAY).json.get("overdue", [])}


@pytest.mark.usefixtures("province")
def test_the_day_counts_against_the_deadline_above(cchc: Cchc) -> None:
    plan = Path("bodies/stp/plans/2021.yaml")
    text, at = plan.read_text(encoding="utf-8"), number("stp", "2.2")
    before, after = text.split(f'      - id: "{at}"\n')
    plan.write_text(
        before + f'      - id: "{at}"\n' + after.replace("time: Quý I/2021", "time: Tháng 1/2021", 1), "utf-8"
    )
    own(cchc, "stp", "done", at, "--on", "2021-03-01")
    assert (
        cchc("tasks", "-f", "json", *DAY, "--plan", str(plan)).json[int(at.split(".")[1]) + 1]["state"] == "done-late"
    )
    assert states(cchc)["2.2"]["state"] == "done-on-time"
    shutil.rmtree("bodies/stp")
    assert states(cchc)["2.2"]["state"] == "overdue"


@pytest.mark.usefixtures("province")
def test_one_of_a_group_counts_as_one(cchc: Cchc) -> None:
    own(cchc, "syt", "done", number("syt", "1.7"), "--on", "2021-06-01")
    before = states(cchc)["1.7"]
    assert (before["done"], before["of"]) == (1, 34)
    assert states(cchc, "--agency", "syt")["1.7"]["state"] == "done-on-time"
    assert states(cchc, "--agency", "stp")["1.7"]["state"] != "done-on-time"


@pytest.mark.usefixtures("province")
def test_a_silent_body_leaves_the_word_to_the_journal_above(cchc: Cchc) -> None:
    own(cchc, "stp", "started", number("stp", "1.7"), "--on", "2021-02-01")
    assert cchc("record", "done", "2.2", "--on", "2021-03-05", "--year", "2021").code == 0
    assert states(cchc)["2.2"]["state"] == "done-on-time"


@pytest.mark.usefixtures("province")
def test_a_contradiction_is_named_and_the_bodys_own_journal_counts(cchc: Cchc) -> None:
    assert cchc("record", "done", "2.2", "--on", "2021-03-05").code == 0
    assert "sổ này ghi" not in cchc("status", *DAY).err
    own(cchc, "stp", "started", number("stp", "2.2"), "--on", "2021-02-01")
    assert states(cchc)["2.2"]["state"] == "overdue"
    assert "Nhiệm vụ 2.2, Sở Tư pháp: sổ này ghi" in cchc("status", *DAY).err


@pytest.mark.usefixtures("province")
def test_a_broken_journal_below_is_said_and_silent(cchc: Cchc) -> None:
    Path("bodies/stp/plans/2021.journal.yaml").write_text("- {on: x\n", encoding="utf-8")
    result = cchc("status", *DAY)
    assert result.code == 0
    assert "Không đọc được bodies/stp/plans/2021.journal.yaml" in result.err


@pytest.mark.usefixtures("province")
def test_proof_and_difficulties_come_from_the_bodys_own_journal(cchc: Cchc) -> None:
    """One that both journals tell of counts once, and is no more once either says so."""
    at = number("stp", "2.2")
    own(cchc, "stp", "difficulty", at, "--note", "Thiếu kinh phí", "--on", "2021-02-20")
    assert (
        cchc("record", "difficulty", "2.2", "--agency", "STP", "--note", "thiếu kinh phí", "--on", "2021-02-25").code
        == 0
    )
    found = cchc("status", "-f", "json", *DAY).json["difficulties"]
    assert [(d["task"], d["on"], d["agency"]) for d in found] == [("2.2", "2021-02-20", "Sở Tư pháp")]
    assert "Sở Tư pháp (theo sổ riêng)\tThiếu kinh phí" in cchc("status", *DAY).out
    own(cchc, "stp", "done", at, "--on", "2021-03-01")
    assert cchc("status", "-f", "json", *DAY).json["missing_proof"] == ["2.2"]
    own(cchc, "stp", "resolved", at, "--on", "2021-03-02")
    own(cchc, "stp", "reopened", at, "--on", "2021-03-02")
    own(cchc, "stp", "done", at, "--on", "2021-03-03", "--document", "12/BC-STP", "--document-date", "2021-03-03")
    after = cchc("status", "-f", "json", *DAY).json
    assert (after["difficulties"], after["missing_proof"]) == ([], [])
    assert [
        e["own_journal"] for e in cchc("show", "2.2", "-f", "json", *DAY).json["history"] if "own_journal" in e
    ] == ["Sở Tư pháp"] * 5


@pytest.mark.usefixtures("province")
def test_the_score_counts_the_proof_of_the_bodys_own_journal(cchc: Cchc) -> None:
    shutil.copy(PLANS.parent / "examples/2021/scoring.yaml", "plans/scoring.yaml")
    own(cchc, "stp", "done", number("stp", "2.2"), "--on", "2021-03-01", "--document", "12/BC-STP")
    assert "12/BC-STP" in cchc("score", "--agency", "STP", *DAY).out


@pytest.mark.usefixtures("province")
def test_a_calendar_made_before_is_corrected_by_what_a_body_records(cchc: Cchc) -> None:
    """The number of the change grows, also when the body takes the entry back: without that no calendar takes it in."""

    def revision() -> int:
        events = cchc("export", "ics", *DAY).out.split("BEGIN:VEVENT")
        event = next(event for event in events if "UID:cchc-2021-2.2@" in event)
        return int(event.split("SEQUENCE:")[1].split()[0])

    before = revision()
    own(cchc, "stp", "done", number("stp", "2.2"), "--on", "2021-03-01")
    recorded = revision()
    assert recorded > before
    assert cchc("record", "undo", "--yes", "--plan", "bodies/stp/plans/2021.yaml").code == 0
    assert revision() > recorded


@pytest.mark.usefixtures("province")
def test_the_report_says_whose_journal_it_follows(cchc: Cchc) -> None:
    own(cchc, "stp", "done", number("stp", "2.2"), "--on", "2021-03-01", "--document", "12/BC-STP")
    assert cchc("report", "progress", "--period", "2021", "-o", "a.docx").code == 0
    said = "\n".join(p.text for p in docx.Document("a.docx").paragraphs)
    assert "theo sổ của Sở Tư pháp; tài liệu kiểm chứng: Báo cáo số 12/BC-STP của Sở Tư pháp." in said


@pytest.mark.usefixtures("province")
def test_nothing_is_written_above(cchc: Cchc) -> None:
    own(cchc, "stp", "done", number("stp", "2.2"), "--on", "2021-03-01")
    cchc("status", *DAY)
    assert not Path("plans/2021.journal.yaml").exists()


@pytest.mark.usefixtures("province")
def test_a_deadline_that_a_body_took_back_is_withdrawn_from_calendars(cchc: Cchc) -> None:
    """Task 1.6 waits for a decision: its day was known by the body's own journal alone."""
    assert cchc("init", "--for", "snv").code == 0
    decided = ("--due", "2021-10-31", "--document", "1/NQ-CP")
    own(cchc, "snv", "triggered", number("snv", "1.6"), *decided, "--on", "2021-05-03")
    made = event(cchc, "1.6")
    assert (made["STATUS"], str(made.decoded("DTSTART"))) == ("CONFIRMED", "2021-10-31")
    assert cchc("record", "undo", "--yes", "--plan", "bodies/snv/plans/2021.yaml").code == 0
    gone = event(cchc, "1.6")
    assert (gone["STATUS"], gone["UID"], str(gone["SUMMARY"])[:7]) == ("CANCELLED", made["UID"], "Bỏ 1.6:")
    assert gone["SEQUENCE"] > made["SEQUENCE"]


def event(cchc: Cchc, task: str) -> Any:
    assert cchc("export", "ics", "-o", "lich.ics", "--force", *DAY).code == 0
    found = icalendar.Calendar.from_ical(Path("lich.ics").read_bytes()).walk("VEVENT")
    return next(event for event in found if str(event["UID"]).startswith(f"cchc-2021-{task}@"))


@pytest.mark.usefixtures("province")
def test_the_data_and_the_page_list_contradictions(cchc: Cchc) -> None:
    assert cchc("record", "done", "2.2", "--on", "2021-03-05").code == 0
    own(cchc, "stp", "done", number("stp", "2.2"), "--on", "2021-03-01")
    assert cchc("export", "json", "-o", "a.json", *DAY).code == 0
    (found,) = json.loads(Path("a.json").read_text("utf-8"))["contradictions"]
    assert (found["task"], found["name"], found["on"]) == ("2.2", "Sở Tư pháp", None)
    assert (found["above"]["done_on"], found["own"]["done_on"]) == ("2021-03-05", "2021-03-01")
    assert found["text"] in cchc("status", *DAY).err
    assert cchc("page", "-o", "a.html", *DAY).code == 0
    assert f"<li>{found['text'].removesuffix('.')}</li>" in Path("a.html").read_text("utf-8")
    assert cchc("export", "json", "-o", "b.json", "--agency", "syt", *DAY).code == 0
    assert json.loads(Path("b.json").read_text("utf-8"))["contradictions"] == []
