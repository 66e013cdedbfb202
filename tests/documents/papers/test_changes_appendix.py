"""The draft that adjusts a plan: the appendix's rows in words, what decision and proposal say."""

from __future__ import annotations

from datetime import date
from typing import Any

from builders import book_of, decision, task
from cchc_cli.documents.papers.changes_appendix import ChangeRow
from cchc_cli.documents.papers.changes_draft import ChangesDraft, changes_draft
from cchc_cli.documents.wording.frame import Clerk, issuer, office
from cchc_cli.model.interpretation import InterpretedPlan
from journals import happened, journal

CLERK = Clerk(year=2021)


def areas(*titles: str) -> InterpretedPlan:
    return book_of(
        areas=[
            {"number": str(n), "title": title, "tasks": [task(f"{n}.1", title=f"Việc về {title}")]}
            for n, title in enumerate(titles, 1)
        ]
    )


def draft(old: InterpretedPlan, new: InterpretedPlan) -> ChangesDraft:
    return changes_draft(old, new, None, CLERK)


def rows(old: InterpretedPlan, new: InterpretedPlan) -> dict[str, ChangeRow]:
    return {row.id: row for group in draft(old, new).groups for row in group.rows}


def between(old: dict[str, Any], new: dict[str, Any]) -> dict[str, ChangeRow]:
    return rows(book_of(task("1.1", **old)), book_of(task("1.1", **new)))


def test_an_area_behind_a_new_one_was_another_area_and_not_another_task() -> None:
    found = rows(areas("thể chế", "tài chính"), areas("thể chế", "chuyển đổi số", "tài chính"))
    moved = {id_: (row.old, row.new) for id_, row in found.items() if id_ in {"Lĩnh vực 3", "3.1"}}
    assert moved == {"Lĩnh vực 3": (["Số 2"], ["Số 3"]), "3.1": (["Số 2.1"], ["Số 3.1"])}


def test_a_name_that_is_adjusted_stands_once_on_either_side_and_not_before_them() -> None:
    row = between({"title": "Việc cũ."}, {"title": "Việc mới hẳn."})["1.1"]
    assert (row.title, row.old, row.new) == ("", ["Việc cũ."], ["Việc mới hẳn."])


def test_what_comes_and_goes_has_its_name_in_its_own_column_once() -> None:
    found = rows(book_of(task("1.1"), task("1.2")), book_of(task("1.1"), task("1.3", title="Mở lớp học.")))
    came, went = found["1.3"], found["1.2"]
    assert (came.title, came.old, came.new[0]) == ("", ["Bổ sung mới"], "Mở lớp học.")
    assert (went.title, went.old[0], went.new) == ("", "Việc 1.2.", ["Đưa ra khỏi Kế hoạch"])


def test_what_a_task_loses_or_gains_is_said_in_both_columns() -> None:
    both = {"products": ["Kế hoạch", "Báo cáo"], "support": "Sở Tư pháp, Sở Tài chính"}
    lost = between(both, {"products": ["Kế hoạch"], "support": "Sở Tư pháp"})["1.1"]
    assert lost.old == ["Phối hợp: Sở Tư pháp, Sở Tài chính", "Sản phẩm 2: Báo cáo"]
    assert lost.new == ["Phối hợp: Sở Tư pháp", "Sản phẩm 2: bỏ"]
    gained = between({"products": ["Kế hoạch"], "support": "Sở Tư pháp"}, both)["1.1"]
    assert gained.old == ["Phối hợp: Sở Tư pháp", "Sản phẩm 2: chưa có"]
    assert gained.new == ["Phối hợp: Sở Tư pháp, Sở Tài chính", "Sản phẩm 2: Báo cáo"]


def test_how_the_program_reads_a_time_is_nothing_to_decide() -> None:
    read = {"text": "Quý II/2021", "due": "2021-05-31", "reason": "Công văn hướng dẫn."}
    assert between({"time": "Quý II/2021"}, {"time": read}) == {}


def test_a_slip_of_the_copy_that_was_set_right_is_nothing_to_decide() -> None:
    slip = {"where": "1.1, cột Nhiệm vụ", "scanned": "khắc phụ", "read": "khắc phục", "reason": "Thiếu chữ."}
    old = book_of(task("1.1", title="Kế hoạch khắc phụ"))
    new = book_of(task("1.1", title="Kế hoạch khắc phục"), corrections=[slip])
    assert draft(old, new).groups == []


def test_an_indicator_is_silent_where_the_words_of_its_target_speak() -> None:
    def plan(words: str, goal: str) -> InterpretedPlan:
        indicator = {"id": "1.1", "name": "Tỷ lệ", "at_least": goal, "unit": "%"}
        return book_of(task("1.1"), targets=[{"text": words, "indicators": [indicator]}])

    assert list(rows(plan("Đạt 80%.", "80"), plan("Đạt 90%.", "90"))) == ["Chỉ tiêu 1"]


