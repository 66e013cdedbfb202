"""Keys that collide, and entries that stand on another task's words: found without git, said in one message."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import book_of, plan_of, task
from cchc_cli.checking.findings import Finding
from cchc_cli.checking.identity import EntryPlaces, TaskWords
from cchc_cli.checking.journal_rules import check_journal
from cchc_cli.checking.plan_rules import check
from cchc_cli.cli.needs import spelled
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import Plan
from journals import happened, journal

TODAY = date(2021, 12, 31)
TITLES = {
    "kiểm tra": "Xây dựng và triển khai Kế hoạch kiểm tra CCHC tại các đơn vị, địa phương.",
    "tuyên truyền": "Xây dựng Kế hoạch tuyên truyền năm 2021.",
    "chuyên trang": "Xây dựng các chuyên trang, chuyên mục trên Báo, Đài.",
    "học tập": "Tổ chức học tập kinh nghiệm một số tỉnh, thành phố.",
    "hội nghị": "Hội nghị tổng kết công tác CCHC năm 2021.",
}


def named(id_: str, title: str, **more: Any) -> dict[str, Any]:
    return task(id_, title=TITLES.get(title, title), **more)


ISSUED = [named("1.9", "tuyên truyền"), named("1.10", "chuyên trang"), named("1.11", "học tập")]
SHIFTED = [
    named("1.9", "hội nghị"), named("1.10", "tuyên truyền"), named("1.11", "chuyên trang"), named("1.12", "học tập")
]  # fmt: skip
KEYS = ["1.9-2", "1.9", "1.10", "1.11"]
DONE_1_9 = happened("2021-03-01", "done", "1.9", title="Xây dựng Kế hoạch tuyên truyền năm 2021", document="1/BC-SNV")
STARTED_1_10 = happened("2021-03-02", "started", "1.10", title="Xây dựng các chuyên trang, chuyên mục trên…")


def found(book: InterpretedPlan, *entries: dict[str, Any], issued: Plan | None = None) -> list[Finding]:
    return check_journal(book, journal(*entries), TODAY, lambda: issued)


def said(finding: Finding) -> tuple[str, str]:
    message, hint = finding.kind.filled(**finding.values)
    return message, spelled(hint)


def test_entries_stand_at_their_tasks_while_nothing_was_renumbered() -> None:
    assert not found(book_of(*ISSUED), DONE_1_9, STARTED_1_10)


def test_an_insertion_that_shifts_the_rest_is_one_error_that_says_what_moved_where() -> None:
    (finding,) = found(book_of(*SHIFTED), DONE_1_9, STARTED_1_10)
    assert (finding.code, finding.loc, finding.is_error) == ("entry-moved", (0, "task"), True)
    assert said(finding) == (
        (
            "số nhiệm vụ đã đổi, 2 mục đang đứng ở nhiệm vụ khác: 1.9 «Xây dựng Kế hoạch tuyên truyền năm 2021» "
            "nay mang số 1.10; 1.10 «Xây dựng các chuyên trang, chuyên mục trên…» nay mang số 1.11"
        ),
        (
            'nhiệm vụ 1.10 thêm key: "1.9"; nhiệm vụ 1.11 thêm key: "1.10"; nhiệm vụ 1.9 thêm key: "1.9-2" '
            "(hoặc chạy: cchc renumber --keys)"
        ),
    )


def test_with_the_keys_that_it_names_every_entry_is_at_its_task_again() -> None:
    keys = EntryPlaces(book_of(*SHIFTED), journal(DONE_1_9, STARTED_1_10)).keys()
    mended = book_of(*(row | {"key": keys.get(row["id"], "")} for row in SHIFTED))
    assert not found(mended, DONE_1_9, STARTED_1_10)
    assert [finding.code for finding in check(mended) if "key" in finding.code] == []


def test_entries_without_words_are_known_by_those_of_the_plan_as_issued() -> None:
    wordless = {key: value for key, value in DONE_1_9.items() if key != "title"}
    assert not found(book_of(*SHIFTED), wordless)
    (finding,) = found(book_of(*SHIFTED), wordless, issued=plan_of(*ISSUED))
    assert "1.9 «Xây dựng Kế hoạch tuyên truyền năm 2021» nay mang số 1.10" in said(finding)[0]


def test_the_plan_as_issued_is_not_asked_for_where_every_entry_has_words() -> None:
    def asked() -> Plan:
        raise AssertionError

    assert not check_journal(book_of(*ISSUED), journal(DONE_1_9, STARTED_1_10), TODAY, asked)


@pytest.mark.parametrize(
    "words",
    [
        "xay dung ke hoach TUYEN TRUYEN nam 2021",
        "Xây  dựng - Kế hoạch; tuyên truyền…",
        "Xây dựng Kế hoạch thông tin, tuyên truyền năm 2021",
        "Xây dựng",
        "",
    ],
)
def test_accents_case_punctuation_and_a_slight_change_do_not_matter(words: str) -> None:
    assert not found(book_of(*ISSUED), DONE_1_9 | {"title": words})


def test_words_that_nobody_has_any_more_are_an_error_unless_a_decision_or_a_correction_speaks_of_the_task() -> None:
    reworded = named("1.9", "Mở lớp bồi dưỡng cho báo cáo viên.")
    (finding,) = found(book_of(reworded), DONE_1_9)
    assert (finding.code, finding.loc, finding.is_error) == ("entry-words", (0, "title"), True)
    amendment = {"number": "1234/QĐ-UBND", "date": "2021-07-15", "tasks": ["1.9"]}
    (finding,) = found(book_of(reworded, amendments=[amendment]), DONE_1_9)
    assert (finding.code, finding.is_error) == ("entry-reworded", False)
    assert said(finding)[0].endswith("theo 1234/QĐ-UBND")
    slip = {"where": "1.9, cột Nhiệm vụ", "scanned": "Mở", "read": "Mở", "reason": "Mờ"}
    (finding,) = found(book_of(reworded, corrections=[slip]), DONE_1_9)
    assert finding.code == "entry-reworded"


def test_no_key_can_mend_what_was_recorded_for_two_tasks_under_one_number() -> None:
    later = happened("2021-05-01", "started", "1.10", title="Xây dựng Kế hoạch tuyên truyền năm 2021")
    (finding,) = found(book_of(*SHIFTED), DONE_1_9, later)
    assert "hủy các mục ghi sau khi đổi số" in said(finding)[1]


def test_an_entry_with_the_new_number_of_a_keyed_task_is_told_the_key() -> None:
    book = book_of(*(row | {"key": key} for row, key in zip(SHIFTED, KEYS, strict=True)))
    (finding,) = found(book, happened("2021-03-01", "started", "1.12"))
    assert (finding.code, said(finding)[1]) == (
        "unknown-task", 'ghi task: "1.11", là key của nhiệm vụ nay mang số 1.12'
    )  # fmt: skip


def test_what_was_recorded_before_a_decision_took_the_task_out_is_no_fault() -> None:
    amendment = {"number": "1234/QĐ-UBND", "date": "2021-07-15", "tasks": ["1.11"]}
    book = book_of(*ISSUED[:2], amendments=[amendment])
    assert not found(book, happened("2021-07-15", "started", "1.11"))
    (finding,) = found(book, happened("2021-07-16", "started", "1.11"))
    assert (finding.code, said(finding)[1]) == ("unknown-task", "đã bỏ theo 1234/QĐ-UBND ngày 15/7/2021")


def test_two_tasks_with_one_identity_are_an_error_with_a_free_key() -> None:
    book = book_of(named("1.9", "hội nghị"), named("1.10", "tuyên truyền", key="1.9"), named("1.11", "học tập"))
    (finding,) = [finding for finding in check(book) if finding.code == "duplicate-task-key"]
    assert (finding.loc, finding.refers_to) == (("areas", 0, "tasks", 0, "id"), ("areas", 0, "tasks", 1, "key"))
    assert said(Finding(finding.loc, finding.kind, {**finding.values, "line": 7})) == (
        "nhiệm vụ 1.9: 1.9 đã là key của nhiệm vụ 1.10 (dòng 7)",
        'thêm hoặc sửa key của nhiệm vụ 1.9, ví dụ key: "1.9-2" (hoặc chạy: cchc renumber --keys)',
    )


def test_equal_keys_are_told_at_the_second_and_equal_numbers_by_the_rule_of_numbers_alone() -> None:
    keyed = check(book_of(named("1.9", "hội nghị", key="a"), named("1.10", "học tập", key="a")))
    assert [f.loc for f in keyed if f.code == "duplicate-task-key"] == [("areas", 0, "tasks", 1, "key")]
    assert "duplicate-task-key" not in {f.code for f in check(book_of(task("1.1"), task("1.1")))}


def test_the_words_of_an_entry_tell_its_task_from_all_others() -> None:
    long = "Quy định chức năng, nhiệm vụ, quyền hạn của các cơ quan thuộc UBND cấp"
    words = TaskWords(book_of(task("1.1", title=f"{long} tỉnh và các sở."), task("1.2", title=f"{long} huyện.")))
    assert [words.opening(id_) for id_ in ("1.1", "1.2")] == [f"{long} tỉnh…", f"{long} huyện"]
    assert TaskWords(book_of(named("1.1", "kiểm tra"))).opening("1.1") == "Xây dựng và triển khai Kế hoạch kiểm…"


@pytest.mark.parametrize(
    ("ids", "codes"),
    [
        (["1.1", "1.1a", "1.1b", "1.2"], []),
        (["1.1", "1.1b", "1.1a", "1.2"], ["numbering-order"]),
        (["1.1", "1.3a"], ["numbering-gap"]),
        (["1.1", "1.2", "1.4"], []),  # 1.3 was taken out by a decision
    ],
)
def test_numbers_with_letters_stand_between_those_without(ids: list[str], codes: list[str]) -> None:
    amendment = {"number": "1234/QĐ-UBND", "date": "2021-07-15", "tasks": ["1.3"]}
    book = book_of(*(task(id_) for id_ in ids), amendments=[amendment] if "1.4" in ids else [])
    assert [f.code for f in check(book) if f.code.startswith("numbering")] == codes


def test_entries_that_moved_are_not_judged_by_the_task_they_stand_at() -> None:
    shifted = [named("1.10", "tuyên truyền"), named("1.11", "chuyên trang", lead="Sở Tư pháp")]
    elsewhere = STARTED_1_10 | {"agency": "Sở Tư pháp"}
    assert [finding.code for finding in found(book_of(*shifted), elsewhere)] == ["entry-moved"]
    unmoved = {key: value for key, value in elsewhere.items() if key != "title"}
    assert [finding.code for finding in found(book_of(*shifted), unmoved)] == ["not-lead"]


def test_a_key_that_is_a_reports_period_is_an_error() -> None:
    report = {
        "period": "2021-H1", "name": "Báo cáo 6 tháng", "start": "2020-12-15", "end": "2021-06-14",
        "due": "2021-06-25", "basis": "Nghị định 09/2019/NĐ-CP",
    }  # fmt: skip
    book = book_of(task("1.1", key="2021-H1"), task("1.2"), reporting=[report])
    assert [(f.loc[2:], f.code) for f in check(book) if f.code == "key-period"] == [(("tasks", 0, "key"), "key-period")]


def test_a_number_that_nobody_has_any_more_moved_too_when_its_words_did() -> None:
    closed_up = [named("1.12", "tuyên truyền"), named("1.10", "chuyên trang")]
    (finding,) = found(book_of(*closed_up), DONE_1_9, STARTED_1_10)
    assert "1.9 «Xây dựng Kế hoạch tuyên truyền năm 2021» nay mang số 1.12" in said(finding)[0]
    unlike = DONE_1_9 | {"title": "Xây dựng Kế hoạch thông tin, tuyên truyền năm 2021"}
    assert [finding.code for finding in found(book_of(*closed_up), unlike)] == ["unknown-task"]


@pytest.mark.parametrize(
    "words",
    [
        "Xây dựng Kế hoạch kiểm tra năm 2021",  # all but those that count
        "Báo, Đài, chuyên mục…",  # all of them, at the end of a title
    ],
)
def test_a_few_words_in_common_are_not_enough(words: str) -> None:
    book = book_of(named("1.9", "tuyên truyền"), named("1.10", "chuyên trang"))
    assert [finding.code for finding in found(book, DONE_1_9 | {"title": words})] == ["entry-words"]
