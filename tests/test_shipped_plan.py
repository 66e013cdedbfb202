"""The plan of Decision 4963/QĐ-UBND as data: what the source says of all 44 tasks, and what is odd in it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from builders import PLANS, SHIPPED, places, replaced
from cchc_cli.checking.file_problems import check_file
from cchc_cli.checking.plan_rules import check
from cchc_cli.files.problems import Severity
from cchc_cli.files.yaml_document import read_document
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace

TODAY = date(2021, 6, 15)
ISSUED = date(2020, 12, 28)


@pytest.fixture(scope="module")
def interpreted() -> InterpretedPlan:
    return load(Workspace(SHIPPED)).interpreted


@pytest.mark.parametrize("name", ["2021.yaml", "agencies.yaml", "calendar.yaml"])
def test_a_shipped_file_has_no_error(name: str) -> None:
    assert [p for p in check_file(PLANS / name, TODAY) if p.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", ["agencies.yaml", "calendar.yaml"])
def test_register_and_calendar_have_no_warning_either(name: str) -> None:
    assert check_file(PLANS / name, TODAY) == []


ODDITIES = [
    ("outside-year", "1.4"),  # Quý IV/2020
    ("money-missing", "1.6"),
    ("money-missing", "2.2"),
    ("money-missing", "2.3"),
    ("money-missing", "2.4"),
    ("due-before-issue", "2.4"),  # Quý I/2020
    ("lead-supports", "3.6"),
    ("lead-supports", "5.2"),
    ("money-missing", "5.3"),
    ("numbering-gap", "5.5"),  # there is no 5.4
    ("outside-year", "5.5"),  # Quý IV/2020
    ("outside-year", "6.1"),  # Tháng 01/2022
    ("outside-year", "7.1"),  # Tháng 12/2020
]


def test_the_oddities_of_the_plan_are_found_and_nothing_else(interpreted: InterpretedPlan) -> None:
    tasks = {task.loc: task.id for task in interpreted.tasks}
    assert sorted((f.code, tasks[f.loc[:4]]) for f in check(interpreted)) == sorted(ODDITIES)


def test_the_check_of_the_file_gives_the_same_findings_in_file_order() -> None:
    found = check_file(SHIPPED, TODAY)
    assert sorted(p.code for p in found) == sorted(code for code, _ in ODDITIES)
    assert [p.line for p in found] == sorted(p.line for p in found)


def test_the_plan_has_seven_areas_and_forty_four_tasks(interpreted: InterpretedPlan) -> None:
    counts = [len(area.tasks) for area in interpreted.plan.areas]
    assert counts == [13, 4, 9, 6, 6, 2, 4]
    assert sum(counts) == 44


def test_every_task_stands_in_its_area_and_only_5_4_is_missing(interpreted: InterpretedPlan) -> None:
    expected = [
        f"{area}.{n}"
        for area, last in zip(range(1, 8), (13, 4, 9, 6, 7, 2, 4), strict=True)
        for n in range(1, last + 1)
    ]
    assert [task.id for task in interpreted.tasks] == [id_ for id_ in expected if id_ != "5.4"]


def test_the_seven_targets_have_nineteen_measurable_numbers(interpreted: InterpretedPlan) -> None:
    assert [len(target.indicators) for target in interpreted.plan.targets] == [1, 6, 1, 4, 1, 4, 2]


BOUNDS = {
    "1.1": ("at_least", 100), "2.1": ("at_least", 100), "2.2": ("at_least", 100), "2.3": ("at_least", 100),
    "2.4": ("at_least", 80), "2.5": ("at_least", 60), "2.6": ("at_least", 100), "3.1": ("at_least", 60),
    "4.1": ("at_least", 40), "4.2": ("at_least", 65), "4.3": ("at_least", 10), "4.4": ("more_than", 98),
    "5.1": ("more_than", 85), "6.1": ("at_least", 100), "6.2": ("at_least", 100), "6.3": ("at_least", 70),
    "6.4": ("at_least", 100), "7.1": ("at_least", 100), "7.2": ("at_least", 100),
}  # fmt: skip


def test_the_numbers_of_the_targets_are_those_of_the_decision(interpreted: InterpretedPlan) -> None:
    indicators = [indicator for target in interpreted.plan.targets for indicator in target.indicators]
    assert {i.id: next(iter(i.bounds.items())) for i in indicators} == {
        id_: (bound, Decimal(value)) for id_, (bound, value) in BOUNDS.items()
    }


def test_money_is_that_of_the_appendix(interpreted: InterpretedPlan) -> None:
    money = {task.id: task.task.budget for task in interpreted.tasks}
    numbers = {id_: int(text) for id_, text in money.items() if text and text.isdigit() and text != "0"}
    assert numbers == {"1.1": 50, "1.2": 5, "1.3": 50, "1.8": 150, "1.10": 100, "1.11": 70, "1.12": 30}
    assert [id_ for id_, text in money.items() if text is None] == ["1.6", "2.2", "2.3", "2.4", "5.3"]
    worded = [id_ for id_, text in money.items() if text and not text.isdigit()]
    assert worded == ["1.7", "2.1", "3.6", "3.8", "4.1", "4.2", "4.6", "5.2", "7.1", "7.4"]


def test_the_header_is_that_of_the_decision(interpreted: InterpretedPlan) -> None:
    decision = interpreted.plan.decision
    assert (decision.number, decision.date, decision.effective) == ("4963/QĐ-UBND", ISSUED, date(2021, 1, 1))
    assert (len(decision.grounds), len(decision.articles), len(decision.recipients)) == (4, 3, 7)
    assert decision.signer is not None
    assert decision.signer.name == "Nguyễn Văn Út"


def test_products_with_times_of_their_own_are_those_of_the_appendix(interpreted: InterpretedPlan) -> None:
    timed = {
        task.id: [p.timing.due for p in task.products if isinstance(p.timing, Timing)]
        for task in interpreted.tasks
        if task.timing is None
    }
    assert timed == {
        "2.1": [date(2021, 3, 31), date(2021, 12, 21)],
        "3.1": [date(2021, 3, 31), date(2021, 12, 31)],
        "5.5": [date(2020, 12, 31), date(2021, 12, 31)],
        "7.1": [date(2020, 12, 31), date(2021, 11, 30)],
    }


def test_the_reports_are_half_yearly_and_yearly_with_cut_off_and_due_day(interpreted: InterpretedPlan) -> None:
    assert [(r.period, r.start, r.end, r.due) for r in interpreted.plan.reporting] == [
        ("2021-H1", date(2020, 12, 15), date(2021, 6, 14), date(2021, 6, 25)),
        ("2021", date(2020, 12, 15), date(2021, 12, 14), date(2021, 12, 25)),
    ]


def test_every_correction_stands_in_the_text_as_read_and_no_longer_as_scanned(interpreted: InterpretedPlan) -> None:
    text = " ".join(SHIPPED.read_text(encoding="utf-8").split("\ncorrections:")[0].split())
    for correction in interpreted.plan.corrections:
        assert correction.scanned != correction.read, correction.where
        if "[ngắt trang]" not in correction.scanned and correction.where[0].isdigit():
            assert correction.scanned not in text.replace("UBND cấp.", "") or correction.scanned in correction.read


def test_districts_departments_and_communes_are_all_in_the_register(interpreted: InterpretedPlan) -> None:
    sizes = {group.id: group.size for group in interpreted.register.groups}
    assert (sizes["ubnd-huyen"], sizes["ubnd-xa"]) == (15, 188)
    assert {"snv", "stp", "stc", "vp", "ttt"} <= {
        m for g in interpreted.register.groups if g.id == "so-nganh" for m in g.members
    }


def test_every_entry_of_the_register_says_its_source_or_that_it_is_practice(interpreted: InterpretedPlan) -> None:
    assert [entry.id for entry in interpreted.register.entries if not entry.source and not entry.note] == []


# what is broken in the shipped plan: (old, new), then its column and what it is called
BREAKS = [
    (("  number: 4963/QĐ-UBND\n", "  number: Quyết định 4963\n"), (11, "decision-number")),
    (("  effective: 2021-01-01\n", "  effective: 2020-13-01\n"), (14, "wrong-date")),
    (("  place: Long An\n", "  plase: Long An\n"), (3, "unknown-key")),
    (('      - id: "1.3"\n', '      - id: "1.2"\n'), (13, "duplicate-task")),
    (("        time: Khi Chính phủ ban hành\n", "        time: Quý V/2021\n"), (19, "time-not-understood")),
    (
        ("        lead: Báo Long An, Đài PT và TH tỉnh.\n", "        lead: Báo Long Em, Đài PT và TH tỉnh.\n"),
        (15, "agency-unknown"),
    ),
    (("        budget: 70\n", "        budget: 70000000\n"), (17, "money-large")),
    (
        ("          due: 2021-03-31\n", "          due: 2021-03-31\n          due: 2021-04-30\n"),
        (11, "duplicate-key"),
    ),
    (("        time: Tháng 01/2022\n", "        timee: Tháng 01/2022\n"), (9, "unknown-key")),
    (("        support: Sở Xây dựng, UBND cấp huyện.\n", "        support: [Sở Xây dựng]\n"), (18, "wrong-type")),
]


@pytest.fixture
def broken(workspace: Path) -> Path:
    """The shipped plan with all the breaks at once."""
    path = workspace / "2021.yaml"
    text = path.read_text(encoding="utf-8")
    for (old, new), _ in BREAKS:
        text = replaced(text, old, new)
    path.write_text(text, encoding="utf-8")
    return path


def line_of(path: Path, piece: str) -> int:
    """The last line of a piece of the file, counted from 1."""
    before = path.read_text(encoding="utf-8").rpartition(piece)[0]
    return before.count("\n") + piece.count("\n")


def test_a_broken_copy_is_explained_line_by_line_in_file_order(broken: Path) -> None:
    expected = [(line_of(broken, new), column, code) for (_, new), (column, code) in BREAKS]
    found = check_file(broken, TODAY)
    assert [place for place in places(found) if place in expected] == expected
    assert [p for p in found if p.severity is Severity.ERROR and (p.line, p.column, p.code) not in expected] == []


def test_a_broken_copy_still_shows_the_oddities_of_the_rest(broken: Path) -> None:
    codes = [p.code for p in check_file(broken, TODAY)]
    rest = [code for code, id_ in ODDITIES if id_ != "6.1"]  # its time cannot be read now
    broken_now = {code for _, (_, code) in BREAKS} | {"numbering-gap"}  # 1.3 is missing now
    assert sorted(c for c in codes if c not in broken_now) == sorted(c for c in rest if c not in broken_now)
    assert codes.count("numbering-gap") == 2


def test_every_problem_of_a_broken_copy_shows_its_own_line(broken: Path) -> None:
    lines = read_document(broken).source.text.split("\n")
    for problem in check_file(broken, TODAY):
        assert problem.source == lines[problem.line - 1]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("year: 2021\n", "year: hai nghìn\n", "wrong-type"), ("  date: 2020-12-28\n", "  date: cuối năm\n", "wrong-date")],
    ids=["year", "day of issue"],
)
def test_a_year_or_day_of_issue_that_cannot_be_read_makes_no_time_odd(
    old: str, new: str, code: str, workspace: Path
) -> None:
    path = workspace / "2021.yaml"
    path.write_text(replaced(path.read_text(encoding="utf-8"), old, new), encoding="utf-8")
    codes = [p.code for p in check_file(path, TODAY)]
    assert codes.count(code) == 1
    assert not {"due-before-issue", "outside-year", "decision-year", "year-file"} & set(codes)
    assert codes.count("money-missing") == 5


def test_an_area_whose_number_cannot_be_read_makes_no_task_odd(workspace: Path) -> None:
    path = workspace / "2021.yaml"
    path.write_text(
        replaced(path.read_text(encoding="utf-8"), "  - number: 3\n    title: Cải", "  - number: ba\n    title: Cải"),
        encoding="utf-8",
    )
    codes = [p.code for p in check_file(path, TODAY)]
    assert codes.count("wrong-type") == 1
    assert sorted(c for c in codes if c != "wrong-type") == sorted(code for code, _ in ODDITIES)