def test_nothing_that_changed_is_nothing_to_decide() -> None:
    assert draft(book_of(task("1.1")), book_of(task("1.1"))).groups == []


LAWS = [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
    "Căn cứ văn bản số 6459/BNV-CCHC ngày 07/12/2020 của Bộ Nội vụ;",
    "Theo đề nghị của Giám đốc Sở Nội vụ.",
]


def whole(clerk: Clerk = CLERK, proposes: str = "snv") -> ChangesDraft:
    articles = [{"number": "3", "paragraphs": ["Giám đốc Sở Nội vụ thi hành Quyết định này.", "Có hiệu lực./."]}]
    issued = decision(grounds=LAWS, articles=articles, recipients=["Như Điều 5;", "Lưu: VT."])
    old, new = (book_of(task("1.1", time=time), decision=issued) for time in ("Quý II/2021", "Quý III/2021"))
    sender = office(new, proposes) if proposes else issuer(new.plan)
    return changes_draft(old, new, sender, clerk)


def test_decision_stands_on_the_laws_the_decision_it_adjusts_and_the_proposal() -> None:
    first, second, third = whole().decision.grounds
    assert first == LAWS[0]
    assert second.startswith("Căn cứ Quyết định số 4963/QĐ-UBND ngày 28/12/2020 của UBND tỉnh Long An")
    assert second.endswith(";")
    assert third.startswith("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số ")
    assert third.endswith("năm 2021.")


def test_who_carries_the_plan_out_carries_out_what_adjusts_it() -> None:
    made = whole().decision
    assert made.carried_out == "Giám đốc Sở Nội vụ thi hành Quyết định này"
    assert made.recipients == ["Như Điều 3;", "Lưu: VT."]


def test_number_and_day_are_the_decisions_and_the_signer_is_the_proposals() -> None:
    made = whole(Clerk(2021, "812", date(2021, 7, 1), "Nguyễn Văn A", "CCHC"))
    assert (made.decision.head.number, made.decision.head.place_date) == ("812", "Long An, ngày 01 tháng 7 năm 2021")
    assert made.issued_with == "(Kèm theo Quyết định số 812/QĐ-UBND ngày 01 tháng 7 năm 2021 của UBND tỉnh Long An)"
    assert made.proposal is not None
    assert made.proposal.head.number.strip() == ""
    assert (made.proposal.head.symbol, made.proposal.signer.name) == ("/TTr-SNV", "Nguyễn Văn A")
    assert made.decision.signer.name == ""


def test_nobody_proposes_to_himself() -> None:
    assert whole(proposes="").proposal is None
    assert whole(proposes="").decision.grounds[-1].endswith(".")


def because(entries: list[dict[str, Any]], *new: dict[str, Any], on: date | None = None) -> tuple[list[str], str]:
    """The reasons in the proposal that makes these tasks of 1.1 to 1.3, and what of it has none."""
    old = book_of(task("1.1", time="Quý II/2021"), task("1.2"), task("1.3", lead="Sở Tư pháp"))
    us = office(old, "snv")
    made = changes_draft(old, book_of(*new), us, Clerk(2021, "", on), entries=journal(*entries)).proposal
    assert made is not None
    return made.reasons, made.unexplained


LATER = (task("1.1", time="Quý IV/2021"), task("1.3", lead="Sở Nội vụ"))
HINDERED = happened("2021-05-04", "difficulty", "1.1", note="Chưa có máy.")
PUT_OFF = happened("2021-05-10", "extended", "1.1", due="2021-12-31", document="77/UBND-NC")
FELL_AWAY = happened("2021-05-20", "not-arisen", "1.2", note="Không có đối tượng.")


def test_why_is_what_the_journal_says_of_a_time_put_off_and_a_task_left_out() -> None:
    moved = "thời hạn được điều chỉnh từ 30/6/2021 đến 31/12/2021 theo Công văn số 77/UBND-NC của UBND tỉnh Long An"
    assert because([HINDERED, PUT_OFF, FELL_AWAY], *LATER) == (
        [
            f"Nhiệm vụ 1.1: khó khăn, vướng mắc ghi nhận ngày 04/5/2021 (chưa có máy); {moved}.",
            "Nhiệm vụ 1.2: không có đối tượng.",
        ],
        "Nhiệm vụ 1.3",
    )


def test_what_came_after_the_decision_is_no_reason_for_it() -> None:
    assert because([HINDERED, PUT_OFF, FELL_AWAY], *LATER, on=date(2021, 5, 5)) == (
        ["Nhiệm vụ 1.1: khó khăn, vướng mắc ghi nhận ngày 04/5/2021 (chưa có máy)."],
        "Nhiệm vụ 1.3, 1.2",
    )


def test_another_lead_has_no_reason_in_the_journal() -> None:
    changed = task("1.1", time="Quý II/2021", lead="Sở Tài chính")
    told = because([HINDERED, PUT_OFF], changed, task("1.2"), task("1.3", lead="Sở Tư pháp"))
    assert told == ([], "")
