"""What two plans differ in: tasks matched by number and words, values old and new, due dates in days."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import REGISTER, book_of, decision, plan_of, task
from cchc_cli.comparing import matching
from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, ValueChange
from cchc_cli.comparing.matching import pair_tasks
from cchc_cli.comparing.plan_differences import Differences, compare
from cchc_cli.model.base import plain_data
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Register
from cchc_cli.model.validation import typed

TITLES = {
    "kiểm tra": "Kiểm tra công tác cải cách hành chính tại các đơn vị.",
    "tập huấn": "Tập huấn cho cán bộ, công chức làm công tác pháp chế.",
    "khảo sát": "Khảo sát sự hài lòng của người dân đối với dịch vụ công.",
}


def tasks(**titles: str) -> list[dict[str, Any]]:
    """`_1_1="kiểm tra"`: a task of that number and title."""
    return [task(id_[1:].replace("_", "."), title=TITLES[title]) for id_, title in titles.items()]


def of_tasks(found: Differences) -> list[tuple[str, str, str]]:
    """What became of each task that differs: kind, number, old number."""
    return [(entry.kind.value, entry.id, entry.old_id) for entry in found.of(DifferenceSection.TASKS)]


def only(found: Differences) -> Difference:
    (entry,) = found.entries
    return entry


def changes(old: dict[str, Any], new: dict[str, Any]) -> tuple[ValueChange, ...]:
    entry = only(compare(book_of(old), book_of(new)))
    assert entry.kind is ChangeKind.CHANGED
    return entry.changes


def test_equal_plans_do_not_differ() -> None:
    assert not compare(book_of(task()), book_of(task()))


def test_white_space_and_the_order_of_tasks_and_products_are_no_difference() -> None:
    old = [task("1.1", title="Kiểm tra CCHC", products=["Kế hoạch.", "Báo cáo."]), task("1.2")]
    new = [task("1.2"), task("1.1", title="Kiểm tra\nCCHC ", products=["Báo cáo.", "Kế hoạch."])]
    assert not compare(book_of(*old), book_of(*new))


def test_a_due_date_that_moves_says_by_how_many_days() -> None:
    (change,) = changes(task(time="Quý II/2021"), task(time="Quý III/2021"))
    assert (change.key, change.old, change.new) == ("time", "Quý II/2021", "Quý III/2021")
    assert change.shift is not None
    assert change.shift.days == 92


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("lead", "Sở Nội vụ", "Sở Tư pháp"),
        ("support", "Sở Tư pháp", "Các cơ quan, đơn vị liên quan"),
        ("budget", "0", "50"),
        ("note", "Đã có", "Chưa có"),
        ("title", "Kiểm tra.", "Kiểm tra và báo cáo."),
    ],
)
def test_a_changed_value_is_named_with_old_and_new(key: str, old: str, new: str) -> None:
    assert changes(task(**{key: old}), task(**{key: new})) == (ValueChange(key, old, new),)


def test_a_value_that_comes_or_goes_has_one_side_only() -> None:
    assert changes(task(budget=None), task(budget="50")) == (ValueChange("budget", None, "50"),)
    assert changes(task(note="a"), task(note="")) == (ValueChange("note", "a", None),)


def test_a_number_written_as_text_or_as_a_number_is_the_same() -> None:
    assert not compare(book_of(task(time="Quý I/2021")), book_of(task(time={"text": "Quý I/2021"})))


def test_a_task_that_comes_and_one_that_goes() -> None:
    found = compare(book_of(*tasks(_1_1="kiểm tra")), book_of(*tasks(_1_1="kiểm tra", _1_2="tập huấn")))
    assert of_tasks(found) == [("added", "1.2", "")]
    found = compare(book_of(*tasks(_1_1="kiểm tra", _1_2="tập huấn")), book_of(*tasks(_1_1="kiểm tra")))
    assert of_tasks(found) == [("removed", "1.2", "")]


def test_a_task_put_between_renumbers_those_after_it_and_changes_none() -> None:
    old = book_of(*tasks(_1_1="kiểm tra", _1_2="tập huấn"))
    new = book_of(*tasks(_1_1="kiểm tra", _1_2="khảo sát", _1_3="tập huấn"))
    found = compare(old, new)
    assert of_tasks(found) == [("added", "1.2", ""), ("changed", "1.3", "1.2")]
    assert found.of(DifferenceSection.TASKS)[1].changes == ()


def test_a_renumbered_task_is_known_though_a_word_of_it_changed() -> None:
    moved = task("1.2", title=TITLES["kiểm tra"].replace("các đơn vị", "mọi đơn vị"))
    found = compare(book_of(*tasks(_1_1="kiểm tra")), book_of(*tasks(_1_1="khảo sát"), moved))
    assert of_tasks(found) == [("added", "1.1", ""), ("changed", "1.2", "1.1")]


def test_the_same_number_with_other_words_is_one_task_changed() -> None:
    found = compare(book_of(*tasks(_1_1="kiểm tra")), book_of(*tasks(_1_1="khảo sát")))
    assert of_tasks(found) == [("changed", "1.1", "")]


def test_the_number_goes_before_words_that_fit_another_task_better() -> None:
    old = [task("1.1", title="Kiểm tra công tác tại sở"), task("1.2", title="Kiểm tra công tác tại huyện")]
    new = [task("1.1", title="Kiểm tra công tác tại huyện, xã"), task("1.2", title="Kiểm tra công tác tại trường")]
    found = compare(book_of(*old), book_of(*new))
    assert of_tasks(found) == [("changed", "1.1", ""), ("changed", "1.2", "")]


def test_a_task_in_another_area_has_moved() -> None:
    def interpreted(first: list[Any], second: list[Any]) -> InterpretedPlan:
        areas = [{"number": n, "title": f"Lĩnh vực {n}", "tasks": t} for n, t in (("1", first), ("2", second))]
        return book_of(areas=areas)

    kept, moved = task("1.1"), task("1.2", title=TITLES["tập huấn"])
    found = compare(
        interpreted([kept, moved], [task("2.1")]), interpreted([kept], [task("2.1"), moved | {"id": "2.2"}])
    )
    (entry,) = found.entries
    assert (entry.id, entry.old_id, entry.areas) == ("2.2", "1.2", (1, 2))


def test_products_are_matched_by_name_and_named_by_number() -> None:
    old = task(products=["Kế hoạch.", {"name": "Báo cáo.", "time": "Quý I/2021"}])
    new = task(products=["Tờ trình.", "Kế hoạch.", {"name": "Báo cáo.", "time": "Quý II/2021"}])
    added, moved = changes(old, new)
    assert added == ValueChange("products", None, "Tờ trình.", "1")
    assert (moved.key, moved.part, moved.old, moved.new) == ("products.time", "3", "Quý I/2021", "Quý II/2021")
    assert moved.shift is not None
    assert moved.shift.days == 91


def test_an_explained_reading_that_changes_is_a_change_of_its_due() -> None:
    old = {"text": "Quý I/2021", "due": "2021-03-31", "reason": "a"}
    found = changes(task(time=old), task(time=old | {"due": "2021-04-30"}))
    assert [(c.key, c.old, c.new) for c in found] == [
        ("time", "Quý I/2021", "Quý I/2021"),
        ("time.due", "2021-03-31", "2021-04-30"),
    ]


def areas(*titles: tuple[str, list[str]]) -> InterpretedPlan:
    """Areas of these titles, numbered in order, each with tasks of these titles."""
    return book_of(
        areas=[
            {
                "number": str(n),
                "title": title,
                "tasks": [task(f"{n}.{k}", title=TITLES[own]) for k, own in enumerate(below, 1)],
            }
            for n, (title, below) in enumerate(titles, 1)
        ]
    )


def of_areas(found: Differences) -> list[tuple[str, str, str]]:
    return [(entry.kind.value, entry.id, entry.old_id) for entry in found.of(DifferenceSection.AREAS)]


def test_an_area_put_between_renames_none_and_moves_no_task() -> None:
    old = areas(("Thể chế", ["kiểm tra"]), ("Tài chính", ["tập huấn"]))
    new = areas(("Thể chế", ["kiểm tra"]), ("Chuyển đổi số", ["khảo sát"]), ("Tài chính", ["tập huấn"]))
    found = compare(old, new)
    assert of_areas(found) == [("added", "2", ""), ("changed", "3", "2")]
    assert of_tasks(found) == [("added", "2.1", ""), ("changed", "3.1", "2.1")]
    assert all(entry.areas is None for entry in found.entries)
    assert found.entries[1].changes == found.entries[3].changes == ()


def test_of_an_area_that_is_split_the_part_with_most_of_its_tasks_is_the_one_there_was() -> None:
    old = areas(("Công chức và thủ tục", ["kiểm tra", "tập huấn", "khảo sát"]))
    new = areas(("Chế độ công vụ", ["khảo sát"]), ("Kiểm soát giấy tờ", ["kiểm tra", "tập huấn"]))
    found = compare(old, new)
    assert of_areas(found) == [("added", "1", ""), ("changed", "2", "1")]
    assert {entry.id: entry.areas for entry in found.of(DifferenceSection.TASKS)} == {
        "1.1": (1, 1),
        "2.1": None,
        "2.2": None,
    }


def test_of_an_area_that_is_split_the_part_that_kept_the_title_is_the_one_there_was() -> None:
    old = areas(("Công vụ", ["kiểm tra", "tập huấn", "khảo sát"]))
    new = areas(("Công vụ", ["kiểm tra"]), ("Thủ tục", ["tập huấn", "khảo sát"]))
    assert of_areas(compare(old, new)) == [("added", "2", "")]


def test_the_decisions_header_its_lists_and_articles_are_compared() -> None:
    old = decision(grounds=["Căn cứ A;", "Căn cứ B;"], recipients=["Lưu: VT."])
    new = decision(number="5000/QĐ-UBND", grounds=["Căn cứ A;"], recipients=["Như Điều 3;", "Lưu: VT."])
    entry = only(compare(book_of(decision=old), book_of(decision=new)))
    assert entry.section is DifferenceSection.DECISION
    assert entry.changes == (
        ValueChange("number", "4963/QĐ-UBND", "5000/QĐ-UBND"),
        ValueChange("grounds", "Căn cứ B;", None, "2"),
        ValueChange("recipients", None, "Như Điều 3;", "1"),
    )


def test_a_paragraph_of_the_body_is_found_by_the_numbers_above_it() -> None:
    def body(text: str) -> dict[str, Any]:
        inner = {"number": "2", "title": "Yêu cầu", "paragraphs": [text]}
        return {"subject": "Kế hoạch", "sections": [{"number": "I", "title": "MỤC TIÊU", "sections": [inner]}]}

    entry = only(compare(book_of(body=body("Đoạn cũ.")), book_of(body=body("Đoạn mới."))))
    assert entry.changes == (ValueChange("paragraphs", "Đoạn cũ.", "Đoạn mới.", "I.2"),)


def test_targets_and_their_indicators() -> None:
    def target(text: str, **bound: str) -> list[dict[str, Any]]:
        return [{"text": text, "indicators": [{"id": "1.1", "name": "Hài lòng", **bound}]}]

    old, new = target("Trên 85% hài lòng.", more_than="85"), target("Từ 90% hài lòng.", at_least="90.0")
    words, level = compare(book_of(targets=old), book_of(targets=new)).entries
    assert (words.section, words.id) == (DifferenceSection.TARGETS, "1")
    assert words.changes == (ValueChange("text", "Trên 85% hài lòng.", "Từ 90% hài lòng."),)
    assert (level.section, level.id) == (DifferenceSection.INDICATORS, "1.1")
    assert level.changes == (ValueChange("goal", "trên 85%", "từ 90% trở lên"),)


def test_targets_in_another_order_are_the_same() -> None:
    one, two = ({"text": text} for text in ("Mục tiêu thứ nhất.", "Tỷ lệ hồ sơ đúng hạn."))
    assert not compare(book_of(targets=[one, two]), book_of(targets=[two, one]))


def test_areas_reports_corrections_and_amendments() -> None:
    report = {"period": "2021-H1", "name": "Báo cáo", "start": "2020-12-15", "end": "2021-06-14", "basis": "NĐ 09"}
    correction = {"where": "1.1", "scanned": "a", "read": "b", "reason": "c"}
    amendment = {"number": "77/QĐ-UBND", "date": "2021-05-05", "tasks": ["1.1"]}
    old = plan_of(reporting=[report | {"due": "2021-06-25"}])
    new = plan_of(
        reporting=[report | {"due": "2021-06-20"}],
        corrections=[correction],
        amendments=[amendment],
        areas=[{"number": "1", "title": "Điều hành", "tasks": [task()]}],
    )
    found = compare(InterpretedPlan(old, REGISTER), InterpretedPlan(new, REGISTER))
    assert [(e.section.value, e.kind.value, e.id) for e in found.entries] == [
        ("amendments", "added", "77/QĐ-UBND"),
        ("areas", "changed", "1"),
        ("reporting", "changed", "2021-H1"),
        ("corrections", "added", "1.1"),
    ]
    assert found.of(DifferenceSection.REPORTING)[0].changes == (ValueChange("due", "2021-06-25", "2021-06-20"),)


CELL = {"table": "1", "row": "2", "column": "3", "text": "Ô lạ"}
CHANGED: dict[str, dict[str, Any]] = {
    "year": {"year": "2022"},
    "until": {"until": "2025"},
    "title": {"title": "Kế hoạch khác"},
    "decision": {"decision": decision(place="Tân An")},
    "issuer": {"issuer": "stp"},
    "parent": {"parent": {"number": "1/QĐ-UBND", "year": "2021"}},
    "coordinator": {"coordinator": "snv"},
    "body": {"body": {"subject": "Kế hoạch"}},
    "targets": {"targets": [{"text": "Chỉ tiêu."}]},
    "appendix": {"appendix": {"title": "PHỤ LỤC"}},
    "areas": {"areas": [{"number": "1", "title": "Chỉ đạo, điều hành", "tasks": [task(budget="9")]}]},
    "reporting": {
        "reporting": [
            {
                "period": "2021",
                "name": "a",
                "start": "2021-01-01",
                "end": "2021-12-14",
                "due": "2021-12-20",
                "basis": "b",
            }
        ]
    },
    "corrections": {"corrections": [{"where": "1.1", "scanned": "a", "read": "b", "reason": "c"}]},
    "unplaced": {"unplaced": [CELL]},
    "amendments": {"amendments": [{"number": "77/QĐ-UBND", "date": "2021-05-05", "tasks": ["1.1"]}]},
    "accepted": {"accepted": [{"code": "money-missing", "where": "1.1", "reason": "c"}]},
}


@pytest.mark.parametrize("name", [field.name for field in fields(Plan)])
def test_whatever_of_a_plan_changes_is_a_difference(name: str) -> None:
    assert compare(book_of(), book_of(**CHANGED[name])).entries


def test_another_task_above_is_a_difference() -> None:
    entry = only(compare(book_of(task(implements=["2.1"])), book_of(task(implements=["2.1", "2.2"]))))
    assert entry.changes == (ValueChange("implements", "2.1", "2.1, 2.2"),)


def test_an_acceptance_with_another_reason_is_told() -> None:
    old = {"code": "money-missing", "where": "1.1", "reason": "Chưa có dự toán."}
    entry = only(compare(book_of(accepted=[old]), book_of(accepted=[old | {"reason": "Đã có."}])))
    assert (entry.section, entry.id, entry.name) == (DifferenceSection.ACCEPTED, "1.1", "money-missing")
    assert entry.changes == (ValueChange("reason", "Chưa có dự toán.", "Đã có."),)


def test_a_correction_that_goes_with_its_tasks_number_is_the_same_one() -> None:
    slip = {"where": "1.4, cột Sản phẩm", "scanned": "khắc phụ", "read": "khắc phục", "reason": "Thiếu chữ c."}
    found = compare(book_of(corrections=[slip]), book_of(corrections=[slip | {"where": "1.5, cột Sản phẩm"}]))
    assert [(e.kind.value, e.id, e.old_id, e.changes) for e in found.entries] == [
        ("changed", "1.5, cột Sản phẩm", "1.4, cột Sản phẩm", ())
    ]


def test_agencies_groups_and_open_expressions_of_the_register() -> None:
    data = plain_data(REGISTER)
    data["agencies"][0]["symbol"] = "SNoV"
    data["agencies"].reverse()
    data["groups"][0]["members"] = ["snv"]
    data["groups"][2]["count"] = 190
    data["open"] = ["Các cơ quan có liên quan"]
    found = compare(book_of(), book_of(register=typed(Register, data)))
    assert [(e.section.value, e.id, e.kind.value) for e in found.entries] == [
        ("agencies", "snv", "changed"),
        ("groups", "so-nganh", "changed"),
        ("groups", "ubnd-xa", "changed"),
        ("open", "", "removed"),
        ("open", "", "added"),
    ]
    assert found.of(DifferenceSection.GROUPS)[0].changes == (ValueChange("members", "Sở Tư pháp", None),)


def renamed(**changes: Any) -> Differences:
    """The register with its first agency changed, its group's member too where the id is another."""
    data = plain_data(REGISTER)
    data["agencies"][0] |= changes
    data["groups"][0]["members"][0] = data["agencies"][0]["id"]
    return compare(book_of(), book_of(register=typed(Register, data)))


