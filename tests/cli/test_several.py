"""Several bodies and quarters in one question, points explained, who has not reported yet."""

from __future__ import annotations

import re

import pytest

from builders import REPOSITORY, Cchc

pytestmark = pytest.mark.usefixtures("shipped")

AUTUMN = ("--journal", str(REPOSITORY / "examples/2021/2021.journal.yaml"), "--as-of", "2021-09-30")
SCORING = ("--scoring", str(REPOSITORY / "examples/2021/scoring.yaml"))


def ids(cchc: Cchc, *args: str) -> list[str]:
    return [found["id"] for found in cchc(*args, "-f", "json").json]


def test_tasks_of_two_bodies_are_those_of_either(cchc: Cchc) -> None:
    each = [set(ids(cchc, "tasks", "--agency", one, "--role", "lead")) for one in ("stp", "stc")]
    both = ids(cchc, "tasks", "--agency", "stp", "--agency", "stc", "--role", "lead")
    assert set(both) == each[0] | each[1]
    assert len(both) == len(set(both))


def test_of_a_group_only_the_bodies_asked_for_decide_the_state(cchc: Cchc) -> None:
    done, open_ = "UBND thành phố Tân An", "UBND huyện Vĩnh Hưng"
    found = cchc("tasks", "--agency", done, *AUTUMN, "-f", "json").json
    assert next(t for t in found if t["id"] == "1.7")["state"] == "done-on-time"
    found = cchc("tasks", "--agency", done, "--agency", open_, *AUTUMN, "-f", "json").json
    assert next(t for t in found if t["id"] == "1.7")["state"] == "pending"


def test_two_quarters_have_what_each_has(cchc: Cchc) -> None:
    day = ("--as-of", "2021-06-15")
    each = [set(ids(cchc, "tasks", "--quarter", q, *day)) for q in ("I", "III")]
    both = cchc("tasks", "--quarter", "I", "--quarter", "III", *day, "-f", "json").json
    assert {t["id"] for t in both} == each[0] | each[1]
    assert next(t for t in both if t["id"] == "1.4")["due_in_period"]
    assert "# Quý I/2021, Quý III/2021: nhiệm vụ" in cchc("tasks", "--quarter", "I", "--quarter", "III", *day).out


def test_a_role_without_a_body_says_that_it_does_nothing(cchc: Cchc) -> None:
    assert "--role lead không có tác dụng" in cchc("tasks", "--role", "lead").err
    assert "không có tác dụng" not in cchc("tasks", "--role", "lead", "--agency", "stp").err


def test_money_by_body_adds_up(cchc: Cchc) -> None:
    data = cchc("budget", "--by", "cơ quan", "-f", "json").json
    for key in ("million_vnd", "funded", "zero", "text", "absent"):
        assert sum(line[key] for line in data["agencies"]) == data["total"][key]
    assert data["tasks"]["absent"] == ids(cchc, "tasks", "--money", "absent")
    assert "# Không cần kinh phí (0): 22\n" in cchc("budget").out


def test_points_are_explained_and_are_those_of_the_ranking(cchc: Cchc) -> None:
    ranking = cchc("score", *SCORING, *AUTUMN, "-f", "json").json["ranking"]
    own = next(line for line in ranking if line["id"] == "snv")
    said = cchc("score", "--agency", "SNV", *SCORING, *AUTUMN, "-f", "json").json
    assert {key: said[key] for key in own.keys() & said.keys()} == {key: own[key] for key in own.keys() & said.keys()}
    counted = [task for task in said["tasks"] if task["counts"]]
    assert len(counted) == own["on_time"]["of"]
    assert sum(task["late_days"] for task in counted) == own["late_days"]
    assert "\nĐúng hạn: 4/6 nhiệm vụ đến hạn\t40\t60\n" in cchc("score", "--agency", "SNV", *SCORING, *AUTUMN).out


def test_a_body_that_leads_nothing_has_no_points(cchc: Cchc) -> None:
    said = cchc("score", "--agency", "ban-phap-che", *SCORING)
    assert (said.code, "không chủ trì nhiệm vụ nào" in said.err) == (2, True)


def test_who_has_not_reported_stands_first(cchc: Cchc) -> None:
    said = cchc("status", "1.7", *AUTUMN)
    states = [line.split("\t")[2] for line in said.out.splitlines()[1:]]
    last = max(n for n, state in enumerate(states) if state in {"trong hạn", "đang thực hiện, trong hạn"})
    assert all("hoàn thành" in state or state == "không phát sinh" for state in states[last + 1 :])
    assert "Đã hoàn thành 3/33, còn 30 chưa báo cáo" in said.err


def test_a_deadline_tells_how_many_have_done_it(cchc: Cchc) -> None:
    out = cchc("deadlines", "--journal", AUTUMN[1], "--as-of", "2021-12-15").out
    line = next(line for line in out.splitlines() if line.startswith("1.7\t"))
    assert line.endswith("; hoàn thành 6/34")


def test_the_journal_is_asked_by_event_and_day(cchc: Cchc) -> None:
    every = cchc("log", *AUTUMN, "-f", "json").json
    some = cchc(
        "log", "--event", "hoàn thành", "--event", "gia hạn", "--until", "30/6/2021", *AUTUMN, "-f", "json"
    ).json
    wanted = [e for e in every if e["event"] in {"done", "extended"} and e["on"] <= "2021-06-30"]
    assert some == wanted != every


@pytest.mark.parametrize(
    "args",
    [["targets"], ["log", "--until", "1/1/2020"], ["tasks", "khongcogi"], ["deadlines", "--agency", "bao-long-an"],
     ["budget", "--area", "2"], ["status"], ["agencies"]],
    ids=" ".join,
)  # fmt: skip
def test_nothing_is_not_counted(args: list[str], cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CCHC_JOURNAL", raising=False)
    said = cchc(*args, "--as-of", "2021-01-15")
    assert said.code == 0
    assert not re.search(
        r"(?:^|[\t :,])0(?:\t|\n| (?:đã|đạt|mục|nhiệm vụ|triệu)|$)", f"{said.out}{said.err}", re.MULTILINE
    )
