"""What a letter that presses says: only what is owed, why by then, what stands in the way, in whose voice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import REGISTER, book_of, decision, task
from cchc_cli.documents.papers.reminder import Reminder, Round, reminder
from cchc_cli.documents.wording.frame import Clerk, office
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import Document
from cchc_cli.model.register import Register
from cchc_cli.model.validation import typed
from cchc_cli.tracking.deadlines import debts
from cchc_cli.tracking.plan_status import PlanStatus
from journals import journal

DAY = date(2021, 10, 20)
TASKS = [
    task("1.1", products=["Kế hoạch.", "Quyết định.", "Báo cáo."], lead="Sở Tư pháp", time="Quý II, III/2021"),
    task("1.2", lead="Các sở, ban, ngành tỉnh", support=None, time="Quý III/2021"),
    task("1.3", lead="Sở Tư pháp", time="Khi Chính phủ ban hành"),
]


def told(*entries: dict[str, Any], sender: str = "", to: str = "stp", after: Document | None = None) -> Reminder:
    interpreted = book_of(*TASKS, coordinator="snv")
    found = PlanStatus(interpreted, journal(*entries), DAY)
    (debt,) = (debt for debt in debts(found, interpreted.tasks) if debt.unit.id == to)
    return reminder(found, debt, office(interpreted, sender), Clerk(2021), Round(date(2021, 10, 29), after))


def entry(event: str, task_: str = "1.1", **more: Any) -> dict[str, Any]:
    return {"on": "2021-09-15", "event": event, "task": task_} | more


def test_products_that_were_delivered_are_not_asked_for_again() -> None:
    letter = told(entry("done", product=1), entry("not-arisen", product=2))
    assert [row.products for row in letter.overdue if row.id == "1.1"] == [["Báo cáo"]]


def test_changed_deadline_has_the_document_behind_it() -> None:
    order = {"number": "9011/UBND-TH", "date": "2021-09-14"}
    letter = told(entry("extended", due="2021-10-10", document=order))
    (row,) = (row for row in letter.overdue if row.id == "1.1")
    assert row.due == "10/10/2021"
    by = "Công văn số 9011/UBND-TH ngày 14/9/2021 của UBND tỉnh Long An"
    assert row.moved == [f"Điều chỉnh từ 30/9/2021 đến 10/10/2021 theo {by}"]


def test_condition_that_came_about_has_its_document() -> None:
    letter = told(entry("triggered", "1.3", due="2021-10-15", document={"number": "76/NQ-CP", "date": "2021-07-15"}))
    (row,) = (row for row in letter.overdue if row.id == "1.3")
    assert row.moved == ["Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ"]


def test_open_difficulty_is_taken_up_and_its_reason_not_asked_for() -> None:
    troubles = [entry("difficulty", agency="stp", note="Thiếu người."), entry("difficulty", "1.2", note="Thiếu máy.")]
    letter = told(*troubles)
    assert {row.id: row.troubles for row in letter.overdue} == {
        "1.1": ["Khó khăn, vướng mắc đã báo cáo ngày 15/9/2021: Thiếu người"],
        "1.2": ["Khó khăn, vướng mắc đã báo cáo ngày 15/9/2021: Thiếu máy"],
    }
    assert (letter.troubled, letter.unexplained) == ("1.1, 1.2", False)
    assert told(troubles[0], entry("resolved")).unexplained
    assert told(entry("difficulty", "1.2", agency="snv", note="Của Sở Nội vụ.")).troubled == ""


def test_proof_is_asked_only_of_what_is_done_without_it() -> None:
    proof = {"number": "5/BC-STP", "date": "2021-09-15"}
    assert told(entry("done", "1.2", agency="stp")).unproven == "1.2"
    assert told(entry("done", "1.2", agency="stp", document=proof)).unproven == ""
    assert told(entry("done", "1.2", agency="snv")).unproven == ""


def test_what_there_is_none_of_is_not_counted() -> None:
    assert told().situation == ("chưa có nhiệm vụ hoàn thành; 2 nhiệm vụ quá hạn; 1 nhiệm vụ chờ điều kiện")
    assert told(entry("done")).situation.startswith("đã hoàn thành 1/3 (33,3%), đúng hạn; 1 nhiệm vụ quá hạn")


@pytest.mark.parametrize(
    ("sender", "to", "voice"),
    [
        ("", "stp", (False, "đề nghị", "Sở Nội vụ", "UBND tỉnh Long An")),
        ("UBND tỉnh", "stp", (True, "yêu cầu", "UBND tỉnh Long An (qua Sở Nội vụ)", "")),
        ("UBND tỉnh", "snv", (True, "yêu cầu", "UBND tỉnh Long An", "")),
    ],
)
def test_who_issued_the_plan_demands_and_reports_to_nobody(sender: str, to: str, voice: tuple[Any, ...]) -> None:
    agencies = [*map(_plain, REGISTER.agencies), {"id": "ubnd-tinh", "name": "UBND tỉnh"}]
    groups = [{"id": "so-nganh", "name": "Các sở, ban, ngành tỉnh", "members": ["snv", "stp"]}]
    register = typed(Register, {"agencies": agencies, "groups": groups})
    interpreted = book_of(*TASKS, register=register, coordinator="snv")
    found = PlanStatus(interpreted, (), DAY)
    (debt,) = (debt for debt in debts(found, interpreted.tasks) if debt.unit.id == to)
    letter = reminder(found, debt, office(interpreted, sender), Clerk(2021), Round(DAY))
    assert (letter.firm, letter.asks, letter.reply_to, letter.superior) == voice


def _plain(agency: Any) -> dict[str, Any]:
    return {"id": agency.id, "name": agency.name, "symbol": agency.symbol}


def test_second_letter_refers_to_the_first_and_to_what_was_overdue_then() -> None:
    first = Document(number="512/SNV", date=date(2021, 10, 5))
    moved = entry("extended", due="2021-10-10")
    letter = told(moved, after=first)
    assert (letter.earlier, letter.still) == ("Công văn số 512/SNV ngày 05/10/2021 của Sở Nội vụ", "nhiệm vụ 1.2")
    assert (told(moved).earlier, told(moved).still) == ("", "")


REGISTERED = {
    "agencies": [
        {"id": "ubnd-tinh", "name": "UBND tỉnh"},
        {
            "id": "snv",
            "name": "Sở Nội vụ",
            "symbol": "SNV",
            "unit": "CCHC",
            "recipients": [{"papers": ["reminder"], "to": ["- TT. Tỉnh ủy;", "Giám đốc Sở"]}],
        },
        {"id": "ubnd-ben-luc", "name": "UBND huyện Bến Lức"},
        {"id": "chi-cuc", "name": "Chi cục Thủy lợi", "place": "Tân An"},
    ]
}


def _book(**changes: Any) -> InterpretedPlan:
    return book_of(register=typed(Register, REGISTERED), coordinator="snv", **changes)


@pytest.mark.parametrize(
    ("sender", "issuer", "place", "to"),
    [
        ("ubnd-ben-luc", "ỦY BAN NHÂN DÂN TỈNH LONG AN", "Bến Lức", "UBND tỉnh Long An"),
        ("snv", "ỦY BAN NHÂN DÂN TỈNH LONG AN", "Long An", "UBND tỉnh Long An"),
        ("chi-cuc", "ỦY BAN NHÂN DÂN TỈNH LONG AN", "Tân An", "UBND tỉnh Long An"),
        ("ubnd-tinh", "ỦY BAN NHÂN DÂN TỈNH LONG AN", "Long An", "Bộ Nội vụ"),
        ("ubnd-ben-luc", "ỦY BAN NHÂN DÂN HUYỆN BẾN LỨC", "Long An", "UBND tỉnh"),
    ],
)
def test_sender_has_its_place_and_whom_it_reports_to(sender: str, issuer: str, place: str, to: str) -> None:
    """Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.a: the place of a district's papers is the district's."""
    found = office(_book(decision=decision(issuer=issuer)), sender)
    assert (found.place, found.reports_to) == (place, to)


def test_body_of_a_plan_of_its_own_reports_to_who_stands_above_it_in_its_letterhead() -> None:
    own = decision(issuer="SỞ NỘI VỤ", superior="ỦY BAN NHÂN DÂN TỈNH LONG AN", number="5/QĐ-SNV")
    found = office(_book(decision=own), "snv")
    assert (found.name, found.reports_to, found.issues) == ("Sở Nội vụ", "UBND tỉnh Long An", True)


def test_unit_and_recipients_come_from_the_register() -> None:
    interpreted = _book()
    found = PlanStatus(interpreted, (), DAY)
    (debt,) = (debt for debt in debts(found, interpreted.tasks) if debt.unit.id == "snv")
    letter = reminder(found, debt, office(interpreted), Clerk(2021), Round(DAY))
    assert letter.head.symbol == "/SNV-CCHC"
    assert (letter.recipients, letter.archive) == (["TT. Tỉnh ủy;", "Giám đốc Sở;"], "Lưu: VT, CCHC.")
    other = reminder(found, debt, office(interpreted), Clerk(2021, unit="TTr"), Round(DAY))
    assert (other.head.symbol, other.archive) == ("/SNV-TTr", "Lưu: VT, TTr.")
