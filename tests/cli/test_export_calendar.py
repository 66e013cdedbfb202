"""A calendar exported again and again, as one that imports each of the files shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, replaced
from repositories import Repo

Shown = dict[str, date]
AMENDED = """\
amendments:
  - {number: 77/QĐ-UBND, date: 2021-03-01, tasks: ["1.2", "1.3"]}
"""
TASKS = """\
      - id: "1.2"
        title: Rà soát thủ tục.
        lead: Sở Nội vụ
        products:
          - {name: Danh mục., time: Quý I/2021}
          - {name: Báo cáo., time: Quý III/2021}
      - id: "1.3"
        title: Họp giao ban.
        lead: Sở Tư pháp
        time: Hằng quý
"""


class Client:
    """A calendar program: of two events with one name it keeps the one with the higher number, and hides cancelled.

    With the same number nothing may be said anew: programs differ in what they do then.
    """

    def __init__(self) -> None:
        self.events: dict[str, Any] = {}

    def take(self, data: bytes) -> Client:
        calendar = icalendar.Calendar.from_ical(data)
        assert calendar["METHOD"] == "PUBLISH"
        found = calendar.walk("VEVENT")
        assert len({str(event["UID"]) for event in found}) == len(found)
        for event in found:
            known = self.events.setdefault(str(event["UID"]), event)
            if event["SEQUENCE"] == known["SEQUENCE"]:
                assert (event["STATUS"], event["DTSTART"]) == (known["STATUS"], known["DTSTART"]), event["SUMMARY"]
            elif event["SEQUENCE"] > known["SEQUENCE"]:
                self.events[str(event["UID"])] = event
        return self

    @property
    def shown(self) -> Shown:
        return {
            uid.partition("@")[0].removeprefix("cchc-2021-"): event.decoded("DTSTART")
            for uid, event in self.events.items()
            if event["STATUS"] != "CANCELLED"
        }


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A plan of three tasks as issued."""
    made = Repo(tmp_path)
    made.write("plans/2021.yaml", PLAN_TEXT + TASKS)
    made.write("plans/agencies.yaml", REGISTER_TEXT)
    made.commit("ban hành")
    monkeypatch.chdir(tmp_path)
    return made


@pytest.fixture
def exported(repo: Repo, cchc: Cchc) -> Callable[..., bytes]:
    def call(as_of: str, *more: str) -> bytes:
        result = cchc("export", "ics", "-o", "a.ics", "--force", "--as-of", as_of, *more)
        assert result.code == 0, result.err
        return (repo.root / "a.ics").read_bytes()

    return call


Exported = Callable[..., bytes]
FIRST = {
    "1.1": date(2021, 6, 30),
    "1.2-sp1": date(2021, 3, 31),
    "1.2-sp2": date(2021, 9, 30),
    "1.3-lan1": date(2021, 3, 31),
    "1.3-lan2": date(2021, 6, 30),
    "1.3-lan3": date(2021, 9, 30),
    "1.3-lan4": date(2021, 12, 31),
}


def test_the_name_tells_the_deadline_the_plan_and_the_issuer(exported: Exported) -> None:
    uids = [str(e["UID"]) for e in icalendar.Calendar.from_ical(exported("2021-01-10")).walk("VEVENT")]
    assert "cchc-2021-1.2-sp1@4963-qd-ubnd.uy-ban-nhan-dan-tinh-long-an" in uids


def test_what_a_decision_took_out_is_taken_out_of_the_calendar(repo: Repo, exported: Exported) -> None:
    client = Client().take(exported("2021-01-10"))
    assert client.shown == FIRST
    monthly = replaced(TASKS.partition('      - id: "1.3"')[2], "Hằng quý", "6 tháng, năm")
    repo.write("plans/2021.yaml", PLAN_TEXT + '      - id: "1.3"' + monthly + AMENDED)
    left = {"1.1": date(2021, 6, 30), "1.3-lan1": date(2021, 6, 30), "1.3-lan2": date(2021, 12, 31)}
    assert client.take(exported("2021-03-02")).shown == left
    repo.commit("điều chỉnh", "2021-03-02")
    assert client.take(exported("2021-03-03")).shown == left
    assert Client().take(exported("2021-03-03")).shown == left


