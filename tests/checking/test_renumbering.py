"""Other numbers for tasks: who had which keeps it as key, nobody is mixed up, and nothing else is touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import PLAN_TEXT, SHIPPED, replaced
from cchc_cli.checking.identity import EntryPlaces
from cchc_cli.checking.renumbering import NumberedPlan, Renumbering
from cchc_cli.files.problems import DataStop, UsageStop
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import validate
from journals import happened, journal

HEAD = PLAN_TEXT[: PLAN_TEXT.index("      - id:")]
SHIPPED_TEXT = SHIPPED.read_text(encoding="utf-8")


def row(id_: str, title: str, **more: str) -> str:
    extra = "".join(f"        {key}: {value}\n" for key, value in more.items())
    return f'      - id: "{id_}"\n{extra}        title: {title}\n        lead: Sở Nội vụ\n        time: Quý II/2021\n'


def text_of(*rows: str, tail: str = "") -> str:
    return HEAD + "".join(rows) + tail


ABC = text_of(row("1.1", "Anh"), row("1.2", "Ba"), row("1.3", "Chi"))


def plan(text: str) -> NumberedPlan:
    raw = text.encode()
    return NumberedPlan(parse_document(raw, "plan.yaml"), raw)


def numbers(made: Renumbering) -> list[tuple[str, str]]:
    """Number and key of every task afterwards, in the plan's order."""
    found = validate(parse_document(made.text, "plan.yaml"), Plan).value
    assert found is not None
    return [(task.id, task.key) for _, task in found.tasks()]


def swapped(text: str, *pairs: tuple[str, str]) -> Renumbering:
    found = plan(text)
    return found.renumbered(found.pairs(pairs))


def shifted(text: str, after: str, by: int = 1, area: int | None = None) -> Renumbering:
    found = plan(text)
    return found.renumbered(found.shifted(after, by, area))


def test_a_number_that_changes_stays_as_key() -> None:
    made = swapped(ABC, ("1.3", "1.4"), ("1.2", "1.3a"))
    assert numbers(made) == [("1.1", ""), ("1.3a", "1.2"), ("1.4", "1.3")]
    assert [(change.task.id, change.number, change.key) for change in made.changes] == [
        ("1.2", "1.3a", "1.2"), ("1.3", "1.4", "1.3")
    ]  # fmt: skip


def test_numbers_can_be_exchanged() -> None:
    assert numbers(swapped(ABC, ("1.1", "1.2"), ("1.2", "1.1")))[:2] == [("1.2", "1.1"), ("1.1", "1.2")]


def test_a_key_is_for_good() -> None:
    once = swapped(ABC, ("1.3", "1.4")).text.decode()
    again = swapped(once, ("1.4", "1.5"))
    assert numbers(again)[-1] == ("1.5", "1.3")
    assert [(change.number, change.key) for change in again.changes] == [("1.5", "")]


def test_everything_behind_a_number_moves_letters_along() -> None:
    text = text_of(row("1.8", "A"), row("1.9", "B"), row("1.9a", "C"), row("1.10", "D"), row("2.9", "E"))
    assert [number for number, _ in numbers(shifted(text, "1.8", 2))] == ["1.8", "1.11", "1.11a", "1.12", "2.9"]
    assert [number for number, _ in numbers(shifted(text, "1.9", 1))] == ["1.8", "1.9", "1.10a", "1.11", "2.9"]


def test_a_gap_is_closed_by_a_number_below_zero() -> None:
    text = text_of(row("1.1", "A"), row("1.3", "B"))
    assert numbers(shifted(text, "1.2", -1)) == [("1.1", ""), ("1.2", "1.3")]
    with pytest.raises(UsageStop, match=r"nhiệm vụ 1\.3 không lùi được 3 số"):
        shifted(text, "1.2", -3)


def test_numbers_that_run_through_all_areas_move_in_all_or_in_one() -> None:
    area = "  - number: 2\n    title: Thể chế\n    tasks:\n"
    text = text_of(row("1", "A"), row("2", "B"), area, row("3", "C"))
    assert [number for number, _ in numbers(shifted(text, "1"))] == ["1", "3", "4"]
    assert [number for number, _ in numbers(shifted(text, "1", 5, area=2))] == ["1", "2", "8"]


def test_a_collision_is_one_message_that_names_every_task() -> None:
    with pytest.raises(UsageStop) as stop:
        swapped(ABC, ("1.1", "1.2"), ("1.2", "1.3"))
    assert stop.value.message == "hai nhiệm vụ sẽ cùng số: 1.3 (1.2 ở dòng 17, 1.3 ở dòng 21)"
    assert stop.value.hint.endswith("chưa có gì thay đổi")


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([("1.7", "1.8")], "không có nhiệm vụ 1.7"),
        ([("1.1", "một")], "«một» không phải là số nhiệm vụ"),
        ([("1.1", "1.8"), ("1.1", "1.9")], "nhiệm vụ 1.1 được đổi thành hai số"),
    ],
)
def test_what_cannot_be_meant_is_refused(pairs: list[tuple[str, str]], said: str) -> None:
    with pytest.raises(UsageStop, match=re.escape(said)):
        swapped(ABC, *pairs)


TWICE = text_of(row("1.1", "Anh"), row("1.2", "Mới"), row("1.2", "Ba"), row("1.3", "Chi"))


