"""`cchc export sqlite` and `parquet`: SQL answers what the program answers, of one plan and of a country."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Any

import duckdb
import pytest
from openpyxl import load_workbook

from builders import CASCADE, PLAN_TEXT, PLANS, REGISTER_TEXT, Cchc, replaced
from journals import EXAMPLE

DAY = ("--as-of", "2021-09-20")
BODY_PLAN = """\
year: 2021
title: Kế hoạch của Sở Tư pháp
issuer: stp
parent: {number: 4963/QĐ-UBND, year: 2021}
decision: {issuer: SỞ TƯ PHÁP, number: 12/QĐ-STP, date: 2021-01-15, place: Long An, subject: Kế hoạch}
areas:
  - number: 1
    title: Cải cách thể chế
    tasks:
      - {id: "1", title: Theo dõi thi hành, lead: Sở Tư pháp, time: Quý I/2021, implements: ["2.1"]}
"""


def query(path: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(question).fetchall()


def strangers(path: Path) -> list[tuple[Any, ...]]:
    """Rows that refer to what is not there."""
    return query(path, "PRAGMA foreign_key_check")


@pytest.fixture
def exported(tmp_path: Path, cchc: Cchc) -> Path:
    path = tmp_path / "cchc.sqlite"
    said = cchc(
        "export", "sqlite", "-o", str(path), "--plan", str(PLANS / "2021.yaml"), "--journal", str(EXAMPLE), *DAY
    )
    assert (said.code, said.out) == (0, f"Đã ghi {path}: 1 kế hoạch, 44 nhiệm vụ.\n")
    return path


def test_sql_answers_what_the_program_does(exported: Path, cchc: Cchc) -> None:
    asked = ("--plan", str(PLANS / "2021.yaml"), "--journal", str(EXAMPLE), *DAY, "-f", "json")
    assert strangers(exported) == []
    found = dict(query(exported, "SELECT state, count(*) FROM tasks GROUP BY state"))
    status = cchc("status", *asked).json
    assert found == {state: count for state, count in status["states"].items() if count}
    money = query(exported, "SELECT sum(million_vnd) FROM tasks")
    assert money == [(455.0,)]  # 50 + 5 + 50 + 150 + 100 + 70 + 30
    due = dict(query(exported, "SELECT number, due FROM tasks"))
    state = dict(query(exported, "SELECT number, state FROM tasks"))
    for task in cchc("tasks", *asked).json:
        assert (due[task["id"]], state[task["id"]]) == (task["due"] or task["time"]["due"], task["state"])
    survey = query(
        exported, "SELECT sum(members_done), sum(members) FROM assignments WHERE task = '1.7' AND state <> 'not-arisen'"
    )
    told = cchc("status", "1.7", *asked).json
    assert survey == [(told["done"], told["of"])]
    entries = query(exported, "SELECT ref FROM entries WHERE in_force ORDER BY day, line")
    log = cchc("log", *asked).json
    assert [ref for (ref,) in entries] == [row["ref"] for row in log if "voided" not in row]
    targets = {i["id"]: i for target in cchc("targets", *asked).json for i in target["indicators"]}
    for name, value, met in query(exported, "SELECT indicator, value, met FROM indicators"):
        assert (value, met) == (targets[name]["value"], targets[name]["met"])


def test_the_same_data_gives_the_same_bytes(exported: Path, tmp_path: Path, cchc: Cchc) -> None:
    again = tmp_path / "again.sqlite"
    cchc("export", "sqlite", "-o", str(again), "--plan", str(PLANS / "2021.yaml"), "--journal", str(EXAMPLE), *DAY)
    assert again.read_bytes() == exported.read_bytes()


def test_a_bodys_own_plan_comes_with_the_one_above(tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("2021.yaml", "agencies.yaml", "calendar.yaml"):
        for folder in (tmp_path / "plans", tmp_path / "bodies" / "stp" / "plans"):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((PLANS / name).read_bytes())
    (tmp_path / "bodies/stp/plans/2021.yaml").write_text(BODY_PLAN, encoding="utf-8")
    journal = '- {on: 2021-03-20, event: done, task: "1", document: {number: 5/KH-STP}}\n'
    (tmp_path / "bodies/stp/plans/2021.journal.yaml").write_text(journal, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert cchc("export", "sqlite", "-o", "a.sqlite", *DAY).out == "Đã ghi a.sqlite: 2 kế hoạch, 45 nhiệm vụ.\n"
    assert strangers(tmp_path / "a.sqlite") == []
    above = "SELECT l.task, p.number, l.parent_task FROM links l JOIN plans p ON p.plan = l.parent_plan"
    assert query(tmp_path / "a.sqlite", above) == [("1", "4963/QĐ-UBND", "2.1")]
    own = "SELECT body, state, done_on FROM assignments WHERE own_journal"
    assert set(query(tmp_path / "a.sqlite", own)) == {("stp", "done-on-time", "2021-03-20")}


def test_what_two_journals_say_differently_is_in_every_export(
    tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a body by its states, of a group that is only counted by numbers; a database made before has no such table."""
    monkeypatch.chdir(CASCADE)
    whole = cchc("export", "json", "--as-of", "2021-07-01").json["contradictions"]
    path = tmp_path / "a.sqlite"
    assert cchc("export", "sqlite", "-o", str(path), "--as-of", "2021-07-01").code == 0
    assert strangers(path) == []
    said = "SELECT task, text FROM contradictions ORDER BY task, body"
    assert query(path, said) == sorted((one["task"], one["text"]) for one in whole)
    of_body = "SELECT task, product, body, above_state, above_done_on, own_state, own_done_on, counted_on, above_done"
    assert query(path, f"{of_body} FROM contradictions WHERE body = 'stp'") == [
        ("1.2", 0, "stp", "done-on-time", "2021-06-01", "done-on-time", "2021-05-28", None, None)
    ]
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TABLE contradictions")
    assert cchc("export", "sqlite", "-o", str(path), "--add", "--as-of", "2021-07-01").code == 0
    assert len(query(path, said)) == len(whole) == 1
    assert cchc("export", "xlsx", "-o", str(tmp_path / "a.xlsx"), "--as-of", "2021-07-01").code == 0
    rows = list(load_workbook(tmp_path / "a.xlsx")["Hai sổ không khớp"].iter_rows(values_only=True))
    here, own = "hoàn thành đúng hạn ngày 01/6/2021", "hoàn thành đúng hạn ngày 28/5/2021"
    assert rows[-1] == ("1.2", None, "Sở Tư pháp", here, own)


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"x" * 200])
def test_what_is_no_database_of_ours_stays_as_it_is(content: bytes, tmp_path: Path, cchc: Cchc) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(content)
    said = cchc("export", "sqlite", "-o", str(path), "--add", "--plan", str(PLANS / "2021.yaml"))
    assert said.code == 4
    assert f"lỗi: {path}" in said.err or f"lỗi: không ghi được vào {path}: không phải tệp SQLite" in said.err
    assert path.read_bytes() == content