def test_a_task_that_came_with_one_decision_and_went_with_the_next(repo: Repo, exported: Exported) -> None:
    added = '      - {id: "1.4", title: Thêm., lead: Sở Tư pháp, time: Quý II/2021}\n'
    first = 'amendments:\n  - {number: 77/QĐ-UBND, date: 2021-02-01, tasks: ["1.4"]}\n'
    repo.write("plans/2021.yaml", PLAN_TEXT + TASKS + added + first)
    repo.commit("thêm 1.4", "2021-02-01")
    client = Client().take(exported("2021-02-02"))
    assert "1.4" in client.shown
    second = first + '  - {number: 99/QĐ-UBND, date: 2021-03-01, tasks: ["1.4"]}\n'
    repo.write("plans/2021.yaml", PLAN_TEXT + TASKS + second)
    repo.commit("bỏ 1.4", "2021-03-01")
    data = exported("2021-03-02")
    assert client.take(data).shown == FIRST
    (gone,) = (
        e for e in icalendar.Calendar.from_ical(data).walk("VEVENT") if str(e["UID"]).startswith("cchc-2021-1.4@")
    )
    assert str(gone["SUMMARY"]) == "Bỏ 1.4: Thêm."
    assert "99/QĐ-UBND ngày 01/3/2021" in str(gone["DESCRIPTION"])
    assert gone.walk("VALARM") == []


def test_a_task_that_comes_back_is_shown_again(repo: Repo, exported: Exported) -> None:
    client = Client().take(exported("2021-01-10"))
    repo.write("plans/2021.yaml", PLAN_TEXT + AMENDED)
    repo.commit("bỏ", "2021-03-01")
    assert set(client.take(exported("2021-03-02")).shown) == {"1.1"}
    back = AMENDED + '  - {number: 99/QĐ-UBND, date: 2021-04-01, tasks: ["1.2", "1.3"]}\n'
    repo.write("plans/2021.yaml", PLAN_TEXT + TASKS + back)
    assert client.take(exported("2021-04-02")).shown == FIRST


def test_what_goes_without_a_decision_goes_from_the_calendar_too(repo: Repo, exported: Exported) -> None:
    client = Client().take(exported("2021-01-10"))
    repo.write("plans/2021.yaml", PLAN_TEXT)
    assert set(client.take(exported("2021-01-11")).shown) == {"1.1"}
    repo.write("plans/2021.yaml", PLAN_TEXT + TASKS + AMENDED)
    assert client.take(exported("2021-03-02")).shown == FIRST


def test_without_git_what_is_gone_is_named(repo: Repo, cchc: Cchc, tmp_path: Path) -> None:
    (repo.root / ".git").rename(tmp_path / "xa")
    repo.write("plans/2021.yaml", PLAN_TEXT + AMENDED)
    result = cchc("export", "ics")
    assert result.code == 0
    assert "không gạch được khỏi lịch cũ thời hạn của: 1.2, 1.3." in result.err


@pytest.mark.parametrize("agency", [[], ["--agency", "snv"]])
def test_of_every_move_the_last_is_shown(repo: Repo, exported: Exported, agency: list[str]) -> None:
    (repo.root / ".git").rename(repo.root / "xa")
    group = PLAN_TEXT.replace("lead: Sở Nội vụ", "lead: Sở Nội vụ, Sở Tư pháp") + TASKS
    repo.write("plans/2021.yaml", group)
    client, entries = Client().take(exported("2021-01-10", *agency)), ""
    moves = [
        'event: extended, task: "1.1", due: 2021-07-31, document: {number: 1/CV}',
        'event: extended, task: "1.1", agency: stp, due: 2021-08-31, document: {number: 2/CV}',
        'event: extended, task: "1.1", agency: snv, due: 2021-10-31, document: {number: 3/CV}',
        'event: done, task: "1.1", agency: snv, document: {number: 4/BC}',
        'event: reopened, task: "1.1", agency: snv, note: nhầm',
        'event: extended, task: "1.1", due: 2021-06-30, document: {number: 5/CV}',
        'event: not-arisen, task: "1.1"',
        'event: reopened, task: "1.1", note: nhầm',
    ]
    for number, move in enumerate(moves, 1):
        entries += f"- {{on: 2021-02-{number:02}, {move}}}\n"
        repo.write("plans/2021.journal.yaml", entries)
        data = exported(f"2021-02-{number:02}", *agency)
        assert client.take(data).shown == Client().take(data).shown, move
    assert client.shown["1.1-snv"] == date(2021, 6, 30)


def test_a_report_that_is_sent_and_then_is_not_moves_on_each_time(repo: Repo, exported: Exported) -> None:
    reporting = (
        "reporting:\n  - {period: 2021-H1, name: Báo cáo 6 tháng, start: 2021-01-01, end: 2021-06-14, "
        "due: 2021-06-15, basis: x}\n"
    )
    repo.write("plans/2021.yaml", PLAN_TEXT + reporting)
    sequences = []
    for lines in range(3):
        entries = [
            '- {on: 2021-06-10, event: done, task: "2021-H1", document: {number: 1/BC}}\n',
            '- {on: 2021-06-11, event: reopened, task: "2021-H1", note: nhầm}\n',
        ]
        repo.write("plans/2021.journal.yaml", "".join(entries[:lines]) or "[]\n")
        found = icalendar.Calendar.from_ical(exported("2021-06-12")).walk("VEVENT")
        sequences += [int(str(event["SEQUENCE"])) for event in found if "bao-cao" in str(event["UID"])]
    assert sequences == sorted(set(sequences))
    assert len(sequences) == 3


