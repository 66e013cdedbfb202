"""Every field of a task is a row of FIELDS, and every row reaches every place that goes through a task's fields."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, book_of, plan_of, task
from cchc_cli.checking.amendment_rules import check_amendments
from cchc_cli.comparing.difference_words import label
from cchc_cli.comparing.differences import DifferenceSection
from cchc_cli.comparing.history.adjustments import PastEdition, history
from cchc_cli.comparing.plan_differences import compare
from cchc_cli.documents.exports.plan_json import export_schema
from cchc_cli.documents.exports.plan_sheets import TASKS, task_row
from cchc_cli.documents.exports.task_json import task_data
from cchc_cli.files.yaml_writer import write_mapping
from cchc_cli.importing import plan_yaml
from cchc_cli.importing.draft import DraftArea, DraftDecision, DraftPlan, DraftProduct, DraftTask
from cchc_cli.importing.importer import ROLE_WORDS
from cchc_cli.importing.table.columns import role_of
from cchc_cli.language.text import fold
from cchc_cli.model.plan import Task
from cchc_cli.model.task_fields import FIELDS, TEXTS, FieldKind, TaskField
from cchc_cli.starting.next_year import PreviousYear, next_plan
from cchc_cli.tracking.queries import holding_words
from journals import plan_status

_IDENTITY = {"id", "key", "implements"}  # what a task is known by is no field that can change
BEFORE = {
    FieldKind.NAME: "Kiểm tra công tác cải cách hành chính.",
    FieldKind.PRODUCTS: ["Kế hoạch kiểm tra."],
    FieldKind.AGENCIES: "Sở Nội vụ",
    FieldKind.TIME: "Quý II/2021",
    FieldKind.MONEY: "50",
    FieldKind.TEXT: "Lời trước",
}
AFTER = {
    FieldKind.NAME: "Kiểm tra công tác cải cách thủ tục hành chính.",
    FieldKind.PRODUCTS: ["Kế hoạch kiểm tra, thanh tra."],
    FieldKind.AGENCIES: "Sở Tư pháp",
    FieldKind.TIME: "Quý III/2021",
    FieldKind.MONEY: "70",
    FieldKind.TEXT: "Lời sau",
}
SEEN = {  # how the values above read wherever they are shown
    FieldKind.PRODUCTS: "Kế hoạch kiểm tra",
    FieldKind.NAME: "Kiểm tra công tác cải cách hành chính",
}
each_field = pytest.mark.parametrize("field", FIELDS, ids=[field.key for field in FIELDS])


def filled(**changes: Any) -> dict[str, Any]:
    """A task with every field filled in."""
    return task("1.1", **{f.key: BEFORE[f.kind] for f in FIELDS} | changes)


def seen(field: TaskField) -> str:
    return SEEN.get(field.kind, str(BEFORE[field.kind]))


def fields_of(model: Any) -> list[str]:
    """The fields of a model, be it pydantic's or a dataclass."""
    if dataclasses.is_dataclass(model):
        return [field.name for field in dataclasses.fields(model)]
    return list(model.model_fields)


def test_the_rows_are_the_fields_of_a_task_in_their_order() -> None:
    assert [field.key for field in FIELDS] == [key for key in fields_of(Task) if key not in _IDENTITY]


def test_labels_and_headings_name_one_field_each() -> None:
    assert len({field.label for field in FIELDS}) == len({field.heading for field in FIELDS}) == len(FIELDS)


@each_field
def test_a_changed_field_is_told_by_its_name(field: TaskField) -> None:
    found = compare(book_of(filled()), book_of(filled(**{field.key: AFTER[field.kind]})))
    changes = [change for entry in found.of(DifferenceSection.TASKS) for change in entry.changes]
    assert [change.key for change in changes] == [field.key]
    assert label(DifferenceSection.TASKS, changes[0]).startswith(field.changed_as or field.label)


@each_field
def test_a_change_without_an_amendment_is_found(field: TaskField) -> None:
    now = book_of(filled(**{field.key: AFTER[field.kind]}))
    (found,) = check_amendments(now.plan, history([PastEdition(book_of(filled()), ())], now))
    assert found.code == "task-changed"
    assert str(found.values["what"]).startswith(field.label)


@each_field
def test_the_json_has_its_key_with_what_the_plan_says(field: TaskField) -> None:
    interpreted = book_of(filled())
    data = task_data(interpreted.tasks[0], plan_status(interpreted).of(interpreted.tasks[0]))
    assert seen(field) in str(data[field.key])
    properties = export_schema()["$defs"]["TaskData"]["properties"]
    assert field.key in properties


@each_field
def test_the_sheet_has_its_column(field: TaskField) -> None:
    interpreted = book_of(filled())
    row = dict(
        zip(
            [column.title for column in TASKS],
            task_row(plan_status(interpreted), interpreted.tasks[0]).cells,
            strict=True,
        )
    )
    assert seen(field) in str(row[field.heading])


@each_field
def test_show_has_its_line(field: TaskField, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    head, _, _ = PLAN_TEXT.partition("    tasks:\n")
    lines = "\n".join(write_mapping({"tasks": [filled()]}))
    Path("plans/agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    Path("plans/2021.yaml").write_text(head + "".join(f"    {line}\n" for line in lines.splitlines()), encoding="utf-8")
    shown = {line.split("\t")[0]: line for line in cchc("show", "1.1").out.splitlines()}
    assert seen(field) in shown[field.title]


@each_field
def test_an_import_writes_its_key_in_the_order_of_the_plan(field: TaskField) -> None:
    words: dict[str, Any] = {
        f.key: BEFORE[f.kind] for f in FIELDS if f.kind not in {FieldKind.TEXT, FieldKind.PRODUCTS}
    }
    draft = DraftTask(
        id="1.1",
        products=(DraftProduct(BEFORE[FieldKind.PRODUCTS][0]),),
        texts={f.key: str(BEFORE[f.kind]) for f in TEXTS},
        **words,
    )
    area = DraftArea(1, "Lĩnh vực", (draft,))
    draft_plan = DraftPlan(
        year=2021, until=None, title="", decision=DraftDecision(), body=None, targets=(), appendix=None, areas=(area,),
        unplaced=(),
    )  # fmt: skip
    text = plan_yaml.plan_text(draft_plan, "a.docx")
    keys = [line.strip().split(":")[0] for line in text.splitlines() if line.startswith("        ")]
    assert [key for key in keys if key in ROLE_WORDS] == [f.key for f in FIELDS]
    assert seen(field) in text
    assert ROLE_WORDS[field.key] == field.label


@pytest.mark.parametrize("field", TEXTS, ids=[field.key for field in TEXTS])
def test_a_column_of_text_is_known_by_its_heading(field: TaskField) -> None:
    assert role_of(field.heading) == field.key
    assert role_of(field.heading.upper()) == field.key


@each_field
def test_the_next_year_carries_it(field: TaskField) -> None:
    text = next_plan(PreviousYear(plan_of(filled()), "2021.yaml", None), 2022)
    assert f"{field.key}:" in text
    assert fold(seen(field).replace("2021", "2022")) in fold(text)


@pytest.mark.parametrize("field", [f for f in FIELDS if f.kind not in {FieldKind.TIME, FieldKind.MONEY}])
def test_tasks_are_found_by_its_words(field: TaskField) -> None:
    (found,) = book_of(filled(**{field.key: ["Quỳnh"] if field.kind is FieldKind.PRODUCTS else "Quỳnh"})).tasks
    (other,) = book_of(filled()).tasks
    assert holding_words("quynh")(found)
    assert not holding_words("quynh")(other)