def test_a_renamed_agency_is_one_difference_under_its_id_or_another() -> None:
    found = renamed(name="Sở Nội vụ và Lao động", aliases=["Sở Nội vụ"])
    assert [(e.section.value, e.kind.value, e.id, e.old_id) for e in found.entries] == [
        ("agencies", "changed", "snv", "")
    ]
    found = renamed(id="snvld", name="Sở Nội vụ và Lao động", symbol="SNVLĐ", aliases=["Sở Nội vụ"])
    assert [(e.section.value, e.kind.value, e.id, e.old_id) for e in found.entries] == [
        ("agencies", "changed", "snvld", "snv")
    ]
    assert not found.effects


def test_a_name_that_two_agencies_share_tells_neither() -> None:
    data = plain_data(REGISTER)
    data["agencies"][0]["aliases"] = data["agencies"][1]["aliases"] = ["Sở chủ quản"]
    old = typed(Register, data)
    data["agencies"][0] |= {"id": "so-moi", "name": "Sở Mới", "symbol": "SM"}
    data["groups"][0]["members"][0] = "so-moi"
    found = compare(book_of(register=old), book_of(register=typed(Register, data)))
    assert {e.kind.value for e in found.of(DifferenceSection.AGENCIES)} == {"added", "removed"}


def test_the_same_words_read_otherwise_are_a_change() -> None:
    """The plan's year moved: `Trong năm` now ends a year later."""
    found = compare(book_of(task(time="Trong năm")), book_of(task(time="Trong năm"), year="2022"))
    (change,) = found.of(DifferenceSection.TASKS)[0].changes
    assert change.old == change.new == "Trong năm"
    assert change.shift is not None
    assert change.shift.days == 365