def test_alarms_ring_when_offices_open_on_a_working_day(workspace: Path, cchc: Cchc) -> None:
    plan = workspace / "2021.yaml"
    days = replaced(plan.read_text("utf-8"), "time: Quý II, III/2021", "time: Chậm nhất ngày 04/5/2021")
    plan.write_text(days, "utf-8")
    found = icalendar.Calendar.from_ical(cchc("export", "ics", "--as-of", "2021-04-01").out).walk("VEVENT")
    (event,) = (event for event in found if str(event["UID"]).startswith("cchc-2021-1.1@"))
    midnight = datetime.combine(event.decoded("DTSTART"), datetime.min.time())
    rings = [midnight + alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")]
    eight = timedelta(hours=8)
    assert rings == [datetime(2021, 4, 27) + eight, datetime(2021, 4, 29) + eight]  # noqa: DTZ001 - local time
    assert all(alarm.decoded("TRIGGER") < timedelta() for event in found for alarm in event.walk("VALARM"))


def test_the_same_plan_gives_the_same_file(exported: Exported) -> None:
    assert exported("2021-01-10") == exported("2021-01-10")


def test_a_report_that_is_asked_for_no_more_is_taken_out(repo: Repo, exported: Exported) -> None:
    report = "{{period: {0}, name: Báo cáo {0}, start: 2021-01-01, end: 2021-06-14, due: 2021-06-15, basis: x}}"
    both = [report.format("2021-H1"), report.format("2021-9T")]
    repo.write("plans/2021.yaml", PLAN_TEXT + f"reporting: [{', '.join(both)}]\n")
    repo.commit("kỳ báo cáo")
    client = Client().take(exported("2021-01-10"))
    repo.write("plans/2021.yaml", PLAN_TEXT + f"reporting: [{both[0]}]\n")
    shown = client.take(exported("2021-01-11")).shown
    assert [key for key in shown if key.startswith("bao-cao")] == ["bao-cao-2021-h1"]


def test_a_task_keeps_its_name_whatever_number_it_has_by_now(repo: Repo, exported: Exported) -> None:
    client = Client().take(exported("2021-01-10"))
    new = '      - {id: "1.3", title: Việc mới., lead: Sở Tư pháp, time: Quý II/2021, key: "1.3n"}\n'
    moved = replaced(TASKS, 'id: "1.3"', 'id: "1.4"\n        key: "1.3"')
    repo.write("plans/2021.yaml", PLAN_TEXT + new + moved)
    assert client.take(exported("2021-02-01")).shown == FIRST | {"1.3n": date(2021, 6, 30)}


def test_what_was_recorded_by_mistake_moves_back_when_it_is_taken_back(
    repo: Repo, exported: Exported, cchc: Cchc
) -> None:
    waiting = TASKS.replace("Hằng quý", "Khi Chính phủ ban hành")
    repo.write("plans/2021.yaml", PLAN_TEXT.replace("lead: Sở Nội vụ", "lead: Sở Nội vụ, Sở Tư pháp") + waiting)
    entries = [
        '- {on: 2021-02-01, event: extended, task: "1.1", agency: stp, due: 2021-08-31, document: {number: 2/CV-ST}}\n',
        '- {on: 2021-02-02, event: triggered, task: "1.3", due: 2021-10-31, document: {number: 3/CV-STP}}\n',
    ]
    client = Client().take(exported("2021-01-10"))
    before = client.shown
    repo.write("plans/2021.journal.yaml", "".join(entries))
    moved = client.take(exported("2021-02-03")).shown
    assert moved == before | {"1.1-stp": date(2021, 8, 31), "1.3": date(2021, 10, 31)}
    refs = [row["ref"] for row in cchc("log", "-f", "json").json]
    for ref in refs:
        assert cchc("record", "void", ref, "--on", "2021-02-04").code == 0
    assert client.take(exported("2021-02-05")).shown == before
    for row in cchc("log", "--all", "-f", "json").json:
        if row["event"] == "void":
            assert cchc("record", "void", row["ref"], "--on", "2021-02-06").code == 0
    assert client.take(exported("2021-02-07")).shown == moved