def test_a_database_is_not_printed(cchc: Cchc) -> None:
    for kind in ("sqlite", "parquet"):
        assert cchc("export", kind, "--plan", str(PLANS / "2021.yaml")).code == 2


PROVINCES = 63
QUESTIONS = {
    "late": "SELECT issuer, count(*) FROM tasks JOIN plans USING (plan) WHERE state = 'overdue' GROUP BY 1 ORDER BY 1",
    "money": "SELECT sum(million_vnd) FROM tasks",
    "who": "SELECT name, sum(members_done), sum(members) FROM assignments JOIN bodies USING (plan, body) GROUP BY 1",
    "when": "SELECT due, count(*) FROM tasks GROUP BY due ORDER BY due",
    "proof": "SELECT count(*) FROM entries WHERE event = 'done' AND document IS NULL AND in_force",
}


def test_a_country_of_provinces_answers_five_questions(
    tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Illustrative provinces of two tasks; every third has done its first task, every second of these without proof."""
    database = tmp_path / "ca-nuoc.sqlite"
    for n in range(PROVINCES):
        plans = tmp_path / f"tinh-{n:02}" / "plans"
        plans.mkdir(parents=True)
        text = replaced(PLAN_TEXT, "ỦY BAN NHÂN DÂN TỈNH LONG AN", f"ỦY BAN NHÂN DÂN TỈNH SỐ {n:02}")
        (plans / "2021.yaml").write_text(text, encoding="utf-8")
        (plans / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
        if n % 3 == 0:
            proof = ", document: {number: 5/KH-SNV}" if n % 2 else ""
            (plans / "2021.journal.yaml").write_text(
                f'- {{on: 2021-06-01, event: done, task: "1.1"{proof}}}\n', encoding="utf-8"
            )
        monkeypatch.chdir(plans.parent)
        for _ in range(2 if n == 5 else 1):  # one comes twice, and is there once
            assert cchc("export", "sqlite", "-o", str(database), "--add", *DAY).code == 0
        assert cchc("export", "parquet", "-o", str(tmp_path / "kho"), *DAY).code == 0
    assert strangers(database) == []
    tasks = query(database, "SELECT count(*) FROM tasks")[0][0]
    assert tasks % PROVINCES == 0
    assert tasks
    done = [n for n in range(PROVINCES) if n % 3 == 0]
    late = query(database, QUESTIONS["late"])
    assert [issuer for issuer, _ in late] == [f"ỦY BAN NHÂN DÂN TỈNH SỐ {n:02}" for n in range(PROVINCES) if n % 3]
    assert query(database, QUESTIONS["money"]) == [(50.0 * PROVINCES,)]
    assert sum(row[1] for row in query(database, QUESTIONS["who"])) == len(done)
    assert query(database, QUESTIONS["proof"]) == [(sum(n % 2 == 0 for n in done),)]
    begun = perf_counter()
    for question in QUESTIONS.values():
        query(database, question)
    took = perf_counter() - begun
    assert took < 5, f"{took:.1f} s"  # some milliseconds
    for question in QUESTIONS.values():
        there = duckdb.execute(_over_files(question, tmp_path / "kho")).fetchall()
        assert [tuple(map(str, row)) for row in there] == [tuple(map(str, row)) for row in query(database, question)]


def _over_files(question: str, folder: Path) -> str:
    for name in ("tasks", "plans", "assignments", "bodies", "entries"):
        question = question.replace(f"FROM {name}", f"FROM '{folder}/{name}/*.parquet' AS {name}")
        question = question.replace(f"JOIN {name}", f"JOIN '{folder}/{name}/*.parquet' AS {name}")
    return question