@given(st.permutations(range(12)), st.sets(st.integers(0, 11)))
def test_every_task_is_in_exactly_one_pair(order: list[int], gone: set[int]) -> None:
    old = [plan_of(task(f"1.{n}", title=f"Việc thứ {n}")).areas[0].tasks[0] for n in range(12)]
    new = [replace(old[n], id=f"2.{n}") for n in order if n not in gone]
    pairs = pair_tasks(old, new)
    assert sorted(i for i, _ in pairs if i is not None) == list(range(12))
    assert [j for _, j in pairs if j is not None] == list(range(len(new)))
    assert all(old[i].title == new[j].title for i, j in pairs if i is not None and j is not None)


def test_tasks_that_are_all_renamed_and_renumbered_take_work_in_proportion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is held against those few that share its rare words, not against every one."""
    asked = 0

    def counted(old: frozenset[str], new: frozenset[str]) -> float:
        nonlocal asked
        asked += 1
        return likeness_of(old, new)

    likeness_of = matching._likeness
    monkeypatch.setattr(matching, "_likeness", counted)
    work = []
    for size in (200, 400):
        asked = 0
        words = [f"Rà soát hồ sơ số {n} của đợt {n // 9} theo kế hoạch" for n in range(size)]
        old = plan_of(*(task(f"1.{n}", title=title) for n, title in enumerate(words)))
        new = plan_of(
            *(task(f"2.{n}", title=title.replace("kế hoạch", "chương trình")) for n, title in enumerate(words))
        )
        pairs = pair_tasks(old.areas[0].tasks, new.areas[0].tasks)
        assert pairs == [(n, n) for n in range(size)]
        work.append(asked)
    assert work[1] < 2.2 * work[0]


def test_a_key_says_which_task_it_was_whatever_the_words_say() -> None:
    old = [task("1.9", title=TITLES["kiểm tra"]), task("1.10", title=TITLES["tập huấn"])]
    new = [
        task("1.9", key="1.9-2", title=TITLES["kiểm tra"].replace("đơn vị", "sở")),
        task("1.10", key="1.9", title=TITLES["khảo sát"]),
        task("1.11", key="1.10", title=TITLES["tập huấn"]),
    ]
    assert of_tasks(compare(book_of(*old), book_of(*new))) == [
        ("added", "1.9", ""),
        ("changed", "1.10", "1.9"),
        ("changed", "1.11", "1.10"),
    ]


def test_a_key_of_last_year_says_nothing_of_a_plan_without_keys() -> None:
    old = [task("1.9", key="1.9-2", title=TITLES["khảo sát"]), task("1.10", key="1.9", title=TITLES["kiểm tra"])]
    new = [task("1.9", title=TITLES["khảo sát"]), task("1.10", title=TITLES["kiểm tra"])]
    found = compare(book_of(*old), book_of(*new))
    assert [[(c.key, c.old, c.new) for c in entry.changes] for entry in found.of(DifferenceSection.TASKS)] == [
        [("key", "1.9-2", "1.9")],
        [("key", "1.9", "1.10")],
    ]


def test_a_task_with_a_key_of_its_own_is_not_the_one_that_had_its_number() -> None:
    old, new = [task("1.9", title=TITLES["kiểm tra"])], [task("1.9", title=TITLES["khảo sát"])]
    assert of_tasks(compare(book_of(*old), book_of(*new))) == [("changed", "1.9", "")]
    keyed = [new[0] | {"key": "1.9-2"}]
    assert of_tasks(compare(book_of(*old), book_of(*keyed))) == [("added", "1.9", ""), ("removed", "1.9", "")]
