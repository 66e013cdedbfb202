"""Every fault of a file is a problem with its place; what is sound around it is still read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import PLAN_TEXT, REGISTER_TEXT, parsed, places, replaced
from cchc_cli.files.problems import Problem
from cchc_cli.model import validation
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.journal import Journal
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Register
from cchc_cli.model.validation import OTHER_TYPE, TYPES, validate


def problems(text: str, model: Any = Plan) -> list[Problem]:
    return list(validate(parsed(text), model).problems)


TARGETS = "targets:\n  - text: Có 100%\n    indicators:\n      - {id: '1.1', name: a, "  # line 19, column 27 is next

# what is changed in PLAN_TEXT, then line, column, code and a piece of the message or hint
PLAN_FAULTS = [
    ("an unknown key", "place: Long An", "plase: Long An", (7, 3), "unknown-key", "có phải: «place»?"),
    (
        "a key like no other",
        "budget: 50",
        "budget: 50\n        xyz: 1",
        (19, 9),
        "unknown-key",
        "các khóa dùng được: id",
    ),
    (
        "a missing key",
        "    title: Chỉ đạo, điều hành\n",
        "",
        (10, 5),
        "missing-key",
        "«title» (Tên lĩnh vực, nguyên văn)",
    ),
    (
        "nobody who leads a task",
        "        lead: Sở Nội vụ\n",
        "        products: [{name: a, lead: Sở Nội vụ}, b]\n",
        (13, 9),
        "missing-key",
        "«lead» (Cơ quan chủ trì",
    ),
    ("an empty lead", "lead: Sở Nội vụ", 'lead: ""', (15, 15), "empty-value", "giá trị để trống"),
    (
        "a list for text",
        "issuer: ỦY BAN NHÂN DÂN TỈNH LONG AN",
        "issuer: [a]",
        (4, 11),
        "wrong-type",
        "đang là một danh sách",
    ),
    (
        "a map for text",
        "issuer: ỦY BAN NHÂN DÂN TỈNH LONG AN",
        "issuer: {a: b}",
        (4, 11),
        "wrong-type",
        "đang là một bảng",
    ),
    ("an empty text", "place: Long An", 'place: ""', (7, 10), "empty-value", "để trống"),
    ("nothing for text", "place: Long An", "place:", (7, 9), "empty-value", "để trống"),
    ("words for a number", "year: 2021", "year: hai nghìn", (1, 7), "wrong-type", "số nguyên, đang là «hai nghìn»"),
    ("a list for a number", "year: 2021", "year: [2021]", (1, 7), "wrong-type", "số nguyên, đang là một danh sách"),
    ("a fraction for a number", "number: 1\n", "number: 1.5\n", (10, 13), "wrong-type", "số nguyên, đang là «1.5»"),
    ("a number too small", "number: 1\n", "number: 0\n", (10, 13), "out-of-range", "nhỏ hơn mức cho phép (1)"),
    ("a number too large", "year: 2021", "year: 20211", (1, 7), "out-of-range", "lớn hơn mức cho phép (2100)"),
    ("a number without end", "year: 2021", f"year: {'9' * 5000}", (1, 7), "invalid", "không dùng được"),
    (
        "words for a date",
        "date: 2020-12-28",
        "date: cuối năm",
        (6, 9),
        "wrong-date",
        "cần một ngày, đang là «cuối năm»",
    ),
    ("a list for a date", "date: 2020-12-28", "date: [1]", (6, 9), "wrong-date", "cần một ngày, đang là một danh sách"),
    ("a day that is none", "date: 2020-12-28", "date: 31/02/2020", (6, 9), "wrong-date", "không có ngày «31/02/2020»"),
    (
        "a day without its year",
        "date: 2020-12-28",
        "date: 28/12",
        (6, 9),
        "wrong-date",
        "2021-06-30 hoặc 30/6/2021",
    ),
    ("text for a map", "decision:\n", "decision: 4963\nx:\n", (3, 11), "wrong-type", "cần một bảng"),
    ("nothing for a list", "    tasks:\n", "    tasks:\n    x:\n", (12, 11), "empty-value", "để trống"),
    ("a list in its own text", "time: Quý II/2021", "time: [Quý II]", (17, 15), "wrong-type", "cần một bảng"),
    (
        "a reading without its reason",
        "time: Quý II/2021",
        "time: {text: a, due: 2021-06-30}",
        (17, 15),
        "missing-key",
        "reason",
    ),
    (
        "a reading that ends before it starts",
        "time: Quý II/2021",
        "time: {text: a, start: 2021-07-01, due: 2021-06-30, reason: b}",
        (17, 15),
        "start-after-due",
        "sau thời hạn",
    ),
    ("words for a decimal", "areas:\n", TARGETS + "at_least: nhiều}\nareas:\n", (12, 40), "wrong-type", "98.5"),
    (
        "a list for a decimal",
        "areas:\n",
        TARGETS + "at_least: [1]}\nareas:\n",
        (12, 40),
        "wrong-type",
        "cần một số, đang là",
    ),
    (
        "a decimal of a billion digits",
        "areas:\n",
        TARGETS + "at_least: 1E+999999999}\nareas:\n",
        (12, 40),
        "out-of-range",
        "18 chữ số",
    ),
    (
        "a decimal of a billion places",
        "areas:\n",
        TARGETS + "at_least: 1E-999999999}\nareas:\n",
        (12, 40),
        "out-of-range",
        "18 chữ số",
    ),
    (
        "a decimal of nineteen digits",
        "areas:\n",
        TARGETS + "at_least: 1234567890123456789}\nareas:\n",
        (12, 40),
        "out-of-range",
        "18 chữ số",
    ),
    ("a decimal that is none", "areas:\n", TARGETS + "at_least: nan}\nareas:\n", (12, 40), "invalid", "«nan»"),
    ("no bound", "areas:\n", TARGETS + "unit: '%'}\nareas:\n", (12, 9), "bounds", "đúng một mức"),
    ("two bounds", "areas:\n", TARGETS + "at_least: 1, at_most: 2}\nareas:\n", (12, 9), "bounds", "at_least (từ"),
    (
        "words for yes and no",
        "areas:\n",
        "body: {subject: a, sections: [{targets: có}]}\nareas:\n",
        (9, 41),
        "wrong-type",
        "true hoặc false, đang là «có»",
    ),
    (
        "a list for yes and no",
        "areas:\n",
        "body: {subject: a, sections: [{targets: []}]}\nareas:\n",
        (9, 41),
        "wrong-type",
        "true hoặc false",
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "place", "code", "words"), [f[1:] for f in PLAN_FAULTS], ids=[f[0] for f in PLAN_FAULTS]
)
def test_a_fault_of_a_plan_is_named_at_its_place(
    old: str, new: str, place: tuple[int, int], code: str, words: str
) -> None:
    found = [p for p in problems(replaced(PLAN_TEXT, old, new)) if (p.line, p.column, p.code) == (*place, code)]
    assert len(found) == 1, places(problems(replaced(PLAN_TEXT, old, new)))
    assert words in f"{found[0].message}\n{found[0].hint}"


REGISTER_FAULTS = [
    ("an id with capitals", "id: snv", "id: SNV", (2, 9), "wrong-form", "chữ thường không dấu"),
    ("an id with accents", "id: snv", "id: sở", (2, 9), "wrong-form", "«sở»"),
    ("neither members nor count", "    count: 188\n", "", (9, 5), "members", "đúng một trong hai"),
    ("members and count", "count: 188", "count: 188\n    members: [snv]", (9, 5), "members", "đúng một trong hai"),
    ("a count of nobody", "count: 188", "count: 0", (11, 12), "out-of-range", "nhỏ hơn"),
    (
        "an agency as text",
        "  - id: snv\n    name: Sở Nội vụ\n    symbol: SNV\n",
        "  - Sở Nội vụ\n",
        (2, 5),
        "wrong-type",
        "cần một bảng",
    ),
    (
        "a map for a list",
        "open:\n  - Các cơ quan, đơn vị liên quan",
        "open:\n  a: b",
        (13, 3),
        "wrong-type",
        "bắt đầu bằng «- »",
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "place", "code", "words"), [f[1:] for f in REGISTER_FAULTS], ids=[f[0] for f in REGISTER_FAULTS]
)
def test_a_fault_of_a_register_is_named_at_its_place(
    old: str, new: str, place: tuple[int, int], code: str, words: str
) -> None:
    [problem] = problems(replaced(REGISTER_TEXT, old, new), Register)
    assert (problem.line, problem.column, problem.code) == (*place, code)
    assert words in f"{problem.message}\n{problem.hint}"


JOURNAL_FAULTS = [
    ("an unknown event", "- {on: 2021-03-26, event: xong, task: '2.1'}", (1, 3), "wrong-value", "«xong»"),
    ("no event", "- {on: 2021-03-26, task: '2.1'}", (1, 3), "missing-key", "started, progress, done, reopened"),
    ("an entry as text", "- xong rồi", (1, 3), "wrong-type", "cần một bảng"),
    (
        "progress that says nothing",
        "- {on: 2021-03-26, event: progress, task: '2.1'}",
        (1, 3),
        "empty-value",
        "percent",
    ),
    (
        "a key of another event",
        "- {on: 2021-03-26, event: done, task: '1', percent: 5}",
        (1, 44),
        "unknown-key",
        "agency",
    ),
    (
        "a percentage above 100",
        "- {on: 2021-03-26, event: progress, task: '1', percent: 101}",
        (1, 57),
        "out-of-range",
        "100",
    ),
    ("a day missing", "- {event: done, task: '2.1'}", (1, 3), "missing-key", "«on» (Ngày xảy ra)"),
    ("a value missing", "- {on: 2021-03-26, event: measured, indicator: '1.1'}", (1, 3), "missing-key", "«value»"),
    ("a map for the list", "on: 2021-03-26", (1, 1), "wrong-type", "cần một danh sách"),
]


@pytest.mark.parametrize(
    ("text", "place", "code", "words"), [f[1:] for f in JOURNAL_FAULTS], ids=[f[0] for f in JOURNAL_FAULTS]
)
def test_a_fault_of_a_journal_is_named_at_its_place(text: str, place: tuple[int, int], code: str, words: str) -> None:
    [problem] = problems(text + "\n", Journal)
    assert (problem.line, problem.column, problem.code) == (*place, code)
    assert words in f"{problem.message}\n{problem.hint}"


def test_a_fault_of_a_calendar_is_named_at_its_place() -> None:
    text = "years:\n  - year: 2021\n    source: a\n    days_off:\n      - {start: 2021-1-32, name: b}\n"
    assert places(problems(text, Calendar)) == [(5, 17, "wrong-date")]


def test_a_sound_file_has_no_problem() -> None:
    assert problems(PLAN_TEXT) == problems(REGISTER_TEXT, Register) == []
    assert problems("- {on: 26/3/2021, event: done, task: '2.1', product: 1}\n", Journal) == []


def test_a_misspelt_key_is_not_reported_as_missing_too() -> None:
    assert places(problems(replaced(PLAN_TEXT, "place: Long An", "plase: Long An"))) == [(7, 3, "unknown-key")]


def test_a_misspelt_key_is_answered_with_one_that_is_not_there_yet() -> None:
    [problem] = problems(replaced(PLAN_TEXT, "budget: 50", "titel: a"))
    assert (problem.code, "title" in problem.hint.split()) == ("unknown-key", False)


def test_rules_are_told_which_key_a_misspelt_one_was_meant_to_be() -> None:
    validated = validate(parsed(replaced(PLAN_TEXT, "budget: 50", "budgett: 50")), Plan)
    assert validated.is_broken(("areas", 0, "tasks", 0, "budget"))


def test_what_lies_under_a_mended_place_is_broken_and_nothing_beside_or_above_it() -> None:
    validated = validate(parsed(replaced(PLAN_TEXT, "time: Quý II/2021", "time: {text: [a]}")), Plan)
    time = ("areas", 0, "tasks", 0, "time")
    assert validated.is_broken((*time, "text"))
    assert validated.is_broken((*time, "text", 0))
    assert not any(validated.is_broken(loc) for loc in ((), time, (*time, "due"), ("areas", 0, "tasks", 1)))


def test_no_message_keeps_a_placeholder_or_a_word_of_the_validator() -> None:
    texts = [replaced(PLAN_TEXT, old, new) for _, old, new, *_ in PLAN_FAULTS]
    found = [p for text in texts for p in problems(text)]
    found += [p for _, old, new, *_ in REGISTER_FAULTS for p in problems(replaced(REGISTER_TEXT, old, new), Register)]
    found += [p for _, text, *_ in JOURNAL_FAULTS for p in problems(text, Journal)]
    for problem in found:
        assert not set("{}") & set(problem.message), problem
        assert not any(word in problem.message for word in ("Input", "should", "valid", "None")), problem


@pytest.mark.parametrize("type_", [*TYPES, "another"])
def test_every_message_of_the_table_can_be_filled(type_: str) -> None:
    kind = TYPES.get(type_, OTHER_TYPE)
    names = ("key", "kind", "value", "shown", "about", "choices", "allowed", "min_length", "ge", "le", "tag", "why")
    filled = "".join(kind.filled(**dict.fromkeys(names, "…")))
    assert kind.code == kind.code.lower()
    assert "{" not in filled


def test_all_faults_are_reported_in_one_run() -> None:
    text = PLAN_TEXT
    for old, new in (("year: 2021", "year: x"), ("place: Long An", "plase: Long An"), ("budget: 50", "budget: [50]")):
        text = replaced(text, old, new)
    found = validate(parsed(text), Plan).problems
    assert sorted(places(found)) == [(1, 7, "wrong-type"), (7, 3, "unknown-key"), (18, 17, "wrong-type")]


@pytest.mark.parametrize(
    ("old", "new", "broken"),
    [
        ("year: 2021", "year: x", ("year",)),
        ("place: Long An", "plase: Long An", ("decision", "place")),
        ("date: 2020-12-28", "date: x", ("decision", "date")),
        ("    tasks:\n", "    tasks: x\n    x:\n", ("areas", 0, "tasks")),
        ("lead: Sở Nội vụ", "lead: [Sở Nội vụ]", ("areas", 0, "tasks", 0, "lead")),
        ("time: Quý II/2021", "time: {text: a, due: 2021-01-01}", ("areas", 0, "tasks", 0, "time")),
        ("areas:\n", TARGETS + "unit: '%'}\nareas:\n", ("targets", 0, "indicators", 0)),
        ("number: 1\n", "number: 0\n", ("areas", 0, "number")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_around_a_fault_the_rest_is_still_read(old: str, new: str, broken: tuple[str | int, ...]) -> None:
    validated = validate(parsed(replaced(PLAN_TEXT, old, new)), Plan)
    assert validated.value is not None
    assert validated.value.title == "Kế hoạch năm 2021"
    assert validated.is_broken(broken)
    assert not validated.is_broken(("title",))


def test_mending_leaves_the_data_of_the_file_alone() -> None:
    document = parsed(replaced(PLAN_TEXT, "year: 2021", "year: x"))
    validate(document, Plan)
    assert document.data["year"] == "x"


def test_a_list_where_the_plan_belongs_is_one_problem() -> None:
    assert places(problems("- a\n- b\n")) == [(1, 1, "wrong-type")]


@pytest.mark.parametrize("text", ["một dòng chữ\n", "~\n", "''\n"])
def test_anything_but_a_mapping_is_one_problem_at_the_start(text: str) -> None:
    assert [(p.line, p.column) for p in problems(text)] == [(1, 1)]


KEYS = st.sampled_from(["year", "title", "decision", "areas", "tasks", "id", "time", "text", "targets", "on", "event"])
SCALARS = st.sampled_from(["", "~", "1", "2021", "2021-02-30", "done", "x", "'1.1'", "Quý I"])
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(KEYS, inner, max_size=4).map(lambda d: f"{{{', '.join(f'{k}: {v}' for k, v in d.items())}}}"),
    ),
    max_leaves=12,
)


@given(DATA, st.sampled_from([Plan, Register, Calendar, Journal]))
def test_whatever_the_file_holds_it_is_a_value_or_problems(text: str, model: Any) -> None:
    validated = validate(parsed(text + "\n"), model)
    assert validated.value is not None or validated.problems
    assert all(p.message and "{" not in p.code for p in validated.problems)


LED = "        lead: Sở Nội vụ\n"


def test_a_task_needs_no_lead_where_each_product_has_one() -> None:
    assert problems(replaced(PLAN_TEXT, LED, "        products: [{name: a, lead: Sở Nội vụ}]\n")) == []


@pytest.mark.parametrize(
    ("instead", "codes"),
    [
        ("        note: [a]\n", ["wrong-type", "missing-key"]),
        ("        leed: Sở Nội vụ\n", ["unknown-key"]),
        ("        products: [{name: a, leed: Sở Nội vụ}]\n", ["unknown-key"]),
    ],
    ids=["beside another fault", "misspelt", "misspelt at its product"],
)
def test_that_nobody_leads_is_said_at_once_and_only_where_it_is_so(instead: str, codes: list[str]) -> None:
    assert [problem.code for problem in problems(replaced(PLAN_TEXT, LED, instead))] == codes


def test_more_faults_than_anybody_reads_are_one(monkeypatch: pytest.MonkeyPatch) -> None:
    many = "[" + "{}," * 5 + "]"
    assert len(problems(many, Journal)) == 5
    monkeypatch.setattr(validation, "MOST_FAULTS", 4)
    assert [problem.code for problem in problems(many, Journal)] == ["too-many-faults"]


def test_tasks_that_lack_all_they_need_take_time_in_proportion() -> None:
    """What is known to be broken is looked up, not gone through for each fault."""

    class Places(set[tuple[str | int, ...]]):
        def __iter__(self) -> Iterator[tuple[str | int, ...]]:
            raise AssertionError("gone through")

    tasks = "".join(f'      - {{id: "1.{n}"}}\n' for n in range(2, 6))
    broken = Places({("areas", 0, "tasks", 1), ("areas", 0, "tasks", 1, "title")})
    lacking: Any = {"type": "missing", "loc": ("areas", 0, "tasks", 1, "lead")}
    assert validation._seen_late(lacking, broken)
    assert not validation._seen_late(lacking | {"loc": ("areas", 0, "tasks", 1, "title")}, broken)
    assert [problem.code for problem in problems(PLAN_TEXT + tasks)] == ["missing-key"] * 8
