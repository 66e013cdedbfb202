"""The example journal: marked as illustrative, sound, and with something of everything in it."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import PLANS, REPOSITORY, Cchc
from cchc_cli.checking.file_problems import check_file
from cchc_cli.files.problems import Severity
from cchc_cli.model.journal import EVENTS, Progress
from journals import EXAMPLE, SCORING, happened, journal, read_journal
from repositories import Repo

PLAN = PLANS / "2021.yaml"
TODAY = date(2022, 1, 1)


def test_its_first_line_says_that_the_figures_are_no_results_of_the_province() -> None:
    first = EXAMPLE.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# SỐ LIỆU MINH HỌA, không phải kết quả thật của tỉnh Long An"


def test_the_scoring_says_that_it_is_nobodys() -> None:
    assert SCORING.read_text(encoding="utf-8").startswith("# SỐ LIỆU MINH HỌA")
    assert not check_file(SCORING, TODAY)


def test_no_journal_of_the_plan_itself_is_shipped() -> None:
    assert not PLAN.with_name("2021.journal.yaml").exists()


def test_it_has_no_error_and_only_the_warnings_that_are_meant() -> None:
    problems = check_file(EXAMPLE, TODAY, PLAN)
    assert {(p.code, p.severity) for p in problems} == {("done-without-proof", Severity.WARNING)}
    assert len(problems) == 2


def test_every_kind_of_event_happens_in_it() -> None:
    entries = read_journal(EXAMPLE)
    assert set(EVENTS) == {entry.event for entry in entries} | {"void"}
    progress = [entry for entry in entries if isinstance(entry, Progress)]
    assert any(entry.percent is not None for entry in progress)
    assert any(entry.count is not None for entry in progress)


def test_most_indicators_are_measured_some_several_times() -> None:
    times = Counter(entry.indicator for entry in read_journal(EXAMPLE) if entry.event == "measured")
    assert len(times) == 17
    assert times["4.1"] == 4


def test_what_was_recorded_by_mistake_is_taken_back_and_told(shipped: Path, cchc: Cchc) -> None:
    assert shipped
    logged = cchc("log", "--journal", str(EXAMPLE), "--as-of", "2022-01-01", "-f", "json").json
    (slip,) = (entry for entry in logged if "voided" in entry)
    assert slip["voided"]["note"]
    assert Decimal(slip["value"]) not in {entry.value for entry in read_journal(EXAMPLE) if entry.event == "measured"}


def test_a_journal_elsewhere_is_checked_against_the_plan_at_hand(shipped: Path, cchc: Cchc, tmp_path: Path) -> None:
    alone = tmp_path / "2021.journal.yaml"
    alone.write_text('- {on: 2021-05-01, event: started, task: "9.9"}\n', encoding="utf-8")
    assert shipped.is_dir()
    assert "unknown-task" in cchc("check", str(alone)).out
    assert cchc("check", "examples/2021/2021.journal.yaml").code == 0


def test_a_journal_is_checked_against_the_plan_that_is_named(tmp_path: Path, cchc: Cchc) -> None:
    alone = tmp_path / "2021.journal.yaml"
    alone.write_text('- {on: 2021-05-01, event: started, task: "9.9"}\n', encoding="utf-8")
    assert "unknown-task" in cchc("check", str(alone), "--plan", str(PLAN)).out
    assert cchc("check", str(alone), "--plan", str(tmp_path / "2022.yaml")).code == 3


def test_a_journal_without_any_plan_is_checked_for_its_form_and_that_is_said(
    tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "2021.journal.yaml").write_text("- {on: hôm qua, event: started}\n", encoding="utf-8")
    result = cchc("check", "2021.journal.yaml", "-f", "json")
    assert {p["code"] for p in result.json} == {"no-plan", "wrong-date", "missing-key"}


def test_without_a_path_the_folder_of_the_named_plan_is_checked(workspace: Path, tmp_path: Path, cchc: Cchc) -> None:
    (workspace / "2021.journal.yaml").write_text('- {on: 2021-05-01, event: started, task: "9.9"}\n', encoding="utf-8")
    elsewhere = tmp_path / "khác" / "plans"
    shutil.copytree(PLANS, elsewhere)
    assert "unknown-task" in cchc("check").out
    assert "unknown-task" not in cchc("check", "--plan", str(elsewhere / "2021.yaml")).out


def test_a_journal_that_was_named_must_be_there(shipped: Path, cchc: Cchc) -> None:
    result = cchc("status", "--journal", "examples/2021/2012.journal.yaml")
    assert shipped.is_dir()
    assert (result.code, result.out) == (3, "")
    assert "không tìm thấy sổ theo dõi examples/2021/2012.journal.yaml" in result.err


@pytest.mark.parametrize(
    "args",
    [
        ("status",), ("tasks",), ("show", "1.1"), ("deadlines",), ("agencies",), ("targets",), ("log",),
        ("score", "--scoring", str(SCORING)),
    ],
    ids=lambda args: args[0],
)  # fmt: skip
def test_every_command_for_which_it_counts_takes_another_journal(
    args: tuple[str, ...], shipped: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shipped.is_dir()
    without = cchc(*args, "--as-of", "2021-12-31", "-f", "json")
    named = cchc(*args, "--as-of", "2021-12-31", "-f", "json", "--journal", str(EXAMPLE))
    monkeypatch.setenv("CCHC_JOURNAL", str(EXAMPLE))
    by_environment = cchc(*args, "--as-of", "2021-12-31", "-f", "json")
    assert (without.code, named.code) == (0, 0)
    assert named.out != without.out
    assert by_environment.out == named.out


def test_two_branches_that_both_recorded_merge_without_a_conflict(
    tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "tỉnh")
    for name in ("2021.yaml", "agencies.yaml", "calendar.yaml"):
        repo.write(f"plans/{name}", (PLANS / name).read_text(encoding="utf-8"))
    repo.write(".gitattributes", (REPOSITORY / ".gitattributes").read_text(encoding="utf-8"))
    monkeypatch.chdir(repo.root)
    assert cchc("record", "started", "1.1", "--on", "2021-04-12").code == 0
    repo.commit()
    repo.git("switch", "-q", "-c", "khác")
    for task in ("1.3", "1.8"):
        assert cchc("record", "started", task, "--on", "2021-04-13").code == 0
    repo.commit()
    repo.git("switch", "-q", "main")
    assert cchc("record", "done", "1.4", "--on", "2021-03-24", "--document", "2645/QĐ-UBND").code == 0
    repo.commit()
    repo.git("merge", "-q", "khác")
    assert cchc("check").code == 0
    assert [e["task"] for e in cchc("log", "-f", "json").json] == ["1.4", "1.1", "1.3", "1.8"]


HOSTILE = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text("-:{}[],&*!|>'\"%@`#? \n\tontaskevu1.2021", max_size=200).map(str.encode),
    st.tuples(st.integers(0, 25_000), st.integers(0, 40), st.binary(max_size=20)).map(
        lambda cut: (raw := EXAMPLE.read_bytes())[: cut[0]] + cut[2] + raw[cut[0] + cut[1] :]
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(raw=HOSTILE)
def test_whatever_a_journal_holds_there_is_an_answer_or_one_message(raw: bytes, workspace: Path, cchc: Cchc) -> None:
    path = workspace / "2021.journal.yaml"
    path.write_bytes(raw)
    result = cchc("status", "--as-of", "2021-12-31")
    assert result.code in {0, 3}
    messages = [line for line in result.err.splitlines() if line.startswith("lỗi:")]
    assert len(messages) == (result.code == 3)
    if result.code == 3:
        assert result.out == ""
        assert cchc("record", "started", "1.1", "--on", "2021-05-01").code == 3
        assert path.read_bytes() == raw


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe\x00", b"a: 1\n", b"- 1\n", b"- [\n", b"\t- a\n", b"- {on: 2021-05-01}\n",
        b"- {on: 2021-05-01, event: fly, task: '1.1'}\n",
        b"- {on: 2021-02-30, event: done, task: '1.1'}\n",
        b"- {on: 2021-05-01, event: done, tsk: '1.1'}\n",
        b"- {on: 2021-05-01, event: measured, indicator: '2.4', value: .inf}\n",
        b"- {on: 2021-05-01, event: measured, indicator: '2.4', value: 1e999999999}\n",
        b"- {on: 2021-05-01, event: progress, task: '1.1', percent: 1e3}\n",
    ],
)  # fmt: skip
def test_a_journal_that_is_none_stops_with_one_message(raw: bytes, workspace: Path, cchc: Cchc) -> None:
    (workspace / "2021.journal.yaml").write_bytes(raw)
    result = cchc("status")
    assert (result.code, result.out) == (3, "")
    assert "plans/2021.journal.yaml:1:" in result.err
    assert len([line for line in result.err.splitlines() if line.startswith("lỗi:")]) == 1


def test_an_example_entry_is_read_as_it_was_written() -> None:
    found = next(entry for entry in read_journal(EXAMPLE) if entry.event == "triggered" and entry.task == "1.6")
    expected = happened("2021-07-15", "triggered", "1.6", document={"number": "76/NQ-CP", "date": "2021-07-15"})
    words = {"title": "Xây dựng Kế hoạch CCHC giai đoạn 2021-2030", "due": "2021-10-15"}
    assert found == journal(expected | words)[0]


CASCADE = ("--plan", "examples/cascade/plans/2021.yaml")


def test_the_cascade_is_sound_but_for_what_the_guide_shows(shipped: Path, cchc: Cchc) -> None:
    assert shipped.is_dir()
    result = cchc("check", "examples/cascade", "-f", "json")
    assert result.code == 0
    assert sorted(problem["code"] for problem in result.json) == [
        "decision-number",
        "later-than-parent",
        "not-taken-up",
    ]
    assert {problem["path"] for problem in result.json} == {"examples/cascade/bodies/snv/plans/2021.yaml"}


def test_the_cascade_says_what_can_be_counted_by_hand(shipped: Path, cchc: Cchc) -> None:
    """Of three bodies Sở Tư pháp was done on 28/5, the district on 25/6 by its own journal, Sở Nội vụ not."""
    assert shipped.is_dir()
    survey = cchc("status", "1.2", *CASCADE, "--as-of", "2021-07-01", "-f", "json").json
    assert (survey["done"], survey["of"], survey["state"]) == (2, 3, "overdue")
    own = {body["id"]: body["own_journal"] for body in survey["agencies"]}
    assert own == {"snv": False, "stp": True, "ubnd-song-xanh": True}
    shown = cchc("show", "1.2", *CASCADE, "--as-of", "2021-07-01", "-f", "json").json
    assert shown["own_journals"] == ["stp", "ubnd-song-xanh"]
    told = cchc("status", *CASCADE, "--as-of", "2021-07-01").err
    assert (
        "sổ này ghi hoàn thành đúng hạn ngày 01/6/2021, sổ của Sở Tư pháp ghi hoàn thành đúng hạn ngày 28/5/2021"
        in told
    )
    views = {view["id"]: view for view in cchc("cascade", *CASCADE, "-f", "json").json}
    assert {id_: view["plan"] for id_, view in views.items()} == {
        "snv": "draft", "stp": "issued", "ubnd-song-xanh": "issued",
    }  # fmt: skip
    assert views["snv"]["tasks"] == {"1.1": "taken-up", "1.2": "later", "2.2": "missing"}
