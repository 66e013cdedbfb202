"""Words in Vietnamese are taken wherever codes are, with or without accents; help shows both."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import REPOSITORY, Cchc

pytestmark = pytest.mark.usefixtures("shipped")

AUTUMN = ("--journal", str(REPOSITORY / "examples/2021/2021.journal.yaml"), "--as-of", "2021-09-30")


def ids(cchc: Cchc, *args: str) -> list[str]:
    return [found["id"] for found in cchc("tasks", *args, "-f", "json").json]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--state", "quá hạn"), ("--state", "overdue")),
        (("--state", "QUA HAN"), ("--state", "overdue")),
        (("--state", "chờ điều kiện"), ("--state", "waiting")),
        (("--agency", "STP", "--role", "chủ trì"), ("--agency", "STP", "--role", "lead")),
        (("--money", "khong ghi"), ("--money", "absent")),
    ],
)
def test_a_word_means_its_code(words: tuple[str, ...], code: tuple[str, ...], cchc: Cchc) -> None:
    assert ids(cchc, *words, *AUTUMN) == ids(cchc, *code, *AUTUMN) != []


def test_done_is_both_kinds_of_it(cchc: Cchc) -> None:
    both = ids(cchc, "--state", "hoàn thành", *AUTUMN)
    kinds = [ids(cchc, "--state", kind, *AUTUMN) for kind in ("done-on-time", "done-late")]
    assert all(kinds)
    assert set(both) == {*kinds[0], *kinds[1]}
    assert ids(cchc, "--state", "done-on-time", "--state", "done-late", *AUTUMN) == both


def test_due_soon_is_a_state_to_ask_for(cchc: Cchc) -> None:
    assert ids(cchc, "--state", "sắp đến hạn", *AUTUMN) == ["1.6", "3.7"]


def test_the_kinds_of_money_part_the_plan(cchc: Cchc) -> None:
    found = [ids(cchc, "--money", kind) for kind in ("có kinh phí", "không cần kinh phí", "bằng lời", "không ghi")]
    assert [len(kind) for kind in found] == [7, 22, 10, 5]
    assert sorted(id_ for kind in found for id_ in kind) == sorted(ids(cchc))


@pytest.mark.parametrize("event", ["done", "hoàn thành", "hoan thanh"])
def test_an_event_is_recorded_by_its_name(event: str, cchc: Cchc, workspace: Path) -> None:
    assert cchc("record", event, "1.9", "--on", "20/6/2021", "--document", "1/KH-UBND").code == 0
    assert "event: done" in (workspace / "2021.journal.yaml").read_text("utf-8")


@pytest.mark.parametrize("period", ["2021-H1", "6 tháng", "6 thang dau nam", "báo cáo 6 tháng năm 2021", "h1"])
def test_a_period_is_known_by_its_words(period: str, cchc: Cchc, tmp_path: Path) -> None:
    said = cchc("record", "done", period, "--on", "20/6/2021", "--document", "1/BC-SNV", "--dry-run")
    assert "task: 2021-H1" in said.out
    assert cchc("show", period, "-f", "json").json["id"] == "2021-H1"
    assert cchc("report", "báo cáo", "--period", period, "-o", str(tmp_path / "a.docx")).code == 0


def test_what_is_neither_is_refused_with_both(cchc: Cchc) -> None:
    said = cchc("tasks", "--state", "xong")
    assert said.code == 2
    assert "overdue" in said.err
    assert "quá hạn" in said.err


def test_help_shows_both(cchc: Cchc) -> None:
    assert "quá hạn (overdue)" in " ".join(cchc("tasks", "--help").out.split())
    assert "«hoàn thành»" in cchc("record", "--help").out
    assert "Viết được cả: lĩnh vực, cơ quan, nhiệm vụ, quý." in " ".join(cchc("status", "--help").out.split())


@pytest.mark.parametrize(
    ("args", "meant"),
    [
        (["tasks", "--state", "quáhạn"], "quá hạn"),
        (["log", "--event", "extend"], "extended"),
        (["record", "hoànthành"], "hoàn thành"),
        (["status", "--by", "coquan"], "cơ quan"),
    ],
)
def test_a_misspelt_code_or_word_is_guessed(args: list[str], meant: str, cchc: Cchc) -> None:
    said = cchc(*args)
    assert said.code == 2
    assert f"có phải: {meant}?" in said.err