@pytest.mark.parametrize("how", [lambda: shifted(TWICE, "1.1"), lambda: swapped(TWICE, ("1.2", "1.5"))])
def test_of_two_tasks_with_one_number_it_must_be_said_from_which_line_on(how: object) -> None:
    with pytest.raises(UsageStop) as stop:
        how()  # type: ignore[operator]
    assert stop.value.message == "số 1.2 có hai lần trong tệp: dòng 17 và dòng 21"
    assert stop.value.hint.endswith("‹renumber-line› 21")


def test_from_a_line_on_the_second_moves_and_the_new_one_gets_a_key_of_its_own() -> None:
    found = plan(TWICE)
    made = found.renumbered(found.shifted_from(21, 1))
    assert numbers(made) == [("1.1", ""), ("1.2", "1.2-2"), ("1.3", "1.2"), ("1.4", "1.3")]


def test_what_is_inserted_after_a_shift_gets_a_key_of_its_own_before_it_moves_itself() -> None:
    text = text_of(row("1.1", "Anh"), row("1.2", "Mới"), row("1.3", "Ba", key="'1.2'"))
    assert numbers(swapped(text, ("1.2", "1.9")))[1] == ("1.9", "1.2-2")


def test_corrections_and_acceptances_go_along_and_decisions_keep_their_words() -> None:
    tail = (
        "corrections:\n  - {where: 1.2, scanned: a, read: b, reason: c}\n"
        '  - {where: "1.2, cột Sản phẩm", scanned: a, read: b, reason: c}\n'
        "  - {where: I.2, scanned: a, read: b, reason: c}\n"
        'amendments:\n  - {number: 1/QĐ-UBND, date: 2021-05-01, tasks: ["1.2"]}\n'
    )
    made = swapped(ABC + tail, ("1.2", "1.12"))
    assert made.text.decode().endswith(tail.replace("where: 1.2,", "where: 1.12,").replace('"1.2, cột', '"1.12, cột'))
    assert made.cited == ("corrections: 1.2 → 1.12", "corrections: 1.2 → 1.12")


def test_a_plan_with_errors_of_form_waits() -> None:
    with pytest.raises(DataStop, match="chưa đổi số được"):
        plan(replaced(ABC, "year: 2021\ntitle", "year: hai\ntitle"))


@given(st.integers(0, 43), st.sampled_from([1, 2, 7]))
def test_of_the_shipped_plan_only_numbers_and_keys_change(at: int, by: int) -> None:
    found = plan(SHIPPED_TEXT)
    task = found.interpreted.tasks[at]
    line = found.document.position(task.loc)[0]
    made = found.renumbered(found.shifted_from(line, by))
    before, after = SHIPPED_TEXT.splitlines(), made.text.decode().splitlines()
    kept = [text for text in after if not text.startswith("        key: ")]
    changed = [(old, new) for old, new in zip(before, kept, strict=True) if old != new]
    assert {old.split(":")[0].strip(" -{") for old, _ in changed} <= {"id", "where"}
    assert len(after) - len(before) == len(made.changes)
    assert [identity for _, identity in sorted((t.loc, t.identity) for t in found.interpreted.tasks)] == [
        key or number for number, key in numbers(made)
    ]


def keyed(text: str, *entries: dict[str, object]) -> Renumbering:
    found = plan(text)
    return found.keyed(EntryPlaces(found.interpreted, journal(*entries)))


def test_keys_are_found_by_the_words_of_the_journal() -> None:
    by_hand = text_of(row("1.1", "Anh"), row("1.2", "Mới"), row("1.3", "Ba"), row("1.4", "Chi"))
    made = keyed(by_hand, happened("2021-05-01", "started", "1.2", title="Ba"))
    assert numbers(made) == [("1.1", ""), ("1.2", "1.2-2"), ("1.3", "1.2"), ("1.4", "")]


def test_a_wrong_key_is_set_right_in_its_place() -> None:
    text = text_of(row("1.2", "Mới", key='"1.2"'), row("1.3", "Ba", key="'1.3'"))
    made = keyed(text, happened("2021-05-01", "started", "1.2", title="Ba"))
    assert numbers(made) == [("1.2", "1.2-2"), ("1.3", "1.2")]


def test_a_new_task_whose_number_is_anothers_key_gets_its_own() -> None:
    text = text_of(row("1.2", "Mới"), row("1.3", "Ba", key="'1.2'"))
    assert numbers(keyed(text)) == [("1.2", "1.2-2"), ("1.3", "1.2")]


def test_keys_do_not_untie_what_was_recorded_for_two_tasks() -> None:
    by_hand = text_of(row("1.2", "Mới"), row("1.3", "Ba"))
    both = happened("2021-05-01", "started", "1.2", title="Ba"), happened("2021-06-01", "started", "1.3", title="Ba")
    with pytest.raises(DataStop, match="vừa ghi cho nhiệm vụ này, vừa ghi cho nhiệm vụ kia"):
        keyed(by_hand, *both)


def test_each_new_task_gets_another_key() -> None:
    text = text_of(row("1.2", "Mới"), row("1.2", "Mới nữa"), row("1.3", "Ba", key="'1.2'"))
    assert [key for _, key in numbers(keyed(text))] == ["1.2-2", "1.2-3", "1.2"]
